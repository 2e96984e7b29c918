// Gated recurrent units (Cho et al. 2014) and plain recurrent networks (Elman 1990), all steps as for an LSTM.

struct gru_run {
  struct scan scan;
  const float *bias;
  float *gates, *dprojected, *drecurrent, *carried;
};

INLINE void gru_gates(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n, const float *sums) {
  const struct gru_run *run = (const struct gru_run *)scan;
  const int64_t units = scan->extents->units, now = scan_rows(scan, step) + row;
  const float *projected = scan->projected + now * 3 * units + unit;
  const vf old = load_up_to(scan_before(scan, step, row, scan->hidden, scan->first_hidden) + unit, n);
  vf part[3];
  UNROLL for (int gate = 0; gate < 3; gate++) {
    part[gate] = load(sums + gate * CSIMD_UNIT_BLOCK);
    if (run->bias) part[gate] += load_up_to(run->bias + gate * units + unit, n);
  }
  vf r = gate_sigmoid(load_up_to(projected, n) + part[0]);
  vf z = gate_sigmoid(load_up_to(projected + units, n) + part[1]);
  vf new = tanh_vf(fma_vf(r, part[2], load_up_to(projected + 2 * units, n)));
  store_up_to(scan->hidden + now * units + unit, fma_vf(z, old - new, new), n);
  if (!run->gates) return;
  float *gates = run->gates + now * 4 * units + unit;
  store_up_to(gates, r, n);
  store_up_to(gates + units, z, n);
  store_up_to(gates + 2 * units, new, n);
  store_up_to(gates + 3 * units, part[2], n);
}

static void gru_forward_member(void *context, int member, int members) {
  scan_forward(3, context, member, members, gru_gates);
}

static void gru_forward(const struct csimd_recurrence *extents, const float *projected, const float *packed,
                        const float *bias, const float *first_hidden, float *hidden, float *gates) {
  struct gru_run run = {
      .scan = {.extents = extents, .projected = projected, .weight = packed, .first_hidden = first_hidden,
               .hidden = hidden},
      .bias = bias, .gates = gates};
  scan_run(gru_forward_member, &run.scan, 3);
}

/// What goes around the gates to the state before is `carried` to the next step, beside the product.
INLINE void gru_gate_gradients(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n,
                               const float *sums) {
  (void)sums;
  const struct gru_run *run = (const struct gru_run *)scan;
  const int64_t units = scan->extents->units, now = scan_rows(scan, step) + row;
  const float *gates = run->gates + now * 4 * units + unit;
  const vf r = load_up_to(gates, n), z = load_up_to(gates + units, n), new = load_up_to(gates + 2 * units, n);
  const vf part = load_up_to(gates + 3 * units, n), one = splat(1.0f);
  const vf old = load_up_to(scan_before(scan, step, row, scan->hidden, scan->first_hidden) + unit, n);
  float *carried = run->carried + row * units + unit;
  const vf dh = load_up_to(scan->dfirst_hidden + row * units + unit, n) + load_up_to(carried, n)
                + load_up_to(scan->dhidden + now * units + unit, n);
  const vf dnew = dh * (one - z) * (one - new * new), dz = dh * (old - new) * (z * (one - z));
  const vf dr = dnew * part * (r * (one - r));
  float *to = run->dprojected + now * 3 * units + unit, *states = run->drecurrent + now * 3 * units + unit;
  store_up_to(to, dr, n);
  store_up_to(to + units, dz, n);
  store_up_to(to + 2 * units, dnew, n);
  store_up_to(states, dr, n);
  store_up_to(states + units, dz, n);
  store_up_to(states + 2 * units, dnew * r, n);
  store_up_to(carried, dh * z, n);
}

static void gru_backward_member(void *context, int member, int members) {
  scan_backward(3, context, member, members, ((struct gru_run *)context)->drecurrent, gru_gate_gradients);
}

static void gru_backward(const struct csimd_recurrence *extents, const float *dhidden, const float *gates,
                         const float *hidden, const float *first_hidden, const float *weight, float *dprojected,
                         float *drecurrent, float *dfirst_hidden) {
  const int64_t count = extents->rows * extents->units;
  float *carried = csimd_scratch(CSIMD_SCRATCH_ROWS, (size_t)count * sizeof(float));
  memset(carried, 0, (size_t)count * sizeof(float));
  struct gru_run run = {
      .scan = {.extents = extents, .dhidden = dhidden, .weight = weight, .first_hidden = first_hidden,
               .hidden = (float *)hidden, .dfirst_hidden = dfirst_hidden},
      .gates = (float *)gates, .dprojected = dprojected, .drecurrent = drecurrent, .carried = carried};
  scan_run(gru_backward_member, &run.scan, 3);
  for (int64_t i = 0; i < count; i++) dfirst_hidden[i] += carried[i];
}

struct rnn_run {
  struct scan scan;
  int relu;
  float *dprojected;
};

INLINE void rnn_units(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n, const float *sums) {
  const int64_t at = (scan_rows(scan, step) + row) * scan->extents->units + unit;
  const vf x = load_up_to(scan->projected + at, n) + load(sums);
  store_up_to(scan->hidden + at,
              ((const struct rnn_run *)scan)->relu ? choose(x <= splat(0), splat(0), x) : tanh_vf(x), n);
}

static void rnn_forward_member(void *context, int member, int members) {
  scan_forward(1, context, member, members, rnn_units);
}

static void rnn_forward(const struct csimd_recurrence *extents, int relu, const float *projected, const float *packed,
                        const float *first_hidden, float *hidden) {
  struct rnn_run run = {.scan = {.extents = extents, .projected = projected, .weight = packed,
                                 .first_hidden = first_hidden, .hidden = hidden},
                        .relu = relu};
  scan_run(rnn_forward_member, &run.scan, 1);
}

INLINE void rnn_unit_gradients(const struct scan *scan, int64_t step, int64_t row, int64_t unit, int64_t n,
                               const float *sums) {
  (void)sums;
  const struct rnn_run *run = (const struct rnn_run *)scan;
  const int64_t units = scan->extents->units, at = (scan_rows(scan, step) + row) * units + unit;
  const vf h = load_up_to(scan->hidden + at, n), one = splat(1.0f);
  const vf dh = load_up_to(scan->dfirst_hidden + row * units + unit, n) + load_up_to(scan->dhidden + at, n);
  store_up_to(run->dprojected + at, run->relu ? choose(h > splat(0), dh, splat(0)) : dh * (one - h * h), n);
}

static void rnn_backward_member(void *context, int member, int members) {
  scan_backward(1, context, member, members, ((struct rnn_run *)context)->dprojected, rnn_unit_gradients);
}

static void rnn_backward(const struct csimd_recurrence *extents, int relu, const float *dhidden, const float *hidden,
                         const float *weight, float *dprojected, float *dfirst_hidden) {
  struct rnn_run run = {.scan = {.extents = extents, .dhidden = dhidden, .weight = weight, .hidden = (float *)hidden,
                                 .dfirst_hidden = dfirst_hidden},
                        .relu = relu, .dprojected = dprojected};
  scan_run(rnn_backward_member, &run.scan, 1);
}
