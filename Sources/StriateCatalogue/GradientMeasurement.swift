import Striate

/// How far a row's gradients are from centred differences of its values in float64.
package struct GradientMeasurement: Sendable {
  package enum Outcome: Sendable, Equatable {
    /// Derivatives were compared.
    case compared
    /// All derivatives are zero, on both sides.
    case zero
    /// No result depends on an input in a differentiable way, for this reason.
    case notDifferentiable(String)
    /// The expression could not be computed.
    case failed(String)
  }

  package let row: OperationRow
  package let family: OperationFamily
  package var outcome = Outcome.notDifferentiable("no floating-point result depends on a floating-point input")
  /// The largest relative error |a − n| / max(|a|, |n|, 10⁻³‖g‖∞) over all cases; nil where nothing was compared.
  package var firstOrder: Double?
  /// Of the gradient of the gradient; nil where it does not exist or is not promised.
  package var secondOrder: Double?
  /// Where the largest error is, with both values.
  package var worst = ""

  /// Of both orders; infinite where the expression failed.
  package var largestError: Double {
    if case .failed = outcome { return .infinity }
    return Swift.max(firstOrder ?? 0, secondOrder ?? 0)
  }

  /// Measures all cases of a row.
  package init(of row: OperationRow, in family: OperationFamily) {
    self.row = row
    self.family = family
    guard row.hasGradient, row.sample == nil else {
      outcome = .notDifferentiable(row.note ?? "by design")
      return
    }
    for index in row.cases.indices {
      do {
        try measure(case: index)
      } catch let error as ShapeError where error.fact.hasPrefix("is not differentiable") {
        outcome = .notDifferentiable(String(error.fact.dropFirst("is not differentiable: ".count)))
      } catch {
        outcome = .failed("case \(index): \(error)")
        worst = "case \(index): \(error)"
        return
      }
    }
  }

  private mutating func measure(case index: Int) throws {
    let row = row
    let inputs = row.inputs(ofCase: index, as: .float64)
    let moving = row.cases[index].indices.filter { row.cases[index][$0].kind == .float }
    guard !moving.isEmpty else { return }
    /// The row's results where the inputs that move are at `point`.
    func results(_ point: [Tensor]) throws -> [Tensor] {
      var all = inputs
      for (position, tensor) in zip(moving, point) { all[position] = tensor }
      return try row.function(all)
    }
    let point = moving.map { inputs[$0] }
    let floats = try catchingShapeErrors { try results(point).filter(\.dtype.isFloatingPoint) }
    guard !floats.isEmpty else { return }
    guard floats.allSatisfy({ $0.dtype == .float64 }) else {
      outcome = .notDifferentiable("the result is \(floats[0].dtype), too coarse for differences")
      return
    }
    let weights = OperationRow.weights(of: try results(point))
    func value(_ point: [Tensor]) throws -> Tensor {
      row.weightedSum(try results(point), weights) ?? Tensor.zeros([], dtype: .float64)
    }
    let first = try catchingShapeErrors { try checkGradient(of: value, at: point) }
    note(first, order: \.firstOrder)
    guard !row.isOnce, first.comparisons.contains(where: { $0.analytic != 0 }) else { return }
    // By the weights too: that is the derivative of the pullback by dy.
    func gradients(_ all: [Tensor]) throws -> Tensor {
      let point = Array(all.prefix(moving.count))
      let value = row.weightedSum(try results(point), Array(all.dropFirst(moving.count)))
      return Tensor.concatenated(value!.gradients(withRespectTo: point).map { $0.flattened() })
    }
    note(try catchingShapeErrors { try checkGradient(of: gradients, at: point + weights) }, order: \.secondOrder)
  }

  private mutating func note(_ report: GradientReport, order: WritableKeyPath<Self, Double?>) {
    guard let largest = report.worst else { return }
    if largest.relativeError >= largestError { worst = "\(largest)" }
    self[keyPath: order] = Swift.max(self[keyPath: order] ?? 0, largest.relativeError)
    let isZero = report.comparisons.allSatisfy { $0.analytic == 0 && $0.numeric == 0 }
    if outcome != .compared { outcome = isZero ? .zero : .compared }
  }
}
