import Striate
import StriateONNX
import Testing

/// Recurrent layers are one operator of ONNX for each of their layers.
@Suite struct RecurrentExportTests {
  struct Row: Sendable, CustomStringConvertible {
    let description: String
    let kind: String
    let count: Int
    let batchAxis: Int
    let make: @Sendable () -> any Layer

    init(
      _ kind: String, _ description: String, count: Int = 1, batchAxis: Int = 1,
      _ make: @escaping @Sendable () -> any Layer
    ) {
      (self.kind, self.count, self.batchAxis, self.make) = (kind, count, batchAxis, make)
      self.description = "\(kind) \(description)"
    }
  }

  static let rows = [
    Row("LSTM", "plain") { LSTM(from: 3, to: 4) },
    Row("LSTM", "two layers, batch first", count: 2, batchAxis: 0) {
      LSTM(from: 3, to: 4, layers: 2, isBatchFirst: true)
    },
    Row("LSTM", "both directions, no bias") { LSTM(from: 3, to: 5, bias: false, isBidirectional: true) },
    Row("GRU", "plain") { GRU(from: 3, to: 4) },
    Row("GRU", "two layers, both directions", count: 2) { GRU(from: 3, to: 4, layers: 2, isBidirectional: true) },
    Row("RNN", "tanh, batch first", batchAxis: 0) { RNN(from: 3, to: 4, isBatchFirst: true) },
    Row("RNN", "ReLU, both directions") { RNN(from: 3, to: 4, usesReLU: true, isBidirectional: true) },
    Row("LSTM", "inside of a network", batchAxis: 0) {
      Sequential {
        LSTM(from: 3, to: 4, isBatchFirst: true)
        Linear(from: 4, to: 2)
      }
    }
  ]

  @Test(arguments: rows) func `a recurrent layer is one operator and comes back as it was`(_ row: Row) throws {
    let layer = withSeed(1) { row.make() }, x = withSeed(2) { Tensor.uniform([6, 2, 3], low: -1, high: 1) }
    for batchAxes in [[row.batchAxis], nil] {
      let exported = try ExportedModel(layer, inputs: [x], batchAxes: batchAxes) { [layer($0[0])] }
      #expect(exported.operators[row.kind] == row.count, "\(exported.operators)")
      #expect(exported.operators["Sigmoid"] == nil && exported.operators["Tanh"] == nil)
      #expect(try exported.difference() == nil)
      #expect(Set(exported.imported.namedCells.map(\.name)) == Set(layer.namedCells.map(\.name)))
      try PythonCheck.shared.add(exported, named: "\(row.description) \(batchAxes == nil ? "fixed" : "free")")
    }
  }
  @Test func `a layer that begins with a state of its own is said step by step, which rounds more often`() throws {
    let layer = withSeed(1) { GRU(from: 3, to: 4) }, x = withSeed(2) { Tensor.uniform([5, 2, 3]) }
    let exported = try ExportedModel(layer, inputs: [x, .ones([1, 2, 4])], batchAxes: [1, 1]) { inputs in
      [layer.sequence(inputs[0], hidden: inputs[1]).output]
    }
    #expect(exported.operators["GRU"] == nil)
    #expect(try exported.difference() ?? 0 <= 1e-6)
  }

  @Test func `where the end of a sequence is asked for the steps stand in the file, which round more often`() throws {
    let layer = withSeed(1) { LSTM(from: 3, to: 4) }, x = withSeed(2) { Tensor.uniform([5, 2, 3]) }
    let exported = try ExportedModel(layer, inputs: [x], batchAxes: [1]) { inputs in
      let result = layer.sequence(inputs[0])
      return [result.output, result.hidden, result.cell]
    }
    let difference = try exported.difference() ?? 0
    #expect(exported.operators["LSTM"] == nil && difference <= 1e-6)
    try PythonCheck.shared.add(exported, named: "LSTM with its end")
  }
}
