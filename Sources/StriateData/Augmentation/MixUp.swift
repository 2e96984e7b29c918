import StriateGraph
import StriateTypes

/// Mixes the pictures of a batch in pairs, and their classes with them (Zhang et al. 2018, arXiv:1710.09412).
/// ```
/// x' = λ x + (1 − λ) x̃,  y' = λ y + (1 − λ) ỹ,  λ ~ Beta(α, α)
/// ```
/// A batch has one λ, and each picture is mixed with the one that is as far from the batch's other end. Targets become
/// float32 `[N, classes]`, for a cross-entropy of soft targets.
public struct MixUp: Sendable {
  /// α: 0.2 by default; larger mixes more.
  public let alpha: Double
  /// The extent of the targets.
  public let classCount: Int

  /// - Parameters: as the properties of these names.
  public init(alpha: Double = 0.2, classCount: Int) {
    precondition(alpha > 0 && classCount > 0, "mix-up with α \(alpha) of \(classCount) classes")
    self.alpha = alpha
    self.classCount = classCount
  }

  /// Pictures as the network takes them, mixed.
  /// - Throws: `FormatError` if a picture has no class.
  public func batch(
    _ samples: [AnnotatedImage], _ preprocessing: ImagePreprocessing, using random: inout PhiloxGenerator
  ) throws -> LabeledBatch {
    let labels = try ImagePreprocessing.labels(of: samples)
    let lambda = Float(random.beta(alpha, alpha))
    let count = samples.count
    let inputs = Tensor(filling: preprocessing.tensorType(count)) { bytes in
      let floats = bytes.bindMemory(to: Float.self)
      preprocessing.write(samples.map(\.image), into: floats)
      Self.mix(floats, count: count, lambda)
    }
    var targets = [Float](repeating: 0, count: count * classCount)
    for (index, label) in labels.enumerated() {
      precondition((0..<classCount) ~= Int(label), "class \(label) of \(classCount)")
      targets[index * classCount + Int(label)] = 1
    }
    targets.withUnsafeMutableBufferPointer { Self.mix($0, count: count, lambda) }
    return LabeledBatch(inputs: inputs, targets: Tensor(targets, shape: [count, classCount]))
  }

  /// Mixes row i of n with row n − 1 − i, in place.
  static func mix(_ floats: UnsafeMutableBufferPointer<Float>, count: Int, _ lambda: Float) {
    let size = floats.count / max(count, 1)
    for row in 0..<count / 2 {
      let other = (count - 1 - row) * size - row * size
      for index in row * size..<(row + 1) * size {
        let (x, y) = (floats[index], floats[index + other])
        floats[index] = lambda * x + (1 - lambda) * y
        floats[index + other] = lambda * y + (1 - lambda) * x
      }
    }
  }
}
