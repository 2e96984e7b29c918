// Threads: libgomp's team, called directly. Compiling with -fopenmp would bring LLVM's runtime, a second pool that
// competes with the one oneDNN runs on.
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "internal.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdio.h>

extern void GOMP_parallel(void (*function)(void *), void *data, unsigned threads, unsigned flags);
extern int omp_get_thread_num(void);
extern int omp_get_num_threads(void);

static atomic_int thread_count;  // 0: not asked yet
static __thread int inside_team;

void csimd_set_threads(int threads) { atomic_store(&thread_count, threads < 1 ? 1 : threads); }

int csimd_threads(void) {
  int threads = atomic_load_explicit(&thread_count, memory_order_relaxed);
  if (threads) return threads;
  cpu_set_t set;
  threads = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
  if (threads < 1) threads = 1;
  atomic_store(&thread_count, threads);
  return threads;
}

void csimd_set_alone(int alone) { inside_team = alone; }

struct team {
  void (*body)(void *, int, int);
  void *context;
  int parts;
};

static void run_member(void *data) {
  const struct team *team = data;
  inside_team = 1;
  // The team may be smaller than asked for (OMP_THREAD_LIMIT), so parts are dealt out by the team's true size.
  for (int part = omp_get_thread_num(); part < team->parts; part += omp_get_num_threads())
    team->body(team->context, part, team->parts);
  inside_team = 0;
}

void csimd_parallel(void (*body)(void *, int, int), void *context, int parts) {
  int threads = csimd_threads();
  if (threads > parts) threads = parts;
  if (threads <= 1 || inside_team) {
    for (int part = 0; part < parts; part++) body(context, part, parts);
    return;
  }
  struct team team = {body, context, parts};
  GOMP_parallel(run_member, &team, (unsigned)threads, 0);
}

struct members {
  void (*body)(void *, int, int);
  void *context;
};

static void run_as_member(void *data) {
  const struct members *team = data;
  inside_team = 1;
  team->body(team->context, omp_get_thread_num(), omp_get_num_threads());
  inside_team = 0;
}

void csimd_team(void (*body)(void *, int, int), void *context, int most) {
  int threads = csimd_threads();
  if (threads > most) threads = most;
  if (threads > CSIMD_TEAM_LIMIT) threads = CSIMD_TEAM_LIMIT;
  if (threads <= 1 || inside_team) {
    body(context, 0, 1);
    return;
  }
  struct members team = {body, context};
  GOMP_parallel(run_as_member, &team, (unsigned)threads, 0);
}

void csimd_meet(struct csimd_meeting *meeting, int member, int members) {
  int64_t round = atomic_load_explicit(&meeting->member[member].rounds, memory_order_relaxed) + 1;
  atomic_store_explicit(&meeting->member[member].rounds, round, memory_order_release);
  for (int other = 0; other < members; other++)
    for (int waits = 1; atomic_load_explicit(&meeting->member[other].rounds, memory_order_acquire) < round; waits++) {
#if defined(__x86_64__)
      __builtin_ia32_pause();
#endif
      // Who is waited for may need this processor.
      if (waits % 512 == 0) sched_yield();
    }
}

struct block {
  void *memory;
  size_t bytes;
};
static __thread struct block blocks[CSIMD_SCRATCH_SLOTS];
static pthread_key_t key;
static pthread_once_t key_once = PTHREAD_ONCE_INIT;

static void free_blocks(void *value) {
  struct block *mine = value;
  for (int i = 0; i < CSIMD_SCRATCH_SLOTS; i++) {
    free(mine[i].memory);
    mine[i] = (struct block){0};
  }
}

static void make_key(void) { pthread_key_create(&key, free_blocks); }

void *csimd_scratch(int slot, size_t bytes) {
  struct block *block = &blocks[slot];
  if (__builtin_expect(block->bytes >= bytes, 1)) return block->memory;
  pthread_once(&key_once, make_key);
  pthread_setspecific(key, blocks);
  free(block->memory);
  size_t size = (bytes + 4095) & ~(size_t)4095;
  block->memory = aligned_alloc(64, size);
  if (!block->memory) {
    fprintf(stderr, "striate: out of memory (%zu bytes of scratch space)\n", size);
    abort();
  }
  block->bytes = size;
  return block->memory;
}
