// Whole tensors of a type of storage as Float32 or Int32, and back.
#include "internal.h"

struct conversion {
  csimd_tile saturate, convert;
  size_t from_size, to_size;
  const char *from;
  char *to;
  int64_t count;
};

enum { BLOCK = 1024 };

static void convert_part(void *context, int part, int parts) {
  const struct conversion *c = context;
  int64_t blocks = csimd_ceil_div(c->count, BLOCK), end = csimd_part_begin(blocks, part + 1, parts);
  for (int64_t block = csimd_part_begin(blocks, part, parts); block < end; block++) {
    int64_t start = block * BLOCK, n = csimd_min(BLOCK, c->count - start);
    const char *from = c->from + (size_t)start * c->from_size;
    int32_t within[BLOCK];
    if (c->saturate) {
      c->saturate(within, from, from, from, n);
      from = (const char *)within;
    }
    c->convert(c->to + (size_t)start * c->to_size, from, from, from, n);
  }
}

static void convert(struct conversion *c) {
  if (c->count > 0) csimd_parallel(convert_part, c, csimd_parts(c->count, csimd_ceil_div(c->count, BLOCK)));
}

void csimd_widen(int dtype, const void *from, void *to, int64_t count) {
  struct conversion c = {
      NULL, csimd_active->narrow[dtype].widen, csimd_itemsize(dtype), csimd_itemsize(csimd_wide(dtype)), from, to, count};
  convert(&c);
}

void csimd_narrow(int dtype, int saturates, const void *from, void *to, int64_t count) {
  struct conversion c = {saturates ? csimd_active->narrow[dtype].saturate : NULL,
                         csimd_active->narrow[dtype].narrow,
                         csimd_itemsize(csimd_wide(dtype)),
                         csimd_itemsize(dtype),
                         from,
                         to,
                         count};
  convert(&c);
}
