import StriateGraph
import StriateTypes
import Testing

/// An expression that does not fit, and the exact words in which that is said.
struct ErrorRow: Sendable, CustomTestStringConvertible {
  let message: String
  let line: UInt
  let make: @Sendable () -> Void

  init(_ message: String, line: UInt = #line, _ make: @escaping @Sendable () -> Tensor) {
    self.message = message
    self.line = line
    self.make = { _ = make() }
  }

  var testDescription: String { "line \(line): \(message.prefix { $0 != "\n" })" }
}

extension ErrorRow {
  static let all: [ErrorRow] = {
    var rows = ShapeErrorTests.rows
    rows += elementwiseRows
    rows += reductionsRows
    rows += viewsRows
    rows += randomRows
    rows += linearAlgebraRows
    rows += convolutionRows
    rows += normalizationRows
    rows += visionRows
    rows += sequenceRows
    rows += typesRows
    return rows
  }()

  static func float(_ extents: Int...) -> Tensor { .zeros(Shape(extents)) }
  static func integer(_ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: .int64) }
  static func bool(_ extents: Int...) -> Tensor { .zeros(Shape(extents), dtype: .bool) }
}
