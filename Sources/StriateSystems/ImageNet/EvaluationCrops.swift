import Striate

/// Which parts of a picture a network sees when it is judged; its answers are averaged after softmax.
public enum EvaluationCrops: Sendable, Equatable {
  /// The picture as the network's input.
  case whole
  /// The shorter side to this length, and the middle.
  case center(side: Int)
  /// Corners and middle, and the same mirrored (Krizhevsky et al. 2012, section 4.1).
  case ten(side: Int)
  /// The ten at each of some lengths of the shorter side. VGG's paper takes 50 a scale, and convolves whole pictures.
  case tenAtScales([Int])
  /// 144: four lengths, three squares along the longer side, of each four corners, the middle and the whole, and mirrored
  /// (Szegedy et al. 2014, section 7).
  case googLeNet

  /// In words.
  var summary: String {
    switch self {
    case .whole: "the whole picture"
    case .center(let side): "the middle at shorter side \(side)"
    case .ten(let side): "10 crops at shorter side \(side)"
    case .tenAtScales(let sides):
      "\(10 * sides.count) crops, 10 at each shorter side of " + sides.map(String.init).joined(separator: ", ")
    case .googLeNet: "144 crops"
    }
  }

  /// The views of one picture, each of the size that the network takes.
  package func views(of image: Image, _ preprocessing: ImagePreprocessing) -> [Image] {
    let picture = AnnotatedImage(image.rgb()), width = preprocessing.width, height = preprocessing.height
    let least = max(width, height)
    func ten(_ side: Int) -> [AnnotatedImage] {
      ShorterSide.resized(picture, to: max(side, least)).tenCrop(width: width, height: height)
    }
    switch self {
    case .whole: return [preprocessing.fitted(image)]
    case .center(let side):
      return [
        ShorterSide.resized(picture, to: max(side, least)).centerCropped(width: width, height: height).image
      ]
    case .ten(let side): return ten(side).map(\.image)
    case .tenAtScales(let sides): return sides.flatMap(ten).map(\.image)
    case .googLeNet:
      return [256, 288, 320, 352].flatMap { side -> [Image] in
        let scaled = ShorterSide.resized(picture, to: max(side, least))
        let square = min(scaled.width, scaled.height), room = max(scaled.width, scaled.height) - square
        return [0, room / 2, room].flatMap { place -> [Image] in
          let part = scaled.cropped(
            x: scaled.width > square ? place : 0, y: scaled.height > square ? place : 0, width: square, height: square)
          let views =
            part.fiveCrop(width: width, height: height) + [part.resized(width: width, height: height)]
          return (views + views.map { $0.flippedHorizontally() }).map(\.image)
        }
      }
    }
  }
}

/// How often a classifier is wrong: the right class is not its first answer, or not among its first five.
package struct ClassificationErrors: Sendable, Equatable {
  package var top1 = 0
  package var top5 = 0
  package var count = 0

  package var top1Error: Double { count == 0 ? .nan : Double(top1) / Double(count) }
  package var top5Error: Double { count == 0 ? .nan : Double(top5) / Double(count) }

  package init() {}

  /// Of equal answers the lower class number comes first.
  package mutating func add(_ probabilities: [Double], label: Int) {
    let own = probabilities[label]
    let before = probabilities.indices.count {
      probabilities[$0] > own || probabilities[$0] == own && $0 < label || probabilities[$0].isNaN
    }
    count += 1
    if before >= 1 || own.isNaN { top1 += 1 }
    if before >= 5 || own.isNaN { top5 += 1 }
  }

  /// Shows the network all views of every picture.
  /// - Parameter shouldStop: asked before each picture; then nil is answered.
  package static func measure(
    _ network: any Layer, _ pictures: LabeledPictures, _ crops: EvaluationCrops, _ preprocessing: ImagePreprocessing,
    shouldStop: () -> Bool = { false }
  ) throws -> ClassificationErrors? {
    var errors = ClassificationErrors()
    for position in 0..<pictures.count {
      if shouldStop() { return nil }
      guard let image = try? pictures.sample(at: position).image else { continue }
      errors.add(
        try averagedSoftmax(network, crops.views(of: image, preprocessing), preprocessing),
        label: pictures.labels[position])
    }
    return errors
  }

  /// The mean of the probabilities that the network gives to each view: `[classes]`.
  package static func averagedSoftmax(
    _ network: any Layer, _ views: [Image], _ preprocessing: ImagePreprocessing
  ) throws -> [Double] {
    try withPhase(.inference) {
      try withoutGradients {
        var sums: [Double] = []
        // A view at a time of large pictures would be slow, all of them together large.
        for start in stride(from: 0, to: views.count, by: 12) {
          let part = Array(views[start..<min(start + 12, views.count)])
          let probabilities = try network(preprocessing.tensor(part)).softmax().sum(axes: [0]).doubles()
          sums = sums.isEmpty ? probabilities : zip(sums, probabilities).map(+)
        }
        return sums.map { $0 / Double(views.count) }
      }
    }
  }
}
