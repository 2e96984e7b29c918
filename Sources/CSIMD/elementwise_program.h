// A prepared elementwise program. Shared by the files that make and run them.
#ifndef CSIMD_ELEMENTWISE_PROGRAM_H
#define CSIMD_ELEMENTWISE_PROGRAM_H

#include "internal.h"

enum { TILE = 512 };

enum load_kind {
  LOAD_DIRECT,  // contiguous: the tile is read where it lies
  LOAD_COPY,    // contiguous, but also an output: copied, because another output may overwrite it; or to be widened
  LOAD_FILL,    // one value
  LOAD_ROWS,    // a row that lies there again and again, such as an element for each channel of a block: kept in its tile
  LOAD_SPREAD,  // rows spread over windows of two columns, as the gradient of an average pool is
  LOAD_WALK     // anything else
};

struct load {
  enum load_kind kind;
  uint32_t itemsize;  // in memory
  csimd_tile widen;   // of a type of storage, else NULL
  int64_t offset, strides[CSIMD_MAX_RANK];
};

/// Steps [step, step + steps) as one chain, its code at `code`.
struct chain {
  int step, steps, code;
};

struct instruction {
  csimd_tile function, fit;  // fit: of results of a type of storage, else NULL
  uint16_t result, a, b, c;
};

/// Where a register's tile lies: in scratch memory at `place`, or in output `place`.
struct home {
  int32_t in_output;
  uint32_t place;
};

struct write {
  uint16_t reg;
  uint16_t itemsize;
  int32_t direct;     // the register's home is this output; otherwise it is copied at the end of the tile
  csimd_tile narrow;  // of a type of storage, else NULL
};

struct csimd_elementwise {
  int rank, inputs, steps, outputs, registers;
  int64_t extents[CSIMD_MAX_RANK], count;
  size_t scratch_bytes;  // of the tiles
  struct load *loads;
  struct instruction *code;
  struct chain *chains;  // in order; the last one has no steps and begins behind the others
  struct csimd_chain_op *chain_code;
  struct write *writes;
  struct home *homes;  // of every register but the inputs read directly
};

static inline int operands_of(int opcode) { return opcode == CSIMD_SELECT ? 3 : opcode >= CSIMD_ADD ? 2 : 1; }

/// Outputs from this size on are written past the caches: they would push everything else out of them.
static const int64_t STREAMED_BYTES = 32 << 20;

/// Finds the chains and writes their code. A result stays in registers where only the next step reads it.
/// `reads` is working memory for a number a register.
void csimd_form_chains(csimd_elementwise *p, const struct csimd_step *step, const struct csimd_output *output,
                       int32_t *reads);

/// n items from src with a stride to contiguous dst.
void csimd_copy_run(void *dst, const void *src, int64_t stride, int64_t n, size_t itemsize);

/// Elements [start, start + n) of the iteration, of an operand at `base`.
void csimd_load_walk(const csimd_elementwise *p, const struct load *load, const char *base, int64_t start, int64_t n,
                     char *dst);

/// The same of an operand of LOAD_SPREAD.
void csimd_load_spread(const csimd_elementwise *p, const float *from, int64_t start, int64_t n, float *to);

#endif
