import Foundation
import Striate
import StriateONNX
import Testing

/// Models of every operator with fields changed, swapped and left out: what reads them must end in an error or in values,
/// and take neither long nor more memory than it may.
///
/// - `STRIATE_FUZZ=100000` sets the number of mutated models (2,000 by default), `STRIATE_FUZZ_SEED` where to begin.
/// - `STRIATE_FUZZ_CASES=DIR` takes the models of a folder of conformance cases as well.
/// - `STRIATE_FUZZ_LAST=FILE` writes each model there before it is read, so that one that ends the process is not lost.
@Suite(.serialized) struct MutationTests {
  private static let environment = ProcessInfo.processInfo.environment
  private static let iterations = environment["STRIATE_FUZZ"].flatMap { Int($0) } ?? 2000
  private static let seed = environment["STRIATE_FUZZ_SEED"].flatMap { UInt64($0) } ?? 1
  private static let last = environment["STRIATE_FUZZ_LAST"]

  private var limits: ONNXLimits {
    var limits = ONNXLimits()
    limits.tensorByteCount = 1 << 22
    limits.nodeCount = 5000
    limits.stepCount = 1000
    return limits
  }

  /// Valid models with operands that fit.
  private func seeds() throws -> [(model: [UInt8], operands: [String: ONNXValue])] {
    var seeds = try OperatorFixture.all.map { (model: $0.modelBytes, operands: try $0.operands()) }
    seeds += [Fixtures.convolutional, Fixtures.filled, Fixtures.external, Fixtures.cyclic].map {
      (ImportTests.bytes($0), ["x": ONNXValue(Tensor.ones([1, 2, 6, 6]))])
    }
    seeds += (ControlFixtures.control + ControlFixtures.recurrent).map { run in
      (ImportTests.bytes(run.model), run.inputs.mapValues { ONNXValue($0.tensor) })
    }
    guard let folder = Self.environment["STRIATE_FUZZ_CASES"] else { return seeds }
    for name in try FileManager.default.contentsOfDirectory(atPath: folder).sorted() where !name.hasPrefix("light") {
      guard let bytes = try? FileReader.read("\(folder)/\(name)/model.onnx"), bytes.count < 100_000 else { continue }
      seeds.append((bytes, [:]))
    }
    return seeds
  }

  @Test func `mutated models are refused or run, in bounded time and memory`() throws {
    let seeds = try seeds(),
      texts = Array(Set(seeds.flatMap { WireMessage($0.model)?.texts() ?? [] })).sorted {
        $0.lexicographicallyPrecedes($1)
      }
    let before = Self.peakMemory
    var ran = 0, slowest = 0.0
    for index in 0..<Self.iterations {
      var generator = PhiloxGenerator(seed: Self.seed &+ UInt64(index))
      let (model, operands) = seeds[Int.random(in: 0..<seeds.count, using: &generator)]
      let bytes = mutated(model, texts, &generator)
      if let last = Self.last { try Data(bytes).write(to: URL(fileURLWithPath: last)) }
      let start = ContinuousClock.now
      if try outcome(of: bytes, operands) { ran += 1 }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      slowest = max(slowest, seconds)
      #expect(seconds < 20, "model \(Self.seed &+ UInt64(index))")
    }
    let memory = Self.peakMemory - before
    print(
      "\(ran) of \(Self.iterations) mutated models ran; the slowest took \(slowest) s, all of them \(memory >> 20) MiB more"
    )
    #expect(ran > 0 && ran < Self.iterations)
    #expect(memory < 2 << 30)
  }

  /// Whether the model ran.
  private func outcome(of bytes: [UInt8], _ operands: [String: ONNXValue]) throws -> Bool {
    do {
      let model = try ONNXModel(parsing: bytes, name: "mutated", limits: limits)
      var inputs: [String: ONNXValue] = [:]
      for port in model.inputs { inputs[port.name] = operands[port.name] ?? port.zeros }
      let results = try withPhase(.inference) { try model.run(values: inputs) }.map(\.value.tensor)
      // Together they may need more than each by itself.
      guard try predictedPeakByteCount(of: results) < 1 << 28 else { return false }
      try evaluate(results)
      return true
    } catch let error as FormatError {
      #expect(!error.description.contains("\n"))
    } catch is EvaluationError {
      // A value that no kernel takes, such as an index out of range.
    }
    return false
  }

  private func mutated(_ model: [UInt8], _ texts: [[UInt8]], _ generator: inout PhiloxGenerator) -> [UInt8] {
    var bytes = model
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      if Int.random(in: 0..<10, using: &generator) > 0, var message = WireMessage(bytes) {
        message.mutate(texts, &generator)
        bytes = message.bytes
      } else if let place = bytes.indices.randomElement(using: &generator) {
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1: bytes.remove(at: place)
        case 2: bytes.removeSubrange(place...)
        default: bytes.insert(UInt8.random(in: 0...255, using: &generator), at: place)
        }
      }
    }
    return bytes
  }

  /// The most memory that this process has had, in bytes.
  private static var peakMemory: Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(separator: " ").compactMap { Int($0) }.first ?? 0) << 10
  }
}

extension ONNXPort {
  /// Zeros of a shape that fits, where it is small: a mutated extent may be anything.
  fileprivate var zeros: ONNXValue? {
    let declared = (extents ?? []).prefix(8).map { extent in
      if case .fixed(let number) = extent, (0...16).contains(number) { number } else { 1 }
    }
    let shape: [Int] = declared.reduce(1, *) <= 1 << 16 ? declared : [], type = (element ?? .float32).fileType
    let bytes = Array(repeating: UInt8(0), count: type.byteCount(of: shape) ?? 0)
    return try? ONNXValue(NamedArray(name: name, dtype: type, shape: shape, bytes: bytes[...]), file: "zeros")
  }
}
