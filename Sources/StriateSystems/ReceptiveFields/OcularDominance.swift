import Striate

/// Cells that both eyes drive, and how strongly each does.
///
/// The same field sees both eyes' pictures. The weights of the eyes are chosen, not found: two independent numbers from
/// 0 to 1, drawn from the seed. What is measured are the responses to one eye, to the other, and to both.
/// ```
/// r = max(0, w_c (s_c · g) + w_i (s_i · g))       d = (R_c − R_i) / (R_c + R_i)
/// ```
/// Groups 1 to 7 are equal sevenths of d from 1 to −1: the contralateral eye alone, both alike (4), the ipsilateral alone.
package struct OcularDominance: Sendable {
  package struct Cell: Sendable {
    /// Mean responses over a period of drift.
    package let contralateral: Double
    package let ipsilateral: Double
    package let both: Double

    package var index: Double {
      let sum = contralateral + ipsilateral
      return sum > 0 ? (contralateral - ipsilateral) / sum : 0
    }

    /// 1 ... 7.
    package var group: Int { max(1, min(7, 1 + Int((1 - index) / 2 * 7))) }
  }

  package let cells: [Cell]
  static let count = 200

  /// Cells in groups 1 to 7.
  package var counts: [Int] { (1...7).map { group in cells.filter { $0.group == group }.count } }

  /// The share of groups 2 to 6.
  package var binocularFraction: Double {
    Double(cells.filter { (2...6).contains($0.group) }.count) / Double(cells.count)
  }

  /// What independent weights from 0 to 1 give: the smaller through the larger is below t with probability t.
  package static let expectedShares: [Double] = {
    // d = 1/7, 3/7, 5/7 are ratios of 6/8, 4/10, 2/12.
    let (inner, middle, outer) = (6.0 / 8, 4.0 / 10, 2.0 / 12)
    return [
      outer / 2, (middle - outer) / 2, (inner - middle) / 2, 1 - inner, (inner - middle) / 2,
      (middle - outer) / 2, outer / 2
    ]
  }()

  /// - Parameter reports: of simple cells, whose preferred gratings are shown.
  package init(of reports: [CellReport], seed: UInt64) throws {
    let grid = CellBank.grid
    let drives = reports.map { report in
      // [1, H·W] · [phases, H·W]ᵀ: what the cell's field makes of each phase, before it is rectified.
      VisualStimuli.gratings(
        on: grid, frequency: report.frequency, phases: CellExperiment.phases,
        angles: [VisualStimuli.angles[report.curve.peak]]
      ).matmul(Tensor.fields([report.cell.field], on: grid).transposed())
    }
    try evaluate(drives)
    let phases = try drives.map { try $0.doubles().map(Float.init) }
    var random = PhiloxGenerator(seed: seed, stream: 2)
    let weights = (0..<Self.count).map { _ in
      (Float(Double.random(in: 0..<1, using: &random)), Float(Double.random(in: 0..<1, using: &random)))
    }
    let drive = Tensor(weights.indices.flatMap { phases[$0 % phases.count] }).reshaped(
      to: [Self.count, CellExperiment.phases])
    let contralateral = Tensor(weights.map(\.0)).reshaped(to: [Self.count, 1])
    let ipsilateral = Tensor(weights.map(\.1)).reshaped(to: [Self.count, 1])
    let responses = [contralateral * drive, ipsilateral * drive, contralateral * drive + ipsilateral * drive].map {
      $0.relu().mean(axes: [1])
    }
    try evaluate(responses)
    let means = try responses.map { try $0.doubles() }
    cells = weights.indices.map { Cell(contralateral: means[0][$0], ipsilateral: means[1][$0], both: means[2][$0]) }
  }
}
