/// Where the elements of an array lie in memory that is not in row-major order.
struct StridedLayout {
  /// Bytes an element.
  let width: Int
  /// In elements.
  let offset: Int
  let shape: [Int]
  /// In elements, none negative.
  let strides: [Int]

  /// Strides of Fortran order: the first index changes fastest.
  static func fortran(width: Int, shape: [Int]) -> StridedLayout {
    var strides: [Int] = []
    var step = 1
    for extent in shape {
      strides.append(step)
      step *= extent
    }
    return StridedLayout(width: width, offset: 0, shape: shape, strides: strides)
  }

  /// Whether all elements lie within so many bytes.
  func fits(_ byteCount: Int) -> Bool {
    if shape.contains(0) { return true }
    var last = offset
    for (extent, stride) in zip(shape, strides) {
      let (step, overflow) = (extent - 1).multipliedReportingOverflow(by: stride)
      let (sum, tooFar) = last.addingReportingOverflow(step)
      if overflow || tooFar { return false }
      last = sum
    }
    return last >= 0 && last < byteCount / width
  }

  /// Whether the elements lie in row-major order without gaps.
  var isContiguous: Bool {
    var expected = 1
    for (extent, stride) in zip(shape, strides).reversed() where extent != 1 {
      if stride != expected { return false }
      expected *= extent
    }
    return true
  }

  /// The elements in row-major order.
  ///
  /// - Precondition: they lie within the bytes, and their size does not overflow.
  func gathered(_ bytes: FileBytes) -> [UInt8] {
    switch width {
    case 2: gather(bytes, UInt16.self)
    case 4: gather(bytes, UInt32.self)
    case 8: gather(bytes, UInt64.self)
    default: gather(bytes, UInt8.self)
    }
  }

  private func gather<Element: FixedWidthInteger>(_ bytes: FileBytes, _: Element.Type) -> [UInt8] {
    let rows = shape.dropLast().reduce(1, *)
    let (columns, step) = (shape.last ?? 1, strides.last ?? 1)
    return bytes.withUnsafeBytes { source in
      [UInt8](unsafeUninitializedCapacity: rows * columns * width) { target, count in
        let target = UnsafeMutableRawBufferPointer(target)
        var index = [Int](repeating: 0, count: max(0, shape.count - 1))
        var start = offset
        var position = 0
        for _ in 0..<rows {
          for column in 0..<columns {
            let value = source.loadUnaligned(fromByteOffset: (start + column * step) * width, as: Element.self)
            target.storeBytes(of: value, toByteOffset: position, as: Element.self)
            position += width
          }
          // The next row: the last index that has not reached its end goes on, those behind it begin again.
          for axis in index.indices.reversed() {
            // Strides of axes with one element may be anything, so this may wrap around and come back.
            index[axis] += 1
            start &+= strides[axis]
            if index[axis] < shape[axis] { break }
            start &-= strides[axis] &* shape[axis]
            index[axis] = 0
          }
        }
        count = rows * columns * width
      }
    }
  }
}
