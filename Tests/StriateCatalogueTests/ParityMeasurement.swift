import Striate
import StriateCatalogue

/// A row on a device in an element type, beside PyTorch's numbers: the largest differences over all its cases.
struct ParityMeasurement: Sendable {
  /// Of results, as a part of the largest expected element, at least 1.
  var forward = 0.0
  /// Of gradients; nil where neither side has one.
  var backward: Double?
  /// What is wrong, in words; empty if all is well.
  var faults: [String] = []
  /// Whether a kernel ran on the reference device because the chosen one has none for it.
  var fellBack = false

  /// The largest difference allowed in an element type. Half types round after each operation, in an order that is
  /// not PyTorch's: some units in the last place (2⁻¹¹ and 2⁻⁸).
  static func tolerance(of type: DType, in row: OperationRow) -> Double {
    let usual =
      switch type {
      case .float64: OperationRow.usualTolerance
      case .float32: 5e-5
      case .float16: 4e-3
      case .bfloat16: 3.2e-2
      default: 0.0
      }
    return usual * (row.tolerance / OperationRow.usualTolerance)
  }

  /// Measures all cases that have fixtures in `type`.
  init(of row: OperationRow, in fixtures: OperationFixtures, as type: DType, on device: DeviceChoice) {
    let runtime = device.countingRuntime
    // Float32 is compared with what PyTorch computes in float64.
    let fixtureType = type == .float32 ? "float64" : type.description
    var isMeasured = false
    for index in row.cases.indices {
      let expected = fixtures.results(of: row, case: index, type: fixtureType)
      guard !expected.isEmpty else { continue }
      isMeasured = true
      do {
        try withRuntime(runtime) {
          try compare(row, case: index, with: expected, in: fixtures, fixtureType, type)
        }
      } catch { faults.append("case \(index): \(error)") }
    }
    if !isMeasured { faults.append("there are no fixtures in \(fixtureType)") }
    fellBack = device == .cpu && runtime.statistics.fallbackKernels > 0
  }

  private mutating func compare(
    _ row: OperationRow, case index: Int, with expected: [OperationFixtures.Expected],
    in fixtures: OperationFixtures, _ fixtureType: String, _ type: DType
  ) throws {
    let place = "case \(index)"
    let tolerance = Self.tolerance(of: type, in: row)
    let inputs = row.inputs(ofCase: index, as: type)
    let results = try catchingShapeErrors { try row.function(inputs) }
    guard results.count == expected.count else {
      faults.append("\(place): \(results.count) results, PyTorch has \(expected.count)")
      return
    }
    let wanted = row.cases[index].indices.filter { row.cases[index][$0].kind == .float && type.isFloatingPoint }
    let hasGradient = wanted.contains {
      fixtures.gradient(of: row, case: index, type: fixtureType, input: $0) != nil
    }
    let gradients = hasGradient ? try self.gradients(of: row, results, by: wanted.map { inputs[$0] }) : []
    try evaluate(results + gradients)
    for (position, (y, numbers)) in zip(results, expected).enumerated() {
      let dtype = numbers.dtype == fixtureType ? type.description : numbers.dtype
      if y.dtype.description != dtype { faults.append("\(place): result \(position) is \(y.type), not \(dtype)") }
      let isExact = !y.dtype.isFloatingPoint
      let error = try difference(y, numbers, isExact ? 0 : tolerance, "\(place), result \(position)")
      forward = Swift.max(forward, error)
    }
    for (input, gradient) in zip(wanted, gradients) {
      let numbers =
        fixtures.gradient(of: row, case: index, type: fixtureType, input: input)
        ?? .init(
          dtype: fixtureType, shape: Array(gradient.shape), elements: Array(repeating: 0, count: gradient.elementCount))
      let error = try difference(gradient, numbers, tolerance, "\(place), gradient \(input)")
      backward = Swift.max(backward ?? 0, error)
    }
  }

  /// The gradients of Σ w·y; zeros where the operation says that it has none and PyTorch's are zeros.
  private func gradients(of row: OperationRow, _ results: [Tensor], by inputs: [Tensor]) throws -> [Tensor] {
    guard let total = row.weightedSum(results, OperationRow.weights(of: results)) else {
      return inputs.map { .zeros($0.shape, dtype: $0.dtype) }
    }
    do {
      return try catchingShapeErrors { total.gradients(withRespectTo: inputs) }
    } catch let error as ShapeError where error.fact.hasPrefix("is not differentiable") && row.isFlat {
      return inputs.map { .zeros($0.shape, dtype: $0.dtype) }
    }
  }

  /// The largest difference as a part of the largest expected element, at least 1; what is not finite must be equal.
  private mutating func difference(
    _ tensor: Tensor, _ expected: OperationFixtures.Expected, _ tolerance: Double, _ place: String
  ) throws -> Double {
    guard Array(tensor.shape) == expected.shape else {
      faults.append("\(place): the shape is \(tensor.shape), PyTorch's \(expected.shape)")
      return .infinity
    }
    let values = try tensor.doubles()
    let scale = expected.elements.reduce(1) { $1.isFinite ? Swift.max($0, abs($1)) : $0 }
    var worst = 0.0
    for (element, (value, number)) in zip(values, expected.elements).enumerated() {
      let isSame = value == number || (value.isNaN && number.isNaN)
      let error = isSame ? 0 : abs(value - number) / scale
      if !(error <= tolerance) {
        faults.append("\(place): element \(element) is \(value), PyTorch has \(number)")
        return error.isNaN ? .infinity : error
      }
      worst = Swift.max(worst, error)
    }
    return worst
  }
}

extension DeviceChoice {
  /// A runtime of its own for this device, with counters of its own.
  var countingRuntime: Runtime { Runtime(devices: runtime.compiler.devices) }
}
