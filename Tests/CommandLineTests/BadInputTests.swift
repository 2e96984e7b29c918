import Foundation
import Testing

extension CommandLineTests {
  @Suite(.serialized) struct BadInput {
    let folder = TemporaryFolder()

    @Test(arguments: NonsenseArguments.all)
    func `nonsense is told in one line, with status 2`(_ nonsense: NonsenseArguments) throws {
      let run = try StriateProcess.run(nonsense.arguments, in: folder)
      #expect(run.errors == "striate: \(nonsense.complaint) for more information.\n")
      #expect(run.status == 2 && run.output == "")
      #expect(folder.names(in: "run") == nil)
    }

    @Test(arguments: BadFiles.all)
    func `what is wrong with a file is told in one line, with status 1`(_ bad: BadFiles) throws {
      try bad.prepare(folder)
      let run = try StriateProcess.run(bad.arguments, in: folder)
      #expect(run.errors == "striate: \(bad.complaint)\n")
      #expect(run.status == 1 && run.output == "")
      // At most the folder was made.
      #expect(folder.names(in: "run") ?? [] == [])
    }

    @Test func `a bad picture does not keep the others from being looked at`() throws {
      try folder.write(HandwrittenDigit.all[4].picture().pgm, to: "4.pgm")
      let run = try StriateProcess.run(
        ["predict", "--threads", "1", TrainedModel.shared.path, "none.png", "4.pgm"], in: folder)
      #expect(run.status == 1)
      #expect(run.errors == "striate: none.png: no such file\n")
      #expect(run.output.hasPrefix("4.pgm: 4 "))
    }

    @Test func `beyond the quota nothing is half written, and an earlier run stays`() throws {
      try folder.write(Array("earlier".utf8), to: "run/metrics.jsonl")
      let run = try StriateProcess.run(
        ["train", "lenet5", "--steps", "1", "--threads", "1", "--quiet", "--out", "run"], in: folder,
        shell: #"ulimit -f 64; "$0" "$@""#)
      #expect(run.errors == "striate: run/model.safetensors: the file cannot be written: File too large\n")
      #expect(run.status == 1)
      #expect(folder.names(in: "run") == ["metrics.jsonl"])
      #expect(try folder.bytes("run/metrics.jsonl") == Array("earlier".utf8))
    }

    @Test(.enabled(if: SmallDisk.isPossible, "only root may mount a small disk"))
    func `on a full disk nothing is half written`() throws {
      let disk = try SmallDisk(at: folder("disk"))
      defer { disk.unmount() }
      let run = try StriateProcess.run(
        ["train", "lenet5", "--steps", "1", "--threads", "1", "--quiet", "--out", "disk/run"], in: folder)
      #expect(
        run.errors == "striate: disk/run/model.safetensors: the file cannot be written: No space left on device\n")
      #expect(run.status == 1)
      #expect(folder.names(in: "disk/run") == [])
    }

    @Test(.enabled(if: geteuid() != 0, "root may write everywhere"))
    func `a folder without permission is refused before training`() throws {
      try FileManager.default.createDirectory(atPath: folder("run"), withIntermediateDirectories: true)
      chmod(folder("run"), 0o555)
      let run = try StriateProcess.run(["train", "lenet5", "--quiet", "--out", "run"], in: folder)
      #expect(run.errors == "striate: run: the folder cannot be written: Permission denied\n")
      #expect(run.status == 1)
    }
  }
}
