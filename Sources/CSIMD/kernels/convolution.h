// The three passes of a two-dimensional convolution over planes (convolution_planes.h). Units of work are samples,
// groups and bands of rows for outputs and input gradients; the weights' gradient splits the batch into a fixed
// number of chunks, added in order.
#include "convolution_planes.h"
#include "convolution_channels.h"
#include "convolution_columns.h"
#include "convolution_samples.h"

#define ROUND16(n) (((n) + 15) & ~(int64_t)15)

/// Everything that follows from the shapes of a pass.
struct conv {
  struct csimd_conv2d c;
  int64_t in, out, taps;  // channels of a group; kh · kw
  struct planes planes;
  int64_t shared, own;    // floats of scratch: for all threads, for each
  int by_channels;        // whether vectors hold output channels (convolution_channels.h) or positions
  int by_samples;         // whether vectors hold samples (convolution_samples.h)
  int by_columns;         // for the input gradient: convolution_columns.h
  // Weights' gradient.
  int64_t flat, chunks, block, weights;
};

static void measure_forward(struct conv *v) {
  const struct csimd_conv2d c = v->c;
  v->planes.y = (struct axis){c.stride_h, c.dilation_h, c.kh, c.pad_top, c.h, c.oh, 0, 0};
  v->planes.x = (struct axis){c.stride_w, c.dilation_w, c.kw, c.pad_left, c.w, c.ow, 0, 0};
  v->planes.channels = v->in;
  measure_axis(&v->planes.y);
  measure_axis(&v->planes.x);
  measure_planes(&v->planes);
}

static struct plane_product forward_product(const struct conv *v) {
  return (struct plane_product){.m = v->out, .k = v->in * v->taps, .rows = v->c.oh, .columns = v->c.ow,
                                .width = v->planes.x.size, .channel_stride = v->c.oh * v->c.ow,
                                .row_stride = v->c.ow, .column_stride = 1, .activation = CSIMD_IDENTITY};
}

/// One axis of dy for the input gradient: position q of residue r reads dy at q + (r + pad − tap · dilation) / stride.
static struct axis gradient_axis(int64_t stride, int64_t dilation, int64_t taps, int64_t pad, int64_t in, int64_t out) {
  int64_t reach = (taps - 1) * dilation - pad, before = reach > 0 ? csimd_ceil_div(reach, stride) : 0;
  struct axis a = {1, 1, 1, before, out, before + (in - 1 + pad) / stride + 1, 1, 0};
  a.size = a.out;
  return a;
}

static void measure_gradient(struct conv *v) {
  const struct csimd_conv2d c = v->c;
  v->planes.y = gradient_axis(c.stride_h, c.dilation_h, c.kh, c.pad_top, c.h, c.oh);
  v->planes.x = gradient_axis(c.stride_w, c.dilation_w, c.kw, c.pad_left, c.w, c.ow);
  v->planes.channels = v->out;
  measure_planes(&v->planes);
}

/// Taps whose window reaches input positions of residue r (modulo the stride).
INLINE int reaches(int64_t tap, int64_t dilation, int64_t stride, int64_t pad, int64_t r) {
  return (tap * dilation) % stride == (r + pad) % stride;
}

static struct plane_product gradient_product(const struct conv *v, int64_t r, int64_t s) {
  const struct csimd_conv2d c = v->c;
  int64_t taps_y = 0, taps_x = 0;
  for (int64_t i = 0; i < c.kh; i++) taps_y += reaches(i, c.dilation_h, c.stride_h, c.pad_top, r);
  for (int64_t j = 0; j < c.kw; j++) taps_x += reaches(j, c.dilation_w, c.stride_w, c.pad_left, s);
  return (struct plane_product){.m = v->in, .k = v->out * taps_y * taps_x,
                                .rows = c.h > r ? (c.h - 1 - r) / c.stride_h + 1 : 0,
                                .columns = c.w > s ? (c.w - 1 - s) / c.stride_w + 1 : 0, .width = v->planes.x.size,
                                .channel_stride = c.h * c.w, .row_stride = c.stride_h * c.w,
                                .column_stride = c.stride_w, .activation = CSIMD_IDENTITY};
}

static struct conv measure(const struct csimd_conv2d *c, int pass) {
  struct conv v = {.c = *c, .in = c->c / c->groups, .out = c->oc / c->groups, .taps = c->kh * c->kw};
  v.weights = c->oc * v.in * v.taps;
  if (pass == CSIMD_CONV_BACKWARD_DATA) {
    measure_gradient(&v);
    int64_t work = 0;
    for (int64_t r = 0; r < c->stride_h; r++)
      for (int64_t s = 0; s < c->stride_w; s++) {
        struct plane_product p = gradient_product(&v, r, s);
        if (p.k && p.rows > 0 && p.columns > 0) work = csimd_max(work, product_floats(&p));
      }
    v.shared = ROUND16(v.out * v.taps) + ROUND16(v.weights);
    v.by_samples = suits_samples(c, v.in, v.out);
    if (v.by_samples) {
      v.own = samples_floats(c, v.in, v.out);
      return v;
    }
    struct plane_product whole = gradient_product(&v, 0, 0);
    v.by_columns = suits_columns(c, v.in, v.out,
                                 is_direct(&whole) ? csimd_ceil_div((c->h - 1) * v.planes.x.size + c->w, VL)
                                                   : csimd_ceil_div(c->h * c->w, VL));
    if (v.by_columns) {
      v.own = ROUND16((v.in * v.taps + v.out) * columns_pitch(c));
      return v;
    }
    v.own = v.planes.floats + ROUND16(work);
    return v;
  }
  measure_forward(&v);
  v.shared = ROUND16(v.in * v.taps);
  if (pass == CSIMD_CONV_FORWARD) {
    struct plane_product p = forward_product(&v);
    v.by_samples = suits_sample_forward(c, v.in, v.out);
    if (v.by_samples) {
      v.shared += ROUND16(v.weights);
      v.own = sample_planes_floats(c, v.in, v.out);
      return v;
    }
    v.by_channels = v.out % VL == 0 && p.k >= 64;  // for fewer, transposing the result costs more than it saves
    v.shared += v.by_channels ? v.weights : 0;
    v.own = v.planes.floats + ROUND16(v.by_channels ? channels_floats(&p) : product_floats(&p));
    return v;
  }
  v.by_samples = suits_sample_weights(c, v.in, v.out);
  if (v.by_samples) {
    v.chunks = csimd_ceil_div(c->n, VL);
    v.shared += ROUND16(v.chunks * v.weights);
    v.own = sample_planes_floats(c, v.in, v.out);
    return v;
  }
  v.by_channels = v.out % VL == 0 && c->dilation_w == 1;
  if (v.by_channels) {
    v.shared = ROUND16(v.in * c->kh);
    v.chunks = v.weights <= 65536 ? csimd_max(1, csimd_min(c->n, 8)) : 1;
    v.shared += v.chunks * v.weights;
    v.own = ROUND16(v.in * (c->h + c->pad_top + c->pad_bottom) * (c->w + c->pad_left + c->pad_right)) +
            2 * csimd_max(CHANNEL_BAND, c->ow) * VL;
    return v;
  }
  v.flat = ROUND16((c->oh - 1) * v.planes.x.size + c->ow);
  v.chunks = v.weights <= 65536 ? csimd_max(1, csimd_min(c->n, 8)) : 1;
  int64_t sample = v.planes.floats + v.out * v.flat, longest = csimd_ceil_div(c->n, v.chunks);
  v.block = csimd_max(1, csimd_min(longest, csimd_min(16, 65536 / sample)));
  v.shared += v.chunks > 1 ? ROUND16(v.chunks * v.weights) : 0;
  v.own = v.block * sample;
  return v;
}

static size_t conv2d_scratch(const struct csimd_conv2d *conv, int pass) {
  struct conv v = measure(conv, pass);
  return (size_t)(v.shared + v.own * csimd_threads()) * sizeof(float);
}

/// Parts worth starting that the scratch memory has room for.
static int conv_parts(const struct conv *v, int64_t units, size_t scratch_bytes) {
  int64_t work = v->c.n * v->c.oh * v->c.ow * v->weights;
  int64_t room = v->own ? ((int64_t)(scratch_bytes / sizeof(float)) - v->shared) / v->own : 1;
  return (int)csimd_max(1, csimd_min(csimd_min(units, room), csimd_min(csimd_threads(), work >> 17)));
}

struct conv_job {
  const struct conv *v;
  const float *x, *w, *bias, *residual, *dy;
  float *y, *dx, *dw;
  int activation;
  float alpha;
  float *scratch;
  int32_t *offsets;
  int64_t bands, ranges;
};

static void forward_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  float *planes = job->scratch + v->shared + part * v->own, *work = planes + v->planes.floats;
  int64_t units = c->n * c->groups * job->bands, end = csimd_part_begin(units, part + 1, parts);
  struct plane_product p = forward_product(v);
  p.offsets = job->offsets, p.activation = job->activation, p.alpha = job->alpha;
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t band = unit % job->bands, group = unit / job->bands % c->groups, n = unit / job->bands / c->groups;
    int64_t first = c->oh * band / job->bands, last = c->oh * (band + 1) / job->bands;
    int64_t at = (n * c->oc + group * v->out) * c->oh * c->ow;
    p.a = job->w + group * v->out * p.k;
    p.bias = job->bias ? job->bias + group * v->out : NULL;
    p.residual = job->residual ? job->residual + at : NULL;
    p.out = job->y + at;
    const float *x = job->x + (n * c->c + group * v->in) * c->h * c->w;
    if (v->by_channels && is_image(&v->planes)) {
      product_channels(&p, x, first, last, planes);
      continue;
    }
    fill_planes(&v->planes, x, first, last, planes);
    (v->by_channels ? product_channels : is_direct(&p) ? product_direct : product_packed)(&p, planes, first, last,
                                                                                           work);
  }
}

/// The weights packed for `product_channels`.
static void pack_channels_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  int64_t k = job->v->in * job->v->taps, blocks = job->v->c.oc / VL, from = csimd_part_begin(blocks, part, parts);
  pack_channels(job->w + from * VL * k, (csimd_part_begin(blocks, part + 1, parts) - from) * VL, k,
                job->y + from * VL * k);
}

/// Bands of rows, for batches too small to give every thread samples of its own.
INLINE int64_t bands_for(int64_t units, int64_t rows) {
  int64_t threads = csimd_threads();
  return units >= 2 * threads ? 1 : csimd_max(1, csimd_min(rows / 2, csimd_ceil_div(2 * threads, units)));
}

#include "convolution_by_samples.h"

static void conv2d_forward(const struct csimd_conv2d *conv, const float *x, const float *w, const float *bias,
                           const float *residual, int activation, float alpha, float *y, void *scratch,
                           size_t scratch_bytes) {
  struct conv v = measure(conv, CSIMD_CONV_FORWARD);
  if (v.c.n * v.c.oc * v.c.oh * v.c.ow <= 0) return;
  struct conv_job job = {.v = &v, .x = x, .w = w, .bias = bias, .residual = residual, .activation = activation,
                         .alpha = alpha, .y = y, .scratch = scratch, .offsets = scratch};
  if (v.by_samples) {
    float *packed = (float *)scratch + ROUND16(v.in * v.taps);
    for (int64_t at = 0; at < v.weights; at += v.out * v.in * v.taps)
      pack_samples(v.in * v.taps, v.out, 1, 1, SAMPLE_CHANNELS, w + at, packed + at);
    sample_offsets(&v.c, v.in, job.offsets);
    job.w = packed;
    int64_t units = csimd_ceil_div(v.c.n, VL) * v.c.groups;
    job.bands = bands_of_samples(units, v.c.oh);
    csimd_parallel(forward_by_samples, &job, conv_parts(&v, units * job.bands, scratch_bytes));
    return;
  }
  plane_offsets(&v.planes, job.offsets);
  if (v.by_channels) {
    float *packed = (float *)scratch + ROUND16(v.in * v.taps);
    job.y = packed;
    csimd_parallel(pack_channels_part, &job, csimd_parts(v.weights, v.c.oc / VL));
    job.w = packed, job.y = y;
  }
  job.bands = bands_for(v.c.n * v.c.groups, v.c.oh);
  csimd_parallel(forward_part, &job, conv_parts(&v, v.c.n * v.c.groups * job.bands, scratch_bytes));
}

// MARK: Input gradient

/// Samples and groups; for each residue of the strides a product of its own.
static void gradient_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  float *planes = job->scratch + v->shared + part * v->own, *work = planes + v->planes.floats;
  int64_t units = c->n * c->groups, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t group = unit % c->groups, n = unit / c->groups;
    const float *a = job->w + group * v->in * v->out * v->taps;
    const int32_t *offsets = job->offsets;
    fill_planes(&v->planes, job->dy + (n * c->oc + group * v->out) * c->oh * c->ow, 0, v->planes.y.out, planes);
    for (int64_t r = 0; r < c->stride_h; r++)
      for (int64_t s = 0; s < c->stride_w; s++) {
        struct plane_product p = gradient_product(v, r, s);
        p.a = a, p.offsets = offsets;
        a += p.m * p.k, offsets += p.k;
        if (p.rows <= 0 || p.columns <= 0) continue;
        p.out = job->dx + (n * c->c + group * v->in) * c->h * c->w + r * c->w + s;
        if (p.k)
          (is_direct(&p) ? product_direct : product_packed)(&p, planes, 0, p.rows, work);
        else
          for (int64_t i = 0; i < p.m; i++)
            for (int64_t q = 0; q < p.rows; q++)
              for (int64_t j = 0; j < p.columns; j++)
                p.out[i * p.channel_stride + q * p.row_stride + j * p.column_stride] = 0;
      }
  }
}

/// Samples and groups by way of columns.
static void columns_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t rows = v->in * v->taps, pitch = columns_pitch(c), plane = c->oh * c->ow;
  float *columns = job->scratch + v->shared + part * v->own, *padded = columns + rows * pitch;
  int64_t units = c->n * c->groups, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t group = unit % c->groups;
    const float *dy = job->dy + unit * v->out * plane;
    if (pitch != plane) {
      for (int64_t o = 0; o < v->out; o++) {
        memcpy(padded + o * pitch, dy + o * plane, (size_t)plane * sizeof *dy);
        for (int64_t j = plane; j < pitch; j++) padded[o * pitch + j] = 0;
      }
      dy = padded;
    }
    fill_columns(rows, v->out, pitch, job->w + group * rows * v->out, dy, job->offsets, columns);
    gather_columns(c, v->in, pitch, columns, job->dx + unit * v->in * c->h * c->w);
  }
}

/// The weights transposed: w [groups, out, in · taps] -> [groups, in · taps, out].
static void transpose_weights(const struct conv *v, const float *w, float *to) {
  int64_t k = v->in * v->taps;
  for (int64_t group = 0; group < v->c.groups; group++, w += v->out * k, to += v->out * k)
    for (int64_t o = 0; o < v->out; o++)
      for (int64_t t = 0; t < k; t++) to[t * v->out + o] = w[o * k + t];
}

/// The first tap that reaches residue r, and the distance to the next.
INLINE int64_t first_tap(int64_t taps, int64_t dilation, int64_t stride, int64_t pad, int64_t r, int64_t *step) {
  int64_t tap = 0;
  while (tap < taps && !reaches(tap, dilation, stride, pad, r)) tap++;
  *step = 1;
  while (*step * dilation % stride) ++*step;
  return tap;
}

/// The weights regrouped for every residue: [groups][residue][in, out · taps of the residue]; offsets alike.
static void transpose_part(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t plane = v->planes.y.size * v->planes.x.size, end = csimd_part_begin(v->in, part + 1, parts);
  float *base = job->dw;
  for (int64_t group = 0; group < c->groups; group++) {
    int32_t *offsets = job->offsets;
    for (int64_t r = 0; r < c->stride_h; r++)
      for (int64_t s = 0; s < c->stride_w; s++) {
        int64_t step_y, step_x, k = gradient_product(v, r, s).k;
        int64_t y = first_tap(c->kh, c->dilation_h, c->stride_h, c->pad_top, r, &step_y);
        int64_t x = first_tap(c->kw, c->dilation_w, c->stride_w, c->pad_left, s, &step_x);
        for (int64_t i = csimd_part_begin(v->in, part, parts); i < end; i++) {
          float *to = base + i * k;
          for (int64_t o = 0; o < v->out; o++) {
            const float *from = job->w + ((group * v->out + o) * v->in + i) * v->taps;
            for (int64_t ky = y; ky < c->kh; ky += step_y)
              for (int64_t kx = x; kx < c->kw; kx += step_x) *to++ = from[ky * c->kw + kx];
          }
        }
        base += v->in * k;
        if (group || part) continue;
        for (int64_t o = 0; o < v->out; o++)
          for (int64_t ky = y; ky < c->kh; ky += step_y)
            for (int64_t kx = x; kx < c->kw; kx += step_x) {
              int64_t row = v->planes.y.before + (r + c->pad_top - ky * c->dilation_h) / c->stride_h;
              int64_t column = v->planes.x.before + (s + c->pad_left - kx * c->dilation_w) / c->stride_w;
              *offsets++ = (int32_t)(o * plane + row * v->planes.x.size + column);
            }
      }
  }
}

static void conv2d_backward_data(const struct csimd_conv2d *conv, const float *dy, const float *w, float *dx,
                                 void *scratch, size_t scratch_bytes) {
  struct conv v = measure(conv, CSIMD_CONV_BACKWARD_DATA);
  if (v.c.n * v.c.c * v.c.h * v.c.w <= 0) return;
  float *transposed = (float *)scratch + ROUND16(v.out * v.taps);
  struct conv_job job = {.v = &v, .dy = dy, .w = w, .dx = dx, .dw = transposed, .scratch = scratch, .offsets = scratch};
  if (v.by_samples) {
    for (int64_t group = 0; group < v.c.groups; group++) {
      int64_t at = group * v.in * v.out * v.taps;
      pack_samples(v.out, v.in, v.taps, 0, SAMPLE_GRADIENT_CHANNELS, w + at, transposed + at);
    }
    job.w = transposed;
    int64_t units = csimd_ceil_div(v.c.n, VL) * v.c.groups;
    job.bands = bands_of_samples(units, v.c.h);
    csimd_parallel(gradient_by_samples, &job, conv_parts(&v, units * job.bands, scratch_bytes));
    return;
  }
  if (v.by_columns) {
    transpose_weights(&v, w, transposed);
    for (int64_t o = 0; o < v.out; o++) job.offsets[o] = (int32_t)(o * columns_pitch(&v.c));
    job.w = transposed;
    csimd_parallel(columns_part, &job, conv_parts(&v, v.c.n * v.c.groups, scratch_bytes));
    return;
  }
  csimd_parallel(transpose_part, &job, csimd_parts(v.weights, v.in));
  job.w = transposed;
  csimd_parallel(gradient_part, &job, conv_parts(&v, v.c.n * v.c.groups, scratch_bytes));
}

#include "convolution_weights.h"
