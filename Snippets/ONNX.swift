import Foundation
import Striate
import StriateONNX

let folder = FileManager.default.temporaryDirectory.appendingPathComponent("striate-\(UUID().uuidString)")
try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
defer { try? FileManager.default.removeItem(at: folder) }
let file = folder.appendingPathComponent("disc.onnx").path

// Any layer is written as a model that other programs run.
let network = withSeed(1) {
  Sequential {
    Linear(from: 2, to: 16)
    Tanh()
    Linear(from: 16, to: 2)
  }
}
try network.writeONNX(to: file, input: [1, 2])

// What a model takes and needs can be asked before it runs; so can what is in its way.
let preflight = try ONNXPreflight(contentsOf: file, extents: ["batch": 400])
print(preflight.inputs[0], "->", preflight.outputs[0])  // input: float [batch, 2] -> output: float [batch, 2]
print(preflight.operators.map { "\($0.count) \($0.name)" }, preflight.faults)  // ["2 Gemm", "1 Tanh"] []

// A model is a module, wherever it comes from: same names, same numbers.
let model = try ONNXModel(contentsOf: file)
print(model.namedCells.map(\.name))  // ["0.weight", "0.bias", "2.weight", "2.bias"]
let points = withSeed(2) { Tensor.uniform([400, 2], low: -1, high: 1) }
let difference = try (model(points) - network(points)).abs().max()
print(difference)  // 0.0

// As a layer it learns on. Class 1 is the disc of radius 0.6 around the middle.
let layer = try ONNXLayer(model)
let labels = points.square().sum(axes: [1]).isLess(than: 0.36).cast(to: .int64)
let optimizer = Adam(layer, learningRate: 0.02)
for _ in 1...300 { try optimizer.step(minimizing: layer(points).crossEntropy(labels: labels)) }
print(try layer(points).accuracy(labels: labels).item() > 0.95)  // true

// The same file with the weights that it has now.
try model.write(to: file, metadata: ["note": "learned on"])
print(try ONNXModel(contentsOf: file).metadata)  // ["note": "learned on"]
