import StriateGraph

/// Some samples put together, as a step of training takes them.
public protocol Batch: Sendable {
  /// The number of samples.
  var count: Int { get }
}

/// Inputs and what is to be learned of them, such as images `[N, C, H, W]` and class numbers, int64 `[N]`.
public struct LabeledBatch: Batch {
  /// `[N, ...]`.
  public let inputs: Tensor
  /// `[N]` class numbers, or `[N, ...]` values.
  public let targets: Tensor

  /// - Precondition: both have the same first extent.
  public init(inputs: Tensor, targets: Tensor) {
    self.inputs = inputs
    self.targets = targets
  }

  public var count: Int { inputs.shape[0] }
  /// The inputs, by the name that they have where they are images.
  public var images: Tensor { inputs }
  /// The targets, by the name that they have where they are classes.
  public var labels: Tensor { targets }
}

/// Where training gets its batches from.
///
/// The batches of an epoch are a function of the source and the epoch's number alone: the same in every run, whatever
/// the number of threads. Resuming relies on it: a position in the data is two numbers, epoch and batch.
public protocol BatchSource<Element>: Sendable {
  associatedtype Element: Batch

  /// nil where that is only known at the end, as for streams.
  var batchesPerEpoch: Int? { get }

  /// - Parameters:
  ///   - epoch: from 0.
  ///   - first: the number of the first batch that is wanted; those before it are skipped without being made.
  func batches(epoch: Int, from first: Int) throws -> BatchIterator<Element>
}

/// The batches of an epoch, one after the other. Belongs to one thread.
public final class BatchIterator<Element> {
  private let body: () throws -> Element?

  /// - Parameter body: the next batch, or nil at the end.
  public init(_ body: @escaping () throws -> Element?) { self.body = body }

  /// - Throws: what reading the samples throws.
  public func next() throws -> Element? { try body() }
}
