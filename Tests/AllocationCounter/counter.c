// Takes the place of the C library's functions in the tests' process, and forwards to them under their other names.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE  // RTLD_DEFAULT
#endif
#include "AllocationCounter.h"

#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#if defined(__has_feature)
#define IS_SANITIZED (__has_feature(address_sanitizer) || __has_feature(thread_sanitizer))
#else
#define IS_SANITIZED 0
#endif

#if defined(__GLIBC__) && !IS_SANITIZED

#include <dlfcn.h>
#include <errno.h>
#include <stdatomic.h>

extern void *__libc_malloc(size_t);
extern void *__libc_calloc(size_t, size_t);
extern void *__libc_realloc(void *, size_t);
extern void *__libc_memalign(size_t, size_t);

static atomic_long count, new_count;

// libstdc++'s operator new(size_t), whose few instructions call malloc; operator new[] goes through it.
static uintptr_t operator_new;
enum { OPERATOR_NEW_BYTES = 128 };

__attribute__((constructor)) static void find_operator_new(void) {
  operator_new = (uintptr_t)dlsym(RTLD_DEFAULT, "_Znwm");
}

static void increment(atomic_long *counter) { atomic_fetch_add_explicit(counter, 1, memory_order_relaxed); }

long allocation_count(void) { return atomic_load(&count); }
long operator_new_count(void) { return atomic_load(&new_count); }

void *malloc(size_t bytes) {
  uintptr_t distance = (uintptr_t)__builtin_return_address(0) - operator_new;
  increment(operator_new != 0 && distance < OPERATOR_NEW_BYTES ? &new_count : &count);
  return __libc_malloc(bytes);
}

void *calloc(size_t elements, size_t bytes) {
  increment(&count);
  return __libc_calloc(elements, bytes);
}

void *realloc(void *memory, size_t bytes) {
  increment(&count);
  return __libc_realloc(memory, bytes);
}

void *memalign(size_t alignment, size_t bytes) {
  increment(&count);
  return __libc_memalign(alignment, bytes);
}

void *aligned_alloc(size_t alignment, size_t bytes) { return memalign(alignment, bytes); }

int posix_memalign(void **memory, size_t alignment, size_t bytes) {
  void *allocated = memalign(alignment, bytes);
  if (allocated == NULL) return ENOMEM;
  *memory = allocated;
  return 0;
}

#else

long allocation_count(void) { return -1; }
long operator_new_count(void) { return -1; }

#endif
