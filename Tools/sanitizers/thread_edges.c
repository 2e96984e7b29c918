// Tells ThreadSanitizer of synchronisation inside libraries that are not compiled with it: Swift's Mutex where a lock
// is contended, dispatch semaphores, and libgomp's teams. Without it each of these would be reported as a
// race; with it no report has to be suppressed. Loaded with LD_PRELOAD by Tools/sanitize.sh; not part of the product.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>

// Of the ThreadSanitizer runtime in the program; absent in processes without it.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

static void acquire(void *address) {
  if (__tsan_acquire) __tsan_acquire(address);
}

static void release(void *address) {
  if (__tsan_release) __tsan_release(address);
}

#define REAL(name, type)         \
  static __typeof__(type) *real; \
  if (!real) real = (__typeof__(type) *)dlsym(RTLD_NEXT, name)

// Synchronization.Mutex on Linux: the fast paths are inlined and seen; these are the ones that call the kernel. The
// mutex is a word, `self`, on which the fast paths' atomics work too.
#define SELF __attribute__((swift_context))
#define LOCK "$s15Synchronization12_MutexHandleV9_lockSlowyys6UInt32VF"
#define TRY_LOCK "$s15Synchronization12_MutexHandleV12_tryLockSlowSbyF"
#define UNLOCK "$s15Synchronization12_MutexHandleV11_unlockSlowyyF"

__attribute__((swiftcall)) void lock_slow(uint32_t thread, SELF void *self) __asm__(LOCK);
__attribute__((swiftcall)) void lock_slow(uint32_t thread, SELF void *self) {
  REAL(LOCK, lock_slow);
  real(thread, self);
  acquire(self);
}

__attribute__((swiftcall)) _Bool try_lock_slow(SELF void *self) __asm__(TRY_LOCK);
__attribute__((swiftcall)) _Bool try_lock_slow(SELF void *self) {
  REAL(TRY_LOCK, try_lock_slow);
  _Bool locked = real(self);
  if (locked) acquire(self);
  return locked;
}

__attribute__((swiftcall)) void unlock_slow(SELF void *self) __asm__(UNLOCK);
__attribute__((swiftcall)) void unlock_slow(SELF void *self) {
  REAL(UNLOCK, unlock_slow);
  release(self);
  real(self);
}

// libdispatch.
intptr_t dispatch_semaphore_signal(void *semaphore) {
  REAL("dispatch_semaphore_signal", dispatch_semaphore_signal);
  release(semaphore);
  return real(semaphore);
}

intptr_t dispatch_semaphore_wait(void *semaphore, uint64_t timeout) {
  REAL("dispatch_semaphore_wait", dispatch_semaphore_wait);
  intptr_t result = real(semaphore, timeout);
  if (!result) acquire(semaphore);
  return result;
}

// libgomp: what comes before a team happens before its members' work, and that before what follows the team.
struct team {
  void (*function)(void *);
  void *data;
};

static void run_member(void *data) {
  struct team *team = data;
  acquire(team);
  team->function(team->data);
  release(team);
}

void GOMP_parallel(void (*function)(void *), void *data, unsigned threads, unsigned flags) {
  REAL("GOMP_parallel", GOMP_parallel);
  struct team team = {function, data};
  release(&team);
  real(run_member, &team, threads, flags);
  acquire(&team);
}
