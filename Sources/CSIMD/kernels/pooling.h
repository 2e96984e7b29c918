// Pooling of planes, with a vector path for windows of 2 × 2 at stride 2 without padding.

struct pool_job {
  const struct csimd_pool2d *p;
  const float *in;
  float *out;
  int32_t *index;
  const int32_t *from_index;
};

INLINE int is_halving(const struct csimd_pool2d *p) {
  return p->kh == 2 && p->kw == 2 && p->stride_h == 2 && p->stride_w == 2 && p->pad_top == 0 && p->pad_left == 0 &&
         p->dilation_h == 1 && p->dilation_w == 1 && p->divisor == 0 && p->oh * 2 <= p->h && p->ow * 2 <= p->w;
}

static void pool_planes(void (*body)(void *, int, int), struct pool_job *job) {
  const struct csimd_pool2d *p = job->p;
  csimd_parallel(body, job, csimd_parts(p->planes * p->oh * p->ow * p->kh * p->kw, p->planes));
}

/// Floats [2j, 2j + 2 VL) of a row, of which only 2n are there.
INLINE void load_pairs(const float *row, int64_t n, vf *even, vf *odd) {
  vf a, b;
  if (n >= VL) {
    a = load(row), b = load(row + VL);
  } else {
    a = 2 * n >= VL ? load(row) : load_first(row, 2 * n);
    b = 2 * n > VL ? load_first(row + VL, 2 * n - VL) : (vf){};
  }
  *even = even_vf(a, b), *odd = odd_vf(a, b);
}

INLINE void put(float *p, vf v, int64_t n) {
  if (n >= VL)
    store(p, v);
  else
    store_first(p, v, n);
}

INLINE void put_index(int32_t *p, vi v, int64_t n) {
  if (n >= VL) {
    memcpy(p, &v, sizeof v);
    return;
  }
#if VL == 16
  _mm512_mask_storeu_epi32(p, (__mmask16)((1u << n) - 1), (__m512i)v);
#else
  for (int64_t l = 0; l < n; l++) p[l] = v[l];
#endif
}

INLINE void larger(float x, int32_t position, float *best, int32_t *at) {
  if (x > *best || x != x) *best = x, *at = position;
}

/// The first of start, start + step ... that is not negative.
INLINE int64_t first_inside(int64_t start, int64_t step) {
  return start < 0 ? start + csimd_ceil_div(-start, step) * step : start;
}

/// The maxima of n windows side by side, from the j-th on, over rows h0 ... h1 of a plane; up to a vector of them.
INLINE void max_pool_vector(const struct csimd_pool2d *p, const float *plane, int64_t h0, int64_t h1, int64_t j,
                            int64_t n, float *y, int32_t *index) {
  int64_t left = j * p->stride_w - p->pad_left;
  vi lanes;
  for (int l = 0; l < VL; l++) lanes[l] = l * (int32_t)p->stride_w;
  vf best = splat(-INFINITY);
  vi at = lanes + splat_int((int32_t)(csimd_min(h0, p->h - 1) * p->w + left));
  for (int64_t h = h0; h < h1; h += p->dilation_h)
    for (int64_t w = left; w < left + p->kw; w++) {
      const float *from = plane + h * p->w + w;
      vf x = load_up_to(from, p->w - w);
      if (p->stride_w == 2) x = even_vf(x, load_up_to(from + VL, p->w - w - VL));
      vi mask = (x > best) | (x != x), position = lanes + splat_int((int32_t)(h * p->w + w));
      best = choose(mask, x, best);
      at = (mask & position) | (~mask & at);
    }
  put(y + j, best, n);
  if (index) put_index(index + j, at, n);
}

/// The windows [*begin, *end) that lie inside a row, if there are vectors for them.
INLINE void find_inner_windows(const struct csimd_pool2d *p, int64_t *begin, int64_t *end) {
  *begin = *end = 0;
  if (p->stride_w > 2 || p->dilation_w != 1 || p->w < p->kw) return;
  *begin = csimd_min(csimd_ceil_div(p->pad_left, p->stride_w), p->ow);
  *end = csimd_max(*begin, csimd_min(p->ow, (p->w - p->kw + p->pad_left) / p->stride_w + 1));
}

static void max_pool_part(void *context, int part, int parts) {
  const struct pool_job *job = context;
  const struct csimd_pool2d p = *job->p;
  int halving = is_halving(&p);
  int64_t end = csimd_part_begin(p.planes, part + 1, parts);
  for (int64_t plane = csimd_part_begin(p.planes, part, parts); plane < end; plane++)
    for (int64_t i = 0; i < p.oh; i++) {
      const float *x = job->in + plane * p.h * p.w;
      float *y = job->out + (plane * p.oh + i) * p.ow;
      int32_t *index = job->index ? job->index + (plane * p.oh + i) * p.ow : NULL;
      int64_t j = 0;
      if (halving) {
        const float *top = x + 2 * i * p.w, *bottom = top + p.w;
        vi lanes;
        for (int l = 0; l < VL; l++) lanes[l] = 2 * l;
        vi corner = lanes + splat_int((int32_t)(2 * i * p.w)), below = splat_int((int32_t)p.w);
        for (; j < p.ow; j += VL) {
          vf best, right, lower, last;
          load_pairs(top + 2 * j, p.ow - j, &best, &right);
          load_pairs(bottom + 2 * j, p.ow - j, &lower, &last);
          vi at = corner + splat_int((int32_t)(2 * j)), position = at, mask = (right > best) | (right != right);
          best = choose(mask, right, best);
          at -= mask;
          mask = (lower > best) | (lower != lower);
          best = choose(mask, lower, best);
          at = (mask & (position + below)) | (~mask & at);
          mask = (last > best) | (last != last);
          best = choose(mask, last, best);
          at = (mask & (position + below + splat_int(1))) | (~mask & at);
          put(y + j, best, p.ow - j);
          if (index) put_index(index + j, at, p.ow - j);
        }
        continue;
      }
      int64_t h0 = i * p.stride_h - p.pad_top, h1 = csimd_min(h0 + p.kh * p.dilation_h, p.h);
      int64_t inside, outside;
      find_inner_windows(&p, &inside, &outside);
      for (; j < p.ow; j++) {
        if (j == inside && outside > inside) {
          int64_t top = first_inside(h0, p.dilation_h);
          for (; j < outside; j += VL) max_pool_vector(&p, x, top, h1, j, outside - j, y, index);
          if (outside == p.ow) break;
          j = outside;
        }
        int64_t w0 = j * p.stride_w - p.pad_left, w1 = csimd_min(w0 + p.kw * p.dilation_w, p.w);
        int64_t top = first_inside(h0, p.dilation_h), left = first_inside(w0, p.dilation_w);
        float best = -INFINITY;
        int32_t at = (int32_t)(csimd_min(top, p.h - 1) * p.w + csimd_min(left, p.w - 1));
        for (int64_t h = top; h < h1; h += p.dilation_h)
          for (int64_t w = left; w < w1; w += p.dilation_w) larger(x[h * p.w + w], (int32_t)(h * p.w + w), &best, &at);
        y[j] = best;
        if (index) index[j] = at;
      }
    }
}

static void max_pool2d_forward(const struct csimd_pool2d *pool, const float *x, float *y, int32_t *index) {
  struct pool_job job = {.p = pool, .in = x, .out = y, .index = index};
  pool_planes(max_pool_part, &job);
}

static void max_pool_gradient_part(void *context, int part, int parts) {
  const struct pool_job *job = context;
  const struct csimd_pool2d *p = job->p;
  int64_t size = p->h * p->w, outputs = p->oh * p->ow, end = csimd_part_begin(p->planes, part + 1, parts);
  for (int64_t plane = csimd_part_begin(p->planes, part, parts); plane < end; plane++) {
    float *dx = job->out + plane * size;
    const float *dy = job->in + plane * outputs;
    const int32_t *index = job->from_index + plane * outputs;
    memset(dx, 0, (size_t)size * sizeof *dx);
    for (int64_t o = 0; o < outputs; o++) dx[index[o]] += dy[o];
  }
}

static void max_pool2d_backward(const struct csimd_pool2d *pool, const float *dy, const int32_t *index, float *dx) {
  struct pool_job job = {.p = pool, .in = dy, .out = dx, .from_index = index};
  pool_planes(max_pool_gradient_part, &job);
}

/// The part of a window inside the plane along one axis, and the number of positions it is averaged over.
struct window {
  int64_t begin, end, count;
};

INLINE struct window window_at(int64_t i, int64_t kernel, int64_t stride, int64_t before, int64_t after, int64_t extent,
                               int include_pad) {
  int64_t begin = i * stride - before, end = csimd_min(begin + kernel, extent + after);
  int64_t padded = end - begin;
  begin = csimd_max(begin, 0), end = csimd_max(begin, csimd_min(end, extent));
  return (struct window){begin, end, include_pad ? padded : end - begin};
}

INLINE float average_scale(struct window h, struct window w, int64_t divisor) {
  int64_t count = divisor ? divisor : h.count * w.count;
  return count > 0 ? 1 / (float)count : 0;
}

/// The averages of n windows side by side, from the j-th on, over rows [h0, h1) of a plane; up to a vector of them, of
/// windows that lie inside the row.
INLINE void avg_pool_vector(const struct csimd_pool2d *p, const float *plane, int64_t h0, int64_t h1, int64_t j,
                            int64_t n, float scale, float *y) {
  int64_t left = j * p->stride_w - p->pad_left;
  vf sum = {};
  for (int64_t h = h0; h < h1; h++)
    for (int64_t w = left; w < left + p->kw; w++) {
      const float *from = plane + h * p->w + w;
      vf x = load_up_to(from, p->w - w);
      if (p->stride_w == 2) x = even_vf(x, load_up_to(from + VL, p->w - w - VL));
      sum += x;
    }
  put(y + j, sum * splat(scale), n);
}

static void avg_pool_part(void *context, int part, int parts) {
  const struct pool_job *job = context;
  const struct csimd_pool2d p = *job->p;
  int halving = is_halving(&p);
  int64_t end = csimd_part_begin(p.planes, part + 1, parts);
  for (int64_t plane = csimd_part_begin(p.planes, part, parts); plane < end; plane++)
    for (int64_t i = 0; i < p.oh; i++) {
      const float *x = job->in + plane * p.h * p.w;
      float *y = job->out + (plane * p.oh + i) * p.ow;
      if (halving) {
        const float *top = x + 2 * i * p.w, *bottom = top + p.w;
        for (int64_t j = 0; j < p.ow; j += VL) {
          vf a, b, c, d;
          load_pairs(top + 2 * j, p.ow - j, &a, &b);
          load_pairs(bottom + 2 * j, p.ow - j, &c, &d);
          put(y + j, (((a + b) + c) + d) * splat(0.25f), p.ow - j);
        }
        continue;
      }
      struct window rows = window_at(i, p.kh, p.stride_h, p.pad_top, p.pad_bottom, p.h, p.count_include_pad);
      int64_t inside, outside;
      find_inner_windows(&p, &inside, &outside);
      for (int64_t j = 0; j < p.ow; j++) {
        if (j == inside && outside > inside) {
          float scale = average_scale(rows, (struct window){0, p.kw, p.kw}, p.divisor);
          for (; j < outside; j += VL) avg_pool_vector(&p, x, rows.begin, rows.end, j, outside - j, scale, y);
          if (outside == p.ow) break;
          j = outside;
        }
        struct window columns = window_at(j, p.kw, p.stride_w, p.pad_left, p.pad_right, p.w, p.count_include_pad);
        float sum = 0;
        for (int64_t h = rows.begin; h < rows.end; h++)
          for (int64_t w = columns.begin; w < columns.end; w++) sum += x[h * p.w + w];
        y[j] = sum * average_scale(rows, columns, p.divisor);
      }
    }
}

static void avg_pool2d_forward(const struct csimd_pool2d *pool, const float *x, float *y) {
  struct pool_job job = {.p = pool, .in = x, .out = y};
  pool_planes(avg_pool_part, &job);
}

static void avg_pool_gradient_part(void *context, int part, int parts) {
  const struct pool_job *job = context;
  const struct csimd_pool2d p = *job->p;
  int halving = is_halving(&p), covered = halving && p.oh * 2 == p.h && p.ow * 2 == p.w;
  int64_t end = csimd_part_begin(p.planes, part + 1, parts);
  for (int64_t plane = csimd_part_begin(p.planes, part, parts); plane < end; plane++) {
    float *dx = job->out + plane * p.h * p.w;
    if (!covered) memset(dx, 0, (size_t)(p.h * p.w) * sizeof *dx);
    for (int64_t i = 0; i < p.oh; i++) {
      const float *dy = job->in + (plane * p.oh + i) * p.ow;
      int64_t j = 0;
      if (halving) {
        // Windows do not overlap: the gradient is a copy.
        float *top = dx + 2 * i * p.w, *bottom = top + p.w;
        for (; j < p.ow; j += VL) {
          int64_t n = p.ow - j;
          vf g = (n >= VL ? load(dy + j) : load_first(dy + j, n)) * splat(0.25f);
          vf low = interleave_low(g, g), high = interleave_high(g, g);
          put(top + 2 * j, low, 2 * n), put(bottom + 2 * j, low, 2 * n);
          if (2 * n > VL) put(top + 2 * j + VL, high, 2 * n - VL), put(bottom + 2 * j + VL, high, 2 * n - VL);
        }
        continue;
      }
      struct window rows = window_at(i, p.kh, p.stride_h, p.pad_top, p.pad_bottom, p.h, p.count_include_pad);
      for (; j < p.ow; j++) {
        struct window columns = window_at(j, p.kw, p.stride_w, p.pad_left, p.pad_right, p.w, p.count_include_pad);
        float g = dy[j] * average_scale(rows, columns, p.divisor);
        for (int64_t h = rows.begin; h < rows.end; h++)
          for (int64_t w = columns.begin; w < columns.end; w++) dx[h * p.w + w] += g;
      }
    }
  }
}

static void avg_pool2d_backward(const struct csimd_pool2d *pool, const float *dy, float *dx) {
  struct pool_job job = {.p = pool, .in = dy, .out = dx};
  pool_planes(avg_pool_gradient_part, &job);
}
