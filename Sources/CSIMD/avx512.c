// AVX-512 (F, DQ, BW, VL).
#include "internal.h"

#if defined(__x86_64__)
#include <immintrin.h>

#define CSIMD_TABLE csimd_kernels_avx512
#define CSIMD_ISA_NAME "avx512"
#define VL 16
#define HAS_FMA 1
#define MR 12

#pragma clang attribute push(__attribute__((target("avx512f,avx512dq,avx512bw,avx512vl,avx2,fma,f16c"))), \
                             apply_to = function)
#include "kernels/all.h"
#pragma clang attribute pop
#endif
