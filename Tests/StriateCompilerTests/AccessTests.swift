import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

@Suite struct AccessTests {
  /// The elements that an access reads, in the iteration's order.
  private func elements(_ access: Access, over shape: Shape) -> [Int] {
    (0..<shape.elementCount).map { position in
      var rest = position, element = access.offset
      for axis in stride(from: shape.rank - 1, through: 0, by: -1) {
        element += rest % shape[axis] * access.strides[axis]
        rest /= shape[axis]
      }
      return element
    }
  }

  /// Views of a tensor of this shape: each an access over another shape.
  private func views(of shape: Shape) -> [(access: Access, shape: Shape)] {
    let strides = shape.contiguousStrides
    var views: [(Access, Shape)] = [(Access(contiguous: shape), shape)]
    for order in permutations(shape.rank) {
      views.append((Access(strides: order.map { strides[$0] }), Shape(order.map { shape[$0] })))
    }
    for axis in 0..<shape.rank {
      for start in 0..<shape[axis] {
        for step in 1...2 {
          let count = (shape[axis] - start + step - 1) / step
          var access = Access(offset: start * strides[axis], strides: strides)
          access.strides[axis] *= step
          views.append((access, shape.replacing(axis: axis, with: count)))
        }
      }
      if shape[axis] > 0 {
        var flipped = Access(offset: (shape[axis] - 1) * strides[axis], strides: strides)
        flipped.strides[axis] *= -1
        views.append((flipped, shape))
      }
      if shape[axis] == 1 {
        let stretched = shape.replacing(axis: axis, with: 3)
        views.append((Access(broadcasting: shape, to: stretched), stretched))
      }
    }
    let longer = Shape([2] + Array(shape))
    views.append((Access(broadcasting: shape, to: longer), longer))
    // Under other shapes.
    let count = shape.elementCount
    views.append((Access(contiguous: [count]), [count]))
    for rows in 2..<max(3, count) where count > 0 && count % rows == 0 {
      let matrix: Shape = [rows, count / rows]
      views.append((Access(contiguous: matrix), matrix))
      views.append((Access(strides: [1, count / rows]), [count / rows, rows]))
    }
    return views
  }

  private func permutations(_ count: Int) -> [[Int]] {
    if count == 0 { return [[]] }
    return permutations(count - 1).flatMap { smaller in
      (0...smaller.count).map { position in
        var order = smaller
        order.insert(count - 1, at: position)
        return order
      }
    }
  }

  @Test func `a view of a view reads what both together read`() {
    var composedCount = 0, pairCount = 0
    for extents in [[], [1], [3], [0], [2, 3], [1, 4], [2, 2, 3], [3, 1, 2], [4, 4]] {
      for inner in views(of: Shape(extents)) {
        let between = elements(inner.access, over: inner.shape)
        for outer in views(of: inner.shape) {
          pairCount += 1
          guard let composed = inner.access.composed(over: inner.shape, readBy: outer.access, over: outer.shape) else {
            continue
          }
          composedCount += 1
          let expected = elements(outer.access, over: outer.shape).map { between[$0] }
          #expect(elements(composed, over: outer.shape) == expected, "\(inner) by \(outer) is \(composed)")
        }
      }
    }
    #expect(pairCount > 3000)
    #expect(composedCount * 2 > pairCount, "\(composedCount) of \(pairCount)")
  }

  @Test func `what strides can say is said`() throws {
    let shape: Shape = [4, 6]
    let transposed = (access: Access(strides: [1, 6]), shape: [6, 4] as Shape)
    // A slice of a transposed tensor, a transposed slice, and a row stretched.
    let slice = Access(offset: 4, strides: [4, 1])
    #expect(
      transposed.access.composed(over: transposed.shape, readBy: slice, over: [3, 4])
        == Access(offset: 1, strides: [1, 6]))
    let back = Access(strides: [1, 4])
    #expect(transposed.access.composed(over: transposed.shape, readBy: back, over: [4, 6]) == Access(contiguous: shape))
    // The rows of a transposed tensor one after the other are no even walk.
    #expect(transposed.access.composed(over: transposed.shape, readBy: Access(contiguous: [24]), over: [24]) == nil)
    #expect(
      Access(strides: [0]).composed(over: [5], readBy: Access(contiguous: [5]), over: [5]) == Access(strides: [0]))
  }

  @Test func `bounds are the elements touched`() {
    for extents in [[], [3], [2, 3], [2, 2, 3], [0, 2]] {
      for view in views(of: Shape(extents)) {
        let touched = elements(view.access, over: view.shape)
        let bounds = view.access.bounds(over: view.shape)
        #expect(bounds?.lowerBound == touched.min())
        #expect(bounds?.upperBound == touched.max())
        if view.access.isContiguous(over: view.shape) { #expect(touched == Array(touched.indices)) }
        if view.access.isSingleElement(over: view.shape) { #expect(Set(touched).count <= 1) }
      }
    }
  }
}
