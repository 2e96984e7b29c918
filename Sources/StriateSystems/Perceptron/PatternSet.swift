import Striate

/// Patterns with their classes in memory, each as the list of its inputs that are not zero: letters, digits and the
/// activity of association units are mostly zeros.
///
/// An input that is always 1 stands behind the others, so that a threshold is a weight like any other.
package struct PatternSet: Sendable {
  /// Inputs of each pattern, the constant one included.
  package let inputCount: Int
  /// Whether the last input is the constant 1.
  package let hasBias: Bool
  /// The class of each pattern.
  package private(set) var labels: [Int] = []
  /// Where the entries of a pattern begin, and where the last one's end.
  private var starts = [0]
  private var indices: [Int32] = []
  private var values: [Double] = []

  /// - Parameters:
  ///   - inputCount: without the constant one.
  ///   - hasBias: adds the constant one.
  package init(inputCount: Int, hasBias: Bool = true) {
    self.inputCount = inputCount + (hasBias ? 1 : 0)
    self.hasBias = hasBias
  }

  package var count: Int { labels.count }

  /// - Parameter x: the inputs without the constant one.
  package mutating func append(_ x: some Sequence<Double>, label: Int) {
    for (index, value) in x.enumerated() where value != 0 {
      indices.append(Int32(index))
      values.append(value)
    }
    if hasBias {
      indices.append(Int32(inputCount - 1))
      values.append(1)
    }
    starts.append(indices.count)
    labels.append(label)
  }

  /// Calls `body` with the inputs that are not zero: where they are, and their values.
  @inline(__always)
  func withEntries<Result>(
    of pattern: Int, _ body: (UnsafeBufferPointer<Int32>, UnsafeBufferPointer<Double>) -> Result
  ) -> Result {
    let start = starts[pattern], count = starts[pattern + 1] - start
    return indices.withUnsafeBufferPointer { indices in
      values.withUnsafeBufferPointer { values in
        body(
          UnsafeBufferPointer(rebasing: indices[start..<start + count]),
          UnsafeBufferPointer(rebasing: values[start..<start + count]))
      }
    }
  }

  /// All inputs, `[inputCount]`.
  package func dense(_ pattern: Int) -> [Double] {
    var result = [Double](repeating: 0, count: inputCount)
    for entry in starts[pattern]..<starts[pattern + 1] { result[Int(indices[entry])] = values[entry] }
    return result
  }

  /// ‖x‖².
  package func squaredNorm(_ pattern: Int) -> Double {
    values[starts[pattern]..<starts[pattern + 1]].reduce(0) { $0 + $1 * $1 }
  }

  /// Those patterns whose class is asked for, in their order.
  package func filtered(_ isIncluded: (Int) -> Bool) -> PatternSet {
    var result = PatternSet(inputCount: hasBias ? inputCount - 1 : inputCount, hasBias: hasBias)
    for pattern in 0..<count where isIncluded(labels[pattern]) {
      let range = starts[pattern]..<starts[pattern + 1]
      result.indices += indices[range]
      result.values += values[range]
      result.starts.append(result.indices.count)
      result.labels.append(labels[pattern])
    }
    return result
  }
}

extension PatternSet {
  /// MNIST's training and test digits with pixels in 0 ... 1, and the constant input.
  /// - Throws: `FormatError`.
  package static func mnist(folder: String) throws -> (training: PatternSet, test: PatternSet) {
    let files = try MNISTFolder(reading: folder)
    func patterns(_ images: LabeledImages) -> PatternSet {
      let size = images.height * images.width
      var set = PatternSet(inputCount: size)
      for (image, label) in images.labels.enumerated() {
        set.append(images.pixels[image * size..<(image + 1) * size].lazy.map { Double($0) / 255 }, label: Int(label))
      }
      return set
    }
    guard files.training.height == 28, files.training.width == 28 else {
      throw FormatError(
        file: folder, what: "the images are \(files.training.height)×\(files.training.width), not 28×28")
    }
    return (patterns(files.training), patterns(files.test))
  }
}
