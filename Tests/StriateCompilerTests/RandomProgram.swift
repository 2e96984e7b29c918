import StriateKernels
import StriateTypes

/// Legal programs made by chance, the same for the same seed: elementwise steps with broadcasting, views, reductions,
/// products with what usually follows them, and rows.
struct RandomProgram {
  private var generator: PhiloxGenerator
  private(set) var program = Program()
  private var values: [Value] = []

  static func make(seed: UInt64, instructionCount: Int = 14) -> Program {
    var maker = RandomProgram(seed: seed)
    while maker.program.instructions.count < instructionCount { maker.addSomething() }
    maker.chooseOutputs()
    return maker.program
  }

  private init(seed: UInt64) {
    generator = PhiloxGenerator(seed: seed, stream: 11)
    for _ in 0..<Int.random(in: 2...4, using: &generator) {
      values.append(program.addInput(TensorType(randomShape(), .float64)))
    }
    values.append(program.addInput(TensorType([], .float64)))
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices.randomElement(using: &generator)! }

  private mutating func randomShape() -> Shape {
    Shape((0..<Int.random(in: 0...3, using: &generator)).map { _ in pick([1, 2, 2, 3, 4]) })
  }

  /// A value, recent ones more often.
  private mutating func pickValue() -> Value {
    Bool.random(using: &generator) ? pick(Array(values.suffix(4))) : pick(values)
  }

  private mutating func addSomething() {
    let x = pickValue()
    let shape = program[type: x].shape
    switch Int.random(in: 0..<16, using: &generator) {
    case 0...3:
      values.append(program.step(pick([.negate, .tanh, .sigmoid, .relu, .abs, .sin, .square]), x))
    case 4...7: addBinary(x, pickValue())
    case 8: values.append(program.constant(pick([0, 1, -1, 0.5, 3]), pick([[], shape])))
    case 9: addView(of: x)
    case 10:
      let shapes: [Shape] = [
        [shape.elementCount], [1, shape.elementCount], Shape(shape.reversed()), [shape.elementCount, 1]
      ]
      values.append(program.reshape(x, to: pick(shapes)))
    case 11:
      let axes = (0..<shape.rank).filter { _ in Bool.random(using: &generator) }
      let kernel = ReduceKernel(pick([.sum, .maximum, .minimum, .product]), axes: axes)
      values.append(program.emit(.reduce(kernel), [x], TensorType(shape.removing(axes: axes), .float64)))
    case 12...13: addProduct(x)
    case 14:
      guard shape.rank > 0, shape[shape.rank - 1] > 0 else { return }
      let flat: Shape = [shape.dropLast().reduce(1, *), shape[shape.rank - 1]]
      let row = program.reshape(x, to: flat)
      values.append(
        program.reshape(program.emit(.softmax(logarithmic: false), [row], TensorType(flat, .float64)), to: shape))
    default:
      let y = pickValue()
      guard let common = try? Broadcasting.shape(shape, program[type: y].shape, operation: "") else { return }
      let condition = program.step(pick([.less, .greaterOrEqual]), x, y, to: common)
      values.append(program.step(.select, condition, x, y, to: common))
    }
    if program[type: values.last!].elementCount > 64 { values.removeLast() }
  }

  private mutating func addBinary(_ x: Value, _ y: Value) {
    guard let shape = try? Broadcasting.shape(program[type: x].shape, program[type: y].shape, operation: "") else {
      return
    }
    values.append(program.step(pick([.add, .add, .subtract, .multiply, .maximum]), x, y, to: shape))
  }

  private mutating func addView(of x: Value) {
    let shape = program[type: x].shape
    guard shape.rank > 0 else { return values.append(program.broadcast(x, to: [2, 3])) }
    let axis = Int.random(in: 0..<shape.rank, using: &generator)
    let strides = shape.contiguousStrides
    switch Int.random(in: 0..<5, using: &generator) {
    case 0 where shape.rank > 1: values.append(program.transposed(x))
    case 1:
      let end = Int.random(in: 0...shape[axis], using: &generator)
      values.append(program.slice(x, axis: axis, Int.random(in: 0...end, using: &generator)..<end))
    case 2 where shape[axis] > 0:
      var access = Access(contiguous: shape)
      access.offset = (shape[axis] - 1) * strides[axis]
      access.strides[axis] = -strides[axis]
      values.append(program.copy(x, access, to: shape))
    case 3 where shape.rank < 3: values.append(program.broadcast(x, to: Shape([2] + Array(shape))))
    default:
      var starts = Array(repeating: 0, count: shape.rank)
      starts[axis] = 1
      let target = PlaceKernel.Target(starts: starts, steps: Array(repeating: 1, count: shape.rank))
      let padded = shape.replacing(axis: axis, with: shape[axis] + 2)
      values.append(program.emit(.place(PlaceKernel(fill: 0.5, targets: [target])), [x], TensorType(padded, .float64)))
    }
  }

  /// x as a matrix, times a matrix, and often a bias, a residual and an activation behind reshapes.
  private mutating func addProduct(_ x: Value) {
    let shape = program[type: x].shape
    guard shape.rank > 0, shape.elementCount > 0 else { return }
    let width = shape[shape.rank - 1]
    let rows = shape.elementCount / width, columns = pick([1, 2, 4])
    let a = program.reshape(x, to: [1, rows, width])
    let weight = program.addInput(TensorType([1, width, columns], .float64))
    var y = program.reshape(program.matmul(a, weight), to: [rows, columns])
    if columns == 4, Bool.random(using: &generator) { y = program.reshape(y, to: [rows, 2, 2]) }
    if Bool.random(using: &generator) {
      let shape = program[type: y].shape
      let bias = program.addInput(TensorType([shape[shape.rank - 1]], .float64))
      y = program.step(.add, y, bias, to: shape)
      values.append(bias)
    }
    if Bool.random(using: &generator) {
      let shape = program[type: y].shape
      if let other = values.first(where: { program[type: $0].shape == shape }) {
        y = program.step(.add, other, y, to: shape)
      }
    }
    if Bool.random(using: &generator) { y = program.step(pick([.relu, .tanh, .sigmoid]), y) }
    values.append(y)
  }

  private mutating func chooseOutputs() {
    program.outputs = [values.last!]
    for _ in 0..<Int.random(in: 0...3, using: &generator) { program.outputs.append(pick(values)) }
  }
}
