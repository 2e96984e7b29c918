// What the three shims share: failing with a sentence, and a buffer that grows.

#ifndef CIMAGE_SUPPORT_H
#define CIMAGE_SUPPORT_H

#include "CImage.h"

/// Writes the formatted sentence into `error` and returns 1.
__attribute__((format(printf, 3, 4)))
int cimage_fail(char *error, size_t capacity, const char *format, ...);

/// Makes room for `count` bytes; returns 0 when memory is exhausted and leaves the buffer as it was.
int cimage_reserve(uint8_t **bytes, size_t *capacity, size_t count);

/// Checks dimensions against the cap and allocates the samples. Returns 0 or fails like the public functions.
int cimage_allocate(cimage_pixels *pixels, size_t width, size_t height, size_t channels, size_t maximum_pixels,
                    char *error, size_t capacity);

/// The cap alone, before channels are known.
int cimage_check_size(size_t width, size_t height, size_t maximum_pixels, char *error, size_t capacity);

#endif
