// Batch normalization.

#include "sdnn_private.h"

#if SDNN_PRESENT

static sdnn_status create(
    const sdnn_batch_normalization *n, const sdnn_layout *data, dnnl_prop_kind_t kind,
    const sdnn_operand *operands, int count, const char *what, sdnn_primitive **out) {
  *out = NULL;
  if (sdnn_engine() == NULL) return SDNN_FAILED;
  unsigned flags = dnnl_use_scale | dnnl_use_shift;
  if (n->use_given_statistics) flags |= dnnl_use_global_stats;
  if (n->fuse_relu) flags |= dnnl_fuse_norm_relu;
  sdnn_md_ref md = sdnn_layout_md(data);
  dnnl_primitive_desc_t hint = NULL, descriptor = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  sdnn_status status = sdnn_attributes(NULL, &attributes);
  if (status == SDNN_OK && kind == dnnl_backward) {
    status = sdnn_check(
        sdnn_pd_batch_normalization(
            &hint, dnnl_forward_training, md, n->epsilon, flags, attributes, NULL),
        "batch normalization, forward before backward");
  }
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_pd_batch_normalization(&descriptor, kind, md, n->epsilon, flags, attributes, hint),
        what);
  }
  if (status == SDNN_OK) status = sdnn_primitive_make(descriptor, operands, count, what, out);
  if (status == SDNN_OK && kind == dnnl_backward && SDNN_BACKWARD_NORMALIZATION_TAKES_SHIFT) {
    status = sdnn_primitive_pass_again(*out, SDNN_SCALE, DNNL_ARG_SHIFT);
    if (status != SDNN_OK) {
      sdnn_primitive_destroy(*out);
      *out = NULL;
    }
  }
  if (attributes != NULL) dnnl_primitive_attr_destroy(attributes);
  if (hint != NULL) dnnl_primitive_desc_destroy(hint);
  return status;
}

sdnn_status sdnn_batch_normalization_forward(
    const sdnn_batch_normalization *n, const sdnn_layout *data, bool training,
    sdnn_primitive **out) {
  // Without given statistics, inference computes them too, into its scratchpad: here they are results.
  static const sdnn_operand operands[] = {
      SDNN_SRC, SDNN_DST, SDNN_SCALE, SDNN_SHIFT, SDNN_MEAN, SDNN_VARIANCE};
  bool has_statistics = training || n->use_given_statistics;
  return create(
      n, data, training ? dnnl_forward_training : dnnl_forward_inference, operands,
      has_statistics ? 6 : 4, "batch normalization, forward", out);
}

sdnn_status sdnn_batch_normalization_backward(
    const sdnn_batch_normalization *n, const sdnn_layout *data, sdnn_primitive **out) {
  static const sdnn_operand operands[] = {
      SDNN_SRC,      SDNN_MEAN,     SDNN_VARIANCE,   SDNN_SCALE,
      SDNN_DIFF_DST, SDNN_DIFF_SRC, SDNN_DIFF_SCALE, SDNN_DIFF_SHIFT};
  return create(n, data, dnnl_backward, operands, 8, "batch normalization, backward", out);
}

#endif
