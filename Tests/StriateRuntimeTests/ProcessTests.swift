import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Testing

/// What only a process of its own shows: memory, threads, and whether another process does the same.
@Suite struct ProcessTests {
  @Test func `steps with batch norm leave memory flat`() async {
    await #expect(processExitsWith: .success) {
      let model = withSeed(3) { NormalizedNetwork() }
      let optimizer = SGD(model, learningRate: 0.01, momentum: 0.9)
      let x = matrix(6, 4, seed: 4)
      func steps(_ count: Int) throws {
        for _ in 0..<count {
          let loss = model(x).crossEntropy(labels: labels(6))
          try optimizer.step(minimizing: loss)
        }
      }
      let count = isOptimized ? 10_000 : 2_000
      let growth = try MemoryGrowth.measure(warmUp: { try steps(500) }, { try steps(count) })
      #expect(growth.isFlat, "\(growth)")
      #expect(try model.norm.numBatchesTracked!.value.item(as: Int64.self) == Int64(500 + count))
    }
  }

  @Test func `forward passes of batch norm, of which nobody reads the statistics, leave memory flat`() async {
    await #expect(processExitsWith: .success) {
      let norm = BatchNorm2D(4)
      let x = Tensor(numbers(64, seed: 1), shape: [4, 4, 2, 2])
      func passes(_ count: Int) throws { for _ in 0..<count { try evaluate(norm(x).sum()) } }
      let growth = try MemoryGrowth.measure(
        warmUp: { try passes(500) }, { try passes(isOptimized ? 10_000 : 2_000) })
      #expect(growth.isFlat, "\(growth)")
    }
  }

  @Test func `many evaluations of a small graph leave memory flat`() async {
    await #expect(processExitsWith: .success) {
      let x = Tensor([1, 2, 3]), y = Tensor([3, 2, 1])
      func evaluations(_ count: Int) throws {
        for _ in 0..<count { _ = try ((x + y) * x).sum().item(as: Float.self) }
      }
      let growth = try MemoryGrowth.measure(
        warmUp: { try evaluations(2_000) }, { try evaluations(isOptimized ? 100_000 : 10_000) })
      #expect(growth.isFlat, "\(growth)")
    }
  }

  @Test func `a loop that makes its state a variable anew leaves memory flat`() async {
    await #expect(processExitsWith: .success) {
      var x = Tensor(numbers(256, seed: 1)).variable()
      func steps(_ count: Int) throws {
        for _ in 0..<count {
          x = (x - 0.001 * x.square().sum().gradient(withRespectTo: x)).variable()
          try evaluate(x)
        }
      }
      let growth = try MemoryGrowth.measure(warmUp: { try steps(500) }, { try steps(isOptimized ? 10_000 : 2_000) })
      #expect(growth.isFlat, "\(growth)")
    }
  }

  @Test func `a chain of a million nodes is released and evaluated without recursion`() async {
    await #expect(processExitsWith: .success) { () throws in
      func chain(_ count: Int) -> Tensor {
        var x = Tensor([1, 2])
        for _ in 0..<count { x = -x }
        return x
      }
      _ = chain(1_000_000)
      _ = chain(1_000_000).gradients(withRespectTo: [Tensor([1])], seed: .ones([2]))
      #expect(try chain(20_000).scalars(as: Float.self) == [1, 2])
    }
  }

  @Test func `the number of threads does not depend on who calls`() async {
    await #expect(processExitsWith: .success) {
      // Large enough to be shared between threads.
      @Sendable func work() throws {
        let a = Tensor(numbers(256 * 256, seed: 1), shape: [256, 256])
        _ = try (a.matmul(a).tanh() + a).sum().item(as: Float.self)
        _ = try Conv2D(from: 16, to: 16, kernel: 3)(a.reshaped(to: [4, 16, 32, 32])).sum().item(as: Float.self)
      }
      try work()
      let before = Process.threadCount
      let arrived = DispatchSemaphore(value: 0), leave = DispatchSemaphore(value: 0)
      for _ in 0..<32 {
        Thread {
          do { try work() } catch { Issue.record(error) }
          arrived.signal()
          leave.wait()
        }.start()
      }
      for _ in 0..<32 { arrived.wait() }
      // The callers themselves wait; nothing but them was added.
      let during = Process.threadCount
      #expect(during - before <= 32 + 2, "\(before) threads, then \(during)")
      for _ in 0..<32 { leave.signal() }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for _ in 0..<32 {
          group.addTask { try work() }
          group.addTask { _ = try await matrix(64, 64, seed: 1).exp().evaluated() }
        }
        try await group.waitForAll()
      }
      let pool = ProcessInfo.processInfo.activeProcessorCount
      #expect(Process.threadCount - before <= pool + 4, "\(before) threads, then \(Process.threadCount)")
    }
  }

  @Test func `two processes print the same plans and save the same bytes`() async throws {
    let first = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { try Deterministic.run(tracing: "plan,fuse,layout,memory") }
    let second = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { try Deterministic.run(tracing: "plan,fuse,layout,memory") }
    let areSame = first.standardOutputContent == second.standardOutputContent
    #expect(areSame)
    #expect(first.standardOutputContent.count > 2000)
  }

  @Test func `the same seed gives the same bits for one thread and for two`() async throws {
    let one = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { try Deterministic.run(threads: 1) }
    let two = try await #require(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { try Deterministic.run(threads: 2) }
    let lines = [one, two].map { String(decoding: $0.standardOutputContent, as: UTF8.self).split(separator: "\n") }
    #expect(lines[0].count == Deterministic.names.count)
    let different = zip(Deterministic.names, zip(lines[0], lines[1])).filter { $1.0 != $1.1 }.map(\.0)
    #expect(different == [])
  }
}

/// Training and random numbers whose plans and results go to standard output.
private enum Deterministic {
  static let names = ["convolution, batch norm, momentum", "dropout, Adam", "normal", "matmul", "softmax", "sum"]

  static func run(threads: Int? = nil, tracing topics: String = "") throws {
    setenv("STRIATE_TRACE", topics, 1)
    Diagnostics.redirect { if !topics.isEmpty { print($0) } }
    if let threads { setThreadCount(threads) }
    try withSeed(5) {
      let model = NormalizedNetwork()
      let dropping = DroppingPerceptron()
      let optimizer = SGD(model, learningRate: 0.05, momentum: 0.9)
      let adam = Adam(dropping)
      let x = matrix(512, 4, seed: 6)
      for _ in 0..<5 {
        try optimizer.step(minimizing: model(x).crossEntropy(labels: labels(512)))
        try adam.step(minimizing: dropping(x).crossEntropy(labels: labels(512)))
      }
      let large = Tensor.normal([200, 200])
      print(try model.snapshot())
      print(try dropping.snapshot())
      print(try large.bytes())
      print(try large.matmul(large).bytes())
      print(try large.softmax().bytes())
      print(try [large.sum(), large.mean(axes: [0]).sum()].map { try $0.bytes() })
    }
    fflush(nil)
  }
}
