import Striate

extension Module {
  /// Draws all weights and biases anew from U(−reach, reach), in their order, from the seed around it. To the paper a
  /// bias is the weight of one more input that is always 1, so it is drawn as the others are.
  func drawUniformly(_ reach: Double) {
    for parameter in parameters { parameter.assign(.uniform(parameter.shape, low: -reach, high: reach)) }
  }
}

/// The network of the paper's Fig. 1: `[N, 6]` -> `[N, 1]`, 6 inputs, 2 hidden units, 1 output, all of them sigmoids.
///
/// 17 weights: 6·2 + 2 and 2 + 1.
package struct SymmetryNetwork: Layer {
  package let hidden: Linear
  package let output: Linear
  private let squash = Sigmoid()

  /// - Parameter reach: of the first weights, 0.3 as in the paper.
  package init(reach: Double = 0.3) {
    hidden = Linear(from: 6, to: 2)
    output = Linear(from: 2, to: 1)
    drawUniformly(reach)
  }

  package func callAsFunction(_ x: Tensor) -> Tensor { squash(output(squash(hidden(x)))) }
}

/// The five-layer network of the paper's Fig. 3, all units sigmoids:
/// ```
/// person   [N, 24] -> 6 \
///                        12 -> 12 -> 6 -> 24   who stands in this relation to that person
/// relation [N, 12] -> 6 /
/// ```
/// 630 weights: 150 + 78 of the two inputs, 156 and 78 of the two layers between, 168 of the output.
package struct FamilyNetwork: Module {
  package let person: Linear
  package let relation: Linear
  package let central: Linear
  package let penultimate: Linear
  package let output: Linear
  private let squash = Sigmoid()

  /// - Parameter reach: of the first weights.
  package init(reach: Double) {
    person = Linear(from: 24, to: 6)
    relation = Linear(from: 12, to: 6)
    central = Linear(from: 12, to: 12)
    penultimate = Linear(from: 12, to: 6)
    output = Linear(from: 6, to: 24)
    drawUniformly(reach)
  }

  /// - Parameters:
  ///   - people: `[N, 24]`, a 1 in each row.
  ///   - relations: `[N, 12]`, a 1 in each row.
  /// - Returns: `[N, 24]`.
  package func callAsFunction(_ people: Tensor, _ relations: Tensor) -> Tensor {
    let codes = Tensor.concatenated([squash(person(people)), squash(relation(relations))], axis: 1)
    return squash(output(squash(penultimate(squash(central(codes))))))
  }
}
