import StriateCompiler
import StriateKernels
import StriateTypes

/// A device that says what it would like and runs nothing.
final class FakeDevice: Device {
  let name: String
  private let isSupported: @Sendable (Kernel) -> Bool
  private let wanted: @Sendable (Kernel, [(TensorType, Layout)], [TensorType]) -> KernelLayouts?
  private let scratch: @Sendable (Kernel) -> Int

  init(
    _ name: String, supports isSupported: @escaping @Sendable (Kernel) -> Bool = { _ in true },
    layouts wanted: @escaping @Sendable (Kernel, [(TensorType, Layout)], [TensorType]) -> KernelLayouts? = { _, _, _ in
      nil
    },
    scratch: @escaping @Sendable (Kernel) -> Int = { _ in 0 }
  ) {
    self.name = name
    self.isSupported = isSupported
    self.wanted = wanted
    self.scratch = scratch
  }

  func supports(_ kernel: Kernel, operands: [TensorType], results: [TensorType]) -> Bool { isSupported(kernel) }

  func layouts(for kernel: Kernel, operands: [(TensorType, Layout)], results: [TensorType]) -> KernelLayouts? {
    wanted(kernel, operands, results)
  }

  func scratchByteCount(for instruction: Instruction, in program: Program) -> Int { scratch(instruction.kernel) }

  func prepare(
    _ program: Program, _ range: Range<Int>, placements: [Placement], scratch: [Placement]
  ) throws -> any PreparedSegment { throw EvaluationError("a fake device runs nothing") }
}

extension FakeDevice {
  /// Tensors of images in blocks of eight channels, token 8; weights in token 9; elementwise kernels take what comes.
  static func blocked() -> FakeDevice {
    FakeDevice("blocked", layouts: blockedLayouts)
  }

  private static func blockedLayouts(
    _ kernel: Kernel, _ operands: [(TensorType, Layout)], _ results: [TensorType]
  ) -> KernelLayouts? {
    func images(_ type: TensorType) -> Layout { Layout(token: 8, byteCount: (type.byteCount + 63) & ~63) }
    switch kernel {
    case .convolution:
      return KernelLayouts(
        operands: [images(operands[0].0), Layout(token: 9, byteCount: operands[1].0.byteCount)]
          + operands.dropFirst(2).map { .plain($0.0) }, results: results.map(images))
    case .elementwise(let kernel):
      guard let first = operands.first, operands.allSatisfy({ $0.1 == first.1 }), !first.1.isPlain,
        kernel.isLayoutAgnostic(over: results[0].shape)
      else { return nil }
      return KernelLayouts(operands: operands.map(\.1), results: results.map { _ in first.1 })
    default: return nil
    }
  }
}
