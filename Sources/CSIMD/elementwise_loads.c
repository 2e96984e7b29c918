// How a tile of an operand that does not lie as the iteration runs comes together.
#include "elementwise_program.h"

#define RUN(type)                                                                       \
  {                                                                                     \
    type *to = dst;                                                                     \
    const type *from = src;                                                             \
    if (stride == 0) {                                                                  \
      const type value = *from;                                                         \
      for (int64_t i = 0; i < n; i++) to[i] = value;                                    \
    } else {                                                                            \
      for (int64_t i = 0; i < n; i++) to[i] = from[i * stride];                         \
    }                                                                                   \
  }

void csimd_copy_run(void *dst, const void *src, int64_t stride, int64_t n, size_t itemsize) {
  if (stride == 1)
    memcpy(dst, src, (size_t)n * itemsize);
  else if (itemsize == 4)
    RUN(uint32_t)
  else if (itemsize == 8)
    RUN(uint64_t)
  else if (itemsize == 2)
    RUN(uint16_t)
  else
    RUN(uint8_t)
}

/// Writes `rows` more copies of the row at `row` behind it.
static void repeat_row(char *row, size_t bytes, int64_t rows) {
  for (size_t done = bytes, all = bytes * (size_t)(rows + 1); done < all;) {
    size_t next = done < all - done ? done : all - done;
    memcpy(row + done, row, next);
    done += next;
  }
}

/// Steps to the next index of dimensions up to d.
static void next_row(const csimd_elementwise *p, const struct load *load, int64_t *index, int64_t *position, int d) {
  for (; d >= 0; d--) {
    *position += load->strides[d];
    if (++index[d] < p->extents[d]) break;
    *position -= p->extents[d] * load->strides[d];
    index[d] = 0;
  }
}

void csimd_load_walk(const csimd_elementwise *p, const struct load *load, const char *base, int64_t start, int64_t n,
                      char *dst) {
  int64_t index[CSIMD_MAX_RANK], rest = start, position = load->offset;
  int last = p->rank - 1;
  for (int d = last; d >= 0; d--) {
    index[d] = rest % p->extents[d];
    rest /= p->extents[d];
    position += index[d] * load->strides[d];
  }
  size_t size = load->itemsize;
  for (;;) {
    int64_t run = csimd_min(n, p->extents[last] - index[last]);
    csimd_copy_run(dst, base + position * (int64_t)size, load->strides[last], run, size);
    n -= run;
    if (last > 0 && load->strides[last - 1] == 0 && run == p->extents[last]) {
      // Such as an element for each channel, of images in blocks of channels.
      int64_t rows = csimd_min(n / run, p->extents[last - 1] - 1 - index[last - 1]);
      repeat_row(dst, (size_t)run * size, rows);
      dst += (size_t)(rows * run) * size;
      n -= rows * run;
      index[last - 1] += rows;
    }
    if (n == 0) return;
    dst += (size_t)run * size;
    position -= index[last] * load->strides[last];
    index[last] = 0;
    next_row(p, load, index, &position, last - 1);
  }
}

/// Items [column, column + n) of a row whose items lie at `from` and come twice.
static void load_twice(const float *from, int64_t column, int64_t n, float *to) {
  from += column / 2;
  if (column % 2) *to++ = *from++, n--;
  csimd_active->spread_twice(from, 1, 1, n / 2, to);
  if (n % 2) to[n - 1] = from[n / 2];
}

void csimd_load_spread(const csimd_elementwise *p, const float *from, int64_t start, int64_t n, float *to) {
  int64_t rows = p->extents[1], width = p->extents[2], pitch = 2 * width, block = rows * pitch;
  while (n > 0) {
    int64_t source = start / block * width, done = csimd_min(n, pitch - start % pitch);
    if (start % block == 0 && n >= block) {
      csimd_active->spread_twice(from + source, n / block, rows, width, to);
      done = n / block * block;
    } else {
      load_twice(from + source, start % pitch, done, to);
    }
    start += done, n -= done, to += done;
  }
}
