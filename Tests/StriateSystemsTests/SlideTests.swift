import Striate
import StriateSystems
import Testing

/// The lecture's slides, run.
@Suite struct SlideTests {
  private func output(_ name: String, drawsPictures: Bool = false) throws -> SlideOutput {
    let slide = try #require(Slides.all.first { $0.name == name })
    var output = SlideOutput(drawsPictures: drawsPictures)
    try slide.run(&output)
    return output
  }

  @Test(arguments: Slides.all.map(\.name), DeviceChoice.allCases)
  func `every slide computes what it claims`(_ name: String, _ device: DeviceChoice) throws {
    try withDevice(device) {
      let output = try output(name)
      #expect(!output.checks.isEmpty)
      for check in output.checks { #expect(check.passes, "\(check)") }
      #expect(output.files.isEmpty, "pictures were drawn that nobody asked for")
    }
  }

  @Test func `slides have different names and titles`() {
    #expect(Set(Slides.all.map(\.name)).count == Slides.all.count)
    #expect(Set(Slides.all.map(\.title)).count == Slides.all.count)
  }

  /// The numbers of the slides, written here again so that a slide cannot agree with itself alone.
  @Test(arguments: [
    ("graph", "f", -12.0), ("graph", "∂f/∂x", -4), ("graph", "∂f/∂y", -4), ("graph", "∂f/∂z", 3),
    ("graph", "∂f/∂q", -4), ("fully-connected", "B_1 of the layer", -0.75),
    ("fully-connected", "B_2 of the layer", -0.4), ("convolution", "first layer's height", 28),
    ("convolution", "first layer's width", 28), ("convolution", "first layer's maps", 6),
    ("convolution", "second layer's height", 24), ("convolution", "second layer's width", 24),
    ("convolution", "second layer's maps", 10), ("convolution", "first layer's parameters", 456),
    ("convolution", "second layer's parameters", 1510), ("convolution", "terms of the dot product", 75),
    ("activations", "sigmoid(-2)", 0.119203), ("activations", "sigmoid(1)", 0.731059),
    ("activations", "tanh(-2)", -0.964028), ("activations", "tanh(1)", 0.761594),
    ("activations", "ReLU(-2)", 0), ("activations", "leaky ReLU(-2)", -0.2),
    ("activations", "ELU(-2)", -0.864665), ("activations", "maxout(-2)", 1.5),
    ("activations", "sigmoid'(-2)", 0.104994), ("activations", "tanh'(1)", 0.419974),
    ("activations", "ELU'(-2)", 0.135335), ("activations", "leaky ReLU'(-2)", 0.1),
    ("activations", "ReLU'(1)", 1), ("activations", "maxout'(-2)", -0.5),
    ("hinge-loss", "loss of the cat", 2.9), ("hinge-loss", "loss of the car", 0),
    ("hinge-loss", "loss of the frog", 12.9), ("hinge-loss", "mean of the losses", 5.266667),
    ("hinge-loss", "R(W)", 89.54), ("hinge-loss", "L", 6.162067), ("numerical-gradient", "dL/dW_1", -2.5),
    ("numerical-gradient", "dL/dW_2", 0.6), ("numerical-gradient", "dL/dW_3", 0),
    ("pattern-table", "rows that are right", 4)
  ])
  func `slides show the lecture's numbers`(_ slide: String, _ name: String, _ expected: Double) throws {
    try withDevice(.reference) {
      let check = try #require(try output(slide).checks.first { $0.name == name })
      #expect(abs(check.actual - expected) <= (abs(expected) > 50 ? 1e-3 : 2e-6))
    }
  }

  @Test func `the table is learned pattern by pattern, with output, target and error on each line`() throws {
    try withDevice(.reference) {
      let output = try output("pattern-table", drawsPictures: true)
      let rows = output.lines.compactMap { line -> [Double]? in
        let numbers = line.split(separator: " ").compactMap { Double($0) }
        return numbers.count == 8 ? numbers : nil
      }
      #expect(rows.count >= 8)
      #expect(rows.map { $0[0] } == rows.indices.map { Double($0 + 1) })
      let table = [[1.4, 2.7, 1.9, 0], [3.8, 3.4, 3.2, 0], [6.4, 2.8, 1.7, 1], [4.1, 0.1, 0.2, 0]]
      for (index, row) in rows.enumerated() {
        #expect(Array(row[1...3]) + [row[5]] == table[index % 4])
        #expect(abs(row[5] - row[4] - row[6]) < 2e-4)
      }
      #expect(rows.dropLast().allSatisfy { $0[7] < 4 })
      #expect(rows.last?[7] == 4)
      // One frame before training and one after each pattern, none equal to the one before.
      #expect(output.files.count == rows.count + 1)
      for (earlier, later) in zip(output.files, output.files.dropFirst()) { #expect(earlier.bytes != later.bytes) }
    }
  }

  @Test func `slides leave their pictures in a folder`() throws {
    try withDevice(.reference) {
      let files = try Slides.all.filter { $0.name != "pattern-table" }.flatMap { slide in
        try output(slide.name, drawsPictures: true).files
      }
      let names = [
        "graph.svg", "graph.dot", "fully-connected.svg", "convolution-filters.png", "convolution-maps.png",
        "activations.png", "hinge-loss.svg"
      ]
      #expect(files.map(\.name) == names)
      for file in files where file.name.hasSuffix(".png") {
        #expect(file.bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(try Image(decoding: file.bytes, name: file.name).width > 600)
      }
    }
  }

  @Test func `gradients of the slides' functions agree with centred differences`() throws {
    try withDevice(.reference) {
      let checks = try Slides.gradientChecks()
      #expect(checks.count == 12)
      for check in checks { #expect(check.report.isWithinTolerance, "\(check.function): \(check.report)") }
      #expect(checks[0].report.comparisons.map(\.analytic) == [-4, -4, 3])
      #expect(checks[0].lines.count == 5)
      #expect(checks[0].lines[1].contains("∂/∂x   analytic   -4.00000000   numeric   -4.00000000"))
    }
  }

  @Test func `a wrong number is marked and named`() {
    var output = SlideOutput()
    output.check("f", -11, is: -12, within: 0)
    output.check("g", 2, is: 2, within: 0)
    #expect(output.checks.map(\.passes) == [false, true])
    #expect(output.checks[0].description == "✗ f = -11, the slide says -12 ± 0")
    #expect(output.checks[1].description == "✓ g = 2")
  }
}

/// The gradient check itself must be able to fail.
@Suite struct GradientCheckTests {
  private let x = Tensor([0.3, -0.7, 1.1])

  @Test func `a wrong derivative is found, with its place and both values`() throws {
    try withDevice(.reference) {
      let wrong = try checkGradient(
        of: { inputs in inputs[0].exp().stopGradient().withGradient(for: [inputs[0]]) { [$0] } }, at: [x])
      #expect(!wrong.isWithinTolerance)
      let worst = try #require(wrong.worst)
      #expect(worst.relativeError > 0.2)
      #expect(worst.index?.count == 1)
      #expect(wrong.description.hasPrefix("gradients differ: 3 compared, worst ∂f/∂x0["))
    }
  }

  @Test func `a slightly wrong derivative is found along a random direction`() throws {
    try withDevice(.reference) {
      let large = withSeed(1) { Tensor.normal([10, 10]) }
      let wrong = try checkGradient(
        of: { inputs in
          let x = inputs[0]
          return x.square().stopGradient().withGradient(for: [x]) { dy in [dy * x * 2.00001] }
        }, at: [large])
      #expect(wrong.comparisons.count == 1)
      #expect(wrong.comparisons[0].index == nil)
      #expect(!wrong.isWithinTolerance)
      #expect(try checkGradient(of: { $0[0].square() }, at: [large]).isWithinTolerance)
    }
  }

  @Test func `elements are checked one by one up to 64, integers are handed on`() throws {
    try withDevice(.reference) {
      let scores = withSeed(2) { Tensor.normal([8, 8]) }
      let labels = Tensor((0..<8).map(Int64.init), shape: [8])
      let report = try checkGradient(of: { $0[0].crossEntropy(labels: $0[1]) }, at: [scores, labels])
      #expect(report.comparisons.count == 64)
      #expect(report.comparisons[9].index == [1, 1])
      #expect(report.isWithinTolerance)
    }
  }

  @Test func `random operations draw the same numbers at every call`() throws {
    try withDevice(.reference) {
      let report = try checkGradient(of: { $0[0].dropout(probability: 0.5).square() }, at: [x])
      #expect(report.isWithinTolerance)
    }
  }

  @Test func `a derivative of exactly zero passes although rounding is not zero`() throws {
    try withDevice(.reference) {
      let report = try checkGradient(of: { $0[0].softmax().sum() }, at: [x])
      #expect(report.isWithinTolerance)
    }
  }

  @Test func `values that are not numbers fail`() throws {
    try withDevice(.reference) {
      let report = try checkGradient(of: { $0[0].log() }, at: [Tensor([-1, 2])])
      #expect(!report.isWithinTolerance)
      #expect(report.worst?.index == [0])
      #expect(report.worst?.relativeError == .infinity)
    }
  }

  @Test func `a function that leaves float64 is refused`() throws {
    #expect(throws: EvaluationError.self) {
      try withDevice(.reference) { try checkGradient(of: { $0[0].cast(to: .float32) }, at: [x]) }
    }
  }
}
