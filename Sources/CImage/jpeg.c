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

typedef struct {
  struct jpeg_error_mgr errors;  // first, so that cinfo->err is also a pointer to the session
  struct jpeg_progress_mgr progress;
  struct jpeg_decompress_struct decoder;
  jmp_buf landing;
  char *error;
  size_t error_capacity;
  uint8_t *cmyk_row;
} jpeg_session;

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

static int decode(jpeg_session *session, const uint8_t *bytes, size_t count, size_t maximum_pixels,
                  cimage_pixels *result) {
  struct jpeg_decompress_struct *decoder = &session->decoder;
  if (setjmp(session->landing)) return 1;
  jpeg_create_decompress(decoder);
  decoder->progress = &session->progress;
  jpeg_mem_src(decoder, (unsigned char *)bytes, (unsigned long)count);
  jpeg_read_header(decoder, TRUE);
  size_t width = decoder->image_width;
  size_t height = decoder->image_height;
  if (cimage_check_size(width, height, maximum_pixels, session->error, session->error_capacity)) return 1;

  int cmyk = decoder->jpeg_color_space == JCS_CMYK || decoder->jpeg_color_space == JCS_YCCK;
  int grey = decoder->jpeg_color_space == JCS_GRAYSCALE;
  decoder->out_color_space = cmyk ? JCS_CMYK : grey ? JCS_GRAYSCALE : JCS_RGB;
  jpeg_start_decompress(decoder);
  size_t channels = grey ? 1 : 3;
  if (decoder->output_width != width || decoder->output_height != height
      || (size_t)decoder->output_components != (cmyk ? 4 : channels)) {
    return cimage_fail(session->error, session->error_capacity, "the JPEG has a pixel format that cannot be read");
  }
  if (cimage_allocate(result, width, height, channels, maximum_pixels, session->error, session->error_capacity)) {
    return 1;
  }
  if (cmyk) {
    session->cmyk_row = malloc(width * 4);
    if (!session->cmyk_row) return cimage_fail(session->error, session->error_capacity, "not enough memory");
  }
  while (decoder->output_scanline < decoder->output_height) {
    uint8_t *row = result->samples.bytes + (size_t)decoder->output_scanline * width * channels;
    JSAMPROW target = cmyk ? session->cmyk_row : row;
    if (jpeg_read_scanlines(decoder, &target, 1) != 1) {
      return cimage_fail(session->error, session->error_capacity, "the JPEG is damaged: a row is missing");
    }
    if (cmyk) convert_cmyk(session->cmyk_row, row, width, decoder->saw_Adobe_marker);
  }
  jpeg_finish_decompress(decoder);
  return 0;
}

int cimage_decode_jpeg(const uint8_t *bytes, size_t count, size_t maximum_pixels, cimage_pixels *result, char *error,
                       size_t error_capacity) {
  memset(result, 0, sizeof *result);
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
  int failed = decode(session, bytes, count, maximum_pixels, result);
  jpeg_destroy_decompress(&session->decoder);
  free(session->cmyk_row);
  free(session);
  if (failed) {
    cimage_free(&result->samples);
    memset(result, 0, sizeof *result);
  }
  return failed;
}

#else

int cimage_decode_jpeg(const uint8_t *bytes, size_t count, size_t maximum_pixels, cimage_pixels *result, char *error,
                       size_t error_capacity) {
  (void)bytes, (void)count, (void)maximum_pixels;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "JPEG images cannot be read: built without libjpeg");
}

#endif
