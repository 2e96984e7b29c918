#include "support.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#if __has_include(<jpeglib.h>)
#include <jpeglib.h>
#include <jerror.h>

/// Real progressive files hold about ten scans. Each scan may cost a pass over all pixels for a few bytes of input,
/// so that without a limit a small file could keep the decoder busy for hours.
enum { maximum_scans = 100 };

struct cimage_jpeg {
  struct jpeg_error_mgr errors;  // first, so that cinfo->err is also a pointer to the session
  struct jpeg_progress_mgr progress;
  struct jpeg_decompress_struct decoder;
  jmp_buf landing;
  char *error;  // of the call that runs
  size_t error_capacity;
  uint8_t *cmyk_row;
};

typedef struct cimage_jpeg jpeg_session;

static void on_error(j_common_ptr cinfo) {
  jpeg_session *session = (jpeg_session *)cinfo->err;
  char message[JMSG_LENGTH_MAX];
  cinfo->err->format_message(cinfo, message);
  cimage_fail(session->error, session->error_capacity, "the JPEG is damaged: %s", message);
  longjmp(session->landing, 1);
}

/// Harmless oddities pass; missing or undecodable image data is an error, because libjpeg would invent grey pixels.
static void on_message(j_common_ptr cinfo, int level) {
  if (level >= 0) return;
  switch (cinfo->err->msg_code) {
    case JWRN_JPEG_EOF: {
      jpeg_session *session = (jpeg_session *)cinfo->err;
      cimage_fail(session->error, session->error_capacity, "the JPEG is damaged: it ends too early");
      longjmp(session->landing, 1);
    }
    case JWRN_HIT_MARKER:
    case JWRN_HUFF_BAD_CODE:
    case JWRN_ARITH_BAD_CODE:
    case JWRN_MUST_RESYNC:
      on_error(cinfo);
      break;
    default:
      break;
  }
}

static void on_output(j_common_ptr cinfo) { (void)cinfo; }

static void on_progress(j_common_ptr cinfo) {
  jpeg_session *session = (jpeg_session *)cinfo->err;
  if (((j_decompress_ptr)cinfo)->input_scan_number > maximum_scans) {
    cimage_fail(session->error, session->error_capacity, "the JPEG has more than %d scans", maximum_scans);
    longjmp(session->landing, 1);
  }
}

/// Adobe writes CMYK inverted, and nearly every CMYK file comes from there; the marker tells.
static void convert_cmyk(const uint8_t *cmyk, uint8_t *rgb, size_t width, int inverted) {
  for (size_t x = 0; x < width; x++, cmyk += 4, rgb += 3) {
    int key = inverted ? cmyk[3] : 255 - cmyk[3];
    for (int channel = 0; channel < 3; channel++) {
      int value = inverted ? cmyk[channel] : 255 - cmyk[channel];
      rgb[channel] = (uint8_t)((value * key + 127) / 255);
    }
  }
}

/// Whether so few bytes can hold so many pixels. Huffman codes spend a bit at least on the mean of each block of 8 x 8;
/// arithmetic coding may spend less. What cannot be is not given memory.
static int is_possible(const struct jpeg_decompress_struct *decoder, size_t count) {
  return decoder->arith_code || decoder->image_height / 8 * (size_t)(decoder->image_width / 8) / 8 <= count;
}

static int open_session(jpeg_session *session, const uint8_t *bytes, size_t count, const cimage_jpeg_options *options,
                        cimage_size *size) {
  struct jpeg_decompress_struct *decoder = &session->decoder;
  if (setjmp(session->landing)) return 1;
  jpeg_create_decompress(decoder);
  decoder->progress = &session->progress;
  jpeg_mem_src(decoder, (unsigned char *)bytes, (unsigned long)count);
  jpeg_read_header(decoder, TRUE);
  size_t width = decoder->image_width;
  size_t height = decoder->image_height;
  if (cimage_check_size(width, height, options->maximum_pixels, session->error, session->error_capacity)) return 1;
  if (!is_possible(decoder, count)) {
    return cimage_fail(session->error, session->error_capacity,
                       "the JPEG claims %zu x %zu pixels, which %zu bytes cannot hold", width, height, count);
  }
  int cmyk = decoder->jpeg_color_space == JCS_CMYK || decoder->jpeg_color_space == JCS_YCCK;
  int grey = decoder->jpeg_color_space == JCS_GRAYSCALE && !options->force_rgb;
  decoder->out_color_space = cmyk ? JCS_CMYK : grey ? JCS_GRAYSCALE : JCS_RGB;
  if (options->least_width && options->least_height) {
    // As Pillow's draft mode: the smallest of the sizes that come for free, but not smaller than asked for.
    size_t scale = width / options->least_width, other = height / options->least_height;
    if (other < scale) scale = other;
    decoder->scale_num = 1;
    decoder->scale_denom = scale >= 8 ? 8 : scale >= 4 ? 4 : scale >= 2 ? 2 : 1;
  }
  jpeg_start_decompress(decoder);
  size_t channels = grey ? 1 : 3;
  if ((size_t)decoder->output_components != (cmyk ? 4 : channels)) {
    return cimage_fail(session->error, session->error_capacity, "the JPEG has a pixel format that cannot be read");
  }
  if (cmyk) {
    session->cmyk_row = malloc((size_t)decoder->output_width * 4);
    if (!session->cmyk_row) return cimage_fail(session->error, session->error_capacity, "not enough memory");
  }
  *size = (cimage_size){decoder->output_width, decoder->output_height, channels};
  return 0;
}

int cimage_jpeg_open(const uint8_t *bytes, size_t count, const cimage_jpeg_options *options, cimage_jpeg **result,
                     cimage_size *size, char *error, size_t error_capacity) {
  *result = NULL;
  if (count == 0) return cimage_fail(error, error_capacity, "the JPEG is damaged: it is empty");
  jpeg_session *session = calloc(1, sizeof *session);
  if (!session) return cimage_fail(error, error_capacity, "not enough memory to read the JPEG");
  session->error = error;
  session->error_capacity = error_capacity;
  session->progress.progress_monitor = on_progress;
  session->decoder.err = jpeg_std_error(&session->errors);
  session->errors.error_exit = on_error;
  session->errors.emit_message = on_message;
  session->errors.output_message = on_output;
  if (open_session(session, bytes, count, options, size)) {
    cimage_jpeg_close(session);
    return 1;
  }
  *result = session;
  return 0;
}

int cimage_jpeg_read(cimage_jpeg *session, uint8_t *samples, char *error, size_t error_capacity) {
  struct jpeg_decompress_struct *decoder = &session->decoder;
  session->error = error;
  session->error_capacity = error_capacity;
  if (setjmp(session->landing)) return 1;
  size_t width = decoder->output_width;
  size_t row_bytes = width * (decoder->out_color_space == JCS_GRAYSCALE ? 1 : 3);
  while (decoder->output_scanline < decoder->output_height) {
    uint8_t *first = samples + (size_t)decoder->output_scanline * row_bytes;
    if (session->cmyk_row) {
      JSAMPROW target = session->cmyk_row;
      if (jpeg_read_scanlines(decoder, &target, 1) != 1) break;
      convert_cmyk(session->cmyk_row, first, width, decoder->saw_Adobe_marker);
    } else {
      JSAMPROW rows[8];
      JDIMENSION wanted = decoder->output_height - decoder->output_scanline;
      if (wanted > 8) wanted = 8;
      for (JDIMENSION row = 0; row < wanted; row++) rows[row] = first + row * row_bytes;
      if (jpeg_read_scanlines(decoder, rows, wanted) == 0) break;
    }
  }
  if (decoder->output_scanline < decoder->output_height) {
    return cimage_fail(error, error_capacity, "the JPEG is damaged: a row is missing");
  }
  jpeg_finish_decompress(decoder);
  return 0;
}

void cimage_jpeg_close(cimage_jpeg *session) {
  if (!session) return;
  jpeg_destroy_decompress(&session->decoder);
  free(session->cmyk_row);
  free(session);
}

typedef struct {
  struct jpeg_error_mgr errors;  // first, as above
  struct jpeg_compress_struct encoder;
  jmp_buf landing;
  unsigned char *bytes;
  unsigned long count;
  char *error;
  size_t error_capacity;
} encode_session;

static void on_encode_error(j_common_ptr cinfo) {
  encode_session *session = (encode_session *)cinfo->err;
  char message[JMSG_LENGTH_MAX];
  cinfo->err->format_message(cinfo, message);
  cimage_fail(session->error, session->error_capacity, "the JPEG cannot be written: %s", message);
  longjmp(session->landing, 1);
}

static int encode(encode_session *session, const uint8_t *samples, size_t width, size_t height, size_t channels,
                  int quality) {
  struct jpeg_compress_struct *encoder = &session->encoder;
  if (setjmp(session->landing)) return 1;
  jpeg_create_compress(encoder);
  jpeg_mem_dest(encoder, &session->bytes, &session->count);
  encoder->image_width = (JDIMENSION)width;
  encoder->image_height = (JDIMENSION)height;
  encoder->input_components = (int)channels;
  encoder->in_color_space = channels == 1 ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_set_defaults(encoder);
  jpeg_set_quality(encoder, quality, TRUE);
  jpeg_start_compress(encoder, TRUE);
  while (encoder->next_scanline < encoder->image_height) {
    JSAMPROW row = (JSAMPROW)(samples + encoder->next_scanline * width * channels);
    jpeg_write_scanlines(encoder, &row, 1);
  }
  jpeg_finish_compress(encoder);
  return 0;
}

int cimage_encode_jpeg(const uint8_t *samples, size_t width, size_t height, size_t channels, int quality,
                       cimage_buffer *result, char *error, size_t error_capacity) {
  memset(result, 0, sizeof *result);
  if (channels != 1 && channels != 3) {
    return cimage_fail(error, error_capacity, "a JPEG is written from 1 or 3 channels, not %zu", channels);
  }
  if (width > JPEG_MAX_DIMENSION || height > JPEG_MAX_DIMENSION) {
    return cimage_fail(error, error_capacity, "a JPEG cannot have %zu x %zu pixels", width, height);
  }
  encode_session *session = calloc(1, sizeof *session);
  if (!session) return cimage_fail(error, error_capacity, "not enough memory to write the JPEG");
  session->error = error;
  session->error_capacity = error_capacity;
  session->encoder.err = jpeg_std_error(&session->errors);
  session->errors.error_exit = on_encode_error;
  session->errors.output_message = on_output;
  int failed = encode(session, samples, width, height, channels, quality);
  jpeg_destroy_compress(&session->encoder);
  if (failed) {
    free(session->bytes);
  } else {
    *result = (cimage_buffer){session->bytes, session->count};
  }
  free(session);
  return failed;
}

#else

int cimage_jpeg_open(const uint8_t *bytes, size_t count, const cimage_jpeg_options *options, cimage_jpeg **result,
                     cimage_size *size, char *error, size_t error_capacity) {
  (void)bytes, (void)count, (void)options, (void)size;
  *result = NULL;
  return cimage_fail(error, error_capacity, "JPEG images cannot be read: built without libjpeg");
}

int cimage_jpeg_read(cimage_jpeg *session, uint8_t *samples, char *error, size_t error_capacity) {
  (void)session, (void)samples;
  return cimage_fail(error, error_capacity, "JPEG images cannot be read: built without libjpeg");
}

void cimage_jpeg_close(cimage_jpeg *session) { (void)session; }

int cimage_encode_jpeg(const uint8_t *samples, size_t width, size_t height, size_t channels, int quality,
                       cimage_buffer *result, char *error, size_t error_capacity) {
  (void)samples, (void)width, (void)height, (void)channels, (void)quality;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "JPEG images cannot be written: built without libjpeg");
}

#endif
