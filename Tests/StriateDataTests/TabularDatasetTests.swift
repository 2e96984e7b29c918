import StriateData
import StriateFormats
import StriateRuntime
import Testing

@Suite struct TabularDatasetTests {
  private let folder = TemporaryFolder()

  private static let csv = """
    size,colour,weight,species,id
    1,red,10,b,0
    3,blue,,a,1
    ,red,20,b,2
    5,,30,,3
    """

  private func table(_ text: String = csv) throws -> Table {
    try Table(DelimitedText(parsing: [UInt8](text.utf8), name: "t.csv"), name: "t.csv")
  }

  @Test func `numbers are standardised, categories become one-hot, missing ones the mean with an indicator`() throws {
    let preprocessing = try TablePreprocessing(fitting: table(), target: "species")
    #expect(
      preprocessing.featureNames == [
        "size", "size is missing", "colour=blue", "colour=red", "weight", "weight is missing", "id"
      ])
    #expect(preprocessing.classNames == ["a", "b"])
    let features = try preprocessing.features(of: table())
    // Sizes 1, 3, 5: mean 3, deviation √(8/3); weights 10, 20, 30: mean 20, deviation √(200/3); ids: 1.5, √1.25.
    let size: Float = 2 / (8.0 / 3.0 as Float).squareRoot(), weight: Float = 10 / (200.0 / 3 as Float).squareRoot()
    let id = (0..<4).map { (Float($0) - 1.5) / (1.25 as Float).squareRoot() }
    let expected: [Float] = [
      -size, 0, 0, 1, -weight, 0, id[0], 0, 0, 1, 0, 0, 1, id[1], 0, 1, 0, 1, 0, 0, id[2], size, 0, 0, 0, weight, 0,
      id[3]
    ]
    #expect(features.count == expected.count)
    for (x, y) in zip(features, expected) { #expect(abs(x - y) < 1e-6) }
  }

  @Test func `statistics come from the training rows alone`() throws {
    let preprocessing = try TablePreprocessing(
      fitting: table(), rows: [0, 1], target: "species", scaling: .minMax, marksMissing: false)
    // Sizes 1 and 3; the weight of row 1 is missing and becomes 10, the only one there is.
    #expect(
      try preprocessing.features(of: table()) == [0, 0, 1, 0, 0, 1, 1, 0, 0, 1, 0.5, 0, 1, 10, 2, 2, 0, 0, 20, 3])
    #expect(
      try TablePreprocessing(fitting: table(), target: "id", scaling: .none, marksMissing: false)
        .features(of: table()).prefix(5) == [1, 0, 1, 10, 0])
  }

  @Test func `a dataset leaves rows without a target out and gives batches`() throws {
    let dataset = try TabularDataset(folder.write(Self.csv, to: "t.csv"), target: "species")
    #expect(dataset.count == 3 && dataset.labels == [1, 0, 1] && dataset.classNames == ["a", "b"])
    let batch = try #require(
      try DataLoader(rows: dataset, batchSize: 8, sampler: .sequential).batches(epoch: 0).next())
    #expect(batch.inputs.shape == [3, 7])
    #expect(try batch.labels.scalars(as: Int64.self) == [1, 0, 1])
  }

  @Test func `numbers as targets are scaled, or classes if they are few`() throws {
    let numbers = (0..<40).map { "\($0 % 2),\(Double($0) / 3)\n" }.joined()
    let dataset = try TabularDataset(folder.write(numbers, to: "n.csv"), target: "1")
    #expect(dataset.labels.isEmpty && dataset.classNames.isEmpty)
    #expect(abs(dataset.values.reduce(0, +)) < 1e-4)
    #expect(abs(dataset.values.map { $0 * $0 }.reduce(0, +) / 40 - 1) < 1e-4)
    #expect(try TableTarget.classes(of: "0", numbers) == ["0", "1"])
    #expect(try TableTarget.classes(of: "0", "10,a\n9,b\n10,c\n") == ["9", "10"])
  }

  @Test func `the preprocessing survives JSON and treats new rows as the old ones`() throws {
    let preprocessing = try TablePreprocessing(fitting: table(), target: "species")
    let text = preprocessing.json.description
    let again = try TablePreprocessing(json: JSONValue(parsing: [UInt8](text.utf8)[...]), name: "m")
    #expect(again.json.description == text)
    #expect(try again.features(of: table()) == preprocessing.features(of: table()))
    #expect(again.classNames == ["a", "b"])
    // A colour that was never seen is 0 everywhere; the order of columns does not matter.
    let new = try table("colour,id,weight,size\ngreen,1.5,20,3\n")
    #expect(try again.features(of: new) == [0, 0, 0, 0, 0, 0, 0])
    #expect(
      message { _ = try again.features(of: table("colour,id,weight,size\nred,1,2,big\n")) }
        == "t.csv: column size has \"big\" in row 1; the network was trained on numbers")
    #expect(
      message { _ = try again.features(of: table("colour,id,weight\nred,1,2\n")) }
        == "t.csv: there is no column size (hint: the columns are colour, id, weight)")
  }

  @Test(arguments: [
    ("{}", "m: the preprocessing of tables has no features"),
    (
      #"{"features":[{"name":"a","kind":"number","offset":1,"scale":0,"fill":0,"marks_missing":false}]}"#,
      "m: feature 0 of the preprocessing of tables cannot be read"
    ),
    (
      #"{"features":[{"name":"a","kind":"one_hot","values":["x"]}],"target":{"name":"y"}}"#,
      "m: the target of the preprocessing of tables cannot be read"
    )
  ]) func `JSON of strangers is checked`(_ json: String, _ expected: String) throws {
    let value = try JSONValue(parsing: [UInt8](json.utf8)[...])
    #expect(message { _ = try TablePreprocessing(json: value, name: "m") } == expected)
  }

  @Test func `names and empty columns are left out, saying so`() throws {
    let rows = (0..<30).map { "\($0),name \($0),,\($0 % 3)\n" }.joined()
    let preprocessing = try TablePreprocessing(fitting: table("x,name,nothing,y\n" + rows), target: "y")
    #expect(preprocessing.featureNames == ["x"])
    #expect(
      preprocessing.notes == [
        "column name is left out: 30 different texts in 30 rows", "column nothing is left out: it has no values"
      ])
    #expect(
      message { _ = try TablePreprocessing(fitting: table("y\na\nb\na\n"), target: "0") }
        == "t.csv: no column is left to learn from")
  }

  @Test(.enabled(if: realData != nil, "STRIATE_DATA has no data"))
  func `iris without a header has four numbers and three species`() throws {
    let path = try #require(realData) + "/tabular/iris.data"
    let dataset = try TabularDataset(path, target: "4")
    #expect(dataset.count == 150 && dataset.featureCount == 4)
    #expect(dataset.classNames == ["Iris-setosa", "Iris-versicolor", "Iris-virginica"])
    #expect((0..<3).allSatisfy { label in dataset.labels.count { $0 == label } == 50 })
  }
}

extension TableTarget {
  fileprivate static func classes(of target: String, _ text: String) throws -> [String] {
    let table = try Table(DelimitedText(parsing: [UInt8](text.utf8), name: "t"), name: "t")
    return try TablePreprocessing(fitting: table, target: target).classNames
  }
}
