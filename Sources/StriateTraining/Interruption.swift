import Foundation
import Synchronization

/// Whether the user asked the process to end (Ctrl-C or SIGTERM). The first request is noted and left to the work in
/// hand; the second ends the process at once, as always.
public enum Interruption {
  private static let signal = Atomic<Int32>(0)

  /// Listens from now on.
  public static func listen() {
    // Whoever started the process from a thread that blocks signals, as those of Dispatch do, handed that on.
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM] { sigaddset(&signals, number) }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    for number in [SIGINT, SIGTERM] {
      Foundation.signal(number) { number in
        Interruption.signal.store(number, ordering: .relaxed)
        Foundation.signal(number, SIG_DFL)
      }
    }
  }

  /// The signal that came, if one did.
  public static var requested: Int32? {
    let number = signal.load(ordering: .relaxed)
    return number == 0 ? nil : number
  }
}
