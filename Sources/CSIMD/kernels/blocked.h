// Kernels on images in blocks of 8 or 16 channels, [N, C / block, H · W, block], as convolutions leave them.

// Vectors wider than the instruction set's are passed between inlined functions only.
#pragma clang diagnostic ignored "-Wpsabi"

struct blocked_norm {
  int64_t n, blocks, s;
  const float *x, *dy, *y, *residual, *gamma, *beta, *saved_mean, *saved_variance;
  float eps;
  int relu;
  float *out, *mean, *variance, *dgamma, *dbeta;
};

#define BLOCK 8
#define BLOCKED(name) blocked8_##name
#include "blocked_channels.h"
#undef BLOCK
#undef BLOCKED

#define BLOCK 16
#define BLOCKED(name) blocked16_##name
#include "blocked_channels.h"
#undef BLOCK
#undef BLOCKED

static void blocked_batch_norm_forward(const struct csimd_blocked *images, const float *x, const float *gamma,
                                       const float *beta, float eps, const float *residual, int relu, float *y,
                                       float *mean, float *variance) {
  struct blocked_norm job = {.n = images->n, .blocks = images->blocks, .s = images->s, .x = x, .residual = residual,
                             .gamma = gamma, .beta = beta, .eps = eps, .relu = relu, .out = y, .mean = mean,
                             .variance = variance};
  int parts = csimd_parts(job.n * job.blocks * job.s * images->block, job.blocks);
  csimd_parallel(images->block == 16 ? blocked16_norm_part : blocked8_norm_part, &job, parts);
}

static void blocked_batch_norm_backward(const struct csimd_blocked *images, const float *dy, const float *x,
                                        const float *y, const float *mean, const float *variance, const float *gamma,
                                        float eps, float *dx, float *dgamma, float *dbeta) {
  struct blocked_norm job = {.n = images->n, .blocks = images->blocks, .s = images->s, .x = x, .dy = dy, .y = y,
                             .gamma = gamma, .saved_mean = mean, .saved_variance = variance, .eps = eps, .out = dx,
                             .dgamma = dgamma, .dbeta = dbeta};
  int parts = csimd_parts(job.n * job.blocks * job.s * images->block, job.blocks);
  csimd_parallel(images->block == 16 ? blocked16_norm_gradient_part : blocked8_norm_gradient_part, &job, parts);
}

static void blocked_max_pool2d_forward(const struct csimd_pool2d *pool, int block, const float *x, float *y,
                                       int32_t *index) {
  struct pool_job job = {.p = pool, .in = x, .out = y, .index = index};
  int64_t rows = pool->planes * pool->oh;
  csimd_parallel(block == 16 ? blocked16_max_pool_part : blocked8_max_pool_part, &job,
                 csimd_parts(rows * pool->ow * pool->kh * pool->kw * block, rows));
}

static void blocked_max_pool2d_backward(const struct csimd_pool2d *pool, int block, const float *dy,
                                        const int32_t *index, float *dx) {
  struct pool_job job = {.p = pool, .in = dy, .out = dx, .from_index = index};
  csimd_parallel(block == 16 ? blocked16_max_pool_gradient_part : blocked8_max_pool_gradient_part, &job,
                 csimd_parts(pool->planes * pool->oh * pool->ow * pool->kh * pool->kw * block, pool->planes));
}
