// Batch norm (Ioffe, Szegedy 2015). Threads own channels; sums are taken over vectors and joined in double precision.

#define NORM_BLOCK 1024
#define NORM_CHANNELS 32

struct norm_job {
  int64_t n, c, s;
  const float *x, *dy, *y, *residual, *gamma, *beta, *saved_mean, *saved_variance;
  float eps;
  int relu;
  float *out, *mean, *variance, *dgamma, *dbeta;
};

/// Σ (x − shift)².
static double centred_squares(const float *x, int64_t n, float shift) {
  double total = 0;
  for (int64_t begin = 0; begin < n; begin += NORM_BLOCK) {
    int64_t end = csimd_min(n, begin + NORM_BLOCK), i = begin;
    vf a = {}, b = {};
    for (; i + 2 * VL <= end; i += 2 * VL) {
      vf d = load(x + i) - splat(shift), e = load(x + i + VL) - splat(shift);
      a = fma_vf(d, d, a), b = fma_vf(e, e, b);
    }
    total += sum_vf(a + b);
    for (; i < end; i++) total += (double)(x[i] - shift) * (x[i] - shift);
  }
  return total;
}

/// Σ dy · (x − shift).
static double centred_dot(const float *dy, const float *x, int64_t n, float shift) {
  double total = 0;
  for (int64_t begin = 0; begin < n; begin += NORM_BLOCK) {
    int64_t end = csimd_min(n, begin + NORM_BLOCK), i = begin;
    vf a = {}, b = {};
    for (; i + 2 * VL <= end; i += 2 * VL) {
      a = fma_vf(load(dy + i), load(x + i) - splat(shift), a);
      b = fma_vf(load(dy + i + VL), load(x + i + VL) - splat(shift), b);
    }
    total += sum_vf(a + b);
    for (; i < end; i++) total += (double)dy[i] * (x[i] - shift);
  }
  return total;
}

/// What follows the normalization of element `at`.
INLINE float norm_post(const struct norm_job *job, float y, int64_t at) {
  if (job->residual) y += job->residual[at];
  return job->relu && y <= 0 ? 0 : y;
}

/// dy where the relu that follows was passed.
INLINE float norm_dy(const struct norm_job *job, int64_t at) { return job->y && !(job->y[at] > 0) ? 0 : job->dy[at]; }

/// Channels [first, last) of a [N, C] matrix, side by side.
static void norm_columns(const struct norm_job *job, int64_t first, int64_t last) {
  int64_t width = last - first, rows = job->n, c = job->c;
  double sum[NORM_CHANNELS] = {0}, squares[NORM_CHANNELS] = {0};
  float mean[NORM_CHANNELS], scale[NORM_CHANNELS], shift[NORM_CHANNELS];
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < width; j++) sum[j] += job->x[i * c + first + j];
  for (int64_t j = 0; j < width; j++) mean[j] = (float)(sum[j] / (double)rows);
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < width; j++) {
      double d = job->x[i * c + first + j] - mean[j];
      squares[j] += d * d;
    }
  for (int64_t j = 0; j < width; j++) {
    double variance = squares[j] / (double)rows;
    job->mean[first + j] = mean[j], job->variance[first + j] = (float)variance;
    scale[j] = (job->gamma ? job->gamma[first + j] : 1) * (float)(1 / sqrt(variance + (double)job->eps));
    shift[j] = job->beta ? job->beta[first + j] : 0;
  }
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < width; j++) {
      int64_t at = i * c + first + j;
      job->out[at] = norm_post(job, (job->x[at] - mean[j]) * scale[j] + shift[j], at);
    }
}

static void norm_channel(const struct norm_job *job, int64_t channel) {
  int64_t s = job->s, stride = job->c * s;
  const float *x = job->x + channel * s;
  double count = (double)(job->n * s), sum = 0, squares = 0;
  for (int64_t i = 0; i < job->n; i++) sum += reduce_sum_f32_run(x + i * stride, s, 1);
  float mean = (float)(sum / count);
  for (int64_t i = 0; i < job->n; i++) squares += centred_squares(x + i * stride, s, mean);
  double variance = squares / count;
  job->mean[channel] = mean, job->variance[channel] = (float)variance;
  float scale = (job->gamma ? job->gamma[channel] : 1) * (float)(1 / sqrt(variance + (double)job->eps));
  float shift = job->beta ? job->beta[channel] : 0;
  for (int64_t i = 0; i < job->n; i++) {
    int64_t start = channel * s + i * stride;
    const float *from = job->x + start, *residual = job->residual ? job->residual + start : NULL;
    float *to = job->out + start;
    VECTORIZE for (int64_t j = 0; j < s; j++) {
      float y = (from[j] - mean) * scale + shift;
      if (residual) y += residual[j];
      to[j] = job->relu && y <= 0 ? 0 : y;
    }
  }
}

static void norm_gradient_columns(const struct norm_job *job, int64_t first, int64_t last) {
  int64_t width = last - first, rows = job->n, c = job->c;
  double sum[NORM_CHANNELS] = {0}, dot[NORM_CHANNELS] = {0};
  float mean[NORM_CHANNELS], scale[NORM_CHANNELS], a[NORM_CHANNELS], b[NORM_CHANNELS];
  for (int64_t j = 0; j < width; j++) mean[j] = job->saved_mean[first + j];
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < width; j++) {
      double g = norm_dy(job, i * c + first + j);
      sum[j] += g;
      dot[j] += g * (job->x[i * c + first + j] - mean[j]);
    }
  for (int64_t j = 0; j < width; j++) {
    double r = 1 / sqrt((double)job->saved_variance[first + j] + (double)job->eps);
    if (job->dbeta) job->dbeta[first + j] = (float)sum[j];
    if (job->dgamma) job->dgamma[first + j] = (float)(dot[j] * r);
    scale[j] = (float)((job->gamma ? job->gamma[first + j] : 1) * r);
    a[j] = (float)(sum[j] / (double)rows), b[j] = (float)(dot[j] * r * r / (double)rows);
  }
  for (int64_t i = 0; i < rows; i++)
    for (int64_t j = 0; j < width; j++) {
      int64_t at = i * c + first + j;
      job->out[at] = scale[j] * ((norm_dy(job, at) - a[j]) - (job->x[at] - mean[j]) * b[j]);
    }
}

static void norm_gradient_channel(const struct norm_job *job, int64_t channel) {
  int64_t s = job->s, stride = job->c * s;
  double count = (double)(job->n * s), sum = 0, dot = 0;
  float mean = job->saved_mean[channel];
  // A masked dy is laid into dx.
  const float *dys = job->y ? job->out : job->dy;
  for (int64_t i = 0; i < job->n; i++) {
    const float *x = job->x + channel * s + i * stride, *dy = dys + channel * s + i * stride;
    if (job->y) {
      float *masked = job->out + channel * s + i * stride;
      VECTORIZE for (int64_t j = 0; j < s; j++) masked[j] = norm_dy(job, channel * s + i * stride + j);
    }
    sum += reduce_sum_f32_run(dy, s, 1);
    dot += centred_dot(dy, x, s, mean);
  }
  double r = 1 / sqrt((double)job->saved_variance[channel] + (double)job->eps);
  if (job->dbeta) job->dbeta[channel] = (float)sum;
  if (job->dgamma) job->dgamma[channel] = (float)(dot * r);
  float scale = (float)((job->gamma ? job->gamma[channel] : 1) * r);
  float a = (float)(sum / count), b = (float)(dot * r * r / count);
  for (int64_t i = 0; i < job->n; i++) {
    const float *dy = dys + channel * s + i * stride, *x = job->x + channel * s + i * stride;
    float *dx = job->out + channel * s + i * stride;
    VECTORIZE for (int64_t j = 0; j < s; j++) dx[j] = scale * ((dy[j] - a) - (x[j] - mean) * b);
  }
}

INLINE int64_t norm_units(const struct norm_job *job) {
  return job->s == 1 ? csimd_ceil_div(job->c, NORM_CHANNELS) : job->c;
}

static void norm_part(void *context, int part, int parts) {
  const struct norm_job *job = context;
  int64_t units = norm_units(job), end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t first = unit * NORM_CHANNELS, last = csimd_min(job->c, first + NORM_CHANNELS);
    if (job->dy)
      job->s == 1 ? norm_gradient_columns(job, first, last) : norm_gradient_channel(job, unit);
    else
      job->s == 1 ? norm_columns(job, first, last) : norm_channel(job, unit);
  }
}

static void batch_norm_forward(int64_t n, int64_t c, int64_t s, const float *x, const float *gamma, const float *beta,
                               float eps, const float *residual, int relu, float *y, float *mean, float *variance) {
  struct norm_job job = {.n = n, .c = c, .s = s, .x = x, .residual = residual, .gamma = gamma, .beta = beta, .eps = eps,
                         .relu = relu, .out = y, .mean = mean, .variance = variance};
  csimd_parallel(norm_part, &job, csimd_parts(n * c * s * 3, norm_units(&job)));
}

static void batch_norm_backward(int64_t n, int64_t c, int64_t s, const float *dy, const float *x, const float *y,
                                const float *mean, const float *variance, const float *gamma, float eps, float *dx,
                                float *dgamma, float *dbeta) {
  struct norm_job job = {.n = n, .c = c, .s = s, .x = x, .dy = dy, .y = y, .gamma = gamma, .saved_mean = mean,
                         .saved_variance = variance, .eps = eps, .out = dx, .dgamma = dgamma, .dbeta = dbeta};
  csimd_parallel(norm_part, &job, csimd_parts(n * c * s * 3, norm_units(&job)));
}
