import StriateKernels
import StriateTypes

/// Multiplies a convolution's weight by the factors that its result's channels would be multiplied by: batch norm in
/// inference then costs nothing but a bias.
///
/// (conv(x, w) + b − m) · s + t = conv(x, w·s) + ((b − m) · s + t). Each product is rounded before the sum instead of
/// the sum before the product, so results differ in the last bits from the graph as it stands; only functions that are
/// compiled for inference go through it. Factors must be made from inputs by elementwise kernels on vectors alone: then
/// they are mostly state, and both they and the new weight are kept between runs.
package enum FoldChannelScales {
  /// Vectors are no longer than this.
  private static let maximumVectorLength = 1 << 16

  package static func run(_ program: inout Program) {
    var position = 0
    while position < program.instructions.count {
      if let fold = Fold(at: position, program) {
        position = fold.apply(to: &program)
      }
      position += 1
    }
    RemoveDead.run(&program)
  }

  /// A convolution and what is done to its channels behind it.
  private struct Fold {
    private enum Change {
      case multiply(Value), add(Value), subtract(Value)

      var vector: Value {
        switch self {
        case .multiply(let vector), .add(let vector), .subtract(let vector): vector
        }
      }
    }

    private let convolution: Int
    private var changes: [Change] = []
    /// The last instruction of the changes, whose result stays.
    private var end = 0
    /// Instructions behind the convolution that make the vectors, ascending.
    private var moved: [Int] = []

    init?(at position: Int, _ program: Program) {
      let instruction = program.instructions[position]
      guard case .convolution(let kernel) = instruction.kernel, kernel.post.isEmpty else { return nil }
      let result = instruction.results[0], dtype = program[type: result].dtype
      guard dtype == .float32 || dtype == .float64 else { return nil }
      convolution = position
      let analysis = ProgramAnalysis(program)
      guard program.inputs.contains(program.unshaped(instruction.operands[1], analysis)) else { return nil }
      var value = result
      var made = Set<Int>()
      while let (reader, change) = change(of: value, program, analysis),
        let makers = Fold.makers(of: change.vector, program, analysis)
      {
        changes.append(change)
        made.formUnion(makers)
        end = reader
        value = program.instructions[reader].results[0]
      }
      guard changes.contains(where: { if case .multiply = $0 { true } else { false } }) else { return nil }
      moved = made.filter { $0 > position }.sorted()
    }

    /// The only reader of `value`, if it changes each channel by an element of a vector.
    private func change(
      of value: Value, _ program: Program, _ analysis: ProgramAnalysis
    ) -> (reader: Int, change: Change)? {
      guard let reader = analysis.readers[value.index].first, analysis.isReadOnly(value, by: reader) else { return nil }
      let instruction = program.instructions[reader], shape = program[type: value].shape
      guard case .elementwise(let kernel) = instruction.kernel, kernel.steps.count == 1,
        kernel.steps[0].operands == [0, 1], program[type: instruction.results[0]] == program[type: value],
        let own = instruction.operands.firstIndex(of: value), kernel.accesses[own].isContiguous(over: shape)
      else { return nil }
      let vector = program.unshaped(instruction.operands[1 - own], analysis)
      guard program[type: vector].elementCount == shape[1], program[type: vector].dtype == program[type: value].dtype,
        kernel.accesses[1 - own] == Access(strides: [0, shape[1] == 1 ? 0 : 1, 0, 0])
      else { return nil }
      switch kernel.steps[0].opcode {
      case .multiply: return (reader, .multiply(vector))
      case .add: return (reader, .add(vector))
      case .subtract: return own == 0 ? (reader, .subtract(vector)) : nil
      default: return nil
      }
    }

    /// The instructions that make a vector from inputs; nil if they are not all elementwise on vectors.
    private static func makers(of value: Value, _ program: Program, _ analysis: ProgramAnalysis) -> Set<Int>? {
      var makers = Set<Int>(), pending = [value]
      while let value = pending.popLast() {
        guard program[type: value].elementCount <= maximumVectorLength else { return nil }
        guard let definition = analysis.definitions[value.index], makers.insert(definition).inserted else { continue }
        switch program.instructions[definition].kernel {
        case .elementwise, .reshape: pending += program.instructions[definition].operands
        default: return nil
        }
      }
      return makers
    }

    /// - Returns: where the convolution is now.
    func apply(to program: inout Program) -> Int {
      let instructions = program.instructions
      var old = instructions[convolution]
      let result = old.results[0], weight = old.operands[1]
      let count = program[type: result].shape[1], dtype = program[type: result].dtype
      program.instructions = Array(instructions[..<convolution]) + moved.map { instructions[$0] }

      func emit(_ opcode: ElementwiseOpcode, _ operands: Value...) -> Value {
        let accesses = operands.map { _ in Access(strides: [count == 1 ? 0 : 1]) }
        return program.emit(
          .elementwise(ElementwiseKernel(opcode, reading: accesses, as: dtype)), operands, TensorType([count], dtype))
      }
      var scale: Value?, shift: Value?
      for change in changes {
        switch change {
        case .multiply(let vector):
          scale = scale.map { emit(.multiply, $0, vector) } ?? vector
          shift = shift.map { emit(.multiply, $0, vector) }
        case .add(let vector): shift = shift.map { emit(.add, $0, vector) } ?? vector
        case .subtract(let vector):
          shift = shift.map { emit(.subtract, $0, vector) } ?? emit(.negate, vector)
        }
      }
      let shape = program[type: weight].shape
      let scaling = ElementwiseKernel(
        .multiply, reading: [Access(contiguous: shape), Access(strides: [count == 1 ? 0 : 1, 0, 0, 0])], as: dtype)
      old.operands[1] = program.emit(.elementwise(scaling), [weight, scale!], program[type: weight])
      let position = program.instructions.count
      program.instructions.append(old)
      Diagnostics.trace(.fuse, "factors of \(count) channels into the weight \(shape)")

      let gone = Set(moved)
      let last = instructions[end].results[0]
      for (number, instruction) in instructions.enumerated().dropFirst(convolution + 1) where !gone.contains(number) {
        guard number == end else {
          program.instructions.append(instruction)
          continue
        }
        guard let shift else {
          program.instructions.append(Instruction(.reshape, [result], [last]))
          continue
        }
        let access = Access(strides: [0, count == 1 ? 0 : 1, 0, 0])
        let adding = ElementwiseKernel(
          .add, reading: [Access(contiguous: program[type: last].shape), access], as: dtype)
        program.instructions.append(Instruction(.elementwise(adding), [result, shift], [last]))
      }
      return position
    }
  }
}

extension Program {
  /// The value whose memory a chain of reshapes reads.
  func unshaped(_ value: Value, _ analysis: ProgramAnalysis) -> Value {
    var value = value
    while let definition = analysis.definitions[value.index], instructions[definition].kernel == .reshape {
      value = instructions[definition].operands[0]
    }
    return value
  }
}
