import Foundation
import Striate
import Testing

/// Models in files.
@Suite struct CheckpointTests {
  private struct Network: Layer {
    let body = Linear(from: 3, to: 2)
    let norm = BatchNorm2D(2)
    let anotherHead = Linear(from: 2, to: 4, bias: false)
    func callAsFunction(_ x: Tensor) -> Tensor { anotherHead(norm(body(x))) }
  }

  private struct Larger: Layer {
    let body = Linear(from: 3, to: 2)
    let norm = BatchNorm2D(2)
    let anotherHead = Linear(from: 2, to: 5, bias: false)
    let tail = Linear(from: 5, to: 1)
    func callAsFunction(_ x: Tensor) -> Tensor { tail(anotherHead(norm(body(x)))) }
  }

  private struct Smaller: Layer {
    let body = Linear(from: 3, to: 2)
    func callAsFunction(_ x: Tensor) -> Tensor { body(x) }
  }

  @Test func `what was saved is loaded bit by bit, buffers too`() throws {
    try withTemporaryFolder { folder in
      let model = withSeed(1) { Network() }
      let x = Tensor(numbers(12, seed: 2), shape: [4, 3])
      try SGD(model, learningRate: 0.1).step(minimizing: model(x).square().mean())
      try model.save(to: folder + "/a.safetensors", metadata: ["system": "test"])
      let other = withSeed(2) { Network() }
      let expected = try withPhase(.inference) { try model(x).bytes() }
      #expect(try withPhase(.inference) { try other(x).bytes() } != expected)
      let report = try other.load(from: folder + "/a.safetensors")
      #expect(try withPhase(.inference) { try other(x).bytes() } == expected)
      #expect(try other.norm.numBatchesTracked!.value.item(as: Int64.self) == 1)
      #expect(
        report.loaded == [
          "body.weight", "body.bias", "norm.weight", "norm.bias", "norm.running_mean", "norm.running_var",
          "norm.num_batches_tracked", "another_head.weight"
        ])
      #expect(report.missing + report.unexpected + report.mismatched == [])
      // A loaded model can be trained on.
      let before = try other.parameters[0].value.bytes()
      try SGD(other, learningRate: 0.1).step(minimizing: other(x).square().mean())
      #expect(try other.parameters[0].value.bytes() != before)
    }
  }

  @Test func `names in the file are sorted, and two saves are the same bytes`() throws {
    try withTemporaryFolder { folder in
      let model = withSeed(1) { Network() }
      try model.save(to: folder + "/a.safetensors", metadata: ["b": "2", "a": "1"])
      try model.save(to: folder + "/b.safetensors", metadata: ["a": "1", "b": "2"])
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/a.safetensors"))
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder + "/b.safetensors")) == bytes)
      #expect(try model.checkpointBytes(metadata: ["a": "1", "b": "2"]) == Array(bytes))
      #expect(try withSeed(1) { Network() }.checkpointBytes(metadata: ["a": "1", "b": "2"]) == Array(bytes))
      let file = try SafetensorsFile(reading: folder + "/a.safetensors")
      let names = file.entries.map(\.name)
      #expect(names == names.sorted())
      #expect(names.count == 8)
      #expect(file.metadata == ["a": "1", "b": "2"])
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).count == 2, "no temporary file is left")
    }
  }

  @Test func `strict loading names what does not fit and leaves the model as it was`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.safetensors"
      try Network().save(to: path)

      func message(_ model: some Module) throws -> String? {
        let before = try model.checkpointBytes()
        let error = #expect(throws: FormatError.self) { try model.load(from: path) }
        #expect(try model.checkpointBytes() == before)
        return error?.description
      }
      #expect(
        try message(Larger())
          == "\(path): has no tensor 'tail.weight' (and 1 more) (hint: it may be another network's file)")
      #expect(
        try message(Smaller())
          == "\(path): has a tensor 'another_head.weight' that the model does not have (and 5 more) "
          + "(hint: it may be another network's file)")
      struct Wider: Module {
        let body = Linear(from: 3, to: 2)
        let norm = BatchNorm2D(2)
        let anotherHead = Linear(from: 2, to: 5, bias: false)
      }
      #expect(
        try message(Wider())
          == "\(path): does not fit the model: another_head.weight: F32 [4, 2] in the file, float32[5, 2] "
          + "(hint: it may be another network's file)")
    }
  }

  @Test func `loading that is not strict takes what fits and reports the rest`() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.safetensors"
      let source = withSeed(1) { Network() }
      try source.save(to: path)
      let larger = withSeed(2) { Larger() }
      let head = try larger.anotherHead.weight.value.bytes()
      let report = try larger.load(from: path, strict: false)
      #expect(report.missing == ["tail.weight", "tail.bias"])
      #expect(report.unexpected == [])
      #expect(report.mismatched == ["another_head.weight: F32 [4, 2] in the file, float32[5, 2]"])
      #expect(report.loaded.count == 7)
      #expect(try larger.body.weight.value.bytes() == source.body.weight.value.bytes())
      #expect(try larger.anotherHead.weight.value.bytes() == head)

      let smaller = try Smaller().load(from: path, strict: false)
      #expect(smaller.loaded == ["body.weight", "body.bias"])
      #expect(
        smaller.unexpected == [
          "another_head.weight", "norm.bias", "norm.num_batches_tracked", "norm.running_mean", "norm.running_var",
          "norm.weight"
        ])
    }
  }

  @Test func `files that are missing, cut or none are errors, and nothing half written stays`() throws {
    try withTemporaryFolder { folder in
      let model = Network()
      #expect(throws: FormatError.self) { try model.load(from: folder + "/absent.safetensors") }
      let path = folder + "/a.safetensors"
      try model.save(to: path)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let before = try model.checkpointBytes()
      for count in [0, 4, 8, 40, bytes.count / 2, bytes.count - 1] {
        try bytes.prefix(count).write(to: URL(fileURLWithPath: path))
        #expect(throws: FormatError.self) { try model.load(from: path) }
        #expect(throws: FormatError.self) { try model.load(from: path, strict: false) }
      }
      #expect(try model.checkpointBytes() == before)
      #expect(throws: FormatError.self) { try model.save(to: folder + "/no/such/folder/a.safetensors") }
    }
  }
}
