#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension FormatError {
  /// `file: <doing>: <text of errno>`.
  init(file: String, doing: String, errno code: Int32) {
    self.init(file: file, what: "\(doing): \(String(cString: strerror(code)))")
  }
}

/// Repeats a system call that a signal interrupted. Returns the result, or the error number.
func retryingOnInterrupt<Value: SignedInteger>(_ call: () -> Value) -> (value: Value, code: Int32) {
  while true {
    let value = call()
    if value >= 0 { return (value, 0) }
    let code = errno
    if code != EINTR { return (value, code) }
  }
}

/// `read(2)` under a name that a type's own `read` does not hide.
func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

/// `write(2)` under a name that a type's own `write` does not hide.
func systemWrite(_ descriptor: Int32, _ buffer: UnsafeRawPointer, _ count: Int) -> Int {
  write(descriptor, buffer, count)
}
