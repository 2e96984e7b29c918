// Matrix multiplication: one call for row-major matrices, and a primitive for batches and fused activations.

#include "sdnn_private.h"

#if SDNN_PRESENT

sdnn_status sdnn_sgemm(
    bool transpose_a, bool transpose_b, int64_t m, int64_t n, int64_t k, float alpha,
    const float *a, int64_t lda, const float *b, int64_t ldb, float beta, float *c,
    int64_t ldc) {
  dnnl_status_t status = dnnl_sgemm(
      transpose_a ? 'T' : 'N', transpose_b ? 'T' : 'N', m, n, k, alpha, a, lda, b, ldb, beta, c,
      ldc);
  return sdnn_check(status, "sgemm");
}

/// The descriptor of `count` dense matrices `[rows, columns]`, or of their transposes.
static sdnn_status matrices(
    int rank, int64_t count, int64_t rows, int64_t columns, bool transposed, sdnn_md *out) {
  int64_t dims[3] = {count, rows, columns};
  int64_t strides[3] = {
      rows * columns, transposed ? 1 : columns, transposed ? rows : 1};
  int first = 3 - rank;
  return sdnn_check(sdnn_md_strided(out, rank, dims + first, strides + first), "matmul");
}

static int rank_of(const sdnn_matmul *matmul) { return matmul->batch == 1 ? 2 : 3; }

static sdnn_status stored_weights(const sdnn_matmul *w, sdnn_md *out) {
  *out = NULL;
  if (w->batch < 1 || w->m < 1 || w->n < 1 || w->k < 1) {
    return sdnn_fail(SDNN_INVALID, "matmul: every extent counts from 1");
  }
  return matrices(
      rank_of(w), w->share_weights ? 1 : w->batch, w->k, w->n, w->transpose_weights, out);
}

sdnn_status sdnn_matmul_weights_layout(const sdnn_matmul *matmul, const sdnn_layout **out) {
  *out = NULL;
  sdnn_md md = NULL;
  sdnn_status status = stored_weights(matmul, &md);
  if (status == SDNN_OK) status = sdnn_layout_intern(md, out);
  sdnn_md_destroy(md);
  return status;
}

sdnn_status sdnn_matmul_forward(
    const sdnn_matmul *x, const sdnn_post_operations *post, sdnn_primitive **out) {
  *out = NULL;
  if (sdnn_engine() == NULL) return SDNN_FAILED;
  int rank = rank_of(x), first = 3 - rank;
  int64_t weights_dims[3] = {x->share_weights ? 1 : x->batch, x->k, x->n};
  sdnn_md src = NULL, weights = NULL, bias = NULL, dst = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  dnnl_primitive_desc_t descriptor = NULL;
  sdnn_status status = stored_weights(x, &weights);
  if (status == SDNN_OK && x->pack_weights) {
    sdnn_md_destroy(weights);
    weights = NULL;
    status = sdnn_check(
        sdnn_md_tagged(&weights, rank, weights_dims + first, dnnl_format_tag_any), "matmul");
  }
  if (status == SDNN_OK) {
    status = matrices(rank, x->batch, x->m, x->k, x->transpose_src, &src);
  }
  if (status == SDNN_OK && x->has_bias) status = matrices(rank, 1, 1, x->n, false, &bias);
  if (status == SDNN_OK) status = matrices(rank, x->batch, x->m, x->n, false, &dst);
  if (status == SDNN_OK) status = sdnn_attributes(post, &attributes);
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_pd_matmul(&descriptor, src, weights, bias, dst, attributes), "matmul");
  }
  static const sdnn_operand operands[] = {SDNN_SRC, SDNN_WEIGHTS, SDNN_DST, SDNN_BIAS};
  if (status == SDNN_OK) {
    status = sdnn_primitive_make(descriptor, operands, x->has_bias ? 4 : 3, "matmul", out);
  }
  if (attributes != NULL) dnnl_primitive_attr_destroy(attributes);
  sdnn_md_destroy(src);
  sdnn_md_destroy(weights);
  sdnn_md_destroy(bias);
  sdnn_md_destroy(dst);
  return status;
}

sdnn_status sdnn_byte_matmul_parts(
    const sdnn_matmul *x, bool src_is_signed, sdnn_byte_parts *parts) {
  static const char what[] = "matmul of bytes";
  const dnnl_data_type_t types[3] = {src_is_signed ? dnnl_s8 : dnnl_u8, dnnl_s8, dnnl_s32};
  const int64_t dims[3][3] = {
      {x->batch, x->m, x->k}, {x->share_weights ? 1 : x->batch, x->k, x->n},
      {x->batch, x->m, x->n}};
  const int rank = rank_of(x), first = 3 - rank;
  sdnn_status status = SDNN_OK;
  for (int index = 0; status == SDNN_OK && index < 3; index++) {
    status = sdnn_layout_typed(rank, dims[index] + first, types[index], &parts->plain[index]);
  }
  sdnn_md weights = NULL;
  dnnl_primitive_attr_t attributes = NULL;
  dnnl_primitive_desc_t descriptor = NULL;
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_md_typed(&weights, rank, dims[1] + first, dnnl_s8, dnnl_format_tag_any), what);
  }
  if (status == SDNN_OK) status = sdnn_attributes(NULL, &attributes);
  if (status == SDNN_OK) {
    status = sdnn_check(
        sdnn_pd_matmul(
            &descriptor, sdnn_layout_md(parts->plain[0]), weights, NULL,
            sdnn_layout_md(parts->plain[2]), attributes),
        what);
  }
  static const sdnn_operand operands[] = {SDNN_SRC, SDNN_WEIGHTS, SDNN_DST};
  if (status == SDNN_OK) {
    status = sdnn_primitive_make(descriptor, operands, 3, what, &parts->primitive);
  }
  if (attributes != NULL) dnnl_primitive_attr_destroy(attributes);
  sdnn_md_destroy(weights);
  return status;
}

#endif
