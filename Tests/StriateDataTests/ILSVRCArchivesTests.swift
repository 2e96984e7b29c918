import Foundation
import StriateData
import StriateFormats
import Testing

/// A tar of these files, as POSIX has it.
private func tar(_ files: [(name: String, bytes: [UInt8])]) -> [UInt8] {
  var result: [UInt8] = []
  for (name, bytes) in files {
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int) {
      for (index, byte) in text.utf8.enumerated() { header[offset + index] = byte }
    }
    put(name, at: 0)
    put(String(format: "%011o", bytes.count), at: 124)
    put("0", at: 156)
    put("ustar", at: 257)
    put("        ", at: 148)
    put(String(format: "%06o", header.reduce(0) { $0 + Int($1) }), at: 148)
    header[154] = 0
    result += header + bytes + [UInt8](repeating: 0, count: (512 - bytes.count % 512) % 512)
  }
  return result + [UInt8](repeating: 0, count: 1024)
}

private func ppm(_ value: UInt8) -> [UInt8] {
  [UInt8]("P6 2 1 255\n".utf8) + [UInt8](repeating: value, count: 6)
}

struct ILSVRCArchivesTests {
  private func published(answers: String = "n02\nn01\n") throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    let inner = [tar([("n02_1.JPEG", ppm(3)), ("n02_2.JPEG", ppm(4))]), tar([("n01_7.JPEG", ppm(9))])]
    try folder.write(tar([("n02.tar", inner[0]), ("n01.tar", inner[1])]), to: ILSVRCArchives.trainingName)
    try folder.write(
      tar([("ILSVRC2012_val_00000002.JPEG", ppm(6)), ("ILSVRC2012_val_00000001.JPEG", ppm(5))]),
      to: ILSVRCArchives.validationName)
    try folder.write(answers, to: "imagenet_2012_validation_synset_labels.txt")
    return folder
  }

  @Test func `pictures are found inside of archives of archives`() throws {
    let folder = try published()
    let archives = try #require(ILSVRCArchives(in: folder.path))
    let training = try archives.training()
    #expect(training.classNames == ["n01", "n02"])
    #expect(training.labels == [0, 1, 1])
    #expect(try (0..<3).map { try training.sample(at: $0).image.pixels[0] } == [9, 3, 4])
    let validation = try archives.validation(classNames: training.classNames)
    #expect(validation.labels == [1, 0])
    #expect(try (0..<2).map { try validation.sample(at: $0).image.pixels[0] } == [5, 6])
  }

  @Test(arguments: ["n02\n", "n02\nn03\n", "n02\nn01\nn01\n"])
  func `answers that do not fit are refused`(answers: String) throws {
    let folder = try published(answers: answers)
    let archives = try #require(ILSVRCArchives(in: folder.path))
    #expect(throws: FormatError.self) { _ = try archives.validation(classNames: ["n01", "n02"]) }
  }

  @Test func `archives cut anywhere give an error or fewer pictures, never a crash`() throws {
    let folder = try published()
    let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder.path + "/" + ILSVRCArchives.trainingName)))
    for length in stride(from: 0, to: whole.count, by: 97) {
      try folder.write(Array(whole.prefix(length)), to: ILSVRCArchives.trainingName)
      let archives = try #require(ILSVRCArchives(in: folder.path))
      do {
        let pictures = try archives.training()
        for position in 0..<pictures.count { _ = try? pictures.sample(at: position) }
      } catch {
        #expect(!error.description.contains("\n"))
      }
    }
  }
}
