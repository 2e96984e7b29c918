// Written by Tools/make_catalogue.py; do not edit.

extension OperationFamily {
  /// All families, in alphabetical order.
  package static let all: [OperationFamily] = [
    layers,
    losses,
    reductions,
    sequence,
    sorting,
    vision
  ]
}
