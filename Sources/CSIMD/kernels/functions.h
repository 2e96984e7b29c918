// Elementary functions of Float32 vectors. Polynomials are those of Cephes (Moshier) except erf (Juffa's minimax
// polynomials). Largest errors, over sampled floats: sigmoid 2.0 ulp, the
// others 1.5.

/// exp(r) - 1 for |r| <= ln 2 / 2.
INLINE vf expm1_reduced(vf r) {
  vf p = splat(1.9875691500e-4f);
  p = fma_vf(p, r, splat(1.3981999507e-3f));
  p = fma_vf(p, r, splat(8.3334519073e-3f));
  p = fma_vf(p, r, splat(4.1665795894e-2f));
  p = fma_vf(p, r, splat(1.6666665459e-1f));
  p = fma_vf(p, r, splat(5.0000001201e-1f));
  return fma_vf(p, r * r, r);
}

/// Splits x (|x| < 2^22) into n · ln 2 + r and returns r; n as a whole number. NaN stays in r.
INLINE vf reduce_ln2(vf x, vf *n) {
  vf shifted = fma_vf(x, splat(1.44269504088896341f), splat(12582912.0f));
  *n = shifted - splat(12582912.0f);
  vf r = fma_vf(*n, splat(-0.693359375f), x);
  return fma_vf(*n, splat(2.12194440e-4f), r);
}

INLINE vf power_of_two(vi n) { return (vf)((n + splat_int(127)) << 23); }
INLINE vi whole_int(vf n) { return (vi)(n + splat(12582912.0f)) - splat_int(0x4b400000); }

/// x · 2^n for a whole number n that is within the range of exponents.
INLINE vf scale_normal_vf(vf x, vf n) {
#if VL == 16
  return (vf)_mm512_scalef_ps((__m512)x, (__m512)n);
#else
  return x * power_of_two(whole_int(n));
#endif
}

/// x · 2^n for a whole number n. Results below the normal range and just below overflow come out right.
INLINE vf scale_vf(vf x, vf n) {
#if VL == 16
  return scale_normal_vf(x, n);
#else
  vi exponent = whole_int(n), half = exponent >> 1;
  return x * power_of_two(half) * power_of_two(exponent - half);
#endif
}

INLINE vf exp_vf(vf x) {
  x = choose(x > splat(89.0f), splat(89.0f), x);
  x = choose(x < splat(-104.0f), splat(-104.0f), x);
  vf n, r = reduce_ln2(x, &n);
  return scale_vf(splat(1.0f) + expm1_reduced(r), n);
}

INLINE vf expm1_vf(vf x) {
  vf clamped = choose(x > splat(89.0f), splat(89.0f), x);
  clamped = choose(clamped < splat(-18.0f), splat(-18.0f), clamped);
  vf n, q = expm1_reduced(reduce_ln2(clamped, &n));
  vf half_scale = scale_normal_vf(splat(0.5f), n);
  vf y = fma_vf(half_scale, q, half_scale - splat(0.5f));
  return choose(abs_vf(x) < splat(1e-10f), x, y + y);
}

/// log(1 + f) + e · ln 2 for 1 + f in [√½, √2].
INLINE vf log_reduced(vf f, vf e) {
  vf z = f * f;
  vf p = splat(7.0376836292e-2f);
  p = fma_vf(p, f, splat(-1.1514610310e-1f));
  p = fma_vf(p, f, splat(1.1676998740e-1f));
  p = fma_vf(p, f, splat(-1.2420140846e-1f));
  p = fma_vf(p, f, splat(1.4249322787e-1f));
  p = fma_vf(p, f, splat(-1.6668057665e-1f));
  p = fma_vf(p, f, splat(2.0000714765e-1f));
  p = fma_vf(p, f, splat(-2.4999993993e-1f));
  p = fma_vf(p, f, splat(3.3333331174e-1f));
  vf y = fma_vf(e, splat(-2.12194440e-4f), f * z * p);
  y = fma_vf(z, splat(-0.5f), y);
  return fma_vf(e, splat(0.693359375f), f + y);
}

/// Splits normal x > 0 into 2^e · m with m in [√½, √2).
INLINE vf split_exponent(vf x, vi *e) {
  vi bits = (vi)x - splat_int(0x3f3504f3);
  *e = bits >> 23;
  return (vf)((bits & splat_int(0x7fffff)) + splat_int(0x3f3504f3));
}

/// The result where x is 0, infinite, negative or NaN.
INLINE vf log_special(vf x, vf y) {
  y = choose(x == splat(INFINITY), x, y);
  y = choose(x == splat(0.0f), splat(-INFINITY), y);
  return choose(x >= splat(0.0f), y, splat(NAN));
}

INLINE vf log_vf(vf x) {
  vi tiny = x < splat(1.17549435e-38f);
  vf scaled = choose(tiny, x * splat(8388608.0f), x);
  vi e;
  vf m = split_exponent(scaled, &e);
  e -= tiny & splat_int(23);
  return log_special(x, log_reduced(m - splat(1.0f), __builtin_convertvector(e, vf)));
}

INLINE vf log1p_vf(vf x) {
  vf u = splat(1.0f) + x;
  vi e;
  vf m = split_exponent(u, &e);
  // What the sum lost, scaled like m.
  vf lost = choose(x < splat(1.0f), x - (u - splat(1.0f)), splat(1.0f) - (u - x));
  // Beyond 2^100 nothing measurable is lost, and 2^-e would leave the range of exponents.
  vi bounded = e > splat_int(100);
  bounded = (bounded & splat_int(100)) | (~bounded & e);
  vf f = fma_vf(lost, power_of_two(splat_int(0) - bounded), m - splat(1.0f));
  vf y = log_special(u, log_reduced(f, __builtin_convertvector(e, vf)));
  return choose(abs_vf(x) < splat(1e-10f), x, y);
}

/// 1 / x for positive x far from the ends of the range. AVX-512's estimate and a step of Newton's method are within
/// one unit in the last place, and several times as fast as its division.
INLINE vf reciprocal_vf(vf x) {
#if VL == 16
  vf r = (vf)_mm512_rcp14_ps((__m512)x);
  return fma_vf(r, fma_vf(-x, r, splat(1.0f)), r);
#else
  return splat(1.0f) / x;
#endif
}

INLINE vf tanh_vf(vf x) {
  vf t = abs_vf(x);
  t = choose(t > splat(10.0f), splat(10.0f), t);  // from 9.02 on tanh rounds to 1
  vf z = x * x;
  vf p = splat(-5.70498872745e-3f);
  p = fma_vf(p, z, splat(2.06390887954e-2f));
  p = fma_vf(p, z, splat(-5.37397155531e-2f));
  p = fma_vf(p, z, splat(1.33314422036e-1f));
  p = fma_vf(p, z, splat(-3.33332819422e-1f));
  vf small = fma_vf(p * z, x, x);
  vf n, r = reduce_ln2(t + t, &n), e = scale_normal_vf(splat(1.0f) + expm1_reduced(r), n);
  vf large = fma_vf(splat(-2.0f), reciprocal_vf(e + splat(1.0f)), splat(1.0f));
  return choose(t < splat(0.625f), small, copysign_vf(large, x));
}

INLINE vf sigmoid_vf(vf x) {
  vf e = exp_vf(copysign_vf(x, splat(-1.0f)));
  return choose(x < splat(0.0f), e, splat(1.0f)) / (splat(1.0f) + e);
}

INLINE vf erf_vf(vf x) {
  vf t = abs_vf(x);
  t = choose(t > splat(4.0f), splat(4.0f), t);
  vf s = t * t;
  vf r = fma_vf(splat(-1.72853470e-5f), t, splat(3.83197126e-4f));
  vf u = fma_vf(splat(-3.88396438e-3f), t, splat(2.42546219e-2f));
  r = fma_vf(r, s, u);
  r = fma_vf(r, t, splat(-1.06777877e-1f));
  r = fma_vf(r, t, splat(-6.34846687e-1f));
  r = fma_vf(r, t, splat(-1.28717512e-1f));
  r = fma_vf(r, t, -t);
  vf large = copysign_vf(splat(1.0f) - exp_vf(r), x);
  vf p = splat(-5.96761703e-4f);
  p = fma_vf(p, s, splat(4.99119423e-3f));
  p = fma_vf(p, s, splat(-2.67681349e-2f));
  p = fma_vf(p, s, splat(1.12819925e-1f));
  p = fma_vf(p, s, splat(-3.76125336e-1f));
  p = fma_vf(p, s, splat(1.28379166e-1f));
  return choose(t > splat(0.927734375f), large, fma_vf(p, x, x));
}
