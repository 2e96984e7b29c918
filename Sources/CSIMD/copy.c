// Strided copies, fills, gather and scatter: bounded by memory, so plain loops for every instruction set.
#include "internal.h"

struct wide {
  uint64_t low, high;
};

#define STRIDED(type)                                                                                   \
  {                                                                                                     \
    type *to = (type *)dst;                                                                             \
    const type *from = (const type *)src;                                                               \
    if (from_stride == 0) {                                                                             \
      const type value = *from;                                                                         \
      for (int64_t i = 0; i < n; i++) to[i * to_stride] = value;                                        \
    } else if (to_stride == 1) {                                                                        \
      for (int64_t i = 0; i < n; i++) to[i] = from[i * from_stride];                                    \
    } else {                                                                                            \
      for (int64_t i = 0; i < n; i++) to[i * to_stride] = from[i * from_stride];                        \
    }                                                                                                   \
  }                                                                                                     \
  break

static void copy_run(size_t itemsize, const char *src, int64_t from_stride, char *dst, int64_t to_stride, int64_t n) {
  if (from_stride == 1 && to_stride == 1) {
    memcpy(dst, src, (size_t)n * itemsize);
    return;
  }
  switch (itemsize) {
  case 1: STRIDED(uint8_t);
  case 2: STRIDED(uint16_t);
  case 4: STRIDED(uint32_t);
  case 8: STRIDED(uint64_t);
  default: STRIDED(struct wide);
  }
}

struct copy {
  size_t itemsize;
  int rank;
  int64_t extent[CSIMD_MAX_RANK], from[CSIMD_MAX_RANK], to[CSIMD_MAX_RANK], count;
  const char *src;
  char *dst;
};

/// A plane of two dimensions in blocks, so that a transposition reads and writes whole cache lines.
static void copy_plane(const struct copy *p, const char *src, char *dst, int64_t rows, int64_t from, int64_t to) {
  int last = p->rank - 1;
  int64_t columns = p->extent[last], size = (int64_t)p->itemsize;
  int64_t width = p->from[last] == 1 || p->from[last] == 0 ? columns : 32;
  for (int64_t j = 0; j < columns; j += width)
    for (int64_t i = 0; i < rows; i++)
      copy_run(p->itemsize, src + (i * from + j * p->from[last]) * size, p->from[last],
               dst + (i * to + j * p->to[last]) * size, p->to[last], csimd_min(width, columns - j));
}

static void copy_part(void *context, int part, int parts) {
  const struct copy *p = context;
  int inner = p->rank - 1, plane = p->rank - 2;
  int64_t rows = p->count / p->extent[inner], row = csimd_part_begin(rows, part, parts);
  int64_t end = csimd_part_begin(rows, part + 1, parts);
  while (row < end) {
    int64_t rest = row, from = 0, to = 0, within = 0, run = 1;
    for (int d = plane; d >= 0; d--) {
      int64_t index = rest % p->extent[d];
      if (d == plane) within = index;
      from += index * p->from[d], to += index * p->to[d];
      rest /= p->extent[d];
    }
    if (plane >= 0) run = csimd_min(p->extent[plane] - within, end - row);
    copy_plane(p, p->src + from * (int64_t)p->itemsize, p->dst + to * (int64_t)p->itemsize, run,
               plane >= 0 ? p->from[plane] : 0, plane >= 0 ? p->to[plane] : 0);
    row += run;
  }
}

void csimd_copy_strided(size_t itemsize, int rank, const int64_t *extents, const void *src, const int64_t *src_strides,
                        void *dst, const int64_t *dst_strides) {
  struct copy p = {.itemsize = itemsize, .count = 1, .src = src, .dst = dst};
  int n = 0;
  for (int i = 0; i < rank; i++) {
    p.count *= extents[i];
    if (extents[i] == 1) continue;
    int merge = n > 0 && p.from[n - 1] == src_strides[i] * extents[i] && p.to[n - 1] == dst_strides[i] * extents[i];
    if (!merge) n++;
    p.extent[n - 1] = merge ? p.extent[n - 1] * extents[i] : extents[i];
    p.from[n - 1] = src_strides[i], p.to[n - 1] = dst_strides[i];
  }
  if (p.count == 0) return;
  if (n == 0) p.extent[0] = 1, p.from[0] = p.to[0] = 1, n = 1;
  // One long run is cut in two dimensions, so that threads can share it.
  if (n == 1 && p.extent[0] >= 65536 && p.extent[0] % 4096 == 0) {
    p.extent[1] = 4096, p.from[1] = p.from[0], p.to[1] = p.to[0];
    p.extent[0] /= 4096, p.from[0] *= 4096, p.to[0] *= 4096;
    n = 2;
  }
  p.rank = n;
  csimd_parallel(copy_part, &p, csimd_parts(p.count, p.count / p.extent[n - 1]));
}

void csimd_fill(size_t itemsize, const void *value, int64_t count, void *dst) {
  if (count > 0) copy_run(itemsize, value, 0, dst, 1, count);
}

// MARK: Gather and scatter

struct indexed {
  size_t itemsize;
  int64_t outer, n, inner, m;
  int index_dtype, dtype;
  const void *indices;
  const char *in;
  char *out;
};

static inline int64_t index_at(const struct indexed *p, int64_t i) {
  int64_t index = p->index_dtype == CSIMD_I32 ? ((const int32_t *)p->indices)[i] : ((const int64_t *)p->indices)[i];
  return index < 0 ? index + p->n : index;
}

/// The position of the first index out of range, or -1.
static int64_t first_invalid(const struct indexed *p, int64_t count) {
  for (int64_t i = 0; i < count; i++) {
    int64_t index = index_at(p, i);
    if (index < 0 || index >= p->n) return i;
  }
  return -1;
}

static void gather_part(void *context, int part, int parts) {
  const struct indexed *p = context;
  int64_t rows = p->outer * p->m, end = csimd_part_begin(rows, part + 1, parts);
  size_t bytes = (size_t)p->inner * p->itemsize;
  for (int64_t row = csimd_part_begin(rows, part, parts); row < end; row++) {
    int64_t o = row / p->m, j = row - o * p->m;
    const char *from = p->in + (size_t)(o * p->n + index_at(p, j)) * bytes;
    char *to = p->out + (size_t)row * bytes;
    if (bytes == 4)
      memcpy(to, from, 4);
    else if (bytes == 8)
      memcpy(to, from, 8);
    else
      memcpy(to, from, bytes);
  }
}

int64_t csimd_gather(size_t itemsize, int64_t outer, int64_t n, int64_t inner, const void *in, int index_dtype,
                     const void *indices, int64_t m, void *out) {
  struct indexed p = {itemsize, outer, n, inner, m, index_dtype, 0, indices, in, out};
  int64_t invalid = first_invalid(&p, m);
  if (invalid >= 0) return invalid;
  csimd_parallel(gather_part, &p, csimd_parts(outer * m * inner, outer * m));
  return -1;
}

#define ADD_RUN(sum)                                                                      \
  {                                                                                       \
    sum *to = (sum *)(p->out) + to_item;                                                  \
    const sum *from = (const sum *)(p->in) + from_item;                                   \
    for (int64_t i = 0; i < count; i++) to[i] += from[i];                                 \
  }                                                                                       \
  break

/// out[to_item...] += in[from_item...]; integers wrap.
static inline void add_run(const struct indexed *p, int64_t to_item, int64_t from_item, int64_t count) {
  switch (p->dtype) {
  case CSIMD_F32: ADD_RUN(float);
  case CSIMD_F64: ADD_RUN(double);
  case CSIMD_I32: ADD_RUN(uint32_t);
  default: ADD_RUN(uint64_t);
  }
}

/// Parts own columns of the inner dimension where it is wide, otherwise outer slices: never the same element.
static void scatter_part(void *context, int part, int parts) {
  const struct indexed *p = context;
  int by_column = p->outer < parts;
  int64_t first = by_column ? 0 : csimd_part_begin(p->outer, part, parts);
  int64_t last = by_column ? p->outer : csimd_part_begin(p->outer, part + 1, parts);
  int64_t left = by_column ? csimd_part_begin(p->inner, part, parts) : 0;
  int64_t right = by_column ? csimd_part_begin(p->inner, part + 1, parts) : p->inner;
  for (int64_t o = first; o < last; o++)
    for (int64_t j = 0; j < p->m; j++)
      add_run(p, (o * p->n + index_at(p, j)) * p->inner + left, (o * p->m + j) * p->inner + left, right - left);
}

int64_t csimd_scatter_add(int dtype, int64_t outer, int64_t n, int64_t inner, void *out, int index_dtype,
                          const void *indices, int64_t m, const void *in) {
  struct indexed p = {csimd_itemsize(dtype), outer, n, inner, m, index_dtype, dtype, indices, in, out};
  int64_t invalid = first_invalid(&p, m);
  if (invalid >= 0) return invalid;
  csimd_parallel(scatter_part, &p, csimd_parts(outer * m * inner, csimd_max(outer, inner / 16)));
  return -1;
}

#define TAKE(type)                                                                                                  \
  for (int64_t i = 0; i < p->inner; i++)                                                                            \
    ((type *)p->out)[row * p->inner + i] =                                                                          \
        ((const type *)p->in)[(o * p->n + index_at(p, row * p->inner + i)) * p->inner + i];                         \
  break

static void take_part(void *context, int part, int parts) {
  const struct indexed *p = context;
  int64_t rows = p->outer * p->m, end = csimd_part_begin(rows, part + 1, parts);
  for (int64_t row = csimd_part_begin(rows, part, parts); row < end; row++) {
    int64_t o = row / p->m;
    switch (p->itemsize) {
    case 1: TAKE(uint8_t);
    case 2: TAKE(uint16_t);
    case 4: TAKE(uint32_t);
    case 8: TAKE(uint64_t);
    default: TAKE(struct wide);
    }
  }
}

int64_t csimd_take_along(size_t itemsize, int64_t outer, int64_t n, int64_t inner, const void *in, int index_dtype,
                         const void *indices, int64_t m, void *out) {
  struct indexed p = {itemsize, outer, n, inner, m, index_dtype, 0, indices, in, out};
  int64_t invalid = first_invalid(&p, outer * m * inner);
  if (invalid >= 0) return invalid;
  csimd_parallel(take_part, &p, csimd_parts(outer * m * inner * 2, outer * m));
  return -1;
}

static void scatter_along_part(void *context, int part, int parts) {
  const struct indexed *p = context;
  int64_t end = csimd_part_begin(p->outer, part + 1, parts);
  for (int64_t o = csimd_part_begin(p->outer, part, parts); o < end; o++)
    for (int64_t j = o * p->m; j < (o + 1) * p->m; j++)
      for (int64_t i = 0; i < p->inner; i++) {
        int64_t item = j * p->inner + i;
        add_run(p, (o * p->n + index_at(p, item)) * p->inner + i, item, 1);
      }
}

int64_t csimd_scatter_add_along(int dtype, int64_t outer, int64_t n, int64_t inner, void *out, int index_dtype,
                                const void *indices, int64_t m, const void *in) {
  struct indexed p = {csimd_itemsize(dtype), outer, n, inner, m, index_dtype, dtype, indices, in, out};
  int64_t invalid = first_invalid(&p, outer * m * inner);
  if (invalid >= 0) return invalid;
  csimd_parallel(scatter_along_part, &p, csimd_parts(outer * m * inner * 2, outer));
  return -1;
}
