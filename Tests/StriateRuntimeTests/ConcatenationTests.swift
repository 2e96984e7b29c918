import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// Operands of a concatenation whose axis is the first with more than one element are made where the result has them.
@Suite struct ConcatenationTests {
  private func x(_ shape: Shape, _ seed: UInt64) -> Tensor {
    Tensor(numbers(shape.elementCount, seed: seed), shape: shape)
  }

  /// Compares with plain Swift.
  private func expectAgreement(_ body: () -> [Tensor], sourceLocation: SourceLocation = #_sourceLocation) throws {
    let expected = try withRuntime(.referenceOnly) { try withEvaluated(body()) }
    let actual = try withRuntime(makeRuntime()) { try withEvaluated(body()) }
    for (a, b) in zip(expected.joined(), actual.joined()) {
      #expect(abs(a - b) < 1e-4 * max(1, abs(a)), sourceLocation: sourceLocation)
    }
  }

  private func withEvaluated(_ tensors: [Tensor]) throws -> [[Double]] {
    try evaluate(tensors)
    return try tensors.map { try $0.doubles() }
  }

  @Test func `concatenations of concatenations keep their parts`() throws {
    try expectAgreement {
      let a = x([1, 3, 4, 5], 1).exp(), b = x([1, 2, 4, 5], 2).tanh()
      let first = Tensor.concatenated([a, b], axis: 1)
      let second = Tensor.concatenated([first, first.square().slice(axis: 1, 0..<1), b + 1], axis: 1)
      // The parts are read behind the whole, and one of them lies in a second whole.
      return [second.sum(), first.sum(axes: [2]), Tensor.concatenated([b, second], axis: 1).square(), a * 2]
    }
  }

  @Test func `what is given twice, given from outside or asked for by itself is copied`() throws {
    try expectAgreement {
      let given = x([1, 2, 6], 3), made = given.sigmoid(), asked = given.exp()
      return [
        Tensor.concatenated([made, made, given], axis: 1).relu(), asked,
        Tensor.concatenated([asked, made], axis: 1) + 1,
        Tensor.concatenated([made.reshaped(to: [2, 1, 6]), made.reshaped(to: [2, 1, 6])], axis: 1) * 3
      ]
    }
  }

  /// Of wide convolutions, in blocks of channels.
  @Test(arguments: [1, 2])
  func `branches of convolutions are made in place`(batch: Int) throws {
    let branches = withSeed(4) {
      [Conv2D(from: 32, to: 32, kernel: 3, padding: 1), Conv2D(from: 32, to: 64, kernel: 1)]
    }
    let last = withSeed(5) { Conv2D(from: 128, to: 32, kernel: 1) }
    try expectAgreement {
      let images = x([batch, 32, 9, 7], 6)
      let first = Tensor.concatenated(branches.map { $0(images).relu() }, axis: 1)
      return [last(Tensor.concatenated([first, first.slice(axis: 1, 0..<32).tanh()], axis: 1)), first.square()]
    }
  }
}
