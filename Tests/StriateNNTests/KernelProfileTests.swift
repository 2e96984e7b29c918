import Foundation
import Striate
import Testing

struct KernelProfileTests {
  @Test func `a profile counts runs and arithmetic, and changes no bits`() throws {
    let x = withSeed(1) { Tensor.uniform([8, 3, 10, 12]) }
    let layers = withSeed(2) {
      Sequential {
        Conv2D(from: 3, to: 5, kernel: 3)
        ReLU()
        Flatten()
        Linear(from: 5 * 8 * 10, to: 7)
      }
    }
    let plain = try layers(x).scalars(as: Float.self)
    let profile = KernelProfile()
    let watched = try profiled(profile) { () throws -> [[Float]] in
      try (0..<3).map { _ in try layers(x).scalars(as: Float.self) }
    }
    #expect(watched.allSatisfy { $0 == plain })
    let convolution = try #require(profile.entries.first { $0.name.hasPrefix("convolution") })
    #expect(convolution.calls == 3 && convolution.seconds > 0 && convolution.device == "cpu")
    // 8 images, 5 filters of 3·3·3, 8 × 10 places; a multiply and an add each.
    #expect(convolution.floatingPointOperations == Double(2 * 8 * 5 * 27 * 8 * 10))
    #expect(convolution.byteCount == Double(4 * (8 * 3 * 10 * 12 + 5 * 27 + 5 + 8 * 5 * 8 * 10)))
    let product = try #require(profile.entries.first { $0.name.hasPrefix("matmul") })
    #expect(product.floatingPointOperations == Double(2 * 8 * 400 * 7))
    #expect(profile.events.count == profile.entries.reduce(0) { $0 + $1.calls })
    #expect(zip(profile.events, profile.events.dropFirst()).allSatisfy { $0.start + $0.seconds <= $1.start + 1e-9 })
  }

  @Test func `a trace is JSON with an event for each run, and the table has a line for each kernel`() throws {
    let profile = KernelProfile()
    try profiled(profile) { try evaluate([Tensor([1, 2, 3]).square() + 1]) }
    let path = FileManager.default.temporaryDirectory.path + "/striate-trace-\(UUID().uuidString).json"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try profile.writeTrace(to: path)
    let data = try Data(contentsOf: URL(fileURLWithPath: path))
    let trace = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let events = try #require(trace["traceEvents"] as? [[String: Any]])
    #expect(events.count { $0["ph"] as? String == "X" } == profile.events.count && !profile.events.isEmpty)
    let table = profile.table(peak: try MachinePeak.measured())
    #expect(table.split(separator: "\n").count == profile.entries.count + 2, "\(table)")
  }
}
