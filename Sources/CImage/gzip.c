#include "support.h"

#include <stdlib.h>
#include <string.h>

#if __has_include(<zlib.h>)
#include <limits.h>
#include <zlib.h>

/// Unpacks all members. The output grows by doubling up to `limit` + 1 bytes: the one byte more tells a file that
/// fills the limit exactly from one that exceeds it.
static int unpack(z_stream *stream, const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit,
                  cimage_buffer *result, char *error, size_t error_capacity) {
  size_t ceiling = limit < SIZE_MAX ? limit + 1 : limit;
  size_t capacity = 0;
  size_t position = 0;
  for (;;) {
    size_t wanted = capacity < 65536 ? 65536 : capacity < SIZE_MAX / 2 ? capacity * 2 : SIZE_MAX;
    if (result->count == capacity) {
      if (wanted > ceiling) wanted = ceiling;
      if (!cimage_reserve(&result->bytes, &capacity, wanted)) {
        return cimage_fail(error, error_capacity, "not enough memory to unpack it");
      }
    }
    size_t room = (capacity < ceiling ? capacity : ceiling) - result->count;
    size_t left = count - position;
    uInt given = left < UINT_MAX ? (uInt)left : UINT_MAX;
    uInt space = room < UINT_MAX ? (uInt)room : UINT_MAX;
    // zlib does not write through next_in; its declaration merely predates const.
    stream->next_in = (Bytef *)(bytes + position);
    stream->avail_in = given;
    stream->next_out = result->bytes + result->count;
    stream->avail_out = space;
    int status = inflate(stream, Z_NO_FLUSH);
    position += given - stream->avail_in;
    result->count += space - stream->avail_out;
    if (result->count > limit) {
      if (!stop_at_limit) return cimage_fail(error, error_capacity, "it unpacks to more than %zu bytes", limit);
      result->count = limit;
      return 0;
    }
    if (status == Z_STREAM_END) {
      size_t next = position;
      while (next < count && bytes[next] == 0) next++;  // tapes and block devices pad with zeros
      if (next == count) return 0;
      if (next != position || bytes[position] != 0x1f) {
        return cimage_fail(error, error_capacity, "%zu bytes that are not gzip data follow its end", count - position);
      }
      if (inflateReset(stream) != Z_OK) return cimage_fail(error, error_capacity, "zlib could not go on");
    } else if (status == Z_MEM_ERROR) {
      return cimage_fail(error, error_capacity, "not enough memory to unpack it");
    } else if (status != Z_OK && status != Z_BUF_ERROR) {
      return cimage_fail(error, error_capacity, "the gzip data is damaged: %s",
                         stream->msg ? stream->msg : "it needs a dictionary");
    } else if (position == count && stream->avail_out > 0) {
      return cimage_fail(error, error_capacity, "the gzip data is damaged: it ends too early");
    }
  }
}

int cimage_gunzip(const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit, cimage_buffer *result,
                  char *error, size_t error_capacity) {
  memset(result, 0, sizeof *result);
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, 15 + 16) != Z_OK) return cimage_fail(error, error_capacity, "zlib could not start");
  int failed = unpack(&stream, bytes, count, limit, stop_at_limit, result, error, error_capacity);
  inflateEnd(&stream);
  if (failed) cimage_free(result);
  return failed;
}

#else

int cimage_gunzip(const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit, cimage_buffer *result,
                  char *error, size_t error_capacity) {
  (void)bytes, (void)count, (void)limit, (void)stop_at_limit;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "gzip files cannot be read: built without zlib");
}

#endif
