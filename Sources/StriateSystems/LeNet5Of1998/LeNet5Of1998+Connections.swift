import Striate

extension LeNet5Of1998 {
  /// A row of the paper's description of its network.
  package struct LayerCount: Hashable {
    package let name: String
    /// Trained numbers.
    package let parameters: Int
    /// Pairs of a unit and one of its inputs, biases included.
    package let connections: Int
  }

  /// Parameters and connections of each layer, counted from shapes: a connection for each weight and bias at each place
  /// where it is used. The outputs' distances are connections without trained weights.
  package var layerCounts: [LayerCount] {
    func convolution(_ name: String, _ layers: [Conv2D], side: Int) -> LayerCount {
      let parameters = layers.reduce(0) { $0 + $1.parameterCount }
      return LayerCount(name: name, parameters: parameters, connections: parameters * side * side)
    }
    func subsampling(_ name: String, _ coefficient: Parameter, _ bias: Parameter, side: Int) -> LayerCount {
      let maps = coefficient.shape[0], inputsAndBias = 4 + 1
      return LayerCount(
        name: name, parameters: maps + bias.shape[0], connections: maps * side * side * inputsAndBias)
    }
    return [
      convolution("C1", [c1], side: 28), subsampling("S2", s2w, s2b, side: 14),
      convolution("C3", c3.maps, side: 10), subsampling("S4", s4w, s4b, side: 5), convolution("C5", [c5], side: 1),
      LayerCount(name: "F6", parameters: f6.parameterCount, connections: f6.parameterCount),
      LayerCount(name: "output", parameters: 0, connections: codes.value.elementCount)
    ]
  }
}
