import Striate

/// The network of a model file: one that its description lists layer by layer, or one of a system that it names.
package struct ReadNetwork: Sendable {
  package let network: any Layer
  /// Numbers of the largest layer's result for one sample.
  private let largestResult: Int
  /// Samples that the network takes at a time, at most; nil if any number.
  private var batchLimit: Int?

  /// What a description begins with that names a system: `{"system": "resnet20-cifar"}`.
  static let key = "system"
  /// Classes, at most: no list of names is longer.
  private static let classLimit = 1 << 20

  init(_ described: DescribedNetwork) { (network, largestResult) = (described, described.largestResult) }

  /// The network of a system. Its parameters take memory only when the file has them.
  /// - Throws: `FormatError` if there is no such system, or it gives something else than the file says.
  init(_ description: JSONValue, input: Shape, outputs: Int, file: String) throws {
    guard case .object(let members) = description, members.count == 1, let name = members[0].value.stringValue else {
      throw FormatError(file: file, what: "its description of the model is damaged")
    }
    guard let system = SystemCatalog.network(name) else {
      throw FormatError(
        file: file, what: "is of the system '\(name.shortened())', which this version does not have",
        hint: "there are: striate systems")
    }
    guard input == system.input, outputs <= Self.classLimit else {
      throw FormatError(
        file: file, what: "says that \(name) takes \(input) and gives \(outputs) classes; it takes \(system.input)")
    }
    let network = withSeed(0) { system.network(classCount: outputs) }
    guard network.parameterCount <= DescribedNetwork.parameterLimit else {
      throw FormatError(
        file: file, what: "has \(network.parameterCount) parameters, more than \(DescribedNetwork.parameterLimit)")
    }
    let rows = try withPhase(.inference) { try network.summary(input: Shape([1] + Array(input))).rows }
    guard rows.first(where: { $0.path.isEmpty })?.outputs == [[1, outputs]] else {
      throw FormatError(file: file, what: "says that \(name) gives \(outputs) classes, which it does not")
    }
    self.network = network
    largestResult = rows.reduce(input.elementCount) { largest, row in
      row.outputs.reduce(largest) { max($0, $1.elementCount) }
    }
  }

  /// A network that was brought along.
  /// - Parameter batchLimit: samples that it takes at a time; nil if any number.
  /// - Throws: `FormatError` if it does not fit such samples.
  init(_ network: any Layer, input: Shape, outputs: Int, batchLimit: Int?, file: String) throws {
    let result: Tensor
    do {
      result = try withPhase(.inference) {
        try withoutGradients { try catchingShapeErrors { network(.zeros(Shape([1] + Array(input)))) } }
      }
    } catch let error as ShapeError {
      throw FormatError(file: file, what: "does not take samples \(input): \(error.fact)")
    }
    guard result.shape == [1, outputs], result.dtype.isFloatingPoint else {
      throw FormatError(file: file, what: "gives \(result.type), not \(outputs) numbers for each sample")
    }
    (self.network, self.batchLimit) = (network, batchLimit)
    largestResult = result.largestElementCount
  }

  /// Samples that are computed at a time where no gradients are kept: fewer, where results are so large that memory
  /// could run out.
  func batchSize(upTo wanted: Int) -> Int {
    max(1, min(wanted, batchLimit ?? wanted, (1 << 26) / max(1, largestResult)))
  }
}
