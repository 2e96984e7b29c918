import StriateData
import StriateFormats
import Testing

@Suite struct DataCheckTests {
  private let folder = TemporaryFolder()

  private func picture(_ width: Int = 4, _ channels: Int = 3) throws -> [UInt8] {
    try countingImage(width: width, height: 2, channels: channels).pngData()
  }

  @Test func `pictures: classes, sizes, and files that cannot be read`() throws {
    for index in 0..<12 { try folder.write(picture(), to: "train/cat/\(index).png") }
    try folder.write(picture(5, 1), to: "train/dog/0.png")
    try folder.write("no picture", to: "train/dog/1.jpg")
    try folder.write("notes", to: "train/dog/notes.txt")
    for name in ["cat/0", "bird/1"] { try folder.write(picture(), to: "test/\(name).png") }
    let report = try DataCheck.report(folder.path + "/")
    #expect(
      report.lines == [
        "Pictures in class folders", "  test: 2 samples, 2 classes", "    bird  1", "    cat   1",
        "    sizes: 4×2 RGB (2)", "  train: 14 samples, 2 classes", "    cat  12", "    dog   2",
        "    sizes: 4×2 RGB (12), 5×2 grey (1)",
        "    1 file outside of the classes' folders, or no picture", "2 problems:",
        "  \(folder.path)/train/dog/1.jpg: the image is neither PNG, JPEG, PGM nor PPM",
        "  \(folder.path)/train: its classes differ from those of \(folder.path)/test"
      ])
    #expect(report.json["problems"] == .array(report.problems.map { .string($0) }))
  }

  @Test func `unbalanced classes are told`() throws {
    for index in 0..<21 { try folder.write(picture(), to: "a/\(index).png") }
    for index in 0..<2 { try folder.write(picture(), to: "b/\(index).png") }
    #expect(
      try DataCheck.report(folder.path).problems == ["the classes are unbalanced: 21 samples of a, 2 of b"])
  }

  @Test func `a table's columns, and what is wrong with them`() throws {
    let path = try folder.write(
      "size,kind,empty,rare,same\n1,a,,,x\n2.5,b,,,x\n1,a,,,x\n,c,,7,x\n", to: "t.csv")
    let report = try DataCheck.report(folder.path)
    #expect(
      report.lines == [
        "A table of 5 columns", "  4 samples", "    5 columns, named in the first line",
        "    size: numbers from 1 to 2.5, 1 missing", "    kind: 3 different texts (a, b, c)",
        "    empty: 0 different texts (), 4 missing", "    rare: numbers from 7 to 7, 3 missing",
        "    same: 1 different text (x), the same in all rows", "    1 row is a copy of another",
        "2 problems:", "  column empty has no values", "  column rare is missing in 3 of 4 rows"
      ])
    #expect(try DataCheck.report(path).lines == report.lines)
  }

  @Test func `degenerate boxes and missing pictures are told with their paths`() throws {
    func box(_ right: Int) -> String {
      "<object><name>cell</name><bndbox><xmin>2</xmin><ymin>1</ymin><xmax>\(right)</xmax><ymax>2</ymax></bndbox></object>"
    }
    try folder.write("<annotation><filename>a.png</filename>\(box(2))</annotation>", to: "Annotations/a.xml")
    try folder.write("<annotation><filename>b.png</filename>\(box(3))</annotation>", to: "Annotations/b.xml")
    try folder.write("<annotation><filename>c.png</filename></annotation>", to: "Annotations/c.xml")
    try folder.write(picture(), to: "JPEGImages/a.png")
    try folder.write(picture(), to: "JPEGImages/c.png")
    let report = try DataCheck.report(folder.path)
    #expect(
      report.problems == [
        "\(folder.path)/Annotations/a.xml: object 1 (cell): the box from 2, 1 to 2, 2 is degenerate",
        "\(folder.path)/JPEGImages/b.png: no such file"
      ])
    #expect(report.lines.contains("    cell  2") && report.lines.contains("    sizes: 4×2 RGB (1)"))
  }

  @Test func `what is unknown says what is known`() throws {
    try folder.write("x", to: "a.bin")
    #expect(
      message { _ = try DataCheck.report(folder.path) }
        == "\(folder.path): no data that are known were found in 1 file (hint: pictures lie in a folder for each "
        + "class; CSV, WAV, MNIST, CIFAR, Pascal VOC and COCO are known too)")
    #expect(message { _ = try DataCheck.report("/nowhere.csv") } == "/nowhere.csv: no such file")
  }

  @Test(
    .enabled(if: realData != nil, "STRIATE_DATA has no data"),
    arguments: [
      ("cifar10-jpg", "pictures in class folders", [200, 1000]), ("bccd/BCCD", "boxes of Pascal VOC", [80]),
      ("fsdd/recordings", "sounds (WAV)", [600]), ("orl-faces", "pictures in class folders", [200])
    ]) func `real data have no problems`(_ path: String, _ kind: String, _ counts: [Int]) throws
  {
    let report = try DataCheck.report(try #require(realData) + "/" + path)
    #expect(report.kind == kind && report.problems.isEmpty)
    #expect(report.parts.map(\.count) == counts)
  }
}
