import StriateTypes

extension Kernel {
  /// A short name for printed plans and warnings.
  package var summary: String {
    switch self {
    case .elementwise(let kernel):
      kernel.steps.isEmpty ? "copy" : "elementwise" + kernel.summary
    case .reduce(let kernel): "\(kernel.operation)\(kernel.axes)"
    case .matmul(let kernel): "matmul" + kernel.post.summary + (kernel.update.map { "+" + $0.summary } ?? "")
    case .convolution(let kernel): "convolution" + kernel.post.summary
    case .host(let kernel): kernel.body.name
    case .iota: "iota"
    case .randomUniform: "randomUniform"
    case .place: "place"
    case .gather(let axis): "gather[\(axis)]"
    case .scatterAdd(let axis): "scatterAdd[\(axis)]"
    case .takeAlong(let axis): "takeAlong[\(axis)]"
    case .addAlong(let axis): "addAlong[\(axis)]"
    case .convolutionInputGradient: "convolutionInputGradient"
    case .convolutionWeightGradient: "convolutionWeightGradient"
    case .maxPool: "maxPool"
    case .maxPoolGradient: "maxPoolGradient"
    case .maxPoolGather: "maxPoolGather"
    case .averagePool: "averagePool"
    case .averagePoolGradient: "averagePoolGradient"
    case .softmax(let logarithmic): logarithmic ? "logSoftmax" : "softmax"
    case .softmaxGradient(let logarithmic): logarithmic ? "logSoftmaxGradient" : "softmaxGradient"
    case .batchNorm(_, let post): "batchNorm" + post.summary
    case .batchNormGradient(_, let isMasked): isMasked ? "batchNormGradient+relu" : "batchNormGradient"
    case .layerNorm(let kernel): kernel.isCentred ? "layerNorm" : "rmsNorm"
    case .layerNormGradient(let kernel): kernel.isCentred ? "layerNormGradient" : "rmsNormGradient"
    case .packGates: "packGates"
    case .lstm(_, let keepsGates): keepsGates ? "lstm+gates" : "lstm"
    case .lstmGradient: "lstmGradient"
    case .gru(_, let keepsGates): keepsGates ? "gru+gates" : "gru"
    case .gruGradient: "gruGradient"
    case .rnn: "rnn"
    case .rnnGradient: "rnnGradient"
    case .reshape: "reshape"
    case .reorder: "reorder"
    }
  }
}

extension Kernel {
  /// The summary without what differs from one use to the next.
  package var family: String { String(summary.prefix { $0.isLetter }) }
}

extension ElementwiseKernel {
  fileprivate var summary: String { "{" + steps.map { "\($0.opcode)" }.joined(separator: ",") + "}" }
}

extension PostOperations {
  package var summary: String {
    var parts: [String] = []
    if bias { parts.append("bias") }
    if residual { parts.append("residual") }
    if let activation { parts.append("\(activation)") }
    return parts.isEmpty ? "" : "+" + parts.joined(separator: "+")
  }
}
