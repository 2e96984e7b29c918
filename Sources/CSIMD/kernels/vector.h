// Vector types and their primitives for the instruction set being compiled.

typedef float vf __attribute__((vector_size(4 * VL)));
typedef int32_t vi __attribute__((vector_size(4 * VL)));
typedef float vf_unaligned __attribute__((vector_size(4 * VL), aligned(4), may_alias));

#define INLINE static inline __attribute__((always_inline, unused))
/// For loops over elements whose only overlap, if any, is exact: no run-time overlap checks.
#define VECTORIZE _Pragma("clang loop vectorize(assume_safety)")
#define UNROLL _Pragma("clang loop unroll(full)")

INLINE vf load(const float *p) { return *(const vf_unaligned *)p; }
INLINE void store(float *p, vf v) { *(vf_unaligned *)p = v; }
INLINE vf splat(float x) { return x - (vf){}; }
INLINE vi splat_int(int32_t x) { return x - (vi){}; }

INLINE vf fma_vf(vf a, vf b, vf c) {
#if HAS_FMA
  return __builtin_elementwise_fma(a, b, c);
#else
  return a * b + c;
#endif
}

/// Lanes of a where the mask is set, else of b.
INLINE vf choose(vi mask, vf a, vf b) {
#if VL == 16
  // Written so that comparisons stay in mask registers.
  return (vf)_mm512_mask_blend_ps(_mm512_movepi32_mask((__m512i)mask), (__m512)b, (__m512)a);
#else
  return (vf)((mask & (vi)a) | (~mask & (vi)b));
#endif
}
INLINE vf abs_vf(vf x) { return (vf)((vi)x & splat_int(0x7fffffff)); }
INLINE vf copysign_vf(vf magnitude, vf sign) {
  return (vf)(((vi)magnitude & splat_int(0x7fffffff)) | ((vi)sign & splat_int((int32_t)0x80000000)));
}
/// The larger; NaN if either is NaN.
INLINE vf max_vf(vf a, vf b) { return choose((a > b) | (a != a), a, b); }
INLINE vf min_vf(vf a, vf b) { return choose((a < b) | (a != a), a, b); }

/// The first n < VL elements at p, the others zero, without touching memory behind them.
INLINE vf load_first(const float *p, int64_t n) {
#if VL == 16
  return (vf)_mm512_maskz_loadu_ps((__mmask16)((1u << n) - 1), p);
#elif VL == 8
  vi lanes = {0, 1, 2, 3, 4, 5, 6, 7};
  return (vf)_mm256_maskload_ps(p, (__m256i)(lanes < splat_int((int32_t)n)));
#else
  vf v = {};
  if (n > 0) v[0] = p[0];
  if (n > 1) v[1] = p[1];
  if (n > 2) v[2] = p[2];
  return v;
#endif
}

/// Stores the first n < VL lanes. Not by AVX's masked store, which takes tens of cycles on some processors.
INLINE void store_first(float *p, vf v, int64_t n) {
#if VL == 16
  _mm512_mask_storeu_ps(p, (__mmask16)((1u << n) - 1), (__m512)v);
#else
#if VL == 8
  if (n & 4) {
    memcpy(p, &v, 16);
    p += 4;
    v = __builtin_shufflevector(v, v, 4, 5, 6, 7, 4, 5, 6, 7);
  }
#endif
  if (n & 2) {
    memcpy(p, &v, 8);
    p += 2;
    v[0] = v[2];
  }
  if (n & 1) p[0] = v[0];
#endif
}

/// The first n of the floats at p, zeros behind them.
INLINE vf load_up_to(const float *p, int64_t n) { return n >= VL ? load(p) : n > 0 ? load_first(p, n) : (vf){}; }

/// Stores the first n lanes, at most all.
INLINE void store_up_to(float *p, vf v, int64_t n) {
  if (n >= VL)
    store(p, v);
  else
    store_first(p, v, n);
}

/// The sum of all lanes, halves first.
INLINE float sum_vf(vf v) {
#if VL == 16
  float s[8];
  for (int i = 0; i < 8; i++) s[i] = v[i] + v[i + 8];
  return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]));
#elif VL == 8
  return ((v[0] + v[4]) + (v[2] + v[6])) + ((v[1] + v[5]) + (v[3] + v[7]));
#else
  return (v[0] + v[2]) + (v[1] + v[3]);
#endif
}

/// The elements of (a, b) at even positions, at odd positions; and the two vectors that alternate a and b.
INLINE vf even_vf(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 30);
#elif VL == 8
  return __builtin_shufflevector(a, b, 0, 2, 4, 6, 8, 10, 12, 14);
#else
  return __builtin_shufflevector(a, b, 0, 2, 4, 6);
#endif
}

INLINE vf odd_vf(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29, 31);
#elif VL == 8
  return __builtin_shufflevector(a, b, 1, 3, 5, 7, 9, 11, 13, 15);
#else
  return __builtin_shufflevector(a, b, 1, 3, 5, 7);
#endif
}

INLINE vf interleave_low(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23);
#elif VL == 8
  return __builtin_shufflevector(a, b, 0, 8, 1, 9, 2, 10, 3, 11);
#else
  return __builtin_shufflevector(a, b, 0, 4, 1, 5);
#endif
}

INLINE vf interleave_high(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31);
#elif VL == 8
  return __builtin_shufflevector(a, b, 4, 12, 5, 13, 6, 14, 7, 15);
#else
  return __builtin_shufflevector(a, b, 2, 6, 3, 7);
#endif
}

/// Within each four lanes: the lower or upper two of a and b in turns; and the lower or upper two of a, then those of b.
INLINE vf unpack_low(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 0, 16, 1, 17, 4, 20, 5, 21, 8, 24, 9, 25, 12, 28, 13, 29);
#elif VL == 8
  return __builtin_shufflevector(a, b, 0, 8, 1, 9, 4, 12, 5, 13);
#else
  return __builtin_shufflevector(a, b, 0, 4, 1, 5);
#endif
}

INLINE vf unpack_high(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 2, 18, 3, 19, 6, 22, 7, 23, 10, 26, 11, 27, 14, 30, 15, 31);
#elif VL == 8
  return __builtin_shufflevector(a, b, 2, 10, 3, 11, 6, 14, 7, 15);
#else
  return __builtin_shufflevector(a, b, 2, 6, 3, 7);
#endif
}

INLINE vf join_low(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 0, 1, 16, 17, 4, 5, 20, 21, 8, 9, 24, 25, 12, 13, 28, 29);
#elif VL == 8
  return __builtin_shufflevector(a, b, 0, 1, 8, 9, 4, 5, 12, 13);
#else
  return __builtin_shufflevector(a, b, 0, 1, 4, 5);
#endif
}

INLINE vf join_high(vf a, vf b) {
#if VL == 16
  return __builtin_shufflevector(a, b, 2, 3, 18, 19, 6, 7, 22, 23, 10, 11, 26, 27, 14, 15, 30, 31);
#elif VL == 8
  return __builtin_shufflevector(a, b, 2, 3, 10, 11, 6, 7, 14, 15);
#else
  return __builtin_shufflevector(a, b, 2, 3, 6, 7);
#endif
}
