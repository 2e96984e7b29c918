/// The batches of an image set in memory, epoch after epoch: shuffled and moved anew in each.
public struct LabeledImageSource: BatchSource {
  /// The images in the order of the data.
  public let set: LabeledImageSet
  public let batchSize: Int
  /// Of the order of presentation; nil keeps the order of the data.
  public let shuffleSeed: UInt64?
  /// How each image is moved at random; nil leaves it where it is.
  public let shift: Shift?

  /// Random moves by whole pixels.
  public struct Shift: Sendable, Hashable {
    /// Pixels down or up, and right or left.
    public var reach: Int
    /// What fills the border.
    public var background: Float
    public var seed: UInt64

    /// - Parameters: as the properties of these names.
    public init(reach: Int, background: Float = 0, seed: UInt64 = 1) {
      self.reach = reach
      self.background = background
      self.seed = seed
    }
  }

  /// The last batch of an epoch may be smaller.
  public var batchesPerEpoch: Int? { (set.count + batchSize - 1) / batchSize }

  /// The batches of an epoch from number `first` on.
  public func batches(epoch: Int, from first: Int) -> BatchIterator<LabeledBatch> {
    var images = set
    if let shuffleSeed { images = images.shuffled(seed: shuffleSeed, epoch: epoch) }
    if let shift, shift.reach > 0 {
      images = images.randomlyShifted(by: shift.reach, background: shift.background, seed: shift.seed, epoch: epoch)
    }
    let (ordered, batchSize) = (images, batchSize)
    var start = first * batchSize
    return BatchIterator {
      guard start < ordered.count else { return nil }
      let end = min(start + batchSize, ordered.count)
      defer { start = end }
      return ordered.batch(start..<end)
    }
  }
}

extension LabeledImageSet {
  /// A source of batches for training or validation.
  /// - Parameters:
  ///   - batchSize: images a batch; the last of an epoch may be smaller.
  ///   - shuffleSeed: of the order, another one in each epoch; nil keeps the order of the data.
  ///   - shift: random moves of each image; none by default.
  /// - Precondition: a batch has at least one image.
  public func source(
    batchSize: Int, shuffleSeed: UInt64? = nil, shift: LabeledImageSource.Shift? = nil
  ) -> LabeledImageSource {
    precondition(batchSize > 0, "a batch has at least one image")
    return LabeledImageSource(set: self, batchSize: batchSize, shuffleSeed: shuffleSeed, shift: shift)
  }
}
