import Foundation
import StriateGraph
import StriateKernels
import StriateNN
import StriateRuntime
import StriateTypes

/// A runtime with counters and a plan cache of its own, on the CPU device.
func makeRuntime(planCapacity: Int = 256) -> Runtime {
  Runtime(devices: Runtime.cpu.compiler.devices, planCapacity: planCapacity)
}

/// `[N, 4]` -> `[N, 3]`.
struct Perceptron: Layer {
  let layers = Sequential {
    Linear(from: 4, to: 8)
    Tanh()
    Linear(from: 8, to: 3)
  }
  func callAsFunction(_ x: Tensor) -> Tensor { layers(x) }
}

/// The same with dropout.
struct DroppingPerceptron: Layer {
  let layers = Sequential {
    Linear(from: 4, to: 8)
    ReLU()
    Dropout(0.3)
    Linear(from: 8, to: 3)
  }
  func callAsFunction(_ x: Tensor) -> Tensor { layers(x) }
}

/// `[N, 4]` as images of 2 × 2 -> `[N, 3]`.
struct NormalizedNetwork: Layer {
  let convolution = Conv2D(from: 1, to: 4, kernel: 2)
  let norm = BatchNorm2D(4)
  let head = Linear(from: 4, to: 3)
  func callAsFunction(_ x: Tensor) -> Tensor {
    head(norm(convolution(x.reshaped(to: [-1, 1, 2, 2]))).relu().flattened(from: 1))
  }
}

/// Numbers in −1 ..< 1 that depend on the seed only.
func numbers(_ count: Int, seed: UInt64) -> [Float] {
  var generator = PhiloxGenerator(seed: seed)
  return (0..<count).map { _ in Float.random(in: -1..<1, using: &generator) }
}

func matrix(_ rows: Int, _ columns: Int, seed: UInt64) -> Tensor {
  Tensor(numbers(rows * columns, seed: seed), shape: [rows, columns])
}

func labels(_ count: Int, classes: Int = 3) -> Tensor {
  Tensor((0..<count).map { Int64($0 * 7 % classes) }, shape: [count])
}

extension Module {
  /// All parameters and buffers, as saved.
  func snapshot() throws -> [UInt8] { try checkpointBytes() }
}

/// Whether the code was compiled for speed; long runs are shorter without.
let isOptimized: Bool = {
  var isDebug = false
  assert(
    {
      isDebug = true
      return true
    }())
  return !isDebug
}()

enum Process {
  /// Resident memory in bytes.
  static var residentByteCount: Int {
    let fields = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ") ?? []
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE))) : 0
  }

  static var threadCount: Int {
    ((try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/task")) ?? []).count
  }
}

/// What memory did between two points.
struct MemoryGrowth {
  let live: Int
  let resident: Int

  /// Runs `body` after `warmUp`.
  static func measure(warmUp: () throws -> Void, _ body: () throws -> Void) rethrows -> MemoryGrowth {
    try warmUp()
    let live = HostBufferPool.liveByteCount, resident = Process.residentByteCount
    try body()
    return MemoryGrowth(
      live: HostBufferPool.liveByteCount - live, resident: Process.residentByteCount - resident)
  }

  var isFlat: Bool { abs(live) <= 2 << 20 && abs(resident) <= 2 << 20 }
}
