// The transforms of Winograd's minimal filtering (winograd.h), in one and two dimensions.

#define WINOGRAD_NEAR(n) ((n) == 6 ? 0.625f : 1.0f)
#define WINOGRAD_FAR 1.5f
#define WINOGRAD_POSITIONS 6

INLINE float winograd_power(float base, const int exponent) {
  float power = 1;
  UNROLL for (int i = 0; i < exponent; i++) power *= base;
  return power;
}

/// n inputs to n positions.
INLINE void winograd_input_1d(const int n, const vf *x, vf *y) {
  if (n == 4) {
    y[0] = x[2] - x[0], y[1] = x[2] + x[1], y[2] = x[2] - x[1], y[3] = x[3] - x[1];
    return;
  }
  const float a = WINOGRAD_NEAR(6), b = WINOGRAD_FAR, a2 = a * a, b2 = b * b;
  vf even = x[4] - splat(b2) * x[2], odd = splat(a) * (x[3] - splat(b2) * x[1]);
  y[1] = even + odd, y[2] = even - odd;
  even = x[4] - splat(a2) * x[2], odd = splat(b) * (x[3] - splat(a2) * x[1]);
  y[3] = even + odd, y[4] = even - odd;
  y[0] = splat(a2 * b2) * x[0] - splat(a2 + b2) * x[2] + x[4];
  y[5] = splat(a2 * b2) * x[1] - splat(a2 + b2) * x[3] + x[5];
}

/// The positions of ±point from the taps.
INLINE void winograd_pair(const int taps, float point, float scale, const vf *g, vf *y) {
  vf even = g[0], odd = splat(point) * g[1];
  UNROLL for (int i = 2; i < taps; i++) {
    vf term = splat(winograd_power(point, i)) * g[i];
    if (i % 2) odd += term;
    else even += term;
  }
  y[0] = splat(scale) * (even + odd), y[1] = splat(scale) * (even - odd);
}

/// `taps` of a filter to n positions.
INLINE void winograd_filter_1d(const int n, const int taps, const vf *g, vf *y) {
  const float a = WINOGRAD_NEAR(n), b = WINOGRAD_FAR, a2 = a * a, b2 = b * b;
  if (n == 4) {
    y[0] = -g[0];
    winograd_pair(taps, 1, 0.5f, g, y + 1);
  } else {
    y[0] = splat(1 / (a2 * b2)) * g[0];
    winograd_pair(taps, a, 1 / (2 * a2 * (a2 - b2)), g, y + 1);
    winograd_pair(taps, b, 1 / (2 * b2 * (b2 - a2)), g, y + 3);
  }
  y[n - 1] = g[taps - 1];
}

/// n positions to `outputs` results.
INLINE void winograd_output_1d(const int n, const int outputs, const vf *x, vf *y) {
  vf sum_a = x[1] + x[2], difference_a = x[1] - x[2], sum_b = {}, difference_b = {};
  if (n == 6) sum_b = x[3] + x[4], difference_b = x[3] - x[4];
  y[0] = x[0] + sum_a + sum_b;
  UNROLL for (int i = 1; i < outputs; i++) {
    y[i] = splat(winograd_power(WINOGRAD_NEAR(n), i)) * (i % 2 ? difference_a : sum_a);
    if (n == 6) y[i] += splat(winograd_power(WINOGRAD_FAR, i)) * (i % 2 ? difference_b : sum_b);
  }
  y[outputs - 1] += x[n - 1];
}

enum winograd_transform { WINOGRAD_INPUT, WINOGRAD_FILTER, WINOGRAD_OUTPUT };

INLINE void winograd_1d(const enum winograd_transform kind, const int from, const int to, const vf *x, vf *y) {
  if (kind == WINOGRAD_INPUT) winograd_input_1d(to, x, y);
  if (kind == WINOGRAD_FILTER) winograd_filter_1d(to, from, x, y);
  if (kind == WINOGRAD_OUTPUT) winograd_output_1d(from, to, x, y);
}

/// from × from vectors, vector (i, j) at x + i · row + j · column, to `to` × `to` ones.
INLINE void winograd_2d(const enum winograd_transform kind, const int from, const int to, const float *x, int64_t row,
                        int64_t column, float *y, int64_t to_row, int64_t to_column) {
  vf half[WINOGRAD_POSITIONS][WINOGRAD_POSITIONS];
  UNROLL for (int j = 0; j < from; j++) {
    vf in[WINOGRAD_POSITIONS], out[WINOGRAD_POSITIONS];
    UNROLL for (int i = 0; i < from; i++) in[i] = load(x + i * row + j * column);
    winograd_1d(kind, from, to, in, out);
    UNROLL for (int i = 0; i < to; i++) half[i][j] = out[i];
  }
  UNROLL for (int i = 0; i < to; i++) {
    vf out[WINOGRAD_POSITIONS];
    winograd_1d(kind, from, to, half[i], out);
    UNROLL for (int j = 0; j < to; j++) store(y + i * to_row + j * to_column, out[j]);
  }
}
