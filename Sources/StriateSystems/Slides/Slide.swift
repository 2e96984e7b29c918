import Foundation
import Striate

/// One slide of the lecture as a program: it computes what the slide claims and shows it.
public protocol Slide: Sendable {
  /// Short, for file names and the command line: `graph`.
  var name: String { get }
  var title: String { get }

  /// Computes, prints, draws, and checks against the numbers on the slide.
  func run(_ output: inout SlideOutput) throws

  /// The slide's functions with analytic gradients beside numeric ones; none by default.
  func gradientChecks() throws -> [SlideGradientCheck]
}

extension Slide {
  public func gradientChecks() throws -> [SlideGradientCheck] { [] }
}

/// A number on a slide beside the one that was computed.
public struct SlideCheck: Sendable, CustomStringConvertible {
  public let name: String
  public let expected: Double
  public let actual: Double
  /// The largest |actual − expected| that passes.
  public let tolerance: Double

  /// Whether the two are as near as they should be.
  public var passes: Bool { abs(actual - expected) <= tolerance }

  /// `✓ f = -12`, or `✗ f = -11, the slide says -12 ± 1e-06`.
  public var description: String {
    let text = "\(passes ? "✓" : "✗") \(name) = \(String(format: "%.7g", actual))"
    return passes ? text : text + String(format: ", the slide says %.7g ± %g", expected, tolerance)
  }
}

/// Gradients of one function of a slide, computed in both ways.
public struct SlideGradientCheck: Sendable {
  /// The function, as the slide writes it.
  public let function: String
  /// The names of its inputs.
  public let inputs: [String]
  public let report: GradientReport

  /// A heading and one line for each derivative, then a verdict.
  public var lines: [String] {
    let rows = report.comparisons.map { comparison in
      let place = comparison.index.map { $0.isEmpty ? "" : "\($0)" } ?? " along a random direction"
      let columns = String(
        format: "analytic %13.8f   numeric %13.8f   relative error %.1e", comparison.analytic, comparison.numeric,
        comparison.relativeError)
      return ("∂/∂\(inputs[comparison.input])\(place)", columns)
    }
    let width = rows.map(\.0.count).max() ?? 0
    let verdict = report.isWithinTolerance ? "✓ all within" : "✗ not all within"
    return [function] + rows.map { "  " + $0.0 + String(repeating: " ", count: width - $0.0.count) + "   " + $0.1 }
      + ["  \(verdict) \(report.tolerance)"]
  }
}

/// What a slide has to show.
public struct SlideOutput: Sendable {
  public struct File: Sendable {
    public let name: String
    public let bytes: [UInt8]
  }

  /// Text to print.
  public private(set) var lines: [String] = []
  public private(set) var checks: [SlideCheck] = []
  /// Pictures; none if they were not asked for.
  public private(set) var files: [File] = []
  private let drawsPictures: Bool

  /// - Parameter drawsPictures: whether pictures are wanted; drawing takes longer than computing.
  public init(drawsPictures: Bool = false) { self.drawsPictures = drawsPictures }

  /// Adds text, line by line.
  public mutating func print(_ text: String = "") {
    lines += text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// Compares a computed number with the one on the slide.
  public mutating func check(_ name: String, _ actual: Double, is expected: Double, within tolerance: Double = 1e-6) {
    checks.append(SlideCheck(name: name, expected: expected, actual: actual, tolerance: tolerance))
  }

  mutating func draw(_ name: String, _ image: () throws -> Image) throws {
    if drawsPictures { files.append(File(name: name, bytes: try image().pngData())) }
  }

  mutating func attach(_ name: String, _ text: @autoclosure () -> String) {
    if drawsPictures { files.append(File(name: name, bytes: Array(text().utf8))) }
  }
}
