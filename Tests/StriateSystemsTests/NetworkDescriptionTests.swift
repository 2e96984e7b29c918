import Striate
import StriateSystems
import Testing

@Suite struct NetworkDescriptionTests {
  private func network(_ json: String, input: Shape, outputs: Int = 10) throws -> DescribedNetwork {
    try DescribedNetwork(try JSONValue(parsing: Array(json.utf8)[...]), input: input, outputs: outputs)
  }

  private func complaint(_ json: String, input: Shape, outputs: Int = 10) -> String {
    do {
      _ = try network(json, input: input, outputs: outputs)
      return "no complaint"
    } catch { return "\(error)" }
  }

  /// ResNet-20 for CIFAR-10 with projections where stages meet has 272,474 parameters: counted by the formulas here.
  @Test func `the template of a residual network is that of He et al. 2016`() throws {
    func convolution(_ from: Int, _ to: Int, _ kernel: Int) -> Int { from * to * kernel * kernel + 2 * to }
    var count = convolution(3, 16, 3) + 64 * 10 + 10
    for (stage, width) in [16, 32, 64].enumerated() {
      for block in 0..<3 {
        let from = stage > 0 && block == 0 ? width / 2 : width
        count += convolution(from, width, 3) + convolution(width, width, 3)
        if from != width { count += convolution(from, width, 1) }
      }
    }
    #expect(count == 272_474)
    let network = try network(#"{"resnet": {"blocks": [3, 3, 3]}}"#, input: [3, 32, 32])
    #expect(network.parameterCount == count)
    #expect(network(.zeros([2, 3, 32, 32])).shape == [2, 10])
  }

  @Test func `templates make networks of the right extents`() throws {
    #expect(try network(#""linear""#, input: [4], outputs: 3).parameterCount == 4 * 3 + 3)
    #expect(
      try network(#"{"mlp": [8, 6]}"#, input: [4], outputs: 3).parameterCount == 4 * 8 + 8 + 8 * 6 + 6 + 6 * 3 + 3)
    #expect(try network(#""linear""#, input: [3, 8, 8]).parameterCount == 192 * 10 + 10)
    #expect(try network(#""convnet""#, input: [1, 28, 28])(.zeros([1, 1, 28, 28])).shape == [1, 10])
  }

  @Test func `a description builds the same network again`() throws {
    let first = try network(#"{"resnet": {"width": 4}}"#, input: [1, 8, 8], outputs: 2)
    let second = try DescribedNetwork(first.description, input: [1, 8, 8], outputs: 2)
    #expect(second.description == first.description)
    #expect(second.namedCells.map(\.name) == first.namedCells.map(\.name))
    #expect(second.namedCells.map(\.value.type) == first.namedCells.map(\.value.type))
  }

  @Test(arguments: [
    (#""resnett""#, "network: there is no network 'resnett'; did you mean 'resnet'?"),
    (#"{"mlp": {"hiden": [3]}}"#, "network.mlp: there is no setting 'hiden'; did you mean 'hidden'?"),
    (#"["relu", "linaer"]"#, "network[1]: there is no layer 'linaer'; did you mean 'linear'?"),
    (#"[{"linear": 3}, {"linear": "x"}]"#, "network[1].linear.to: must be a whole number in 1 ... 1000000, not \"x\""),
    (#"[{"conv": 8}]"#, "network[0].conv: needs images [N, C, H, W], not [1, 4]"),
    (#"[{"linear": 7}]"#, "network: gives [1, 7], but 10 outputs are needed"),
    (#"[{"dropout": 2}]"#, "network[0].dropout.probability: must be a number in 0.0 ... 1.0, not 2"),
    (#"[{"relu": 1}]"#, "network[0].relu: takes no value, but has 1"),
    ("[]", "network: gives [1, 4], but 10 outputs are needed"),
    (#""resnet""#, "network: resnet is for images, the data are rows of numbers"),
    ("3", "network: must be a name, a list of layers, or a name with settings, not 3")
  ])
  func `mistakes are told with their place`(_ json: String, _ expected: String) {
    #expect(complaint(json, input: [4]) == expected)
  }

  @Test func `layers that do not fit say which and why`() {
    let json = #"[{"conv": {"to": 4, "kernel": 5, "padding": 0}}, {"max-pool": 9}, "flatten", {"linear": 10}]"#
    let complaint = complaint(json, input: [1, 8, 8])
    #expect(complaint.hasPrefix("network[1].max-pool: does not fit its input [1, 4, 4, 4]: "), "\(complaint)")
  }

  /// What would take hours or gigabytes is refused before anything is computed.
  @Test(arguments: [
    (#"[{"linear": 1000000}, {"linear": 1000000}]"#, [4], "network[1].linear: has more than 1073741824 weights"),
    (
      #"[{"conv": {"to": 1000000, "kernel": 1024}}]"#, [3, 8, 8], "network[0].conv: has more than 1073741824 weights"
    ),
    (
      #"[{"maxout": {"to": 1000000, "pieces": 64}}]"#, [64], "network[0].maxout: has more than 1073741824 weights"
    ),
    (
      #"[{"conv": {"to": 1000000, "kernel": 1}}]"#, [3, 64, 64],
      "network[0].conv: makes 4096000000 numbers of a sample, more than 67108864"
    ),
    (
      #"[{"max-pool": {"size": 64, "stride": 1}}]"#, [3, 128, 128],
      "network[0].max-pool: windows of 64 pixels a side must be at least 16 apart"
    ),
    (
      #"[{"average-pool": {"size": 3, "padding": 2}}]"#, [3, 8, 8],
      "network[0].average-pool.padding: must be a whole number in 0 ... 1, not 2"
    ),
    (
      #"[{"conv": {"to": 64, "kernel": 1}}, {"conv": {"to": 64, "kernel": 33}}, "global-average-pool", "flatten", {"linear": 10}]"#,
      [3, 512, 512], "network: would compute more for one sample [3, 512, 512] than this program is made for"
    ),
    (
      #"{"mlp": [\#((0..<65).map { _ in "2" }.joined(separator: ", "))]}"#, [4],
      "network.mlp.hidden: has 65 numbers, more than 64"
    ),
    (
      #"{"resnet": {"blocks": [1, 1, 1, 1, 1, 1, 1, 1, 1]}}"#, [3, 8, 8],
      "network.resnet.blocks: has 9 numbers, more than 8"
    ),
    ("[\((0..<20_000).map { _ in "1" }.joined(separator: ","))]", [4], "network: has more than 20000 values"),
    (#"["re\n\u202Elu"]"#, [4], #"network[0]: there is no layer 're\u{a}\u{202e}lu'; "#)
  ])
  func `what is larger than can be meant is refused`(_ json: String, _ input: [Int], _ expected: String) {
    let complaint = complaint(json, input: Shape(input))
    #expect(complaint.hasPrefix(expected), "\(complaint)")
  }

  /// Levenshtein's distance, with neighbours that change places as one step (Damerau 1964).
  @Test(arguments: [
    ("sied", "side"), ("linaer", "linear"), ("Relu", "relu"), ("ephocs", "epochs"), ("batchnorm", "batch-norm"),
    ("9", nil), ("", nil), ("x", nil), ("transformer", nil)
  ])
  func `the nearest name is one that can be meant`(_ word: String, _ nearest: String?) {
    #expect(word.nearest(in: ["side", "linear", "relu", "epochs", "batch-norm", "y"]) == nearest)
  }
}
