import StriateFormats

extension ImagePreprocessing {
  /// For files of trained networks.
  package var json: JSONValue {
    .object([
      JSONMember("width", .integer(width)), JSONMember("height", .integer(height)),
      JSONMember("resize", .string(resize.rawValue)),
      JSONMember("mean", .array(mean.map { .number(Double($0)) })),
      JSONMember("deviation", .array(deviation.map { .number(Double($0)) }))
    ])
  }

  /// - Parameter name: of the file, for errors.
  /// - Throws: `FormatError` if something is missing or cannot be.
  package init(json: JSONValue, name: String) throws(FormatError) {
    func fail(_ what: String) -> FormatError {
      FormatError(file: name, what: "the preprocessing of pictures \(what)")
    }
    guard let width = json["width"]?.integerValue, let height = json["height"]?.integerValue,
      (1...1 << 16) ~= width, (1...1 << 16) ~= height, width * height <= Image.defaultPixelLimit
    else { throw fail("has no size of 1 to 65536 pixels a side, 64 million in all") }
    guard let rule = json["resize"]?.stringValue, let resize = ResizeRule(rawValue: rule) else {
      throw fail("has no rule for resizing: stretch, cover or fit")
    }
    guard let mean = json["mean"]?.floatValues, let deviation = json["deviation"]?.floatValues,
      mean.count == 1 || mean.count == 3, deviation.count == mean.count, mean.allSatisfy(\.isFinite),
      deviation.allSatisfy({ $0 > 0 && $0.isFinite })
    else { throw fail("has no mean and deviation of 1 or 3 channels") }
    self.init(width: width, height: height, resize: resize, mean: mean, deviation: deviation)
  }
}
