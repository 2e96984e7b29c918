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

/// c = a · b over `rows` <= STEP_ROWS rows and four vectors, or one of which the first `columns` lanes are there.
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
  static void step_tile_##rows##_4(const struct step_product *p, const float *a, const float *b, float *c,           \
                                   int64_t columns) {                                                                \
    step_tile(rows, 4, p, a, b, c, columns);                                                                         \
  }
STEP_TILE(1) STEP_TILE(2) STEP_TILE(3)
#if VL == 16
STEP_TILE(4) STEP_TILE(5) STEP_TILE(6)
#endif

/// By rows − 1, then one vector or four.
static void (*const step_tiles[STEP_ROWS][2])(const struct step_product *, const float *, const float *, float *,
                                              int64_t) = {
    {step_tile_1_1, step_tile_1_4}, {step_tile_2_1, step_tile_2_4}, {step_tile_3_1, step_tile_3_4},
#if VL == 16
    {step_tile_4_1, step_tile_4_4}, {step_tile_5_1, step_tile_5_4}, {step_tile_6_1, step_tile_6_4},
#endif
};

/// c[64] = a · b for one row and a packed block of four gates. Eight sums run at once, because four would wait for
/// their own additions; with AVX-512 those of even and of odd depths.
static void step_row(int64_t depth, const float *a, const float *b, float *c) {
  enum { WIDTH = 4 * CSIMD_UNIT_BLOCK, VECTORS = WIDTH / VL < 8 ? WIDTH / VL : 8, DEPTHS = 8 / VECTORS };
  for (int64_t first = 0; first < WIDTH; first += VECTORS * VL) {
    vf sum[DEPTHS][VECTORS];
    UNROLL for (int d = 0; d < DEPTHS; d++) {
      UNROLL for (int v = 0; v < VECTORS; v++) sum[d][v] = (vf){};
    }
    const float *row = b + first;
    int64_t k = 0;
    for (; k + DEPTHS <= depth; k += DEPTHS, row += DEPTHS * WIDTH) {
      UNROLL for (int d = 0; d < DEPTHS; d++) {
        vf x = splat(a[k + d]);
        UNROLL for (int v = 0; v < VECTORS; v++) sum[d][v] = fma_vf(x, load(row + d * WIDTH + v * VL), sum[d][v]);
      }
    }
    if (k < depth) {
      UNROLL for (int v = 0; v < VECTORS; v++) sum[0][v] = fma_vf(splat(a[k]), load(row + v * VL), sum[0][v]);
    }
    UNROLL for (int v = 0; v < VECTORS; v++) store(c + first + v * VL, DEPTHS > 1 ? sum[0][v] + sum[DEPTHS - 1][v] : sum[0][v]);
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
