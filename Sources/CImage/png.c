#include "support.h"

#include <setjmp.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<png.h>)
#include <png.h>

/// What a libpng callback needs. It lives outside the frame of setjmp, so its fields keep their values after a jump.
typedef struct {
  const uint8_t *bytes;
  size_t count;
  size_t position;
  cimage_buffer output;
  size_t output_capacity;
  char *error;
  size_t error_capacity;
  png_structp png;
  png_infop info;
} png_session;

static void on_error(png_structp png, png_const_charp message) {
  png_session *session = png_get_error_ptr(png);
  cimage_fail(session->error, session->error_capacity, "the PNG is damaged: %s", message);
  longjmp(png_jmpbuf(png), 1);
}

static void on_warning(png_structp png, png_const_charp message) {
  (void)png;
  (void)message;
}

static void read_bytes(png_structp png, png_bytep destination, size_t count) {
  png_session *session = png_get_io_ptr(png);
  if (count > session->count - session->position) png_error(png, "it ends too early");
  memcpy(destination, session->bytes + session->position, count);
  session->position += count;
}

static void write_bytes(png_structp png, png_bytep source, size_t count) {
  png_session *session = png_get_io_ptr(png);
  cimage_buffer *output = &session->output;
  if (!cimage_reserve(&output->bytes, &session->output_capacity, output->count + count)) {
    png_error(png, "not enough memory");
  }
  memcpy(output->bytes + output->count, source, count);
  output->count += count;
}

static void flush_bytes(png_structp png) { (void)png; }

static int decode(png_session *session, size_t maximum_pixels, cimage_pixels *result) {
  png_structp png = session->png;
  png_infop info = session->info;
  if (setjmp(png_jmpbuf(png))) return 1;

  png_set_read_fn(png, session, read_bytes);
#ifdef PNG_SET_USER_LIMITS_SUPPORTED
  // libpng's own limit of a million per side would reject before ours can say why.
  png_set_user_limits(png, 0x7fffffff, 0x7fffffff);
  png_set_chunk_cache_max(png, 64);
  png_set_chunk_malloc_max(png, 1 << 20);
#endif
#ifdef PNG_HANDLE_AS_UNKNOWN_SUPPORTED
  // Skips text, colour profiles and the like: we use none, and compressed ones can be bombs. Transparency is kept.
  png_set_keep_unknown_chunks(png, PNG_HANDLE_CHUNK_NEVER, NULL, -1);
#endif
  png_read_info(png, info);
  size_t width = png_get_image_width(png, info);
  size_t height = png_get_image_height(png, info);
  if (cimage_check_size(width, height, maximum_pixels, session->error, session->error_capacity)) return 1;

  // Deflate packs 1032 : 1 at best, so a larger claim is false whatever follows.
  if (png_get_rowbytes(png, info) / 1032 * height > session->count) {
    return cimage_fail(session->error, session->error_capacity,
                       "the PNG claims %zu x %zu pixels, which %zu bytes cannot hold", width, height, session->count);
  }
  png_set_expand(png);  // palette to RGB, 1, 2 and 4 bits to 8, transparency to alpha
  png_set_scale_16(png);
  int passes = png_set_interlace_handling(png);
  png_read_update_info(png, info);
  size_t channels = png_get_channels(png, info);
  if (png_get_bit_depth(png, info) != 8 || channels < 1 || channels > 4
      || png_get_rowbytes(png, info) != width * channels) {
    return cimage_fail(session->error, session->error_capacity, "the PNG has a pixel format that cannot be expanded");
  }
  if (cimage_allocate(result, width, height, channels, maximum_pixels, session->error, session->error_capacity)) {
    return 1;
  }
  for (int pass = 0; pass < passes; pass++) {
    for (size_t row = 0; row < height; row++) {
      png_read_row(png, result->samples.bytes + row * width * channels, NULL);
    }
  }
  png_read_end(png, NULL);
  return 0;
}

int cimage_decode_png(const uint8_t *bytes, size_t count, size_t maximum_pixels, cimage_pixels *result, char *error,
                      size_t error_capacity) {
  memset(result, 0, sizeof *result);
  png_session session = {.bytes = bytes, .count = count, .error = error, .error_capacity = error_capacity};
  session.png = png_create_read_struct(PNG_LIBPNG_VER_STRING, &session, on_error, on_warning);
  if (!session.png) return cimage_fail(error, error_capacity, "libpng could not start");
  session.info = png_create_info_struct(session.png);
  int failed = session.info ? decode(&session, maximum_pixels, result)
                            : cimage_fail(error, error_capacity, "not enough memory to read the PNG");
  png_destroy_read_struct(&session.png, &session.info, NULL);
  if (failed) {
    cimage_free(&result->samples);
    memset(result, 0, sizeof *result);
  }
  return failed;
}

static int encode(png_session *session, size_t width, size_t height, size_t channels) {
  png_structp png = session->png;
  png_infop info = session->info;
  if (setjmp(png_jmpbuf(png))) return 1;
  png_set_write_fn(png, session, write_bytes, flush_bytes);
  int type = channels == 1 ? PNG_COLOR_TYPE_GRAY : channels == 3 ? PNG_COLOR_TYPE_RGB : PNG_COLOR_TYPE_RGB_ALPHA;
  png_set_IHDR(png, info, (png_uint_32)width, (png_uint_32)height, 8, type, PNG_INTERLACE_NONE,
               PNG_COMPRESSION_TYPE_DEFAULT, PNG_FILTER_TYPE_DEFAULT);
  png_write_info(png, info);
  for (size_t row = 0; row < height; row++) {
    png_write_row(png, session->bytes + row * width * channels);
  }
  png_write_end(png, NULL);
  return 0;
}

int cimage_encode_png(const uint8_t *samples, size_t width, size_t height, size_t channels, cimage_buffer *result,
                      char *error, size_t error_capacity) {
  memset(result, 0, sizeof *result);
  if (channels != 1 && channels != 3 && channels != 4) {
    return cimage_fail(error, error_capacity, "a PNG is written from 1, 3 or 4 channels, not %zu", channels);
  }
  if (width == 0 || height == 0 || width > 1000000 || height > 1000000) {
    return cimage_fail(error, error_capacity, "a PNG of %zu x %zu pixels cannot be written", width, height);
  }
  png_session session = {.bytes = samples, .error = error, .error_capacity = error_capacity};
  session.png = png_create_write_struct(PNG_LIBPNG_VER_STRING, &session, on_error, on_warning);
  if (!session.png) return cimage_fail(error, error_capacity, "libpng could not start");
  session.info = png_create_info_struct(session.png);
  int failed = session.info ? encode(&session, width, height, channels)
                            : cimage_fail(error, error_capacity, "not enough memory to write the PNG");
  png_destroy_write_struct(&session.png, &session.info);
  if (failed) {
    cimage_free(&session.output);
  }
  *result = session.output;
  return failed;
}

#else

int cimage_decode_png(const uint8_t *bytes, size_t count, size_t maximum_pixels, cimage_pixels *result, char *error,
                      size_t error_capacity) {
  (void)bytes, (void)count, (void)maximum_pixels;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "PNG images cannot be read: built without libpng");
}

int cimage_encode_png(const uint8_t *samples, size_t width, size_t height, size_t channels, cimage_buffer *result,
                      char *error, size_t error_capacity) {
  (void)samples, (void)width, (void)height, (void)channels;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "PNG images cannot be written: built without libpng");
}

#endif
