import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  /// `striate predict`, `evaluate` and `inspect` with models of ONNX.
  @Suite(.serialized) struct ONNXPrediction {
    let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> StriateProcess.Outcome {
      try StriateProcess.run(arguments, in: folder)
    }

    private func write(_ model: String, to name: String) throws {
      try #require(Data(base64Encoded: model)).write(to: URL(fileURLWithPath: folder(name)))
    }

    private func writePicture(_ colour: [UInt8], to name: String) throws {
      let pixels = (0..<64).flatMap { _ in colour }
      try Image(width: 8, height: 8, channels: 3, pixels: pixels).writePNG(to: folder(name))
    }

    @Test func `a picture's classes are named, and its pixels prepared as asked`() throws {
      try write(ONNXModels.pictures, to: "m.onnx")
      try writePicture([255, 0, 0], to: "r.png")
      // Channels of 1, −1, −1: e / (e + 2 / e) = 0.787 and 0.107 twice.
      let plain = try run("predict", "m.onnx", "r.png", "--top", "1")
      #expect(plain.status == 0 && plain.lines == ["r.png: 0 78.7 %"], "\(plain.errors)")
      try folder.write(Array("red\ngreen\nblue\n".utf8), to: "names.txt")
      for names in ["red,green,blue", "names.txt"] {
        let named = try run("predict", "m.onnx", "r.png", "--classes", names, "--top", "1")
        #expect(named.lines == ["r.png: red 78.7 %"], "\(named.errors)")
      }
      // Channels of 1 and 0: e / (e + 2) = 0.576.
      let scaled = try run("predict", "m.onnx", "r.png", "--mean", "0,0,0", "--deviation", "1", "--top", "1")
      #expect(scaled.lines == ["r.png: 0 57.6 %"], "\(scaled.errors)")
    }

    @Test func `a model is measured on folders of classes, a picture at a time where it takes one`() throws {
      try write(ONNXModels.pictures, to: "m.onnx")
      for (index, name) in ["blue", "green", "red"].enumerated() {
        try FileManager.default.createDirectory(atPath: folder("data/" + name), withIntermediateDirectories: true)
        for (number, shade) in [200, 255].enumerated() {
          var colour: [UInt8] = [0, 0, 0]
          colour[2 - index] = UInt8(shade)
          try writePicture(colour, to: "data/\(name)/\(number).png")
        }
      }
      let good = try run("evaluate", "m.onnx", "data", "--classes", "red,green,blue")
      #expect(good.status == 0 && good.lines.last == "accuracy 100.0 %", "\(good.output)\(good.errors)")
      let wrong = try run("evaluate", "m.onnx", "data", "--classes", "blue,green,red")
      #expect(wrong.lines.last == "accuracy 33.3 %", "\(wrong.output)\(wrong.errors)")
    }

    @Test func `rows of a table are taken as they are`() throws {
      try write(ONNXModels.rows, to: "m.onnx")
      try folder.write(Array("a,b,note\n2,-1,x\n-1,3,y\n1,1,z\n".utf8), to: "t.csv")
      let answers = try run("predict", "m.onnx", "t.csv", "--classes", "first,second,both", "--top", "1")
      // Scores 2, −1, 1; −1, 3, 2; 1, 1, 2.
      #expect(
        answers.lines == ["t.csv row 1: first 70.5 %", "t.csv row 2: second 72.1 %", "t.csv row 3: both 57.6 %"],
        "\(answers.output)\(answers.errors)")
    }

    @Test func `a model that striate wrote says itself what it takes`() throws {
      let rows = (0..<60).map { row in
        let x = (Double(row) * 0.754_877_666).truncatingRemainder(dividingBy: 1)
        let y = (Double(row) * 0.569_840_291).truncatingRemainder(dividingBy: 1)
        return "\(x),\(y),\(x + y > 1 ? "over" : "under")\n"
      }
      try folder.write(Array(("x,y,side\n" + rows.joined()).utf8), to: "t.csv")
      let train = try run("train", "t.csv", "--epochs", "30", "--out", "run", "--quiet", "--threads", "1")
      #expect(train.status == 0, "\(train.errors)")
      #expect(try run("onnx", "export", "run/model.safetensors", "--out", "m.onnx").status == 0)
      try folder.write(Array("y,x\n0.9,0.8\n0.1,0.2\n".utf8), to: "new.csv")
      let native = try run("predict", "run/model.safetensors", "new.csv", "--threads", "1")
      let exported = try run("predict", "m.onnx", "new.csv", "--threads", "1")
      #expect(native.status == 0 && exported.output == native.output, "\(exported.errors)")
      let tuned = try run("train", "m.onnx", "--data", "t.csv", "--epochs", "5", "--out", "tuned", "--quiet")
      #expect(tuned.status == 0, "\(tuned.errors)")
      let evaluation = try run("evaluate", "tuned/model.onnx", "t.csv")
      #expect(evaluation.output.contains(/\naccuracy (9|100)/), "\(evaluation.output)\(evaluation.errors)")
      let twice = try run("predict", "m.onnx", "new.csv", "--classes", "a,b")
      #expect(
        twice.status == 2 && twice.errors.contains("'m.onnx' says itself what --classes would"),
        "\(twice.errors)")
    }

    @Test func `sequences of arrays are run`() throws {
      try write(ONNXModels.sequences, to: "m.onnx")
      let first = NamedArray(name: "a", shape: [2, 2], [Float(0), 1, 2, 3])
      let second = NamedArray(name: "b", shape: [1, 2], [Float(-1), -1])
      try NPZFile.write([first, second], to: folder("s.npz"))
      try NPYFile.write(NamedArray(name: "t", shape: [1, 2], [Float(7), 8]), to: folder("t.npy"))
      let run = try run("onnx", "run", "m.onnx", "--input", "t=t.npy", "--input", "s.npz", "--output-dir", "out")
      #expect(
        run.lines == ["joined: float [4, 2] -> out/joined.npy", "longer: a sequence of 3 -> out/longer.npz"],
        "\(run.errors)")
      #expect(try NPYFile.read(folder("out/joined.npy")).float32Values == [0, 1, 2, 3, -1, -1, 7, 8])
      let parts = try NPZFile.read(folder("out/longer.npz"))
      #expect(parts.map(\.shape) == [[2, 2], [1, 2], [1, 2]] && parts.map(\.name) == ["arr_0", "arr_1", "arr_2"])
    }

    @Test func `a model is inspected with its weights`() throws {
      try write(ONNXModels.convolutional, to: "m.onnx")
      let inspection = try run("inspect", "m.onnx")
      #expect(inspection.status == 0 && inspection.lines[0].contains("ONNX model, "), "\(inspection.errors)")
      #expect(inspection.lines[0].contains(#"opset 18, "#) && inspection.lines[0].contains("nodes 10, "))
      #expect(inspection.lines[0].contains(#"inputs ["x: float [batch, 2, 6, 6]"]"#), "\(inspection.lines[0])")
      #expect(inspection.output.contains("conv.weight  float32  [4, 2, 3, 3]"), "\(inspection.output)")
      let json = try JSONValue(parsing: Array(run("inspect", "m.onnx", "--json").output.utf8.dropLast())[...])
      #expect(json["kind"] == .string("ONNX model") && json["tensors"]?.elements.count == 11)
    }

    @Test(arguments: [
      (["predict", "m.onnx", "no.png"], 1, "no.png"),
      (["predict", "no.onnx", "r.png"], 1, "no.onnx"),
      (["predict", "text.onnx", "r.png"], 1, "this is no ONNX model"),
      (["predict", "m.onnx", "r.png", "--classes", "a,b"], 2, "--classes names 2 classes, the model has 3."),
      (
        ["predict", "m.onnx", "r.png", "--mean", "1,2"], 2,
        "--mean must be numbers such as 0.485,0.456,0.406, not '1,2'."
      ),
      (["predict", "m.onnx", "r.png", "--mean", "0.5,0.5"], 2, "--mean must be one number or 3, not 2."),
      (["predict", "m.onnx", "r.png", "--deviation", "0"], 2, "--deviation must be above 0."),
      (["predict", "rows.onnx", "t.csv"], 1, "column b is not all numbers"),
      (["predict", "rows.onnx", "one.csv"], 1, "has 1 columns; the network takes 2"),
      (["evaluate", "rows.onnx", "good.csv"], 1, "does not say which column it learned"),
      (
        ["predict", "convolutional.onnx", "r.png"], 1,
        "takes x: float [batch, 2, 6, 6]; it must be pictures [N, 1 or 3, height, width] or rows of a table [N, columns]"
      ),
      (["predict", "detector.onnx", "r.png"], 1, "has 1 inputs and 2 outputs; a layer has one of each")
    ]) func `what is wrong is said`(_ arguments: [String], _ status: Int, _ text: String) throws {
      try write(ONNXModels.pictures, to: "m.onnx")
      try write(ONNXModels.rows, to: "rows.onnx")
      try write(ONNXModels.convolutional, to: "convolutional.onnx")
      try write(ONNXModels.detector, to: "detector.onnx")
      try folder.write(Array("not a model, whatever its name".utf8), to: "text.onnx")
      try folder.write(Array("a,b\n1,x\n2,y\n".utf8), to: "t.csv")
      try folder.write(Array("a\n1\n2\n".utf8), to: "one.csv")
      try folder.write(Array("a,b\n1,2\n2,3\n".utf8), to: "good.csv")
      try writePicture([9, 9, 9], to: "r.png")
      let run = try StriateProcess.run(arguments, in: folder)
      #expect(run.status == Int32(status) && run.errors.contains(text), "\(run.status) \(run.errors)")
    }
  }
}
