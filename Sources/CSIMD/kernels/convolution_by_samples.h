// The passes of convolution_samples.h over threads: units are blocks of VL samples, groups and bands of rows, or ranges of
// taps.

/// Bands of rows for blocks of samples, which each band gathers anew.
INLINE int64_t bands_of_samples(int64_t units, int64_t rows) {
  return units % csimd_threads() == 0 ? 1 : bands_for(units, rows);
}

/// The block-th VL samples, from sample n on, in a part's working memory. The last block goes back to be a whole one.
INLINE struct samples samples_of(const struct conv_job *job, int part, int64_t block, int64_t *n) {
  const struct conv *v = job->v;
  int64_t skipped = csimd_max(0, (block + 1) * VL - v->c.n);
  *n = block * VL - skipped;
  return (struct samples){&v->c, v->in, v->out, v->in * v->taps, skipped, job->offsets,
                          job->scratch + v->shared + part * v->own};
}

static void forward_by_samples(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t units = csimd_ceil_div(c->n, VL) * c->groups * job->bands, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t band = unit % job->bands, group = unit / job->bands % c->groups, n;
    struct samples s = samples_of(job, part, unit / job->bands / c->groups, &n);
    int64_t at = (n * c->oc + group * v->out) * c->oh * c->ow;
    forward_of_samples(&s, job->x + (n * c->c + group * v->in) * c->h * c->w, job->w + group * v->out * s.k,
                       job->bias ? job->bias + group * v->out : NULL, job->residual ? job->residual + at : NULL,
                       job->activation, job->alpha, c->oh * band / job->bands, c->oh * (band + 1) / job->bands,
                       job->y + at);
  }
}

static void gradient_by_samples(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  int64_t units = csimd_ceil_div(c->n, VL) * c->groups * job->bands, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t band = unit % job->bands, group = unit / job->bands % c->groups, n;
    struct samples s = samples_of(job, part, unit / job->bands / c->groups, &n);
    gradient_of_samples(c, v->in, v->out, job->w + group * v->in * v->out * v->taps,
                        job->dy + (n * c->oc + group * v->out) * c->oh * c->ow, c->h * band / job->bands,
                        c->h * (band + 1) / job->bands, job->dx + (n * c->c + group * v->in) * c->h * c->w, s.skipped,
                        s.work);
  }
}

static void weights_by_samples(void *context, int part, int parts) {
  const struct conv_job *job = context;
  const struct conv *v = job->v;
  const struct csimd_conv2d *c = &v->c;
  float *partials = job->scratch + ROUND16(v->in * v->taps);
  int64_t units = v->chunks * c->groups * job->ranges, end = csimd_part_begin(units, part + 1, parts);
  for (int64_t unit = csimd_part_begin(units, part, parts); unit < end; unit++) {
    int64_t range = unit % job->ranges, group = unit / job->ranges % c->groups, block = unit / job->ranges / c->groups, n;
    struct samples s = samples_of(job, part, block, &n);
    weights_of_samples(&s, job->x + (n * c->c + group * v->in) * c->h * c->w,
                       job->dy + (n * c->oc + group * v->out) * c->oh * c->ow, s.k * range / job->ranges,
                       s.k * (range + 1) / job->ranges, partials + block * v->weights + group * v->out * s.k);
  }
}
