import Foundation
import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes
import Testing

@Suite struct GradientTests {
  @Test(arguments: GradientCase.all)
  func `pullback matches finite differences`(_ row: GradientCase) throws {
    try withDevice(.reference) {
      let weights = Samples.weights(row.function(row.tensors).shape, seed: 17)
      let comparison = try GradientComparison(
        of: { row.weightedSum($0, weights) }, at: row.inputs, step: row.step)
      #expect(comparison.worst < 1e-6, "\(comparison.worstPlace)")
      // A derivative tested only where it is zero is not tested.
      if comparison.count > 0, weights.elementCount > 0 {
        #expect(row.isFlat == (comparison.magnitude < 1e-3), "\(comparison.magnitude)")
      }
    }
  }

  @Test(arguments: GradientCase.all.filter { !$0.isOnce })
  func `gradient of the gradient matches finite differences`(_ row: GradientCase) throws {
    try withDevice(.reference) {
      let weights = Samples.weights(row.function(row.tensors).shape, seed: 17)
      let points = row.inputs + [.init(shape: weights.shape, elements: try weights.doubles())]
      let comparison = try GradientComparison(
        of: { row.weightedGradients(Array($0.dropLast()), $0.last!) }, at: points, step: row.step)
      #expect(comparison.worst < 1e-6, "\(comparison.worstPlace)")
    }
  }

  @Test func `every element of each function's value agrees on the CPU device`() throws {
    for row in GradientCase.all {
      let tensors = row.tensors
      let expected = try withDevice(.reference) { try row.function(tensors).doubles() }
      let actual = try row.function(row.tensors).doubles()
      for (a, b) in zip(actual, expected) { #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(row.name)") }
    }
  }
}

/// That no operation is without rows.
@Suite struct CompletenessTests {
  /// Operations whose gradient is not a number to compare: why, and where they are tested instead.
  static let exceptions: [String: String] = [
    "ParameterWithoutDerivative": "has none, and says so: ErrorRows+Elementwise",
    "Leaf": "has no operands", "Constant": "has no operands", "Iota": "has no operands",
    "RandomUniform": "has no differentiable operands", "Poison": "is never evaluated",
    "FlatPositions": "has integer operands", "MaskRanks": "has a bool operand",
    "Sample": "is not differentiable", "RandomIntegers": "has integer results",
    "Multinomial": "has integer results", "StopGradient": "HistoryTests", "Variable": "HistoryTests"
  ]

  /// Names of all operation types declared in the graph's sources.
  private static func declaredOperations() throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/StriateGraph")
    let files = try #require(
      FileManager.default.enumerator(at: folder.resolvingSymlinksInPath(), includingPropertiesForKeys: nil))
    let declaration = /(?:struct|enum|class) (\w+)(?:<[^>]*>)?\s*:[^{]*\b(?:Node)?Operation\b[^{]*\{/
    var names = Set<String>()
    for case let file as URL in files where file.pathExtension == "swift" {
      let source = try String(contentsOf: file, encoding: .utf8)
      for match in source.matches(of: declaration) { names.insert(String(match.1)) }
    }
    return names
  }

  /// Names of the types, and of the table rows, of operations through which the values depend on an input.
  private static func differentiatedOperations() -> Set<String> {
    var names = Set<String>()
    for row in GradientCase.all {
      let inputs = row.tensors
      let y = row.function(inputs)
      var seen = Set(inputs.map { ObjectIdentifier($0.node) })
      var stack = [y.node]
      if !row.isOnce { stack.append(row.weightedGradients(inputs, .ones(y.shape, dtype: y.dtype)).node) }
      while let node = stack.popLast() {
        guard seen.insert(ObjectIdentifier(node)).inserted, !node.operands.isEmpty else { continue }
        let typeName = String(describing: type(of: node.operation))
        names.insert(String(typeName.prefix { $0 != "<" }))
        if ["Unary", "Binary", "Reduce"].contains(typeName) { names.insert("\(typeName).\(node.operation.name)") }
        stack += node.operands.map(\.node)
      }
    }
    return names
  }

  @Test func `every operation has a row in the table of gradients`() throws {
    let declared = try Self.declaredOperations()
    #expect(declared.count >= 29, "\(declared.sorted())")
    let tested = Self.differentiatedOperations()
    let missing = declared.subtracting(tested).subtracting(Self.exceptions.keys)
    #expect(missing.isEmpty, "without rows: \(missing.sorted())")
    for exception in Self.exceptions.keys { #expect(declared.contains(exception), "\(exception) is gone") }
  }

  @Test func `every row of the families is in the table of gradients or that of exceptions`() {
    let tested = Self.differentiatedOperations()
    let flat = Set(FlatOperation.all.map(\.name))
    let names =
      Unary.allCases.map { "Unary.\($0.name)" } + Binary.allCases.map { "Binary.\($0.name)" }
      + ["sum", "product", "max", "min", "any", "all", "argmax", "argmin"].map { "Reduce.\($0)" }
    for name in names {
      let short = String(name.drop { $0 != "." }.dropFirst())
      #expect(tested.contains(name) || flat.contains(short), "\(name) has no row")
    }
    #expect(ReduceKernel.Operation.allCases.count == 8)
  }
}

/// Operations without a derivative: either they say so, or nothing flows.
struct FlatOperation: Sendable, CustomTestStringConvertible {
  let name: String
  let error: String?
  let function: @Sendable (Tensor) -> Tensor

  var testDescription: String { name }

  static let all: [FlatOperation] = refusing + silent + integer

  private static let refusing: [FlatOperation] = {
    let table: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("sign", { $0.sign() }), ("floor", { $0.floor() }), ("ceil", { $0.ceil() }), ("round", { $0.rounded() }),
      ("truncate", { $0.truncated() }), ("floorDivide", { $0.divided(by: $0, rounding: .down) })
    ]
    return table.map { name, function in
      FlatOperation(
        name: name,
        error: """
          \(name): is not differentiable: it is piecewise constant
            operands: \(name == "floorDivide" ? "float64[2], float64[2]" : "float64[2]")
            hint: stop the gradient with stopGradient(), or give one with withGradient(_:)
          """, function: function)
    }
  }()

  private static let silent: [FlatOperation] = {
    let table: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("equal", { $0.isEqual(to: 1) }), ("notEqual", { $0.isNotEqual(to: $0) }), ("less", { $0.isLess(than: 1) }),
      ("lessOrEqual", { $0.isLessOrEqual(to: $0) }), ("greater", { $0.isGreater(than: 1) }),
      ("greaterOrEqual", { $0.isGreaterOrEqual(to: $0) }), ("not", { !$0.isLess(than: 1) }),
      ("and", { $0.isLess(than: 1) & $0.isLess(than: 2) }), ("or", { $0.isLess(than: 1) | $0.isLess(than: 2) }),
      ("xor", { $0.isLess(than: 1) ^ $0.isLess(than: 2) }), ("any", { $0.isLess(than: 1).any() }),
      ("all", { $0.isLess(than: 1).all() }), ("argmax", { $0.argmax() }), ("argmin", { $0.argmin() })
    ]
    return table.map { name, function in
      FlatOperation(name: name, error: nil) { function($0).cast(to: .float64) }
    }
  }()

  private static let integer: [FlatOperation] = {
    let table: [(String, @Sendable (Tensor) -> Tensor)] = [
      ("leftShift", { $0 << $0 }), ("rightShift", { $0 >> $0 }), ("gcd", { $0.greatestCommonDivisor($0) })
    ]
    return table.map { name, function in
      FlatOperation(name: name, error: nil) { function($0.cast(to: .int64)).cast(to: .float64) }
    } + [
      FlatOperation(
        name: "nextAfter",
        error: """
          nextAfter: is not differentiable: it moves by a step of the element type
            operands: float64[2], float64[2]
            hint: stop the gradient with stopGradient(), or give one with withGradient(_:)
          """
      ) { $0.nextAfter(toward: $0) }
    ]
  }()
}
