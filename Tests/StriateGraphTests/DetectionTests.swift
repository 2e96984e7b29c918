import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes
import Testing

/// What the values of boxes, lengths and offsets decide.
@Suite struct DetectionTests {
  private static let boxes = Tensor([0, 0, 4, 4, 0.5, 0.5, 4, 4.2, 8, 8, 9, 9], shape: [3, 4])
  private static let scores = Tensor([0.7, 0.9, 0.2])

  private static func integers(_ values: Int64...) -> Tensor { Tensor(values, shape: [values.count]) }

  @Test func `suppression of a fixed size runs inside compiled, the other is an error there`() throws {
    let fixed = compiled { [$0[0].nonMaximumSuppression(scores: $0[1], overlap: 0.5, limit: 4)] }
    #expect(try fixed(Self.boxes, Self.scores)[0].scalars(as: Int64.self) == [1, 2, -1, -1])
    let growing = compiled { [try $0[0].nonMaximumSuppression(scores: $0[1], overlap: 0.5)] }
    let error = #expect(throws: EvaluationError.self) { try growing(Self.boxes, Self.scores) }
    #expect(error?.description.hasPrefix("nonMaximumSuppression() has a shape that depends on values") == true)
  }

  @Test func `a score that is not a number stands before all others`() throws {
    let scores = Tensor([0.7, .nan, 0.9])
    let kept = Self.boxes.nonMaximumSuppression(scores: scores, overlap: 1, limit: 3)
    #expect(try kept.scalars(as: Int64.self) == [1, 2, 0])
  }

  @Test func `boxes of absent images and boxes without end fail the evaluation`() throws {
    let maps = Tensor.zeros([1, 1, 2, 2])
    for (box, message) in [
      ([1, 0, 0, 1, 1] as [Float], "regionsAligned: box 0 is of image 1.0, and there are 1"),
      ([0, 0, 0, .infinity, 1], "regionsAligned: box 0 is not finite or reaches too far: [0.0, 0.0, inf, 1.0]"),
      ([0, 0, .nan, 1, 1], "regionsAligned: box 0 is not finite or reaches too far: [0.0, nan, 1.0, 1.0]")
    ] {
      let pooled = maps.regionsAligned(Tensor(box, shape: [1, 5]), bins: Pair(1))
      #expect(throws: EvaluationError.self) { try pooled.doubles() }
      do { _ = try pooled.doubles() } catch { #expect("\(error)" == message) }
    }
    // A very large box is mostly outside of its image, and that is all.
    let wide = maps.regionsAligned(Tensor([0, -1e6, -1e6, 1e6, 1e6], shape: [1, 5]), bins: Pair(1))
    #expect(try wide.doubles() == [0])
  }

  @Test func `lengths and labels out of range fail the evaluation of CTC loss`() throws {
    let scores = Tensor.zeros([3, 1, 3])
    for (labels, steps, count, message) in [
      ([1, 2] as [Int64], 4 as Int64, 2 as Int64, "ctcLoss: an input of 4 steps, and there are 3"),
      ([1, 2], 3, 3, "ctcLoss: sample 0 has 3 labels, and there are 2"),
      ([1, 7], 3, 2, "ctcLoss: label 7 of sample 0 is none of 3 classes")
    ] {
      let losses = scores.ctcLosses(
        labels: Tensor(labels, shape: [1, 2]), inputLengths: Self.integers(steps), labelLengths: Self.integers(count))
      do {
        _ = try losses.doubles()
        Issue.record("\(message) was not thrown")
      } catch { #expect("\(error)" == message) }
    }
  }

  @Test func `a sample too short for its labels has an infinite loss and no gradient`() throws {
    let scores = Tensor.zeros([2, 1, 3]).variable()
    let losses = scores.ctcLosses(
      labels: Tensor([1, 1] as [Int64], shape: [1, 2]), inputLengths: Self.integers(2), labelLengths: Self.integers(2))
    #expect(try losses.doubles() == [.infinity])
    #expect(try losses.sum().gradient(withRespectTo: scores).doubles() == [0, 0, 0, 0, 0, 0])
  }

  @Test func `offsets that do not ascend fail the evaluation of embedding bags`() throws {
    for offsets in [Self.integers(1, 2), Self.integers(0, 2, 1), Self.integers(0, 9)] {
      let bags = Tensor.zeros([3, 2]).embeddingBags(Self.integers(0, 1, 2), offsets: offsets)
      #expect(throws: EvaluationError.self) { try bags.doubles() }
    }
  }

  @Test func `dropout between layers and of attention is drawn from the seed and absent in inference`() throws {
    let x = Tensor.uniform([4, 3, 2])
    let weights = (0..<2).map { _ in RecurrentWeights(input: .uniform([2, 2]), hidden: .uniform([2, 2])) }
    func run(_ dropout: Double) -> [Tensor] {
      [
        x.recurrentSequence(weights: weights, dropout: dropout).output,
        x.scaledDotProductAttention(keys: x, values: x, dropout: dropout)
      ]
    }
    for index in 0..<2 {
      let first = try withSeed(1) { try run(0.5)[index].doubles() }
      #expect(try withSeed(1) { try run(0.5)[index].doubles() } == first)
      #expect(try run(0)[index].doubles() != first)
      #expect(try withPhase(.inference) { try run(0.5)[index].doubles() } == run(0)[index].doubles())
    }
  }
}
