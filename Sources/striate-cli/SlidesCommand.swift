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

struct GradCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradcheck", abstract: "Compare analytic gradients with numerical ones.",
    discussion: "Ends with status 1 if one differs.")

  @Option(help: ArgumentHelp("What to check.", valueName: "slides"))
  var example: Example = .slides

  enum Example: String, ExpressibleByArgument, CaseIterable { case slides }

  @OptionGroup var device: DeviceOptions

  func run() throws {
    let checks = try device.run { try Slides.gradientChecks() }
    for check in checks { print(check.lines.joined(separator: "\n") + "\n") }
    if !checks.allSatisfy(\.report.isWithinTolerance) { throw ExitCode(1) }
  }
}
