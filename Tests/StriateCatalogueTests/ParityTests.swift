import Striate
import StriateCatalogue
import Testing

/// A row with its place in the catalogue.
struct CatalogueEntry: Sendable, CustomTestStringConvertible {
  let family: OperationFamily
  let row: OperationRow

  var testDescription: String { "\(family.name), \(row.id): \(row.swift)" }

  static let all = OperationFamily.all.flatMap { family in
    family.rows.map { CatalogueEntry(family: family, row: $0) }
  }
  static let compared = all.filter { $0.row.sample == nil }
  static let sampled = all.filter { $0.row.sample != nil }

  /// The row beside PyTorch in each of its element types that Striate has.
  func measurements(on device: DeviceChoice) throws -> [(type: DType, ParityMeasurement)] {
    let fixtures = try #require(OperationFixtures.all[family.name])
    return row.types.map { type in
      (type, ParityMeasurement(of: row, in: fixtures, as: type, on: device))
    }
  }
}

@Suite struct ParityTests {
  @Test func `rows and fixtures were made together`() {
    for family in OperationFamily.all {
      let fixtures = OperationFixtures.all[family.name]
      let expressions = family.rows.map { $0.swift.split(separator: "\n").joined(separator: "; ") }
      #expect(fixtures?.metadata["expressions"] == expressions.joined(separator: "\n"), "\(family.name)")
    }
  }

  @Test(arguments: CatalogueEntry.compared)
  func `values and gradients are PyTorch's on the reference device`(_ entry: CatalogueEntry) throws {
    for (type, measurement) in try entry.measurements(on: .reference) {
      #expect(measurement.faults.isEmpty, "\(type): \(measurement.faults.prefix(3).joined(separator: "\n"))")
    }
  }

  @Test(arguments: CatalogueEntry.compared)
  func `values and gradients are PyTorch's on the CPU device`(_ entry: CatalogueEntry) throws {
    for (type, measurement) in try entry.measurements(on: .cpu) {
      #expect(measurement.faults.isEmpty, "\(type): \(measurement.faults.prefix(3).joined(separator: "\n"))")
    }
  }

  @Test(arguments: CatalogueEntry.sampled)
  func `random numbers follow their distribution, the same on both devices`(_ entry: CatalogueEntry) throws {
    let expected = try #require(OperationFixtures.all[entry.family.name]?.sample(of: entry.row))
    let draw = { try withSeed(20_12) { try entry.row.function([])[0].doubles() } }
    let numbers = try withDevice(.reference) { try draw() }
    let others = try withDevice(.cpu) { try draw() }
    let isSame = zip(numbers, others).allSatisfy { abs($0 - $1) <= 1e-9 * max(1, abs($0)) }
    #expect(isSame && numbers.count == others.count && numbers.count >= 1000)
    let statistic = DistributionTest(numbers, against: expected.elements, entry.row.sample!)
    #expect(statistic.value < statistic.limit, "\(statistic)")
  }
}
