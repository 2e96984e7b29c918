// Elementary functions of Float32 vectors, built on those of functions.h; polynomials are those of Cephes (Moshier).
// Largest errors, over sampled floats: erfc 5.0 ulp, sinh and cosh 2.9, asin 2.4, the others 2.0.

INLINE vf sqrt_vf(vf x) { return __builtin_elementwise_sqrt(x); }

INLINE vf exp2_vf(vf x) {
  x = choose(x > splat(129.0f), splat(129.0f), x);
  x = choose(x < splat(-151.0f), splat(-151.0f), x);
  vf shifted = x + splat(12582912.0f);
  vi n = (vi)shifted - splat_int(0x4b400000);
  vf r = (x - (shifted - splat(12582912.0f))) * splat(0.69314718056f);
  vi half = n >> 1;
  return (splat(1.0f) + expm1_reduced(r)) * power_of_two(half) * power_of_two(n - half);
}

INLINE vf log2_vf(vf x) {
  vi tiny = x < splat(1.17549435e-38f);
  vi e;
  vf m = split_exponent(choose(tiny, x * splat(8388608.0f), x), &e);
  e -= tiny & splat_int(23);
  vf y = log_reduced(m - splat(1.0f), splat(0.0f));
  return log_special(x, fma_vf(y, splat(1.44269504088896341f), __builtin_convertvector(e, vf)));
}

/// asin x for |x| <= ½.
INLINE vf asin_reduced(vf x) {
  vf z = x * x;
  vf p = splat(4.2163199048e-2f);
  p = fma_vf(p, z, splat(2.4181311049e-2f));
  p = fma_vf(p, z, splat(4.5470025998e-2f));
  p = fma_vf(p, z, splat(7.4953002686e-2f));
  p = fma_vf(p, z, splat(1.6666752422e-1f));
  return fma_vf(p * z, x, x);
}

INLINE vf asin_vf(vf x) {
  vf a = abs_vf(x);
  vf large = splat(1.57079632679f) - splat(2.0f) * asin_reduced(sqrt_vf(splat(0.5f) - splat(0.5f) * a));
  return choose(a <= splat(0.5f), asin_reduced(x), copysign_vf(large, x));
}

INLINE vf acos_vf(vf x) {
  vf a = abs_vf(x);
  vf large = splat(2.0f) * asin_reduced(sqrt_vf(splat(0.5f) - splat(0.5f) * a));
  large = choose(x < splat(0.0f), splat(3.14159265359f) - large, large);
  return choose(a <= splat(0.5f), splat(1.57079632679f) - asin_reduced(x), large);
}

INLINE vf atan_vf(vf x) {
  vf a = abs_vf(x);
  vi high = a > splat(2.414213562373095f), middle = a > splat(0.4142135623730950f);
  vf t = choose(high, splat(-1.0f) / a, choose(middle, (a - splat(1.0f)) / (a + splat(1.0f)), a));
  vf offset = choose(high, splat(1.57079632679f), choose(middle, splat(0.785398163397f), splat(0.0f)));
  vf z = t * t;
  vf p = splat(8.05374449538e-2f);
  p = fma_vf(p, z, splat(-1.38776856032e-1f));
  p = fma_vf(p, z, splat(1.99777106478e-1f));
  p = fma_vf(p, z, splat(-3.33329491539e-1f));
  return copysign_vf(offset + fma_vf(p * z, t, t), x);
}

INLINE vf sinh_vf(vf x) {
  vf z = x * x;
  vf p = splat(2.03721912945e-4f);
  p = fma_vf(p, z, splat(8.33028376239e-3f));
  p = fma_vf(p, z, splat(1.66667160211e-1f));
  // e^(a/2) squared, because eᵃ alone overflows before sinh does.
  vf root = exp_vf(splat(0.5f) * abs_vf(x));
  vf large = splat(0.5f) * root * root - splat(0.5f) / (root * root);
  return choose(abs_vf(x) <= splat(1.0f), fma_vf(p * z, x, x), copysign_vf(large, x));
}

INLINE vf cosh_vf(vf x) {
  vf root = exp_vf(splat(0.5f) * abs_vf(x));
  return splat(0.5f) * root * root + splat(0.5f) / (root * root);
}

INLINE vf asinh_vf(vf x) {
  vf a = abs_vf(x), z = a * a;
  vf y = log1p_vf(a + z / (splat(1.0f) + sqrt_vf(splat(1.0f) + z)));
  return copysign_vf(choose(a > splat(1e9f), log_vf(a) + splat(0.69314718056f), y), x);
}

INLINE vf acosh_vf(vf x) {
  vf t = x - splat(1.0f);
  vf y = log1p_vf(t + sqrt_vf(fma_vf(t, t, t + t)));
  return choose(x > splat(1e9f), log_vf(x) + splat(0.69314718056f), choose(x < splat(1.0f), splat(NAN), y));
}

INLINE vf atanh_vf(vf x) {
  vf a = abs_vf(x);
  return copysign_vf(splat(0.5f) * log1p_vf((a + a) / (splat(1.0f) - a)), x);
}

INLINE vf erfc_vf(vf x) {
  vf a = abs_vf(x);
  a = choose(a > splat(11.0f), splat(11.0f), a);
  vf q = splat(1.0f) / a, y = q * q;
  vf p = splat(2.326819970068386e-2f);
  p = fma_vf(p, y, splat(-1.387039388740657e-1f));
  p = fma_vf(p, y, splat(3.687424674597105e-1f));
  p = fma_vf(p, y, splat(-5.824733027278666e-1f));
  p = fma_vf(p, y, splat(6.210004621745983e-1f));
  p = fma_vf(p, y, splat(-4.944515323274145e-1f));
  p = fma_vf(p, y, splat(3.404879937665872e-1f));
  p = fma_vf(p, y, splat(-2.741127028184656e-1f));
  p = fma_vf(p, y, splat(5.638259427386472e-1f));
  vf r = splat(-1.047766399936249e1f);
  r = fma_vf(r, y, splat(1.297719955372516e1f));
  r = fma_vf(r, y, splat(-7.495518717768503f));
  r = fma_vf(r, y, splat(2.921019019210786f));
  r = fma_vf(r, y, splat(-1.015265279202700f));
  r = fma_vf(r, y, splat(4.218463358204948e-1f));
  r = fma_vf(r, y, splat(-2.820767439740514e-1f));
  r = fma_vf(r, y, splat(5.641895067754075e-1f));
  // e^(−a²) in two factors: the square of a's first bits is exact.
  vf head = (vf)((vi)a & splat_int((int32_t)0xfffff000));
  vf rest = (head - a) * (head + a);
  vf power = exp_vf(-head * head);
  vf tail = fma_vf(power, expm1_reduced(rest), power) * q * choose(a > splat(2.0f), r, p);
  tail = choose(x < splat(0.0f), splat(2.0f) - tail, tail);
  return choose(abs_vf(x) > splat(1.0f), tail, splat(1.0f) - erf_vf(x));
}

INLINE vf softplus_vf(vf x) {
  vf excess = choose(x < splat(0.0f), splat(0.0f), x);
  return excess + log1p_vf(exp_vf(copysign_vf(x, splat(-1.0f))));
}
