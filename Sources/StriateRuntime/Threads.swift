import StriateCPU

/// Sets how many threads the CPU device's kernels share their work between; by default all processors that the
/// process may run on. Call it before anything is computed.
public func setThreadCount(_ count: Int) { CPUDevice.setThreadCount(count) }
