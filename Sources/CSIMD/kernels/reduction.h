// One reduction: NAME, OPERATION (scalars), V_OPERATION (vectors), IDENTITY, element type E, accumulator W.

#define ID(suffix) PASTE(PASTE(NAME, _), PASTE(SUFFIX, suffix))
#define VECTOR_T ID(_vector)
#define MASK_T ID(_mask)
#define LANES ((int)(4 * VL / sizeof(E)))

typedef E ID(_vector) __attribute__((vector_size(4 * VL)));
typedef MASK ID(_mask) __attribute__((vector_size(4 * VL)));
typedef E ID(_unaligned) __attribute__((vector_size(4 * VL), aligned(1), may_alias));

/// n elements with a stride, in blocks of a fixed shape.
static W ID(_run)(const E *p, int64_t n, int64_t stride) {
  W total = IDENTITY;
  if (stride == 1) {
    while (n >= LANES) {
      VECTOR_T a = *(const ID(_unaligned) *)p;
      int64_t vectors = 1;
      if (n >= 4 * LANES) {
        int64_t block = csimd_min(n / (4 * LANES), 32);
        VECTOR_T b = *(const ID(_unaligned) *)(p + LANES);
        VECTOR_T c = *(const ID(_unaligned) *)(p + 2 * LANES), d = *(const ID(_unaligned) *)(p + 3 * LANES);
        for (int64_t i = 1; i < block; i++) {
          const E *q = p + i * 4 * LANES;
          a = V_OPERATION(a, *(const ID(_unaligned) *)q);
          b = V_OPERATION(b, *(const ID(_unaligned) *)(q + LANES));
          c = V_OPERATION(c, *(const ID(_unaligned) *)(q + 2 * LANES));
          d = V_OPERATION(d, *(const ID(_unaligned) *)(q + 3 * LANES));
        }
        a = V_OPERATION(a, b);
        c = V_OPERATION(c, d);
        a = V_OPERATION(a, c);
        vectors = 4 * block;
      }
      p += vectors * LANES, n -= vectors * LANES;
      // The end of a run: what fills no block, but vectors.
      for (; n >= LANES && n < 4 * LANES; p += LANES, n -= LANES) a = V_OPERATION(a, *(const ID(_unaligned) *)p);
      W partial[LANES];
      for (int i = 0; i < LANES; i++) partial[i] = (W)a[i];
      UNROLL for (int half = LANES / 2; half > 0; half /= 2) {
        for (int i = 0; i < half; i++) {
          W x = partial[i], y = partial[i + half];
          partial[i] = OPERATION(x, y);
        }
      }
      W next = partial[0];
      total = OPERATION(total, next);
    }
  }
  for (int64_t i = 0; i < n; i++) total = OPERATION(total, (W)p[i * stride]);
  return total;
}

/// Outputs [begin, end) (rows) or column blocks [begin, end) of a plan; results go to `wide` if not NULL, else to out.
static void ID(_block)(const struct csimd_reduce_plan *p, int64_t begin, int64_t end, W *wide) {
  E *out = p->out;
  if (!by_columns(p)) {
    int last = p->reduced - 1;
    for (int64_t o = begin; o < end; o++) {
      const E *in = (const E *)p->in + kept_offset(p, p->kept, o);
      int64_t index[CSIMD_MAX_RANK] = {0}, offset = 0;
      W total = IDENTITY;
      do {
        W run = ID(_run)(in + offset, p->reduced_extent[last], p->reduced_stride[last]);
        total = OPERATION(total, run);
      } while (next_reduced(p, last, index, &offset));
      if (wide)
        wide[o] = total;
      else
        out[o] = (E)total;
    }
    return;
  }
  int64_t width = p->kept_extent[p->kept - 1], blocks = csimd_ceil_div(width, COLUMNS);
  for (int64_t unit = begin; unit < end; unit++) {
    int64_t row = unit / blocks, column = unit % blocks * COLUMNS, n = csimd_min(COLUMNS, width - column);
    const E *in = (const E *)p->in + kept_offset(p, p->kept - 1, row) + column;
    int64_t index[CSIMD_MAX_RANK] = {0}, offset = 0;
    E sum[COLUMNS];
    W total[COLUMNS];
    for (int64_t j = 0; j < n; j++) total[j] = IDENTITY;
    int more = 1;
    while (more) {
      for (int64_t j = 0; j < n; j++) sum[j] = IDENTITY;
      for (int i = 0; more && i < FLUSH; i++) {
        const E *q = in + offset;
        VECTORIZE for (int64_t j = 0; j < n; j++) {
          const E x = sum[j], y = q[j];
          sum[j] = OPERATION(x, y);
        }
        more = next_reduced(p, p->reduced, index, &offset);
      }
      VECTORIZE for (int64_t j = 0; j < n; j++) {
        const W x = total[j], y = sum[j];
        total[j] = OPERATION(x, y);
      }
    }
    int64_t o = row * width + column;
    for (int64_t j = 0; j < n; j++)
      if (wide)
        wide[o + j] = total[j];
      else
        out[o + j] = (E)total[j];
  }
}

struct ID(_job) {
  const struct csimd_reduce_plan *plan;
  int64_t units, chunks;
  W *partials;
};

static void ID(_part)(void *context, int part, int parts) {
  const struct ID(_job) *job = context;
  if (job->chunks == 1) {
    int64_t begin = csimd_part_begin(job->units, part, parts);
    ID(_block)(job->plan, begin, csimd_part_begin(job->units, part + 1, parts), NULL);
    return;
  }
  int64_t last = csimd_part_begin(job->chunks, part + 1, parts), extent = job->plan->reduced_extent[0];
  for (int64_t chunk = csimd_part_begin(job->chunks, part, parts); chunk < last; chunk++) {
    struct csimd_reduce_plan plan = *job->plan;
    int64_t from = extent * chunk / job->chunks, to = extent * (chunk + 1) / job->chunks;
    plan.in = (const E *)plan.in + from * plan.reduced_stride[0];
    plan.reduced_extent[0] = to - from;
    ID(_block)(&plan, 0, job->units, job->partials + chunk * plan.outputs);
  }
}

static void ID()(const struct csimd_reduce_plan *p) {
  E *out = p->out;
  if (p->inputs == 0) {
    for (int64_t o = 0; o < p->outputs; o++) out[o] = IDENTITY;
    return;
  }
  struct ID(_job) job = {p, p->outputs, 1, NULL};
  if (by_columns(p)) {
    int64_t width = p->kept_extent[p->kept - 1];
    job.units = p->outputs / width * csimd_ceil_div(width, COLUMNS);
  }
  int64_t work = p->outputs * p->inputs;
  // Few outputs of many elements: chunks of the outermost reduced dimension, combined in order.
  if (work >= 65536 && job.units < 2 * REDUCE_CHUNKS && p->reduced_extent[0] >= 2 * REDUCE_CHUNKS &&
      p->inputs >= 64 * REDUCE_CHUNKS)
    job.chunks = REDUCE_CHUNKS;
  if (job.chunks > 1)
    job.partials = csimd_scratch(CSIMD_SCRATCH_PARTIALS, (size_t)(job.chunks * p->outputs) * sizeof(W));
  csimd_parallel(ID(_part), &job, csimd_parts(work / 4, job.chunks > 1 ? job.chunks : job.units));
  if (job.chunks == 1) return;
  for (int64_t o = 0; o < p->outputs; o++) {
    W total = job.partials[o];
    for (int64_t chunk = 1; chunk < job.chunks; chunk++) {
      W next = job.partials[chunk * p->outputs + o];
      total = OPERATION(total, next);
    }
    out[o] = (E)total;
  }
}

#undef ID
#undef VECTOR_T
#undef MASK_T
#undef LANES
#undef NAME
#undef OPERATION
#undef V_OPERATION
#undef IDENTITY
#undef E
#undef W
