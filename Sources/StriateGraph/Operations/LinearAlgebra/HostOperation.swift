import StriateKernels
import StriateTypes

/// An operation whose shape rule and computation are those of a host kernel.
protocol HostOperation: NodeOperation {
  associatedtype Body: HostKernelBody

  var body: Body { get }
}

extension HostOperation {
  var name: String { body.name }
  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { try body.resultTypes(operands) }
  func lowered(_ operands: [Value], to types: [TensorType], in program: inout Program) -> [Value] {
    program.emit(.host(HostKernel(body)), operands, types)
  }
}
