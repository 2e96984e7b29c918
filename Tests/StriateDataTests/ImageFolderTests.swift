import Foundation
import StriateData
import StriateFormats
import StriateRuntime
import Testing

@Suite struct ImageFolderTests {
  private let folder = TemporaryFolder()

  private func fill() throws {
    let picture = try countingImage(width: 3, height: 2, channels: 3).pngData()
    for name in ["b/1.png", "b/deep/er/0.PNG", "a/2.jpeg.png", "Z/x.png", ".hidden/1.png", "a/.2.png", "a/notes.txt"] {
      try folder.write(picture, to: name)
    }
    try folder.write("no picture", to: "a/bad.jpg")
    try folder.write("text", to: "README.md")
    try FileManager.default.createDirectory(atPath: folder.path + "/empty", withIntermediateDirectories: true)
  }

  @Test func `classes are the sorted names of folders, and files below them are found`() throws {
    try fill()
    let dataset = try ImageFolder(folder.path)
    #expect(dataset.classNames == ["Z", "a", "b"])
    #expect(
      dataset.files.map { String($0.dropFirst(folder.path.count + 1)) }
        == ["Z/x.png", "a/2.jpeg.png", "a/bad.jpg", "b/1.png", "b/deep/er/0.PNG"])
    #expect(dataset.labels == [0, 1, 1, 2, 2])
    let sample = try dataset.sample(at: 4)
    #expect(sample.label == 2)
    #expect(sample.image == countingImage(width: 3, height: 2, channels: 3))
    #expect(
      message { _ = try dataset.sample(at: 2) }
        == "\(folder.path)/a/bad.jpg: the image is neither PNG, JPEG, PGM nor PPM")
  }

  @Test func `classes known from elsewhere keep their numbers, and others are refused`() throws {
    try fill()
    #expect(try ImageFolder(folder.path, classNames: ["b", "a", "c", "Z"]).labels == [3, 1, 1, 0, 0])
    #expect(
      message { _ = try ImageFolder(folder.path, classNames: ["a", "b"]) }
        == "\(folder.path)/Z: there is no class Z (hint: the classes are a, b)")
  }

  @Test func `folders without pictures say what is expected`() throws {
    #expect(message { _ = try ImageFolder("/nowhere") } == "/nowhere: no such folder")
    #expect(
      message { _ = try ImageFolder(folder.path) }
        == "\(folder.path): it holds no folders (hint: pictures lie in a folder for each class, named after it)")
    try folder.write("text", to: "a/b.txt")
    #expect(
      message { _ = try ImageFolder(folder.path) }
        == "\(folder.path): its folders hold no pictures (hint: JPEG, PNG, PGM and PPM are read)")
  }

  @Test(arguments: [1, 4]) func `augmented batches have the same bits for any number of threads`(_ workers: Int) throws
  {
    for index in 0..<30 {
      try folder.write(
        try countingImage(width: 12 + index % 3, height: 10, channels: 3).pngData(), to: "\(index % 2)/\(index).png")
    }
    let dataset = try ImageFolder(folder.path)
    func bits(_ workers: Int) throws -> [[Float]] {
      let loader = DataLoader(
        images: dataset, preprocessing: ImagePreprocessing(width: 8, height: 8),
        augmentation: ImageAugmentation(
          RandomResizedCrop(width: 9, height: 9), RandomHorizontalFlip(), RandomAffine(degrees: 15),
          ColorJitter(brightness: 0.3, contrast: 0.3, saturation: 0.3, hue: 0.1), PCAColor(), Cutout(side: 3)),
        mixUp: MixUp(classCount: 2), batchSize: 7, sampler: .stratified(dataset.labels), seed: 5, workers: workers)
      return try (0..<2).flatMap { epoch in
        try loader.batches(epoch: epoch).rest().map {
          try $0.inputs.scalars(as: Float.self) + $0.targets.scalars(as: Float.self)
        }
      }
    }
    let expected = try bits(0)
    #expect(try bits(workers) == expected)
    #expect(expected.count == 10 && expected[0] != expected[5])
  }

  @Test func `pictures become normalised planes with their classes`() throws {
    try folder.write(try countingImage(width: 2, height: 1, channels: 3).pngData(), to: "a/1.png")
    try folder.write(try countingImage(width: 2, height: 1, channels: 1).pngData(), to: "b/1.png")
    let preprocessing = ImagePreprocessing(width: 2, height: 1, mean: [0, 0.5, 1], deviation: [1, 0.5, 2])
    let loader = DataLoader(
      images: try ImageFolder(folder.path), preprocessing: preprocessing, batchSize: 2, sampler: .sequential)
    let batch = try #require(try loader.batches(epoch: 0).next())
    #expect(batch.images.shape == [2, 3, 1, 2])
    #expect(try batch.labels.scalars(as: Int64.self) == [0, 1])
    func y(_ byte: Float, _ channel: Int) -> Float {
      [byte / 255, (byte / 255 - 0.5) / 0.5, (byte / 255 - 1) / 2][channel]
    }
    #expect(
      try batch.images.scalars(as: Float.self) == [
        y(0, 0), y(3, 0), y(1, 1), y(4, 1), y(2, 2), y(5, 2), y(0, 0), y(1, 0), y(0, 1), y(1, 1), y(0, 2), y(1, 2)
      ])
  }
}
