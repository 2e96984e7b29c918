import ArgumentParser
import Striate
import StriateONNX

struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say what a file holds.",
    discussion: """
      Models and arrays: safetensors, npy, npz, PyTorch's .pt and .pth, IDX. Also PNG, JPEG, PGM, PPM and WAV, and models
      of ONNX. Files are told apart by content, and nothing that a file says is executed.
      """)

  @Argument(help: "The file.")
  var file: String

  @Flag(help: "Do not read all elements for their least, greatest and mean.")
  var noStatistics = false

  @Flag(help: "Print JSON.")
  var json = false

  func run() throws {
    let isONNX = try FileKind(of: FileReader.map(file), name: file) == .onnx
    let description =
      isONNX
      ? try FileDescription(onnx: file, withStatistics: !noStatistics)
      : try FileDescription(of: file, withStatistics: !noStatistics)
    print(json ? "\(description.json)" : description.lines.joined(separator: "\n"))
  }
}

struct Convert: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a file in another format.",
    discussion: """
      Arrays from safetensors, npy, npz, PyTorch and IDX to .safetensors, .npy or .npz; pictures to .png, .jpg, .pgm or .ppm;
      sound from WAV to .npy.
      """)

  @Argument(help: "The file to read.")
  var input: String

  @Argument(help: "The file to write; its ending says the format.")
  var output: String

  @Option(parsing: .unconditional, help: "Of JPEG files, 1 to 100.")
  var quality: Int = 90

  func validate() throws {
    try bounded(quality, "--quality", in: 1...100)
  }

  func run() throws { print(try FileConversion.convert(input, to: output, quality: quality)) }
}
