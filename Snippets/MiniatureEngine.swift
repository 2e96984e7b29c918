import Striate

// Part 1: an engine for numbers, small enough to be read at one sitting.

/// A node of a graph: what it is made of, and how.
final class Expression {
  let value: () -> Double
  let operands: [Expression]
  /// The gradients for the operands, from the gradient of this node.
  let pullback: (Expression) -> [Expression]

  init(
    _ operands: [Expression], value: @escaping () -> Double, pullback: @escaping (Expression) -> [Expression]
  ) {
    self.operands = operands
    self.value = value
    self.pullback = pullback
  }

  convenience init(_ number: Double) { self.init([], value: { number }, pullback: { _ in [] }) }

  static func + (a: Expression, b: Expression) -> Expression {
    Expression([a, b], value: { a.value() + b.value() }, pullback: { dy in [dy, dy] })
  }

  static func * (a: Expression, b: Expression) -> Expression {
    Expression([a, b], value: { a.value() * b.value() }, pullback: { dy in [dy * b, dy * a] })
  }

  /// ∂self/∂target as a new expression.
  func gradient(by target: Expression) -> Expression {
    var sums = [ObjectIdentifier(self): Expression(1)]
    for node in nodesOperandsFirst().reversed() {
      guard let dy = sums[ObjectIdentifier(node)] else { continue }
      for (operand, gradient) in zip(node.operands, node.pullback(dy)) {
        let key = ObjectIdentifier(operand)
        sums[key] = sums[key].map { $0 + gradient } ?? gradient
      }
    }
    return sums[ObjectIdentifier(target)] ?? Expression(0)
  }

  private func nodesOperandsFirst() -> [Expression] {
    var seen = Set<ObjectIdentifier>()
    var order: [Expression] = []
    func visit(_ node: Expression) {
      guard seen.insert(ObjectIdentifier(node)).inserted else { return }
      node.operands.forEach(visit)
      order.append(node)
    }
    visit(self)
    return order
  }
}

let a = Expression(-2)
let b = Expression(5)
let c = Expression(-4)
let d = (a + b) * c
print(d.value(), d.gradient(by: a).value(), d.gradient(by: b).value(), d.gradient(by: c).value())

// The gradient is an expression too, so it has a gradient.
let cube = c * c * c
let slope = cube.gradient(by: c)
print(cube.value(), slope.value(), slope.gradient(by: c).value())

// Part 2: the same with Striate.

let x = Tensor(-2)
let y = Tensor(5)
let z = Tensor(-4)
let f = (x + y) * z
let (dx, dy, dz) = f.gradients(withRespectTo: x, y, z)
print(try f.item(), try dx.item(), try dy.item(), try dz.item())

let g = z * z * z
let firstDerivative = g.gradient(withRespectTo: z)
let secondDerivative = firstDerivative.gradient(withRespectTo: z)
print(try g.item(), try firstDerivative.item(), try secondDerivative.item())
