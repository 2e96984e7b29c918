import StriateTypes

/// A value of a program: the result of one instruction, or an input.
package struct Value: Hashable, Sendable {
  package var index: Int

  package init(_ index: Int) { self.index = index }
}

/// How a device orders a tensor's elements in memory. Opaque above the device that made it.
package struct Layout: Hashable, Sendable {
  /// 0 is plain: dense and row-major. Other tokens mean something only to their device.
  package var token: Int
  package var byteCount: Int

  package init(token: Int, byteCount: Int) {
    self.token = token
    self.byteCount = byteCount
  }

  package static func plain(_ type: TensorType) -> Layout { Layout(token: 0, byteCount: type.byteCount) }
  package var isPlain: Bool { token == 0 }
}

package struct Instruction: Hashable, Sendable {
  package var kernel: Kernel
  package var operands: [Value]
  package var results: [Value]

  package init(_ kernel: Kernel, _ operands: [Value], _ results: [Value]) {
    self.kernel = kernel
    self.operands = operands
    self.results = results
  }
}

/// Instructions in an order in which they can run; each value is written once.
package struct Program: Sendable {
  package private(set) var types: [TensorType] = []
  package var layouts: [Layout] = []
  package var inputs: [Value] = []
  package var outputs: [Value] = []
  package var instructions: [Instruction] = []

  package init() {}

  package subscript(type value: Value) -> TensorType { types[value.index] }
  package subscript(layout value: Value) -> Layout { layouts[value.index] }
  package var valueCount: Int { types.count }

  package mutating func makeValue(_ type: TensorType) -> Value {
    types.append(type)
    layouts.append(.plain(type))
    return Value(types.count - 1)
  }

  package mutating func addInput(_ type: TensorType) -> Value {
    let value = makeValue(type)
    inputs.append(value)
    return value
  }

  /// Appends an instruction with one result.
  package mutating func emit(_ kernel: Kernel, _ operands: [Value], _ type: TensorType) -> Value {
    emit(kernel, operands, [type])[0]
  }

  /// Appends an instruction and returns its results.
  package mutating func emit(_ kernel: Kernel, _ operands: [Value], _ types: [TensorType]) -> [Value] {
    let results = types.map { makeValue($0) }
    instructions.append(Instruction(kernel, operands, results))
    return results
  }

  /// The same values under another shape.
  package mutating func reshape(_ x: Value, to shape: Shape) -> Value {
    if self[type: x].shape == shape { return x }
    return emit(.reshape, [x], TensorType(shape, self[type: x].dtype))
  }

  /// `x`'s elements walked by `access` over `shape`, as a tensor of its own.
  package mutating func copy(_ x: Value, _ access: Access, to shape: Shape) -> Value {
    emit(.elementwise(ElementwiseKernel(copying: access)), [x], TensorType(shape, self[type: x].dtype))
  }

  /// `x` stretched to `shape` by broadcasting.
  package mutating func broadcast(_ x: Value, to shape: Shape) -> Value {
    if self[type: x].shape == shape { return x }
    return copy(x, Access(broadcasting: self[type: x].shape, to: shape), to: shape)
  }
}

extension Program {
  /// The position behind the last instruction that can fail: from there on memory of inputs may be overwritten.
  package var commitPosition: Int { (instructions.lastIndex { $0.kernel.canFail } ?? -1) + 1 }
}

extension Kernel {
  /// Whether running can fail for a value in the operands.
  package var canFail: Bool {
    switch self {
    case .gather, .scatterAdd, .takeAlong, .addAlong, .host: true
    default: false
    }
  }
}

extension Program: CustomStringConvertible {
  /// One line an instruction; the same in every process.
  package var description: String {
    var lines = ["inputs " + inputs.map { "%\($0.index): \(self[type: $0])" }.joined(separator: ", ")]
    for instruction in instructions {
      let results = instruction.results.map { value in
        "%\(value.index): \(self[type: value])" + (self[layout: value].isPlain ? "" : "@\(self[layout: value].token)")
      }
      lines.append(
        results.joined(separator: ", ") + " = \(instruction.kernel.summary)("
          + instruction.operands.map { "%\($0.index)" }.joined(separator: ", ") + ")")
    }
    lines.append("outputs " + outputs.map { "%\($0.index)" }.joined(separator: ", "))
    return lines.joined(separator: "\n")
  }
}
