import StriateData
import StriateFormats
import StriateRuntime
import Testing

@Suite struct ArrayAndSoundTests {
  private let folder = TemporaryFolder()

  @Test func `npz and npy give samples with classes or with targets`() throws {
    let x = NamedArray(name: "x", shape: [3, 2, 2], (0..<12).map { Float($0) })
    let y = NamedArray(name: "y", shape: [3], [2, 0, 2] as [Int64])
    let z = NamedArray(name: "z", shape: [3, 1], [0.5, 1, 1.5] as [Double])
    let npz = folder.path + "/a.npz"
    try NPZFile.write([x, y, z], to: npz)
    let classes = try ArrayDataset(npz: npz)
    #expect(classes.count == 3 && classes.sampleShape == [2, 2] && classes.classNames == ["0", "1", "2"])
    #expect(classes.sample(at: 1) == ArraySample(values: [4, 5, 6, 7], label: 0, targets: []))
    let batch = classes.batch([classes.sample(at: 2), classes.sample(at: 0)])
    #expect(batch.inputs.shape == [2, 2, 2])
    #expect(try batch.inputs.scalars(as: Float.self) == [8, 9, 10, 11, 0, 1, 2, 3])
    #expect(try batch.labels.scalars(as: Int64.self) == [2, 2])
    let values = try ArrayDataset(npz: npz, targets: "z")
    #expect(values.labels.isEmpty && values.sample(at: 2).targets == [1.5])
    for array in [x, y] { try NPYFile.write(array, to: folder.path + "/\(array.name).npy") }
    #expect(
      try ArrayDataset(npy: folder.path + "/x.npy", targets: folder.path + "/y.npy").sample(at: 0)
        == classes.sample(at: 0))
    #expect(
      message { _ = try ArrayDataset(npz: npz, inputs: "w") }
        == "\(npz): there is no array w (hint: the arrays are x, y, z)")
    let short = NamedArray(name: "y", shape: [2], [0, 1] as [Int64])
    #expect(
      message { _ = try ArrayDataset(x, short, name: "f") }
        == "f: inputs [3, 2, 2] and targets [2] differ in their number of samples")
    let negative = NamedArray(name: "y", shape: [3], [0, -1, 1] as [Int32])
    #expect(message { _ = try ArrayDataset(x, negative, name: "f") } == "f: classes are numbers from 0 to 999999")
  }

  @Test func `WAV files take their class from their folder or their name`() throws {
    func clip(_ values: [Float], channels: Int = 1) throws -> [UInt8] {
      try AudioClip(sampleRate: 8000, channels: channels, samples: values).wavData(.float32)
    }
    try folder.write(clip([0.1, 0.2, 0.3, 0.4]), to: "a/7_ann_2.wav")
    try folder.write(clip([0.5, 0.25], channels: 2), to: "a/10_bob_0.wav")
    try folder.write(clip([1]), to: "b/yes/1.wav")
    let named = try WAVFolder(folder.path + "/a")
    #expect(named.classNames == ["10", "7"] && named.labels == [0, 1])
    #expect(named.nameParts(at: 1) == ["7", "ann", "2"])
    let batch = WAVFolder.batch(try (0..<2).map { try named.sample(at: $0) }, length: 2)
    #expect(batch.inputs.shape == [2, 1, 2])
    #expect(try batch.inputs.scalars(as: Float.self) == [0.375, 0, 0.2, 0.3])
    #expect(try WAVFolder(folder.path).classNames == ["a", "b"])
    #expect(
      message { _ = try WAVFolder(folder.path + "/b/yes") }.hasSuffix(
        "1.wav: its name does not begin with a class and _"))
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data")) func `spoken digits have ten classes`() throws {
    let dataset = try WAVFolder(try #require(realData) + "/fsdd/recordings")
    #expect(dataset.classNames == (0..<10).map(String.init) && dataset.count == 600)
    #expect(try dataset.sample(at: 0).clip.sampleRate == 8000)
    // Indices 0 and 1 of each of 6 speakers and 10 digits are the test set.
    #expect((0..<600).count { ["0", "1"].contains(dataset.nameParts(at: $0)[2]) } == 120)
  }
}
