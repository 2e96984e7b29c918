// Chooses the instruction set before main and forwards the public functions to it.
#include "internal.h"

const struct csimd_kernels *csimd_active = &csimd_kernels_baseline;

__attribute__((constructor)) static void choose(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  // The best that the processor has, or less where less is asked for.
  const char *wish = getenv("STRIATE_ISA");
  int level = 0;
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
      __builtin_cpu_supports("f16c")) {
    level = 1;
    if (!(wish && !strcmp(wish, "avx2")) && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512dq") &&
        __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl"))
      level = 2;
  }
  if (wish && !strcmp(wish, "baseline")) level = 0;
  if (level == 1) csimd_active = &csimd_kernels_avx2;
  if (level == 2) csimd_active = &csimd_kernels_avx512;
#endif
}

const char *csimd_isa(void) { return csimd_active->name; }

int csimd_is_optimized(void) {
#ifdef __OPTIMIZE__
  return 1;
#else
  return 0;
#endif
}

void csimd_sgemm(int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, float alpha, const float *a, int64_t lda,
                 const float *b, int64_t ldb, float beta, float *c, int64_t ldc,
                 const struct csimd_epilogue *epilogue) {
  csimd_active->sgemm_batched(1, trans_a, trans_b, m, n, k, alpha, a, lda, 0, b, ldb, 0, beta, c, ldc, 0, epilogue);
}

void csimd_sgemm_batched(int64_t batch, int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, float alpha,
                         const float *a, int64_t lda, int64_t stride_a, const float *b, int64_t ldb, int64_t stride_b,
                         float beta, float *c, int64_t ldc, int64_t stride_c, const struct csimd_epilogue *epilogue) {
  csimd_active->sgemm_batched(batch, trans_a, trans_b, m, n, k, alpha, a, lda, stride_a, b, ldb, stride_b, beta, c,
                              ldc, stride_c, epilogue);
}

void csimd_sgemm_elementwise(int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, const float *a, int64_t lda,
                             const float *b, int64_t ldb, const csimd_elementwise *program, int inputs,
                             const void *const *input, void *const *output) {
  csimd_active->sgemm_elementwise(trans_a, trans_b, m, n, k, a, lda, b, ldb, program, inputs, input, output);
}

void csimd_pack_gates(int64_t gates, int64_t units, int64_t depth, const float *weight, float *packed) {
  csimd_active->pack_gates(gates, units, depth, weight, packed);
}

void csimd_lstm_forward(const struct csimd_recurrence *extents, const float *projected, const float *packed,
                        const float *first_hidden, const float *first_cell, float *hidden, float *cell, float *gates) {
  csimd_active->lstm_forward(extents, projected, packed, first_hidden, first_cell, hidden, cell, gates);
}

void csimd_lstm_backward(const struct csimd_recurrence *extents, const float *dhidden, const float *dcell, const float *gates,
                         const float *cell, const float *first_cell, const float *weight, float *dprojected,
                         float *dfirst_hidden, float *dfirst_cell) {
  csimd_active->lstm_backward(extents, dhidden, dcell, gates, cell, first_cell, weight, dprojected, dfirst_hidden,
                              dfirst_cell);
}

void csimd_gru_forward(const struct csimd_recurrence *extents, const float *projected, const float *packed,
                       const float *bias, const float *first_hidden, float *hidden, float *gates) {
  csimd_active->gru_forward(extents, projected, packed, bias, first_hidden, hidden, gates);
}

void csimd_gru_backward(const struct csimd_recurrence *extents, const float *dhidden, const float *gates,
                        const float *hidden, const float *first_hidden, const float *weight, float *dprojected,
                        float *drecurrent, float *dfirst_hidden) {
  csimd_active->gru_backward(extents, dhidden, gates, hidden, first_hidden, weight, dprojected, drecurrent,
                             dfirst_hidden);
}

void csimd_rnn_forward(const struct csimd_recurrence *extents, int relu, const float *projected, const float *packed,
                       const float *first_hidden, float *hidden) {
  csimd_active->rnn_forward(extents, relu, projected, packed, first_hidden, hidden);
}

void csimd_rnn_backward(const struct csimd_recurrence *extents, int relu, const float *dhidden, const float *hidden,
                        const float *weight, float *dprojected, float *dfirst_hidden) {
  csimd_active->rnn_backward(extents, relu, dhidden, hidden, weight, dprojected, dfirst_hidden);
}

void csimd_conv2d_infer(struct csimd_conv2d *p) {
  p->oh = (p->h + p->pad_top + p->pad_bottom - p->dilation_h * (p->kh - 1) - 1) / p->stride_h + 1;
  p->ow = (p->w + p->pad_left + p->pad_right - p->dilation_w * (p->kw - 1) - 1) / p->stride_w + 1;
}

size_t csimd_conv2d_scratch(const struct csimd_conv2d *conv, int pass) {
  return csimd_active->conv2d_scratch(conv, pass);
}

void csimd_conv2d_forward(const struct csimd_conv2d *conv, const float *x, const float *w, const float *bias,
                          const float *residual, int activation, float alpha, float *y, void *scratch,
                          size_t scratch_bytes) {
  csimd_active->conv2d_forward(conv, x, w, bias, residual, activation, alpha, y, scratch, scratch_bytes);
}

void csimd_conv2d_backward_data(const struct csimd_conv2d *conv, const float *dy, const float *w, float *dx,
                                void *scratch, size_t scratch_bytes) {
  csimd_active->conv2d_backward_data(conv, dy, w, dx, scratch, scratch_bytes);
}

void csimd_conv2d_backward_weights(const struct csimd_conv2d *conv, const float *x, const float *dy, float *dw,
                                   float *dbias, void *scratch, size_t scratch_bytes) {
  csimd_active->conv2d_backward_weights(conv, x, dy, dw, dbias, scratch, scratch_bytes);
}

int csimd_winograd_block(void) { return csimd_active->block; }

size_t csimd_winograd_scratch(const struct csimd_conv2d *conv, int pass, int outputs) {
  return csimd_active->winograd_scratch(conv, pass, outputs);
}

size_t csimd_winograd_weights_bytes(const struct csimd_conv2d *conv, int pass, int outputs) {
  return csimd_active->winograd_weights_bytes(conv, pass, outputs);
}

void csimd_winograd_transform_weights(const struct csimd_conv2d *conv, int pass, int outputs, const float *w, float *u) {
  csimd_active->winograd_transform_weights(conv, pass, outputs, w, u);
}

void csimd_winograd_forward(const struct csimd_conv2d *conv, int outputs, const float *x, const float *u,
                            const float *bias, const float *residual, int activation, float alpha, float *y,
                            void *scratch, size_t scratch_bytes) {
  csimd_active->winograd_forward(conv, outputs, x, u, bias, residual, activation, alpha, y, scratch, scratch_bytes);
}

void csimd_winograd_backward_data(const struct csimd_conv2d *conv, int outputs, const float *dy, const float *u,
                                  float *dx, void *scratch, size_t scratch_bytes) {
  csimd_active->winograd_backward_data(conv, outputs, dy, u, dx, scratch, scratch_bytes);
}

void csimd_winograd_backward_weights(const struct csimd_conv2d *conv, int outputs, const float *x, const float *dy,
                                     float *dw, void *scratch) {
  csimd_active->winograd_backward_weights(conv, outputs, x, dy, dw, scratch);
}

void csimd_max_pool2d_forward(const struct csimd_pool2d *pool, const float *x, float *y, int32_t *index) {
  csimd_active->max_pool2d_forward(pool, x, y, index);
}

void csimd_max_pool2d_backward(const struct csimd_pool2d *pool, const float *dy, const int32_t *index, float *dx) {
  csimd_active->max_pool2d_backward(pool, dy, index, dx);
}

void csimd_avg_pool2d_forward(const struct csimd_pool2d *pool, const float *x, float *y) {
  csimd_active->avg_pool2d_forward(pool, x, y);
}

void csimd_avg_pool2d_backward(const struct csimd_pool2d *pool, const float *dy, float *dx) {
  csimd_active->avg_pool2d_backward(pool, dy, dx);
}

void csimd_softmax_forward(int logarithm, int64_t outer, int64_t n, int64_t inner, const float *x, float *y) {
  csimd_active->softmax_forward(logarithm, outer, n, inner, x, y);
}

void csimd_softmax_backward(int logarithm, int64_t outer, int64_t n, int64_t inner, const float *y, const float *dy,
                            float *dx) {
  csimd_active->softmax_backward(logarithm, outer, n, inner, y, dy, dx);
}

void csimd_batch_norm_forward(int64_t n, int64_t c, int64_t s, const float *x, const float *gamma, const float *beta,
                              float eps, const float *residual, int relu, float *y, float *mean, float *variance) {
  csimd_active->batch_norm_forward(n, c, s, x, gamma, beta, eps, residual, relu, y, mean, variance);
}

void csimd_batch_norm_backward(int64_t n, int64_t c, int64_t s, const float *dy, const float *x, const float *y,
                               const float *mean, const float *variance, const float *gamma, float eps, float *dx,
                               float *dgamma, float *dbeta) {
  csimd_active->batch_norm_backward(n, c, s, dy, x, y, mean, variance, gamma, eps, dx, dgamma, dbeta);
}

void csimd_layer_norm_forward(int centred, int64_t rows, int64_t n, const float *x, const float *gamma,
                              const float *beta, float eps, float *y, float *mean, float *inverse) {
  csimd_active->layer_norm_forward(centred, rows, n, x, gamma, beta, eps, y, mean, inverse);
}

void csimd_layer_norm_backward(int centred, int64_t rows, int64_t n, const float *dy, const float *x,
                               const float *gamma, const float *mean, const float *inverse, float *dx, float *dgamma,
                               float *dbeta) {
  csimd_active->layer_norm_backward(centred, rows, n, dy, x, gamma, mean, inverse, dx, dgamma, dbeta);
}

void csimd_blocked_batch_norm_forward(const struct csimd_blocked *images, const float *x, const float *gamma,
                                      const float *beta, float eps, const float *residual, int relu, float *y,
                                      float *mean, float *variance) {
  csimd_active->blocked_batch_norm_forward(images, x, gamma, beta, eps, residual, relu, y, mean, variance);
}

void csimd_blocked_batch_norm_backward(const struct csimd_blocked *images, const float *dy, const float *x,
                                       const float *y, const float *mean, const float *variance, const float *gamma,
                                       float eps, float *dx, float *dgamma, float *dbeta) {
  csimd_active->blocked_batch_norm_backward(images, dy, x, y, mean, variance, gamma, eps, dx, dgamma, dbeta);
}

void csimd_blocked_max_pool2d_forward(const struct csimd_pool2d *pool, int block, const float *x, float *y,
                                      int32_t *index) {
  csimd_active->blocked_max_pool2d_forward(pool, block, x, y, index);
}

void csimd_blocked_max_pool2d_backward(const struct csimd_pool2d *pool, int block, const float *dy,
                                       const int32_t *index, float *dx) {
  csimd_active->blocked_max_pool2d_backward(pool, block, dy, index, dx);
}
