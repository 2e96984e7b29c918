import Foundation
import Striate

/// Simple and complex cells of the visual cortex, examined with gratings and bars as an experimenter would.
public struct ReceptiveFieldsSystem: LectureSystem {
  public static let name = "receptive-fields"

  /// There is one.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: Self.name, title: "Receptive fields of the visual cortex", year: 1962,
      source: "Hubel & Wiesel, Receptive fields, binocular interaction and functional architecture in the cat's visual "
        + "cortex, J. Physiol. 160, doi:10.1113/jphysiol.1962.sp006837",
      parameterCount: nil, data: "gratings and bars, drawn by the program",
      verification: "tuning beside a Gabor's Fourier transform, responses beside NumPy's")
  }

  public var options: Set<SystemOption> { [] }

  public var trials: [SystemTrial] {
    let claims = [
      SystemClaim("largest_angle_error", most: 5), SystemClaim("largest_angle_error_of_bars", most: 5),
      SystemClaim("largest_orthogonal_ratio", most: 0.1), SystemClaim("largest_orthogonal_ratio_of_bars", most: 0.1),
      SystemClaim("largest_phase_variation", most: 0.05),
      SystemClaim("smallest_simple_modulation", least: 1, paper: "above 1 for simple cells"),
      SystemClaim("largest_complex_modulation", most: 1, paper: "below 1 for complex cells"),
      SystemClaim("classified_right", least: 1)
    ]
    return [SystemTrial("cells", isShort: true, claims: claims)]
  }

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    let folder = try request.makeFolder()
    var report = SystemReport(system: Self.name, seed: request.seed)
    let experiment = CellExperiment(CellBank(seed: request.seed))
    var bar = ProgressBar()
    let start = Date()
    let reports = try experiment.run { done, total in
      if request.showsProgress {
        bar.show(
          done, of: total, label: "Showing gratings and bars", detail: "", items: done,
          seconds: Date().timeIntervalSince(start), unit: "rounds")
      }
      return Interruption.requested == nil
    }
    guard let reports else {
      bar.clear()
      report.result = [.init("complete", .bool(false))]
      return SystemOutcome(isComplete: false, lines: [], report: report.json)
    }
    let eyes = try OcularDominance(of: reports.filter { $0.cell.kind == .simple }, seed: request.seed)
    let summary = CellSummary(reports: reports, eyes: eyes)
    report.configuration = CellSummary.configuration
    report.result = summary.result
    var files: [String] = []
    if let folder {
      files = try CellPictures(summary: summary).write(into: folder)
      try folder.write(report.json, as: "run.json")
      files.append("run.json")
    }
    return SystemOutcome(lines: summary.lines, files: files, report: report.json)
  }
}
