import Foundation
import Striate
import StriateSystems
import Testing

/// What sets the networks apart, by arithmetic, by PyTorch and by others' weights.
@Suite(.serialized) struct NetworkPartTests {
  @Test func `AlexNet's second convolution is two of half the channels`() throws {
    let network = AlexNet2012(classes: 2)
    #expect(network.conv2.weight.shape == [256, 48, 5, 5] && network.conv3.weight.shape == [384, 256, 3, 3])
    // Channel c of the input is c + 1 everywhere; all weights of conv2 are 1: where the window lies inside, the first
    // half of the results sums channels 0 ..< 48, the second channels 48 ..< 96.
    network.conv2.weight.assign(.ones([256, 48, 5, 5]))
    network.conv2.bias?.assign(.zeros([256]))
    let x = Tensor((1...96).map(Float.init)).reshaped(to: [1, 96, 1, 1]).broadcast(to: [1, 96, 5, 5])
    let y: [Float] = try network.conv2(x)[0, 0..., 2, 2].scalars()
    let (lower, upper) = (25 * 48 * 49 / 2, 25 * (96 * 97 - 48 * 49) / 2)
    #expect(y.prefix(128).allSatisfy { $0 == Float(lower) } && y.suffix(128).allSatisfy { $0 == Float(upper) })
  }

  @Test func `Response normalisation is the paper's sum or Caffe's mean`() throws {
    // Six channels of 100: the third has five neighbours in the window, the first three.
    let x = Tensor.full([1, 6, 1, 1], 100, dtype: .float64)
    let paper = LocalResponseNorm(5, alpha: 1e-4, beta: 0.75, k: 2, convention: .sum)
    let caffe = LocalResponseNorm(5, alpha: 1e-4, beta: 0.75, k: 1, convention: .mean)
    let cases: [(LocalResponseNorm, [Double])] = [(paper, [5, 6, 7]), (caffe, [1.6, 1.8, 2])]
    for (layer, divisors) in cases {
      let y: [Double] = try layer(x).scalars()
      for (value, divisor) in zip(y, divisors) { #expect(abs(value - 100 / pow(divisor, 0.75)) < 1e-12) }
    }
  }

  @Test func `GoogLeNet's pooling rounds up`() throws {
    // Five pixels, windows of three at stride two: 0 1 2, 2 3 4; of six also 4 5, which is not whole.
    func maxima(_ count: Int, roundsUp: Bool) throws -> [Float] {
      let x = Tensor((0..<count).map(Float.init)).reshaped(to: [1, 1, 1, count]).broadcast(to: [1, 1, 3, count])
      return try MaxPool2D(3, stride: 2, roundsUp: roundsUp)(x).scalars()
    }
    #expect(try maxima(6, roundsUp: true) == [2, 4, 5] && maxima(6, roundsUp: false) == [2, 4])
    #expect(try maxima(5, roundsUp: true) == [2, 4])
    for network in [GoogLeNet(classes: 2) as any Layer, GoogLeNet2014(classes: 2)] {
      let outputs = try withPhase(.inference) { try network.layerOutputs(.zeros([1, 3, 224, 224])) }
      // The paper's table 1: 28 × 28, 14 × 14 and 7 × 7, which rounding down would make 27, 13 and 6.
      for (path, shape) in [
        ("inception3a", [1, 256, 28, 28]), ("inception4a", [1, 512, 14, 14]), ("inception5b", [1, 1024, 7, 7])
      ] {
        #expect(outputs.last { $0.path == path }?.value.shape == Shape(shape))
      }
    }
  }

  @Test func `A bottleneck's stride is on the 3 × 3, or in the paper on the 1 × 1`() throws {
    func extents(_ placement: Bottleneck.StridePlacement) throws -> [Int] {
      let outputs = try withPhase(.inference) {
        try ResNet(.fifty, placement: placement, classes: 2).layerOutputs(.zeros([1, 3, 224, 224]))
      }
      return try ["conv1", "conv2", "conv3"].map { name in
        try #require(outputs.last { $0.path == "layer2.0.\(name)" }).value.shape[2]
      }
    }
    #expect(try extents(.middle) == [56, 28, 28] && extents(.first) == [28, 28, 28])
  }

  @Test func `Auxiliary heads score as PyTorch's`() throws {
    for name in ["googlenet", "googlenet-2014"] {
      let fixture = try networkFixture(name)
      let network = fixture.filled(name == "googlenet" ? GoogLeNet() as any Layer : GoogLeNet2014())
      try withPhase(.inference) {
        try withoutGradients {
          let outputs = try network.layerOutputs(HashWeights.input([1, 3, 224, 224]))
          for (number, path) in [(1, "inception4a"), (2, "inception4d")] {
            let x = try #require(outputs.last { $0.path == path }).value
            let expected = try networkFixture("\(name) auxiliary \(number)")
            if let network = network as? GoogLeNet, let head = number == 1 ? network.aux1 : network.aux2 {
              try expected.expect(head(x), tolerance: 1e-4)
            } else if let network = network as? GoogLeNet2014, let head = number == 1 ? network.loss1 : network.loss2 {
              try expected.expect(head(x), tolerance: 1e-4)
            } else {
              Issue.record("no head \(number)")
            }
          }
        }
      }
    }
  }

  @Test func `Auxiliary heads are there in training only, and weigh 0·3`() throws {
    let x = HashWeights.input([2, 3, 224, 224])
    for network in [GoogLeNet(classes: 3) as any AuxiliaryHeads, GoogLeNet2014(classes: 3)] {
      let scores = network.heads(x)
      #expect(scores.main.shape == [2, 3] && scores.auxiliary.map(\.shape) == [[2, 3], [2, 3]])
      #expect(withPhase(.inference) { network.heads(x) }.auxiliary.isEmpty)
    }
    let (whole, without) = (GoogLeNet2014(), GoogLeNet2014(auxiliaryHeads: false))
    #expect(whole.parameterCount == 13_378_280 && without.parameterCount == 6_998_552)
    #expect(GoogLeNet(auxiliaryHeads: false).parameterCount == 6_624_904)
  }

  @Test func `The loss of three heads is the main one and 0·3 of each other's`() throws {
    let network = GoogLeNet(classes: 3)
    let scores = withSeed(1) { network.heads(HashWeights.input([2, 3, 32, 32])) }
    let labels = Tensor([0, 2] as [Int64], shape: [2])
    let total: Double = try scores.loss { $0.crossEntropy(labels: labels) }.doubles()[0]
    let parts = try ([scores.main] + scores.auxiliary).map { try $0.crossEntropy(labels: labels).doubles()[0] }
    #expect(abs(total - (parts[0] + 0.3 * (parts[1] + parts[2]))) < 1e-5)
  }

  @Test func `Caffe's names follow one rule`() {
    let system = GoogLeNetSystem(.paper)
    for (caffe, own) in [
      ("conv1/7x7_s2.weight", "conv1.conv7x7_s2.weight"), ("conv2/3x3_reduce.bias", "conv2.conv3x3_reduce.bias"),
      ("inception_3a/5x5_reduce.weight", "inception3a.conv5x5_reduce.weight"),
      ("inception_5b/pool_proj.weight", "inception5b.pool_proj.weight"), ("loss1/fc.bias", "loss1.fc.bias"),
      ("loss3/classifier.weight", "loss3.classifier.weight")
    ] {
      #expect(system.cellName(inFile: caffe) == own)
      #expect(GoogLeNet2014(classes: 2).namedCells.contains { $0.name == own })
    }
  }

  @Test func `Files of CIFAR networks in stages, and of several cards, load`() throws {
    let folder = TemporaryFolder()
    let system = CIFARResNetSystem(depth: 32)
    for (theirs, own) in [
      ("layer1.0.conv1.weight", "layers.0.conv1.weight"), ("layer2.4.bn2.bias", "layers.9.bn2.bias"),
      ("layer3.0.conv2.weight", "layers.10.conv2.weight"), ("linear.bias", "fc.bias"), ("conv1.weight", "conv1.weight"),
      // Not one of the five blocks of a stage.
      ("layer1.5.conv1.weight", "layer1.5.conv1.weight")
    ] { #expect(system.cellName(inFile: theirs) == own) }
    let network = withSeed(3) { system.network(classCount: 10) }
    try network.save(to: folder("own.safetensors"))
    let arrays = try ArrayFile(reading: folder("own.safetensors")).arrays.map {
      NamedArray(name: "module." + $0.name, dtype: $0.dtype, shape: $0.shape, data: $0.data)
    }
    try SafetensorsFile(entries: arrays, metadata: [:]).write(to: folder("cards.safetensors"))
    let loaded = try LoadedModel("resnet32-cifar", initialWeights: folder("cards.safetensors"), seed: 4)
    let (a, b): ([Float], [Float]) = try (
      network.parameters[0].value.scalars(), loaded.network.parameters[0].value.scalars()
    )
    #expect(a == b)
    let wrong = complaint { _ = try LoadedModel("resnet20-cifar", initialWeights: folder("cards.safetensors")) }
    #expect(wrong?.contains("layers.9") == true)
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data"))
  func `ResNet-20's published weights load under their own names and give PyTorch's logits`() throws {
    let data = try #require(realData)
    let model = try LoadedModel(
      "resnet20-cifar", initialWeights: data + "/weights/resnet-cifar10/resnet20-12fca82f.th")
    let pictures = try ImageFolder(data + "/cifar10-jpg/test")
    let preprocessing = ImagePreprocessing(
      width: 32, height: 32, mean: ImagePreprocessing.imageNetMean, deviation: ImagePreprocessing.imageNetDeviation)
    let images = try (0..<20).map { try pictures.sample(at: $0).image }
    let logits: [Float] = try withPhase(.inference) {
      try withoutGradients { try model.network(preprocessing.tensor(images)).scalars() }
    }
    #expect(zip(logits, ForeignWeightsTests.expected).allSatisfy { abs($0 - $1) <= 1e-4 })
  }
}
