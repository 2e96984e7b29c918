import Foundation
import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

/// (a, b) -> (√(a² + b²), a·b) in plain Swift.
struct Hypotenuse: CustomOperation {
  var name: String { "hypotenuse" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    guard operands.count == 2, operands[0] == operands[1], operands[0].dtype == .float64 else {
      throw ShapeError(name, "needs two float64 tensors of one shape", operands: operands)
    }
    return operands
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let (a, b) = (operands[0].elements(as: Double.self), operands[1].elements(as: Double.self))
    let (length, product) = (results[0].elements(as: Double.self), results[1].elements(as: Double.self))
    for i in a.indices {
      length[i] = hypot(a[i], b[i])
      product[i] = a[i] * b[i]
    }
  }

  func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    let (a, b) = (operands[0], operands[1])
    var (da, db): (Tensor?, Tensor?)
    if let dLength = dy[0] { (da, db) = (dLength * a / results[0], dLength * b / results[0]) }
    if let dProduct = dy[1] {
      da = da.map { $0 + dProduct * b } ?? dProduct * b
      db = db.map { $0 + dProduct * a } ?? dProduct * a
    }
    return [da, db]
  }
}

/// x times a factor that is part of the operation.
struct Scaling: CustomOperation {
  let factor: Double
  var name: String { "scaling" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let (x, y) = (operands[0].elements(as: Double.self), results[0].elements(as: Double.self))
    for i in x.indices { y[i] = factor * x[i] }
  }

  func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] {
    [dy[0].map { Scaling(factor: factor)($0)[0] }]
  }
}

/// A pullback with a mistake: its gradient has another shape.
struct Careless: CustomOperation {
  var name: String { "careless" }

  func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }
  func run(_ operands: [HostOperand], into results: [HostResult]) throws {}
  func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] { [dy[0]?.sum()] }
}
