import Foundation
import Testing

extension CommandLineTests {
  /// What a program meets where it was not built.
  @Suite(.serialized) struct Surroundings {
    let folder = TemporaryFolder()
    private static let training = ["train", "lenet5", "--steps", "2", "--threads", "1"]

    @Test func `the binary runs from another folder with an empty environment`() throws {
      try FileManager.default.createDirectory(atPath: folder("bin"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: StriateProcess.binary, toPath: folder("bin/other name"))
      // No PATH: nothing it could start, Python least of all.
      let run = try StriateProcess.run(
        Self.training + ["--out", "run"], in: folder, binary: folder("bin/other name"), environment: [:])
      #expect(run.status == 0 && run.output.contains("Test accuracy "), "\(run.errors)")
      #expect(folder.names(in: "run")?.count == 8)
    }

    @Test(arguments: [
      #""$0" "$@" | head -c 0"#, #""$0" "$@" 2>&1 | head -c 0"#, #""$0" "$@" >&-"#, #""$0" "$@" 2>&-"#,
      #""$0" "$@" >&- 2>&-"#, #""$0" "$@" 2>/dev/full"#
    ])
    func `nobody need listen`(redirection: String) throws {
      let run = try StriateProcess.run(
        Self.training + ["--out", "run"], in: folder,
        shell: "{ \(redirection); }; status=$?; [ $status -le 1 ] && [ -f run/model.safetensors ]")
      #expect(run.status == 0)
      #expect(folder.names(in: "run")?.count == 8)
    }

    @Test(arguments: [["systems"], ["--version"], ["train", "--help"], training])
    func `results that cannot be written are a failure`(arguments: [String]) throws {
      let run = try StriateProcess.run(arguments, in: folder, shell: #""$0" "$@" > /dev/full"#)
      #expect(run.status == 1)
      #expect(
        run.errors.hasSuffix("striate: standard output: the results cannot be written: No space left on device\n"),
        "\(run.errors)")
    }
  }
}
