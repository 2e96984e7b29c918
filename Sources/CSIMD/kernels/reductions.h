// Reductions: one template, included for every operation and element type.

#define COLUMNS 256      // columns accumulated together
#define FLUSH 128        // rows added in the element type before they join the wide sum
#define REDUCE_CHUNKS 16  // fixed, so that the bits do not depend on the number of threads

/// The offset of kept position `index` counted over the first `dimensions` kept dimensions.
INLINE int64_t kept_offset(const struct csimd_reduce_plan *p, int dimensions, int64_t index) {
  int64_t offset = 0;
  for (int d = dimensions - 1; d >= 0; d--) {
    offset += index % p->kept_extent[d] * p->kept_stride[d];
    index /= p->kept_extent[d];
  }
  return offset;
}

/// Steps to the next position over the first `dimensions` reduced dimensions; 0 after the last.
INLINE int next_reduced(const struct csimd_reduce_plan *p, int dimensions, int64_t *index, int64_t *offset) {
  for (int d = dimensions - 1; d >= 0; d--) {
    *offset += p->reduced_stride[d];
    if (++index[d] < p->reduced_extent[d]) return 1;
    *offset -= p->reduced_extent[d] * p->reduced_stride[d];
    index[d] = 0;
  }
  return 0;
}

/// Whether neighbouring outputs read neighbouring elements and are best reduced side by side.
INLINE int by_columns(const struct csimd_reduce_plan *p) {
  return p->kept > 0 && p->kept_stride[p->kept - 1] == 1 && p->reduced_stride[p->reduced - 1] != 1;
}

#define SUM(a, b) ((a) + (b))
#define PRODUCT(a, b) ((a) * (b))
#define MAXIMUM(a, b) ((a) > (b) || (a) != (a) ? (a) : (b))
#define MINIMUM(a, b) ((a) < (b) || (a) != (a) ? (a) : (b))
#define ANY(a, b) ((a) | (b))
#define ALL(a, b) ((a) & (b))
#define V_MAXIMUM(a, b) V_CHOOSE((a > b) | (a != a), a, b)
#define V_MINIMUM(a, b) V_CHOOSE((a < b) | (a != a), a, b)
#define V_CHOOSE(mask, a, b) (VECTOR_T)(((MASK_T)(mask) & (MASK_T)(a)) | (~(MASK_T)(mask) & (MASK_T)(b)))

#define PASTE_(a, b) a##b
#define PASTE(a, b) PASTE_(a, b)

#define T float
#define WIDE double
#define MASK int32_t
#define SUFFIX f32
#define LOWEST -INFINITY
#define HIGHEST INFINITY
#include "reduction_type.h"

#define T double
#define WIDE double
#define MASK int64_t
#define SUFFIX f64
#define LOWEST -INFINITY
#define HIGHEST INFINITY
#include "reduction_type.h"

#define INTEGER
#define T int32_t
#define WIDE uint32_t
#define MASK int32_t
#define SUFFIX i32
#define LOWEST INT32_MIN
#define HIGHEST INT32_MAX
#include "reduction_type.h"

#define T int64_t
#define WIDE uint64_t
#define MASK int64_t
#define SUFFIX i64
#define LOWEST INT64_MIN
#define HIGHEST INT64_MAX
#include "reduction_type.h"
#undef INTEGER

#define BOOLEAN
#define T uint8_t
#define WIDE uint8_t
#define MASK int8_t
#define SUFFIX bool
#include "reduction_type.h"
#undef BOOLEAN
