// Finds the runs of Float32 steps whose running value stays in registers, and inputs worth fetching ahead.
#include "elementwise_program.h"

/// Inputs from this size on are fetched ahead.
static const int64_t PREFETCHED_BYTES = 1 << 20;

/// Steps that the chain's code has a case for.
static int is_chained(int opcode) {
  switch (opcode) {
  case CSIMD_NEG:
  case CSIMD_ABS:
  case CSIMD_SQUARE:
  case CSIMD_RELU:
  case CSIMD_RECIPROCAL:
  case CSIMD_SQRT:
  case CSIMD_ADD:
  case CSIMD_SUB:
  case CSIMD_MUL:
  case CSIMD_DIV:
  case CSIMD_MAX:
  case CSIMD_MIN: return 1;
  default: return 0;
  }
}

/// Other functions of one operand are called on the running value.
static int joins_chain(const struct csimd_step *s) {
  return s->dtype == CSIMD_F32 && s->result_dtype == CSIMD_F32 &&
         (is_chained(s->opcode) || (operands_of(s->opcode) == 1 && s->opcode != CSIMD_IDENTITY));
}

/// An operation on the running value and register r.
static struct csimd_chain_op chain_operand(const csimd_elementwise *p, int opcode, int r, int reversed) {
  int filled = r < p->inputs && p->loads[r].kind == LOAD_FILL;
  int fetched = r < p->inputs && p->loads[r].kind == LOAD_DIRECT && p->count * 4 >= PREFETCHED_BYTES;
  int form = (filled ? CSIMD_CHAIN_SCALAR : CSIMD_CHAIN_TILE) | (reversed ? CSIMD_CHAIN_REVERSED : 0);
  return (struct csimd_chain_op){.code = (uint16_t)CSIMD_CHAIN_OP(opcode, form),
                                 .tile = (uint16_t)r,
                                 .hint = fetched ? CSIMD_CHAIN_PREFETCH : CSIMD_CHAIN_PLAIN};
}

void csimd_form_chains(csimd_elementwise *p, const struct csimd_step *step, const struct csimd_output *output,
                       int32_t *reads) {
  for (int r = 0; r < p->registers; r++) reads[r] = 0;
  for (int i = 0; i < p->steps; i++) {
    const uint16_t operand[3] = {step[i].a, step[i].b, step[i].c};
    for (int j = 0; j < operands_of(step[i].opcode); j++) reads[operand[j]]++;
  }
  // Results that outlive the program are read once more.
  for (int i = 0; i < p->outputs; i++) reads[output[i].reg]++;

  int chains = 0, length = 0;
  for (int i = 0; i < p->steps;) {
    int end = i;
    while (end < p->steps && joins_chain(&step[end])) end++;
    if (end == i) {
      i++;
      continue;
    }
    p->chains[chains++] = (struct chain){i, end - i, length};
    int value = -1;  // the register that the running value is
    for (; i < end; i++) {
      const struct csimd_step s = step[i];
      int reversed = 0;
      if (operands_of(s.opcode) == 2) reversed = s.b == value && s.a != value;
      if (s.a != value && !reversed) p->chain_code[length++] = chain_operand(p, CSIMD_IDENTITY, s.a, 0);
      if (operands_of(s.opcode) == 2)
        p->chain_code[length++] = chain_operand(p, s.opcode, reversed ? s.a : s.b, reversed);
      else
        p->chain_code[length++] = (struct csimd_chain_op){
            .code = is_chained(s.opcode) ? CSIMD_CHAIN_OP(s.opcode, CSIMD_CHAIN_VALUE) : CSIMD_CHAIN_CALL,
            .called = s.opcode};
      value = s.result;
      int stays = 0;
      if (i + 1 < end && reads[value] == 1) {
        const struct csimd_step next = step[i + 1];
        stays = next.a == value || (operands_of(next.opcode) == 2 && next.b == value);
      }
      if (stays || reads[value] == 0) continue;
      int streams = p->homes[value].in_output && p->count * 4 >= STREAMED_BYTES && reads[value] == 1;
      p->chain_code[length++] = (struct csimd_chain_op){.code = CSIMD_CHAIN_STORE,
                                                        .tile = (uint16_t)value,
                                                        .hint = streams ? CSIMD_CHAIN_STREAM : CSIMD_CHAIN_PLAIN};
    }
    p->chain_code[length++] = (struct csimd_chain_op){.code = CSIMD_CHAIN_END};
  }
  p->chains[chains] = (struct chain){p->steps, 0, length};
}

void csimd_elementwise_partners(const csimd_elementwise *p, const void *const *inputs, const float *partners[2]) {
  int found = 0;
  for (int i = 1; i < p->inputs && found < 2; i++) {
    const struct load *load = &p->loads[i];
    if ((load->kind == LOAD_DIRECT || load->kind == LOAD_COPY) && load->itemsize == 4 && !load->widen)
      partners[found++] = (const float *)inputs[i] + load->offset;
  }
}
