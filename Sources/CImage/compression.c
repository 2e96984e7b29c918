#include "support.h"

#include <stdlib.h>
#include <string.h>

#if __has_include(<zlib.h>)
#include <limits.h>
#include <zlib.h>

/// What is unpacked, for sentences and for what may follow the end.
typedef enum { gzip_members, raw_deflate } stream_kind;

/// Unpacks one raw stream, or all members of gzip data. The output grows by doubling up to `limit` + 1 bytes: the one byte more tells a file that
/// fills the limit exactly from one that exceeds it.
static int unpack(z_stream *stream, stream_kind kind, const uint8_t *bytes, size_t count, size_t limit,
                  int stop_at_limit, cimage_buffer *result, char *error, size_t error_capacity) {
  const char *what = kind == raw_deflate ? "compressed" : "gzip";
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
      if (kind == raw_deflate) {
        if (position == count) return 0;
        return cimage_fail(error, error_capacity, "%zu bytes follow the end of the compressed data", count - position);
      }
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
      return cimage_fail(error, error_capacity, "the %s data is damaged: %s", what,
                         stream->msg ? stream->msg : "it needs a dictionary");
    } else if (position == count && stream->avail_out > 0) {
      return cimage_fail(error, error_capacity, "the %s data is damaged: it ends too early", what);
    }
  }
}

static int inflate_all(stream_kind kind, const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit,
                       cimage_buffer *result, char *error, size_t error_capacity) {
  memset(result, 0, sizeof *result);
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (inflateInit2(&stream, kind == raw_deflate ? -15 : 15 + 16) != Z_OK) {
    return cimage_fail(error, error_capacity, "zlib could not start");
  }
  int failed = unpack(&stream, kind, bytes, count, limit, stop_at_limit, result, error, error_capacity);
  inflateEnd(&stream);
  if (failed) cimage_free(result);
  return failed;
}

int cimage_gunzip(const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit, cimage_buffer *result,
                  char *error, size_t error_capacity) {
  return inflate_all(gzip_members, bytes, count, limit, stop_at_limit, result, error, error_capacity);
}

int cimage_inflate(const uint8_t *bytes, size_t count, size_t limit, cimage_buffer *result, char *error,
                   size_t error_capacity) {
  return inflate_all(raw_deflate, bytes, count, limit, 0, result, error, error_capacity);
}

int cimage_deflate(const uint8_t *bytes, size_t count, cimage_buffer *result, char *error, size_t error_capacity) {
  memset(result, 0, sizeof *result);
  z_stream stream;
  memset(&stream, 0, sizeof stream);
  if (deflateInit2(&stream, Z_DEFAULT_COMPRESSION, Z_DEFLATED, -15, 8, Z_DEFAULT_STRATEGY) != Z_OK) {
    return cimage_fail(error, error_capacity, "zlib could not start");
  }
  size_t capacity = 0;
  size_t position = 0;
  int status = Z_OK;
  while (status != Z_STREAM_END) {
    if (!cimage_reserve(&result->bytes, &capacity, result->count + 4096)) {
      deflateEnd(&stream);
      cimage_free(result);
      return cimage_fail(error, error_capacity, "not enough memory to pack it");
    }
    uInt given = count - position < UINT_MAX ? (uInt)(count - position) : UINT_MAX;
    uInt space = capacity - result->count < UINT_MAX ? (uInt)(capacity - result->count) : UINT_MAX;
    stream.next_in = (Bytef *)(bytes + position);
    stream.avail_in = given;
    stream.next_out = result->bytes + result->count;
    stream.avail_out = space;
    status = deflate(&stream, position + given == count ? Z_FINISH : Z_NO_FLUSH);
    position += given - stream.avail_in;
    result->count += space - stream.avail_out;
    if (status != Z_OK && status != Z_STREAM_END && status != Z_BUF_ERROR) {
      deflateEnd(&stream);
      cimage_free(result);
      return cimage_fail(error, error_capacity, "zlib could not go on");
    }
  }
  deflateEnd(&stream);
  return 0;
}

uint32_t cimage_crc32(uint32_t start, const void *bytes, size_t count) {
  uLong crc = start;
  for (const Bytef *next = bytes; count > 0;) {
    uInt part = count < UINT_MAX ? (uInt)count : UINT_MAX;
    crc = crc32(crc, next, part);
    next += part;
    count -= part;
  }
  return (uint32_t)crc;
}

#else

int cimage_gunzip(const uint8_t *bytes, size_t count, size_t limit, int stop_at_limit, cimage_buffer *result,
                  char *error, size_t error_capacity) {
  (void)bytes, (void)count, (void)limit, (void)stop_at_limit;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "gzip files cannot be read: built without zlib");
}

int cimage_inflate(const uint8_t *bytes, size_t count, size_t limit, cimage_buffer *result, char *error,
                   size_t error_capacity) {
  (void)bytes, (void)count, (void)limit;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "compressed files cannot be read: built without zlib");
}

int cimage_deflate(const uint8_t *bytes, size_t count, cimage_buffer *result, char *error, size_t error_capacity) {
  (void)bytes, (void)count;
  memset(result, 0, sizeof *result);
  return cimage_fail(error, error_capacity, "compressed files cannot be written: built without zlib");
}

uint32_t cimage_crc32(uint32_t start, const void *bytes, size_t count) {
  uint32_t crc = ~start;
  for (const uint8_t *next = bytes; count > 0; next++, count--) {
    crc ^= *next;
    for (int bit = 0; bit < 8; bit++) crc = crc & 1 ? crc >> 1 ^ 0xEDB88320 : crc >> 1;
  }
  return ~crc;
}

#endif
