import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  /// Systems of the lecture: run forward, described, verified, and their filters examined.
  @Suite(.serialized) struct SystemCommands {
    let folder = TemporaryFolder()

    /// LeNet-5 whose results can be worked out by hand: map c of the first convolution is (c + 1) x + c, all later
    /// weights are 0, and the scores are the last biases, 0 to 9.
    private func writeWeights() throws {
      let extents: [(String, [Int])] = [
        ("features.0", [6, 1, 5, 5]), ("features.3", [16, 6, 5, 5]), ("classifier.1", [120, 400]),
        ("classifier.3", [84, 120]), ("classifier.5", [10, 84])
      ]
      let arrays = extents.flatMap { name, shape in
        var weight = [Float](repeating: 0, count: shape.reduce(1, *))
        var bias = [Float](repeating: 0, count: shape[0])
        if name == "features.0" {
          for map in 0..<6 { (weight[map * 25 + 12], bias[map]) = (Float(map + 1), Float(map)) }
        }
        if name == "classifier.5" { bias = (0..<10).map(Float.init) }
        return [
          NamedArray(name: name + ".weight", shape: shape, weight),
          NamedArray(name: name + ".bias", shape: [shape[0]], bias)
        ]
      }
      try SafetensorsFile(entries: arrays).write(to: folder("weights.safetensors"))
    }

    /// Values from 0 to 1 in sixty-fourths, exact in every type.
    private func pixels(_ count: Int) -> [Double] { (0..<count * 784).map { Double($0 * 37 % 65) / 64 } }

    private func run(_ arguments: String...) throws -> StriateProcess.Outcome {
      try StriateProcess.run(
        ["run", "lenet5", "--init", "weights.safetensors", "--threads", "1", "--output", "y.npy"] + arguments,
        in: folder)
    }

    @Test func `a network is run on samples in several batches, in the input's type`() throws {
      try writeWeights()
      // One more than two batches of 16.
      let x = pixels(33)
      try NPYFile.write(NamedArray(name: "x", shape: [33, 1, 28, 28], x.map(Float.init)), to: folder("x.npy"))
      let whole = try run("--input", "x.npy")
      #expect(whole.status == 0 && whole.errors == "", "\(whole.errors)")
      #expect(whole.output == "Written to y.npy: [33, 10]\n")
      let scores = try NPYFile.read(folder("y.npy"))
      #expect(scores.shape == [33, 10])
      #expect(scores.float32Values == (0..<330).map { Float($0 % 10) })
      let maps = try run("--input", "x.npy", "--layer", "features.0")
      #expect(maps.status == 0)
      let wanted = (0..<33).flatMap { sample in
        (0..<6).flatMap { map in x[sample * 784..<(sample + 1) * 784].map { Float(map + 1) * Float($0) + Float(map) } }
      }
      #expect(try NPYFile.read(folder("y.npy")).float32Values == wanted)

      try NPYFile.write(NamedArray(name: "x", shape: [2, 1, 28, 28], pixels(2)), to: folder("x.npy"))
      let doubles = try run("--input", "x.npy", "--layer", "features.1")
      #expect(doubles.status == 0, "\(doubles.errors)")
      let values = try #require(try NPYFile.read(folder("y.npy")).float64Values)
      // tanh(2x + 1) of the second map's first pixel, to more digits than Float32 has.
      #expect(abs(values[784] - tanh(2 * pixels(1)[0] + 1)) < 1e-14)
      #expect(abs(values[785] - tanh(2 * pixels(1)[1] + 1)) < 1e-14)
    }

    @Test func `what cannot be run is told in one line, and nothing is written`() throws {
      try writeWeights()
      func complaint(_ array: NamedArray, _ arguments: String...) throws -> String {
        try NPYFile.write(array, to: folder("x.npy"))
        let run = try StriateProcess.run(
          ["run", "lenet5", "--init", "weights.safetensors", "--input", "x.npy", "--output", "y.npy"] + arguments,
          in: folder)
        #expect(run.status == 1 && run.output == "")
        #expect(FileManager.default.fileExists(atPath: folder("y.npy")) == false)
        return run.errors
      }
      let image = NamedArray(name: "x", shape: [1, 1, 28, 28], [Float](repeating: 0, count: 784))
      let hint = "(hint: an input is floating point, with the samples along the first axis)"
      #expect(
        try complaint(NamedArray(name: "x", shape: [1, 1, 28, 28], [Int32](repeating: 0, count: 784)))
          == "striate: x.npy: holds I32 [1, 1, 28, 28] \(hint)\n")
      #expect(
        try complaint(NamedArray(name: "x", shape: [0, 1, 28, 28], [] as [Float]))
          == "striate: x.npy: holds F32 [0, 1, 28, 28] \(hint)\n")
      #expect(
        try complaint(NamedArray(name: "x", shape: [], [1] as [Float])) == "striate: x.npy: holds F32 [] \(hint)\n")
      let colour = try complaint(NamedArray(name: "x", shape: [1, 3, 28, 28], [Float](repeating: 0, count: 2352)))
      #expect(colour.hasPrefix("striate: x.npy: the input does not fit the network: "), "\(colour)")
      let small = try complaint(NamedArray(name: "x", shape: [1, 1, 8, 8], [Float](repeating: 0, count: 64)))
      #expect(small.hasPrefix("striate: x.npy: the input does not fit the network: "), "\(small)")
      #expect(
        try complaint(image, "--layer", "features.7")
          == "striate: x.npy: the network has no layer 'features.7' (hint: did you mean 'features.0'?)\n")
    }

    @Test(arguments: [
      ("none.npy", "none.npy: no such file"),
      ("weights.safetensors", "weights.safetensors: holds 10 arrays; an input is one")
    ])
    func `an input that is no array is refused`(_ input: String, _ complaint: String) throws {
      try writeWeights()
      let run = try run("--input", input)
      #expect(run.status == 1 && run.errors == "striate: \(complaint)\n")
    }

    @Test func `a system says what it is, for people and for programs`() throws {
      let text = try StriateProcess.run(["systems", "receptive-fields"], in: folder)
      #expect(text.status == 0)
      #expect(text.lines.first == "Receptive fields of the visual cortex (1962)")
      #expect(text.lines.contains("options     --seed, --out, --quiet, --json"))
      let list = try StriateProcess.run(["systems", "--json"], in: folder)
      let systems = try JSONValue(parsing: Array(list.output.utf8)[...]).elements
      #expect(systems.contains { $0["name"] == .string("lenet5") && $0["parameters"] == .integer(61706) })
      #expect(systems.contains { $0["name"] == .string("receptive-fields") && $0["parameters"] == .null })
    }

    @Test func `short runs are verified, and their figures kept`() throws {
      let run = try StriateProcess.run(
        ["verify", "--short", "receptive-fields", "--quiet", "--threads", "1", "--figures", "figures"], in: folder)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      #expect(run.lines.count == 8 && run.lines.allSatisfy { $0.hasPrefix("✓ receptive-fields cells: ") })
      #expect(folder.names(in: "figures") == ["receptive-fields.json"])
      let record = try folder.jsonLines("figures/receptive-fields.json")[0]
      let trial = try #require(record["trials"]?.elements.first)
      #expect(trial["command"] == .string("striate train receptive-fields --seed 1"))
      #expect(trial["figures"]?["largest_angle_error"]?["most"]?.double == 5)
    }

    @Test func `the filters of a network are examined beside untrained ones`() throws {
      let run = try StriateProcess.run(
        ["receptive-fields", TrainedModel.shared.path, "--threads", "1", "--json", "--out", "out"], in: folder)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      let report = try JSONValue(parsing: Array(run.output.utf8)[...])
      #expect(report["parameter"] == .string("features.0.weight") && report["trained"] == .bool(true))
      #expect(report["filters"]?.elements.count == 6)
      #expect(report["untrained_selective_fractions"]?.elements.count == 5)
      #expect(folder.names(in: "out") == ["filters.png", "run.json", "selectivity.png"])
      #expect(try folder.jsonLines("out/run.json")[0] == report)
      try writeWeights()
      // Filters of one pixel answer to all angles alike.
      let points = try StriateProcess.run(
        ["receptive-fields", "lenet5", "--init", "weights.safetensors", "--json"], in: folder)
      let flat = try JSONValue(parsing: Array(points.output.utf8)[...])
      #expect(flat["selective_fraction"]?.double == 0)
      #expect(try #require(flat["median_selectivity"]?.double) < 1e-5)
    }
  }
}
