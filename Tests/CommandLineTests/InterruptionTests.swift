import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  @Suite(.serialized) struct Interruption {
    let folder = TemporaryFolder()

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted run keeps the model of its last finished epoch`(signal: Int32) throws {
      let settings = ["train", "lenet5", "--threads", "1", "--decay", "none", "--batch", "16"]
      let process = try StriateProcess(settings + ["--epochs", "1000", "--out", "run"], in: folder)
      try process.waitForErrors(containing: "epoch 2: loss")
      process.send(signal)
      let run = try process.finish()
      #expect(run.status == 128 + signal)

      let metrics = try folder.jsonLines("run/metrics.jsonl")
      let epochs = metrics.filter { $0["test_accuracy"] != nil }.count
      let steps = metrics.compactMap { $0["step"]?.integer }
      #expect(epochs >= 2 && steps == Array(1...steps.count))
      #expect(steps.count >= 90 * epochs, "metrics end at step \(steps.count) of epoch \(epochs + 1)")
      #expect(
        run.errors.split(separator: "\n").last
          == "striate: interrupted after step \(steps.count); --resume goes on from there",
        "\(run.errors)")
      #expect(
        folder.names(in: "run") == [
          "checkpoint-previous.safetensors", "checkpoint.safetensors", "metrics.jsonl", "model.safetensors", "run.json"
        ])
      let report = try folder.jsonLines("run/run.json")[0]
      #expect(report["result"]?["complete"] == .bool(false))
      #expect(report["result"]?["epochs"] == .integer(epochs))

      // The same bits as a run of just so many epochs.
      let whole = try StriateProcess.run(
        settings + ["--epochs", "\(epochs)", "--quiet", "--out", "whole"], in: folder)
      #expect(whole.status == 0)
      #expect(try folder.bytes("run/model.safetensors") == folder.bytes("whole/model.safetensors"))
    }

    @Test func `a run interrupted before its first epoch ends leaves an earlier one alone but for a checkpoint`() throws
    {
      try folder.write(Array("earlier".utf8), to: "run/run.json")
      let process = try StriateProcess(
        ["train", "lenet5", "--threads", "1", "--batch", "1", "--device", "reference", "--out", "run"], in: folder)
      try process.waitForErrors(containing: " step 1 of ")
      process.send(SIGINT)
      let run = try process.finish()
      #expect(run.status == 130)
      #expect(run.errors.contains("; --resume goes on from there\n"), "\(run.errors)")
      #expect(folder.names(in: "run") == ["checkpoint.safetensors", "run.json"])
      #expect(try folder.bytes("run/run.json") == Array("earlier".utf8))
    }

    @Test func `without a folder nothing is saved`() throws {
      let process = try StriateProcess(
        ["train", "lenet5", "--threads", "1", "--batch", "1", "--device", "reference"], in: folder)
      try process.waitForErrors(containing: " step 1 of ")
      process.send(SIGTERM)
      let run = try process.finish()
      #expect(run.status == 143)
      #expect(run.errors.hasSuffix("; nothing was saved\n"), "\(run.errors)")
    }
  }
}
