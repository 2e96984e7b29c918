// Copies between layouts.

#include "sdnn_private.h"

#if SDNN_PRESENT

sdnn_status sdnn_reorder(const sdnn_layout *src, const sdnn_layout *dst, sdnn_primitive **out) {
  *out = NULL;
  dnnl_engine_t engine = sdnn_engine();
  if (engine == NULL) return SDNN_FAILED;
  bool same = sdnn_layout_rank(src) == sdnn_layout_rank(dst);
  for (int axis = 0; same && axis < sdnn_layout_rank(src); axis++) {
    same = sdnn_layout_extent(src, axis) == sdnn_layout_extent(dst, axis);
  }
  if (!same) {
    return sdnn_fail(
        SDNN_INVALID, "reorder: the extents of %s and %s differ", sdnn_layout_text(src),
        sdnn_layout_text(dst));
  }
  dnnl_primitive_attr_t attributes = NULL;
  sdnn_status status = sdnn_attributes(NULL, &attributes);
  if (status != SDNN_OK) return status;
  dnnl_primitive_desc_t descriptor = NULL;
  status = sdnn_check(
      dnnl_reorder_primitive_desc_create(
          &descriptor, sdnn_layout_md(src), engine, sdnn_layout_md(dst), engine, attributes),
      "reorder");
  static const sdnn_operand operands[] = {SDNN_SRC, SDNN_DST};
  if (status == SDNN_OK) status = sdnn_primitive_make(descriptor, operands, 2, "reorder", out);
  dnnl_primitive_attr_destroy(attributes);
  return status;
}

#endif
