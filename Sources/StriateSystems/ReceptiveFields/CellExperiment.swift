import Foundation
import Striate

/// Shows gratings and bars to all cells of a bank and looks what each prefers, without being told.
package struct CellExperiment {
  package let bank: CellBank
  private let grid = CellBank.grid
  /// Steps of a period of drift.
  static let phases = 32
  /// Periods a pixel, three to an octave.
  package static let frequencies = (0..<9).map { 0.0625 * pow(2, Double($0) / 3) }
  /// Pixels.
  static let barWidths = [2.0, 3, 4, 5]
  static let barPlaces = (-10...10).map(Double.init)

  package init(_ bank: CellBank) { self.bank = bank }

  /// - Parameter progress: told how many rounds of how many are done; answers whether to go on.
  /// - Returns: one for each cell; nil if it was told to stop.
  package func run(progress: (Int, Int) -> Bool = { _, _ in true }) throws -> [CellReport]? {
    let rounds = Self.frequencies.count + Self.barWidths.count
    var best = [Best?](repeating: nil, count: bank.cells.count)
    for (round, frequency) in Self.frequencies.enumerated() {
      guard progress(round, rounds) else { return nil }
      let stimuli = VisualStimuli.gratings(on: grid, frequency: frequency, phases: Self.phases)
      for (cell, responses) in try responses(to: stimuli).enumerated() {
        let drifts = responses.grouped(by: Self.phases).map { DriftResponse($0) }
        let measured = Best(drifts, frequency)
        if measured.drift.mean > best[cell]?.drift.mean ?? -1 { best[cell] = measured }
      }
    }
    var bars = [(curve: TuningCurve, width: Double)?](repeating: nil, count: bank.cells.count)
    for (round, width) in Self.barWidths.enumerated() {
      guard progress(Self.frequencies.count + round, rounds) else { return nil }
      let stimuli = VisualStimuli.bars(on: grid, width: width, places: Self.barPlaces)
      for (cell, responses) in try responses(to: stimuli).enumerated() {
        let curve = TuningCurve(responses.grouped(by: Self.barPlaces.count).map { $0.max() ?? 0 })
        if curve.largest > bars[cell]?.curve.largest ?? -1 { bars[cell] = (curve, width) }
      }
    }
    _ = progress(rounds, rounds)
    return zip(bank.cells, zip(best, bars)).compactMap { cell, measured in
      guard let gratings = measured.0, let bars = measured.1 else { return nil }
      return CellReport(
        cell: cell, curve: gratings.curve, frequency: gratings.frequency, drift: gratings.drift, barCurve: bars.curve,
        barWidth: bars.width)
    }
  }

  /// For each cell what it answers to each stimulus.
  private func responses(to stimuli: Tensor) throws -> [[Double]] {
    let simple = Tensor.fields(bank.fields(of: .simple), on: grid)
    let even = Tensor.fields(bank.fields(of: .complex), on: grid)
    let odd = Tensor.fields(bank.fields(of: .complex).map(\.quadrature), on: grid)
    let responses = [stimuli.simpleResponses(of: simple), stimuli.complexResponses(of: even, odd)]
    try evaluate(responses)
    return try responses.flatMap { try $0.transposed().doubles().grouped(by: stimuli.shape[0]).map(Array.init) }
  }

  /// What a cell answers to gratings of one frequency.
  private struct Best {
    let curve: TuningCurve
    let frequency: Double
    let drift: DriftResponse

    init(_ drifts: [DriftResponse], _ frequency: Double) {
      let means = TuningCurve(drifts.map(\.mean))
      drift = drifts[means.peak]
      // As physiologists do: the modulated part of cells that follow the stripes, the mean of those that do not.
      curve = drift.ratio > 1 ? TuningCurve(drifts.map(\.modulation)) : means
      self.frequency = frequency
    }
  }
}

/// What was found out about a cell.
package struct CellReport: Sendable {
  package let cell: CellBank.Cell
  /// Gratings of the best frequency: F1 if the cell follows them, else F0.
  package let curve: TuningCurve
  /// Periods a pixel.
  package let frequency: Double
  /// At the best grating.
  package let drift: DriftResponse
  /// Bars of the best width: the largest response wherever the bar was.
  package let barCurve: TuningCurve
  package let barWidth: Double

  /// By F1/F0, which is above 1 for simple cells.
  package var measuredKind: CellBank.Kind { drift.ratio > 1 ? .simple : .complex }
  package var angleError: Double { curve.error(from: cell.field.angle) }
  package var barAngleError: Double { barCurve.error(from: cell.field.angle) }
}

extension Array {
  /// Parts of equal length.
  package func grouped(by count: Int) -> [ArraySlice<Element>] {
    stride(from: 0, to: self.count, by: count).map { self[$0..<$0 + count] }
  }
}
