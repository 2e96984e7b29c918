import StriateTypes

extension Tensor {
  /// What `body` builds of `operands`: poison among them stays poison, and a rule's error goes where errors go here.
  package static func built(of operands: [Tensor], _ body: () throws(ShapeError) -> Tensor) -> Tensor {
    if let poisoned = operands.first(where: \.isPoisoned) { return poisoned }
    do throws(ShapeError) { return try body() } catch { return fail(error) }
  }

  /// The same for several results.
  static func allBuilt(of operands: [Tensor], _ body: () throws(ShapeError) -> [Tensor]) -> [Tensor] {
    if let poisoned = operands.first(where: \.isPoisoned) { return poisonedResults(poisoned) }
    do throws(ShapeError) { return try body() } catch { return poisonedResults(fail(error)) }
  }

  /// The elements that start, extent and step name along the last axis, without asking whether they are there.
  func lastAxisSlice(start: Int, count: Int, step: Int) throws(ShapeError) -> Tensor {
    var starts = Array(repeating: 0, count: rank), steps = Array(repeating: 1, count: rank), extents = Array(shape)
    (starts[rank - 1], extents[rank - 1], steps[rank - 1]) = (count == 0 ? 0 : start, count, step)
    return try Tensor.checked(Slice(starts: starts, extents: extents, steps: steps), [self])
  }
}

extension Int {
  /// A number that can be added to and multiplied by extents without overflow, and is still refused where it is absurd.
  var tame: Int { Swift.min(Swift.max(self, -(1 << 40)), 1 << 40) }
}
