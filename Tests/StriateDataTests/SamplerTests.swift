import StriateData
import StriateTypes
import Testing

@Suite struct SamplerTests {
  private let labels = (0..<100).map { $0 < 50 ? 0 : $0 < 80 ? 1 : 2 }

  @Test func `a stratified order holds the classes in proportion everywhere`() {
    let order = Sampler.stratified(labels).order(count: 100, seed: 1, epoch: 0)
    #expect(order.sorted() == Array(0..<100))
    for start in stride(from: 0, to: 100, by: 10) {
      let counts = order[start..<start + 10].reduce(into: [0, 0, 0]) { $0[labels[$1]] += 1 }
      for (count, share) in zip(counts, [5, 3, 2]) { #expect(abs(count - share) <= 1) }
    }
    #expect(order != Sampler.stratified(labels).order(count: 100, seed: 1, epoch: 1))
  }

  @Test func `weights decide how often samples come`() {
    let sampler = Sampler.weighted([1, 0, 3, 4], count: 80_000)
    let counts = sampler.order(count: 4, seed: 5, epoch: 0).reduce(into: [0, 0, 0, 0]) { $0[$1] += 1 }
    // Four standard deviations of a binomial count are at most 4 · √(80,000/4) = 566.
    for (count, share) in zip(counts, [10_000, 0, 30_000, 40_000]) { #expect(abs(count - share) < 566) }
    #expect(counts[1] == 0)
  }

  @Test func `without replacement each sample comes at most once, heavy ones first`() {
    var firsts = [0, 0, 0, 0]
    for epoch in 0..<4000 {
      let order = Sampler.weighted([1, 0, 3, 4], withReplacement: false).order(count: 4, seed: 2, epoch: epoch)
      #expect(order.sorted() == [0, 2, 3])
      firsts[order[0]] += 1
    }
    // The first is drawn in proportion to the weights: 1/8, 3/8, 1/2, within four standard deviations.
    for (count, share) in zip(firsts, [500, 0, 1500, 2000]) { #expect(abs(count - share) < 127) }
  }

  @Test func `a balanced order shows rare classes as often as common ones`() {
    let counts = Sampler.balanced(labels).order(count: 100, seed: 9, epoch: 0).reduce(into: [0, 0, 0]) {
      $0[labels[$1]] += 1
    }
    #expect(counts.allSatisfy { (15...52).contains($0) })
  }

  @Test(arguments: [0.1, 0.25, 0.5]) func `stratified splits keep the classes' parts and share no sample`(
    _ part: Double
  ) {
    let split = Split.stratified(labels: labels, validation: part, seed: 3)
    #expect((split.training + split.validation).sorted() == Array(0..<100))
    #expect(split.validation.count == Int((100 * part).rounded()))
    for (label, count) in [(0, 50.0), (1, 30), (2, 20)] {
      #expect(abs(Double(split.validation.count { labels[$0] == label }) - count * part) < 1)
    }
    #expect(split == Split.stratified(labels: labels, validation: part, seed: 3))
    #expect(split != Split.stratified(labels: labels, validation: part, seed: 4))
  }

  @Test(arguments: [(2, 1), (3, 1), (10, 3)]) func `random splits leave neither part empty`(_ count: Int, _ held: Int) {
    #expect(Split.random(count: count, validation: 0.3, seed: 0).validation.count == held)
    #expect(Split.random(count: count, validation: 0.0001, seed: 0).validation.count == 1)
  }

  @Test(arguments: [2, 3, 5, 10]) func `folds hold out every sample once and spread the classes`(_ k: Int) {
    let folds = Split.stratifiedFolds(k, labels: labels, seed: 1)
    #expect(folds.flatMap(\.validation).sorted() == Array(0..<100))
    for fold in folds {
      #expect((fold.training + fold.validation).sorted() == Array(0..<100))
      for (label, count) in [(0, 50.0), (1, 30), (2, 20)] {
        #expect(abs(Double(fold.validation.count { labels[$0] == label }) - count / Double(k)) <= 1)
      }
    }
  }
}
