// The library itself: version, the one engine and stream, errors.

#include "sdnn_private.h"

#if SDNN_PRESENT

#include <pthread.h>
#include <stdarg.h>
#include <stdio.h>

static pthread_once_t started = PTHREAD_ONCE_INIT;
static dnnl_engine_t the_engine;
static dnnl_stream_t the_stream;
static dnnl_status_t start_status = dnnl_runtime_error;
static _Thread_local char last_error[256];

static void start(void) {
  // Built against one major version and loaded with another, every call would be undefined.
  if (dnnl_version()->major != DNNL_VERSION_MAJOR) return;
  start_status = dnnl_engine_create(&the_engine, dnnl_cpu, 0);
  if (start_status == dnnl_success) {
    start_status = dnnl_stream_create(&the_stream, the_engine, dnnl_stream_in_order);
  }
}

int sdnn_available(void) {
  pthread_once(&started, start);
  return start_status == dnnl_success;
}

void sdnn_version(int *major, int *minor, int *patch) {
  const dnnl_version_t *version = dnnl_version();
  *major = version->major;
  *minor = version->minor;
  *patch = version->patch;
}

const char *sdnn_last_error(void) { return last_error; }

dnnl_engine_t sdnn_engine(void) {
  if (sdnn_available()) return the_engine;
  sdnn_check(start_status, "oneDNN's CPU engine");
  return NULL;
}

dnnl_stream_t sdnn_stream(void) { return sdnn_available() ? the_stream : NULL; }

sdnn_status sdnn_fail(sdnn_status status, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(last_error, sizeof last_error, format, arguments);
  va_end(arguments);
  return status;
}

sdnn_status sdnn_check(dnnl_status_t status, const char *what) {
  switch (status) {
    case dnnl_success:
      return SDNN_OK;
    case dnnl_out_of_memory:
      return sdnn_fail(SDNN_OUT_OF_MEMORY, "%s: out of memory", what);
    case dnnl_invalid_arguments:
      return sdnn_fail(SDNN_INVALID, "%s: invalid arguments", what);
    case dnnl_unimplemented:
      return sdnn_fail(SDNN_UNIMPLEMENTED, "%s: oneDNN has no implementation", what);
    default:
      return sdnn_fail(SDNN_FAILED, "%s: oneDNN failed with status %d", what, (int)status);
  }
}

#endif
