import StriateGraph
import Synchronization

/// What a layer returned while a model ran.
public struct LayerOutput: Sendable {
  /// As in checkpoints: `features.0`.
  public let path: String
  /// The layer's type.
  public let kind: String
  /// Unevaluated, with its history.
  public let value: Tensor
}

extension Layer {
  /// The results of all layers inside the model, in the order in which they end; the model's own result is the last,
  /// under the empty path. Nothing is computed until a value is asked for.
  ///
  /// Layers in a `Sequential` and Striate's own layers are seen; a layer of one's own, outside a `Sequential`, is not.
  /// - Throws: `ShapeError` if the input does not fit.
  public func layerOutputs(_ x: Tensor) throws -> [LayerOutput] {
    // Tells the layers where they stand.
    _ = namedCells
    let recorder = LayerOutputRecorder(root: LayerSite.kind(of: self))
    let result = try catchingShapeErrors { GraphContext.with({ $0.observer = recorder }) { self(x) } }
    return recorder.outputs + [LayerOutput(path: "", kind: LayerSite.kind(of: self), value: result)]
  }
}

/// Notes what layers return while a model is built.
private final class LayerOutputRecorder: LayerObserver {
  private struct State: Sendable {
    var open: [(path: String, kind: String)] = []
    var outputs: [LayerOutput] = []
  }

  private let root: String
  private let state = Mutex(State())

  init(root: String) { self.root = root }

  var outputs: [LayerOutput] { state.withLock { $0.outputs } }

  func enter(_ origin: NodeOrigin) {
    state.withLock { $0.open.append(LayerPlace.path(of: origin, outer: $0.open.last?.path ?? "", root: root)) }
  }

  func leave(_ origin: NodeOrigin, with results: [Tensor]) {
    state.withLock { state in
      guard let place = state.open.popLast(), let value = results.first, !place.path.isEmpty else { return }
      // The position in a `Sequential` and the layer that stands there are one.
      if let last = state.outputs.last, last.path == place.path, last.value.node === value.node { return }
      state.outputs.append(LayerOutput(path: place.path, kind: place.kind, value: value))
    }
  }
}
