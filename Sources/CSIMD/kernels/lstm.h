// Long short-term memory (Hochreiter & Schmidhuber 1997): a team of threads walks through all steps of a sequence, so
// that weights and states stay in its caches and threads are woken once.

struct lstm_run {
  struct scan scan;
  const float *first_cell, *dcell;
  float *cell, *gates, *dprojected, *dfirst_cell;
};

/// The logistic function, as exact as `sigmoid_vf` but for results below 1e-37, without its division.
INLINE vf gate_sigmoid(vf x) {
  vf t = -abs_vf(x);
  t = choose(t < splat(-87.0f), splat(-87.0f), t);
  vf n;
  vf r = reduce_ln2(t, &n);
  vf e = scale_normal_vf(splat(1.0f) + expm1_reduced(r), n);
  return choose(x < splat(0.0f), e, splat(1.0f)) * reciprocal_vf(splat(1.0f) + e);
}

INLINE void lstm_gates(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n, const float *sums) {
  const struct lstm_run *run = (const struct lstm_run *)scan;
  const int64_t units = scan->extents->units, now = scan_rows(scan, step) + row;
  const float *projected = scan->projected + now * 4 * units + unit;
  const float *old_cell = scan_before(scan, step, row, run->cell, run->first_cell) + unit;
  vf x[4];
  UNROLL for (int gate = 0; gate < 4; gate++)
    x[gate] = load_up_to(projected + gate * units, n) + load(sums + gate * CSIMD_UNIT_BLOCK);
  vf i = gate_sigmoid(x[0]), f = gate_sigmoid(x[1]), g = tanh_vf(x[2]), o = gate_sigmoid(x[3]);
  vf cell = fma_vf(f, load_up_to(old_cell, n), i * g);
  store_up_to(run->cell + now * units + unit, cell, n);
  store_up_to(scan->hidden + now * units + unit, o * tanh_vf(cell), n);
  if (!run->gates) return;
  float *gates = run->gates + now * 4 * units + unit;
  store_up_to(gates, i, n);
  store_up_to(gates + units, f, n);
  store_up_to(gates + 2 * units, g, n);
  store_up_to(gates + 3 * units, o, n);
}

static void lstm_forward_member(void *context, int member, int members) {
  scan_forward(4, context, member, members, lstm_gates);
}

static void lstm_forward(const struct csimd_recurrence *extents, const float *projected, const float *packed,
                         const float *first_hidden, const float *first_cell, float *hidden, float *cell, float *gates) {
  struct lstm_run run = {
      .scan = {.extents = extents, .projected = projected, .weight = packed, .first_hidden = first_hidden,
               .hidden = hidden},
      .first_cell = first_cell, .cell = cell, .gates = gates};
  scan_run(lstm_forward_member, &run.scan, 4);
}

/// The gradients of the states come in with what later steps ask for, and that of the cell leaves with what earlier steps
/// are asked for.
INLINE void lstm_gate_gradients(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n,
                                const float *sums) {
  (void)sums;
  const struct lstm_run *run = (const struct lstm_run *)scan;
  const int64_t units = scan->extents->units, now = scan_rows(scan, step) + row, at = now * units + unit;
  const float *gates = run->gates + now * 4 * units + unit;
  const float *old_cell = scan_before(scan, step, row, run->cell, run->first_cell) + unit;
  float *dcell = run->dfirst_cell + row * units + unit;
  vf i = load_up_to(gates, n), f = load_up_to(gates + units, n), g = load_up_to(gates + 2 * units, n);
  vf o = load_up_to(gates + 3 * units, n), one = splat(1.0f);
  vf squashed = tanh_vf(load_up_to(run->cell + at, n));
  vf dh = load_up_to(scan->dfirst_hidden + row * units + unit, n) + load_up_to(scan->dhidden + at, n);
  vf dc = load_up_to(dcell, n);
  if (run->dcell) dc += load_up_to(run->dcell + at, n);
  dc = fma_vf(dh * o, one - squashed * squashed, dc);
  float *to = run->dprojected + now * 4 * units + unit;
  store_up_to(to, dc * g * (i * (one - i)), n);
  store_up_to(to + units, dc * load_up_to(old_cell, n) * (f * (one - f)), n);
  store_up_to(to + 2 * units, dc * i * (one - g * g), n);
  store_up_to(to + 3 * units, dh * squashed * (o * (one - o)), n);
  store_up_to(dcell, dc * f, n);
}

static void lstm_backward_member(void *context, int member, int members) {
  scan_backward(4, context, member, members, ((struct lstm_run *)context)->dprojected, lstm_gate_gradients);
}

static void lstm_backward(const struct csimd_recurrence *extents, const float *dhidden, const float *dcell,
                          const float *gates, const float *cell, const float *first_cell, const float *weight,
                          float *dprojected, float *dfirst_hidden, float *dfirst_cell) {
  struct lstm_run run = {
      .scan = {.extents = extents, .dhidden = dhidden, .weight = weight, .dfirst_hidden = dfirst_hidden},
      .dcell = dcell, .gates = (float *)gates, .cell = (float *)cell, .first_cell = first_cell,
      .dprojected = dprojected, .dfirst_cell = dfirst_cell};
  memset(dfirst_cell, 0, (size_t)(extents->rows * extents->units) * sizeof(float));
  scan_run(lstm_backward_member, &run.scan, 4);
}
