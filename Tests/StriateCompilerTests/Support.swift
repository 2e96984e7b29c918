import StriateCompiler
import StriateKernels
import StriateReference
import StriateTypes

extension Program {
  /// An instruction of one step, its operands broadcast to the result's shape.
  mutating func step(_ opcode: ElementwiseOpcode, _ operands: Value..., to shape: Shape? = nil, as dtype: DType? = nil)
    -> Value
  {
    let shape =
      shape ?? operands.map { self[type: $0].shape }.max { ($0.rank, $0.elementCount) < ($1.rank, $1.elementCount) }!
    let accesses = operands.map { Access(broadcasting: self[type: $0].shape, to: shape) }
    let dtype = dtype ?? (opcode.isComparison ? .bool : self[type: operands.last!].dtype)
    return emit(
      .elementwise(ElementwiseKernel(opcode, reading: accesses, as: dtype)), operands, TensorType(shape, dtype))
  }

  mutating func constant(_ value: Double, _ shape: Shape = [], _ dtype: DType = .float64) -> Value {
    let step = ElementwiseKernel.Step(.constant, [], dtype, constant: value)
    return emit(
      .elementwise(ElementwiseKernel(accesses: [], steps: [step], outputs: [0])), [], TensorType(shape, dtype))
  }

  mutating func transposed(_ x: Value) -> Value {
    let shape = self[type: x].shape, strides = shape.contiguousStrides
    let order = Array(0..<shape.rank - 2) + [shape.rank - 1, shape.rank - 2]
    return copy(x, Access(strides: order.map { strides[$0] }), to: Shape(order.map { shape[$0] }))
  }

  mutating func slice(_ x: Value, axis: Int, _ range: Range<Int>) -> Value {
    let shape = self[type: x].shape, strides = shape.contiguousStrides
    let access = Access(offset: range.lowerBound * strides[axis], strides: strides)
    return copy(x, access, to: shape.replacing(axis: axis, with: range.count))
  }

  mutating func matmul(_ a: Value, _ b: Value, transposeB: Bool = false) -> Value {
    let (x, y) = (self[type: a].shape, self[type: b].shape)
    let shape: Shape = [max(x[0], y[0]), x[1], transposeB ? y[1] : y[2]]
    return emit(.matmul(MatmulKernel(transposeB: transposeB)), [a, b], TensorType(shape, self[type: a].dtype))
  }

  mutating func convolution(_ images: Value, _ weight: Value) -> Value {
    let (x, w) = (self[type: images].shape, self[type: weight].shape)
    let geometry = ConvolutionGeometry(
      strides: Pair(1), paddingBefore: Pair(0), paddingAfter: Pair(0), dilation: Pair(1), groups: 1)
    return emit(
      .convolution(ConvolutionKernel(geometry)), [images, weight],
      TensorType([x[0], w[0], x[2] - w[2] + 1, x[3] - w[3] + 1], self[type: images].dtype))
  }

  mutating func input(_ extents: Int..., dtype: DType = .float64) -> Value {
    addInput(TensorType(Shape(extents), dtype))
  }

  /// What the instructions are, without copies' and reshapes' noise if asked.
  var summaries: [String] { instructions.map(\.kernel.summary) }

  func after(_ pass: (inout Program) -> Void) -> Program {
    var copy = self
    pass(&copy)
    return copy
  }
}

/// Values of programs on the reference device.
enum Execution {
  /// Numbers for the inputs, the same for the same seed.
  static func inputs(of program: Program, seed: UInt64) -> [[Double]] {
    var generator = PhiloxGenerator(seed: seed, stream: 3)
    return program.inputs.map { input in
      (0..<program[type: input].elementCount).map { _ in
        (Double.random(in: -1.5...1.5, using: &generator) * 64).rounded() / 64
      }
    }
  }

  /// The outputs, every value in memory of its own.
  static func outputs(of program: Program, _ inputs: [[Double]]) throws -> [[Double]] {
    let device = ReferenceDevice()
    let buffers = try program.types.map { try filled($0.byteCount, device) }
    for (value, elements) in zip(program.inputs, inputs) {
      store(elements, program[type: value].dtype, buffers[value.index], 0, device)
    }
    let segment = try device.prepare(
      program, program.instructions.indices, placements: buffers.indices.map { Placement(buffer: $0, offset: 0) },
      scratch: program.instructions.map { _ in Placement(buffer: 0, offset: 0) })
    try segment.enqueue(buffers).wait()
    return program.outputs.map { load(program[type: $0], buffers[$0.index], 0, device) }
  }

  /// The outputs with memory as planned, outputs written over their donors.
  static func plannedOutputs(of program: Program, _ inputs: [[Double]]) throws -> [[Double]] {
    let device = ReferenceDevice()
    let segments = AssignDevices.run(program, on: [device])
    let plan = PlanMemory.run(program, segments)
    var buffers = [try filled(plan.arenaByteCount, device), try filled(8 * program.inputs.count, device)]
    for (number, (value, elements)) in zip(program.inputs, inputs).enumerated() {
      let type = program[type: value]
      if type.shape.rank > 0 {
        precondition(plan.inputBuffers[number] == buffers.count)
        buffers.append(try filled(type.byteCount, device))
      }
      store(elements, type.dtype, buffers[plan.inputBuffers[number]], plan.placements[value.index].offset, device)
    }
    for (output, source) in plan.outputs.enumerated() {
      guard case .own(let number, let byteCount) = source else { continue }
      precondition(number == buffers.count)
      buffers.append(try plan.donors[output].map { buffers[plan.inputBuffers[$0]] } ?? filled(byteCount, device))
    }
    precondition(buffers.count == plan.bufferCount)
    for segment in segments {
      let prepared = try device.prepare(program, segment.range, placements: plan.placements, scratch: plan.scratch)
      try prepared.enqueue(buffers).wait()
    }
    return program.outputs.indices.map { output in
      let type = program[type: program.outputs[output]]
      var source = plan.outputs[output]
      while case .output(let earlier) = source { source = plan.outputs[earlier] }
      switch source {
      case .own(let number, _): return load(type, buffers[number], 0, device)
      case .input(let input):
        let offset = plan.placements[program.inputs[input].index].offset
        return load(type, buffers[plan.inputBuffers[input]], offset, device)
      case .output: preconditionFailure()
      }
    }
  }

  /// Memory full of ones, so that what is not written shows.
  private static func filled(_ byteCount: Int, _ device: ReferenceDevice) throws -> DeviceBuffer {
    let buffer = try device.allocate(byteCount: byteCount)
    [UInt8](repeating: 0xFF, count: byteCount).withUnsafeBytes { device.copy($0, into: buffer) }
    return buffer
  }

  private static func store(
    _ elements: [Double], _ dtype: DType, _ buffer: DeviceBuffer, _ offset: Int, _ device: ReferenceDevice
  ) {
    let address = device.hostAddress(buffer) + offset
    for (i, element) in elements.enumerated() {
      withUnsafeBytes(of: dtype.bits(of: element)) {
        (address + dtype.byteCount * i).copyMemory(from: $0.baseAddress!, byteCount: dtype.byteCount)
      }
    }
  }

  private static func load(
    _ type: TensorType, _ buffer: DeviceBuffer, _ offset: Int, _ device: ReferenceDevice
  ) -> [Double] {
    let address = device.hostAddress(buffer) + offset
    return (0..<type.elementCount).map { i in
      switch type.dtype {
      case .float32: Double(address.load(fromByteOffset: 4 * i, as: Float.self))
      case .float64: address.load(fromByteOffset: 8 * i, as: Double.self)
      case .int32: Double(address.load(fromByteOffset: 4 * i, as: Int32.self))
      case .int64: Double(address.load(fromByteOffset: 8 * i, as: Int64.self))
      case .bool: address.load(fromByteOffset: i, as: UInt8.self) != 0 ? 1 : 0
      case .float16: Double(address.load(fromByteOffset: 2 * i, as: Float16.self))
      case .bfloat16: Double(address.load(fromByteOffset: 2 * i, as: BFloat16.self))
      case .uint8: Double(address.load(fromByteOffset: i, as: UInt8.self))
      case .int8: Double(address.load(fromByteOffset: i, as: Int8.self))
      case .int16: Double(address.load(fromByteOffset: 2 * i, as: Int16.self))
      }
    }
  }
}

/// Whether numbers are equal, NaN being equal to NaN.
func areEqual(_ a: [[Double]], _ b: [[Double]]) -> Bool {
  a.count == b.count
    && zip(a, b).allSatisfy { x, y in
      x.count == y.count && zip(x, y).allSatisfy { $0 == $1 || ($0.isNaN && $1.isNaN) }
    }
}
