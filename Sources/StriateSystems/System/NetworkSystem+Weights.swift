import Striate

extension NetworkSystem {
  /// Names as in the network.
  public func cellName(inFile name: String) -> String { name }

  /// Loads weights by name from safetensors, npz or a PyTorch file: all of the network's, and no others. Beginnings that
  /// training programs put before all names are taken off, then the system's own rule is asked.
  /// - Throws: `FormatError`; then the network is as it was.
  package func load(_ path: String, into network: any Layer) throws {
    let arrays = try ArrayFile(reading: path).arrays
    var names = arrays.map(\.name)
    for beginning in ["state_dict.", "model.", "module."]
    where !names.isEmpty && names.allSatisfy({ $0.hasPrefix(beginning) }) {
      names = names.map { String($0.dropFirst(beginning.count)) }
    }
    let renamed = zip(arrays, names).map { array, name in
      NamedArray(name: cellName(inFile: name), dtype: array.dtype, shape: array.shape, data: array.data)
    }
    try network.load(renamed, name: path, convertingTypes: true)
  }
}
