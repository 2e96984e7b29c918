// The input gradient of stride 1 for few input channels and small images: wᵀ · dy gives what every position of dy adds
// under each tap, and each input position then gathers its taps. Against a product over the padded dy this multiplies
// nothing by the padding, which for a kernel of 5 × 5 on 10 × 10 positions is half of it.

/// Taps of a kernel's row, at most.
#define COLUMNS_TAPS 16

/// Floats of the columns' rows: dy's positions, in whole vectors.
INLINE int64_t columns_pitch(const struct csimd_conv2d *c) { return csimd_ceil_div(c->oh * c->ow, VL) * VL; }

/// Vector operations of this way, and of `direct` multiply-adds for each input channel, output channel and tap.
INLINE int suits_columns(const struct csimd_conv2d *c, int64_t in, int64_t out, int64_t direct) {
  int64_t positions = csimd_ceil_div(c->oh * c->ow, VL), gathered = 4 * c->oh * csimd_ceil_div(c->w, VL);
  return c->stride_h == 1 && c->stride_w == 1 && c->dilation_h == 1 && c->dilation_w == 1 && c->kh * c->kw > 1 &&
         c->kw <= COLUMNS_TAPS &&
         in * c->kh * c->kw * columns_pitch(c) <= 65536 && (out * positions + gathered) * 4 < out * direct * 3;
}

/// Which lanes of a vector to load.
#if VL == 16
typedef __mmask16 lanes;
#elif VL == 8
typedef vi lanes;
#else
typedef struct {
  int64_t first, end;
} lanes;
#endif

/// Lanes [first, end), as far as there are such.
INLINE lanes lanes_between(int64_t first, int64_t end) {
  first = csimd_min(csimd_max(first, 0), VL), end = csimd_max(first, csimd_min(end, VL));
#if VL == 16
  return (lanes)((1u << end) - (1u << first));
#elif VL == 8
  vi lane = {0, 1, 2, 3, 4, 5, 6, 7};
  return (lane < splat_int((int32_t)end)) & (lane >= splat_int((int32_t)first));
#else
  return (lanes){first, end};
#endif
}

/// Zero in the other lanes, whose memory is not touched.
INLINE vf load_lanes(const float *p, lanes which) {
#if VL == 16
  return (vf)_mm512_maskz_loadu_ps(which, p);
#elif VL == 8
  return (vf)_mm256_maskload_ps(p, (__m256i)which);
#else
  vf v = {};
  for (int64_t l = which.first; l < which.end; l++) v[l] = p[l];
  return v;
#endif
}

/// columns [in · taps, pitch] = wᵀ [in · taps, out] · dy [out, pitch]
static void fill_columns(int64_t rows, int64_t out, int64_t pitch, const float *w, const float *dy,
                         const int32_t *offsets, float *columns) {
  for (int64_t j = 0, vectors; j < pitch; j += vectors * VL) {
    vectors = csimd_min(NARROW_VECTORS, (pitch - j) / VL);
    for (int64_t i = 0; i < rows; i += NARROW_ROWS)
      narrow_kernels[vectors - 1][csimd_min(NARROW_ROWS, rows - i) - 1](out, w + i * out, dy + j, offsets,
                                                                        columns + i * pitch + j, pitch);
  }
}

/// dx [in, h, w]: each position sums its taps.
static void gather_columns(const struct csimd_conv2d *c, int64_t in, int64_t pitch, const float *columns, float *dx) {
  for (int64_t x = 0; x < c->w; x += VL) {
    lanes inside[COLUMNS_TAPS];
    for (int64_t kx = 0; kx < c->kw; kx++)
      inside[kx] = lanes_between(kx - c->pad_left - x, c->ow + kx - c->pad_left - x);
    for (int64_t i = 0; i < in; i++)
      for (int64_t h = 0; h < c->h; h++) {
        int64_t first = csimd_max(0, h + c->pad_top - c->oh + 1), last = csimd_min(c->kh, h + c->pad_top + 1);
        vf sum = {};
        for (int64_t ky = first; ky < last; ky++) {
          const float *row = columns + (i * c->kh + ky) * c->kw * pitch + (h + c->pad_top - ky) * c->ow;
          vf even = {}, odd = {};
          int64_t kx = 0;
          for (const float *at = row + x + c->pad_left; kx + 1 < c->kw; kx += 2, at += 2 * pitch - 2) {
            even += load_lanes(at, inside[kx]);
            odd += load_lanes(at + pitch - 1, inside[kx + 1]);
          }
          if (kx < c->kw) even += load_lanes(row + x + c->pad_left + kx * (pitch - 1), inside[kx]);
          sum += even + odd;
        }
        float *to = dx + (i * c->h + h) * c->w + x;
        if (x + VL <= c->w)
          store(to, sum);
        else
          store_first(to, sum, c->w - x);
      }
  }
}
