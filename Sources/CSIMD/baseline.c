// The instruction set every processor of the architecture has: SSE2, or NEON on arm64.
#include "internal.h"

#define CSIMD_TABLE csimd_kernels_baseline
#define CSIMD_ISA_NAME "baseline"
#define VL 4
#if defined(__aarch64__)
#define HAS_FMA 1
#define MR 8
#else
#define HAS_FMA 0
#define MR 4
#endif

#include "kernels/all.h"
