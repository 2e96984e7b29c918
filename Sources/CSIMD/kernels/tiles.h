// Operations of elementwise programs over one tile: plain loops that the compiler vectorises, and vector functions
// for the transcendental ones.

#define UNARY(name, type, result, expression)                                                \
  static void name(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {    \
    result *r = r_;                                                                          \
    const type *a = a_;                                                                      \
    (void)b_, (void)c_;                                                                      \
    VECTORIZE for (int64_t i = 0; i < n; i++) {                                              \
      const type x = a[i];                                                                   \
      r[i] = (result)(expression);                                                           \
    }                                                                                        \
  }

#define BINARY(name, type, result, expression)                                               \
  static void name(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {    \
    result *r = r_;                                                                          \
    const type *a = a_, *b = b_;                                                             \
    (void)c_;                                                                                \
    VECTORIZE for (int64_t i = 0; i < n; i++) {                                              \
      const type x = a[i], y = b[i];                                                         \
      r[i] = (result)(expression);                                                           \
    }                                                                                        \
  }

#define VECTOR(name, function)                                                               \
  static void name(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {    \
    float *r = r_;                                                                           \
    const float *a = a_;                                                                     \
    (void)b_, (void)c_;                                                                      \
    int64_t i = 0;                                                                           \
    for (; i + VL <= n; i += VL) store(r + i, function(load(a + i)));                        \
    if (i < n) store_first(r + i, function(load_first(a + i, n - i)), n - i);                \
  }

#define SELECT(name, type)                                                                   \
  static void name(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {    \
    type *r = r_;                                                                            \
    const uint8_t *a = a_;                                                                   \
    const type *b = b_, *c = c_;                                                             \
    VECTORIZE for (int64_t i = 0; i < n; i++) {                                              \
      const type x = b[i], y = c[i];                                                         \
      r[i] = a[i] ? x : y;                                                                   \
    }                                                                                        \
  }

#define COMPARISONS(t, type)              \
  BINARY(eq_##t, type, uint8_t, x == y)   \
  BINARY(ne_##t, type, uint8_t, x != y)   \
  BINARY(lt_##t, type, uint8_t, x < y)    \
  BINARY(le_##t, type, uint8_t, x <= y)   \
  BINARY(gt_##t, type, uint8_t, x > y)    \
  BINARY(ge_##t, type, uint8_t, x >= y)   \
  SELECT(select_##t, type)

#define FLOATS(t, type, suffix)                                          \
  UNARY(neg_##t, type, type, -x)                                         \
  UNARY(abs_##t, type, type, __builtin_fabs##suffix(x))                  \
  UNARY(sign_##t, type, type, x != x ? x : (type)(x > 0) - (type)(x < 0)) \
  UNARY(sqrt_##t, type, type, __builtin_sqrt##suffix(x))                 \
  UNARY(rsqrt_##t, type, type, 1 / __builtin_sqrt##suffix(x))            \
  UNARY(reciprocal_##t, type, type, 1 / x)                               \
  UNARY(sin_##t, type, type, sin##suffix(x))                             \
  UNARY(cos_##t, type, type, cos##suffix(x))                             \
  UNARY(floor_##t, type, type, __builtin_floor##suffix(x))               \
  UNARY(ceil_##t, type, type, __builtin_ceil##suffix(x))                 \
  UNARY(round_##t, type, type, __builtin_rint##suffix(x))                \
  UNARY(square_##t, type, type, x *x)                                    \
  UNARY(relu_##t, type, type, x <= 0 ? 0 : x)                            \
  BINARY(add_##t, type, type, x + y)                                     \
  BINARY(sub_##t, type, type, x - y)                                     \
  BINARY(mul_##t, type, type, x *y)                                      \
  BINARY(div_##t, type, type, x / y)                                     \
  BINARY(max_##t, type, type, (x > y || x != x) ? x : y)                 \
  BINARY(min_##t, type, type, (x < y || x != x) ? x : y)                 \
  BINARY(pow_##t, type, type, pow##suffix(x, y))                         \
  BINARY(mod_##t, type, type, mod_of_##t(x, y))                          \
  COMPARISONS(t, type)

INLINE float mod_of_f32(float x, float y) {
  float r = fmodf(x, y);
  return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}
INLINE double mod_of_f64(double x, double y) {
  double r = fmod(x, y);
  return r != 0 && (r < 0) != (y < 0) ? r + y : r;
}

FLOATS(f32, float, f)
FLOATS(f64, double, )

VECTOR(exp_f32, exp_vf)
VECTOR(log_f32, log_vf)
VECTOR(expm1_f32, expm1_vf)
VECTOR(log1p_f32, log1p_vf)
VECTOR(tanh_f32, tanh_vf)
VECTOR(sigmoid_f32, sigmoid_vf)
VECTOR(erf_f32, erf_vf)

INLINE double sigmoid_of_f64(double x) {
  double e = exp(-fabs(x));
  return (x < 0 ? e : 1) / (1 + e);
}
UNARY(exp_f64, double, double, exp(x))
UNARY(log_f64, double, double, log(x))
UNARY(expm1_f64, double, double, expm1(x))
UNARY(log1p_f64, double, double, log1p(x))
UNARY(tanh_f64, double, double, tanh(x))
UNARY(sigmoid_f64, double, double, sigmoid_of_f64(x))
UNARY(erf_f64, double, double, erf(x))

#define INTEGERS(t, type, unsigned_type)                                                     \
  INLINE type div_of_##t(type x, type y) {                                                   \
    return y == 0 ? 0 : y == -1 ? (type)(0 - (unsigned_type)x) : x / y;                      \
  }                                                                                          \
  INLINE type mod_of_##t(type x, type y) {                                                   \
    if (y == 0 || y == -1) return 0;                                                         \
    type r = x % y;                                                                          \
    return r != 0 && (r < 0) != (y < 0) ? r + y : r;                                         \
  }                                                                                          \
  INLINE type pow_of_##t(type x, type y) {                                                   \
    if (y < 0) return x == 1 ? 1 : x == -1 ? ((y & 1) ? -1 : 1) : 0;                         \
    unsigned_type result = 1, base = (unsigned_type)x;                                       \
    for (; y; y >>= 1, base *= base)                                                         \
      if (y & 1) result *= base;                                                             \
    return (type)result;                                                                     \
  }                                                                                          \
  UNARY(neg_##t, type, type, 0 - (unsigned_type)x)                                           \
  UNARY(abs_##t, type, type, x < 0 ? 0 - (unsigned_type)x : (unsigned_type)x)                \
  UNARY(sign_##t, type, type, (x > 0) - (x < 0))                                             \
  UNARY(square_##t, type, type, (unsigned_type)x *(unsigned_type)x)                          \
  UNARY(relu_##t, type, type, x > 0 ? x : 0)                                                 \
  UNARY(not_##t, type, type, ~x)                                                             \
  BINARY(add_##t, type, type, (unsigned_type)x + (unsigned_type)y)                           \
  BINARY(sub_##t, type, type, (unsigned_type)x - (unsigned_type)y)                           \
  BINARY(mul_##t, type, type, (unsigned_type)x *(unsigned_type)y)                            \
  BINARY(div_##t, type, type, div_of_##t(x, y))                                              \
  BINARY(max_##t, type, type, x > y ? x : y)                                                 \
  BINARY(min_##t, type, type, x < y ? x : y)                                                 \
  BINARY(pow_##t, type, type, pow_of_##t(x, y))                                              \
  BINARY(mod_##t, type, type, mod_of_##t(x, y))                                              \
  BINARY(and_##t, type, type, x &y)                                                          \
  BINARY(or_##t, type, type, x | y)                                                          \
  BINARY(xor_##t, type, type, x ^ y)                                                         \
  COMPARISONS(t, type)

INTEGERS(i32, int32_t, uint32_t)
INTEGERS(i64, int64_t, uint64_t)

UNARY(not_bool, uint8_t, uint8_t, !x)
BINARY(and_bool, uint8_t, uint8_t, x &y)
BINARY(or_bool, uint8_t, uint8_t, x | y)
BINARY(xor_bool, uint8_t, uint8_t, x ^ y)
COMPARISONS(bool, uint8_t)

// Casts. The bounds are the largest values of the float type that fit.
INLINE int32_t i32_from_f32(float x) {
  return x != x ? 0 : x >= 2147483648.0f ? INT32_MAX : x <= -2147483648.0f ? INT32_MIN : (int32_t)x;
}
INLINE int32_t i32_from_f64(double x) {
  return x != x ? 0 : x >= 2147483647.0 ? INT32_MAX : x <= -2147483648.0 ? INT32_MIN : (int32_t)x;
}
INLINE int64_t i64_from_f32(float x) {
  return x != x ? 0 : x >= 0x1p63f ? INT64_MAX : x <= -0x1p63f ? INT64_MIN : (int64_t)x;
}
INLINE int64_t i64_from_f64(double x) {
  return x != x ? 0 : x >= 0x1p63 ? INT64_MAX : x <= -0x1p63 ? INT64_MIN : (int64_t)x;
}

#define COPY(name, type) \
  UNARY(name, type, type, x)
COPY(copy_1, uint8_t)
COPY(copy_4, uint32_t)
COPY(copy_8, uint64_t)
UNARY(cast_f32_f64, float, double, x)
UNARY(cast_f32_i32, float, int32_t, i32_from_f32(x))
UNARY(cast_f32_i64, float, int64_t, i64_from_f32(x))
UNARY(cast_f32_bool, float, uint8_t, x != 0)
UNARY(cast_f64_f32, double, float, x)
UNARY(cast_f64_i32, double, int32_t, i32_from_f64(x))
UNARY(cast_f64_i64, double, int64_t, i64_from_f64(x))
UNARY(cast_f64_bool, double, uint8_t, x != 0)
UNARY(cast_i32_f32, int32_t, float, x)
UNARY(cast_i32_f64, int32_t, double, x)
UNARY(cast_i32_i64, int32_t, int64_t, x)
UNARY(cast_i32_bool, int32_t, uint8_t, x != 0)
UNARY(cast_i64_f32, int64_t, float, x)
UNARY(cast_i64_f64, int64_t, double, x)
UNARY(cast_i64_i32, int64_t, int32_t, x)
UNARY(cast_i64_bool, int64_t, uint8_t, x != 0)
UNARY(cast_bool_f32, uint8_t, float, x)
UNARY(cast_bool_f64, uint8_t, double, x)
UNARY(cast_bool_i32, uint8_t, int32_t, x)
UNARY(cast_bool_i64, uint8_t, int64_t, x)

// MARK: Loads

/// Row after row of `width` floats: each float twice, and each such row `rows` times.
static void spread_twice(const float *x, int64_t count, int64_t rows, int64_t width, float *y) {
  int64_t pitch = 2 * width;
  for (int64_t i = 0; i < count; i++, x += width, y += rows * pitch)
    for (int64_t j = 0; j < width; j += VL) {
      int64_t n = width - j;
      vf v = load_up_to(x + j, n), low = interleave_low(v, v), high = interleave_high(v, v);
      for (int64_t row = 0; row < rows; row++) {
        float *to = y + row * pitch + 2 * j;
        store_up_to(to, low, 2 * n);
        if (2 * n > VL) store_up_to(to + VL, high, 2 * n - VL);
      }
    }
}
