import Foundation
import Striate

/// Times single kernels, each compiled alone.
public enum KernelBenchmark {
  /// The works' names.
  public static var names: [String] { all.map(\.name) }

  /// - Parameters:
  ///   - only: names of works; all by default.
  ///   - report: is told of each work when it has been measured.
  public static func run(
    repeats: Int = 5, only: [String]? = nil, report: (TimedWork) -> Void = { _ in }
  ) throws -> [TimedWork] {
    try all.named(only).map { work in
      let body = try work.make()
      let once = max(1e-6, try Stopwatch(repeats: 1).seconds(executions: 1, body))
      // Enough to take some hundredths of a second.
      let executions = min(2000, Int(0.05 / once) + 1)
      let timed = TimedWork(
        name: work.name, summary: work.summary,
        seconds: try Stopwatch(repeats: repeats).seconds(executions: executions, body), flops: work.flops,
        bytes: work.bytes)
      report(timed)
      return timed
    }
  }

  /// A kernel with what it is given.
  private struct Work: NamedWork, Sendable {
    let name: String
    let summary: String
    var flops = 0.0
    var bytes = 0.0
    let make: @Sendable () throws -> () throws -> Void
  }

  private static var all: [Work] {
    [copy, chain, softmax, layerNorm, layerNormTraining, adam] + recurrences + convolutions
      + [64, 128, 256, 512, 1024, 2048].map(product)
  }

  /// What memory can do: both threads copy a half of 256 MiB.
  private static var copy: Work {
    let count = 1 << 28
    return Work(name: "copy", summary: "copy of 256 MiB by memcpy on two threads", bytes: 2 * Double(count)) {
      let buffers = CopyBuffers(byteCount: count)
      return { buffers.copy(parts: 2) }
    }
  }

  private static var chain: Work {
    let count = 1 << 24
    return Work(
      name: "elementwise-8", summary: "chain of 8 elementwise operations on 16 M floats", bytes: 8 * Double(count)
    ) {
      try replaying([[count]]) { inputs in
        let x = inputs[0]
        // Multiply, add, ReLU, subtract, absolute value, multiply, add, minimum.
        let y = ((x * 2 + 0.5).relu() - 0.75).abs() * x + 0.25
        return [y.minimum(1)]
      }
    }
  }

  private static var softmax: Work {
    Work(name: "softmax", summary: "softmax of 4096 rows of 1024", bytes: 8 * 4096 * 1024) {
      try replaying([[4096, 1024]]) { [$0[0].softmax()] }
    }
  }

  private static var layerNorm: Work {
    Work(name: "layer-norm", summary: "layer norm of 4096 rows of 1024", bytes: 8 * 4096 * 1024) {
      let layer = LayerNorm([1024])
      return try replaying([[4096, 1024]]) { [layer($0[0])] }
    }
  }

  /// x is read once more for its gradient, as is the gradient that comes; two results are written.
  private static var layerNormTraining: Work {
    Work(
      name: "layer-norm-training", summary: "layer norm of 4096 rows of 1024 and its three gradients",
      bytes: 20 * 4096 * 1024
    ) {
      try replaying([[4096, 1024], [1024], [1024], [4096, 1024]]) { inputs in
        let y = inputs[0].layerNormalized(scale: inputs[1], shift: inputs[2])
        return [y] + y.gradients(withRespectTo: Array(inputs[0..<3]), seed: inputs[3])
      }
    }
  }

  /// Adam on AlexNet's 61 M parameters; weight, gradient and two moments are read, three of them written.
  private static var adam: Work {
    Work(name: "adam", summary: "Adam on AlexNet's 61 M parameters", bytes: 28 * 61_100_840) {
      let network = withSeed(1) { AlexNet() }
      let optimizer = Adam(network, learningRate: 1e-4)
      return try replaying(network.parameters.map(\.shape)) { gradients in
        try optimizer.update(along: gradients)
        return []
      }
    }
  }

  /// 256 units over 64 steps of 32 sequences, with the gradients of weights and inputs.
  private static var recurrences: [Work] {
    [("gru", 3), ("rnn", 1)].map { (name: String, gates: Int) -> Work in
      // Inputs and states by all gates, forward and for both gradients.
      let products: Int = 3 * 64 * 32 * gates * 256 * (256 + 256)
      let summary = name.uppercased() + " of 256 units, 64 steps, batch 32, and its gradients"
      return Work(name: name + "-training", summary: summary, flops: 2 * Double(products)) {
        let network = withSeed(1) { () -> any Layer in
          if gates == 3 { GRU(from: 256, to: 256) } else { RNN(from: 256, to: 256) }
        }
        return try replaying([[64, 32, 256]]) { inputs in
          let y = network(inputs[0])
          let weights = network.parameters.map(\.value)
          return [y] + y.square().sum().gradients(withRespectTo: [inputs[0]] + weights)
        }
      }
    }
  }

  /// 3 × 3 at the extents of ResNet-18 and of VGG-11's second layer, forward and both backwards.
  private static var convolutions: [Work] {
    [(8, 64, 64, 56), (8, 128, 128, 28), (8, 256, 256, 14), (8, 512, 512, 7), (4, 64, 128, 112)].flatMap {
      batch, inputs, outputs, extent -> [Work] in
      let flops = 18 * Double(batch * inputs * outputs * extent * extent)
      let name = "conv-\(batch)x\(inputs)-\(outputs)-\(extent)"
      let summary = "3 × 3, batch \(batch), \(inputs) to \(outputs) maps of \(extent)²"
      let (x, w, dy): (Shape, Shape, Shape) = (
        [batch, inputs, extent, extent], [outputs, inputs, 3, 3], [batch, outputs, extent, extent]
      )
      return [
        Work(name: name + "-forward", summary: summary + ", forward", flops: flops) {
          try replaying([x, w]) { [$0[0].convolution($0[1], padding: Pair(1))] }
        },
        Work(name: name + "-input", summary: summary + ", gradient of the input", flops: flops) {
          try replaying([x, w, dy]) { gradient(of: 0, $0) }
        },
        Work(name: name + "-weight", summary: summary + ", gradient of the weights", flops: flops) {
          try replaying([x, w, dy]) { gradient(of: 1, $0) }
        }
      ]
    }
  }

  /// A convolution's gradient with respect to one of its operands.
  /// - Parameter inputs: images, weights and the gradient of the result.
  private static func gradient(of operand: Int, _ inputs: [Tensor]) -> [Tensor] {
    inputs[0].convolution(inputs[1], padding: Pair(1)).gradients(withRespectTo: [inputs[operand]], seed: inputs[2])
  }

  private static func product(_ extent: Int) -> Work {
    Work(
      name: "sgemm-\(extent)", summary: "matrix product, \(extent)³", flops: 2 * Double(extent * extent * extent)
    ) {
      try replaying([[extent, extent], [extent, extent]]) { [$0[0].matmul($0[1])] }
    }
  }

  /// Executions of a compiled function on random numbers in −1 ... 1.
  private static func replaying(
    _ shapes: [Shape], _ body: @escaping @Sendable ([Tensor]) throws -> [Tensor]
  ) throws -> () throws -> Void {
    let inputs = withSeed(1) { shapes.map { Tensor.uniform($0, low: -1) } }
    try evaluate(inputs)
    let function = compiled(body)
    return { _ = try function.run(inputs) }
  }
}

/// Two stretches of memory whose pages are there.
private final class CopyBuffers {
  private let source: UnsafeMutableRawBufferPointer
  private let target: UnsafeMutableRawBufferPointer

  init(byteCount: Int) {
    source = .allocate(byteCount: byteCount, alignment: 4096)
    target = .allocate(byteCount: byteCount, alignment: 4096)
    memset(source.baseAddress!, 1, byteCount)
    memset(target.baseAddress!, 2, byteCount)
  }

  deinit {
    source.deallocate()
    target.deallocate()
  }

  func copy(parts: Int) {
    let size = source.count / parts
    // As integers, for threads to share them.
    let (from, to) = (UInt(bitPattern: source.baseAddress!), UInt(bitPattern: target.baseAddress!))
    DispatchQueue.concurrentPerform(iterations: parts) { part in
      let offset = UInt(part * size)
      memcpy(UnsafeMutableRawPointer(bitPattern: to + offset)!, UnsafeRawPointer(bitPattern: from + offset)!, size)
    }
  }
}
