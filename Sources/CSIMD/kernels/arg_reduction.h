// Positions of the largest or smallest element of type T along the one reduced dimension: NAME, BETTER(a, b).

#define ID(suffix) PASTE(PASTE(NAME, _), PASTE(SUFFIX, suffix))

static void ID(_part)(void *context, int part, int parts) {
  const struct csimd_reduce_plan *p = context;
  int64_t *out = p->out, extent = p->reduced_extent[0], stride = p->reduced_stride[0];
  if (!by_columns(p)) {
    int64_t end = csimd_part_begin(p->outputs, part + 1, parts);
    for (int64_t o = csimd_part_begin(p->outputs, part, parts); o < end; o++) {
      const T *in = (const T *)p->in + kept_offset(p, p->kept, o);
      T best = in[0];
      int64_t at = 0;
      for (int64_t i = 1; i < extent; i++) {
        T x = in[i * stride];
        if (BETTER(x, best)) best = x, at = i;
      }
      out[o] = at;
    }
    return;
  }
  int64_t width = p->kept_extent[p->kept - 1], blocks = csimd_ceil_div(width, COLUMNS);
  int64_t units = p->outputs / width * blocks, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t row = unit / blocks, column = unit % blocks * COLUMNS, n = csimd_min(COLUMNS, width - column);
    const T *in = (const T *)p->in + kept_offset(p, p->kept - 1, row) + column;
    int64_t *at = out + row * width + column;
    T best[COLUMNS];
    for (int64_t j = 0; j < n; j++) best[j] = in[j], at[j] = 0;
    for (int64_t i = 1; i < extent; i++)
      for (int64_t j = 0; j < n; j++) {
        T x = in[i * stride + j];
        if (BETTER(x, best[j])) best[j] = x, at[j] = i;
      }
  }
}

static void ID()(const struct csimd_reduce_plan *p) {
  csimd_parallel(ID(_part), (void *)(uintptr_t)p, csimd_parts(p->outputs * p->inputs, p->outputs));
}

#undef ID
#undef NAME
#undef BETTER
