import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes
import Testing

@Suite struct ShapeTests {
  @Test func `a shape has up to eight axes`() throws {
    let shape = Shape([1, 2, 3, 4, 5, 6, 7, 8])
    #expect(shape.rank == 8)
    #expect(Array(shape) == [1, 2, 3, 4, 5, 6, 7, 8])
    #expect(shape.elementCount == 40320)
    #expect(shape.contiguousStrides == [40320, 20160, 6720, 1680, 336, 56, 8, 1])
    #expect(shape.removing(axes: [0, 7]) == [2, 3, 4, 5, 6, 7])
    #expect(shape.replacing(axis: 5, with: 9)[5] == 9)
    #expect("\(shape)" == "[1, 2, 3, 4, 5, 6, 7, 8]")
    #expect("\(Shape())" == "[]")
    #expect(Shape().elementCount == 1)
    #expect(Set([shape, Shape([1, 2, 3, 4, 5, 6, 7, 8]), Shape([1])]).count == 2)
  }

  private static let refused: [([Int], String)] = [
    ([1, 1, 1, 1, 1, 1, 1, 1, 1], "9 axes, at most 8 are supported"),
    ([2, -1], "extent -1 is not in 0 ... 2147483647"),
    ([Int.min], "extent -9223372036854775808 is not in 0 ... 2147483647"),
    ([2_147_483_648], "extent 2147483648 is not in 0 ... 2147483647"),
    ([Int.max], "extent 9223372036854775807 is not in 0 ... 2147483647"),
    ([16_777_216, 33_554_432], "the extents multiply to over 2⁴⁸ elements"),
    ([2_147_483_647, 2_147_483_647, 2_147_483_647, 2_147_483_647], "the extents multiply to over 2⁴⁸ elements"),
    ([0, 1_073_741_824, 1_073_741_824], "the extents multiply to over 2⁴⁸ elements")
  ]

  @Test(arguments: refused)
  func `a shape that cannot be is refused`(_ extents: [Int], _ fact: String) {
    #expect(throws: ShapeError("Shape", fact)) { try Shape(checking: extents) }
  }

  @Test(arguments: [[16_777_216, 16_777_216], [2_147_483_647], [0], [], [0, 1_073_741_824]] as [[Int]])
  func `the largest shapes and the empty are accepted`(_ extents: [Int]) throws {
    #expect(Array(try Shape(checking: extents)) == extents)
  }

  private static let fitting: [(Shape, Shape, Shape)] = [
    ([], [], []), ([3], [], [3]), ([2, 1], [3], [2, 3]), ([1], [0], [0]), ([2, 1, 4], [3, 1], [2, 3, 4]),
    ([1, 1], [5], [1, 5]), ([0, 1], [1, 3], [0, 3])
  ]

  @Test(arguments: fitting)
  func `shapes are broadcast as NumPy does`(_ a: Shape, _ b: Shape, _ expected: Shape) throws {
    #expect(try Broadcasting.shape(a, b, operation: "add") == expected)
    #expect(try Broadcasting.shape(b, a, operation: "add") == expected)
  }

  private static let unfitting: [(Shape, Shape)] = [([3], [4]), ([2, 3], [2]), ([0], [2]), ([2, 1, 3], [3, 2])]

  @Test(arguments: unfitting)
  func `shapes that do not fit are not broadcast`(_ a: Shape, _ b: Shape) {
    #expect(throws: ShapeError.self) { try Broadcasting.shape(a, b, operation: "add") }
  }

  @Test func `element types are promoted as PyTorch does`() {
    let order: [DType] = [.bool, .int32, .int64, .float32, .float64]
    for (i, a) in order.enumerated() {
      for (j, b) in order.enumerated() { #expect(DType.promoted(a, b) == order[max(i, j)]) }
    }
  }
}

/// The type that an expression has, before anything is computed.
struct TypeRow: Sendable, CustomTestStringConvertible {
  let expected: String
  let line: UInt
  let make: @Sendable () -> Tensor

  init(_ expected: String, line: UInt = #line, _ make: @escaping @autoclosure @Sendable () -> Tensor) {
    self.expected = expected
    self.line = line
    self.make = make
  }

  var testDescription: String { "line \(line): \(expected)" }
}

@Suite struct ShapeRuleTests {
  private static func f(_ extents: Int...) -> Tensor { .zeros(Shape(extents)) }
  private static func i(_ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: .int64) }
  private static func b(_ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: .bool) }

  static let rows: [TypeRow] = [
    // Promotion
    TypeRow("float32[2]", f(2) + i(2)), TypeRow("float64[2]", f(2) + .zeros([2], dtype: .float64)),
    TypeRow("int64[2]", i(2) + .zeros([2], dtype: .int32)), TypeRow("int64[2]", b(2) + i(2)),
    TypeRow("float32[2]", i(2) / i(2)), TypeRow("float32[2]", i(2) * 0.3), TypeRow("int64[2]", i(2) * 3),
    TypeRow("float32[2]", Tensor.zeros([2], dtype: .int32) + 3e9), TypeRow("float32[2]", i(2) * .infinity),
    TypeRow("float32[2]", i(2).exp()), TypeRow("float32[2]", b(2).sqrt()), TypeRow("int64[2]", i(2).abs()),
    TypeRow("int64[2]", i(2).square()), TypeRow("bool[2]", !b(2)), TypeRow("bool[2, 3]", f(2, 1).isLess(than: f(3))),
    TypeRow("bool[2]", b(2) & b(2)), TypeRow("int64[2]", i(2) | i(2)),
    TypeRow("float32[3, 2]", b(3, 1).select(f(2), i(2))),
    TypeRow("float32[2]", b(2).select(1, f(2))), TypeRow("int32[2]", f(2).cast(to: .int32)),
    // Reductions
    TypeRow("float32[]", f(2, 3).sum()), TypeRow("float32[2]", f(2, 3).sum(axes: [-1])),
    TypeRow("float32[2, 1]", f(2, 3).max(axes: [1], keepingAxes: true)), TypeRow("int64[]", b(3).sum()),
    TypeRow("int64[2]", f(2, 3).argmax()), TypeRow("int64[3]", f(2, 3).argmin(axis: 0)), TypeRow("bool[]", b(2).all()),
    TypeRow("float32[]", i(2).mean()), TypeRow("float32[]", f(2, 3).variance(correction: 1)),
    TypeRow("float32[2, 3]", f(2, 3).sum(axes: [])), TypeRow("float32[3]", f(0, 3).sum(axes: [0])),
    // Views
    TypeRow("float32[3, 2]", f(2, 3).reshaped(to: [3, -1])), TypeRow("float32[2, 12]", f(2, 3, 4).flattened(from: 1)),
    TypeRow("float32[1]", f().flattened()), TypeRow("float32[2, 1]", f(2).expanded(at: -1)),
    TypeRow("float32[3, 2]", f(2, 3).transposed()), TypeRow("float32[4, 2, 3]", f(2, 3, 4).transposed([2, 0, 1])),
    TypeRow("float32[2, 2]", f(2, 4).slice(axis: -1, 0..<4, step: 2)),
    TypeRow("float32[2, 1]", f(2, 4).slice(axis: 1, 0..<4, step: 9)),
    TypeRow("float32[0]", f(3).slice(axis: 0, 3..<3)), TypeRow("float32[3]", f(2, 3)[-2]),
    TypeRow("float32[2, 3]", f(2, 3).flipped(axis: 0)),
    TypeRow("float32[3, 5]", f(2, 3).padded(before: [1, 0], after: [0, 2])),
    TypeRow("float32[2, 5]", Tensor.concatenated([f(2, 3), f(2, 0), f(2, 2)], axis: -1)),
    TypeRow("float32[4, 3]", f(1, 3).broadcast(to: [4, 3])),
    // Indexing
    TypeRow("float32[4, 5, 3]", f(2, 3).gather(i(4, 5))), TypeRow("float32[2]", f(2, 3).gather(i(), axis: 1)),
    TypeRow("float32[2, 3]", f(2, 3).addingUpdates(f(2, 4), at: i(4), axis: 1)),
    TypeRow("float32[2, 7]", f(2, 3).takeAlong(i(2, 7))),
    // Products
    TypeRow("float32[]", f(3).matmul(f(3))), TypeRow("float32[2]", f(2, 3).matmul(f(3))),
    TypeRow("float32[4]", f(3).matmul(f(3, 4))),
    TypeRow("float32[5, 4]", f(3).matmul(f(5, 3, 4))), TypeRow("float32[5, 2]", f(5, 2, 3).matmul(f(3))),
    TypeRow("float32[6, 5, 2, 4]", f(5, 2, 3).matmul(f(6, 1, 3, 4))),
    TypeRow("float64[2, 4]", f(2, 3).matmul(.zeros([3, 4], dtype: .float64))),
    TypeRow("float32[0, 4]", f(0, 3).matmul(f(3, 4))), TypeRow("float32[2, 4]", f(2, 0).matmul(f(0, 4))),
    TypeRow("int64[2, 2]", i(2, 3).matmul(i(3, 2))),
    // Images
    TypeRow("float32[2, 6, 28, 28]", f(2, 1, 28, 28).convolution(f(6, 1, 5, 5), padding: Pair(2))),
    TypeRow("float32[1, 2, 3, 2]", f(1, 1, 7, 7).convolution(f(2, 1, 3, 3), strides: Pair(2, 3))),
    TypeRow("float32[1, 4, 3, 3]", f(1, 4, 5, 5).convolution(f(4, 1, 2, 2), dilation: Pair(2), groups: 4)),
    TypeRow("float32[1, 1, 2, 2]", f(1, 1, 5, 5).maxPool(window: Pair(2))),
    TypeRow("float32[1, 1, 3, 3]", f(1, 1, 5, 5).averagePool(window: Pair(2), padding: Pair(1))),
    TypeRow("float32[1, 1, 4, 2]", f(1, 1, 5, 5).maxPool(window: Pair(2, 3), strides: Pair(1, 2))),
    // Rows, creation
    TypeRow("float32[2, 3]", f(2, 3).softmax(axis: 0)), TypeRow("float32[0, 3]", f(0, 3).logSoftmax()),
    TypeRow("int64[4]", .range(4)), TypeRow("float64[2, 3]", .iota([2, 3], axis: 0, dtype: .float64)),
    TypeRow("int32[2]", .full([2], 7, dtype: .int32)), TypeRow("float32[2, 2]", Tensor([[1, 2], [3, 4]])),
    TypeRow("float32[0, 0]", Tensor([[Float]]())), TypeRow("int32[]", Tensor(scalar: Int32(3)))
  ]

  @Test(arguments: rows)
  func `shape and element type are those of the rule`(_ row: TypeRow) throws {
    let tensor = try catchingShapeErrors { row.make() }
    #expect(tensor.type.description == row.expected)
  }

  @Test(arguments: rows)
  func `what is computed fills the shape`(_ row: TypeRow) throws {
    let tensor = row.make()
    #expect(try tensor.doubles().count == tensor.elementCount)
  }

  @Test func `numbers that an element type does not have do not end the process`() throws {
    #expect(try (Tensor([1, 2] as [Int32], shape: [2]) + 3e9).scalars(as: Float.self) == [3e9, 3e9])
    #expect(try (Tensor([1, 2] as [Int64], shape: [2]) * .infinity).scalars(as: Float.self) == [.infinity, .infinity])
    #expect(try (Tensor([1] as [Int64], shape: [1]) * .nan).scalars(as: Float.self)[0].isNaN)
    #expect(try Tensor.full([1], 1e30, dtype: .int64).scalars(as: Int64.self) == [.max])
    #expect(try Tensor.full([1], .nan, dtype: .int32).scalars(as: Int32.self) == [0])
    #expect(try Tensor.full([1], -1e30, dtype: .int32).scalars(as: Int32.self) == [.min])
    #expect(try Tensor.full([1], 2.9, dtype: .int32).scalars(as: Int32.self) == [2])
  }

  @Test func `negative zero is not zero`() throws {
    // Equal numbers, other bits: they must not share a plan or a constant.
    for _ in 0..<2 {
      #expect(try (Tensor([1, 2]) * -0.0).scalars(as: Float.self).map(\.sign) == [.minus, .minus])
      #expect(try (Tensor([1, 2]) * 0.0).scalars(as: Float.self).map(\.sign) == [.plus, .plus])
    }
    let x = Tensor([-0.0] as [Float])
    let both = Tensor.concatenated([x - 0.0, x - (-0.0), x + 0.0])
    #expect(try both.scalars(as: Float.self).map(\.sign) == [.minus, .plus, .plus])
  }
}
