import Foundation

/// A receptive field with flanks side by side, as a Gabor function.
/// ```
/// g = exp(−(x'² + γ² y'²) / 2σ²) · cos(2π x'/λ + ψ)     x' across the stripes, y' along them
/// ```
/// Positive where light excites, negative where it inhibits.
/// - SeeAlso: Daugman 1985, doi:10.1364/JOSAA.2.001160.
package struct GaborField: Sendable, Hashable {
  /// θ, of the stripes: degrees from the horizontal, counter-clockwise.
  package var angle: Double
  /// λ in pixels.
  package var wavelength: Double
  /// σ across the stripes, in pixels; 0.56 λ by default, a bandwidth of about one octave.
  package var deviation: Double
  /// γ: how much shorter the field is along the stripes than a round one; below 1 it is longer. 0.5 by default.
  package var aspect: Double
  /// ψ in degrees: 0 has an excitatory stripe in the middle, 90 an edge.
  package var phase: Double

  /// - Parameters: as the properties.
  package init(angle: Double, wavelength: Double, phase: Double = 0, deviation: Double? = nil, aspect: Double = 0.5) {
    self.angle = angle
    self.wavelength = wavelength
    self.phase = phase
    self.deviation = deviation ?? 0.56 * wavelength
    self.aspect = aspect
  }

  /// The other one of a quadrature pair: a quarter of a period further.
  package var quadrature: GaborField {
    var field = self
    field.phase += 90
    return field
  }

  /// The field's numbers, row by row.
  package func values(on grid: PixelGrid) -> [Float] {
    zip(grid.across(angle), grid.along(angle)).map { across, along in
      let envelope = exp(-(across * across + aspect * aspect * along * along) / (2 * deviation * deviation))
      return Float(envelope * cos(2 * .pi * across / wavelength + phase * .pi / 180))
    }
  }
}
