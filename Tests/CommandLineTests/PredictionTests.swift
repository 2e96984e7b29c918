import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  @Suite(.serialized) struct Prediction {
    let folder = TemporaryFolder()
    let model = TrainedModel.shared.path

    private func predict(_ arguments: String...) throws -> StriateProcess.Outcome {
      let run = try StriateProcess.run(["predict", "--threads", "1", model] + arguments, in: folder)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      return run
    }

    @Test func `the right class is on top for one digit of each class`() throws {
      for digit in HandwrittenDigit.all { try folder.write(digit.picture().pgm, to: "\(digit.label).pgm") }
      let run = try predict(contentsOf: HandwrittenDigit.all.map { "\($0.label).pgm" })
      #expect(run.lines.count == 10)
      for (digit, line) in zip(HandwrittenDigit.all, run.lines) {
        #expect(line.hasPrefix("\(digit.label).pgm: \(digit.label) "), "\(line)")
      }
    }

    private func predict(contentsOf names: [String]) throws -> StriateProcess.Outcome {
      try StriateProcess.run(["predict", "--threads", "1", model] + names, in: folder)
    }

    @Test func `PNG, JPEG and PGM are told apart by content, dark on light or light on dark`() throws {
      let digit = HandwrittenDigit.all[7]
      try digit.picture().writePNG(to: folder("dark"))
      try digit.picture(inkIsDark: false).writePNG(to: folder("light.png"))
      try digit.picture().rgb().writePNG(to: folder("colour.jpeg"))
      try folder.write([UInt8](HandwrittenDigit.jpeg), to: "photograph")
      try folder.write(digit.picture().pgm, to: "map.png")
      let run = try predict("dark", "light.png", "colour.jpeg", "photograph", "map.png", "--top", "1")
      let classes = run.lines.map { $0.wholeMatch(of: /[a-z.]+: (\d) \d+\.\d %/).map { String($0.1) } }
      #expect(classes == ["7", "7", "7", "7", "7"], "\(run.output)")
    }

    @Test func `probabilities fall and sum to one`() throws {
      try folder.write(HandwrittenDigit.all[3].picture().pgm, to: "3.pgm")
      let run = try predict("3.pgm", "--top", "10", "--json")
      let object = try JSONValue(parsing: Array(run.output.utf8.dropLast())[...])
      #expect(object["image"] == .string("3.pgm"))
      let classes = object["classes"]!.elements
      #expect(Set(classes.map { $0["name"]!.string! }) == Set((0...9).map(String.init)))
      #expect(classes[0]["name"] == .string("3"))
      let probabilities = classes.map { $0["probability"]!.double! }
      #expect(probabilities == probabilities.sorted(by: >))
      #expect(abs(probabilities.reduce(0, +) - 1) < 1e-5)
      let shown = try predict("3.pgm").lines[0].matches(of: /\d+\.\d(?= %)/).map { Double($0.output)! }
      #expect(shown.count == 3 && shown.reduce(0, +) <= 100.2)
    }

    @Test func `both devices give the same answer`() throws {
      try folder.write(HandwrittenDigit.all[5].picture().pgm, to: "5.pgm")
      #expect(try predict("5.pgm").output == predict("5.pgm", "--device", "reference").output)
    }

    @Test func `empty paper, a dot and a very long strip do no harm`() throws {
      try folder.write(
        Image(width: 9, height: 7, channels: 1, pixels: Array(repeating: 255, count: 63)).pgm, to: "a.pgm")
      try folder.write(Image(width: 1, height: 1, channels: 1, pixels: [0]).pgm, to: "b.pgm")
      let strip = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0 / 1000) }
      try folder.write(Image(width: 1, height: strip.count, channels: 1, pixels: strip).pgm, to: "c.pgm")
      #expect(try predict("a.pgm", "b.pgm", "c.pgm").lines.count == 3)
    }
  }
}
