// Pooling of images: maximum and average.

#include "sdnn_private.h"

#if SDNN_PRESENT

static dnnl_alg_kind_t algorithm_of(sdnn_pooling_kind kind) {
  switch (kind) {
    case SDNN_POOLING_MAX: return dnnl_pooling_max;
    case SDNN_POOLING_AVERAGE_INCLUDE_PADDING: return dnnl_pooling_avg_include_padding;
    case SDNN_POOLING_AVERAGE_EXCLUDE_PADDING: return dnnl_pooling_avg_exclude_padding;
  }
  return dnnl_alg_kind_undef;
}

static int64_t output_extent(
    int64_t input, int64_t kernel, int64_t stride, int64_t dilation, int64_t before,
    int64_t after) {
  int64_t reach = (kernel - 1) * dilation + 1;
  // A window that lies in the padding alone has no maximum and no average.
  if (kernel < 1 || stride < 1 || dilation < 1 || before < 0 || after < 0 || before >= reach ||
      after >= reach || input + before + after < reach) {
    return 0;
  }
  return (input + before + after - reach) / stride + 1;
}

static void close_window(sdnn_window *window) {
  sdnn_md_destroy(window->src);
  sdnn_md_destroy(window->dst);
}

/// Call `close_window` whether it succeeds or not.
static sdnn_status open_window(
    const sdnn_pooling *p, const sdnn_layout *src, const sdnn_layout *dst, sdnn_window *window) {
  *window = (sdnn_window){
      .strides = {p->stride_height, p->stride_width},
      .kernel = {p->kernel_height, p->kernel_width},
      .dilates = {p->dilation_height - 1, p->dilation_width - 1},
      .padding_before = {p->padding_top, p->padding_left},
      .padding_after = {p->padding_bottom, p->padding_right},
  };
  int64_t height = output_extent(
      p->in_height, p->kernel_height, p->stride_height, p->dilation_height, p->padding_top,
      p->padding_bottom);
  int64_t width = output_extent(
      p->in_width, p->kernel_width, p->stride_width, p->dilation_width, p->padding_left,
      p->padding_right);
  if (height == 0 || width == 0) {
    return sdnn_fail(
        SDNN_INVALID,
        "pooling: the kernel must be larger than each padding and not larger than the padded "
        "image, stride and dilation count from 1");
  }
  int64_t src_extents[4] = {p->batch, p->channels, p->in_height, p->in_width};
  int64_t dst_extents[4] = {p->batch, p->channels, height, width};
  sdnn_status status = sdnn_layout_choice(src, 4, src_extents, "pooling, src", &window->src);
  if (status != SDNN_OK) return status;
  return sdnn_layout_choice(dst, 4, dst_extents, "pooling, dst", &window->dst);
}

static sdnn_status create(
    const sdnn_pooling *p, const sdnn_layout *src, const sdnn_layout *dst, dnnl_prop_kind_t kind,
    const sdnn_operand *operands, const char *what, sdnn_primitive **out) {
  *out = NULL;
  if (sdnn_engine() == NULL) return SDNN_FAILED;
  dnnl_primitive_desc_t hint = NULL, descriptor = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  dnnl_alg_kind_t algorithm = algorithm_of(p->kind);
  sdnn_window window;
  sdnn_status status = open_window(p, src, dst, &window);
  if (status == SDNN_OK) status = sdnn_attributes(NULL, &attributes);
  if (status == SDNN_OK && kind == dnnl_backward_data) {
    // The workspace is the forward primitive's: the same description finds the same one.
    status = sdnn_check(
        sdnn_pd_pooling(&hint, dnnl_forward_training, algorithm, &window, attributes, NULL),
        "pooling, forward before backward");
  }
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_pd_pooling(&descriptor, kind, algorithm, &window, attributes, hint), what);
  }
  if (status == SDNN_OK) status = sdnn_primitive_make(descriptor, operands, 2, what, out);
  if (attributes != NULL) dnnl_primitive_attr_destroy(attributes);
  if (hint != NULL) dnnl_primitive_desc_destroy(hint);
  close_window(&window);
  return status;
}

sdnn_status sdnn_pooling_forward(
    const sdnn_pooling *p, const sdnn_layout *src, const sdnn_layout *dst, bool training,
    sdnn_primitive **out) {
  static const sdnn_operand operands[] = {SDNN_SRC, SDNN_DST};
  return create(
      p, src, dst, training ? dnnl_forward_training : dnnl_forward_inference, operands,
      "pooling, forward", out);
}

sdnn_status sdnn_pooling_backward(
    const sdnn_pooling *p, const sdnn_layout *diff_src, const sdnn_layout *diff_dst,
    sdnn_primitive **out) {
  static const sdnn_operand operands[] = {SDNN_DIFF_DST, SDNN_DIFF_SRC};
  return create(
      p, diff_src, diff_dst, dnnl_backward_data, operands, "pooling, backward", out);
}

#endif
