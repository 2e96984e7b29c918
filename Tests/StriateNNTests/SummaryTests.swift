import Striate
import Testing

/// What models hold and cost, against arithmetic.
@Suite struct SummaryTests {
  @Test func `LeNet's table`() throws {
    let summary = try LeNet().summary(input: [2, 1, 28, 28])
    #expect(
      summary.description == """
        layer         kind           output           parameters  multiply-adds  activations
        ------------------------------------------------------------------------------------
        (model)       LeNet          [2, 10]
        features      Sequential     [2, 16, 5, 5]
        features.0    Conv2D         [2, 6, 28, 28]          156        235,200      37.6 kB
        features.1    Tanh           [2, 6, 28, 28]                                  37.6 kB
        features.2    AveragePool2D  [2, 6, 14, 14]                                   9.4 kB
        features.3    Conv2D         [2, 16, 10, 10]       2,416        480,000      12.8 kB
        features.4    Tanh           [2, 16, 10, 10]                                 12.8 kB
        features.5    AveragePool2D  [2, 16, 5, 5]                                    3.2 kB
        classifier    Sequential     [2, 10]
        classifier.0  Flatten        [2, 400]                                         3.2 kB
        classifier.1  Linear         [2, 120]             48,120         96,000        960 B
        classifier.2  Tanh           [2, 120]                                          960 B
        classifier.3  Linear         [2, 10]               1,210          2,400         80 B
        ------------------------------------------------------------------------------------
        parameters: 51,902 (207.6 kB)
        multiply-adds: 813,600
        activations: 118.7 kB
        """)
  }

  @Test func `LeNet's figures by hand`() throws {
    let model = LeNet()
    model.setFrozen(true, prefix: "features.")
    let summary = try model.summary(input: [2, 1, 28, 28])
    #expect(summary.parameterCount == 156 + 2416 + 48_120 + 1210)
    #expect(summary.trainableParameterCount == 48_120 + 1210)
    #expect(summary.parameterByteCount == 4 * 51_902)
    // Images · positions · filter elements · filters.
    let convolutions = 2 * 28 * 28 * 25 * 6 + 2 * 10 * 10 * 150 * 16
    #expect(summary.multiplyAddCount == convolutions + 2 * 400 * 120 + 2 * 120 * 10)
    let elements = 2 * (2 * 6 * 784 + 6 * 196 + 2 * 1600 + 400 + 400 + 120 + 120 + 10)
    #expect(summary.activationByteCount == 4 * elements)
    #expect(summary.rows.map(\.depth) == [0, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2])
  }

  private struct Block: Layer {
    let conv1: Conv2D
    let bn1: BatchNorm2D
    let conv2: Conv2D
    let bn2: BatchNorm2D
    let downsample: Sequential?

    init(from inputs: Int, to outputs: Int, stride: Int) {
      conv1 = Conv2D(from: inputs, to: outputs, kernel: 3, stride: stride, padding: 1, bias: false)
      bn1 = BatchNorm2D(outputs)
      conv2 = Conv2D(from: outputs, to: outputs, kernel: 3, padding: 1, bias: false)
      bn2 = BatchNorm2D(outputs)
      downsample =
        stride == 1
        ? nil
        : Sequential {
          Conv2D(from: inputs, to: outputs, kernel: 1, stride: stride, bias: false)
          BatchNorm2D(outputs)
        }
    }

    func callAsFunction(_ x: Tensor) -> Tensor {
      (bn2(conv2(bn1(conv1(x)).relu())) + (downsample?(x) ?? x)).relu()
    }
  }

  private struct ResNet: Layer {
    let conv1 = Conv2D(from: 3, to: 16, kernel: 3, padding: 1, bias: false)
    let bn1 = BatchNorm2D(16)
    let layer1 = Sequential { Block(from: 16, to: 16, stride: 1) }
    let layer2 = Sequential { Block(from: 16, to: 32, stride: 2) }
    let linear = Linear(from: 32, to: 10)
    func callAsFunction(_ x: Tensor) -> Tensor {
      linear(layer2(layer1(bn1(conv1(x)).relu())).globalAveragePool())
    }
  }

  @Test func `a residual network of user's own structs`() throws {
    let summary = try ResNet().summary(input: [1, 3, 32, 32])
    let first = 1024 * 27 * 16, same = 1024 * 144 * 16 * 2
    let down = 256 * 144 * 32 + 256 * 288 * 32 + 256 * 16 * 32
    #expect(summary.multiplyAddCount == first + same + down + 320)
    let weights = 27 * 16 + 2 * 144 * 16 + 144 * 32 + 288 * 32 + 16 * 32 + 330
    #expect(summary.parameterCount == weights + 2 * (16 * 3 + 32 * 3))
    #expect(
      summary.rows.map(\.path) == [
        "", "conv1", "bn1", "layer1", "layer1.0", "layer1.0.conv1", "layer1.0.bn1", "layer1.0.conv2", "layer1.0.bn2",
        "layer2", "layer2.0", "layer2.0.conv1", "layer2.0.bn1", "layer2.0.conv2", "layer2.0.bn2",
        "layer2.0.downsample", "layer2.0.downsample.0", "layer2.0.downsample.1", "linear"
      ])
    #expect(summary.rows[4].kind == "Block")
    #expect(summary.rows[4].outputs == [[1, 16, 32, 32]])
    // The sum and the ReLU are the block's own.
    #expect(summary.rows[4].activationByteCount == 4 * 16 * 1024)
    #expect(summary.rows[2].parameterCount == 32)
  }

  @Test func `recurrent networks, attention and embeddings count their products`() throws {
    let lstm = LSTM(from: 10, to: 20, layers: 2, isBidirectional: true)
    let summary = try lstm.summary(input: [7, 3, 10])
    let step = 2 * (3 * 10 * 80 + 3 * 20 * 80) + 2 * (3 * 40 * 80 + 3 * 20 * 80)
    #expect(summary.multiplyAddCount == 7 * step)
    #expect(summary.parameterCount == 2 * (80 * 10 + 80 * 20 + 160) + 2 * (80 * 40 + 80 * 20 + 160))
    #expect(summary.rows.count == 1)
    #expect(summary.rows[0].outputs == [[7, 3, 40]])

    let text = Sequential {
      Embedding(count: 50, dimension: 8)
      TransformerEncoderLayer(8, heads: 2, inner: 16, isBatchFirst: true)
    }
    let attended = try text.summary(input: [2, 5], dtype: .int64)
    let attention = 2 * 5 * 8 * 24 + 2 * (2 * 5 * 5 * 8) + 2 * 5 * 8 * 8
    #expect(attended.multiplyAddCount == attention + 2 * (2 * 5 * 8 * 16))
    #expect(
      attended.rows.map(\.kind).prefix(4) == [
        "Sequential", "Embedding", "TransformerEncoderLayer", "MultiHeadAttention"
      ])
    #expect(attended.rows[1].parameterCount == 400)
    #expect(attended.rows[3].parameterCount == 3 * 8 * 8 + 24)
  }

  private struct Twice: Layer {
    let linear = Linear(from: 3, to: 3)
    func callAsFunction(_ x: Tensor) -> Tensor { linear(linear(x)) }
  }

  @Test func `a layer called twice has two rows, and its parameters once`() throws {
    let summary = try Twice().summary(input: [4, 3])
    #expect(summary.rows.map(\.parameterCount) == [0, 12, 0])
    #expect(summary.rows.map(\.isRepeated) == [false, false, true])
    #expect(summary.multiplyAddCount == 2 * 4 * 9)
    #expect(summary.description.contains("(again)"))
  }

  @Test func `the summary as JSON`() throws {
    let json = try Sequential { Linear(from: 3, to: 2) }.summary(input: [1, 3]).json
    #expect(
      json.description
        == #"{"model":"Sequential","input":[1,3],"layers":[{"path":"","kind":"Sequential","output":[1,2],"#
        + #""parameters":0,"multiply_adds":0,"activation_bytes":0},{"path":"0","kind":"Linear","output":[1,2],"#
        + #""parameters":8,"multiply_adds":6,"activation_bytes":8}],"parameters":8,"trainable_parameters":8,"#
        + #""parameter_bytes":32,"multiply_adds":6,"activation_bytes":8}"#)
  }

  @Test func `an input that does not fit is thrown, and nothing is computed or changed`() throws {
    let model = LeNet()
    #expect(throws: ShapeError.self) { try model.summary(input: [1, 1, 24, 24]) }
    let norm = BatchNorm2D(2)
    _ = try norm.summary(input: [1, 2, 4, 4])
    #expect(try norm.numBatchesTracked!.value.item(as: Int64.self) == 0)
  }

  @Test func `modules of several inputs are summed up by what is built with them`() throws {
    let cell = GRUCell(from: 4, to: 6)
    let summary = try cell.summary { cell(.zeros([2, 4]), hidden: .zeros([2, 6])) }
    #expect(summary.multiplyAddCount == 2 * 4 * 18 + 2 * 6 * 18)
    #expect(summary.input == nil)
    #expect(summary.parameterCount == 18 * 4 + 18 * 6 + 36)
  }
}
