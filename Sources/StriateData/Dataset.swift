/// Samples at positions, such as the pictures of a folder. Reading one may be slow and may fail; it happens on the
/// loader's threads.
public protocol Dataset: Sendable {
  associatedtype Sample: Sendable

  /// The number of samples.
  var count: Int { get }

  /// - Parameter position: in `0 ..< count`.
  /// - Throws: `FormatError` with the file's path if the sample is damaged.
  func sample(at position: Int) throws -> Sample
}
