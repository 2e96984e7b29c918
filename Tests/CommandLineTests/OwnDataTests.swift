import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  /// `striate` on data of somebody's own.
  @Suite(.serialized) struct OwnData {
    let folder: TemporaryFolder

    /// 120 rows whose class is whether x + y is over 1.
    init() throws {
      folder = TemporaryFolder()
      let rows = (0..<120).map { row in
        // Two sequences that fill the unit square evenly (Roberts 2018).
        let x = (Double(row) * 0.754_877_666).truncatingRemainder(dividingBy: 1)
        let y = (Double(row) * 0.569_840_291).truncatingRemainder(dividingBy: 1)
        return "\(x),\(y),\(["red", "green"][row % 2]),\(x + y > 1 ? "over" : "under")\n"
      }
      try folder.write(Array(("x,y,colour,side\n" + rows.joined()).utf8), to: "t.csv")
    }

    private func run(_ arguments: String...) throws -> StriateProcess.Outcome {
      try StriateProcess.run(arguments, in: folder)
    }

    private func objects(_ outcome: StriateProcess.Outcome) throws -> [JSONValue] {
      try outcome.lines.map { try JSONValue(parsing: Array($0.utf8)[...]) }
    }

    @Test func `a table is checked, learned, measured, asked, looked at and converted`() throws {
      let check = try run("data", "check", "t.csv")
      #expect(check.status == 0 && check.output.hasSuffix("No problems found\n"), "\(check.output)")

      let train = try run("train", "t.csv", "--target", "side", "--epochs", "30", "--out", "run", "--threads", "1")
      #expect(train.status == 0, "\(train.errors)")
      for part in [
        "t.csv: 96 samples to learn from, 24 to judge by, [4] in, 2 classes out", "layers.0  Linear", "f1-score",
        "The network: accuracy ", "A linear model on the same split: accuracy ", "Written to run: model.safetensors"
      ] { #expect(train.output.contains(part), "\(part)\n\(train.output)") }
      let report = try folder.jsonLines("run/run.json")[0]
      #expect(try #require(report["score"]?.double) >= 0.9)

      let evaluation = try objects(try run("evaluate", "run/model.safetensors", "t.csv", "--json"))
      #expect(evaluation.count == 1 && evaluation[0]["accuracy"]?.double ?? 0 >= 0.9, "\(evaluation)")
      #expect(try run("evaluate", "run/model.safetensors", "t.csv").output.contains(/\naccuracy (9|100)/))

      try folder.write(Array("y,colour,x\n0.9,red,0.8\n0.1,green,0.2\n".utf8), to: "new.csv")
      let answers = try run("predict", "run/model.safetensors", "new.csv", "--top", "1")
      let named = answers.lines.compactMap {
        $0.wholeMatch(of: /new\.csv row (\d): (\w+) [\d.]+ %/).map { "\($0.1) \($0.2)" }
      }
      #expect(answers.status == 0 && named == ["1 over", "2 under"], "\(answers.output)")
      let rows = try objects(try run("predict", "run/model.safetensors", "new.csv", "--json"))
      #expect(rows.map { $0["row"]?.integer } == [1, 2])
      #expect(rows.map { $0["classes"]?.elements.first?["name"]?.string } == ["over", "under"])

      let inspection = try run("inspect", "run/model.safetensors")
      #expect(inspection.status == 0 && inspection.output.contains("layers.0.weight  float32  [32, 4]"))
      #expect(inspection.output.contains("striate.model = "))
      let conversion = try run("convert", "run/model.safetensors", "weights.npz")
      #expect(conversion.status == 0 && conversion.output == "4 arrays\n", "\(conversion.errors)")
      #expect(try run("inspect", "weights.npz").output.contains("layers.0.weight  float32  [32, 4]"))
    }

    @Test(arguments: [[], ["--folds", "3", "--repeats", "2"]])
    func `with --json standard output is one JSON object`(_ folds: [String]) throws {
      let outcome = try StriateProcess.run(["train", "t.csv", "--epochs", "3", "--json"] + folds, in: folder)
      #expect(outcome.status == 0)
      let reports = try objects(outcome)
      #expect(reports.count == 1)
      #expect(reports.first?[folds.isEmpty ? "score" : "mean"]?.double != nil, "\(outcome.output)")
      if !folds.isEmpty { #expect(reports.first?["scores"]?.elements.map(\.elements.count) == [3, 3]) }
    }

    @Test func `options overrule a recipe`() throws {
      let recipe = "data: t.csv\nnetwork: {mlp: [8]}\nepochs: 500\nseed: 9\n"
      try folder.write(Array(recipe.utf8), to: "recipe.yml")
      let outcome = try run("train", "recipe.yml", "--epochs", "2", "--network", "linear", "--json", "--quiet")
      #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
      let report = try objects(outcome)[0]
      #expect(report["epochs"]?.integer == 2 && report["seed"]?.integer == 9 && report["parameters"]?.integer == 10)
    }

    @Test(arguments: [
      ("train t.csv --target sied", 1, "t.csv: there is no column sied (hint: did you mean side?)"),
      (
        "train photos --target side", 1,
        "photos: is a folder: the classes of pictures are their folders' names, not 'side'"
      ),
      ("train none.csv", 1, "none.csv: no such file or folder"),
      ("train t.csv --validation none.csv", 1, "none.csv: no such file"),
      ("evaluate none t.csv", 1, "none: no such file"),
      ("train t.csv --network resnett", 1, "network: there is no network 'resnett'; did you mean 'resnet'?"),
      ("train t.csv --network convnet", 1, "network: convnet is for images, the data are rows of numbers"),
      ("train layer.yml", 1, "network[0]: there is no layer 'linaer'; did you mean 'linear'?"),
      ("train setting.yml", 1, "setting.yml: recipe: there is no setting 'ephocs'; did you mean 'epochs'?"),
      ("train t.csv --folds 500", 1, "t.csv: has 120 samples, too few for 500 folds"),
      ("data check none", 1, "none: no such file"),
      (
        "train t.csv --folds 3 --validation t.csv", 2,
        "--folds and --validation are two ways to judge. See 'striate train --help' for more information."
      ),
      (
        "train lenet5 --target side", 2,
        "--target is for data of your own, not for lenet5. See 'striate train --help' for more information."
      ),
      (
        "train t.csv --steps 5", 2,
        "--steps is for systems, not for data. See 'striate train --help' for more information."
      ),
      (
        "train t.csv --resume", 2,
        "--resume needs --out, the folder of the run. See 'striate train --help' for more information."
      )
    ])
    func `what is wrong is told in one line`(_ command: String, _ status: Int32, _ expected: String) throws {
      for name in ["a", "b"] {
        let picture = Image(width: 4, height: 4, channels: 1, pixels: Array(repeating: 9, count: 16))
        try folder.write(try picture.pngData(), to: "photos/\(name)/1.png")
      }
      try folder.write(Array("data: t.csv\nnetwork: [{linaer: 2}]\n".utf8), to: "layer.yml")
      try folder.write(Array("data: t.csv\nephocs: 2\n".utf8), to: "setting.yml")
      let quiet = command.hasPrefix("train") ? ["--quiet"] : []
      let outcome = try StriateProcess.run(command.split(separator: " ").map(String.init) + quiet, in: folder)
      #expect(outcome.errors == "striate: \(expected)\n")
      #expect(outcome.status == status && outcome.output == "")
    }

    @Test func `a damaged model is refused, whatever of it is damaged`() throws {
      #expect(try run("train", "t.csv", "--epochs", "1", "--quiet", "--out", "run").status == 0)
      let bytes = try folder.bytes("run/model.safetensors")
      let place = try #require(bytes.indices.first { bytes[$0...].starts(with: "relu".utf8) })
      var renamed = bytes
      renamed[place] = UInt8(ascii: "R")
      try folder.write(renamed, to: "renamed")
      try folder.write(Array(bytes.dropLast(100)), to: "short")
      try folder.write([], to: "empty")
      for (name, expected) in [
        ("renamed", "renamed: network[1]: there is no layer 'Relu'; did you mean 'relu'?"), ("short", "short: "),
        ("empty", "empty: ")
      ] {
        for command in ["predict", "evaluate"] {
          let outcome = try run(command, name, "t.csv")
          #expect(
            outcome.status == 1 && outcome.output == "" && outcome.errors.hasPrefix("striate: \(expected)"),
            "\(outcome.errors)")
          #expect(outcome.errors.split(separator: "\n").count == 1)
        }
      }
    }

    @Test func `an interrupted run ends with 130, and --resume goes on to the same bits`() throws {
      let settings = [
        "train", "t.csv", "--epochs", "400", "--batch", "4", "--patience", "0", "--threads", "1", "--no-baseline"
      ]
      let process = try StriateProcess(settings + ["--out", "run"], in: folder)
      try process.waitForErrors(containing: "epoch 2: loss")
      process.send(SIGINT)
      let run = try process.finish()
      #expect(run.status == 130)
      let last = try #require(run.errors.split(separator: "\n").last)
      let step = try #require(last.wholeMatch(of: /striate: interrupted after step (\d+); --resume goes on from there/))
        .1
      #expect(folder.names(in: "run")?.contains("model.safetensors") == false)
      let resumed = try StriateProcess.run(settings + ["--out", "run", "--resume"], in: folder)
      #expect(resumed.status == 0)
      #expect(
        resumed.errors.contains("Going on after step \(step) of run/checkpoint.safetensors"),
        "\(resumed.errors.prefix(300))")
      #expect(try StriateProcess.run(settings + ["--out", "whole", "--quiet"], in: folder).status == 0)
      #expect(try folder.bytes("run/model.safetensors") == folder.bytes("whole/model.safetensors"))
      #expect(try folder.bytes("run/metrics.csv") == folder.bytes("whole/metrics.csv"))
    }
  }
}
