import StriateKernels
import StriateTypes

extension PlaceKernel {
  /// Whether the operands lie one after another along an axis and fill the result.
  func isConcatenation(_ operands: [TensorType], into shape: Shape) -> Bool {
    (0..<shape.rank).contains { concatenates(operands, into: shape, along: $0) }
  }

  func concatenates(_ operands: [TensorType], into shape: Shape, along axis: Int) -> Bool {
    guard axis < shape.rank, targets.allSatisfy({ $0.steps.allSatisfy { $0 == 1 } }) else { return false }
    var end = 0
    for (target, operand) in zip(targets, operands) {
      for other in 0..<shape.rank where other != axis {
        if target.starts[other] != 0 || operand.shape[other] != shape[other] { return false }
      }
      if target.starts[axis] != end { return false }
      end += operand.shape[axis]
    }
    return end == shape[axis]
  }
}

extension CPUDevice {
  /// Operands that are whole runs of the result: all axes before theirs have one element. Blocks of channels keep it so.
  package func concatenationOffsets(of instruction: Instruction, in program: Program) -> [Int]? {
    guard case .place(let place) = instruction.kernel else { return nil }
    let kernel = CPUKernel(instruction, in: program), layouts = KernelLayouts(instruction, in: program)
    let type = kernel.results[0], shape = type.shape
    guard let axis = shape.firstIndex(where: { $0 != 1 }),
      place.concatenates(kernel.operands, into: shape, along: axis),
      layouts.arePlain || haveSameBlocks(layouts)
    else { return nil }
    let step = shape.dropFirst(axis + 1).reduce(type.dtype.byteCount, *)
    return place.targets.map { $0.starts[axis] * step }
  }

  private func haveSameBlocks(_ layouts: KernelLayouts) -> Bool {
    guard let table = oneDNN?.layoutTable, let block = table.block(of: layouts.results[0]) else { return false }
    return layouts.operands.allSatisfy { table.block(of: $0) == block }
  }
}
