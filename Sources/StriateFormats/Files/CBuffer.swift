import CImage

/// Calls into CImage, with its results and sentences turned into Swift values.
enum CBuffer {
  /// Runs a C function that fills `result` or writes a sentence, and turns the sentence into an error about `file`.
  static func call<Result>(
    file: String, empty: Result,
    _ body: (_ result: inout Result, _ error: UnsafeMutablePointer<CChar>, _ capacity: Int) -> Int32
  ) throws(FormatError) -> Result {
    var result = empty
    var what = ""
    let failed = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 512) { error in
      error.initialize(repeating: 0)
      let status = body(&result, error.baseAddress!, error.count)
      if status != 0 { what = String(cString: error.baseAddress!) }
      return status != 0
    }
    if failed { throw FormatError(file: file, what: what) }
    return result
  }

  /// Copies the bytes out and releases the C memory.
  static func take(_ buffer: inout cimage_buffer) -> [UInt8] {
    defer { cimage_free(&buffer) }
    return [UInt8](UnsafeBufferPointer(start: buffer.bytes, count: buffer.count))
  }
}
