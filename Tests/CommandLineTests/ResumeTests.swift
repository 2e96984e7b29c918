import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  /// Runs that end before their time and go on.
  @Suite(.serialized) struct Resume {
    let folder = TemporaryFolder()
    /// Two epochs and a half.
    private static let settings = ["train", "lenet5", "--threads", "1", "--steps", "60", "--checkpoint-every", "4"]
    /// What the same run leaves that nothing happened to.
    private static let whole = Result { try WholeRun() }

    private struct WholeRun: Sendable {
      let model: [UInt8]
      let metrics: [UInt8]
      let seconds: Double

      init() throws {
        let folder = TemporaryFolder(), start = ContinuousClock.now
        let run = try StriateProcess.run(settings + ["--out", "run"], in: folder)
        seconds =
          Double((ContinuousClock.now - start).components.attoseconds) * 1e-18
          + Double((ContinuousClock.now - start).components.seconds)
        try #require(run.status == 0, "\(run.errors)")
        model = try folder.bytes("run/model.safetensors")
        metrics = try folder.bytes("run/metrics.jsonl")
      }
    }

    /// The step of a checkpoint, whose checksum is recomputed here from its definition.
    private func step(of name: String) throws -> Int? {
      guard FileManager.default.fileExists(atPath: folder(name)) else { return nil }
      var bytes = try folder.bytes(name)
      let start = 8 + #"{"__metadata__":{"checksum":""#.utf8.count
      try #require(bytes.count > start + 8, "\(name) is cut")
      let written = String(decoding: bytes[start..<start + 8], as: UTF8.self)
      bytes.replaceSubrange(start..<start + 8, with: Array("00000000".utf8))
      try #require(UInt32(written, radix: 16) == CRC32C(of: bytes).value, "\(name) is damaged")
      let state = try SafetensorsFile(parsing: bytes, name: name).metadata["state"] ?? ""
      let parts = try JSONValue(parsing: Array(state.utf8)[...]).elements
      return parts.first?["values"]?["step"]?.integer
    }

    private func expectWhole(_ run: StriateProcess.Outcome, in name: String) throws {
      let whole = try Self.whole.get()
      #expect(run.status == 0, "\(run.errors)")
      #expect(try folder.bytes("\(name)/model.safetensors") == whole.model, "the weights differ")
      #expect(try folder.bytes("\(name)/metrics.jsonl") == whole.metrics, "the metrics differ")
    }

    /// `STRIATE_KILLS=200` for 200 runs that were killed, each up to three times.
    @Test func `runs killed at any moment and resumed end in the same bits, and no checkpoint is lost`() throws {
      let wanted = ProcessInfo.processInfo.environment["STRIATE_KILLS"].flatMap(Int.init) ?? 3
      let seconds = try Self.whole.get().seconds
      var killedRuns = 0, number = 0
      while killedRuns < wanted {
        number += 1
        let name = "run-\(number)", arguments = Self.settings + ["--out", name]
        var newest = 0
        var run = StriateProcess.Outcome(status: 137, output: "", errors: "")
        // The last attempt is left alone.
        for attempt in 0..<4 {
          let process = try StriateProcess(arguments + (attempt == 0 ? [] : ["--resume"]), in: folder)
          if attempt < 3 {
            usleep(useconds_t(Double.random(in: 0...seconds) * 1e6))
            process.send(SIGKILL)
          }
          run = try process.finish()
          #expect(run.status == 0 || run.status == 137, "\(run.errors)")
          #expect(!run.errors.contains("damaged"), "\(run.errors)")
          if attempt > 0, newest > 0, run.status == 0 {
            #expect(run.errors.contains("Going on after step \(newest) of "), "\(run.errors)")
          }
          // Whole, and never an earlier one than what there was before.
          let steps = try ["", "-previous"].map { try step(of: "\(name)/checkpoint\($0).safetensors") }
          let next = steps[0] == nil ? try? step(of: "\(name)/checkpoint-next.safetensors") : nil
          let found = [steps[0], steps[1], next].compactMap { $0 }.max() ?? 0
          #expect(found >= newest)
          newest = found
          if run.status == 0 { break }
          if attempt == 0 { killedRuns += 1 }
        }
        try expectWhole(run, in: name)
        // Nothing but the run's files is left.
        #expect(folder.names(in: name)?.filter { $0.hasPrefix(".") } == [])
        try FileManager.default.removeItem(atPath: folder(name))
      }
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func `an interrupted run that is resumed ends in the same bits`(signal: Int32) throws {
      let process = try StriateProcess(Self.settings + ["--out", "run"], in: folder)
      try process.waitForErrors(containing: "epoch 1: loss")
      process.send(signal)
      let run = try process.finish()
      // It may have ended before.
      #expect(run.status == 128 + signal || run.status == 0)
      try expectWhole(try StriateProcess.run(Self.settings + ["--out", "run", "--resume"], in: folder), in: "run")
    }

    @Test func `a damaged checkpoint is told, and the one before it is used`() throws {
      let part = try StriateProcess.run(
        Self.settings.map { $0 == "60" ? "10" : $0 } + ["--decay", "none", "--out", "run"], in: folder)
      #expect(part.status == 0)
      var bytes = try folder.bytes("run/checkpoint.safetensors")
      bytes[bytes.count / 2] ^= 0x10
      try folder.write(bytes, to: "run/checkpoint.safetensors")
      let arguments = Self.settings + ["--decay", "none", "--quiet", "--resume"]
      let resumed = try StriateProcess.run(arguments + ["--out", "run"], in: folder)
      #expect(resumed.status == 0)
      #expect(
        resumed.errors == """
          striate: run/checkpoint.safetensors: the checkpoint is damaged: its checksum does not agree with its content
          striate: the checkpoint before it is used: run/checkpoint-previous.safetensors

          """)
      #expect(folder.names(in: "run")?.contains("checkpoint.safetensors.damaged") == true)
      let straight = try StriateProcess.run(arguments + ["--out", "straight"], in: folder)
      #expect(straight.status == 0 && straight.errors == "", "\(straight.errors)")
      #expect(try folder.bytes("run/model.safetensors") == folder.bytes("straight/model.safetensors"))

      for name in ["checkpoint", "checkpoint-previous"] { try folder.write([1, 2, 3], to: "run/\(name).safetensors") }
      let lost = try StriateProcess.run(arguments + ["--out", "run"], in: folder)
      #expect(lost.status == 1)
      #expect(
        lost.errors
          == "striate: run/checkpoint.safetensors: this is not a checkpoint of a training run, or its beginning is "
          + "damaged, and so is the one before it (hint: without --resume the run begins anew)\n")
    }

    @Test func `other settings are refused, and where there is nothing to resume a run begins`() throws {
      let first = try StriateProcess.run(Self.settings + ["--out", "run", "--resume"], in: folder)
      #expect(first.errors.contains("There is no checkpoint in run yet; training begins at the beginning\n"))
      try expectWhole(first, in: "run")
      let other = try StriateProcess.run(Self.settings + ["--batch", "32", "--out", "run", "--resume"], in: folder)
      #expect(other.status == 1)
      #expect(
        other.errors
          == "striate: run/checkpoint.safetensors: the checkpoint was made with --batch 64, not 32 "
          + "(hint: a run is resumed with the settings it was begun with)\n")
    }

    @Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
    func `a full disk is told, and the checkpoints before it are whole`() throws {
      // Room for two checkpoints of half a megabyte, not for the third.
      let disk = try SmallDisk(at: folder("disk"), size: "1m")
      defer { disk.unmount() }
      let run = try StriateProcess.run(Self.settings + ["--quiet", "--out", "disk/run"], in: folder)
      #expect(run.status == 1)
      #expect(
        run.errors
          == "striate: disk/run/checkpoint.safetensors: the file cannot be written: No space left on device "
          + "(hint: the checkpoint before it is whole)\n")
      #expect(folder.names(in: "disk/run") == ["checkpoint-previous.safetensors", "checkpoint.safetensors"])
      #expect(try step(of: "disk/run/checkpoint.safetensors") == 8)
      #expect(try step(of: "disk/run/checkpoint-previous.safetensors") == 4)

      try FileManager.default.copyItem(atPath: folder("disk/run"), toPath: folder("run"))
      let resumed = try StriateProcess.run(Self.settings + ["--out", "run", "--resume"], in: folder)
      #expect(resumed.errors.contains("Going on after step 8 of run/checkpoint.safetensors"))
      try expectWhole(resumed, in: "run")
    }
  }
}
