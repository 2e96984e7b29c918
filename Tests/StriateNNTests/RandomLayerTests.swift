import Striate
import Testing

/// What layers draw in training. In inference they are rows of the catalogue.
@Suite struct RandomLayerTests {
  @Test func `channel dropout drops whole channels and scales the others up`() throws {
    let layers: [(any Layer, Shape)] = [
      (Dropout1D(0.25), [40, 50, 3]), (Dropout2D(0.25), [40, 50, 2, 2]), (Dropout3D(0.25), [40, 50, 1, 2, 2])
    ]
    for (layer, shape) in layers {
      let y = try withSeed(3) { try layer(.ones(shape)).scalars(as: Float.self) }
      let size = y.count / 2000
      let channels = (0..<2000).map { y[$0 * size..<($0 + 1) * size] }
      #expect(channels.allSatisfy { channel in channel.allSatisfy { $0 == channel.first } })
      let kept = channels.count { $0.first != 0 }
      #expect(channels.allSatisfy { $0.first == 0 || abs($0.first! - 4.0 / 3) < 1e-6 })
      // Five standard deviations of 2,000 draws.
      #expect(abs(Double(kept) - 1500) < 5 * (2000 * 0.25 * 0.75).squareRoot())
    }
  }

  @Test func `channel dropout says which axes it needs`() {
    let error = #expect(throws: ShapeError.self) { try catchingShapeErrors { Dropout2D()(.zeros([2, 3, 4])) } }
    #expect(error?.operation == "Dropout2D")
    #expect(error?.fact == "needs floating-point [N, C, H, W]")
  }

  @Test func `alpha dropout keeps mean and variance of what is normal`() throws {
    let x = withSeed(1) { Tensor.normal([100_000]) }
    let y = try withSeed(2) { try AlphaDropout(0.3)(x).doubles() }
    let mean: Double = y.reduce(0, +) / 100_000
    let variance: Double = y.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 100_000
    #expect(abs(mean) < 0.02)
    #expect(abs(variance - 1) < 0.02)
    let byChannel = try withSeed(2) { try AlphaDropout(0.5, byChannel: true)(.ones([30, 20, 4])).doubles() }
    let channels = (0..<600).map { byChannel[$0 * 4..<$0 * 4 + 4] }
    #expect(channels.allSatisfy { channel in channel.allSatisfy { $0 == channel.first } })
    #expect(Set(channels.map { $0.first! }).count == 2)
  }

  @Test func `RReLU draws a slope for each element in training`() throws {
    let x = Tensor.full([10_000], -1)
    let slopes = try withSeed(5) { try RReLU(low: 0.2, high: 0.6)(x).doubles() }.map { -$0 }
    #expect(slopes.allSatisfy { $0 >= 0.2 - 1e-6 && $0 <= 0.6 + 1e-6 })
    #expect(slopes.max()! > 0.599 && slopes.min()! < 0.201)
    let mean: Double = slopes.reduce(0, +) / 10_000
    #expect(abs(mean - 0.4) < 5 * (0.4 / 12.0.squareRoot()) / 100)
    #expect(try RReLU()(.full([3], 2)).scalars(as: Float.self) == [2, 2, 2])
    let gradient = try withSeed(5) {
      let variable = x.variable()
      return try RReLU(low: 0.2, high: 0.6)(variable).sum().gradient(withRespectTo: variable).doubles()
    }
    #expect(zip(gradient, slopes).allSatisfy { abs($0 - $1) < 1e-6 })
  }

  @Test func `dropout between recurrent layers acts in training only`() throws {
    let network = withSeed(1) { LSTM(from: 3, to: 4, layers: 2, dropout: 0.5) }
    let x = pattern([5, 2, 3], salt: 1)
    let plain = try withPhase(.inference) { try network(x).doubles() }
    let first = try withSeed(1) { try network(x).doubles() }
    #expect(first != plain)
    #expect(try withSeed(1) { try network(x).doubles() } == first)
    #expect(try withSeed(2) { try network(x).doubles() } != first)
  }
}
