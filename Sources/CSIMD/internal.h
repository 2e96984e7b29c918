// Shared by the files of this target; not part of its interface.
#ifndef CSIMD_INTERNAL_H
#define CSIMD_INTERNAL_H

#include "CSIMD.h"

#include <math.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/// One step over `n` elements of a tile. Result and operands may be the same memory if their items are of equal size.
typedef void (*csimd_tile)(void *r, const void *a, const void *b, const void *c, int64_t n);

/// Chains: see kernels/chain.h. A code is an elementwise opcode and the form of its operand.
enum csimd_chain_form {
  CSIMD_CHAIN_VALUE,   ///< The running value alone.
  CSIMD_CHAIN_TILE,    ///< The running value and a tile; with CSIMD_IDENTITY the tile is loaded.
  CSIMD_CHAIN_SCALAR,  ///< The running value and the first element of a tile.
  CSIMD_CHAIN_REVERSED = 4
};
#define CSIMD_CHAIN_OP(opcode, form) ((opcode) * 8 + (form))
enum { CSIMD_CHAIN_STORE = CSIMD_CHAIN_OP(CSIMD_OPCODES, 0), CSIMD_CHAIN_CALL, CSIMD_CHAIN_END };

enum csimd_chain_hint {
  CSIMD_CHAIN_PLAIN,
  CSIMD_CHAIN_PREFETCH,  ///< The operand comes from memory.
  CSIMD_CHAIN_STREAM     ///< The store goes past the caches if the run allows it.
};

struct csimd_chain_op {
  uint16_t code, tile, hint;
  uint16_t called;  ///< Of CSIMD_CHAIN_CALL: the opcode whose tile function is applied to the running value.
};

/// A reduction in canonical form: dimensions of extent 1 dropped, neighbours merged.
struct csimd_reduce_plan {
  int kept, reduced;  // numbers of dimensions
  int64_t kept_extent[CSIMD_MAX_RANK], kept_stride[CSIMD_MAX_RANK];
  int64_t reduced_extent[CSIMD_MAX_RANK], reduced_stride[CSIMD_MAX_RANK];
  int64_t outputs, inputs;  // number of outputs, number of elements reduced into each
  const void *in;
  void *out;
};

/// How a type of storage is read, written and kept to its numbers; NULL for the other types.
struct csimd_narrow_type {
  csimd_tile widen, narrow;
  /// A computed register to the nearest numbers of the type; integers wrap.
  csimd_tile fit;
  /// Instead of `fit` for integers cast from floating point; NULL for the half types.
  csimd_tile saturate;
};

/// The functions of one instruction set.
struct csimd_kernels {
  const char *name;
  struct csimd_narrow_type narrow[10];
  csimd_tile tile[CSIMD_OPCODES][5];
  csimd_tile cast[5][5];
  /// Runs code over n elements, a multiple of `chain_block`. With `streams`, stores that may pass the caches do.
  void (*chain)(const struct csimd_chain_op *code, char *const *tiles, int64_t n, int streams);
  int64_t chain_block;
  /// `count` rows of `width` floats: each float twice, and each row of them `rows` times.
  void (*spread_twice)(const float *from, int64_t count, int64_t rows, int64_t width, float *to);
  void (*reduce[8][5])(const struct csimd_reduce_plan *);
  __typeof__(csimd_sgemm_batched) *sgemm_batched;
  __typeof__(csimd_sgemm_elementwise) *sgemm_elementwise;
  __typeof__(csimd_pack_gates) *pack_gates;
  __typeof__(csimd_lstm_forward) *lstm_forward;
  __typeof__(csimd_lstm_backward) *lstm_backward;
  __typeof__(csimd_gru_forward) *gru_forward;
  __typeof__(csimd_gru_backward) *gru_backward;
  __typeof__(csimd_rnn_forward) *rnn_forward;
  __typeof__(csimd_rnn_backward) *rnn_backward;
  __typeof__(csimd_conv2d_scratch) *conv2d_scratch;
  __typeof__(csimd_conv2d_forward) *conv2d_forward;
  __typeof__(csimd_conv2d_backward_data) *conv2d_backward_data;
  __typeof__(csimd_conv2d_backward_weights) *conv2d_backward_weights;
  int block;
  __typeof__(csimd_winograd_scratch) *winograd_scratch;
  __typeof__(csimd_winograd_weights_bytes) *winograd_weights_bytes;
  __typeof__(csimd_winograd_transform_weights) *winograd_transform_weights;
  __typeof__(csimd_winograd_forward) *winograd_forward;
  __typeof__(csimd_winograd_backward_data) *winograd_backward_data;
  __typeof__(csimd_winograd_backward_weights) *winograd_backward_weights;
  __typeof__(csimd_max_pool2d_forward) *max_pool2d_forward;
  __typeof__(csimd_max_pool2d_backward) *max_pool2d_backward;
  __typeof__(csimd_avg_pool2d_forward) *avg_pool2d_forward;
  __typeof__(csimd_avg_pool2d_backward) *avg_pool2d_backward;
  __typeof__(csimd_softmax_forward) *softmax_forward;
  __typeof__(csimd_softmax_backward) *softmax_backward;
  __typeof__(csimd_batch_norm_forward) *batch_norm_forward;
  __typeof__(csimd_batch_norm_backward) *batch_norm_backward;
  __typeof__(csimd_layer_norm_forward) *layer_norm_forward;
  __typeof__(csimd_layer_norm_backward) *layer_norm_backward;
  __typeof__(csimd_blocked_batch_norm_forward) *blocked_batch_norm_forward;
  __typeof__(csimd_blocked_batch_norm_backward) *blocked_batch_norm_backward;
  __typeof__(csimd_blocked_max_pool2d_forward) *blocked_max_pool2d_forward;
  __typeof__(csimd_blocked_max_pool2d_backward) *blocked_max_pool2d_backward;
};

extern const struct csimd_kernels csimd_kernels_baseline, csimd_kernels_avx2, csimd_kernels_avx512;
/// The table in use: set before main and constant afterwards.
extern const struct csimd_kernels *csimd_active;

/// The elements from `begin` to `end` of a program's iteration, on the calling thread.
void csimd_elementwise_run_range(const csimd_elementwise *p, const void *const *inputs, void *const *outputs,
                                 int64_t begin, int64_t end);

/// Up to two inputs behind the first whose elements of four bytes lie as the iteration goes, for fetching ahead.
void csimd_elementwise_partners(const csimd_elementwise *p, const void *const *inputs, const float *partners[2]);

/// Calls `body(context, member, members)` once on each thread of a team of at most `most`, all at the same time, so that
/// they can meet; on the calling thread alone where there is no team.
void csimd_team(void (*body)(void *context, int member, int members), void *context, int most);

enum { CSIMD_TEAM_LIMIT = 64 };
/// Where a team's members wait for each other: how often each has come, in a cache line of its own. Zeros at first.
struct csimd_meeting {
  struct {
    _Alignas(64) _Atomic int64_t rounds;
  } member[CSIMD_TEAM_LIMIT];
};
/// Returns when all members have come as often as this one. What they wrote before is seen behind it.
void csimd_meet(struct csimd_meeting *meeting, int member, int members);

enum {
  CSIMD_SCRATCH_TILES,
  CSIMD_SCRATCH_PANELS,
  CSIMD_SCRATCH_PRODUCT,
  CSIMD_SCRATCH_ROWS,
  CSIMD_SCRATCH_PARTIALS,
  CSIMD_SCRATCH_SLOTS
};
/// Memory of the calling thread, kept until the thread ends: at least `bytes`, aligned to 64, contents undefined.
void *csimd_scratch(int slot, size_t bytes);

static inline int64_t csimd_min(int64_t a, int64_t b) { return a < b ? a : b; }
static inline int64_t csimd_max(int64_t a, int64_t b) { return a > b ? a : b; }
static inline int64_t csimd_ceil_div(int64_t a, int64_t b) { return (a + b - 1) / b; }
/// Where part `part` of `parts` begins when `count` items are shared out evenly.
static inline int64_t csimd_part_begin(int64_t count, int part, int parts) { return count * part / parts; }
/// Parts worth starting for this much work (about one operation an element), at most `limit`.
static inline int csimd_parts(int64_t work, int64_t limit) {
  return (int)csimd_max(1, csimd_min(csimd_min(work >> 14, limit), csimd_threads()));
}

#endif
