import Foundation
import Striate
import StriateONNX
import StriateSystems
import Testing

/// Networks of the lecture and of recipes, exported.
struct NetworkExport: Sendable, CustomStringConvertible {
  let description: String
  let input: Shape
  let make: @Sendable () throws -> any Layer

  /// Three of them.
  func samples() -> Tensor { withSeed(2) { Tensor.uniform(Shape([3] + Array(input))) * 2 - 1 } }

  /// The large ones, of hundreds of megabytes, only where they are asked for.
  static let systems = SystemCatalog.all.compactMap { system -> NetworkExport? in
    guard let system = system as? any NetworkSystem else { return nil }
    return NetworkExport(description: system.card.name, input: system.input) {
      withSeed(1) { system.network(classCount: system.classCount) }
    }
  }

  static let templates = [
    ("linear", [5]), ("linear", [3, 8, 8]), ("mlp", [5]), ("convnet", [1, 16, 16]), ("resnet", [3, 16, 16])
  ].map { name, input in
    NetworkExport(description: "\(name) \(input)", input: Shape(input)) {
      try withSeed(1) { try DescribedNetwork(.string(name), input: Shape(input), outputs: 4) }
    }
  }

  /// Every kind of layer that a recipe can name.
  static let layers = [
    """
    [{"conv": {"to": 8, "kernel": 3, "groups": 1}}, "batch-norm", "relu", {"max-pool": {"size": 3, "stride": 2, "padding": 1}},
     {"conv": {"to": 8, "kernel": 3, "stride": 2, "dilation": 2, "groups": 2}}, {"group-norm": 4}, {"leaky-relu": 0.1},
     {"residual": [{"conv": 8}, "batch-norm", "silu"]}, "layer-norm", {"average-pool": {"size": 2, "padding": 1}},
     {"elu": 0.5}, "flatten", {"linear": 12}, "batch-norm", "gelu", {"dropout": 0.3}, {"maxout": {"to": 6, "pieces": 3}},
     "tanh", {"linear": {"to": 5, "bias": false}}, "sigmoid", {"linear": 4}]
    """,
    """
    [{"conv": 6}, {"residual": {"layers": [{"conv": {"to": 4, "stride": 2}}], "shortcut": [{"conv": {"to": 4, "kernel": 1,
     "stride": 2}}]}}, "global-average-pool", "flatten", {"linear": 4}]
    """
  ].map { text in
    NetworkExport(description: String(text.prefix(20)), input: [3, 16, 16]) {
      try withSeed(1) {
        try DescribedNetwork(JSONValue(parsing: Array(text.utf8)[...]), input: [3, 16, 16], outputs: 4)
      }
    }
  }
}

@Suite struct ExportedNetworkTests {
  private static let takesAll = ProcessInfo.processInfo.environment["STRIATE_EXPORT_ALL"] != nil

  @Test(arguments: NetworkExport.systems + NetworkExport.templates + NetworkExport.layers)
  func `a network that is exported and read again gives the same bits, for any batch`(_ network: NetworkExport) throws {
    let layer = try network.make()
    if layer.parameterCount > 30_000_000, !Self.takesAll { return }
    let x = network.samples()
    let exported = try ExportedModel(layer, inputs: [x], batchAxes: [0]) { [layer($0[0])] }
    #expect(try exported.difference() == nil)
    #expect(exported.imported.inputs[0].extents?[0] == .named("batch"))
    // All parameters and statistics that the outputs need, under their names.
    let names = Set(layer.namedCells.map(\.name))
    let read = exported.imported.namedCells.map(\.name)
    #expect(Set(read).isSubset(of: names), "\(Set(read).subtracting(names))")
    try PythonCheck.shared.add(exported, named: network.description)
  }
}
