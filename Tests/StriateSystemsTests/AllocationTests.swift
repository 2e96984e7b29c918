import AllocationCounter
import Striate
import StriateSystems
import Testing

/// Training steps in the steady state take no memory from the system: calls of malloc are counted, in a process of its own.
@Suite(.enabled(if: allocation_count() >= 0, "the sanitizers' allocator is not counted"))
struct AllocationTests {
  /// How often `body` asks for memory, oneDNN's lists of arguments left out.
  private static func allocations(_ body: () throws -> Void) rethrows -> Int {
    let before = allocation_count()
    try body()
    return allocation_count() - before
  }

  @Test func `replayed training steps allocate nothing`() async {
    await #expect(processExitsWith: .success) {
      let names = ["tiny-mlp", "mlp", "lenet5", "inception", "lstm", "autoencoder", "dqn"]
      for work in BenchmarkNetwork.training where names.contains(work.name) {
        let step = try TrainingStep(work)
        for _ in 0..<20 { try step.run() }
        let lists = operator_new_count()
        let count = try Self.allocations { for _ in 0..<5 { try step.run() } }
        #expect(count == 0, "\(work.name): \(count) in 5 steps")
        // Without oneDNN there are no lists; with it the two of these networks that use it show that they are told apart.
        if operator_new_count() > lists { #expect(["inception", "dqn"].contains(work.name)) }
      }
    }
  }

  /// The list of a call's arguments is the language's; the list of results and the tensors in it are those of the step before.
  @Test func `a call of a compiled function with separate arguments allocates their list`() async {
    await #expect(processExitsWith: .success) {
      let model = Linear(from: 3, to: 2)
      let optimizer = SGD(model, learningRate: 0.1, momentum: 0.9)
      let step = compiled { inputs in
        let loss = model(inputs[0]).crossEntropy(labels: inputs[1])
        try optimizer.step(minimizing: loss)
        return [loss]
      }
      let x = Tensor.ones([1, 3]), y = Tensor([1] as [Int64], shape: [1])
      for _ in 0..<20 { try step(x, y) }
      let separate = try Self.allocations { for _ in 0..<100 { try step(x, y) } }
      #expect(separate <= 100, "\(separate)")
      let list = [x, y]
      // Reading the loss as a number takes none either.
      var sum: Float = 0
      let listed = try Self.allocations { for _ in 0..<100 { sum += try step.run(list)[0].item() } }
      #expect(listed == 0 && sum > 0, "\(listed) \(sum)")
    }
  }

  @Test func `the counter counts`() async {
    await #expect(processExitsWith: .success) {
      var lists: [[Int]] = []
      lists.reserveCapacity(10)
      let count = Self.allocations { for size in 1...10 { lists.append(Array(repeating: size, count: size)) } }
      #expect(count >= 10 && lists.count == 10)
      // Without a plan of its own each step builds a graph.
      let model = Linear(from: 3, to: 2)
      let optimizer = SGD(model, learningRate: 0.1)
      let lazily = try Self.allocations { try optimizer.step(minimizing: model(Tensor.ones([1, 3])).sum()) }
      #expect(lazily > 50)
    }
  }
}
