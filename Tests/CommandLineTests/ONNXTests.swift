import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  @Suite(.serialized) struct ONNX {
    let folder = TemporaryFolder()

    private func onnx(_ arguments: String...) throws -> StriateProcess.Outcome {
      try StriateProcess.run(["onnx"] + arguments, in: folder)
    }

    private func write(_ model: String, to name: String) throws {
      try #require(Data(base64Encoded: model)).write(to: URL(fileURLWithPath: folder(name)))
    }

    @Test func `a model that can run is described with the memory it needs`() throws {
      try write(ONNXModels.convolutional, to: "m.onnx")
      let run = try onnx("check", "m.onnx")
      #expect(run.status == 0 && run.lines.last == "it can run", "\(run.errors)")
      #expect(run.lines.contains("input   x: float [batch, 2, 6, 6]"))
      let memory = try #require(run.lines.first { $0.hasPrefix("memory  ") })
      #expect(memory.hasSuffix(" bytes at the peak, with batch = 1"))
      let larger = try onnx("check", "m.onnx", "--extent", "batch=50")
      #expect(larger.lines.contains { $0.hasPrefix("memory  ") && $0.hasSuffix(" bytes at the peak") && $0 != memory })
    }

    @Test func `everything that is in the way is listed, and the status is 1`() throws {
      try write(ONNXModels.misspelt, to: "m.onnx")
      let run = try onnx("check", "m.onnx")
      let faults = run.lines.filter { $0.hasPrefix("cannot run: ") }
      #expect(run.status == 1 && faults.count == 4)
      #expect(
        faults.first
          == "cannot run: node 'first' (Sigmoyd): the operator is not supported; the nearest operator is 'Sigmoid'")
    }

    @Test func `a model runs on arrays and writes arrays`() throws {
      try write(ONNXModels.convolutional, to: "m.onnx")
      let x = NamedArray(name: "x", shape: [3, 2, 6, 6], Array(repeating: Float(1), count: 216))
      try NPYFile.write(x, to: folder("a.npy"))
      for input in ["a.npy", "x=a.npy"] {
        let run = try onnx("run", "m.onnx", "--input", input, "--output-dir", "out")
        #expect(run.status == 0 && run.lines == ["y: float [3, 3] -> out/y.npy"], "\(run.errors)")
      }
      let y = try NPYFile.read(folder("out/y.npy"))
      #expect(y.shape == [3, 3] && y.float32Values?.prefix(3) == y.float32Values?.suffix(3))
    }

    @Test func `a model's inference is timed, on all of its inputs`() throws {
      try write(ONNXModels.convolutional, to: "m.onnx")
      let x = NamedArray(name: "x", shape: [3, 2, 6, 6], Array(repeating: Float(1), count: 216))
      try NPYFile.write(x, to: folder("a.npy"))
      let run = try onnx("bench", "m.onnx", "--input", "a.npy", "--repeats", "2", "--runs", "3", "--profile", "p.json")
      #expect(run.status == 0 && run.output.contains(" ms a run; median of 2 repeats of 3 runs"), "\(run.errors)")
      #expect(run.errors.contains("convolution") && FileManager.default.fileExists(atPath: folder("p.json")))
      let json = try onnx("bench", "m.onnx", "--input", "a.npy", "--repeats", "1", "--json")
      let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
      #expect(try #require(report["seconds"] as? Double) > 0)
      let missing = try onnx("bench", "m.onnx")
      #expect(missing.status != 0 && missing.errors.contains("--input x=FILE"), "\(missing.errors)")
      #expect(try onnx("bench", "m.onnx", "--input", "a.npy", "--runs", "0").status == 2)
    }

    @Test func `a detector's boxes are printed and drawn`() throws {
      try write(ONNXModels.detector, to: "m.onnx")
      let grey = Image(width: 80, height: 40, channels: 3, pixels: Array(repeating: 128, count: 9600))
      try grey.writePNG(to: folder("a.png"))
      let run = try onnx("detect", "m.onnx", "a.png", "--classes", "nothing,face", "--output-dir", "out")
      #expect(
        run.lines == [
          "a.png: face 0.9000 [0.0, 0.0, 40.0, 20.0]", "a.png: face 0.7000 [60.0, 20.0, 80.0, 40.0]", "a.png: 2 found"
        ], "\(run.errors)")
      let drawn = try Image(contentsOf: folder("out/a.png"))
      #expect(drawn.width == 80 && drawn.height == 40 && drawn != grey)
      // Every box is kept where overlaps do not matter, and no object where scores must be higher.
      #expect(try onnx("detect", "m.onnx", "a.png", "--overlap", "1").lines.last == "a.png: 3 found")
      #expect(try onnx("detect", "m.onnx", "a.png", "--threshold", "0.95").lines == ["a.png: 0 found"])
    }

    @Test(arguments: [
      (["check", "no.onnx"], 1, "no.onnx"),
      (["check", "text.onnx"], 1, "this is no ONNX model"),
      (["check", "m.onnx", "--extent", "batch"], 2, "--extent must be NAME=N"),
      (["run", "m.onnx"], 1, "the input 'x' is not given"),
      (["run", "m.onnx", "--input", "a.npy", "--input", "a.npy"], 2, "There are more inputs than the model has"),
      (["run", "m.onnx", "--input", "no.npy"], 1, "no.npy"),
      (["run", "m.onnx", "--input", "b.npy"], 1, "has the shape [2, 2], the model takes x: float [batch, 2, 6, 6]"),
      (["detect", "m.onnx", "a.png"], 1, "is no detector"),
      (["detect", "m.onnx", "a.png", "--threshold", "2"], 2, "--threshold must be in 0 ... 1, not 2.0.")
    ]) func `what is wrong is said`(_ arguments: [String], _ status: Int, _ text: String) throws {
      try write(ONNXModels.convolutional, to: "m.onnx")
      try Data("not a model".utf8).write(to: URL(fileURLWithPath: folder("text.onnx")))
      try NPYFile.write(NamedArray(name: "b", shape: [2, 2], [Float(1), 2, 3, 4]), to: folder("b.npy"))
      try NPYFile.write(
        NamedArray(name: "a", shape: [1, 2, 6, 6], Array(repeating: Float(1), count: 72)), to: folder("a.npy"))
      let run = try StriateProcess.run(["onnx"] + arguments, in: folder)
      #expect(run.status == Int32(status) && run.errors.contains(text), "\(run.errors)")
    }
  }
}
