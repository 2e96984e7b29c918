import CSIMD
import StriateKernels
import StriateTypes

/// `y = activation(a · b + bias + residual)` of matrices, or of batches of them.
final class MatmulStep: CPUStep {
  /// One matrix, or as many as there are results.
  private struct Operand {
    let isTransposed: Bool
    /// Row length as it is stored.
    let rowLength: Int64
    let batchStride: Int64

    init(_ shape: Shape, isTransposed: Bool) {
      self.isTransposed = isTransposed
      rowLength = Int64(shape[2])
      batchStride = shape[0] == 1 ? 0 : Int64(shape[1] * shape[2])
    }
  }

  private let a: Operand
  private let b: Operand
  private let batches: Int64
  private let rows: Int64
  private let columns: Int64
  private let depth: Int64
  private let activation: CSIMDActivation
  /// nil if nothing follows the product.
  private let post: PostPlacements?
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite, _ kernel: MatmulKernel) {
    let shapes = site.kernel.operands.map(\.shape), y = site.kernel.results[0].shape
    a = Operand(shapes[0], isTransposed: kernel.transposeA)
    b = Operand(shapes[1], isTransposed: kernel.transposeB)
    // Batches that share b are further rows of one product.
    let isOneProduct = shapes[1][0] == 1 && shapes[0][0] == y[0] && !kernel.transposeA
    batches = isOneProduct ? 1 : Int64(y[0])
    rows = Int64(isOneProduct ? y[0] * y[1] : y[1])
    columns = Int64(y[2])
    depth = Int64(kernel.transposeA ? shapes[0][1] : shapes[0][2])
    activation = CSIMDActivation(kernel.post.activation)
    post = kernel.post.isEmpty ? nil : PostPlacements(kernel.post, site.operands, after: 2)
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    guard let post else { return run(memory, nil) }
    var epilogue = csimd_epilogue(
      column_bias: UnsafePointer(memory.floats(post.bias)), row_bias: nil,
      residual: UnsafePointer(memory.floats(post.residual)), residual_stride: columns,
      residual_batch_stride: rows * columns, activation: activation.opcode, alpha: activation.alpha)
    withUnsafePointer(to: &epilogue) { run(memory, $0) }
  }

  private func run(_ memory: StepMemory, _ epilogue: UnsafePointer<csimd_epilogue>?) {
    csimd_sgemm_batched(
      batches, a.isTransposed ? 1 : 0, b.isTransposed ? 1 : 0, rows, columns, depth, 1, memory.floats(operands[0]),
      a.rowLength, a.batchStride, memory.floats(operands[1]), b.rowLength, b.batchStride, 0, memory.floats(result),
      columns, rows * columns, epilogue)
  }
}
