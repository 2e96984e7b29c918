// A deep-learning engine in one file: matrices, a graph, gradients, a compiler, a plan, and a network trained with it.
// It stands on nothing but Swift. docs/tutorial/03-build-the-engine.md walks through it.

import Foundation

// MARK: 1. Values

/// A matrix: what a node of the graph has when it is computed.
struct Matrix: Equatable {
  let rows: Int
  let columns: Int
  var elements: [Double]

  init(_ rows: Int, _ columns: Int, _ element: (Int, Int) -> Double) {
    self.rows = rows
    self.columns = columns
    elements = (0..<rows * columns).map { element($0 / columns, $0 % columns) }
  }

  subscript(row: Int, column: Int) -> Double { elements[row * columns + column] }
}

// MARK: 2. The graph

/// What a node computes: a plain value, so that two nodes can be compared.
enum Operation: Hashable {
  /// A number of the user's, by its place among the inputs.
  case input(Int)
  case constant(Double)
  case add, multiply, matmul
  case transpose, tanh
  /// All elements added up, and one number spread over a shape.
  case sum, broadcast
}

/// A node: an operation, its operands, and the shape that follows from them.
final class Node {
  let operation: Operation
  let operands: [Node]
  let rows: Int
  let columns: Int

  init(_ operation: Operation, _ operands: [Node], _ rows: Int, _ columns: Int) {
    self.operation = operation
    self.operands = operands
    self.rows = rows
    self.columns = columns
  }

  static func + (a: Node, b: Node) -> Node { elementwise(.add, a, b) }
  static func * (a: Node, b: Node) -> Node { elementwise(.multiply, a, b) }
  static func * (a: Node, number: Double) -> Node { a * constant(number).broadcast(like: a) }
  static func - (a: Node, b: Node) -> Node { a + b * -1 }

  static func constant(_ number: Double) -> Node { Node(.constant(number), [], 1, 1) }

  func matmul(_ other: Node) -> Node {
    precondition(columns == other.rows, "matmul: inner extents differ: \(columns) and \(other.rows)")
    return Node(.matmul, [self, other], rows, other.columns)
  }

  func tanh() -> Node { Node(.tanh, [self], rows, columns) }
  func transposed() -> Node { Node(.transpose, [self], columns, rows) }
  func sum() -> Node { Node(.sum, [self], 1, 1) }
  func broadcast(like other: Node) -> Node { Node(.broadcast, [self], other.rows, other.columns) }

  private static func elementwise(_ operation: Operation, _ a: Node, _ b: Node) -> Node {
    precondition(a.rows == b.rows && a.columns == b.columns, "\(operation): the shapes differ")
    return Node(operation, [a, b], a.rows, a.columns)
  }
}

// MARK: 3. Gradients: graph in, larger graph out

extension Node {
  /// What a change `dy` of this node's result means for its operands.
  func pullback(_ dy: Node) -> [Node] {
    switch operation {
    case .input, .constant: []
    case .add: [dy, dy]
    case .multiply: [dy * operands[1], dy * operands[0]]
    case .matmul: [dy.matmul(operands[1].transposed()), operands[0].transposed().matmul(dy)]
    case .transpose: [dy.transposed()]
    case .tanh: [dy - dy * self * self]
    case .sum: [dy.broadcast(like: operands[0])]
    case .broadcast: [dy.sum()]
    }
  }

  /// ∂self/∂target for each target, as new nodes.
  func gradients(withRespectTo targets: [Node]) -> [Node] {
    var sums: [ObjectIdentifier: Node] = [ObjectIdentifier(self): .constant(1)]
    for node in operandsFirst([self]).reversed() {
      guard let dy = sums[ObjectIdentifier(node)] else { continue }
      for (operand, gradient) in zip(node.operands, node.pullback(dy)) {
        let sum = sums[ObjectIdentifier(operand)]
        sums[ObjectIdentifier(operand)] = sum.map { $0 + gradient } ?? gradient
      }
    }
    return targets.map { sums[ObjectIdentifier($0)] ?? .constant(0).broadcast(like: $0) }
  }
}

/// All nodes that the outputs need, each after its operands. A loop, because a deep graph would overflow the stack.
func operandsFirst(_ outputs: [Node]) -> [Node] {
  var order: [Node] = []
  var seen = Set<ObjectIdentifier>()
  var stack = outputs.map { (node: $0, isReady: false) }
  while let (node, isReady) = stack.popLast() {
    if isReady {
      order.append(node)
    } else if seen.insert(ObjectIdentifier(node)).inserted {
      stack.append((node, true))
      stack += node.operands.map { ($0, false) }
    }
  }
  return order
}

// MARK: 4. The compiler: a graph becomes a plan

/// What is to be done, in order. Values are numbers of slots; a slot is used again when its value is not needed any more.
struct Plan {
  struct Step: Hashable {
    let operation: Operation
    var operands: [Int]
    let rows: Int
    let columns: Int
  }

  var steps: [Step] = []
  /// The slot of each step's result, once the memory is planned.
  var slots: [Int] = []
  var slotCount = 0
  var outputs: [Int] = []

  init(_ outputs: [Node]) {
    lower(outputs)
    planMemory()
  }

  /// Numbers the nodes. Equal operations on equal operands are one step: what was computed once is not computed again.
  private mutating func lower(_ nodes: [Node]) {
    var numbers: [ObjectIdentifier: Int] = [:]
    var known: [Step: Int] = [:]
    for node in operandsFirst(nodes) {
      let operands = node.operands.map { numbers[ObjectIdentifier($0)]! }
      let step = Step(operation: node.operation, operands: operands, rows: node.rows, columns: node.columns)
      if let earlier = known[step] {
        numbers[ObjectIdentifier(node)] = earlier
      } else {
        numbers[ObjectIdentifier(node)] = steps.count
        known[step] = steps.count
        steps.append(step)
      }
    }
    outputs = nodes.map { numbers[ObjectIdentifier($0)]! }
  }

  /// Gives each result a slot that is free from its step to its last reader.
  private mutating func planMemory() {
    var lastReader = Array(repeating: 0, count: steps.count)
    for (number, step) in steps.enumerated() { for operand in step.operands { lastReader[operand] = number } }
    for output in outputs { lastReader[output] = steps.count }
    var free: [Int] = []
    for (number, step) in steps.enumerated() {
      if free.isEmpty {
        free.append(slotCount)
        slotCount += 1
      }
      slots.append(free.removeLast())
      for operand in Set(step.operands) where lastReader[operand] == number { free.append(slots[operand]) }
    }
  }
}

// MARK: 5. The device: a plan and inputs become values

extension Plan {
  func run(_ inputs: [Matrix]) -> [Matrix] {
    var memory = Array(repeating: Matrix(0, 0) { _, _ in 0 }, count: slotCount)
    for (number, step) in steps.enumerated() {
      memory[slots[number]] = step.compute(step.operands.map { memory[slots[$0]] }, inputs)
    }
    return outputs.map { memory[slots[$0]] }
  }
}

extension Plan.Step {
  fileprivate func compute(_ x: [Matrix], _ inputs: [Matrix]) -> Matrix {
    switch operation {
    case .input(let number): inputs[number]
    case .constant(let value): Matrix(1, 1) { _, _ in value }
    case .add: Matrix(rows, columns) { x[0][$0, $1] + x[1][$0, $1] }
    case .multiply: Matrix(rows, columns) { x[0][$0, $1] * x[1][$0, $1] }
    case .matmul:
      Matrix(rows, columns) { row, column in
        (0..<x[0].columns).reduce(0) { $0 + x[0][row, $1] * x[1][$1, column] }
      }
    case .transpose: Matrix(rows, columns) { x[0][$1, $0] }
    case .tanh: Matrix(rows, columns) { Foundation.tanh(x[0][$0, $1]) }
    case .sum: Matrix(1, 1) { _, _ in x[0].elements.reduce(0, +) }
    case .broadcast: Matrix(rows, columns) { _, _ in x[0][0, 0] }
    }
  }
}

// MARK: 6. A network learns exclusive or

// A column of ones beside the inputs takes the part of the bias.
let patterns = Matrix(4, 3) { row, column in [Double(row / 2), Double(row % 2), 1][column] }
let targets = Matrix(4, 1) { row, _ in [0, 1, 1, 0][row] }
var hidden = Matrix(3, 4) { row, column in sin(Double(7 * row + 3 * column + 1)) }
var output = Matrix(4, 1) { row, _ in cos(Double(5 * row + 2)) }

// The graph of a whole training step: forward, backward and update. It is built once.
let (x, t) = (Node(.input(0), [], 4, 3), Node(.input(1), [], 4, 1))
let (v, w) = (Node(.input(2), [], 3, 4), Node(.input(3), [], 4, 1))
let prediction = x.matmul(v).tanh().matmul(w)
let difference = prediction - t
let loss = (difference * difference).sum()
let gradients = loss.gradients(withRespectTo: [v, w])
let plan = Plan([loss, v - gradients[0] * 0.1, w - gradients[1] * 0.1])

let nodeCount = operandsFirst([loss] + gradients).count
print("\(nodeCount) nodes of loss and gradients; a step of \(plan.steps.count) kernels in \(plan.slotCount) slots")
for step in 0...400 {
  let results = plan.run([patterns, targets, hidden, output])
  if step % 100 == 0 { print("step \(step): loss", String(format: "%.6f", results[0][0, 0])) }
  (hidden, output) = (results[1], results[2])
}
let answers = Plan([prediction]).run([patterns, targets, hidden, output])[0]
print("xor:", answers.elements.map { String(format: "%.2f", abs($0)) }.joined(separator: " "))
