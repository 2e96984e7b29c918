import Foundation
import Striate
import StriateSystems
import Testing

/// Networks of ImageNet and CIFAR-10 with closed-form weights beside PyTorch. One at a time: they are large.
@Suite(.serialized) struct NetworkTests {
  private static let large = ["vgg16", "vgg19", "resnet101", "resnet152"]

  @Test func `The hash gives the sheet's numbers`() {
    let expected = [(0, 0.76662159), (1, 0.13312304), (2, 0.18237936)]
    for (index, value) in expected { #expect(abs(HashWeights.value(0, index) - value) < 5e-9) }
    #expect(abs(HashWeights.value(HashWeights.inputTensor, 0) - 0.90389109) < 5e-9)
    #expect(abs(HashWeights.value(HashWeights.inputTensor, 1) + 0.50804651) < 5e-9)
  }

  @Test(arguments: [
    "alexnet", "alexnet-caffe", "alexnet-2012", "googlenet", "googlenet-2014", "vgg11", "vgg13", "vgg16", "vgg19",
    "vgg11-bn", "vgg13-bn", "vgg16-bn", "vgg19-bn", "resnet18", "resnet34", "resnet50", "resnet101", "resnet152",
    "resnet20-cifar", "resnet32-cifar", "resnet44-cifar", "resnet56-cifar", "resnet110-cifar", "plain20-cifar",
    "plain32-cifar", "plain44-cifar", "plain56-cifar", "plain110-cifar"
  ])
  func `Names, counts and scores in Float32 are PyTorch's`(_ name: String) throws {
    let fixture = try networkFixture(name)
    let system = try #require(SystemCatalog.network(name))
    #expect(system.card.parameterCount == fixture.parameters)
    #expect(system.input == [3, fixture.extent, fixture.extent])
    let network = fixture.filled(system.network(classCount: system.classCount))
    let worst = try fixture.expect(try fixture.scores(of: network), tolerance: 1e-4)
    print("\(name): Float32 within \(worst) of max |y|")
  }

  @Test(arguments: ["resnet20-cifar", "alexnet", "alexnet-caffe", "googlenet", "resnet18"])
  func `Scores in Float64 on the reference device are PyTorch's`(_ name: String) throws {
    let fixture = try networkFixture(name)
    let system = try #require(SystemCatalog.network(name))
    let network = fixture.filled(system.network(classCount: system.classCount), dtype: .float64)
    let start = ContinuousClock.now
    let worst = try fixture.expect(
      try fixture.scores(of: network, dtype: .float64, on: .reference), tolerance: 1e-9)
    print("\(name): Float64 within \(worst) of max |y|, \(start.duration(to: .now))")
  }

  @Test(arguments: ["alexnet", "resnet18"])
  func `Other closed-form weights give PyTorch's scores too`(_ name: String) throws {
    let fixture = try networkFixture(name + " again")
    let system = try #require(SystemCatalog.network(name))
    let network = fixture.filled(system.network(classCount: system.classCount))
    try fixture.expect(try fixture.scores(of: network), tolerance: 1e-4)
    #expect(fixture.first != (try networkFixture(name)).first)
  }

  @Test func `ResNet-50 with the paper's stride on 1 × 1 differs from torchvision's as PyTorch says`() throws {
    let fixture = try networkFixture("resnet50 first")
    let network = fixture.filled(ResNet(.fifty, placement: .first))
    try fixture.expect(try fixture.scores(of: network), tolerance: 1e-4)
    // The names are the same, so that files of weights do not tell.
    #expect(fixture.names == (try networkFixture("resnet50")).names)
  }

  @Test func `GoogLeNet transforms ImageNet's channels as torchvision does`() throws {
    let fixture = try networkFixture("googlenet transformed")
    let network = fixture.filled(GoogLeNet(transformsInput: true))
    try fixture.expect(try fixture.scores(of: network), tolerance: 1e-4)
  }
}
