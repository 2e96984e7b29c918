#include "support.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

int cimage_fail(char *error, size_t capacity, const char *format, ...) {
  if (error && capacity) {
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(error, capacity, format, arguments);
    va_end(arguments);
  }
  return 1;
}

int cimage_reserve(uint8_t **bytes, size_t *capacity, size_t count) {
  if (count <= *capacity) return 1;
  size_t wanted = *capacity < SIZE_MAX / 2 ? *capacity * 2 : count;
  if (wanted < 4096) wanted = 4096;
  if (wanted < count) wanted = count;
  uint8_t *larger = realloc(*bytes, wanted);
  if (!larger) return 0;
  *bytes = larger;
  *capacity = wanted;
  return 1;
}

int cimage_check_size(size_t width, size_t height, size_t maximum_pixels, char *error, size_t capacity) {
  if (width == 0 || height == 0) return cimage_fail(error, capacity, "the image is %zu x %zu pixels", width, height);
  if (width > maximum_pixels / height) {
    return cimage_fail(error, capacity, "the image claims %zu x %zu pixels, more than the limit of %zu", width, height,
                       maximum_pixels);
  }
  return 0;
}

int cimage_allocate(cimage_pixels *pixels, size_t width, size_t height, size_t channels, size_t maximum_pixels,
                    char *error, size_t capacity) {
  if (cimage_check_size(width, height, maximum_pixels, error, capacity)) return 1;
  if (width * height > SIZE_MAX / channels) return cimage_fail(error, capacity, "the image is too large for memory");
  size_t count = width * height * channels;
  // Zeroed, so that a decoder that skips a row can never show what was in memory before.
  pixels->samples.bytes = calloc(count, 1);
  if (!pixels->samples.bytes) return cimage_fail(error, capacity, "not enough memory for %zu bytes of pixels", count);
  pixels->samples.count = count;
  pixels->width = width;
  pixels->height = height;
  pixels->channels = channels;
  return 0;
}

void cimage_free(cimage_buffer *buffer) {
  free(buffer->bytes);
  buffer->bytes = NULL;
  buffer->count = 0;
}
