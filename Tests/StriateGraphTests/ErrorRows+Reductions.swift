import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let reductionsRows: [ErrorRow] = []
}
