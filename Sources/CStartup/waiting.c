// How long libgomp's threads spin for work before they sleep.
//
// By default they spin for milliseconds, which on a machine that others use too holds the processor that their own team
// waits for: a training step then takes ten times as long. libgomp reads the setting when it is loaded. Only an
// executable's .preinit_array runs before that; there is no room in the environment for one more variable then, so one
// that no library reads lends its place until libgomp has looked. Whoever sets GOMP_SPINCOUNT or OMP_WAIT_POLICY is not
// overruled.
#include <string.h>

extern char **environ;

/// Some microseconds of spinning: long enough between the kernels of a step.
static char setting[] = "GOMP_SPINCOUNT=10000";
static char *displaced;

static int begins(const char *variable, const char *name) { return !strncmp(variable, name, strlen(name)); }

static void shorten(int argc, char **argv, char **environment) {
  (void)argc, (void)argv;
  // Shells set the first of these for each program that they start.
  static const char *const lenders[] = {"_=", "SHLVL=", "OLDPWD=", "PWD=", "LOGNAME=", "USER=", "HOSTNAME=", "TERM="};
  char **place = NULL;
  for (char **entry = environment; *entry; entry++)
    if (begins(*entry, "GOMP_SPINCOUNT=") || begins(*entry, "OMP_WAIT_POLICY=")) return;
  for (size_t i = 0; !place && i < sizeof lenders / sizeof *lenders; i++)
    for (char **entry = environment; !place && *entry; entry++)
      if (begins(*entry, lenders[i])) place = entry;
  if (!place) return;
  displaced = *place;
  *place = setting;
}

__attribute__((section(".preinit_array"), used)) static void (*const first)(int, char **, char **) = shorten;

/// An executable's constructors run after those of its libraries.
__attribute__((constructor)) static void restore(void) {
  for (char **entry = environ; displaced && entry && *entry; entry++)
    if (*entry == setting) *entry = displaced;
}
