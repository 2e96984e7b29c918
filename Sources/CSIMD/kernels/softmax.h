// Softmax and its logarithm over the middle axis: rows where it is the last, blocks of columns otherwise.

#define SOFTMAX_COLUMNS 64

struct softmax_job {
  int logarithm;
  int64_t outer, n, inner;
  const float *x, *y, *dy;
  float *out;
};

INLINE float row_max(const float *x, int64_t n) {
  float best = -INFINITY;
  int64_t i = 0;
  if (n >= VL) {
    vf v = load(x);
    for (i = VL; i + VL <= n; i += VL) v = max_vf(v, load(x + i));
    for (int l = 0; l < VL; l++) best = MAXIMUM(v[l], best);
  }
  for (; i < n; i++) best = MAXIMUM(x[i], best);
  return best;
}

/// Σ exp(x − shift), the exponentials stored in y unless it is NULL.
INLINE float exp_sum(const float *x, int64_t n, float shift, float *y) {
  vf sum = {};
  int64_t i = 0;
  for (; i + VL <= n; i += VL) {
    vf e = exp_vf(load(x + i) - splat(shift));
    if (y) store(y + i, e);
    sum += e;
  }
  float total = i ? sum_vf(sum) : 0;
  if (i < n) {
    vf e = exp_vf(load_first(x + i, n - i) - splat(shift));
    if (y) store_first(y + i, e, n - i);
    for (int64_t l = 0; l < n - i; l++) total += e[l];
  }
  return total;
}

static void softmax_row(int logarithm, const float *x, int64_t n, float *y) {
  float shift = row_max(x, n);
  float sum = exp_sum(x, n, shift, logarithm ? NULL : y);
  if (logarithm) {
    float log_sum = logf(sum);
    VECTORIZE for (int64_t i = 0; i < n; i++) y[i] = (x[i] - shift) - log_sum;
  } else {
    float scale = 1 / sum;
    VECTORIZE for (int64_t i = 0; i < n; i++) y[i] *= scale;
  }
}

/// `columns` neighbouring columns of n rows, `stride` floats apart.
static void softmax_columns(int logarithm, const float *x, int64_t n, int64_t stride, int64_t columns, float *y) {
  float shift[SOFTMAX_COLUMNS], sum[SOFTMAX_COLUMNS], e[SOFTMAX_COLUMNS];
  for (int64_t j = 0; j < columns; j++) shift[j] = -INFINITY, sum[j] = 0;
  for (int64_t i = 0; i < n; i++)
    for (int64_t j = 0; j < columns; j++) shift[j] = MAXIMUM(x[i * stride + j], shift[j]);
  for (int64_t i = 0; i < n; i++) {
    float *to = logarithm ? e : y + i * stride;
    for (int64_t j = 0; j < columns; j++) to[j] = x[i * stride + j] - shift[j];
    exp_f32(to, to, NULL, NULL, columns);
    for (int64_t j = 0; j < columns; j++) sum[j] += to[j];
  }
  if (logarithm)
    log_f32(sum, sum, NULL, NULL, columns);
  else
    for (int64_t j = 0; j < columns; j++) sum[j] = 1 / sum[j];
  for (int64_t i = 0; i < n; i++)
    for (int64_t j = 0; j < columns; j++)
      y[i * stride + j] = logarithm ? (x[i * stride + j] - shift[j]) - sum[j] : y[i * stride + j] * sum[j];
}

static void softmax_part(void *context, int part, int parts) {
  const struct softmax_job *job = context;
  int64_t blocks = csimd_ceil_div(job->inner, SOFTMAX_COLUMNS), units = job->outer * blocks;
  int64_t end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t column = unit % blocks * SOFTMAX_COLUMNS, at = unit / blocks * job->n * job->inner + column;
    if (job->inner == 1)
      softmax_row(job->logarithm, job->x + at, job->n, job->out + at);
    else
      softmax_columns(job->logarithm, job->x + at, job->n, job->inner, csimd_min(SOFTMAX_COLUMNS, job->inner - column),
                      job->out + at);
  }
}

static void softmax_forward(int logarithm, int64_t outer, int64_t n, int64_t inner, const float *x, float *y) {
  struct softmax_job job = {.logarithm = logarithm, .outer = outer, .n = n, .inner = inner, .x = x, .out = y};
  if (outer * n * inner == 0) return;
  csimd_parallel(softmax_part, &job,
                 csimd_parts(outer * n * inner * 4, outer * csimd_ceil_div(inner, SOFTMAX_COLUMNS)));
}

// dx = y · (dy − Σ dy · y); for the logarithm dx = dy − exp(y) · Σ dy.
static void softmax_gradient_row(int logarithm, const float *y, const float *dy, int64_t n, float *dx) {
  vf sum = {};
  int64_t i = 0;
  for (; i + VL <= n; i += VL) sum = logarithm ? sum + load(dy + i) : fma_vf(load(dy + i), load(y + i), sum);
  float total = i ? sum_vf(sum) : 0;
  for (; i < n; i++) total += logarithm ? dy[i] : dy[i] * y[i];
  vf s = splat(total);
  for (i = 0; i + VL <= n; i += VL) {
    vf g = load(dy + i), v = load(y + i);
    store(dx + i, logarithm ? g - exp_vf(v) * s : v * (g - s));
  }
  if (i < n) {
    vf g = load_first(dy + i, n - i), v = load_first(y + i, n - i);
    store_first(dx + i, logarithm ? g - exp_vf(v) * s : v * (g - s), n - i);
  }
}

static void softmax_gradient_columns(int logarithm, const float *y, const float *dy, int64_t n, int64_t stride,
                                     int64_t columns, float *dx) {
  float sum[SOFTMAX_COLUMNS], e[SOFTMAX_COLUMNS];
  for (int64_t j = 0; j < columns; j++) sum[j] = 0;
  for (int64_t i = 0; i < n; i++)
    for (int64_t j = 0; j < columns; j++)
      sum[j] += logarithm ? dy[i * stride + j] : dy[i * stride + j] * y[i * stride + j];
  for (int64_t i = 0; i < n; i++) {
    const float *v = y + i * stride, *g = dy + i * stride;
    float *to = dx + i * stride;
    if (logarithm) {
      exp_f32(e, v, NULL, NULL, columns);
      for (int64_t j = 0; j < columns; j++) to[j] = g[j] - e[j] * sum[j];
    } else {
      for (int64_t j = 0; j < columns; j++) to[j] = v[j] * (g[j] - sum[j]);
    }
  }
}

static void softmax_gradient_part(void *context, int part, int parts) {
  const struct softmax_job *job = context;
  int64_t blocks = csimd_ceil_div(job->inner, SOFTMAX_COLUMNS), units = job->outer * blocks;
  int64_t end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t column = unit % blocks * SOFTMAX_COLUMNS, at = unit / blocks * job->n * job->inner + column;
    if (job->inner == 1)
      softmax_gradient_row(job->logarithm, job->y + at, job->dy + at, job->n, job->out + at);
    else
      softmax_gradient_columns(job->logarithm, job->y + at, job->dy + at, job->n, job->inner,
                               csimd_min(SOFTMAX_COLUMNS, job->inner - column), job->out + at);
  }
}

static void softmax_backward(int logarithm, int64_t outer, int64_t n, int64_t inner, const float *y, const float *dy,
                             float *dx) {
  struct softmax_job job = {.logarithm = logarithm, .outer = outer, .n = n, .inner = inner, .y = y, .dy = dy,
                            .out = dx};
  if (outer * n * inner == 0) return;
  csimd_parallel(softmax_gradient_part, &job,
                 csimd_parts(outer * n * inner * 4, outer * csimd_ceil_div(inner, SOFTMAX_COLUMNS)));
}
