import ArgumentParser
import Striate
import StriateSystems

struct SlidesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "slides", abstract: "Run the lecture's slides and check their numbers.",
    discussion: "Ends with status 1 if a number differs from the slide's.")

  @Option(help: ArgumentHelp("Where to put pictures and drawn graphs.", valueName: "dir"))
  var out: String?

  @OptionGroup var device: DeviceOptions

  func run() throws {
    let reports = try device.run { try Slides.runAll(picturesIn: out) { print($0.text + "\n") } }
    if let out { print("Pictures are in \(out.printable).") }
    if !reports.allSatisfy(\.passes) { throw ExitCode(1) }
  }
}
