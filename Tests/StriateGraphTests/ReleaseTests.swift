import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// Graphs are let go in a loop: recursion would overflow the stack long before these depths.
@Suite(.serialized) struct ReleaseTests {
  private final class Watched: Sendable {}

  @Test func `a chain of a million nodes is released`() {
    weak var first: Node?
    do {
      var x = Tensor(1.0)
      first = x.node
      for _ in 0..<1_000_000 { x = -x }
      #expect(first != nil)
    }
    #expect(first == nil)
  }

  @Test func `a chain of diamonds is released`() {
    weak var first: Node?
    do {
      var x = Tensor(1.0)
      first = x.node
      for _ in 0..<200_000 {
        let a = x.exp(), b = x.tanh()
        x = a * b + x
      }
    }
    #expect(first == nil)
  }

  @Test func `operands used twice by one node are released`() {
    weak var first: Node?
    do {
      var x = Tensor(1.0)
      first = x.node
      for _ in 0..<200_000 { x = x * x }
    }
    #expect(first == nil)
  }

  @Test func `a part that is still held stays`() throws {
    var x = Tensor(1.0)
    var middle = x
    for step in 0..<100_000 {
      if step == 99_990 { middle = x }
      x = x * 1
    }
    x = Tensor(0.0)
    #expect(middle.node.operands.count == 2)
  }

  @Test func `evaluation lets the graph behind a plain tensor go`() throws {
    let x = Tensor(1.0, 2)
    weak var middle: Node?
    let y: Tensor
    do {
      let between = x * 3
      middle = between.node
      y = between + 1
    }
    #expect(middle != nil)
    #expect(try y.scalars(as: Double.self) == [4, 7])
    #expect(middle == nil)
  }
}
