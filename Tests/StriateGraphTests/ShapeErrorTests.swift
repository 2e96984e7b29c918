import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes
import Testing

@Suite struct ShapeErrorTests {
  private static func f(_ extents: Int...) -> Tensor { .zeros(Shape(extents)) }
  private static func i(_ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: .int64) }
  private static func b(_ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: .bool) }

  static let rows: [ErrorRow] = [
    // Elementwise
    ErrorRow(
      """
      add: extents differ at axis -1: 3 and 4
        operands: float32[2, 3], float32[4]
        hint: broadcasting stretches only an extent of 1
      """
    ) { f(2, 3) + f(4) },
    ErrorRow(
      """
      multiply: extents differ at axis -2: 2 and 3
        operands: float32[2, 1], float32[3, 1]
        hint: broadcasting stretches only an extent of 1
      """
    ) { f(2, 1) * f(3, 1) },
    ErrorRow("Shape: the extents multiply to over 2⁴⁸ elements") { f(1 << 30, 1) + f(1 << 30) },
    ErrorRow("and: needs bool or integers\n  operands: float32[2], float32[2]") { f(2) & b(2) },
    ErrorRow("add: needs numbers\n  operands: bool[2], bool[2]") { b(2) + b(2) },
    ErrorRow("maximum: needs numbers\n  operands: bool[2], bool[]") { b(2).maximum(1) },
    ErrorRow("not: needs bool\n  operands: float32[2]") { !f(2) },
    ErrorRow("negate: needs numbers\n  operands: bool[2]") { -b(2) },
    ErrorRow("abs: needs numbers\n  operands: bool[2]") { b(2).abs() },
    ErrorRow("relu: needs numbers\n  operands: bool[]") { b().relu() },
    ErrorRow("exp: needs floating point\n  operands: int64[2]") { Tensor.make(Unary.exp, [i(2)]) },
    ErrorRow("divide: needs floating point\n  operands: int64[2], int64[2]") {
      Tensor.make(Binary.divide, [i(2), i(2)])
    },
    ErrorRow("select: the condition is not bool\n  operands: float32[2], float32[2], float32[2]") {
      f(2).select(f(2), f(2))
    },
    ErrorRow(
      """
      select: extents differ at axis -1: 2 and 3
        operands: bool[1], float32[2], float32[3]
        hint: broadcasting stretches only an extent of 1
      """
    ) { b(1).select(f(2), f(3)) },
    // Reductions
    ErrorRow("sum: axis 2 does not exist in a tensor of 2 axes") { f(2, 3).sum(axes: [2]) },
    ErrorRow("sum: axis -3 does not exist in a tensor of 2 axes") { f(2, 3).sum(axes: [-3]) },
    ErrorRow("max: axis 1 is named twice") { f(2, 3).max(axes: [1, -1]) },
    ErrorRow("max: axis 0 is empty, so there is no extreme\n  operands: float32[0, 3]") { f(0, 3).max() },
    ErrorRow("argmin: axis 1 is empty, so there is no extreme\n  operands: float32[3, 0]") { f(3, 0).argmin() },
    ErrorRow("argmax: axis -1 does not exist in a tensor of 0 axes") { f().argmax() },
    ErrorRow("min: needs numbers\n  operands: bool[2]") { b(2).min() },
    ErrorRow("sum: axis 5 does not exist in a tensor of 1 axes") { f(2).mean(axes: [5]) },
    ErrorRow("sum: axis 5 does not exist in a tensor of 1 axes") { f(2).variance(axes: [5]) },
    // Views
    ErrorRow("reshaped: 6 elements do not fill [4, 2]\n  operands: float32[2, 3]") { f(2, 3).reshaped(to: [4, 2]) },
    ErrorRow("reshaped: 6 elements do not fill [4, -1]\n  operands: float32[2, 3]") { f(2, 3).reshaped(to: [4, -1]) },
    ErrorRow("Shape: extent -1 is not in 0 ... 2147483647") { f(2, 3).reshaped(to: [-1, -1]) },
    ErrorRow("Shape: extent -2 is not in 0 ... 2147483647") { f(2, 3).reshaped(to: [-2, 3]) },
    ErrorRow("reshaped: 0 elements do not fill [0, -1]\n  operands: float32[0]") { f(0).reshaped(to: [0, -1]) },
    ErrorRow("Shape: 9 axes, at most 8 are supported") { f(1).reshaped(to: Array(repeating: 1, count: 9)) },
    ErrorRow("Shape: the extents multiply to over 2⁴⁸ elements") { f(1).reshaped(to: [1 << 30, 1 << 30, -1]) },
    ErrorRow("Shape: 9 axes, at most 8 are supported") { f(1, 1, 1, 1, 1, 1, 1, 1).expanded(at: 0) },
    ErrorRow("expanded: axis 3 does not exist\n  operands: float32[2]") { f(2).expanded(at: 3) },
    ErrorRow("flattened: axis 2 does not exist\n  operands: float32[2]") { f(2).flattened(from: 2) },
    ErrorRow("broadcast: [3] does not stretch to [2]\n  operands: float32[3]") { f(3).broadcast(to: [2]) },
    ErrorRow("broadcast: [2, 1] does not stretch to [2]\n  operands: float32[2, 1]") { f(2, 1).broadcast(to: [2]) },
    ErrorRow("transposed: there are no two axes to swap\n  operands: float32[2]") { f(2).transposed() },
    ErrorRow("transposed: [0, 0] is not an order of 2 axes\n  operands: float32[2, 3]") { f(2, 3).transposed([0, 0]) },
    ErrorRow("transposed: [0] is not an order of 2 axes\n  operands: float32[2, 3]") { f(2, 3).transposed([0]) },
    ErrorRow("slice: elements 1 ... 3 are not all in axis 0 of extent 3\n  operands: float32[3]") {
      f(3).slice(axis: 0, 1..<4)
    },
    ErrorRow("slice: elements -1..<2 by 1 are not all in axis 0\n  operands: float32[3]") {
      f(3).slice(axis: 0, -1..<2)
    },
    ErrorRow("slice: elements 0..<\(Int.max) by 1 are not all in axis 0\n  operands: float32[3]") {
      f(3).slice(axis: 0, 0..<Int.max)
    },
    ErrorRow("slice: the step 0 is not positive\n  operands: float32[3]") { f(3).slice(axis: 0, 0..<3, step: 0) },
    ErrorRow("slice: axis 1 does not exist in a tensor of 1 axes") { f(3).slice(axis: 1, 0..<1) },
    ErrorRow("subscript: there is no part 3 of 3\n  operands: float32[3]") { f(3)[3] },
    ErrorRow("subscript: there is no part -4 of 3\n  operands: float32[3]") { f(3)[-4] },
    ErrorRow("subscript: there is no part \(Int.max) of 3\n  operands: float32[3]") { f(3)[.max] },
    ErrorRow("subscript: there is no part \(Int.min) of 3\n  operands: float32[3]") { f(3)[.min] },
    ErrorRow("subscript: there is no part 0 of 0\n  operands: float32[0]") { f(0)[0] },
    ErrorRow("subscript: a scalar has no axes\n  operands: float32[]") { f()[0] },
    ErrorRow("flipped: axis 1 does not exist in a tensor of 1 axes") { f(3).flipped(axis: 1) },
    ErrorRow("padded: needs 2 widths on each side\n  operands: float32[2, 3]") {
      f(2, 3).padded(before: [1], after: [1, 1])
    },
    ErrorRow("padded: widths -3 and 1 leave nothing of axis 0\n  operands: float32[2]") {
      f(2).padded(before: [-3], after: [1])
    },
    ErrorRow("Shape: extent \((1 << 41) + 2) is not in 0 ... 2147483647") {
      f(2).padded(before: [.max], after: [.max])
    },
    ErrorRow("concatenated: no tensors were given") { Tensor.concatenated([]) },
    ErrorRow("concatenated: the tensors differ outside axis 0\n  operands: float32[2, 3], float32[2, 4]") {
      Tensor.concatenated([f(2, 3), f(2, 4)])
    },
    ErrorRow("concatenated: the tensors differ outside axis 0\n  operands: float32[2], int64[2]") {
      Tensor.concatenated([f(2), i(2)])
    },
    ErrorRow("concatenated: axis 1 does not exist in a tensor of 1 axes") { Tensor.concatenated([f(2)], axis: 1) },
    ErrorRow("Shape: extent 4294967294 is not in 0 ... 2147483647") {
      Tensor.concatenated([f(Int(Int32.max)), f(Int(Int32.max))])
    },
    // Indexing
    ErrorRow("gather: indices must be integers\n  operands: float32[3], float32[2]") { f(3).gather(f(2)) },
    ErrorRow("gather: axis 1 does not exist in a tensor of 1 axes") { f(3).gather(i(2), axis: 1) },
    ErrorRow("Shape: 9 axes, at most 8 are supported") { f(1, 1, 1, 1, 1).gather(i(1, 1, 1, 1, 1)) },
    ErrorRow("addingUpdates: the updates are not float32[2]\n  operands: float32[3], int64[2], float32[3]") {
      f(3).addingUpdates(f(3), at: i(2))
    },
    ErrorRow("takeAlong: source and indices differ outside axis 1\n  operands: float32[2, 3], int64[3, 3]") {
      f(2, 3).takeAlong(i(3, 3))
    },
    ErrorRow("takeAlong: indices must be integers\n  operands: float32[2], float32[2]") { f(2).takeAlong(f(2)) },
    ErrorRow("takeAlong: axis -1 does not exist in a tensor of 0 axes") { f().takeAlong(i()) },
    // Products and images
    ErrorRow("matmul: inner extents differ: 3 and 4\n  operands: float32[2, 3], float32[4, 2]") {
      f(2, 3).matmul(f(4, 2))
    },
    ErrorRow("matmul: inner extents differ: 3 and 2\n  operands: float32[1, 3], float32[2, 1]") { f(3).matmul(f(2)) },
    ErrorRow("matmul: inner extents differ: 3 and 4\n  operands: float32[5, 2, 3], float32[4, 2]") {
      f(5, 2, 3).matmul(f(4, 2))
    },
    ErrorRow("matmul: needs at least two axes on each side\n  operands: float32[], float32[2, 2]") {
      f().matmul(f(2, 2))
    },
    ErrorRow("matmul: needs at least two axes on each side\n  operands: float32[2], float32[]") { f(2).matmul(f()) },
    ErrorRow("matmul: element types differ or are bool\n  operands: bool[2, 2], bool[2, 2]") {
      b(2, 2).matmul(b(2, 2))
    },
    ErrorRow(
      """
      matmul: extents differ at axis -1: 5 and 6
        operands: float32[5, 2, 3], float32[6, 3, 4]
        hint: broadcasting stretches only an extent of 1
      """
    ) { f(5, 2, 3).matmul(f(6, 3, 4)) },
    ErrorRow("Shape: the extents multiply to over 2⁴⁸ elements") { f(1 << 30, 1).matmul(f(1, 1 << 30)) },
    ErrorRow(
      "convolution: needs images [N, C, H, W] and weight [O, C/G, KH, KW]\n  operands: float32[3, 4, 4], float32[1, 3, 2, 2]"
    ) {
      f(3, 4, 4).convolution(f(1, 3, 2, 2))
    },
    ErrorRow("convolution: needs floating point of one type\n  operands: int64[1, 1, 4, 4], int64[1, 1, 2, 2]") {
      i(1, 1, 4, 4).convolution(i(1, 1, 2, 2))
    },
    ErrorRow(
      """
      convolution: channels differ: the images have 3, the weight takes 1
        operands: float32[1, 3, 4, 4], float32[6, 1, 2, 2]
      """
    ) { f(1, 3, 4, 4).convolution(f(6, 1, 2, 2)) },
    ErrorRow(
      """
      convolution: channels differ: the images have 3, the weight takes 2 in 2 groups
        operands: float32[1, 3, 4, 4], float32[6, 1, 2, 2]
      """
    ) { f(1, 3, 4, 4).convolution(f(6, 1, 2, 2), groups: 2) },
    ErrorRow(
      "convolution: the kernel 5×2 does not fit into the padded image\n  operands: float32[1, 1, 4, 4], float32[1, 1, 5, 2]"
    ) {
      f(1, 1, 4, 4).convolution(f(1, 1, 5, 2))
    },
    ErrorRow(
      """
      convolution: strides, dilation and groups must be positive, padding 0 or more
        operands: float32[1, 1, 4, 4], float32[1, 1, 2, 2]
      """
    ) { f(1, 1, 4, 4).convolution(f(1, 1, 2, 2), strides: Pair(0)) },
    ErrorRow(
      """
      convolution: strides, dilation and groups must be positive, padding 0 or more
        operands: float32[1, 1, 4, 4], float32[1, 1, 2, 2]
      """
    ) { f(1, 1, 4, 4).convolution(f(1, 1, 2, 2), padding: Pair(.max)) },
    ErrorRow("Shape: extent 4294967297 is not in 0 ... 2147483647") {
      f(1, 1, 4, 4).convolution(f(1, 1, 2, 2), padding: Pair(Int(Int32.max)))
    },
    ErrorRow("maxPool: needs floating-point images [N, C, H, W]\n  operands: float32[4, 4]") {
      f(4, 4).maxPool(window: Pair(2))
    },
    ErrorRow("averagePool: needs floating-point images [N, C, H, W]\n  operands: int64[1, 1, 4, 4]") {
      i(1, 1, 4, 4).averagePool(window: Pair(2))
    },
    ErrorRow("maxPool: the window 5×5 does not fit into the image\n  operands: float32[1, 1, 4, 4]") {
      f(1, 1, 4, 4).maxPool(window: Pair(5))
    },
    ErrorRow(
      """
      maxPool: window 2×2, strides 2×2, padding 2×2 make no sense
        hint: the padding is at most half of the window
      """
    ) { f(1, 1, 4, 4).maxPool(window: Pair(2), padding: Pair(2)) },
    ErrorRow(
      """
      averagePool: window 2×2, strides 0×0, padding 0×0 make no sense
        hint: the padding is at most half of the window
      """
    ) { f(1, 1, 4, 4).averagePool(window: Pair(2), strides: Pair(0)) },
    ErrorRow("maxPool: the window 5×5 does not fit into the image\n  operands: float32[1, 1, 4, 4]") {
      f(1, 1, 4, 4).maxPool(window: Pair(5))
    },
    ErrorRow(
      """
      maxPool: window 9223372036854775807×1, strides 9223372036854775807×1, padding 0×0 make no sense
        hint: the padding is at most half of the window
      """
    ) { f(1, 1, 4, 4).maxPool(window: Pair(.max, 1)) },
    // Rows and channels
    ErrorRow("softmax: axis -1 does not exist in a tensor of 0 axes") { f().softmax() },
    ErrorRow("softmax: needs floating point with at least one axis\n  operands: int64[2]") { i(2).softmax() },
    ErrorRow("logSoftmax: axis 4 does not exist in a tensor of 1 axes") { f(2).logSoftmax(axis: 4) },
    ErrorRow("batchNorm: needs [N, C, ...]\n  operands: float32[2]") { batchNorm(f(2), f(2), f(2)) },
    ErrorRow("batchNorm: γ and β must be float32[3]\n  operands: float32[2, 3, 1], float32[2], float32[3]") {
      batchNorm(f(2, 3), f(2), f(3))
    },
    ErrorRow(
      """
      batchNorm: one value a channel has no variance
        operands: float32[1, 3, 1], float32[3], float32[3]
        hint: use a larger batch
      """
    ) { batchNorm(f(1, 3), f(3), f(3)) },
    // Creation
    ErrorRow("Tensor: 3 elements do not fill [2, 2]") { Tensor([1, 2, 3] as [Float], shape: [2, 2]) },
    ErrorRow("Tensor: row 1 has 1 elements, row 0 has 2") { Tensor([[1, 2], [3]]) },
    ErrorRow("iota: axis 1 does not exist in a tensor of 1 axes") { Tensor.iota([3], axis: 1) },
    ErrorRow("uniform: random numbers are floating point, not int64") { Tensor.uniform([2], dtype: .int64) },
    ErrorRow("dropout: needs floating point and a probability in 0 ... 1, not 2.0\n  operands: float32[2]") {
      f(2).dropout(probability: 2)
    }
  ]

  private static func batchNorm(_ x: Tensor, _ gamma: Tensor, _ beta: Tensor) -> Tensor {
    do { return try x.batchNorm(gamma: gamma, beta: beta, epsilon: 1e-5)[0] } catch { return .fail(error) }
  }

  @Test(arguments: ErrorRow.all)
  func `an operation says what does not fit`(_ row: ErrorRow) {
    #expect(shapeError { row.make() }?.description == row.message)
  }

  @Test func `an error shows path and origin of its layer`() {
    var error = ShapeError(
      "matmul", "inner extents differ: 256 and 400",
      operands: [TensorType([64, 256], .float32), TensorType([120, 400], .float32)],
      hint: "the layer expects 400 inputs; the image may not be 28 × 28")
    error.layerPath = "LeNet.classifier.1"
    error.layerMadeAt = "LeNet.swift:9"
    #expect(
      error.description == """
        LeNet.classifier.1 (matmul): inner extents differ: 256 and 400
          operands: float32[64, 256], float32[120, 400]
          hint: the layer expects 400 inputs; the image may not be 28 × 28
          layer made at: LeNet.swift:9
        """)
  }

  @Test func `values out of range fail the evaluation and say where`() throws {
    for (name, tensor) in [
      ("gather", Tensor([1, 2, 3]).gather(Tensor([3] as [Int64], shape: [1]))),
      ("takeAlong", Tensor([1, 2, 3]).takeAlong(Tensor([-4] as [Int64], shape: [1]))),
      ("scatterAdd", Tensor([1, 2, 3]).addingUpdates(Tensor([1]), at: Tensor([7] as [Int64], shape: [1])))
    ] {
      let error = #expect(throws: EvaluationError.self) {
        try withDevice(.reference) { try tensor.scalars(as: Float.self) }
      }
      #expect(error?.description.hasPrefix("\(name): index") == true)
    }
  }
}

/// After an error the code goes on with poison to the end, and the first error is thrown.
@Suite struct PoisonTests {
  /// Something of every family, applied to a poisoned tensor in every operand's place.
  static let steps: [(name: String, step: @Sendable (Tensor) -> Tensor)] = {
    let two = Tensor([1, 2])
    let index = Tensor([0] as [Int64], shape: [1])
    let image = Tensor.zeros([1, 1, 4, 4])
    var steps: [(name: String, step: @Sendable (Tensor) -> Tensor)] = []
    func add(_ name: String, _ step: @escaping @Sendable (Tensor) -> Tensor) { steps.append((name, step)) }
    add("negate") { -$0 }
    add("unary") { $0.exp().log().sqrt().rsqrt().sin().cos().tanh().sigmoid().erf().relu().square().abs() }
    add("more unary") { $0.expm1().log1p().reciprocal().floor().ceil().rounded().sign() }
    add("not") { !$0 }
    add("cast") { $0.cast(to: .int32).cast(to: .float64) }
    add("binary left") { ($0 + two) * 3 - 0.7 }
    add("binary right") { two / $0 + (1 / $0) }
    add("compound") {
      var x = $0
      x += two
      x -= two
      x *= two
      return x
    }
    add("extremes") { two.maximum($0).minimum($0).maximum(1).minimum(2) }
    add("power") { $0.power(2) + two.power($0) + $0.remainder(two) }
    add("comparisons") { $0.isEqual(to: two).select($0, two) }
    add("logic") { ($0 & two) | (two ^ $0) }
    add("select") { two.isGreater(than: 1).select($0, 0) + two.isGreater(than: 1).select(1, $0) }
    add("sum") { $0.sum(axes: [3]) + $0.mean() + $0.variance(axes: [1], keepingAxes: true) }
    add("product") { $0.product() + $0.max(axes: [0]) + $0.min() }
    add("arguments") { $0.argmax() + $0.argmin(axis: 2) }
    add("any") { $0.any() | $0.all() }
    add("reshaped") { $0.reshaped(to: [7, -1]).reshaped(to: Shape([5])) }
    add("flattened") { $0.flattened(from: 3).expanded(at: 9) }
    add("broadcast") { $0.broadcast(to: [2, 2]) }
    add("transposed") { $0.transposed().transposed([1, 0]) }
    add("slice") { $0.slice(axis: 12, 0..<7)[99] }
    add("flipped") { $0.flipped(axis: 20) }
    add("padded") { $0.padded(before: [1], after: []) }
    add("concatenated") { Tensor.concatenated([two, $0, $0], axis: 5) }
    add("gather") { $0.gather(index, axis: 4) }
    add("gather by") { two.gather($0) }
    add("addingUpdates") {
      $0.addingUpdates(two, at: index) + two.addingUpdates($0, at: index) + two.addingUpdates(two, at: $0)
    }
    add("takeAlong") { $0.takeAlong(index) + two.takeAlong($0) }
    add("matmul") { $0.matmul(two) + two.matmul($0) }
    add("matmul transposed") { Tensor.matmul($0, two, transposeA: true, transposeB: true) }
    add("convolution") { $0.convolution(image, strides: Pair(0)) + image.convolution($0) }
    add("pools") { $0.maxPool(window: Pair(9)).averagePool(window: Pair(0)) }
    add("softmax") { $0.softmax(axis: 30) + $0.logSoftmax() }
    add("batchNorm") { x in
      (try? x.batchNorm(gamma: two, beta: two, epsilon: 1)[2]) ?? x
    }
    add("batchNorm's weights") { x in
      (try? Tensor.zeros([4, 2]).batchNorm(gamma: x, beta: x, epsilon: 1)[2]) ?? x
    }
    add("dropout") { $0.dropout(probability: 7) }
    add("history") { $0.stopGradient().variable() }
    add("withGradient") { x in two.withGradient(for: [x]) { [$0] } + x.withGradient(for: [two]) { [$0] } }
    add("custom") { Hypotenuse()($0, two)[1] }
    add("gradient of") { $0.gradient(withRespectTo: two) }
    add("gradient by") { two.sum().gradient(withRespectTo: $0) }
    add("gradient with") { two.gradients(withRespectTo: [two], seed: $0)[0] }
    return steps
  }()

  @Test(arguments: steps.indices)
  func `poison passes through`(_ index: Int) {
    let error = shapeError { PoisonTests.steps[index].step(Tensor([1, 2]).matmul(Tensor([1, 2, 3]))) }
    #expect(error?.fact == "inner extents differ: 2 and 3", "\(PoisonTests.steps[index].name)")
  }

  @Test func `poison passes through everything in turn`() {
    let error = shapeError {
      PoisonTests.steps.reduce(Tensor([1, 2]).matmul(Tensor([1, 2, 3]))) { $1.step($0) }
    }
    #expect(error?.fact == "inner extents differ: 2 and 3")
  }

  @Test func `of two errors the first is thrown`() {
    let error = shapeError { (Tensor([1, 2]) + Tensor([1, 2, 3]), Tensor([1]).reshaped(to: [2])) }
    #expect(error?.operation == "add")
  }

  @Test func `scopes nest and end`() throws {
    let inner = try catchingShapeErrors {
      (shapeError { Tensor([1, 2]) + Tensor([1, 2, 3]) }, Tensor([1, 2]) + 1)
    }
    #expect(inner.0 != nil)
    #expect(try inner.1.scalars(as: Float.self) == [2, 3])
  }

  @Test func `other errors pass`() {
    struct Other: Error {}
    #expect(throws: Other.self) { try catchingShapeErrors { throw Other() } }
  }
}
