import Striate

/// An operand of a catalogue's row. Its elements follow a formula, known to Tools/operations/rows.py as well, so that
/// they are nowhere stored.
package struct OperationInput: Sendable {
  package enum Kind: String, Sendable {
    case float
    /// A float by which nobody differentiates.
    case fixed
    case integer, bool
  }

  package let kind: Kind
  package let shape: Shape
  /// Given as the transpose of its last two axes, so that its memory is not in the order of its elements.
  package let isTransposed: Bool
  private let low: Double
  private let high: Double
  private let values: [Double]?

  private init(
    _ kind: Kind, _ shape: Shape, _ low: Double, _ high: Double, transposed: Bool = false, values: [Double]? = nil
  ) {
    self.kind = kind
    self.shape = shape
    self.low = low
    self.high = high
    self.values = values
    isTransposed = transposed
  }

  package static func float(_ shape: Shape, _ range: ClosedRange<Double>, transposed: Bool = false) -> Self {
    Self(.float, shape, range.lowerBound, range.upperBound, transposed: transposed)
  }

  package static func fixed(_ shape: Shape, _ range: ClosedRange<Double>, transposed: Bool = false) -> Self {
    Self(.fixed, shape, range.lowerBound, range.upperBound, transposed: transposed)
  }

  package static func integer(_ shape: Shape, _ range: Range<Int>) -> Self {
    Self(.integer, shape, Double(range.lowerBound), Double(range.upperBound))
  }

  package static func bool(_ shape: Shape) -> Self { Self(.bool, shape, 0, 2) }

  /// Numbers given one by one; a bool is true where its number is not 0.
  package static func given(_ kind: Kind, _ shape: Shape, _ values: [Double]) -> Self {
    Self(kind, shape, 0, 0, values: values)
  }

  package var isFloat: Bool { kind == .float || kind == .fixed }

  /// A tensor of the elements.
  /// - Parameters:
  ///   - position: of the input among the row's, from 0; different inputs have different numbers.
  ///   - type: of the floats; in an integer type a float stands for the integer nearest to four times itself.
  package func tensor(at position: Int, as type: DType) -> Tensor {
    let numbers = numbers(salt: position + 1)
    switch kind {
    case .bool: return Tensor(numbers.map { $0 != 0 }, shape: shape)
    case .integer: return Tensor(numbers.map { Int64($0) }, shape: shape)
    case .float, .fixed: return laidOut(numbers, as: type)
    }
  }

  private func laidOut(_ numbers: [Double], as type: DType) -> Tensor {
    var extents = Array(shape)
    if isTransposed { extents.swapAt(extents.count - 1, extents.count - 2) }
    let memory = Shape(extents)
    let tensor: Tensor
    if type == .float64 {
      tensor = Tensor(numbers, shape: memory)
    } else if type.isFloatingPoint {
      // By way of float32, as the fixtures' numbers: rounding twice differs from rounding once.
      tensor = Tensor(numbers.map { Float($0) }, shape: memory).cast(to: type)
    } else {
      let isUnsigned = type.description.hasPrefix("u")
      let whole = numbers.map { number -> Int64 in
        let scaled = Int64((number * 4 + 0.5).rounded(.down))
        return isUnsigned ? abs(scaled) : scaled
      }
      tensor = Tensor(whole, shape: memory).cast(to: type)
    }
    return isTransposed ? tensor.transposed() : tensor
  }

  private func numbers(salt: Int) -> [Double] { values ?? (0..<shape.elementCount).map { number($0, salt: salt) } }

  private func number(_ element: Int, salt: Int) -> Double {
    let cell = Self.cell(element, salt: salt)
    switch kind {
    case .float, .fixed: return low + (high - low) * ((Double(cell) + 0.5) / Double(Self.cellCount))
    case .integer: return low + Double(cell % Int(high - low))
    case .bool: return Double(cell % 2)
    }
  }

  /// A prime, so that different elements fall into different cells.
  private static let cellCount = 65537

  /// A golden-ratio walk through the cells: neighbouring elements are far from one another.
  private static func cell(_ element: Int, salt: Int) -> Int { ((element + 1) * 40503 + salt * 28657) % cellCount }

  /// The weights of a result's elements in the sum whose gradients are compared.
  package static func weights(ofResult position: Int, _ shape: Shape) -> Tensor {
    let input = float(shape, -1.5...1.5)
    return Tensor(input.numbers(salt: 100 + position), shape: shape)
  }
}
