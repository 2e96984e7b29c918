// Tiles of the rarer operations. What has no vector function here calls libm for each element.

VECTOR(exp2_f32, exp2_vf)
VECTOR(log2_f32, log2_vf)
VECTOR(asin_f32, asin_vf)
VECTOR(acos_f32, acos_vf)
VECTOR(atan_f32, atan_vf)
VECTOR(sinh_f32, sinh_vf)
VECTOR(cosh_f32, cosh_vf)
VECTOR(asinh_f32, asinh_vf)
VECTOR(acosh_f32, acosh_vf)
VECTOR(atanh_f32, atanh_vf)
VECTOR(erfc_f32, erfc_vf)
VECTOR(softplus_f32, softplus_vf)

INLINE double softplus_of_f64(double x) { return (x < 0 ? 0 : x) + log1p(exp(-fabs(x))); }
UNARY(exp2_f64, double, double, exp2(x))
UNARY(log2_f64, double, double, log2(x))
UNARY(asin_f64, double, double, asin(x))
UNARY(acos_f64, double, double, acos(x))
UNARY(atan_f64, double, double, atan(x))
UNARY(sinh_f64, double, double, sinh(x))
UNARY(cosh_f64, double, double, cosh(x))
UNARY(asinh_f64, double, double, asinh(x))
UNARY(acosh_f64, double, double, acosh(x))
UNARY(atanh_f64, double, double, atanh(x))
UNARY(erfc_f64, double, double, erfc(x))
UNARY(softplus_f64, double, double, softplus_of_f64(x))

#define MORE_FLOATS(t, type, suffix)                                     \
  INLINE type floor_div_of_##t(type x, type y) {                         \
    if (y == 0) return x / y;                                            \
    type rest = fmod##suffix(x, y);                                      \
    type quotient = (x - rest) / y;                                      \
    if (rest != 0 && (rest < 0) != (y < 0)) quotient -= 1;               \
    if (quotient == 0) return __builtin_copysign##suffix(0, x / y);      \
    type floored = __builtin_floor##suffix(quotient);                    \
    return quotient - floored > (type)0.5 ? floored + 1 : floored;       \
  }                                                                      \
  UNARY(log10_##t, type, type, log10##suffix(x))                         \
  UNARY(tan_##t, type, type, tan##suffix(x))                             \
  UNARY(trunc_##t, type, type, __builtin_trunc##suffix(x))               \
  BINARY(atan2_##t, type, type, atan2##suffix(x, y))                     \
  BINARY(hypot_##t, type, type, hypot##suffix(x, y))                     \
  BINARY(copysign_##t, type, type, __builtin_copysign##suffix(x, y))     \
  BINARY(nextafter_##t, type, type, nextafter##suffix(x, y))             \
  BINARY(fmod_##t, type, type, fmod##suffix(x, y))                       \
  BINARY(floor_div_##t, type, type, floor_div_of_##t(x, y))

MORE_FLOATS(f32, float, f)
MORE_FLOATS(f64, double, )

#define MORE_INTEGERS(t, type, unsigned_type)                                                \
  INLINE type fmod_of_##t(type x, type y) { return y == 0 || y == (type)-1 ? 0 : x % y; }    \
  INLINE type floor_div_of_##t(type x, type y) {                                             \
    type quotient = div_of_##t(x, y);                                                        \
    return fmod_of_##t(x, y) != 0 && (x < 0) != (y < 0) ? quotient - 1 : quotient;           \
  }                                                                                          \
  INLINE type shl_of_##t(type x, type y) {                                                   \
    return y < 0 || y >= (type)(8 * sizeof x) ? 0 : (type)((unsigned_type)x << y);           \
  }                                                                                          \
  INLINE type shr_of_##t(type x, type y) {                                                   \
    return y < 0 || y >= (type)(8 * sizeof x) ? (x < 0 ? (type)-1 : 0) : (type)(x >> y);     \
  }                                                                                          \
  INLINE type gcd_of_##t(type x, type y) {                                                   \
    unsigned_type a = x < 0 ? 0 - (unsigned_type)x : (unsigned_type)x;                       \
    unsigned_type b = y < 0 ? 0 - (unsigned_type)y : (unsigned_type)y;                       \
    while (b != 0) {                                                                         \
      unsigned_type rest = a % b;                                                            \
      a = b, b = rest;                                                                       \
    }                                                                                        \
    return (type)a;                                                                          \
  }                                                                                          \
  BINARY(fmod_##t, type, type, fmod_of_##t(x, y))                                            \
  BINARY(floor_div_##t, type, type, floor_div_of_##t(x, y))                                  \
  BINARY(shl_##t, type, type, shl_of_##t(x, y))                                              \
  BINARY(shr_##t, type, type, shr_of_##t(x, y))                                              \
  BINARY(gcd_##t, type, type, gcd_of_##t(x, y))

MORE_INTEGERS(i32, int32_t, uint32_t)
MORE_INTEGERS(i64, int64_t, uint64_t)
