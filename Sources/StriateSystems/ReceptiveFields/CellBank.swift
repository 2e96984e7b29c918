import Striate

/// The cells of the experiment. Their angles and phases are drawn from a seed, so that no cell stands where a stimulus is.
package struct CellBank: Sendable {
  package enum Kind: String, Sendable { case simple, complex }

  package struct Cell: Sendable, Hashable {
    package let kind: Kind
    /// Of a complex cell, one of the quadrature pair.
    package let field: GaborField
  }

  /// Simple cells first.
  package let cells: [Cell]
  /// 63 × 63 pixels hold three deviations of the longest field.
  package static let grid = PixelGrid(width: 63, height: 63)
  /// Of the fields, in pixels: beside, not on, the frequencies of the gratings.
  static let wavelengths = [5.0, 7, 9]

  /// - Parameters:
  ///   - each: simple cells, and as many complex ones.
  package init(seed: UInt64, each count: Int = 24) {
    var random = PhiloxGenerator(seed: seed, stream: 1)
    cells = [Kind.simple, .complex].flatMap { kind in
      (0..<count).map { position in
        let angle = (Double(position) + Double.random(in: 0..<1, using: &random)) * 180 / Double(count)
        let field = GaborField(
          angle: angle, wavelength: Self.wavelengths[position % 3],
          phase: Double.random(in: 0..<360, using: &random).rounded())
        return Cell(kind: kind, field: field)
      }
    }
  }

  package func fields(of kind: Kind) -> [GaborField] { cells.filter { $0.kind == kind }.map(\.field) }
}

extension Tensor {
  /// Fields as rows `[cells, H · W]`.
  package static func fields(_ fields: [GaborField], on grid: PixelGrid) -> Tensor {
    Tensor(fields.flatMap { $0.values(on: grid) }).reshaped(to: [fields.count, grid.count])
  }

  /// What simple cells answer: the dot product of stimulus and field, where it is positive.
  /// - Parameter fields: `[cells, H · W]`.
  /// - Returns: `[stimuli, cells]`.
  package func simpleResponses(of fields: Tensor) -> Tensor { matmul(fields.transposed()).relu() }

  /// What complex cells answer: the energy of a quadrature pair, (s · g)² + (s · g')².
  /// - Parameters: `[cells, H · W]` each.
  /// - Returns: `[stimuli, cells]`.
  /// - SeeAlso: Adelson & Bergen 1985, doi:10.1364/JOSAA.2.000284.
  package func complexResponses(of even: Tensor, _ odd: Tensor) -> Tensor {
    matmul(even.transposed()).square() + matmul(odd.transposed()).square()
  }
}
