import Striate
import Testing

/// Errors of operations inside a layer carry the layer's name, path and line.
@Suite struct LayerMessageTests {
  private struct Network: Module {
    static let line = #line
    let lstm = LSTM(from: 3, to: 2)
    let attention = MultiHeadAttention(4, heads: 2)
    let norm = LayerNorm(4)
    let upsample = Upsample(by: 2)
    let residual = Residual { Linear(from: 4, to: 2) }
    let body = Residual { Linear(from: 3, to: 3) }
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let text: String
    let build: @Sendable () -> Tensor
    var testDescription: String { String(text.prefix { $0 != "\n" }) }
  }

  private static let network = Network()

  static let cases = [
    Case(
      text: """
        Network.lstm (LSTM): the weights are not [8, 5] and [8, 2]
          operands: float32[4, 1, 5], float32[1, 2], float32[1, 2], float32[8, 3], float32[8, 2], float32[8], float32[8]
          hint: 4 gates of 2 units, one below the other, with biases [8]
          layer made at: LayerMessageTests.swift:\(Network.line + 1)
        """
    ) { network.lstm(.zeros([4, 1, 5])) },
    Case(
      text: """
        Network.attention (MultiHeadAttention): needs queries [L, N, 4] in 2 heads
          operands: float32[5, 1, 3], float32[5, 1, 3], float32[5, 1, 3]
          layer made at: LayerMessageTests.swift:\(Network.line + 2)
        """
    ) { network.attention(.zeros([5, 1, 3])) },
    Case(
      text: """
        Network.norm (LayerNorm): the last axes are not [4]
          operands: float32[2, 3]
          layer made at: LayerMessageTests.swift:\(Network.line + 3)
        """
    ) { network.norm(.zeros([2, 3])) },
    Case(
      text: """
        Network.upsample (Upsample): needs [N, C, ...]
          operands: float32[2, 3]
          layer made at: LayerMessageTests.swift:\(Network.line + 4)
        """
    ) { network.upsample(.zeros([2, 3])) },
    Case(
      text: """
        Network.residual (Residual): the body's result and the shortcut's differ in shape
          operands: float32[1, 2], float32[1, 4]
          hint: give a shortcut that changes the shape in the same way
          layer made at: LayerMessageTests.swift:\(Network.line + 5)
        """
    ) { network.residual(.zeros([1, 4])) },
    // A layer inside another keeps its own name.
    Case(
      text: """
        Network.body.body.0 (Linear): inner extents differ: 5 and 3
          operands: float32[1, 5], float32[3, 3]
          hint: the layer expects 3 inputs
          layer made at: LayerMessageTests.swift:\(Network.line + 6)
        """
    ) { network.body(.zeros([1, 5])) }
  ]

  @Test(arguments: cases)
  func `operations inside a layer speak in its name`(_ c: Case) {
    _ = Self.network.parameters
    let error = #expect(throws: ShapeError.self) { try catchingShapeErrors { c.build() } }
    #expect(error?.description == c.text)
  }
}
