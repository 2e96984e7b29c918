// Shared by the files of this target; not for callers. Whether oneDNN is there is decided here, and
// what differs between 2.x and 3.x is declared here and written in versions.c.

#ifndef STRIATE_SDNN_PRIVATE_H
#define STRIATE_SDNN_PRIVATE_H

#include "COneDNN.h"

#if !defined(STRIATE_WITHOUT_ONEDNN)
#if __has_include(<oneapi/dnnl/dnnl.h>)
#include <oneapi/dnnl/dnnl.h>
#elif __has_include(<dnnl.h>)
#include <dnnl.h>
#endif
#endif

// 1.x lacks separate scale and shift of batch normalization.
#if defined(DNNL_VERSION_MAJOR) && DNNL_VERSION_MAJOR >= 2
#define SDNN_PRESENT 1
#else
#define SDNN_PRESENT 0
#endif

#if SDNN_PRESENT

// A memory descriptor is a struct in 2.x and an opaque handle in 3.x. Here both are pointers:
// `sdnn_md` owned, `sdnn_md_ref` borrowed.
#if DNNL_VERSION_MAJOR >= 3
typedef dnnl_memory_desc_t sdnn_md;
typedef const_dnnl_memory_desc_t sdnn_md_ref;
#else
typedef dnnl_memory_desc_t *sdnn_md;
typedef const dnnl_memory_desc_t *sdnn_md_ref;
#endif

// 2.x counts the shift among the inputs of backward batch normalization, although it does not read it.
#define SDNN_BACKWARD_NORMALIZATION_TAKES_SHIFT (DNNL_VERSION_MAJOR < 3)

// MARK: - Engine and errors (engine.c)

/// The one CPU engine; NULL, with the error recorded, if it does not start.
dnnl_engine_t sdnn_engine(void);
/// The one in-order stream of that engine. oneDNN's CPU streams hold no state.
dnnl_stream_t sdnn_stream(void);
/// Records the text for `sdnn_last_error` and returns the status.
sdnn_status sdnn_fail(sdnn_status status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
/// Translates a status of oneDNN; records "`what`: reason" unless it is success.
sdnn_status sdnn_check(dnnl_status_t status, const char *what);

// MARK: - Memory descriptors (versions.c)

/// What a descriptor says, in one form for both versions.
typedef struct {
  int rank;
  dnnl_dims_t dims, padded_dims, strides;
  int block_count;
  dnnl_dims_t block_sizes, block_axes;
  dnnl_data_type_t data_type;
  /// False for formats without strides (Winograd weights, packed matrices): then no strides, no blocks.
  bool blocked;
  /// Offset or extra flags are set: not plain, whatever the strides.
  bool special;
} sdnn_md_parts;

/// Of float32.
dnnl_status_t sdnn_md_tagged(
    sdnn_md *out, int rank, const int64_t *dims, dnnl_format_tag_t tag);
dnnl_status_t sdnn_md_typed(
    sdnn_md *out, int rank, const int64_t *dims, dnnl_data_type_t type, dnnl_format_tag_t tag);
dnnl_status_t sdnn_md_strided(
    sdnn_md *out, int rank, const int64_t *dims, const int64_t *strides);
dnnl_status_t sdnn_md_clone(sdnn_md *out, sdnn_md_ref md);
/// NULL is ignored.
void sdnn_md_destroy(sdnn_md md);
dnnl_status_t sdnn_md_read(sdnn_md_ref md, sdnn_md_parts *parts);

// MARK: - Primitive descriptors (versions.c)

dnnl_status_t sdnn_append_eltwise(dnnl_post_ops_t ops, dnnl_alg_kind_t kind, float alpha);
dnnl_status_t sdnn_append_sum(dnnl_post_ops_t ops, float scale);

typedef struct {
  sdnn_md src, weights, bias, dst;
  dnnl_dims_t strides, kernel, dilates, padding_before, padding_after;
} sdnn_window;

dnnl_status_t sdnn_pd_convolution(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, const sdnn_window *window,
    const_dnnl_primitive_attr_t attributes, const_dnnl_primitive_desc_t hint);
dnnl_status_t sdnn_pd_pooling(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, dnnl_alg_kind_t algorithm,
    const sdnn_window *window, const_dnnl_primitive_attr_t attributes,
    const_dnnl_primitive_desc_t hint);
dnnl_status_t sdnn_pd_batch_normalization(
    dnnl_primitive_desc_t *out, dnnl_prop_kind_t kind, sdnn_md_ref data, float epsilon,
    unsigned flags, const_dnnl_primitive_attr_t attributes, const_dnnl_primitive_desc_t hint);
dnnl_status_t sdnn_pd_matmul(
    dnnl_primitive_desc_t *out, sdnn_md_ref src, sdnn_md_ref weights, sdnn_md_ref bias,
    sdnn_md_ref dst, const_dnnl_primitive_attr_t attributes);

// MARK: - Layouts (layout.c)

/// Interns a copy of the descriptor; the caller owns one reference.
sdnn_status sdnn_layout_intern(sdnn_md_ref md, const sdnn_layout **out);
sdnn_md_ref sdnn_layout_md(const sdnn_layout *layout);
/// The dense row-major layout of another type. The caller owns one reference.
sdnn_status sdnn_layout_typed(
    int rank, const int64_t *dims, dnnl_data_type_t type, const sdnn_layout **out);
/// A descriptor for an operand: that of `demanded`, whose extents must be `dims`, or oneDNN's choice if NULL.
sdnn_status sdnn_layout_choice(
    const sdnn_layout *demanded, int rank, const int64_t *dims, const char *what, sdnn_md *out);

// MARK: - Primitives (primitive.c)

/// Attributes with the caller's scratchpad and the given post-operations (NULL: none).
sdnn_status sdnn_attributes(const sdnn_post_operations *post, dnnl_primitive_attr_t *out);
/// Makes the primitive and its memory objects for the operands (workspace and scratchpad are added
/// if needed). Takes ownership of `descriptor`, also when it fails.
sdnn_status sdnn_primitive_make(
    dnnl_primitive_desc_t descriptor, const sdnn_operand *operands, int count, const char *what,
    sdnn_primitive **out);
/// Gives the memory of `operand`, which the primitive has, to oneDNN a second time as `argument`.
sdnn_status sdnn_primitive_pass_again(
    sdnn_primitive *primitive, sdnn_operand operand, int argument);

// MARK: - Products of bytes (bytes.c, convolution.c, matmul.c)

/// Src, weights and dst of a product, and the product itself in layouts of oneDNN's choice.
typedef struct {
  /// Row-major, as the caller has them; one reference each.
  const sdnn_layout *plain[3];
  sdnn_primitive *primitive;
} sdnn_byte_parts;

/// Makes the parts for a convolution or matrix product of bytes; what is made stays in `parts` if it fails.
sdnn_status sdnn_byte_convolution_parts(
    const sdnn_convolution *convolution, bool src_is_signed, sdnn_byte_parts *parts);
sdnn_status sdnn_byte_matmul_parts(
    const sdnn_matmul *matmul, bool src_is_signed, sdnn_byte_parts *parts);

#endif
#endif
