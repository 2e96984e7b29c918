/// Files of one format as files of another, for `striate convert`.
package enum FileConversion {
  /// Reads one file and writes another, whose format is told by the ending of its name.
  ///
  /// | from | to |
  /// |---|---|
  /// | npy, npz, safetensors or its index, PyTorch, IDX | `.npy` (one array), `.npz`, `.safetensors` |
  /// | PNG, JPEG, PGM, PPM | `.png`, `.jpg`, `.ppm` or `.pgm`, `.npy` `[H, W, C]` |
  /// | WAV | `.npy` `[N, C]`, `.wav` (16 bits) |
  ///
  /// - Parameter quality: of JPEG files, 1 to 100.
  /// - Returns: what was written, in words.
  /// - Throws: when the pair is not in the table, or a file cannot be read or written.
  @discardableResult
  package static func convert(_ input: String, to output: String, quality: Int = 90) throws(FormatError) -> String {
    let bytes = try FileReader.map(input)
    let kind = try FileKind(of: bytes, name: input)
    switch kind {
    case .image: return try convertImage(input, to: output, quality)
    case .wav: return try convertSound(input, to: output)
    case .onnx: throw impossible(kind, output, "nothing else; it can be inspected")
    case .npy, .npz, .safetensors, .safetensorsIndex, .pyTorch, .legacyPyTorch, .idx:
      guard ["npy", "npz", "safetensors"].contains(ending(output)) else {
        throw impossible(kind, output, ".npy, .npz or .safetensors")
      }
      let file = try ArrayFile(reading: input)
      try file.write(to: output)
      return "\(file.arrays.count) \(file.arrays.count == 1 ? "array" : "arrays")"
    }
  }

  private static func convertImage(_ input: String, to output: String, _ quality: Int) throws(FormatError) -> String {
    let format = ending(output)
    guard ["png", "jpg", "jpeg", "ppm", "pgm", "npy"].contains(format) else {
      throw impossible(.image, output, ".png, .jpg, .ppm, .pgm or .npy")
    }
    // A photo stands upright afterwards: the other formats cannot say how it was held.
    let image = try Image(contentsOf: input, options: ImageDecodingOptions(appliesOrientation: true))
    switch format {
    case "png": try image.writePNG(to: output)
    case "ppm": try image.rgb().writePPM(to: output)
    case "pgm": try image.grey().writePPM(to: output)
    case "npy":
      let shape = [image.height, image.width, image.channels]
      try NPYFile.write(NamedArray(name: "image", dtype: .uint8, shape: shape, bytes: image.pixels[...]), to: output)
    default: try image.writeJPEG(to: output, quality: quality)
    }
    return "an image of \(image.width) × \(image.height) pixels"
  }

  private static func convertSound(_ input: String, to output: String) throws(FormatError) -> String {
    let format = ending(output)
    guard ["npy", "wav"].contains(format) else { throw impossible(.wav, output, ".npy or .wav") }
    let clip = try AudioClip(contentsOf: input)
    if format == "wav" {
      try clip.writeWAV(to: output)
    } else {
      let array = NamedArray(name: "sound", shape: [clip.frameCount, clip.channels], clip.samples)
      try NPYFile.write(array, to: output)
    }
    return "\(clip.frameCount) samples at \(clip.sampleRate) Hz"
  }

  private static func ending(_ path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return name.contains(".") ? name.split(separator: ".").last.map { $0.lowercased() } ?? "" : ""
  }

  private static func impossible(_ kind: FileKind, _ output: String, _ endings: String) -> FormatError {
    FormatError(file: output, what: "a file of the kind \(kind.rawValue) cannot become this", hint: "it can become \(endings)")
  }
}
