// A matrix product's description, and its operands on their way into the caches.

struct gemm {
  int trans_a, trans_b;
  int64_t m, n, k, lda, ldb, ldc;
  float alpha, beta;
  const float *a, *b;
  float *c;
  const struct csimd_epilogue *epilogue;
  const float *residual;
  /// Of the elements that C's meet afterwards, in as long rows: up to two matrices, or NULL.
  const float *partners[2];
};

/// Four columns of VL rows become four rows of VL floats.
INLINE void transpose_columns(const float *src, int64_t stride, float *dst, int64_t to_stride) {
  typedef float v4 __attribute__((vector_size(16), aligned(4), may_alias));
  // Row i of each four rows in a lane of its own.
  vf r[4];
  UNROLL for (int i = 0; i < 4; i++) {
    float lanes[VL];
    UNROLL for (int lane = 0; lane < VL / 4; lane++)
      *(v4 *)(lanes + 4 * lane) = *(const v4 *)(src + (4 * lane + i) * stride);
    r[i] = load(lanes);
  }
  vf a = unpack_low(r[0], r[1]), b = unpack_high(r[0], r[1]), c = unpack_low(r[2], r[3]), d = unpack_high(r[2], r[3]);
  store(dst, join_low(a, c));
  store(dst + to_stride, join_high(a, c));
  store(dst + 2 * to_stride, join_low(b, d));
  store(dst + 3 * to_stride, join_high(b, d));
}

/// Packs `columns` <= NR columns of op(B) from depth k0 into rows of NR floats, whose last vector is padded with zeros.
static void pack_panel(const struct gemm *g, int64_t k0, int64_t kc, int64_t j0, int64_t columns, float *dst) {
  if (!g->trans_b) {
    const float *src = g->b + k0 * g->ldb + j0;
    if (columns == NR) {
      for (int64_t k = 0; k < kc; k++, src += g->ldb, dst += NR) {
        store(dst, load(src));
        store(dst + VL, load(src + VL));
      }
      return;
    }
    int64_t first = csimd_min(columns, VL), second = columns - first;
    for (int64_t k = 0; k < kc; k++, src += g->ldb, dst += NR) {
      store(dst, first == VL ? load(src) : load_first(src, first));
      store(dst + VL, load_first(src + first, second));
    }
    return;
  }
  const float *src = g->b + j0 * g->ldb + k0;
  if (columns % VL)
    for (int64_t k = 0; k < kc; k++) store(dst + k * NR + columns / VL * VL, (vf){});
  int64_t j = 0;
  for (; j + VL <= columns; j += VL) {
    int64_t k = 0;
    for (; k + 4 <= kc; k += 4) transpose_columns(src + j * g->ldb + k, g->ldb, dst + k * NR + j, NR);
    for (; k < kc; k++)
      for (int i = 0; i < VL; i++) dst[k * NR + j + i] = src[(j + i) * g->ldb + k];
  }
  for (; j < columns; j++)
    for (int64_t k = 0; k < kc; k++) dst[k * NR + j] = src[j * g->ldb + k];
}

/// Packs rows i0 ... i0 + rows, at most MR, of a transposed A from depth k0 as columns of MR floats; writes VL.
static void pack_tile(const struct gemm *g, int64_t k0, int64_t kc, int64_t i0, int64_t rows, float *dst) {
  const float *src = g->a + k0 * g->lda + i0;
  for (int64_t k = 0; k < kc; k++, src += g->lda) store(dst + k * MR, load_up_to(src, rows));
}

/// What a microkernel calls from memory meanwhile, a quarter of a panel or as much: eight rows of kc floats if they are
/// `wide`, else two lines of a quarter of kc rows.
INLINE struct ahead call_ahead(const float *at, int64_t row, int wide, int64_t kc, int64_t call) {
  if (wide) return (struct ahead){at + 8 * call * row, row, 8, 32 - 8 * row};
  return (struct ahead){at + call / 4 * 32 + call % 4 * (kc / 4) * row, row, kc, 0};
}

/// How many calls it takes for so many rows of A.
INLINE int64_t calls_ahead(int trans_a, int64_t rows) {
  return trans_a ? csimd_ceil_div(rows, 32) * 4 : csimd_ceil_div(rows, 8);
}
