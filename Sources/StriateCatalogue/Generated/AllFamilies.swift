// Written by Tools/make_catalogue.py; do not edit.

extension OperationFamily {
  /// All families, in alphabetical order.
  package static let all: [OperationFamily] = [
    losses,
    reductions,
    sequence,
    sorting,
    vision
  ]
}
