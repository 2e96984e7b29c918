import StriateKernels
import StriateTypes

/// A subscript understood for a tensor's shape: a slice, then other axes, then picks by tensors.
struct SubscriptPlan {
  /// For each axis of the tensor.
  private(set) var starts: [Int] = []
  private(set) var extents: [Int] = []
  private(set) var steps: [Int] = []
  /// The slice's extents without the axes of single parts and with new axes.
  private(set) var shape: [Int] = []
  /// Tensors, and the axis of `shape` from which each picks.
  private(set) var picks: [(axis: Int, indices: Tensor)] = []

  private let type: TensorType

  init(_ indices: [any AxisIndex], of type: TensorType) throws(ShapeError) {
    self.type = type
    let kinds = indices.map(\.selection.kind)
    var named = 0, ellipses = 0
    for kind in kinds {
      switch kind {
      case .newAxis: break
      case .ellipsis: ellipses += 1
      default: named += 1
      }
    }
    let rank = type.shape.rank
    guard rank > 0 || named == 0 else { throw error("a scalar has no axes") }
    guard named <= rank else { throw error("there are \(named) indices for \(rank) axes") }
    guard ellipses <= 1 else { throw error("there is more than one ellipsis") }
    for kind in kinds {
      if case .ellipsis = kind { appendWholeAxes(rank - named) } else { try append(kind) }
    }
    appendWholeAxes(rank - starts.count)
    guard shape.count <= Shape.maximumRank else { throw error("the result has \(shape.count) axes") }
  }

  /// Whether the slice is the whole tensor as it lies.
  var isWhole: Bool { extents == Array(type.shape) && steps.allSatisfy { $0 == 1 } }

  private mutating func appendWholeAxes(_ count: Int) {
    for _ in 0..<max(count, 0) { appendSlice(start: 0, count: type.shape[starts.count], step: 1) }
  }

  private mutating func appendSlice(start: Int, count: Int, step: Int) {
    starts.append(count == 0 ? 0 : start)
    extents.append(count)
    steps.append(step)
    shape.append(count)
  }

  private mutating func append(_ kind: AxisSelection.Kind) throws(ShapeError) {
    if case .newAxis = kind { return shape.append(1) }
    let extent = type.shape[starts.count]
    switch kind {
    case .part(let index):
      guard index >= -extent, index < extent else { throw error("there is no part \(index) of \(extent)") }
      appendSlice(start: index < 0 ? index + extent : index, count: 1, step: 1)
      shape.removeLast()
    case .slice(let from, let to, let by):
      guard by != 0 else { throw error("the step is 0") }
      let step = by.tame
      // NumPy's rule: positions that lie outside are moved to the end that they pass.
      let low = step > 0 ? 0 : -1, high = step > 0 ? extent : extent - 1
      func bound(_ position: Int?, _ standard: Int) -> Int {
        guard let position else { return standard }
        return min(max(position < 0 ? position + extent : position, low), high)
      }
      let first = bound(from, step > 0 ? low : high), end = bound(to, step > 0 ? high : low)
      let distance = step > 0 ? end - first : first - end
      let count = distance <= 0 ? 0 : (distance - 1) / abs(step) + 1
      appendSlice(start: first, count: count, step: count <= 1 ? 1 : step)
    case .tensor(let indices):
      guard indices.dtype.isInteger else {
        throw ShapeError(
          "subscript", "indices are integers, not \(indices.dtype)", operands: [type, indices.type],
          hint: indices.dtype == .bool ? "a mask has maskedSelect(_:), filled(with:where:)" : nil)
      }
      picks.append((shape.count, indices))
      appendSlice(start: 0, count: extent, step: 1)
    case .newAxis, .ellipsis: break
    }
  }

  private func error(_ fact: String) -> ShapeError { ShapeError("subscript", fact, operands: [type]) }
}
