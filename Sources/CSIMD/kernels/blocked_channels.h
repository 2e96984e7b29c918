// Kernels on images in blocks of BLOCK channels: the including file defines BLOCK and BLOCKED(name). A vector is one
// pixel of one block, so no kernel needs a remainder loop.

typedef float BLOCKED(vector) __attribute__((vector_size(4 * BLOCK)));
typedef int32_t BLOCKED(lanes) __attribute__((vector_size(4 * BLOCK)));
typedef double BLOCKED(wide) __attribute__((vector_size(8 * BLOCK)));
typedef float BLOCKED(vector_unaligned) __attribute__((vector_size(4 * BLOCK), aligned(4), may_alias));
typedef int32_t BLOCKED(lanes_unaligned) __attribute__((vector_size(4 * BLOCK), aligned(4), may_alias));
#define V BLOCKED(vector)
#define I BLOCKED(lanes)
#define D BLOCKED(wide)
#define LOAD(p) (*(const BLOCKED(vector_unaligned) *)(p))
#define STORE(p, v) (*(BLOCKED(vector_unaligned) *)(p) = (v))
#define LOAD_LANES(p) (*(const BLOCKED(lanes_unaligned) *)(p))
#define STORE_LANES(p, v) (*(BLOCKED(lanes_unaligned) *)(p) = (v))
#define SPLAT(x) ((float)(x) - (V){})
#define SPLAT_LANES(x) ((int32_t)(x) - (I){})
#define WIDE(v) __builtin_convertvector(v, D)
#define NARROW(v) __builtin_convertvector(v, V)
#define CHOOSE(mask, a, b) ((V)(((mask) & (I)(a)) | (~(mask) & (I)(b))))
/// Pixels whose sums are kept in single precision; they stay in the first-level cache.
#define PIXELS (4096 / BLOCK)

// MARK: Batch norm. Threads own blocks.

/// A block's part of a `[C]` vector; `fallback` for NULL.
INLINE V BLOCKED(channels)(const float *p, int64_t block, float fallback) {
  return p ? LOAD(p + block * BLOCK) : SPLAT(fallback);
}

INLINE V BLOCKED(inverse_deviation)(V variance, float eps) {
  V r;
  for (int l = 0; l < BLOCK; l++) r[l] = (float)(1 / sqrt((double)variance[l] + (double)eps));
  return r;
}

/// Mean and biased variance of each lane of block `block`, in one pass: those of runs that stay in the cache are joined in
/// double precision (Chan, Golub & LeVeque 1979).
INLINE void BLOCKED(statistics)(const struct blocked_norm *job, int64_t block, V *mean, V *variance) {
  int64_t size = job->s * BLOCK, stride = job->blocks * size;
  D centre = {}, squares = {};
  double seen = 0;
  for (int64_t i = 0; i < job->n; i++)
    for (int64_t begin = 0; begin < job->s; begin += PIXELS) {
      int64_t count = csimd_min(PIXELS, job->s - begin), p = 0;
      const float *x = job->x + i * stride + block * size + begin * BLOCK;
      V a = {}, b = {}, c = {}, d = {};
      for (; p + 4 <= count; p += 4) {
        a += LOAD(x + p * BLOCK), b += LOAD(x + (p + 1) * BLOCK);
        c += LOAD(x + (p + 2) * BLOCK), d += LOAD(x + (p + 3) * BLOCK);
      }
      for (; p < count; p++) a += LOAD(x + p * BLOCK);
      D sum = WIDE(a) + WIDE(b) + WIDE(c) + WIDE(d), average = sum / (double)count;
      V shift = NARROW(average);
      a = b = c = d = (V){};
      for (p = 0; p + 4 <= count; p += 4) {
        V e = LOAD(x + p * BLOCK) - shift, f = LOAD(x + (p + 1) * BLOCK) - shift;
        V g = LOAD(x + (p + 2) * BLOCK) - shift, h = LOAD(x + (p + 3) * BLOCK) - shift;
        a += e * e, b += f * f, c += g * g, d += h * h;
      }
      for (; p < count; p++) {
        V e = LOAD(x + p * BLOCK) - shift;
        a += e * e;
      }
      // Of the run about its rounded mean.
      D delta = average - centre, rounding = average - WIDE(shift);
      double total = seen + (double)count;
      squares += WIDE(a) + WIDE(b) + WIDE(c) + WIDE(d) - rounding * rounding * (double)count;
      squares += delta * delta * (seen * (double)count / total);
      centre += delta * ((double)count / total);
      seen = total;
    }
  *mean = NARROW(centre), *variance = NARROW(squares / seen);
}

static void BLOCKED(norm_part)(void *context, int part, int parts) {
  const struct blocked_norm *job = context;
  int64_t size = job->s * BLOCK, stride = job->blocks * size, end = csimd_part_begin(job->blocks, part + 1, parts);
  for (int64_t block = csimd_part_begin(job->blocks, part, parts); block < end; block++) {
    V mean, variance;
    BLOCKED(statistics)(job, block, &mean, &variance);
    STORE(job->mean + block * BLOCK, mean), STORE(job->variance + block * BLOCK, variance);
    V scale = BLOCKED(channels)(job->gamma, block, 1) * BLOCKED(inverse_deviation)(variance, job->eps);
    V shift = BLOCKED(channels)(job->beta, block, 0);
    // Backwards: what the statistics read last is still in the cache.
    for (int64_t i = job->n - 1; i >= 0; i--) {
      int64_t start = i * stride + block * size;
      const float *x = job->x + start, *residual = job->residual ? job->residual + start : NULL;
      float *y = job->out + start;
      for (int64_t p = 0; p < size; p += BLOCK) {
        V v = (LOAD(x + p) - mean) * scale + shift;
        if (residual) v += LOAD(residual + p);
        if (job->relu) v = CHOOSE(v <= SPLAT(0), SPLAT(0), v);
        STORE(y + p, v);
      }
    }
  }
}

INLINE V BLOCKED(masked)(const float *dy, const float *y, int64_t p) {
  return y ? CHOOSE(LOAD(y + p) > SPLAT(0), LOAD(dy + p), SPLAT(0)) : LOAD(dy + p);
}

/// - y: what dy is masked by, or NULL: a constant where this is inlined.
INLINE void BLOCKED(norm_gradient)(const struct blocked_norm *job, int64_t block, const float *y) {
  int64_t size = job->s * BLOCK, stride = job->blocks * size;
  V mean = BLOCKED(channels)(job->saved_mean, block, 0);
  D sum = {}, dot = {};
  for (int64_t i = 0; i < job->n; i++) {
    int64_t start = i * stride + block * size;
    const float *dy = job->dy + start, *x = job->x + start, *mask = y ? y + start : NULL;
    for (int64_t begin = 0; begin < size; begin += PIXELS * BLOCK) {
      int64_t end = csimd_min(size, begin + PIXELS * BLOCK), p = begin;
      V a = {}, b = {}, c = {}, d = {};
      for (; p + 2 * BLOCK <= end; p += 2 * BLOCK) {
        V g = BLOCKED(masked)(dy, mask, p), h = BLOCKED(masked)(dy, mask, p + BLOCK);
        a += g, b += g * (LOAD(x + p) - mean);
        c += h, d += h * (LOAD(x + p + BLOCK) - mean);
      }
      for (; p < end; p += BLOCK) {
        V g = BLOCKED(masked)(dy, mask, p);
        a += g, b += g * (LOAD(x + p) - mean);
      }
      sum += WIDE(a) + WIDE(c), dot += WIDE(b) + WIDE(d);
    }
  }
  double count = (double)(job->n * job->s);
  D inverse = WIDE(BLOCKED(inverse_deviation)(BLOCKED(channels)(job->saved_variance, block, 1), job->eps));
  if (job->dbeta) STORE(job->dbeta + block * BLOCK, NARROW(sum));
  if (job->dgamma) STORE(job->dgamma + block * BLOCK, NARROW(dot * inverse));
  V scale = NARROW(WIDE(BLOCKED(channels)(job->gamma, block, 1)) * inverse);
  V average = NARROW(sum / count), slope = NARROW(dot * inverse * inverse / count);
  for (int64_t i = job->n - 1; i >= 0; i--) {
    int64_t start = i * stride + block * size;
    const float *dy = job->dy + start, *x = job->x + start, *mask = y ? y + start : NULL;
    float *dx = job->out + start;
    for (int64_t p = 0; p < size; p += BLOCK)
      STORE(dx + p, scale * ((BLOCKED(masked)(dy, mask, p) - average) - (LOAD(x + p) - mean) * slope));
  }
}

static void BLOCKED(norm_gradient_part)(void *context, int part, int parts) {
  const struct blocked_norm *job = context;
  int64_t end = csimd_part_begin(job->blocks, part + 1, parts);
  for (int64_t block = csimd_part_begin(job->blocks, part, parts); block < end; block++)
    job->y ? BLOCKED(norm_gradient)(job, block, job->y) : BLOCKED(norm_gradient)(job, block, NULL);
}

// MARK: Max pooling. A plane is one block of one image; positions are those of pixels, as in plain planes.

static void BLOCKED(max_pool_part)(void *context, int part, int parts) {
  const struct pool_job *job = context;
  const struct csimd_pool2d p = *job->p;
  int64_t rows = p.planes * p.oh, end = csimd_part_begin(rows, part + 1, parts);
  for (int64_t row = csimd_part_begin(rows, part, parts); row < end; row++) {
    int64_t i = row % p.oh, h0 = i * p.stride_h - p.pad_top, h1 = csimd_min(h0 + p.kh * p.dilation_h, p.h);
    int64_t top = first_inside(h0, p.dilation_h);
    const float *x = job->in + row / p.oh * p.h * p.w * BLOCK;
    float *y = job->out + row * p.ow * BLOCK;
    int32_t *index = job->index + row * p.ow * BLOCK;
    for (int64_t j = 0; j < p.ow; j++) {
      int64_t w0 = j * p.stride_w - p.pad_left, w1 = csimd_min(w0 + p.kw * p.dilation_w, p.w);
      int64_t left = first_inside(w0, p.dilation_w);
      V best = SPLAT(-INFINITY);
      I at = SPLAT_LANES(csimd_min(top, p.h - 1) * p.w + csimd_min(left, p.w - 1));
      for (int64_t h = top; h < h1; h += p.dilation_h)
        for (int64_t w = left; w < w1; w += p.dilation_w) {
          int64_t position = h * p.w + w;
          V v = LOAD(x + position * BLOCK);
          I mask = (v > best) | (v != v);
          best = CHOOSE(mask, v, best);
          at = (mask & SPLAT_LANES(position)) | (~mask & at);
        }
      STORE(y + j * BLOCK, best), STORE_LANES(index + j * BLOCK, at);
    }
  }
}

static void BLOCKED(max_pool_gradient_part)(void *context, int part, int parts) {
  const struct pool_job *job = context;
  const struct csimd_pool2d p = *job->p;
  int64_t end = csimd_part_begin(p.planes, part + 1, parts);
  for (int64_t plane = csimd_part_begin(p.planes, part, parts); plane < end; plane++) {
    float *dx = job->out + plane * p.h * p.w * BLOCK;
    memset(dx, 0, (size_t)(p.h * p.w * BLOCK) * sizeof *dx);
    for (int64_t i = 0; i < p.oh; i++) {
      const float *dy = job->in + (plane * p.oh + i) * p.ow * BLOCK;
      const int32_t *index = job->from_index + (plane * p.oh + i) * p.ow * BLOCK;
      int64_t h0 = i * p.stride_h - p.pad_top, h1 = csimd_min(h0 + p.kh * p.dilation_h, p.h);
      int64_t top = first_inside(h0, p.dilation_h);
      for (int64_t j = 0; j < p.ow; j++) {
        int64_t w0 = j * p.stride_w - p.pad_left, w1 = csimd_min(w0 + p.kw * p.dilation_w, p.w);
        int64_t left = first_inside(w0, p.dilation_w);
        V g = LOAD(dy + j * BLOCK);
        I at = LOAD_LANES(index + j * BLOCK);
        // All lanes' maxima lie in the window: looking at each of its pixels is cheaper than scattering.
        for (int64_t h = top; h < h1; h += p.dilation_h)
          for (int64_t w = left; w < w1; w += p.dilation_w) {
            float *to = dx + (h * p.w + w) * BLOCK;
            STORE(to, LOAD(to) + CHOOSE(at == SPLAT_LANES(h * p.w + w), g, SPLAT(0)));
          }
      }
    }
  }
}

#undef V
#undef I
#undef D
#undef LOAD
#undef STORE
#undef LOAD_LANES
#undef STORE_LANES
#undef SPLAT
#undef SPLAT_LANES
#undef WIDE
#undef NARROW
#undef CHOOSE
#undef PIXELS
