import CSIMD
import Glibc
import StriateTypes

extension CPUDevice {
  /// Threads that kernels share their work between; by default the processors that this process may run on.
  package static var threadCount: Int { Int(csimd_threads()) }

  /// Sets the number of threads for all kernels of the process; at least 1.
  ///
  /// Call it while nothing is evaluated or planned. Plans made before keep running their oneDNN kernels on as many
  /// threads as they were made for, and their convolutions on no more.
  package static func setThreadCount(_ count: Int) { csimd_set_threads(Int32(clamping: max(1, count))) }

  /// What runs the kernels, such as "avx2, 2 threads, oneDNN 2.6.3".
  package static var description: String { description(with: OneDNN.version) }

  package var summary: String { CPUDevice.description(with: oneDNN == nil ? nil : OneDNN.version) }

  private static func description(with version: String?) -> String {
    let threads = threadCount == 1 ? "1 thread" : "\(threadCount) threads"
    return "\(String(cString: csimd_isa())), \(threads), " + (version.map { "oneDNN \($0)" } ?? "without oneDNN")
  }
}

/// The OpenMP library that oneDNN's loops run on; our own share its threads.
enum OpenMP {
  /// The number of threads is a property of the calling thread in OpenMP, not of the process.
  private typealias SetThreadCount = @convention(c) (Int32) -> Void
  private static let setThreadCount: SetThreadCount? = dlsym(nil, "omp_set_num_threads").map {
    unsafeBitCast($0, to: SetThreadCount.self)
  }

  /// Lets oneDNN use so many threads when it is called from the present thread.
  static func setThreadCountOfThisThread(_ count: Int) { setThreadCount?(Int32(clamping: count)) }
}
