// The microkernel of matrix products, and what follows a product: bias, residual, activation.
#define NR (2 * VL)
#define KC 320  // depth of a block: a panel of B stays in the first-level cache
#define NC (32 * NR)
#define MC (24 * MR)
#define LARGE (1 << 19)  // elements of a B that leaves no room in the caches

/// c[rows, vectors · VL] = alpha · a · b + beta · c. Row i, depth k of a lies at a[i · rsa + k · csa]; row k of b at
/// b + k · ldb, or at b + offsets[k].
INLINE void micro(const int rows, const int vectors, const int indirect, int64_t kc, const float *a, int64_t rsa,
                  int64_t csa, const float *b, int64_t ldb, const int32_t *offsets, float alpha, float beta, float *c,
                  int64_t ldc) {
  vf sum[MR][2];
  UNROLL for (int i = 0; i < rows; i++) {
    sum[i][0] = (vf){};
    sum[i][1] = (vf){};
  }
  for (int64_t k = 0; k < kc; k++) {
    const float *row = indirect ? b + offsets[k] : b;
    vf b0 = load(row), b1 = vectors > 1 ? load(row + VL) : (vf){};
    UNROLL for (int i = 0; i < rows; i++) {
      vf x = splat(a[i * rsa]);
      sum[i][0] = fma_vf(x, b0, sum[i][0]);
      if (vectors > 1) sum[i][1] = fma_vf(x, b1, sum[i][1]);
    }
    a += csa;
    b += indirect ? 0 : ldb;
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

#define MICRO(rows)                                                                                                   \
  static void micro_##rows##_1(int64_t kc, const float *a, int64_t rsa, int64_t csa, const float *b, int64_t ldb,     \
                               const int32_t *offsets, float alpha, float beta, float *c, int64_t ldc) {              \
    micro(rows, 1, 0, kc, a, rsa, csa, b, ldb, offsets, alpha, beta, c, ldc);                                         \
  }                                                                                                                   \
  static void micro_##rows##_2(int64_t kc, const float *a, int64_t rsa, int64_t csa, const float *b, int64_t ldb,     \
                               const int32_t *offsets, float alpha, float beta, float *c, int64_t ldc) {              \
    micro(rows, 2, 0, kc, a, rsa, csa, b, ldb, offsets, alpha, beta, c, ldc);                                         \
  }                                                                                                                   \
  static void micro_##rows##_indirect(int64_t kc, const float *a, int64_t rsa, int64_t csa, const float *b,           \
                                      int64_t ldb, const int32_t *offsets, float alpha, float beta, float *c,         \
                                      int64_t ldc) {                                                                  \
    micro(rows, 2, 1, kc, a, rsa, csa, b, ldb, offsets, alpha, beta, c, ldc);                                         \
  }
#define MICRO_ROW(rows) {micro_##rows##_1, micro_##rows##_2, micro_##rows##_indirect}

MICRO(1) MICRO(2) MICRO(3) MICRO(4)
#if MR >= 6
MICRO(5) MICRO(6)
#endif
#if MR >= 8
MICRO(7) MICRO(8)
#endif
#if MR >= 12
MICRO(9) MICRO(10) MICRO(11) MICRO(12)
#endif

/// By rows − 1, then one vector, two vectors, two vectors indirect.
static const micro_kernel micro_kernels[MR][3] = {
    MICRO_ROW(1), MICRO_ROW(2), MICRO_ROW(3), MICRO_ROW(4),
#if MR >= 6
    MICRO_ROW(5), MICRO_ROW(6),
#endif
#if MR >= 8
    MICRO_ROW(7), MICRO_ROW(8),
#endif
#if MR >= 12
    MICRO_ROW(9), MICRO_ROW(10), MICRO_ROW(11), MICRO_ROW(12),
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
