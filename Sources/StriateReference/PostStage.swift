import Foundation
import StriateKernels
import StriateTypes

/// Post-operations on an accumulated element, before it is rounded: `y = activation(x + bias + residual)`.
struct PostStage<Element: ReferenceElement> {
  private let bias: UnsafePointer<Element>?
  private let residual: UnsafePointer<Element>?
  private let activation: PostOperations.Activation?

  /// - Parameter first: the number of operands before the post-operations'.
  init(_ post: PostOperations, _ memory: ReferenceMemory, after first: Int) {
    bias = post.bias ? memory.operand(first) : nil
    residual = post.residual ? memory.operand(post.bias ? first + 1 : first) : nil
    activation = post.activation
  }

  /// The finished element.
  /// - Parameters:
  ///   - channel: its index into the bias.
  ///   - position: its index into the result.
  @inline(__always)
  func callAsFunction(_ x: Element.Accumulator, channel: Int, position: Int) -> Element {
    var x = x
    if let bias { x = Element.add(x, bias[channel].widened) }
    if let residual { x = Element.add(x, residual[position].widened) }
    if let activation { x = Element.activate(x, activation) }
    return Element(narrowing: x)
  }
}

extension ReferenceFloat {
  @inline(__always)
  static func activate(_ x: Double, _ activation: PostOperations.Activation) -> Double { activation(x) }
}

extension ReferenceInteger {
  /// Only relu reaches this (see `PostOperations.isDefined`).
  @inline(__always)
  static func activate(_ x: Self, _ activation: PostOperations.Activation) -> Self { x > 0 ? x : 0 }
}

extension Bool {
  static func activate(_ x: Bool, _ activation: PostOperations.Activation) -> Bool { x }
}

extension PostOperations {
  /// Integers know no transcendental activations.
  func isDefined(for dtype: DType) -> Bool { dtype.isFloatingPoint || activation == nil || activation == .relu }
}

extension PostOperations.Activation {
  /// The activation of one element; NaN stays.
  func callAsFunction(_ x: Double) -> Double {
    switch self {
    case .relu: x > 0 || x != x ? x : 0
    case .tanh: Foundation.tanh(x)
    case .sigmoid: 1 / (1 + Foundation.exp(-x))
    case .leakyReLU(let slope): x > 0 ? x : slope * x
    case .elu(let alpha): x > 0 ? x : alpha * Foundation.expm1(x)
    }
  }
}
