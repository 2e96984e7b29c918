import Foundation
import StriateTypes

/// Shows how far long work is, with rate and time left: a bar that is drawn over itself on a terminal, now and then
/// a plain line elsewhere.
public struct ProgressBar {
  private let style: TerminalStyle
  private var lastShown = ContinuousClock.now - .seconds(10)
  private var lastTenth = -1
  private let write: (String) -> Void

  /// - Parameter write: gets text with its line ends; standard error by default.
  public init(isTerminal: Bool = isatty(STDERR_FILENO) == 1, write: ((String) -> Void)? = nil) {
    var style = TerminalStyle.present
    style.isTerminal = isTerminal
    self.init(style: style, write: write)
  }

  /// - Parameters:
  ///   - style: what the terminal can show.
  ///   - write: gets text with its line ends; standard error by default.
  public init(style: TerminalStyle, write: ((String) -> Void)? = nil) {
    self.style = style
    self.write = write ?? { Diagnostics.say($0) }
  }

  /// - Parameters:
  ///   - done: steps so far.
  ///   - total: steps in all; nil where that is not known.
  ///   - label: what stands before the bar.
  ///   - detail: what stands behind it, such as the loss.
  ///   - curve: what has a sparkline where there is room, such as the losses.
  ///   - seconds: time spent so far, for rate and time left.
  public mutating func show(
    _ done: Int, of total: Int?, label: String, detail: String, curve: () -> [Double] = { [] }, items: Int,
    seconds: Double, unit: String = "images"
  ) {
    let isLast = done == total
    let fraction = total.map { $0 == 0 ? 1 : Double(done) / Double($0) }
    let rate = seconds > 0 ? Double(items) / seconds : 0
    let left = fraction.map { $0 > 0 ? "\(Self.time(seconds / $0 - seconds)) left" : "" } ?? Self.time(seconds)
    let numbers = "\(detail)  \(Int(rate)) \(unit)/s"
    if style.isTerminal {
      guard isLast || ContinuousClock.now - lastShown > .milliseconds(100) else { return }
      lastShown = ContinuousClock.now
      let line = fitted(label, fraction, numbers + "  " + left, curve)
      write("\r\u{1B}[2K" + line + (isLast ? "\n" : ""))
    } else {
      // Where the end is not known, a line for each tenfold.
      let tenth = fraction.map { Int($0 * 10) } ?? "\(done)".count
      guard tenth != lastTenth else { return }
      lastTenth = tenth
      write("\(label) step \(done)\(total.map { " of \($0)" } ?? "")  \(numbers)  \(left)\n")
    }
  }

  /// Takes the bar off the line, so that something else can be printed.
  public func clear() { if style.isTerminal { write("\r\u{1B}[2K") } }

  /// As much as the line has room for: label and numbers first, then the bar, then the curve.
  private func fitted(_ label: String, _ fraction: Double?, _ numbers: String, _ curve: () -> [Double]) -> String {
    // The last column stays empty: some terminals begin a new line when it is written.
    let width = max(10, style.width - 1)
    let plain = "\(label)  \(numbers)"
    if plain.count > width { return String(plain.prefix(width - 1)) + "…" }
    guard let fraction else { return plain }
    let percent = " \(Int(fraction * 100)) %"
    let room = width - plain.count - percent.count - 1
    guard room >= 6 else { return plain }
    let barWidth = min(24, room)
    let filled = Int(fraction * Double(barWidth))
    let bar =
      style.colored(String(repeating: "█", count: filled), 36) + String(repeating: "░", count: barWidth - filled)
    let curveWidth = min(20, room - barWidth - 2)
    let spark = curveWidth >= 8 ? Sparkline.text(curve(), width: curveWidth) : ""
    return "\(label) \(bar)\(percent)  \(numbers)" + (spark.isEmpty ? "" : "  " + style.colored(spark, 33))
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 60 ? "\(whole) s" : "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60) min"
  }
}
