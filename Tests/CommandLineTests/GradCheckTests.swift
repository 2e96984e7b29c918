import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  /// Gradients of everything beside numerical ones, as a user asks for them.
  @Suite struct GradChecks {
    let folder = TemporaryFolder()

    @Test func `the table of all gradients is JSON for programs, and none differs`() throws {
      let run = try StriateProcess.run(["gradcheck", "--json"], in: folder)
      #expect(run.status == 0, "\(run.errors.suffix(500))")
      let table = try JSONValue(parsing: Array(run.output.utf8)[...])
      #expect(table["differing"] == .integer(0))
      guard case .number(let largest)? = table["largestRelativeError"], case .array(let rows)? = table["rows"] else {
        Issue.record("the table has no rows")
        return
      }
      #expect(largest <= 1e-6)
      let compared = rows.filter { $0["outcome"] == .string("compared") }
      #expect(compared.count >= 250, "\(compared.count)")
      for kind in ["operation", "layer", "loss"] {
        #expect(compared.contains { $0["kind"] == .string(kind) }, "there is no \(kind)")
      }
    }

    @Test func `one operation can be asked for by name`() throws {
      let run = try StriateProcess.run(["gradcheck", "mse_loss"], in: folder)
      #expect(run.status == 0)
      #expect(run.output.contains("x.meanSquaredError(y)"))
      #expect(run.output.contains("0 differ"))
    }

    @Test func `a name that does not exist is a usage error`() throws {
      let run = try StriateProcess.run(["gradcheck", "hyperfold"], in: folder)
      #expect(run.status == 2)
      #expect(run.errors.contains("No operation, layer or loss is called like 'hyperfold'."))
    }

    @Test func `the lecture's own checks are still there`() throws {
      let run = try StriateProcess.run(["gradcheck", "--example", "slides"], in: folder)
      #expect(run.status == 0 && !run.output.isEmpty)
    }
  }
}
