import StriateKernels
import StriateTypes

/// Lets a matmul, convolution or batch norm add its bias and a residual and apply its activation before it writes the
/// result, where nobody else reads what lies between.
package enum FusePostOperations {
  package static func run(_ program: inout Program) {
    // What nobody reads would hide fusions.
    RemoveDead.run(&program)
    var analysis = ProgramAnalysis(program)
    var isRemoved = [Bool](repeating: false, count: program.instructions.count)
    for position in program.instructions.indices {
      var positions = [position]
      while let position = positions.popLast() {
        guard !isRemoved[position], let fusion = fusion(of: position, program, analysis) else { continue }
        // What makes the sum's other operand was left alone as long as an elementwise kernel read it.
        let others = program.instructions[position].operands.compactMap {
          analysis.definitions[program.unshaped($0, analysis).index]
        }
        apply(fusion, to: &program, &analysis, &isRemoved)
        positions += others.filter { $0 != fusion.producer }.sorted(by: >)
      }
    }
    program.instructions = zip(program.instructions, isRemoved).filter { !$1 }.map(\.0)
  }

  private struct Fusion {
    /// The matmul, convolution or batch norm.
    var producer: Int
    /// The elementwise instruction it swallows.
    var consumer: Int
    var post: PostOperations
    var operands: [Value]
  }

  private static func fusion(of consumer: Int, _ program: Program, _ analysis: ProgramAnalysis) -> Fusion? {
    let instruction = program.instructions[consumer]
    guard case .elementwise(let kernel) = instruction.kernel, kernel.steps.count == 1 else { return nil }
    for operand in instruction.operands.indices {
      if let fusion = fusion(of: consumer, kernel, operand: operand, program, analysis) { return fusion }
    }
    return nil
  }

  private static func fusion(
    of consumer: Int, _ kernel: ElementwiseKernel, operand: Int, _ program: Program, _ analysis: ProgramAnalysis
  ) -> Fusion? {
    let instruction = program.instructions[consumer]
    let shape = program[type: instruction.results[0]].shape
    guard kernel.accesses[operand].isContiguous(over: shape),
      let producer = analysis.soleProducer(of: instruction.operands[operand], reader: consumer, in: program),
      var post = program.instructions[producer].kernel.postOperations,
      definesFirstResult(producer, of: instruction.operands[operand], program, analysis),
      program[type: program.instructions[producer].results[0]].elementCount == shape.elementCount,
      program[type: instruction.results[0]].dtype.isFloatingPoint
    else { return nil }
    var operands = program.instructions[producer].operands
    guard post.activation == nil else { return nil }
    switch kernel.steps[0].opcode {
    case .relu: post.activation = .relu
    case .tanh: post.activation = .tanh
    case .sigmoid: post.activation = .sigmoid
    case .add:
      let other = 1 - operand
      let added = program.unshaped(instruction.operands[other], analysis)
      guard added != program.instructions[producer].results[0], isMade(added, before: producer, analysis),
        !(program.instructions[producer].kernel.isMatmul
          && isReadInPlace(added, by: instruction.results[0], program, analysis))
      else { return nil }
      let addedCount = program[type: added].elementCount
      if !post.bias, !post.residual, addedCount > 0,
        kernel.accesses[other].isBias(
          over: shape, count: addedCount, of: program[type: program.instructions[producer].results[0]].shape,
          program.instructions[producer].kernel)
      {
        post.bias = true
        operands.append(added)
      } else if !post.residual, addedCount == shape.elementCount, kernel.accesses[other].isContiguous(over: shape),
        !isElementwise(added, program, analysis)
      {
        post.residual = true
        operands.append(added)
      } else {
        return nil
      }
    default: return nil
    }
    guard program.instructions[producer].kernel.allows(post) else { return nil }
    return Fusion(producer: producer, consumer: consumer, post: post, operands: operands)
  }

  /// Whether `value` is, seen through reshapes, what post-operations would change, not a statistic of a batch norm.
  private static func definesFirstResult(
    _ producer: Int, of value: Value, _ program: Program, _ analysis: ProgramAnalysis
  ) -> Bool {
    program.unshaped(value, analysis) == program.instructions[producer].results[0]
  }

  /// Whether elementwise fusion can have the addition and what makes its other operand in one kernel: that is better,
  /// because the result may then be written over what it is made from.
  private static func isElementwise(_ value: Value, _ program: Program, _ analysis: ProgramAnalysis) -> Bool {
    guard let definition = analysis.definitions[value.index] else { return false }
    if case .elementwise(let kernel) = program.instructions[definition].kernel { return !kernel.steps.isEmpty }
    return false
  }

  /// Whether `added` is a slice as large as the sum, whose only reader is elementwise: the two then become one kernel
  /// that reads the slice where it lies. So a recurrent network's steps read their part of the inputs' product.
  private static func isReadInPlace(
    _ added: Value, by sum: Value, _ program: Program, _ analysis: ProgramAnalysis
  ) -> Bool {
    guard let definition = analysis.definitions[added.index],
      case .elementwise(let copy) = program.instructions[definition].kernel, copy.steps.isEmpty,
      program[type: added].elementCount == program[type: sum].elementCount
    else { return false }
    var sum = sum
    while !analysis.isOutput[sum.index], let reader = analysis.readers[sum.index].first,
      analysis.readers[sum.index].count == 1
    {
      switch program.instructions[reader].kernel {
      case .elementwise: return true
      case .reshape: sum = program.instructions[reader].results[0]
      default: return false
      }
    }
    return false
  }

  private static func isMade(_ value: Value, before position: Int, _ analysis: ProgramAnalysis) -> Bool {
    analysis.definitions[value.index].map { $0 < position } ?? true
  }

  private static func apply(
    _ fusion: Fusion, to program: inout Program, _ analysis: inout ProgramAnalysis, _ isRemoved: inout [Bool]
  ) {
    let consumer = program.instructions[fusion.consumer], producer = program.instructions[fusion.producer]
    Diagnostics.trace(
      .fuse, "post-operation \(consumer.kernel.summary) into \(producer.kernel.summary)")
    var fused = producer
    fused.kernel.setPostOperations(fusion.post)
    fused.operands = fusion.operands
    // The consumer's result is now the producer's, under the consumer's shape. A reshape that changes nothing would
    // keep blocked layouts from passing.
    let produced = producer.results[0], result = consumer.results[0]
    var reshape: Instruction?
    if program[type: produced] == program[type: result] {
      fused.results[0] = result
    } else {
      reshape = Instruction(.reshape, [produced], [result])
    }
    replace(fusion.consumer, by: reshape)
    replace(fusion.producer, by: fused)
    // Reshapes before the consumer have no reader now; they would hide the next fusion.
    for operand in consumer.operands {
      var value = operand
      while analysis.readers[value.index].isEmpty, !analysis.isOutput[value.index],
        let definition = analysis.definitions[value.index], program.instructions[definition].kernel == .reshape
      {
        value = program.instructions[definition].operands[0]
        replace(definition, by: nil)
      }
    }

    func replace(_ position: Int, by instruction: Instruction?) {
      analysis.update(position, from: program.instructions[position], to: instruction)
      if let instruction { program.instructions[position] = instruction } else { isRemoved[position] = true }
    }
  }
}

extension Kernel {
  fileprivate var isMatmul: Bool { if case .matmul = self { true } else { false } }

  fileprivate var postOperations: PostOperations? {
    switch self {
    case .matmul(let kernel): kernel.update == nil ? kernel.post : nil
    case .convolution(let kernel): kernel.post
    case .batchNorm(_, let post): post
    default: nil
    }
  }

  /// A batch norm has its shift, and knows no activation but ReLU.
  fileprivate func allows(_ post: PostOperations) -> Bool {
    guard case .batchNorm = self else { return true }
    return !post.bias && (post.activation == nil || post.activation == .relu)
  }

  fileprivate mutating func setPostOperations(_ post: PostOperations) {
    switch self {
    case .matmul(var kernel):
      kernel.post = post
      self = .matmul(kernel)
    case .convolution(var kernel):
      kernel.post = post
      self = .convolution(kernel)
    case .batchNorm(let epsilon, _): self = .batchNorm(epsilon: epsilon, post: post)
    default: preconditionFailure("\(summary) has no post-operations")
    }
  }
}

extension Access {
  /// Whether this reads one element per column of a matmul or per channel of a convolution, whose result of shape
  /// `produced` is seen as `shape`: the axis must still be the whole axis, with the same elements behind it.
  fileprivate func isBias(over shape: Shape, count: Int, of produced: Shape, _ kernel: Kernel) -> Bool {
    var axis = shape.rank - 1, producedAxis = produced.rank - 1
    if case .convolution = kernel { (axis, producedAxis) = (1, 1) }
    guard axis >= 0, axis < shape.rank, shape[axis] == count, produced[producedAxis] == count, offset == 0,
      shape.dropFirst(axis + 1).reduce(1, *) == produced.dropFirst(producedAxis + 1).reduce(1, *)
    else { return false }
    return (0..<shape.rank).allSatisfy {
      $0 == axis ? (strides[$0] == 1 || count == 1) : (strides[$0] == 0 || shape[$0] == 1)
    }
  }
}
