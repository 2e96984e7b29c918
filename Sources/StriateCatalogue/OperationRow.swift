import Striate

/// An operation under PyTorch's name, as Striate writes it, with inputs to look at it: one row of the catalogue.
///
/// Rows are written in Tools/operations and turned into Swift by Tools/make_catalogue.py.
package struct OperationRow: Sendable {
  package enum Kind: String, Sendable {
    case operation, layer, loss
  }

  /// How random numbers are compared with their distribution.
  package enum Sample: Sendable {
    /// By the greatest distance from the distribution function (Kolmogorov 1933).
    case distribution
    /// By the frequencies of whole numbers (Pearson 1900).
    case masses
  }

  /// The first name, with a number from the second row of that name on.
  package let id: String
  /// PyTorch's names, the first of them the usual one.
  package let names: [String]
  /// The expression in PyTorch; for samples the distribution in SciPy.
  package let torch: String
  /// The expression in Swift that `function` is.
  package let swift: String
  package let cases: [[OperationInput]]
  package let kind: Kind
  /// The element types in which there are fixtures.
  package let types: [DType]
  /// Second derivatives are not defined at these inputs.
  package let isOnce: Bool
  /// All derivatives are zero, in PyTorch too.
  package let isFlat: Bool
  /// Whether Striate has the derivative that PyTorch has.
  package let hasGradient: Bool
  /// Of float64 results, relative to the largest.
  package let tolerance: Double
  package let note: String?
  package let sample: Sample?
  package let function: @Sendable ([Tensor]) throws -> [Tensor]

  package static let usualTolerance = 1e-10

  package init(
    _ id: String, _ names: [String], torch: String, swift: String, cases: [[OperationInput]] = [],
    kind: Kind = .operation,
    types: [DType] = [.float64], isOnce: Bool = false, isFlat: Bool = false, hasGradient: Bool = true,
    tolerance: Double = usualTolerance, sample: Sample? = nil, note: String? = nil,
    _ function: @escaping @Sendable ([Tensor]) throws -> [Tensor]
  ) {
    self.id = id
    self.names = names
    self.torch = torch
    self.swift = swift
    self.cases = cases
    self.kind = kind
    self.types = types
    self.isOnce = isOnce
    self.isFlat = isFlat
    self.hasGradient = hasGradient
    self.tolerance = tolerance
    self.sample = sample
    self.note = note
    self.function = function
  }

  /// The inputs of a case as tensors.
  package func inputs(ofCase index: Int, as type: DType) -> [Tensor] {
    cases[index].enumerated().map { $1.tensor(at: $0, as: type) }
  }

  /// The weights of the floating-point results in the sum whose gradients are looked at.
  package static func weights(of results: [Tensor]) -> [Tensor] {
    results.enumerated().filter { $1.dtype.isFloatingPoint }.map { position, y in
      let weights = OperationInput.weights(ofResult: position, y.shape)
      // By way of float32, as in the fixtures.
      return y.dtype == .float64 ? weights : weights.cast(to: .float32).cast(to: y.dtype)
    }
  }

  /// Σ w·y over the floating-point results; nil if there are none.
  package func weightedSum(_ results: [Tensor], _ weights: [Tensor]) -> Tensor? {
    let floats = results.filter(\.dtype.isFloatingPoint)
    // Products of half types are rounded, their sum is not, as in the fixtures.
    let sums = zip(floats, weights).map { y, w in
      (y.dtype.byteCount == 2 ? (y * w).cast(to: .float32) : y * w).sum()
    }
    guard let first = sums.first else { return nil }
    return sums.dropFirst().reduce(first) { $0 + $1 }
  }
}

/// The rows of a file of Tools/operations.
package struct OperationFamily: Sendable {
  /// Of the file and its fixtures.
  package let name: String
  package let title: String
  package let rows: [OperationRow]
}
