import Striate

/// Times the kernels of `body`, also of one that is interrupted: a table on standard error, and a trace in a file.
func withProfile(file: String, _ body: () throws -> Void) throws {
  let measured = KernelProfile()
  let result = Result { try profiled(measured, body) }
  try measured.writeTrace(to: file)
  complain(measured.table(peak: try MachinePeak.measured()))
  complain("Written to \(file): the runs of \(measured.entries.count) kernels")
  try result.get()
}
