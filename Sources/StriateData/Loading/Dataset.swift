/// Samples at positions, such as the pictures of a folder. Reading one may be slow and may fail; it happens on the
/// loader's threads.
public protocol Dataset<Sample>: Sendable {
  associatedtype Sample: Sendable

  /// The number of samples.
  var count: Int { get }

  /// - Parameter position: in `0 ..< count`.
  /// - Throws: `FormatError` with the file's path if the sample is damaged.
  func sample(at position: Int) throws -> Sample
}

/// Samples that come one after the other, such as the lines of a file too large for memory.
public protocol StreamingDataset<Sample>: Sendable {
  associatedtype Sample: Sendable

  /// Starts at the first sample of an epoch, which must be the same each time for the same epoch.
  /// - Returns: the next sample, or nil at the end. It is never called by two threads at once.
  func samples(epoch: Int) throws -> @Sendable () throws -> Sample?
}

/// A dataset whose samples belong to classes, known without reading the samples.
public protocol ClassifiedDataset: Dataset {
  /// What the classes are called, in the order of their numbers.
  var classNames: [String] { get }
  /// The class of each sample.
  var labels: [Int] { get }
}

/// Some samples of another dataset, such as the training part of a split.
public struct Subset<Base: Dataset>: Dataset {
  /// What the samples come from.
  public let base: Base
  /// Where they are in it.
  public let positions: [Int]

  /// - Precondition: the positions lie in the dataset.
  public init(_ base: Base, at positions: [Int]) {
    precondition(positions.allSatisfy { 0 <= $0 && $0 < base.count }, "a position lies outside of the dataset")
    self.base = base
    self.positions = positions
  }

  public var count: Int { positions.count }
  /// The base's sample at the position of this number.
  public func sample(at position: Int) throws -> Base.Sample { try base.sample(at: positions[position]) }
}

extension Subset: ClassifiedDataset where Base: ClassifiedDataset {
  /// Those of the base, also where a class has no sample here.
  public var classNames: [String] { base.classNames }
  /// The class of each sample of this subset.
  public var labels: [Int] {
    let all = base.labels
    return positions.map { all[$0] }
  }
}
