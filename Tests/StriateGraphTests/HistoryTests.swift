import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes
import Testing

/// Where gradients flow, and where they stop.
@Suite struct HistoryTests {
  @Test(arguments: FlatOperation.all)
  func `an operation without a derivative says so or sends none`(_ operation: FlatOperation) throws {
    let x = Tensor(0.4, 1.3)
    let error = shapeError { operation.function(x).sum().gradient(withRespectTo: x) }
    #expect(error?.description == operation.error)
    if operation.error == nil {
      let gradient = try operation.function(x).sum().gradient(withRespectTo: x).scalars(as: Double.self)
      #expect(gradient == [0, 0])
    }
  }

  @Test func `the slides' graph has the gradients of the slides`() throws {
    let x = Tensor(-2), y = Tensor(5), z = Tensor(-4)
    let f = (x + y) * z
    let (dx, dy, dz) = f.gradients(withRespectTo: x, y, z)
    #expect(try [f.item(), dx.item(), dy.item(), dz.item()] == [-12, -4, -4, 3] as [Float])
  }

  @Test func `a seed weighs the results`() throws {
    let x = Tensor(1.0, 2, 3)
    let gradients = (x * x).gradients(withRespectTo: [x], seed: Tensor(1.0, 10, 100))
    #expect(try gradients[0].scalars(as: Double.self) == [2, 40, 600])
  }

  @Test func `the gradient of a tensor by itself is the seed`() throws {
    let x = Tensor(1.0, 2)
    #expect(try x.gradients(withRespectTo: [x], seed: Tensor(3.0, 4))[0].scalars(as: Double.self) == [3, 4])
    let y = x.sum()
    #expect(try y.gradient(withRespectTo: y).item(as: Double.self) == 1)
  }

  @Test func `a target twice named and one on the way to another have their gradients`() throws {
    let x = Tensor(2.0, 3)
    let y = x * x
    let gradients = (y * y).sum().gradients(withRespectTo: [x, y, x])
    #expect(try gradients[0].scalars(as: Double.self) == [32, 108])
    #expect(try gradients[1].scalars(as: Double.self) == [8, 18])
    #expect(try gradients[2].scalars(as: Double.self) == [32, 108])
  }

  @Test func `the gradient by an unrelated tensor is zeros of its type`() throws {
    let x = Tensor(1.0, 2), other = Tensor([1, 2, 3] as [Float], shape: [3, 1]),
      integers = Tensor([1, 2] as [Int64], shape: [2])
    let gradients = x.sum().gradients(withRespectTo: [other, integers])
    #expect(gradients[0].type == TensorType([3, 1], .float32))
    #expect(try gradients[0].scalars(as: Float.self) == [0, 0, 0])
    #expect(try gradients[1].scalars(as: Int64.self) == [0, 0])
  }

  @Test func `gradients flow through float32 and float64 in their own types`() throws {
    let x = Tensor([1, 2] as [Float], shape: [2]), w = Tensor(3.0, 4)
    let gradients = (x * w).sum().gradients(withRespectTo: [x, w])
    #expect(gradients[0].dtype == .float32)
    #expect(gradients[1].dtype == .float64)
    #expect(try gradients[0].scalars(as: Float.self) == [3, 4])
  }

  // MARK: Wrong questions

  @Test func `wrong questions are answered with what is wrong`() {
    let x = Tensor(1.0, 2)
    #expect(
      shapeError { (x * x).gradient(withRespectTo: x) }?.description == """
        gradients: the tensor has 2 elements, not 1
          operands: float64[2]
          hint: reduce it with sum() or mean(), or pass a seed
        """)
    #expect(
      shapeError { (x * x).gradients(withRespectTo: [x], seed: Tensor(1.0)) }?.description == """
        gradients: the seed has another shape
          operands: float64[1], float64[2]
        """)
    #expect(
      shapeError { x.argmax().gradient(withRespectTo: x) }?.description == """
        gradients: only floating-point tensors have gradients
          operands: int64[]
        """)
  }

  @Test func `a pullback with a gradient of another shape is found out`() {
    let x = Tensor(1.0, 2)
    #expect(
      shapeError { Careless()(x)[0].sum().gradient(withRespectTo: x) }?.description == """
        careless: the pullback's gradient is not of its operand's type
          operands: float64[], float64[2]
        """)
  }

  // MARK: History

  @Test func `plain tensors are differentiated until they are evaluated`() throws {
    let x = Tensor(3.0)
    let y = x * x
    #expect(try y.gradient(withRespectTo: x).scalars(as: Double.self) == [6])
    let z = (x * x).sum()
    _ = try z.item(as: Double.self)
    #expect(
      shapeError { z.gradient(withRespectTo: x) }?.description == """
        gradients: the history was released when sum was evaluated
          operands: float64[]
          hint: ask before item(), or use .variable()
        """)
    let later = (z * 2).exp()
    #expect(shapeError { later.gradient(withRespectTo: x) }?.hint == "ask before item(), or use .variable()")
  }

  @Test func `a variable is differentiated after evaluation too`() throws {
    let x = Tensor(3.0).variable()
    let y = (x * x).sum()
    #expect(try y.item(as: Double.self) == 9)
    #expect(try y.gradient(withRespectTo: x).scalars(as: Double.self) == [6])
    let second = y.gradient(withRespectTo: x)
    _ = try second.scalars(as: Double.self)
    #expect(try second.sum().gradient(withRespectTo: x).scalars(as: Double.self) == [2])
  }

  @Test func `a variable's history starts afresh`() throws {
    let x = Tensor(3.0).variable()
    let middle = (x * x).variable()
    let y = (middle * 5).sum()
    #expect(try y.gradient(withRespectTo: middle).scalars(as: Double.self) == [5])
    #expect(try y.gradient(withRespectTo: x).scalars(as: Double.self) == [0])
  }

  @Test func `gradients do not flow into what is built without them`() throws {
    let x = Tensor(2.0, 3).variable()
    let fixed = withoutGradients { x * x }
    let y = (fixed * x).sum()
    #expect(try y.gradient(withRespectTo: x).scalars(as: Double.self) == [4, 9])
    #expect(!fixed.node.leadsToVariable)
    #expect(withoutGradients { x.variable() }.node.leadsToVariable)
  }

  @Test func `stopGradient keeps values and stops gradients`() throws {
    let x = Tensor(2.0, 3)
    let y = (x.square().stopGradient() * x).sum()
    let gradient = y.gradient(withRespectTo: x)
    #expect(try gradient.scalars(as: Double.self) == [4, 9])
    #expect(try y.item(as: Double.self) == 35)
  }

  @Test func `stopGradient lets what is not differentiable pass`() throws {
    let x = Tensor(1.2, 2.7)
    let y = ((x - x.floor().stopGradient()) * 3).sum()
    #expect(try y.gradient(withRespectTo: x).scalars(as: Double.self) == [3, 3])
  }

  @Test func `withGradient makes a straight-through rounding`() throws {
    let x = Tensor(1.2, 2.7)
    let y = x.rounded().withGradient(for: [x]) { dy in [dy] }
    let gradient = (y * Tensor(5.0, 7)).sum().gradient(withRespectTo: x)
    #expect(try y.scalars(as: Double.self) == [1, 3])
    #expect(try gradient.scalars(as: Double.self) == [5, 7])
  }

  @Test func `withGradient serves several inputs, and nil is zero`() throws {
    let x = Tensor(1.0, 2), w = Tensor(3.0, 4), u = Tensor(5.0, 6)
    let y = (x * w * u).stopGradient().withGradient(for: [x, w, u]) { [$0 * 2, nil, $0 * w] }
    let gradients = y.sum().gradients(withRespectTo: [x, w, u])
    #expect(try gradients[0].scalars(as: Double.self) == [2, 2])
    #expect(try gradients[1].scalars(as: Double.self) == [0, 0])
    #expect(try gradients[2].scalars(as: Double.self) == [3, 4])
  }

  @Test func `clamped gradients differ though their plans are shared`() throws {
    // Two closures are the same structure: the value is shared, the gradient is each one's own.
    let x = Tensor(1.0, 2)
    for factor in [2.0, 3.0] {
      let y = x.stopGradient().withGradient(for: [x]) { [$0 * factor] }
      #expect(try y.sum().gradient(withRespectTo: x).scalars(as: Double.self) == [factor, factor])
    }
  }

  @Test func `second derivatives of kinks are zero, not errors`() throws {
    let x = Tensor(-1.5, 2)
    let g = (x.abs() * x.relu()).sum().gradient(withRespectTo: x)
    let second = g.sum().gradient(withRespectTo: x)
    #expect(try g.scalars(as: Double.self) == [0, 4])
    #expect(try second.scalars(as: Double.self) == [0, 2])
  }

  @Test func `at ties the gradient is shared`() throws {
    let a = Tensor(1.0, 2), b = Tensor(1.0, 3)
    let gradients = a.maximum(b).sum().gradients(withRespectTo: [a, b])
    #expect(try gradients[0].scalars(as: Double.self) == [0.5, 0])
    #expect(try gradients[1].scalars(as: Double.self) == [0.5, 1])
    let x = Tensor(2.0, 1, 2, 2)
    let third = 1.0 / 3
    #expect(try x.max().gradient(withRespectTo: x).scalars(as: Double.self) == [third, 0, third, third])
    let image = Tensor([4.0, 4, 4, 4], shape: [1, 1, 2, 2])
    #expect(
      try image.maxPool(window: Pair(2)).sum().gradient(withRespectTo: image).scalars(as: Double.self) == [1, 0, 0, 0])
  }

  @Test func `the conventions at zero are those documented`() throws {
    let x = Tensor(0.0)
    #expect(try x.abs().sum().gradient(withRespectTo: x).scalars(as: Double.self) == [0])
    #expect(try x.relu().sum().gradient(withRespectTo: x).scalars(as: Double.self) == [0])
    #expect(try x.power(0).sum().gradient(withRespectTo: x).scalars(as: Double.self) == [0])
    #expect(try x.power(2).sum().gradient(withRespectTo: x).scalars(as: Double.self) == [0])
    #expect(try x.power(1).sum().gradient(withRespectTo: x).scalars(as: Double.self) == [1])
  }

  @Test func `a graph of a hundred thousand nodes is differentiated without recursion`() throws {
    let x = Tensor(1.0)
    var y = x
    for _ in 0..<50_000 { y = y * 1 + x }
    let gradient = y.sum().gradient(withRespectTo: x)
    #expect(gradient.shape == [1])
  }

  @Test func `what is older than the targets is not walked`() throws {
    // A chain of repeated small gradients of a long graph stays linear.
    var y = Tensor(0.1)
    for _ in 0..<2000 {
      let x = y + 0
      y = x + (x * x).sum().gradient(withRespectTo: x) * 1e-6
    }
    #expect(y.shape == [1])
  }
}

@Suite struct CustomOperationTests {
  @Test func `a user's operation runs and has all its results`() throws {
    let results = Hypotenuse()(Tensor(3.0, 5), Tensor(4.0, 12))
    #expect(results.count == 2)
    #expect(try results[0].scalars(as: Double.self) == [5, 13])
    #expect(try results[1].scalars(as: Double.self) == [12, 60])
  }

  @Test func `its second use is found in the plan cache by value`() throws {
    let runtime = Runtime(devices: Runtime.referenceOnly.compiler.devices)
    func scaled(_ factor: Double, _ x: Tensor) throws -> [Double] {
      try withRuntime(runtime) { try Scaling(factor: factor)(x)[0].scalars(as: Double.self) }
    }
    #expect(try scaled(2, Tensor(1.0, 2)) == [2, 4])
    #expect(try scaled(2, Tensor(5.0, 6)) == [10, 12])
    #expect(runtime.statistics.planMisses == 1)
    #expect(runtime.statistics.planHits == 1)
    #expect(try scaled(3, Tensor(1.0, 2)) == [3, 6])
    #expect(runtime.statistics.planMisses == 2)
  }

  @Test func `equal operations on equal operands are computed once`() throws {
    let x = Tensor(1.0, 2)
    let sum = Scaling(factor: 2)(x)[0] + Scaling(factor: 2)(x)[0] + Scaling(factor: 3)(x)[0]
    #expect(try sum.scalars(as: Double.self) == [7, 14])
  }

  @Test func `its shape rule speaks at the call`() {
    #expect(
      shapeError { Hypotenuse()(Tensor(1.0), Tensor(1.0, 2))[1] }?.description == """
        hypotenuse: needs two float64 tensors of one shape
          operands: float64[1], float64[2]
        """)
  }

  @Test func `all its results are poisoned where an operand is`() {
    let error = shapeError {
      let poisoned = Tensor(1.0).matmul(Tensor(1.0, 2))
      let results = Hypotenuse()(poisoned, Tensor(1.0))
      return results[0] + results[1]
    }
    #expect(error?.operation == "matmul")
  }
}
