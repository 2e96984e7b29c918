import Striate

extension FileDescription {
  /// What a model of ONNX holds: its inputs, outputs and operators, and the initializers. Whether it can run is for
  /// ``ONNXPreflight`` to say.
  /// - Throws: `FormatError` if it is damaged.
  package init(onnx path: String, withStatistics: Bool) throws(FormatError) {
    let graph = try GraphReader(file: path, limits: ONNXLimits()).read()
    func list(_ texts: [String]) -> JSONValue { .array(texts.map { .string($0) }) }
    var rows: [Row] = []
    for (name, value) in graph.initializers {
      do { rows.append(Row(try value.array(named: name), withStatistics: withStatistics)) } catch let error
        as FormatError
      {
        throw error
      } catch { throw FormatError(file: path, what: "the initializer '\(name.shortened())' cannot be read: \(error)") }
    }
    self.init(
      path: path, kind: .onnx,
      facts: [
        JSONMember("bytes", .integer(try FileReader.map(path).count)), JSONMember("opset", .integer(graph.opset)),
        JSONMember("producer", .string(graph.producer)), JSONMember("nodes", .integer(graph.allNodes.count)),
        JSONMember("inputs", list(graph.inputs.map(\.description))),
        JSONMember("outputs", list(graph.outputs.map(\.description)))
      ], arrays: rows,
      metadata: graph.metadata.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) })
  }
}
