import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// Graphs as a lecturer draws them.
@Suite struct GraphPictureTests {
  /// f = (x + y)·z at (−2, 5, −4).
  private struct LectureGraph {
    let x = Tensor(-2), y = Tensor(5), z = Tensor(-4)
    let q: Tensor
    let f: Tensor

    init() {
      q = x + y
      f = q * z
    }

    func graph() throws -> Graph { try Graph(f, names: [("x", x), ("y", y), ("z", z), ("q", q), ("f", f)]) }
  }

  @Test func `the lecture's graph has the lecture's values and gradients`() throws {
    try withDevice(.reference) {
      let graph = try LectureGraph().graph()
      #expect(graph.entries.map(\.name) == ["x", "y", "q", "z", "f"])
      #expect(graph.entries.map { $0.value.elements } == [[-2], [5], [3], [-4], [-12]])
      #expect(graph.entries.map { $0.gradient?.elements } == [[-4], [-4], [-4], [3], [1]])
    }
  }

  @Test func `the text has one aligned line for each tensor, operands first`() throws {
    try withDevice(.reference) {
      let text = try LectureGraph().graph().text
      #expect(
        text == """
          x           []   -2.0    grad -4.0
          y           []   5.0     grad -4.0
          q = x + y   []   3.0     grad -4.0
          z           []   -4.0    grad 3.0
          f = q * z   []   -12.0   grad 1.0
          """)
    }
  }

  @Test func `looking at a graph changes nothing`() throws {
    try withDevice(.reference) {
      let lecture = LectureGraph()
      _ = try lecture.graph()
      #expect(!lecture.f.isEvaluated)
      #expect(!lecture.q.isEvaluated)
      // Were the history gone, this would be an error.
      let (dx, dz) = (lecture.f.gradient(withRespectTo: lecture.x), lecture.f.gradient(withRespectTo: lecture.z))
      #expect(try dx.item() == -4)
      #expect(try dz.item() == 3)
    }
  }

  @Test func `effects of a graph that is looked at happen when it is evaluated, not before`() throws {
    try withDevice(.reference) {
      let cell = StateCell(Tensor(0))
      let x = Tensor(3)
      let node = Node(
        Unary.square, operands: [x], types: [x.type],
        effects: [Effect(on: cell) { current, results in current + results[0] }])
      let y = Tensor(node)
      let graph = try Graph(y)
      #expect(graph.entries.last?.value.elements == [9])
      #expect(try cell.value.item() == 0)
      #expect(try y.item() == 9)
      #expect(try cell.value.item() == 9)
    }
  }

  @Test func `a tensor whose history was let go is a graph of one`() throws {
    try withDevice(.reference) {
      let lecture = LectureGraph()
      #expect(try lecture.f.item() == -12)
      let graph = try Graph(lecture.f, names: [("f", lecture.f)])
      #expect(graph.entries.map(\.name) == ["f"])
      #expect(graph.entries[0].operation == nil)
      #expect(graph.svg.contains(">−12</text>"))
    }
  }

  @Test func `history that leads to a variable is shown after evaluation too`() throws {
    try withDevice(.reference) {
      let w = Tensor([1, 2, 3]).variable()
      let loss = (w * 2).square().sum()
      #expect(try loss.item() == 56)
      let graph = try Graph(loss, names: [("w", w), ("loss", loss)])
      #expect(graph["w"]?.operation == nil)
      #expect(graph["w"]?.gradient?.elements == [8, 16, 24])
      #expect(graph["loss"]?.operation == "sum")
      #expect(try loss.gradient(withRespectTo: w).scalars(as: Float.self) == [8, 16, 24])
    }
  }

  @Test func `a tensor used twice gets the sum of its gradients`() throws {
    try withDevice(.reference) {
      let x = Tensor(3)
      let graph = try Graph(x * x + x, names: [("x", x)])
      #expect(graph["x"]?.gradient?.elements == [7])
      #expect(graph.entries.map(\.name) == ["x", "t1", "f"])
    }
  }

  @Test func `gradients end where an operation has none`() throws {
    try withDevice(.reference) {
      let x = Tensor(3.5)
      let graph = try Graph(x.floor() * x, names: [("x", x)])
      // By the factor alone, not through ⌊x⌋.
      #expect(graph["x"]?.gradient?.elements == [3])
      let comparison = try Graph(x.isGreater(than: 3), names: [("x", x)])
      #expect(comparison["x"]?.gradient == nil)
      #expect(comparison.text.hasSuffix("true"))
    }
  }

  @Test func `large tensors are told by shape and norm`() throws {
    try withDevice(.reference) {
      let x = Tensor([3, 0, 0, 4, 0])
      let graph = try Graph(x.square().sum(), names: [("x", x)])
      #expect(graph["x"]?.value.elements == [])
      #expect(graph["x"]?.value.norm == 5)
      #expect(graph["x"]?.gradient?.norm == 10)
      #expect(graph.text.hasPrefix("x                [5]   norm 5.0       grad norm 10.0\n"))
      #expect(graph.svg.contains("‖5‖"))
    }
  }

  @Test func `values stand above the wires in green and gradients under them in red`() throws {
    let svg = try withDevice(.reference) { try LectureGraph().graph().svg }
    let labels = svg.split(separator: "\n").filter { $0.hasPrefix("<text") }.map(Label.init)
    for (value, gradient) in [("−2", "−4"), ("5", "−4"), ("3", "−4"), ("−4", "3"), ("−12", "1")] {
      let green = try #require(labels.first { $0.text == value && $0.color == "#1a7f37" }, "no value \(value)")
      let below = labels.contains {
        $0.text == gradient && $0.color == "#c62828" && $0.x == green.x && $0.y > green.y && $0.y < green.y + 40
      }
      #expect(below, "no gradient \(gradient) under \(value)")
    }
    for label in labels where ["x", "y", "z"].contains(label.text) { #expect(label.x < 60) }
    let output = labels.first { $0.text == "f" }
    #expect(output?.x == labels.map(\.x).max())
  }

  @Test func `circles keep their distance and operands come first`() throws {
    let graph = try withDevice(.reference) {
      let (w, x) = (Tensor([2, -3, -3]), Tensor([-1, -2, 1]))
      let sums = (0..<3).map { w[$0] * x[$0] }
      let f = ((sums[0] + sums[1] * sums[0] + sums[2]).exp() + sums[1]).tanh().maximum(sums[2])
      return try Graph(f)
    }
    let circles = graph.svg.split(separator: "\n").filter { $0.hasPrefix("<rect x=") }.map(Circle.init)
    #expect(circles.count == graph.entries.count { $0.operation != nil })
    for a in circles.indices {
      for b in circles.indices where b < a {
        let apart = abs(circles[a].x - circles[b].x) > 48 || abs(circles[a].y - circles[b].y) > 48
        #expect(apart, "circles \(a) and \(b) overlap")
      }
    }
    for (position, entry) in graph.entries.enumerated() {
      let comeFirst = entry.operands.allSatisfy { $0 < position }
      #expect(comeFirst)
    }
  }

  @Test func `the same graph is drawn the same way`() throws {
    try withDevice(.reference) {
      let (first, second) = (try LectureGraph().graph(), try LectureGraph().graph())
      #expect(first.svg == second.svg)
      #expect(first.dot == second.dot)
      #expect(first.text == second.text)
    }
  }

  @Test func `Graphviz gets every wire with value and gradient`() throws {
    try withDevice(.reference) {
      let dot = try LectureGraph().graph().dot
      #expect(dot.contains("n2 [label=\"+\", shape=circle"))
      #expect(
        dot.contains("n0 -> n2 [label=<<font color=\"#1a7f37\">−2</font><br/><font color=\"#c62828\">−4</font>>];"))
      #expect(dot.split(separator: "\n").count { $0.contains("->") } == 5)
    }
  }

  @Test func `names cannot break the pictures' syntax`() throws {
    try withDevice(.reference) {
      let x = Tensor(3)
      let graph = try Graph(x * 4, names: [("<\"&\\", x)])
      #expect(graph.svg.contains(">&lt;&quot;&amp;\\</text>"))
      #expect(graph.dot.contains("label=\"<\\\"&\\\\\""))
    }
  }

  @Test func `a chain of 50,000 nodes is read without recursion`() throws {
    try withDevice(.reference) {
      var x = Tensor(3)
      for _ in 0..<50_000 { x = -x }
      let graph = try Graph(x, gradients: false)
      #expect(graph.entries.count == 50_001)
      #expect(graph["f"]?.value.elements == [3])
    }
  }
}

/// A text of the picture.
private struct Label {
  let x: Double
  let y: Double
  let color: String
  let text: String

  init(_ line: Substring) {
    x = Double(line.attribute("x"))!
    y = Double(line.attribute("y"))!
    color = String(line.attribute("fill"))
    text = String(line.split(separator: ">")[1].prefix { $0 != "<" })
  }
}

/// The frame of an operation's circle.
private struct Circle {
  let x: Double
  let y: Double

  init(_ line: Substring) {
    x = Double(line.attribute("x"))!
    y = Double(line.attribute("y"))!
  }
}

extension Substring {
  fileprivate func attribute(_ name: String) -> Substring {
    let start = range(of: " \(name)=\"")!.upperBound
    return self[start...].prefix { $0 != "\"" }
  }

  private func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
