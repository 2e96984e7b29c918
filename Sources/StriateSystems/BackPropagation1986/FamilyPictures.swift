import Striate

/// The six units behind the people, as in the paper's Fig. 4, and how the error of all ten networks fell.
struct FamilyPictures {
  let runs: [FamilyRun]
  let codes: [PersonCode]

  /// Writes `people` and `errors` as PNG and SVG.
  /// - Returns: the files' names.
  func write(into folder: RunFolder) throws -> [String] {
    let pictures: [(String, any Picture)] = [("people", people), ("errors", errors)]
    for (name, picture) in pictures {
      for format in ["png", "svg"] { try picture.write(to: folder.file("\(name).\(format)")) }
    }
    return pictures.flatMap { ["\($0.0).png", "\($0.0).svg"] }
  }

  /// Of the network that has most held-out facts right, of those the one with most trained facts right.
  private var chosen: Int {
    runs.indices.max { left, right in
      let (a, b) = (runs[left], runs[right])
      // The first of equals is the largest.
      return (a.heldOut.exact, a.trained.exact, right) < (b.heldOut.exact, b.trained.exact, left)
    } ?? 0
  }

  private var people: HintonDiagram {
    let (run, code) = (runs[chosen], codes[chosen])
    let blocks = code.weights.enumerated().map { unit, weights in
      let marks = PersonCode.Feature.allCases.compactMap { feature in
        let r = code.correlation(unit: unit, feature)
        return abs(r) >= 0.6 ? "\(feature.rawValue) r = \(NumberText.fixed(r, decimals: 2))" : nil
      }
      let text = (["unit \(unit + 1)"] + (marks.isEmpty ? [] : [marks.joined(separator: ", ")])).joined(separator: ": ")
      return HintonDiagram.Block(text, rows: [Array(weights.prefix(12)), Array(weights.suffix(12))])
    }
    return HintonDiagram(
      title: "What six units learned about 24 people",
      subtitle:
        "seed \(run.seed): \(run.trained.exact) of 100 trained and \(run.heldOut.exact) of 4 held-out facts right; "
        + "dashed: generations",
      blocks: blocks, rowNames: ["English", "Italian"],
      columnNames: zip(FamilyTrees.english, FamilyTrees.italian).map { "\($0), \($1)" }, columns: 2,
      dividers: [4, 10], cell: 38)
  }

  private var errors: LineChart {
    LineChart(
      title: "Error over sweeps, ten first sets of weights",
      subtitle: "100 facts; outputs above 0.8 for a 1 and below 0.2 for a 0 do not count", xLabel: "sweep",
      yLabel: "E, half the sum of squared errors",
      series: runs.map { run in
        var series = LineChart.Series(name: "seed \(run.seed)", values: run.errors, first: 0)
        // The first sweeps, with all outputs near one half, would flatten all others.
        series.points = series.points.filter { $0.x >= 10 }
        return series
      })
  }
}
