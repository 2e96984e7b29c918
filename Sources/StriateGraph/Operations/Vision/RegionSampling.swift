import StriateKernels
import StriateTypes

/// (features `[N, C, H, W]`, boxes `[K, 5]`) -> `[K, C', PH, PW]`: weighted sums of elements for each bin of each region;
/// transposed, (dy, boxes) -> features. Linear in the first operand. No gradient goes to the boxes, as in torchvision.
struct RegionSampling: Operation, HostKernelBody {
  let name: String
  let rule: RegionRule
  let bins: Pair
  let scale: Double
  let features: Shape
  var isTransposed = false

  /// Channels of the result.
  private var channels: Int { rule.isPositionSensitive ? features[1] / (bins.height * bins.width) : features[1] }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    let regions = [operands[1].shape[0], channels, bins.height, bins.width]
    return TensorType(isTransposed ? features : try Shape(checking: regions), operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    var transposed = self
    transposed.isTransposed.toggle()
    return [Tensor.make(transposed, [dy, operands[1]]), nil]
  }
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
    let x = operands[0].elements(as: T.self), y = result.elements(as: T.self)
    if isTransposed || x.isEmpty { y.update(repeating: 0) }
    if x.isEmpty || y.isEmpty { return }
    for region in 0..<operands[1].type.shape[0] {
      let box = try RegionBox(operands[1], region, images: features[0], scale: scale, name)
      let rows = rule.windows(low: box.y1, high: box.y2, scale: scale, count: bins.height, extent: features[2])
      let columns = rule.windows(low: box.x1, high: box.x2, scale: scale, count: bins.width, extent: features[3])
      for channel in 0..<channels {
        for (bin, window) in rows.enumerated() {
          for (column, columnWindow) in columns.enumerated() {
            let group = rule.isPositionSensitive ? (channel * bins.height + bin) * bins.width + column : channel
            let plane = (box.image * features[1] + group) * features[2] * features[3]
            let slot = ((region * channels + channel) * bins.height + bin) * bins.width + column
            if isTransposed {
              spread(x[slot], over: y, plane, window, columnWindow)
            } else {
              y[slot] = sum(x, plane, window, columnWindow)
            }
          }
        }
      }
    }
  }

  private func sum<T: BinaryFloatingPoint>(
    _ x: UnsafeBufferPointer<T>, _ plane: Int, _ rows: RegionWindow, _ columns: RegionWindow
  ) -> T {
    var total = 0.0
    for (row, weight) in rows.weights.enumerated() {
      let start = plane + (rows.first + row) * features[3] + columns.first
      var sum = 0.0
      for (column, share) in columns.weights.enumerated() { sum += share * Double(x[start + column]) }
      total += weight * sum
    }
    return T(total)
  }

  private func spread<T: BinaryFloatingPoint>(
    _ dy: T, over dx: UnsafeMutableBufferPointer<T>, _ plane: Int, _ rows: RegionWindow, _ columns: RegionWindow
  ) {
    for (row, weight) in rows.weights.enumerated() {
      let start = plane + (rows.first + row) * features[3] + columns.first
      for (column, share) in columns.weights.enumerated() { dx[start + column] += T(weight * share) * dy }
    }
  }
}

/// One row of boxes `[K, 5]`: the number of its image, then x₁, y₁, x₂, y₂.
struct RegionBox {
  let image: Int
  let x1, y1, x2, y2: Double

  /// - Throws: `EvaluationError` if there is no such image, or the box is not finite or absurdly large.
  init(_ operand: HostOperand, _ row: Int, images: Int, scale: Double, _ name: String) throws {
    let elements: [Double] = (0..<5).map { column in
      let position = row * 5 + column
      return operand.type.dtype == .float64
        ? operand.elements(as: Double.self)[position] : Double(operand.elements(as: Float.self)[position])
    }
    guard elements[0] >= 0, elements[0] < Double(images) else {
      throw EvaluationError("\(name): box \(row) is of image \(elements[0]), and there are \(images)")
    }
    guard elements.dropFirst().allSatisfy({ Swift.abs($0 * scale) <= Double(RegionWindow.limit) }) else {
      throw EvaluationError("\(name): box \(row) is not finite or reaches too far: \(elements.dropFirst())")
    }
    image = Int(elements[0])
    (x1, y1, x2, y2) = (elements[1], elements[2], elements[3], elements[4])
  }
}
