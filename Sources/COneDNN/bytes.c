// Products of bytes: the primitive, and what brings row-major memory into its layouts and back.

#include "sdnn_private.h"

#if SDNN_PRESENT

#include <stdlib.h>
#include <string.h>

enum { SRC, WEIGHTS, DST, PART_COUNT };
static const sdnn_operand operands[PART_COUNT] = {SDNN_SRC, SDNN_WEIGHTS, SDNN_DST};

struct sdnn_byte_product {
  sdnn_byte_parts parts;
  /// Into the layouts of src and weights, and out of that of dst; NULL where it is row-major.
  sdnn_primitive *reorders[PART_COUNT];
  /// Memory in those layouts.
  void *buffers[PART_COUNT];
  /// For the primitives, one after the other.
  void *scratchpad;
  /// The weights that lie reordered in their buffer. They are the same in each run as a rule, and comparing is faster
  /// than reordering.
  int8_t *reordered;
  bool has_reordered;
};

int sdnn_bytes_are_exact(void) {
  if (!sdnn_available()) return 0;
  dnnl_cpu_isa_t isa = dnnl_get_effective_cpu_isa();
  return (isa & dnnl_cpu_isa_avx512_core_vnni) == dnnl_cpu_isa_avx512_core_vnni;
}

static void *aligned(size_t bytes) { return aligned_alloc(64, (bytes + 63) / 64 * 64); }

static sdnn_status add_reorder(sdnn_byte_product *product, int part, size_t *scratch) {
  const sdnn_layout *plain = product->parts.plain[part];
  const sdnn_layout *chosen = sdnn_primitive_layout(product->parts.primitive, operands[part]);
  if (sdnn_layout_equal(plain, chosen)) return SDNN_OK;
  sdnn_primitive **reorder = &product->reorders[part];
  sdnn_status status =
      part == DST ? sdnn_reorder(chosen, plain, reorder) : sdnn_reorder(plain, chosen, reorder);
  if (status != SDNN_OK) return status;
  product->buffers[part] = aligned(sdnn_layout_bytes(chosen));
  if (part == WEIGHTS) product->reordered = aligned(sdnn_layout_bytes(plain));
  if (product->buffers[part] == NULL || (part == WEIGHTS && product->reordered == NULL)) {
    return sdnn_check(dnnl_out_of_memory, "product of bytes");
  }
  size_t bytes = sdnn_primitive_scratchpad_bytes(*reorder);
  if (bytes > *scratch) *scratch = bytes;
  return SDNN_OK;
}

/// What follows the making of the parts, whose status is given.
static sdnn_status finish(
    sdnn_byte_product *product, sdnn_status status, sdnn_byte_product **out) {
  size_t scratch = 0;
  if (status == SDNN_OK) scratch = sdnn_primitive_scratchpad_bytes(product->parts.primitive);
  for (int part = 0; status == SDNN_OK && part < PART_COUNT; part++) {
    status = add_reorder(product, part, &scratch);
  }
  if (status == SDNN_OK && scratch > 0) {
    product->scratchpad = aligned(scratch);
    if (product->scratchpad == NULL) status = sdnn_check(dnnl_out_of_memory, "product of bytes");
  }
  if (status == SDNN_OK) {
    *out = product;
  } else {
    sdnn_byte_product_destroy(product);
  }
  return status;
}

static sdnn_byte_product *start(void) {
  if (sdnn_engine() == NULL) return NULL;
  sdnn_byte_product *product = calloc(1, sizeof *product);
  if (product == NULL) sdnn_check(dnnl_out_of_memory, "product of bytes");
  return product;
}

sdnn_status sdnn_byte_convolution(
    const sdnn_convolution *convolution, bool src_is_signed, sdnn_byte_product **out) {
  *out = NULL;
  sdnn_byte_product *product = start();
  if (product == NULL) return SDNN_FAILED;
  return finish(
      product, sdnn_byte_convolution_parts(convolution, src_is_signed, &product->parts), out);
}

sdnn_status sdnn_byte_matmul(
    const sdnn_matmul *matmul, bool src_is_signed, sdnn_byte_product **out) {
  *out = NULL;
  sdnn_byte_product *product = start();
  if (product == NULL) return SDNN_FAILED;
  return finish(product, sdnn_byte_matmul_parts(matmul, src_is_signed, &product->parts), out);
}

static sdnn_status reorder(sdnn_byte_product *product, int part, const void *src, void *dst) {
  sdnn_pointers pointers = {
      .src = (void *)src, .dst = dst, .scratchpad = product->scratchpad};
  return sdnn_primitive_execute(product->reorders[part], &pointers);
}

sdnn_status sdnn_byte_product_execute(
    sdnn_byte_product *product, const void *src, const int8_t *weights, int32_t *dst) {
  sdnn_pointers pointers = {
      .src = (void *)src, .weights = (void *)weights, .dst = dst,
      .scratchpad = product->scratchpad};
  if (product->reorders[SRC] != NULL) {
    sdnn_status status = reorder(product, SRC, src, product->buffers[SRC]);
    if (status != SDNN_OK) return status;
    pointers.src = product->buffers[SRC];
  }
  if (product->reorders[WEIGHTS] != NULL) {
    size_t bytes = sdnn_layout_bytes(product->parts.plain[WEIGHTS]);
    if (!product->has_reordered || memcmp(product->reordered, weights, bytes) != 0) {
      product->has_reordered = false;
      sdnn_status status = reorder(product, WEIGHTS, weights, product->buffers[WEIGHTS]);
      if (status != SDNN_OK) return status;
      memcpy(product->reordered, weights, bytes);
      product->has_reordered = true;
    }
    pointers.weights = product->buffers[WEIGHTS];
  }
  if (product->reorders[DST] != NULL) pointers.dst = product->buffers[DST];
  sdnn_status status = sdnn_primitive_execute(product->parts.primitive, &pointers);
  if (status == SDNN_OK && product->reorders[DST] != NULL) {
    status = reorder(product, DST, product->buffers[DST], dst);
  }
  return status;
}

const char *sdnn_byte_product_implementation(const sdnn_byte_product *product) {
  return sdnn_primitive_implementation(product->parts.primitive);
}

void sdnn_byte_product_destroy(sdnn_byte_product *product) {
  if (product == NULL) return;
  for (int part = 0; part < PART_COUNT; part++) {
    sdnn_primitive_destroy(product->reorders[part]);
    free(product->buffers[part]);
    sdnn_layout_release(product->parts.plain[part]);
  }
  sdnn_primitive_destroy(product->parts.primitive);
  free(product->scratchpad);
  free(product->reordered);
  free(product);
}

#endif
