// What stands in for the other files where oneDNN is not installed. Nothing can be made, so the
// functions that take a layout or a primitive are never reached; they answer harmlessly.

#include "sdnn_private.h"

#if !SDNN_PRESENT

int sdnn_available(void) { return 0; }

void sdnn_version(int *major, int *minor, int *patch) { *major = *minor = *patch = 0; }

const char *sdnn_last_error(void) {
  return "built without oneDNN: its headers were not found, or were not wanted";
}

#define UNUSED __attribute__((unused))
#define ABSENT(name, ...)                \
  sdnn_status name(__VA_ARGS__) {        \
    *out = NULL;                         \
    return SDNN_ABSENT;                  \
  }

// MARK: - Layouts

ABSENT(sdnn_layout_plain, UNUSED int rank, UNUSED const int64_t *dims, const sdnn_layout **out)
ABSENT(
    sdnn_layout_strided, UNUSED int rank, UNUSED const int64_t *dims,
    UNUSED const int64_t *strides, const sdnn_layout **out)
ABSENT(
    sdnn_layout_blocked, UNUSED const int64_t *dims, UNUSED int64_t block, const sdnn_layout **out)

const sdnn_layout *sdnn_layout_retain(const sdnn_layout *layout) { return layout; }
void sdnn_layout_release(UNUSED const sdnn_layout *layout) {}
int sdnn_layout_equal(const sdnn_layout *a, const sdnn_layout *b) { return a == b; }
uint64_t sdnn_layout_id(UNUSED const sdnn_layout *layout) { return 0; }
const char *sdnn_layout_text(UNUSED const sdnn_layout *layout) { return ""; }
size_t sdnn_layout_bytes(UNUSED const sdnn_layout *layout) { return 0; }
int sdnn_layout_rank(UNUSED const sdnn_layout *layout) { return 0; }
int64_t sdnn_layout_extent(UNUSED const sdnn_layout *layout, UNUSED int axis) { return 0; }
int sdnn_layout_is_plain(UNUSED const sdnn_layout *layout) { return 0; }
int sdnn_layout_is_padded(UNUSED const sdnn_layout *layout) { return 0; }
int sdnn_layout_is_float32(UNUSED const sdnn_layout *layout) { return 0; }

// MARK: - Primitives

sdnn_status sdnn_primitive_execute(
    UNUSED sdnn_primitive *primitive, UNUSED const sdnn_pointers *pointers) {
  return SDNN_ABSENT;
}

const sdnn_layout *sdnn_primitive_layout(
    UNUSED const sdnn_primitive *primitive, UNUSED sdnn_operand operand) {
  return NULL;
}

size_t sdnn_primitive_scratchpad_bytes(UNUSED const sdnn_primitive *primitive) { return 0; }
size_t sdnn_primitive_workspace_bytes(UNUSED const sdnn_primitive *primitive) { return 0; }
const char *sdnn_primitive_implementation(UNUSED const sdnn_primitive *primitive) { return ""; }
void sdnn_primitive_destroy(UNUSED sdnn_primitive *primitive) {}

// MARK: - Operations

sdnn_status sdnn_convolution_output(
    UNUSED const sdnn_convolution *convolution, int64_t *out_height, int64_t *out_width) {
  *out_height = *out_width = 0;
  return SDNN_ABSENT;
}

ABSENT(
    sdnn_convolution_plain_layout, UNUSED const sdnn_convolution *convolution,
    UNUSED sdnn_operand operand, const sdnn_layout **out)
ABSENT(
    sdnn_convolution_forward, UNUSED const sdnn_convolution *convolution,
    UNUSED const sdnn_convolution_layouts *layouts, UNUSED const sdnn_post_operations *post,
    UNUSED bool training, sdnn_primitive **out)
ABSENT(
    sdnn_convolution_backward_data, UNUSED const sdnn_convolution *convolution,
    UNUSED const sdnn_convolution_layouts *layouts, sdnn_primitive **out)
ABSENT(
    sdnn_convolution_backward_weights, UNUSED const sdnn_convolution *convolution,
    UNUSED const sdnn_convolution_layouts *layouts, sdnn_primitive **out)
ABSENT(
    sdnn_reorder, UNUSED const sdnn_layout *src, UNUSED const sdnn_layout *dst,
    sdnn_primitive **out)
ABSENT(
    sdnn_pooling_forward, UNUSED const sdnn_pooling *pooling, UNUSED const sdnn_layout *src,
    UNUSED const sdnn_layout *dst, UNUSED bool training, sdnn_primitive **out)
ABSENT(
    sdnn_pooling_backward, UNUSED const sdnn_pooling *pooling,
    UNUSED const sdnn_layout *diff_src, UNUSED const sdnn_layout *diff_dst, sdnn_primitive **out)
ABSENT(
    sdnn_batch_normalization_forward, UNUSED const sdnn_batch_normalization *normalization,
    UNUSED const sdnn_layout *data, UNUSED bool training, sdnn_primitive **out)
ABSENT(
    sdnn_batch_normalization_backward, UNUSED const sdnn_batch_normalization *normalization,
    UNUSED const sdnn_layout *data, sdnn_primitive **out)
ABSENT(sdnn_matmul_weights_layout, UNUSED const sdnn_matmul *matmul, const sdnn_layout **out)
ABSENT(
    sdnn_matmul_forward, UNUSED const sdnn_matmul *matmul,
    UNUSED const sdnn_post_operations *post, sdnn_primitive **out)

int sdnn_bytes_are_exact(void) { return 0; }
ABSENT(
    sdnn_byte_convolution, UNUSED const sdnn_convolution *convolution, UNUSED bool src_is_signed,
    sdnn_byte_product **out)
ABSENT(
    sdnn_byte_matmul, UNUSED const sdnn_matmul *matmul, UNUSED bool src_is_signed,
    sdnn_byte_product **out)
sdnn_status sdnn_byte_product_execute(
    UNUSED sdnn_byte_product *product, UNUSED const void *src, UNUSED const int8_t *weights,
    UNUSED int32_t *dst) {
  return SDNN_ABSENT;
}
const char *sdnn_byte_product_implementation(UNUSED const sdnn_byte_product *product) { return ""; }
void sdnn_byte_product_destroy(UNUSED sdnn_byte_product *product) {}

sdnn_status sdnn_sgemm(
    UNUSED bool transpose_a, UNUSED bool transpose_b, UNUSED int64_t m, UNUSED int64_t n,
    UNUSED int64_t k, UNUSED float alpha, UNUSED const float *a, UNUSED int64_t lda,
    UNUSED const float *b, UNUSED int64_t ldb, UNUSED float beta, UNUSED float *c,
    UNUSED int64_t ldc) {
  return SDNN_ABSENT;
}

#endif
