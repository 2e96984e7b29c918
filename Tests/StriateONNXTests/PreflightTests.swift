import Foundation
import Striate
import StriateONNX
import Testing

@Suite struct PreflightTests {
  private func preflight(_ model: String, _ extents: [String: Int] = [:]) throws -> ONNXPreflight {
    let file = FileManager.default.temporaryDirectory.appendingPathComponent("striate-\(UUID().uuidString).onnx")
    try Data(ImportTests.bytes(model)).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    return try ONNXPreflight(contentsOf: file.path, extents: extents)
  }

  @Test func `all that is in the way is listed with what comes nearest`() throws {
    let faults = try preflight(Fixtures.misspelt).faults
    #expect(
      faults.map { "\($0); \($0.nearest ?? "-")" } == [
        "node 'first' (Sigmoyd): the operator is not supported; the nearest operator is 'Sigmoid'",
        "node 'second' (LeakyRelu): the attributes 'aplha', 'gamma' are not supported; the nearest attribute is 'alpha'",
        "node 'third' (com.microsoft.Gelu): the operator is not supported; "
          + "'Gelu' of ONNX's own domain is supported",
        "node 'fourth' (Relu): the attribute 'slope' is not supported; it takes no attributes"
      ])
  }

  @Test func `the peak of memory is that of the plan that then runs`() throws {
    let report = try preflight(Fixtures.convolutional, ["batch": 16])
    #expect(report.faults.isEmpty && report.assumedExtents.isEmpty)
    let model = try ONNXModel(parsing: ImportTests.bytes(Fixtures.convolutional), name: "m.onnx")
    let x = Tensor(Array(repeating: Float(1), count: 16 * 72), shape: [16, 2, 6, 6])
    let results = try withPhase(.inference) { try withoutGradients { try model.run(["x": x]).map(\.value) } }
    let used = try predictedPeakByteCount(of: results)
    try evaluate(results)
    #expect(runtimeStatistics().predictedPeakByteCount >= used)
    let peak = try #require(report.peakByteCount)
    #expect(abs(peak - used) <= used / 10, "\(peak) predicted, \(used) used")
  }

  @Test func `extents that nobody gave are said`() throws {
    let report = try preflight(Fixtures.convolutional)
    #expect(report.assumedExtents == ["batch"] && report.faults.isEmpty)
    let larger = try preflight(Fixtures.convolutional, ["batch": 64])
    #expect(try #require(larger.peakByteCount) > (try #require(report.peakByteCount)))
  }

  @Test func `a node that cannot be built is named`() throws {
    let faults = try preflight(Fixtures.unfitting).faults
    #expect(faults.count == 1 && faults.first?.node == "node 'product' (MatMul)")
  }
}
