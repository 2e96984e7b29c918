import Striate

/// Pictures of files.
let imageOperators: [ONNXOperator] = [
  ONNXOperator("ImageDecoder", 1...1, attributes: ["pixel_format"]) { call in
    let file = try call.value(0)
    guard file.element == .uint8, file.tensor.rank == 1 else { throw NodeFault("it needs the bytes of a file") }
    let bytes = try file.tensor.scalars(as: UInt8.self)
    guard ImageHeader.isImage(FileBytes(bytes)) else {
      throw NodeFault("pictures of this kind are not supported, only PNG, JPEG, PGM and PPM")
    }
    let options = ImageDecodingOptions(pixelLimit: call.limits.tensorByteCount / 4, appliesOrientation: false)
    let image: Image
    do throws(FormatError) {
      image = try Image(decoding: bytes, name: "the picture", options: options)
    } catch {
      throw NodeFault(error.what)
    }
    switch try call.text("pixel_format", "RGB") {
    case "RGB": return [pixels(image.rgb())]
    case "BGR": return [pixels(image.rgb(), reversed: true)]
    case "Grayscale": return [pixels(image.grey())]
    case let other: throw NodeFault("its pixel_format '\(other.shortened())' is not known")
    }
  }
]

/// `[height, width, channels]`
private func pixels(_ image: Image, reversed: Bool = false) -> ONNXValue {
  let tensor = Tensor(image.pixels, shape: [image.height, image.width, image.channels])
  return ONNXValue(reversed ? tensor.flipped(axis: 2) : tensor)
}
