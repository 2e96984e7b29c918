// What recurrent kernels share: weights packed by units, products of a step's few rows with them, and how threads share
// a step. Each element is summed in one order, whatever the rows beside it and the threads.

#define STEP_ROWS (VL == 16 ? 6 : 3)  // with four vectors of sums each they fill the registers

static void pack_gates_part(void *context, int part, int parts);

struct pack_gates {
  int64_t gates, units, depth;
  const float *weight;
  float *packed;
};

static void pack_gates(int64_t gates, int64_t units, int64_t depth, const float *weight, float *packed) {
  struct pack_gates p = {gates, units, depth, weight, packed};
  int64_t blocks = csimd_ceil_div(units, CSIMD_UNIT_BLOCK);
  csimd_parallel(pack_gates_part, &p, csimd_parts(gates * units * depth, blocks));
}

/// Blocks of units are shared out.
static void pack_gates_part(void *context, int part, int parts) {
  const struct pack_gates *p = context;
  int64_t blocks = csimd_ceil_div(p->units, CSIMD_UNIT_BLOCK), stride = p->gates * CSIMD_UNIT_BLOCK;
  for (int64_t block = csimd_part_begin(blocks, part, parts); block < csimd_part_begin(blocks, part + 1, parts); block++)
    for (int64_t gate = 0; gate < p->gates; gate++) {
      int64_t first = block * CSIMD_UNIT_BLOCK, units = csimd_min(CSIMD_UNIT_BLOCK, p->units - first), unit = 0;
      const float *src = p->weight + (gate * p->units + first) * p->depth;
      float *dst = p->packed + block * p->depth * stride + gate * CSIMD_UNIT_BLOCK;
      for (; unit + VL <= units; unit += VL) {
        int64_t k = 0;
        for (; k + 4 <= p->depth; k += 4)
          transpose_columns(src + unit * p->depth + k, p->depth, dst + k * stride + unit, stride);
        for (; k < p->depth; k++)
          for (int i = 0; i < VL; i++) dst[k * stride + unit + i] = src[(unit + i) * p->depth + k];
      }
      for (; unit < CSIMD_UNIT_BLOCK; unit++)
        for (int64_t k = 0; k < p->depth; k++) dst[k * stride + unit] = unit < units ? src[unit * p->depth + k] : 0;
    }
}

/// A product of a few rows: row i of A lies at a + i · lda, row k of B at b + k · ldb.
struct step_product {
  int64_t depth, lda, ldb, ldc;
};

/// c = a · b over `rows` <= STEP_ROWS rows and three or four vectors, or one of which the first `columns` lanes are there.
INLINE void step_tile(const int rows, const int vectors, const struct step_product *p, const float *a, const float *b,
                      float *c, int64_t columns) {
  vf sum[STEP_ROWS][4];
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int v = 0; v < vectors; v++) sum[i][v] = (vf){};
  }
  const int64_t depth = p->depth, lda = p->lda, ldb = p->ldb;
  for (int64_t k = 0; k < depth; k++, b += ldb) {
    // Of B one vector at a time: the sums leave no more room with AVX2.
    vf x[STEP_ROWS];
    UNROLL for (int i = 0; i < rows; i++) x[i] = splat(a[i * lda + k]);
    UNROLL for (int v = 0; v < vectors; v++) {
      vf y = vectors > 1 || columns == VL ? load(b + v * VL) : load_first(b, columns);
      UNROLL for (int i = 0; i < rows; i++) sum[i][v] = fma_vf(x[i], y, sum[i][v]);
    }
  }
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int v = 0; v < vectors; v++) {
      float *to = c + i * p->ldc + v * VL;
      if (vectors > 1 || columns == VL)
        store(to, sum[i][v]);
      else
        store_first(to, sum[i][v], columns);
    }
  }
}

#define STEP_TILE(rows)                                                                                              \
  static void step_tile_##rows##_1(const struct step_product *p, const float *a, const float *b, float *c,           \
                                   int64_t columns) {                                                                \
    step_tile(rows, 1, p, a, b, c, columns);                                                                         \
  }                                                                                                                  \
  static void step_tile_##rows##_3(const struct step_product *p, const float *a, const float *b, float *c,           \
                                   int64_t columns) {                                                                \
    step_tile(rows, 3, p, a, b, c, columns);                                                                         \
  }                                                                                                                  \
  static void step_tile_##rows##_4(const struct step_product *p, const float *a, const float *b, float *c,           \
                                   int64_t columns) {                                                                \
    step_tile(rows, 4, p, a, b, c, columns);                                                                         \
  }
STEP_TILE(1) STEP_TILE(2) STEP_TILE(3)
#if VL == 16
STEP_TILE(4) STEP_TILE(5) STEP_TILE(6)
#endif

/// By rows − 1, then one vector, four or three.
static void (*const step_tiles[STEP_ROWS][3])(const struct step_product *, const float *, const float *, float *,
                                              int64_t) = {
    {step_tile_1_1, step_tile_1_4, step_tile_1_3},
    {step_tile_2_1, step_tile_2_4, step_tile_2_3},
    {step_tile_3_1, step_tile_3_4, step_tile_3_3},
#if VL == 16
    {step_tile_4_1, step_tile_4_4, step_tile_4_3},
    {step_tile_5_1, step_tile_5_4, step_tile_5_3},
    {step_tile_6_1, step_tile_6_4, step_tile_6_3},
#endif
};

/// c = a · b for one row and a packed block. About eight sums run at once, because fewer would wait for their own
/// additions: where a block has less, those of different depths.
INLINE void step_row(const int gates, int64_t depth, const float *a, const float *b, float *c) {
  enum { MOST = 8 };
  const int width = gates * CSIMD_UNIT_BLOCK, all = width / VL;
  const int vectors = all <= MOST ? all : gates == 3 ? 6 : MOST, depths = MOST / vectors;
  for (int64_t first = 0; first < width; first += vectors * VL) {
    vf sum[MOST][MOST];
    UNROLL for (int d = 0; d < depths; d++) {
      UNROLL for (int v = 0; v < vectors; v++) sum[d][v] = (vf){};
    }
    const float *row = b + first;
    int64_t k = 0;
    for (; k + depths <= depth; k += depths, row += depths * width) {
      UNROLL for (int d = 0; d < depths; d++) {
        vf x = splat(a[k + d]);
        UNROLL for (int v = 0; v < vectors; v++) sum[d][v] = fma_vf(x, load(row + d * width + v * VL), sum[d][v]);
      }
    }
    for (; k < depth; k++, row += width) {
      UNROLL for (int v = 0; v < vectors; v++) sum[0][v] = fma_vf(splat(a[k]), load(row + v * VL), sum[0][v]);
    }
    UNROLL for (int v = 0; v < vectors; v++) {
      UNROLL for (int d = 1; d < depths; d++) sum[0][v] += sum[d][v];
      store(c + first + v * VL, sum[0][v]);
    }
  }
}

/// What of each step a member of a team computes: rows where there are enough, because a row needs no other; otherwise
/// units of all rows, which are read by all in the next step.
struct step_part {
  int64_t row, row_end, unit, unit_end;
  int meets;
};

#define STEP_PART_ROWS 4  // are enough

static struct step_part step_part(int64_t rows, int64_t units, int member, int members) {
  if (rows >= STEP_PART_ROWS * members)
    return (struct step_part){csimd_part_begin(rows, member, members), csimd_part_begin(rows, member + 1, members), 0,
                              units, 0};
  int64_t blocks = csimd_ceil_div(units, CSIMD_UNIT_BLOCK);
  return (struct step_part){
      0, rows, csimd_min(units, csimd_part_begin(blocks, member, members) * CSIMD_UNIT_BLOCK),
      csimd_min(units, csimd_part_begin(blocks, member + 1, members) * CSIMD_UNIT_BLOCK), members > 1};
}

/// The largest team that is worth its meetings for steps of so many multiply-adds.
static int step_team(int64_t rows, int64_t units, int64_t work) {
  int64_t parts = csimd_max(rows / STEP_PART_ROWS, csimd_ceil_div(units, CSIMD_UNIT_BLOCK));
  return (int)csimd_max(1, csimd_min(work >> 14, parts));
}

/// A recurrence while it runs: what all kinds have.
struct scan {
  const struct csimd_recurrence *extents;
  const float *projected, *weight, *first_hidden, *dhidden;
  float *hidden, *dfirst_hidden;
  struct csimd_meeting meeting;
};

/// Where the rows of a step begin among those of all steps.
INLINE int64_t scan_rows(const struct scan *scan, int64_t step) {
  const struct csimd_recurrence *extents = scan->extents;
  return (extents->reversed ? extents->steps - 1 - step : step) * extents->rows;
}

/// Row `row` of the states before a step: `states` of the step before it, or `first`.
INLINE const float *scan_before(const struct scan *scan, int64_t step, int64_t row, const float *states,
                                const float *first) {
  return (step ? states + scan_rows(scan, step - 1) * scan->extents->units : first) + row * scan->extents->units;
}

/// What a member of a team has of a step. One row's units from `unit` on, n of them at most VL. `sums` has the states'
/// part of the gates, CSIMD_UNIT_BLOCK apart.
typedef void scan_units(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n, const float *sums);

/// All steps forward. A product's sums go through the gates before they leave the first-level cache.
INLINE void scan_forward(const int gates, struct scan *scan, int member, int members, scan_units *const body) {
  const int64_t rows = scan->extents->rows, units = scan->extents->units, width = gates * CSIMD_UNIT_BLOCK;
  const int vectors = gates == 1 ? 1 : gates;
  struct step_part part = step_part(rows, units, member, members);
  struct step_product product = {units, units, width, width};
  float sums[STEP_ROWS * 4 * CSIMD_UNIT_BLOCK] __attribute__((aligned(64)));
  int64_t chunks = csimd_ceil_div(part.row_end - part.row, STEP_ROWS);
  for (int64_t step = 0; step < scan->extents->steps; step++) {
    const int64_t now = scan_rows(scan, step);
    const float *hidden = scan_before(scan, step, 0, scan->hidden, scan->first_hidden);
    for (int64_t block = part.unit; block < part.unit_end; block += CSIMD_UNIT_BLOCK) {
      const float *weight = scan->weight + block * units * gates;
      for (int64_t chunk = 0; chunk < chunks; chunk++) {
        const int64_t first = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk, (int)chunks);
        const int64_t end = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk + 1, (int)chunks);
        // What the gates read lies far apart, and arrives while the product is computed.
        for (int64_t row = first; row < end; row++)
          for (int64_t gate = 0; gate < gates; gate++)
            __builtin_prefetch(scan->projected + ((now + row) * gates + gate) * units + block);
        if (rows == 1) {
          step_row(gates, units, hidden, weight, sums);
        } else {
          for (int64_t v = 0; v < width; v += vectors * VL)
            step_tiles[end - first - 1][gates == 4 ? 1 : gates == 3 ? 2 : 0](&product, hidden + first * units,
                                                                             weight + v, sums + v, VL);
        }
        for (int64_t row = first; row < end; row++)
          for (int64_t v = 0; v < csimd_min(CSIMD_UNIT_BLOCK, units - block); v += VL)
            body(scan, step, row, block + v, units - block - v, sums + (row - first) * width + v);
      }
    }
    if (part.meets) csimd_meet(&scan->meeting, member, members);
  }
}

/// All steps backward: the gradients of a step's gates by `body`, which are `dgates` [steps, rows, gates · units], and by
/// their product with the weight that of the state before it, which waits in the result. Sums are none.
INLINE void scan_backward(const int gates, struct scan *scan, int member, int members, const float *dgates,
                          scan_units *const body) {
  const int64_t rows = scan->extents->rows, units = scan->extents->units, depth = gates * units;
  struct step_part part = step_part(rows, units, member, members);
  struct step_product product = {depth, depth, units, units};
  int64_t chunks = csimd_ceil_div(part.row_end - part.row, STEP_ROWS);
  for (int64_t row = part.row; row < part.row_end && part.unit < part.unit_end; row++)
    memset(scan->dfirst_hidden + row * units + part.unit, 0, (size_t)(part.unit_end - part.unit) * sizeof(float));
  for (int64_t step = scan->extents->steps - 1; step >= 0; step--) {
    for (int64_t row = part.row; row < part.row_end; row++)
      for (int64_t unit = part.unit; unit < part.unit_end; unit += VL)
        body(scan, step, row, unit, part.unit_end - unit, NULL);
    if (part.meets) csimd_meet(&scan->meeting, member, members);
    const float *factor = dgates + scan_rows(scan, step) * depth;
    for (int64_t unit = part.unit; unit < part.unit_end;) {
      const int is_wide = unit + 4 * VL <= part.unit_end;
      const int64_t columns = is_wide ? VL : csimd_min(VL, part.unit_end - unit);
      for (int64_t chunk = 0; chunk < chunks; chunk++) {
        const int64_t first = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk, (int)chunks);
        const int64_t end = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk + 1, (int)chunks);
        step_tiles[end - first - 1][is_wide](&product, factor + first * depth, scan->weight + unit,
                                             scan->dfirst_hidden + first * units + unit, columns);
      }
      unit += is_wide ? 4 * VL : columns;
    }
  }
}

/// The team for a scan.
static void scan_run(void (*member)(void *, int, int), struct scan *scan, int64_t gates) {
  const int64_t rows = scan->extents->rows, units = scan->extents->units;
  csimd_team(member, scan, step_team(rows, units, rows * units * units * gates));
}
