// Convolution of images: forward, with respect to the data, with respect to the weights.

#include "sdnn_private.h"

#if SDNN_PRESENT

/// Extents of the four operands, in oneDNN's form.
typedef struct {
  int64_t src[4], weights[5], bias[1], dst[4];
  int weights_rank;
} extents;

static int64_t output_extent(
    int64_t input, int64_t kernel, int64_t stride, int64_t dilation, int64_t padding) {
  int64_t room = input + padding - (kernel - 1) * dilation - 1;
  return room < 0 ? 0 : room / stride + 1;
}

sdnn_status sdnn_convolution_output(
    const sdnn_convolution *c, int64_t *out_height, int64_t *out_width) {
  *out_height = *out_width = 0;
  if (c->stride_height < 1 || c->stride_width < 1 || c->dilation_height < 1 ||
      c->dilation_width < 1 || c->kernel_height < 1 || c->kernel_width < 1) {
    return sdnn_fail(SDNN_INVALID, "convolution: kernel, stride and dilation count from 1");
  }
  if (c->padding_top < 0 || c->padding_left < 0 || c->padding_bottom < 0 ||
      c->padding_right < 0) {
    return sdnn_fail(SDNN_INVALID, "convolution: negative padding");
  }
  if (c->groups < 1 || c->in_channels % c->groups != 0 || c->out_channels % c->groups != 0) {
    return sdnn_fail(
        SDNN_INVALID, "convolution: %lld groups do not divide %lld and %lld channels",
        (long long)c->groups, (long long)c->in_channels, (long long)c->out_channels);
  }
  int64_t height = output_extent(
      c->in_height, c->kernel_height, c->stride_height, c->dilation_height,
      c->padding_top + c->padding_bottom);
  int64_t width = output_extent(
      c->in_width, c->kernel_width, c->stride_width, c->dilation_width,
      c->padding_left + c->padding_right);
  if (height == 0 || width == 0) {
    return sdnn_fail(SDNN_INVALID, "convolution: the kernel is larger than the padded image");
  }
  *out_height = height;
  *out_width = width;
  return SDNN_OK;
}

static sdnn_status extents_of(const sdnn_convolution *c, extents *e) {
  int64_t height, width;
  sdnn_status status = sdnn_convolution_output(c, &height, &width);
  if (status != SDNN_OK) return status;
  int64_t in = c->in_channels / c->groups, out = c->out_channels / c->groups;
  bool grouped = c->groups > 1;
  *e = (extents){
      .src = {c->batch, c->in_channels, c->in_height, c->in_width},
      .bias = {c->out_channels},
      .dst = {c->batch, c->out_channels, height, width},
      .weights_rank = grouped ? 5 : 4,
  };
  int64_t *weights = e->weights;
  if (grouped) *weights++ = c->groups;
  weights[0] = out;
  weights[1] = in;
  weights[2] = c->kernel_height;
  weights[3] = c->kernel_width;
  return SDNN_OK;
}

sdnn_status sdnn_convolution_plain_layout(
    const sdnn_convolution *c, sdnn_operand operand, const sdnn_layout **out) {
  *out = NULL;
  extents e;
  sdnn_status status = extents_of(c, &e);
  if (status != SDNN_OK) return status;
  switch (operand) {
    case SDNN_SRC:
    case SDNN_DIFF_SRC:
      return sdnn_layout_plain(4, e.src, out);
    case SDNN_WEIGHTS:
    case SDNN_DIFF_WEIGHTS:
      return sdnn_layout_plain(e.weights_rank, e.weights, out);
    case SDNN_BIAS:
    case SDNN_DIFF_BIAS:
      return sdnn_layout_plain(1, e.bias, out);
    case SDNN_DST:
    case SDNN_DIFF_DST:
      return sdnn_layout_plain(4, e.dst, out);
    default:
      return sdnn_fail(SDNN_INVALID, "convolution: operand %d has no layout", (int)operand);
  }
}

static void close_window(sdnn_window *window) {
  sdnn_md_destroy(window->src);
  sdnn_md_destroy(window->weights);
  sdnn_md_destroy(window->bias);
  sdnn_md_destroy(window->dst);
}

/// Call `close_window` whether it succeeds or not.
static sdnn_status open_window(
    const sdnn_convolution *c, const sdnn_convolution_layouts *layouts, bool with_bias,
    sdnn_window *window) {
  *window = (sdnn_window){
      .strides = {c->stride_height, c->stride_width},
      .kernel = {c->kernel_height, c->kernel_width},
      .dilates = {c->dilation_height - 1, c->dilation_width - 1},
      .padding_before = {c->padding_top, c->padding_left},
      .padding_after = {c->padding_bottom, c->padding_right},
  };
  extents e;
  sdnn_status status = extents_of(c, &e);
  if (status == SDNN_OK) {
    status = sdnn_layout_choice(layouts->src, 4, e.src, "convolution, src", &window->src);
  }
  if (status == SDNN_OK) {
    status = sdnn_layout_choice(
        layouts->weights, e.weights_rank, e.weights, "convolution, weights", &window->weights);
  }
  if (status == SDNN_OK) {
    status = sdnn_layout_choice(layouts->dst, 4, e.dst, "convolution, dst", &window->dst);
  }
  if (status == SDNN_OK && with_bias) {
    status = sdnn_check(sdnn_md_tagged(&window->bias, 1, e.bias, dnnl_a), "convolution, bias");
  }
  return status;
}

/// Backward primitives are looked up by the forward one that they belong to.
static sdnn_status forward_hint(const sdnn_convolution *c, dnnl_primitive_desc_t *out) {
  sdnn_window window;
  sdnn_convolution_layouts any = {NULL, NULL, NULL};
  sdnn_status status = open_window(c, &any, c->has_bias, &window);
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_pd_convolution(out, dnnl_forward_training, &window, NULL, NULL),
        "convolution, forward before backward");
  }
  close_window(&window);
  return status;
}

static sdnn_status create(
    const sdnn_convolution *c, const sdnn_convolution_layouts *layouts, dnnl_prop_kind_t kind,
    const sdnn_post_operations *post, const sdnn_operand *operands, int count, const char *what,
    sdnn_primitive **out) {
  *out = NULL;
  if (sdnn_engine() == NULL) return SDNN_FAILED;
  bool is_backward = kind == dnnl_backward_data || kind == dnnl_backward_weights;
  bool with_bias = c->has_bias && kind != dnnl_backward_data;
  dnnl_primitive_desc_t hint = NULL, descriptor = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  sdnn_window window;
  sdnn_status status = open_window(c, layouts, with_bias, &window);
  if (status == SDNN_OK && is_backward) status = forward_hint(c, &hint);
  if (status == SDNN_OK) status = sdnn_attributes(post, &attributes);
  if (status == SDNN_OK) {
    status = sdnn_check(sdnn_pd_convolution(&descriptor, kind, &window, attributes, hint), what);
  }
  if (status == SDNN_OK) {
    status = sdnn_primitive_make(descriptor, operands, with_bias ? count : count - 1, what, out);
  }
  if (attributes != NULL) dnnl_primitive_attr_destroy(attributes);
  if (hint != NULL) dnnl_primitive_desc_destroy(hint);
  close_window(&window);
  return status;
}

sdnn_status sdnn_byte_convolution_parts(
    const sdnn_convolution *c, bool src_is_signed, sdnn_byte_parts *parts) {
  static const char what[] = "convolution of bytes";
  const dnnl_data_type_t types[3] = {src_is_signed ? dnnl_s8 : dnnl_u8, dnnl_s8, dnnl_s32};
  extents e;
  sdnn_status status = extents_of(c, &e);
  if (status != SDNN_OK) return status;
  const int64_t *dims[3] = {e.src, e.weights, e.dst};
  const int ranks[3] = {4, e.weights_rank, 4};
  sdnn_window window = {
      .strides = {c->stride_height, c->stride_width},
      .kernel = {c->kernel_height, c->kernel_width},
      .dilates = {c->dilation_height - 1, c->dilation_width - 1},
      .padding_before = {c->padding_top, c->padding_left},
      .padding_after = {c->padding_bottom, c->padding_right},
  };
  sdnn_md *any[3] = {&window.src, &window.weights, &window.dst};
  for (int index = 0; status == SDNN_OK && index < 3; index++) {
    status = sdnn_layout_typed(ranks[index], dims[index], types[index], &parts->plain[index]);
    if (status == SDNN_OK) {
      status = sdnn_check(
          sdnn_md_typed(
              any[index], ranks[index], dims[index], types[index], dnnl_format_tag_any),
          what);
    }
  }
  dnnl_primitive_attr_t attributes = NULL;
  dnnl_primitive_desc_t descriptor = NULL;
  if (status == SDNN_OK) status = sdnn_attributes(NULL, &attributes);
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_pd_convolution(&descriptor, dnnl_forward_inference, &window, attributes, NULL), what);
  }
  static const sdnn_operand operands[] = {SDNN_SRC, SDNN_WEIGHTS, SDNN_DST};
  if (status == SDNN_OK) {
    status = sdnn_primitive_make(descriptor, operands, 3, what, &parts->primitive);
  }
  if (attributes != NULL) dnnl_primitive_attr_destroy(attributes);
  close_window(&window);
  return status;
}

// In each list the bias comes last, to be left out where there is none.

sdnn_status sdnn_convolution_forward(
    const sdnn_convolution *c, const sdnn_convolution_layouts *layouts,
    const sdnn_post_operations *post, bool training, sdnn_primitive **out) {
  static const sdnn_operand operands[] = {SDNN_SRC, SDNN_WEIGHTS, SDNN_DST, SDNN_BIAS};
  return create(
      c, layouts, training ? dnnl_forward_training : dnnl_forward_inference, post, operands, 4,
      "convolution, forward", out);
}

sdnn_status sdnn_convolution_backward_data(
    const sdnn_convolution *c, const sdnn_convolution_layouts *layouts, sdnn_primitive **out) {
  static const sdnn_operand operands[] = {
      SDNN_DIFF_DST, SDNN_WEIGHTS, SDNN_DIFF_SRC, SDNN_BIAS};
  return create(
      c, layouts, dnnl_backward_data, NULL, operands, 4, "convolution, backward data", out);
}

sdnn_status sdnn_convolution_backward_weights(
    const sdnn_convolution *c, const sdnn_convolution_layouts *layouts, sdnn_primitive **out) {
  static const sdnn_operand operands[] = {
      SDNN_SRC, SDNN_DIFF_DST, SDNN_DIFF_WEIGHTS, SDNN_DIFF_BIAS};
  return create(
      c, layouts, dnnl_backward_weights, NULL, operands, 4, "convolution, backward weights", out);
}

#endif
