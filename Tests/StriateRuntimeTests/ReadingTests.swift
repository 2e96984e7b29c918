import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// Getting values out, and the errors on the way.
@Suite struct ReadingTests {
  @Test func `scalars come in row-major order and only as the tensor's own type`() throws {
    let x = Tensor([[1, 2], [3, 4]])
    #expect(try x.transposed().scalars(as: Float.self) == [1, 3, 2, 4])
    let error = #expect(throws: EvaluationError.self) { try x.scalars(as: Double.self) }
    #expect(
      error?.description == "the tensor is float32[2, 2], its elements are not float64; use cast(to:) first")
    #expect(throws: EvaluationError.self) { try x.scalars(as: Int32.self) }
    #expect(throws: EvaluationError.self) { try Tensor([true], shape: [1]).scalars(as: Float.self) }
    #expect(!x.transposed().isEvaluated)
    #expect(try Tensor([1, 2] as [Int32], shape: [2]).scalars(as: Int32.self) == [1, 2])
    #expect(try Tensor([1, 2] as [Int64], shape: [2]).doubles() == [1, 2])
    #expect(try Tensor([true, false], shape: [2]).doubles() == [1, 0])
    #expect(try Tensor.zeros([0, 3]).scalars(as: Float.self) == [])
    #expect(try Tensor.full([2, 2], 7).scalars(as: Float.self) == [7, 7, 7, 7])
  }

  @Test func `item() is the element of a tensor that has one`() throws {
    #expect(try Tensor([[3]]).item(as: Float.self) == 3)
    #expect(try Tensor(scalar: Int64(-5)).item(as: Int64.self) == -5)
    #expect(try Tensor(scalar: true).item(as: Bool.self))
    #expect(try Tensor(scalar: 0.1).item(as: Double.self) == 0.1)
    let error = #expect(throws: EvaluationError.self) { try Tensor([1, 2]).item(as: Float.self) }
    #expect(error?.description == "item() needs one element; the tensor is float32[2]")
    #expect(throws: EvaluationError.self) { try Tensor.zeros([0]).item(as: Float.self) }
    #expect(throws: EvaluationError.self) { try Tensor(1).item(as: Double.self) }
  }

  @Test func `catchingShapeErrors throws the first error and goes on with the body`() throws {
    var reachedEnd = false
    let error = #expect(throws: ShapeError.self) {
      try catchingShapeErrors {
        let wrong = Tensor([1, 2]) + Tensor([1, 2, 3])
        let later = (wrong.matmul(wrong).relu().sum(axes: [7]) + 1).reshaped(to: [9])
        reachedEnd = true
        return Tensor.concatenated([later, wrong])
      }
    }
    #expect(reachedEnd)
    #expect(
      error?.description == """
        add: extents differ at axis -1: 2 and 3
          operands: float32[2], float32[3]
          hint: broadcasting stretches only an extent of 1
        """)
    #expect(try catchingShapeErrors { try (Tensor([1, 2]) + 1).scalars(as: Float.self) } == [2, 3])
  }

  @Test func `reading inside catchingShapeErrors what an error poisoned throws that error`() throws {
    let first = #expect(throws: ShapeError.self) {
      try catchingShapeErrors { try (Tensor([1, 2]) + Tensor([1, 2, 3])).scalars(as: Float.self) }
    }
    #expect(first?.operation == "add")
    let loss = #expect(throws: ShapeError.self) {
      try catchingShapeErrors {
        let model = Perceptron()
        let loss = model(matrix(2, 5, seed: 1)).crossEntropy(labels: labels(2))
        try SGD(model, learningRate: 1).step(minimizing: loss)
        return try loss.item(as: Float.self)
      }
    }
    #expect(loss?.operation == "Linear")
  }

  @Test func `a poisoned tensor that left its scope is an error to read, not the end of the process`() throws {
    var kept: Tensor?
    _ = try? catchingShapeErrors { kept = Tensor([1, 2]) + Tensor([1, 2, 3]) }
    let poisoned = try #require(kept)
    #expect(throws: EvaluationError.self) { try poisoned.item(as: Float.self) }
    #expect(throws: EvaluationError.self) { try (poisoned * 2).scalars(as: Float.self) }
    #expect(throws: EvaluationError.self) { try evaluate(poisoned) }
    #expect("\(poisoned)".contains("shape error"))
  }

  @Test func `an error inside nested scopes stays in the inner one`() throws {
    let outer = try catchingShapeErrors {
      _ = try? catchingShapeErrors { Tensor([1, 2]) + Tensor([1, 2, 3]) }
      return Tensor([5])
    }
    #expect(try outer.item(as: Float.self) == 5)
  }

  @Test func `a shape error outside such a scope ends the process with its message`() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(134), observing: [\.standardErrorContent]
    ) {
      _ = Tensor([1, 2]) + Tensor([1, 2, 3])
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(
      text.contains(
        """
        striate: add: extents differ at axis -1: 2 and 3
          operands: float32[2], float32[3]
          hint: broadcasting stretches only an extent of 1
        """))
  }

  @Test func `for debuggers it crashes instead`() async {
    await #expect(processExitsWith: .signal(SIGABRT)) {
      setenv("STRIATE_TRAP", "crash", 1)
      _ = Tensor([1, 2]) + Tensor([1, 2, 3])
    }
  }

  @Test func `an index out of range is named with its axis on both devices`() throws {
    for device in DeviceChoice.allCases {
      let error = #expect(throws: EvaluationError.self) {
        try withDevice(device) {
          try Tensor([1, 2, 3]).gather(Tensor([1, 3] as [Int32], shape: [2])).scalars(as: Float.self)
        }
      }
      #expect(error?.description == "gather: index 3 is out of range for axis 0 of extent 3")
    }
  }
}
