// The input gradient of stride 1 for few input channels: a vector holds one element of VL samples. However short the
// rows are, no lane is idle, and only what lies inside the image is multiplied.

/// Input channels of a tile, whose sums for two columns stay in registers.
#define SAMPLE_CHANNELS (VL == 16 ? 8 : 6)
/// Elements of dy's sample, at most: VL of them must stay in the second-level cache.
#define SAMPLE_ELEMENTS 16384

/// Whether this way suits: enough samples to fill vectors, and channels that do not.
INLINE int suits_samples(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  int64_t filled = csimd_ceil_div(c->n, VL) * VL;
  return c->stride_h == 1 && c->stride_w == 1 && c->dilation_h == 1 && c->dilation_w == 1 && c->kh * c->kw > 1 &&
         in >= 4 && in % VL != 0 && c->n >= VL && c->n * 8 >= filled * 7 && out * c->oh * c->ow <= SAMPLE_ELEMENTS &&
         in * c->h * c->w <= SAMPLE_ELEMENTS;
}

/// Floats of working memory: dy and dx of VL samples.
INLINE int64_t samples_floats(const struct csimd_conv2d *c, int64_t in, int64_t out) {
  return (out * c->oh * c->ow + in * c->h * c->w) * VL;
}

/// Channels of the tile that begins at channel i of `in`: as even as can be.
INLINE int64_t sample_channels(int64_t in, int64_t i) {
  int64_t left = in - i;
  return csimd_ceil_div(left, csimd_ceil_div(left, SAMPLE_CHANNELS));
}

/// The weights by tiles of input channels: w [out, in, taps] -> [in's tiles][out, taps, channels of the tile].
static void pack_samples(int64_t in, int64_t out, int64_t taps, const float *w, float *to) {
  for (int64_t i = 0, channels; i < in; i += channels) {
    channels = sample_channels(in, i);
    for (int64_t o = 0; o < out; o++)
      for (int64_t t = 0; t < taps; t++)
        for (int64_t channel = 0; channel < channels; channel++) *to++ = w[(o * in + i + channel) * taps + t];
  }
}

/// Two columns of a row of dx, or the last one alone, for `channels` channels that lie `plane` floats apart.
INLINE void samples_tile(const int channels, const struct csimd_conv2d *c, int64_t out, const float *w, const float *dy,
                         int64_t h, int64_t x, float *dx, int64_t plane) {
  vf first[SAMPLE_CHANNELS] = {}, second[SAMPLE_CHANNELS] = {};
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
static void (*const samples_kernels[SAMPLE_CHANNELS])(const struct csimd_conv2d *, int64_t, const float *, const float *,
                                                      int64_t, int64_t, float *, int64_t) = {
    samples_1, samples_2, samples_3, samples_4, samples_5, samples_6,
#if VL == 16
    samples_7, samples_8,
#endif
};

/// n elements of VL samples that lie `stride` apart -> [n, VL].
static void gather_samples(const float *from, int64_t stride, int64_t n, float *to) {
  int64_t j = 0;
  for (; j + VL <= n; j += VL) transpose_vectors(from + j, stride, to + j * VL, VL);
  for (; j < n; j++)
    for (int64_t s = 0; s < VL; s++) to[j * VL + s] = from[s * stride + j];
}

/// [n, VL] -> n elements of VL samples that lie `stride` apart, but not of the first `skipped` of them.
static void scatter_samples(const float *from, int64_t n, float *to, int64_t stride, int64_t skipped) {
  int64_t j = 0;
  for (; skipped == 0 && j + VL <= n; j += VL) transpose_vectors(from + j * VL, VL, to + j, stride);
  for (; j < n; j++)
    for (int64_t s = skipped; s < VL; s++) to[s * stride + j] = from[j * VL + s];
}

/// Rows [first, last) of dx for VL samples of one group. Weights as `pack_samples` has them.
static void gradient_of_samples(const struct csimd_conv2d *c, int64_t in, int64_t out, const float *w, const float *dy,
                                int64_t first, int64_t last, float *dx, int64_t skipped, float *work) {
  int64_t plane = c->h * c->w, elements = out * c->oh * c->ow, rows = last - first;
  float *result = work + elements * VL;
  gather_samples(dy, c->oc * c->oh * c->ow, elements, work);
  for (int64_t i = 0, channels; i < in; i += channels) {
    channels = sample_channels(in, i);
    for (int64_t h = first; h < last; h++)
      for (int64_t x = 0; x < c->w; x += 2)
        samples_kernels[channels - 1](c, out, w + i * out * c->kh * c->kw, work, h, x,
                                      result + ((i * rows + h - first) * c->w + x) * VL, rows * c->w * VL);
  }
  if (rows == c->h) {
    scatter_samples(result, in * plane, dx, c->c * plane, skipped);
    return;
  }
  for (int64_t i = 0; i < in; i++)
    scatter_samples(result + i * rows * c->w * VL, rows * c->w, dx + i * plane + first * c->w, c->c * plane, skipped);
}
