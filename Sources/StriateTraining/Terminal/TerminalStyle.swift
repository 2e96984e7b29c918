import Foundation

/// What the terminal at standard error can show.
public struct TerminalStyle: Sendable, Hashable {
  /// Whether somebody looks at it as it changes.
  public var isTerminal: Bool
  /// Whether it may be coloured: not with `NO_COLOR` (https://no-color.org) or on a dumb terminal.
  public var hasColor: Bool
  /// Characters in a line; nil where that is not known and it changes while it is used.
  public var fixedWidth: Int?

  /// - Parameters: as the properties of these names.
  public init(isTerminal: Bool, hasColor: Bool = false, fixedWidth: Int? = nil) {
    self.isTerminal = isTerminal
    self.hasColor = hasColor
    self.fixedWidth = fixedWidth
  }

  /// The one that the process has.
  public static var present: TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let isTerminal = isatty(STDERR_FILENO) == 1
    let isPlain = !(environment["NO_COLOR"] ?? "").isEmpty || environment["TERM"] == "dumb"
    return TerminalStyle(isTerminal: isTerminal, hasColor: isTerminal && !isPlain)
  }

  /// Characters in a line now.
  public var width: Int {
    if let fixedWidth { return fixedWidth }
    var size = winsize()
    return ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  /// The text in a colour of the basic sixteen, such as 36 for cyan.
  func colored(_ text: String, _ code: Int) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
