import StriateTypes

/// What a device can be asked to do: plain values, one layer below operations.
///
/// Adding a case makes the compiler list every unfinished `switch`: verifier, reference device, CPU device.
/// Operands and results are dense and row-major unless the program gives them another `Layout`.
package enum Kernel: Hashable, Sendable {
  /// Any DAG of elementwise steps over one iteration space; also copies, casts, fills, slices and transposes.
  case elementwise(ElementwiseKernel)
  /// `[...] -> [...]` without the reduced axes.
  case reduce(ReduceKernel)
  /// () -> `[...]`: 0, 1, 2 ... along `axis`.
  case iota(axis: Int)
  /// (seed int64 [], stream int64 []) -> uniform numbers in [0, 1).
  case randomUniform
  /// Fills the result with a value and lays the operands into it: pad, concatenate, the gradient of a slice.
  case place(PlaceKernel)
  /// (source `[O.., n, I..]`, indices `[m..]`) -> `[O.., m.., I..]`.
  case gather(axis: Int)
  /// (target, indices, updates `[O.., m.., I..]`) -> target with the updates added; the inverse of `gather`.
  case scatterAdd(axis: Int)
  /// (source `[O.., n, I..]`, indices `[O.., m, I..]`) -> `[O.., m, I..]`: for each position its own index along `axis`.
  case takeAlong(axis: Int)
  /// (target, indices, updates of the indices' shape) -> target with the updates added; the inverse of `takeAlong`.
  case addAlong(axis: Int)
  /// (a `[B|1, M, K]`, b `[B|1, K, N]`, post-operands...) -> `[B, M, N]`; stored transposed where flagged. With an
  /// update (a, b, the update's other operands...) -> the update's results.
  case matmul(MatmulKernel)
  /// (images `[N, C, H, W]`, weight `[O, C/G, KH, KW]`, post-operands...) -> `[N, O, H', W']`.
  case convolution(ConvolutionKernel)
  /// (dy `[N, O, H', W']`, weight) -> `[N, C, H, W]`.
  case convolutionInputGradient(ConvolutionGeometry)
  /// (images, dy) -> `[O, C/G, KH, KW]`.
  case convolutionWeightGradient(ConvolutionGeometry)
  /// (images) -> (maxima `[N, C, H', W']`, int32 position of each within its plane).
  case maxPool(PoolGeometry)
  /// (dy, positions) -> `[N, C, H, W]`.
  case maxPoolGradient(PoolGeometry)
  /// (images, positions) -> `[N, C, H', W']`: the elements at those positions.
  case maxPoolGather(PoolGeometry)
  case averagePool(PoolGeometry)
  /// (dy) -> `[N, C, H, W]`.
  case averagePoolGradient(PoolGeometry)
  /// (x `[rows, n]`) -> the same shape, along the last axis.
  case softmax(logarithmic: Bool)
  /// (dy, y) -> dx, along the last axis.
  case softmaxGradient(logarithmic: Bool)
  /// (x `[N, C, ...]`, γ `[C]`, β `[C]`, residual...) -> (y, mean `[C]`, biased variance `[C]`). What may follow the
  /// normalization is a residual and ReLU.
  case batchNorm(epsilon: Double, post: PostOperations = PostOperations())
  /// (dy, x, γ, mean, variance) -> (dx, dγ, dβ). With `isMasked` a further operand y, the result of a ReLU behind the
  /// normalization: dy counts where y is positive.
  case batchNormGradient(epsilon: Double, isMasked: Bool = false)
  /// (x `[rows, n]`, γ `[n]` and β `[n]` if there are any) -> (y, mean `[rows]`, 1/√(variance + ε) `[rows]`).
  case layerNorm(LayerNormKernel)
  /// (dy, x, mean, 1/√(variance + ε), γ if there is one) -> (dx, dγ and dβ if there are any).
  case layerNormGradient(LayerNormKernel)
  /// (weight `[G·H, K]`) -> `[⌈H/B⌉, K, G, B]`: by blocks of B = `unitBlock` units, the last one filled up with zeros,
  /// as recurrent kernels read the weight of their state.
  case packGates(count: Int)
  /// (the inputs' part `[T, N, 4·H]` of the gates i, f, g, o, packed weight, hidden state `[N, H]`, cell state `[N, H]`)
  /// -> (hidden states `[T, N, H]`, cell states `[T, N, H]`, gates `[T, N, 4·H]` if they are kept).
  case lstm(isReversed: Bool, keepsGates: Bool)
  /// (d hidden states, gates, cell states, first cell state, weight `[4·H, H]`, d cell states if there are any)
  /// -> (d inputs' part, d first hidden state, d first cell state).
  case lstmGradient(isReversed: Bool, hasCellGradient: Bool)
  /// (the inputs' part `[T, N, 3·H]` of the gates r, z, n, packed weight, bias `[3·H]` of the states' part, hidden state
  /// `[N, H]`) -> (hidden states `[T, N, H]`, and if they are kept gates and the states' part of n `[T, N, 4·H]`).
  case gru(isReversed: Bool, keepsGates: Bool)
  /// (d hidden states, gates, hidden states, first hidden state, weight `[3·H, H]`) -> (d inputs' part, d states' part
  /// `[T, N, 3·H]`, d first hidden state).
  case gruGradient(isReversed: Bool)
  /// (the inputs' part `[T, N, H]`, packed weight, hidden state `[N, H]`) -> hidden states `[T, N, H]`, by tanh or ReLU.
  case rnn(isReversed: Bool, usesReLU: Bool)
  /// (d hidden states, hidden states, weight `[H, H]`) -> (d inputs' part, d first hidden state).
  case rnnGradient(isReversed: Bool, usesReLU: Bool)
  /// The same elements under another shape; costs nothing.
  case reshape
  /// The same tensor in another `Layout` of the same device.
  case reorder
  /// Plain Swift code on plain memory: rare operations and users' own.
  case host(HostKernel)
}

extension Kernel {
  /// Units of a block of packed gates: a vector of the widest processors.
  package static let unitBlock = 16

  /// The result that may lie where an operand does, because all of its elements are read before they are written over.
  package var inPlace: (operand: Int, result: Int)? {
    switch self {
    case .lstm(_, keepsGates: true): (0, 2)
    case .lstmGradient: (1, 0)
    case .layerNorm, .layerNormGradient: (0, 0)
    default: nil
    }
  }

  /// The shape of a weight `[G·H, K]` behind `packGates`.
  package static func packedGatesShape(_ weight: Shape, count: Int) -> Shape {
    [(weight[0] / count + unitBlock - 1) / unitBlock, weight[1], count, unitBlock]
  }
}

package struct ReduceKernel: Hashable, Sendable {
  package enum Operation: UInt8, Hashable, Sendable, CaseIterable {
    case sum, product, maximum, minimum, any, all
    /// int64 position of the first extreme element; exactly one axis. NaN counts as the extreme.
    case argumentOfMaximum, argumentOfMinimum

    package var isArgument: Bool { self == .argumentOfMaximum || self == .argumentOfMinimum }
  }
  package var operation: Operation
  /// Ascending.
  package var axes: [Int]

  package init(_ operation: Operation, axes: [Int]) {
    self.operation = operation
    self.axes = axes
  }
}

package struct PlaceKernel: Hashable, Sendable {
  /// Where an operand goes: its element `i` along an axis lands at `start + i · step`.
  package struct Target: Hashable, Sendable {
    package var starts: [Int]
    package var steps: [Int]

    package init(starts: [Int], steps: [Int]) {
      self.starts = starts
      self.steps = steps
    }
  }
  package var fill: Double
  package var targets: [Target]

  package init(fill: Double, targets: [Target]) {
    self.fill = fill
    self.targets = targets
  }
}

/// What a matmul, convolution or batch norm does to its result before writing it: bias, then residual, then activation.
package struct PostOperations: Hashable, Sendable {
  package enum Activation: Hashable, Sendable {
    case relu, tanh, sigmoid
    case leakyReLU(slope: Double)
    case elu(alpha: Double)
  }
  /// One more operand: `[N]` for a matmul (per column), `[O]` for a convolution (per channel).
  package var bias = false
  /// One more operand of the result's shape, added after the bias.
  package var residual = false
  package var activation: Activation?

  package init() {}

  package var isEmpty: Bool { !bias && !residual && activation == nil }
  package var operandCount: Int { (bias ? 1 : 0) + (residual ? 1 : 0) }
}

package struct MatmulKernel: Hashable, Sendable {
  package var transposeA: Bool
  package var transposeB: Bool
  package var post = PostOperations()
  /// What becomes of a single product that is not written itself: its first operand is the product, read as it lies.
  /// There are no post-operations then.
  package var update: ElementwiseKernel?

  package init(transposeA: Bool = false, transposeB: Bool = false) {
    self.transposeA = transposeA
    self.transposeB = transposeB
  }

  /// `[B, M, N]`.
  package func productShape(_ a: Shape, _ b: Shape) -> Shape {
    [max(a[0], b[0]), a[transposeA ? 2 : 1], b[transposeB ? 1 : 2]]
  }
}

/// Normalization of each row by itself.
package struct LayerNormKernel: Hashable, Sendable {
  /// Added to the variance.
  package var epsilon: Double
  /// Whether the mean is taken off. Otherwise it counts as 0: the norm by the root mean square.
  package var isCentred: Bool
  /// 1 for γ, 2 for γ and β.
  package var parameterCount: Int

  package init(epsilon: Double, isCentred: Bool = true, parameterCount: Int = 0) {
    self.epsilon = epsilon
    self.isCentred = isCentred
    self.parameterCount = parameterCount
  }
}

/// Window geometry of a 2-D convolution. Extents in elements; order (height, width).
package struct ConvolutionGeometry: Hashable, Sendable {
  package var strides: Pair
  package var paddingBefore: Pair
  package var paddingAfter: Pair
  package var dilation: Pair
  package var groups: Int

  package init(strides: Pair, paddingBefore: Pair, paddingAfter: Pair, dilation: Pair, groups: Int) {
    self.strides = strides
    self.paddingBefore = paddingBefore
    self.paddingAfter = paddingAfter
    self.dilation = dilation
    self.groups = groups
  }
}

package struct ConvolutionKernel: Hashable, Sendable {
  package var geometry: ConvolutionGeometry
  package var post = PostOperations()

  package init(_ geometry: ConvolutionGeometry) { self.geometry = geometry }
}

package struct PoolGeometry: Hashable, Sendable {
  package var window: Pair
  package var strides: Pair
  package var padding: Pair
  /// Distance between a window's elements. Averages have 1.
  package var dilation = Pair(1)
  /// Whether a last window may reach beyond the padding, as long as it starts before it.
  package var roundsUp: Bool
  /// Whether an average divides by the whole window where it reaches into the padding.
  package var countsPadding: Bool
  /// What an average divides by; the number of elements in the window where nil.
  package var divisor: Int?

  package init(
    window: Pair, strides: Pair, padding: Pair, dilation: Pair = Pair(1), roundsUp: Bool = false,
    countsPadding: Bool = true, divisor: Int? = nil
  ) {
    self.window = window
    self.strides = strides
    self.padding = padding
    self.dilation = dilation
    self.roundsUp = roundsUp
    self.countsPadding = countsPadding
    self.divisor = divisor
  }

  /// The extents that a window spans: dilation · (window − 1) + 1.
  package var span: Pair {
    Pair(dilation.height * (window.height - 1) + 1, dilation.width * (window.width - 1) + 1)
  }
}
