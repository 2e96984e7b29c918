// Chains: runs of Float32 arithmetic that keep their running value in vector registers, so that a step costs its
// arithmetic and at most one load. Each operation rounds as its tile does: chains change no bits.

#if VL == 16
#define CHAIN_VECTORS 16
#else
#define CHAIN_VECTORS 8
#endif

/// How many elements ahead operands are fetched: a tile.
#define CHAIN_AHEAD 512

#define CHAIN_UNARY(opcode, expression)                                   \
  case CSIMD_CHAIN_OP(opcode, CSIMD_CHAIN_VALUE):                         \
    UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) {                      \
      const vf x = value[v];                                              \
      value[v] = (expression);                                            \
    }                                                                     \
    break;

#define CHAIN_OPERAND(opcode, form, expression, first, second)            \
  case CSIMD_CHAIN_OP(opcode, form):                                      \
    UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) {                      \
      const vf x = first, y = second;                                     \
      value[v] = (expression);                                            \
    }                                                                     \
    break;

#define CHAIN_BINARY(opcode, expression)                                                               \
  CHAIN_OPERAND(opcode, CSIMD_CHAIN_TILE, expression, value[v], load(p + v * VL))                      \
  CHAIN_OPERAND(opcode, CSIMD_CHAIN_SCALAR, expression, value[v], splat(*operand))                     \
  CHAIN_OPERAND(opcode, CSIMD_CHAIN_TILE | CSIMD_CHAIN_REVERSED, expression, load(p + v * VL), value[v]) \
  CHAIN_OPERAND(opcode, CSIMD_CHAIN_SCALAR | CSIMD_CHAIN_REVERSED, expression, splat(*operand), value[v])

INLINE void stream(float *p, vf v) {
#if VL == 16
  _mm512_stream_ps(p, (__m512)v);
#elif VL == 8
  _mm256_stream_ps(p, (__m256)v);
#else
  store(p, v);
#endif
}

/// n elements, whole blocks of CHAIN_VECTORS · VL.
static void chain(const struct csimd_chain_op *code, char *const *tiles, int64_t n, int streams) {
  for (int64_t i = 0; i < n; i += CHAIN_VECTORS * VL) {
    vf value[CHAIN_VECTORS];
    float block[CHAIN_VECTORS * VL];
    for (const struct csimd_chain_op *op = code;; op++) {
      float *operand = (float *)tiles[op->tile], *p = operand + i;
      // Of the next tile: the processor's own prefetching stops at the ends of pages.
      if (op->hint == CSIMD_CHAIN_PREFETCH)
        UNROLL for (int v = 0; v < CHAIN_VECTORS * VL; v += 16) __builtin_prefetch(p + CHAIN_AHEAD + v);
      switch (op->code) {
      case CSIMD_CHAIN_OP(CSIMD_IDENTITY, CSIMD_CHAIN_TILE):
        UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) value[v] = load(p + v * VL);
        break;
      case CSIMD_CHAIN_OP(CSIMD_IDENTITY, CSIMD_CHAIN_SCALAR):
        UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) value[v] = splat(*operand);
        break;
      case CSIMD_CHAIN_STORE:
        if (op->hint == CSIMD_CHAIN_STREAM && streams) {
          UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) stream(p + v * VL, value[v]);
        } else {
          UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) store(p + v * VL, value[v]);
        }
        break;
      case CSIMD_CHAIN_CALL:
        UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) store(block + v * VL, value[v]);
        csimd_active->tile[op->called][CSIMD_F32](block, block, block, block, CHAIN_VECTORS * VL);
        UNROLL for (int v = 0; v < CHAIN_VECTORS; v++) value[v] = load(block + v * VL);
        break;
      CHAIN_UNARY(CSIMD_NEG, -x)
      CHAIN_UNARY(CSIMD_ABS, abs_vf(x))
      CHAIN_UNARY(CSIMD_SQUARE, x * x)
      CHAIN_UNARY(CSIMD_RELU, choose(x <= splat(0), splat(0), x))
      CHAIN_UNARY(CSIMD_RECIPROCAL, 1 / x)
      CHAIN_UNARY(CSIMD_SQRT, __builtin_elementwise_sqrt(x))
      CHAIN_BINARY(CSIMD_ADD, x + y)
      CHAIN_BINARY(CSIMD_SUB, x - y)
      CHAIN_BINARY(CSIMD_MUL, x * y)
      CHAIN_BINARY(CSIMD_DIV, x / y)
      CHAIN_BINARY(CSIMD_MAX, max_vf(x, y))
      CHAIN_BINARY(CSIMD_MIN, min_vf(x, y))
      default: goto next;  // the end
      }
    }
  next:;
  }
}
