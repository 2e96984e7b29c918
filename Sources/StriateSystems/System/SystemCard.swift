import Striate

/// What `striate systems` says of a system.
public struct SystemCard: Sendable, Hashable {
  /// As `striate train` names it: `lenet5-1998`.
  public let name: String
  /// As people name it: `LeNet-5 (1998)`.
  public let title: String
  /// Of the source.
  public let year: Int
  /// Authors, title, place, and DOI or arXiv number.
  public let source: String
  /// Trained scalars of the published system; nil where it has none.
  public let parameterCount: Int?
  /// What data it needs, and whether they are in the program.
  public let data: String
  /// How it was verified, in a line: what was compared with what.
  public let verification: String

  /// Its page in `docs/systems`, without the ending; relatives share one.
  public let page: String

  /// - Parameters: as the properties; the page is of the system's own name by default.
  public init(
    name: String, title: String, year: Int, source: String, parameterCount: Int?, data: String, verification: String,
    page: String? = nil
  ) {
    self.page = page ?? name
    self.name = name
    self.title = title
    self.year = year
    self.source = source
    self.parameterCount = parameterCount
    self.data = data
    self.verification = verification
  }
}
