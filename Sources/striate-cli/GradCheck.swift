import ArgumentParser
import Striate
import StriateCatalogue
import StriateSystems

struct GradCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gradcheck",
    abstract: "Compare the gradients of all operations, layers and losses with numerical ones.",
    discussion: """
      A line an operation: the largest relative error of its gradient and of the gradient's gradient, in float64, over
      several shapes. Ends with status 1 if one is above the tolerance.
      """)

  @Argument(help: ArgumentHelp("Only those whose PyTorch name or Swift expression contains this.", valueName: "name"))
  var pattern: String?

  @Flag(help: "Print JSON.")
  var json = false

  @Option(help: ArgumentHelp("Show the lecture's own checks instead, one dimension at a time.", valueName: "slides"))
  var example: Example?

  enum Example: String, ExpressibleByArgument, CaseIterable { case slides }

  @OptionGroup var device: DeviceOptions

  func validate() throws {
    if example != nil, json || pattern != nil {
      throw ValidationError("--example takes no name and no --json.")
    }
  }

  func run() throws {
    let passes = try device.run { try example == nil ? checkCatalogue() : checkSlides() }
    if !passes { throw ExitCode(1) }
  }

  private func checkCatalogue() throws -> Bool {
    let clock = ContinuousClock(), start = clock.now
    var bar = ProgressBar()
    let table = GradientTable(matching: pattern) { done, total in
      let seconds = Double((clock.now - start).components.seconds)
      bar.show(done, of: total, label: "gradients", detail: "", items: done, seconds: seconds, unit: "operations")
    }
    if table.measurements.isEmpty {
      throw ValidationError("No operation, layer or loss is called like '\(pattern ?? "")'.")
    }
    print(json ? "\(table.json)" : (table.lines + ["", table.summary]).joined(separator: "\n"))
    return table.failures.isEmpty
  }

  private func checkSlides() throws -> Bool {
    let checks = try Slides.gradientChecks()
    for check in checks { print(check.lines.joined(separator: "\n") + "\n") }
    return checks.allSatisfy(\.report.isWithinTolerance)
  }
}
