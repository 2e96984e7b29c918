// Convolutions of few channels over many samples: a vector holds one element of VL samples. However short the rows are, no
// lane is idle. Forward and the weights' gradient read padded planes; the input gradient, of stride 1, multiplies only
// what lies inside the image.

/// Channels of a tile, and the positions or taps of each whose sums stay in registers.
#define SAMPLE_CHANNELS 6
#define SAMPLE_WIDTH (VL == 16 ? 4 : 2)
/// Channels of a tile of the input gradient, which is two columns wide.
#define SAMPLE_GRADIENT_CHANNELS (VL == 16 ? 8 : 6)
/// Elements of one sample that a pass works on, at most: VL of them must stay in the second-level cache. Of dy and dx
/// together for the input gradient, of the padded image for the others; forward writes to VL samples meanwhile.
#define SAMPLE_GRADIENT_ELEMENTS 8192
#define SAMPLE_WEIGHTS_ELEMENTS 4096
#define SAMPLE_FORWARD_ELEMENTS 2688
/// Vectors of dy or of the result between two passes over the same memory.
#define SAMPLE_BAND 512

/// Whether there are samples enough to fill vectors, and channels too few for that.
INLINE int fills_samples(const struct csimd_conv2d *c, int64_t channels) {
  int64_t filled = csimd_ceil_div(c->n, VL) * VL;
  return c->n >= VL && c->n * 8 >= filled * 7 && channels >= 4 && channels < VL;
}

/// Whether this way suits the input gradient.
INLINE int suits_samples(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  return fills_samples(c, in) && c->stride_h == 1 && c->stride_w == 1 && c->dilation_h == 1 && c->dilation_w == 1 &&
         c->kh * c->kw > 1 && out * c->oh * c->ow + in * c->h * c->w <= SAMPLE_GRADIENT_ELEMENTS;
}

INLINE int64_t sample_pitch(const struct csimd_conv2d *c) { return c->w + c->pad_left + c->pad_right; }
INLINE int64_t sample_plane(const struct csimd_conv2d *c) {
  return (c->h + c->pad_top + c->pad_bottom) * sample_pitch(c);
}
/// Rows of all channels between two passes over the same memory.
INLINE int64_t sample_rows(const struct csimd_conv2d *c, int64_t out) {
  return csimd_max(1, csimd_min(c->oh, SAMPLE_BAND / (out * c->ow)));
}

/// Whether this way suits the weights' gradient.
INLINE int suits_sample_weights(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  return fills_samples(c, out) && in * c->kh * c->kw >= 24 && in * sample_plane(c) <= SAMPLE_WEIGHTS_ELEMENTS &&
         out * c->ow <= SAMPLE_BAND;
}

/// Whether this way suits forward: results go to VL samples at a time, which costs more than it saves with few taps, or
/// with large samples, each in pages of its own.
INLINE int suits_sample_forward(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  return suits_sample_weights(c, in, out) && in * c->kh * c->kw >= 48 && in * sample_plane(c) <= SAMPLE_FORWARD_ELEMENTS &&
         out * c->oh * c->ow <= SAMPLE_FORWARD_ELEMENTS;
}

/// Floats of working memory of the input gradient: dy and dx of VL samples.
INLINE int64_t samples_floats(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  return (out * c->oh * c->ow + in * c->h * c->w) * VL;
}

/// Floats of padded images, and behind them of one plane as it is gathered.
INLINE int64_t sample_images_floats(const struct csimd_conv2d *c, int64_t in) {
  return (in * sample_plane(c) + c->h * c->w) * VL;
}

/// Floats of working memory of forward and the weights' gradient: images, a band, and sums.
INLINE int64_t sample_planes_floats(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  return sample_images_floats(c, in) + out * (sample_rows(c, out) * c->ow + in * c->kh * c->kw) * VL;
}

/// Channels of the tile that begins at channel i of `count`: as even as can be.
INLINE int64_t sample_channels(int64_t count, int64_t i, int64_t most) {
  return csimd_ceil_div(count - i, csimd_ceil_div(count - i, most));
}

/// The weights by tiles of channels: w [rows, channels, taps] or, `transposed`, [channels, rows, taps] ->
/// [tiles][rows, taps, channels of the tile].
static void pack_samples(int64_t rows, int64_t count, int64_t taps, int transposed, int64_t most, const float *w,
                         float *to) {
  for (int64_t i = 0, channels; i < count; i += channels) {
    channels = sample_channels(count, i, most);
    for (int64_t row = 0; row < rows; row++)
      for (int64_t t = 0; t < taps; t++)
        for (int64_t channel = i; channel < i + channels; channel++)
          *to++ = w[(transposed ? channel * rows + row : row * count + channel) * taps + t];
  }
}

/// n elements of VL samples that lie `stride` apart -> [n, VL].
static void gather_samples(const float *from, int64_t stride, int64_t n, float *to) {
  if (n < VL) {
    for (int64_t j = 0; j < n; j++)
      for (int64_t s = 0; s < VL; s++) to[j * VL + s] = from[s * stride + j];
    return;
  }
  // The last block overlaps the one before it.
  for (int64_t j = 0; j < n; j = j + VL < n ? csimd_min(j + VL, n - VL) : n)
    transpose_vectors(from + j, stride, to + j * VL, VL);
}

/// [n, VL] -> n elements of VL samples that lie `stride` apart, but not of the first `skipped` of them.
static void scatter_samples(const float *from, int64_t n, float *to, int64_t stride, int64_t skipped) {
  if (n < VL) {
    for (int64_t j = 0; j < n; j++)
      for (int64_t s = skipped; s < VL; s++) to[s * stride + j] = from[j * VL + s];
    return;
  }
  for (int64_t j = 0; j < n; j = j + VL < n ? csimd_min(j + VL, n - VL) : n) {
    if (skipped > 0) {
      float block[VL * VL];
      transpose_vectors(from + j * VL, VL, block, VL);
      for (int64_t s = skipped; s < VL; s++) store(to + s * stride + j, load(block + s * VL));
      continue;
    }
    // Few samples at a time: where they are a power of two apart, their lines would push each other out of the cache.
    for (int64_t s = 0; s < VL; s += 4) transpose_columns(from + j * VL + s, VL, to + s * stride + j, stride);
  }
}

/// One unit of work: VL samples from `n` on of one group, and which piece of them.
struct samples {
  const struct csimd_conv2d *c;
  int64_t in, out, k, skipped;  // skipped: samples at the beginning that another block has
  int64_t n, group, piece;
  const int32_t *offsets;
  float *work;
};

// MARK: Input gradient

/// Two columns of a row of dx, or the last one alone, for `channels` channels that lie `plane` floats apart.
INLINE void samples_tile(const int channels, const struct csimd_conv2d *c, int64_t out, const float *w, const float *dy,
                         int64_t h, int64_t x, float *dx, int64_t plane) {
  vf first[SAMPLE_GRADIENT_CHANNELS] = {}, second[SAMPLE_GRADIENT_CHANNELS] = {};
  // Tap k of a column at b (with the padding before it) reads dy's element b − k, if there is one.
  int64_t a = h + c->pad_top, b = x + c->pad_left;
  int64_t top = csimd_max(0, a - c->oh + 1), bottom = csimd_min(c->kh, a + 1);
  int64_t left = csimd_max(0, b - c->ow + 1), both = csimd_max(left, b - c->ow + 2), right = csimd_min(c->kw, b + 1);
  for (int64_t o = 0; o < out; o++)
    for (int64_t ky = top; ky < bottom; ky++) {
      const float *row = dy + ((o * c->oh + a - ky) * c->ow + b) * VL, *taps = w + (o * c->kh + ky) * c->kw * channels;
      int64_t k = left;
      for (; k < csimd_min(both, right); k++) {
        vf value = load(row - k * VL);
        UNROLL for (int i = 0; i < channels; i++) first[i] = fma_vf(value, splat(taps[k * channels + i]), first[i]);
      }
      for (; k < right; k++) {
        vf value = load(row - k * VL), next = load(row - k * VL + VL);
        UNROLL for (int i = 0; i < channels; i++) {
          vf weight = splat(taps[k * channels + i]);
          first[i] = fma_vf(value, weight, first[i]);
          second[i] = fma_vf(next, weight, second[i]);
        }
      }
      if (b + 1 < c->kw) {
        vf next = load(row - b * VL);
        UNROLL for (int i = 0; i < channels; i++)
          second[i] = fma_vf(next, splat(taps[(b + 1) * channels + i]), second[i]);
      }
    }
  UNROLL for (int i = 0; i < channels; i++) store(dx + i * plane, first[i]);
  if (x + 1 < c->w) {
    UNROLL for (int i = 0; i < channels; i++) store(dx + i * plane + VL, second[i]);
  }
}

#define SAMPLES_TILE(channels)                                                                                      \
  static void samples_##channels(const struct csimd_conv2d *c, int64_t out, const float *w, const float *dy,        \
                                 int64_t h, int64_t x, float *dx, int64_t plane) {                                  \
    samples_tile(channels, c, out, w, dy, h, x, dx, plane);                                                         \
  }
SAMPLES_TILE(1) SAMPLES_TILE(2) SAMPLES_TILE(3) SAMPLES_TILE(4) SAMPLES_TILE(5) SAMPLES_TILE(6)
#if VL == 16
SAMPLES_TILE(7) SAMPLES_TILE(8)
#endif
static void (*const samples_kernels[SAMPLE_GRADIENT_CHANNELS])(const struct csimd_conv2d *, int64_t, const float *, const float *,
                                                      int64_t, int64_t, float *, int64_t) = {
    samples_1, samples_2, samples_3, samples_4, samples_5, samples_6,
#if VL == 16
    samples_7, samples_8,
#endif
};

/// Rows [first, last) of dx. Weights as `pack_samples` has them.
static void gradient_of_samples(const struct samples *s, const float *w, const float *dy, int64_t first, int64_t last,
                                float *dx) {
  const struct csimd_conv2d *c = s->c;
  int64_t plane = c->h * c->w, elements = s->out * c->oh * c->ow, rows = last - first;
  float *result = s->work + elements * VL;
  gather_samples(dy, c->oc * c->oh * c->ow, elements, s->work);
  for (int64_t i = 0, channels; i < s->in; i += channels) {
    channels = sample_channels(s->in, i, SAMPLE_GRADIENT_CHANNELS);
    for (int64_t h = first; h < last; h++)
      for (int64_t x = 0; x < c->w; x += 2)
        samples_kernels[channels - 1](c, s->out, w + i * s->out * c->kh * c->kw, s->work, h, x,
                                      result + ((i * rows + h - first) * c->w + x) * VL, rows * c->w * VL);
  }
  if (rows == c->h) {
    scatter_samples(result, s->in * plane, dx, c->c * plane, s->skipped);
    return;
  }
  for (int64_t i = 0; i < s->in; i++)
    scatter_samples(result + i * rows * c->w * VL, rows * c->w, dx + i * plane + first * c->w, c->c * plane, s->skipped);
}

// MARK: Forward and the weights' gradient

/// Where each tap lies in the planes.
static void sample_offsets(const struct csimd_conv2d *c, int64_t in, int32_t *offsets) {
  for (int64_t i = 0; i < in; i++)
    for (int64_t ky = 0; ky < c->kh; ky++)
      for (int64_t kx = 0; kx < c->kw; kx++)
        *offsets++ = (int32_t)((i * sample_plane(c) + ky * c->dilation_h * sample_pitch(c) + kx * c->dilation_w) * VL);
}

/// Images [in, h, w] of VL samples with the padding around them.
static void fill_sample_images(const struct csimd_conv2d *c, int64_t in, const float *x, float *images) {
  int64_t sample = c->c * c->h * c->w, elements = c->h * c->w, row = c->w * VL, pitch = sample_pitch(c) * VL;
  if (sample_plane(c) == elements) {
    gather_samples(x, sample, in * elements, images);
    return;
  }
  float *plane = images + in * sample_plane(c) * VL;
  memset(images, 0, (size_t)(in * sample_plane(c) * VL) * sizeof *images);
  for (int64_t i = 0; i < in; i++) {
    gather_samples(x + i * elements, sample, elements, plane);
    float *to = images + i * sample_plane(c) * VL + c->pad_top * pitch + c->pad_left * VL;
    for (int64_t q = 0; q < c->h; q++) memcpy(to + q * pitch, plane + q * row, (size_t)row * sizeof *to);
  }
}

/// `positions` results side by side of `channels` channels that lie `plane` floats apart.
INLINE void samples_forward_tile(const int channels, const int positions, int64_t k, const float *w, const float *x,
                                 int64_t step, const int32_t *offsets, float *out, int64_t plane) {
  vf sum[SAMPLE_CHANNELS][SAMPLE_WIDTH] = {};
  for (int64_t t = 0; t < k; t++, w += channels) {
    const float *at = x + offsets[t];
    vf value[SAMPLE_WIDTH];
    UNROLL for (int p = 0; p < positions; p++) value[p] = load(at + p * step);
    UNROLL for (int i = 0; i < channels; i++) {
      vf weight = splat(w[i]);
      UNROLL for (int p = 0; p < positions; p++) sum[i][p] = fma_vf(weight, value[p], sum[i][p]);
    }
  }
  UNROLL for (int i = 0; i < channels; i++) {
    UNROLL for (int p = 0; p < positions; p++) store(out + i * plane + p * VL, sum[i][p]);
  }
}

/// dw[channel, tap, lane] += Σ over rows and columns of dy · image, for taps side by side in `offsets`.
INLINE void samples_weights_tile(const int channels, const int taps, int64_t rows, int64_t columns, const float *dy,
                                 int64_t plane, const float *x, int64_t row_step, int64_t step, const int32_t *offsets,
                                 float *dw, int64_t dw_channel) {
  vf sum[SAMPLE_CHANNELS][SAMPLE_WIDTH] = {};
  for (int64_t q = 0; q < rows; q++, x += row_step) {
    const float *at[SAMPLE_WIDTH];
    UNROLL for (int t = 0; t < taps; t++) at[t] = x + offsets[t];
    for (int64_t r = 0; r < columns; r++, dy += VL) {
      vf value[SAMPLE_WIDTH];
      UNROLL for (int t = 0; t < taps; t++) value[t] = load(at[t] + r * step);
      UNROLL for (int i = 0; i < channels; i++) {
        vf gradient = load(dy + i * plane);
        UNROLL for (int t = 0; t < taps; t++) sum[i][t] = fma_vf(gradient, value[t], sum[i][t]);
      }
    }
  }
  UNROLL for (int i = 0; i < channels; i++) {
    UNROLL for (int t = 0; t < taps; t++) {
      float *to = dw + i * dw_channel + t * VL;
      store(to, load(to) + sum[i][t]);
    }
  }
}

typedef void (*samples_forward_kernel)(int64_t, const float *, const float *, int64_t, const int32_t *, float *,
                                       int64_t);
typedef void (*samples_weights_kernel)(int64_t, int64_t, const float *, int64_t, const float *, int64_t, int64_t,
                                       const int32_t *, float *, int64_t);
#define SAMPLES_TILES(channels, width)                                                                              \
  static void samples_forward_##channels##_##width(int64_t k, const float *w, const float *x, int64_t step,         \
                                                   const int32_t *offsets, float *out, int64_t plane) {             \
    samples_forward_tile(channels, width, k, w, x, step, offsets, out, plane);                                      \
  }                                                                                                                 \
  static void samples_weights_##channels##_##width(int64_t rows, int64_t columns, const float *dy, int64_t plane,   \
                                                   const float *x, int64_t row_step, int64_t step,                  \
                                                   const int32_t *offsets, float *dw, int64_t dw_channel) {         \
    samples_weights_tile(channels, width, rows, columns, dy, plane, x, row_step, step, offsets, dw, dw_channel);    \
  }
#define SAMPLES_COLUMN(width)                                                                                       \
  SAMPLES_TILES(1, width) SAMPLES_TILES(2, width) SAMPLES_TILES(3, width) SAMPLES_TILES(4, width)                   \
  SAMPLES_TILES(5, width) SAMPLES_TILES(6, width)
#define SAMPLES_ROW(pass, width)                                                                                    \
  {pass##_1_##width, pass##_2_##width, pass##_3_##width, pass##_4_##width, pass##_5_##width, pass##_6_##width}
SAMPLES_COLUMN(1) SAMPLES_COLUMN(2)
#if VL == 16
SAMPLES_COLUMN(3) SAMPLES_COLUMN(4)
#define SAMPLES_ALL(pass) SAMPLES_ROW(pass, 1), SAMPLES_ROW(pass, 2), SAMPLES_ROW(pass, 3), SAMPLES_ROW(pass, 4)
#else
#define SAMPLES_ALL(pass) SAMPLES_ROW(pass, 1), SAMPLES_ROW(pass, 2)
#endif
static const samples_forward_kernel samples_forward_kernels[SAMPLE_WIDTH][SAMPLE_CHANNELS] = {
    SAMPLES_ALL(samples_forward)};
static const samples_weights_kernel samples_weights_kernels[SAMPLE_WIDTH][SAMPLE_CHANNELS] = {
    SAMPLES_ALL(samples_weights)};

/// Rows [first, last) of y with bias, residual and activation. Weights as `pack_samples` has them.
static void forward_of_samples(const struct samples *s, const float *x, const float *w, const float *bias,
                               const float *residual, int activation, float alpha, int64_t first, int64_t last,
                               float *y) {
  const struct csimd_conv2d *c = s->c;
  const float *planes = s->work;
  fill_sample_images(c, s->in, x, s->work);
  int64_t pitch = sample_pitch(c), most = sample_rows(c, s->out), step = c->stride_w * VL, sample = c->oc * c->oh * c->ow;
  float *band = s->work + sample_images_floats(c, s->in);
  for (int64_t q0 = first; q0 < last; q0 += most) {
    int64_t rows = csimd_min(most, last - q0), run = rows * c->ow;
    for (int64_t i = 0, channels; i < s->out; i += channels) {
      channels = sample_channels(s->out, i, SAMPLE_CHANNELS);
      for (int64_t q = 0; q < rows; q++)
        for (int64_t r = 0, width; r < c->ow; r += width) {
          width = csimd_min(SAMPLE_WIDTH, c->ow - r);
          samples_forward_kernels[width - 1][channels - 1](
              s->k, w + i * s->k, planes + ((q0 + q) * c->stride_h * pitch + r * c->stride_w) * VL, step, s->offsets,
              band + (i * run + q * c->ow + r) * VL, run * VL);
        }
    }
    for (int64_t i = 0; i < s->out; i++) {
      float *from = band + i * run * VL, shift = bias ? bias[i] : 0;
      int64_t at = i * c->oh * c->ow + q0 * c->ow;
      if (!residual) finish_row(from, run * VL, shift, NULL, NULL, activation, alpha);
      scatter_samples(from, run, y + at, sample, s->skipped);
      for (int64_t n = s->skipped; residual && n < VL; n++)
        finish_row(y + n * sample + at, run, shift, NULL, residual + n * sample + at, activation, alpha);
    }
  }
}

/// dw [out, taps [t0, t1) of k] of the samples.
static void weights_of_samples(const struct samples *s, const float *x, const float *dy, int64_t t0, int64_t t1,
                               float *dw) {
  const struct csimd_conv2d *c = s->c;
  const float *planes = s->work;
  fill_sample_images(c, s->in, x, s->work);
  int64_t pitch = sample_pitch(c), most = sample_rows(c, s->out), sample = c->oc * c->oh * c->ow, taps = t1 - t0;
  float *band = s->work + sample_images_floats(c, s->in), *sums = band + s->out * most * c->ow * VL;
  memset(sums, 0, (size_t)(s->out * taps * VL) * sizeof *sums);
  for (int64_t q0 = 0; q0 < c->oh; q0 += most) {
    int64_t rows = csimd_min(most, c->oh - q0), run = rows * c->ow;
    for (int64_t i = 0; i < s->out; i++)
      gather_samples(dy + (i * c->oh + q0) * c->ow, sample, run, band + i * run * VL);
    for (int64_t e = 0; s->skipped > 0 && e < s->out * run; e++)
      for (int64_t n = 0; n < s->skipped; n++) band[e * VL + n] = 0;
    for (int64_t i = 0, channels; i < s->out; i += channels) {
      channels = sample_channels(s->out, i, SAMPLE_CHANNELS);
      for (int64_t t = 0, width; t < taps; t += width) {
        width = csimd_min(SAMPLE_WIDTH, taps - t);
        samples_weights_kernels[width - 1][channels - 1](
            rows, c->ow, band + i * run * VL, run * VL, planes + q0 * c->stride_h * pitch * VL,
            c->stride_h * pitch * VL, c->stride_w * VL, s->offsets + t0 + t, sums + (i * taps + t) * VL, taps * VL);
      }
    }
  }
  for (int64_t i = 0; i < s->out; i++)
    for (int64_t t = 0; t < taps; t++) dw[i * s->k + t0 + t] = sum_vf(load(sums + (i * taps + t) * VL));
}
