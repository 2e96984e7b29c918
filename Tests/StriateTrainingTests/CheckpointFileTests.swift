import Foundation
import Striate
import Testing

/// Files of checkpoints, whole and damaged.
@Suite struct CheckpointFileTests {
  private func checkpoint(_ number: Int) -> Checkpoint {
    let floats: [Float] = [Float(number), -0.0, .infinity]
    let doubles: [Double] = (0..<200).map { Double($0) / 7 }
    let values: [JSONMember] = [
      .init("step", .integer(number)), .init("rate", .number(0.1)), .init("text", .string("é\n"))
    ]
    var result = Checkpoint()
    result.add(
      "model", StateDictionary(tensors: [("b", Tensor(floats, shape: [3])), ("a", Tensor(doubles, shape: [200]))]))
    result.add("training", StateDictionary(values: values))
    return result
  }

  private func step(_ folder: CheckpointFolder) throws -> JSONValue? {
    try folder.newest()?.checkpoint["training"]?.value("step")
  }

  @Test func `tensors and numbers come back bit by bit and in order`() throws {
    let bytes = try checkpoint(7).serialized()
    #expect(try checkpoint(7).serialized() == bytes)
    let read = try Checkpoint(parsing: bytes, name: "file")
    #expect(read.parts.map(\.name) == ["model", "training"])
    for (part, original) in zip(read.parts, checkpoint(7).parts) {
      #expect(part.state.tensors.map(\.name) == original.state.tensors.map(\.name))
      let values = try part.state.tensors.map { try $0.value.bytes() }
      let originals = try original.state.tensors.map { try $0.value.bytes() }
      #expect(values == originals)
      #expect(part.state.values == original.state.values)
    }
    // Other programs can read it.
    let file = try SafetensorsFile(parsing: bytes, name: "file")
    #expect(file.entries.map(\.name) == ["model/a", "model/b"])
  }

  @Test func `a change of any byte, a cut and an addition are found`() throws {
    let bytes = try checkpoint(7).serialized()
    for position in stride(from: 0, to: bytes.count, by: 3) {
      var damaged = bytes
      damaged[position] ^= UInt8(1 << (position % 8))
      #expect(throws: FormatError.self, "byte \(position)") { try Checkpoint(parsing: damaged, name: "file") }
    }
    for count in [0, 1, 8, 30, 40, 45, bytes.count / 2, bytes.count - 1] {
      #expect(throws: FormatError.self) { try Checkpoint(parsing: Array(bytes.prefix(count)), name: "file") }
    }
    #expect(throws: FormatError.self) { try Checkpoint(parsing: bytes + [0], name: "file") }
    #expect(throws: FormatError.self) { try Checkpoint(parsing: Array(repeating: 0, count: bytes.count), name: "file") }
    let other = SafetensorsFile(entries: [NamedArray(name: "x", shape: [1], [Float(1)])], metadata: ["a": "b"])
    let error = #expect(throws: FormatError.self) { try Checkpoint(parsing: other.serialized(), name: "file") }
    #expect(error?.what == "this is not a checkpoint of a training run, or its beginning is damaged")
  }

  @Test func `two generations are kept, and the previous one is used where the newest is damaged`() throws {
    try withTemporaryFolder { path in
      let folder = CheckpointFolder(path)
      #expect(try step(folder) == nil)
      for number in 1...3 { try folder.write(try checkpoint(number).serialized()) }
      #expect(names(in: path) == ["checkpoint-previous.safetensors", "checkpoint.safetensors"])
      #expect(try step(folder) == .integer(3))

      var damaged = try bytes(of: folder.newestFile)
      damaged[damaged.count - 5] ^= 1
      try Data(damaged).write(to: URL(fileURLWithPath: folder.newestFile))
      let found = try #require(try folder.newest())
      #expect(found.checkpoint["training"]?.value("step") == .integer(2))
      #expect(found.file == folder.previousFile)
      #expect(
        found.damaged.map(\.description) == [
          "\(folder.newestFile): the checkpoint is damaged: its checksum does not agree with its content"
        ])
      // Put aside, so that the next checkpoint leaves the good one where it is.
      try folder.setAside(found.damaged.map(\.file))
      try folder.write(try checkpoint(4).serialized())
      #expect(try step(folder) == .integer(4))
      try Data([1, 2, 3]).write(to: URL(fileURLWithPath: folder.newestFile))
      #expect(try step(folder) == .integer(2))

      try Data().write(to: URL(fileURLWithPath: folder.previousFile))
      let error = #expect(throws: FormatError.self) { try folder.newest() }
      #expect(error?.file == folder.newestFile)
      #expect(error?.what.hasSuffix(", and so is the one before it") == true)
    }
  }

  @Test func `wherever a process ends while it writes, the newest whole checkpoint is found`() throws {
    try withTemporaryFolder { path in
      let folder = CheckpointFolder(path), next = path + "/checkpoint-next.safetensors"
      try folder.write(try checkpoint(1).serialized())
      try folder.write(try checkpoint(2).serialized())
      let whole = try checkpoint(3).serialized()
      // Ended before the next file took its place.
      try Data(whole).write(to: URL(fileURLWithPath: next))
      #expect(try step(folder) == .integer(2))
      // Ended after the newest one became the previous one.
      unlink(folder.previousFile)
      rename(folder.newestFile, folder.previousFile)
      #expect(try step(folder) == .integer(3))
      // The same, with a next file that never reached the disk.
      try Data(whole.prefix(100)).write(to: URL(fileURLWithPath: next))
      #expect(try step(folder) == .integer(2))
      try folder.write(try checkpoint(4).serialized())
      #expect(try step(folder) == .integer(4))
      #expect(names(in: path) == ["checkpoint-previous.safetensors", "checkpoint.safetensors"])
    }
  }

  @Test func `leftovers of processes that are gone are removed, others stay`() throws {
    try withTemporaryFolder { path in
      // No process has the largest number that there is.
      let gone = ".striate-\(Int32.max)-1.tmp", alive = ".striate-\(getpid())-1.tmp"
      let probe = ".striate-\(Int32.max).probe"
      for name in [gone, probe, alive, ".striate-x-1.tmp", "other.tmp"] {
        try Data().write(to: URL(fileURLWithPath: path + "/" + name))
      }
      CheckpointFolder(path).removeLeftovers()
      #expect(names(in: path) == [alive, ".striate-x-1.tmp", "other.tmp"].sorted())
    }
  }

  @Test func `a folder that cannot be written leaves both generations as they were`() throws {
    try withTemporaryFolder { path in
      let folder = CheckpointFolder(path)
      try folder.write(try checkpoint(1).serialized())
      try folder.write(try checkpoint(2).serialized())
      // A directory in the way of the next file.
      try FileManager.default.createDirectory(
        atPath: path + "/checkpoint-next.safetensors/x", withIntermediateDirectories: true)
      let error = #expect(throws: FormatError.self) { try folder.write(try checkpoint(3).serialized()) }
      #expect(error?.file == folder.newestFile && error?.hint == "the checkpoint before it is whole")
      #expect(try step(folder) == .integer(2))
      #expect(
        try Checkpoint(parsing: bytes(of: folder.previousFile), name: "p")["training"]?.value("step") == .integer(1))
    }
  }
}
