// Brings a reduction into its canonical form and hands it to the kernel.
#include "internal.h"

/// Appends a dimension to a list, merged with the last one where it continues it.
static int append(int64_t *extent, int64_t *stride, int n, int64_t new_extent, int64_t new_stride) {
  if (new_extent == 1) return n;
  if (n > 0 && stride[n - 1] == new_stride * new_extent) {
    extent[n - 1] *= new_extent, stride[n - 1] = new_stride;
    return n;
  }
  extent[n] = new_extent, stride[n] = new_stride;
  return n + 1;
}

int csimd_reduce(int operation, int dtype, int rank, const int64_t *extents, const int64_t *strides,
                 const uint8_t *reduced, const void *in, void *out) {
  if (rank < 0 || rank > CSIMD_MAX_RANK || operation < 0 || operation > CSIMD_ARGMIN || dtype < 0 ||
      dtype > CSIMD_BOOL || !csimd_active->reduce[operation][dtype])
    return -1;
  struct csimd_reduce_plan p = {.outputs = 1, .inputs = 1, .in = in, .out = out};
  int flags = 0;
  for (int d = 0; d < rank; d++) {
    if (reduced[d]) {
      flags++;
      p.inputs *= extents[d];
      p.reduced = append(p.reduced_extent, p.reduced_stride, p.reduced, extents[d], strides[d]);
    } else {
      p.outputs *= extents[d];
      p.kept = append(p.kept_extent, p.kept_stride, p.kept, extents[d], strides[d]);
    }
  }
  if (operation >= CSIMD_ARGMAX && (flags != 1 || p.inputs == 0)) return -1;
  if (p.outputs == 0) return 0;
  if (p.reduced == 0) p.reduced_extent[0] = 1, p.reduced_stride[0] = 0, p.reduced = 1;
  csimd_active->reduce[operation][dtype](&p);
  return 0;
}
