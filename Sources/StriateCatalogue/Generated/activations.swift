// Written by Tools/make_catalogue.py from Tools/operations/activations.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let activations: OperationFamily = {
    var rows: [OperationRow] = []
    rows.append(OperationRow(
      ["torch.relu", "torch.nn.functional.relu"], torch: "F.relu(x)", swift: "x.relu()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16", "int64", "int32", "int16", "int8", "uint8"]
    ) { inputs in
      let x = inputs[0]
      return [x.relu()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.relu6"], torch: "F.relu6(x)", swift: "x.relu6()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.float([4], 4.0...8.0)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.relu6()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.leaky_relu"], torch: "F.leaky_relu(x)", swift: "x.leakyReLU()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.leakyReLU()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.leaky_relu"], torch: "F.leaky_relu(x, 0.25)", swift: "x.leakyReLU(slope: 0.25)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.leakyReLU(slope: 0.25)]
    })
    rows.append(OperationRow(
      ["torch.prelu", "torch.nn.functional.prelu"], torch: "F.prelu(x, y)", swift: "x.preLU(slopes: y)",
      cases: [
        [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([2, 3, 2], -1.5...1.5), .float([3], 0.1...0.5)],
        [.float([4], -1.5...1.5), .float([1], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5), .float([3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true), .float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.preLU(slopes: y)]
    })
    rows.append(OperationRow(
      ["torch.rrelu", "torch.nn.functional.rrelu"], torch: "F.rrelu(x)", swift: "x.randomizedLeakyReLU()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.randomizedLeakyReLU()]
    })
    rows.append(OperationRow(
      ["torch.rrelu", "torch.nn.functional.rrelu"], torch: "F.rrelu(x, 0.1, 0.5)", swift: "x.randomizedLeakyReLU(low: 0.1, high: 0.5)",
      cases: [
        [.float([2, 3], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.randomizedLeakyReLU(low: 0.1, high: 0.5)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.elu"], torch: "F.elu(x)", swift: "x.elu()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.elu()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.elu"], torch: "F.elu(x, 1.5)", swift: "x.elu(alpha: 1.5)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.elu(alpha: 1.5)]
    })
    rows.append(OperationRow(
      ["torch.celu", "torch.nn.functional.celu"], torch: "F.celu(x)", swift: "x.celu()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.celu()]
    })
    rows.append(OperationRow(
      ["torch.celu", "torch.nn.functional.celu"], torch: "F.celu(x, 1.5)", swift: "x.celu(alpha: 1.5)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.celu(alpha: 1.5)]
    })
    rows.append(OperationRow(
      ["torch.selu", "torch.nn.functional.selu"], torch: "F.selu(x)", swift: "x.selu()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.selu()]
    })
    rows.append(OperationRow(
      ["torch.sigmoid", "torch.special.expit", "torch.nn.functional.sigmoid"], torch: "torch.sigmoid(x)", swift: "x.sigmoid()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.sigmoid()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.tanh"], torch: "torch.tanh(x)", swift: "x.tanh()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.tanh()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.logsigmoid"], torch: "F.logsigmoid(x)", swift: "x.logSigmoid()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.float, [1], [0.0])],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.logSigmoid()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.softplus"], torch: "-F.logsigmoid(-x)", swift: "x.softplus()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.float, [1], [0.0])],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"], note: "PyTorch's softplus is the identity above 20, this one is exact everywhere"
    ) { inputs in
      let x = inputs[0]
      return [x.softplus()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.softplus"], torch: "F.softplus(x, 2, 60)", swift: "x.softplus(beta: 2)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.softplus(beta: 2)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.silu"], torch: "F.silu(x)", swift: "x.silu()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.silu()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.mish"], torch: "F.mish(x)", swift: "x.mish()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [5], [0.0, 5.0, -5.0, 18.0, -100.0])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.mish()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.gelu"], torch: "F.gelu(x)", swift: "x.gelu()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [3], [-6.0, -8.0, 9.0])],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.gelu()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.gelu"], torch: "F.gelu(x, approximate='tanh')", swift: "x.gelu(approximation: .tanh)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.gelu(approximation: .tanh)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.hardtanh"], torch: "F.hardtanh(x)", swift: "x.hardTanh()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.hardTanh()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.hardtanh"], torch: "F.hardtanh(x, -0.5, 0.7)", swift: "x.hardTanh(low: -0.5, high: 0.7)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.hardTanh(low: -0.5, high: 0.7)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.hardsigmoid"], torch: "F.hardsigmoid(x)", swift: "x.hardSigmoid()",
      cases: [
        [.float([], -4.0...4.0)],
        [.float([1], -4.0...4.0)],
        [.float([2, 3], -4.0...4.0)],
        [.float([0, 3], -4.0...4.0)],
        [.float([3, 2], -4.0...4.0, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"], tolerance: 1e-06, note: "PyTorch's derivative is 1/6 in float32"
    ) { inputs in
      let x = inputs[0]
      return [x.hardSigmoid()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.hardswish"], torch: "F.hardswish(x)", swift: "x.hardSwish()",
      cases: [
        [.float([], -4.0...4.0)],
        [.float([1], -4.0...4.0)],
        [.float([2, 3], -4.0...4.0)],
        [.float([0, 3], -4.0...4.0)],
        [.float([3, 2], -4.0...4.0, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.hardSwish()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.hardshrink"], torch: "F.hardshrink(x, 0.4)", swift: "x.hardShrink(0.4)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.hardShrink(0.4)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.softshrink"], torch: "F.softshrink(x, 0.4)", swift: "x.softShrink(0.4)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.softShrink(0.4)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.tanhshrink"], torch: "F.tanhshrink(x)", swift: "x.tanhShrink()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.tanhShrink()]
    })
    rows.append(OperationRow(
      ["torch.threshold", "torch.nn.functional.threshold"], torch: "F.threshold(x, 0.3, -2)", swift: "x.thresholded(above: 0.3, elsewhere: -2)",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.thresholded(above: 0.3, elsewhere: -2)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.softsign"], torch: "F.softsign(x)", swift: "x.softsign()",
      cases: [
        [.float([], -1.5...1.5)],
        [.float([1], -1.5...1.5)],
        [.float([2, 3], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
        [.given(.fixed, [10], [0.0, 1.0, -1.0, 5.0, -5.0, 20.0, -20.0, 100.0, -100.0, .nan])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.softsign()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.glu"], torch: "F.glu(x, 1)", swift: "x.gatedLinearUnit(axis: 1)",
      cases: [
        [.float([2, 4], -1.5...1.5)],
        [.float([1, 2, 3], -1.5...1.5)],
        [.float([0, 2], -1.5...1.5)],
        [.float([3, 2], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.gatedLinearUnit(axis: 1)]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.glu"], torch: "F.glu(x)", swift: "x.gatedLinearUnit()",
      cases: [
        [.float([2, 4], -1.5...1.5)],
        [.float([2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.gatedLinearUnit()]
    })
    rows.append(OperationRow(
      ["torch.softmax", "torch.nn.functional.softmax", "torch.special.softmax"], torch: "torch.softmax(x, 1)", swift: "x.softmax(axis: 1)",
      cases: [
        [.float([2, 4], -1.5...1.5)],
        [.float([3, 1], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 4], -1.5...1.5, transposed: true)],
        [.float([2, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.softmax(axis: 1)]
    })
    rows.append(OperationRow(
      ["torch.softmax", "torch.nn.functional.softmax"], torch: "torch.softmax(x, -1)", swift: "x.softmax()",
      cases: [
        [.float([4], -1.5...1.5)],
        [.given(.fixed, [3], [1000.0, 999.0, -1000.0])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.softmax()]
    })
    rows.append(OperationRow(
      ["torch.log_softmax", "torch.nn.functional.log_softmax", "torch.special.log_softmax"], torch: "torch.log_softmax(x, 1)", swift: "x.logSoftmax(axis: 1)",
      cases: [
        [.float([2, 4], -1.5...1.5)],
        [.float([3, 1], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 4], -1.5...1.5, transposed: true)],
        [.float([2, 3, 2], -1.5...1.5)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.logSoftmax(axis: 1)]
    })
    rows.append(OperationRow(
      ["torch.log_softmax", "torch.nn.functional.log_softmax"], torch: "torch.log_softmax(x, -1)", swift: "x.logSoftmax()",
      cases: [
        [.float([4], -1.5...1.5)],
        [.given(.fixed, [3], [1000.0, 999.0, -1000.0])],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.logSoftmax()]
    })
    rows.append(OperationRow(
      ["torch.nn.functional.softmin"], torch: "F.softmin(x, 1)", swift: "x.softmin(axis: 1)",
      cases: [
        [.float([2, 4], -1.5...1.5)],
        [.float([3, 1], -1.5...1.5)],
        [.float([0, 3], -1.5...1.5)],
        [.float([3, 4], -1.5...1.5, transposed: true)],
      ], types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      return [x.softmin(axis: 1)]
    })
    return OperationFamily(name: "activations", title: "Activations", rows: rows)
  }()
}
