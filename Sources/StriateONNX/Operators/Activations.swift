import Striate

/// Activation functions, with ONNX's own default values.
let activationOperators: [ONNXOperator] =
  [
    .unary("Relu") { $0.relu() },
    .unary("Sigmoid") { $0.sigmoid() },
    .unary("Softplus") { $0.softplus() },
    .unary("Softsign") { $0.softsign() },
    .unary("HardSwish") { $0.hardSwish() },
    .unary("Mish") { $0.mish() },
    .one("LeakyRelu", 1...1, attributes: ["alpha"]) { try $0.tensor(0).leakyReLU(slope: $0.float("alpha", 0.01)) },
    .one("Elu", 1...1, attributes: ["alpha"]) { try $0.tensor(0).elu(alpha: $0.float("alpha", 1)) },
    .one("Celu", 1...1, attributes: ["alpha"]) { try $0.tensor(0).celu(alpha: $0.float("alpha", 1)) },
    .one("Selu", 1...1, attributes: ["alpha", "gamma"]) { call in
      let x = try call.tensor(0)
      // Version 1 rounds them.
      let (alpha, gamma) = (
        try call.float("alpha", call.opset < 6 ? 1.6732 : 1.67326319217681884765625),
        try call.float("gamma", call.opset < 6 ? 1.0507 : 1.05070102214813232421875)
      )
      return x.elu(alpha: alpha) * gamma
    },
    .one("ThresholdedRelu", 1...1, attributes: ["alpha"]) { call in
      try call.tensor(0).thresholded(above: call.float("alpha", 1), elsewhere: 0)
    },
    .one("HardSigmoid", 1...1, attributes: ["alpha", "beta"]) { call in
      (try call.tensor(0) * call.float("alpha", 0.2) + call.float("beta", 0.5)).clamped(low: 0, high: 1)
    },
    .one("Gelu", 1...1, attributes: ["approximate"]) { call in
      let approximation = try call.text("approximate", "none")
      guard approximation == "none" || approximation == "tanh" else {
        throw NodeFault("its attribute 'approximate' is '\(approximation.shortened())'")
      }
      return try call.tensor(0).gelu(approximation: approximation == "tanh" ? .tanh : .none)
    },
    .one("Swish", 1...1, attributes: ["alpha"]) { call in
      let x = try call.tensor(0)
      return x * (x * (try call.float("alpha", 1))).sigmoid()
    },
    .one("Shrink", 1...1, attributes: ["lambd", "bias"]) { call in
      let x = try call.tensor(0), lambda = try call.float("lambd", 0.5), bias = try call.float("bias", 0)
      let isLow = x.isLess(than: -lambda), isHigh = x.isGreater(than: lambda)
      return isLow.select(x + bias, isHigh.select(x - bias, Tensor.zeros(like: x)))
    },
    .one("PRelu", 2...2) { call in
      let x = try call.tensor(0)
      var slopes = try call.tensor(1)
      // Before version 7 a vector has one slope for each channel.
      if call.opset < 7, slopes.rank == 1, x.rank > 2 {
        slopes = slopes.reshaped(to: [-1] + Array(repeating: 1, count: x.rank - 2))
      }
      return x.isLess(than: 0).select(x * slopes, x)
    },
    .one("Clip", 1...3, attributes: ["min", "max"], settings: [1, 2]) { call in
      let x = try call.tensor(0)
      if call.opset < 11 {
        return x.clamped(
          low: try call.float("min", -.greatestFiniteMagnitude), high: try call.float("max", .greatestFiniteMagnitude))
      }
      let raised = call.optional(1).map { x.maximum($0.tensor) } ?? x
      return call.optional(2).map { raised.minimum($0.tensor) } ?? raised
    }
  ]
  + [
    alongLastAxes("Softmax") { $0.softmax(axis: $1) },
    alongLastAxes("LogSoftmax") { $0.logSoftmax(axis: $1) },
    alongLastAxes("Hardmax") { x, axis in
      x.argmax(axis: axis).oneHot(count: x.shape[axis]).movingAxis(-1, to: axis).cast(to: x.dtype)
    }
  ]

/// Along one axis since version 13; before, over all axes from one on, seen as the rows of a matrix.
private func alongLastAxes(
  _ name: String, _ body: @escaping @Sendable (Tensor, Int) -> Tensor
) -> ONNXOperator {
  .one(name, 1...1, attributes: ["axis"]) { call in
    let x = try call.tensor(0)
    if call.opset >= 13 { return body(x, try call.axis(call.int("axis", -1), rank: x.rank)) }
    let axis = try call.axis(call.int("axis", 1), rank: x.rank)
    let rows = x.shape.prefix(axis).reduce(1, *)
    let columns = x.shape.dropFirst(axis).reduce(1, *)
    return body(x.reshaped(to: [rows, columns]), 1).reshaped(to: x.shape)
  }
}
