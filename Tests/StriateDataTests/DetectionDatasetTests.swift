import StriateData
import StriateFormats
import Synchronization
import Testing

@Suite struct DetectionDatasetTests {
  private let folder = TemporaryFolder()

  private func voc(_ boxes: [(String, [String])], size: (Int, Int) = (8, 6), file: String = "p.png") -> String {
    let objects = boxes.map { name, corners in
      let tags = zip(["xmin", "ymin", "xmax", "ymax"], corners).map { "<\($0)>\($1)</\($0)>" }.joined()
      return "<object><name>\(name)</name><difficult>1</difficult><bndbox>\(tags)</bndbox></object>"
    }.joined()
    return """
      <?xml version="1.0"?><!-- made by hand -->
      <annotation verified='yes>'><filename>\(file)</filename>
      <size><width>\(size.0)</width><height>\(size.1)</height><depth/></size>\(objects)</annotation>
      """
  }

  private func write(_ files: [(String, String)]) throws {
    for (name, text) in files { try folder.write(text, to: "Annotations/\(name).xml") }
    try folder.write(try countingImage(width: 8, height: 6, channels: 3).pngData(), to: "JPEGImages/p.png")
  }

  @Test func `boxes of Pascal VOC count pixels from 1, corners included`() throws {
    try write([
      ("b", voc([("cat", ["1", "1", "8", "6"]), ("a&amp;b", ["3", "2.5", "4", "5"])])), ("a", voc([]))
    ])
    let dataset = try DetectionDataset(voc: folder.path)
    #expect(dataset.count == 2 && dataset.classNames == ["a&b", "cat"] && dataset.faults.isEmpty)
    let sample = try dataset.sample(at: 1)
    #expect(
      sample.objects == [
        ImageObject(box: BoundingBox(left: 0, top: 0, right: 8, bottom: 6), label: 1, isDifficult: true),
        ImageObject(box: BoundingBox(left: 2, top: 1.5, right: 4, bottom: 5), label: 0, isDifficult: true)
      ])
    let list = try folder.write("b  1\n", to: "train.txt")
    #expect(try DetectionDataset(voc: folder.path, list: list, classNames: ["cat", "x", "a&b"]).count == 1)
    #expect(
      message { _ = try DetectionDataset(voc: folder.path, classNames: ["cat"]) }
        == "\(folder.path)/Annotations/b.xml: there is no class a&b (hint: the classes are cat)")
  }

  @Test func `degenerate boxes are reported with their path, and skipped or left out as asked`() throws {
    try write([
      ("a", voc([("cat", ["2", "2", "4", "4"])])),
      ("b", voc([("cat", ["2", "2", "4", "4"]), ("cat", ["5", "3", "5", "6"])])),
      ("c", voc([("dog", ["2", "2", "90", "4"])])), ("d", voc([("dog", ["1", "1", "10", "4"])], size: (0, 0)))
    ])
    let dataset = try DetectionDataset(voc: folder.path)
    let first = "\(folder.path)/Annotations/b.xml: object 2 (cat): the box from 5, 3 to 5, 6 is degenerate"
    let second =
      "\(folder.path)/Annotations/c.xml: object 1 (dog): the box from 1, 1 to 90, 4 reaches outside of the picture"
      + " of 8 × 6"
    #expect(dataset.faults.map(\.description) == [first, second])
    #expect(message { _ = try dataset.sample(at: 1) } == first)
    // The annotation says no size; the picture does.
    #expect(
      message { _ = try dataset.sample(at: 3) }.hasSuffix("from 0, 0 to 10, 4 reaches outside of the picture of 8 × 6"))
    let reports = Mutex<[String]>([])
    let loader = DataLoader(
      dataset, batchSize: 4, sampler: .sequential,
      onBadSample: .skip { sample in reports.withLock { $0.append("\(sample.error)") } }
    ) { samples, _ in NumberBatch(numbers: samples.map(\.objects.count), draws: [], batchDraw: 0) }
    #expect(try loader.batches(epoch: 0).rest().map(\.numbers) == [[1]])
    #expect(reports.withLock { $0.count } == 3)
    let lenient = try DetectionDataset(voc: folder.path, badBoxes: .leaveOut)
    #expect(try (0..<4).map { try lenient.sample(at: $0).objects.count } == [1, 1, 0, 0])
  }

  @Test(arguments: [
    ("<annotation>", "line 1: the element annotation does not end"),
    ("<annotation>\n</b>", "line 2: another element ends than annotation"),
    (
      "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><annotation>&b;</annotation>",
      "line 1: document types and entities are not read"
    ),
    ("<annotation>&file;</annotation>", "line 1: the entity file is unknown"),
    (String(repeating: "<a>", count: 100_000), "line 1: the XML is nested more than 64 levels deep"),
    ("<html></html>", "the XML is no annotation of Pascal VOC: its root is html"),
    (
      "<annotation><filename>../../etc/passwd</filename></annotation>",
      "the picture's name ../../etc/passwd leads out of its folder"
    ),
    (
      "<annotation><object><name>x</name><bndbox><xmin>nan</xmin></bndbox></object></annotation>",
      "object 1 (x) has no number xmin"
    ),
    ("<annotation><object/></annotation>", "object 1 has no name"),
    ("<annotation a=\"></annotation>", "line 1: an attribute does not end"), ("", "line 1: an element is expected"),
    ("<annotation/>\nx", "line 2: something follows the end of the XML")
  ]) func `strangers' XML is refused with its line`(_ text: String, _ expected: String) {
    #expect(message { _ = try VOCAnnotation.parse([UInt8](text.utf8), name: "f.xml") } == "f.xml: \(expected)")
  }

  @Test func `texts, references and sections of XML are read`() throws {
    let text = "\u{FEFF}<?x?><a b='<>'> x<c/><![CDATA[<&>]]>&lt;&#65;&#x42;&quot; <d>1</d><d>2</d></a>  <!-- end -->"
    #expect(throws: FormatError.self) { try XMLElement(parsing: [0xFF, 0xFE], name: "f") }
    let root = try XMLElement(parsing: [UInt8](text.utf8), name: "f")
    #expect(root.text == "x<&><AB\"" && root.all("d").map(\.text) == ["1", "2"] && root["c"]?.text == "")
  }

  private static let coco = """
    {"images":[{"id":9,"file_name":"p.png","width":8,"height":6},{"id":4,"file_name":"q.png"}],
     "categories":[{"id":7,"name":"dog"},{"id":2,"name":"cat"}],
     "annotations":[
      {"image_id":9,"category_id":7,"bbox":[1,2,3.5,4],"iscrowd":1,"keypoints":[1,2,2,0,0,0]},
      {"image_id":9,"category_id":2,"bbox":[0,0,8,6]},{"image_id":4,"category_id":2,"bbox":[3,3,0,2]}]}
    """

  @Test func `COCO's pictures, boxes and keypoints are read`() throws {
    try folder.write(try countingImage(width: 8, height: 6, channels: 3).pngData(), to: "p.png")
    let path = try folder.write(Self.coco, to: "a.json")
    let dataset = try DetectionDataset(coco: path, images: folder.path)
    #expect(dataset.classNames == ["cat", "dog"] && dataset.count == 2)
    #expect(
      try dataset.sample(at: 0).objects == [
        ImageObject(
          box: BoundingBox(left: 1, top: 2, right: 4.5, bottom: 6), label: 1,
          keypoints: [Keypoint(x: 1.5, y: 2.5), Keypoint(x: 0.5, y: 0.5, isVisible: false)], isCrowd: true),
        ImageObject(box: BoundingBox(left: 0, top: 0, right: 8, bottom: 6), label: 0)
      ])
    #expect(
      message { _ = try dataset.sample(at: 1) }
        == "\(path), image q.png: object 1 (cat): the box from 3, 3 to 3, 5 is degenerate")
  }

  @Test(arguments: [
    (
      "\"bbox\":[1,2,3.5,4]", "\"bbox\":[1,2,3.5]",
      "annotation 1 has no bbox of four numbers, or keypoints that are not threes of numbers"
    ),
    ("\"image_id\":4", "\"image_id\":5", "annotation 3 belongs to no image"),
    ("\"category_id\":7", "\"category_id\":\"7\"", "annotation 1 belongs to no category"),
    ("\"id\":4", "\"id\":9", "two images have the id 9"), ("\"id\":2", "\"id\":7", "two categories have one id"),
    ("\"q.png\"", "\"/etc/passwd\"", "the image /etc/passwd leads out of its folder"),
    ("\"images\"", "\"pictures\"", "the JSON has no lists of images, annotations and categories as COCO has"),
    ("]}", "]", "the JSON text ends too early at byte 437")
  ]) func `strangers' JSON is refused`(_ old: String, _ new: String, _ expected: String) {
    let text = old == "]}" ? String(Self.coco.dropLast()) : Self.coco.replacing(old, with: new)
    let found = message { _ = try COCOAnnotations(parsing: [UInt8](text.utf8), name: "f.json") }
    if old == "]}" {
      #expect(found.contains("comma or a closing brace is expected"))
    } else {
      #expect(found == "f.json: \(expected)")
    }
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data")) func `blood cells have their boxes`() throws {
    let path = try #require(realData) + "/bccd"
    let dataset = try DetectionDataset(voc: path + "/BCCD")
    #expect(dataset.classNames == ["Platelets", "RBC", "WBC"] && dataset.count == 80 && dataset.faults.isEmpty)
    // Counted with Python's xml.etree.
    #expect(try (0..<dataset.count).reduce(0) { try $0 + dataset.sample(at: $1).objects.count } == 1089)
    #expect(try DetectionDataset(voc: path + "/BCCD", list: path + "/val.txt").count < 80)
  }
}
