import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes
import Synchronization
import Testing

/// One thread runs the plans, or the main thread its own.
@Suite struct ExecutorTests {
  @Test func `work called for on the executor itself just runs`() throws {
    let executor = Executor.host
    let value = try executor.run { try executor.run { 1 + (try executor.run { 1 }) } }
    #expect(value == 2)
    let sum = try executor.run { try (Tensor([1, 2]) * 3).sum().item(as: Float.self) }
    #expect(sum == 9)
  }

  /// Tests have no main thread, so this one stands for it.
  @Test func `the main thread runs its own work, unless another's is running`() throws {
    let home = UInt(pthread_self())
    let isHome: @Sendable () -> Bool = { UInt(pthread_self()) == home }
    let executor = Executor(name: "test", mayRunHere: isHome)
    #expect(try executor.run(isHome))
    // What the caller's surroundings ask for does not reach it, as on the executor's own thread.
    #expect(try withPhase(.inference) { try executor.run { GraphContext.current.phase } } == .training)
    let (isRunning, mayEnd) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    DispatchQueue.global().async {
      try? executor.run {
        isRunning.signal()
        mayEnd.wait()
      }
    }
    isRunning.wait()
    DispatchQueue.global().asyncAfter(deadline: .now() + 0.05) { mayEnd.signal() }
    #expect(try !executor.run(isHome))
  }

  @Test func `all other work runs on one thread, and errors come back to the caller`() throws {
    struct Failure: Error {}
    let threads = Mutex<Set<String>>([])
    DispatchQueue.concurrentPerform(iterations: 64) { _ in
      try? Executor.host.run { _ = threads.withLock { $0.insert("\(Thread.current)\(Thread.current.name ?? "")") } }
    }
    #expect(threads.withLock { $0.count } == 1)
    #expect(throws: Failure.self) { try Executor.host.run { throw Failure() } }
    #expect(try Executor.host.run { 7 } == 7)
  }

  /// y = 2x, computed by asking for another evaluation while its own plan runs.
  private struct Nested: CustomOperation {
    var name: String { "nested" }
    func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { operands }
    func run(_ operands: [HostOperand], into results: [HostResult]) throws {
      let inner = Tensor(Array(operands[0].elements(as: Float.self)), shape: operands[0].type.shape)
      let doubled = try (inner + inner).scalars(as: Float.self)
      _ = results[0].elements(as: Float.self).update(fromContentsOf: doubled)
    }
    func pullback(_ dy: [Tensor?], operands: [Tensor], results: [Tensor]) -> [Tensor?] { [dy[0].map { $0 * 2 }] }
  }

  @Test func `an operation of the user's may evaluate while its own plan runs`() throws {
    let x = Tensor([1, 2, 3])
    let y = Nested()(x * 5)[0] + x
    #expect(try y.scalars(as: Float.self) == [11, 22, 33])
  }

  @Test func `tasks build and evaluate at once`() async throws {
    let sums = try await withThrowingTaskGroup(of: (Int, Float).self, returning: [Int: Float].self) { group in
      for task in 0..<8 {
        group.addTask {
          var total: Float = 0
          for step in 0..<50 {
            let x = Tensor([Float(task), Float(step), 1])
            total += try (x * x).sum().item(as: Float.self)
          }
          return (task, total)
        }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    let squares = (0..<50).reduce(Float(0)) { $0 + Float($1 * $1) }
    for task in 0..<8 { #expect(sums[task] == 50 * Float(task * task) + squares + 50) }
  }

  @Test func `evaluated() suspends until the value is there`() async throws {
    let shared = Tensor(numbers(4096, seed: 1)).exp().sum()
    let values = try await withThrowingTaskGroup(of: Float.self, returning: [Float].self) { group in
      for _ in 0..<16 { group.addTask { try await shared.evaluated().item() } }
      for _ in 0..<16 { group.addTask { try (shared * 1).item() } }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(values).count == 1)
    #expect(shared.isEvaluated)
    await #expect(throws: EvaluationError.self) {
      try await Tensor([1, 2]).gather(Tensor([2] as [Int64], shape: [1])).evaluated()
    }
  }

  @Test func `evaluated() runs in the device that the task chose`() async throws {
    // float64 products are the reference device's alone, so the CPU runtime would count a fallback.
    let a = Tensor([1, 2, 3, 4] as [Double], shape: [2, 2])
    let value = try await withDevice(.reference) { a.matmul(a) }.evaluated().scalars(as: Double.self)
    #expect(value == [7, 10, 15, 22])
  }

  @Test func `of a tensor evaluated by many threads at once, all see the same value`() throws {
    let model = withSeed(1) { DroppingPerceptron() }
    let y = model(matrix(32, 4, seed: 1))
    let results = Mutex<Set<[Float]>>([])
    DispatchQueue.concurrentPerform(iterations: 16) { _ in
      if let value = try? y.scalars(as: Float.self) { _ = results.withLock { $0.insert(value) } }
    }
    #expect(results.withLock { $0.count } == 1)
  }

  @Test func `inference from many threads while the model trains sees whole versions`() throws {
    // Both parameters hold the same number at every version.
    struct Pair: Module {
      let a = Parameter(Tensor.zeros([64]))
      let b = Parameter(Tensor.zeros([64]))
    }
    let pair = Pair()
    let optimizer = SGD(pair, learningRate: 1)
    let faults = Atomic<Int>(0)
    DispatchQueue.concurrentPerform(iterations: 4) { worker in
      do {
        for _ in 0..<200 {
          if worker == 0 {
            try optimizer.step(minimizing: -(pair.a.value.sum() + pair.b.value.sum()))
          } else {
            let elements = try pair.a.value.scalars(as: Float.self)
            if Set(elements).count != 1 { faults.add(1, ordering: .relaxed) }
          }
        }
      } catch { faults.add(1, ordering: .relaxed) }
    }
    #expect(faults.load(ordering: .relaxed) == 0)
    #expect(try pair.a.value.scalars(as: Float.self) == Array(repeating: 200, count: 64))
    #expect(try pair.b.value.scalars(as: Float.self) == Array(repeating: 200, count: 64))
  }
}
