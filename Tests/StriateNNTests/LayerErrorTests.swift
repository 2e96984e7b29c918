import Striate
import Testing

/// What a layer says when its input does not fit, word by word.
@Suite struct LayerErrorTests {
  private static let expected = """
    LeNet.classifier.1 (Linear): inner extents differ: 256 and 400
      operands: float32[64, 256], float32[120, 400]
      hint: the layer expects 400 inputs
      layer made at: Support.swift:\(LeNet.linearLine)
    """

  @Test func `the error names path, fact, operands, hint and the line where the layer was made`() throws {
    let model = LeNet()
    _ = model.parameters
    let error = #expect(throws: ShapeError.self) {
      try catchingShapeErrors { model(.zeros([64, 1, 24, 24])) }
    }
    #expect(error?.description == Self.expected)
  }

  @Test func `outside catchingShapeErrors the same words end the process`() async throws {
    let result = try await #require(
      processExitsWith: .exitCode(134), observing: [\.standardErrorContent]
    ) {
      let model = LeNet()
      _ = SGD(model, learningRate: 0.1)
      print(try model(.zeros([64, 1, 24, 24])).mean().item(as: Float.self))
    }
    let text = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(text.contains("striate: " + Self.expected + "\n"), "\(text)")
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var layer: any Layer
    var input: Tensor
    var text: String
    var testDescription: String { String(text.prefix { $0 != "\n" }) }
  }

  static let line = #line
  static let cases: [Case] = [
    Case(
      layer: Linear(from: 3, to: 2), input: .zeros([3]),
      text: """
        Linear: needs [N, inputs], a batch of rows
          operands: float32[3], float32[2, 3]
          hint: the layer expects 3 inputs
          layer made at: LayerErrorTests.swift:\(line + 3)
        """),
    Case(
      layer: Conv2D(from: 3, to: 2, kernel: 5), input: .zeros([1, 4, 8, 8]),
      text: """
        Conv2D: channels differ: the images have 4, the weight takes 3
          operands: float32[1, 4, 8, 8], float32[2, 3, 5, 5]
          layer made at: LayerErrorTests.swift:\(line + 11)
        """),
    Case(
      layer: Conv2D(from: 3, to: 2, kernel: 5), input: .zeros([1, 3, 4, 8]),
      text: """
        Conv2D: the kernel 5×5 does not fit into the padded image
          operands: float32[1, 3, 4, 8], float32[2, 3, 5, 5]
          layer made at: LayerErrorTests.swift:\(line + 18)
        """),
    Case(
      layer: BatchNorm2D(3), input: .zeros([2, 4, 8, 8]),
      text: """
        BatchNorm2D: channels differ
          operands: float32[2, 4, 8, 8], float32[3]
          hint: the layer expects 3 channels
          layer made at: LayerErrorTests.swift:\(line + 25)
        """),
    Case(
      layer: MaxPool2D(2), input: .zeros([4, 4]),
      text: """
        MaxPool2D: needs floating-point images [N, C, H, W]
          operands: float32[4, 4]
          layer made at: LayerErrorTests.swift:\(line + 33)
        """),
    Case(
      layer: AveragePool2D(5), input: .zeros([1, 1, 4, 4]),
      text: """
        AveragePool2D: the window 5×5 does not fit into the image
          operands: float32[1, 1, 4, 4]
          layer made at: LayerErrorTests.swift:\(line + 40)
        """),
    Case(
      layer: Maxout(from: 3, to: 2), input: .zeros([1, 4]),
      text: """
        Maxout: inner extents differ: 4 and 3
          operands: float32[1, 4], float32[4, 3]
          hint: the layer expects 3 inputs
          layer made at: LayerErrorTests.swift:\(line + 47)
        """)
  ]

  @Test(arguments: cases)
  func `each layer says what does not fit`(_ c: Case) throws {
    let error = #expect(throws: ShapeError.self) { try catchingShapeErrors { c.layer(c.input) } }
    #expect(error?.description == c.text)
  }

  @Test func `losses say what they need`() throws {
    let scores = Tensor.zeros([2, 3])
    let oneHot = #expect(throws: ShapeError.self) { try catchingShapeErrors { scores.crossEntropy(labels: scores) } }
    #expect(
      oneHot?.description == """
        crossEntropy: needs scores [N, C] and integer labels [N]
          operands: float32[2, 3], float32[2, 3]
          hint: labels are class numbers, not one-hot rows
        """)
    let count = #expect(throws: ShapeError.self) {
      try catchingShapeErrors { scores.hinge(labels: Tensor([1] as [Int64], shape: [1])) }
    }
    #expect(count?.operation == "hinge")
    let shape = #expect(throws: ShapeError.self) {
      try catchingShapeErrors { Tensor.zeros([2, 1]).meanSquaredError(.zeros([2])) }
    }
    #expect(
      shape?.description == """
        meanSquaredError: shapes differ
          operands: float32[2, 1], float32[2]
        """)
  }
}
