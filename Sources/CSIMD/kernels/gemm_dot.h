// A few rows times a large B transposed are limited by the reading of B. Rows of B are walked as they lie, a few at a
// time, as dot products along the depth: nothing is packed, and each row is read once and in order.
#define DOT_ROWS (VL == 16 ? 4 : 3)
#define DOT_COLUMNS (VL == 16 ? 6 : 4)
#define DOT_LIMIT 32     // rows of A
#define DOT_DEPTH 1024  // the rows of B stay in the first-level cache for all rows of A

/// sum[i][q] += lanes of a[i] · b[q] over `depth` elements, whole vectors. Meanwhile `ahead` rows of B at `next` are
/// called from memory.
INLINE void dot_tile(const int rows, const float *a, int64_t lda, const float *const *b, int64_t depth,
                     const float *const *next, int64_t ahead, vf (*sum)[DOT_COLUMNS]) {
  vf s[DOT_ROWS][DOT_COLUMNS];
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int q = 0; q < DOT_COLUMNS; q++) s[i][q] = sum[i][q];
  }
  for (int64_t k = 0; k < depth; k += VL) {
    for (int64_t q = 0; q < ahead; q++) __builtin_prefetch(next[q] + k, 0, 2);
    vf x[DOT_ROWS];
    UNROLL for (int i = 0; i < rows; i++) x[i] = load(a + i * lda + k);
    UNROLL for (int q = 0; q < DOT_COLUMNS; q++) {
      vf y = load(b[q] + k);
      UNROLL for (int i = 0; i < rows; i++) s[i][q] = fma_vf(x[i], y, s[i][q]);
    }
  }
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int q = 0; q < DOT_COLUMNS; q++) sum[i][q] = s[i][q];
  }
}

/// At most DOT_LIMIT rows of A times B transposed.
static void dot_block(const struct gemm *g, int64_t m0, int64_t m1, int64_t n0, int64_t n1) {
  int64_t k_end = g->k / VL * VL, rest = g->k - k_end, rows = m1 - m0;
  int64_t ahead = csimd_ceil_div(DOT_COLUMNS, csimd_ceil_div(rows, DOT_ROWS));
  for (int64_t j = n0; j < n1; j += DOT_COLUMNS) {
    const int64_t columns = csimd_min(DOT_COLUMNS, n1 - j);
    const float *row[DOT_COLUMNS], *b[DOT_COLUMNS], *next[DOT_COLUMNS];
    for (int q = 0; q < DOT_COLUMNS; q++) row[q] = g->b + (j + csimd_min(q, columns - 1)) * g->ldb;
    vf sum[DOT_LIMIT][DOT_COLUMNS];
    memset(sum, 0, (size_t)rows * sizeof *sum);
    for (int64_t k = 0; k < k_end; k += DOT_DEPTH) {
      const int64_t depth = csimd_min(DOT_DEPTH, k_end - k);
      // What follows: the same rows further on, or the next rows.
      int64_t step = k + DOT_DEPTH < k_end ? k + DOT_DEPTH : j + 2 * DOT_COLUMNS <= n1 ? DOT_COLUMNS * g->ldb : 0;
      for (int q = 0; q < DOT_COLUMNS; q++) b[q] = row[q] + k, next[q] = row[q] + step;
      const float *a = g->a + m0 * g->lda + k;
      int64_t called = 0;
      for (int64_t i = 0; i < rows; called += ahead) {
        int64_t more = csimd_max(0, csimd_min(ahead, DOT_COLUMNS - called));
        if (i + DOT_ROWS <= rows) {
          dot_tile(DOT_ROWS, a + i * g->lda, g->lda, b, depth, next + called, more, sum + i);
          i += DOT_ROWS;
        } else {
          dot_tile(1, a + i * g->lda, g->lda, b, depth, next + called, more, sum + i);
          i++;
        }
      }
    }
    for (int64_t i = 0; i < rows; i++) {
      const float *a = g->a + (m0 + i) * g->lda + k_end;
      float *to = g->c + (m0 + i) * g->ldc + j;
      for (int64_t q = 0; q < columns; q++) {
        vf x = rest ? fma_vf(load_first(a, rest), load_first(row[q] + k_end, rest), sum[i][q]) : sum[i][q];
        float y = g->alpha * sum_vf(x);
        to[q] = g->beta == 0 ? y : g->beta * to[q] + y;
      }
    }
  }
  if (g->epilogue) finish_block(g, m0, n0, rows, n1 - n0);
}
