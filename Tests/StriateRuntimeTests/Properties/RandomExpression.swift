import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

/// An expression over the public API made by chance, the same for the same seed.
struct RandomExpression {
  struct Step {
    var operation: PropertyOperation
    /// Positions of inputs, then of earlier steps behind them.
    var operands: [Int]
    var numbers: [Int]
  }

  let seed: UInt64
  private(set) var inputs: [TensorType] = []
  private(set) var steps: [Step] = []

  private static let largest = 200

  static func make(seed: UInt64) throws -> RandomExpression {
    var generator = PhiloxGenerator(seed: seed, stream: 21)
    var expression = RandomExpression(seed: seed)
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      expression.inputs.append(TensorType(shape(&generator), dtype(&generator)))
    }
    var values = try expression.inputTensors()
    let count = Int.random(in: 2...8, using: &generator)
    for _ in 0..<12 * count where expression.steps.count < count {
      let operation = PropertyOperation.all.randomElement(using: &generator)!
      guard let operands = operands(for: operation, values, &generator) else { continue }
      let types = operands.map { values[$0].type }
      let numbers = operation.numbers(types, &generator)
      let result = operation.make(operands.map { values[$0] }, numbers)
      guard result.elementCount <= largest, result.rank <= 5 else { continue }
      values.append(result)
      expression.steps.append(Step(operation: operation, operands: operands, numbers: numbers))
    }
    return expression
  }

  /// Values that the operation admits, found by trying; recent ones more often, so that chains grow.
  private static func operands(
    for operation: PropertyOperation, _ values: [Tensor], _ generator: inout PhiloxGenerator
  ) -> [Int]? {
    for _ in 0..<6 {
      let operands = (0..<operation.operandCount).map { _ in
        Bool.random(using: &generator)
          ? Int.random(in: max(0, values.count - 2)..<values.count, using: &generator)
          : Int.random(in: 0..<values.count, using: &generator)
      }
      if operation.admits(operands.map { values[$0].type }) { return operands }
    }
    return nil
  }

  private static func shape(_ generator: inout PhiloxGenerator) -> Shape {
    let extents = [1, 1, 2, 2, 3, 3, 4, 5, 7, 9, 17, 0]
    while true {
      let rank = Int.random(in: 0...4, using: &generator)
      let shape = Shape((0..<rank).map { _ in extents.randomElement(using: &generator)! })
      if shape.elementCount <= largest { return shape }
    }
  }

  private static func dtype(_ generator: inout PhiloxGenerator) -> DType {
    Int.random(in: 0..<3, using: &generator) == 0 ? .float32 : DType.allCases.randomElement(using: &generator)!
  }

  /// The data, computed: small whole numbers for types that hold no others, sometimes NaN, infinities and −0.
  func inputTensors() throws -> [Tensor] {
    var generator = PhiloxGenerator(seed: seed, stream: 22)
    let hasSpecials = Int.random(in: 0..<8, using: &generator) == 0
    return try inputs.map { type in
      let elements = (0..<type.elementCount).map { _ -> Double in
        if hasSpecials, Int.random(in: 0..<4, using: &generator) == 0 {
          return [.nan, .infinity, -.infinity, -0.0, 1e30, -7].randomElement(using: &generator)!
        }
        let x = (Double.random(in: -3...3, using: &generator) * 64).rounded() / 64
        return type.dtype == .bool ? (x > 0 ? 1 : 0) : x
      }
      let tensor = Tensor(elements, shape: type.shape).cast(to: type.dtype)
      try evaluate(tensor)
      return tensor
    }
  }

  /// Inputs and the result of each step, in order.
  /// - Parameter each: what is done with each result before the next one is built.
  func values(on inputs: [Tensor], each: (Tensor) throws -> Void = { _ in }) throws -> [Tensor] {
    var values = inputs
    for step in steps {
      let result = apply(step, to: values)
      try each(result)
      values.append(result)
    }
    return values
  }

  func apply(_ step: Step, to values: [Tensor]) -> Tensor {
    step.operation.make(step.operands.map { values[$0] }, step.numbers)
  }

  /// Positions that no step reads.
  var ends: [Int] {
    let read = Set(steps.flatMap(\.operands))
    return (inputs.count..<inputs.count + steps.count).filter { !read.contains($0) }
  }
}

extension RandomExpression {
  /// The expression without the steps behind a value, or the last step if none is given, and without what is not read.
  func keeping(only end: Int) -> RandomExpression {
    var needed: Set<Int> = [end]
    for index in steps.indices.reversed() where needed.contains(inputs.count + index) {
      needed.formUnion(steps[index].operands)
    }
    var places = Array(inputs.indices)
    var result = self
    result.steps = []
    for (index, step) in steps.enumerated() {
      places.append(inputs.count + result.steps.count)
      guard needed.contains(inputs.count + index) else { continue }
      var step = step
      step.operands = step.operands.map { places[$0] }
      result.steps.append(step)
    }
    return result
  }

  /// Expressions in which a step is left out: what reads it reads an earlier value of the same type.
  func simplified(types: [TensorType]) -> [RandomExpression] {
    steps.indices.flatMap { index -> [RandomExpression] in
      let position = inputs.count + index
      guard position < inputs.count + steps.count - 1 else { return [] }
      return (0..<position).filter { types[$0] == types[position] }.map { replacement in
        var result = self
        for reader in result.steps.indices {
          result.steps[reader].operands = result.steps[reader].operands.map { $0 == position ? replacement : $0 }
        }
        return result.keeping(only: inputs.count + steps.count - 1)
      }
    }
  }
}

extension RandomExpression: CustomStringConvertible {
  var description: String {
    var lines = inputs.enumerated().map { "x\($0) = input \($1)" }
    for (index, step) in steps.enumerated() {
      let numbers = step.numbers.isEmpty ? "" : " \(step.numbers)"
      lines.append(
        "x\(inputs.count + index) = \(step.operation.name)\(numbers) of "
          + step.operands.map { "x\($0)" }.joined(separator: ", "))
    }
    return lines.joined(separator: "\n")
  }
}
