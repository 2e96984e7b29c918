import StriateKernels
import StriateTypes

/// A piece of every register: steps run on a tile at once, so that deciding what a step is costs little per element.
enum Tile {
  static let elementCount = 256
  /// One register, whatever its element type.
  static let byteCount = elementCount * 8
}

extension ReferenceKernel {
  func elementwise(_ kernel: ElementwiseKernel) throws -> ReferenceRoutine {
    let shape = results[0].shape, count = shape.elementCount
    // What is only moved keeps its bits, whatever they mean.
    let formats = kernel.steps.isEmpty ? operands.map { _ in nil } : operands.map { HalfFormat($0.dtype) }
    let loads = operands.indices.map {
      TileLoad(
        kernel.accesses[$0], over: shape, elementByteCount: operands[$0].dtype.byteCount, format: formats[$0])
    }
    var dtypes = operands.map(\.dtype)
    var constants: [TileStep] = []
    var steps: [TileStep] = []
    for step in kernel.steps {
      let compiled = try TileStepCompiler(step, registers: dtypes).compile()
      if step.opcode == .constant { constants.append(compiled) } else { steps.append(compiled) }
      dtypes.append(step.dtype)
    }
    let outputs = kernel.outputs.map {
      (
        offset: $0 * Tile.byteCount, elementByteCount: dtypes[$0].byteCount,
        format: kernel.steps.isEmpty ? nil : HalfFormat(dtypes[$0])
      )
    }
    let fileByteCount = kernel.registerCount * Tile.byteCount

    return { [constants, steps] memory in
      withUnsafeTemporaryAllocation(byteCount: fileByteCount, alignment: 64) { file in
        guard count > 0, let registers = file.baseAddress else { return }
        for step in constants { step(registers, Tile.elementCount) }
        for (index, load) in loads.enumerated() where load.isRepeated {
          load(memory.operand(index), into: registers + index * Tile.byteCount, from: 0, count: Tile.elementCount)
        }
        for start in stride(from: 0, to: count, by: Tile.elementCount) {
          let length = min(Tile.elementCount, count - start)
          // All loads come before all stores: a result may lie where an operand is.
          for (index, load) in loads.enumerated() where !load.isRepeated {
            load(memory.operand(index), into: registers + index * Tile.byteCount, from: start, count: length)
          }
          for step in steps { step(registers, length) }
          for (index, output) in outputs.enumerated() {
            let target = memory.result(index) + start * output.elementByteCount
            let source = UnsafeRawPointer(registers + output.offset)
            if let format = output.format {
              format.narrow(source.assumingMemoryBound(to: Float.self), into: target, count: length)
            } else {
              target.copyMemory(from: source, byteCount: length * output.elementByteCount)
            }
          }
        }
      }
    }
  }
}

/// How an operand comes into its register.
private struct TileLoad: Sendable {
  private enum Manner {
    case contiguous
    /// One element for the whole iteration space, at this offset.
    case repeated(Int)
    case strided(StridedWalk)
  }

  private let manner: Manner
  private let elementByteCount: Int
  private let format: HalfFormat?

  init(_ access: Access, over shape: Shape, elementByteCount: Int, format: HalfFormat?) {
    self.elementByteCount = elementByteCount
    self.format = format
    if access.isContiguous(over: shape) {
      manner = .contiguous
    } else if access.isSingleElement(over: shape) {
      manner = .repeated(access.offset)
    } else {
      manner = .strided(StridedWalk(offset: access.offset, extents: Array(shape), strides: access.strides))
    }
  }

  var isRepeated: Bool { if case .repeated = manner { true } else { false } }

  func callAsFunction(
    _ source: UnsafeRawPointer, into register: UnsafeMutableRawPointer, from start: Int, count: Int
  ) {
    guard let format else { return loadBits(source, into: register, from: start, count: count) }
    // A register has eight bytes for each element: the halves go into the upper four, widened into the lower ones.
    let elements = register + Tile.byteCount / 2
    loadBits(source, into: elements, from: start, count: count)
    format.widen(elements, into: register.assumingMemoryBound(to: Float.self), count: count)
  }

  private func loadBits(
    _ source: UnsafeRawPointer, into register: UnsafeMutableRawPointer, from start: Int, count: Int
  ) {
    if case .contiguous = manner {
      register.copyMemory(from: source + start * elementByteCount, byteCount: count * elementByteCount)
    } else if elementByteCount == 8 {
      load(UInt64.self, source, into: register, from: start, count: count)
    } else if elementByteCount == 4 {
      load(UInt32.self, source, into: register, from: start, count: count)
    } else if elementByteCount == 2 {
      load(UInt16.self, source, into: register, from: start, count: count)
    } else {
      load(UInt8.self, source, into: register, from: start, count: count)
    }
  }

  /// Moves elements as bits: only their size matters.
  private func load<Bits: FixedWidthInteger>(
    _: Bits.Type, _ source: UnsafeRawPointer, into register: UnsafeMutableRawPointer, from start: Int, count: Int
  ) {
    let source = source.assumingMemoryBound(to: Bits.self), register = register.assumingMemoryBound(to: Bits.self)
    switch manner {
    case .contiguous:
      for i in 0..<count { register[i] = source[start + i] }
    case .repeated(let offset):
      for i in 0..<count { register[i] = source[offset] }
    case .strided(let walk):
      let runStride = walk.runStride
      walk.forEachRun(from: start, count: count) { position, offset, length in
        for i in 0..<length { register[position + i] = source[offset + i * runStride] }
      }
    }
  }
}
