import StriateCPU
import StriateKernels
import StriateTypes
import Testing

extension CPUTests {
  @Suite struct ElementwiseTests {
    private static let shapes: [Shape] = [
      [], [1], [0], [3, 0], [7], [511], [512], [513], [3, 1, 5], [4, 300, 3], [2, 2, 2, 2, 2, 2, 2, 3], [70_001]
    ]

    /// Opcodes with their operand types and result type, and where their operands lie.
    private static func isDefined(_ opcode: ElementwiseOpcode, _ dtype: DType) -> Bool {
      switch opcode {
      case .constant: false
      case .cast, .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .select, .add, .maximum, .minimum:
        true
      case .multiply: true
      case .not, .and, .or, .xor: !dtype.isFloatingPoint
      case .negate, .abs, .sign, .square, .relu, .subtract, .divide, .power, .remainder, .floor, .ceil, .round,
        .truncate,
        .truncatedRemainder, .floorDivide:
        dtype != .bool
      case .exp, .log, .expm1, .log1p, .sqrt, .rsqrt, .reciprocal, .sin, .cos, .tanh, .sigmoid, .erf, .exp2, .log2,
        .log10, .tan,
        .asin, .acos, .atan, .sinh, .cosh, .asinh, .acosh, .atanh, .erfc, .softplus, .atan2, .hypot, .copySign,
        .nextAfter:
        dtype.isFloatingPoint
      case .leftShift, .rightShift, .gcd: dtype.isInteger
      }
    }

    @Test(arguments: ElementwiseOpcode.allCases, DType.allCases)
    func `every operation agrees with the reference in every type`(opcode: ElementwiseOpcode, dtype: DType) throws {
      guard Self.isDefined(opcode, dtype) else { return }
      var generator = PhiloxGenerator(seed: 1, stream: UInt64(opcode.rawValue))
      let positive = [.log, .log1p, .sqrt, .rsqrt, .power, .reciprocal, .log2, .log10].contains(opcode)
      let range: ClosedRange<Double> =
        switch opcode {
        case .asin, .acos, .atanh: -0.9...0.9
        case .acosh: 1...3
        default: positive ? 0.25...2 : -2...2
        }
      for shape in Self.shapes {
        let type = TensorType(shape, dtype)
        var operands = (0..<opcode.operandCount).map { _ in
          TestTensor.random(type, in: range, &generator)
        }
        if opcode == .select { operands[0] = .random(TensorType(shape, .bool), &generator) }
        let results: [DType] = opcode == .cast ? DType.allCases : [opcode.isComparison ? .bool : dtype]
        for result in results {
          let kernel = ElementwiseKernel(opcode, reading: operands.map { _ in Access(contiguous: shape) }, as: result)
          try expectAgreement(.elementwise(kernel), operands, [TensorType(shape, result)], tolerance: tolerance(result))
        }
      }
    }

    /// The functions' own errors are tested with CSIMD: here at most 3 units in the last place of the largest value.
    private func tolerance(_ dtype: DType) -> Double {
      switch dtype {
      case .float32: 4e-7
      case .float64: 4e-16
      case .float16: 0x1p-10
      case .bfloat16: 0x1p-7
      default: 0
      }
    }

    @Test func `constants are cast to each type`() throws {
      for dtype in DType.allCases {
        for value in [0, 1, -1, 0.5, -2.75, 1e20, -1e20, .nan, .infinity] where dtype.isFloatingPoint || value == value
        {
          let type = TensorType([3, 2], dtype)
          let kernel = ElementwiseKernel(
            accesses: [], steps: [.init(.constant, [], dtype, constant: value)], outputs: [0])
          try expectAgreement(.elementwise(kernel), [], [type], tolerance: 0, "\(value) as \(dtype)")
        }
      }
    }

    @Test(arguments: DType.allCases)
    func `copies transpose, reverse, slice and broadcast`(dtype: DType) throws {
      var generator = PhiloxGenerator(seed: 2)
      let cases: [(Shape, Access, Shape)] = [
        ([], Access(strides: []), []), ([], Access(strides: [0, 0]), [4, 1000]), ([0], Access(strides: [1]), [0]),
        ([1], Access(strides: [0, 1]), [5, 1]), ([6, 7], Access(strides: [1, 7]), [7, 6]),
        ([2, 3, 4], Access(offset: 23, strides: [-12, -4, -1]), [2, 3, 4]),
        ([2, 3, 4], Access(offset: 5, strides: [12, 2]), [2, 2]), ([3, 1], Access(strides: [1, 0]), [3, 600]),
        ([1, 600], Access(strides: [0, 1]), [3, 600]), ([40, 50, 60], Access(strides: [1, 3000, 60]), [60, 40, 50]),
        ([100_000], Access(offset: 99_999, strides: [-1]), [100_000]), ([131_072], Access(strides: [1]), [131_072])
      ]
      for (shape, access, result) in cases {
        try expectAgreement(
          .elementwise(ElementwiseKernel(copying: access)), [.random(TensorType(shape, dtype), &generator)],
          [TensorType(result, dtype)], tolerance: 0, "copy of \(shape) by \(access)")
      }
    }

    /// What an average pool's gradient is: each element as often as its window has columns, each row as it has rows.
    @Test(arguments: [(1, 2, 5), (3, 2, 1), (2, 2, 14), (2, 2, 16), (3, 2, 33), (2, 2, 700), (2, 3, 7), (1, 1, 3)])
    func `elements are read as often as a window has positions`(_ rows: Int, _ columns: Int, _ width: Int) throws {
      var generator = PhiloxGenerator(seed: 4)
      for dtype in [DType.float32, .float64, .bfloat16] {
        let shape: Shape = [41, rows, width, columns]
        let spread = Access(strides: [width, 0, 1, 0])
        let kernel = ElementwiseKernel(.multiply, reading: [spread, Access(contiguous: shape)], as: dtype)
        let operands = [Shape([41, width]), shape].map { TestTensor.random(TensorType($0, dtype), &generator) }
        try expectAgreement(.elementwise(kernel), operands, [TensorType(shape, dtype)], tolerance: 0, "\(shape)")
      }
    }

    /// A DAG made of random steps over float32, int64 and bool registers.
    private func randomKernel(_ shape: Shape, _ generator: inout PhiloxGenerator) -> (ElementwiseKernel, [TensorType]) {
      var types: [TensorType] = [], accesses: [Access] = []
      for _ in 0..<Int.random(in: 0...5, using: &generator) {
        // Each axis lies as it is, or is broadcast, or is reversed.
        var own = shape
        for axis in own.indices where Int.random(in: 0..<4, using: &generator) == 0 { own[axis] = min(1, own[axis]) }
        var access = Access(broadcasting: own, to: shape)
        for axis in own.indices where own[axis] > 1 && Int.random(in: 0..<5, using: &generator) == 0 {
          access.offset += (own[axis] - 1) * access.strides[axis]
          access.strides[axis] *= -1
        }
        types.append(TensorType(own, [.float32, .int64, .bool].randomElement(using: &generator) ?? .bool))
        accesses.append(access)
      }
      var kernel = ElementwiseKernel(accesses: accesses, steps: [], outputs: [])
      var registers = types.map(\.dtype)
      for _ in 0..<Int.random(in: 1...20, using: &generator) {
        let step = randomStep(registers, &generator)
        kernel.steps.append(step)
        registers.append(step.dtype)
      }
      let last = registers.count - 1
      kernel.outputs =
        [last]
        + (0..<Int.random(in: 0...2, using: &generator)).map { _ in
          Int.random(in: 0...last, using: &generator)
        }
      return (kernel, types)
    }

    private func randomStep(_ registers: [DType], _ generator: inout PhiloxGenerator) -> ElementwiseKernel.Step {
      func register(_ dtype: DType) -> Int? {
        registers.indices.filter { registers[$0] == dtype }.randomElement(using: &generator)
      }
      let dtype: DType = [.float32, .int64, .bool].randomElement(using: &generator) ?? .bool
      guard let a = register(dtype), let b = register(dtype) else {
        return .init(.constant, [], dtype, constant: Double(Int.random(in: -3...3, using: &generator)) / 2)
      }
      switch Int.random(in: 0..<8, using: &generator) {
      case 0: return .init(.constant, [], dtype, constant: Double(Int.random(in: -3...3, using: &generator)) / 2)
      case 1: return .init(.cast, [a], [.float32, .int64, .bool].randomElement(using: &generator) ?? .bool)
      case 2: return .init([.less, .equal, .greaterOrEqual].randomElement(using: &generator) ?? .less, [a, b], .bool)
      case 3: if let condition = register(.bool) { return .init(.select, [condition, a, b], dtype) }
      case 4:
        if dtype == .float32 {
          return .init([.tanh, .relu, .sign].randomElement(using: &generator) ?? .relu, [a], dtype)
        }
      default: break
      }
      let opcodes: [ElementwiseOpcode] = dtype == .bool ? [.and, .or, .xor] : [.maximum, .minimum, .add]
      return .init(opcodes.randomElement(using: &generator) ?? .or, [a, b], dtype)
    }

    @Test(arguments: 0..<400)
    func `random programs agree with the reference`(seed: Int) throws {
      var generator = PhiloxGenerator(seed: UInt64(seed), stream: 3)
      let shapes: [Shape] = [[], [1, 1], [2, 0], [5], [33, 17], [3, 4, 700], [9, 2, 1, 40], [64, 1024]]
      let shape = shapes[seed % shapes.count]
      let (kernel, types) = randomKernel(shape, &generator)
      let operands = types.map { TestTensor.random($0, &generator) }
      let registers = types.map(\.dtype) + kernel.steps.map(\.dtype)
      try expectAgreement(
        .elementwise(kernel), operands, kernel.outputs.map { TensorType(shape, registers[$0]) },
        "seed \(seed): \(kernel)")
    }

    /// Every result of a type lies where a contiguous operand of that type does, as when an optimizer updates weights.
    @Test(arguments: 0..<400)
    func `random programs may write over what they read`(seed: Int) throws {
      var generator = PhiloxGenerator(seed: UInt64(seed), stream: 4)
      let shape: Shape = [[7], [512, 3], [1], [4, 33, 20], [40_000]][seed % 5]
      let count = Int.random(in: 1...4, using: &generator)
      var kernel = ElementwiseKernel(
        accesses: (0..<count).map { _ in Access(contiguous: shape) } + [Access(strides: shape.map { _ in 0 })],
        steps: [],
        outputs: [])
      var registers =
        (0..<count).map { _ in [DType.float32, .int64].randomElement(using: &generator) ?? .int64 } + [.float32]
      let types = registers.dropLast().map { TensorType(shape, $0) } + [TensorType([], .float32)]
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        let step = randomStep(registers, &generator)
        kernel.steps.append(step)
        registers.append(step.dtype)
      }
      // Each operand is overwritten by a register of its type, often by another operand.
      var program = Program()
      let operands = types.map { program.addInput($0) }
      var overwritten: [Int] = []
      for operand in 0..<count where Int.random(in: 0..<4, using: &generator) > 0 {
        let candidates = registers.indices.filter { registers[$0] == registers[operand] }
        kernel.outputs.append(candidates.randomElement(using: &generator) ?? operand)
        overwritten.append(operand)
      }
      if kernel.outputs.isEmpty { kernel.outputs = [registers.count - 1] }
      let results = program.emit(
        .elementwise(kernel), operands, kernel.outputs.map { TensorType(shape, registers[$0]) })
      program.outputs = results
      try expectAgreement(
        program, types.map { .random($0, &generator) },
        aliases: overwritten.indices.map { (results[$0], operands[overwritten[$0]]) },
        "seed \(seed): \(kernel) over \(overwritten)")
    }

    /// Arithmetic in Float32 stays in vector registers from step to step: the same bits as step by step.
    @Test(arguments: 0..<200)
    func `chains of arithmetic agree with the reference to the bit`(seed: Int) throws {
      var generator = PhiloxGenerator(seed: UInt64(seed), stream: 6)
      // The last one is written past the caches.
      let count = seed % 100 == 99 ? 8_500_003 : [1, 63, 64, 257, 512, 769, 5000, 70_001][seed % 8]
      let shape: Shape = [count]
      let unary: [ElementwiseOpcode] = [.negate, .abs, .square, .relu, .reciprocal, .sqrt]
      let binary: [ElementwiseOpcode] = [.add, .subtract, .multiply, .divide, .maximum, .minimum]
      var steps: [ElementwiseKernel.Step] = []
      for step in 3..<Int.random(in: 5...15, using: &generator) {
        let a = Bool.random(using: &generator) ? step - 1 : Int.random(in: 0..<step, using: &generator)
        let b = Int.random(in: 0..<step, using: &generator)
        if Bool.random(using: &generator) {
          steps.append(.init(unary.randomElement(using: &generator)!, [a], .float32))
        } else {
          let operands = Bool.random(using: &generator) ? [a, b] : [b, a]
          steps.append(.init(binary.randomElement(using: &generator)!, operands, .float32))
        }
      }
      let last = 2 + steps.count
      let outputs = [last] + (seed % 3 == 0 ? [Int.random(in: 3...last, using: &generator)] : [])
      let kernel = ElementwiseKernel(
        accesses: [Access(contiguous: shape), Access(contiguous: shape), Access(strides: [0])], steps: steps,
        outputs: outputs)
      let types = [TensorType(shape, .float32), TensorType(shape, .float32), TensorType([], .float32)]
      try expectAgreement(
        .elementwise(kernel), types.map { .random($0, in: -2...2, &generator) },
        outputs.map { _ in TensorType(shape, .float32) }, tolerance: 0, "seed \(seed): \(kernel)")
    }

    /// v' = μ·v + g and w' = w − η·v', written over v and w.
    @Test(arguments: [[5], [513], [100_003]] as [Shape])
    func `momentum is updated in place`(shape: Shape) throws {
      var generator = PhiloxGenerator(seed: 5)
      let whole = Access(contiguous: shape), scalar = Access(strides: [0])
      for outputs in [[7, 5], [5, 7]] {
        let kernel = ElementwiseKernel(
          accesses: [whole, whole, whole, scalar],
          steps: [
            .init(.multiply, [1, 3], .float32), .init(.add, [4, 2], .float32), .init(.multiply, [5, 3], .float32),
            .init(.subtract, [0, 6], .float32)
          ], outputs: outputs)
        var program = Program()
        let type = TensorType(shape, .float32)
        let operands = [type, type, type, TensorType([], .float32)].map { program.addInput($0) }
        program.outputs = program.emit(.elementwise(kernel), operands, [type, type])
        let inputs = operands.map { TestTensor.random(program[type: $0], &generator) }
        // w' over w and v' over v, in either order of results; and crosswise, which is as legal.
        for crosswise in [false, true] {
          let w = program.outputs[outputs[0] == 7 ? 0 : 1], v = program.outputs[outputs[0] == 7 ? 1 : 0]
          try expectAgreement(
            program, inputs, tolerance: 2e-7,
            aliases: crosswise ? [(w, operands[1]), (v, operands[0])] : [(w, operands[0]), (v, operands[1])],
            "crosswise \(crosswise)")
        }
      }
    }

    @Test func `what has no meaning is left to the reference device`() {
      let device = CPUDevice()
      func supports(_ opcode: ElementwiseOpcode, _ operands: [DType], _ result: DType) -> Bool {
        let kernel = ElementwiseKernel(opcode, reading: operands.map { _ in Access(strides: [1]) }, as: result)
        return device.supports(
          .elementwise(kernel), operands: operands.map { TensorType([1], $0) }, results: [TensorType([1], result)])
      }
      #expect(!supports(.exp, [.int32], .int32))
      #expect(!supports(.subtract, [.bool, .bool], .bool))
      #expect(!supports(.add, [.int32, .bool], .int32))
      #expect(!supports(.less, [.int32, .int32], .int32))
      #expect(supports(.less, [.int32, .int32], .bool))
    }
  }
}
