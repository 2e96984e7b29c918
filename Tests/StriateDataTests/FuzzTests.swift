import Foundation
import StriateData
import StriateFormats
import Testing

/// Damaged files must end in an error or in a value: never in a crash, a hang or gigabytes of memory.
@Suite struct FuzzTests {
  private enum Kind: CaseIterable { case table, xml, voc, coco, tar, preprocessing }

  /// `STRIATE_FUZZ` sets another number of damaged files a kind.
  private static let iterations = ProcessInfo.processInfo.environment["STRIATE_FUZZ"].flatMap { Int($0) } ?? 2000

  private static func seeds(_ kind: Kind) throws -> [[UInt8]] {
    switch kind {
    case .table:
      ["\u{FEFF}n,\"t\",m\r\n1,\"x, \"\"y\"\"\",3\r\n2,\"z\n\",?\n", "a;b\n1;2\n3;x\n", "5.1,setosa\n4.9,virginica\n"]
        .map { [UInt8]($0.utf8) }
    case .xml: [[UInt8]("<?x?><a b='<>'> x<c/><![CDATA[<&>]]>&lt;&#65;&#x42; <d>1</d><!-- e --><d>2</d></a>".utf8)]
    case .voc:
      [
        [UInt8](
          """
          <annotation><filename>p.png</filename><size><width>8</width><height>6</height></size><object><name>cat</name>
          <bndbox><xmin>1</xmin><ymin>2</ymin><xmax>3.5</xmax><ymax>4</ymax></bndbox></object></annotation>
          """.utf8)
      ]
    case .coco:
      [
        [UInt8](
          """
          {"images":[{"id":9,"file_name":"p.png","width":8}],"categories":[{"id":7,"name":"dog"}],"annotations":[
          {"image_id":9,"category_id":7,"bbox":[1,2,3.5,4],"iscrowd":1,"keypoints":[1,2,2,0,0,0]}]}
          """.utf8)
      ]
    case .tar: [try Gzip.decompress([UInt8](hex: DownloadFixtures.archive), name: "a", limit: 1 << 20)]
    case .preprocessing:
      [
        [UInt8](
          #"{"width":2,"height":3,"resize":"fit","mean":[0.5],"deviation":[0.5],"features":[{"name":"a","kind":"#.utf8)
          + [UInt8](
            #""number","offset":1,"scale":2,"fill":0,"marks_missing":true}],"target":{"name":"y","kind":"classes","#
              .utf8)
          + [UInt8](#""classes":["u","v"]}}"#.utf8)
      ]
    }
  }

  private static func read(_ kind: Kind, _ bytes: [UInt8]) throws {
    switch kind {
    case .table:
      let table = try Table(DelimitedText(parsing: bytes, name: "t"), name: "t")
      #expect(table.columns.allSatisfy { $0.count == table.count })
      let preprocessing = try TablePreprocessing(fitting: table, target: "0")
      #expect(try preprocessing.features(of: table).count == table.count * preprocessing.featureCount)
    case .xml: _ = try XMLElement(parsing: bytes, name: "t")
    case .voc: _ = try VOCAnnotation.parse(bytes, name: "t").firstFault
    case .coco: _ = try COCOAnnotations(parsing: bytes, name: "t").pictures.map(\.firstFault)
    case .tar: #expect(try TarArchive.entries(bytes, name: "t").allSatisfy { $0.bytes.count <= bytes.count })
    case .preprocessing:
      let json = try JSONValue(parsing: bytes[...])
      _ = try ImagePreprocessing(json: json, name: "t")
      _ = try TablePreprocessing(json: json, name: "t").featureNames
    }
  }

  @Test(arguments: Kind.allCases) private func `damaged files are refused or read`(_ kind: Kind) throws {
    let seeds = try Self.seeds(kind)
    var generator = SeededGenerator(state: 11)
    var read = 0, slowest = 0.0
    for index in 0..<Self.iterations {
      var bytes = seeds[index % seeds.count]
      for _ in 0..<Int.random(in: 1...4, using: &generator) { Self.damage(&bytes, kind, &generator) }
      let start = Self.processorTime
      do {
        try Self.read(kind, bytes)
        read += 1
      } catch { #expect(!"\(error)".contains("\n")) }
      slowest = max(slowest, Self.processorTime - start)
    }
    #expect(read > 0 && read < Self.iterations)
    if ProcessInfo.processInfo.environment["STRIATE_FUZZ"] != nil {
      print("\(kind): \(Self.iterations) damaged files, \(read) read, slowest \(slowest) s")
    }
  }

  /// Seconds that this thread has computed: a machine that is busy with other things does not count.
  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
  }

  private static func damage(_ bytes: inout [UInt8], _ kind: Kind, _ generator: inout SeededGenerator) {
    guard !bytes.isEmpty else { return }
    // The headers of an archive are what is parsed.
    let reach = kind == .tar ? min(bytes.count, 600) : bytes.count
    let index = Int.random(in: 0..<reach, using: &generator)
    let marks: [UInt8] = [0x22, 0x0A, 0x2C, 0x3C, 0x3E, 0x26, 0x7B, 0x5D, 0x39, 0x2D, 0x00, 0xFF]
    switch Int.random(in: 0..<6, using: &generator) {
    case 0: bytes[index] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
    case 1: bytes[index] = UInt8.random(in: 0...255, using: &generator)
    case 2: bytes[index] = marks[Int.random(in: marks.indices, using: &generator)]
    case 3: bytes.removeSubrange(index..<min(bytes.count, index + Int.random(in: 1...9, using: &generator)))
    case 4: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 12)], at: index)
    default: if Bool.random(using: &generator) { bytes.removeSubrange(index...) }
    }
  }
}
