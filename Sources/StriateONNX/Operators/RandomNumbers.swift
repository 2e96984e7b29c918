import Striate

/// Random numbers. A node's `seed` counts if it has one; otherwise `withSeed` decides.
let randomOperators: [ONNXOperator] = [
  random("RandomUniform", ["low", "high"], like: false),
  random("RandomUniformLike", ["low", "high"], like: true),
  random("RandomNormal", ["mean", "scale"], like: false),
  random("RandomNormalLike", ["mean", "scale"], like: true),
  ONNXOperator("Bernoulli", 1...1, attributes: ["dtype", "seed"]) { call in
    let p = try call.value(0), element = try call.elementType("dtype") ?? p.element
    let drawn = try seeded(call) { Tensor.bernoulli(probability: p.tensor) }
    return [ONNXValue(drawn.cast(to: element.carrier), element)]
  }
]

private func random(_ name: String, _ bounds: [String], like: Bool) -> ONNXOperator {
  ONNXOperator(
    name, like ? 1...1 : 0...0, attributes: Set(bounds + ["dtype", "seed"] + (like ? [] : ["shape"]))
  ) { call in
    let shape = like ? try call.tensor(0).shape : try Shape(checking: call.ints("shape") ?? [])
    let element = try call.elementType("dtype") ?? (like ? call.value(0).element : .float32)
    let (first, second) = (try call.float(bounds[0], 0), try call.float(bounds[1], 1))
    let dtype = element.carrier
    guard dtype.isFloatingPoint else { throw NodeFault("random numbers are floating point, not \(element)") }
    let drawn = try seeded(call) {
      name.hasPrefix("RandomUniform")
        ? Tensor.uniform(shape, low: first, high: second, dtype: dtype)
        : Tensor.normal(shape, mean: first, deviation: second, dtype: dtype)
    }
    return [ONNXValue(drawn, element)]
  }
}

private func seeded(_ call: NodeCall, _ body: () -> Tensor) throws -> Tensor {
  guard call.node.attributes["seed"] != nil else { return body() }
  return withSeed(UInt64(Float(try call.float("seed", 0)).bitPattern), body)
}
