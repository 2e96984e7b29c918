import Striate

/// A network that somebody brings along, in the place of one that a recipe describes: it is fine-tuned.
package struct GivenNetwork: Sendable {
  /// Its file.
  package let name: String
  /// Of one sample; nil for an extent that the network leaves open.
  let input: [Int?]
  /// What the file of the trained network is called in the folder of the run.
  let fileName: String
  /// Reads the network; each call gives one with weights of its own.
  let make: @Sendable () throws -> any Layer
  /// Writes a network that `make` gave, with what is to be said about it.
  let save: @Sendable (_ network: any Layer, _ path: String, _ metadata: [String: String]) throws -> Void

  /// - Parameters: as the properties.
  package init(
    name: String, input: [Int?], fileName: String, make: @escaping @Sendable () throws -> any Layer,
    save: @escaping @Sendable (_ network: any Layer, _ path: String, _ metadata: [String: String]) throws -> Void
  ) {
    (self.name, self.input, self.fileName, self.make, self.save) = (name, input, fileName, make, save)
  }

  /// The side of the pictures that it takes, if it takes squares.
  var side: Int? { input.count == 3 && input[1] == input[2] ? input[1] : nil }
  /// The colour channels that it takes.
  var channels: Int? { input.count == 3 ? input[0] : nil }
}

extension Tensor {
  /// Elements of the largest result among the nodes that it is computed by.
  var largestElementCount: Int {
    var largest = elementCount
    var seen: Set<ObjectIdentifier> = []
    var stack = [node]
    while let node = stack.popLast() {
      guard seen.insert(ObjectIdentifier(node)).inserted, !node.isEvaluated else { continue }
      for type in node.types { largest = Swift.max(largest, type.shape.elementCount) }
      stack += node.operands.map(\.node)
    }
    return largest
  }
}
