import Foundation
import Striate
import StriateCatalogue
import Testing

@Suite struct ParityPageTests {
  @Test func `the page in the documentation lists the catalogue's operations`() throws {
    let text = try String(contentsOf: ParityPage.location, encoding: .utf8)
    let listed = ParityPage.names(in: text)
    let names = Set(OperationFamily.all.flatMap { $0.rows.flatMap(\.names) })
    #expect(listed == names, "run make parity-page; differing: \(listed.symmetricDifference(names).sorted())")
    #expect(!text.contains("**differs**"))
  }

  @Test(.enabled(if: ProcessInfo.processInfo.environment["STRIATE_WRITE_PARITY"] != nil))
  func `the page is written`() throws {
    try ParityPage().text.write(to: ParityPage.location, atomically: true, encoding: .utf8)
  }
}
