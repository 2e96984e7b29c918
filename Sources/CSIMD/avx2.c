// AVX2 with fused multiply-add and conversions of halves.
#include "internal.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define CSIMD_TABLE csimd_kernels_avx2
#define CSIMD_ISA_NAME "avx2"
#define VL 8
#define HAS_FMA 1
#define MR 6

#pragma clang attribute push(__attribute__((target("avx2,fma,f16c"))), apply_to = function)
#include "kernels/all.h"
#pragma clang attribute pop
#endif
