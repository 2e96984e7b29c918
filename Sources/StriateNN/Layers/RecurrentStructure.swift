import StriateGraph
import StriateTypes

/// What recurrent networks have in common.
package protocol RecurrentNetwork: Layer {
  /// In PyTorch's order and under its names: `weight_ih_l0`, `weight_hh_l0`, `bias_ih_l0`, `bias_hh_l0`, then those of
  /// `l0_reverse` where bidirectional, and so on with `l1`.
  var weights: [Parameter] { get }
  var structure: RecurrentStructure { get }
  var site: LayerSite { get }
}

extension RecurrentNetwork {
  /// Runs `body` on sequences with the steps first.
  func run(_ x: Tensor, _ body: (Tensor, [RecurrentWeights]) -> RecurrentSequence) -> RecurrentSequence {
    site.run(failed: { RecurrentSequence(output: $0, hidden: $0, cell: $0) }) { () throws(ShapeError) in
      if x.isPoisoned { return RecurrentSequence(output: x, hidden: x, cell: x) }
      guard x.rank == 3 else {
        let form = structure.isBatchFirst ? "[N, T, I]" : "[T, N, I]"
        throw ShapeError("", "needs sequences \(form)", operands: [x.type])
      }
      let stepsFirst = structure.isBatchFirst ? x.transposed([1, 0, 2]) : x
      let result = body(stepsFirst, structure.grouped(weights))
      if !structure.isBatchFirst || result.output.isPoisoned { return result }
      return RecurrentSequence(
        output: result.output.transposed([1, 0, 2]), hidden: result.hidden, cell: result.cell)
    }
  }
}

/// The form of a recurrent network, and its parameters.
package struct RecurrentStructure: Sendable {
  let gates: Int
  let units: Int
  let layers: Int
  let hasBias: Bool
  let isBatchFirst: Bool
  let dropout: Double
  let isBidirectional: Bool

  private var directions: Int { isBidirectional ? 2 : 1 }

  /// The parameters of all layers and directions, each drawn from U(−1/√units, 1/√units).
  func weights(inputs: Int) -> [Parameter] {
    (0..<layers * directions).flatMap { index in
      let (layer, isBackward) = (index / directions, index % directions == 1)
      return Self.weights(
        gates: gates, inputs: layer == 0 ? inputs : units * directions, units: units, hasBias: hasBias,
        suffix: "_l\(layer)" + (isBackward ? "_reverse" : ""))
    }
  }

  /// Two weights and, if wanted, two biases.
  static func weights(gates: Int, inputs: Int, units: Int, hasBias: Bool, suffix: String) -> [Parameter] {
    let rows = gates * units
    let shapes: [(String, Shape)] =
      [("weight_ih", [rows, inputs]), ("weight_hh", [rows, units])]
      + (hasBias ? [("bias_ih", [rows]), ("bias_hh", [rows])] : [])
    return shapes.map { Parameter(Initializer.standard.make($1, units, units), name: $0 + suffix) }
  }

  /// The values of the parameters, grouped by layer and direction.
  func grouped(_ parameters: [Parameter]) -> [RecurrentWeights] {
    let size = hasBias ? 4 : 2
    return stride(from: 0, to: parameters.count, by: size).map { Self.group(parameters[$0..<$0 + size].map(\.value)) }
  }

  static func group(_ values: [Tensor]) -> RecurrentWeights {
    RecurrentWeights(
      input: values[0], hidden: values[1], inputBias: values.count > 2 ? values[2] : nil,
      hiddenBias: values.count > 3 ? values[3] : nil)
  }
}
