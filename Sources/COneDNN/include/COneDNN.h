// A thin layer over the C interface of oneDNN (https://github.com/oneapi-src/oneDNN), hiding the
// differences between 2.x (Debian 12 ships 2.6) and 3.x. Without oneDNN's headers, or with
// STRIATE_WITHOUT_ONEDNN defined, the same functions exist and return SDNN_ABSENT.
//
// Rules for callers
// - Every function that can fail returns an `sdnn_status`; `sdnn_last_error()` then says why.
// - Objects are handed out through `out`, which is NULL after a failure.
// - Layouts are immutable and may be shared between threads. A primitive is executed by one thread
//   at a time: it keeps the pointers of its last run, so that a run allocates nothing here.
// - A primitive's kernels and scratchpad are made for the number of OpenMP threads in force on the
//   thread that creates it. Create it where it is executed, under the same number of threads.
// - Execution is complete when the call returns. Buffers want 64-byte alignment for speed.
// - A padded layout's padding must hold zeros on input. Whatever oneDNN writes keeps them zero.
// - Data is float32, but for products of bytes; names of operands are oneDNN's: src and weights make dst, diff_x is dLoss/dx.

#ifndef STRIATE_CONEDNN_H
#define STRIATE_CONEDNN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#pragma clang assume_nonnull begin

/// What a call returned.
enum {
  SDNN_OK = 0,
  SDNN_OUT_OF_MEMORY = 1,
  /// The arguments contradict each other, or a pointer that is needed is NULL.
  SDNN_INVALID = 2,
  /// oneDNN has no implementation for this combination on this processor.
  SDNN_UNIMPLEMENTED = 3,
  /// oneDNN failed while running.
  SDNN_FAILED = 4,
  /// Built without oneDNN.
  SDNN_ABSENT = 5,
};
typedef int sdnn_status;

// MARK: - Library

/// 1 if oneDNN was found when this was built and its engine for the processor starts, else 0.
int sdnn_available(void);

/// The version of the library that runs (not of the headers); 0.0.0 if absent.
void sdnn_version(int *major, int *minor, int *patch);

/// Why the last failing call on this thread failed; empty before the first failure.
/// Valid until the next failing call on this thread.
const char *sdnn_last_error(void);

// MARK: - Layouts

/// How the elements of a tensor lie in memory: extents, order, blocking, padding, element type.
///
/// Reference-counted and interned: two living layouts that oneDNN calls equal are one object, so
/// pointers and ids compare layouts. A layout lives as long as somebody holds a reference.
typedef struct sdnn_layout sdnn_layout;

/// Largest number of dimensions of a layout.
enum { SDNN_MAX_RANK = 5 };

/// The dense row-major float32 layout of `dims[0 ..< rank]`, rank 1 to 5. The caller owns one reference.
sdnn_status sdnn_layout_plain(
    int rank, const int64_t *dims, const sdnn_layout *_Nullable *_Nonnull out);

/// The float32 layout with the given stride of each dimension, in elements (transposed views).
/// The caller owns one reference.
sdnn_status sdnn_layout_strided(
    int rank, const int64_t *dims, const int64_t *strides,
    const sdnn_layout *_Nullable *_Nonnull out);

/// The float32 layout of images `[N, C, H, W]` in blocks of 4, 8 or 16 channels ("aBcd8b"). Where they do not divide C,
/// the last block is padded. The caller owns one reference.
sdnn_status sdnn_layout_blocked(
    const int64_t *dims, int64_t block, const sdnn_layout *_Nullable *_Nonnull out);

/// Adds a reference and returns the layout itself.
const sdnn_layout *sdnn_layout_retain(const sdnn_layout *layout);

/// Gives one reference back; NULL is ignored.
void sdnn_layout_release(const sdnn_layout *_Nullable layout);

/// Same as comparing pointers: 1 if both describe the same memory, else 0.
int sdnn_layout_equal(const sdnn_layout *a, const sdnn_layout *b);

/// A number that no other layout of this process has had; for hashing. Constant while the layout lives.
/// It depends on the order of creation: print `sdnn_layout_text` instead.
uint64_t sdnn_layout_id(const sdnn_layout *layout);

/// For people and printed plans, the same in every process: "f32[2,20,8,8] aBcd8b padded"
/// (oneDNN's notation; "strides" follow where letters do not tell all).
const char *sdnn_layout_text(const sdnn_layout *layout);

/// Size in memory, padding included.
size_t sdnn_layout_bytes(const sdnn_layout *layout);

/// Number of dimensions.
int sdnn_layout_rank(const sdnn_layout *layout);

/// Extent of dimension `axis`, without padding; 0 outside of the rank.
int64_t sdnn_layout_extent(const sdnn_layout *layout, int axis);

/// 1 if memory is the same as the dense row-major one's, byte for byte. True also for blocked
/// layouts where blocking changes nothing, such as `[N, 16, 1, 1]` in blocks of 8 channels: no reorder needed.
int sdnn_layout_is_plain(const sdnn_layout *layout);

/// 1 if memory holds more than the elements themselves (channels rounded up to blocks, gaps).
int sdnn_layout_is_padded(const sdnn_layout *layout);

/// 1 if elements are float32; workspaces may hold bytes or integers.
int sdnn_layout_is_float32(const sdnn_layout *layout);

// MARK: - Primitives

/// One prepared operation: kernels, layouts of its operands, memory objects.
typedef struct sdnn_primitive sdnn_primitive;

/// The operands of primitives.
typedef enum {
  SDNN_SRC,
  SDNN_WEIGHTS,
  SDNN_BIAS,
  SDNN_DST,
  SDNN_DIFF_SRC,
  SDNN_DIFF_WEIGHTS,
  SDNN_DIFF_BIAS,
  SDNN_DIFF_DST,
  SDNN_MEAN,
  SDNN_VARIANCE,
  SDNN_SCALE,
  SDNN_SHIFT,
  SDNN_DIFF_SCALE,
  SDNN_DIFF_SHIFT,
  SDNN_WORKSPACE,
  SDNN_SCRATCHPAD,
  SDNN_OPERAND_COUNT,
} sdnn_operand;

/// Where the operands of one run lie. Fields that the primitive does not have are ignored.
/// The order is that of `sdnn_operand`.
typedef struct {
  void *_Nullable src;
  void *_Nullable weights;
  void *_Nullable bias;
  void *_Nullable dst;
  void *_Nullable diff_src;
  void *_Nullable diff_weights;
  void *_Nullable diff_bias;
  void *_Nullable diff_dst;
  void *_Nullable mean;
  void *_Nullable variance;
  void *_Nullable scale;
  void *_Nullable shift;
  void *_Nullable diff_scale;
  void *_Nullable diff_shift;
  void *_Nullable workspace;
  void *_Nullable scratchpad;
} sdnn_pointers;

/// Runs the primitive and returns when the result is there. SDNN_INVALID if a pointer is missing.
sdnn_status sdnn_primitive_execute(sdnn_primitive *primitive, const sdnn_pointers *pointers);

/// The layout chosen for an operand; NULL if the primitive has no such operand.
/// Borrowed: valid while the primitive lives, retain it to keep it.
const sdnn_layout *_Nullable sdnn_primitive_layout(
    const sdnn_primitive *primitive, sdnn_operand operand);

/// Bytes of scratch memory that the caller provides to each run; 0 if none. Contents do not matter.
size_t sdnn_primitive_scratchpad_bytes(const sdnn_primitive *primitive);

/// Bytes of workspace that a forward primitive writes for its backward one; 0 if none.
size_t sdnn_primitive_workspace_bytes(const sdnn_primitive *primitive);

/// The name of oneDNN's implementation, such as "jit:avx2"; for logs and benchmarks.
const char *sdnn_primitive_implementation(const sdnn_primitive *primitive);

/// Frees the primitive; NULL is ignored.
void sdnn_primitive_destroy(sdnn_primitive *_Nullable primitive);

// MARK: - Post-operations

typedef enum {
  SDNN_ACTIVATION_NONE,
  /// max(x, 0)
  SDNN_ACTIVATION_RELU,
  /// x > 0 ? x : alpha · x
  SDNN_ACTIVATION_LEAKY_RELU,
  /// x > 0 ? x : alpha · (exp(x) − 1)
  SDNN_ACTIVATION_ELU,
  SDNN_ACTIVATION_TANH,
  /// 1 / (1 + exp(−x))
  SDNN_ACTIVATION_LOGISTIC,
} sdnn_activation;

/// Done to a result before it is stored: `dst = activation(result + sum_scale · dst)`.
/// All zero: nothing.
typedef struct {
  /// Adds what dst held before, times `sum_scale` (a residual).
  bool sum;
  float sum_scale;
  sdnn_activation activation;
  float alpha;
} sdnn_post_operations;

// MARK: - Convolution

/// A convolution (cross-correlation) of images.
/// ```
/// src [N, C, H, W] * weights [O, C/G, KH, KW] (+ bias [O]) -> dst [N, O, OH, OW]
/// OH = ⌊(H + top + bottom − (KH − 1) · dilation − 1) / stride⌋ + 1
/// ```
/// With groups > 1 the layout of the weights has rank 5, `[G, O/G, C/G, KH, KW]`, whose plain
/// memory is that of `[O, C/G, KH, KW]`. Strides, dilations and groups count from 1.
typedef struct {
  int64_t batch, in_channels, in_height, in_width;
  int64_t out_channels, kernel_height, kernel_width;
  int64_t stride_height, stride_width;
  int64_t dilation_height, dilation_width;
  int64_t padding_top, padding_left, padding_bottom, padding_right;
  int64_t groups;
  bool has_bias;
} sdnn_convolution;

/// Layouts demanded of a convolution; NULL leaves the choice to oneDNN. In backward primitives
/// `src`, `weights`, `dst` stand for diff_src, diff_weights, diff_dst where those are the operands.
/// The bias is always plain `[O]`.
typedef struct {
  const sdnn_layout *_Nullable src;
  const sdnn_layout *_Nullable weights;
  const sdnn_layout *_Nullable dst;
} sdnn_convolution_layouts;

/// Extents of the result; SDNN_INVALID if the convolution makes no sense.
sdnn_status sdnn_convolution_output(
    const sdnn_convolution *convolution, int64_t *out_height, int64_t *out_width);

/// The plain layout of SDNN_SRC, SDNN_WEIGHTS, SDNN_BIAS or SDNN_DST (or their diff_ twins).
/// The caller owns one reference.
sdnn_status sdnn_convolution_plain_layout(
    const sdnn_convolution *convolution, sdnn_operand operand,
    const sdnn_layout *_Nullable *_Nonnull out);

/// Operands: src, weights, bias if any, dst.
sdnn_status sdnn_convolution_forward(
    const sdnn_convolution *convolution, const sdnn_convolution_layouts *layouts,
    const sdnn_post_operations *post, bool training,
    sdnn_primitive *_Nullable *_Nonnull out);

/// Operands: diff_dst, weights, diff_src (written, not added to).
sdnn_status sdnn_convolution_backward_data(
    const sdnn_convolution *convolution, const sdnn_convolution_layouts *layouts,
    sdnn_primitive *_Nullable *_Nonnull out);

/// Operands: src, diff_dst, diff_weights and, if `has_bias`, diff_bias (both written, not added to).
sdnn_status sdnn_convolution_backward_weights(
    const sdnn_convolution *convolution, const sdnn_convolution_layouts *layouts,
    sdnn_primitive *_Nullable *_Nonnull out);

// MARK: - Reorder

/// Copies src into dst, which have the same extents and differ in layout. Operands: src, dst.
sdnn_status sdnn_reorder(
    const sdnn_layout *src, const sdnn_layout *dst, sdnn_primitive *_Nullable *_Nonnull out);

// MARK: - Pooling

typedef enum {
  SDNN_POOLING_MAX,
  /// Divides by KH · KW everywhere.
  SDNN_POOLING_AVERAGE_INCLUDE_PADDING,
  /// Divides by the number of elements that lie within the image.
  SDNN_POOLING_AVERAGE_EXCLUDE_PADDING,
} sdnn_pooling_kind;

/// Pooling of images, `[N, C, H, W] -> [N, C, OH, OW]` with OH as in a convolution.
/// Strides and dilations count from 1. Each padding is smaller than the (dilated) kernel.
typedef struct {
  sdnn_pooling_kind kind;
  int64_t batch, channels, in_height, in_width;
  int64_t kernel_height, kernel_width;
  int64_t stride_height, stride_width;
  int64_t dilation_height, dilation_width;
  int64_t padding_top, padding_left, padding_bottom, padding_right;
} sdnn_pooling;

/// Operands: src, dst and, for maxima in training, workspace (which element won).
/// - `dst`: NULL lets oneDNN choose, as a rule the layout of src.
sdnn_status sdnn_pooling_forward(
    const sdnn_pooling *pooling, const sdnn_layout *src, const sdnn_layout *_Nullable dst,
    bool training, sdnn_primitive *_Nullable *_Nonnull out);

/// Operands: diff_dst, diff_src (written) and, for maxima, workspace: its layout is that of the
/// forward primitive in training of the same pooling with the same two layouts.
sdnn_status sdnn_pooling_backward(
    const sdnn_pooling *pooling, const sdnn_layout *diff_src, const sdnn_layout *diff_dst,
    sdnn_primitive *_Nullable *_Nonnull out);

// MARK: - Batch normalization

/// Normalization of each channel; the layout's extents are `[N, C, H, W]` (or `[N, C]`).
/// ```
/// dst = (src − mean) / √(variance + epsilon) · scale + shift
/// ```
/// Mean and variance (biased: divided by N · H · W), scale and shift are plain `[C]`.
/// - `use_given_statistics`: mean and variance are inputs (inference, frozen layers), else results.
/// - `fuse_relu`: dst = max(…, 0); training then has a workspace.
typedef struct {
  float epsilon;
  bool use_given_statistics;
  bool fuse_relu;
} sdnn_batch_normalization;

/// Operands: src, scale, shift, mean, variance, dst and, with `fuse_relu` in training, workspace.
/// dst has the layout of src, in whose place it may be written.
sdnn_status sdnn_batch_normalization_forward(
    const sdnn_batch_normalization *normalization, const sdnn_layout *data, bool training,
    sdnn_primitive *_Nullable *_Nonnull out);

/// Operands: src, mean, variance, scale, diff_dst, diff_src, diff_scale, diff_shift and, with
/// `fuse_relu`, workspace. All data lie in layout `data`.
sdnn_status sdnn_batch_normalization_backward(
    const sdnn_batch_normalization *normalization, const sdnn_layout *data,
    sdnn_primitive *_Nullable *_Nonnull out);

// MARK: - Matrix multiplication

/// `C = alpha · op(A) · op(B) + beta · C`, row-major; op(A) is `[M, K]`, op(B) `[K, N]`, C `[M, N]`.
/// With `transpose_a`, A is stored `[K, M]`. Leading dimensions are row lengths in memory.
sdnn_status sdnn_sgemm(
    bool transpose_a, bool transpose_b, int64_t m, int64_t n, int64_t k, float alpha,
    const float *a, int64_t lda, const float *b, int64_t ldb, float beta, float *c, int64_t ldc);

/// `dst[i] = post(op(src[i]) · op(weights[i]) + bias)` for i in `0 ..< batch`.
/// - src: `[batch, M, K]`, stored `[batch, K, M]` with `transpose_src`.
/// - weights: `[batch, K, N]`, or `[K, N]` for all if `share_weights`; with `transpose_weights`
///   stored with the last two exchanged (as PyTorch's Linear stores `[out, in]`).
/// - bias: `[N]`. dst: `[batch, M, N]`, dense.
/// - `pack_weights`: oneDNN chooses the layout of the weights, to be reordered once and used often.
///
/// The layouts have rank 2 if batch is 1, else 3.
typedef struct {
  int64_t batch, m, n, k;
  bool transpose_src, transpose_weights, share_weights, pack_weights, has_bias;
} sdnn_matmul;

/// The unpacked (strided) layout of SDNN_WEIGHTS, from which a reorder packs. The caller owns one reference.
sdnn_status sdnn_matmul_weights_layout(
    const sdnn_matmul *matmul, const sdnn_layout *_Nullable *_Nonnull out);

/// Operands: src, weights, bias if any, dst.
sdnn_status sdnn_matmul_forward(
    const sdnn_matmul *matmul, const sdnn_post_operations *post,
    sdnn_primitive *_Nullable *_Nonnull out);

// MARK: - Products of bytes

/// 1 if sums of products of bytes are exact on this processor, else 0. Where it has no instructions for them (VNNI),
/// oneDNN adds pairs of products in 16 bits, which may overflow.
int sdnn_bytes_are_exact(void);

/// A convolution or matrix product of bytes with sums in int32, on dense row-major memory. Layouts that oneDNN prefers
/// are made inside. Executed by one thread at a time, like a primitive.
typedef struct sdnn_byte_product sdnn_byte_product;

/// src uint8 or int8, weights int8, dst int32; `has_bias` is false.
sdnn_status sdnn_byte_convolution(
    const sdnn_convolution *convolution, bool src_is_signed,
    sdnn_byte_product *_Nullable *_Nonnull out);

/// The same of matrices, none transposed; `has_bias` is false.
sdnn_status sdnn_byte_matmul(
    const sdnn_matmul *matmul, bool src_is_signed, sdnn_byte_product *_Nullable *_Nonnull out);

/// Sums wrap around beyond int32.
sdnn_status sdnn_byte_product_execute(
    sdnn_byte_product *product, const void *src, const int8_t *weights, int32_t *dst);

/// The name of oneDNN's implementation.
const char *sdnn_byte_product_implementation(const sdnn_byte_product *product);

/// Frees the product; NULL is ignored.
void sdnn_byte_product_destroy(sdnn_byte_product *_Nullable product);

#pragma clang assume_nonnull end

#endif
