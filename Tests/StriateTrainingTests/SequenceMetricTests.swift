import Foundation
import Striate
import Testing

@Suite struct SequenceMetricTests {
  @Test(arguments: MetricFixture.rows(MetricFixtures.translation))
  func `BLEU agrees with sacreBLEU`(_ row: MetricFixture) throws {
    let kinds: [(String, BLEU.Smoothing)] = [
      ("none", .none), ("floor", .floor(0.1)), ("addOne", .addOne), ("exponential", .exponential)
    ]
    for (key, smoothing) in kinds {
      var bleu = BLEU(smoothing: smoothing), second = bleu
      for (index, (candidate, references)) in zip(row["candidates"].items, row["references"].items).enumerated() {
        let words = candidate.text.split(separator: " ")
        let texts = references.items.map { $0.text.split(separator: " ") }
        if index < 3 {
          try bleu.add(candidate: words, references: texts)
        } else {
          try second.add(candidate: words, references: texts)
        }
      }
      bleu.merge(second)
      #expect(agree(bleu.scores, row[key].doubles), "\(key)")
      #expect(bleu.value == bleu.scores[3])
    }
  }

  @Test func `BLEU of nothing is no number, and references are needed`() throws {
    var bleu = BLEU()
    #expect(bleu.value.isNaN)
    #expect(throws: EvaluationError.self) { try bleu.add(candidate: ["a"], references: []) }
    try bleu.add(candidate: [], references: [["a"]])
    #expect(bleu.value == 0)
    var numbers = BLEU(order: 2)
    try numbers.add(candidate: [1, 2, 3], references: [[1, 2, 3]])
    #expect(numbers.value == 1 && numbers.name == "bleu2")
  }

  @Test func `word and character errors agree with jiwer, with the fewest substitutions`() throws {
    let fixture = try MetricFixture(family: MetricFixtures.speech)
    for unit in ErrorRate.Unit.allCases {
      var all = ErrorRate(unit)
      let expected = fixture[unit.rawValue]
      for (pair, edits) in zip(fixture["pairs"].items, expected["edits"].items) {
        var one = ErrorRate(unit)
        one.add(hypothesis: pair.items[1].text, reference: pair.items[0].text)
        let c = one.counts
        #expect([c.substitutions, c.deletions, c.insertions, c.hits] == edits.ints, "\(pair)")
        all.merge(one)
      }
      #expect(agree(all.value, expected["rate"].double))
    }
  }

  @Test func `an empty reference has no rate, and a perfect one is 0`() {
    var rate = ErrorRate()
    #expect(rate.value.isNaN)
    rate.add(hypothesis: "", reference: " \n ")
    #expect(rate.value.isNaN)
    rate.add(hypothesis: "one", reference: "")
    #expect(rate.value == .infinity)
    var perfect = ErrorRate(.characters)
    // One character of two scalars.
    perfect.add(hypothesis: "e\u{301}", reference: "é")
    #expect(perfect.value == 0 && perfect.counts.hits == 1)
  }

  @Test func `a sure model has perplexity 1 and one that knows nothing that of its vocabulary`() throws {
    var perplexity = Perplexity(ignoring: -100)
    try perplexity.add(outputs: .zeros([4, 10]), targets: classNumbers([1, 2, -100, 9]))
    #expect(agree(perplexity.value, 10))
    var sure = Perplexity()
    try sure.add(outputs: Tensor([[1000, 0], [0, 1000]]), targets: classNumbers([0, 1]))
    #expect(sure.value == 1)
    sure.add(sum: 2 * log(9), count: 2)
    // The mean of 0, 0, ln 9 and ln 9.
    #expect(agree(sure.value, 3))
  }
}
