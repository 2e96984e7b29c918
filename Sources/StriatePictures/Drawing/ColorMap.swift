import Foundation

/// Colours for numbers.
package enum ColorMap: Sendable {
  /// Dark violet to yellow, evenly brighter: for values from 0 up, such as activations.
  ///
  /// Source: "viridis" of Matplotlib (S. van der Walt, N. Smith, 2015; CC0), every fifth of its 256 colours, mixed
  /// between.
  case viridis
  /// Blue through white to red, with 0 in the middle: for signed values, such as weights.
  ///
  /// Own colours, mixed in Oklab so that equal steps look equal (Björn Ottosson, "A perceptual color space for image
  /// processing", 2020).
  case diverging
  /// Black to white.
  case grey

  /// The colour at a place from 0 to 1. Values outside are taken to the nearest end; NaN is a quiet grey.
  package func color(at fraction: Double) -> Color {
    if fraction.isNaN { return Color(hex: 0xC4CAD0) }
    let t = max(0, min(1, fraction))
    switch self {
    case .grey: return Color(red: Float(t), green: Float(t), blue: Float(t))
    case .viridis: return Self.mix(Self.viridisTable, t)
    case .diverging: return Self.mix(Self.divergingTable, t)
    }
  }

  private static func mix(_ table: [Color], _ t: Double) -> Color {
    let place = t * Double(table.count - 1)
    let index = min(table.count - 2, Int(place))
    return table[index].mixed(with: table[index + 1], Float(place - Double(index)))
  }

  private static let viridisTable: [Color] = [
    0x440154, 0x46085C, 0x471063, 0x481769, 0x481D6F, 0x482475, 0x472A7A, 0x46307E, 0x453781, 0x433D84,
    0x414287, 0x3F4889, 0x3D4E8A, 0x3A538B, 0x38598C, 0x355E8D, 0x33638D, 0x31688E, 0x2E6D8E, 0x2C718E,
    0x2A768E, 0x297B8E, 0x27808E, 0x25848E, 0x23898E, 0x218E8D, 0x20928C, 0x1F978B, 0x1E9C89, 0x1FA188,
    0x21A585, 0x24AA83, 0x28AE80, 0x2EB37C, 0x35B779, 0x3DBC74, 0x46C06F, 0x50C46A, 0x5AC864, 0x65CB5E,
    0x70CF57, 0x7CD250, 0x89D548, 0x95D840, 0xA2DA37, 0xB0DD2F, 0xBDDF26, 0xCAE11F, 0xD8E219, 0xE5E419,
    0xF1E51D, 0xFDE725
  ].map(Color.init(hex:))

  private static let divergingTable: [Color] = {
    let stops = [0x12406F, 0x3A86C8, 0xF8F8F6, 0xD9534A, 0x7A1220].map { Oklab(Color(hex: UInt32($0))) }
    return (0...64).map { step in
      let index = min(3, step / 16)
      return stops[index].mixed(with: stops[index + 1], Double(step - index * 16) / 16).color
    }
  }()
}

/// A colour by lightness and two opponent axes.
private struct Oklab {
  let lightness: Double
  let a: Double
  let b: Double

  init(lightness: Double, a: Double, b: Double) {
    self.lightness = lightness
    self.a = a
    self.b = b
  }

  init(_ color: Color) {
    func linear(_ value: Float) -> Double {
      let x = Double(value)
      return x <= 0.04045 ? x / 12.92 : pow((x + 0.055) / 1.055, 2.4)
    }
    let (red, green, blue) = (linear(color.red), linear(color.green), linear(color.blue))
    let l = cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
    let m = cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
    let s = cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
    lightness = 0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s
    a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s
    b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
  }

  func mixed(with other: Oklab, _ t: Double) -> Oklab {
    Oklab(
      lightness: lightness + (other.lightness - lightness) * t, a: a + (other.a - a) * t, b: b + (other.b - b) * t)
  }

  var color: Color {
    let l = pow(lightness + 0.3963377774 * a + 0.2158037573 * b, 3)
    let m = pow(lightness - 0.1055613458 * a - 0.0638541728 * b, 3)
    let s = pow(lightness - 0.0894841775 * a - 1.2914855480 * b, 3)
    func encoded(_ x: Double) -> Float {
      let value = x <= 0.0031308 ? 12.92 * x : 1.055 * pow(x, 1 / 2.4) - 0.055
      return Float(max(0, min(1, value)))
    }
    return Color(
      red: encoded(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
      green: encoded(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
      blue: encoded(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s))
  }
}
