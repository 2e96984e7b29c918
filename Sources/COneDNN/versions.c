// The only file that knows how oneDNN 2.x and 3.x differ: descriptors of memory and of operations.

#include "sdnn_private.h"

#if SDNN_PRESENT

#include <stdlib.h>
#include <string.h>

dnnl_status_t sdnn_md_tagged(
    sdnn_md *out, int rank, const int64_t *dims, dnnl_format_tag_t tag) {
  return sdnn_md_typed(out, rank, dims, dnnl_f32, tag);
}

#if DNNL_VERSION_MAJOR >= 3

dnnl_status_t sdnn_md_typed(
    sdnn_md *out, int rank, const int64_t *dims, dnnl_data_type_t type, dnnl_format_tag_t tag) {
  return dnnl_memory_desc_create_with_tag(out, rank, dims, type, tag);
}

dnnl_status_t sdnn_md_strided(
    sdnn_md *out, int rank, const int64_t *dims, const int64_t *strides) {
  return dnnl_memory_desc_create_with_strides(out, rank, dims, dnnl_f32, strides);
}

dnnl_status_t sdnn_md_clone(sdnn_md *out, sdnn_md_ref md) {
  return dnnl_memory_desc_clone(out, md);
}

void sdnn_md_destroy(sdnn_md md) {
  if (md != NULL) dnnl_memory_desc_destroy(md);
}

static dnnl_status_t copy_dims(
    sdnn_md_ref md, dnnl_query_t what, int count, dnnl_dims_t destination) {
  const dnnl_dims_t *values = NULL;
  dnnl_status_t status = dnnl_memory_desc_query(md, what, (void *)&values);
  if (status == dnnl_success && count > 0) {
    memcpy(destination, *values, (size_t)count * sizeof(dnnl_dim_t));
  }
  return status;
}

dnnl_status_t sdnn_md_read(sdnn_md_ref md, sdnn_md_parts *parts) {
  memset(parts, 0, sizeof *parts);
  dnnl_format_kind_t format = dnnl_format_kind_undef;
  dnnl_dim_t offset = 0;
  dnnl_status_t status = dnnl_memory_desc_query(md, dnnl_query_ndims_s32, &parts->rank);
  if (status == dnnl_success) {
    status = dnnl_memory_desc_query(md, dnnl_query_data_type, &parts->data_type);
  }
  if (status == dnnl_success) status = dnnl_memory_desc_query(md, dnnl_query_format_kind, &format);
  if (status == dnnl_success) status = copy_dims(md, dnnl_query_dims, parts->rank, parts->dims);
  if (status == dnnl_success) {
    status = copy_dims(md, dnnl_query_padded_dims, parts->rank, parts->padded_dims);
  }
  if (status != dnnl_success || format != dnnl_blocked) return status;
  parts->blocked = true;
  status = copy_dims(md, dnnl_query_strides, parts->rank, parts->strides);
  if (status == dnnl_success) {
    status = dnnl_memory_desc_query(md, dnnl_query_inner_nblks_s32, &parts->block_count);
  }
  if (status == dnnl_success) {
    status = copy_dims(md, dnnl_query_inner_blks, parts->block_count, parts->block_sizes);
  }
  if (status == dnnl_success) {
    status = copy_dims(md, dnnl_query_inner_idxs, parts->block_count, parts->block_axes);
  }
  if (status == dnnl_success) {
    status = dnnl_memory_desc_query(md, dnnl_query_submemory_offset_s64, &offset);
  }
  parts->special = offset != 0;
  return status;
}

dnnl_status_t sdnn_append_eltwise(dnnl_post_ops_t ops, dnnl_alg_kind_t kind, float alpha) {
  return dnnl_post_ops_append_eltwise(ops, kind, alpha, 0);
}

dnnl_status_t sdnn_append_sum(dnnl_post_ops_t ops, float scale) {
  return dnnl_post_ops_append_sum(ops, scale, 0, dnnl_data_type_undef);
}

dnnl_status_t sdnn_pd_convolution(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, const sdnn_window *w,
    const_dnnl_primitive_attr_t attributes, const_dnnl_primitive_desc_t hint) {
  switch (kind) {
    case dnnl_backward_data:
      return dnnl_convolution_backward_data_primitive_desc_create(
          out, sdnn_engine(), dnnl_convolution_direct, w->src, w->weights, w->dst, w->strides,
          w->dilates, w->padding_before, w->padding_after, hint, attributes);
    case dnnl_backward_weights:
      return dnnl_convolution_backward_weights_primitive_desc_create(
          out, sdnn_engine(), dnnl_convolution_direct, w->src, w->weights, w->bias, w->dst,
          w->strides, w->dilates, w->padding_before, w->padding_after, hint, attributes);
    default:
      return dnnl_convolution_forward_primitive_desc_create(
          out, sdnn_engine(), kind, dnnl_convolution_direct, w->src, w->weights, w->bias, w->dst,
          w->strides, w->dilates, w->padding_before, w->padding_after, attributes);
  }
}

dnnl_status_t sdnn_pd_pooling(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, dnnl_alg_kind_t algorithm,
    const sdnn_window *w, const_dnnl_primitive_attr_t attributes,
    const_dnnl_primitive_desc_t hint) {
  if (kind == dnnl_backward_data) {
    return dnnl_pooling_backward_primitive_desc_create(
        out, sdnn_engine(), algorithm, w->src, w->dst, w->strides, w->kernel, w->dilates,
        w->padding_before, w->padding_after, hint, attributes);
  }
  return dnnl_pooling_forward_primitive_desc_create(
      out, sdnn_engine(), kind, algorithm, w->src, w->dst, w->strides, w->kernel, w->dilates,
      w->padding_before, w->padding_after, attributes);
}

dnnl_status_t sdnn_pd_batch_normalization(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, sdnn_md_ref data, float epsilon,
    unsigned flags, const_dnnl_primitive_attr_t attributes, const_dnnl_primitive_desc_t hint) {
  if (kind == dnnl_backward) {
    return dnnl_batch_normalization_backward_primitive_desc_create(
        out, sdnn_engine(), kind, data, data, data, epsilon, flags, hint, attributes);
  }
  return dnnl_batch_normalization_forward_primitive_desc_create(
      out, sdnn_engine(), kind, data, data, epsilon, flags, attributes);
}

dnnl_status_t sdnn_pd_matmul(
    dnnl_primitive_desc_t *out, sdnn_md_ref src, sdnn_md_ref weights, sdnn_md_ref bias,
    sdnn_md_ref dst, const_dnnl_primitive_attr_t attributes) {
  return dnnl_matmul_primitive_desc_create(
      out, sdnn_engine(), src, weights, bias, dst, attributes);
}

#else

/// Puts a descriptor into memory of its own, so that owned descriptors are pointers as in 3.x.
static dnnl_status_t boxed(sdnn_md *out, dnnl_status_t status, const dnnl_memory_desc_t *value) {
  *out = NULL;
  if (status != dnnl_success) return status;
  *out = malloc(sizeof **out);
  if (*out == NULL) return dnnl_out_of_memory;
  **out = *value;
  return dnnl_success;
}

dnnl_status_t sdnn_md_typed(
    sdnn_md *out, int rank, const int64_t *dims, dnnl_data_type_t type, dnnl_format_tag_t tag) {
  dnnl_memory_desc_t value;
  dnnl_status_t status = dnnl_memory_desc_init_by_tag(&value, rank, dims, type, tag);
  return boxed(out, status, &value);
}

dnnl_status_t sdnn_md_strided(
    sdnn_md *out, int rank, const int64_t *dims, const int64_t *strides) {
  dnnl_memory_desc_t value;
  dnnl_status_t status = dnnl_memory_desc_init_by_strides(&value, rank, dims, dnnl_f32, strides);
  return boxed(out, status, &value);
}

dnnl_status_t sdnn_md_clone(sdnn_md *out, sdnn_md_ref md) {
  return boxed(out, dnnl_success, md);
}

void sdnn_md_destroy(sdnn_md md) { free(md); }

dnnl_status_t sdnn_md_read(sdnn_md_ref md, sdnn_md_parts *parts) {
  memset(parts, 0, sizeof *parts);
  size_t bytes = (size_t)md->ndims * sizeof(dnnl_dim_t);
  parts->rank = md->ndims;
  parts->data_type = md->data_type;
  memcpy(parts->dims, md->dims, bytes);
  memcpy(parts->padded_dims, md->padded_dims, bytes);
  if (md->format_kind != dnnl_blocked) return dnnl_success;
  const dnnl_blocking_desc_t *blocking = &md->format_desc.blocking;
  size_t block_bytes = (size_t)blocking->inner_nblks * sizeof(dnnl_dim_t);
  parts->blocked = true;
  memcpy(parts->strides, blocking->strides, bytes);
  parts->block_count = blocking->inner_nblks;
  memcpy(parts->block_sizes, blocking->inner_blks, block_bytes);
  memcpy(parts->block_axes, blocking->inner_idxs, block_bytes);
  parts->special = md->offset0 != 0 || md->extra.flags != 0;
  return dnnl_success;
}

dnnl_status_t sdnn_append_eltwise(dnnl_post_ops_t ops, dnnl_alg_kind_t kind, float alpha) {
  return dnnl_post_ops_append_eltwise(ops, 1, kind, alpha, 0);
}

dnnl_status_t sdnn_append_sum(dnnl_post_ops_t ops, float scale) {
  return dnnl_post_ops_append_sum(ops, scale);
}

dnnl_status_t sdnn_pd_convolution(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, const sdnn_window *w,
    const_dnnl_primitive_attr_t attributes, const_dnnl_primitive_desc_t hint) {
  dnnl_convolution_desc_t operation;
  dnnl_status_t status;
  switch (kind) {
    case dnnl_backward_data:
      status = dnnl_dilated_convolution_backward_data_desc_init(
          &operation, dnnl_convolution_direct, w->src, w->weights, w->dst, w->strides, w->dilates,
          w->padding_before, w->padding_after);
      break;
    case dnnl_backward_weights:
      status = dnnl_dilated_convolution_backward_weights_desc_init(
          &operation, dnnl_convolution_direct, w->src, w->weights, w->bias, w->dst, w->strides,
          w->dilates, w->padding_before, w->padding_after);
      break;
    default:
      status = dnnl_dilated_convolution_forward_desc_init(
          &operation, kind, dnnl_convolution_direct, w->src, w->weights, w->bias, w->dst,
          w->strides, w->dilates, w->padding_before, w->padding_after);
  }
  if (status != dnnl_success) return status;
  return dnnl_primitive_desc_create(out, &operation, attributes, sdnn_engine(), hint);
}

dnnl_status_t sdnn_pd_pooling(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, dnnl_alg_kind_t algorithm,
    const sdnn_window *w, const_dnnl_primitive_attr_t attributes,
    const_dnnl_primitive_desc_t hint) {
  // Only the second generation knows dilation; the first has more fast implementations.
  dnnl_pooling_desc_t operation;
  dnnl_pooling_v2_desc_t dilated;
  bool is_dilated = w->dilates[0] != 0 || w->dilates[1] != 0;
  dnnl_status_t status;
  if (kind == dnnl_backward_data) {
    status = is_dilated
        ? dnnl_pooling_v2_backward_desc_init(
              &dilated, algorithm, w->src, w->dst, w->strides, w->kernel, w->dilates,
              w->padding_before, w->padding_after)
        : dnnl_pooling_backward_desc_init(
              &operation, algorithm, w->src, w->dst, w->strides, w->kernel, w->padding_before,
              w->padding_after);
  } else {
    status = is_dilated
        ? dnnl_pooling_v2_forward_desc_init(
              &dilated, kind, algorithm, w->src, w->dst, w->strides, w->kernel, w->dilates,
              w->padding_before, w->padding_after)
        : dnnl_pooling_forward_desc_init(
              &operation, kind, algorithm, w->src, w->dst, w->strides, w->kernel,
              w->padding_before, w->padding_after);
  }
  if (status != dnnl_success) return status;
  const_dnnl_op_desc_t chosen =
      is_dilated ? (const_dnnl_op_desc_t)&dilated : (const_dnnl_op_desc_t)&operation;
  return dnnl_primitive_desc_create(out, chosen, attributes, sdnn_engine(), hint);
}

dnnl_status_t sdnn_pd_batch_normalization(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, sdnn_md_ref data, float epsilon,
    unsigned flags, const_dnnl_primitive_attr_t attributes, const_dnnl_primitive_desc_t hint) {
  dnnl_batch_normalization_desc_t operation;
  dnnl_status_t status = kind == dnnl_backward
      ? dnnl_batch_normalization_backward_desc_init(&operation, kind, data, data, epsilon, flags)
      : dnnl_batch_normalization_forward_desc_init(&operation, kind, data, epsilon, flags);
  if (status != dnnl_success) return status;
  return dnnl_primitive_desc_create(out, &operation, attributes, sdnn_engine(), hint);
}

dnnl_status_t sdnn_pd_matmul(
    dnnl_primitive_desc_t *out, sdnn_md_ref src, sdnn_md_ref weights, sdnn_md_ref bias,
    sdnn_md_ref dst, const_dnnl_primitive_attr_t attributes) {
  dnnl_matmul_desc_t operation;
  dnnl_status_t status = dnnl_matmul_desc_init(&operation, src, weights, bias, dst);
  if (status != dnnl_success) return status;
  return dnnl_primitive_desc_create(out, &operation, attributes, sdnn_engine(), NULL);
}

#endif
#endif
