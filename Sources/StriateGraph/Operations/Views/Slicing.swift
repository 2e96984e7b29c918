import StriateKernels
import StriateTypes

extension Tensor {
  /// Elements `range` along `axis`.
  public func slice(axis: Int, _ range: Range<Int>, step: Int = 1) -> Tensor {
    if isPoisoned { return self }
    do throws(ShapeError) {
      let axis = try Axis.checked(axis, rank: rank, operation: "slice")
      guard step > 0 else { throw ShapeError("slice", "the step \(step) is not positive", operands: [type]) }
      guard range.lowerBound >= 0, range.upperBound <= Int(Int32.max), step <= Int(Int32.max) else {
        throw ShapeError("slice", "elements \(range) by \(step) are not all in axis \(axis)", operands: [type])
      }
      var starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank), extents = Array(shape)
      starts[axis] = range.lowerBound
      steps[axis] = step
      extents[axis] = (range.count + step - 1) / step
      return try Tensor.checked(Slice(starts: starts, extents: extents, steps: steps), [self])
    } catch {
      return .fail(error)
    }
  }
}
