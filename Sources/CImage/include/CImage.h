// Thin shims over libpng, libjpeg (libjpeg-turbo) and zlib.
//
// The libraries report errors by longjmp, which must not cross Swift frames: every jump starts and lands in this
// target. All input is treated as hostile: sizes are checked against the caller's cap before anything is allocated,
// and memory grows by what is really there, never by what a file claims.
//
// Where a library's header was absent at build time, its functions fail with a sentence that says so.

#ifndef CIMAGE_H
#define CIMAGE_H

#include <stddef.h>
#include <stdint.h>

/// Bytes on the heap, owned by the caller; release with `cimage_free`.
typedef struct {
  uint8_t *bytes;
  size_t count;
} cimage_buffer;

/// 8-bit samples, interleaved, rows from top to bottom without padding. Channels: 1 grey, 2 grey and alpha, 3 RGB, 4 RGBA.
typedef struct {
  cimage_buffer samples;
  size_t width;
  size_t height;
  size_t channels;
} cimage_pixels;

/// Every function below returns 0 on success. Otherwise it returns 1, leaves the result empty and writes one line of
/// text, always terminated, into `error` (of `error_capacity` > 0 bytes).

/// Decodes a PNG of any colour type and bit depth (palettes expanded, 16 bits scaled to 8, interlacing undone).
/// Ancillary chunks other than transparency are skipped. Damaged checksums and truncation are errors.
int cimage_decode_png(const uint8_t *bytes, size_t count, size_t maximum_pixels, cimage_pixels *result, char *error,
                      size_t error_capacity);

/// How a JPEG is read.
typedef struct {
  size_t maximum_pixels;
  /// If not 0: decode at 1/2, 1/4 or 1/8 of the size where the result is at least so large.
  size_t least_width, least_height;
  /// Grey images too become RGB.
  int force_rgb;
} cimage_jpeg_options;

typedef struct {
  size_t width, height, channels;
} cimage_size;

/// A JPEG that is being read. One thread at a time; the input must outlive it.
typedef struct cimage_jpeg cimage_jpeg;

/// Reads the header of a JPEG (baseline or progressive) and tells the size of the result, so that the caller can make
/// room for it: grey or RGB; CMYK and YCCK become RGB. On success close the session when done.
int cimage_jpeg_open(const uint8_t *bytes, size_t count, const cimage_jpeg_options *options, cimage_jpeg **result,
                     cimage_size *size, char *error, size_t error_capacity);

/// Decodes into `samples`, which has room for width * height * channels bytes. To be called once.
/// Truncation and undecodable entropy data are errors, not grey areas; the samples are then not to be used.
int cimage_jpeg_read(cimage_jpeg *session, uint8_t *samples, char *error, size_t error_capacity);

/// Releases the session. Harmless on NULL.
void cimage_jpeg_close(cimage_jpeg *session);

/// Encodes 8-bit grey (1) or RGB (3) samples as baseline JPEG with libjpeg's defaults (colours at half resolution).
/// Quality goes from 1 to 100.
int cimage_encode_jpeg(const uint8_t *samples, size_t width, size_t height, size_t channels, int quality,
                       cimage_buffer *result, char *error, size_t error_capacity);

/// Encodes 8-bit grey (1), RGB (3) or RGBA (4) samples. The same samples give the same bytes: no time stamps, no text.
int cimage_encode_png(const uint8_t *samples, size_t width, size_t height, size_t channels, cimage_buffer *result,
                      char *error, size_t error_capacity);

/// Unpacks gzip data (concatenated members too). More than `limit` bytes of output is an error,
/// or, when `stop_at_limit` is not 0, simply the end.
int cimage_gunzip(const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit, cimage_buffer *result,
                  char *error, size_t error_capacity);

/// Unpacks one raw deflate stream (RFC 1951) that ends with the input. More than `limit` bytes of output is an error.
int cimage_inflate(const uint8_t *bytes, size_t count, size_t limit, cimage_buffer *result, char *error,
                   size_t error_capacity);

/// Packs into one raw deflate stream at zlib's default level.
int cimage_deflate(const uint8_t *bytes, size_t count, cimage_buffer *result, char *error, size_t error_capacity);

/// Goes on with a CRC-32 (polynomial 0xEDB88320); starts with 0. Cannot fail.
uint32_t cimage_crc32(uint32_t start, const void *bytes, size_t count);

/// Releases a result and empties it. Harmless on an empty one.
void cimage_free(cimage_buffer *buffer);

#endif
