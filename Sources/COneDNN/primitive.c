// Primitives of every kind: making, running, asking, freeing.

#include "sdnn_private.h"

#if SDNN_PRESENT

#include <stdio.h>
#include <stdlib.h>

struct sdnn_primitive {
  dnnl_primitive_t primitive;
  int count;
  /// What oneDNN is given in each run; the memory objects are owned.
  dnnl_exec_arg_t arguments[SDNN_OPERAND_COUNT];
  sdnn_operand operands[SDNN_OPERAND_COUNT];
  /// The pointers of the last run, so that only changed ones are set.
  void *pointers[SDNN_OPERAND_COUNT];
  bool is_empty[SDNN_OPERAND_COUNT];
  /// By operand; NULL where there is none.
  const sdnn_layout *layouts[SDNN_OPERAND_COUNT];
  char implementation[64];
};

_Static_assert(
    sizeof(sdnn_pointers) == SDNN_OPERAND_COUNT * sizeof(void *),
    "the fields of sdnn_pointers are read by the number of the operand");

static const struct {
  int argument;
  const char *name;
} known[SDNN_OPERAND_COUNT] = {
    [SDNN_SRC] = {DNNL_ARG_SRC, "src"},
    [SDNN_WEIGHTS] = {DNNL_ARG_WEIGHTS, "weights"},
    [SDNN_BIAS] = {DNNL_ARG_BIAS, "bias"},
    [SDNN_DST] = {DNNL_ARG_DST, "dst"},
    [SDNN_DIFF_SRC] = {DNNL_ARG_DIFF_SRC, "diff_src"},
    [SDNN_DIFF_WEIGHTS] = {DNNL_ARG_DIFF_WEIGHTS, "diff_weights"},
    [SDNN_DIFF_BIAS] = {DNNL_ARG_DIFF_BIAS, "diff_bias"},
    [SDNN_DIFF_DST] = {DNNL_ARG_DIFF_DST, "diff_dst"},
    [SDNN_MEAN] = {DNNL_ARG_MEAN, "mean"},
    [SDNN_VARIANCE] = {DNNL_ARG_VARIANCE, "variance"},
    [SDNN_SCALE] = {DNNL_ARG_SCALE, "scale"},
    [SDNN_SHIFT] = {DNNL_ARG_SHIFT, "shift"},
    [SDNN_DIFF_SCALE] = {DNNL_ARG_DIFF_SCALE, "diff_scale"},
    [SDNN_DIFF_SHIFT] = {DNNL_ARG_DIFF_SHIFT, "diff_shift"},
    [SDNN_WORKSPACE] = {DNNL_ARG_WORKSPACE, "workspace"},
    [SDNN_SCRATCHPAD] = {DNNL_ARG_SCRATCHPAD, "scratchpad"},
};

// MARK: - Attributes

static dnnl_status_t append_activation(dnnl_post_ops_t ops, const sdnn_post_operations *post) {
  switch (post->activation) {
    case SDNN_ACTIVATION_NONE: return dnnl_success;
    case SDNN_ACTIVATION_RELU: return sdnn_append_eltwise(ops, dnnl_eltwise_relu, 0);
    case SDNN_ACTIVATION_LEAKY_RELU:
      return sdnn_append_eltwise(ops, dnnl_eltwise_relu, post->alpha);
    case SDNN_ACTIVATION_ELU: return sdnn_append_eltwise(ops, dnnl_eltwise_elu, post->alpha);
    case SDNN_ACTIVATION_TANH: return sdnn_append_eltwise(ops, dnnl_eltwise_tanh, 0);
    case SDNN_ACTIVATION_LOGISTIC: return sdnn_append_eltwise(ops, dnnl_eltwise_logistic, 0);
  }
  return dnnl_invalid_arguments;
}

sdnn_status sdnn_attributes(const sdnn_post_operations *post, dnnl_primitive_attr_t *out) {
  *out = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  dnnl_post_ops_t ops = NULL;
  dnnl_status_t status = dnnl_primitive_attr_create(&attributes);
  if (status == dnnl_success) {
    status = dnnl_primitive_attr_set_scratchpad_mode(attributes, dnnl_scratchpad_mode_user);
  }
  if (status == dnnl_success && post != NULL) {
    status = dnnl_post_ops_create(&ops);
    if (status == dnnl_success && post->sum) status = sdnn_append_sum(ops, post->sum_scale);
    if (status == dnnl_success) status = append_activation(ops, post);
    if (status == dnnl_success) status = dnnl_primitive_attr_set_post_ops(attributes, ops);
    if (ops != NULL) dnnl_post_ops_destroy(ops);
  }
  if (status == dnnl_success) {
    *out = attributes;
  } else if (attributes != NULL) {
    dnnl_primitive_attr_destroy(attributes);
  }
  return sdnn_check(status, "post-operations");
}

// MARK: - Making

/// Adds a memory object in the layout of the operand.
static sdnn_status add_argument(sdnn_primitive *primitive, sdnn_operand operand, int argument) {
  const sdnn_layout *layout = primitive->layouts[operand];
  dnnl_memory_t memory = NULL;
  dnnl_status_t status =
      dnnl_memory_create(&memory, sdnn_layout_md(layout), sdnn_engine(), DNNL_MEMORY_NONE);
  if (status != dnnl_success) return sdnn_check(status, known[operand].name);
  int index = primitive->count++;
  primitive->arguments[index].arg = argument;
  primitive->arguments[index].memory = memory;
  primitive->operands[index] = operand;
  primitive->is_empty[index] = sdnn_layout_bytes(layout) == 0;
  return SDNN_OK;
}

/// Adds the layout and the memory object of one operand, as oneDNN describes it.
static sdnn_status add_operand(
    sdnn_primitive *primitive, const_dnnl_primitive_desc_t descriptor, sdnn_operand operand,
    const char *what) {
  int argument = known[operand].argument;
  sdnn_md_ref md = operand == SDNN_SCRATCHPAD
      ? dnnl_primitive_desc_query_md(descriptor, dnnl_query_scratchpad_md, 0)
      : operand == SDNN_WORKSPACE
      ? dnnl_primitive_desc_query_md(descriptor, dnnl_query_workspace_md, 0)
      : dnnl_primitive_desc_query_md(descriptor, dnnl_query_exec_arg_md, argument);
  size_t bytes = md == NULL ? 0 : dnnl_memory_desc_get_size(md);
  bool is_optional = operand == SDNN_SCRATCHPAD || operand == SDNN_WORKSPACE;
  if (is_optional && bytes == 0) return SDNN_OK;
  if (md == NULL) {
    return sdnn_fail(SDNN_FAILED, "%s: oneDNN knows no operand %s", what, known[operand].name);
  }
  sdnn_status status = sdnn_layout_intern(md, &primitive->layouts[operand]);
  return status == SDNN_OK ? add_argument(primitive, operand, argument) : status;
}

sdnn_status sdnn_primitive_pass_again(
    sdnn_primitive *primitive, sdnn_operand operand, int argument) {
  return add_argument(primitive, operand, argument);
}

sdnn_status sdnn_primitive_make(
    dnnl_primitive_desc_t descriptor, const sdnn_operand *operands, int count, const char *what,
    sdnn_primitive **out) {
  *out = NULL;
  sdnn_primitive *primitive = calloc(1, sizeof *primitive);
  if (primitive == NULL) {
    dnnl_primitive_desc_destroy(descriptor);
    return sdnn_check(dnnl_out_of_memory, what);
  }
  sdnn_status status = sdnn_check(dnnl_primitive_create(&primitive->primitive, descriptor), what);
  for (int index = 0; status == SDNN_OK && index < count; index++) {
    status = add_operand(primitive, descriptor, operands[index], what);
  }
  if (status == SDNN_OK) status = add_operand(primitive, descriptor, SDNN_WORKSPACE, what);
  if (status == SDNN_OK) status = add_operand(primitive, descriptor, SDNN_SCRATCHPAD, what);
  const char *name = NULL;
  if (dnnl_primitive_desc_query(descriptor, dnnl_query_impl_info_str, 0, (void *)&name) ==
          dnnl_success && name != NULL) {
    snprintf(primitive->implementation, sizeof primitive->implementation, "%s", name);
  }
  dnnl_primitive_desc_destroy(descriptor);
  if (status == SDNN_OK) {
    *out = primitive;
  } else {
    sdnn_primitive_destroy(primitive);
  }
  return status;
}

void sdnn_primitive_destroy(sdnn_primitive *primitive) {
  if (primitive == NULL) return;
  for (int index = 0; index < primitive->count; index++) {
    dnnl_memory_destroy(primitive->arguments[index].memory);
  }
  for (int operand = 0; operand < SDNN_OPERAND_COUNT; operand++) {
    sdnn_layout_release(primitive->layouts[operand]);
  }
  if (primitive->primitive != NULL) dnnl_primitive_destroy(primitive->primitive);
  free(primitive);
}

// MARK: - Running

sdnn_status sdnn_primitive_execute(sdnn_primitive *primitive, const sdnn_pointers *pointers) {
  void *const *given = (void *const *)pointers;
  for (int index = 0; index < primitive->count; index++) {
    void *pointer = given[primitive->operands[index]];
    if (pointer == primitive->pointers[index]) {
      if (pointer != NULL || primitive->is_empty[index]) continue;
    }
    if (pointer == NULL && !primitive->is_empty[index]) {
      return sdnn_fail(
          SDNN_INVALID, "%s: no memory given for %s", primitive->implementation,
          known[primitive->operands[index]].name);
    }
    dnnl_status_t status =
        dnnl_memory_set_data_handle(primitive->arguments[index].memory, pointer);
    if (status != dnnl_success) return sdnn_check(status, primitive->implementation);
    primitive->pointers[index] = pointer;
  }
  dnnl_stream_t stream = sdnn_stream();
  dnnl_status_t status = dnnl_primitive_execute(
      primitive->primitive, stream, primitive->count, primitive->arguments);
  // Returns at once where oneDNN runs on OpenMP; builds on other runtimes may still be working.
  if (status == dnnl_success) status = dnnl_stream_wait(stream);
  return sdnn_check(status, primitive->implementation);
}

// MARK: - Asking

const sdnn_layout *sdnn_primitive_layout(const sdnn_primitive *primitive, sdnn_operand operand) {
  return (unsigned)operand < SDNN_OPERAND_COUNT ? primitive->layouts[operand] : NULL;
}

static size_t bytes_of(const sdnn_layout *layout) {
  return layout == NULL ? 0 : sdnn_layout_bytes(layout);
}

size_t sdnn_primitive_scratchpad_bytes(const sdnn_primitive *primitive) {
  return bytes_of(primitive->layouts[SDNN_SCRATCHPAD]);
}

size_t sdnn_primitive_workspace_bytes(const sdnn_primitive *primitive) {
  return bytes_of(primitive->layouts[SDNN_WORKSPACE]);
}

const char *sdnn_primitive_implementation(const sdnn_primitive *primitive) {
  return primitive->implementation;
}

#endif
