import Foundation

/// The most bytes of this process that were resident at once, as the kernel counts them; nil where there is no `/proc`.
package func peakResidentByteCount() -> Int? { statusByteCount("VmHWM:") }

/// The bytes of this process that are resident now; nil where there is no `/proc`.
package func residentByteCount() -> Int? { statusByteCount("VmRSS:") }

private func statusByteCount(_ label: String) -> Int? {
  guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8),
    let line = status.split(separator: "\n").first(where: { $0.hasPrefix(label) })
  else { return nil }
  return line.split(separator: " ").dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
}
