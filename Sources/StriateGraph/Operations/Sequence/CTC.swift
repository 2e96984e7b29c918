import StriateKernels
import StriateTypes

/// (log-probabilities `[T, N, C]`, labels `[N, S]` or `[ΣS]`, input lengths `[N]`, label lengths `[N]`) -> `[N]`:
/// −ln of the probability of all paths that spell the labels. A kernel, because its recursion has T steps.
struct CTC: Operation, HostKernelBody {
  let blank: Int

  var name: String { "ctcLoss" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType([operands[0].shape[1]], operands[0].dtype)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] {
    let posterior = Tensor.make(CTCPosterior(blank: blank), operands)
    return [-dy.reshaped(to: [1, -1, 1]) * posterior, nil, nil, nil]
  }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let batch = try CTCBatch(operands, blank: blank)
    for sample in 0..<batch.count {
      results[0].store(-batch.lattice(sample).forward().last, at: sample)
    }
  }
}

/// The operands of `CTC` -> `[T, N, C]`: the probability that a path which spells the labels is at each class at each
/// step; 0 behind a sample's end.
struct CTCPosterior: Operation, HostKernelBody {
  let blank: Int

  var name: String { "ctcLoss" }
  var notDifferentiable: String? { "the second derivative of CTC loss would need a recursion of its own" }

  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { operands[0] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(self)), operands, type)
  }

  func run(_ operands: [HostOperand], into results: [HostResult]) throws {
    let batch = try CTCBatch(operands, blank: blank)
    for position in 0..<operands[0].type.elementCount { results[0].store(0, at: position) }
    for sample in 0..<batch.count {
      let lattice = batch.lattice(sample)
      let forward = lattice.forward(), backward = lattice.backward()
      // Without a path there is no posterior, and nothing that would make one more probable.
      if forward.last == -.infinity { continue }
      for step in 0..<lattice.steps {
        var sums = Array(repeating: -Double.infinity, count: batch.classes)
        for (state, label) in lattice.states.enumerated() {
          let position = step * lattice.states.count + state
          // Both recursions count the step itself.
          let both = forward.values[position] + backward[position] - lattice[step, label]
          sums[label] = CTCLattice.logSum(sums[label], both.isNaN ? -.infinity : both)
        }
        for (label, sum) in sums.enumerated() {
          results[0].store(CTCLattice.exponential(sum - forward.last), at: lattice.position(step, label))
        }
      }
    }
  }
}

extension HostResult {
  /// Writes an element of a float32 or float64 result.
  fileprivate func store(_ value: Double, at position: Int) {
    if type.dtype == .float64 {
      elements(as: Double.self)[position] = value
    } else {
      elements(as: Float.self)[position] = Float(value)
    }
  }
}

extension Tensor {
  /// Connectionist temporal classification (Graves et al. 2006, doi:10.1145/1143844.1143891): the loss of each sample,
  /// −ln of the probability that its steps spell its labels, where blanks and repetitions are left out.
  ///
  /// The gradient is that of these log-probabilities as they are, minus the posterior, and 0 where the loss is infinite. Not
  /// differentiable twice.
  ///
  /// This tensor holds the log-probabilities `[T, N, C]`, such as of `logSoftmax()`.
  /// - Parameters:
  ///   - labels: integers `[N, S]`, of which each row's first are read, or all one after the other `[ΣS]`.
  ///   - inputLengths: steps of each sample, integers `[N]` of at most T.
  ///   - labelLengths: labels of each sample, integers `[N]`.
  ///   - blank: the class that stands for nothing, 0 by default.
  ///   - zeroingInfinity: losses of samples too short for their labels are 0 instead of infinite.
  /// - Returns: `[N]`. Lengths or labels out of range fail the evaluation.
  public func ctcLosses(
    labels: Tensor, inputLengths: Tensor, labelLengths: Tensor, blank: Int = 0, zeroingInfinity: Bool = false
  ) -> Tensor {
    let operands = [self, labels, inputLengths, labelLengths]
    if let poisoned = operands.first(where: \.isPoisoned) { return poisoned }
    let types = operands.map(\.type)
    guard rank == 3, dtype.isFloatingPoint, types.dropFirst().allSatisfy(\.dtype.isInteger),
      labels.rank == 1 || (labels.rank == 2 && labels.shape[0] == shape[1]), inputLengths.shape == [shape[1]],
      labelLengths.shape == [shape[1]]
    else {
      return .fail(
        ShapeError(
          "ctcLoss", "needs log-probabilities [T, N, C], integer labels [N, S] or [ΣS], and integer lengths [N]",
          operands: types))
    }
    guard blank >= 0, blank < shape[2] else {
      return .fail(ShapeError("ctcLoss", "the blank \(blank) is none of \(shape[2]) classes", operands: types))
    }
    let wide = [cast(to: dtype.wide)] + operands.dropFirst().map { $0.cast(to: .int64) }
    let losses = Tensor.make(CTC(blank: blank), wide).cast(to: dtype)
    return zeroingInfinity ? losses.isEqual(to: .infinity).select(0, losses) : losses
  }

  /// The mean over samples of `ctcLosses`, each divided by its number of labels.
  public func ctcLoss(
    labels: Tensor, inputLengths: Tensor, labelLengths: Tensor, blank: Int = 0, zeroingInfinity: Bool = false
  ) -> Tensor {
    let losses = ctcLosses(
      labels: labels, inputLengths: inputLengths, labelLengths: labelLengths, blank: blank,
      zeroingInfinity: zeroingInfinity)
    return (losses / labelLengths.maximum(1).cast(to: dtype)).mean()
  }
}
