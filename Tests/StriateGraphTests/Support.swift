import StriateGraph
import StriateRuntime
import StriateTypes

/// Numbers for tests, the same in every run.
enum Samples {
  /// `count` numbers spread over a range in a shuffled order, no two close to each other: comparisons of them stay as
  /// they are when one of them is moved a little.
  static func spread(_ count: Int, in range: ClosedRange<Double>, seed: UInt64) -> [Double] {
    var generator = PhiloxGenerator(seed: seed)
    let width = (range.upperBound - range.lowerBound) / Double(max(count, 1))
    return (0..<count).shuffled(using: &generator).map { cell in
      range.lowerBound + (Double(cell) + .random(in: 0.3...0.7, using: &generator)) * width
    }
  }

  /// Numbers from ±[0.5, 1.5].
  static func weights(_ shape: Shape, seed: UInt64) -> Tensor {
    var generator = PhiloxGenerator(seed: seed, stream: 1)
    let elements = (0..<shape.elementCount).map { _ in
      Double.random(in: 0.5...1.5, using: &generator) * (Bool.random(using: &generator) ? 1 : -1)
    }
    return Tensor(elements, shape: shape)
  }
}

extension Tensor {
  /// A float64 vector.
  init(_ elements: Double...) { self.init(elements, shape: [elements.count]) }

  static func zeros64(_ shape: Shape) -> Tensor { .zeros(shape, dtype: .float64) }
}

/// The error that `body` makes, or nil.
func shapeError<R>(_ body: () throws -> R) -> ShapeError? {
  do {
    _ = try catchingShapeErrors(body)
    return nil
  } catch { return error as? ShapeError }
}
