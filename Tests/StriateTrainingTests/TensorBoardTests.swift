import Foundation
import Striate
import Testing

/// Event files, read by the `tensorboard` package.
@Suite struct TensorBoardTests {
  /// Runs Python; nil if it fails.
  private static func python(_ arguments: [String]) -> String? {
    let process = Process(), pipe = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: output, as: UTF8.self) : nil
  }

  private static let isPossible = python(["-c", "import tensorboard"]) != nil

  private static let script =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path + "/Tools/read_tensorboard.py"

  private func read(_ folder: String) throws -> JSONValue {
    let output = try #require(Self.python([Self.script, folder]))
    return try JSONValue(parsing: Array(output.utf8)[...])
  }

  private func points(_ value: JSONValue?) throws -> [(step: Int, value: Double)] {
    guard case .array(let points)? = value else { return [] }
    return try points.map { point in
      guard case .array(let parts) = point, parts.count == 2, case .integer(let step) = parts[0] else {
        throw FormatError(file: "points", what: "\(point)")
      }
      return (step, try #require(parts[1].exactDouble))
    }
  }

  private func numbers(_ value: JSONValue?) -> [Double] {
    guard case .array(let values)? = value else { return [] }
    return values.compactMap(\.exactDouble)
  }

  @Test(.enabled(if: isPossible, "python3 has no tensorboard"))
  func `tensorboard reads numbers, pictures, histograms and graphs`() throws {
    try withTemporaryFolder { folder in
      let writer = try TensorBoardWriter(folder: folder, clock: { 1234.5 })
      for step in [1, 2, 300, 1 << 40] { try writer.scalar("train/loss", 1 / Double(step), step: step) }
      try writer.scalar("träge", -2.5, step: -1)
      let image = Image(width: 3, height: 2, channels: 3, pixels: (0..<18).map { UInt8($0 * 14) })
      try writer.image("a picture", image, step: 4)
      let values: [Float] = [-3, -0.001, 0, 0, 2, 2, 2, 1e30, .nan, .infinity]
      try writer.histogram("weights", Tensor(values, shape: [2, 5]), step: 5)
      try writer.histogram("nothing", Tensor.zeros([0]), step: 5)
      let model = SmallNetwork()
      try writer.graph(of: model, input: .zeros([2, 4]))

      let events = try read(folder)
      #expect(events["first_time"]?.exactDouble == 1234.5)
      let loss = try points(events["scalars"]?["train/loss"])
      #expect(loss.map(\.step) == [1, 2, 300, 1 << 40])
      #expect(loss.map(\.value) == [1, 2, 300, 1 << 40].map { Double(Float(1 / Double($0))) })
      #expect(try points(events["scalars"]?["träge"]).map(\.value) == [-2.5])

      guard case .array(let pictures)? = events["images"]?["a picture"] else {
        Issue.record("there is no picture")
        return
      }
      #expect(pictures.count == 1 && pictures[0]["width"] == .integer(3) && pictures[0]["height"] == .integer(2))

      guard case .array(let histograms)? = events["histograms"]?["weights"] else {
        Issue.record("there is no histogram")
        return
      }
      let histogram = histograms[0]
      #expect(histogram["min"]?.exactDouble == -3 && histogram["num"]?.exactDouble == 8)
      #expect(histogram["max"]?.exactDouble == Double(Float(1e30)))
      let counts = numbers(histogram["bucket"]), limits = numbers(histogram["bucket_limit"])
      #expect(counts.count == limits.count && limits == limits.sorted())
      #expect(counts.reduce(0, +) == 8)
      // How many values lie up to each limit, counted anew.
      for (index, limit) in limits.enumerated() {
        let below = values.filter { $0.isFinite && Double($0) <= limit }.count
        #expect(counts[...index].reduce(0, +) == Double(below))
      }
      #expect(events["histograms"]?["nothing"] != nil)

      guard case .array(let nodes)? = events["graph"] else { return }
      let names = nodes.compactMap { if case .string(let name)? = $0["name"] { name } else { nil } }
      #expect(names.contains("input") && names.contains("first/weight") && names.contains("second/bias"))
      #expect(names.contains { $0.hasPrefix("SmallNetwork/second/") })
      #expect(Set(names).count == names.count)
      for node in nodes {
        guard case .array(let inputs)? = node["inputs"] else { continue }
        for case .string(let input) in inputs { #expect(names.contains(input)) }
      }
      #expect(
        nodes.first { $0["name"] == .string("first/weight") }?["shapes"]
          == .array([.array([.integer(16), .integer(4)])]))
    }
  }

  @Test(.enabled(if: isPossible, "python3 has no tensorboard"))
  func `a run and its resume are one curve`() throws {
    struct Killed: Error {}
    try withTemporaryFolder { folder in
      func trainer() -> Trainer<SmallNetwork, LabeledBatch> {
        let model = withSeed(1) { SmallNetwork() }
        let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1))
        trainer.epochs = 3
        trainer.validation = .classification(on: CornerSource(shuffles: false))
        trainer.checkpoints = CheckpointPolicy(folder: folder, everySteps: 4)
        trainer.callbacks = [TensorBoardLog(folder: folder + "/events", histograms: true)]
        return trainer
      }
      let first = trainer()
      first.callbacks.append(ClosureCallback(onStep: { if $0.step == 11 { throw Killed() } }))
      #expect(throws: Killed.self) { try first.fit(CornerSource()) }
      let second = trainer()
      #expect(try second.resume()?.step == 8)
      let history = try second.fit(CornerSource()).history
      #expect(names(in: folder + "/events").count == 2)

      let events = try read(folder + "/events")
      let loss = try points(events["scalars"]?["train/loss"])
      #expect(loss.map(\.step) == Array(1...18))
      #expect(loss.map(\.value) == history.losses)
      let accuracy = try points(events["scalars"]?["epoch/validation_accuracy"])
      #expect(accuracy.map(\.step) == [6, 12, 18])
      #expect(events["histograms"]?["first/weight"] != nil)
    }
  }

  @Test func `what cannot be made is told`() throws {
    #expect(throws: FormatError.self) { try TensorBoardWriter(folder: "/proc/striate") }
  }
}
