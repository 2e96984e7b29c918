// Hot loops of the CPU device. Every function is pure C, chooses its instruction set once at start and gives the same
// bits for any number of threads. Tensors are dense and row-major unless strides are given; strides count elements.
#ifndef CSIMD_H
#define CSIMD_H

#include <stddef.h>
#include <stdint.h>

#include "CSIMDRecurrent.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Element types. `CSIMD_BOOL` is one byte, 0 or 1. Those behind it are types of storage.
enum csimd_dtype {
  CSIMD_F32,
  CSIMD_F64,
  CSIMD_I32,
  CSIMD_I64,
  CSIMD_BOOL,
  CSIMD_F16,
  CSIMD_BF16,
  CSIMD_U8,
  CSIMD_I8,
  CSIMD_I16
};

/// Bytes of one element of a `csimd_dtype`.
static inline size_t csimd_itemsize(int dtype) {
  switch (dtype) {
  case CSIMD_BOOL:
  case CSIMD_U8:
  case CSIMD_I8: return 1;
  case CSIMD_F16:
  case CSIMD_BF16:
  case CSIMD_I16: return 2;
  case CSIMD_F32:
  case CSIMD_I32: return 4;
  default: return 8;
  }
}

/// The type in which elements of a type of storage are computed: the type itself for all others.
static inline int csimd_wide(int dtype) {
  return dtype == CSIMD_F16 || dtype == CSIMD_BF16 ? CSIMD_F32 : dtype > CSIMD_BOOL ? CSIMD_I32 : dtype;
}

// MARK: Instruction set and threads

/// The instruction set in use: "baseline", "avx2" or "avx512". `STRIATE_ISA=baseline` lowers the
/// choice; avx512 is chosen only by `STRIATE_ISA=avx512`.
const char *csimd_isa(void);
/// 1 if this library was compiled with optimisation, else 0 (debug builds).
int csimd_is_optimized(void);
/// Sets the number of threads for all later calls (at least 1).
void csimd_set_threads(int threads);
/// The number of threads in use; by default the processors this process may run on.
int csimd_threads(void);
/// Keeps all work of the calling thread on that thread (1), or shares it again (0).
void csimd_set_alone(int alone);
/// Calls `body(context, part, parts)` for every part in 0..<parts, spread over the threads of libgomp's team.
/// `parts <= 1` and nested calls run on the calling thread. The parts must write to different places.
void csimd_parallel(void (*body)(void *context, int part, int parts), void *context, int parts);

// MARK: Elementwise programs

/// Operations of elementwise programs. Integer arithmetic wraps; division truncates, x / 0 = 0. Types of storage are
/// computed in `csimd_wide`, and every step's result is rounded or wrapped to the type.
enum csimd_opcode {
  CSIMD_IDENTITY,  ///< Also the cast: `dtype` to `result_dtype`. Float to integer truncates and saturates, NaN gives 0.
  CSIMD_NEG,
  CSIMD_ABS,
  CSIMD_SIGN,
  CSIMD_EXP,
  CSIMD_LOG,
  CSIMD_EXPM1,
  CSIMD_LOG1P,
  CSIMD_SQRT,
  CSIMD_RSQRT,
  CSIMD_RECIPROCAL,
  CSIMD_SIN,
  CSIMD_COS,
  CSIMD_TANH,
  CSIMD_SIGMOID,
  CSIMD_ERF,
  CSIMD_EXP2,
  CSIMD_LOG2,
  CSIMD_LOG10,
  CSIMD_TAN,
  CSIMD_ASIN,
  CSIMD_ACOS,
  CSIMD_ATAN,
  CSIMD_SINH,
  CSIMD_COSH,
  CSIMD_ASINH,
  CSIMD_ACOSH,
  CSIMD_ATANH,
  CSIMD_ERFC,
  CSIMD_SOFTPLUS,  ///< ln(1 + eˣ).
  CSIMD_FLOOR,
  CSIMD_CEIL,
  CSIMD_TRUNC,
  CSIMD_ROUND,  ///< Half to even.
  CSIMD_SQUARE,
  CSIMD_RELU,
  CSIMD_NOT,  ///< Logical for bool, bitwise for integers.
  CSIMD_ADD,
  CSIMD_SUB,
  CSIMD_MUL,
  CSIMD_DIV,
  CSIMD_MAX,  ///< NaN if either is NaN.
  CSIMD_MIN,
  CSIMD_POW,
  CSIMD_MOD,  ///< The remainder with the divisor's sign, as torch.remainder.
  CSIMD_AND,
  CSIMD_OR,
  CSIMD_XOR,
  CSIMD_ATAN2,
  CSIMD_HYPOT,
  CSIMD_COPYSIGN,
  CSIMD_NEXTAFTER,
  CSIMD_FMOD,       ///< The remainder with the dividend's sign.
  CSIMD_FLOOR_DIV,  ///< Rounds down; integers by 0 give 0.
  CSIMD_SHL,        ///< Integers; counts outside of the type's width shift everything out.
  CSIMD_SHR,
  CSIMD_GCD,
  CSIMD_EQ,  ///< Comparisons give bool.
  CSIMD_NE,
  CSIMD_LT,
  CSIMD_LE,
  CSIMD_GT,
  CSIMD_GE,
  CSIMD_SELECT,  ///< a ? b : c with bool a; `dtype` is that of b and c.
  CSIMD_OPCODES
};

/// Activations that only the epilogues of matrix product and convolution know, beside CSIMD_IDENTITY, CSIMD_RELU,
/// CSIMD_TANH and CSIMD_SIGMOID.
enum csimd_activation { CSIMD_LEAKY_RELU = 64, CSIMD_ELU = 65 };

/// One instruction: result = opcode(a, b, c). Registers are numbered from 0; the first `inputs` of them hold the
/// inputs, every other one is the result of exactly one earlier step. Unused operands are ignored.
struct csimd_step {
  uint8_t opcode, dtype, result_dtype;
  uint16_t result, a, b, c;
};

#define CSIMD_MAX_RANK 8

/// An input of a program: where its elements lie over the iteration space. Strides may be 0 (broadcast) or negative.
struct csimd_input {
  int32_t dtype;
  int64_t offset;                   ///< First element, counted from the pointer given to run.
  int64_t strides[CSIMD_MAX_RANK];  ///< One for each dimension of the iteration space.
};

/// An output of a program: `reg` is written contiguously over the whole iteration space.
struct csimd_output {
  int32_t reg, dtype;
};

typedef struct csimd_elementwise csimd_elementwise;

/// Prepares a program over `extents[0..<rank]` (rank <= 8). Returns NULL if it is malformed (unknown operation for the
/// type, register read before it is written or with another type, too many dimensions). Immutable, so it may run on
/// several threads.
csimd_elementwise *csimd_elementwise_create(int rank, const int64_t *extents, int inputs,
                                            const struct csimd_input *input, int steps, const struct csimd_step *step,
                                            int outputs, const struct csimd_output *output);
void csimd_elementwise_destroy(csimd_elementwise *program);
/// Runs the program. An output may be the very buffer of an input that is contiguous, unoffset and of the same type;
/// no other overlap.
void csimd_elementwise_run(const csimd_elementwise *program, const void *const *inputs, void *const *outputs);
/// 1 if steps of this operation exist for the operand type (for CSIMD_IDENTITY: with every result type).
int csimd_supports(int opcode, int dtype);

// MARK: Conversions of whole tensors

/// Elements of a type of storage as `csimd_wide` of it.
void csimd_widen(int dtype, const void *from, void *to, int64_t count);
/// The way back: rounded to nearest, ties to even; integers wrap, or saturate if asked for.
void csimd_narrow(int dtype, int saturates, const void *from, void *to, int64_t count);

// MARK: Reductions

enum csimd_reduction {
  CSIMD_SUM,
  CSIMD_PRODUCT,
  CSIMD_REDUCE_MAX,
  CSIMD_REDUCE_MIN,
  CSIMD_ANY,
  CSIMD_ALL,
  CSIMD_ARGMAX,
  CSIMD_ARGMIN
};

/// Reduces the dimensions whose flag is set; `out` is dense over the others in order. ANY and ALL take bool, SUM and
/// PRODUCT numbers, ARGMAX and ARGMIN (int64 result, first occurrence, NaN wins) exactly one reduced dimension.
/// Empty sums are 0, products 1, max and min -inf and +inf (integers: their limits). Returns 0, or -1 if the
/// operation is undefined for the type, the rank exceeds 8 or an arg reduction is over no elements. `out` must not
/// overlap `in`.
int csimd_reduce(int operation, int dtype, int rank, const int64_t *extents, const int64_t *strides,
                 const uint8_t *reduced, const void *in, void *out);

// MARK: Copies, gather, scatter

/// dst[i] = src[i] over `extents` (rank <= 8) for elements of `itemsize` bytes (1, 2, 4, 8 or 16). Strides count
/// elements, may be negative, and 0 in the source. Buffers must not overlap.
void csimd_copy_strided(size_t itemsize, int rank, const int64_t *extents, const void *src, const int64_t *src_strides,
                        void *dst, const int64_t *dst_strides);
/// Writes the element `value` of `itemsize` bytes `count` times.
void csimd_fill(size_t itemsize, const void *value, int64_t count, void *dst);

/// out[o, j, i] = in[o, indices[j], i]; in [outer, n, inner], out [outer, m, inner], any itemsize. `index_dtype` is
/// CSIMD_I32 or CSIMD_I64; negative indices count from the end. Returns -1, or the position of the first index out
/// of range, and then nothing was written.
int64_t csimd_gather(size_t itemsize, int64_t outer, int64_t n, int64_t inner, const void *in, int index_dtype,
                     const void *indices, int64_t m, void *out);
/// out[o, indices[j], i] += in[o, j, i] in the order of j; in [outer, m, inner], out [outer, n, inner] initialised by
/// the caller; F32, F64, I32 or I64. Result as `csimd_gather`.
int64_t csimd_scatter_add(int dtype, int64_t outer, int64_t n, int64_t inner, void *out, int index_dtype,
                          const void *indices, int64_t m, const void *in);
/// out[o, j, i] = in[o, indices[o, j, i], i] (torch.gather along one dimension). Result as `csimd_gather`.
int64_t csimd_take_along(size_t itemsize, int64_t outer, int64_t n, int64_t inner, const void *in, int index_dtype,
                         const void *indices, int64_t m, void *out);
/// out[o, indices[o, j, i], i] += in[o, j, i]. Result as `csimd_gather`.
int64_t csimd_scatter_add_along(int dtype, int64_t outer, int64_t n, int64_t inner, void *out, int index_dtype,
                                const void *indices, int64_t m, const void *in);

// MARK: Matrix product

/// What happens to each element of C after the product: c = activation(c + bias + residual).
struct csimd_epilogue {
  const float *column_bias;  ///< N values, or NULL.
  const float *row_bias;     ///< M values, or NULL.
  const float *residual;     ///< [M, N] with row stride `residual_stride`, or NULL; must not overlap C (use beta).
  int64_t residual_stride;
  int64_t residual_batch_stride;  ///< Used by the batched product only.
  int32_t activation;             ///< CSIMD_IDENTITY, RELU, TANH, SIGMOID, or a csimd_activation.
  float alpha;                    ///< Slope of CSIMD_LEAKY_RELU, scale of CSIMD_ELU.
};

/// C = alpha · op(A) · op(B) + beta · C, then the epilogue (NULL for none). Row-major; op(A) is [M, K], op(B) is
/// [K, N]; lda, ldb, ldc are row strides of the matrices as stored. beta = 0 never reads C. C must not overlap A or B.
void csimd_sgemm(int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, float alpha, const float *a, int64_t lda,
                 const float *b, int64_t ldb, float beta, float *c, int64_t ldc, const struct csimd_epilogue *epilogue);
/// `batch` products; matrix i lies at a + i·stride_a and so on (stride 0 shares one).
void csimd_sgemm_batched(int64_t batch, int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, float alpha,
                         const float *a, int64_t lda, int64_t stride_a, const float *b, int64_t ldb, int64_t stride_b,
                         float beta, float *c, int64_t ldc, int64_t stride_c, const struct csimd_epilogue *epilogue);

/// Runs an elementwise program over the m·n elements of op(A) · op(B), which stand for its input 0: a piece of the
/// product at a time, while it is in the cache. The product is never written as a whole. `input` has `inputs` pointers,
/// of which the first is ignored. Outputs may lie where `csimd_elementwise_run` allows, but not on A or B.
void csimd_sgemm_elementwise(int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, const float *a, int64_t lda,
                             const float *b, int64_t ldb, const csimd_elementwise *program, int inputs,
                             const void *const *input, void *const *output);

// MARK: Convolution

/// x [N, C, H, W], w [OC, C / groups, KH, KW], y [N, OC, OH, OW], where
/// OH = (H + top + bottom − dilation_h · (KH − 1) − 1) / stride_h + 1, and OW likewise.
struct csimd_conv2d {
  int64_t n, c, h, w, oc, kh, kw, oh, ow;
  int64_t stride_h, stride_w, pad_top, pad_left, pad_bottom, pad_right, dilation_h, dilation_w, groups;
};

enum csimd_conv2d_pass { CSIMD_CONV_FORWARD, CSIMD_CONV_BACKWARD_DATA, CSIMD_CONV_BACKWARD_WEIGHTS };

/// Fills in oh and ow from the other members.
void csimd_conv2d_infer(struct csimd_conv2d *conv);
/// Bytes of scratch memory for a pass with the present number of threads. With less (but at least that for one
/// thread) the pass uses fewer threads. The scratch pointer must be aligned to 64 bytes.
size_t csimd_conv2d_scratch(const struct csimd_conv2d *conv, int pass);
/// y = activation(conv(x, w) + bias + residual); bias [OC] or NULL; residual [N, OC, OH, OW] or NULL.
void csimd_conv2d_forward(const struct csimd_conv2d *conv, const float *x, const float *w, const float *bias,
                          const float *residual, int activation, float alpha, float *y, void *scratch,
                          size_t scratch_bytes);
/// dx from dy and w; dx is overwritten.
void csimd_conv2d_backward_data(const struct csimd_conv2d *conv, const float *dy, const float *w, float *dx,
                                void *scratch, size_t scratch_bytes);
/// dw (overwritten) and, if not NULL, dbias [OC] from x and dy.
void csimd_conv2d_backward_weights(const struct csimd_conv2d *conv, const float *x, const float *dy, float *dw,
                                   float *dbias, void *scratch, size_t scratch_bytes);

// MARK: Winograd's convolution

/// Convolutions of stride and dilation 1 in one group by Winograd's F(outputs × outputs, window × window): 2 or 4 outputs
/// for 3 × 3, 2 for 5 × 5; padding less than the window. Images and their gradients lie in blocks of
/// `csimd_winograd_block` channels, [N, C / block, H, W, block], and channels fill an even number of blocks. The
/// gradient of weights is plain; weights are transformed, for forward and the gradient of images each in its way.
int csimd_winograd_block(void);
/// Bytes of transformed weights for a `csimd_conv2d_pass`. Of `conv` only channels and window count.
size_t csimd_winograd_weights_bytes(const struct csimd_conv2d *conv, int pass, int outputs);
/// u, transformed weights, from plain ones.
void csimd_winograd_transform_weights(const struct csimd_conv2d *conv, int pass, int outputs, const float *w, float *u);
/// Bytes of scratch memory for a `csimd_conv2d_pass`, aligned to 64 bytes.
size_t csimd_winograd_scratch(const struct csimd_conv2d *conv, int pass, int outputs);
void csimd_winograd_forward(const struct csimd_conv2d *conv, int outputs, const float *x, const float *u,
                            const float *bias, const float *residual, int activation, float alpha, float *y,
                            void *scratch, size_t scratch_bytes);
void csimd_winograd_backward_data(const struct csimd_conv2d *conv, int outputs, const float *dy, const float *u,
                                  float *dx, void *scratch, size_t scratch_bytes);
void csimd_winograd_backward_weights(const struct csimd_conv2d *conv, int outputs, const float *x, const float *dy,
                                     float *dw, void *scratch);

// MARK: Pooling

/// Planes are N · C; x [planes, H, W], y [planes, OH, OW]. Padding beyond top and left follows from oh and ow.
struct csimd_pool2d {
  int64_t planes, h, w, oh, ow, kh, kw, stride_h, stride_w, pad_top, pad_left;
  int64_t pad_bottom, pad_right;  ///< Only count_include_pad looks at these.
  int64_t dilation_h, dilation_w;  ///< Distance between a window's elements; 1 for averages.
  int64_t divisor;  ///< What averages divide by; 0 for the number of elements.
  /// Averages divide by the window within the padded plane, else by its part inside x.
  int32_t count_include_pad;
};

/// Maxima (NaN wins) and, if `index` is not NULL, the position h · W + w of each within its plane.
void csimd_max_pool2d_forward(const struct csimd_pool2d *pool, const float *x, float *y, int32_t *index);
/// dx (overwritten) from dy and the index of the forward pass.
void csimd_max_pool2d_backward(const struct csimd_pool2d *pool, const float *dy, const int32_t *index, float *dx);
void csimd_avg_pool2d_forward(const struct csimd_pool2d *pool, const float *x, float *y);
void csimd_avg_pool2d_backward(const struct csimd_pool2d *pool, const float *dy, float *dx);

// MARK: Softmax, normalization

/// Softmax (`logarithm` 0) or its logarithm over the middle axis of [outer, n, inner]. y may be x.
void csimd_softmax_forward(int logarithm, int64_t outer, int64_t n, int64_t inner, const float *x, float *y);
/// dx from y (the forward result) and dy; dx may be y or dy.
void csimd_softmax_backward(int logarithm, int64_t outer, int64_t n, int64_t inner, const float *y, const float *dy,
                            float *dx);
/// Training batch norm of x [N, C, S]: mean and biased variance of each channel, y = (x − mean) / √(variance + eps) ·
/// gamma + beta, then + residual if not NULL, then the maximum with 0 if `relu`. gamma, beta [C] or NULL (1 and 0). y may
/// be x or residual.
void csimd_batch_norm_forward(int64_t n, int64_t c, int64_t s, const float *x, const float *gamma, const float *beta,
                              float eps, const float *residual, int relu, float *y, float *mean, float *variance);
/// dx, dgamma [C], dbeta [C] (dgamma and dbeta may be NULL). Where y, if not NULL, is not positive, dy counts as 0: the
/// gradient through a relu that follows. dx may be dy.
void csimd_batch_norm_backward(int64_t n, int64_t c, int64_t s, const float *dy, const float *x, const float *y,
                               const float *mean, const float *variance, const float *gamma, float eps, float *dx,
                               float *dgamma, float *dbeta);

/// Layer norm of x [rows, n]: y = (x − mean) · inverse · gamma + beta with each row's mean and inverse = 1 / √(variance +
/// eps). Where not `centred`, the mean counts as 0, which makes it the norm by the root mean square. gamma, beta [n] or
/// NULL (1 and 0). y may be x.
void csimd_layer_norm_forward(int centred, int64_t rows, int64_t n, const float *x, const float *gamma,
                              const float *beta, float eps, float *y, float *mean, float *inverse);
/// dx, dgamma [n] and dbeta [n] (dgamma and dbeta may be NULL). dx may be dy.
void csimd_layer_norm_backward(int centred, int64_t rows, int64_t n, const float *dy, const float *x,
                               const float *gamma, const float *mean, const float *inverse, float *dx, float *dgamma,
                               float *dbeta);

// MARK: Blocked layouts

/// Images whose channels lie in blocks of 8 or 16: [N, C / block, S, block]. Vectors [C] are plain.
struct csimd_blocked {
  int64_t n, blocks, s;
  int32_t block;
};

/// As `csimd_batch_norm_forward` and `..._backward`.
void csimd_blocked_batch_norm_forward(const struct csimd_blocked *images, const float *x, const float *gamma,
                                      const float *beta, float eps, const float *residual, int relu, float *y,
                                      float *mean, float *variance);
void csimd_blocked_batch_norm_backward(const struct csimd_blocked *images, const float *dy, const float *x,
                                       const float *y, const float *mean, const float *variance, const float *gamma,
                                       float eps, float *dx, float *dgamma, float *dbeta);
/// As `csimd_max_pool2d_forward` and `..._backward`, with N · C / block planes; index (not NULL) is blocked too, and must be
/// the forward pass's.
void csimd_blocked_max_pool2d_forward(const struct csimd_pool2d *pool, int block, const float *x, float *y,
                                      int32_t *index);
void csimd_blocked_max_pool2d_backward(const struct csimd_pool2d *pool, int block, const float *dy,
                                       const int32_t *index, float *dx);

#ifdef __cplusplus
}
#endif
#endif
