import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Synchronization
import Testing

/// Replays of `compiled` work on the memory of the replay before, unless somebody refers to it.
@Suite struct ReplayTests {
  private func step(_ model: any Layer, _ optimizer: any Optimizer) -> CompiledFunction {
    compiled { inputs in
      let scores = model(inputs[0])
      let loss = scores.crossEntropy(labels: inputs[1])
      try optimizer.step(minimizing: loss, evaluating: [scores])
      return [loss, scores]
    }
  }

  @Test(arguments: ["momentum", "adam", "batchNorm", "clipped"])
  func `steps in the steady state ask for no memory`(kind: String) throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model: any Layer = withSeed(1) { () -> any Layer in
        if kind == "batchNorm" { NormalizedNetwork() } else { Perceptron() }
      }
      let optimizer: any Optimizer =
        kind == "adam" ? Adam(model) : SGD(model, learningRate: 0.1, momentum: kind == "momentum" ? 0.9 : 0)
      if kind == "clipped" { optimizer.gradientClipping = .norm(0.5) }
      let step = step(model, optimizer)
      let x = matrix(6, 4, seed: 1), y = labels(6)
      for _ in 0..<3 { try step(x, y) }
      let before = runtime.statistics.bufferAllocations
      for _ in 0..<10 { try step(x, y) }
      #expect(runtime.statistics.bufferAllocations == before)
    }
  }

  @Test func `updates along gradients that are given are made in place, and leave the gradients alone`() throws {
    let runtime = makeRuntime()
    try withRuntime(runtime) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = Adam(model), parameters = model.parameters
      let gradients = parameters.map { Tensor.full($0.shape, 0.5) }
      let bytes = try gradients.map { try $0.bytes() }
      let update = compiled { gradients in
        try optimizer.update(along: gradients)
        return []
      }
      for _ in 0..<3 { _ = try update.run(gradients) }
      let before = runtime.statistics
      for _ in 0..<5 { _ = try update.run(gradients) }
      #expect(runtime.statistics.inPlaceUpdates - before.inPlaceUpdates == 5 * 3 * parameters.count)
      #expect(runtime.statistics.bufferAllocations == before.bufferAllocations)
      #expect(try gradients.map { try $0.bytes() } == bytes)
    }
  }

  @Test func `results that the caller keeps stay as they were`() throws {
    func losses(keeping keeps: Bool) throws -> [[UInt8]] {
      let model = withSeed(1) { Perceptron() }
      let step = step(model, SGD(model, learningRate: 0.1))
      var kept: [[Tensor]] = [], bytes: [[UInt8]] = []
      for number in 0..<8 {
        let results = try step(matrix(6, 4, seed: UInt64(number)), labels(6))
        if keeps { kept.append(results) } else { for result in results { bytes.append(try result.bytes()) } }
      }
      return try keeps ? kept.flatMap { try $0.map { try $0.bytes() } } : bytes
    }
    #expect(try losses(keeping: true) == losses(keeping: false))
  }

  @Test func `a kept weight stays as it was, and training goes on as without`() throws {
    func weights(keeping: Set<Int>) throws -> ([[UInt8]], [UInt8]) {
      let model = withSeed(1) { Perceptron() }
      let parameter = model.namedCells[0].cell
      let step = step(model, SGD(model, learningRate: 0.1, momentum: 0.9))
      let x = matrix(6, 4, seed: 1)
      var kept: [(Tensor, [UInt8])] = []
      for number in 0..<12 {
        if keeping.contains(number) { kept.append((parameter.value, try parameter.value.bytes())) }
        try step(x, labels(6))
      }
      for (tensor, bytes) in kept { #expect(try tensor.bytes() == bytes) }
      return (kept.map(\.1), try model.snapshot())
    }
    let undisturbed = try weights(keeping: []).1
    #expect(try weights(keeping: [3, 4, 9]).1 == undisturbed)
    #expect(Set(try weights(keeping: [3, 4, 9]).0).count == 3)
  }

  @Test func `state that others set is taken up`() throws {
    let weight = Parameter(Tensor([1, 1]))
    struct Holder: Module { let weight: Parameter }
    let optimizer = SGD(Holder(weight: weight), learningRate: 1)
    let step = compiled { inputs in
      let loss = (weight.value * inputs[0]).sum()
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    let x = Tensor([1, 2])
    for _ in 0..<4 { try step(x) }
    #expect(try weight.value.scalars(as: Float.self) == [-3, -7])
    weight.assign(Tensor([7, 7]) * 2)
    #expect(try step(x)[0].item(as: Float.self) == 42)
    for _ in 0..<3 { try step(x) }
    #expect(try weight.value.scalars(as: Float.self) == [10, 6])
    // A lazy step in between.
    try optimizer.step(minimizing: (weight.value * x).sum())
    for _ in 0..<2 { try step(x) }
    #expect(try weight.value.scalars(as: Float.self) == [7, 0])
  }

  @Test(arguments: [true, false])
  func `a failing replay in the steady state changes nothing`(isNormalized: Bool) throws {
    let model: any Layer = withSeed(1) { () -> any Layer in
      isNormalized ? NormalizedNetwork() as any Layer : Perceptron()
    }
    let step = step(model, Adam(model))
    let x = matrix(3, 4, seed: 1)
    for _ in 0..<4 { try step(x, labels(3)) }
    let before = try model.snapshot()
    #expect(throws: EvaluationError.self) { try step(x, Tensor([0, 1, 77] as [Int64], shape: [3])) }
    #expect(try model.snapshot() == before)
    try step(x, labels(3))
    #expect(try model.snapshot() != before)
  }

  @Test func `state outlives the function that held it`() throws {
    func weights(droppingAfter count: Int) throws -> [UInt8] {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      let x = matrix(6, 4, seed: 1)
      for range in [0..<count, count..<12] {
        let step = step(model, optimizer)
        for _ in range { try step(x, labels(6)) }
      }
      return try model.snapshot()
    }
    let expected = try weights(droppingAfter: 0)
    #expect(try weights(droppingAfter: 5) == expected)
    #expect(try weights(droppingAfter: 9) == expected)
  }

  @Test func `batches of two sizes, and inference between them, work on the same state`() throws {
    func weights(replayed: Bool, reading: Bool) throws -> ([UInt8], [[UInt8]]) {
      let model = withSeed(1) { Perceptron() }
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      let step = step(model, optimizer)
      let answer = compiledForInference { [model($0[0])] }
      var answers: [[UInt8]] = []
      for number in 0..<20 {
        let count = number % 5 == 4 ? 3 : 6
        let x = matrix(count, 4, seed: UInt64(number))
        if replayed {
          try step(x, labels(count))
        } else {
          try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(count)))
        }
        if reading || number > 17 { answers.append(try answer(x)[0].bytes()) }
      }
      return (try model.snapshot(), answers)
    }
    let (expected, answers) = try weights(replayed: false, reading: true)
    #expect(try weights(replayed: true, reading: true) == (expected, answers))
    #expect(try weights(replayed: true, reading: false) == (expected, Array(answers.suffix(2))))
  }

  @Test func `readers on other threads see whole versions`() throws {
    struct Pair: Module {
      let a = Parameter(Tensor.zeros([64]))
      let b = Parameter(Tensor.zeros([64]))
    }
    let pair = Pair()
    let optimizer = SGD(pair, learningRate: 1)
    let step = compiled { _ in
      let loss = -(pair.a.value.sum() + pair.b.value.sum())
      try optimizer.step(minimizing: loss)
      return [loss]
    }
    let faults = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      do {
        for _ in 0..<(worker == 0 ? 2000 : 400) {
          if worker == 0 {
            try step()
          } else {
            let version = pair.a.value
            let elements = try version.scalars(as: Float.self)
            let again = try version.scalars(as: Float.self)
            if Set(elements).count != 1 || elements != again { faults.add(1, ordering: .relaxed) }
          }
        }
      } catch { faults.add(1, ordering: .relaxed) }
    }
    #expect(faults.load(ordering: .relaxed) == 0)
    #expect(try pair.b.value.scalars(as: Float.self) == Array(repeating: 2000, count: 64))
  }
}
