import StriateKernels
import StriateTypes

/// Plain Swift code on plain memory.
final class HostStep: CPUStep {
  private let host: HostKernel
  private let types: CPUKernel
  private let operands: [Placement]
  private let results: [Placement]

  init(_ site: StepSite, _ host: HostKernel) {
    self.host = host
    types = site.kernel
    operands = site.operands
    results = site.results
  }

  func run(_ memory: StepMemory) throws {
    try host.body.run(
      operands.indices.map { HostOperand(type: types.operands[$0], address: memory[operands[$0]]) },
      into: results.indices.map { HostResult(type: types.results[$0], address: memory[results[$0]]) })
  }
}
