import Foundation
import Striate
import StriateSystems
import Testing

/// Cells of formulas, examined with gratings and bars.
@Suite struct ReceptiveFieldTests {
  private typealias Fixtures = ReceptiveFieldFixtures
  private let grid = CellBank.grid

  @Test(arguments: DeviceChoice.allCases)
  func `simple and complex cells answer as NumPy says`(_ device: DeviceChoice) throws {
    try withDevice(device) {
      for (position, cell) in Fixtures.cells.enumerated() {
        let field = GaborField(angle: cell[0], wavelength: cell[1], phase: cell[2])
        let stimuli = VisualStimuli.gratings(on: grid, frequency: cell[3], phases: Fixtures.phases, angles: [cell[4]])
        let (even, odd) = (Tensor.fields([field], on: grid), Tensor.fields([field.quadrature], on: grid))
        let expected = Fixtures.responses[position * 2 * Fixtures.phases..<(position + 1) * 2 * Fixtures.phases]
        let simple = try stimuli.simpleResponses(of: even).doubles()
        let energy = try stimuli.complexResponses(of: even, odd).doubles()
        for (value, wanted) in zip(simple, expected) { #expect(abs(value - wanted) < 1e-3, "cell \(position)") }
        for (value, wanted) in zip(energy, expected.dropFirst(Fixtures.phases)) {
          #expect(abs(value - wanted) < 1e-5 * wanted, "cell \(position)")
        }
      }
    }
  }

  /// The Fourier transform of a Gabor function: two Gaussians, around the carrier's frequency and its opposite.
  private func amplitude(of field: GaborField, _ frequency: Double, _ angle: Double) -> Double {
    let (deviation, aspect) = (field.deviation, field.aspect)
    let across = frequency * cos((angle - field.angle) * .pi / 180)
    let along = frequency * sin((angle - field.angle) * .pi / 180)
    func gaussian(_ distance: Double) -> Double {
      let exponent = pow(deviation * distance, 2) + pow(deviation / aspect * along, 2)
      return .pi * deviation * deviation / aspect * exp(-2 * .pi * .pi * exponent)
    }
    let (far, near) = (gaussian(1 / field.wavelength + across), gaussian(1 / field.wavelength - across))
    let phase = field.phase * .pi / 180
    return hypot((near + far) * cos(phase), (near - far) * sin(phase))
  }

  @Test(arguments: [0.0, 35, 90, 161], [0.0, 60, 90])
  func `a simple cell's tuning is the Fourier transform of its field`(_ angle: Double, _ phase: Double) throws {
    let field = GaborField(angle: angle, wavelength: 6, phase: phase)
    let phases = 16
    let largest = amplitude(of: field, 1.0 / 6, angle)
    for frequency in [0.08, 0.12, 1.0 / 6, 0.22] {
      let stimuli = VisualStimuli.gratings(on: grid, frequency: frequency, phases: phases)
      let responses = try stimuli.simpleResponses(of: .fields([field], on: grid)).doubles()
      for (shown, drift) in zip(VisualStimuli.angles, responses.grouped(by: phases)) {
        // Half of a sinusoid has half of its first harmonic.
        let measured = 2 * DriftResponse(drift).modulation
        let expected = amplitude(of: field, frequency, shown)
        #expect(abs(measured - expected) < 2e-4 * largest, "\(frequency) at \(shown)°: \(measured), \(expected)")
      }
    }
  }

  @Test func `F1 through F0 of a half-rectified sinusoid is π/2, of a raised one 1, of a constant 0`() {
    let angles = (0..<2000).map { 2 * Double.pi * Double($0) / 2000 + 0.3 }
    #expect(abs(DriftResponse(angles.map { max(0, cos($0)) }).ratio - .pi / 2) < 1e-5)
    #expect(abs(DriftResponse(angles.map { 1 + cos($0) }).ratio - 1) < 1e-12)
    #expect(DriftResponse(angles.map { _ in 3 }).ratio < 1e-12)
    #expect(DriftResponse([0, 0, 0, 0]).ratio == 0)
    // Twice as often as the grating passes is no first harmonic.
    #expect(DriftResponse(angles.map { 1 + cos(2 * $0) }).ratio < 1e-12)
    #expect(DriftResponse([1, 3, 2, 2]).variation == 1)
  }

  @Test(arguments: [0.0, 2.5, 41, 90, 133.3, 178.9])
  func `a curve's angle, half-width and selectivity are those of its formula`(_ angle: Double) throws {
    let narrow = TuningCurve(
      VisualStimuli.angles.map { shown in
        var distance = abs(shown - angle)
        distance = min(distance, 180 - distance)
        return exp(-distance * distance / (2 * 20 * 20))
      })
    #expect(narrow.error(from: angle) < 0.05)
    // √(2 ln 2) · 20°, between straight lines from sample to sample, relative to the largest sample.
    #expect(abs(try #require(narrow.halfWidth) - (2 * log(2)).squareRoot() * 20) < 0.3)
    let broad = TuningCurve(VisualStimuli.angles.map { 4 + cos(2 * ($0 - angle) * .pi / 180) })
    #expect(broad.error(from: angle) < 0.05)
    #expect(broad.halfWidth == nil, "it never falls to half")
    #expect(abs(broad.selectivity - 0.25) < 0.005)
    #expect(abs(broad.orthogonalRatio - 0.6) < 0.005)
  }

  @Test func `a cell that never answers is not selective`() {
    let curve = TuningCurve([Double](repeating: 0, count: 36))
    #expect(curve.selectivity == 0 && curve.halfWidth == nil && curve.orthogonalRatio == 1)
  }

  @Test(arguments: [1, 2, 99] as [UInt64])
  func `the experiment finds every cell's angle and kind`(_ seed: UInt64) throws {
    let reports = try #require(try CellExperiment(CellBank(seed: seed)).run())
    #expect(reports.count == 48)
    for report in reports {
      let angle = report.cell.field.angle
      #expect(report.angleError <= 5 && report.barAngleError <= 5, "\(angle)°")
      #expect(report.curve.orthogonalRatio < 0.1 && report.barCurve.orthogonalRatio < 0.1, "\(angle)°")
      #expect(report.measuredKind == report.cell.kind, "\(angle)°: \(report.drift.ratio)")
      if report.cell.kind == .complex { #expect(report.drift.variation < 0.05, "\(angle)°") }
    }
    #expect(Set(reports.map(\.cell.field.angle)).count == 48, "angles are drawn")
  }

  @Test func `two fields in phase are no complex cell`() throws {
    let field = GaborField(angle: 50, wavelength: 7, phase: 20)
    let stimuli = VisualStimuli.gratings(on: grid, frequency: 1 / 7, phases: 32, angles: [50])
    func variation(_ other: GaborField) throws -> Double {
      let responses = stimuli.complexResponses(of: .fields([field], on: grid), .fields([other], on: grid))
      return DriftResponse(try responses.doubles()).variation
    }
    #expect(try variation(field.quadrature) < 0.001)
    #expect(try variation(field) > 1.9)
    var near = field
    near.phase += 80
    #expect(try variation(near) > 0.05)
  }

  @Test func `a round field has no preferred angle`() throws {
    let values = zip(grid.across(0), grid.along(0)).map { Float(exp(-($0 * $0 + $1 * $1) / 18)) }
    let stimuli = VisualStimuli.gratings(on: grid, frequency: 0.1, phases: 16)
    let responses = try stimuli.simpleResponses(of: Tensor(values).reshaped(to: [1, grid.count])).doubles()
    #expect(TuningCurve(responses.grouped(by: 16).map { DriftResponse($0).modulation }).selectivity < 1e-4)
  }

  @Test func `both eyes' responses add up, and groups follow the weights`() throws {
    let reports = try #require(try CellExperiment(CellBank(seed: 3, each: 6)).run())
    let simple = reports.filter { $0.cell.kind == .simple }
    let eyes = try OcularDominance(of: simple, seed: 3)
    #expect(eyes.counts.reduce(0, +) == 200)
    #expect(abs(OcularDominance.expectedShares.reduce(0, +) - 1) < 1e-12)
    for cell in eyes.cells {
      #expect(abs(cell.both - cell.contralateral - cell.ipsilateral) <= 1e-4 * cell.both)
      #expect(cell.index > 5.0 / 7 - 1e-9 ? cell.group == 1 : cell.group > 1)
    }
    // χ² with six degrees of freedom is above 22.5 once in a thousand draws; these seeds are fixed.
    for seed in 1...3 as ClosedRange<UInt64> {
      let counts = try OcularDominance(of: simple, seed: seed).counts
      let distances = zip(counts, OcularDominance.expectedShares).map { pow(Double($0) - 200 * $1, 2) / (200 * $1) }
      #expect(distances.reduce(0, +) < 22.5)
    }
  }

  @Test func `a run leaves its pictures, and the same seed gives the same report`() throws {
    let folder = TemporaryFolder()
    var request = SystemRequest()
    request.seed = 5
    let first = try ReceptiveFieldsSystem().run(request)
    request.outputFolder = folder("run")
    let second = try ReceptiveFieldsSystem().run(request)
    #expect("\(first.report)" == "\(second.report)")
    #expect(first.files.isEmpty)
    #expect(Set(folder.names(in: "run")) == Set(second.files))
    #expect(second.files.contains("tuning.png") && second.files.contains("run.json"))
    for claim in ReceptiveFieldsSystem().trials.flatMap(\.claims) {
      let value = second.report["result"]?[claim.figure]?.doubleValue
      #expect(claim.holds(for: try #require(value, "\(claim.figure)")), "\(claim.figure)")
    }
    request.seed = 6
    #expect("\(try ReceptiveFieldsSystem().run(request).report["result"]!)" != "\(first.report["result"]!)")
  }
}
