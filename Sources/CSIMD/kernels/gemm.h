// Matrix product in the manner of BLIS (Van Zee, van de Geijn 2015): a microkernel of MR rows and two vectors of
// columns over packed panels of B. A is read where it lies unless it is transposed. Threads own blocks of C, and each
// element is summed in one order whatever the blocks, so the bits do not depend on them.

#include "gemm_micro.h"
#include "gemm_pack.h"

#define GEMM_DEPTH 512     // of a piece: a panel of B and the rows of A that meet it pass through the first-level cache
#define GEMM_SHALLOW 320   // the same where panels are transposed, which should happen in the first-level cache
#define GEMM_COLUMNS 512   // of a piece whose C is added to: it waits in the second-level cache
#define GEMM_ROWS 300      // up to which panels of B are made just when they are needed, and then forgotten
#define GEMM_LOW_ROWS 96   // of pieces of more rows: they stay in the second-level cache while kept panels stream by

static void finish_block(const struct gemm *g, int64_t i0, int64_t j0, int64_t rows, int64_t columns) {
  const struct csimd_epilogue *e = g->epilogue;
  for (int64_t i = i0; i < i0 + rows; i++)
    finish_row(g->c + i * g->ldc + j0, columns, e->row_bias ? e->row_bias[i] : 0,
               e->column_bias ? e->column_bias + j0 : NULL,
               g->residual ? g->residual + i * e->residual_stride + j0 : NULL, e->activation, e->alpha);
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

#include "gemm_dot.h"

/// Rows m0 ... m0 + mc, columns n0 ... n0 + nc, depths k0 ... k0 + kc of a product. mc is 0 for none.
struct piece {
  int64_t m0, mc, n0, nc, k0, kc;
};

/// What is packed, and where to.
struct packing {
  int is_a, is_b;
  /// Panels of B are kept for the rows further down.
  int keeps_b;
  float *a, *b;
};

/// For pieces of at most `rows` rows, `columns` columns and `depth`.
static struct packing make_packing(const struct gemm *g, int is_b, int keeps_b, int64_t rows, int64_t columns,
                                   int64_t depth) {
  struct packing packing = {.is_a = g->trans_a && g->n > 4 * NR && g->k > 8, .is_b = is_b, .keeps_b = keeps_b};
  const int64_t panels = keeps_b ? csimd_ceil_div(columns, NR) : 1, floats_b = depth * NR * panels + NR;
  const int64_t floats_a = packing.is_a ? csimd_ceil_div(rows, MR) * MR * depth + VL : 0;
  packing.b = csimd_scratch(CSIMD_SCRATCH_PANELS, (size_t)(floats_b + floats_a) * sizeof(float));
  packing.a = packing.b + floats_b;
  return packing;
}

/// The tile of the first partner, then that of the second.
INLINE struct ahead partners_ahead(const struct gemm *g, int64_t i, int64_t rows, int64_t j) {
  int64_t away = g->partners[1] ? g->partners[1] - g->partners[0] : 0;
  return (struct ahead){g->partners[0] + i * g->n + j, g->n, rows, away - rows * g->n};
}

/// Adds a piece to C, or begins it with k0 = 0; `next` is called from memory meanwhile. Panels of B that are kept lie
/// there packed unless the piece is the first of its columns and depths.
static void gemm_piece(const struct gemm *g, const struct packing *packing, const struct piece *t,
                       const struct piece *next, int is_first) {
  const int64_t rsa = g->trans_a ? 1 : g->lda, csa = g->trans_a ? g->lda : 1, kc = t->kc;
  const int64_t rsb = g->trans_b ? 1 : g->ldb, csb = g->trans_b ? g->ldb : 1;
  const int64_t step_i = packing->is_a ? 1 : rsa, step_k = packing->is_a ? MR : csa;
  // Tiles of about equal heights: some are a row higher.
  const int64_t tiles = csimd_ceil_div(t->mc, MR), height = tiles == 1 ? t->mc : t->mc / tiles;
  const int64_t higher = t->mc - height * tiles;
  const int is_last = t->k0 + kc == g->k;
  const int is_there = packing->keeps_b && !is_first;
  const float beta = t->k0 == 0 ? g->beta : 1;
  // Of a large C, a tile comes from memory while it is computed. One that is written once may still be near.
  const int fetches_c = g->m * g->n >= (g->k >= GEMM_DEPTH ? 1 : 8) * LARGE;
  const float *next_a = g->a + next->m0 * rsa + next->k0 * csa;
  int64_t calls_a = !next->mc || (next->m0 == t->m0 && next->k0 == t->k0) ? 0 : calls_ahead(g->trans_a, next->mc);
  for (int64_t j = 0; j < t->nc; j += NR) {
    const int64_t columns = csimd_min(NR, t->nc - j);
    const float *plain = g->b + t->k0 * rsb + (t->n0 + j) * csb;
    float *panel = packing->b + (packing->keeps_b ? j * kc : 0);
    // A whole panel is packed by the first product that reads it.
    int is_packed = packing->is_b || columns < NR;
    const int packs = is_packed && !g->trans_b && columns == NR && !is_there;
    if (is_packed && !packs && !is_there) pack_panel(g, t->k0, kc, t->n0 + j, columns, panel);
    const float *next_b = j + NR < t->nc ? plain + NR * csb : next->mc ? g->b + next->k0 * rsb + next->n0 * csb : NULL;
    for (int64_t tile = 0, i = 0, rows; tile < tiles; tile++, i += rows) {
      rows = height + (tile < higher);
      float *packed = packing->a + tile * MR * kc;
      if (packing->is_a && j == 0) pack_tile(g, t->k0, kc, t->m0 + i, rows, packed);
      const float *a = packing->is_a ? packed : g->a + (t->m0 + i) * rsa + t->k0 * csa;
      float *c = g->c + (t->m0 + i) * g->ldc + t->n0 + j;
      if (fetches_c)
        for (int64_t r = 0; r < rows; r++) {
          __builtin_prefetch(c + r * g->ldc, 1, 3);
          __builtin_prefetch(c + r * g->ldc + 16, 1, 3);
        }
      if (columns == NR && (tiles > 1 || packs)) {
        struct ahead ahead = {a, 0, kc, 0};
        if (g->partners[0])
          ahead = partners_ahead(g, t->m0 + i, rows, t->n0 + j);
        else if (tile < 4 && is_there)
          ahead = call_ahead(panel + NR * kc, kc, 1, kc, tile);
        else if (tile < 4 && packing->is_b && next_b)
          ahead = call_ahead(next_b, g->ldb, g->trans_b, kc, tile);
        else if (calls_a > 0)
          ahead = call_ahead(next_a, g->lda, !g->trans_a, kc, --calls_a);
        const int packs_now = packs && tile == 0, from_panel = is_packed && !packs_now;
        panel_kernels[rows - 1][packs_now](kc, a, step_i, step_k, from_panel ? panel : plain, from_panel ? NR : g->ldb,
                                           panel, &ahead, g->alpha, beta, c, g->ldc);
      } else {
        run_micro(rows, columns, kc, a, step_i, step_k, is_packed ? panel : plain, is_packed ? NR : g->ldb, g->alpha,
                  beta, c, g->ldc);
      }
      if (is_last && g->epilogue) finish_block(g, t->m0 + i, t->n0 + j, rows, columns);
    }
  }
}

/// The block [m0, m1) × [n0, n1) of C on the calling thread; n0 is a multiple of VL.
static void gemm_block(const struct gemm *g, int64_t m0, int64_t m1, int64_t n0, int64_t n1) {
  if (m0 >= m1 || n0 >= n1) return;
  const int is_large = g->k * g->n >= LARGE;
  if (g->trans_b && !g->trans_a && g->k >= 64 && g->m <= (is_large ? DOT_LIMIT : 4)) {
    dot_block(g, m0, m1, n0, n1);
    return;
  }
  const int64_t m = m1 - m0, panels = csimd_ceil_div(n1 - n0, NR);
  const int packs_b = g->trans_b || g->m > 3 * MR, keeps_b = packs_b && m > GEMM_ROWS;
  // A large B that is read once streams through in whole rows, a few at a time; C waits in the second-level cache.
  const int streams_b = is_large && !packs_b;
  const int64_t depths = csimd_max(1, csimd_ceil_div(g->k, streams_b ? 16 : g->trans_b ? GEMM_SHALLOW : GEMM_DEPTH));
  const int64_t most = depths > 1 && !streams_b ? GEMM_COLUMNS : keeps_b ? 2 * GEMM_COLUMNS : n1 - n0;
  const int64_t across = csimd_ceil_div(n1 - n0, most);
  const int64_t down = csimd_ceil_div(m, keeps_b ? GEMM_LOW_ROWS : GEMM_ROWS);
  const int64_t depth = depths == 1 ? g->k : csimd_ceil_div(g->k, depths);
  const struct packing packing = make_packing(g, packs_b, keeps_b, down == 1 ? m : GEMM_LOW_ROWS,
                                              across == 1 ? panels * NR : most, depth);
  struct piece t, next = {0};
  if (down * depths * across == 1) {
    t = (struct piece){m0, m, n0, n1 - n0, 0, g->k};
    gemm_piece(g, &packing, &t, &next, 1);
    return;
  }
  for (int64_t order = 0; order <= down * depths * across; order++) {
    t = next;
    const int64_t row = order % down, p = order / down % depths, column = order / down / depths;
    next.m0 = m0 + m * row / down;
    next.mc = column == across ? 0 : m0 + m * (row + 1) / down - next.m0;
    next.n0 = n0 + panels * column / across * NR;
    next.nc = csimd_min(n1, n0 + panels * (column + 1) / across * NR) - next.n0;
    next.k0 = csimd_min(p * depth, g->k);
    next.kc = csimd_min(depth, g->k - next.k0);
    if (order > 0) gemm_piece(g, &packing, &t, &next, t.m0 == m0);
  }
}

struct gemm_grid {
  const struct gemm *g;
  int across;  // parts along the columns
};

static void gemm_part(void *context, int part, int parts) {
  const struct gemm_grid *grid = context;
  const struct gemm *g = grid->g;
  const int down = parts / grid->across, row = part / grid->across, column = part % grid->across;
  const int64_t vectors = csimd_ceil_div(g->n, VL);
  gemm_block(g, csimd_part_begin(g->m, row, down), csimd_part_begin(g->m, row + 1, down),
             csimd_part_begin(vectors, column, grid->across) * VL,
             csimd_min(g->n, csimd_part_begin(vectors, column + 1, grid->across) * VL));
}

static void gemm_run(const struct gemm *g, int parts) {
  if (parts <= 1) {
    gemm_block(g, 0, g->m, 0, g->n);
    return;
  }
  // The grid whose largest block is smallest, then whose operands are.
  int64_t vectors = csimd_ceil_div(g->n, VL), best = INT64_MAX;
  struct gemm_grid grid = {g, 1};
  for (int across = 1; across <= parts; across++) {
    if (parts % across) continue;
    int64_t rows = csimd_ceil_div(g->m, parts / across), columns = csimd_ceil_div(vectors, across) * VL;
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
      {trans_a, trans_b, m, n, k, lda, ldb, ldc, alpha, beta, a, b, c, epilogue, epilogue ? epilogue->residual : NULL, {NULL}},
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
  const int64_t m0 = csimd_part_begin(g.m, part, parts), m1 = csimd_part_begin(g.m, part + 1, parts);
  // A piece of the product stays in the second-level cache, and so do the columns of B that it is made from.
  const int64_t depths = csimd_max(1, csimd_ceil_div(g.k, GEMM_DEPTH)), depth = csimd_ceil_div(g.k, depths);
  const int64_t most = csimd_max(NR, csimd_min(4096, (1 << 17) / csimd_max(1, g.k)) / NR * NR);
  const int64_t width = csimd_min(g.n, most), height = csimd_max(MR, (3 << 14) / width / MR * MR);
  const struct packing packing = make_packing(&g, g.trans_b || m1 - m0 > 3 * MR, depths == 1, height, width, depth);
  size_t table = ((size_t)e->inputs * sizeof(void *) + 63) & ~(size_t)63;
  const void **input = csimd_scratch(CSIMD_SCRATCH_PRODUCT, table + (size_t)(height * width) * 4);
  uintptr_t memory = (uintptr_t)input + table;
  memcpy(input, e->input, (size_t)e->inputs * sizeof *input);
  csimd_elementwise_partners(e->program, e->input, g.partners);
  for (int64_t j = 0; j < g.n; j += width)
    for (int64_t i = m0; i < m1; i += height) {
      int64_t rows = csimd_min(height, m1 - i), columns = csimd_min(width, g.n - j);
      // The product and the program count from the beginning of C, which is not there.
      g.ldc = columns;
      g.c = (float *)(memory - (uintptr_t)(i * columns + j) * 4);
      for (int64_t p = 0; p < depths; p++) {
        struct piece t = {i, rows, j, columns, p * depth, csimd_min(depth, g.k - p * depth)}, next = {0};
        if (depths == 1 && i + rows < m1) next = t, next.m0 = i + rows, next.mc = csimd_min(height, m1 - next.m0);
        gemm_piece(&g, &packing, &t, &next, i == m0);
      }
      int64_t run = columns == g.n ? rows * columns : columns;
      for (int64_t from = 0; from < rows * columns; from += run) {
        int64_t begin = (i + from / columns) * g.n + j;
        input[0] = (const void *)(memory + (uintptr_t)from * 4 - (uintptr_t)begin * 4);
        csimd_elementwise_run_range(e->program, input, e->output, begin, begin + run);
      }
    }
}

static void sgemm_elementwise(int trans_a, int trans_b, int64_t m, int64_t n, int64_t k, const float *a, int64_t lda,
                              const float *b, int64_t ldb, const csimd_elementwise *program, int inputs,
                              const void *const *input, void *const *output) {
  struct gemm_elementwise e = {
      {trans_a, trans_b, m, n, k, lda, ldb, n, 1, 0, a, b, NULL, NULL, NULL, {NULL}}, program, inputs, input, output};
  int64_t parts = csimd_min(csimd_min(csimd_threads(), csimd_ceil_div(m, MR)), m * n * (k + 16) >> 17);
  csimd_parallel(gemm_elementwise_part, &e, (int)csimd_max(1, parts));
}
