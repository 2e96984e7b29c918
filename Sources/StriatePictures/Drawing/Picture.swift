import StriateFormats

/// Something that can be drawn: a chart, a grid, a graph.
package protocol Picture: Sendable {
  /// What it looks like.
  func drawing() -> Canvas
}

extension Picture {
  /// The picture in pixels.
  package func image() -> Image { drawing().image }

  /// The picture as SVG.
  /// - Throws: if pixels stand in it and the package was built without libpng.
  package func svg() throws(FormatError) -> String { try drawing().svg() }

  /// Writes the picture, whole or not at all, in the format that the path's ending names.
  /// - Throws: `FormatError` if it names none, or the file cannot be written.
  package func write(to path: String) throws(FormatError) {
    switch try PictureFormat(ofPath: path) {
    case .png: try image().writePNG(to: path)
    case .svg: try AtomicFile.write(svg(), to: path)
    }
  }
}

/// A format that pictures are written in.
package enum PictureFormat: String, Sendable, CaseIterable {
  case png, svg

  /// - Throws: `FormatError` if the path ends otherwise.
  package init(ofPath path: String) throws(FormatError) {
    let ending = path.split(separator: "/", omittingEmptySubsequences: false).last?.split(separator: ".").last ?? ""
    guard path.contains("."), let format = Self(rawValue: ending.lowercased()) else {
      throw FormatError(
        file: path, what: "its ending names no format of pictures", hint: "pictures end in .png or .svg")
    }
    self = format
  }
}
