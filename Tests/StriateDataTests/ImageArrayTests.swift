import StriateData
import StriateFormats
import Testing

@Suite struct ImageArrayTests {
  private let folder = TemporaryFolder()

  /// A record whose planes are all red, green and blue of one value each.
  private func record(_ labels: [UInt8], _ colour: [UInt8]) -> [UInt8] {
    labels + colour.flatMap { [UInt8](repeating: $0, count: 1024) }
  }

  @Test func `CIFAR-10 joins its five files and takes its names`() throws {
    for batch in 1...5 {
      try folder.write(record([UInt8(batch)], [1, 2, UInt8(batch)]), to: "cifar-10-batches-bin/data_batch_\(batch).bin")
    }
    try folder.write(record([9], [7, 8, 9]) + record([0], [1, 1, 1]), to: "cifar-10-batches-bin/test_batch.bin")
    try folder.write("a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n", to: "cifar-10-batches-bin/batches.meta.txt")
    let training = try ImageArray.cifar(folder: folder.path, training: true)
    #expect(training.labels == [1, 2, 3, 4, 5] && training.classNames[9] == "j")
    #expect(training.sample(at: 2).image.pixels.prefix(6) == [1, 2, 3, 1, 2, 3])
    let test = try ImageArray.cifar(folder: folder.path + "/cifar-10-batches-bin", training: false)
    #expect(test.labels == [9, 0] && test.count == 2 && test.channels == 3)
  }

  @Test func `CIFAR-100 takes the fine label`() throws {
    try folder.write(record([3, 99], [1, 2, 3]), to: "test.bin")
    let set = try ImageArray.cifar(folder: folder.path, training: false)
    #expect(set.labels == [99] && set.classNames.count == 100)
    try folder.write(record([3, 100], [1, 2, 3]), to: "test.bin")
    #expect(
      message { _ = try ImageArray.cifar(folder: folder.path, training: false) }
        == "\(folder.path)/test.bin: image 0 has label 100, labels go from 0 to 99")
    try folder.write([1, 2, 3], to: "test.bin")
    #expect(
      message { _ = try ImageArray.cifar(folder: folder.path, training: false) }
        == "\(folder.path)/test.bin: its 3 bytes are no whole number of records of 3074")
    #expect(message { _ = try ImageArray.cifar(folder: "/nowhere", training: false) }.contains("binary version"))
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data")) func `MNIST is read from its four files`() throws {
    let test = try ImageArray.mnist(folder: try #require(realData) + "/mnist", training: false)
    #expect(test.count == 10_000 && test.labels.prefix(5) == [7, 2, 1, 0, 4])
    #expect(test.width == 28 && test.height == 28 && test.channels == 1)
  }
}
