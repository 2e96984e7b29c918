// The common form of all convolution passes. One sample is copied into padded planes, split by the residues of the
// stride, so that every tap of the kernel reads a contiguous run: element (row q, column r) of tap k lies at
// planes[offset[k] + q · width + r]. A pass is then a matrix product whose right operand is never built.

struct axis {
  int64_t stride, dilation, taps;
  int64_t before;  // zeros before the first element (negative: elements cut off)
  int64_t extent;  // elements of the tensor along this axis
  int64_t out;     // positions computed
  int64_t phases;  // residues in use
  int64_t size;    // of one plane
};

struct planes {
  struct axis y, x;
  int64_t channels, channel, floats;  // floats of one channel, of all with slack
};

/// The number of the residue of tap t among those used by the taps before it.
INLINE int64_t phase_of(const struct axis *a, int64_t t) {
  if (a->stride == 1) return 0;
  int64_t seen = 0, residue = t * a->dilation % a->stride;
  for (int64_t i = 0; i <= t; i++) {
    if (i * a->dilation % a->stride == residue) return seen;
    int64_t fresh = 1;
    // Residues repeat with a period, so the i-th tap is new only before the first repetition.
    for (int64_t j = 0; fresh && j < i; j++) fresh = j * a->dilation % a->stride != i * a->dilation % a->stride;
    seen += fresh;
  }
  return seen;
}

static void measure_axis(struct axis *a) {
  a->phases = 0;
  for (int64_t t = 0; t < a->taps; t++) a->phases = csimd_max(a->phases, phase_of(a, t) + 1);
  a->size = a->out + (a->taps - 1) * a->dilation / a->stride;
}

static void measure_planes(struct planes *p) {
  p->channel = p->y.phases * p->x.phases * p->y.size * p->x.size;
  p->floats = (p->channels * p->channel + 2 * NR + 15) & ~(int64_t)15;
}

/// Whether the planes are the sample itself.
INLINE int is_image(const struct planes *p) {
  return p->y.phases * p->x.phases == 1 && p->y.before == 0 && p->x.before == 0 && p->y.stride == 1 &&
         p->x.stride == 1 && p->y.size == p->y.extent && p->x.size == p->x.extent;
}

static void plane_offsets(const struct planes *p, int32_t *offsets) {
  int64_t taps = p->y.taps * p->x.taps;
  if (p->channels == 0) return;
  for (int64_t i = 0; i < p->y.taps; i++)
    for (int64_t j = 0; j < p->x.taps; j++) {
      int64_t phase = phase_of(&p->y, i) * p->x.phases + phase_of(&p->x, j);
      int64_t plane = phase * p->y.size * p->x.size;
      offsets[i * p->x.taps + j] = (int32_t)(plane + i * p->y.dilation / p->y.stride * p->x.size +
                                             j * p->x.dilation / p->x.stride);
    }
  for (int64_t c = 1; c < p->channels; c++)
    for (int64_t t = 0; t < taps; t++) offsets[c * taps + t] = offsets[t] + (int32_t)(c * p->channel);
}

/// memcpy for runs so short that its call would cost more than they do.
INLINE void copy_run(const float *from, int64_t n, float *to) {
  int64_t i = 0;
  for (; i + VL <= n; i += VL) store(to + i, load(from + i));
  if (i < n) store_first(to + i, load_first(from + i, n - i), n - i);
}

/// to[i] = from[2 · i]
INLINE void every_second(const float *from, int64_t n, float *to) {
  int64_t i = 0;
  for (; i + VL < n; i += VL) store(to + i, even_vf(load(from + 2 * i), load(from + 2 * i + VL)));
  for (; i < n; i++) to[i] = from[2 * i];
}

/// to[i] = from[4 · i]
INLINE void every_fourth(const float *from, int64_t n, float *to) {
  int64_t i = 0;
  for (; i + VL < n; i += VL) {
    const float *at = from + 4 * i;
    vf a = even_vf(load(at), load(at + VL)), b = even_vf(load(at + 2 * VL), load(at + 3 * VL));
    store(to + i, even_vf(a, b));
  }
  for (; i < n; i++) to[i] = from[4 * i];
}

/// Copies what output rows [first, last) need of one sample ([channels, y.extent, x.extent]) into the planes.
static void fill_planes(const struct planes *p, const float *src, int64_t first, int64_t last, float *dst) {
  const struct axis y = p->y, x = p->x;
  int64_t row_end = csimd_min(y.size, last + y.size - y.out);
  for (int64_t i = 0; i < 2 * NR; i++) dst[p->channels * p->channel + i] = 0;
  for (int64_t tap_y = 0, next_y = 0; tap_y < y.taps && next_y < y.phases; tap_y++) {
    if (phase_of(&y, tap_y) != next_y) continue;
    int64_t residue_y = tap_y * y.dilation % y.stride, phase_y = next_y++;
    for (int64_t tap_x = 0, next_x = 0; tap_x < x.taps && next_x < x.phases; tap_x++) {
      if (phase_of(&x, tap_x) != next_x) continue;
      int64_t start = tap_x * x.dilation % x.stride - x.before, phase_x = next_x++;
      // Columns r with 0 <= start + r · stride < extent.
      int64_t left = start >= 0 ? 0 : csimd_ceil_div(-start, x.stride);
      int64_t right = start >= x.extent ? 0 : csimd_ceil_div(x.extent - start, x.stride);
      left = csimd_min(left, x.size);
      right = csimd_max(left, csimd_min(right, x.size));
      for (int64_t c = 0; c < p->channels; c++) {
        float *plane = dst + c * p->channel + (phase_y * x.phases + phase_x) * y.size * x.size;
        const float *image = src + c * y.extent * x.extent;
        for (int64_t q = first; q < row_end; q++) {
          float *to = plane + q * x.size;
          int64_t h = residue_y - y.before + q * y.stride;
          if (h < 0 || h >= y.extent) {
            memset(to, 0, (size_t)x.size * sizeof *to);
            continue;
          }
          const float *from = image + h * x.extent + start;
          for (int64_t r = 0; r < left; r++) to[r] = 0;
          if (x.stride == 1)
            copy_run(from + left, right - left, to + left);
          else if (x.stride == 2)
            every_second(from + left * 2, right - left, to + left);
          else if (x.stride == 4)
            every_fourth(from + left * 4, right - left, to + left);
          else
            for (int64_t r = left; r < right; r++) to[r] = from[r * x.stride];
          for (int64_t r = right; r < x.size; r++) to[r] = 0;
        }
      }
    }
  }
}

/// out[m, rows, columns] = a[m, k] · taps[k, rows · columns] over planes.
struct plane_product {
  int64_t m, k, rows, columns, width;  // width of a plane's row
  const float *a;                      // [m, k]
  const int32_t *offsets;              // [k]
  // Element (i, q, r) lies at out[i · channel_stride + q · row_stride + r · column_stride].
  float *out;
  int64_t channel_stride, row_stride, column_stride;
  const float *bias, *residual;        // bias [m]; residual laid out like out; or NULL
  int activation;
  float alpha;
};

#define DIRECT_POSITIONS 1024
#define PACKED_POSITIONS (8 * NR)

/// Whether the microkernel reads the planes themselves: for few rows packing costs more than it saves.
INLINE int is_direct(const struct plane_product *p) {
  int64_t flat = (p->rows - 1) * p->width + p->columns;
  return p->m <= 24 && flat * 5 <= p->rows * p->columns * 8;
}

INLINE int is_dense(const struct plane_product *p) {
  return p->column_stride == 1 && p->row_stride == p->columns;
}

INLINE int64_t direct_rows(const struct plane_product *p) { return csimd_max(1, DIRECT_POSITIONS / p->width); }

/// Panels computed for `rows` rows one by one, instead of over the flat positions q · width + r.
INLINE int64_t row_panels(const struct plane_product *p, int64_t rows) { return rows * csimd_ceil_div(p->columns, NR); }
INLINE int64_t flat_panels(const struct plane_product *p, int64_t rows) {
  return csimd_ceil_div((rows - 1) * p->width + p->columns, NR);
}

/// Floats of working memory.
INLINE int64_t product_floats(const struct plane_product *p) {
  if (is_direct(p)) return p->m * csimd_min(row_panels(p, direct_rows(p)), flat_panels(p, direct_rows(p))) * NR;
  return KC * PACKED_POSITIONS + 2 * NR + (is_dense(p) ? 0 : p->m * PACKED_POSITIONS);
}

/// Writes n results of channel i from row q, column r on, with bias, residual and activation.
INLINE void put_run(const struct plane_product *p, int64_t i, int64_t q, int64_t r, const float *from, int64_t n) {
  int64_t at = i * p->channel_stride + q * p->row_stride + r * p->column_stride;
  float *to = p->out + at;
  if (p->column_stride != 1) {
    for (int64_t j = 0; j < n; j++) to[j * p->column_stride] = from[j];
    return;
  }
  const float *residual = p->residual ? p->residual + at : NULL;
  vf bias = splat(p->bias ? p->bias[i] : 0);
  if (n < VL) {
    vf x = load_first(from, n) + bias;
    if (residual) x += load_first(residual, n);
    store_first(to, activate(p->activation, p->alpha, x), n);
    return;
  }
  // The last vector overlaps the one before it.
  for (int64_t j = 0; j < n; j = j + VL < n ? csimd_min(j + VL, n - VL) : n) {
    vf x = load(from + j) + bias;
    if (residual) x += load(residual + j);
    store(to + j, activate(p->activation, p->alpha, x));
  }
}

/// A microkernel for few rows: wider, so that there are sums enough to hide the latency of their additions.
#define NARROW_ROWS 6
#define NARROW_VECTORS (VL == 16 ? 4 : 2)

INLINE void narrow_tile(const int rows, const int vectors, int64_t k, const float *a, const float *b,
                        const int32_t *offsets, float *c, int64_t ldc) {
  vf sum[NARROW_ROWS][NARROW_VECTORS] = {};
  for (int64_t t = 0; t < k; t++) {
    const float *at = b + offsets[t];
    vf x[NARROW_VECTORS];
    UNROLL for (int v = 0; v < vectors; v++) x[v] = load(at + v * VL);
    UNROLL for (int i = 0; i < rows; i++) {
      vf w = splat(a[i * k + t]);
      UNROLL for (int v = 0; v < vectors; v++) sum[i][v] = fma_vf(w, x[v], sum[i][v]);
    }
  }
  UNROLL for (int i = 0; i < rows; i++) {
    UNROLL for (int v = 0; v < vectors; v++) store(c + i * ldc + v * VL, sum[i][v]);
  }
}

#define NARROW_TILE(rows, vectors)                                                                                 \
  static void narrow_##rows##_##vectors(int64_t k, const float *a, const float *b, const int32_t *offsets,         \
                                        float *c, int64_t ldc) {                                                   \
    narrow_tile(rows, vectors, k, a, b, offsets, c, ldc);                                                          \
  }
#define NARROW_TILES(v)                                                                                            \
  NARROW_TILE(1, v) NARROW_TILE(2, v) NARROW_TILE(3, v) NARROW_TILE(4, v) NARROW_TILE(5, v) NARROW_TILE(6, v)
#define NARROW_ENTRIES(v) {narrow_1_##v, narrow_2_##v, narrow_3_##v, narrow_4_##v, narrow_5_##v, narrow_6_##v}
NARROW_TILES(1) NARROW_TILES(2)
#if VL == 16
NARROW_TILES(3) NARROW_TILES(4)
#endif
static void (*const narrow_kernels[NARROW_VECTORS][NARROW_ROWS])(int64_t, const float *, const float *,
                                                                 const int32_t *, float *, int64_t) = {
    NARROW_ENTRIES(1), NARROW_ENTRIES(2),
#if VL == 16
    NARROW_ENTRIES(3), NARROW_ENTRIES(4),
#endif
};

/// Row by row, or over flat positions q · width + r, whose few columns between a row's end and the next row's start
/// are dropped: whichever takes fewer panels.
static void product_direct(const struct plane_product *p, const float *planes, int64_t first, int64_t last,
                           float *work) {
  int64_t band = direct_rows(p);
  for (int64_t q0 = first; q0 < last; q0 += band) {
    int64_t rows = csimd_min(band, last - q0), panels = flat_panels(p, rows), row = p->width;
    int64_t panels_in_row = csimd_ceil_div(p->columns, NR);
    int by_rows = row_panels(p, rows) < panels;
    if (by_rows) panels = row_panels(p, rows), row = panels_in_row * NR;
    int64_t stride = panels * NR;
    for (int64_t panel = 0; panel < panels; panel++) {
      int64_t from = by_rows ? panel / panels_in_row * p->width + panel % panels_in_row * NR : panel * NR;
#if VL == 16
      if (p->m <= NARROW_ROWS && panel + 1 < panels && (!by_rows || panel % panels_in_row + 1 < panels_in_row)) {
        narrow_kernels[3][p->m - 1](p->k, p->a, planes + q0 * p->width + from, p->offsets, work + panel * NR, stride);
        panel++;
        continue;
      }
#endif
      for (int64_t i = 0; i < p->m; i += MR)
        micro_kernels[csimd_min(MR, p->m - i) - 1][2](p->k, p->a + i * p->k, p->k, 1, planes + q0 * p->width + from, 0,
                                                      p->offsets, 1, 0, work + i * stride + panel * NR, stride);
    }
    for (int64_t i = 0; i < p->m; i++)
      for (int64_t q = 0; q < rows; q++) put_run(p, i, q0 + q, 0, work + i * stride + q * row, p->columns);
  }
}

/// Packs depths [k0, k0 + kc) of `n` <= NR dense positions from `position` on.
static void pack_positions(const struct plane_product *p, const float *planes, int64_t k0, int64_t kc, int64_t position,
                           int64_t n, float *dst) {
  struct {
    int64_t from, to, vectors;
  } runs[NR];
  int count = 0;
  for (int64_t done = 0; done < n;) {
    int64_t q = (position + done) / p->columns, r = position + done - q * p->columns;
    int64_t length = csimd_min(n - done, p->columns - r);
    runs[count].from = q * p->width + r, runs[count].to = done, runs[count].vectors = csimd_ceil_div(length, VL);
    count++;
    done += length;
  }
  if (count == 1 && n == NR) {
    const float *base = planes + runs[0].from;
    for (int64_t k = k0; k < k0 + kc; k++, dst += NR) {
      const float *from = base + p->offsets[k];
      store(dst, load(from));
      store(dst + VL, load(from + VL));
    }
    return;
  }
  // A run may write a few floats too many; the next run or depth overwrites them.
  for (int64_t k = k0; k < k0 + kc; k++, dst += NR) {
    const float *base = planes + p->offsets[k];
    for (int i = 0; i < count; i++)
      for (int64_t v = 0; v < runs[i].vectors; v++)
        store(dst + runs[i].to + v * VL, load(base + runs[i].from + v * VL));
  }
}

static void product_packed(const struct plane_product *p, const float *planes, int64_t first, int64_t last,
                           float *work) {
  float *tile = work + KC * PACKED_POSITIONS + 2 * NR;
  int dense = is_dense(p), finish = p->bias || p->residual || p->activation != CSIMD_IDENTITY;
  int64_t depths = csimd_ceil_div(p->k, KC), depth = csimd_ceil_div(p->k, depths);
  for (int64_t start = first * p->columns; start < last * p->columns; start += PACKED_POSITIONS) {
    int64_t n = csimd_min(PACKED_POSITIONS, last * p->columns - start);
    for (int64_t k0 = 0; k0 < p->k; k0 += depth) {
      int64_t kc = csimd_min(depth, p->k - k0);
      // The last floats written for a panel may spill into the next one, which is packed after it.
      for (int64_t j = 0; j < n; j += NR)
        pack_positions(p, planes, k0, kc, start + j, csimd_min(NR, n - j), work + j * kc);
      for (int64_t j = 0; j < n; j += NR)
        for (int64_t i = 0; i < p->m; i += MR)
          run_micro(csimd_min(MR, p->m - i), csimd_min(NR, n - j), kc, p->a + i * p->k + k0, p->k, 1, work + j * kc, NR,
                    1, k0 == 0 ? 0 : 1,
                    dense ? p->out + i * p->channel_stride + start + j : tile + i * PACKED_POSITIONS + j,
                    dense ? p->channel_stride : PACKED_POSITIONS);
    }
    for (int64_t i = 0; i < p->m; i++) {
      if (dense && finish) {
        int64_t at = i * p->channel_stride + start;
        finish_row(p->out + at, n, p->bias ? p->bias[i] : 0, NULL, p->residual ? p->residual + at : NULL, p->activation,
                   p->alpha);
      }
      for (int64_t done = 0; !dense && done < n;) {
        int64_t q = (start + done) / p->columns, r = start + done - q * p->columns;
        int64_t length = csimd_min(n - done, p->columns - r);
        put_run(p, i, q, r, tile + i * PACKED_POSITIONS + done, length);
        done += length;
      }
    }
  }
}
