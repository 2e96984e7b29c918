import Striate

/// An activation function that a recurrent node names, with the numbers that it takes.
struct RecurrentActivation {
  private let name: String
  private let alpha: Double?
  private let beta: Double?

  /// The names and the numbers of a node; the numbers go to those functions that take some, in their order.
  /// - Parameter standard: the functions of one direction where the node names none.
  static func list(_ call: NodeCall, standard: [String], directions: Int) throws -> [RecurrentActivation] {
    let all = (0..<directions).flatMap { _ in standard }
    let names = try call.texts("activations") ?? all
    guard names.count == all.count else { throw NodeFault("it names \(names.count) activations, not \(all.count)") }
    var alphas = try (call.floats("activation_alpha") ?? [])[...]
    var betas = try (call.floats("activation_beta") ?? [])[...]
    return names.map { name in
      let lower = name.lowercased(), takes = defaults[lower]
      return RecurrentActivation(
        name: lower, alpha: takes?.alpha.map { alphas.popFirst() ?? $0 },
        beta: takes?.beta.map { betas.popFirst() ?? $0 })
    }
  }

  private static let defaults: [String: (alpha: Double?, beta: Double?)] = [
    "affine": (1, 0), "leakyrelu": (0.01, nil), "thresholdedrelu": (1, nil), "scaledtanh": (1, 1),
    "hardsigmoid": (0.2, 0.5), "elu": (1, nil)
  ]

  func function() throws -> (Tensor) -> Tensor {
    let alpha = alpha ?? 1, beta = beta ?? 0
    switch name {
    case "relu": return { $0.relu() }
    case "tanh": return { $0.tanh() }
    case "sigmoid": return { $0.sigmoid() }
    case "softsign": return { $0.softsign() }
    case "softplus": return { $0.softplus() }
    case "affine": return { $0 * alpha + beta }
    case "leakyrelu": return { $0.leakyReLU(slope: alpha) }
    case "thresholdedrelu": return { $0.thresholded(above: alpha, elsewhere: 0) }
    case "scaledtanh": return { ($0 * beta).tanh() * alpha }
    case "hardsigmoid": return { ($0 * alpha + beta).clamped(low: 0, high: 1) }
    case "elu": return { $0.elu(alpha: alpha) }
    default: throw NodeFault("its activation '\(name.shortened())' is not known")
    }
  }
}
