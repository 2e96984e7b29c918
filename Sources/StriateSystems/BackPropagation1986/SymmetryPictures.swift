import Striate

/// The weights of a network that solved it, as in the paper's Fig. 1, and how the error of all ten fell.
struct SymmetryPictures {
  let runs: [SymmetryRun]
  let solutions: [SymmetrySolution]

  /// Writes `weights` and `errors` as PNG and SVG; no weights where no network solved it.
  /// - Returns: the files' names.
  func write(into folder: RunFolder) throws -> [String] {
    var pictures: [(String, any Picture)] = [("errors", errors)]
    if let weights { pictures.insert(("weights", weights), at: 0) }
    let names = pictures.flatMap { ["\($0.0).png", "\($0.0).svg"] }
    for (name, picture) in pictures {
      for format in ["png", "svg"] { try picture.write(to: folder.file("\(name).\(format)")) }
    }
    return names
  }

  /// Of the network whose mirrored weights are most nearly opposite, of those that found the paper's solution if any did.
  var weights: HintonDiagram? {
    let solved = runs.indices.filter { runs[$0].solvedAfter != nil }
    let asInPaper = solved.filter { solutions[$0].isAsInPaper }
    let candidates = asInPaper.isEmpty ? solved : asInPaper
    guard let best = candidates.min(by: { solutions[$0].asymmetry < solutions[$1].asymmetry }) else { return nil }
    let solution = solutions[best]
    let blocks = solution.weights.enumerated().map { unit, weights in
      let ratio = solution.ratio(unit: unit).map { NumberText.fixed($0, decimals: 2) }.joined(separator: " : ")
      let bias = NumberText.fixed(solution.hiddenBiases[unit], decimals: 1)
      let output = NumberText.fixed(solution.outputWeights[unit], decimals: 1)
      return HintonDiagram.Block(
        "hidden unit \(unit + 1): bias \(bias), to the output \(output); sizes \(ratio)", rows: [weights])
    }
    return HintonDiagram(
      title: "Two hidden units that see mirror symmetry",
      subtitle: "weights from the six inputs; output bias \(NumberText.fixed(solution.outputBias, decimals: 1)), "
        + "seed \(runs[best].seed), \(runs[best].solvedAfter ?? 0) sweeps",
      blocks: blocks, showsNumbers: true, dividers: [3], cell: 84)
  }

  var errors: LineChart {
    var failed = 0
    let series = runs.enumerated().map { index, run in
      var name = "seed \(run.seed)"
      if let after = run.solvedAfter { name += ": \(after)" } else { failed += 1 }
      return LineChart.Series(
        name: name, values: run.errors, first: 0,
        color: run.solvedAfter == nil ? Palette.axis : index == 9 ? Palette.ink : nil)
    }
    var chart = LineChart(
      title: "Error over sweeps, ten first sets of weights",
      subtitle: "with the sweep that first had all 64 right; grey: \(failed) that stay in a local minimum",
      xLabel: "sweep", yLabel: "E, half the sum of squared errors", logarithmic: false, series: series)
    chart.yRange = 0...10
    return chart
  }
}
