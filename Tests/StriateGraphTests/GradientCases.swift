import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

/// One row or more for each operation: a new operation without rows fails the test of completeness.
extension GradientCase {
  static let all: [GradientCase] =
    unary + binary + reductions + scans + views + indexing + products + convolutions + pools + rows + others

  // MARK: Elementwise

  private static let unary: [GradientCase] = {
    let anywhere: [ClosedRange<Double>] = [-1.5...1.5]
    let positive: [ClosedRange<Double>] = [0.4...2]
    let table: [(Unary, [ClosedRange<Double>])] = [
      (.negate, anywhere), (.abs, [0.2...1.5, -1.5...(-0.2)]), (.exp, anywhere), (.log, positive), (.expm1, anywhere),
      (.log1p, [-0.6...1.5]), (.sqrt, positive), (.rsqrt, positive), (.reciprocal, [0.5...2, -2...(-0.5)]),
      (.sin, [-1.3...1.3]), (.cos, [0.2...2.9]), (.tanh, anywhere), (.sigmoid, anywhere), (.erf, anywhere),
      (.square, [0.3...1.5, -1.5...(-0.3)]), (.relu, [0.2...1.5]), (.exp2, anywhere), (.log2, positive),
      (.log10, positive), (.tan, [-1...1]), (.asin, [-0.8...0.8]), (.acos, [-0.8...0.8]), (.atan, anywhere),
      (.sinh, anywhere), (.cosh, [0.3...1.5]), (.asinh, anywhere), (.acosh, [1.3...2.5]), (.atanh, [-0.8...0.8]),
      (.erfc, anywhere), (.softplus, anywhere)
    ]
    let rows = table.flatMap { operation, domains in
      domains.flatMap { domain in
        ([[], [2, 1, 3], [0, 2]] as [Shape]).map { shape in
          GradientCase("\(operation) of \(shape) in \(domain)", [shape], in: [domain]) {
            Tensor.make(operation, [$0[0]])
          }
        }
      }
    }
    return rows + [GradientCase("relu below 0", [[3]], in: [-1.5...(-0.2)]) { $0[0].relu() }.flat]
  }()

  private static let binary: [GradientCase] = {
    let table: [(Binary, String, [ClosedRange<Double>])] = [
      (.add, "", [-1...1]), (.subtract, "", [-1...1]), (.multiply, "", [-1.5...1.5]),
      (.divide, "", [-1...1, 0.5...1.5]), (.divide, " by negative numbers", [-1...1, -1.5...(-0.5)]),
      (.maximum, "", [-1...1, -1.05...0.95]), (.minimum, "", [-1...1, -1.05...0.95]),
      (.power, "", [0.5...2, -2...2]), (.remainder, "", [5.2...5.8, 1.5...1.7]),
      (.remainder, " of negative numbers", [-5.8...(-5.2), 1.5...1.7]),
      (.truncatedRemainder, " of negative numbers", [-5.8...(-5.2), 1.5...1.7]), (.atan2, "", [0.3...1.5, -1.5...1.5]),
      (.hypot, "", [0.3...1.5, 0.4...1.5])
    ]
    let shapes: [(Shape, Shape)] = [
      ([], []), ([2, 3], [3]), ([2, 1], [1, 3]), ([], [2, 2]), ([1, 2], [2, 2]), ([0, 2], [2]), ([1], [0])
    ]
    let rows = table.flatMap { operation, note, domains in
      shapes.map { a, b in
        GradientCase("\(operation)\(note) of \(a) and \(b)", [a, b], in: domains) { Tensor.make(operation, $0) }
      }
    }
    return rows + special + [
      GradientCase("copySign", [[3]], in: [0.5...2]) { $0[0].withSign(of: -$0[0]) },
      GradientCase("power of negative numbers", [[4]], in: [-2...(-0.5)]) { $0[0].power(3) },
      GradientCase("power 1", [[4]], in: [-2...2]) { $0[0].power(1) },
      GradientCase("a tensor with itself", [[3]]) { $0[0] * $0[0] / ($0[0] + 3) },
      GradientCase("numbers on either side", [[3]], in: [0.5...2]) { 3 - (2 / $0[0] + 1.7) * ($0[0] - 0.3) / 5 },
      GradientCase("select of three", [[2, 3], [3]]) {
        Tensor([true, false], shape: [2, 1]).select($0[0], $0[1])
      },
      GradientCase("select of scalars", [[], [2]]) { Tensor([true, false], shape: [2]).select($0[0], $0[1]) },
      GradientCase("select with nothing", [[0], [1]]) { Tensor([true], shape: [1]).select($0[0], $0[1]) }.flat,
      GradientCase("clipping by select", [[5]], in: [0.1...2]) { $0[0].isGreater(than: 1).select(0.5, $0[0] * $0[0]) }
    ]
  }()

  private static let special: [GradientCase] = [
    GradientCase("logGamma", [[3]], in: [0.5...3]) { $0[0].logGamma() },
    GradientCase("zeta", [[3]], in: [0.5...3]) { Tensor(scalar: 2.5).zeta($0[0]) },
    GradientCase("mantissa", [[3]], in: [0.6...0.9]) { $0[0].mantissaAndExponent().mantissa }
  ]

  // MARK: Reductions

  private static let reductions: [GradientCase] = {
    let operations: [(String, @Sendable (Tensor, [Int]?, Bool) -> Tensor)] = [
      ("sum", { $0.sum(axes: $1, keepingAxes: $2) }), ("product", { $0.product(axes: $1, keepingAxes: $2) }),
      ("max", { $0.max(axes: $1, keepingAxes: $2) }), ("min", { $0.min(axes: $1, keepingAxes: $2) }),
      ("mean", { $0.mean(axes: $1, keepingAxes: $2) }), ("variance", { $0.variance(axes: $1, keepingAxes: $2) })
    ]
    let forms: [(Shape, [Int]?, Bool)] = [
      ([2, 3, 2], nil, false), ([2, 3, 2], [1], false), ([2, 3, 2], [-1, 0], true), ([3, 1], [1], false),
      ([], nil, false), ([0, 3], [1], false)
    ]
    let rows = operations.flatMap { name, operation in
      forms.map { shape, axes, keeps in
        let row = GradientCase("\(name) of \(shape) over \(axes.map { "\($0)" } ?? "all")", [shape]) {
          operation($0[0], axes, keeps)
        }
        let isOne = shape == [3, 1] || shape == []
        return name == "variance" && isOne ? row.flat : row
      }
    }
    return rows + [
      GradientCase("sum of an empty axis", [[0, 3]]) { $0[0].sum(axes: [0]) },
      GradientCase("product of an empty axis", [[0, 3]]) { $0[0].product(axes: [0]) },
      GradientCase("product with a zero", at: [.init(shape: [2, 3], elements: [0.5, 0, 1.5, -2, 1, 0.7])]) {
        $0[0].product(axes: [1])
      },
      GradientCase("product with two zeros", at: [.init(shape: [2, 3], elements: [0, 0, 1.5, -2, 1, 0.7])]) {
        $0[0].product(axes: [1])
      },
      GradientCase("unbiased variance", [[3, 4]]) { $0[0].variance(axes: [1], correction: 1) }
    ]
  }()

  // MARK: Scans and sorting

  private static let scans: [GradientCase] = [
    GradientCase("cumulativeSum", [[2, 3]]) { $0[0].cumulativeSum(axis: 1) },
    GradientCase("cumulativeProduct", [[3, 2]]) { $0[0].cumulativeProduct(axis: 0) },
    GradientCase("cumulativeProduct with zeros", at: [.init(shape: [5], elements: [0.5, 0, 1.5, 0, 0.7])]) {
      $0[0].cumulativeProduct(axis: 0)
    },
    GradientCase("logCumulativeSumExp", [[2, 3]]) { $0[0].logCumulativeSumExp(axis: 1) },
    GradientCase("cumulativeMaximum", [[2, 4]]) { $0[0].cumulativeMaximum(axis: 1).values.square() },
    GradientCase("sorted", [[3, 2]]) { $0[0].sorted(axis: 0).values.square() },
    GradientCase("mode", [[2, 3]]) { $0[0].mode().values.square() },
    GradientCase("searchSorted", [[4]]) {
      $0[0] * $0[0].searchSorted(for: $0[0] * 1).cast(to: .float64)
    }
  ]

  // MARK: Views

  private static let views: [GradientCase] = [
    GradientCase("reshaped", [[2, 3]]) { $0[0].reshaped(to: [3, -1]) },
    GradientCase("reshaped to a scalar", [[1, 1]]) { $0[0].reshaped(to: Shape()) },
    GradientCase("reshaped, empty", [[0, 3]]) { $0[0].reshaped(to: [3, 0, 2]) },
    GradientCase("flattened", [[2, 1, 3]]) { $0[0].flattened(from: 1) },
    GradientCase("expanded", [[2]]) { $0[0].expanded(at: -1) },
    GradientCase("broadcast", [[1, 3]]) { $0[0].broadcast(to: [2, 2, 3]) },
    GradientCase("broadcast of a scalar", [[]]) { $0[0].broadcast(to: [2]) },
    GradientCase("broadcast to nothing", [[1]]) { $0[0].broadcast(to: [0]) }.flat,
    GradientCase("transposed", [[2, 3]]) { $0[0].transposed() },
    GradientCase("transposed by a cycle", [[2, 1, 3]]) { $0[0].transposed([2, 0, 1]) },
    GradientCase("transposed, empty", [[0, 3]]) { $0[0].transposed() },
    GradientCase("slice", [[2, 5]]) { $0[0].slice(axis: 1, 1..<4) },
    GradientCase("slice with a step", [[5, 2]]) { $0[0].slice(axis: 0, 0..<5, step: 2) },
    GradientCase("empty slice", [[3]]) { $0[0].slice(axis: 0, 2..<2) }.flat,
    GradientCase("subscript", [[3, 2]]) { $0[0][1] * $0[0][-1] },
    GradientCase("flipped", [[2, 3]]) { $0[0].flipped(axis: 1) },
    GradientCase("padded", [[2, 1]]) { $0[0].padded(before: [1, 0], after: [0, 2], value: 3) },
    GradientCase("padded scalar", [[]]) { $0[0].padded(before: [], after: [], value: 1) },
    GradientCase("padded, empty", [[0, 2]]) { $0[0].padded(before: [1, 1], after: [0, 0]) },
    GradientCase("concatenated", [[2, 1], [2, 3], [2, 0]]) { Tensor.concatenated($0, axis: 1) },
    GradientCase("concatenated with itself", [[2]]) { Tensor.concatenated([$0[0], $0[0] * $0[0]]) }
  ]

  // MARK: Indexing

  private static let indexing: [GradientCase] = [
    GradientCase("gather", [[3, 2]]) { $0[0].gather(Tensor([2, 0, -1] as [Int64], shape: [3])) },
    GradientCase("gather along the last axis", [[2, 3]]) {
      $0[0].gather(Tensor([1, 1, 0, 2] as [Int32], shape: [2, 2]), axis: -1)
    },
    GradientCase("gather one", [[3]]) { $0[0].gather(Tensor(scalar: Int64(1))) },
    GradientCase("gather nothing", [[3]]) { $0[0].gather(Tensor([] as [Int64], shape: [0])) }.flat,
    GradientCase("addingUpdates", [[3, 2], [4, 2]]) {
      $0[0].addingUpdates($0[1], at: Tensor([2, 0, 2, -3] as [Int64], shape: [4]))
    },
    GradientCase("addingUpdates along axis 1", [[2, 3], [2, 2]]) {
      $0[0].addingUpdates($0[1], at: Tensor([2, 0] as [Int32], shape: [2]), axis: 1)
    },
    GradientCase("takeAlong", [[2, 3]]) {
      $0[0].takeAlong(Tensor([2, 2, 0, 1] as [Int64], shape: [2, 2]), axis: 1)
    },
    GradientCase("takeAlong axis 0", [[3, 2]]) { $0[0].takeAlong(Tensor([-1, 0] as [Int32], shape: [1, 2]), axis: 0) },
    GradientCase("assignment to a subscript", [[3, 2], [2]]) { $0[0].replacing($0[1], at: 1) },
    GradientCase("assignment to picked elements", [[3, 2], [2]]) {
      $0[0].replacing($0[1], at: Tensor([0, 2] as [Int64], shape: [2]), Tensor([1, 1] as [Int64], shape: [2]))
    },
    GradientCase("replacingParts where one hides another", [[3, 2], [3, 2]]) {
      $0[0].replacingParts($0[1], at: Tensor([2, 0, 2] as [Int64], shape: [3]))
    },
    GradientCase("reducingAlong by products", [[3], [3]], in: [0.5...1.5]) {
      $0[0].reducingAlong($0[1], at: Tensor([2, 0, 2] as [Int64], shape: [3]), by: .product)
    },
    GradientCase("reducingAlong by maxima", [[3], [3]]) {
      $0[0].reducingAlong($0[1], at: Tensor([2, 0, 2] as [Int64], shape: [3]), by: .maximum)
    },
    GradientCase("takeAlong nothing", [[2, 3]]) { $0[0].takeAlong(Tensor([] as [Int64], shape: [2, 0]), axis: 1) }.flat
  ]

  // MARK: Products

  private static let products: [GradientCase] = {
    let shapes: [(Shape, Shape)] = [
      ([3], [3]), ([2, 3], [3]), ([3], [3, 2]), ([2, 3], [3, 2]), ([1, 1], [1, 1]), ([2, 2, 3], [2, 3, 2]),
      ([2, 1, 2, 3], [2, 3, 2]), ([2, 2, 3], [3, 2]), ([2, 3], [2, 3, 1]), ([1, 2, 3], [2, 3, 2]), ([0, 3], [3, 2]),
      ([0, 2, 3], [3, 2]), ([0, 2, 3], [0, 3, 2])
    ]
    let plain = shapes.map { a, b in GradientCase("matmul of \(a) and \(b)", [a, b]) { $0[0].matmul($0[1]) } }
    let transposed = [(false, true), (true, false), (true, true)].flatMap { transposeA, transposeB in
      ([([], []), ([2], [2]), ([2, 1], [1, 2]), ([2], []), ([], [2])] as [(Shape, Shape)]).map { batchA, batchB in
        let a = Shape(Array(batchA) + (transposeA ? [3, 2] : [2, 3]))
        let b = Shape(Array(batchB) + (transposeB ? [2, 3] : [3, 2]))
        return GradientCase("matmul of \(a)\(transposeA ? "ᵀ" : "") and \(b)\(transposeB ? "ᵀ" : "")", [a, b]) {
          Tensor.matmul($0[0], $0[1], transposeA: transposeA, transposeB: transposeB)
        }
      }
    }
    let empty = GradientCase("matmul over an empty axis", [[2, 0], [0, 3]]) { $0[0].matmul($0[1]) }
    return plain + transposed + [empty]
  }()

  private static let convolutions: [GradientCase] = {
    struct Form: Sendable {
      let images: Shape, weight: Shape
      var strides = Pair(1), padding = Pair(0), dilation = Pair(1)
      var groups = 1
    }
    let forms: [(String, Form)] = [
      ("plain", Form(images: [2, 2, 3, 3], weight: [2, 2, 2, 2])),
      ("with stride and padding", Form(images: [1, 1, 4, 5], weight: [2, 1, 3, 2], strides: Pair(2), padding: Pair(1))),
      ("that leaves a rest", Form(images: [1, 1, 4, 4], weight: [1, 1, 3, 3], strides: Pair(2))),
      (
        "with sides of their own",
        Form(images: [1, 1, 4, 3], weight: [1, 1, 1, 2], strides: Pair(3, 1), padding: Pair(0, 1))
      ),
      ("in groups", Form(images: [1, 4, 2, 3], weight: [2, 2, 2, 2], groups: 2)),
      ("depthwise", Form(images: [2, 3, 2, 2], weight: [3, 1, 2, 1], groups: 3)),
      ("dilated", Form(images: [1, 1, 5, 4], weight: [1, 1, 2, 2], dilation: Pair(2, 3))),
      ("1×1", Form(images: [2, 2, 1, 1], weight: [1, 2, 1, 1])),
      ("of no images", Form(images: [0, 1, 2, 2], weight: [1, 1, 2, 2]))
    ]
    return forms.map { name, form in
      let row = GradientCase("convolution \(name)", [form.images, form.weight]) {
        $0[0].convolution(
          $0[1], strides: form.strides, padding: form.padding, dilation: form.dilation, groups: form.groups)
      }
      return form.images[0] == 0 ? row.flat : row
    }
  }()

  private static let pools: [GradientCase] = [
    GradientCase("convolution3D", [[1, 1, 3, 2, 2], [1, 1, 2, 1, 2]]) { $0[0].convolution3D($0[1]) },
    GradientCase("maxPool", [[2, 1, 4, 4]]) { $0[0].maxPool(window: Pair(2)) },
    GradientCase("maxPool that overlaps and pads", [[1, 2, 3, 4]]) {
      $0[0].maxPool(window: Pair(3, 2), strides: Pair(1, 2), padding: Pair(1))
    },
    GradientCase("maxPool of no images", [[0, 1, 2, 2]]) { $0[0].maxPool(window: Pair(2)) },
    GradientCase("maxPool gather", [[1, 1, 4, 4]]) { point in
      // The derivative of maxPool's gradient by what it spreads: linear in the direction.
      let images = Tensor(Samples.spread(16, in: -1...1, seed: 5), shape: [1, 1, 4, 4])
      let dy = Tensor.zeros64([1, 1, 2, 2])
      let dx = (images.maxPool(window: Pair(2)) * dy).sum().gradient(withRespectTo: images)
      return (dx * point[0]).sum().gradient(withRespectTo: dy)
    },
    GradientCase("averagePool", [[2, 1, 4, 4]]) { $0[0].averagePool(window: Pair(2)) },
    GradientCase("averagePool that overlaps and pads", [[1, 2, 3, 4]]) {
      $0[0].averagePool(window: Pair(3, 2), strides: Pair(1, 2), padding: Pair(1))
    },
    GradientCase("averagePool of what is there", [[1, 1, 3, 3]]) {
      $0[0].averagePool(window: Pair(2), strides: Pair(2), padding: Pair(1), countsPadding: false)
    }
  ]

  // MARK: Rows and channels

  private static let rows: [GradientCase] = [
    GradientCase("softmax", [[2, 3]]) { $0[0].softmax() },
    GradientCase("softmax along axis 0", [[3, 2]]) { $0[0].softmax(axis: 0) },
    GradientCase("softmax of one", [[2, 1]]) { $0[0].softmax() }.flat,
    GradientCase("softmax of nothing", [[0, 3]]) { $0[0].softmax() },
    GradientCase("logSoftmax", [[2, 3]]) { $0[0].logSoftmax() },
    GradientCase("logSoftmax along axis 1", [[2, 3, 2]]) { $0[0].logSoftmax(axis: 1) },
    GradientCase("gradient of softmax", [[3], [3]]) { point in
      (point[0].softmax() * point[1]).sum().gradient(withRespectTo: point[0])
    },
    GradientCase("gradient of logSoftmax", [[3], [3]]) { point in
      (point[0].logSoftmax() * point[1]).sum().gradient(withRespectTo: point[0])
    },
    GradientCase("batchNorm", [[3, 2, 2], [2], [2]], in: [-1.5...1.5, 0.5...1.5]) {
      try! $0[0].batchNorm(gamma: $0[1], beta: $0[2], epsilon: 1e-2)[0]
    },
    GradientCase("batchNorm of images", [[2, 1, 2, 2], [1], [1]], in: [-1.5...1.5, 0.5...1.5]) {
      try! $0[0].batchNorm(gamma: $0[1], beta: $0[2], epsilon: 1e-2)[0]
    },
    GradientCase("batchNorm of rows", [[4, 2], [2], [2]], in: [-1.5...1.5, 0.5...1.5]) {
      try! $0[0].batchNorm(gamma: $0[1], beta: $0[2], epsilon: 1e-2)[0]
    },
    GradientCase("batchNorm's mean", [[3, 2, 2]]) {
      try! $0[0].batchNorm(gamma: .ones([2], dtype: .float64), beta: .zeros64([2]), epsilon: 1e-2)[1]
    },
    GradientCase("batchNorm's variance", [[3, 2, 2]]) {
      try! $0[0].batchNorm(gamma: .ones([2], dtype: .float64), beta: .zeros64([2]), epsilon: 1e-2)[2]
    },
    GradientCase("batchNorm's results together", [[3, 2], [2], [2]], in: [-1.5...1.5, 0.5...1.5]) {
      let all = try! $0[0].batchNorm(gamma: $0[1], beta: $0[2], epsilon: 1e-2)
      return all[0] * all[1] + all[2]
    }
  ]

  // MARK: Others

  private static let others: [GradientCase] =
    [
      // Float32 rounds, and the function is linear: a large step is exact enough.
      GradientCase("cast", [[3]]) { $0[0].cast(to: .float32).cast(to: .float64) }.step(0.25),
      GradientCase("withGradient", [[3]]) {
        let x = $0[0]
        return x.square().stopGradient().withGradient(for: [x]) { [$0 * x * 2] }
      },
      GradientCase("a user's operation", [[3], [3]]) { Hypotenuse()($0[0], $0[1])[0] },
      GradientCase("a user's operation's second result", [[3], [3]]) { Hypotenuse()($0[0], $0[1])[1] },
      GradientCase("a gradient", [[3]]) { point in
        (point[0].tanh() * point[0]).sum().gradient(withRespectTo: point[0])
      },
      GradientCase("GELU", [[4]]) { $0[0] * 0.5 * (($0[0] / 2.0.squareRoot()).erf() + 1) },
      GradientCase("cross-entropy", [[2, 3]]) {
        -$0[0].logSoftmax().takeAlong(Tensor([2, 0] as [Int64], shape: [2, 1]), axis: 1).mean()
      },
      GradientCase("layer normalization", [[2, 3], [3]]) {
        let centred = $0[0] - $0[0].mean(axes: [-1], keepingAxes: true)
        return centred * ($0[0].variance(axes: [-1], keepingAxes: true) + 1e-2).rsqrt() * $0[1]
      }
    ] + visionAndSequences
}
