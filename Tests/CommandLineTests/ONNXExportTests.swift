import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  /// Models of ONNX: written, and trained further.
  @Suite(.serialized) struct ONNXExport {
    let folder = TemporaryFolder()

    private func run(_ arguments: String...) throws -> StriateProcess.Outcome {
      try StriateProcess.run(arguments, in: folder)
    }

    /// 60 rows of two numbers whose class is whether their sum is over 1.
    private func writeTable() throws {
      let rows = (0..<60).map { row in
        let x = (Double(row) * 0.754_877_666).truncatingRemainder(dividingBy: 1)
        let y = (Double(row) * 0.569_840_291).truncatingRemainder(dividingBy: 1)
        return "\(x),\(y),\(x + y > 1 ? "over" : "under")\n"
      }
      try folder.write(Array(("x,y,side\n" + rows.joined()).utf8), to: "t.csv")
    }

    @Test func `a system is exported, and the file gives what the system gives`() throws {
      let pixels = (0..<3 * 784).map { Float($0 * 37 % 65) / 64 }
      try NPYFile.write(NamedArray(name: "x", shape: [3, 1, 28, 28], pixels), to: folder("x.npy"))
      let export = try run("onnx", "export", "lenet5", "--out", "m.onnx")
      #expect(export.status == 0, "\(export.errors)")
      #expect(export.output.hasPrefix("Written to m.onnx: operators of version 20, "), "\(export.output)")
      for part in ["3 Gemm", "2 Conv", "2 AveragePool"] { #expect(export.output.contains(part), "\(export.output)") }
      let native = try run("run", "lenet5", "--input", "x.npy", "--output", "y.npy", "--threads", "1")
      let other = try run("onnx", "run", "m.onnx", "--input", "x.npy", "--output-dir", "out", "--threads", "1")
      #expect(native.status == 0 && other.status == 0, "\(native.errors)\(other.errors)")
      #expect(try NPYFile.read(folder("out/output.npy")).bytes == NPYFile.read(folder("y.npy")).bytes)
      let check = try run("onnx", "check", "m.onnx")
      #expect(check.output.contains("input   input: float [batch, 1, 28, 28]"), "\(check.output)")
    }

    @Test func `a fixed batch and another version of the operators are asked for`() throws {
      let export = try run("onnx", "export", "lenet5", "--out", "m.onnx", "--opset", "17", "--batch", "4")
      #expect(export.status == 0, "\(export.errors)")
      let check = try run("onnx", "check", "m.onnx")
      #expect(check.output.contains("operators of version 17"), "\(check.output)")
      #expect(check.output.contains("input   input: float [4, 1, 28, 28]"), "\(check.output)")
      let wrong = try run("onnx", "export", "lenet5", "--out", "m.onnx", "--opset", "16")
      #expect(wrong.status == 2 && wrong.errors.contains("--opset must be in 17 ... 28, not 16."), "\(wrong.errors)")
      let nobody = try run("onnx", "export", "lenet6", "--out", "n.onnx")
      #expect(nobody.status == 2 && nobody.errors.contains("There is no model or system 'lenet6'."), "\(nobody.errors)")
    }

    @Test func `a trained model is exported, learns on, and is exported from its recipe`() throws {
      try writeTable()
      let train = try run("train", "t.csv", "--epochs", "5", "--out", "run", "--quiet", "--threads", "1")
      #expect(train.status == 0, "\(train.errors)")
      let export = try run("onnx", "export", "run/model.safetensors", "--out", "m.onnx")
      #expect(export.status == 0, "\(export.errors)")
      let tuned = try run(
        "train", "m.onnx", "--data", "t.csv", "--epochs", "40", "--freeze", "layers.0.*", "--out", "tuned", "--threads",
        "1")
      #expect(tuned.status == 0, "\(tuned.errors)")
      #expect(tuned.output.contains("Written to tuned: model.onnx"), "\(tuned.output)")
      let report = try folder.jsonLines("tuned/run.json")[0]
      #expect(try #require(report["score"]?.double) >= 0.8)

      try folder.write(Array("data: t.csv\nnetwork: {mlp: [4]}\n".utf8), to: "r.yml")
      let recipe = try run("onnx", "export", "r.yml", "--out", "r.onnx")
      #expect(recipe.status == 0, "\(recipe.errors)")
      let again = try run("train", "r.onnx", "--data", "r.yml", "--epochs", "2", "--quiet", "--threads", "1")
      #expect(again.status == 0, "\(again.errors)")

      let lonely = try run("train", "m.onnx", "--epochs", "1")
      #expect(lonely.status == 2 && lonely.errors.contains("needs --data"), "\(lonely.errors)")
      let mute = try run("train", "m.onnx", "--data", "t.csv", "--freeze", "nothing.*")
      #expect(mute.status == 1 && mute.errors.contains("no parameter's name matches"), "\(mute.errors)")
      try folder.write(Array("a,b,c,k\n1,2,3,x\n2,1,3,y\n3,3,1,x\n1,1,1,y\n2,2,2,x\n4,2,1,y\n".utf8), to: "wide.csv")
      let wide = try run("train", "m.onnx", "--data", "wide.csv")
      #expect(wide.status == 1 && wide.errors.contains("does not fit samples [3]"), "\(wide.errors)")
    }
  }
}
