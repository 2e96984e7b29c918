// Convolutions whose output channels fill whole vectors: a vector holds VL channels of one position, and a tap is one
// element of the image, broadcast. Nothing is wasted on short rows, and the result is what blocked layouts want.

/// Positions that a forward tile keeps in registers, for each of its one or two vectors of channels.
#define CHANNEL_POSITIONS (VL == 16 ? 14 : 6)
/// Sums that a tile of the weights' gradient keeps in registers.
#define CHANNEL_SUMS (VL == 16 ? 28 : 12)
/// Positions between two passes over the same memory.
#define CHANNEL_BAND 256

INLINE void channels_tile(const int vectors, const int positions, int64_t k, const float *w, const float *x,
                          const int32_t *offsets, float *out, int64_t out_stride) {
  vf sum[2][CHANNEL_POSITIONS] = {};
  const float *w1 = w + k * VL;
  for (int64_t t = 0; t < k; t++) {
    const float *at = x + offsets[t];
    vf a = load(w + t * VL), b = vectors > 1 ? load(w1 + t * VL) : a;
    UNROLL for (int p = 0; p < positions; p++) {
      vf value = splat(at[p]);
      sum[0][p] = fma_vf(a, value, sum[0][p]);
      if (vectors > 1) sum[1][p] = fma_vf(b, value, sum[1][p]);
    }
  }
  UNROLL for (int v = 0; v < vectors; v++) {
    UNROLL for (int p = 0; p < positions; p++) store(out + v * out_stride + p * VL, sum[v][p]);
  }
}

typedef void (*channels_kernel)(int64_t, const float *, const float *, const int32_t *, float *, int64_t);
#define CHANNELS_TILE(vectors, positions)                                                                           \
  static void channels_##vectors##_##positions(int64_t k, const float *w, const float *x, const int32_t *offsets,   \
                                               float *out, int64_t out_stride) {                                    \
    channels_tile(vectors, positions, k, w, x, offsets, out, out_stride);                                           \
  }
#define CHANNELS_TILES(positions) CHANNELS_TILE(1, positions) CHANNELS_TILE(2, positions)
#define CHANNELS_ROW(v)                                                                                             \
  channels_##v##_1, channels_##v##_2, channels_##v##_3, channels_##v##_4, channels_##v##_5, channels_##v##_6
CHANNELS_TILES(1) CHANNELS_TILES(2) CHANNELS_TILES(3) CHANNELS_TILES(4) CHANNELS_TILES(5) CHANNELS_TILES(6)
#if VL == 16
CHANNELS_TILES(7) CHANNELS_TILES(8) CHANNELS_TILES(9) CHANNELS_TILES(10) CHANNELS_TILES(11) CHANNELS_TILES(12)
CHANNELS_TILES(13) CHANNELS_TILES(14)
#define CHANNELS_MORE(v)                                                                                            \
  , channels_##v##_7, channels_##v##_8, channels_##v##_9, channels_##v##_10, channels_##v##_11, channels_##v##_12,  \
      channels_##v##_13, channels_##v##_14
#else
#define CHANNELS_MORE(v)
#endif
static const channels_kernel channels_kernels[2][CHANNEL_POSITIONS] = {{CHANNELS_ROW(1) CHANNELS_MORE(1)},
                                                                       {CHANNELS_ROW(2) CHANNELS_MORE(2)}};

/// to[j, i] = from[i, j] for VL rows and columns.
INLINE void transpose_vectors(const float *from, int64_t stride, float *to, int64_t to_stride) {
  for (int64_t j = 0; j < VL; j += 4) transpose_columns(from + j, stride, to + j * to_stride, to_stride);
}

/// w [m, k] -> [m / VL, k, VL].
static void pack_channels(const float *w, int64_t m, int64_t k, float *to) {
  for (int64_t i = 0; i < m; i += VL, to += k * VL) {
    int64_t t = 0;
    for (; t + VL <= k; t += VL) transpose_vectors(w + i * k + t, k, to + t * VL, VL);
    for (; t < k; t++)
      for (int64_t c = 0; c < VL; c++) to[t * VL + c] = w[(i + c) * k + t];
  }
}

/// Writes VL channels of n positions with bias, residual and activation; `at` is the first one's place in the result.
static void put_channels(const struct plane_product *p, int64_t channel, const float *from, int64_t position,
                         int64_t n) {
  float block[VL * VL];
  for (int64_t j = 0; j < n; j += VL) {
    int64_t count = csimd_min(VL, n - j);
    transpose_vectors(from + j * VL, VL, block, VL);
    for (int64_t c = 0; c < VL; c++) {
      int64_t at = (channel + c) * p->channel_stride + position + j;
      vf x = load(block + c * VL) + splat(p->bias ? p->bias[channel + c] : 0);
      if (count < VL) {
        if (p->residual) x += load_first(p->residual + at, count);
        store_first(p->out + at, activate(p->activation, p->alpha, x), count);
      } else {
        if (p->residual) x += load(p->residual + at);
        store(p->out + at, activate(p->activation, p->alpha, x));
      }
    }
  }
}

INLINE int64_t channel_rows(const struct plane_product *p) { return csimd_max(1, CHANNEL_BAND / p->columns); }
/// Floats of working memory: two vectors of channels of a band, and what the last transposition reads behind it.
INLINE int64_t channels_floats(const struct plane_product *p) {
  return (2 * csimd_min(p->rows, channel_rows(p)) * p->columns + VL) * VL;
}

/// The product for dense results and weights packed by `pack_channels`.
static void product_channels(const struct plane_product *p, const float *planes, int64_t first, int64_t last,
                             float *work) {
  int64_t band = channel_rows(p), tiles = csimd_ceil_div(p->columns, CHANNEL_POSITIONS);
  int64_t width = csimd_ceil_div(p->columns, tiles);
  for (int64_t q0 = first; q0 < last; q0 += band) {
    int64_t rows = csimd_min(band, last - q0), positions = rows * p->columns;
    for (int64_t i = 0; i < p->m; i += 2 * VL) {
      int vectors = i + VL < p->m ? 2 : 1;
      for (int64_t q = 0; q < rows; q++)
        for (int64_t r = 0; r < p->columns; r += width)
          channels_kernels[vectors - 1][csimd_min(width, p->columns - r) - 1](
              p->k, p->a + i * p->k, planes + (q0 + q) * p->width + r, p->offsets, work + (q * p->columns + r) * VL,
              positions * VL);
      for (int v = 0; v < vectors; v++)
        put_channels(p, i + v * VL, work + v * positions * VL, q0 * p->columns, positions);
    }
  }
}

// MARK: Weights' gradient

/// dw[v, row, tap] += Σ over rows and columns of dy · image: `kernel_rows` rows of the kernel with `taps` taps each.
INLINE void channels_weights_tile(const int vectors, const int kernel_rows, const int taps, int64_t rows,
                                  int64_t columns, const float *dy, int64_t dy_stride, const float *x,
                                  const int32_t *offsets, int64_t row_step, int64_t step, float *dw, int64_t dw_vector,
                                  int64_t dw_row) {
  vf sum[2][CHANNEL_SUMS] = {};
  for (int64_t q = 0; q < rows; q++, x += row_step) {
    const float *at[CHANNEL_SUMS];
    UNROLL for (int i = 0; i < kernel_rows; i++) at[i] = x + offsets[i];
    for (int64_t r = 0; r < columns; r++, dy += VL) {
      vf a = load(dy), b = vectors > 1 ? load(dy + dy_stride) : a;
      UNROLL for (int i = 0; i < kernel_rows; i++) {
        UNROLL for (int t = 0; t < taps; t++) {
          vf value = splat(at[i][t]);
          sum[0][i * taps + t] = fma_vf(a, value, sum[0][i * taps + t]);
          if (vectors > 1) sum[1][i * taps + t] = fma_vf(b, value, sum[1][i * taps + t]);
        }
        at[i] += step;
      }
    }
  }
  UNROLL for (int v = 0; v < vectors; v++) {
    UNROLL for (int i = 0; i < kernel_rows; i++) {
      UNROLL for (int t = 0; t < taps; t++) {
        float *to = dw + v * dw_vector + i * dw_row + t * VL;
        store(to, load(to) + sum[v][i * taps + t]);
      }
    }
  }
}

typedef void (*channels_weights_kernel)(int64_t, int64_t, const float *, int64_t, const float *, const int32_t *,
                                        int64_t, int64_t, float *, int64_t, int64_t);
#define CHANNELS_WEIGHTS(v, i, t)                                                                                   \
  static void channels_weights_##v##_##i##_##t(int64_t rows, int64_t columns, const float *dy, int64_t dy_stride,   \
                                               const float *x, const int32_t *offsets, int64_t row_step,            \
                                               int64_t step, float *dw, int64_t dw_vector, int64_t dw_row) {        \
    channels_weights_tile(v, i, t, rows, columns, dy, dy_stride, x, offsets, row_step, step, dw, dw_vector, dw_row);\
  }
// X(vectors, kernel rows, taps): up to five rows, as the registers have room for.
#define CHANNELS_COMMON(X)                                                                                          \
  X(1, 1, 1) X(1, 2, 1) X(1, 3, 1) X(1, 4, 1) X(1, 5, 1) X(1, 1, 2) X(1, 2, 2) X(1, 3, 2) X(1, 4, 2) X(1, 5, 2)     \
  X(1, 1, 3) X(1, 2, 3) X(1, 3, 3) X(1, 4, 3) X(1, 1, 4) X(1, 2, 4) X(1, 3, 4) X(1, 1, 5) X(1, 2, 5) X(1, 1, 7)     \
  X(1, 1, 8) X(1, 1, 11) X(2, 1, 1) X(2, 2, 1) X(2, 3, 1) X(2, 4, 1) X(2, 5, 1) X(2, 1, 2) X(2, 2, 2) X(2, 3, 2)    \
  X(2, 1, 3) X(2, 2, 3) X(2, 1, 4) X(2, 1, 5)
#if VL == 16
#define CHANNELS_ALL(X)                                                                                             \
  CHANNELS_COMMON(X) X(1, 5, 3) X(1, 4, 4) X(1, 5, 4) X(1, 3, 5) X(1, 4, 5) X(1, 5, 5) X(1, 2, 7) X(1, 3, 7)        \
  X(1, 4, 7) X(1, 2, 8) X(1, 3, 8) X(1, 2, 11) X(2, 4, 2) X(2, 5, 2) X(2, 3, 3) X(2, 4, 3) X(2, 2, 4) X(2, 3, 4)    \
  X(2, 2, 5) X(2, 1, 7) X(2, 2, 7) X(2, 1, 8) X(2, 1, 11)
#else
#define CHANNELS_ALL CHANNELS_COMMON
#endif
CHANNELS_ALL(CHANNELS_WEIGHTS)
#define CHANNELS_ENTRY(v, i, t) [v - 1][i - 1][t] = channels_weights_##v##_##i##_##t,
static const channels_weights_kernel channels_weights_kernels[2][5][12] = {CHANNELS_ALL(CHANNELS_ENTRY)};

/// Taps of a kernel's row for the next tile, of those left.
INLINE int64_t channel_taps(int64_t left) {
  return left >= 12 ? 8 : left == 6 ? 3 : left == 9 || left == 10 ? 5 : left;
}

/// Kernel rows for the next tile, of those left: evenly, and no more than there is a tile for.
INLINE int64_t channel_kernel_rows(int vectors, int64_t taps, int64_t left) {
  int64_t most = 5;
  while (!channels_weights_kernels[vectors - 1][most - 1][taps]) most--;
  return csimd_ceil_div(left, csimd_ceil_div(left, most));
}

/// dw [vectors, k, VL] += what `rows` rows of dy [vectors, rows · ow, VL] contribute. The image is padded, and starts
/// at the first row that they read; `offsets` has the place of each row of the kernel in it.
static void channels_weights(const struct csimd_conv2d *c, int vectors, int64_t kernel_rows, const float *image,
                             const int32_t *offsets, int64_t pitch, const float *dy, int64_t rows, float *dw) {
  int64_t dw_row = c->kw * VL, dw_vector = kernel_rows * dw_row, dy_stride = rows * c->ow * VL;
  for (int64_t t = 0, taps; t < c->kw; t += taps) {
    taps = channel_taps(c->kw - t);
    int together = channels_weights_kernels[vectors - 1][0][taps] ? vectors : 1;
    for (int v = 0; v < vectors; v += together)
      for (int64_t i = 0, count; i < kernel_rows; i += count) {
        count = channel_kernel_rows(together, taps, kernel_rows - i);
        channels_weights_kernels[together - 1][count - 1][taps](
            rows, c->ow, dy + v * dy_stride, dy_stride, image + t, offsets + i, c->stride_h * pitch, c->stride_w,
            dw + v * dw_vector + i * dw_row + t * VL, dw_vector, dw_row);
      }
  }
}

/// VL channels of n positions -> [n, VL].
static void take_channels(const float *from, int64_t stride, int64_t n, float *to) {
  int64_t j = 0;
  for (; j + VL <= n; j += VL) transpose_vectors(from + j, stride, to + j * VL, VL);
  for (; j < n; j++)
    for (int64_t c = 0; c < VL; c++) to[j * VL + c] = from[c * stride + j];
}

/// Images [channels, h, w] with the padding around them.
static void pad_image(const struct csimd_conv2d *c, int64_t channels, const float *from, float *to) {
  int64_t pitch = c->w + c->pad_left + c->pad_right;
  for (int64_t i = 0; i < channels; i++) {
    memset(to, 0, (size_t)(c->pad_top * pitch) * sizeof *to);
    to += c->pad_top * pitch;
    for (int64_t q = 0; q < c->h; q++, to += pitch, from += c->w) {
      for (int64_t j = 0; j < c->pad_left; j++) to[j] = 0;
      memcpy(to + c->pad_left, from, (size_t)c->w * sizeof *to);
      for (int64_t j = c->pad_left + c->w; j < pitch; j++) to[j] = 0;
    }
    memset(to, 0, (size_t)(c->pad_bottom * pitch) * sizeof *to);
    to += c->pad_bottom * pitch;
  }
}
