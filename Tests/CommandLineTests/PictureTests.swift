import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  @Suite(.serialized) struct Pictures {
    let folder = TemporaryFolder()

    private func picture(_ arguments: String...) throws -> StriateProcess.Outcome {
      try StriateProcess.run(["picture"] + arguments, in: folder)
    }

    @Test func `a network's pictures are written as PNG and SVG`() throws {
      for (kind, file) in [("filters", "a.png"), ("filters", "a.svg"), ("graph", "b.svg"), ("graph", "b.png")] {
        let run = try picture(kind, "lenet5", "--out", file)
        #expect(run.status == 0 && run.output == "Written to \(file)\n", "\(run.errors)")
      }
      #expect(try Image(contentsOf: folder("a.png")).width > 300)
      #expect(try XMLElement(reading: folder("b.svg"))["title"]?.text == "lenet5")
    }

    @Test func `points are learned in an animation`() throws {
      let run = try picture(
        "boundary", "--sample", "moons", "--epochs", "3", "--frames", "3", "--quiet", "--out", "c.png")
      #expect(run.status == 0 && run.lines.first?.hasPrefix("Accuracy ") == true, "\(run.errors)")
      #expect(try Image(contentsOf: folder("c.png")).width == 480)
    }

    @Test(arguments: [
      (["graph", "lenet", "--out", "a.png"], 2, "There is no model or system 'lenet'. Did you mean 'lenet5'?"),
      (["graph", "lenet5", "--out", "a.gif"], 2, "--out must end in .png or .svg, not 'a.gif'."),
      (["filters", "lenet5", "--layer", "featuers.0", "--out", "a.png"], 1, "did you mean 'features.0'?"),
      (["filters", "no.safetensors", "--out", "a.png"], 1, "no.safetensors"),
      (["activations", "lenet5", "--input", "no.png", "--out", "a.png"], 1, "no.png"),
      (["embedding", "lenet5", "--limit", "3", "--out", "a.png"], 2, "--limit must be in 5 ... 2000, not 3."),
      (["boundary", "--data", "x.csv", "--sample", "moons", "--out", "a.png"], 2, "two sources of points"),
      (["graph", "lenet5", "--out", "no/a.png"], 1, "its folder does not exist")
    ]) func `what is wrong is said, and nothing is written`(_ arguments: [String], _ status: Int, _ text: String) throws
    {
      let run = try StriateProcess.run(["picture"] + arguments, in: folder)
      #expect(run.status == Int32(status) && run.errors.contains(text), "\(run.errors)")
      #expect(!FileManager.default.fileExists(atPath: folder("a.png")))
    }
  }
}
