// The microkernel of matrix products, and what follows a product: bias, residual, activation.
#define NR (2 * VL)
#define KC 320  // depth of a block of a convolution: a panel stays in the first-level cache
#define LARGE (1 << 19)  // elements of a B that leaves no room in the caches

/// The same pointer, of which the compiler does not know how it was made, so that it stays in a register of its own.
/// From one pointer to the next the compiler would add, twelve times in a row.
INLINE const float *apart(const float *p) {
  __asm__("" : "+r"(p));
  return p;
}

/// What is called from memory while a product is computed: two lines at `at`, then in the rows below. After `rows` rows
/// it goes on `turn` floats from where it would have gone on.
struct ahead {
  const float *at;
  int64_t row, rows, turn;
};

/// sum[i][v] += a[i] · b[v] for one depth. Three rows each have a pointer of their own.
INLINE void micro_step(const int rows, const int vectors, const int packs, const float *const *a, int64_t rsa,
                       const float *b, float *packed, vf (*sum)[2]) {
  vf b0 = load(b), b1 = vectors > 1 ? load(b + VL) : (vf){};
  if (packs) {
    store(packed, b0);
    store(packed + VL, b1);
  }
  UNROLL for (int i = 0; i < rows; i++) {
    vf x = splat(a[i / 3][i % 3 * rsa]);
    sum[i][0] = fma_vf(x, b0, sum[i][0]);
    if (vectors > 1) sum[i][1] = fma_vf(x, b1, sum[i][1]);
  }
}

/// c[rows, vectors · VL] = alpha · a · b + beta · c. Row i, depth k of a lies at a[i · rsa + k · csa]; row k of b at
/// b + k · ldb, or at b + offsets[k]. Leaves b behind in `packed`, row by row, unless that is NULL.
INLINE void micro(const int rows, const int vectors, const int indirect, const int packs, int64_t kc, const float *a,
                  int64_t rsa, int64_t csa, const float *b, int64_t ldb, const int32_t *offsets, float *packed,
                  const struct ahead *ahead, float alpha, float beta, float *c, int64_t ldc) {
  vf sum[MR][2];
  UNROLL for (int i = 0; i < rows; i++) {
    sum[i][0] = (vf){};
    sum[i][1] = (vf){};
  }
  const float *row[(MR + 2) / 3];
  UNROLL for (int i = 0; i < (rows + 2) / 3; i++) row[i] = a + 3 * i * rsa;
  int64_t k = 0;
  if (ahead) {
    const float *call = ahead->at;
    const int64_t down = ahead->row;
    int64_t rows_left = ahead->rows;
    for (; k + 4 <= kc; k += 4) {
      __builtin_prefetch(call, 0, 2);
      __builtin_prefetch(call + 16, 0, 2);
      call += down;
      if (--rows_left == 0) rows_left = ahead->rows, call += ahead->turn;
      UNROLL for (int q = 0; q < 4; q++) {
        micro_step(rows, vectors, packs, row, rsa, b, packed, sum);
        UNROLL for (int i = 0; i < (rows + 2) / 3; i++) row[i] = apart(row[i] + csa);
        b += ldb;
        if (packs) packed += NR;
      }
    }
  }
  for (; k < kc; k++) {
    micro_step(rows, vectors, packs, row, rsa, indirect ? b + offsets[k] : b, packed, sum);
    UNROLL for (int i = 0; i < (rows + 2) / 3; i++) row[i] = apart(row[i] + csa);
    if (!indirect) b += ldb;
    if (packs) packed += NR;
  }
  vf scale = splat(alpha), keep = splat(beta);
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int v = 0; v < vectors; v++) {
      float *to = c + i * ldc + v * VL;
      vf y = scale * sum[i][v];
      store(to, beta == 0 ? y : fma_vf(keep, load(to), y));
    }
  }
}

typedef void (*micro_kernel)(int64_t, const float *, int64_t, int64_t, const float *, int64_t, const int32_t *, float,
                             float, float *, int64_t);
typedef void (*panel_kernel)(int64_t, const float *, int64_t, int64_t, const float *, int64_t, float *,
                             const struct ahead *, float, float, float *, int64_t);

#define MICRO_OF(name, rows, vectors, indirect)                                                                        \
  static void name(int64_t kc, const float *a, int64_t rsa, int64_t csa, const float *b, int64_t ldb,                  \
                   const int32_t *offsets, float alpha, float beta, float *c, int64_t ldc) {                           \
    micro(rows, vectors, indirect, 0, kc, a, rsa, csa, b, ldb, offsets, NULL, NULL, alpha, beta, c, ldc);              \
  }
#define PANEL_OF(name, rows, packs)                                                                                    \
  static void name(int64_t kc, const float *a, int64_t rsa, int64_t csa, const float *b, int64_t ldb, float *packed,   \
                   const struct ahead *ahead, float alpha, float beta, float *c, int64_t ldc) {                        \
    micro(rows, 2, 0, packs, kc, a, rsa, csa, b, ldb, NULL, packed, ahead, alpha, beta, c, ldc);                       \
  }
#define MICRO(rows)                                                                                                    \
  MICRO_OF(micro_##rows##_1, rows, 1, 0)                                                                               \
  MICRO_OF(micro_##rows##_2, rows, 2, 0)                                                                               \
  MICRO_OF(micro_##rows##_indirect, rows, 2, 1)                                                                        \
  PANEL_OF(panel_##rows##_plain, rows, 0)                                                                              \
  PANEL_OF(panel_##rows##_packing, rows, 1)
#define MICRO_ROW(rows) {micro_##rows##_1, micro_##rows##_2, micro_##rows##_indirect}
#define PANEL_ROW(rows) {panel_##rows##_plain, panel_##rows##_packing}

MICRO(1) MICRO(2) MICRO(3) MICRO(4)
#if MR >= 6
MICRO(5) MICRO(6)
#endif
#if MR >= 12
MICRO(7) MICRO(8) MICRO(9) MICRO(10) MICRO(11) MICRO(12)
#endif

/// By rows − 1, then one vector, two vectors, two vectors indirect.
static const micro_kernel micro_kernels[MR][3] = {
    MICRO_ROW(1), MICRO_ROW(2), MICRO_ROW(3), MICRO_ROW(4),
#if MR >= 6
    MICRO_ROW(5), MICRO_ROW(6),
#endif
#if MR >= 12
    MICRO_ROW(7), MICRO_ROW(8), MICRO_ROW(9), MICRO_ROW(10), MICRO_ROW(11), MICRO_ROW(12),
#endif
};

/// Two vectors while something is called from memory. By rows − 1, then b as it is, b left behind packed.
static const panel_kernel panel_kernels[MR][2] = {
    PANEL_ROW(1), PANEL_ROW(2), PANEL_ROW(3), PANEL_ROW(4),
#if MR >= 6
    PANEL_ROW(5), PANEL_ROW(6),
#endif
#if MR >= 12
    PANEL_ROW(7), PANEL_ROW(8), PANEL_ROW(9), PANEL_ROW(10), PANEL_ROW(11), PANEL_ROW(12),
#endif
};

INLINE vf activate(int activation, float alpha, vf x) {
  switch (activation) {
  case CSIMD_RELU: return choose(x <= splat(0.0f), splat(0.0f), x);
  case CSIMD_TANH: return tanh_vf(x);
  case CSIMD_SIGMOID: return sigmoid_vf(x);
  case CSIMD_LEAKY_RELU: return choose(x < splat(0.0f), splat(alpha) * x, x);
  case CSIMD_ELU: return choose(x < splat(0.0f), splat(alpha) * expm1_vf(x), x);
  default: return x;
  }
}

/// c[i] = activation(c[i] + bias + column_bias[i] + residual[i]); the pointers may be NULL.
static void finish_row(float *c, int64_t n, float bias, const float *column_bias, const float *residual,
                       int activation, float alpha) {
  int64_t j = 0;
  for (; j + VL <= n; j += VL) {
    vf x = load(c + j) + splat(bias);
    if (column_bias) x += load(column_bias + j);
    if (residual) x += load(residual + j);
    store(c + j, activate(activation, alpha, x));
  }
  if (j < n) {
    vf x = load_first(c + j, n - j) + splat(bias);
    if (column_bias) x += load_first(column_bias + j, n - j);
    if (residual) x += load_first(residual + j, n - j);
    store_first(c + j, activate(activation, alpha, x), n - j);
  }
}
