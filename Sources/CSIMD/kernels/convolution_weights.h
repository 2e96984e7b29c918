// The weights' gradient of a convolution (convolution.h). The batch is split into a fixed number of chunks, whose
// sums are added in order.

#define TILE_OUT (VL == 16 ? 6 : 3)
#define TILE_TAPS 4

/// dw[outs, taps] (+)= Σ over samples and flat positions of dy · planes.
INLINE void weights_tile(const int outs, const int taps, int64_t samples, int64_t flat, const float *dy,
                         int64_t dy_sample, const float *planes, int64_t planes_sample, const int32_t *offsets,
                         float *dw, int64_t stride, int add) {
  vf sum[TILE_OUT][TILE_TAPS] = {};
  for (int64_t n = 0; n < samples; n++) {
    const float *d = dy + n * dy_sample, *x[TILE_TAPS];
    UNROLL for (int t = 0; t < taps; t++) x[t] = planes + n * planes_sample + offsets[t];
    for (int64_t p = 0; p < flat; p += VL) {
      vf g[TILE_OUT];
      UNROLL for (int o = 0; o < outs; o++) g[o] = load(d + o * flat + p);
      UNROLL for (int t = 0; t < taps; t++) {
        vf value = load(x[t] + p);
        UNROLL for (int o = 0; o < outs; o++) sum[o][t] = fma_vf(g[o], value, sum[o][t]);
      }
    }
  }
  UNROLL for (int o = 0; o < outs; o++) {
    UNROLL for (int t = 0; t < taps; t++) {
      float total = sum_vf(sum[o][t]);
      dw[o * stride + t] = add ? dw[o * stride + t] + total : total;
    }
  }
}

#define WEIGHTS_TILE(outs, taps)                                                                                   \
  static void weights_##outs##_##taps(int64_t samples, int64_t flat, const float *dy, int64_t dy_sample,           \
                                      const float *planes, int64_t planes_sample, const int32_t *offsets,          \
                                      float *dw, int64_t stride, int add) {                                        \
    weights_tile(outs, taps, samples, flat, dy, dy_sample, planes, planes_sample, offsets, dw, stride, add);       \
  }
WEIGHTS_TILE(1, 1) WEIGHTS_TILE(1, 4) WEIGHTS_TILE(2, 1) WEIGHTS_TILE(2, 4) WEIGHTS_TILE(3, 1) WEIGHTS_TILE(3, 4)
#if VL == 16
WEIGHTS_TILE(4, 1) WEIGHTS_TILE(4, 4) WEIGHTS_TILE(5, 1) WEIGHTS_TILE(5, 4) WEIGHTS_TILE(6, 1) WEIGHTS_TILE(6, 4)
#endif

typedef void (*weights_kernel)(int64_t, int64_t, const float *, int64_t, const float *, int64_t, const int32_t *,
                               float *, int64_t, int);
static const weights_kernel weights_kernels[TILE_OUT][2] = {
    {weights_1_1, weights_1_4}, {weights_2_1, weights_2_4}, {weights_3_1, weights_3_4},
#if VL == 16
    {weights_4_1, weights_4_4}, {weights_5_1, weights_5_4}, {weights_6_1, weights_6_4},
#endif
};

static void weights_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t k = v->in * v->taps, plane = c->oh * c->ow, width = v->planes.x.size;
  float *planes = job->scratch + v->shared + part * v->own, *flat = planes + v->block * v->planes.floats;
  float *partials = job->scratch + ROUND16(k);
  int64_t units = v->chunks * c->groups * job->ranges, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t range = unit % job->ranges, group = unit / job->ranges % c->groups, chunk = unit / job->ranges / c->groups;
    int64_t tiles = csimd_ceil_div(v->out, TILE_OUT);
    int64_t out0 = tiles * range / job->ranges * TILE_OUT;
    int64_t outs = csimd_min(v->out, tiles * (range + 1) / job->ranges * TILE_OUT) - out0;
    float *dw = (v->chunks > 1 ? partials + chunk * v->weights : job->dw) + (group * v->out + out0) * k;
    int64_t first = c->n * chunk / v->chunks, last = c->n * (chunk + 1) / v->chunks;
    for (int64_t n0 = first; n0 < last; n0 += v->block) {
      int64_t samples = csimd_min(v->block, last - n0);
      for (int64_t n = 0; n < samples; n++) {
        fill_planes(&v->planes, job->x + ((n0 + n) * c->c + group * v->in) * c->h * c->w, 0, c->oh,
                    planes + n * v->planes.floats);
        // dy in the planes' rows, zero between them.
        const float *from = job->dy + ((n0 + n) * c->oc + group * v->out + out0) * plane;
        for (int64_t o = 0; o < outs; o++) {
          float *to = flat + (n * outs + o) * v->flat;
          for (int64_t q = 0; q < c->oh; q++) {
            const float *row = from + o * plane + q * c->ow;
            int64_t length = q + 1 < c->oh ? width : v->flat - q * width, j = 0;
            float *at = to + q * width;
            for (; j + VL <= c->ow; j += VL) store(at + j, load(row + j));
            for (; j < length; j += VL) {
              vf rest = j < c->ow ? load_first(row + j, c->ow - j) : (vf){};
              if (j + VL <= length)
                store(at + j, rest);
              else
                store_first(at + j, rest, length - j);
            }
          }
        }
      }
      for (int64_t t = 0; t < k;) {
        int taps = t + TILE_TAPS <= k ? TILE_TAPS : 1;
        for (int64_t o = 0; o < outs; o += TILE_OUT)
          weights_kernels[csimd_min(TILE_OUT, outs - o) - 1][taps == TILE_TAPS](
              samples, v->flat, flat + o * v->flat, outs * v->flat, planes, v->planes.floats, job->offsets + t,
              dw + o * k + t, k, n0 > first);
        t += taps;
      }
    }
  }
}

/// Chunks of the batch, groups and pairs of vectors of channels.
static void channels_weights_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t k = v->in * v->taps, plane = c->oh * c->ow, pitch = c->w + c->pad_left + c->pad_right;
  int64_t band = csimd_max(1, CHANNEL_BAND / c->ow), padding = c->pad_top + c->pad_bottom + c->pad_left + c->pad_right;
  float *image = job->scratch + v->shared + part * v->own;
  float *dy = image + v->own - 2 * csimd_max(CHANNEL_BAND, c->ow) * VL;
  float *partials = job->scratch + ROUND16(v->in * c->kh);
  int64_t units = v->chunks * c->groups * job->ranges, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t range = unit % job->ranges, group = unit / job->ranges % c->groups, chunk = unit / job->ranges / c->groups;
    int64_t first_channel = group * v->out + range * 2 * VL;
    int vectors = range * 2 * VL + VL < v->out ? 2 : 1;
    float *dw = partials + chunk * v->weights + first_channel * k;
    memset(dw, 0, (size_t)(vectors * VL * k) * sizeof *dw);
    for (int64_t n = c->n * chunk / v->chunks; n < c->n * (chunk + 1) / v->chunks; n++) {
      const float *x = job->x + (n * c->c + group * v->in) * c->h * c->w;
      if (padding) pad_image(c, v->in, x, image), x = image;
      for (int64_t q = 0; q < c->oh; q += band) {
        int64_t rows = csimd_min(band, c->oh - q);
        for (int i = 0; i < vectors; i++)
          take_channels(job->dy + (n * c->oc + first_channel + i * VL) * plane + q * c->ow, plane, rows * c->ow,
                        dy + i * rows * c->ow * VL);
        channels_weights(c, vectors, v->in * c->kh, x + q * c->stride_h * pitch, job->offsets, pitch, dy, rows, dw);
      }
    }
  }
}

static void weights_by_channels(struct conv_job *job, size_t scratch_bytes) {
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t pitch = c->w + c->pad_left + c->pad_right, plane = (c->h + c->pad_top + c->pad_bottom) * pitch;
  for (int64_t i = 0; i < v->in * c->kh; i++)
    job->offsets[i] = (int32_t)(i / c->kh * plane + i % c->kh * c->dilation_h * pitch);
  job->ranges = csimd_ceil_div(v->out, 2 * VL);
  csimd_parallel(channels_weights_part, job, conv_parts(v, v->chunks * c->groups * job->ranges, scratch_bytes));
  float *sums = job->scratch + ROUND16(v->in * c->kh);
  for (int64_t chunk = 1; chunk < v->chunks; chunk++) {
    const float *from = sums + chunk * v->weights;
    VECTORIZE for (int64_t i = 0; i < v->weights; i++) sums[i] += from[i];
  }
  int64_t k = v->in * v->taps;
  for (int64_t i = 0; i < c->oc; i += VL)
    for (int64_t t = 0; t < k; t += VL) {
      const float *from = sums + (i / VL * k + t) * VL;
      if (t + VL <= k) {
        transpose_vectors(from, VL, job->dw + i * k + t, k);
        continue;
      }
      for (int64_t j = 0; j < k - t; j++)
        for (int64_t o = 0; o < VL; o++) job->dw[(i + o) * k + t + j] = from[j * VL + o];
    }
}

static void conv2d_backward_weights(const struct csimd_conv2d *conv, const float *x, const float *dy, float *dw,
                                    float *dbias, void *scratch, size_t scratch_bytes) {
  struct conv v = measure(conv, CSIMD_CONV_BACKWARD_WEIGHTS);
  if (dbias) {
    const int64_t extents[3] = {v.c.n, v.c.oc, v.c.oh * v.c.ow};
    const int64_t strides[3] = {extents[1] * extents[2], extents[2], 1};
    const uint8_t reduced[3] = {1, 0, 1};
    csimd_reduce(CSIMD_SUM, CSIMD_F32, 3, extents, strides, reduced, dy, dbias);
  }
  if (v.weights == 0) return;
  if (v.c.n * v.c.oh * v.c.ow <= 0) {
    memset(dw, 0, (size_t)v.weights * sizeof *dw);
    return;
  }
  struct conv_job job = {.v = &v, .x = x, .dy = dy, .dw = dw, .scratch = scratch, .offsets = scratch};
  if (v.by_channels) {
    weights_by_channels(&job, scratch_bytes);
    return;
  }
  int64_t units = v.chunks * v.c.groups;
  if (v.by_samples) {
    sample_offsets(&v.c, v.in, job.offsets);
    job.ranges = units % csimd_threads() == 0 ? 1 : csimd_min(v.in * v.taps, csimd_ceil_div(2 * csimd_threads(), units));
    csimd_parallel(weights_by_samples, &job, conv_parts(&v, units * job.ranges, scratch_bytes));
  } else {
    plane_offsets(&v.planes, job.offsets);
    job.ranges = units >= csimd_threads()
                     ? 1
                     : csimd_min(csimd_ceil_div(csimd_threads(), units), csimd_ceil_div(v.out, TILE_OUT));
    csimd_parallel(weights_part, &job, conv_parts(&v, units * job.ranges, scratch_bytes));
    if (v.chunks == 1) return;
  }
  const float *partials = (float *)scratch + ROUND16(v.in * v.taps);
  for (int64_t i = 0; i < v.weights; i++) dw[i] = partials[i];
  for (int64_t chunk = 1; chunk < v.chunks; chunk++) {
    const float *from = partials + chunk * v.weights;
    VECTORIZE for (int64_t i = 0; i < v.weights; i++) dw[i] += from[i];
  }
}
