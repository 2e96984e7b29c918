// How long libgomp's threads spin for work before they sleep.
//
// By default they spin for milliseconds, which on a machine that others use too holds the processor that their own team
// waits for: a training step then takes ten times as long. Where there are more threads than processors, as when the main
// thread and another have both called kernels, they hardly spin unless the policy is to be active: a step of many short
// kernels then takes half as long again. libgomp reads both settings when it is loaded. Only an executable's
// .preinit_array runs before that; there is no room in the environment for more variables then, so some that no library
// reads lend their places until libgomp has looked. Whoever sets GOMP_SPINCOUNT or OMP_WAIT_POLICY is not overruled.
#include <string.h>

extern char **environ;

/// Some microseconds of spinning: long enough between the kernels of a step.
static char settings[2][32] = {"GOMP_SPINCOUNT=10000", "OMP_WAIT_POLICY=active"};
static char *displaced[2];

static int begins(const char *variable, const char *name) { return !strncmp(variable, name, strlen(name)); }

static void shorten(int argc, char **argv, char **environment) {
  (void)argc, (void)argv;
  // Shells set the first of these for each program that they start.
  static const char *const lenders[] = {"_=", "SHLVL=", "OLDPWD=", "PWD=", "LOGNAME=", "USER=", "HOSTNAME=", "TERM="};
  for (char **entry = environment; *entry; entry++)
    if (begins(*entry, "GOMP_SPINCOUNT=") || begins(*entry, "OMP_WAIT_POLICY=")) return;
  int lent = 0;
  for (size_t i = 0; lent < 2 && i < sizeof lenders / sizeof *lenders; i++)
    for (char **entry = environment; lent < 2 && *entry; entry++)
      if (begins(*entry, lenders[i])) {
        displaced[lent] = *entry;
        *entry = settings[lent++];
      }
}

__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = shorten;

/// An executable's constructors run after those of its libraries.
__attribute__((constructor)) static void restore(void) {
  for (char **entry = environ; entry && *entry; entry++)
    for (int i = 0; i < 2; i++)
      if (displaced[i] && *entry == settings[i]) *entry = displaced[i];
}
