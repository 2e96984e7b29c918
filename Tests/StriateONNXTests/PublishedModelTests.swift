import Foundation
import Striate
import StriateONNX
import Testing

/// Networks of other people on photos, against what onnxruntime makes of them.
@Suite struct PublishedModelTests {
  @Test(
    .enabled(if: realData != nil, "STRIATE_DATA has no data"),
    arguments: [("4", ModelFixtures.facesOf4), ("13", ModelFixtures.facesOf13)])
  func `a detector finds the faces of a photo`(_ name: String, _ faces: [[Double]]) throws {
    let folder = try #require(realData) + "/weights/ultraface/"
    // Trained on pixels of which 127 was taken away and that were divided by 128.
    var detector = try ObjectDetector(
      ONNXModel(contentsOf: folder + "version-RFB-320.onnx"), mean: 127.0 / 255, deviation: 128.0 / 255)
    detector.threshold = 0.7
    let found = try detector.detections(in: Image(contentsOf: folder + name + ".jpg"))
    #expect(found.count == faces.count)
    for (object, face) in zip(found.sorted { $0.box.left < $1.box.left }, faces.sorted { $0[0] < $1[0] }) {
      let corners = [object.box.left, object.box.top, object.box.right, object.box.bottom]
      for (edge, expected) in zip(corners, face) { #expect(abs(Double(edge) - expected) < 0.02) }
      #expect(object.label == 1 && abs(object.score - face[4]) < 1e-4)
    }
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data"))
  func `a network enlarges a photo`() throws {
    let folder = try #require(realData) + "/weights/"
    let model = try ONNXModel(contentsOf: folder + "espcn-superres/super_resolution.onnx")
    let photo = try Image(contentsOf: folder + "ultraface/13.jpg").grey().resized(width: 224, height: 224)
    let x = Tensor(photo.pixels.map { Float($0) / 255 }, shape: [1, 1, 224, 224])
    let y = try withPhase(.inference) { try model(x) }
    #expect(y.shape == [1, 1, 672, 672])
    let numbers: [Float] = try y.scalars()
    let sample = stride(from: 0, to: numbers.count, by: 97).map { numbers[$0] }
    #expect(sample.count == ModelFixtures.enlarged.count)
    for (a, b) in zip(sample, ModelFixtures.enlarged) { #expect(abs(a - b) < 1e-4) }
  }

  @Test func `a model that is no detector is refused`() throws {
    let model = try ONNXModel(parsing: ImportTests.bytes(Fixtures.convolutional), name: "m.onnx")
    let error = #expect(throws: FormatError.self) { try ObjectDetector(model) }
    #expect(error?.what.contains("is no detector") == true)
  }
}
