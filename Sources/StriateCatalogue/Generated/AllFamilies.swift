// Written by Tools/make_catalogue.py; do not edit.

extension OperationFamily {
  /// All families, in alphabetical order.
  package static let all: [OperationFamily] = [
    activations,
    convolution,
    creation,
    elementTypes,
    elementwise,
    indexing,
    layers,
    linearAlgebra,
    losses,
    normalization,
    pooling,
    reductions,
    sampling,
    sequence,
    sorting,
    special,
    spectral,
    views,
    vision
  ]
}
