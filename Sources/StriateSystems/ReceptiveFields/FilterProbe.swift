import Striate

/// Shows gratings and bars to the filters of a convolution, as if each were a simple cell that sees one window.
///
/// Stimuli are as large as the filters and without colour: every channel sees the same, so that a filter acts as the sum
/// over its channels. Gratings have frequencies up to Nyquist's, and the one that drives a filter most is taken.
package enum FilterProbe {
  /// Steps of a period of drift.
  private static let phases = 16
  /// Along an axis. Filters of networks are smaller by far.
  static let extentLimit = 64
  private static let frequencyLimit = 16

  /// Periods a pixel: j / 2n for j = 1 ... n, where n is the filter's smaller extent, or 16 for larger ones.
  package static func frequencies(_ height: Int, _ width: Int) -> [Double] {
    let count = min(height, width, frequencyLimit)
    return (1...count).map { Double($0) / Double(2 * count) }
  }

  /// - Parameter weight: `[outputs, inputs, H, W]`, H and W from 2 to 64.
  /// - Returns: one for each output.
  package static func reports(of weight: Tensor) throws -> [FilterReport] {
    let (count, height, width) = (weight.shape[0], weight.shape[2], weight.shape[3])
    let grid = PixelGrid(width: width, height: height)
    let filters = withoutGradients { weight.sum(axes: [1]).reshaped(to: [count, grid.count]) }
    try evaluate([filters])
    var best = [(curve: TuningCurve, frequency: Double)?](repeating: nil, count: count)
    for frequency in frequencies(height, width) {
      let stimuli = VisualStimuli.gratings(on: grid, frequency: frequency, phases: phases)
      for (filter, responses) in try responses(of: filters, to: stimuli).enumerated() {
        let curve = TuningCurve(responses.grouped(by: phases).map { DriftResponse($0).modulation })
        if curve.largest > best[filter]?.curve.largest ?? -1 { best[filter] = (curve, frequency) }
      }
    }
    var bars = [TuningCurve?](repeating: nil, count: count)
    let reach = min(height, width) / 2
    let places = (-reach...reach).map(Double.init)
    for barWidth in 1...max(1, reach) {
      let stimuli = VisualStimuli.bars(on: grid, width: Double(barWidth), places: places)
      for (filter, responses) in try responses(of: filters, to: stimuli).enumerated() {
        let curve = TuningCurve(responses.grouped(by: places.count).map { $0.max() ?? 0 })
        if curve.largest > bars[filter]?.largest ?? -1 { bars[filter] = curve }
      }
    }
    return zip(best, bars).enumerated().compactMap { filter, measured in
      guard let gratings = measured.0, let bars = measured.1 else { return nil }
      return FilterReport(filter: filter, curve: gratings.curve, frequency: gratings.frequency, barCurve: bars)
    }
  }

  private static func responses(of filters: Tensor, to stimuli: Tensor) throws -> [[Double]] {
    let responses = stimuli.simpleResponses(of: filters).transposed()
    return try responses.doubles().grouped(by: stimuli.shape[0]).map(Array.init)
  }
}

/// What was found out about a filter.
package struct FilterReport: Sendable {
  /// Its position among the outputs.
  package let filter: Int
  /// Gratings of the frequency that drives it most: F1 of the half-rectified response.
  package let curve: TuningCurve
  /// Periods a pixel.
  package let frequency: Double
  /// Bright bars of the best width: the largest response wherever the bar was.
  package let barCurve: TuningCurve

  /// Whether it prefers an orientation clearly: an orientation selectivity index above 0.5, three times the response at
  /// right angles.
  package var isSelective: Bool { curve.selectivity > 0.5 }
}

/// The filters of a layer, trained or drawn.
package struct FilterPopulation: Sendable {
  package let reports: [FilterReport]

  package init(of weight: Tensor) throws { reports = try FilterProbe.reports(of: weight) }

  /// The share of filters whose index is above 0.5.
  package var selectiveFraction: Double {
    Double(reports.filter(\.isSelective).count) / Double(max(1, reports.count))
  }
  package var medianSelectivity: Double { reports.map(\.curve.selectivity).median }
  package var medianBarSelectivity: Double { reports.map(\.barCurve.selectivity).median }
  /// Filters that answer nothing at all.
  package var silentCount: Int { reports.filter { $0.curve.largest <= 0 }.count }
}
