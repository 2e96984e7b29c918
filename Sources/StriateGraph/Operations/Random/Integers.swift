import Foundation
import StriateKernels
import StriateTypes

/// Random whole numbers, drawn in plain Swift on every device.
struct RandomIntegers: Operation {
  enum Kind: Hashable, Sendable {
    /// Uniform, each element for itself.
    case range(low: Int64, span: UInt64)
    /// 0 ..< n in random order.
    case permutation
  }
  let kind: Kind
  let shape: Shape

  var form: OperationForm? { .random }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType { TensorType(shape, .int64) }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil, nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(Body(kind: kind, shape: shape))), operands, type)
  }

  private struct Body: HostKernelBody {
    let kind: Kind
    let shape: Shape

    var name: String { "randomIntegers" }
    func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] { [TensorType(shape, .int64)] }

    func run(_ operands: [HostOperand], into results: [HostResult]) throws {
      let seed = UInt64(bitPattern: operands[0].elements(as: Int64.self)[0])
      let stream = UInt64(bitPattern: operands[1].elements(as: Int64.self)[0])
      let y = results[0].elements(as: Int64.self)
      switch kind {
      case .range(let low, let span):
        let philox = Philox(seed: seed, stream: stream)
        for element in y.indices {
          // The high part of a product with 64 random bits: off by less than span/2⁶⁴ from equal shares.
          let (a, b, _, _) = philox.words(block: UInt64(element))
          let word = UInt64(a) << 32 | UInt64(b)
          y[element] = low &+ Int64(bitPattern: word.multipliedFullWidth(by: span).high)
        }
      case .permutation:
        // Fisher & Yates, from the back.
        var generator = PhiloxGenerator(seed: seed, stream: stream)
        for element in y.indices { y[element] = Int64(element) }
        for last in stride(from: y.count - 1, to: 0, by: -1) {
          y.swapAt(last, Int(generator.next().multipliedFullWidth(by: UInt64(last + 1)).high))
        }
      }
    }
  }
}

/// (seed, stream, weights `[rows, n]` float64) -> int64 `[rows, count]`.
struct Multinomial: Operation {
  let count: Int
  let isReplacing: Bool

  var form: OperationForm? { .random }
  func resultType(_ operands: [TensorType]) throws(ShapeError) -> TensorType {
    TensorType([operands[2].shape[0], count], .int64)
  }
  func pullback(_ dy: Tensor, operands: [Tensor], result y: Tensor) -> [Tensor?] { [nil, nil, nil] }
  func lower(_ operands: [Value], to type: TensorType, in program: inout Program) -> Value {
    program.emit(.host(HostKernel(Body(operation: self))), operands, type)
  }

  private struct Body: HostKernelBody {
    let operation: Multinomial

    var name: String { "multinomial" }
    func resultTypes(_ operands: [TensorType]) throws(ShapeError) -> [TensorType] {
      [try operation.resultType(operands)]
    }

    func run(_ operands: [HostOperand], into results: [HostResult]) throws {
      let seed = UInt64(bitPattern: operands[0].elements(as: Int64.self)[0])
      let stream = UInt64(bitPattern: operands[1].elements(as: Int64.self)[0])
      let weights = operands[2].elements(as: Double.self), n = operands[2].type.shape[1]
      let y = results[0].elements(as: Int64.self), count = operation.count
      for row in 0..<operands[2].type.shape[0] {
        let own = Array(weights[row * n..<(row + 1) * n])
        let possible = own.count { $0 > 0 }, needed = operation.isReplacing ? Swift.min(count, 1) : count
        guard own.allSatisfy({ $0 >= 0 && $0.isFinite }), possible >= needed else {
          throw EvaluationError(
            "multinomial: row \(row) has \(possible) positive weights of \(n), \(needed) are needed, and none may be "
              + "negative or infinite")
        }
        var draws = ElementDraws(seed: seed, stream: stream, element: row)
        let chosen = operation.isReplacing ? inverted(own, count, &draws) : raced(own, count, &draws)
        for (position, choice) in chosen.enumerated() { y[row * count + position] = Int64(choice) }
      }
    }

    /// By the inverse of the sums of the weights.
    private func inverted(_ weights: [Double], _ count: Int, _ draws: inout ElementDraws) -> [Int] {
      if count == 0 { return [] }
      var sums: [Double] = []
      var total = 0.0
      for weight in weights {
        total += weight
        sums.append(total)
      }
      let last = weights.lastIndex { $0 > 0 }!
      return (0..<count).map { _ in
        let place = draws.uniform() * total
        var (low, high) = (0, last)
        while low < high {
          let middle = (low + high) / 2
          if sums[middle] > place { high = middle } else { low = middle + 1 }
        }
        return low
      }
    }

    /// Exponential numbers at the weights' rates: the first to arrive are the choice without replacement (Efraimidis &
    /// Spirakis 2006, doi:10.1016/j.ipl.2005.11.003).
    private func raced(_ weights: [Double], _ count: Int, _ draws: inout ElementDraws) -> [Int] {
      var arrivals: [(time: Double, index: Int)] = []
      for (index, weight) in weights.enumerated() {
        let time = -log(draws.uniform()) / weight
        if weight > 0 { arrivals.append((time, index)) }
      }
      arrivals.sort { ($0.time, $0.index) < ($1.time, $1.index) }
      return arrivals.prefix(count).map(\.index)
    }
  }
}

extension Tensor {
  /// Uniform whole numbers in `range`.
  /// - Precondition: the range is not empty.
  public static func randomIntegers(_ shape: Shape, in range: Range<Int>, dtype: DType = .int64) -> Tensor {
    guard !range.isEmpty else { return fail(ShapeError("randomIntegers", "the range \(range) is empty")) }
    let span = UInt64(bitPattern: Int64(range.upperBound) &- Int64(range.lowerBound))
    let kind = RandomIntegers.Kind.range(low: Int64(range.lowerBound), span: span)
    return make(RandomIntegers(kind: kind, shape: shape), GraphContext.randomCounter()).casted(to: dtype)
  }

  /// 0 ..< `count` in random order.
  public static func randomPermutation(_ count: Int, dtype: DType = .int64) -> Tensor {
    built(of: []) { () throws(ShapeError) in
      let operation = RandomIntegers(kind: .permutation, shape: try Shape(checking: [count]))
      return try checked(operation, GraphContext.randomCounter()).casted(to: dtype)
    }
  }

  /// Positions drawn with these weights, which need not add up to 1: `[n]` or `[rows, n]` -> int64 `[count]` or
  /// `[rows, count]`. Weights that are negative, infinite, or too few that are positive fail the evaluation.
  /// - Parameter replacing: whether a position may be drawn again.
  public func multinomial(count: Int, replacing: Bool = false) -> Tensor {
    Tensor.built(of: [self]) { () throws(ShapeError) in
      guard rank == 1 || rank == 2, dtype.isFloatingPoint else {
        throw ShapeError("multinomial", "needs floating-point weights [n] or [rows, n]", operands: [type])
      }
      guard count >= 0, replacing ? count <= 1 << 16 : count <= shape[rank - 1] else {
        throw ShapeError("multinomial", "\(count) of \(shape[rank - 1]) cannot be drawn", operands: [type])
      }
      let rows = (rank == 1 ? expanded(at: 0) : self).cast(to: .float64)
      let operation = Multinomial(count: count, isReplacing: replacing)
      let drawn = try Tensor.checked(operation, GraphContext.randomCounter() + [rows])
      return rank == 1 ? drawn.reshaped(to: [count]) : drawn
    }
  }

  private func casted(to dtype: DType) -> Tensor { isPoisoned ? self : cast(to: dtype) }
}
