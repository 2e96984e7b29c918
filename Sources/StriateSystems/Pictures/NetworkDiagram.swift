import Striate

extension ModelPictures {
  /// The network's layers as boxes with shapes and parameters, joined as results flow.
  /// - Parameter depth: how many levels of layers within layers are opened; nil takes the deepest that gives at most 24
  ///   boxes. Equal layers one after the other become one box.
  package func diagram(depth: Int? = nil) throws -> BlockDiagram {
    let batch = Shape([1] + Array(model.input))
    let x = Tensor.zeros(batch)
    let outputs = try outputs(of: x).dropLast().filter { !$0.path.isEmpty }
    guard !outputs.isEmpty else {
      throw FormatError(file: model.name, what: "no layers were seen in the network")
    }
    var counts: [String: Int] = [:]
    for cell in model.network.namedCells where cell.parameter != nil { counts[cell.name] = cell.value.elementCount }
    let deepest = outputs.map { Self.depth($0.path) }.max() ?? 1
    var chosen: [DiagramLayer] = []
    for level in depth.map({ [$0] }) ?? Array(1...deepest) {
      let layers = Self.layers(outputs, depth: level, input: x, counts)
      if chosen.isEmpty || depth != nil || layers.count <= 24 { chosen = layers }
    }
    let total = counts.values.reduce(0, +)
    let inputBlock = BlockDiagram.Block(
      title: "input", detail: batch.perSampleText, color: Palette.quietInk, inputs: [])
    let blocks = chosen.map { layer in
      BlockDiagram.Block(
        title: layer.count > 1 ? "\(layer.kind) × \(layer.count)" : layer.kind, name: layer.name, detail: layer.detail,
        color: Self.color(layer.kind), inputs: layer.inputs)
    }
    return BlockDiagram(
      title: title, subtitle: "\(NumberText.grouped(total)) parameters; shapes without the batch",
      blocks: [inputBlock] + blocks)
  }

  private static func depth(_ path: String) -> Int { path.count { $0 == "." } + 1 }

  private static func isInside(_ path: String, _ outer: String) -> Bool {
    path.hasPrefix(outer + ".") || path.hasPrefix(outer + "(")
  }

  /// Layers at a depth, and those that end above it.
  private static func layers(
    _ outputs: [LayerOutput], depth level: Int, input: Tensor, _ counts: [String: Int]
  ) -> [DiagramLayer] {
    let paths = outputs.map(\.path)
    let shown = outputs.filter { output in
      let path = output.path, own = depth(path)
      if own > level { return false }
      let isFunctional = path.contains("(")
      if isFunctional, paths.contains(where: { isInside(path, $0) && depth($0) >= level }) { return false }
      return own == level || !paths.contains { isInside($0, path) }
    }
    // The block that made a node's value; 0 is the input.
    var makers: [ObjectIdentifier: Int] = [ObjectIdentifier(input.node): 0]
    var layers: [DiagramLayer] = [], seen: Set<String> = []
    for (index, output) in shown.enumerated() {
      let node = output.value.node
      let inputs = makers[ObjectIdentifier(node)].map { [$0] } ?? sources(of: node, makers)
      makers[ObjectIdentifier(node)] = index + 1
      let isNew = seen.insert(output.path).inserted
      let own = counts.reduce(0) { $1.key.hasPrefix(output.path + ".") ? $0 + $1.value : $0 }
      layers.append(
        DiagramLayer(
          kind: output.kind, name: output.path, shape: output.value.shape.perSampleText, parameters: isNew ? own : 0,
          inputs: inputs))
    }
    return DiagramLayer.collapsed(layers)
  }

  /// The blocks whose values a node reads, through whatever lies between.
  private static func sources(of node: Node, _ makers: [ObjectIdentifier: Int]) -> [Int] {
    var found: Set<Int> = [], seen: Set<ObjectIdentifier> = []
    var stack = node.operands.map(\.node)
    while let next = stack.popLast() {
      guard seen.insert(ObjectIdentifier(next)).inserted else { continue }
      if let maker = makers[ObjectIdentifier(next)] { found.insert(maker) } else { stack += next.operands.map(\.node) }
    }
    return found.sorted()
  }

  private static func color(_ kind: String) -> Color {
    if kind.contains("Conv") { return Palette.safe(0) }
    if kind.contains("Linear") || kind.contains("Dense") { return Palette.safe(1) }
    if kind.contains("Pool") { return Palette.safe(2) }
    if kind.contains("Norm") { return Palette.safe(8) }
    let quiet = ["ReLU", "Tanh", "Sigmoid", "GELU", "Flatten", "Dropout", "Softmax", "SiLU", "Identity"]
    return quiet.contains { kind.contains($0) } ? Palette.quietInk : Palette.safe(6)
  }
}

/// A layer in a diagram, or several equal ones.
private struct DiagramLayer {
  let kind: String
  var name: String
  let shape: String
  var parameters: Int
  /// Numbers of blocks, where 0 is the network's input and n the layer n − 1.
  var inputs: [Int]
  var count = 1

  init(kind: String, name: String, shape: String, parameters: Int, inputs: [Int]) {
    (self.kind, self.name, self.shape, self.parameters, self.inputs) = (kind, name, shape, parameters, inputs)
  }

  var detail: String {
    parameters == 0 ? shape : "\(shape)  ·  \(NumberText.grouped(parameters)) parameters"
  }

  /// Makes one of layers that follow one another, are alike, and are read by nothing else.
  static func collapsed(_ layers: [DiagramLayer]) -> [DiagramLayer] {
    var readers = [Int](repeating: 0, count: layers.count + 1)
    for layer in layers { for input in layer.inputs { readers[input] += 1 } }
    var result: [DiagramLayer] = [], places = [0]
    for (index, layer) in layers.enumerated() {
      if let last = result.last, layer.inputs == [index], readers[index] == 1, last.kind == layer.kind,
        last.shape == layer.shape, last.parameters == layer.parameters * last.count, layer.parameters > 0
      {
        let first = last.name.part(before: " … ")
        result[result.count - 1].name = first + " … " + layer.name
        result[result.count - 1].count += 1
        result[result.count - 1].parameters += layer.parameters
      } else {
        var copy = layer
        copy.inputs = layer.inputs.map { places[$0] }
        result.append(copy)
      }
      places.append(result.count)
    }
    return result
  }
}

extension String {
  /// What stands before a text, or all.
  fileprivate func part(before text: String) -> String {
    guard let range = firstRange(of: text) else { return self }
    return String(self[..<range.lowerBound])
  }
}
