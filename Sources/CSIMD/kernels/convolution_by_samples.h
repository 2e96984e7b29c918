// The passes of convolution_samples.h over threads: units are blocks of VL samples, groups and bands of rows, or ranges of
// taps.

/// Bands of rows for blocks of samples, which each band gathers anew.
INLINE int64_t bands_of_samples(int64_t units, int64_t rows) {
  return units % csimd_threads() == 0 ? 1 : bands_for(units, rows);
}

/// The unit-th of blocks of VL samples, groups, and pieces of each. The last block goes back to be a whole one.
INLINE struct samples samples_unit(const struct conv_job *job, int part, int64_t unit, int64_t pieces) {
  const struct conv *v = job->v;
  const int64_t block = unit / pieces / v->c.groups, skipped = csimd_max(0, (block + 1) * VL - v->c.n);
  return (struct samples){&v->c, v->in, v->out, v->in * v->taps, skipped, block * VL - skipped,
                          unit / pieces % v->c.groups, unit % pieces, job->offsets,
                          job->scratch + v->shared + part * v->own};
}

INLINE int64_t sample_units(const struct conv_job *job, int64_t pieces) {
  return csimd_ceil_div(job->v->c.n, VL) * job->v->c.groups * pieces;
}

/// Where a unit's images and maps begin.
INLINE int64_t sample_images_at(const struct samples *s) { return (s->n * s->c->c + s->group * s->in) * s->c->h * s->c->w; }
INLINE int64_t sample_maps_at(const struct samples *s) {
  return (s->n * s->c->oc + s->group * s->out) * s->c->oh * s->c->ow;
}

static void forward_by_samples(void *context, int part, int parts) {
  const struct conv_job *job = context;
  int64_t units = sample_units(job, job->bands), end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    const struct samples s = samples_unit(job, part, unit, job->bands);
    const int64_t at = sample_maps_at(&s), rows = s.c->oh;
    forward_of_samples(&s, job->x + sample_images_at(&s), job->w + s.group * s.out * s.k,
                       job->bias ? job->bias + s.group * s.out : NULL, job->residual ? job->residual + at : NULL,
                       job->activation, job->alpha, rows * s.piece / job->bands, rows * (s.piece + 1) / job->bands,
                       job->y + at);
  }
}

static void gradient_by_samples(void *context, int part, int parts) {
  const struct conv_job *job = context;
  int64_t units = sample_units(job, job->bands), end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    const struct samples s = samples_unit(job, part, unit, job->bands);
    const int64_t rows = s.c->h;
    gradient_of_samples(&s, job->w + s.group * s.out * s.k, job->dy + sample_maps_at(&s), rows * s.piece / job->bands,
                        rows * (s.piece + 1) / job->bands, job->dx + sample_images_at(&s));
  }
}

static void weights_by_samples(void *context, int part, int parts) {
  const struct conv_job *job = context;
  float *partials = job->scratch + ROUND16(job->v->in * job->v->taps);
  int64_t units = sample_units(job, job->ranges), end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    const struct samples s = samples_unit(job, part, unit, job->ranges);
    const int64_t block = unit / job->ranges / s.c->groups;
    weights_of_samples(&s, job->x + sample_images_at(&s), job->dy + sample_maps_at(&s), s.k * s.piece / job->ranges,
                       s.k * (s.piece + 1) / job->ranges, partials + block * job->v->weights + s.group * s.out * s.k);
  }
}
