import Striate

/// The lecture's slides, in its order.
public enum Slides {
  public static var all: [any Slide] {
    [
      GraphSlide(), FullyConnectedSlide(), ConvolutionSlide(), ActivationSlide(), HingeLossSlide(),
      NumericalGradientSlide(), PatternTableSlide()
    ]
  }

  /// What a slide showed.
  public struct Report: Sendable {
    public let name: String
    public let title: String
    public let output: SlideOutput

    /// Whether every number was that of the slide.
    public var passes: Bool { output.checks.allSatisfy(\.passes) }

    /// Title, text and checks.
    public var text: String {
      let heading = [title, String(repeating: "=", count: title.count)]
      return (heading + output.lines + [""] + output.checks.map { "  \($0)" }).joined(separator: "\n")
    }
  }

  /// Runs every slide.
  /// - Parameters:
  ///   - folder: where pictures go, made if need be; nil draws none.
  ///   - observe: called after each slide.
  /// - Throws: `EvaluationError`, or `FormatError` for a folder that cannot be written.
  @discardableResult
  public static func runAll(picturesIn folder: String? = nil, observe: (Report) -> Void = { _ in }) throws -> [Report] {
    if let folder { try Folder.create(folder) }
    return try all.map { slide in
      var output = SlideOutput(drawsPictures: folder != nil)
      try slide.run(&output)
      if let folder {
        for file in output.files { try AtomicFile.write(file.bytes, to: folder + "/" + file.name) }
      }
      let report = Report(name: slide.name, title: slide.title, output: output)
      observe(report)
      return report
    }
  }

  /// Analytic and numeric gradients of the functions on the slides.
  /// - Throws: `EvaluationError`.
  public static func gradientChecks() throws -> [SlideGradientCheck] { try all.flatMap { try $0.gradientChecks() } }
}
