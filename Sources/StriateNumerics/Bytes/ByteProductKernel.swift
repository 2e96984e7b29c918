import COneDNN
import StriateKernels
import StriateTypes

/// A convolution or matrix product of bytes, x uint8 or int8 and w int8, with sums in int32, by oneDNN.
///
/// Every sum is exact as long as it fits 32 bits, and wraps around beyond.
package struct ByteProductKernel: HostKernelBody {
  private let problem: Problem
  private let isSigned: Bool

  /// Whether this machine has it: oneDNN, and a processor with instructions for sums of products of bytes. On others oneDNN
  /// adds pairs of products in 16 bits, which may overflow.
  package static let isExactHere = sdnn_bytes_are_exact() != 0

  enum Problem: Hashable, Sendable {
    /// x `[count, rows, depth]`, w `[count, depth, columns]`.
    case matrices(count: Int, rows: Int, depth: Int, columns: Int)
    /// x `[N, C, H, W]`, w `[O, C/groups, kh, kw]`; no padding.
    case images([Int], kernel: [Int], strides: [Int], dilations: [Int], groups: Int)
  }

  /// x `[count, rows, depth]` · w `[count, depth, columns]` -> `[count, rows, columns]`.
  /// - Parameter isSigned: whether x is int8, not uint8.
  /// - Precondition: every extent is above 0.
  package init(count: Int, rows: Int, depth: Int, columns: Int, isSigned: Bool) {
    problem = .matrices(count: count, rows: rows, depth: depth, columns: columns)
    self.isSigned = isSigned
  }

  /// x `[N, C, H, W]`, w `[O, C/groups, kh, kw]` -> `[N, O, H', W']`, without padding.
  /// - Precondition: every extent is above 0, the groups divide the channels, and a window fits the images.
  package init(images: Shape, kernel: Shape, strides: [Int], dilations: [Int], groups: Int, isSigned: Bool) {
    problem = .images(
      Array(images), kernel: Array(kernel), strides: strides, dilations: dilations, groups: groups)
    self.isSigned = isSigned
  }

  package var name: String { "byteProduct" }

  package func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
    switch problem {
    case .matrices(let count, let rows, _, let columns):
      return [TensorType(try Shape(checking: [count, rows, columns]), .int32)]
    case .images(let images, let kernel, let strides, let dilations, _):
      var extents = [images[0], kernel[0]]
      for axis in 0..<2 {
        let span = (kernel[2 + axis] - 1) * dilations[axis] + 1
        extents.append((images[2 + axis] - span) / strides[axis] + 1)
      }
      return [TensorType(try Shape(checking: extents), .int32)]
    }
  }

  package func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let product = try ByteProduct.shared(self) { try ByteProduct(problem, isSigned: isSigned) }
    try product.run(operands[0].address, operands[1].elements(as: Int8.self), results[0].elements(as: Int32.self))
  }
}
