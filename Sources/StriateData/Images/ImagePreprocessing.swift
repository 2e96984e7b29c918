import StriateFormats
import StriateGraph
import StriateTypes

/// How pictures of any size become what a network takes, `[N, C, H, W]`: kept with a trained network, so that new
/// pictures are treated as those that it learned from.
///
/// ```
/// y = (x / 255 − mean) / deviation
/// ```
public struct ImagePreprocessing: Sendable, Equatable {
  /// What becomes of a picture with other proportions.
  public enum ResizeRule: String, Sendable, CaseIterable {
    /// Both sides are brought to their length; proportions change.
    case stretch
    /// The picture is made to cover the size, and what hangs over is cut off evenly.
    case cover
    /// The picture is made to fit into the size, and the rest is filled with the mean.
    case fit
  }

  /// What the network takes, in pixels.
  public var width: Int
  public var height: Int
  /// `stretch` by default.
  public var resize: ResizeRule
  /// 1 for grey, 3 for RGB.
  public var channels: Int { mean.count }
  /// Of each channel, in the scale 0 ... 1.
  public var mean: [Float]
  public var deviation: [Float]

  /// Of ImageNet's training pictures, as the published networks use them.
  public static let imageNetMean: [Float] = [0.485, 0.456, 0.406]
  public static let imageNetDeviation: [Float] = [0.229, 0.224, 0.225]

  /// - Parameters:
  ///   - mean: one number for each channel, 1 or 3; by default 0.5.
  ///   - deviation: as many, above 0; by default 0.5, so that values lie in −1 ... 1.
  public init(
    width: Int, height: Int, resize: ResizeRule = .stretch, mean: [Float] = [0.5, 0.5, 0.5],
    deviation: [Float]? = nil
  ) {
    let deviation = deviation ?? mean.map { _ in 0.5 }
    precondition(width > 0 && height > 0, "pictures of \(width) × \(height)")
    precondition(mean.count == 1 || mean.count == 3, "pictures have 1 or 3 channels, not \(mean.count)")
    precondition(deviation.count == mean.count && deviation.allSatisfy { $0 > 0 }, "a deviation for each channel")
    self.width = width
    self.height = height
    self.resize = resize
    self.mean = mean
    self.deviation = deviation
  }

  /// The picture in the network's size and channels, with what is marked on it.
  public func fitted(_ sample: AnnotatedImage) -> AnnotatedImage {
    var result = sample
    let image = result.image
    if image.channels != channels { result.image = channels == 1 ? image.grey() : image.rgb() }
    if image.width == width, image.height == height { return result }
    switch resize {
    case .stretch: return result.resized(width: width, height: height)
    case .cover, .fit:
      let ratios = (Double(width) / Double(image.width), Double(height) / Double(image.height))
      let scale = resize == .cover ? max(ratios.0, ratios.1) : min(ratios.0, ratios.1)
      if resize == .cover {
        // Of a long strip only the middle is made larger: the whole could be gigabytes.
        let needed = (max(1, Double(width) / scale), max(1, Double(height) / scale))
        if Double(image.width) > 8 * needed.0 || Double(image.height) > 8 * needed.1 {
          return fitted(
            result.centerCropped(
              width: min(image.width, Int(needed.0.rounded(.up))), height: min(image.height, Int(needed.1.rounded(.up)))
            ))
        }
      }
      let newWidth = max(1, Int((Double(image.width) * scale).rounded()))
      let newHeight = max(1, Int((Double(image.height) * scale).rounded()))
      return result.resized(width: newWidth, height: newHeight).cropped(
        x: Self.half(newWidth - width), y: Self.half(newHeight - height), width: width, height: height, fill: fill)
    }
  }

  /// The picture alone.
  public func fitted(_ image: Image) -> Image { fitted(AnnotatedImage(image)).image }

  /// The mean as a colour: what is nothing to the network.
  public var fill: [UInt8] { mean.map { UInt8(max(0, min(255, ($0 * 255).rounded()))) } }

  /// Pictures as the network takes them, `[N, C, H, W]`. Those of another size are fitted.
  public func tensor(_ images: [Image]) -> Tensor {
    Tensor(filling: tensorType(images.count)) { write(images, into: $0.bindMemory(to: Float.self)) }
  }

  /// Of so many pictures.
  func tensorType(_ count: Int) -> TensorType { TensorType([count, channels, height, width], .float32) }

  /// Fills `[N, C, H, W]`.
  func write(_ images: [Image], into floats: UnsafeMutableBufferPointer<Float>) {
    let tables = (0..<channels).map { channel in
      (0..<256).map { (Float($0) / 255 - mean[channel]) / deviation[channel] }
    }
    let size = channels * height * width
    for (index, image) in images.enumerated() {
      let target = UnsafeMutableBufferPointer(rebasing: floats[index * size..<(index + 1) * size])
      Self.write(fitted(image), tables, into: target)
    }
  }

  /// Pictures with their classes, as steps of training take them.
  /// - Throws: `FormatError` if one has no class.
  public func batch(_ samples: [AnnotatedImage]) throws -> LabeledBatch {
    let labels = try Self.labels(of: samples)
    return LabeledBatch(inputs: tensor(samples.map(\.image)), targets: Tensor(labels, shape: [labels.count]))
  }

  static func labels(of samples: [AnnotatedImage]) throws -> [Int64] {
    try samples.map { sample in
      guard let label = sample.label else { throw FormatError(file: "a picture", what: "it has no class") }
      return Int64(label)
    }
  }

  /// Planes one after the other from interleaved bytes; the tables say what a byte means.
  private static func write(_ image: Image, _ tables: [[Float]], into target: UnsafeMutableBufferPointer<Float>) {
    let plane = image.width * image.height, channels = tables.count
    image.pixels.withUnsafeBufferPointer { pixels in
      for (channel, table) in tables.enumerated() {
        table.withUnsafeBufferPointer { table in
          var source = channel
          for index in channel * plane..<(channel + 1) * plane {
            target[index] = table[Int(pixels[source])]
            source += channels
          }
        }
      }
    }
  }

  /// Half of the overhang on the left, rounded as torchvision's centre crop does.
  static func half(_ overhang: Int) -> Int { Int((Double(overhang) / 2).rounded(.toNearestOrEven)) }
}
