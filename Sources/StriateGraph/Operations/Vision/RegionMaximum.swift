import StriateKernels
import StriateTypes

/// (features `[N, C, H, W]`, boxes `[K, 5]`) -> int64 `[K, C, PH, PW]`: where the largest element of each bin lies among
/// all elements of the features; −1 where a bin is empty.
struct RegionMaximum: Operation, HostKernelBody {
  let bins: Pair
  let scale: Double

  var name: String { "regionsMaxPooled" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let regions = [operands[1].shape[0], operands[0].shape[1], bins.height, bins.width]
    return TensorType(try Shape(checking: regions), .int64)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil, nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    if operands[0].type.dtype == .float64 {
      try run(operands, into: results[0], Double.self)
    } else {
      try run(operands, into: results[0], Float.self)
    }
  }

  private func run<T: BinaryFloatingPoint & Scalar>(
    _ operands: [HostOperand], into result: HostResult, _: T.Type
  ) throws {
    let x = operands[0].elements(as: T.self), y = result.elements(as: Int64.self)
    let features = operands[0].type.shape
    var slot = 0
    for region in 0..<operands[1].type.shape[0] {
      let box = try RegionBox(operands[1], region, images: features[0], scale: scale, name)
      let rows = ranges(box.y1, box.y2, bins.height, features[2])
      let columns = ranges(box.x1, box.x2, bins.width, features[3])
      for channel in 0..<features[1] {
        let plane = (box.image * features[1] + channel) * features[2] * features[3]
        for rowRange in rows {
          for columnRange in columns {
            var best = -1
            for row in rowRange {
              for position in columnRange.lowerBound + row * features[3]..<columnRange.upperBound + row * features[3]
              where best < 0 || x[plane + position] > x[best] || x[plane + position].isNaN { best = plane + position }
            }
            y[slot] = Int64(best)
            slot += 1
          }
        }
      }
    }
  }

  /// Elements of each bin along one axis: both ends of a region belong to it.
  private func ranges(_ low: Double, _ high: Double, _ count: Int, _ extent: Int) -> [Range<Int>] {
    let start = (low * scale).rounded(.toNearestOrAwayFromZero)
    let size = Swift.max((high * scale).rounded(.toNearestOrAwayFromZero) - start + 1, 1) / Double(count)
    return (0..<count).map { bin in
      let first = RegionWindow.clamped(start + (Double(bin) * size).rounded(.down), 0...extent)
      let end = RegionWindow.clamped(start + (Double(bin + 1) * size).rounded(.up), 0...extent)
      return first..<Swift.max(first, end)
    }
  }
}
