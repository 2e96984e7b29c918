import Foundation
import StriateTypes

/// Shows how far long work is, with rate and time left: a bar that is drawn over itself on a terminal, now and then
/// a plain line elsewhere.
public struct ProgressBar {
  private let isTerminal: Bool
  private let barWidth = 24
  private var lastShown = ContinuousClock.now - .seconds(10)
  private var lastTenth = -1
  private let write: (String) -> Void

  /// - Parameter write: gets text with its line ends; standard error by default.
  public init(
    isTerminal: Bool = isatty(STDERR_FILENO) == 1,
    write: ((String) -> Void)? = nil
  ) {
    self.isTerminal = isTerminal
    self.write = write ?? { Diagnostics.say($0) }
  }

  /// - Parameters:
  ///   - done: steps so far.
  ///   - total: steps in all.
  ///   - label: what stands before the bar.
  ///   - detail: what stands behind it, such as the loss.
  ///   - seconds: time spent so far, for rate and time left.
  public mutating func show(
    _ done: Int, of total: Int, label: String, detail: String, items: Int, seconds: Double, unit: String = "images"
  ) {
    let isLast = done == total
    let fraction = total == 0 ? 1 : Double(done) / Double(total)
    let rate = seconds > 0 ? Double(items) / seconds : 0
    let left = fraction > 0 ? seconds / fraction - seconds : 0
    let numbers = "\(detail)  \(Int(rate)) \(unit)/s"
    if isTerminal {
      guard isLast || ContinuousClock.now - lastShown > .milliseconds(100) else { return }
      lastShown = ContinuousClock.now
      let filled = Int(fraction * Double(barWidth))
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: barWidth - filled)
      write(
        "\r\u{1B}[2K\(label) \(bar) \(Int(fraction * 100)) %  \(numbers)  \(Self.time(left)) left"
          + (isLast ? "\n" : ""))
    } else {
      let tenth = Int(fraction * 10)
      guard tenth != lastTenth else { return }
      lastTenth = tenth
      write("\(label) step \(done) of \(total)  \(numbers)  \(Self.time(left)) left\n")
    }
  }

  /// Takes the bar off the line, so that something else can be printed.
  public func clear() { if isTerminal { write("\r\u{1B}[2K") } }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    return whole < 60 ? "\(whole) s" : "\(whole / 60):" + (whole % 60 < 10 ? "0" : "") + "\(whole % 60) min"
  }
}
