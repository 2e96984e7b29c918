// Winograd's minimal filtering (Lavin, Gray 2016) for r × r windows of stride 1: m × m outputs from a tile of n × n
// inputs, n = m + r − 1, with n² multiplications for each pair of channels instead of m² · r². Images lie in blocks of
// VL channels, so a vector is VL channels of one pixel and the transforms shuffle nothing. Between the transforms each
// of the n² positions is a matrix product over channels, or over tiles for the weights' gradient.
//
// Polynomials are evaluated at 0, ±1 and ∞ for n = 4. For n = 6 at 0, ±5/8, ±3/2 and ∞: the textbook's 0, ±1, ±2, ∞
// loses four times as many digits. Every sum has one order, whatever the number of threads.
#include "winograd_transforms.h"

/// Elements of weights beyond which threads share products, and the tiles of a chunk then.
#ifndef WINOGRAD_LARGE_WEIGHTS
#define WINOGRAD_LARGE_WEIGHTS (192 * 192)
#define WINOGRAD_SHARED_TILES 400
#define WINOGRAD_SUM_TILES 96
#define WINOGRAD_CACHE 1200000
#endif
/// Rows of the product of tiles and of channels: the latter divide a block.
#define WINOGRAD_CHANNEL_ROWS (VL == 16 ? 8 : 4)

/// Images in blocks of channels, cut into tiles: tile (i, j) begins at pixel (i · m − top, j · m − left).
struct winograd_images {
  float *data;
  int64_t blocks, h, w, top, left;
};

struct winograd {
  struct winograd_images x, y;  // read and written, or for the weights' gradient images and dy
  int64_t positions;  // n²
  int64_t tiles_h, tiles_w, tiles;
  int64_t chunk;  // tiles that are in work at once
  int64_t first, count, room;  // those of the present chunk, of which there are at most `room`
  int64_t stride_v, stride_out, stride_u;  // between positions
  const float *weights, *u;  // plain, and transformed [n²][K / NR][C][NR]
  const float *bias, *residual;
  float *weight_gradient;
  int activation;
  float alpha;
  int is_backward;  // weights are read rotated, with input and output channels exchanged
  float *transformed;  // where u is written, or for the weights' gradient summed up
  float *v, *out;  // transformed images and results [n²][blocks][tiles][VL]
};

/// Positions lie an odd number of cache lines apart, so that they do not share the sets of a cache.
INLINE int64_t winograd_stride(int64_t floats) { return (floats / VL | 1) * VL; }

/// Transforms the chunk's tiles, size × size pixels of each, of the channel blocks [b0, b1).
INLINE void winograd_read(const enum winograd_transform kind, const int m, const int size, const int n,
                          const struct winograd *p, const struct winograd_images *images, int64_t b0, int64_t b1,
                          float *v, int64_t stride) {
  float edge[WINOGRAD_POSITIONS * WINOGRAD_POSITIONS * VL];
  for (int64_t b = b0; b < b1; b++)
    for (int64_t t = 0; t < p->count; t++) {
      int64_t tile = p->first + t, image = tile / (p->tiles_h * p->tiles_w);
      int64_t y0 = tile / p->tiles_w % p->tiles_h * m - images->top, x0 = tile % p->tiles_w * m - images->left;
      const float *plane = images->data + (image * images->blocks + b) * images->h * images->w * VL;
      float *to = v + (b * p->room + t) * VL;
      if (y0 >= 0 && x0 >= 0 && y0 + size <= images->h && x0 + size <= images->w) {
        winograd_2d(kind, size, n, plane + (y0 * images->w + x0) * VL, images->w * VL, VL, to, n * stride, stride);
        continue;
      }
      for (int i = 0; i < size; i++)
        for (int j = 0; j < size; j++) {
          int64_t row = y0 + i, column = x0 + j;
          int inside = row >= 0 && column >= 0 && row < images->h && column < images->w;
          store(edge + (i * size + j) * VL, inside ? load(plane + (row * images->w + column) * VL) : (vf){});
        }
      winograd_2d(kind, size, n, edge, size * VL, VL, to, n * stride, stride);
    }
}

/// Transforms the chunk's results of the channel blocks [b0, b1) back, and finishes them.
INLINE void winograd_write(const int m, const int n, const struct winograd *p, int64_t b0, int64_t b1,
                           const float *out) {
  float result[WINOGRAD_POSITIONS * WINOGRAD_POSITIONS * VL];
  const struct winograd_images *images = &p->y;
  for (int64_t b = b0; b < b1; b++) {
    vf bias = p->bias ? load(p->bias + b * VL) : (vf){};
    for (int64_t t = 0; t < p->count; t++) {
      int64_t tile = p->first + t, image = tile / (p->tiles_h * p->tiles_w);
      int64_t y0 = tile / p->tiles_w % p->tiles_h * m, x0 = tile % p->tiles_w * m;
      int64_t rows = csimd_min(m, images->h - y0), columns = csimd_min(m, images->w - x0);
      winograd_2d(WINOGRAD_OUTPUT, n, m, out + (b * p->room + t) * VL, n * p->stride_out, p->stride_out, result, m * VL,
                  VL);
      int64_t offset = (((image * images->blocks + b) * images->h + y0) * images->w + x0) * VL;
      for (int64_t i = 0; i < rows; i++, offset += images->w * VL)
        for (int64_t j = 0; j < columns; j++) {
          vf y = load(result + (i * m + j) * VL) + bias;
          if (p->residual) y += load(p->residual + offset + j * VL);
          store(images->data + offset + j * VL, activate(p->activation, p->alpha, y));
        }
    }
  }
}

/// Transforms the weights that lead to block b of the output's channels.
INLINE void winograd_weights(const int r, const int n, const struct winograd *p, int64_t b) {
  float taps[25 * VL];
  int64_t in = p->x.blocks * VL, out = p->y.blocks * VL;
  float *to = p->transformed + b / 2 * in * NR + b % 2 * VL;
  for (int64_t c = 0; c < in; c++, to += NR) {
    for (int lane = 0; lane < VL; lane++) {
      int64_t k = b * VL + lane;
      const float *from = p->weights + (p->is_backward ? c * out + k : k * in + c) * r * r;
      UNROLL for (int i = 0; i < r * r; i++) taps[i * VL + lane] = from[p->is_backward ? r * r - 1 - i : i];
    }
    winograd_2d(WINOGRAD_FILTER, r, n, taps, r * VL, VL, to, n * p->stride_u, p->stride_u);
  }
}

/// Transforms the gradient of the weights of output channel k back.
INLINE void winograd_weight_gradient(const int r, const int n, const struct winograd *p, int64_t k) {
  float taps[25 * VL];
  int64_t in = p->x.blocks * VL, out = p->y.blocks * VL;
  for (int64_t b = 0; b < p->x.blocks; b++) {
    const float *from = p->transformed + (b / 2 * out + k) * NR + b % 2 * VL;
    winograd_2d(WINOGRAD_OUTPUT, n, r, from, n * p->stride_u, p->stride_u, taps, r * VL, VL);
    float *to = p->weight_gradient + (k * in + b * VL) * r * r;
    for (int lane = 0; lane < VL; lane++, to += r * r)
      UNROLL for (int i = 0; i < r * r; i++) to[i] = taps[i * VL + lane];
  }
}

/// `rows` tiles times a panel of NR output channels.
INLINE void winograd_micro(const int rows, int64_t blocks, const float *v, int64_t room, const float *u, float *out) {
  vf sum[MR][2];
  UNROLL for (int i = 0; i < rows; i++) sum[i][0] = sum[i][1] = (vf){};
  for (int64_t b = 0; b < blocks; b++, v += room * VL)
    for (int c = 0; c < VL; c++, u += NR) {
      vf u0 = load(u), u1 = load(u + VL);
      UNROLL for (int i = 0; i < rows; i++) {
        vf x = splat(v[i * VL + c]);
        sum[i][0] = fma_vf(x, u0, sum[i][0]);
        sum[i][1] = fma_vf(x, u1, sum[i][1]);
      }
    }
  UNROLL for (int i = 0; i < rows; i++) {
    store(out + i * VL, sum[i][0]);
    store(out + (room + i) * VL, sum[i][1]);
  }
}

typedef void (*winograd_micro_kernel)(int64_t, const float *, int64_t, const float *, float *);
#define WINOGRAD_MICRO(rows)                                                                                \
  static void winograd_micro_##rows(int64_t blocks, const float *v, int64_t room, const float *u, float *out) { \
    winograd_micro(rows, blocks, v, room, u, out);                                                          \
  }
WINOGRAD_MICRO(1) WINOGRAD_MICRO(2) WINOGRAD_MICRO(3) WINOGRAD_MICRO(4)
#if MR >= 6
WINOGRAD_MICRO(5) WINOGRAD_MICRO(6)
#endif
#if MR >= 8
WINOGRAD_MICRO(7) WINOGRAD_MICRO(8)
#endif
#if MR >= 12
WINOGRAD_MICRO(9) WINOGRAD_MICRO(10) WINOGRAD_MICRO(11) WINOGRAD_MICRO(12)
#endif
static const winograd_micro_kernel winograd_micro_kernels[MR] = {
    winograd_micro_1, winograd_micro_2, winograd_micro_3, winograd_micro_4,
#if MR >= 6
    winograd_micro_5, winograd_micro_6,
#endif
#if MR >= 8
    winograd_micro_7, winograd_micro_8,
#endif
#if MR >= 12
    winograd_micro_9, winograd_micro_10, winograd_micro_11, winograd_micro_12,
#endif
};

/// The chunk's products [i0, i1), counted over positions and panels of output channels.
static void winograd_multiply(const struct winograd *p, int64_t i0, int64_t i1, const float *v, float *out) {
  int64_t panels = p->y.blocks / 2, rows = csimd_ceil_div(p->count, csimd_ceil_div(p->count, MR));
  for (int64_t i = i0; i < i1; i++) {
    int64_t position = i / panels, panel = i % panels;
    const float *u = p->u + position * p->stride_u + panel * p->x.blocks * VL * NR;
    for (int64_t t = 0; t < p->count; t += rows)
      winograd_micro_kernels[csimd_min(rows, p->count - t) - 1](
          p->x.blocks, v + position * p->stride_v + t * VL, p->room, u,
          out + position * p->stride_out + (2 * panel * p->room + t) * VL);
  }
}

/// The chunk's sums over tiles [i0, i1), counted over positions and panels of input channels; added up behind the
/// first chunk.
static void winograd_accumulate(const struct winograd *p, int64_t i0, int64_t i1) {
  enum { ROWS = WINOGRAD_CHANNEL_ROWS };
  int64_t panels = p->x.blocks / 2, out = p->y.blocks * VL;
  for (int64_t i = i0; i < i1; i++) {
    int64_t position = i / panels, panel = i % panels;
    const float *x0 = p->v + position * p->stride_v + 2 * panel * p->room * VL;
    for (int64_t k = 0; k < out; k += ROWS) {
      const float *x = x0, *dy = p->out + position * p->stride_out + k / VL * p->room * VL + k % VL;
      vf sum[ROWS][2];
      UNROLL for (int row = 0; row < ROWS; row++) sum[row][0] = sum[row][1] = (vf){};
      for (int64_t t = 0; t < p->count; t++, x += VL, dy += VL) {
        vf a = load(x), b = load(x + p->room * VL);
        UNROLL for (int row = 0; row < ROWS; row++) {
          vf y = splat(dy[row]);
          sum[row][0] = fma_vf(y, a, sum[row][0]);
          sum[row][1] = fma_vf(y, b, sum[row][1]);
        }
      }
      float *to = p->transformed + position * p->stride_u + (panel * out + k) * NR;
      UNROLL for (int row = 0; row < ROWS; row++, to += NR) {
        store(to, p->first ? load(to) + sum[row][0] : sum[row][0]);
        store(to + VL, p->first ? load(to + VL) + sum[row][1] : sum[row][1]);
      }
    }
  }
}

#define WINOGRAD_PART(i, count) int64_t i = csimd_part_begin(count, part, parts), \
    i##_end = csimd_part_begin(count, part + 1, parts)

/// The steps of F(m × m, r × r), each a part of the work for a thread.
#define WINOGRAD(m, r)                                                                                              \
  static void winograd_weights_##m##_##r(void *context, int part, int parts) {                                      \
    const struct winograd *p = context;                                                                             \
    WINOGRAD_PART(b, p->y.blocks);                                                                                  \
    for (; b < b_end; b++) winograd_weights(r, m + r - 1, p, b);                                                    \
  }                                                                                                                 \
  static void winograd_input_##m##_##r(void *context, int part, int parts) {                                        \
    const struct winograd *p = context;                                                                             \
    WINOGRAD_PART(b, p->x.blocks);                                                                                  \
    winograd_read(WINOGRAD_INPUT, m, m + r - 1, m + r - 1, p, &p->x, b, b_end, p->v, p->stride_v);                  \
  }                                                                                                                 \
  static void winograd_output_##m##_##r(void *context, int part, int parts) {                                       \
    const struct winograd *p = context;                                                                             \
    WINOGRAD_PART(b, p->y.blocks);                                                                                  \
    winograd_write(m, m + r - 1, p, b, b_end, p->out);                                                              \
  }                                                                                                                 \
  static void winograd_chunks_##m##_##r(void *context, int part, int parts) {                                       \
    struct winograd mine = *(const struct winograd *)context;                                                       \
    const int n = m + r - 1;                                                                                        \
    int64_t chunks = csimd_ceil_div(mine.tiles, mine.chunk);                                                        \
    WINOGRAD_PART(i, chunks);                                                                                       \
    mine.v += part * n * n * (mine.stride_v + mine.stride_out);                                                     \
    mine.out = mine.v + n * n * mine.stride_v;                                                                      \
    for (; i < i_end; i++) {                                                                                        \
      mine.first = csimd_part_begin(mine.tiles, (int)i, (int)chunks);                                               \
      mine.count = csimd_part_begin(mine.tiles, (int)i + 1, (int)chunks) - mine.first;                              \
      winograd_read(WINOGRAD_INPUT, m, n, n, &mine, &mine.x, 0, mine.x.blocks, mine.v, mine.stride_v);              \
      winograd_multiply(&mine, 0, n * n * (mine.y.blocks / 2), mine.v, mine.out);                                   \
      winograd_write(m, n, &mine, 0, mine.y.blocks, mine.out);                                                      \
    }                                                                                                               \
  }                                                                                                                 \
  static void winograd_gradients_##m##_##r(void *context, int part, int parts) {                                    \
    const struct winograd *p = context;                                                                             \
    WINOGRAD_PART(b, p->x.blocks + p->y.blocks);                                                                    \
    winograd_read(WINOGRAD_INPUT, m, m + r - 1, m + r - 1, p, &p->x, b, csimd_min(b_end, p->x.blocks), p->v,        \
                  p->stride_v);                                                                                     \
    winograd_read(WINOGRAD_FILTER, m, m, m + r - 1, p, &p->y, csimd_max(0, b - p->x.blocks), b_end - p->x.blocks,   \
                  p->out, p->stride_out);                                                                           \
  }                                                                                                                 \
  static void winograd_finish_gradient_##m##_##r(void *context, int part, int parts) {                              \
    const struct winograd *p = context;                                                                             \
    WINOGRAD_PART(k, p->y.blocks * VL);                                                                             \
    for (; k < k_end; k++) winograd_weight_gradient(r, m + r - 1, p, k);                                            \
  }

WINOGRAD(4, 3)
WINOGRAD(2, 3)
WINOGRAD(2, 5)

typedef void (*winograd_step)(void *, int, int);
struct winograd_steps {
  winograd_step weights, input, output, chunks, gradients, finish_gradient;
};
#define WINOGRAD_STEPS(m, r)                                                                       \
  {winograd_weights_##m##_##r, winograd_input_##m##_##r,     winograd_output_##m##_##r,            \
   winograd_chunks_##m##_##r,  winograd_gradients_##m##_##r, winograd_finish_gradient_##m##_##r}
static const struct winograd_steps winograd_4_3 = WINOGRAD_STEPS(4, 3), winograd_2_3 = WINOGRAD_STEPS(2, 3),
                                   winograd_2_5 = WINOGRAD_STEPS(2, 5);

static void winograd_multiply_part(void *context, int part, int parts) {
  const struct winograd *p = context;
  WINOGRAD_PART(i, p->positions * (p->y.blocks / 2));
  winograd_multiply(p, i, i_end, p->v, p->out);
}

static void winograd_accumulate_part(void *context, int part, int parts) {
  const struct winograd *p = context;
  WINOGRAD_PART(i, p->positions * (p->x.blocks / 2));
  winograd_accumulate(p, i, i_end);
}

/// How many tiles of all channels stay in a thread's cache.
static int64_t winograd_cached_tiles(const struct winograd *p) {
  return csimd_max(2, WINOGRAD_CACHE / (4 * p->positions * (p->x.blocks + p->y.blocks) * VL) / MR) * MR;
}

/// Where tiles are few, or few beside the channels, threads share the products of all tiles, so that each reads the
/// weights once; else each has tiles of its own, few enough to stay in its cache.
static int winograd_shares_products(const struct winograd *p) {
  return p->x.blocks * p->y.blocks * VL * VL > WINOGRAD_LARGE_WEIGHTS || p->tiles <= 2 * winograd_cached_tiles(p);
}

/// Sizes and strides of a pass, without pointers.
static struct winograd winograd_plan(const struct csimd_conv2d *conv, int pass, int m) {
  int64_t n = m + conv->kh - 1;
  struct winograd p = {.positions = n * n};
  p.x = (struct winograd_images){NULL, conv->c / VL, conv->h, conv->w, conv->pad_top, conv->pad_left};
  p.y = (struct winograd_images){NULL, conv->oc / VL, conv->oh, conv->ow, 0, 0};
  if (pass == CSIMD_CONV_BACKWARD_DATA) {
    struct winograd_images y = p.x;
    p.x = p.y, p.y = y;
    p.x.top = conv->kh - 1 - conv->pad_top, p.x.left = conv->kw - 1 - conv->pad_left;
    p.is_backward = 1;
  }
  p.tiles_h = csimd_ceil_div(p.y.h, m), p.tiles_w = csimd_ceil_div(p.y.w, m);
  p.tiles = conv->n * p.tiles_h * p.tiles_w;
  int64_t in = p.x.blocks * VL, out = p.y.blocks * VL, wanted;
  if (pass == CSIMD_CONV_BACKWARD_WEIGHTS)
    wanted = csimd_max(WINOGRAD_SUM_TILES, 2 * in * out / (in + out));
  else if (winograd_shares_products(&p))
    wanted = WINOGRAD_SHARED_TILES;
  else
    wanted = winograd_cached_tiles(&p);
  int64_t chunks = csimd_ceil_div(p.tiles, wanted);
  p.chunk = csimd_ceil_div(p.tiles, chunks);
  p.room = p.chunk;
  p.stride_u = winograd_stride(in * out);
  p.stride_v = winograd_stride(in * p.room), p.stride_out = winograd_stride(out * p.room);
  return p;
}

static size_t winograd_scratch(const struct csimd_conv2d *conv, int pass, int m) {
  struct winograd p = winograd_plan(conv, pass, m);
  int is_sum = pass == CSIMD_CONV_BACKWARD_WEIGHTS;
  int64_t copies = is_sum || winograd_shares_products(&p) ? 1 : csimd_threads();
  return (size_t)(p.positions * ((is_sum ? p.stride_u : 0) + copies * (p.stride_v + p.stride_out))) * sizeof(float);
}

static size_t winograd_weights_bytes(const struct csimd_conv2d *conv, int pass, int m) {
  struct winograd p = winograd_plan(conv, pass, m);
  return (size_t)(p.positions * p.stride_u) * sizeof(float);
}

static const struct winograd_steps *winograd_steps_of(const struct csimd_conv2d *conv, int m) {
  return conv->kh == 5 ? &winograd_2_5 : m == 2 ? &winograd_2_3 : &winograd_4_3;
}

/// The chunks one after another, each step shared by the threads.
static void winograd_for_chunks(struct winograd *p, const winograd_step *steps, int count) {
  int chunks = (int)csimd_ceil_div(p->tiles, p->chunk), threads = csimd_threads();
  for (int i = 0; i < chunks; i++) {
    p->first = csimd_part_begin(p->tiles, i, chunks);
    p->count = csimd_part_begin(p->tiles, i + 1, chunks) - p->first;
    for (int step = 0; step < count; step++) csimd_parallel(steps[step], p, threads);
  }
}

static void winograd_transform_weights(const struct csimd_conv2d *conv, int pass, int m, const float *w, float *u) {
  struct winograd p = winograd_plan(conv, pass, m);
  p.weights = w, p.transformed = u;
  csimd_parallel(winograd_steps_of(conv, m)->weights, &p, csimd_threads());
}

static void winograd_run(struct winograd *p, const struct winograd_steps *steps, const float *u, float *scratch,
                         size_t scratch_bytes) {
  p->u = u, p->v = scratch, p->out = p->v + p->positions * p->stride_v;
  if (winograd_shares_products(p)) {
    winograd_for_chunks(p, (winograd_step[]){steps->input, winograd_multiply_part, steps->output}, 3);
    return;
  }
  // The number of threads may have grown since the scratch memory was measured.
  int64_t room = (int64_t)(scratch_bytes / sizeof(float)) / p->positions / (p->stride_v + p->stride_out);
  csimd_parallel(steps->chunks, p, (int)csimd_min(room, csimd_threads()));
}

static void winograd_forward(const struct csimd_conv2d *conv, int m, const float *x, const float *u, const float *bias,
                             const float *residual, int activation, float alpha, float *y, void *scratch,
                             size_t scratch_bytes) {
  struct winograd p = winograd_plan(conv, CSIMD_CONV_FORWARD, m);
  p.x.data = (float *)x, p.y.data = y;
  p.bias = bias, p.residual = residual, p.activation = activation, p.alpha = alpha;
  winograd_run(&p, winograd_steps_of(conv, m), u, scratch, scratch_bytes);
}

static void winograd_backward_data(const struct csimd_conv2d *conv, int m, const float *dy, const float *u, float *dx,
                                   void *scratch, size_t scratch_bytes) {
  struct winograd p = winograd_plan(conv, CSIMD_CONV_BACKWARD_DATA, m);
  p.x.data = (float *)dy, p.y.data = dx;
  winograd_run(&p, winograd_steps_of(conv, m), u, scratch, scratch_bytes);
}

static void winograd_backward_weights(const struct csimd_conv2d *conv, int m, const float *x, const float *dy,
                                      float *dw, void *scratch) {
  struct winograd p = winograd_plan(conv, CSIMD_CONV_BACKWARD_WEIGHTS, m);
  const struct winograd_steps *steps = winograd_steps_of(conv, m);
  p.x.data = (float *)x, p.y.data = (float *)dy, p.weight_gradient = dw;
  p.transformed = scratch, p.v = p.transformed + p.positions * p.stride_u, p.out = p.v + p.positions * p.stride_v;
  winograd_for_chunks(&p, (winograd_step[]){steps->gradients, winograd_accumulate_part}, 2);
  csimd_parallel(steps->finish_gradient, &p, csimd_threads());
}
