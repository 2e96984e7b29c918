/// What is wrong with a file, in one line that a user can act on.
///
/// ```
/// digits/train-images-idx3-ubyte.gz: the gzip data is damaged: it ends too early (hint: download it again)
/// ```
public struct FormatError: Error, Sendable, Equatable, CustomStringConvertible {
  /// The path as the user wrote it, or the name of bytes that came from elsewhere.
  public let file: String
  /// What was found.
  public let what: String
  /// What to do about it, if there is something to do.
  public let hint: String?

  /// - Parameters: as the properties of these names.
  public init(file: String, what: String, hint: String? = nil) {
    self.file = file
    self.what = what
    self.hint = hint
  }

  /// `file: what (hint: hint)`, always a single printable line: names inside hostile files may hold control characters.
  public var description: String {
    let text = hint.map { "\(file): \(what) (hint: \($0))" } ?? "\(file): \(what)"
    return text.printable
  }
}

extension String {
  /// The text with control and direction-changing characters shown as `\u{...}`.
  package var printable: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator:
        result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars)
      default:
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The text cut to `limit` characters, so that a hostile name cannot flood the terminal.
  package func shortened(to limit: Int = 60) -> String {
    count <= limit ? self : prefix(limit - 1) + "…"
  }
}
