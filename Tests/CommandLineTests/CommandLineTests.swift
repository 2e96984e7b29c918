import Foundation
import Testing

/// Tests that start the program. One after the other: side by side they would only wait for each other's processors.
@Suite(.serialized) struct CommandLineTests {
  let folder = TemporaryFolder()

  @Test func `the version is one line`() throws {
    let run = try StriateProcess.run(["--version"], in: folder)
    #expect(run.status == 0 && run.errors == "")
    #expect(try /striate \d+\.\d+\.\d+\n/.wholeMatch(in: run.output) != nil, "\(run.output)")
  }

  @Test func `systems are listed with what they are`() throws {
    let run = try StriateProcess.run(["systems"], in: folder)
    #expect(run.status == 0 && run.errors == "")
    let line = run.lines.first { $0.hasPrefix("lenet5 ") } ?? ""
    #expect(
      line.hasSuffix(
        "1998  LeNet-5, as it is taught today, 61,706 parameters; handwritten digits in the program, or MNIST with --data"
      ))
    let one = try StriateProcess.run(["systems", "lenet5"], in: folder)
    #expect(one.lines.contains("input       1 × 28 × 28, 10 outputs"))
  }

  @Test func `every command explains itself`() throws {
    let overview = try StriateProcess.run(["--help"], in: folder)
    #expect(overview.status == 0 && overview.errors == "")
    let commands = overview.lines.drop { $0 != "SUBCOMMANDS:" }.dropFirst()
      .compactMap { $0.wholeMatch(of: #/  ([a-z]+) .*/#).map { String($0.1) } }
    #expect(Set(commands).isSuperset(of: ["train", "predict", "systems", "bench"]))
    for command in commands {
      let help = try StriateProcess.run([command, "--help"], in: folder)
      #expect(help.status == 0 && help.errors == "")
      #expect(help.output.hasPrefix("OVERVIEW: "), "\(command): \(help.output)")
      #expect(help.output.contains("USAGE: striate \(command)"))
    }
  }

  @Test func `training's flags are all explained`() throws {
    let help = try StriateProcess.run(["train", "--help-hidden"], in: folder).output
    for flag in [
      "--data", "--epochs", "--steps", "--batch", "--seed", "--learning-rate", "--init", "--no-shuffle", "--threads",
      "--device", "--out", "--resume", "--checkpoint-every", "--quiet", "--json", "--target", "--validation",
      "--network",
      "--folds", "--repeats", "--freeze", "--optimizer", "--schedule", "--weight-decay", "--task", "--patience",
      "--image-size", "--no-baseline", "--check-finite", "--decay", "--shift"
    ] {
      let line = help.split(separator: "\n").first { $0.contains("  \(flag) ") }
      #expect(line != nil, "\(flag) is not in the help")
    }
  }

  @Test func `training's help fits a screen`() throws {
    let lines = try StriateProcess.run(["train", "--help"], in: folder).lines
    #expect(lines.count <= 40 && lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `without arguments it says what it can do`() throws {
    let run = try StriateProcess.run([], in: folder)
    #expect(run.status == 0 && run.output.contains("USAGE: striate <subcommand>"))
  }

  @Test func `benchmarks of each group say what they have timed`() throws {
    for (group, name) in [("training", "tiny-mlp"), ("inference", "lenet5"), ("kernels", "sgemm-64")] {
      let run = try StriateProcess.run(["bench", group, "--only", name, "--repeats", "1", "--json"], in: folder)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      let report = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
      let result = try #require((report["results"] as? [[String: Any]])?.first)
      #expect(result["name"] as? String == name)
      let seconds = try #require((result["seconds_per_step"] ?? result["seconds"]) as? Double)
      #expect(seconds > 0)
    }
    let steps = try StriateProcess.run(["bench", "--only", "tiny-mlp", "--steps", "1"], in: folder)
    #expect(
      steps.lines.count == 2 && steps.lines[0].hasPrefix("loss ") && steps.lines[1].hasPrefix("peak memory ")
        && steps.lines[1].hasSuffix(" predicted"))
    let profiled = try StriateProcess.run(
      ["bench", "--only", "tiny-mlp", "--repeats", "1", "--profile", "p.json"], in: folder)
    #expect(profiled.status == 0 && profiled.errors.contains("matmul+bias+tanh"), "\(profiled.errors)")
    #expect(FileManager.default.fileExists(atPath: folder("p.json")))
  }
}
