import StriateFormats

extension TablePreprocessing {
  /// For files of trained networks.
  package var json: JSONValue {
    .object([
      JSONMember("features", .array(features.map(\.json))), JSONMember("target", target?.json ?? .null)
    ])
  }

  /// - Parameter name: of the file, for errors.
  /// - Throws: `FormatError` if something is missing or cannot be.
  package init(json: JSONValue, name: String) throws(FormatError) {
    guard let values = json["features"]?.arrayValue, !values.isEmpty else {
      throw FormatError(file: name, what: "the preprocessing of tables has no features")
    }
    var features: [Feature] = []
    for value in values {
      guard let feature = Feature(json: value) else {
        throw FormatError(file: name, what: "feature \(features.count) of the preprocessing of tables cannot be read")
      }
      features.append(feature)
    }
    var target: TableTarget?
    if let value = json["target"], value != .null {
      target = TableTarget(json: value)
      if target == nil {
        throw FormatError(file: name, what: "the target of the preprocessing of tables cannot be read")
      }
    }
    self.init(features: features, target: target)
  }
}

extension TablePreprocessing.Feature {
  fileprivate var json: JSONValue {
    switch rule {
    case .number(let offset, let scale, let fill, let hasIndicator):
      .object([
        JSONMember("name", .string(name)), JSONMember("kind", .string("number")),
        JSONMember("offset", .number(offset)), JSONMember("scale", .number(scale)), JSONMember("fill", .number(fill)),
        JSONMember("marks_missing", .bool(hasIndicator))
      ])
    case .oneHot(let values):
      .object([
        JSONMember("name", .string(name)), JSONMember("kind", .string("one_hot")),
        JSONMember("values", .array(values.map { .string($0) }))
      ])
    }
  }

  fileprivate init?(json: JSONValue) {
    guard let name = json["name"]?.stringValue else { return nil }
    switch json["kind"]?.stringValue {
    case "number":
      guard let offset = json["offset"]?.doubleValue, let scale = json["scale"]?.doubleValue, scale > 0,
        let fill = json["fill"]?.doubleValue, let hasIndicator = json["marks_missing"]?.boolValue
      else { return nil }
      self.init(name: name, rule: .number(offset: offset, scale: scale, fill: fill, hasIndicator: hasIndicator))
    case "one_hot":
      guard let values = json["values"]?.stringValues else { return nil }
      self.init(name: name, rule: .oneHot(values))
    default: return nil
    }
  }
}

extension TableTarget {
  fileprivate var json: JSONValue {
    switch rule {
    case .classes(let names):
      .object([
        JSONMember("name", .string(name)), JSONMember("kind", .string("classes")),
        JSONMember("classes", .array(names.map { .string($0) }))
      ])
    case .number(let mean, let deviation):
      .object([
        JSONMember("name", .string(name)), JSONMember("kind", .string("number")), JSONMember("mean", .number(mean)),
        JSONMember("deviation", .number(deviation))
      ])
    }
  }

  fileprivate init?(json: JSONValue) {
    guard let name = json["name"]?.stringValue else { return nil }
    switch json["kind"]?.stringValue {
    case "classes":
      guard let names = json["classes"]?.stringValues, !names.isEmpty else { return nil }
      self.init(name: name, rule: .classes(names))
    case "number":
      guard let mean = json["mean"]?.doubleValue, let deviation = json["deviation"]?.doubleValue, deviation > 0 else {
        return nil
      }
      self.init(name: name, rule: .number(mean: mean, deviation: deviation))
    default: return nil
    }
  }
}
