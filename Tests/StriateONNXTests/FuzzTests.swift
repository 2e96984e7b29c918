import Foundation
import Striate
import StriateONNX
import Testing

/// Damaged models must end in an error or in a value: never in a crash, a hang or gigabytes of memory.
@Suite(.serialized) struct FuzzTests {
  /// `STRIATE_FUZZ` sets another number of damaged models.
  private static let iterations =
    ProcessInfo.processInfo.environment["STRIATE_FUZZ"].flatMap { Int($0) } ?? 2000

  @Test func `damaged models are refused or run`() throws {
    let seeds =
      ([Fixtures.convolutional, Fixtures.unsupported, Fixtures.cyclic, Fixtures.huge]
      + ControlFixtures.control.map(\.model) + ControlFixtures.refused.map(\.model)
      + ControlFixtures.recurrent.suffix(4).map(\.model)).map(ImportTests.bytes)
    var generator = PhiloxGenerator(seed: 5)
    var limits = ONNXLimits()
    limits.tensorByteCount = 1 << 26
    limits.nodeCount = 20_000
    limits.stepCount = 2000
    var read = 0
    for index in 0..<Self.iterations {
      var bytes = seeds[index % 3 != 0 ? Int.random(in: 0..<seeds.count, using: &generator) : 0]
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0...5, using: &generator) {
        case 0: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &generator)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        case 2: bytes.remove(at: place)
        case 3: bytes.insert(bytes[place], at: place)
        case 4: bytes[place] = 0xFF
        default: if index % 5 == 0 { bytes.removeSubrange(place...) }
        }
        if bytes.isEmpty { bytes = [0] }
      }
      do {
        let model = try ONNXModel(parsing: bytes, name: "damaged", limits: limits)
        var inputs: [String: Tensor] = [:]
        for port in model.inputs { inputs[port.name] = Tensor.zeros(port.smallShape) }
        try withPhase(.inference) { try evaluate(model.run(inputs).map(\.value)) }
        read += 1
      } catch let error as FormatError {
        #expect(!error.description.contains("\n"))
      } catch is EvaluationError {
        // A value that no kernel takes, such as an index out of range.
      }
    }
    #expect(read > 0 && read < Self.iterations)
  }
}

extension ONNXPort {
  /// A shape that fits, if it is small: damaged extents may be anything.
  fileprivate var smallShape: Shape {
    Shape(
      (extents ?? []).prefix(8).map { extent in
        if case .fixed(let number) = extent, (0...8).contains(number) { number } else { 1 }
      })
  }
}
