import Striate

extension ONNXLimits {
  /// Looks at all tensors between a node's operands and its results: a small result may come of one that is much larger,
  /// such as a window that is cut out of an image with a border of a million elements.
  /// - Throws: `NodeFault` for one that is larger than the limit.
  func check(_ results: [Tensor], of operands: [Tensor]) throws {
    var seen = Set(operands.map { ObjectIdentifier($0.node) })
    var stack = results.map(\.node)
    while let node = stack.popLast() {
      guard seen.insert(ObjectIdentifier(node)).inserted else { continue }
      for type in node.types {
        let (bytes, overflow) = type.shape.elementCount.multipliedReportingOverflow(by: type.dtype.byteCount)
        guard !overflow, bytes <= tensorByteCount else {
          throw NodeFault("it makes \(type), which is larger than the limit of \(tensorByteCount) bytes")
        }
      }
      stack += node.operands.map(\.node)
    }
  }
}
