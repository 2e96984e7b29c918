import Foundation
import StriateFormats
import StriateRuntime

extension KernelProfile {
  /// A line for each kernel, the costliest first: calls, time, rates, and the share of what the processor can do at best:
  /// of its arithmetic or of its memory's bandwidth, whichever is more.
  /// - Parameters:
  ///   - peak: of the machine.
  ///   - limit: lines, 30 by default; the others are summed up.
  public func table(peak: MachinePeak, limit: Int = 30) -> String {
    let sorted = entries.filter { $0.calls > 0 }.sorted { $0.seconds > $1.seconds }
    let total = sorted.reduce(0) { $0 + $1.seconds }
    var rows = [["kernel", "calls", "time", "share", "µs a call", "GFLOP/s", "GB/s", "of peak", "types"]]
    for entry in sorted.prefix(limit) {
      let rate = Double(entry.calls) / entry.seconds
      let (operations, bytes) = (entry.floatingPointOperations * rate, entry.byteCount * rate)
      rows.append([
        entry.name.count > 44 ? entry.name.prefix(43) + "…" : entry.name, "\(entry.calls)",
        String(format: "%.1f ms", entry.seconds * 1e3), percentText(entry.seconds / max(total, 1e-30)),
        String(format: "%.1f", entry.seconds / Double(entry.calls) * 1e6), String(format: "%.1f", operations / 1e9),
        String(format: "%.1f", bytes / 1e9),
        percentText(max(operations / peak.operationsPerSecond, bytes / peak.bytesPerSecond)),
        entry.types.replacing("float32", with: "")
      ])
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      row.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - text.count)
        return column == 0 || column == row.count - 1 ? text + (column == 0 ? space : "") : space + text
      }.joined(separator: "  ")
    }
    if sorted.count > limit {
      let rest = sorted.dropFirst(limit).reduce(0) { $0 + $1.seconds }
      lines.append("and \(sorted.count - limit) kernels more: \(String(format: "%.1f ms", rest * 1e3))")
    }
    lines.append(
      String(
        format: "%.1f ms in kernels; peak: %.0f GFLOP/s (product of 1024³), %.1f GB/s (copy of 64 MB)", total * 1e3,
        peak.operationsPerSecond / 1e9, peak.bytesPerSecond / 1e9))
    return lines.joined(separator: "\n")
  }

  /// Writes the runs in Chrome's trace format, which chrome://tracing and ui.perfetto.dev show.
  /// - Throws: `FormatError` if the file cannot be written; then an older file is as it was.
  public func writeTrace(to path: String) throws {
    let entries = entries
    var text =
      #"{"displayTimeUnit":"ns","traceEvents":[{"name":"process_name","ph":"M","pid":1,"args":{"name":"striate"}}"#
    for event in events {
      let entry = entries[event.entry]
      let members: [JSONMember] = [
        .init("name", .string(entry.name)), .init("cat", .string(entry.device)), .init("ph", .string("X")),
        .init("pid", .integer(1)), .init("tid", .integer(entry.device == "cpu" ? 1 : 2)),
        .init("ts", .number(event.start * 1e6)), .init("dur", .number(event.seconds * 1e6)),
        .init(
          "args",
          .object([
            .init("types", .string(entry.types)),
            .init("GFLOP/s", .number(entry.floatingPointOperations / max(event.seconds, 1e-9) / 1e9)),
            .init("GB/s", .number(entry.byteCount / max(event.seconds, 1e-9) / 1e9))
          ]))
      ]
      text += ",\n" + JSONValue.object(members).description
    }
    try AtomicFile.write(text + "]}\n", to: path)
  }
}
