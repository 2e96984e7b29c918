import Striate

/// f = (x + y)·z with every value and gradient on its wire.
struct GraphSlide: Slide {
  let name = "graph"
  let title = "A computational graph: f = (x + y)·z"

  func run(_ output: inout SlideOutput) throws {
    let x = Tensor(-2), y = Tensor(5), z = Tensor(-4)
    let q = x + y
    let f = q * z
    let graph = try Graph(f, names: [("x", x), ("y", y), ("z", z), ("q", q), ("f", f)])
    output.print(graph.text)
    output.attach("graph.svg", graph.svg)
    output.attach("graph.dot", graph.dot)

    let (dx, dy, dz) = f.gradients(withRespectTo: x, y, z)
    let dq = f.gradient(withRespectTo: q)
    try evaluate(q, f, dx, dy, dz, dq)
    let rows: [(String, Tensor, Double)] = [
      ("q", q, 3), ("f", f, -12), ("∂f/∂q", dq, -4), ("∂f/∂x", dx, -4), ("∂f/∂y", dy, -4), ("∂f/∂z", dz, 3)
    ]
    for (name, tensor, expected) in rows { output.check(name, try tensor.doubles()[0], is: expected, within: 0) }
  }

  func gradientChecks() throws -> [SlideGradientCheck] {
    let report = try checkGradient(of: { ($0[0] + $0[1]) * $0[2] }, at: [Tensor(-2), Tensor(5), Tensor(-4)])
    return [SlideGradientCheck(function: "f = (x + y)·z at (−2, 5, −4)", inputs: ["x", "y", "z"], report: report)]
  }
}
