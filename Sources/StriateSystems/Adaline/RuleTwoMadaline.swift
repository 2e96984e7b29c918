/// Madaline Rule II: layers of Adalines that all learn, by the principle of minimal disturbance.
///
/// On a wrong answer the first layer's unit whose sum is nearest to zero turns its response round on trial. If fewer
/// outputs are wrong then, it is adapted towards that response by α-LMS; if not, nothing of it changes. So for the next
/// units, then for pairs, then for the next layer; output units that are still wrong are adapted directly. What is tried
/// on one layer is tried on top of what was accepted there; before the next layer the network is asked anew, with the
/// weights that it has now.
/// - SeeAlso: Winter & Widrow 1988, "MADALINE RULE II"; Widrow & Lehr 1990, doi:10.1109/5.58323.
package struct RuleTwoMadaline: Sendable {
  /// From the inputs to the outputs.
  package var layers: [[AdalineUnit]]
  private let alpha: Double

  package init(_ layers: [[AdalineUnit]], alpha: Double) { (self.layers, self.alpha) = (layers, alpha) }

  /// - Parameter sizes: inputs, units of each layer, outputs last.
  package init(sizes: [Int], alpha: Double, using generator: inout some RandomNumberGenerator) {
    precondition(sizes.count >= 2, "a network has inputs and outputs")
    layers = zip(sizes, sizes.dropFirst()).map { inputs, count in
      (0..<count).map { _ in AdalineUnit(inputs: inputs, using: &generator) }
    }
    self.alpha = alpha
  }

  /// The outputs, each +1 or −1.
  package func respond(_ x: [Double]) -> [Double] { respond(x, from: 0) }

  /// The outputs for inputs of a layer.
  private func respond(_ x: [Double], from layer: Int) -> [Double] {
    layers[layer...].reduce(x) { x, units in units.map { $0.response(x) } }
  }

  /// What was changed.
  package struct Change: Equatable, Sendable {
    package let layer: Int
    package let units: [Int]

    package init(layer: Int, units: [Int]) { (self.layer, self.units) = (layer, units) }
  }

  /// Shows one pattern.
  /// - Returns: the units that were adapted, in the order of it; none where all outputs were right.
  @discardableResult
  package mutating func learn(_ x: [Double], desired: [Double]) -> [Change] {
    func wrongCount(_ outputs: [Double]) -> Int { zip(outputs, desired).count { $0 != $1 } }
    var changes: [Change] = [], inputs = x
    for layer in layers.indices.dropLast() {
      var wrong = wrongCount(respond(inputs, from: layer))
      if wrong == 0 { return changes }
      let sums = layers[layer].map { $0.sum(inputs) }
      var responses = sums.map { $0 >= 0 ? 1.0 : -1 }, free = Set(sums.indices)
      for group in Self.trials(sums) where wrong > 0 && group.allSatisfy(free.contains) {
        var tried = responses
        for unit in group { tried[unit] = -tried[unit] }
        let count = wrongCount(respond(tried, from: layer + 1))
        guard count < wrong else { continue }
        (wrong, responses) = (count, tried)
        free.subtract(group)
        for unit in group { layers[layer][unit].adapt(toward: tried[unit], inputs, alpha: alpha) }
        changes.append(Change(layer: layer, units: group))
      }
      inputs = layers[layer].map { $0.response(inputs) }
    }
    let last = layers.count - 1
    let late = layers[last].indices.filter { layers[last][$0].response(inputs) != desired[$0] }
    for unit in late { layers[last][unit].adapt(toward: desired[unit], inputs, alpha: alpha) }
    if !late.isEmpty { changes.append(Change(layer: last, units: late)) }
    return changes
  }

  /// Units one by one, then pairs, those with sums near zero first.
  private static func trials(_ sums: [Double]) -> [[Int]] {
    let order = sums.indices.sorted { (abs(sums[$0]), $0) < (abs(sums[$1]), $1) }
    let pairs = order.indices.flatMap { first in order[(first + 1)...].map { [order[first], $0] } }
    return order.map { [$0] } + pairs
  }
}
