import StriateKernels
import StriateTypes

/// What an operation is, as plain data: for those who say a graph in another language, such as a file of ONNX.
///
/// Shapes, types and operands are the node's. An operation without a form can be computed here and not be said elsewhere.
package enum OperationForm: Hashable, Sendable {
  case unary(Unary)
  case binary(Binary)
  /// (condition, where true, where false).
  case select
  case cast
  /// The first operand itself; others only matter for gradients.
  case identity
  case logCosh
  /// The same number everywhere.
  case constant(Double)
  case iota(axis: Int)
  case matmul(transposeA: Bool, transposeB: Bool)
  /// (images, weight).
  case convolution(ConvolutionGeometry)
  /// (images, weight): the gradient of a convolution with respect to its images, of the node's shape.
  case transposedConvolution(ConvolutionGeometry)
  /// (images) -> (maxima, positions in the plane).
  case maxPool(PoolGeometry)
  case averagePool(PoolGeometry)
  /// (x, γ, β) -> (y, mean, variance) over all axes but the second.
  case batchNorm(epsilon: Double)
  /// (x `[rows, n]`, γ `[n]` and β `[n]` if there are any) -> (y, mean, 1/√(variance + ε)) of each row.
  case layerNorm(LayerNormKernel)
  /// Along the last axis.
  case softmax(isLogarithmic: Bool)
  case reduce(ReduceKernel.Operation, axes: [Int])
  case reshape
  case broadcast
  case transpose([Int])
  case slice(starts: [Int], steps: [Int])
  /// Operands laid into a filled tensor.
  case place(fill: Double, [PlaceKernel.Target])
  /// (x, part): the part laid over x.
  case replace(PlaceKernel.Target)
  /// `[N, C, D, S]` -> `[N, D', C, K, S]`: the slices that each window along the third axis covers.
  case sliceWindows(window: Int, stride: Int, dilation: Int)
  /// (source, indices shared by all positions).
  case gather(axis: Int)
  /// (source, indices of each position).
  case takeAlong(axis: Int)
  /// (target, indices, updates): updates added; indices are shared, as for `gather`, or of each position.
  case scatterAdd(axis: Int, isShared: Bool)
  /// (target, indices, updates): updates in the place of what was there.
  case scatterSet(axis: Int, isShared: Bool)
  /// (target, indices of each position, updates).
  case scatterReduce(ScatterReduction, axis: Int)
  /// Running sums or products along an axis.
  case runningSum(axis: Int, isReversed: Bool)
  case runningProduct(axis: Int, isReversed: Bool)
  /// Along an axis each new element is a weighted sum of old ones, `matrix` `[new, old]` by rows.
  case resample(axis: Int, matrix: [Double])
  /// int64 positions in the order of the elements: those at the places `start` ... of the order.
  case argSort(axis: Int, isDescending: Bool, start: Int)
  /// Index tensors of one shape, one for each axis -> positions along the axes taken as one.
  case flatPositions(extents: [Int])
  /// (offsets `[B]`) -> the bag of each position.
  case bagNumbers
  /// (rows `[n, D]`, bag of each `[n]`) -> `[bags, D]`: which row has the largest element, −1 in an empty bag.
  case bagMaxima
  /// (the inputs' part `[T, N, 4·H]` of the gates i, f, g, o, weight `[4·H, H]`, hidden and cell state `[N, H]`) -> (hidden
  /// states `[T, N, H]`, cell state at the end), from the last step on where reversed.
  case lstm(isReversed: Bool)
  /// (the inputs' part `[T, N, 3·H]` of r, z, n, weight `[3·H, H]`, bias `[3·H]` of the states' part, hidden state `[N, H]`)
  /// -> (hidden states `[T, N, H]`).
  case gru(isReversed: Bool)
  /// (the inputs' part `[T, N, H]`, weight `[H, H]`, hidden state `[N, H]`) -> hidden states `[T, N, H]`.
  case rnn(isReversed: Bool, usesReLU: Bool)
  /// Numbers that are drawn.
  case random
}
