import Foundation
import Striate

/// What is shown to cells: differences from an even grey, on the pixels of a grid.
package enum VisualStimuli {
  /// 0°, 5°, … 175°: orientations of bars and stripes.
  package static let angles = stride(from: 0.0, to: 180, by: 5).map { $0 }

  /// Sinusoidal gratings of one frequency, each angle in each phase of one period of drift.
  /// ```
  /// s = cos(2π f x' − 2π k / phases)
  /// ```
  /// - Parameter frequency: f in periods a pixel.
  /// - Returns: `[angles · phases, H · W]`, phases inside.
  package static func gratings(
    on grid: PixelGrid, frequency: Double, phases: Int, angles: [Double] = VisualStimuli.angles
  ) -> Tensor {
    var pixels: [Float] = []
    pixels.reserveCapacity(angles.count * phases * grid.count)
    for angle in angles {
      let places = grid.across(angle).map { 2 * .pi * frequency * $0 }
      let (even, odd) = (places.map { cos($0) }, places.map { sin($0) })
      for phase in 0..<phases {
        let shift = 2 * .pi * Double(phase) / Double(phases)
        let (cosine, sine) = (cos(shift), sin(shift))
        for (even, odd) in zip(even, odd) { pixels.append(Float(even * cosine + odd * sine)) }
      }
    }
    return Tensor(pixels).reshaped(to: [angles.count * phases, grid.count])
  }

  /// Bright bars across the whole grid, each angle at each place.
  /// - Parameters:
  ///   - width: in pixels; pixels at the edges are as bright as they are covered.
  ///   - places: of the bar's middle, in pixels across the bar.
  /// - Returns: `[angles · places, H · W]`, places inside.
  package static func bars(
    on grid: PixelGrid, width: Double, places: [Double], angles: [Double] = VisualStimuli.angles
  ) -> Tensor {
    var pixels: [Float] = []
    pixels.reserveCapacity(angles.count * places.count * grid.count)
    for angle in angles {
      let across = grid.across(angle)
      for place in places {
        for pixel in across { pixels.append(Float(max(0, min(1, width / 2 + 0.5 - abs(pixel - place))))) }
      }
    }
    return Tensor(pixels).reshaped(to: [angles.count * places.count, grid.count])
  }
}
