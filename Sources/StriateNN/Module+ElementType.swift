import StriateGraph
import StriateTypes

extension Module {
  /// Gives all floating-point parameters and buffers another element type, as PyTorch's `Module.to(dtype)` does.
  /// Optimizers are to be made afterwards.
  public func convert(to dtype: DType) {
    precondition(dtype.isFloatingPoint, "parameters are floating point, not \(dtype)")
    for cell in namedCells where cell.value.dtype.isFloatingPoint && cell.value.dtype != dtype {
      let value = cell.value.cast(to: dtype)
      cell.cell.set(cell.parameter == nil ? value : value.variable())
    }
  }
}
