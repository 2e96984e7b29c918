/// The extents of a tensor, outermost axis first: `[N, C, H, W]`.
///
/// Stored inline (no allocation). At most eight axes, each of at most 2³¹ − 1 elements.
public struct Shape: Sendable, Hashable, RandomAccessCollection, ExpressibleByArrayLiteral, CustomStringConvertible {
  public static let maximumRank = 8

  /// Two vectors of four: unoptimised async code corrupts values with the 32-byte alignment of `SIMD8<Int32>`
  /// (Swift 6.3).
  private var outer = SIMD4<Int32>.zero
  private var inner = SIMD4<Int32>.zero
  private var axisCount: Int8 = 0

  /// The shape of a scalar: no axes.
  public init() {}

  /// - Precondition: at most eight extents, each in 0 ... 2³¹ − 1. Use `init(checking:)` for input from outside.
  public init(_ extents: some Collection<Int>) {
    do { try self.init(checking: extents) } catch { Diagnostics.trap(error) }
  }

  public init(arrayLiteral elements: Int...) { self.init(elements) }

  /// The shape with these extents, or an error that says what is wrong with them.
  public init(checking extents: some Collection<Int>) throws(ShapeError) {
    self.init()
    guard extents.count <= Shape.maximumRank else {
      throw ShapeError("Shape", "\(extents.count) axes, at most \(Shape.maximumRank) are supported")
    }
    var count = 1
    for extent in extents {
      guard extent >= 0, extent <= Int(Int32.max) else {
        throw ShapeError("Shape", "extent \(extent) is not in 0 ... 2147483647")
      }
      let (product, overflow) = count.multipliedReportingOverflow(by: Swift.max(extent, 1))
      guard !overflow, product <= 1 << 48 else {
        throw ShapeError("Shape", "the extents multiply to over 2⁴⁸ elements")
      }
      count = product
      axisCount += 1
      self[rank - 1] = extent
    }
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { Int(axisCount) }
  /// The number of axes.
  public var rank: Int { Int(axisCount) }

  public subscript(axis: Int) -> Int {
    get { Int(axis < 4 ? outer[axis] : inner[axis - 4]) }
    set { if axis < 4 { outer[axis] = Int32(newValue) } else { inner[axis - 4] = Int32(newValue) } }
  }

  /// The number of elements: the product of the extents, 1 for a scalar.
  public var elementCount: Int {
    var count = 1
    for axis in 0..<rank { count *= self[axis] }
    return count
  }

  /// Row-major distances in elements between neighbours along each axis.
  public var contiguousStrides: [Int] {
    var strides = [Int](repeating: 1, count: rank)
    for axis in stride(from: rank - 2, through: 0, by: -1) { strides[axis] = strides[axis + 1] * self[axis + 1] }
    return strides
  }

  /// Adds a last axis.
  public mutating func append(_ extent: Int) {
    precondition(rank < Shape.maximumRank, "a shape has at most \(Shape.maximumRank) axes")
    axisCount += 1
    self[rank - 1] = extent
  }

  /// This shape without the axes named.
  public func removing(axes: [Int]) -> Shape {
    var result = Shape()
    for axis in 0..<rank where !axes.contains(axis) { result.append(self[axis]) }
    return result
  }

  /// This shape with another extent at `axis`.
  public func replacing(axis: Int, with extent: Int) -> Shape {
    var result = self
    result[axis] = extent
    return result
  }

  public var description: String { "[" + map(String.init).joined(separator: ", ") + "]" }
}

/// What is known of a tensor before it is computed: shape and element type.
public struct TensorType: Sendable, Hashable, CustomStringConvertible {
  public var shape: Shape
  public var dtype: DType

  /// A shape and an element type.
  public init(_ shape: Shape, _ dtype: DType) {
    self.shape = shape
    self.dtype = dtype
  }

  /// Elements, and the bytes they take.
  public var elementCount: Int { shape.elementCount }
  public var byteCount: Int { elementCount * dtype.byteCount }
  public var description: String { "\(dtype)\(shape)" }
}
