import Striate

/// Finds objects in pictures with a detector of the single-shot kind (SSD, Liu et al. 2016, arXiv:1512.02325): a model
/// that takes one picture `[1, C, H, W]` and gives for each of N places scores of classes `[1, N, classes]`, of which the
/// first is the background, and a box `[1, N, 4]`: corners x₁, y₁, x₂, y₂ as fractions of the picture.
public struct ObjectDetector: Sendable {
  /// Something found.
  public struct Detection: Sendable, Hashable {
    /// In pixels of the picture.
    public let box: BoundingBox
    /// The number of its class; 0 is the background and never found.
    public let label: Int
    /// Between 0 and 1.
    public let score: Double
  }

  /// The least score of what is found: 0.5 by default.
  public var threshold = 0.5
  /// Of boxes of a class whose intersection over union is larger only the best counts: 0.5 by default.
  public var overlap = 0.5
  /// How pictures are brought to what the model takes.
  public let preprocessing: ImagePreprocessing
  private let model: ONNXModel
  private let (scores, boxes): (String, String)

  /// - Parameters:
  ///   - mean: of the pixels that the model was trained with, in the scale 0 ... 1; one number for all channels.
  ///   - deviation: above 0.
  /// - Throws: `FormatError` if the model has other inputs or outputs than a detector.
  public init(_ model: ONNXModel, mean: Double = 0.5, deviation: Double = 0.5) throws(FormatError) {
    guard model.inputs.count == 1, let input = model.inputs.first,
      case .fixed(let channels)? = input.extents?.dropFirst().first,
      input.extents?.count == 4, case .fixed(let height)? = input.extents?[2],
      case .fixed(let width)? = input.extents?[3], [1, 3].contains(channels), input.element == .float32,
      (1...1 << 14).contains(height), (1...1 << 14).contains(width)
    else {
      throw FormatError(file: model.file, what: "it does not take one picture of a fixed size, so it is no detector")
    }
    func output(_ kind: String, _ last: (ONNXPort.Extent) -> Bool) -> String? {
      let fitting = model.outputs.filter { $0.extents?.count == 3 && $0.extents.map { last($0[2]) } ?? false }
      return fitting.first { $0.name.lowercased().contains(kind) }?.name ?? (fitting.count == 1 ? fitting[0].name : nil)
    }
    guard let boxes = output("box", { $0 == .fixed(4) }), let scores = output("score", { _ in true }), scores != boxes
    else {
      let names = model.outputs.map { "\($0)" }.joined(separator: ", ")
      throw FormatError(
        file: model.file, what: "it has no outputs [1, N, classes] of scores and [1, N, 4] of boxes, but \(names)")
    }
    (self.scores, self.boxes, self.model) = (scores, boxes, model)
    preprocessing = ImagePreprocessing(
      width: width, height: height, mean: Array(repeating: Float(mean), count: channels),
      deviation: Array(repeating: Float(deviation), count: channels))
  }

  /// What the picture shows, best first.
  /// - Throws: `FormatError` if the model does not run or gives something else than a detector.
  public func detections(in image: Image) throws -> [Detection] {
    let results = try withPhase(.inference) {
      try withoutGradients { try model.run([model.inputs[0].name: preprocessing.tensor([image])]) }
    }
    guard let scores = results.first(where: { $0.name == self.scores })?.value,
      let boxes = results.first(where: { $0.name == self.boxes })?.value, scores.rank == 3, scores.shape[0] == 1,
      boxes.shape == [1, scores.shape[1], 4], scores.dtype.isFloatingPoint, boxes.dtype.isFloatingPoint
    else { throw FormatError(file: model.file, what: "its results are no scores and boxes") }
    let corners = boxes.part(at: 0, axis: 0), places = scores.part(at: 0, axis: 0)
    try evaluate(corners, places)
    let fractions = try corners.doubles()
    var found: [Detection] = []
    for label in 1..<max(1, scores.shape[2]) {
      let ofClass = places.part(at: label, axis: 1)
      let values = try ofClass.doubles()
      let likely = values.indices.filter { values[$0] > threshold }
      let chosen = Tensor(likely.map(Int64.init), shape: [likely.count])
      let kept = try corners.gather(chosen).nonMaximumSuppression(scores: ofClass.gather(chosen), overlap: overlap)
      for place in try kept.scalars(as: Int64.self).map({ likely[Int($0)] }) {
        func edge(_ index: Int, _ size: Int) -> Float { Float(fractions[4 * place + index] * Double(size)) }
        let box = BoundingBox(
          left: edge(0, image.width), top: edge(1, image.height), right: edge(2, image.width),
          bottom: edge(3, image.height))
        found.append(Detection(box: box, label: label, score: values[place]))
      }
    }
    return found.sorted { $0.score > $1.score }
  }
}
