import StriateCPU
import StriateKernels
import StriateReference
import StriateTypes
import Testing

extension CPUTests {
  /// Reductions, placing, indexing, generating, host code.
  @Suite struct MovementTests {
    private static let operations: [ReduceKernel.Operation] = ReduceKernel.Operation.allCases

    @Test(arguments: operations, DType.allCases)
    func `reductions agree with the reference in every type`(operation: ReduceKernel.Operation, dtype: DType) throws {
      if operation == .any || operation == .all, dtype != .bool { return }
      var generator = PhiloxGenerator(seed: 1)
      let shapes: [Shape] = [[], [1], [0], [5, 0, 3], [7], [3, 1, 5], [20, 30], [4, 5, 6, 7], [2, 700, 9], [100_003]]
      for shape in shapes {
        let type = TensorType(shape, dtype)
        let range = operation == .product ? 0.9...1.1 : -2.0...2.0
        let operand = TestTensor.random(type, in: range, &generator)
        for mask in 0..<(1 << shape.rank) {
          let axes = (0..<shape.rank).filter { mask >> $0 & 1 == 1 }
          if operation.isArgument, axes.count != 1 || shape[axes[0]] == 0 { continue }
          let result = TensorType(shape.removing(axes: axes), operation.isArgument ? .int64 : dtype)
          try expectAgreement(.reduce(ReduceKernel(operation, axes: axes)), [operand], [result])
        }
      }
    }

    @Test func `reductions without a result are left to the reference device`() {
      let device = CPUDevice()
      func supports(_ operation: ReduceKernel.Operation, _ shape: Shape, _ dtype: DType, _ axes: [Int]) -> Bool {
        device.supports(
          .reduce(ReduceKernel(operation, axes: axes)), operands: [TensorType(shape, dtype)],
          results: [TensorType(shape.removing(axes: axes), dtype)])
      }
      #expect(!supports(.argumentOfMaximum, [3, 0], .float32, [1]))
      #expect(!supports(.argumentOfMaximum, [3, 2], .float32, [0, 1]))
      #expect(!supports(.any, [3], .int32, [0]))
      #expect(supports(.argumentOfMinimum, [0, 3], .float32, [1]))
    }

    @Test func `NaN is the extreme of what it is in`() throws {
      let operand = TestTensor([1, .nan, 3, .nan, -.infinity, 2], TensorType([2, 3], .float32))
      for operation in [ReduceKernel.Operation.maximum, .minimum] {
        try expectAgreement(.reduce(ReduceKernel(operation, axes: [1])), [operand], [TensorType([2], .float32)])
      }
      for operation in [ReduceKernel.Operation.argumentOfMaximum, .argumentOfMinimum] {
        try expectAgreement(.reduce(ReduceKernel(operation, axes: [1])), [operand], [TensorType([2], .int64)])
      }
    }

    @Test(arguments: DType.allCases)
    func `padding, concatenation and the gradients of slices agree`(dtype: DType) throws {
      var generator = PhiloxGenerator(seed: 2)
      typealias Target = PlaceKernel.Target
      let cases: [([Shape], [Target], Shape)] = [
        ([[]], [Target(starts: [], steps: [])], []),
        ([[2, 3]], [Target(starts: [1, 2], steps: [1, 1])], [5, 6]),
        (
          [[2, 3], [2, 1], [2, 0]],
          [
            Target(starts: [0, 0], steps: [1, 1]), Target(starts: [0, 3], steps: [1, 1]),
            Target(starts: [0, 4], steps: [1, 1])
          ], [2, 4]
        ),
        ([[3, 2]], [Target(starts: [5, 1], steps: [-2, 3])], [6, 5]),
        ([[4], [2]], [Target(starts: [0], steps: [1]), Target(starts: [1], steps: [1])], [4]),
        ([[0, 3]], [Target(starts: [7, 0], steps: [1, 1])], [2, 3]),
        (
          [[300, 200], [300, 100]], [Target(starts: [0, 0], steps: [1, 1]), Target(starts: [0, 200], steps: [1, 1])],
          [300, 300]
        ),
        ([], [], [3, 2]), ([], [], [0])
      ]
      for (shapes, targets, result) in cases {
        for fill in [0, 1, -2.5] {
          try expectAgreement(
            .place(PlaceKernel(fill: fill, targets: targets)),
            shapes.map { .random(TensorType($0, dtype), &generator) },
            [TensorType(result, dtype)], tolerance: 0, "\(shapes) into \(result)")
        }
      }
    }

    @Test func `what does not fit is refused like on the reference device`() {
      let program = DeviceRun.program(
        .place(PlaceKernel(fill: 0, targets: [.init(starts: [2], steps: [1])])), [TensorType([3], .float32)],
        [TensorType([4], .float32)])
      #expect {
        try DeviceRun.outputs(of: program, [TestTensor([1, 2, 3], TensorType([3], .float32))], on: CPUDevice())
      } throws: { "\($0)" == "place: elements 2 to 4 of axis 0 do not fit into [4]" }
    }

    @Test(arguments: DType.allCases, [DType.int32, .int64])
    func `gather and scatter agree with the reference`(dtype: DType, indexType: DType) throws {
      var generator = PhiloxGenerator(seed: 3)
      let cases: [(Shape, Int, Shape)] = [
        ([5], 0, []), ([5], 0, [3]), ([4, 6, 3], 1, [2, 2]), ([4, 6, 3], 0, [9]), ([4, 6, 3], 2, [1]), ([3, 2], 0, [0]),
        ([0, 3], 1, [2]), ([50, 64], 0, [700]), ([2, 9, 400], 1, [300])
      ]
      for (shape, axis, indexShape) in cases {
        let source = TestTensor.random(TensorType(shape, dtype), &generator)
        let extent = shape[axis]
        let indices = TestTensor(
          (0..<indexShape.elementCount).map { _ in Double(Int.random(in: -extent..<extent, using: &generator)) },
          TensorType(indexShape, indexType))
        let gathered = TensorType(Shape(Array(shape[..<axis]) + Array(indexShape) + Array(shape[(axis + 1)...])), dtype)
        try expectAgreement(.gather(axis: axis), [source, indices], [gathered])
        if dtype == .bool { continue }
        let updates = TestTensor.random(gathered, &generator)
        try expectAgreement(.scatterAdd(axis: axis), [source, indices, updates], [source.type])

        let along = shape.replacing(axis: axis, with: indexShape.elementCount)
        let own = TestTensor(
          (0..<along.elementCount).map { _ in Double(Int.random(in: -extent..<extent, using: &generator)) },
          TensorType(along, indexType))
        let taken = TensorType(along, dtype)
        try expectAgreement(.takeAlong(axis: axis), [source, own], [taken])
        try expectAgreement(.addAlong(axis: axis), [source, own, .random(taken, &generator)], [source.type])
      }
    }

    @Test func `an index out of range is named as on the reference device`() throws {
      let source = TestTensor((0..<30).map { Double($0) }, TensorType([3, 10], .float32))
      let cases: [(Kernel, Shape, [Double], String)] = [
        (.gather(axis: 1), [2], [3, 12], "gather: index 12 is out of range for axis 1 of extent 10"),
        (.gather(axis: 0), [], [-4], "gather: index -4 is out of range for axis 0 of extent 3"),
        (.scatterAdd(axis: 1), [1], [10], "scatterAdd: index 10 is out of range for axis 1 of extent 10"),
        (
          .takeAlong(axis: 0), [1, 10], [0, 1, 2, 0, 3, 9, 0, 0, 0, 0],
          "takeAlong: index 3 is out of range for axis 0 of extent 3"
        ),
        (
          .addAlong(axis: 0), [1, 10], [0, 1, 2, 0, -5, 9, 0, 0, 0, 0],
          "addAlong: index -5 is out of range for axis 0 of extent 3"
        )
      ]
      for (kernel, shape, values, message) in cases {
        for dtype in [DType.int32, .int64] {
          let indices = TestTensor(values, TensorType(shape, dtype))
          let slice: Shape = kernel == .scatterAdd(axis: 1) ? [3, 1] : shape
          let gathered: Shape = kernel == .gather(axis: 1) ? [3, 2] : kernel == .gather(axis: 0) ? [10] : [1, 10]
          var operands = [source, indices], result = TensorType(gathered, .float32)
          switch kernel {
          case .scatterAdd, .addAlong:
            operands.append(TestTensor([Double](repeating: 1, count: slice.elementCount), TensorType(slice, .float32)))
            result = source.type
          default: break
          }
          let program = DeviceRun.program(kernel, operands.map(\.type), [result])
          for device in [CPUDevice(), ReferenceDevice()] as [any Device] {
            #expect(throws: EvaluationError.self) { try DeviceRun.outputs(of: program, operands, on: device) }
            do { _ = try DeviceRun.outputs(of: program, operands, on: device) } catch { #expect("\(error)" == message) }
          }
        }
      }
    }

    @Test(arguments: DType.allCases)
    func `counting agrees with the reference`(dtype: DType) throws {
      for (shape, axis) in [([1], 0), ([0], 0), ([300], 0), ([3, 4, 5], 0), ([3, 4, 5], 1), ([3, 4, 5], 2), ([3, 0], 1)]
        as [(Shape, Int)]
      {
        try expectAgreement(.iota(axis: axis), [], [TensorType(shape, dtype)], tolerance: 0)
      }
    }

    @Test(arguments: [DType.float32, .float64])
    func `random numbers are the reference device's, bit for bit`(dtype: DType) throws {
      let operands = [TestTensor([7], TensorType([], .int64)), TestTensor([-3], TensorType([], .int64))]
      for shape in [[], [1], [0], [5], [3, 7], [8191], [100_003]] as [Shape] {
        try expectAgreement(.randomUniform, operands, [TensorType(shape, dtype)], tolerance: 0)
      }
    }

    private struct Reversal: HostKernelBody {
      var name: String { "reversal" }
      func resultTypes(_ operands: [TensorType]) -> [TensorType] { operands + [TensorType([], .int64)] }
      func run(_ operands: [HostOperand], into results: [HostResult]) throws {
        let x = operands[0].elements(as: Float.self), y = results[0].elements(as: Float.self)
        if x.contains(where: { $0 < 0 }) { throw EvaluationError("reversal: negative") }
        for i in x.indices { y[i] = x[x.count - 1 - i] }
        results[1].elements(as: Int64.self)[0] = Int64(x.count)
      }
    }

    @Test func `host code runs, and its errors are the evaluation's`() throws {
      let type = TensorType([3], .float32), results = [type, TensorType([], .int64)]
      let kernel = Kernel.host(HostKernel(Reversal()))
      try expectAgreement(kernel, [TestTensor([1, 2, 3], type)], results, tolerance: 0)
      let program = DeviceRun.program(kernel, [type], results)
      #expect { try DeviceRun.outputs(of: program, [TestTensor([1, -2, 3], type)], on: CPUDevice()) } throws: {
        "\($0)" == "reversal: negative"
      }
    }

    @Test func `a reshape copies where it must, and runs in place`() throws {
      var program = Program()
      let x = program.addInput(TensorType([2, 3], .int32))
      program.outputs = [program.reshape(x, to: [6])]
      let input = TestTensor([1, 2, 3, 4, 5, 6], TensorType([2, 3], .int32))
      try expectAgreement(program, [input], "reshape")
      try expectAgreement(program, [input], aliases: [(program.outputs[0], x)], "reshape in place")
    }
  }
}
