// Recurrent networks: all steps of sequences in one call. Part of CSIMD.h.
#ifndef CSIMD_RECURRENT_H
#define CSIMD_RECURRENT_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Units of a block of packed weights.
enum { CSIMD_UNIT_BLOCK = 16 };
/// Floats of `weight` [gates · units, depth] packed.
static inline int64_t csimd_packed_gates(int64_t gates, int64_t units, int64_t depth) {
  return (units + CSIMD_UNIT_BLOCK - 1) / CSIMD_UNIT_BLOCK * CSIMD_UNIT_BLOCK * gates * depth;
}
/// weight [gates · units, depth] to [blocks of units, depth, gates, CSIMD_UNIT_BLOCK], filled up with zeros.
void csimd_pack_gates(int64_t gates, int64_t units, int64_t depth, const float *weight, float *packed);

/// Of recurrences over all steps of sequences: step by step where `reversed` is 0, from the last one otherwise.
struct csimd_recurrence {
  int64_t steps, rows, units;
  int reversed;
};
/// Long short-term memory.
/// projected [steps, rows, 4 · units]: the inputs' part of the gates i, f, g, o. packed: the states' weight by
/// `csimd_pack_gates`. first_hidden, first_cell [rows, units]: before the first step. hidden and cell
/// [steps, rows, units]: after each; gates [steps, rows, 4 · units]: i, f, g and o, or NULL.
void csimd_lstm_forward(const struct csimd_recurrence *extents, const float *projected, const float *packed,
                        const float *first_hidden, const float *first_cell, float *hidden, float *cell, float *gates);
/// From the gradients of hidden and cell (NULL for zeros) those of projected, first_hidden and first_cell. weight
/// [4 · units, units] as it is.
void csimd_lstm_backward(const struct csimd_recurrence *extents, const float *dhidden, const float *dcell, const float *gates,
                         const float *cell, const float *first_cell, const float *weight, float *dprojected,
                         float *dfirst_hidden, float *dfirst_cell);

/// Gated recurrent units. projected [steps, rows, 3 · units]: the inputs' part of r, z and n. packed: the states' weight by
/// `csimd_pack_gates`; bias [3 · units], added to its products, or NULL. hidden [steps, rows, units]; gates
/// [steps, rows, 4 · units]: r, z, n and the state's part of n before r, or NULL.
void csimd_gru_forward(const struct csimd_recurrence *extents, const float *projected, const float *packed,
                       const float *bias, const float *first_hidden, float *hidden, float *gates);
/// From the gradient of hidden those of projected, of the states' part [steps, rows, 3 · units], and of first_hidden.
void csimd_gru_backward(const struct csimd_recurrence *extents, const float *dhidden, const float *gates,
                        const float *hidden, const float *first_hidden, const float *weight, float *dprojected,
                        float *drecurrent, float *dfirst_hidden);
/// A plain recurrent network: tanh, or the maximum with 0 where `relu`, of projected [steps, rows, units] and the states'
/// part. Gradients as for the others.
void csimd_rnn_forward(const struct csimd_recurrence *extents, int relu, const float *projected, const float *packed,
                       const float *first_hidden, float *hidden);
void csimd_rnn_backward(const struct csimd_recurrence *extents, int relu, const float *dhidden, const float *hidden,
                        const float *weight, float *dprojected, float *dfirst_hidden);

#ifdef __cplusplus
}
#endif
#endif
