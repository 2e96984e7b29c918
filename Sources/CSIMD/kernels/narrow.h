// Types of storage: elements of two bytes and one, which programs hold as Float32 or Int32 while they compute. Each is
// widened when it is loaded; what a step computes is brought back to the numbers of the type at once (`fit`).

INLINE float f32_of_bits(uint32_t bits) {
  float x;
  memcpy(&x, &bits, 4);
  return x;
}
INLINE uint32_t bits_of_f32(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return bits;
}

INLINE float f32_of_f16(uint16_t h) {
  uint32_t sign = (uint32_t)(h & 0x8000) << 16, magnitude = h & 0x7fff;
  uint32_t normal = (magnitude << 13) + (112u << 23);
  uint32_t special = (magnitude << 13) | 0x7f800000u | (magnitude > 0x7c00 ? 0x400000u : 0);
  uint32_t tiny = bits_of_f32((float)(int32_t)magnitude * 0x1p-24f);
  return f32_of_bits(sign | (magnitude >= 0x7c00 ? special : magnitude < 0x400 ? tiny : normal));
}

/// To nearest, ties to even; NaN stays.
INLINE uint16_t f16_of_f32(float x) {
  uint32_t bits = bits_of_f32(x), sign = (bits >> 16) & 0x8000, magnitude = bits & 0x7fffffff;
  uint32_t normal = (magnitude + 0xfff + ((magnitude >> 13) & 1) - (112u << 23)) >> 13;
  // Below 2^-14: a sum whose last place is that of the smallest half rounds for us.
  uint32_t tiny = bits_of_f32(f32_of_bits(magnitude) + 0.5f) - bits_of_f32(0.5f);
  uint32_t nan = 0x7e00 | ((magnitude >> 13) & 0x3ff);
  uint32_t result = magnitude < 0x38800000 ? tiny : normal;
  result = magnitude >= 0x47800000 ? 0x7c00 : result;
  return (uint16_t)(sign | (magnitude > 0x7f800000 ? nan : result));
}

INLINE float f32_of_bf16(uint16_t h) { return f32_of_bits((uint32_t)h << 16); }
INLINE uint16_t bf16_of_f32(float x) {
  uint32_t bits = bits_of_f32(x), nearest = (bits + 0x7fff + ((bits >> 16) & 1)) >> 16;
  return (uint16_t)((bits & 0x7fffffff) > 0x7f800000 ? (bits >> 16) | 0x40 : nearest);
}

#if VL >= 8
static void widen_f16(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {
  float *r = r_;
  const uint16_t *a = a_;
  (void)b_, (void)c_;
  int64_t i = 0;
  for (; i + 8 <= n; i += 8) _mm256_storeu_ps(r + i, _mm256_cvtph_ps(_mm_loadu_si128((const __m128i *)(a + i))));
  for (; i < n; i++) r[i] = f32_of_f16(a[i]);
}
static void narrow_f16(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {
  uint16_t *r = r_;
  const float *a = a_;
  (void)b_, (void)c_;
  int64_t i = 0;
  for (; i + 8 <= n; i += 8)
    _mm_storeu_si128((__m128i *)(r + i), _mm256_cvtps_ph(_mm256_loadu_ps(a + i), _MM_FROUND_TO_NEAREST_INT));
  for (; i < n; i++) r[i] = f16_of_f32(a[i]);
}
static void fit_f16(void *r_, const void *a_, const void *b_, const void *c_, int64_t n) {
  float *r = r_;
  const float *a = a_;
  (void)b_, (void)c_;
  int64_t i = 0;
  for (; i + 8 <= n; i += 8)
    _mm256_storeu_ps(r + i, _mm256_cvtph_ps(_mm256_cvtps_ph(_mm256_loadu_ps(a + i), _MM_FROUND_TO_NEAREST_INT)));
  for (; i < n; i++) r[i] = f32_of_f16(f16_of_f32(a[i]));
}
#else
UNARY(widen_f16, uint16_t, float, f32_of_f16(x))
UNARY(narrow_f16, float, uint16_t, f16_of_f32(x))
UNARY(fit_f16, float, float, f32_of_f16(f16_of_f32(x)))
#endif
UNARY(widen_bf16, uint16_t, float, f32_of_bf16(x))
UNARY(narrow_bf16, float, uint16_t, bf16_of_f32(x))
UNARY(fit_bf16, float, float, f32_of_bf16(bf16_of_f32(x)))

/// Results wrap; what comes from floating point saturates.
#define NARROW_INTEGER(t, type, low, high)                                     \
  UNARY(widen_##t, type, int32_t, x)                                           \
  UNARY(narrow_##t, int32_t, type, x)                                          \
  UNARY(fit_##t, int32_t, int32_t, (type)x)                                    \
  UNARY(saturate_##t, int32_t, int32_t, x < (low) ? (low) : x > (high) ? (high) : x)
NARROW_INTEGER(u8, uint8_t, 0, UINT8_MAX)
NARROW_INTEGER(i8, int8_t, INT8_MIN, INT8_MAX)
NARROW_INTEGER(i16, int16_t, INT16_MIN, INT16_MAX)
