import Foundation

/// How long libgomp's threads spin for work before they sleep.
///
/// By default they spin for milliseconds, which on a machine that others use too holds the processor that their own
/// team waits for: a training step then takes ten times as long. libgomp reads the setting before `main`, so the
/// program starts itself anew with it, once. Whoever sets `GOMP_SPINCOUNT` or `OMP_WAIT_POLICY` is not overruled.
enum ThreadWaiting {
  /// Some microseconds of spinning: long enough between the kernels of a step.
  private static let spinCount = "10000"

  static func shorten() {
    guard getenv("GOMP_SPINCOUNT") == nil, getenv("OMP_WAIT_POLICY") == nil else { return }
    setenv("GOMP_SPINCOUNT", spinCount, 1)
    // Comes back only if it fails; then everything works, at worst slower.
    execv("/proc/self/exe", CommandLine.unsafeArgv)
  }
}
