// Elementwise programs: what does not depend on the instruction set. A program runs over tiles of 512 elements, so
// that every intermediate value stays in the first-level cache.
#include "elementwise_program.h"

int csimd_supports(int opcode, int dtype) {
  return opcode >= 0 && opcode < CSIMD_OPCODES && dtype >= 0 && dtype <= CSIMD_I16 &&
         csimd_active->tile[opcode][csimd_wide(dtype)] != NULL;
}

static int result_is_bool(int opcode) { return opcode >= CSIMD_EQ && opcode <= CSIMD_GE; }

/// Drops dimensions of extent 1 and merges neighbours that every input walks with one stride.
static void collapse(csimd_elementwise *p, int rank, const int64_t *extents) {
  int d = 0;
  for (int i = 0; i < rank; i++) {
    if (extents[i] == 1) continue;
    int merge = d > 0;
    for (int j = 0; merge && j < p->inputs; j++)
      merge = p->loads[j].strides[d - 1] == p->loads[j].strides[i] * extents[i];
    if (!merge) d++;
    p->extents[d - 1] = merge ? p->extents[d - 1] * extents[i] : extents[i];
    for (int j = 0; j < p->inputs; j++) p->loads[j].strides[d - 1] = p->loads[j].strides[i];
  }
  p->rank = d;
}

static enum load_kind classify(const csimd_elementwise *p, const struct load *load) {
  int zero = 1, dense = 1;
  int64_t stride = 1;
  for (int d = p->rank - 1; d >= 0; d--) {
    zero &= load->strides[d] == 0;
    dense &= load->strides[d] == stride;
    stride *= p->extents[d];
  }
  int last = p->rank - 1;
  int rows = last > 0 && !load->widen && load->strides[last] == 1 && load->strides[last - 1] == 0 &&
             TILE % p->extents[last] == 0;
  int spread = p->rank == 4 && load->itemsize == 4 && p->extents[3] == 2 && load->strides[3] == 0 &&
               load->strides[2] == 1 && load->strides[1] == 0 && load->strides[0] == p->extents[2];
  return dense ? LOAD_DIRECT : zero ? LOAD_FILL : rows ? LOAD_ROWS : spread ? LOAD_SPREAD : LOAD_WALK;
}

/// Checks the steps; `dtypes` receives the type of every register, -1 where none is defined.
static int check(csimd_elementwise *p, const struct csimd_input *input, const struct csimd_step *step,
                 const struct csimd_output *output, int8_t *dtypes) {
  memset(dtypes, -1, (size_t)p->registers);
  for (int i = 0; i < p->inputs; i++) {
    if (input[i].dtype < 0 || input[i].dtype > CSIMD_I16) return 0;
    dtypes[i] = (int8_t)input[i].dtype;
  }
  for (int i = 0; i < p->steps; i++) {
    const struct csimd_step s = step[i];
    if (!csimd_supports(s.opcode, s.dtype) || s.result_dtype > CSIMD_I16) return 0;
    int expected = s.opcode == CSIMD_IDENTITY ? s.result_dtype : result_is_bool(s.opcode) ? CSIMD_BOOL : s.dtype;
    if (s.result_dtype != expected) return 0;
    const uint16_t operand[3] = {s.a, s.b, s.c};
    for (int j = 0; j < operands_of(s.opcode); j++) {
      int wanted = s.opcode == CSIMD_SELECT && j == 0 ? CSIMD_BOOL : s.dtype;
      if (operand[j] >= p->registers || dtypes[operand[j]] != wanted) return 0;
    }
    if (dtypes[s.result] != -1) return 0;
    dtypes[s.result] = (int8_t)s.result_dtype;
  }
  for (int i = 0; i < p->outputs; i++)
    if (output[i].reg < 0 || output[i].reg >= p->registers || dtypes[output[i].reg] != output[i].dtype) return 0;
  return 1;
}

/// Bytes of an element in a register.
static size_t register_size(int dtype) { return csimd_itemsize(csimd_wide(dtype)); }

/// What brings a step's result back to its type of storage; NULL for the other types.
static csimd_tile fit_of(const struct csimd_step *s) {
  const struct csimd_narrow_type *type = &csimd_active->narrow[s->result_dtype];
  int from = csimd_wide(s->dtype);
  int saturates = s->opcode == CSIMD_IDENTITY && (from == CSIMD_F32 || from == CSIMD_F64);
  return saturates && type->saturate ? type->saturate : type->fit;
}

/// Free tiles of one item size, reused before new ones are laid out.
struct free_tiles {
  uint32_t *place;
  int count;
};

static uint32_t take_tile(csimd_elementwise *p, struct free_tiles *tiles, size_t itemsize) {
  struct free_tiles *list = &tiles[itemsize == 1 ? 0 : itemsize == 4 ? 1 : 2];
  if (list->count) return list->place[--list->count];
  uint32_t place = (uint32_t)p->scratch_bytes;
  p->scratch_bytes += TILE * itemsize;
  return place;
}

static void release_tile(struct free_tiles *tiles, size_t itemsize, uint32_t place) {
  struct free_tiles *list = &tiles[itemsize == 1 ? 0 : itemsize == 4 ? 1 : 2];
  list->place[list->count++] = place;
}

/// Gives every register a home. `last_use[r]` is the last step that reads r, `steps` if it is copied to an output.
static void allocate(csimd_elementwise *p, const struct csimd_input *input, const struct csimd_step *step,
                     const struct csimd_output *output, const int8_t *dtypes, int32_t *last_use, uint32_t *lists) {
  for (int r = 0; r < p->registers; r++) last_use[r] = -1;
  for (int i = 0; i < p->steps; i++) {
    const uint16_t operand[3] = {step[i].a, step[i].b, step[i].c};
    for (int j = 0; j < operands_of(step[i].opcode); j++) last_use[operand[j]] = i;
  }
  struct free_tiles tiles[3];
  for (int i = 0; i < 3; i++) tiles[i] = (struct free_tiles){lists + (size_t)i * (size_t)p->registers, 0};

  for (int i = 0; i < p->outputs; i++) {
    p->writes[i] = (struct write){(uint16_t)output[i].reg, (uint16_t)csimd_itemsize(output[i].dtype), 0,
                                  csimd_active->narrow[output[i].dtype].narrow};
    if (output[i].reg < p->inputs && p->loads[output[i].reg].kind == LOAD_DIRECT)
      p->loads[output[i].reg].kind = LOAD_COPY;
  }
  // An output may be written while the tile is computed once nothing that could share its buffer is still to be read.
  for (int i = 0; i < p->outputs; i++) {
    int reg = output[i].reg, earlier = 0, defined = 0;
    for (int j = 0; j < i; j++) earlier |= output[j].reg == reg;
    if (reg >= p->inputs && !earlier && !p->writes[i].narrow) {
      while (step[defined].result != reg) defined++;
      int direct = 1;
      for (int j = 0; j < p->inputs; j++)
        direct &= p->loads[j].kind != LOAD_DIRECT || input[j].dtype != output[i].dtype || last_use[j] <= defined;
      p->writes[i].direct = direct;
    }
    if (!p->writes[i].direct) last_use[reg] = p->steps;
  }
  for (int i = 0; i < p->outputs; i++)
    if (p->writes[i].direct) p->homes[output[i].reg] = (struct home){1, (uint32_t)i};

  for (int r = 0; r < p->inputs; r++)
    if (p->loads[r].kind != LOAD_DIRECT)
      p->homes[r] = (struct home){0, take_tile(p, tiles, register_size(input[r].dtype))};
  for (int i = 0; i < p->steps; i++) {
    const uint16_t operand[3] = {step[i].a, step[i].b, step[i].c};
    for (int j = 0; j < operands_of(step[i].opcode); j++) {
      int r = operand[j];
      // Filled inputs and rows keep their tile: they are loaded once for many tiles.
      if (last_use[r] != i || p->homes[r].in_output || (r < p->inputs && p->loads[r].kind < LOAD_SPREAD)) continue;
      if (r < p->inputs && p->loads[r].kind == LOAD_DIRECT) continue;
      release_tile(tiles, register_size(dtypes[r]), p->homes[r].place);
      last_use[r] = -1;  // an operand may appear twice
    }
    int r = step[i].result;
    if (p->homes[r].in_output) continue;
    p->homes[r] = (struct home){0, take_tile(p, tiles, register_size(step[i].result_dtype))};
    if (last_use[r] < i) release_tile(tiles, register_size(step[i].result_dtype), p->homes[r].place);
  }
}

csimd_elementwise *csimd_elementwise_create(int rank, const int64_t *extents, int inputs,
                                            const struct csimd_input *input, int steps, const struct csimd_step *step,
                                            int outputs, const struct csimd_output *output) {
  if (rank < 0 || rank > CSIMD_MAX_RANK || inputs < 0 || steps < 0 || outputs < 0) return NULL;
  csimd_elementwise *p = calloc(1, sizeof *p);
  if (!p) return NULL;
  p->inputs = inputs, p->steps = steps, p->outputs = outputs, p->registers = inputs;
  for (int i = 0; i < steps; i++)
    if (step[i].result >= p->registers) p->registers = step[i].result + 1;
  size_t registers = (size_t)p->registers;
  p->loads = calloc((size_t)inputs + 1, sizeof *p->loads);
  p->code = calloc((size_t)steps + 1, sizeof *p->code);
  p->chains = calloc((size_t)steps + 1, sizeof *p->chains);
  p->chain_code = calloc((size_t)steps * 4 + 1, sizeof *p->chain_code);
  p->writes = calloc((size_t)outputs + 1, sizeof *p->writes);
  p->homes = calloc(registers + 1, sizeof *p->homes);
  int8_t *dtypes = malloc(registers + 1);
  int32_t *last_use = malloc((registers + 1) * sizeof *last_use);
  uint32_t *lists = malloc((registers + 1) * 3 * sizeof *lists);
  int valid = p->loads && p->code && p->chains && p->chain_code && p->writes && p->homes && dtypes && last_use && lists &&
              check(p, input, step, output, dtypes);
  if (valid) {
    p->count = 1;
    for (int d = 0; d < rank; d++) p->count *= extents[d];
    for (int i = 0; i < inputs; i++) {
      struct load *load = &p->loads[i];
      load->itemsize = (uint32_t)csimd_itemsize(input[i].dtype);
      load->widen = csimd_active->narrow[input[i].dtype].widen;
      load->offset = input[i].offset;
      memcpy(load->strides, input[i].strides, (size_t)rank * sizeof *load->strides);
    }
    collapse(p, rank, extents);
    for (int i = 0; i < inputs; i++) {
      p->loads[i].kind = classify(p, &p->loads[i]);
      if (p->loads[i].kind == LOAD_DIRECT && p->loads[i].widen) p->loads[i].kind = LOAD_COPY;
    }
    allocate(p, input, step, output, dtypes, last_use, lists);
    csimd_form_chains(p, step, output, last_use);
    for (int i = 0; i < steps; i++) {
      const struct csimd_step s = step[i];
      int operands = operands_of(s.opcode);
      int from = csimd_wide(s.dtype), to = csimd_wide(s.result_dtype);
      p->code[i] = (struct instruction){
          s.opcode == CSIMD_IDENTITY ? csimd_active->cast[from][to] : csimd_active->tile[s.opcode][from],
          fit_of(&s), s.result, s.a, operands > 1 ? s.b : s.a, operands > 2 ? s.c : s.a};
    }
  }
  free(dtypes), free(last_use), free(lists);
  if (valid) return p;
  csimd_elementwise_destroy(p);
  return NULL;
}

void csimd_elementwise_destroy(csimd_elementwise *p) {
  if (!p) return;
  free(p->loads), free(p->code), free(p->chains), free(p->chain_code), free(p->writes), free(p->homes);
  free(p);
}

static void run_step(const struct instruction *step, char *const *reg, int64_t at, int64_t n) {
  char *result = reg[step->result] + at;
  step->function(result, reg[step->a] + at, reg[step->b] + at, reg[step->c] + at, n);
  if (step->fit) step->fit(result, result, result, result, n);
}

/// The steps over one tile: chains in whole blocks, and step by step what is left.
static void run_steps(const csimd_elementwise *p, char *const *reg, int64_t n, int streams) {
  int64_t whole = n - n % csimd_active->chain_block;
  const struct chain *chain = p->chains;
  for (int i = 0; i < p->steps;) {
    if (i < chain->step || whole == 0) {
      run_step(&p->code[i++], reg, 0, n);
      continue;
    }
    csimd_active->chain(p->chain_code + chain->code, reg, whole, streams);
    for (int end = i + chain->steps; i < end; i++)
      if (whole < n) run_step(&p->code[i], reg, whole * 4, n - whole);
    chain++;
  }
}

/// Whether outputs from element `begin` on may be written past the caches: many, aligned, and not over inputs, which
/// the caches hold.
static int may_stream(const csimd_elementwise *p, const void *const *inputs, void *const *outputs, int64_t begin) {
  if (p->count * 4 < STREAMED_BYTES || begin * 4 % 64) return 0;
  for (int i = 0; i < p->outputs; i++) {
    if ((uintptr_t)outputs[i] % 64) return 0;
    for (int j = 0; j < p->inputs; j++)
      if (outputs[i] == inputs[j]) return 0;
  }
  return 1;
}

void csimd_elementwise_run_range(const csimd_elementwise *p, const void *const *inputs, void *const *outputs,
                                 int64_t begin, int64_t end) {
  int streams = may_stream(p, inputs, outputs, begin);
  size_t table = ((size_t)p->registers * sizeof(char *) + (size_t)p->inputs * sizeof(int64_t) + 63) & ~(size_t)63;
  char **reg = csimd_scratch(CSIMD_SCRATCH_TILES, table + p->scratch_bytes);
  int64_t *held = (int64_t *)(reg + p->registers);  // of inputs in rows: which rows their tile is full of
  char *tiles = (char *)reg + table;
  uint16_t narrow[TILE];
  for (int r = 0; r < p->registers; r++) reg[r] = tiles + (p->homes[r].in_output ? 0 : p->homes[r].place);
  int64_t first = csimd_min(TILE, end - begin);
  for (int i = 0; i < p->inputs; i++) {
    const struct load *load = &p->loads[i];
    held[i] = -1;
    if (load->kind != LOAD_FILL) continue;
    const char *element = (const char *)inputs[i] + load->offset * load->itemsize;
    uint32_t wide;
    if (load->widen) load->widen(&wide, element, element, element, 1);
    csimd_copy_run(reg[i], load->widen ? (const char *)&wide : element, 0, first, load->widen ? 4 : load->itemsize);
  }
  for (int64_t start = begin; start < end; start += TILE) {
    int64_t n = csimd_min(TILE, end - start);
    for (int i = 0; i < p->inputs; i++) {
      const struct load *load = &p->loads[i];
      const char *base = inputs[i];
      switch (load->kind) {
      case LOAD_DIRECT: reg[i] = (char *)(uintptr_t)base + (load->offset + start) * load->itemsize; break;
      case LOAD_COPY:
        base += (load->offset + start) * load->itemsize;
        if (load->widen)
          load->widen(reg[i], base, base, base, n);
        else
          memcpy(reg[i], base, (size_t)n * load->itemsize);
        break;
      case LOAD_FILL: break;
      case LOAD_ROWS: {
        int64_t rows = p->extents[p->rank - 1] * p->extents[p->rank - 2], first = start / rows;
        if (first == held[i] && (start + n - 1) / rows == first) break;
        csimd_load_walk(p, load, base, start, n, reg[i]);
        held[i] = n == TILE && (start + n - 1) / rows == first ? first : -1;
        break;
      }
      case LOAD_SPREAD:
        csimd_load_spread(p, (const float *)base + load->offset, start, n, (float *)reg[i]);
        break;
      case LOAD_WALK:
        csimd_load_walk(p, load, base, start, n, load->widen ? (char *)narrow : reg[i]);
        if (load->widen) load->widen(reg[i], narrow, narrow, narrow, n);
        break;
      }
    }
    for (int i = 0; i < p->outputs; i++)
      if (p->writes[i].direct) reg[p->writes[i].reg] = (char *)outputs[i] + start * p->writes[i].itemsize;
    run_steps(p, reg, n, streams);
    for (int i = 0; i < p->outputs; i++) {
      const struct write *write = &p->writes[i];
      if (write->direct) continue;
      char *to = (char *)outputs[i] + start * write->itemsize, *from = reg[write->reg];
      if (write->narrow)
        write->narrow(to, from, from, from, n);
      else
        memcpy(to, from, (size_t)n * write->itemsize);
    }
  }
#if defined(__x86_64__)
  if (streams) __builtin_ia32_sfence();
#endif
}

struct job {
  const csimd_elementwise *program;
  const void *const *inputs;
  void *const *outputs;
};

static void run_part(void *context, int part, int parts) {
  const struct job *job = context;
  int64_t tiles = csimd_ceil_div(job->program->count, TILE);
  int64_t begin = csimd_part_begin(tiles, part, parts) * TILE;
  int64_t end = csimd_min(csimd_part_begin(tiles, part + 1, parts) * TILE, job->program->count);
  if (begin < end) csimd_elementwise_run_range(job->program, job->inputs, job->outputs, begin, end);
}

void csimd_elementwise_run(const csimd_elementwise *p, const void *const *inputs, void *const *outputs) {
  int64_t work = p->count * (p->steps + 1);
  if (work < 32768) {
    if (p->count) csimd_elementwise_run_range(p, inputs, outputs, 0, p->count);
    return;
  }
  struct job job = {p, inputs, outputs};
  csimd_parallel(run_part, &job, csimd_parts(work, csimd_ceil_div(p->count, TILE)));
}
