import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// Operations whose shape depends on values.
@Suite struct ValueDependentTests {
  @Test func `nonzero lists positions in row-major order`() throws {
    let x = Tensor([0, 1, 0, -2, 0, 3] as [Float], shape: [2, 3])
    let positions = try x.nonzero()
    #expect(positions.type == TensorType([3, 2], .int64))
    #expect(try positions.scalars(as: Int64.self) == [0, 1, 1, 0, 1, 2])
    #expect(try Tensor([true, false, true], shape: [3]).nonzero().scalars(as: Int64.self) == [0, 2])
    #expect(try Tensor([0, 0]).nonzero().shape == [0, 1])
    #expect(try Tensor(scalar: Int32(4)).nonzero().shape == [1, 0])
    #expect(try Tensor.zeros([0, 3]).nonzero().shape == [0, 2])
  }

  @Test func `nonzero with a limit has a fixed shape and fills with −1`() throws {
    let x = Tensor([0, 1, 0, -2, 0, 3] as [Int32], shape: [2, 3])
    #expect(try x.nonzero(limit: 4).scalars(as: Int64.self) == [0, 1, 1, 0, 1, 2, -1, -1])
    #expect(try x.nonzero(limit: 2).scalars(as: Int64.self) == [0, 1, 1, 0])
    #expect(x.nonzero(limit: 0).shape == [0, 2])
    let error = #expect(throws: ShapeError.self) { try catchingShapeErrors { x.nonzero(limit: -1) } }
    #expect(error?.fact == "the limit -1 is negative")
  }

  @Test func `maskedSelect picks elements and sends gradients back to them`() throws {
    let x = Tensor([1, 2, 3, 4] as [Float], shape: [2, 2]).variable()
    let picked = try x.maskedSelect(x.isGreater(than: 1.5))
    #expect(try picked.scalars(as: Float.self) == [2, 3, 4])
    let gradient = (picked * picked).sum().gradient(withRespectTo: x)
    #expect(try gradient.scalars(as: Float.self) == [0, 4, 6, 8])
    #expect(try x.maskedSelect(x.isGreater(than: 9)).shape == [0])
    #expect(throws: ShapeError.self) { try x.maskedSelect(Tensor([true], shape: [1])) }
    #expect(throws: ShapeError.self) { try x.maskedSelect(x) }
  }

  @Test func `unique sorts and keeps the type`() throws {
    #expect(try Tensor([3, 1, 2, 3, 1]).unique().scalars(as: Float.self) == [1, 2, 3])
    #expect(try Tensor([5, -7, 5] as [Int64], shape: [3]).unique().scalars(as: Int64.self) == [-7, 5])
    #expect(try Tensor([5, -7, 5] as [Int32], shape: [1, 3]).unique().scalars(as: Int32.self) == [-7, 5])
    #expect(try Tensor([0.5, 0.25] as [Double], shape: [2]).unique().scalars(as: Double.self) == [0.25, 0.5])
    #expect(try Tensor([true, false, true], shape: [3]).unique().scalars(as: Bool.self) == [false, true])
    #expect(try Tensor([true], shape: [1]).unique().scalars(as: Bool.self) == [true])
  }

  @Test(arguments: ["nonzero", "maskedSelect", "unique"])
  func `inside compiled they are errors`(name: String) throws {
    let function = compiled { inputs in
      switch name {
      case "nonzero": return [try inputs[0].nonzero()]
      case "maskedSelect": return [try inputs[0].maskedSelect(inputs[0].isGreater(than: 0))]
      default: return [try inputs[0].unique()]
      }
    }
    let error = #expect(throws: EvaluationError.self) { try function(Tensor([1, 0])) }
    #expect(
      error?.description
        == "\(name)() has a shape that depends on values, so it cannot be compiled; use a form with a fixed size")
    #expect(function.traceCount == 0)
  }

  @Test func `inside compiled the form with a limit works`() throws {
    let function = compiled { [$0[0].nonzero(limit: 2)] }
    #expect(try function(Tensor([0, 5, 6]))[0].scalars(as: Int64.self) == [1, 2])
    #expect(try function(Tensor([0, 0, 6]))[0].scalars(as: Int64.self) == [2, -1])
    #expect(function.traceCount == 1)
  }
}
