import Foundation
import StriateFormats

/// A digit of the embedded test set.
struct HandwrittenDigit: Sendable, CustomStringConvertible {
  let label: Int
  /// `[8, 8]`; 0 is the paper and 16 the ink.
  let pixels: [UInt8]

  var description: String { "a handwritten \(label)" }

  /// The digit as a picture, 12 times as large.
  func picture(inkIsDark: Bool = true) -> Image {
    let factor = 12, side = 8 * factor
    let samples = (0..<side * side).map { index in
      let ink = UInt8(Int(pixels[index / side / factor * 8 + index % side / factor]) * 255 / 16)
      return inkIsDark ? 255 - ink : ink
    }
    return Image(width: side, height: side, channels: 1, pixels: samples)
  }
}

extension Image {
  /// A PGM file, binary.
  var pgm: [UInt8] { Array("P5\n# drawn by a test\n\(width) \(height)\n255\n".utf8) + pixels }
}

/// A training run that many tests look at.
struct TrainedModel: Sendable {
  let folder = TemporaryFolder()
  let errors: String
  let output: String

  /// Five epochs on the embedded digits; takes about a second.
  static let shared: TrainedModel = try! TrainedModel()

  private init() throws {
    let run = try StriateProcess.run(
      ["train", "lenet5", "--epochs", "5", "--threads", "1", "--out", "run"], in: folder)
    precondition(run.status == 0, "training failed: \(run.errors)")
    errors = run.errors
    output = run.output
  }

  var path: String { folder("run/model.safetensors") }
}
