import Foundation

/// A map of the plane that keeps lines straight and parallel.
/// ```
/// x' = a x + b y + c
/// y' = d x + e y + f
/// ```
public struct AffineMap: Sendable, Equatable {
  public var a, b, c, d, e, f: Double

  /// - Parameters: as in the formula.
  public init(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ e: Double, _ f: Double) {
    (self.a, self.b, self.c, self.d, self.e, self.f) = (a, b, c, d, e, f)
  }

  /// Turns, shears, scales about a centre and then shifts, as torchvision's `affine`.
  /// - Parameters:
  ///   - degrees: clockwise, as it looks on the screen.
  ///   - shear: degrees along x and along y.
  ///   - shift: pixels to the right and down.
  ///   - center: what stays in place but for the shift.
  public init(
    rotation degrees: Double = 0, scale: Double = 1, shear: (x: Double, y: Double) = (0, 0),
    shift: (x: Double, y: Double) = (0, 0), center: (x: Double, y: Double)
  ) {
    let rotation = degrees * .pi / 180, shearX = shear.x * .pi / 180, shearY = shear.y * .pi / 180
    // Rotation · shear · scale, as in torchvision's _get_inverse_affine_matrix.
    let a = cos(rotation - shearY) / cos(shearY)
    let b = -cos(rotation - shearY) * tan(shearX) / cos(shearY) - sin(rotation)
    let d = sin(rotation - shearY) / cos(shearY)
    let e = -sin(rotation - shearY) * tan(shearX) / cos(shearY) + cos(rotation)
    self.init(a * scale, b * scale, 0, d * scale, e * scale, 0)
    c = center.x + shift.x - self.a * center.x - self.b * center.y
    f = center.y + shift.y - self.d * center.x - self.e * center.y
  }

  /// The map back, or nil if the plane is squashed.
  public var inverted: AffineMap? {
    let determinant = a * e - b * d
    guard determinant != 0, determinant.isFinite else { return nil }
    let (ia, ib, id, ie) = (e / determinant, -b / determinant, -d / determinant, a / determinant)
    return AffineMap(ia, ib, -(ia * c + ib * f), id, ie, -(id * c + ie * f))
  }

  /// Where a point goes.
  public func callAsFunction(_ x: Float, _ y: Float) -> (Float, Float) {
    let x = Double(x), y = Double(y)
    return (Float(a * x + b * y + c), Float(d * x + e * y + f))
  }
}
