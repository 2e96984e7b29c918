import StriateTypes

/// Checks that a program is legal, after each compiler pass; a failure names the pass.
package enum ProgramVerifier {
  /// Ends the process if the program is illegal: that is an error of the pass, never of the user.
  package static func verify(_ program: Program, after pass: String) {
    if let fault = fault(in: program) {
      Diagnostics.trap("internal error after the pass '\(pass)': \(fault)\n\(program)")
    }
  }

  /// What is wrong, or nil.
  package static func fault(in program: Program) -> String? {
    var isMade = [Bool](repeating: false, count: program.valueCount)
    for input in program.inputs { isMade[input.index] = true }
    for (position, instruction) in program.instructions.enumerated() {
      for operand in instruction.operands where !isMade[operand.index] {
        return "instruction \(position) (\(instruction.kernel.summary)) reads %\(operand.index) before it is made"
      }
      for result in instruction.results {
        if isMade[result.index] { return "%\(result.index) is made twice" }
        isMade[result.index] = true
      }
      let operands = instruction.operands.map { program[type: $0] }
      let results = instruction.results.map { program[type: $0] }
      if let fault = fault(in: instruction.kernel, operands, results) {
        return "instruction \(position) (\(instruction.kernel.summary)): \(fault)"
      }
    }
    for output in program.outputs where !isMade[output.index] { return "output %\(output.index) is never made" }
    return nil
  }

  private static func fault(in kernel: Kernel, _ operands: [TensorType], _ results: [TensorType]) -> String? {
    func expect(_ operandCount: Int, _ resultCount: Int = 1) -> String? {
      operands.count == operandCount && results.count == resultCount
        ? nil : "\(operands.count) operands and \(results.count) results"
    }
    switch kernel {
    case .elementwise(let kernel): return fault(in: kernel, operands, results)
    case .reduce(let kernel):
      let shape = operands.first?.shape.removing(axes: kernel.axes)
      return expect(1) ?? (shape == results[0].shape ? nil : "the result is not \(shape ?? [])")
    case .reshape, .reorder:
      return expect(1)
        ?? (operands[0].elementCount == results[0].elementCount && operands[0].dtype == results[0].dtype
          ? nil : "\(operands[0]) becomes \(results[0])")
    case .iota: return expect(0)
    case .randomUniform: return expect(2)
    case .place(let kernel): return expect(kernel.targets.count)
    case .gather, .takeAlong: return expect(2)
    case .scatterAdd, .addAlong: return expect(3)
    case .matmul(let kernel):
      guard let update = kernel.update else {
        return expect(2 + kernel.post.operandCount) ?? fault(in: kernel, operands, results[0])
      }
      return fault(in: kernel, updatedBy: update, operands, results)
    case .convolution(let kernel): return expect(2 + kernel.post.operandCount)
    case .convolutionInputGradient, .convolutionWeightGradient: return expect(2)
    case .maxPool: return expect(1, 2)
    case .maxPoolGradient, .maxPoolGather: return expect(2)
    case .averagePool, .averagePoolGradient, .softmax: return expect(1)
    case .softmaxGradient: return expect(2)
    case .batchNorm(_, let post): return expect(3 + post.operandCount, 3)
    case .batchNormGradient(_, let isMasked): return expect(isMasked ? 6 : 5, 3)
    case .layerNorm(let kernel):
      return expect(1 + kernel.parameterCount, 3)
        ?? layerNormFault(operands[0], results[0], of: results[1...], parameters: operands[1...])
    case .layerNormGradient(let kernel):
      return expect(4 + min(kernel.parameterCount, 1), 1 + kernel.parameterCount)
        ?? (operands[0] == operands[1] ? nil : "\(operands[0]) is not the gradient of \(operands[1])")
        ?? layerNormFault(operands[1], results[0], of: operands[2..<4], parameters: operands[4...] + results[1...])
    case .packGates(let count):
      return expect(1)
        ?? (results[0].shape == Kernel.packedGatesShape(operands[0].shape, count: count)
          ? nil : "\(operands[0]) becomes \(results[0])")
    case .lstm(_, let keepsGates):
      return expect(4, keepsGates ? 3 : 2)
        ?? lstmFault(
          projected: operands[0], weight: operands[1],
          Kernel.packedGatesShape([4 * operands[2].shape[1], operands[2].shape[1]], count: 4), state: operands[2],
          [operands[3]], states: Array(results.prefix(2)), Array(results.dropFirst(2)))
    case .lstmGradient(_, let hasCellGradient):
      return expect(hasCellGradient ? 6 : 5, 3)
        ?? lstmFault(
          projected: results[0], weight: operands[4], [4 * operands[3].shape[1], operands[3].shape[1]],
          state: operands[3], Array(results.dropFirst()), states: [operands[0], operands[2]] + operands.dropFirst(5),
          [operands[1]])
    case .gru(_, let keepsGates):
      return expect(4, keepsGates ? 2 : 1)
        ?? recurrenceFault(
          state: operands[3], states: [results[0]], parts: (3, [operands[0]]), (4, Array(results.dropFirst())),
          weight: operands[1], packedFor: 3)
        ?? (operands[2].shape == [3 * operands[3].shape[1]] ? nil : "the bias is \(operands[2])")
    case .gruGradient:
      return expect(5, 3)
        ?? recurrenceFault(
          state: operands[3], states: [operands[0], operands[2]], parts: (3, Array(results[0...1])), (4, [operands[1]]),
          weight: operands[4])
        ?? (results[2] == operands[3] ? nil : "\(results[2]) is not the gradient of \(operands[3])")
    case .rnn:
      return expect(3)
        ?? recurrenceFault(
          state: operands[2], states: [results[0]], parts: (1, [operands[0]]), (1, []), weight: operands[1],
          packedFor: 1)
    case .rnnGradient:
      return expect(3, 2)
        ?? recurrenceFault(
          state: results[1], states: Array(operands[0...1]), parts: (1, [results[0]]), (1, []), weight: operands[2])
    case .host(let kernel):
      do {
        let types = try kernel.body.resultTypes(operands)
        return types == results ? nil : "the results are not \(types)"
      } catch { return error.description }
    }
  }

  /// - Parameters:
  ///   - x: `[rows, n]`, as its result or its gradient.
  ///   - statistics: `[rows]`.
  ///   - parameters: γ, β and their gradients, `[n]`.
  private static func layerNormFault(
    _ x: TensorType, _ other: TensorType, of statistics: ArraySlice<TensorType>, parameters: ArraySlice<TensorType>
  ) -> String? {
    guard x.shape.rank == 2, other == x, statistics.allSatisfy({ $0.shape == [x.shape[0]] }),
      parameters.allSatisfy({ $0.shape == [x.shape[1]] })
    else { return "\(x), \(other), \(Array(statistics)) and \(Array(parameters)) do not belong together" }
    return nil
  }

  /// States are `[N, H]`, those of all steps `[T, N, H]`, and gates `[T, N, 4·H]`.
  private static func lstmFault(
    projected: TensorType, weight: TensorType, _ weightShape: Shape, state: TensorType, _ otherStates: [TensorType],
    states: [TensorType], _ gates: [TensorType]
  ) -> String? {
    guard state.shape.rank == 2, projected.shape.rank == 3, weight.shape == weightShape,
      projected.shape == [projected.shape[0], state.shape[0], 4 * state.shape[1]],
      gates.allSatisfy({ $0 == projected }),
      otherStates.allSatisfy({ $0 == state }),
      states.allSatisfy({ $0.shape == [projected.shape[0], state.shape[0], state.shape[1]] })
    else { return "\(projected), \(weight), \(state) and \(states) do not belong together" }
    return nil
  }

  /// The same of other recurrences, whose `parts` have so many numbers for each unit.
  private static func recurrenceFault(
    state: TensorType, states: [TensorType], parts: (Int, [TensorType]), _ kept: (Int, [TensorType]),
    weight: TensorType,
    packedFor gates: Int? = nil
  ) -> String? {
    guard state.shape.rank == 2, let steps = states[0].shape.first else { return "\(state) is not [N, H]" }
    let (rows, units) = (state.shape[0], state.shape[1]), plain: Shape = [parts.0 * units, units]
    guard states.allSatisfy({ $0.shape == [steps, rows, units] }),
      parts.1.allSatisfy({ $0.shape == [steps, rows, parts.0 * units] }),
      kept.1.allSatisfy({ $0.shape == [steps, rows, kept.0 * units] }),
      weight.shape == (gates.map { Kernel.packedGatesShape(plain, count: $0) } ?? plain)
    else { return "\(states), \(parts.1 + kept.1), \(weight) and \(state) do not belong together" }
    return nil
  }

  private static func fault(
    in kernel: MatmulKernel, _ operands: [TensorType], _ result: TensorType
  ) -> String? {
    let (a, b, y) = (operands[0].shape, operands[1].shape, result.shape)
    guard a.rank == 3, b.rank == 3, y.rank == 3 else { return "matmul needs three axes" }
    let (m, innerA) = kernel.transposeA ? (a[2], a[1]) : (a[1], a[2])
    let (innerB, n) = kernel.transposeB ? (b[2], b[1]) : (b[1], b[2])
    let fits =
      m == y[1] && n == y[2] && innerA == innerB && (a[0] == 1 || a[0] == y[0]) && (b[0] == 1 || b[0] == y[0])
    return fits ? nil : "\(a) times \(b) is not \(y)"
  }

  private static func fault(
    in kernel: MatmulKernel, updatedBy update: ElementwiseKernel, _ operands: [TensorType], _ results: [TensorType]
  ) -> String? {
    guard operands.count >= 2, operands[0].shape.rank == 3, operands[1].shape.rank == 3,
      let shape = results.first?.shape,
      let access = update.accesses.first, kernel.post.isEmpty
    else { return "an update needs a product without post-operations" }
    let product = TensorType(kernel.productShape(operands[0].shape, operands[1].shape), operands[0].dtype)
    guard product.shape[0] == 1, product.elementCount == shape.elementCount, access.isContiguous(over: shape) else {
      return "the update does not read the product as it lies"
    }
    return fault(in: kernel, operands, product) ?? fault(in: update, [product] + operands.dropFirst(2), results)
  }

  private static func fault(
    in kernel: ElementwiseKernel, _ operands: [TensorType], _ results: [TensorType]
  ) -> String? {
    guard operands.count == kernel.accesses.count, results.count == kernel.outputs.count, let first = results.first
    else { return "\(operands.count) operands for \(kernel.accesses.count) accesses" }
    guard results.allSatisfy({ $0.shape == first.shape }) else { return "the results differ in shape" }
    var types = operands.map(\.dtype)
    for (operand, access) in zip(operands, kernel.accesses) {
      guard access.strides.count == first.shape.rank else { return "an access has the wrong rank" }
      if let bounds = access.bounds(over: first.shape),
        bounds.lowerBound < 0 || bounds.upperBound >= operand.elementCount
      {
        return "an access reads elements \(bounds) of \(operand)"
      }
    }
    for step in kernel.steps {
      guard step.operands.count == step.opcode.operandCount, step.operands.allSatisfy({ $0 < types.count }) else {
        return "step \(step.opcode) reads registers \(step.operands)"
      }
      types.append(step.dtype)
    }
    for (output, result) in zip(kernel.outputs, results) where types[output] != result.dtype {
      return "a result is \(types[output]), not \(result.dtype)"
    }
    return nil
  }
}
