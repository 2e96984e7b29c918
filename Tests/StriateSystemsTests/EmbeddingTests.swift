import Foundation
import Striate
import StriateSystems
import Testing

/// Principal components and t-SNE beside scikit-learn's.
@Suite struct EmbeddingTests {
  private typealias Expected = EmbeddingFixtures

  private static func largestDifference(_ a: [Double], _ b: [Double]) -> Double {
    a.count == b.count ? zip(a, b).map { abs($0 - $1) }.max() ?? 0 : .infinity
  }

  @Test func `principal components are scikit-learn's`() throws {
    let components = try PrincipalComponents(of: Expected.points, dimensions: Expected.dimensions, count: 2)
    #expect(Self.largestDifference(components.coordinates, Expected.components) < 1e-9)
    #expect(Self.largestDifference(components.shares, Expected.shares) < 1e-12)
    let flat = try PrincipalComponents(of: [1, 1, 1, 1], dimensions: 2, count: 5)
    #expect(flat.count == 2 && flat.coordinates.allSatisfy { abs($0) < 1e-12 } && flat.shares == [0, 0])
  }

  @Test func `conditional probabilities have the perplexity, and are scikit-learn's`() throws {
    let distances = NeighbourEmbedding.squaredDistances(Expected.points, dimensions: Expected.dimensions)
    let p = NeighbourEmbedding.conditionalProbabilities(
      distances, count: Expected.count, perplexity: Expected.perplexity)
    // Its search ends at 1e-5 of the entropy and has single-precision distances.
    #expect(Self.largestDifference(p, Expected.conditional) < 2e-5)
    for i in 0..<Expected.count {
      let row = p[i * Expected.count..<(i + 1) * Expected.count]
      let entropy = row.reduce(0) { $1 > 0 ? $0 - $1 * log($1) : $0 }
      #expect(abs(exp(entropy) - Expected.perplexity) < 1e-5 && row[i * Expected.count + i] == 0)
    }
    let joint = NeighbourEmbedding.jointProbabilities(p, count: Expected.count)
    #expect(Self.largestDifference(joint, Expected.joint) < 1e-6 && abs(joint.reduce(0, +) - 1) < 1e-9)
  }

  @Test func `the divergence and its gradient are scikit-learn's, and those of finite differences`() throws {
    let (gradient, divergence) = NeighbourEmbedding.gradient(Expected.joint, Expected.plane)
    #expect(abs(divergence - Expected.divergence) < 1e-9)
    #expect(Self.largestDifference(gradient, Expected.gradient) < 1e-10)
    for index in [0, 7, 31] {
      var (up, down) = (Expected.plane, Expected.plane)
      up[index] += 1e-5
      down[index] -= 1e-5
      let slope =
        (NeighbourEmbedding.gradient(Expected.joint, up).divergence
          - NeighbourEmbedding.gradient(Expected.joint, down).divergence) / 2e-5
      #expect(abs(slope - gradient[index]) < 1e-7)
    }
  }

  @Test func `clusters stay clusters, the same way each time`() throws {
    var generator = PhiloxGenerator(seed: 4)
    let labels = (0..<60).map { $0 % 3 }
    let points = labels.flatMap { label in
      (0..<4).map { (axis: Int) -> Double in (axis == label ? 8.0 : 0.0) + generator.normal() * 0.5 }
    }
    let start = try PrincipalComponents(of: points, dimensions: 4, count: 2).coordinates.map { $0 * 1e-5 }
    var embedding = NeighbourEmbedding()
    embedding.perplexity = 10
    embedding.iterations = (100, 200)
    let result = try #require(embedding.embed(points, dimensions: 4, from: start))
    #expect(NeighbourAgreement.share(result.coordinates, labels: labels) == 1)
    #expect(result.divergence < 0.5 && result.coordinates.allSatisfy(\.isFinite))
    #expect(embedding.embed(points, dimensions: 4, from: start)?.coordinates == result.coordinates)
  }

  @Test func `neighbours agree as counted by hand`() {
    // Two of one class side by side, one of the other far away: its neighbours are both of the first.
    #expect(NeighbourAgreement.share([0, 0, 1, 0, 9, 9], labels: [0, 0, 1], neighbours: 1) == 2.0 / 3)
    // Points at one place have no distance, and no number is undefined.
    #expect(NeighbourAgreement.share([1, 1, 1, 1], labels: [0, 1], neighbours: 10) == 0)
    let same = NeighbourEmbedding.conditionalProbabilities([0, 0, 0, 0, 0, 0, 0, 0, 0], count: 3, perplexity: 1)
    #expect(same.allSatisfy { $0.isFinite })
  }
}
