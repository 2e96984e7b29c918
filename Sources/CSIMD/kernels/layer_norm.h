// Layer norm (Ba et al. 2016) and norm by the root mean square (Zhang, Sennrich 2019): each row by itself. Threads share
// rows; the gradients of gamma and beta are summed in pieces of rows whose number does not depend on the threads.

#define LAYER_NORM_ROWS 4      // whose gradients are taken side by side, so that those of gamma and beta are loaded once
#define LAYER_NORM_BLOCK 128   // rows summed in Float32, whose sums are joined in double precision
#define LAYER_NORM_PIECES 32

struct layer_norm_job {
  int centred;
  int64_t rows, n;
  const float *x, *dy, *gamma, *beta, *saved_mean, *saved_inverse;
  float eps;
  float *out, *mean, *inverse;
  int64_t pieces;
  double *partials;  // of each piece, those of gamma and of beta; NULL where they are not asked for
};

static void layer_norm_row(const struct layer_norm_job *job, int64_t row) {
  const int64_t n = job->n;
  const float *x = job->x + row * n;
  float *y = job->out + row * n;
  // The processor's own prefetching stops at the ends of pages, which rows often are.
  if (row + 1 < job->rows)
    for (int64_t i = 0; i < csimd_min(n, NORM_BLOCK); i += 16) __builtin_prefetch(x + n + i);
  const float mean = job->centred ? (float)(reduce_sum_f32_run(x, n, 1) / (double)n) : 0;
  const float inverse = (float)(1 / sqrt(centred_squares(x, n, mean) / (double)n + (double)job->eps));
  job->mean[row] = mean, job->inverse[row] = inverse;
  for (int64_t i = 0; i < n; i += VL) {
    vf z = (load_up_to(x + i, n - i) - splat(mean)) * splat(inverse);
    if (job->gamma) z *= load_up_to(job->gamma + i, n - i);
    if (job->beta) z += load_up_to(job->beta + i, n - i);
    store_up_to(y + i, z, n - i);
  }
}

static void layer_norm_part(void *context, int part, int parts) {
  const struct layer_norm_job *job = context;
  for (int64_t row = csimd_part_begin(job->rows, part, parts); row < csimd_part_begin(job->rows, part + 1, parts); row++)
    layer_norm_row(job, row);
}

static void layer_norm_forward(int centred, int64_t rows, int64_t n, const float *x, const float *gamma,
                               const float *beta, float eps, float *y, float *mean, float *inverse) {
  struct layer_norm_job job = {.centred = centred, .rows = rows, .n = n, .x = x, .gamma = gamma, .beta = beta,
                               .eps = eps, .out = y, .mean = mean, .inverse = inverse};
  csimd_parallel(layer_norm_part, &job, csimd_parts(rows * n * 3, rows));
}

/// What of a row's gradient is the same for all its elements: dx = inverse · (gamma · dy − a − (x − mean) · b).
struct layer_norm_gradient {
  const float *dy, *x;
  float *dx;
  float mean, inverse, a, b;
};

static struct layer_norm_gradient layer_norm_sums(const struct layer_norm_job *job, int64_t row) {
  const int64_t n = job->n;
  struct layer_norm_gradient g = {.dy = job->dy + row * n, .x = job->x + row * n, .dx = job->out + row * n,
                                  .mean = job->saved_mean[row], .inverse = job->saved_inverse[row]};
  double sum = 0, dot = 0;
  for (int64_t begin = 0; begin < n; begin += NORM_BLOCK) {
    const int64_t end = csimd_min(n, begin + NORM_BLOCK);
    vf s[2] = {}, d[2] = {};
    for (int64_t i = begin; i < end; i += 2 * VL) {
      UNROLL for (int v = 0; v < 2; v++) {
        const int64_t at = i + v * VL;
        vf scaled = load_up_to(g.dy + at, end - at);
        if (job->gamma) scaled *= load_up_to(job->gamma + at, end - at);
        s[v] += scaled;
        d[v] = fma_vf(scaled, load_up_to(g.x + at, end - at) - splat(g.mean), d[v]);
      }
    }
    sum += sum_vf(s[0] + s[1]), dot += sum_vf(d[0] + d[1]);
  }
  g.a = job->centred ? (float)(sum / (double)n) : 0;
  g.b = (float)(dot * (double)g.inverse * (double)g.inverse / (double)n);
  return g;
}

/// dx of some rows; with `sums`, dgamma [n] and behind it dbeta [n] of these rows are added there.
INLINE void layer_norm_gradient_rows(const int rows, const struct layer_norm_job *job, int64_t row, float *sums) {
  const int64_t n = job->n;
  struct layer_norm_gradient g[LAYER_NORM_ROWS];
  UNROLL for (int r = 0; r < rows; r++) g[r] = layer_norm_sums(job, row + r);
  for (int64_t i = 0; i < n; i += VL) {
    const int64_t left = n - i;
    const vf gamma = job->gamma ? load_up_to(job->gamma + i, left) : splat(1);
    vf dx[LAYER_NORM_ROWS], dgamma = {}, dbeta = {};
    UNROLL for (int r = 0; r < rows; r++) {
      const vf dy = load_up_to(g[r].dy + i, left), centred = load_up_to(g[r].x + i, left) - splat(g[r].mean);
      dx[r] = splat(g[r].inverse) * (fma_vf(dy, gamma, splat(-g[r].a)) - centred * splat(g[r].b));
      dgamma = fma_vf(dy, centred * splat(g[r].inverse), dgamma);
      dbeta += dy;
    }
    UNROLL for (int r = 0; r < rows; r++) store_up_to(g[r].dx + i, dx[r], left);
    if (!sums) continue;
    store_up_to(sums + i, load_up_to(sums + i, left) + dgamma, left);
    store_up_to(sums + n + i, load_up_to(sums + n + i, left) + dbeta, left);
  }
}

static void layer_norm_gradient_piece(const struct layer_norm_job *job, int64_t piece) {
  const int64_t n = job->n, end = csimd_part_begin(job->rows, (int)piece + 1, (int)job->pieces);
  float *sums = job->partials ? csimd_scratch(CSIMD_SCRATCH_ROWS, (size_t)(2 * n) * sizeof(float)) : NULL;
  double *partial = job->partials ? job->partials + piece * 2 * n : NULL;
  if (partial) memset(partial, 0, (size_t)(2 * n) * sizeof(double));
  for (int64_t row = csimd_part_begin(job->rows, (int)piece, (int)job->pieces); row < end;) {
    const int64_t block = csimd_min(end, row + LAYER_NORM_BLOCK);
    if (sums) memset(sums, 0, (size_t)(2 * n) * sizeof(float));
    for (; row + LAYER_NORM_ROWS <= block; row += LAYER_NORM_ROWS)
      layer_norm_gradient_rows(LAYER_NORM_ROWS, job, row, sums);
    for (; row < block; row++) layer_norm_gradient_rows(1, job, row, sums);
    if (partial)
      VECTORIZE for (int64_t i = 0; i < 2 * n; i++) partial[i] += (double)sums[i];
  }
}

static void layer_norm_gradient_part(void *context, int part, int parts) {
  const struct layer_norm_job *job = context;
  const int64_t end = csimd_part_begin(job->pieces, part + 1, parts);
  for (int64_t piece = csimd_part_begin(job->pieces, part, parts); piece < end; piece++)
    layer_norm_gradient_piece(job, piece);
}

static void layer_norm_backward(int centred, int64_t rows, int64_t n, const float *dy, const float *x,
                                const float *gamma, const float *mean, const float *inverse, float *dx, float *dgamma,
                                float *dbeta) {
  // Sums of a piece take an eighth of its rows at most.
  const int64_t pieces = csimd_max(1, csimd_min(LAYER_NORM_PIECES, rows / 32));
  struct layer_norm_job job = {.centred = centred, .rows = rows, .n = n, .x = x, .dy = dy, .gamma = gamma,
                               .saved_mean = mean, .saved_inverse = inverse, .out = dx, .pieces = pieces};
  if (dgamma || dbeta) job.partials = csimd_scratch(CSIMD_SCRATCH_PARTIALS, (size_t)(pieces * 2 * n) * sizeof(double));
  csimd_parallel(layer_norm_gradient_part, &job, csimd_parts(rows * n * 4, pieces));
  float *results[2] = {dgamma, dbeta};
  for (int which = 0; which < 2; which++) {
    float *result = results[which];
    if (!result) continue;
    double *total = job.partials + which * n;
    for (int64_t piece = 1; piece < pieces; piece++) {
      const double *next = total + piece * 2 * n;
      VECTORIZE for (int64_t i = 0; i < n; i++) total[i] += next[i];
    }
    for (int64_t i = 0; i < n; i++) result[i] = (float)total[i];
  }
}
