import Striate

extension ModelPictures {
  /// How features come into the plane.
  package enum EmbeddingMethod: String, Sendable, CaseIterable { case pca, tsne }

  /// A picture of features in the plane, and figures about it.
  package struct Embedding {
    package let picture: ScatterPlot
    /// The share of points whose class is that of most of their ten nearest neighbours in the plane; nil without classes.
    package let agreement: Double?
    package let lines: [String]
  }

  /// The features of a layer for some data, in two dimensions.
  /// - Parameters:
  ///   - layer: its path; nil takes the last hidden one.
  ///   - limit: samples at most.
  /// - Returns: nil after Ctrl-C.
  package func embedding(
    data: String?, layer: String? = nil, method: EmbeddingMethod = .tsne, limit: Int = 1000, perplexity: Double = 30,
    seed: UInt64 = 1, progress: @escaping (Int, Int) -> Void = { _, _ in }
  ) throws -> Embedding? {
    let inputs = try LabelledInputs(for: model, data: data, limit: limit, seed: seed)
    guard inputs.count >= 5 else {
      throw FormatError(file: data ?? model.name, what: "holds \(inputs.count) samples, too few for a picture")
    }
    let (path, features, width) = try features(of: inputs, layer: layer)
    guard features.allSatisfy(\.isFinite) else {
      throw FormatError(file: model.name, what: "the features of \(path) are not finite")
    }
    let components = try PrincipalComponents(of: features, dimensions: width, count: method == .pca ? 2 : 50)
    var plane: [Double], xLabel: String, yLabel: String, figure: String
    switch method {
    case .pca:
      plane = Self.plane(components)
      let shares = (components.shares + [0]).map(percentText)
      (xLabel, yLabel) = ("component 1: \(shares[0]) of the variance", "component 2: \(shares[1])")
      figure = "PCA: \(percentText(components.shares.reduce(0, +))) of the variance"
    case .tsne:
      var embedding = NeighbourEmbedding()
      embedding.perplexity = perplexity
      embedding.progress = progress
      // Distances are kept but for what the components beyond the fiftieth add.
      guard
        let result = embedding.embed(
          components.coordinates, dimensions: components.count, from: Self.start(components))
      else { return nil }
      plane = result.coordinates
      (xLabel, yLabel) = ("t-SNE, first axis", "second axis")
      let used = min(perplexity, max(1, Double(inputs.count - 1) / 3))
      figure =
        "t-SNE: perplexity \(NumberText.compact(used, digits: 2)), divergence \(NumberText.fixed(result.divergence, decimals: 3))"
    }
    let hasClasses = !inputs.labels.isEmpty
    let agreement = hasClasses ? NeighbourAgreement.share(plane, labels: inputs.labels) : nil
    let shown =
      inputs.count < inputs.total ? "\(inputs.count) of \(inputs.total) samples" : "\(inputs.count) samples"
    let kept = agreement.map { "; neighbours agree: \(percentText($0))" } ?? ""
    let points = stride(from: 0, to: plane.count, by: 2).map { Point(plane[$0], plane[$0 + 1]) }
    let picture = ScatterPlot(
      title: "\(title): \(width) features of \(path)", subtitle: "\(shown); \(figure)\(kept)", xLabel: xLabel,
      yLabel: yLabel, points: points, labels: hasClasses ? inputs.labels : points.map { _ in 0 },
      classNames: hasClasses ? inputs.classNames.map { $0.printable.shortened(to: 24) } : ["samples"])
    var lines = ["\(shown) in \(width) features of \(path)", figure]
    if let agreement {
      lines.append("neighbour agreement \(percentText(agreement)): the class is that of most of 10 neighbours")
    }
    return Embedding(picture: picture, agreement: agreement, lines: lines)
  }

  /// `[N, 2]`; a second component of zeros where there is one only.
  private static func plane(_ components: PrincipalComponents) -> [Double] {
    let rows = components.coordinates.count / components.count
    return (0..<rows).flatMap { row in
      (0..<2).map { $0 < components.count ? components.coordinates[row * components.count + $0] : 0 }
    }
  }

  /// The first two components, so small that all distances in the plane are about equal.
  private static func start(_ components: PrincipalComponents) -> [Double] {
    let plane = plane(components)
    let firsts = stride(from: 0, to: plane.count, by: 2).map { plane[$0] }
    let variance = firsts.reduce(0) { $0 + $1 * $1 } / Double(firsts.count)
    return plane.map { $0 / max(variance.squareRoot(), 1e-300) * 1e-4 }
  }

  /// `[N, D]` of a layer, row by row.
  private func features(
    of inputs: LabelledInputs, layer: String?
  ) throws -> (path: String, values: [Double], width: Int) {
    var path = layer, values: [Double] = [], width = 0
    for batch in inputs.batches {
      if Interruption.requested != nil { break }
      let outputs = try outputs(of: batch)
      if path == nil { path = try Self.lastHidden(outputs, model.name) }
      guard let output = outputs.last(where: { $0.path == path }) else {
        throw missing(path ?? "", among: outputs.map(\.path))
      }
      guard output.value.rank >= 2, output.value.shape[0] == batch.shape[0] else {
        throw FormatError(file: model.name, what: "layer \(path ?? "") returns \(output.value.shape), not features")
      }
      width = output.value.elementCount / batch.shape[0]
      guard width <= 1 << 17 else {
        throw FormatError(
          file: model.name, what: "layer \(path ?? "") returns \(width) numbers a sample",
          hint: "--layer PATH names a later one")
      }
      values += try output.value.doubles()
    }
    return (path ?? "", values, width)
  }

  /// The last layer before the one that gives the network's result.
  private static func lastHidden(_ outputs: [LayerOutput], _ name: String) throws -> String {
    guard let result = outputs.last?.value,
      let hidden = outputs.last(where: {
        !$0.path.isEmpty && $0.value.node !== result.node && $0.value.shape != result.shape && $0.value.rank >= 2
      })
    else { throw FormatError(file: name, what: "the network has no hidden layer", hint: "--layer PATH names a layer") }
    return hidden.path
  }
}
