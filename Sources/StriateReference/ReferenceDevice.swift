import StriateKernels
import StriateTypes

/// The device in plain Swift: every kernel in every element type where it makes sense. It is the oracle that other
/// devices are compared with, and it runs what they lack.
///
/// Sums of float32 numbers are kept in `Double`, and functions such as `exp` are computed in `Double` and rounded once.
/// It runs on the calling thread.
package final class ReferenceDevice: Device {
  package let name = "reference"

  package init() {}

  /// Everything but `.reorder`: this device has plain layouts only.
  package func supports(_ kernel: Kernel, operands: [TensorType], results: [TensorType]) -> Bool { kernel != .reorder }

  package func layouts(
    for kernel: Kernel, operands: [(TensorType, Layout)], results: [TensorType]
  ) -> KernelLayouts? { nil }

  package func scratchByteCount(for instruction: Instruction, in program: Program) -> Int { 0 }

  /// - Throws: `EvaluationError` if a kernel is not defined for its element types, or a layout is not plain.
  package func prepare(
    _ program: Program, _ range: Range<Int>, placements: [Placement], scratch: [Placement]
  ) throws -> any PreparedSegment {
    try ReferenceSegment(program, range, placements: placements)
  }
}
