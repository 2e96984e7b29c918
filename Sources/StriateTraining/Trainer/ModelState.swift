import StriateFormats
import StriateNN

/// Parameters and buffers as a state under their names in checkpoints.
extension Module {
  /// The present values.
  package var modelState: StateDictionary {
    StateDictionary(tensors: namedCells.map { ($0.name, $0.value) })
  }

  /// Takes values under the same names with the same types.
  /// - Throws: `FormatError`; then nothing has changed.
  package func restoreModel(from state: StateDictionary, file: String) throws {
    let cells = namedCells
    guard cells.count == state.tensors.count else {
      throw FormatError(
        file: file,
        what: "the checkpoint is of another model: it has \(state.tensors.count) tensors, not \(cells.count)")
    }
    for (cell, kept) in zip(cells, state.tensors) {
      guard cell.name == kept.name, cell.value.type == kept.value.type else {
        throw FormatError(
          file: file,
          what: "the checkpoint is of another model: it has \(kept.name) \(kept.value.type) "
            + "where the model has \(cell.name) \(cell.value.type)")
      }
    }
    for (cell, kept) in zip(cells, state.tensors) {
      if let parameter = cell.parameter { parameter.assign(kept.value) } else { cell.cell.set(kept.value) }
    }
  }
}
