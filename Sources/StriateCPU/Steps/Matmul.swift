import CSIMD
import StriateKernels
import StriateTypes

extension StepSite {
  func step(_ kernel: MatmulKernel) throws -> any CPUStep {
    guard let update = kernel.update else { return MatmulStep(self, kernel) }
    guard let steps = self.kernel.updateSteps(update) else {
      throw self.kernel.unsupported("an operation is undefined for its element types")
    }
    // The product is the first input.
    let program = try ElementwiseStep(
      steps, extents: Array(self.kernel.results[0].shape), accesses: update.accesses,
      resultTypes: self.kernel.results.map(\.dtype), operands: Array(operands.dropFirst(2)), results: results)
    return MatmulUpdateStep(self, kernel, program)
  }
}

extension CPUKernel {
  /// The steps of a product's update; its operands are the product and what follows the factors.
  func updateSteps(_ update: ElementwiseKernel) -> ElementwiseSteps? {
    ElementwiseSteps(update, operands: [operands[0]] + operands.dropFirst(2))
  }
}

/// One matrix, or as many as there are results.
private struct MatrixOperand {
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

/// `y = activation(a · b + bias + residual)` of matrices, or of batches of them.
final class MatmulStep: CPUStep {
  private let a: MatrixOperand
  private let b: MatrixOperand
  private let batches: Int64
  private let rows: Int64
  private let columns: Int64
  private let depth: Int64
  private let activation: CSIMDActivation
  /// nil if nothing follows the product.
  private let post: PostPlacements?
  private let factors: (a: Placement, b: Placement)
  private let result: Placement

  init(_ site: StepSite, _ kernel: MatmulKernel) {
    let shapes = site.kernel.operands.map(\.shape), y = site.kernel.results[0].shape
    a = MatrixOperand(shapes[0], isTransposed: kernel.transposeA)
    b = MatrixOperand(shapes[1], isTransposed: kernel.transposeB)
    // Batches that share b are further rows of one product.
    let isOneProduct = shapes[1][0] == 1 && shapes[0][0] == y[0] && !kernel.transposeA
    batches = isOneProduct ? 1 : Int64(y[0])
    rows = Int64(isOneProduct ? y[0] * y[1] : y[1])
    columns = Int64(y[2])
    depth = Int64(kernel.transposeA ? shapes[0][1] : shapes[0][2])
    activation = CSIMDActivation(kernel.post.activation)
    post = kernel.post.isEmpty ? nil : PostPlacements(kernel.post, site.operands, after: 2)
    factors = (site.operands[0], site.operands[1])
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
      batches, a.isTransposed ? 1 : 0, b.isTransposed ? 1 : 0, rows, columns, depth, 1, memory.floats(factors.a),
      a.rowLength, a.batchStride, memory.floats(factors.b), b.rowLength, b.batchStride, 0, memory.floats(result),
      columns, rows * columns, epilogue)
  }
}

/// An elementwise program over a product that is not written itself.
final class MatmulUpdateStep: CPUStep {
  private let a: MatrixOperand
  private let b: MatrixOperand
  private let rows: Int64
  private let columns: Int64
  private let depth: Int64
  private let program: ElementwiseStep
  private let factors: (a: Placement, b: Placement)

  init(_ site: StepSite, _ kernel: MatmulKernel, _ program: ElementwiseStep) {
    let shapes = site.kernel.operands.map(\.shape), product = kernel.productShape(shapes[0], shapes[1])
    a = MatrixOperand(shapes[0], isTransposed: kernel.transposeA)
    b = MatrixOperand(shapes[1], isTransposed: kernel.transposeB)
    rows = Int64(product[1])
    columns = Int64(product[2])
    depth = Int64(kernel.transposeA ? shapes[0][1] : shapes[0][2])
    self.program = program
    factors = (site.operands[0], site.operands[1])
  }

  func run(_ memory: StepMemory) {
    program.withAddresses(in: memory) { inputs, outputs in
      csimd_sgemm_elementwise(
        a.isTransposed ? 1 : 0, b.isTransposed ? 1 : 0, rows, columns, depth, memory.floats(factors.a), a.rowLength,
        memory.floats(factors.b), b.rowLength, program.handle, Int32(outputs - inputs),
        UnsafeRawPointer(inputs).assumingMemoryBound(to: UnsafeRawPointer?.self), UnsafePointer(outputs))
    }
  }
}
