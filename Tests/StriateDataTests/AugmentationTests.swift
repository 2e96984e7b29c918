import Foundation
import StriateData
import StriateFormats
import StriateRuntime
import StriateTypes
import Testing

enum ColorProperty: Sendable { case brightness, contrast, saturation, hue }

struct AffineCase: Sendable {
  let rotation: Double
  let shift: (x: Double, y: Double)
  let scale: Double
  let shear: (x: Double, y: Double)
  let pixels: String
}

extension [UInt8] {
  /// Bytes from hexadecimal digits.
  init(hex text: String) {
    let digits = text.utf8.map { UInt8(Character(Unicode.Scalar($0)).hexDigitValue ?? 0) }
    self = stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

@Suite struct AugmentationTests {
  private let picture = Image(
    width: AugmentationFixtures.width, height: AugmentationFixtures.height, channels: 3,
    pixels: [UInt8](hex: AugmentationFixtures.image))

  private func differences(_ image: Image, _ pixels: String) -> [Int] {
    let expected = [UInt8](hex: pixels)
    precondition(expected.count == image.pixels.count)
    return expected.indices.map { abs(Int(expected[$0]) - Int(image.pixels[$0])) }
  }

  @Test(arguments: AugmentationFixtures.colors.indices) func `colours change as in torchvision`(_ row: Int) {
    let (property, factor, pixels) = AugmentationFixtures.colors[row]
    let result =
      switch property {
      case .brightness: picture.adjustedBrightness(factor)
      case .contrast: picture.adjustedContrast(factor)
      case .saturation: picture.adjustedSaturation(factor)
      case .hue: picture.adjustedHue(factor)
      }
    let differences = differences(result, pixels)
    // The other order of three products may fall on the other side of a whole number.
    #expect(differences.allSatisfy { $0 <= 1 })
    #expect(differences.reduce(0, +) <= 2)
  }

  @Test(arguments: AugmentationFixtures.maps.indices) func `pictures turn, shift, scale and shear as in torch`(
    _ row: Int
  ) {
    let map = AugmentationFixtures.maps[row]
    let affine = AffineMap(
      rotation: map.rotation, scale: map.scale, shear: map.shear, shift: map.shift, center: (4.5, 3.5))
    let result = AnnotatedImage(picture).transformed(by: affine).image
    #expect(differences(result, map.pixels).allSatisfy { $0 <= 1 })
  }

  @Test func `grey pictures keep their hue, and alpha stays`() {
    let grey = countingImage(width: 4, height: 3)
    #expect(grey.adjustedHue(0.3) == grey && grey.adjustedSaturation(0) == grey)
    #expect(grey.adjustedBrightness(2).pixels == [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22])
    let transparent = Image(width: 1, height: 1, channels: 4, pixels: [10, 20, 30, 40])
    #expect(transparent.adjustedBrightness(2).pixels == [20, 40, 60, 40])
  }

  @Test func `crops take the part, and fill what hangs over`() {
    let image = AnnotatedImage(countingImage(width: 4, height: 3))
    #expect(image.cropped(x: 1, y: 1, width: 2, height: 2).image.pixels == [5, 6, 9, 10])
    #expect(
      image.cropped(x: -1, y: 2, width: 3, height: 2, fill: [99]).image.pixels == [99, 8, 9, 99, 99, 99])
    #expect(image.cropped(x: 9, y: 9, width: 1, height: 2, fill: [7]).image.pixels == [7, 7])
    #expect(image.centerCropped(width: 2, height: 1).image.pixels == [5, 6])
    let colour = AnnotatedImage(Image(width: 1, height: 1, channels: 3, pixels: [1, 2, 3]))
    #expect(
      colour.cropped(x: -1, y: 0, width: 2, height: 1, fill: [7, 8, 9]).image.pixels == [7, 8, 9, 1, 2, 3])
  }

  @Test func `flips exchange the sides`() {
    let image = AnnotatedImage(countingImage(width: 2, height: 2, channels: 3))
    #expect(image.flippedHorizontally().image.pixels == [3, 4, 5, 0, 1, 2, 9, 10, 11, 6, 7, 8])
    #expect(image.flippedVertically().image.pixels == [6, 7, 8, 9, 10, 11, 0, 1, 2, 3, 4, 5])
    #expect(image.flippedHorizontally().flippedHorizontally() == image)
  }

  @Test func `ten crops are the corners and the centre, and the mirrored ones`() {
    let image = AnnotatedImage(countingImage(width: 3, height: 3))
    #expect(
      image.tenCrop(width: 1, height: 1).map { $0.image.pixels[0] } == [0, 2, 6, 8, 4, 2, 0, 8, 6, 4])
    #expect(image.fiveCrop(width: 2, height: 2).map { $0.image.pixels[0] } == [0, 1, 3, 4, 0])
  }

  @Test func `light changes along the principal components`() {
    // 255 · p · (α λ) by hand: α = (1, 0, −1).
    let offsets = PCAColor().offsets([1, 0, -1])
    let vectors: [(Float, Float)] = [(-0.5675, 0.4009), (-0.5808, -0.8140), (-0.5836, 0.4203)]
    let expected = vectors.map { first, third -> Float in
      let sum: Float = first * 0.2175 - third * 0.0045
      return 255 * sum
    }
    for (x, y) in zip(offsets, expected) { #expect(abs(x - y) < 1e-4) }
    let image = Image(width: 1, height: 1, channels: 3, pixels: [100, 1, 255])
    #expect(image.shifted(by: [-31.6, -31.6, 5]).pixels == [68, 0, 255])
  }

  @Test func `a square is blanked, also where it hangs over`() {
    let image = Image(width: 3, height: 3, channels: 1, pixels: [UInt8](repeating: 1, count: 9))
    #expect(image.blanked(centerX: 0, centerY: 1, side: 2, fill: [5]).pixels == [5, 1, 1, 5, 1, 1, 1, 1, 1])
    #expect(image.blanked(centerX: 1, centerY: 1, side: 9, fill: [5]).pixels.allSatisfy { $0 == 5 })
  }

  @Test func `random transforms depend on their generator alone, and use their whole range`() {
    let image = AnnotatedImage(countingImage(width: 12, height: 10, channels: 3))
    let all = ImageAugmentation(
      RandomResizedCrop(width: 8, height: 6), RandomHorizontalFlip(), RandomVerticalFlip(),
      RandomAffine(degrees: 20, translation: (0.1, 0.1), scale: 0.8...1.2, shear: 5),
      ColorJitter(brightness: 0.4, contrast: 0.4, saturation: 0.4, hue: 0.1), PCAColor(), Cutout(side: 2),
      RandomCrop(width: 6, height: 6, padding: 2))
    var results: [AnnotatedImage] = []
    for stream in 0..<20 {
      var first = PhiloxGenerator(seed: 1, stream: UInt64(stream))
      var second = first
      let result = all(image, using: &first)
      #expect(result == all(image, using: &second))
      #expect(result.width == 6 && result.height == 6)
      if !results.contains(result) { results.append(result) }
    }
    #expect(results.count == 20)
    // All nine places of a crop by one pixel of padding come up.
    var places: Set<[UInt8]> = []
    let small = AnnotatedImage(countingImage(width: 2, height: 2))
    for stream in 0..<200 {
      var random = PhiloxGenerator(seed: 2, stream: UInt64(stream))
      places.insert(RandomCrop(width: 2, height: 2, padding: 1)(small, using: &random).image.pixels)
    }
    #expect(places.count == 9)
  }

  @Test func `a random resized crop keeps to its scale and ratio`() {
    // A picture whose columns and rows tell where a crop came from.
    var pixels: [UInt8] = []
    for row in 0..<64 { for column in 0..<64 { pixels += [UInt8(column), UInt8(row), 0] } }
    let image = AnnotatedImage(Image(width: 64, height: 64, channels: 3, pixels: pixels))
    for stream in 0..<100 {
      var random = PhiloxGenerator(seed: 3, stream: UInt64(stream))
      let crop = RandomResizedCrop(width: 64, height: 64, scale: 0.25...0.25, ratio: 1...1)(image, using: &random)
      let last = crop.image.pixels.count - 3
      #expect(Int(crop.image.pixels[last]) - Int(crop.image.pixels[0]) == 31)
      #expect(Int(crop.image.pixels[last + 1]) - Int(crop.image.pixels[1]) == 31)
    }
  }

  @Test func `mix-up mixes pictures and classes with one number`() throws {
    let white = AnnotatedImage(Image(width: 1, height: 1, channels: 1, pixels: [255]), label: 1)
    let black = AnnotatedImage(Image(width: 1, height: 1, channels: 1, pixels: [0]), label: 0)
    let preprocessing = ImagePreprocessing(width: 1, height: 1, mean: [0], deviation: [1])
    var sum: Float = 0
    for stream in 0..<200 {
      var random = PhiloxGenerator(seed: 4, stream: UInt64(stream))
      let batch = try MixUp(alpha: 1, classCount: 2).batch([white, black, white], preprocessing, using: &random)
      let x = try batch.inputs.scalars(as: Float.self), y = try batch.targets.scalars(as: Float.self)
      // White is class 1: the picture's brightness is the part of class 1.
      #expect(batch.targets.shape == [3, 2])
      #expect(x[1] == 0 && y[2] == 1 && x[0] == y[1] && x[2] == y[5])
      #expect(abs(y[0] + y[1] - 1) < 1e-6)
      sum += x[0]
    }
    // Both ends of the batch are white, so that nothing mixes in them.
    #expect(sum == 200)
    var random = PhiloxGenerator(seed: 5, stream: 0)
    let lambdas = try (0..<400).map { _ in
      try MixUp(alpha: 1, classCount: 2).batch([white, black], preprocessing, using: &random).inputs
        .scalars(as: Float.self)[0]
    }
    // Beta(1, 1) is uniform: mean 1/2, deviation √(1/12) / √400 of the mean.
    let mean = lambdas.reduce(0, +) / 400
    #expect((0.442...0.558).contains(mean))
    #expect(lambdas.contains { $0 < 0.05 } && lambdas.contains { $0 > 0.95 })
  }

  @Test(arguments: [(0.5, 2.0), (2, 3), (0.2, 0.2)]) func `beta numbers have their mean and variance`(
    _ a: Double, _ b: Double
  ) {
    var random = PhiloxGenerator(seed: 6, stream: 0)
    let values = (0..<20_000).map { _ in random.beta(a, b) }
    let mean = values.reduce(0, +) / 20_000
    let variance = values.reduce(0.0) { $0 + ($1 - mean) * ($1 - mean) } / 20_000
    let expected = a * b / ((a + b) * (a + b) * (a + b + 1))
    #expect(abs(mean - a / (a + b)) < 0.015)
    #expect(abs(variance - expected) < 0.01)
  }
}
