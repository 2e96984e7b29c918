import Striate

/// Where the windows of a convolution or pooling lie: the attributes that all of them share.
struct WindowAttributes {
  static let names: Set<String> = ["auto_pad", "kernel_shape", "strides", "pads", "dilations"]

  let kernel: [Int]
  let strides: [Int]
  let dilations: [Int]
  var before: [Int]
  var after: [Int]

  /// - Parameters:
  ///   - extents: the spatial extents of the operand.
  ///   - kernel: of the weights; by default the attribute's.
  init(_ call: NodeCall, extents: [Int], kernel weights: [Int]? = nil, usesPadding: Bool = true) throws {
    let axes = extents.count
    guard (1...3).contains(axes) else { throw NodeFault("\(axes) spatial axes are not supported, only 1 to 3") }
    func numbers(_ name: String, _ standard: Int, _ range: ClosedRange<Int>) throws -> [Int] {
      let values = try call.ints(name) ?? Array(repeating: standard, count: axes)
      guard values.count == axes, values.allSatisfy(range.contains) else {
        throw NodeFault("its attribute '\(name)' \(values.prefix(8)) does not fit \(axes) spatial axes")
      }
      return values
    }
    let largest = 1 << 24
    kernel = try weights ?? numbers("kernel_shape", 0, 1...largest)
    guard kernel.count == axes, kernel.allSatisfy({ (1...largest).contains($0) }) else {
      throw NodeFault("a window of \(kernel) does not fit \(axes) spatial axes")
    }
    strides = try numbers("strides", 1, 1...largest)
    dilations = try numbers("dilations", 1, 1...largest)
    (before, after) = (Array(repeating: 0, count: axes), Array(repeating: 0, count: axes))
    switch try call.text("auto_pad", "NOTSET") {
    case "NOTSET":
      guard usesPadding, let pads = try call.ints("pads") else { break }
      guard pads.count == 2 * axes, pads.allSatisfy({ (-largest...largest).contains($0) }) else {
        throw NodeFault("its attribute 'pads' \(pads.prefix(8)) does not fit \(axes) spatial axes")
      }
      (before, after) = (Array(pads[..<axes]), Array(pads[axes...]))
    case "VALID": break
    case let mode where mode == "SAME_UPPER" || mode == "SAME_LOWER":
      for axis in 0..<axes where usesPadding {
        let windows = (extents[axis] + strides[axis] - 1) / strides[axis]
        let total = max(0, (windows - 1) * strides[axis] + span(axis) - extents[axis])
        before[axis] = mode == "SAME_UPPER" ? total / 2 : total - total / 2
        after[axis] = total - before[axis]
      }
    case let other: throw NodeFault("its attribute 'auto_pad' is '\(other.shortened())'")
    }
  }

  /// How many elements a window reaches over.
  func span(_ axis: Int) -> Int { (kernel[axis] - 1) * dilations[axis] + 1 }
}
