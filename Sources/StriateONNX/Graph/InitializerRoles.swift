import Striate

/// What the initializers of a model are for.
struct InitializerRoles {
  enum Role { case weight, statistic, constant }

  private var isWeight: Set<String> = []
  private var isStatistic: Set<String> = []

  init(_ graph: ONNXGraph) {
    for node in graph.allNodes {
      let settings = OperatorTable.operators[node.key]?.settings ?? []
      for (position, name) in node.inputs.enumerated() {
        if node.key == "BatchNormalization", position >= 3 {
          isStatistic.insert(name)
        } else if !settings.contains(position) {
          isWeight.insert(name)
        }
      }
    }
  }

  func role(of name: String, _ value: ONNXValue) -> Role {
    guard value.tensor.dtype.isFloatingPoint else { return .constant }
    if isStatistic.contains(name) { return .statistic }
    // A number by itself is a constant of the formula, such as the 0.5 of GELU.
    return isWeight.contains(name) && value.tensor.rank > 0 ? .weight : .constant
  }
}
