// Written by Tools/make_catalogue.py from Tools/operations/activations.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let activations = OperationFamily(
    name: "activations", title: "Activations",
    rows: [
      activations_torch_relu(),
      activations_torch_nn_functional_relu6(),
      activations_torch_nn_functional_leaky_relu(),
      activations_torch_nn_functional_leaky_relu_2(),
      activations_torch_prelu(),
      activations_torch_rrelu(),
      activations_torch_rrelu_2(),
      activations_torch_nn_functional_elu(),
      activations_torch_nn_functional_elu_2(),
      activations_torch_celu(),
      activations_torch_celu_2(),
      activations_torch_selu(),
      activations_torch_sigmoid(),
      activations_torch_nn_functional_tanh(),
      activations_torch_nn_functional_logsigmoid(),
      activations_torch_nn_functional_softplus(),
      activations_torch_nn_functional_softplus_2(),
      activations_torch_nn_functional_silu(),
      activations_torch_nn_functional_mish(),
      activations_torch_nn_functional_gelu(),
      activations_torch_nn_functional_gelu_2(),
      activations_torch_nn_functional_hardtanh(),
      activations_torch_nn_functional_hardtanh_2(),
      activations_torch_nn_functional_hardsigmoid(),
      activations_torch_nn_functional_hardswish(),
      activations_torch_nn_functional_hardshrink(),
      activations_torch_nn_functional_softshrink(),
      activations_torch_nn_functional_tanhshrink(),
      activations_torch_threshold(),
      activations_torch_nn_functional_softsign(),
      activations_torch_nn_functional_glu(),
      activations_torch_nn_functional_glu_2(),
      activations_torch_softmax(),
      activations_torch_softmax_2(),
      activations_torch_log_softmax(),
      activations_torch_log_softmax_2(),
      activations_torch_nn_functional_softmin(),
    ])
}

@inline(never) private func activations_torch_relu() -> OperationRow {
  OperationRow(
    "torch.relu", ["torch.relu", "torch.nn.functional.relu"], torch: "F.relu(x)", swift: "x.relu()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.relu()]
  }
}

@inline(never) private func activations_torch_nn_functional_relu6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.relu6", ["torch.nn.functional.relu6"], torch: "F.relu6(x)", swift: "x.relu6()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.float([4], 4.0...8.0)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.relu6()]
  }
}

@inline(never) private func activations_torch_nn_functional_leaky_relu() -> OperationRow {
  OperationRow(
    "torch.nn.functional.leaky_relu", ["torch.nn.functional.leaky_relu"], torch: "F.leaky_relu(x)", swift: "x.leakyReLU()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.leakyReLU()]
  }
}

@inline(never) private func activations_torch_nn_functional_leaky_relu_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.leaky_relu 2", ["torch.nn.functional.leaky_relu"], torch: "F.leaky_relu(x, 0.25)", swift: "x.leakyReLU(slope: 0.25)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.leakyReLU(slope: 0.25)]
  }
}

@inline(never) private func activations_torch_prelu() -> OperationRow {
  OperationRow(
    "torch.prelu", ["torch.prelu", "torch.nn.functional.prelu"], torch: "F.prelu(x, y)", swift: "x.preLU(slopes: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 3, 2], -1.5...1.5), .float([3], 0.1...0.5)],
      [.float([4], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.preLU(slopes: y)]
  }
}

@inline(never) private func activations_torch_rrelu() -> OperationRow {
  OperationRow(
    "torch.rrelu", ["torch.rrelu", "torch.nn.functional.rrelu"], torch: "F.rrelu(x)", swift: "x.randomizedLeakyReLU()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.randomizedLeakyReLU()]
  }
}

@inline(never) private func activations_torch_rrelu_2() -> OperationRow {
  OperationRow(
    "torch.rrelu 2", ["torch.rrelu", "torch.nn.functional.rrelu"], torch: "F.rrelu(x, 0.1, 0.5)", swift: "x.randomizedLeakyReLU(low: 0.1, high: 0.5)",
    cases: [
      [.float([2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.randomizedLeakyReLU(low: 0.1, high: 0.5)]
  }
}

@inline(never) private func activations_torch_nn_functional_elu() -> OperationRow {
  OperationRow(
    "torch.nn.functional.elu", ["torch.nn.functional.elu"], torch: "F.elu(x)", swift: "x.elu()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.elu()]
  }
}

@inline(never) private func activations_torch_nn_functional_elu_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.elu 2", ["torch.nn.functional.elu"], torch: "F.elu(x, 1.5)", swift: "x.elu(alpha: 1.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.elu(alpha: 1.5)]
  }
}

@inline(never) private func activations_torch_celu() -> OperationRow {
  OperationRow(
    "torch.celu", ["torch.celu", "torch.nn.functional.celu"], torch: "F.celu(x)", swift: "x.celu()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.celu()]
  }
}

@inline(never) private func activations_torch_celu_2() -> OperationRow {
  OperationRow(
    "torch.celu 2", ["torch.celu", "torch.nn.functional.celu"], torch: "F.celu(x, 1.5)", swift: "x.celu(alpha: 1.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.celu(alpha: 1.5)]
  }
}

@inline(never) private func activations_torch_selu() -> OperationRow {
  OperationRow(
    "torch.selu", ["torch.selu", "torch.nn.functional.selu"], torch: "F.selu(x)", swift: "x.selu()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.selu()]
  }
}

@inline(never) private func activations_torch_sigmoid() -> OperationRow {
  OperationRow(
    "torch.sigmoid", ["torch.sigmoid", "torch.special.expit", "torch.nn.functional.sigmoid"], torch: "torch.sigmoid(x)", swift: "x.sigmoid()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sigmoid()]
  }
}

@inline(never) private func activations_torch_nn_functional_tanh() -> OperationRow {
  OperationRow(
    "torch.nn.functional.tanh", ["torch.nn.functional.tanh"], torch: "torch.tanh(x)", swift: "x.tanh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tanh()]
  }
}

@inline(never) private func activations_torch_nn_functional_logsigmoid() -> OperationRow {
  OperationRow(
    "torch.nn.functional.logsigmoid", ["torch.nn.functional.logsigmoid"], torch: "F.logsigmoid(x)", swift: "x.logSigmoid()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.float, [1], [0.0])],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logSigmoid()]
  }
}

@inline(never) private func activations_torch_nn_functional_softplus() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softplus", ["torch.nn.functional.softplus"], torch: "-F.logsigmoid(-x)", swift: "x.softplus()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.float, [1], [0.0])],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], note: "PyTorch's softplus is the identity above 20, this one is exact everywhere"
  ) { inputs in
    let x = inputs[0]
    return [x.softplus()]
  }
}

@inline(never) private func activations_torch_nn_functional_softplus_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softplus 2", ["torch.nn.functional.softplus"], torch: "F.softplus(x, 2, 60)", swift: "x.softplus(beta: 2)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softplus(beta: 2)]
  }
}

@inline(never) private func activations_torch_nn_functional_silu() -> OperationRow {
  OperationRow(
    "torch.nn.functional.silu", ["torch.nn.functional.silu"], torch: "F.silu(x)", swift: "x.silu()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.silu()]
  }
}

@inline(never) private func activations_torch_nn_functional_mish() -> OperationRow {
  OperationRow(
    "torch.nn.functional.mish", ["torch.nn.functional.mish"], torch: "F.mish(x)", swift: "x.mish()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [5], [0.0, 5.0, -5.0, 18.0, -100.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.mish()]
  }
}

@inline(never) private func activations_torch_nn_functional_gelu() -> OperationRow {
  OperationRow(
    "torch.nn.functional.gelu", ["torch.nn.functional.gelu"], torch: "F.gelu(x)", swift: "x.gelu()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [3], [-6.0, -8.0, 9.0])],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.gelu()]
  }
}

@inline(never) private func activations_torch_nn_functional_gelu_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.gelu 2", ["torch.nn.functional.gelu"], torch: "F.gelu(x, approximate='tanh')", swift: "x.gelu(approximation: .tanh)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.gelu(approximation: .tanh)]
  }
}

@inline(never) private func activations_torch_nn_functional_hardtanh() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hardtanh", ["torch.nn.functional.hardtanh"], torch: "F.hardtanh(x)", swift: "x.hardTanh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.hardTanh()]
  }
}

@inline(never) private func activations_torch_nn_functional_hardtanh_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hardtanh 2", ["torch.nn.functional.hardtanh"], torch: "F.hardtanh(x, -0.5, 0.7)", swift: "x.hardTanh(low: -0.5, high: 0.7)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.hardTanh(low: -0.5, high: 0.7)]
  }
}

@inline(never) private func activations_torch_nn_functional_hardsigmoid() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hardsigmoid", ["torch.nn.functional.hardsigmoid"], torch: "F.hardsigmoid(x)", swift: "x.hardSigmoid()",
    cases: [
      [.float([], -4.0...4.0)],
      [.float([1], -4.0...4.0)],
      [.float([2, 3], -4.0...4.0)],
      [.float([0, 3], -4.0...4.0)],
      [.float([3, 2], -4.0...4.0, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], tolerance: 1e-06, note: "PyTorch's derivative is 1/6 in float32"
  ) { inputs in
    let x = inputs[0]
    return [x.hardSigmoid()]
  }
}

@inline(never) private func activations_torch_nn_functional_hardswish() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hardswish", ["torch.nn.functional.hardswish"], torch: "F.hardswish(x)", swift: "x.hardSwish()",
    cases: [
      [.float([], -4.0...4.0)],
      [.float([1], -4.0...4.0)],
      [.float([2, 3], -4.0...4.0)],
      [.float([0, 3], -4.0...4.0)],
      [.float([3, 2], -4.0...4.0, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.hardSwish()]
  }
}

@inline(never) private func activations_torch_nn_functional_hardshrink() -> OperationRow {
  OperationRow(
    "torch.nn.functional.hardshrink", ["torch.nn.functional.hardshrink"], torch: "F.hardshrink(x, 0.4)", swift: "x.hardShrink(0.4)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.hardShrink(0.4)]
  }
}

@inline(never) private func activations_torch_nn_functional_softshrink() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softshrink", ["torch.nn.functional.softshrink"], torch: "F.softshrink(x, 0.4)", swift: "x.softShrink(0.4)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softShrink(0.4)]
  }
}

@inline(never) private func activations_torch_nn_functional_tanhshrink() -> OperationRow {
  OperationRow(
    "torch.nn.functional.tanhshrink", ["torch.nn.functional.tanhshrink"], torch: "F.tanhshrink(x)", swift: "x.tanhShrink()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tanhShrink()]
  }
}

@inline(never) private func activations_torch_threshold() -> OperationRow {
  OperationRow(
    "torch.threshold", ["torch.threshold", "torch.nn.functional.threshold"], torch: "F.threshold(x, 0.3, -2)", swift: "x.thresholded(above: 0.3, elsewhere: -2)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.thresholded(above: 0.3, elsewhere: -2)]
  }
}

@inline(never) private func activations_torch_nn_functional_softsign() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softsign", ["torch.nn.functional.softsign"], torch: "F.softsign(x)", swift: "x.softsign()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softsign()]
  }
}

@inline(never) private func activations_torch_nn_functional_glu() -> OperationRow {
  OperationRow(
    "torch.nn.functional.glu", ["torch.nn.functional.glu"], torch: "F.glu(x, 1)", swift: "x.gatedLinearUnit(axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([1, 2, 3], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.gatedLinearUnit(axis: 1)]
  }
}

@inline(never) private func activations_torch_nn_functional_glu_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.glu 2", ["torch.nn.functional.glu"], torch: "F.glu(x)", swift: "x.gatedLinearUnit()",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.gatedLinearUnit()]
  }
}

@inline(never) private func activations_torch_softmax() -> OperationRow {
  OperationRow(
    "torch.softmax", ["torch.softmax", "torch.nn.functional.softmax", "torch.special.softmax"], torch: "torch.softmax(x, 1)", swift: "x.softmax(axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softmax(axis: 1)]
  }
}

@inline(never) private func activations_torch_softmax_2() -> OperationRow {
  OperationRow(
    "torch.softmax 2", ["torch.softmax", "torch.nn.functional.softmax"], torch: "torch.softmax(x, -1)", swift: "x.softmax()",
    cases: [
      [.float([4], -1.5...1.5)],
      [.given(.fixed, [3], [1000.0, 999.0, -1000.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softmax()]
  }
}

@inline(never) private func activations_torch_log_softmax() -> OperationRow {
  OperationRow(
    "torch.log_softmax", ["torch.log_softmax", "torch.nn.functional.log_softmax", "torch.special.log_softmax"], torch: "torch.log_softmax(x, 1)", swift: "x.logSoftmax(axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
      [.float([2, 3, 2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logSoftmax(axis: 1)]
  }
}

@inline(never) private func activations_torch_log_softmax_2() -> OperationRow {
  OperationRow(
    "torch.log_softmax 2", ["torch.log_softmax", "torch.nn.functional.log_softmax"], torch: "torch.log_softmax(x, -1)", swift: "x.logSoftmax()",
    cases: [
      [.float([4], -1.5...1.5)],
      [.given(.fixed, [3], [1000.0, 999.0, -1000.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logSoftmax()]
  }
}

@inline(never) private func activations_torch_nn_functional_softmin() -> OperationRow {
  OperationRow(
    "torch.nn.functional.softmin", ["torch.nn.functional.softmin"], torch: "F.softmin(x, 1)", swift: "x.softmin(axis: 1)",
    cases: [
      [.float([2, 4], -1.5...1.5)],
      [.float([3, 1], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 4], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.softmin(axis: 1)]
  }
}
