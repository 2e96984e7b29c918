import StriateFormats
import StriateGraph
import StriateTypes

/// Images of one size with the number of each one's class, in memory.
public struct LabeledImageSet: Sendable {
  /// How pixels are kept until they are batched.
  private enum Pixels: Sendable {
    /// One byte each, with the value that stands for each byte.
    case bytes([UInt8], values: [Float])
    case floats([Float])
  }

  /// The number of images, and the extents of each.
  public let count: Int
  public let channels: Int
  public let height: Int
  public let width: Int
  /// `[N]`.
  public let labels: [Int64]
  private let pixels: Pixels
  /// Positions in the order of presentation.
  private let order: [Int]
  private var shift: RandomShift?

  /// - Parameters:
  ///   - bytes: `[N, H, W]` grey.
  ///   - values: what each of the 256 bytes means to a network.
  package init(bytes: [UInt8], values: [Float], height: Int, width: Int, labels: [UInt8]) {
    self.init(.bytes(bytes, values: values), labels: labels.map(Int64.init), channels: 1, height: height, width: width)
  }

  /// - Parameter floats: `[N, C, H, W]`.
  public init(floats: [Float], channels: Int = 1, height: Int, width: Int, labels: [Int64]) {
    precondition(floats.count == labels.count * channels * height * width, "pixels and labels differ in count")
    self.init(.floats(floats), labels: labels, channels: channels, height: height, width: width)
  }

  private init(_ pixels: Pixels, labels: [Int64], channels: Int, height: Int, width: Int, order: [Int]? = nil) {
    count = order?.count ?? labels.count
    self.channels = channels
    self.height = height
    self.width = width
    self.labels = labels
    self.pixels = pixels
    self.order = order ?? Array(labels.indices)
  }

  /// The same images in another order: the same for the same seed (Fisher–Yates with Philox numbers).
  public func shuffled(seed: UInt64, epoch: Int = 0) -> LabeledImageSet {
    var generator = PhiloxGenerator(seed: seed, stream: UInt64(epoch) | 1 << 63)
    return reordered(order.shuffled(using: &generator))
  }

  /// The same images, each moved by up to `reach` pixels down or up and right or left, where `background` fills the
  /// border: another set for each epoch, the same for the same seed.
  public func randomlyShifted(by reach: Int, background: Float, seed: UInt64, epoch: Int) -> LabeledImageSet {
    var result = self
    result.shift = RandomShift(reach: reach, background: background, seed: seed, epoch: epoch)
    return result
  }

  /// The first `count` images.
  public func prefix(_ count: Int) -> LabeledImageSet { reordered(Array(order.prefix(count))) }

  private func reordered(_ order: [Int]) -> LabeledImageSet {
    var result = LabeledImageSet(
      pixels, labels: labels, channels: channels, height: height, width: width, order: order)
    result.shift = shift
    return result
  }

  /// Batches in order; the last one may be smaller.
  public func batches(of size: Int) -> ImageBatches {
    precondition(size > 0, "a batch has at least one image")
    return ImageBatches(set: self, size: size)
  }

  /// The label at a position of the order.
  public func label(at position: Int) -> Int { Int(labels[order[position]]) }

  /// Images at positions `range` of the order.
  func batch(_ range: Range<Int>) -> LabeledBatch {
    let size = channels * height * width
    var images = [Float](unsafeUninitializedCapacity: range.count * size) { buffer, filled in
      var next = 0
      for position in range {
        let start = order[position] * size
        switch pixels {
        case .floats(let floats):
          for pixel in start..<start + size {
            buffer[next] = floats[pixel]
            next += 1
          }
        case .bytes(let bytes, let values):
          for pixel in start..<start + size {
            buffer[next] = values[Int(bytes[pixel])]
            next += 1
          }
        }
      }
      filled = next
    }
    if let shift {
      for (place, position) in range.enumerated() {
        shift.move(
          &images, from: place * size, planes: channels, height: height, width: width, image: order[position])
      }
    }
    return LabeledBatch(
      inputs: Tensor(images, shape: [range.count, channels, height, width]),
      targets: Tensor(range.map { labels[order[$0]] }, shape: [range.count]))
  }
}

/// A set cut into batches.
public struct ImageBatches: Sequence, Sendable {
  let set: LabeledImageSet
  let size: Int

  /// The number of batches.
  public var count: Int { (set.count + size - 1) / size }

  public func makeIterator() -> AnyIterator<LabeledBatch> {
    var start = 0
    return AnyIterator {
      guard start < set.count else { return nil }
      let end = Swift.min(start + size, set.count)
      defer { start = end }
      return set.batch(start..<end)
    }
  }
}
