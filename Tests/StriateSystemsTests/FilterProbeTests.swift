import Foundation
import Striate
import StriateSystems
import Testing

/// The same experiment on the filters of networks.
@Suite struct FilterProbeTests {
  private typealias Fixtures = ReceptiveFieldFixtures
  private let folder = TemporaryFolder()

  /// As Tools/make_receptive_field_fixtures.py draws it.
  private func noise(_ shape: [Int]) -> Tensor {
    let values = (0..<shape.reduce(1, *)).map { index -> Float in
      var z = (UInt64(index) &+ 1) &* 0x9E37_79B9_7F4A_7C15
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Float((z ^ (z >> 31)) >> 40) / 16_777_216 - 0.5
    }
    return Tensor(values).reshaped(to: Shape(shape))
  }

  @Test(arguments: Fixtures.noise.indices)
  func `filters of noise are as selective as NumPy says`(_ position: Int) throws {
    let fixture = Fixtures.noise[position]
    let population = try FilterPopulation(of: noise(fixture.shape))
    #expect(population.reports.count == fixture.shape[0])
    #expect(population.selectiveFraction == fixture.fraction)
    for (report, (selectivity, angle)) in zip(population.reports, zip(fixture.selectivity, fixture.angles)) {
      #expect(abs(report.curve.selectivity - selectivity) < 1e-4, "filter \(report.filter) of \(fixture.shape)")
      #expect(VisualStimuli.angles[report.curve.peak] == angle, "filter \(report.filter) of \(fixture.shape)")
    }
  }

  @Test(arguments: [(7, 3.0), (11, 4.0), (15, 5.0)])
  func `Gabor filters in a convolution are found at their angles`(_ size: Int, _ wavelength: Double) throws {
    let angles = (0..<18).map { Double($0) * 10 + 3 }
    let grid = PixelGrid(width: size, height: size)
    let layer = Conv2D(from: 3, to: angles.count, kernel: size)
    layer.weight.assign(
      Tensor(
        angles.flatMap { angle in
          let field = GaborField(
            angle: angle, wavelength: wavelength, phase: 30, deviation: Double(size) / 5, aspect: 0.8
          ).values(on: grid)
          return field + field.map { $0 / 2 } + field.map { -$0 / 4 }
        }
      ).reshaped(to: [angles.count, 3, size, size]))
    let population = try FilterPopulation(of: layer.weight.value)
    for (report, angle) in zip(population.reports, angles) {
      #expect(report.curve.error(from: angle) <= 5, "\(angle)°: \(report.curve.preferredAngle)")
      #expect(report.curve.selectivity > 0.8, "\(angle)°")
      #expect(report.isSelective)
    }
    #expect(population.selectiveFraction == 1)
  }

  @Test func `even, silent and colour-opponent filters are not selective`() throws {
    var values = [Float](repeating: 1, count: 25) + [Float](repeating: 0, count: 25)
    values += [Float](repeating: 0, count: 50)
    // Stripes that cancel between two channels are nothing to gratings without colour.
    let stripes = (0..<25).map { Float($0 % 2) }
    values += stripes + stripes.map(-)
    let population = try FilterPopulation(of: Tensor(values).reshaped(to: [3, 2, 5, 5]))
    #expect(population.silentCount == 2)
    #expect(population.selectiveFraction == 0)
    #expect(population.reports[0].curve.selectivity < 0.05)
  }

  @Test(.enabled(if: realData != nil, "needs the folder of real data"), arguments: Fixtures.weights.indices)
  func `filters of published networks are as selective as NumPy says`(_ position: Int) throws {
    let fixture = Fixtures.weights[position]
    let data = try #require(realData)
    guard FileManager.default.fileExists(atPath: "\(data)/\(fixture.file)") else {
      print("skipped: there is no \(fixture.file)")
      return
    }
    let survey = try FilterSurvey("\(data)/\(fixture.file)", initialWeights: nil, layer: nil, seed: 1)
    #expect(survey.source.isTrained)
    #expect(survey.trained.selectiveFraction == fixture.fraction)
    for (report, selectivity) in zip(survey.trained.reports, fixture.selectivity) {
      #expect(abs(report.curve.selectivity - selectivity) < 1e-3, "filter \(report.filter)")
    }
    #expect(survey.untrained.count == 5)
  }

  @Test func `a network by name, with weights, and as a model file is the same network`() throws {
    let network = withSeed(77) { LeNet5() }
    try network.save(to: folder("model.safetensors"), metadata: ["system": "lenet5"])
    try network.save(to: folder("weights.safetensors"))
    let asModel = try FilterSurvey(folder("model.safetensors"), initialWeights: nil, layer: nil, seed: 1)
    let asWeights = try FilterSurvey("lenet5", initialWeights: folder("weights.safetensors"), layer: nil, seed: 1)
    let alone = try FilterSurvey(folder("weights.safetensors"), initialWeights: nil, layer: nil, seed: 1)
    for survey in [asModel, asWeights, alone] {
      #expect(survey.source.isTrained)
      #expect(survey.source.parameter == "features.0.weight")
      #expect(survey.trained.reports.map(\.curve) == asModel.trained.reports.map(\.curve))
    }
    #expect(asModel.untrainedMedian == asWeights.untrainedMedian)
    // The untrained layers are those of the network with the seeds that follow.
    let fresh = try FilterSurvey("lenet5", initialWeights: nil, layer: nil, seed: 2)
    #expect(!fresh.source.isTrained)
    #expect(fresh.trained.reports.map(\.curve) == asModel.untrained[0].reports.map(\.curve))
    let deeper = try FilterSurvey("lenet5", initialWeights: nil, layer: "features.3", seed: 2)
    #expect(deeper.source.parameter == "features.3.weight" && deeper.trained.reports.count == 16)
    #expect(try asModel.write(into: folder("out")).sorted() == folder.names(in: "out"))
  }

  @Test func `what has no orientation, or no convolution, is refused`() throws {
    func refusal(_ arrays: [NamedArray], layer: String? = nil, weights: String? = nil) throws -> String? {
      try SafetensorsFile(entries: arrays).write(to: folder("odd.safetensors"))
      return complaint {
        _ = try FilterSurvey(folder("odd.safetensors"), initialWeights: weights, layer: layer, seed: 1)
      }.map { $0.replacingOccurrences(of: folder.path + "/", with: "") }
    }
    let point = NamedArray(name: "a.weight", shape: [2, 1, 1, 1], [1, 2] as [Float])
    let good = NamedArray(name: "b.weight", shape: [1, 1, 2, 2], [1, 2, 3, 4] as [Float])
    #expect(
      try refusal([point, good])
        == "odd.safetensors: filters of 1 × 1 in 'a.weight' have no orientation: they see no area "
        + "(hint: name a convolution with larger filters by --layer)")
    #expect(try refusal([point, good], layer: "b") == nil)
    #expect(
      try refusal([point, good], layer: "hyperfold")
        == "odd.safetensors: has no convolution 'hyperfold' (hint: there are: a, b)")
    #expect(
      try refusal([NamedArray(name: "w", shape: [2, 2], [1, 2, 3, 4] as [Float])])
        == "odd.safetensors: has no convolution: no weights of four axes [outputs, inputs, H, W]")
    #expect(
      try refusal([NamedArray(name: "w", shape: [1, 1, 2, 2], [1, 2, .nan, 4] as [Float])])
        == "odd.safetensors: 'w' has values that are not finite")
    #expect(
      try refusal([NamedArray(name: "w", shape: [1, 1, 1, 7], [Float](repeating: 1, count: 7))])?.contains(
        "1 × 7") == true)
    #expect(
      try refusal([NamedArray(name: "w", shape: [1, 1, 65, 2], [Float](repeating: 1, count: 130))])
        == "odd.safetensors: 'w' has filters of 65 × 2; the probe takes 64")
    #expect(
      try refusal([good], weights: "x.npz")
        == "x.npz: weights go into a network, and odd.safetensors is a file of weights itself")
  }
}
