import StriateTypes

/// Where nodes are made, for messages. Recorded only while finite checks are on; nodes made at one place share it.
package final class NodeOrigin: Sendable {
  /// The layer, if one was running.
  package let site: (any NodeSite)?
  /// Such as `the gradient of log`; nil for what the user's own code asked for.
  package let role: String?

  package init(site: (any NodeSite)?, role: String?) {
    self.site = site
    self.role = role
  }
}

/// A layer as messages name it. Asked late: a layer learns its place in the model only when somebody enumerates it.
package protocol NodeSite: AnyObject, Sendable {
  /// `LeNet.classifier.1 (Linear)`, or `Linear`.
  var title: String { get }
  /// `LeNet.swift:9`
  var madeAt: String { get }
}

/// Is told of every layer that runs while a model is built.
package protocol LayerObserver: AnyObject, Sendable {
  /// A layer begins; nodes made from now on remember this origin, until another layer begins inside.
  func enter(_ origin: NodeOrigin)
  /// It has ended with these results.
  func leave(_ origin: NodeOrigin, with results: [Tensor])
}

/// What a layer returns, as tensors.
package protocol TensorBundle {
  var tensors: [Tensor] { get }
}

extension Tensor: TensorBundle {
  package var tensors: [Tensor] { [self] }
}

extension Result: TensorBundle where Success: TensorBundle {
  package var tensors: [Tensor] { (try? get())?.tensors ?? [] }
}

extension GraphContext {
  /// Runs a layer's code; while finite checks are on or somebody observes, its nodes remember the layer.
  package static func inside<R>(_ site: @autoclosure () -> any NodeSite, _ body: () throws -> R) rethrows -> R {
    let context = current
    guard context.checksFinite || context.observer != nil else { return try body() }
    let origin = NodeOrigin(site: site(), role: nil)
    context.observer?.enter(origin)
    let result = try with({ $0.origin = origin }, body)
    context.observer?.leave(origin, with: (result as? any TensorBundle)?.tensors ?? [])
    return result
  }

  /// Builds what belongs to another computation, such as a gradient; while finite checks are on its nodes remember
  /// what for, and the layer of what it belongs to.
  package static func building<R>(
    _ role: @autoclosure () -> String, for node: Node? = nil, _ body: () throws -> R
  ) rethrows -> R {
    guard current.checksFinite else { return try body() }
    let origin = NodeOrigin(site: node?.origin?.site, role: role())
    return try with({ $0.origin = origin }, body)
  }
}

/// Names the operation, the layer and the training step where a NaN or an infinity first appeared.
///
/// Each evaluation in `body` first computes its graph node by node, without fusion, and looks at every value. If one
/// that is not finite reaches a result, an `EvaluationError` says which operation made it of finite operands, with the
/// operands' ranges, and nothing has changed. Otherwise the evaluation runs as ever and gives the same bits.
///
/// Layers are named where the graph is built in `body` too. `STRIATE_CHECK_FINITE=1` does the same for a whole process.
/// An infinite number in code (`padded(value: -.infinity)`, `select(x, -.infinity)`) is taken as intended.
public func withFiniteChecks<R>(_ body: () throws -> R) rethrows -> R {
  try GraphContext.with({ $0.checksFinite = true }, body)
}

extension Place {
  /// What fills the border, such as −∞ under a maximum.
  var holdsNumber: Bool { true }
}
