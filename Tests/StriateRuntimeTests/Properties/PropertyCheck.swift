import StriateGraph
import StriateRuntime
import StriateTypes

/// Computes an expression in several ways that must agree.
///
/// - Lazily in one plan, and each node as soon as it is made: the same bits, on each device. Fusion, duplicates,
///   layouts and memory plans must not show.
/// - Each step on the CPU device and on the reference device, on the same operands: within the type's tolerance.
enum PropertyCheck {
  struct Failure {
    var expression: RandomExpression
    /// The value that differs.
    var position: Int
    var fact: String
  }

  private static let reference = Runtime(devices: Runtime.referenceOnly.compiler.devices, planCapacity: 8)
  private static let cpu = Runtime(devices: Runtime.cpu.compiler.devices, planCapacity: 8)

  static func failure(of expression: RandomExpression) throws -> Failure? {
    let inputs = try expression.inputTensors()
    var expected: [Tensor] = []
    for (name, runtime) in [("reference", reference), ("cpu", cpu)] {
      let failure = try withRuntime(runtime) { () throws -> Failure? in
        let eager = try expression.values(on: inputs) { try evaluate($0) }
        if name == "reference" { expected = eager }
        return try lazyFailure(expression, inputs, eager, name)
      }
      if let failure { return failure }
    }
    return try deviceFailure(expression, expected)
  }

  private static func lazyFailure(
    _ expression: RandomExpression, _ inputs: [Tensor], _ eager: [Tensor], _ device: String
  ) throws -> Failure? {
    let lazy = try expression.values(on: inputs)
    let ends = expression.ends
    try evaluate(ends.map { lazy[$0] })
    for end in ends {
      if let fact = try difference(lazy[end], eager[end], tolerance: nil) {
        return Failure(expression: expression, position: end, fact: "lazy and at once differ on \(device): \(fact)")
      }
    }
    return nil
  }

  private static func deviceFailure(_ expression: RandomExpression, _ expected: [Tensor]) throws -> Failure? {
    for (index, step) in expression.steps.enumerated() {
      let position = expression.inputs.count + index
      let wanted = expected[position]
      let actual = try withRuntime(cpu) { () throws -> Tensor in
        let result = expression.apply(step, to: expected)
        try evaluate(result)
        return result
      }
      let tolerance = try wanted.dtype.isFloatingPoint ? tolerance(of: step, expected, wanted) : nil
      if let fact = try difference(actual, wanted, tolerance: tolerance) {
        return Failure(
          expression: expression, position: position,
          fact: "\(step.operation.name): cpu and reference differ: \(fact)")
      }
    }
    return nil
  }

  /// How far an element may be off, from what is expected of it; nil where bits must agree.
  private static func tolerance(
    of step: RandomExpression.Step, _ values: [Tensor], _ result: Tensor
  ) throws -> (@Sendable (Double) -> Double)? {
    let dtype = result.dtype
    switch step.operation.agreement {
    case .bits: return nil
    case .exact: return { _ in 0 }
    case .function:
      let relative = dtype.functionTolerance
      return { relative * Swift.abs($0) + 1e-37 }
    case .sum:
      // Of terms of this size so many are summed at most.
      let operands = try step.operands.map { try values[$0].doubles() }
      let largest = (operands.joined() + (try result.doubles())).reduce(1) { $1.isFinite ? max($0, Swift.abs($1)) : $0 }
      let size = largest > 1e15 ? .infinity : dtype.sumTolerance * largest * largest * Double(operands[0].count + 1)
      return { dtype.sumTolerance * Swift.abs($0) + size }
    }
  }

  private static func difference(
    _ actual: Tensor, _ expected: Tensor, tolerance: ((Double) -> Double)?
  ) throws -> String? {
    guard actual.type == expected.type else { return "\(actual.type), not \(expected.type)" }
    if !expected.dtype.isFloatingPoint, try actual.bytes() == expected.bytes() { return nil }
    let (a, b) = (try actual.doubles(), try expected.doubles())
    let wrong = a.indices.first { (i: Int) -> Bool in
      if a[i].isNaN && b[i].isNaN { return false }
      if a[i] == b[i] { return tolerance == nil && a[i].sign != b[i].sign }
      guard let tolerance, !b[i].isNaN else { return true }
      let allowed = tolerance(b[i])
      return !(Swift.abs(a[i] - b[i]) <= allowed || allowed == .infinity)
    }
    guard let wrong else { return expected.dtype.isFloatingPoint ? nil : "integers beyond 2⁵³" }
    return "element \(wrong) of \(expected.type) is \(a[wrong]), not \(b[wrong])"
  }

  /// The smallest expression found that fails too, by leaving out steps.
  static func shrunk(_ failure: Failure) throws -> Failure {
    var best = failure
    var candidates = [failure.expression.keeping(only: failure.position)]
    for _ in 0..<200 {
      guard let candidate = candidates.popLast() else { break }
      guard let next = try Self.failure(of: candidate) else { continue }
      best = next
      let types = try candidate.values(on: candidate.inputTensors()).map(\.type)
      candidates = candidate.simplified(types: types)
    }
    return best
  }
}
