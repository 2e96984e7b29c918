import Striate
import StriateCatalogue
import Testing

@Suite struct GradientTests {
  @Test(arguments: CatalogueEntry.compared)
  func `gradients and their gradients are those of centred differences`(_ entry: CatalogueEntry) {
    let measurement = GradientMeasurement(of: entry.row, in: entry.family)
    #expect(measurement.largestError <= 1e-6, "\(measurement.worst)")
    // A derivative tested only where it is zero is not tested.
    if entry.row.types.contains(.float64), !entry.row.isFlat { #expect(measurement.outcome == .compared) }
  }
}
