import Striate

/// A tensor on its way through a model, with the type that the model gives it.
public struct ONNXValue: Sendable {
  /// In the element type's carrier.
  public let tensor: Tensor
  /// What the model calls its elements.
  public let element: ONNXElementType

  /// A tensor as what the model calls it.
  /// - Precondition: the tensor is of the element type's carrier.
  init(_ tensor: Tensor, _ element: ONNXElementType) {
    self.tensor = tensor
    self.element = element
  }

  /// A tensor of one of Striate's own types.
  public init(_ tensor: Tensor) { self.init(tensor, ONNXElementType(tensor.dtype)) }

  /// The same value as a leaf of its own where `compiled` records: that refuses tensors from outside, but the constants of
  /// a model stay what they are.
  var recorded: ONNXValue {
    guard GraphContext.current.trace != nil, let value = tensor.node.value(tensor.index) else { return self }
    return ONNXValue(Tensor.leaf(value, tensor.type), element)
  }
}

extension ONNXValue {
  /// An array of a file.
  /// - Throws: if ONNX or Striate has no such element type.
  package init(_ array: NamedArray, file: String) throws(FormatError) {
    guard let element = ONNXElementType.allCases.first(where: { $0.fileType == array.dtype }) else {
      throw FormatError(file: file, what: "elements of the type \(array.dtype.rawValue) cannot go into a model")
    }
    do {
      let shape = try Shape(checking: array.shape)
      let tensor = array.data.withUnsafeBytes { Tensor(onnxBytes: $0, shape: shape, element) }
      self.init(tensor, element)
    } catch {
      throw FormatError(file: file, what: "the shape \(array.shape) is too large: \(error.fact)")
    }
  }

  /// The array for a file, in the model's own type.
  package func array(named name: String) throws -> NamedArray {
    let carried = try NamedArray(name: name, tensor)
    guard let integer = element.integer, integer.bits >= 8,
      element.carrier.byteCount != integer.bits / 8 || !integer.isSigned
    else {
      return carried
    }
    // The low bytes of the carrier are the element.
    let wide = element.carrier.byteCount, narrow = integer.bits / 8
    let bytes = carried.data.withUnsafeBytes { source in
      [UInt8](unsafeUninitializedCapacity: source.count / wide * narrow) { target, count in
        for index in 0..<source.count / wide {
          for byte in 0..<narrow { target[index * narrow + byte] = source[index * wide + byte] }
        }
        count = source.count / wide * narrow
      }
    }
    return NamedArray(name: name, dtype: element.fileType, shape: Array(tensor.shape), bytes: bytes[...])
  }
}

extension Tensor {
  /// Little-endian elements of a model's type, brought to its carrier.
  /// - Precondition: as many bytes as shape and type say.
  init(onnxBytes bytes: UnsafeRawBufferPointer, shape: Shape, _ element: ONNXElementType) {
    let type = TensorType(shape, element.carrier)
    switch element {
    case .uint16: self.init(widening: bytes, type) { (value: UInt16) in Int32(value) }
    case .uint32: self.init(widening: bytes, type) { (value: UInt32) in Int64(value) }
    // The first of two lies in the low bits.
    case .uint4, .int4:
      self.init(filling: type) { target in
        for index in 0..<shape.elementCount {
          let four = bytes[index / 2] >> (index % 2 == 0 ? 0 : 4) & 15
          target[index] = element == .int4 && four > 7 ? four | 0xF0 : four
        }
      }
    // Any byte but 0 is true.
    case .bool: self.init(widening: bytes, type) { (value: UInt8) in value == 0 ? 0 : 1 as UInt8 }
    default: self.init(bytes: bytes, type: type)
    }
  }

  private init<Narrow: BitwiseCopyable, Wide: BitwiseCopyable>(
    widening bytes: UnsafeRawBufferPointer, _ type: TensorType, _ widen: (Narrow) -> Wide
  ) {
    self.init(filling: type) { target in
      for index in 0..<type.shape.elementCount {
        let value = bytes.loadUnaligned(fromByteOffset: index * MemoryLayout<Narrow>.size, as: Narrow.self)
        target.storeBytes(of: widen(value), toByteOffset: index * MemoryLayout<Wide>.size, as: Wide.self)
      }
    }
  }
}
