import CSIMD
import StriateKernels
import StriateTypes

/// Along the last axis, each row by itself.
final class SoftmaxStep: CPUStep {
  private let logarithmic: Int32
  private let rows: Int64
  private let extent: Int64
  private let operand: Placement
  private let result: Placement

  init(_ site: StepSite, logarithmic: Bool) {
    self.logarithmic = logarithmic ? 1 : 0
    (rows, extent) = site.kernel.operands[0].shape.rowsAndExtent
    operand = site.operands[0]
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    csimd_softmax_forward(logarithmic, rows, extent, 1, memory.floats(operand), memory.floats(result))
  }
}

final class SoftmaxGradientStep: CPUStep {
  private let logarithmic: Int32
  private let rows: Int64
  private let extent: Int64
  /// dy, y.
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite, logarithmic: Bool) {
    self.logarithmic = logarithmic ? 1 : 0
    (rows, extent) = site.kernel.operands[0].shape.rowsAndExtent
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    csimd_softmax_backward(
      logarithmic, rows, extent, 1, memory.floats(operands[1]), memory.floats(operands[0]), memory.floats(result))
  }
}

extension Shape {
  fileprivate var rowsAndExtent: (Int64, Int64) { (Int64(dropLast().reduce(1, *)), Int64(last ?? 1)) }
}
