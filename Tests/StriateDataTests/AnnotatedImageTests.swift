import StriateData
import StriateFormats
import Testing

@Suite struct AnnotatedImageTests {
  /// 8 × 6 pixels with a white rectangle from (2, 1) to (5, 3), marked by a box, two points, and a mask.
  private let sample: AnnotatedImage = {
    let pixels = (0..<48).map { (2..<5).contains($0 % 8) && (1..<3).contains($0 / 8) ? UInt8(255) : 0 }
    return AnnotatedImage(
      Image(width: 8, height: 6, channels: 1, pixels: pixels), label: 3,
      objects: [
        ImageObject(
          box: BoundingBox(left: 2, top: 1, right: 5, bottom: 3), label: 7,
          keypoints: [Keypoint(x: 2.5, y: 1.5), Keypoint(x: 4.5, y: 2.5)], isDifficult: true)
      ],
      mask: Image(width: 8, height: 6, channels: 1, pixels: pixels.map { $0 / 51 }))
  }()

  /// The smallest box around white pixels.
  private func whiteBox(_ image: Image) -> BoundingBox? {
    let white = image.pixels.indices.filter { image.pixels[$0] > 127 }
    guard !white.isEmpty else { return nil }
    let xs = white.map { $0 % image.width }, ys = white.map { $0 / image.width }
    return BoundingBox(
      left: Float(xs.min() ?? 0), top: Float(ys.min() ?? 0), right: Float((xs.max() ?? 0) + 1),
      bottom: Float((ys.max() ?? 0) + 1))
  }

  private func expectTogether(_ moved: AnnotatedImage, keypoints: [(Float, Float, Bool)]) {
    #expect(moved.objects.map(\.box) == [whiteBox(moved.image)])
    #expect(moved.mask?.pixels == moved.image.pixels.map { $0 / 51 })
    #expect(moved.label == 3 && moved.objects.allSatisfy { $0.label == 7 && $0.isDifficult })
    #expect(
      moved.objects.first?.keypoints == keypoints.map { Keypoint(x: $0.0, y: $0.1, isVisible: $0.2) })
  }

  @Test func `boxes, points and masks move with the picture`() {
    expectTogether(sample, keypoints: [(2.5, 1.5, true), (4.5, 2.5, true)])
    expectTogether(sample.flippedHorizontally(), keypoints: [(5.5, 1.5, true), (3.5, 2.5, true)])
    expectTogether(
      sample.flippedHorizontally(exchanging: [(0, 1)]), keypoints: [(3.5, 2.5, true), (5.5, 1.5, true)])
    expectTogether(sample.flippedVertically(), keypoints: [(2.5, 4.5, true), (4.5, 3.5, true)])
    expectTogether(
      sample.cropped(x: 3, y: -1, width: 5, height: 6), keypoints: [(-0.5, 2.5, false), (1.5, 3.5, true)])
    let shift = AffineMap(shift: (2, -1), center: (4, 3))
    expectTogether(sample.transformed(by: shift), keypoints: [(4.5, 0.5, true), (6.5, 1.5, true)])
    // A quarter turn clockwise about the centre: (x, y) goes to (4 − (y − 3), 3 + (x − 4)).
    let turn = AffineMap(rotation: 90, center: (4, 3))
    let turned = sample.transformed(by: turn)
    #expect(turned.objects[0].box.left.rounded() == 4 && turned.objects[0].box.top.rounded() == 1)
    #expect(whiteBox(turned.image) == BoundingBox(left: 4, top: 1, right: 6, bottom: 4))
  }

  @Test func `resizing scales what is marked`() {
    let double = sample.resized(width: 16, height: 18)
    #expect(double.objects[0].box == BoundingBox(left: 4, top: 3, right: 10, bottom: 9))
    #expect(double.objects[0].keypoints[1] == Keypoint(x: 9, y: 7.5))
    #expect(
      double.mask.flatMap { whiteBox(Image(width: 16, height: 18, channels: 1, pixels: $0.pixels.map { $0 * 51 })) }
        == double.objects[0].box)
  }

  @Test func `objects that are cut away are dropped`() {
    #expect(sample.cropped(x: 5, y: 0, width: 3, height: 6).objects.isEmpty)
    #expect(
      sample.cropped(x: 4, y: 2, width: 3, height: 3).objects[0].box
        == BoundingBox(
          left: 0, top: 0, right: 1, bottom: 1))
  }

  /// As a whole it would be 4 × 12,000,004 pixels, and of 1,024 a side terabytes.
  @Test(arguments: [true, false]) func `of a long strip the middle is taken`(_ isUpright: Bool) {
    let count = 3_000_001, middle = count / 2
    let pixels = (0..<count).map { UInt8($0 < middle - 9 ? 0 : $0 > middle + 9 ? 255 : 77) }
    let (from, to) = (Float(middle), Float(middle + 1))
    let strip = AnnotatedImage(
      Image(width: isUpright ? 1 : count, height: isUpright ? count : 1, channels: 1, pixels: pixels),
      objects: [
        ImageObject(
          box: isUpright
            ? BoundingBox(left: 0, top: from, right: 1, bottom: to)
            : BoundingBox(left: from, top: 0, right: to, bottom: 1), label: 0)
      ])
    for side in [4, 1024] {
      let fitted = ImagePreprocessing(width: side, height: side, resize: .cover, mean: [0.5]).fitted(strip)
      #expect(
        fitted.image == Image(width: side, height: side, channels: 1, pixels: Array(repeating: 77, count: side * side)))
      #expect(fitted.objects.map(\.box) == [BoundingBox(left: 0, top: 0, right: Float(side), bottom: Float(side))])
    }
    let dot = Image(width: 1, height: 1, channels: 1, pixels: [9])
    for (width, height) in [(10, 1000), (1000, 10)] {
      let fitted = ImagePreprocessing(width: width, height: height, resize: .cover, mean: [0.5]).fitted(dot)
      #expect(fitted == Image(width: width, height: height, channels: 1, pixels: Array(repeating: 9, count: 10_000)))
    }
  }

  @Test func `preprocessing fits pictures and boxes by its rule`() {
    func fitted(_ width: Int, _ height: Int, _ rule: ImagePreprocessing.ResizeRule) -> AnnotatedImage {
      ImagePreprocessing(width: width, height: height, resize: rule, mean: [0.5], deviation: [0.5]).fitted(sample)
    }
    #expect(fitted(4, 6, .stretch).objects[0].box == BoundingBox(left: 1, top: 1, right: 2.5, bottom: 3))
    // At its own scale two columns go on each side.
    #expect(fitted(4, 6, .cover).objects[0].box == BoundingBox(left: 0, top: 1, right: 3, bottom: 3))
    // At half the scale, 4 × 3, a row is missing above and below.
    let fit = fitted(4, 5, .fit)
    #expect(fit.objects[0].box == BoundingBox(left: 1, top: 1.5, right: 2.5, bottom: 2.5))
    #expect(fit.image.pixels.prefix(4) == [128, 128, 128, 128] && fit.image.pixels[7] == 0)
    #expect(fit.image.pixels.suffix(4) == [128, 128, 128, 128])
  }

  @Test func `preprocessing survives JSON and checks strangers' JSON`() throws {
    let preprocessing = ImagePreprocessing(
      width: 224, height: 192, resize: .cover, mean: ImagePreprocessing.imageNetMean,
      deviation: ImagePreprocessing.imageNetDeviation)
    let text = preprocessing.json.description
    #expect(try ImagePreprocessing(json: JSONValue(parsing: [UInt8](text.utf8)[...]), name: "m") == preprocessing)
    for (broken, what) in [
      (text.replacing("224", with: "0"), "has no size of 1 to 65536 pixels a side, 64 million in all"),
      (text.replacing("cover", with: "hide"), "has no rule for resizing: stretch, cover or fit"),
      (text.replacing("\"mean\":[", with: "\"mean\":[1,"), "has no mean and deviation of 1 or 3 channels")
    ] {
      #expect(
        message { _ = try ImagePreprocessing(json: JSONValue(parsing: [UInt8](broken.utf8)[...]), name: "m") }
          == "m: the preprocessing of pictures \(what)")
    }
  }
}
