import StriateGraph
import StriateKernels
import StriateTypes

extension PropertyOperation {
  static let elementwise: [PropertyOperation] =
    functions + arithmetic + [
      unary("!", where: { $0 == .bool }) { !$0 },
      PropertyOperation(
        "cast", 1, admits: { _ in true }, numbers: { [.random(in: 0..<DType.allCases.count, using: &$1)] },
        make: { $0[0].cast(to: DType.allCases[$1[0]]) }),
      PropertyOperation(
        "select", 3,
        admits: { types in
          guard types[0].dtype == .bool,
            let branches = try? Broadcasting.shape(types[1].shape, types[2].shape, operation: "")
          else { return false }
          return (try? Broadcasting.shape(types[0].shape, branches, operation: "")) != nil
        }, make: { x, _ in x[0].select(x[1], x[2]) })
    ]

  private static let functions: [PropertyOperation] = [
    unary("-", where: DType.isNumber) { -$0 },
    unary("abs", where: DType.isNumber) { $0.abs() },
    unary("sign", where: DType.isNumber) { $0.sign() },
    unary("square", where: DType.isNumber) { $0.square() },
    unary("relu", where: DType.isNumber) { $0.relu() },
    unary("floor", where: DType.isFloating) { $0.floor() },
    unary("ceil", where: DType.isFloating) { $0.ceil() },
    unary("rounded", where: DType.isFloating) { $0.rounded() },
    unary("sqrt", where: DType.isFloating) { $0.sqrt() },
    unary("reciprocal", where: DType.isFloating) { $0.reciprocal() },
    unary("rsqrt", .function, where: DType.isFloating) { $0.rsqrt() },
    unary("exp", .function, where: DType.isFloating) { $0.exp() },
    unary("log", .function, where: DType.isFloating) { $0.log() },
    unary("expm1", .function, where: DType.isFloating) { $0.expm1() },
    unary("log1p", .function, where: DType.isFloating) { $0.log1p() },
    unary("sin", .function, where: DType.isFloating) { $0.sin() },
    unary("cos", .function, where: DType.isFloating) { $0.cos() },
    unary("tanh", .function, where: DType.isFloating) { $0.tanh() },
    unary("sigmoid", .function, where: DType.isFloating) { $0.sigmoid() },
    unary("erf", .function, where: DType.isFloating) { $0.erf() }
  ]

  private static let arithmetic: [PropertyOperation] = [
    binary("+", where: DType.isNumber) { $0 + $1 },
    binary("-", where: DType.isNumber) { $0 - $1 },
    binary("*", where: DType.isNumber) { $0 * $1 },
    binary("/", where: DType.isFloating) { $0 / $1 },
    binary("maximum", where: DType.isNumber) { $0.maximum($1) },
    binary("minimum", where: DType.isNumber) { $0.minimum($1) },
    binary("power", .function, where: DType.isNumber) { $0.power($1) },
    binary("remainder", .function, where: DType.isNumber) { $0.remainder($1) },
    binary("&", where: DType.isDiscrete) { $0 & $1 },
    binary("|", where: DType.isDiscrete) { $0 | $1 },
    binary("^", where: DType.isDiscrete) { $0 ^ $1 },
    binary("==", where: DType.isAny) { $0.isEqual(to: $1) },
    binary("<", where: DType.isAny) { $0.isLess(than: $1) },
    binary(">=", where: DType.isAny) { $0.isGreaterOrEqual(to: $1) }
  ]

  static let reductions: [PropertyOperation] = [
    reduction("sum", .sum, where: DType.isNumber) { $0.sum(axes: $1) },
    reduction("product", .sum, where: DType.isNumber) { $0.product(axes: $1) },
    reduction("max", where: DType.isNumber) { $0.max(axes: $1) },
    reduction("min", where: DType.isNumber) { $0.min(axes: $1, keepingAxes: true) },
    reduction("any", where: { $0 == .bool }) { $0.any(axes: $1) },
    reduction("all", where: { $0 == .bool }) { $0.all(axes: $1) },
    alongAxis("argmax", where: DType.isNumber) { $0.argmax(axis: $1) },
    alongAxis("argmin", where: DType.isNumber) { $0.argmin(axis: $1) },
    alongAxis("softmax", .sum, where: DType.isFloating) { $0.softmax(axis: $1) },
    alongAxis("logSoftmax", .sum, where: DType.isFloating) { $0.logSoftmax(axis: $1) }
  ]

  /// Over axes chosen by the bits of a number; sums of nothing are allowed, extremes of nothing are not.
  private static func reduction(
    _ name: String, _ agreement: Agreement = .exact, where isAdmitted: @escaping @Sendable (DType) -> Bool,
    _ make: @escaping @Sendable (Tensor, [Int]) -> Tensor
  ) -> PropertyOperation {
    PropertyOperation(
      name, 1, agreement,
      admits: { isAdmitted($0[0].dtype) && ($0[0].elementCount > 0 || !["max", "min"].contains(name)) },
      numbers: { types, generator in
        (0..<types[0].shape.rank).filter { _ in Bool.random(using: &generator) }
      },
      make: { make($0[0], $1) })
  }
}
