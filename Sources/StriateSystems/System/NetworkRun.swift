import Striate

/// Runs a network forward on the arrays of a file.
package enum NetworkRun {
  /// Samples that are computed at a time.
  private static let batchSize = 16

  /// - Parameters:
  ///   - input: npy, or another file of one array: `[N, ...]`, in floating point. The model computes in its type.
  ///   - layer: the path of the layer whose result is written; nil for the network's own.
  ///   - output: npy, written whole or not at all.
  /// - Returns: the shape that was written.
  package static func run(
    _ what: String, initialWeights: String?, seed: UInt64, input: String, layer: String?, output: String
  ) throws -> Shape {
    let arrays = try ArrayFile(reading: input).arrays
    guard arrays.count == 1, let array = arrays.first else {
      throw FormatError(file: input, what: "holds \(arrays.count) arrays; an input is one")
    }
    guard let x = array.tensor, x.dtype.isFloatingPoint, x.rank >= 1, x.shape[0] > 0 else {
      throw FormatError(
        file: input, what: "holds \(array.dtype.rawValue) \(array.shape)",
        hint: "an input is floating point, with the samples along the first axis")
    }
    let dtype: DType = x.dtype == .float64 ? .float64 : .float32
    let model = try LoadedModel(what, initialWeights: initialWeights, seed: seed, dtype: dtype)
    var bytes: [UInt8] = [], shape: Shape = [], type = ArrayElementType.float32
    for start in stride(from: 0, to: x.shape[0], by: batchSize) {
      let samples = x[start..<min(start + batchSize, x.shape[0])].cast(to: dtype)
      let y = try withPhase(.inference) {
        try withoutGradients { try result(of: model.network, samples, at: layer, in: input) }
      }
      guard y.rank > 0 else { throw FormatError(file: input, what: "the network gives one number for all samples") }
      guard start == 0 || Array(y.shape.dropFirst()) == Array(shape.dropFirst()) else {
        throw FormatError(file: input, what: "samples give results of different shapes")
      }
      shape = Shape([start == 0 ? y.shape[0] : shape[0] + y.shape[0]] + Array(y.shape.dropFirst()))
      // Of a layer that gives positions or truth values, not the input's.
      let part = try NamedArray(name: "output", y)
      bytes += part.bytes
      type = part.dtype
    }
    try NPYFile.write(NamedArray(name: "output", dtype: type, shape: Array(shape), bytes: bytes[...]), to: output)
    return shape
  }

  private static func result(of network: any Layer, _ x: Tensor, at path: String?, in file: String) throws -> Tensor {
    do {
      guard let path else { return try catchingShapeErrors { network(x) } }
      let outputs = try network.layerOutputs(x)
      if let output = outputs.last(where: { $0.path == path }) { return output.value }
      let paths = outputs.map(\.path).filter { !$0.isEmpty }
      let hint =
        path.nearest(in: paths).map { "did you mean '\($0)'?" } ?? "there are: \(paths.joined(separator: ", "))"
      throw FormatError(file: file, what: "the network has no layer '\(path.printable)'", hint: hint)
    } catch let error as ShapeError {
      throw FormatError(file: file, what: "the input does not fit the network: \(error)")
    }
  }
}
