import Foundation
import Striate

/// A layer's filters beside the same layer without training, from several seeds.
package struct FilterSurvey {
  package let source: FilterSource
  package let seed: UInt64
  package let trained: FilterPopulation
  package let untrained: [FilterPopulation]
  /// Draws of the untrained layer, with seeds that follow the given one.
  package static let draws = 5

  /// - Parameters: as `FilterSource` takes them.
  /// - Throws: `FormatError`.
  package init(_ what: String, initialWeights: String?, layer: String?, seed: UInt64) throws {
    let source = try FilterSource(what, initialWeights: initialWeights, layer: layer, seed: seed)
    self.source = source
    self.seed = seed
    trained = try FilterPopulation(of: source.weight)
    untrained = try (1...Self.draws).map { draw in
      try FilterPopulation(of: try source.untrained(seed &+ UInt64(draw)).cast(to: .float32))
    }
  }

  /// How often a trained filter has a larger index than an untrained one, ties half: 0.5 where they are alike.
  package var superiority: Double {
    let others = untrained.flatMap(\.reports).map(\.curve.selectivity)
    let wins = trained.reports.map(\.curve.selectivity).reduce(0.0) { sum, own in
      sum + others.reduce(0.0) { $0 + ($1 < own ? 1 : $1 == own ? 0.5 : 0) }
    }
    return wins / Double(max(1, others.count * trained.reports.count))
  }

  package var untrainedFraction: Double { untrained.map(\.selectiveFraction).reduce(0, +) / Double(untrained.count) }
  package var untrainedMedian: Double { untrained.flatMap { $0.reports.map(\.curve.selectivity) }.median }
  var untrainedBarMedian: Double { untrained.flatMap { $0.reports.map(\.barCurve.selectivity) }.median }

  /// A table and the most selective filters, for people.
  package var lines: [String] {
    let shape = source.weight.shape
    let channels = shape[1] == 1 ? "1 channel" : "\(shape[1]) channels"
    let fractions = untrained.map(\.selectiveFraction)
    let range = "\(percentText(fractions.min() ?? 0)) to \(percentText(fractions.max() ?? 0))"
    let name = source.isTrained ? "trained" : "seed \(seed)"
    func row(_ title: String, _ own: String, _ other: String) -> String {
      title.padding(toLength: 30, withPad: " ", startingAt: 0) + own.padding(toLength: 12, withPad: " ", startingAt: 0)
        + other
    }
    var lines = [
      "\(source.name.printable), \(source.parameter.printable): \(shape[0]) filters of \(shape[2]) × \(shape[3]), "
        + "\(channels)" + (shape[1] == 1 ? "" : ", gratings the same on all")
    ]
    if !source.isTrained { lines.append("These weights are not trained either; --init gives some.") }
    lines += [
      "", row("", name, "untrained (\(untrained.count) draws)"),
      row(
        "OSI above 0.5", percentText(trained.selectiveFraction), "\(percentText(untrainedFraction)) (\(range))"),
      row("median OSI, gratings", number(trained.medianSelectivity), number(untrainedMedian)),
      row("median OSI, bars", number(trained.medianBarSelectivity), number(untrainedBarMedian)),
      row("larger OSI than untrained", percentText(superiority), "50 % if alike")
    ]
    if trained.silentCount > 0 { lines.append("\(trained.silentCount) filters answer nothing.") }
    lines += ["", "filter  OSI    preferred  periods/pixel  half-width  bars"]
    lines += sorted.prefix(12).map { report in
      let halfWidth = report.curve.halfWidth.map { String(format: "%.1f°", $0) } ?? "–"
      return String(
        format: "%6d  %.3f  %7.1f°  %13.3f  ", report.filter, report.curve.selectivity,
        report.curve.preferredAngle.shownAngle, report.frequency)
        + String(repeating: " ", count: max(0, 10 - halfWidth.count)) + halfWidth
        + String(format: "  %5.1f°", report.barCurve.preferredAngle.shownAngle)
    }
    if sorted.count > 12 { lines.append("… and \(sorted.count - 12) less selective ones") }
    return lines
  }

  /// The most selective first; of equal ones the earlier.
  var sorted: [FilterReport] {
    trained.reports.sorted { ($0.curve.selectivity, $1.filter) > ($1.curve.selectivity, $0.filter) }
  }

  /// All of it for machines.
  package var json: JSONValue {
    .object([
      .init("model", .string(source.name)), .init("parameter", .string(source.parameter)),
      .init("shape", .array(source.weight.shape.map { .integer($0) })), .init("trained", .bool(source.isTrained)),
      .init("seed", Int(exactly: seed).map(JSONValue.integer) ?? .string("\(seed)")),
      .init("selective_fraction", .number(trained.selectiveFraction)),
      .init("median_selectivity", .number(trained.medianSelectivity)),
      .init("median_selectivity_of_bars", .number(trained.medianBarSelectivity)),
      .init("silent_filters", .integer(trained.silentCount)),
      .init("untrained_selective_fraction", .number(untrainedFraction)),
      .init("untrained_selective_fractions", .array(untrained.map { .number($0.selectiveFraction) })),
      .init("untrained_median_selectivity", .number(untrainedMedian)),
      .init("untrained_median_selectivity_of_bars", .number(untrainedBarMedian)),
      .init("superiority", .number(superiority)),
      .init(
        "filters",
        .array(
          trained.reports.map { report in
            .object([
              .init("selectivity", .number(report.curve.selectivity)),
              .init("preferred_angle", .number(report.curve.preferredAngle)),
              .init("frequency", .number(report.frequency)),
              .init("half_width", report.curve.halfWidth.map(JSONValue.number) ?? .null),
              .init("preferred_angle_of_bars", .number(report.barCurve.preferredAngle)),
              .init("selectivity_of_bars", .number(report.barCurve.selectivity))
            ])
          }))
    ])
  }

  private func number(_ value: Double) -> String { String(format: "%.3f", value) }
}
