import Foundation
import Striate

/// What the experiment found, over all cells.
struct CellSummary {
  let reports: [CellReport]
  let eyes: OcularDominance

  func reports(of kind: CellBank.Kind) -> [CellReport] { reports.filter { $0.cell.kind == kind } }

  static var configuration: [JSONMember] {
    [
      .init("angles", .integer(VisualStimuli.angles.count)),
      .init("frequencies", .array(CellExperiment.frequencies.map { .number($0) })),
      .init("phases", .integer(CellExperiment.phases)),
      .init("bar_widths", .array(CellExperiment.barWidths.map { .number($0) })),
      .init("bar_places", .integer(CellExperiment.barPlaces.count)),
      .init("field_pixels", .integer(CellBank.grid.width)),
      .init("wavelengths", .array(CellBank.wavelengths.map { .number($0) })),
      .init("binocular_cells", .integer(OcularDominance.count))
    ]
  }

  /// Numbers that claims name, then each cell.
  var result: [JSONMember] {
    func largest(_ value: (CellReport) -> Double, _ kind: CellBank.Kind? = nil) -> JSONValue {
      .number(reports.filter { kind == nil || $0.cell.kind == kind }.map(value).max() ?? .nan)
    }
    let right = reports.filter { $0.measuredKind == $0.cell.kind }.count
    return [
      .init("complete", .bool(true)),
      .init("simple_cells", .integer(reports(of: .simple).count)),
      .init("complex_cells", .integer(reports(of: .complex).count)),
      .init("largest_angle_error", largest(\.angleError)),
      .init("largest_angle_error_of_bars", largest(\.barAngleError)),
      .init("largest_orthogonal_ratio", largest(\.curve.orthogonalRatio)),
      .init("largest_orthogonal_ratio_of_bars", largest(\.barCurve.orthogonalRatio)),
      .init("largest_phase_variation", largest(\.drift.variation, .complex)),
      .init("smallest_simple_modulation", .number(reports(of: .simple).map(\.drift.ratio).min() ?? .nan)),
      .init("largest_complex_modulation", largest(\.drift.ratio, .complex)),
      .init("classified_right", .number(Double(right) / Double(max(1, reports.count)))),
      .init("median_half_width_simple", .number(median(.simple) { $0.curve.halfWidth })),
      .init("median_half_width_complex", .number(median(.complex) { $0.curve.halfWidth })),
      .init("median_selectivity", .number(median(nil) { $0.curve.selectivity })),
      .init("ocular_dominance", .array(eyes.counts.map { .integer($0) })),
      .init("binocular_fraction", .number(eyes.binocularFraction)),
      .init("cells", .array(reports.map(\.json)))
    ]
  }

  func median(_ kind: CellBank.Kind?, _ value: (CellReport) -> Double?) -> Double {
    reports.filter { kind == nil || $0.cell.kind == kind }.compactMap(value).median
  }

  var lines: [String] {
    var lines = ["kind     built in  preferred  bars    half-width  OSI    orthogonal  F1/F0  phases vary"]
    for report in reports {
      lines.append(
        report.cell.kind.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
          + String(
            format: "%7.1f° %9.1f° %6.1f° %10.1f° %6.3f %10.4f %7.3f  ", report.cell.field.angle,
            report.curve.preferredAngle.shownAngle, report.barCurve.preferredAngle.shownAngle,
            report.curve.halfWidth ?? .nan, report.curve.selectivity, report.curve.orthogonalRatio, report.drift.ratio)
          // Simple cells follow the phases, as they should.
          + (report.cell.kind == .simple ? "–" : String(format: "%.3f %%", 100 * report.drift.variation)))
    }
    let error = reports.map(\.angleError).max() ?? .nan
    let right = reports.filter { $0.measuredKind == $0.cell.kind }.count
    lines += [
      "",
      "Preferred angles are within \(String(format: "%.2f", error))° of the built-in ones; "
        + "F1/F0 tells \(right) of \(reports.count) cells right.",
      "Ocular dominance, groups 1 to 7: \(eyes.counts.map(String.init).joined(separator: ", ")); "
        + "both eyes drive \(percentText(eyes.binocularFraction)) of \(eyes.cells.count) cells (weights drawn at random)."
    ]
    return lines
  }
}

extension CellReport {
  fileprivate var json: JSONValue {
    .object([
      .init("kind", .string(cell.kind.rawValue)), .init("built_in_angle", .number(cell.field.angle)),
      .init("wavelength", .number(cell.field.wavelength)), .init("phase", .number(cell.field.phase)),
      .init("preferred_angle", .number(curve.preferredAngle)), .init("frequency", .number(frequency)),
      .init("half_width", curve.halfWidth.map(JSONValue.number) ?? .null),
      .init("selectivity", .number(curve.selectivity)), .init("orthogonal_ratio", .number(curve.orthogonalRatio)),
      .init("f1_f0", .number(drift.ratio)), .init("phase_variation", .number(drift.variation)),
      .init("measured_kind", .string(measuredKind.rawValue)),
      .init("preferred_angle_of_bars", .number(barCurve.preferredAngle)), .init("bar_width", .number(barWidth)),
      .init("orthogonal_ratio_of_bars", .number(barCurve.orthogonalRatio)),
      .init("tuning", .array(curve.responses.map { .number($0) }))
    ])
  }
}

extension Double {
  /// An angle that is not shown as 180.0.
  var shownAngle: Double { self >= 179.95 ? 0 : self }
}

extension [Double] {
  /// The middle one in order, or the mean of the two in the middle; NaN of none.
  var median: Double {
    let sorted = self.sorted()
    guard !sorted.isEmpty else { return .nan }
    return (sorted[(count - 1) / 2] + sorted[count / 2]) / 2
  }
}
