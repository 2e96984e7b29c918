// Long short-term memory (Hochreiter & Schmidhuber 1997): a team of threads walks through all steps of a sequence, so
// that weights and states stay in its caches and threads are woken once. A product's sums go through the gates before
// they leave the first-level cache.

struct lstm_run {
  const struct csimd_lstm *lstm;
  const float *projected, *weight, *first_hidden, *first_cell, *dhidden, *dcell;
  float *hidden, *cell, *gates, *dprojected, *dfirst_hidden, *dfirst_cell;
  struct csimd_meeting meeting;
};

INLINE int64_t lstm_position(const struct csimd_lstm *lstm, int64_t step) {
  return lstm->reversed ? lstm->steps - 1 - step : step;
}

/// The logistic function, as exact as `sigmoid_vf` but for results below 1e-37, without its division.
INLINE vf lstm_sigmoid(vf x) {
  vf t = -abs_vf(x);
  t = choose(t < splat(-87.0f), splat(-87.0f), t);
  vf n;
  vf r = reduce_ln2(t, &n);
  vf e = scale_normal_vf(splat(1.0f) + expm1_reduced(r), n);
  return choose(x < splat(0.0f), e, splat(1.0f)) * reciprocal_vf(splat(1.0f) + e);
}

/// One row's units from `unit` on, n of them at most VL. `sums` has the states' part of the gates.
INLINE void lstm_gates(const struct lstm_run *run, const float *sums, int64_t row, int64_t unit, int64_t n,
                       const float *old_cell) {
  const int64_t units = run->lstm->units;
  const float *projected = run->projected + row * 4 * units + unit;
  vf x[4];
  UNROLL for (int gate = 0; gate < 4; gate++)
    x[gate] = load_up_to(projected + gate * units, n) + load(sums + gate * CSIMD_UNIT_BLOCK);
  vf i = lstm_sigmoid(x[0]), f = lstm_sigmoid(x[1]), g = tanh_vf(x[2]), o = lstm_sigmoid(x[3]);
  vf cell = fma_vf(f, load_up_to(old_cell, n), i * g);
  store_up_to(run->cell + row * units + unit, cell, n);
  store_up_to(run->hidden + row * units + unit, o * tanh_vf(cell), n);
  if (!run->gates) return;
  float *gates = run->gates + row * 4 * units + unit;
  store_up_to(gates, i, n);
  store_up_to(gates + units, f, n);
  store_up_to(gates + 2 * units, g, n);
  store_up_to(gates + 3 * units, o, n);
}

static void lstm_forward_member(void *context, int member, int members) {
  struct lstm_run *run = context;
  const struct csimd_lstm *lstm = run->lstm;
  const int64_t rows = lstm->rows, units = lstm->units, width = 4 * CSIMD_UNIT_BLOCK;
  struct step_part part = step_part(rows, units, member, members);
  struct step_product product = {units, units, width, width};
  float sums[STEP_ROWS * 4 * CSIMD_UNIT_BLOCK] __attribute__((aligned(64)));
  int64_t chunks = csimd_ceil_div(part.row_end - part.row, STEP_ROWS);
  for (int64_t step = 0; step < lstm->steps; step++) {
    // Rows of all steps are counted through.
    const int64_t now = lstm_position(lstm, step) * rows, before = step ? lstm_position(lstm, step - 1) * rows : 0;
    const float *hidden = step ? run->hidden + before * units : run->first_hidden;
    const float *cell = step ? run->cell + before * units : run->first_cell;
    for (int64_t block = part.unit; block < part.unit_end; block += CSIMD_UNIT_BLOCK) {
      const float *weight = run->weight + block * units * 4;
      for (int64_t chunk = 0; chunk < chunks; chunk++) {
        const int64_t first = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk, (int)chunks);
        const int64_t end = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk + 1, (int)chunks);
        // What the gates read lies far apart, and arrives while the product is computed.
        for (int64_t row = first; row < end; row++)
          for (int64_t gate = 0; gate < 4; gate++)
            __builtin_prefetch(run->projected + ((now + row) * 4 + gate) * units + block);
        if (rows == 1) {
          step_row(units, hidden, weight, sums);
        } else {
          for (int64_t v = 0; v < width; v += 4 * VL)
            step_tiles[end - first - 1][1](&product, hidden + first * units, weight + v, sums + v, VL);
        }
        for (int64_t row = first; row < end; row++)
          for (int64_t v = 0; v < csimd_min(CSIMD_UNIT_BLOCK, units - block); v += VL)
            lstm_gates(run, sums + (row - first) * width + v, now + row, block + v, units - block - v,
                       cell + row * units + block + v);
      }
    }
    if (part.meets) csimd_meet(&run->meeting, member, members);
  }
}

static void lstm_forward(const struct csimd_lstm *lstm, const float *projected, const float *packed,
                         const float *first_hidden, const float *first_cell, float *hidden, float *cell, float *gates) {
  struct lstm_run run = {.lstm = lstm, .projected = projected, .weight = packed, .first_hidden = first_hidden,
                         .first_cell = first_cell, .hidden = hidden, .cell = cell, .gates = gates};
  csimd_team(lstm_forward_member, &run, step_team(lstm->rows, lstm->units, lstm->rows * lstm->units * lstm->units * 4));
}

/// The gradients of one row's gates; n of its units at most VL from `unit` on. The gradients of the states come in
/// with what later steps ask for, and that of the cell leaves with what earlier steps are asked for.
INLINE void lstm_gate_gradients(const struct lstm_run *run, int64_t row, int64_t unit, int64_t n, const float *old_cell,
                                const float *dhidden, float *dcell) {
  const int64_t units = run->lstm->units, at = row * units + unit;
  const float *gates = run->gates + row * 4 * units + unit;
  vf i = load_up_to(gates, n), f = load_up_to(gates + units, n), g = load_up_to(gates + 2 * units, n);
  vf o = load_up_to(gates + 3 * units, n), one = splat(1.0f);
  vf squashed = tanh_vf(load_up_to(run->cell + at, n));
  vf dh = load_up_to(dhidden, n) + load_up_to(run->dhidden + at, n);
  vf dc = load_up_to(dcell, n);
  if (run->dcell) dc += load_up_to(run->dcell + at, n);
  dc = fma_vf(dh * o, one - squashed * squashed, dc);
  float *to = run->dprojected + row * 4 * units + unit;
  store_up_to(to, dc * g * (i * (one - i)), n);
  store_up_to(to + units, dc * load_up_to(old_cell, n) * (f * (one - f)), n);
  store_up_to(to + 2 * units, dc * i * (one - g * g), n);
  store_up_to(to + 3 * units, dh * squashed * (o * (one - o)), n);
  store_up_to(dcell, dc * f, n);
}

static void lstm_backward_member(void *context, int member, int members) {
  struct lstm_run *run = context;
  const struct csimd_lstm *lstm = run->lstm;
  const int64_t rows = lstm->rows, units = lstm->units;
  struct step_part part = step_part(rows, units, member, members);
  struct step_product product = {4 * units, 4 * units, units, units};
  int64_t chunks = csimd_ceil_div(part.row_end - part.row, STEP_ROWS);
  // Between steps the gradients of the states wait in the results.
  for (int64_t row = part.row; row < part.row_end && part.unit < part.unit_end; row++) {
    memset(run->dfirst_hidden + row * units + part.unit, 0, (size_t)(part.unit_end - part.unit) * sizeof(float));
    memset(run->dfirst_cell + row * units + part.unit, 0, (size_t)(part.unit_end - part.unit) * sizeof(float));
  }
  for (int64_t step = lstm->steps - 1; step >= 0; step--) {
    const int64_t now = lstm_position(lstm, step) * rows, before = step ? lstm_position(lstm, step - 1) * rows : 0;
    const float *cell = step ? run->cell + before * units : run->first_cell;
    for (int64_t row = part.row; row < part.row_end; row++)
      for (int64_t unit = part.unit; unit < part.unit_end; unit += VL)
        lstm_gate_gradients(run, now + row, unit, part.unit_end - unit, cell + row * units + unit,
                            run->dfirst_hidden + row * units + unit, run->dfirst_cell + row * units + unit);
    if (part.meets) csimd_meet(&run->meeting, member, members);
    const float *dgates = run->dprojected + now * 4 * units;
    for (int64_t unit = part.unit; unit < part.unit_end;) {
      const int is_wide = unit + 4 * VL <= part.unit_end;
      const int64_t columns = is_wide ? VL : csimd_min(VL, part.unit_end - unit);
      for (int64_t chunk = 0; chunk < chunks; chunk++) {
        const int64_t first = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk, (int)chunks);
        const int64_t end = part.row + csimd_part_begin(part.row_end - part.row, (int)chunk + 1, (int)chunks);
        step_tiles[end - first - 1][is_wide](&product, dgates + first * 4 * units, run->weight + unit,
                                             run->dfirst_hidden + first * units + unit, columns);
      }
      unit += is_wide ? 4 * VL : columns;
    }
  }
}

static void lstm_backward(const struct csimd_lstm *lstm, const float *dhidden, const float *dcell, const float *gates,
                          const float *cell, const float *first_cell, const float *weight, float *dprojected,
                          float *dfirst_hidden, float *dfirst_cell) {
  struct lstm_run run = {.lstm = lstm, .dhidden = dhidden, .dcell = dcell, .gates = (float *)gates,
                         .cell = (float *)cell, .first_cell = first_cell, .weight = weight, .dprojected = dprojected,
                         .dfirst_hidden = dfirst_hidden, .dfirst_cell = dfirst_cell};
  csimd_team(lstm_backward_member, &run, step_team(lstm->rows, lstm->units, lstm->rows * lstm->units * lstm->units * 4));
}
