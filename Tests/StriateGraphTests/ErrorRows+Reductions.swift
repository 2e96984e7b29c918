import StriateGraph
import StriateKernels
import StriateRuntime
import StriateTypes

extension ErrorRow {
  static let reductionsRows: [ErrorRow] = [
    ErrorRow("argmax: axis 0 is empty, so there is no extreme\n  operands: float32[0]") {
      float(0, 3).argmax(axis: nil)
    },
    ErrorRow("argmax: axis 2 does not exist in a tensor of 1 axes") { float(2).max(axis: 2).values },
    ErrorRow("argmin: axis 1 is empty, so there is no extreme\n  operands: float32[2, 0]") {
      float(2, 0).min(axis: 1).indices
    },
    ErrorRow("min: axis 0 is empty, so there is no extreme\n  operands: float32[0]") { float(0).extremes().maximum },
    ErrorRow("sum: axis \(Int.max) does not exist in a tensor of 1 axes") { float(2).countNonzero(axes: [.max]) },
    ErrorRow("sum: axis \(Int.min) does not exist in a tensor of 1 axes") { float(2).nanMean(axes: [.min]) },
    ErrorRow("max: axis 1 does not exist in a tensor of 1 axes") { float(2).logSumExp(axes: [1]) },
    ErrorRow("vectorNorm: the order is not a number\n  operands: float32[2]") { float(2).vectorNorm(order: .nan) },
    ErrorRow("min: axis 0 is empty, so there is no extreme\n  operands: float32[0]") {
      float(0).vectorNorm(order: -.infinity)
    },
    ErrorRow(
      "renormalized: needs a positive order and a maximum of 0 or more, not 0.0 and 1.0\n  operands: float32[2, 2]"
    ) { float(2, 2).renormalized(order: 0, axis: 0, maximum: 1) },
    ErrorRow("distances: needs points [.., P, M] and [.., R, M]\n  operands: float32[2, 3], float32[2, 4]") {
      float(2, 3).distances(to: float(2, 4))
    },
    ErrorRow("pairDistances: needs up to 32768 points [P, M]\n  operands: float32[3]") { float(3).pairDistances() },
    ErrorRow("cosineSimilarity: axis 1 does not exist in a tensor of 1 axes") {
      float(3).cosineSimilarity(to: float(3))
    },
    ErrorRow("covariance: needs [V, N] or [N]\n  operands: float32[]") { float().covariance() },
    ErrorRow("covariance: the weights are not [3]\n  operands: float32[2, 3], int64[2]") {
      float(2, 3).covariance(frequencies: integer(2))
    },
    ErrorRow("covariance: frequencies must be integers\n  operands: float32[3], float32[3]") {
      float(3).covariance(frequencies: float(3))
    },
    ErrorRow("correlations: needs [V, N] or [N]\n  operands: float32[1, 2, 3]") { float(1, 2, 3).correlations() },
    ErrorRow("histogram: needs bins of 1 or more in a finite range\n  operands: float32[3]") {
      float(3).histogram(bins: .min).counts
    },
    ErrorRow("histogram: needs two edges or more in a vector\n  operands: float32[3], float32[1]") {
      float(3).histogram(edges: float(1)).edges
    },
    ErrorRow("histogram: the weights are not [3]\n  operands: float32[3], float32[2]") {
      float(3).histogram(bins: 2, weights: float(2)).counts
    },
    ErrorRow("bincount: needs integers\n  operands: float32[3]") { float(3).bincount(length: 3) },
    ErrorRow("Shape: extent \(Int.max) is not in 0 ... 2147483647") { integer(3).bincount(length: .max) },
    // Scans
    ErrorRow("cumulativeSum: axis 1 does not exist in a tensor of 1 axes") { float(3).cumulativeSum(axis: 1) },
    ErrorRow("cumulativeProduct: axis 0 does not exist in a tensor of 0 axes") { float().cumulativeProduct(axis: 0) },
    ErrorRow("cumulativeMaximum: needs numbers\n  operands: bool[2]") { bool(2).cumulativeMaximum(axis: 0).values },
    ErrorRow("cumulativeMinimum: axis -2 does not exist in a tensor of 1 axes") {
      float(2).cumulativeMinimum(axis: -2).indices
    },
    ErrorRow("differences: the order -1 is negative\n  operands: float32[3]") { float(3).differences(order: -1) },
    ErrorRow("concatenated: the tensors differ outside axis 0\n  operands: float32[1, 3], float32[3]") {
      float(3).differences(prepending: float(1, 3))
    },
    ErrorRow("trapezoid: the points are not [2]\n  operands: float32[2], float32[3, 2]") {
      float(2).trapezoid(at: float(3, 2))
    },
    // Sorting
    ErrorRow("sorted: axis -1 does not exist in a tensor of 0 axes") { float().sorted().values },
    ErrorRow("topK: there are no 4 of 3 elements\n  operands: float32[3]") { float(3).topK(4).values },
    ErrorRow("topK: there are no \(Int.min) of 3 elements\n  operands: float32[3]") { float(3).topK(.min).indices },
    ErrorRow("kthSmallest: there is no place 0 of 3\n  operands: float32[3]") { float(3).kthSmallest(0).values },
    ErrorRow("median: axis 0 is empty\n  operands: float32[0]") { float(0).median() },
    ErrorRow("mode: axis 1 is empty\n  operands: float32[2, 0]") { float(2, 0).mode().values },
    ErrorRow("quantile: the fraction 1.5 is not in 0 ... 1\n  operands: float32[2]") { float(2).quantile(1.5) },
    ErrorRow("nanQuantile: the fraction nan is not in 0 ... 1\n  operands: float32[2]") {
      float(2).nanQuantiles([.nan])
    },
    ErrorRow("quantile: there are no elements\n  operands: float32[0]") { float(0).quantile(0.5) },
    ErrorRow(
      """
      searchSorted: sequence and values differ outside the last axis
        operands: float32[2, 3], float32[3, 4]
        hint: one sequence [n] serves values of any shape; rows [.., n] serve values [.., m]
      """
    ) { float(2, 3).searchSorted(for: float(3, 4)) },
    ErrorRow("searchSorted: needs numbers\n  operands: bool[2], bool[2]") { bool(2).searchSorted(for: bool(2)) },
    ErrorRow("bucketized: the boundaries are not a vector\n  operands: float32[2], float32[2, 3]") {
      float(2).bucketized(between: float(2, 3))
    }
  ]
}
