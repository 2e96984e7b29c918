// Layouts: interned, reference-counted memory descriptors.

#include "sdnn_private.h"

#if SDNN_PRESENT

#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct sdnn_layout {
  sdnn_md md;
  uint64_t id;
  /// Guarded by `mutex`, like the table and `next`; all else never changes.
  int64_t references;
  sdnn_layout *next;
  unsigned bucket;
  size_t bytes;
  int rank;
  dnnl_dims_t dims;
  bool is_plain, is_padded, is_float32;
  char text[224];
};

enum { BUCKET_COUNT = 256 };
static pthread_mutex_t mutex = PTHREAD_MUTEX_INITIALIZER;
static sdnn_layout *table[BUCKET_COUNT];
static uint64_t last_id;

// MARK: - Facts

static size_t element_bytes(dnnl_data_type_t type) {
  switch (type) {
    case dnnl_f32:
    case dnnl_s32:
      return 4;
    case dnnl_f16:
    case dnnl_bf16:
      return 2;
    default:
      return 1;
  }
}

static int64_t element_count(const sdnn_md_parts *parts) {
  int64_t count = 1;
  for (int axis = 0; axis < parts->rank; axis++) count *= parts->dims[axis];
  return count;
}

/// Strides do not go into the hash: oneDNN ignores those of extents of 1 when it compares.
static unsigned bucket_of(const sdnn_md_parts *parts) {
  uint64_t hash = (uint64_t)parts->rank * 31 + (uint64_t)parts->data_type;
  for (int axis = 0; axis < parts->rank; axis++) {
    hash = (hash ^ (uint64_t)parts->dims[axis]) * 0x9E3779B97F4A7C15u;
    hash ^= hash >> 29;
  }
  return (unsigned)(hash % BUCKET_COUNT);
}

/// Compares the place of each digit of an index in memory with its place in row-major order.
/// A blocked axis has an outer digit and one for each of its blocks.
static bool is_plain(const sdnn_md_parts *parts) {
  if (!parts->blocked || parts->special) return false;
  int64_t row_major[DNNL_MAX_NDIMS], inner[DNNL_MAX_NDIMS], stride = 1;
  for (int axis = parts->rank - 1; axis >= 0; axis--) {
    if (parts->padded_dims[axis] != parts->dims[axis]) return false;
    row_major[axis] = stride;
    inner[axis] = 1;
    stride *= parts->dims[axis];
  }
  if (stride == 0) return true;
  int64_t block_stride = 1;
  for (int block = parts->block_count - 1; block >= 0; block--) {
    int64_t axis = parts->block_axes[block], size = parts->block_sizes[block];
    if (size > 1 && block_stride != inner[axis] * row_major[axis]) return false;
    inner[axis] *= size;
    block_stride *= size;
  }
  for (int axis = 0; axis < parts->rank; axis++) {
    bool has_outer = parts->dims[axis] / inner[axis] > 1;
    if (has_outer && parts->strides[axis] != inner[axis] * row_major[axis]) return false;
  }
  return true;
}

/// Appends to a text of bounded size; what does not fit is cut.
#define APPEND(...)                                                              \
  do {                                                                           \
    if (used < capacity) {                                                       \
      int written = snprintf(text + used, capacity - used, __VA_ARGS__);         \
      if (written > 0) used += (size_t)written;                                  \
    }                                                                            \
  } while (0)

static const char *data_type_name(dnnl_data_type_t type) {
  switch (type) {
    case dnnl_f32: return "f32";
    case dnnl_s32: return "s32";
    case dnnl_f16: return "f16";
    case dnnl_bf16: return "bf16";
    case dnnl_s8: return "s8";
    case dnnl_u8: return "u8";
    default: return "?";
  }
}

/// Letters of the axes from the outermost to the innermost, capitals for blocked ones, then the blocks.
static void describe(const sdnn_md_parts *parts, bool is_padded, char *text, size_t capacity) {
  size_t used = 0;
  APPEND("%s[", data_type_name(parts->data_type));
  for (int axis = 0; axis < parts->rank; axis++) {
    APPEND(axis == 0 ? "%lld" : ",%lld", (long long)parts->dims[axis]);
  }
  if (!parts->blocked) {
    APPEND("] opaque");
    return;
  }
  APPEND("] ");
  int order[DNNL_MAX_NDIMS];
  int64_t outer[DNNL_MAX_NDIMS], dense = 1;
  bool is_blocked[DNNL_MAX_NDIMS] = {false};
  for (int axis = 0; axis < parts->rank; axis++) outer[axis] = parts->padded_dims[axis];
  for (int block = 0; block < parts->block_count; block++) {
    outer[parts->block_axes[block]] /= parts->block_sizes[block];
    is_blocked[parts->block_axes[block]] = true;
    dense *= parts->block_sizes[block];
  }
  // Stable insertion: of equal strides, the one with the larger extent is outer.
  for (int axis = 0; axis < parts->rank; axis++) {
    int place = axis;
    for (; place > 0; place--) {
      int before = order[place - 1];
      bool goes_first = parts->strides[axis] > parts->strides[before] ||
          (parts->strides[axis] == parts->strides[before] && outer[axis] > outer[before]);
      if (!goes_first) break;
      order[place] = before;
    }
    order[place] = axis;
  }
  bool has_gaps = false;
  for (int place = parts->rank - 1; place >= 0; place--) {
    int axis = order[place];
    if (outer[axis] > 1 && parts->strides[axis] != dense) has_gaps = true;
    dense *= outer[axis];
  }
  for (int place = 0; place < parts->rank; place++) {
    APPEND("%c", (is_blocked[order[place]] ? 'A' : 'a') + order[place]);
  }
  for (int block = 0; block < parts->block_count; block++) {
    APPEND("%lld%c", (long long)parts->block_sizes[block], 'a' + (int)parts->block_axes[block]);
  }
  if (is_padded) APPEND(" padded");
  if (has_gaps || parts->special) {
    APPEND(" strides");
    for (int axis = 0; axis < parts->rank; axis++) {
      APPEND("%c%lld", axis == 0 ? ' ' : ',', (long long)parts->strides[axis]);
    }
  }
}

// MARK: - Interning

/// A new layout that owns a copy of the descriptor; not yet in the table.
static sdnn_status make(sdnn_md_ref md, const sdnn_md_parts *parts, sdnn_layout **out) {
  sdnn_layout *layout = calloc(1, sizeof *layout);
  if (layout == NULL) return sdnn_check(dnnl_out_of_memory, "layout");
  sdnn_status status = sdnn_check(sdnn_md_clone(&layout->md, md), "layout");
  if (status != SDNN_OK) {
    free(layout);
    return status;
  }
  layout->references = 1;
  layout->bucket = bucket_of(parts);
  layout->bytes = dnnl_memory_desc_get_size(layout->md);
  layout->rank = parts->rank;
  memcpy(layout->dims, parts->dims, sizeof layout->dims);
  layout->is_float32 = parts->data_type == dnnl_f32;
  layout->is_plain = is_plain(parts);
  layout->is_padded =
      layout->bytes != (size_t)element_count(parts) * element_bytes(parts->data_type);
  describe(parts, layout->is_padded, layout->text, sizeof layout->text);
  *out = layout;
  return SDNN_OK;
}

sdnn_status sdnn_layout_intern(sdnn_md_ref md, const sdnn_layout **out) {
  *out = NULL;
  sdnn_md_parts parts;
  sdnn_status status = sdnn_check(sdnn_md_read(md, &parts), "layout");
  if (status != SDNN_OK) return status;
  pthread_mutex_lock(&mutex);
  sdnn_layout *found = table[bucket_of(&parts)];
  while (found != NULL && !dnnl_memory_desc_equal(found->md, md)) found = found->next;
  if (found != NULL) {
    found->references++;
  } else {
    status = make(md, &parts, &found);
    if (status == SDNN_OK) {
      found->id = ++last_id;
      found->next = table[found->bucket];
      table[found->bucket] = found;
    }
  }
  pthread_mutex_unlock(&mutex);
  *out = found;
  return status;
}

const sdnn_layout *sdnn_layout_retain(const sdnn_layout *layout) {
  pthread_mutex_lock(&mutex);
  ((sdnn_layout *)layout)->references++;
  pthread_mutex_unlock(&mutex);
  return layout;
}

void sdnn_layout_release(const sdnn_layout *layout) {
  if (layout == NULL) return;
  sdnn_layout *owned = (sdnn_layout *)layout;
  pthread_mutex_lock(&mutex);
  bool is_last = --owned->references == 0;
  if (is_last) {
    sdnn_layout **link = &table[owned->bucket];
    while (*link != owned) link = &(*link)->next;
    *link = owned->next;
  }
  pthread_mutex_unlock(&mutex);
  if (!is_last) return;
  sdnn_md_destroy(owned->md);
  free(owned);
}

// MARK: - Making

static const dnnl_format_tag_t row_major_tags[SDNN_MAX_RANK + 1] = {
    dnnl_format_tag_undef, dnnl_a, dnnl_ab, dnnl_abc, dnnl_abcd, dnnl_abcde};

static sdnn_status check_dims(int rank, const int64_t *dims) {
  if (rank < 1 || rank > SDNN_MAX_RANK) {
    return sdnn_fail(SDNN_INVALID, "layout: rank %d is not in 1 ... %d", rank, SDNN_MAX_RANK);
  }
  int64_t elements = 1;
  for (int axis = 0; axis < rank; axis++) {
    if (dims[axis] < 0 || __builtin_mul_overflow(elements, dims[axis], &elements)) {
      return sdnn_fail(
          SDNN_INVALID, "layout: extent %lld of axis %d is negative or too large",
          (long long)dims[axis], axis);
    }
  }
  return SDNN_OK;
}

sdnn_status sdnn_layout_plain(int rank, const int64_t *dims, const sdnn_layout **out) {
  return sdnn_layout_typed(rank, dims, dnnl_f32, out);
}

sdnn_status sdnn_layout_typed(
    int rank, const int64_t *dims, dnnl_data_type_t type, const sdnn_layout **out) {
  *out = NULL;
  sdnn_status status = check_dims(rank, dims);
  if (status != SDNN_OK) return status;
  sdnn_md md = NULL;
  status = sdnn_check(sdnn_md_typed(&md, rank, dims, type, row_major_tags[rank]), "plain layout");
  if (status == SDNN_OK) status = sdnn_layout_intern(md, out);
  sdnn_md_destroy(md);
  return status;
}

sdnn_status sdnn_layout_strided(
    int rank, const int64_t *dims, const int64_t *strides, const sdnn_layout **out) {
  *out = NULL;
  sdnn_status status = check_dims(rank, dims);
  if (status != SDNN_OK) return status;
  sdnn_md md = NULL;
  status = sdnn_check(sdnn_md_strided(&md, rank, dims, strides), "strided layout");
  if (status == SDNN_OK) status = sdnn_layout_intern(md, out);
  sdnn_md_destroy(md);
  return status;
}

sdnn_status sdnn_layout_blocked(const int64_t *dims, int64_t block, const sdnn_layout **out) {
  *out = NULL;
  sdnn_status status = check_dims(4, dims);
  if (status != SDNN_OK) return status;
  if (block != 4 && block != 8 && block != 16) {
    return sdnn_fail(SDNN_INVALID, "blocked layout: no blocks of %lld channels", (long long)block);
  }
  dnnl_format_tag_t tag = block == 4 ? dnnl_aBcd4b : block == 8 ? dnnl_aBcd8b : dnnl_aBcd16b;
  sdnn_md md = NULL;
  status = sdnn_check(sdnn_md_tagged(&md, 4, dims, tag), "blocked layout");
  if (status == SDNN_OK) status = sdnn_layout_intern(md, out);
  sdnn_md_destroy(md);
  return status;
}

sdnn_status sdnn_layout_choice(
    const sdnn_layout *demanded, int rank, const int64_t *dims, const char *what, sdnn_md *out) {
  *out = NULL;
  sdnn_status status = check_dims(rank, dims);
  if (status != SDNN_OK) return status;
  if (demanded == NULL) {
    return sdnn_check(sdnn_md_tagged(out, rank, dims, dnnl_format_tag_any), what);
  }
  if (demanded->rank != rank || memcmp(demanded->dims, dims, (size_t)rank * sizeof *dims) != 0) {
    return sdnn_fail(SDNN_INVALID, "%s: the layout's extents differ: %s", what, demanded->text);
  }
  return sdnn_check(sdnn_md_clone(out, demanded->md), what);
}

// MARK: - Asking

sdnn_md_ref sdnn_layout_md(const sdnn_layout *layout) { return layout->md; }
int sdnn_layout_equal(const sdnn_layout *a, const sdnn_layout *b) { return a == b; }
uint64_t sdnn_layout_id(const sdnn_layout *layout) { return layout->id; }
const char *sdnn_layout_text(const sdnn_layout *layout) { return layout->text; }
size_t sdnn_layout_bytes(const sdnn_layout *layout) { return layout->bytes; }
int sdnn_layout_rank(const sdnn_layout *layout) { return layout->rank; }
int sdnn_layout_is_plain(const sdnn_layout *layout) { return layout->is_plain; }
int sdnn_layout_is_padded(const sdnn_layout *layout) { return layout->is_padded; }
int sdnn_layout_is_float32(const sdnn_layout *layout) { return layout->is_float32; }

int64_t sdnn_layout_extent(const sdnn_layout *layout, int axis) {
  return axis >= 0 && axis < layout->rank ? layout->dims[axis] : 0;
}

#endif
