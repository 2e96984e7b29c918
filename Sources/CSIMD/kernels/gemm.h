// Matrix product in the manner of BLIS (Van Zee, van de Geijn 2015): a microkernel of MR rows and two vectors of
// columns over packed panels of B. A is read where it lies unless it is transposed. Threads own blocks of C, and each
// element is summed in one order whatever the blocks, so the bits do not depend on them.

#include "gemm_micro.h"

struct gemm {
  int trans_a, trans_b;
  int64_t m, n, k, lda, ldb, ldc;
  float alpha, beta;
  const float *a, *b;
  float *c;
  const struct csimd_epilogue *epilogue;
  const float *residual;
};

static void finish_block(const struct gemm *g, int64_t i0, int64_t j0, int64_t rows, int64_t columns) {
  const struct csimd_epilogue *e = g->epilogue;
  for (int64_t i = i0; i < i0 + rows; i++)
    finish_row(g->c + i * g->ldc + j0, columns, e->row_bias ? e->row_bias[i] : 0,
               e->column_bias ? e->column_bias + j0 : NULL,
               g->residual ? g->residual + i * e->residual_stride + j0 : NULL, e->activation, e->alpha);
}

/// Transposes a block of VL (at most 8) rows and columns.
#define TRANSPOSE (VL < 8 ? 4 : 8)
INLINE void transpose_block(const float *src, int64_t stride, float *dst, int64_t to_stride) {
#if VL >= 8
  typedef float v4 __attribute__((vector_size(16)));
  typedef float v4u __attribute__((vector_size(16), aligned(4), may_alias));
  typedef float v8 __attribute__((vector_size(32)));
  typedef float v8u __attribute__((vector_size(32), aligned(4), may_alias));
  UNROLL for (int half = 0; half < 8; half += 4) {
    v8 r[4];
    UNROLL for (int i = 0; i < 4; i++) {
      v4 low = *(const v4u *)(src + i * stride + half), high = *(const v4u *)(src + (i + 4) * stride + half);
      r[i] = __builtin_shufflevector(low, high, 0, 1, 2, 3, 4, 5, 6, 7);
    }
    v8 a = __builtin_shufflevector(r[0], r[1], 0, 8, 1, 9, 4, 12, 5, 13);
    v8 b = __builtin_shufflevector(r[0], r[1], 2, 10, 3, 11, 6, 14, 7, 15);
    v8 c = __builtin_shufflevector(r[2], r[3], 0, 8, 1, 9, 4, 12, 5, 13);
    v8 d = __builtin_shufflevector(r[2], r[3], 2, 10, 3, 11, 6, 14, 7, 15);
    float *to = dst + half * to_stride;
    *(v8u *)to = __builtin_shufflevector(a, c, 0, 1, 8, 9, 4, 5, 12, 13);
    *(v8u *)(to + to_stride) = __builtin_shufflevector(a, c, 2, 3, 10, 11, 6, 7, 14, 15);
    *(v8u *)(to + 2 * to_stride) = __builtin_shufflevector(b, d, 0, 1, 8, 9, 4, 5, 12, 13);
    *(v8u *)(to + 3 * to_stride) = __builtin_shufflevector(b, d, 2, 3, 10, 11, 6, 7, 14, 15);
  }
#else
  vf r0 = load(src), r1 = load(src + stride), r2 = load(src + 2 * stride), r3 = load(src + 3 * stride);
  vf a = __builtin_shufflevector(r0, r1, 0, 4, 1, 5), b = __builtin_shufflevector(r0, r1, 2, 6, 3, 7);
  vf c = __builtin_shufflevector(r2, r3, 0, 4, 1, 5), d = __builtin_shufflevector(r2, r3, 2, 6, 3, 7);
  store(dst, __builtin_shufflevector(a, c, 0, 1, 4, 5));
  store(dst + to_stride, __builtin_shufflevector(a, c, 2, 3, 6, 7));
  store(dst + 2 * to_stride, __builtin_shufflevector(b, d, 0, 1, 4, 5));
  store(dst + 3 * to_stride, __builtin_shufflevector(b, d, 2, 3, 6, 7));
#endif
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
  for (; j + TRANSPOSE <= columns; j += TRANSPOSE) {
    int64_t k = 0;
    for (; k + TRANSPOSE <= kc; k += TRANSPOSE) transpose_block(src + j * g->ldb + k, g->ldb, dst + k * NR + j, NR);
    for (; k < kc; k++)
      for (int i = 0; i < TRANSPOSE; i++) dst[k * NR + j + i] = src[(j + i) * g->ldb + k];
  }
  for (; j < columns; j++)
    for (int64_t k = 0; k < kc; k++) dst[k * NR + j] = src[j * g->ldb + k];
}

/// Packs rows i0 ... i0 + mc of a transposed A from depth k0 into panels of MR rows. Row by row as A lies in memory:
/// where its rows are a power of two apart, a panel's lines would push each other out of the first-level cache.
static void pack_rows(const struct gemm *g, int64_t k0, int64_t kc, int64_t i0, int64_t mc, float *dst) {
  int64_t whole = mc / MR * MR, rest = mc - whole;
  for (int64_t k = 0; k < kc; k++) {
    const float *src = g->a + (k0 + k) * g->lda + i0;
    for (int64_t i = 0; i < whole; i += MR) memcpy(dst + i * kc + k * MR, src + i, MR * sizeof *dst);
    for (int64_t r = 0; r < rest; r++) dst[whole * kc + k * MR + r] = src[whole + r];
  }
}

/// Runs the microkernel over `rows` <= MR rows and `columns` <= NR columns. With columns < NR, b is a packed panel.
INLINE void run_micro(int64_t rows, int64_t columns, int64_t kc, const float *a, int64_t rsa, int64_t csa,
                      const float *b, int64_t ldb, float alpha, float beta, float *c, int64_t ldc) {
  const micro_kernel *kernels = micro_kernels[rows - 1];
  if (columns == NR || columns == VL) {
    kernels[columns == NR](kc, a, rsa, csa, b, ldb, NULL, alpha, beta, c, ldc);
    return;
  }
  float tile[MR * NR];
  kernels[columns > VL](kc, a, rsa, csa, b, ldb, NULL, alpha, 0, tile, NR);
  vf keep = splat(beta);
  for (int64_t i = 0; i < rows; i++) {
    float *to = c + i * ldc;
    const float *from = tile + i * NR;
    int64_t n = columns;
    if (n > VL) {
      store(to, beta == 0 ? load(from) : fma_vf(keep, load(to), load(from)));
      to += VL, from += VL, n -= VL;
    }
    store_first(to, beta == 0 ? load(from) : fma_vf(keep, load_first(to, n), load(from)), n);
  }
}

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

/// The block [m0, m1) × [n0, n1) of C on the calling thread; n0 is a multiple of NR.
static void gemm_block(const struct gemm *g, int64_t m0, int64_t m1, int64_t n0, int64_t n1) {
  if (m0 >= m1 || n0 >= n1) return;
  int is_large = g->k * g->n >= LARGE;
  if (g->trans_b && !g->trans_a && g->k >= 64 && g->m <= (is_large ? DOT_LIMIT : 4)) {
    dot_block(g, m0, m1, n0, n1);
    return;
  }
  int64_t rsa = g->trans_a ? 1 : g->lda, csa = g->trans_a ? g->lda : 1;
  int pack_b = g->trans_b || g->m > 3 * MR, pack_a = g->trans_a && g->n > 4 * NR && g->k > 8;
  // A large B that is read once streams through in whole rows, a few at a time; C waits in the second-level cache.
  int streams_b = is_large && !pack_b;
  int64_t depths = csimd_max(1, csimd_ceil_div(g->k, streams_b ? 16 : KC)), depth = csimd_ceil_div(g->k, depths);
  const int64_t nc_most = streams_b ? g->n : NC;
  int64_t nc_max = csimd_min(nc_most, csimd_ceil_div(n1 - n0, NR) * NR);
  int64_t panels_floats = depth * nc_max;
  float *panels = csimd_scratch(CSIMD_SCRATCH_PANELS, (size_t)(panels_floats + (pack_a ? MC * depth : 0) + NR) * 4);
  float *packed_a = panels + panels_floats;
  for (int64_t jc = n0; jc < n1; jc += nc_most) {
    int64_t nc = csimd_min(nc_most, n1 - jc);
    for (int64_t p = 0; p < depths; p++) {
      int64_t k0 = p * depth, kc = csimd_max(0, csimd_min(depth, g->k - k0));
      float beta = p == 0 ? g->beta : 1;
      int last = p == depths - 1;
      for (int64_t j = 0; j < nc; j += NR)
        if (pack_b || nc - j < NR) pack_panel(g, k0, kc, jc + j, csimd_min(NR, nc - j), panels + j * kc);
      for (int64_t ic = m0; ic < m1; ic += MC) {
        int64_t mc = csimd_min(MC, m1 - ic);
        if (pack_a) pack_rows(g, k0, kc, ic, mc, packed_a);
        for (int64_t j = 0; j < nc; j += NR) {
          int64_t columns = csimd_min(NR, nc - j);
          int packed = pack_b || columns < NR;
          const float *b = packed ? panels + j * kc : g->b + k0 * g->ldb + jc + j;
          for (int64_t i = 0; i < mc; i += MR) {
            int64_t rows = csimd_min(MR, mc - i);
            const float *a = pack_a ? packed_a + i * kc : g->a + (ic + i) * rsa + k0 * csa;
            run_micro(rows, columns, kc, a, pack_a ? 1 : rsa, pack_a ? MR : csa, b, packed ? NR : g->ldb, g->alpha,
                      beta, g->c + (ic + i) * g->ldc + jc + j, g->ldc);
            if (last && g->epilogue) finish_block(g, ic + i, jc + j, rows, columns);
          }
        }
      }
    }
  }
}

struct gemm_grid {
  const struct gemm *g;
  int across;  // parts along the columns
};

static void gemm_part(void *context, int part, int parts) {
  const struct gemm_grid *grid = context;
  const struct gemm *g = grid->g;
  int down = parts / grid->across, row = part / grid->across, column = part % grid->across;
  int64_t tiles = csimd_ceil_div(g->m, MR), panels = csimd_ceil_div(g->n, NR);
  gemm_block(g, csimd_part_begin(tiles, row, down) * MR, csimd_min(g->m, csimd_part_begin(tiles, row + 1, down) * MR),
             csimd_part_begin(panels, column, grid->across) * NR,
             csimd_min(g->n, csimd_part_begin(panels, column + 1, grid->across) * NR));
}

static void gemm_run(const struct gemm *g, int parts) {
  if (parts <= 1) {
    gemm_block(g, 0, g->m, 0, g->n);
    return;
  }
  // The grid whose largest block is smallest, then whose operands are.
  int64_t tiles = csimd_ceil_div(g->m, MR), panels = csimd_ceil_div(g->n, NR), best = INT64_MAX;
  struct gemm_grid grid = {g, 1};
  for (int across = 1; across <= parts; across++) {
    if (parts % across) continue;
    int64_t rows = csimd_ceil_div(tiles, parts / across) * MR, columns = csimd_ceil_div(panels, across) * NR;
    int64_t cost = rows * columns * 16 + (rows + columns) * 64;
    if (cost < best) best = cost, grid.across = across;
  }
  csimd_parallel(gemm_part, &grid, parts);
}

struct gemm_batch {
  struct gemm g;
  int64_t batch, stride_a, stride_b, stride_c;
};

INLINE struct gemm gemm_of_batch(const struct gemm_batch *b, int64_t i) {
  struct gemm g = b->g;
  g.a += i * b->stride_a, g.b += i * b->stride_b, g.c += i * b->stride_c;
  if (g.residual) g.residual += i * g.epilogue->residual_batch_stride;
  return g;
}

static void gemm_batch_part(void *context, int part, int parts) {
  const struct gemm_batch *b = context;
  int64_t end = csimd_part_begin(b->batch, part + 1, parts);
  for (int64_t i = csimd_part_begin(b->batch, part, parts); i < end; i++) {
    struct gemm g = gemm_of_batch(b, i);
    gemm_run(&g, 1);
  }
}

static void sgemm_batched(int64_t batch, int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, float alpha,
                          const float *a, int64_t lda, int64_t stride_a, const float *b, int64_t ldb, int64_t stride_b,
                          float beta, float *c, int64_t ldc, int64_t stride_c, const struct csimd_epilogue *epilogue) {
  struct gemm_batch all = {
      {trans_a, trans_b, m, n, k, lda, ldb, ldc, alpha, beta, a, b, c, epilogue, epilogue ? epilogue->residual : NULL},
      batch, stride_a, stride_b, stride_c};
  int64_t work = m * n * (k + 8);
  int parts = (int)csimd_max(1, csimd_min(csimd_threads(), work >> 17));
  if (batch == 1) {
    gemm_run(&all.g, parts);
  } else if (batch >= csimd_threads()) {
    csimd_parallel(gemm_batch_part, &all, (int)csimd_max(1, csimd_min(csimd_threads(), work * batch >> 17)));
  } else {
    for (int64_t i = 0; i < batch; i++) {
      struct gemm g = gemm_of_batch(&all, i);
      gemm_run(&g, parts);
    }
  }
}

struct gemm_elementwise {
  struct gemm g;
  const csimd_elementwise *program;
  int inputs;
  const void *const *input;
  void *const *output;
};

static void gemm_elementwise_part(void *context, int part, int parts) {
  const struct gemm_elementwise *e = context;
  struct gemm g = e->g;
  int64_t tiles = csimd_ceil_div(g.m, MR);
  int64_t m0 = csimd_part_begin(tiles, part, parts) * MR;
  int64_t m1 = csimd_min(g.m, csimd_part_begin(tiles, part + 1, parts) * MR);
  // A piece of the product stays in the second-level cache, and so do the columns of B that it is made from.
  int64_t most = csimd_max(NR, csimd_min(4096, (1 << 17) / csimd_max(1, g.k)) / NR * NR);
  int64_t width = csimd_min(g.n, most), height = csimd_max(MR, (3 << 14) / width / MR * MR);
  size_t table = ((size_t)e->inputs * sizeof(void *) + 63) & ~(size_t)63;
  const void **input = csimd_scratch(CSIMD_SCRATCH_PRODUCT, table + (size_t)(height * width) * 4);
  uintptr_t piece = (uintptr_t)input + table;
  memcpy(input, e->input, (size_t)e->inputs * sizeof *input);
  for (int64_t j = 0; j < g.n; j += width)
    for (int64_t i = m0; i < m1; i += height) {
      int64_t rows = csimd_min(height, m1 - i), columns = csimd_min(width, g.n - j);
      // The product and the program count from the beginning of C, which is not there.
      g.ldc = columns;
      g.c = (float *)(piece - (uintptr_t)(i * columns + j) * 4);
      gemm_block(&g, i, i + rows, j, j + columns);
      int64_t run = columns == g.n ? rows * columns : columns;
      for (int64_t from = 0; from < rows * columns; from += run) {
        int64_t begin = (i + from / columns) * g.n + j;
        input[0] = (const void *)(piece + (uintptr_t)from * 4 - (uintptr_t)begin * 4);
        csimd_elementwise_run_range(e->program, input, e->output, begin, begin + run);
      }
    }
}

static void sgemm_elementwise(int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, const float *a, int64_t lda,
                              const float *b, int64_t ldb, const csimd_elementwise *program, int inputs,
                              const void *const *input, void *const *output) {
  struct gemm_elementwise e = {
      {trans_a, trans_b, m, n, k, lda, ldb, n, 1, 0, a, b, NULL, NULL, NULL}, program, inputs, input, output};
  int64_t parts = csimd_min(csimd_min(csimd_threads(), csimd_ceil_div(m, MR)), m * n * (k + 16) >> 17);
  csimd_parallel(gemm_elementwise_part, &e, (int)csimd_max(1, parts));
}
