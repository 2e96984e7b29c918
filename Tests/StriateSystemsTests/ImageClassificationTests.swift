import Foundation
import Striate
import StriateSystems
import Testing

/// Bytes by the formula of the fixtures' script.
private func picture(height: Int, width: Int) -> Image {
  var pixels: [UInt8] = []
  for y in 0..<height {
    for x in 0..<width {
      for c in 0..<3 { pixels.append(UInt8((y * y * 7 + x * 13 + c * 29 * (x + 1) + x * y) % 251)) }
    }
  }
  return Image(width: width, height: height, channels: 3, pixels: pixels)
}

/// sin(step · i + phase) · scale, as the script has it.
private func wave(_ shape: Shape, step: Double, phase: Double = 0, scale: Double = 1) -> Tensor {
  Tensor((0..<shape.elementCount).map { Float(sin(Double($0) * step + phase) * scale) }, shape: shape)
}

/// W·x without a bias.
private struct Linear4: Layer {
  let inputs: Int
  func callAsFunction(_ x: Tensor) -> Tensor {
    x.reshaped(to: [x.shape[0], inputs]).matmul(wave([4, inputs], step: 0.37).transposed())
  }
}

struct ImageClassificationTests {
  @Test func `colours of pictures vary as NumPy says`() throws {
    let colors = try #require(ColorStatistics(of: [picture(height: 9, width: 14)]))
    let (values, vectors) = colors.principalComponents
    for (ours, theirs) in zip(colors.mean, ClassifierFixtures.mean) { #expect(abs(ours - theirs) < 1e-12) }
    for (ours, theirs) in zip(colors.covariance.joined(), ClassifierFixtures.covariance) {
      #expect(abs(ours - theirs) < 1e-12)
    }
    for (ours, theirs) in zip(values, ClassifierFixtures.eigenvalues) { #expect(abs(ours - theirs) < 1e-12) }
    for column in 0..<3 {
      let dot = (0..<3).reduce(0.0) { $0 + vectors[$1][column] * ClassifierFixtures.eigenvectors[3 * $1 + column] }
      #expect(abs(abs(dot) - 1) < 1e-9)
    }
  }

  @Test func `ten crops stand where NumPy puts them, and their softmax is averaged`() throws {
    let preprocessing = ImagePreprocessing(width: 6, height: 6)
    // The shorter side is 9 already.
    let views = EvaluationCrops.ten(side: 9).views(of: picture(height: 9, width: 14), preprocessing)
    #expect(views.map { $0.pixels[0] } == ClassifierFixtures.cropBytes)
    let mean = try ClassificationErrors.averagedSoftmax(Linear4(inputs: 108), views, preprocessing)
    for (ours, theirs) in zip(mean, ClassifierFixtures.averagedSoftmax) { #expect(abs(ours - theirs) < 1e-5) }
  }

  @Test func `GoogLeNet is shown 144 views of one size`() {
    let views = EvaluationCrops.googLeNet.views(
      of: picture(height: 40, width: 60), ImagePreprocessing(width: 224, height: 224))
    #expect(views.count == 144)
    #expect(views.allSatisfy { $0.width == 224 && $0.height == 224 })
  }

  @Test func `an answer among the first five is a top-5 hit`() {
    var errors = ClassificationErrors()
    errors.add([0.1, 0.2, 0.3, 0.15, 0.14, 0.11], label: 2)
    errors.add([0.1, 0.2, 0.3, 0.15, 0.14, 0.11], label: 5)
    errors.add([0.1, 0.2, 0.3, 0.15, 0.14, 0.11], label: 0)
    #expect(errors.top1 == 2)
    #expect(errors.top5 == 1)
    #expect(errors.count == 3)
  }

  @Test func `the papers' update keeps the rate of each velocity's time`() throws {
    struct Point: Module { let w = Parameter(Tensor([0.5, 0.25] as [Double], shape: [2])) }
    let point = Point()
    let optimizer = VelocitySGD(point, learningRate: 0.2, momentum: 0.9, weightDecay: 0.1)
    var path: [Double] = []
    for step in 0..<5 {
      optimizer.learningRate = step < 2 ? 0.2 : 0.02
      try optimizer.step(
        minimizing: (point.w.value - Tensor([1, -2] as [Double], shape: [2])).square().sum() * 0.5)
      path += try point.w.value.doubles()
    }
    for (ours, theirs) in zip(path, ClassifierFixtures.velocityPath) { #expect(abs(ours - theirs) < 1e-12) }
  }

  @Test func `a residual network's first losses are PyTorch's`() throws {
    // In Float64: after some steps of rate 0.1 rounding alone would move a loss by a hundredth.
    let network = CIFARResNet(depth: 8)
    for (number, cell) in network.namedCells.filter({ $0.parameter != nil }).enumerated() {
      let shape = cell.value.shape
      if shape.rank >= 2 {
        cell.parameter?.assign(wave(shape, step: 0.37, phase: Double(number), scale: 0.1))
      } else if cell.name == "fc.bias" {
        cell.parameter?.assign(.zeros(shape))
      }
    }
    network.convert(to: .float64)
    let images = wave([4, 3, 32, 32], step: 0.11).cast(to: .float64),
      labels = Tensor([0, 3, 7, 9] as [Int64], shape: [4])
    let optimizer = VelocitySGD(network, learningRate: 0.1, momentum: 0.9, weightDecay: 1e-4)
    try withDevice(.reference) {
      for theirs in ClassifierFixtures.residualLosses {
        let loss = network(images).crossEntropy(labels: labels)
        try optimizer.step(minimizing: loss)
        #expect(abs(try loss.item(as: Double.self) - theirs) < 1e-9 * max(1, theirs))
      }
    }
  }

  @Test func `a class folder is learned, and its model file is complete`() throws {
    let folder = TemporaryFolder()
    for (part, count) in [("train", 6), ("test", 2)] {
      for (name, value) in [("dark", 40), ("light", 210)] {
        for index in 0..<count {
          let bytes = [UInt8](repeating: UInt8(value + index), count: 32 * 32 * 3)
          try FileManager.default.createDirectory(
            atPath: folder("data/\(part)/\(name)"), withIntermediateDirectories: true)
          try Image(width: 32, height: 32, channels: 3, pixels: bytes).writePNG(
            to: folder("data/\(part)/\(name)/\(index).png"))
        }
      }
    }
    var request = SystemRequest()
    (request.data, request.steps, request.batchSize) = (folder("data"), 6, 4)
    request.outputFolder = folder("run")
    let system = try #require(SystemCatalog.system("resnet20-cifar"))
    let outcome = try system.run(request)
    #expect(outcome.isComplete)
    #expect(outcome.steps == 6)
    let predictor = try Predictor(modelFile: folder("run/model.safetensors"))
    guard
      case .classes(let guesses) = try predictor.prediction(
        for: try Image(contentsOf: folder("data/test/dark/0.png")))
    else { throw FormatError(file: "test", what: "no classes") }
    #expect(Set(guesses.map(\.name)) == ["dark", "light"])
    #expect(try LoadedModel(folder("run/model.safetensors")).classNames == ["dark", "light"])
    #expect(try predictor.evaluate(on: folder("data/test"), report: { _ in }).score >= 0)
  }

  @Test func `a model file of an unknown or unfitting system is refused`() throws {
    let folder = TemporaryFolder()
    let file = folder("model.safetensors")
    for (name, side, complaintPart) in [("nonsense", 32, "does not have"), ("resnet20-cifar", 16, "it takes")] {
      let description = ModelFile(
        network: .object([.init("system", .string(name))]), input: [3, side, side], target: .classes(["a", "b"]),
        preparation: .pictures(ImagePreprocessing(width: side, height: side)))
      try Linear(from: 2, to: 2).save(to: file, metadata: description.metadata)
      let said = complaint { _ = try ModelFile.read(file) }
      #expect(said?.contains(complaintPart) == true)
    }
  }
}
