import Foundation
import Striate
import Testing

/// Freezing by pattern, replacing heads, and loading other people's names.
@Suite struct SurgeryTests {
  @Test(arguments: [
    ("*", ["features.0.weight", "a", ""], ["features.0.weight", "a", ""]),
    ("features.*", ["features.0.weight", "features.", "xfeatures.0", "features"], ["features.0.weight", "features."]),
    ("*.bias", ["a.bias", ".bias", "bias", "a.bias.b"], ["a.bias", ".bias"]),
    ("layer?.*.weight", ["layer1.0.weight", "layer12.0.weight", "layer1.weight"], ["layer1.0.weight"]),
    ("a*b*c", ["abc", "aXbYbZc", "ab", "acb"], ["abc", "aXbYbZc"]),
    ("", ["", "a"], [""]), ("**a", ["a", "ba", "ab"], ["a", "ba"]), ("?", ["", "é", "ab"], ["é"])
  ])
  func `patterns fit whole names`(_ c: (pattern: String, names: [String], fitting: [String])) {
    let module = { (name: String) in Named(cell: Parameter(.zeros([1]), name: name)) }
    let fitting = c.names.filter { module($0).setFrozen(true, matching: c.pattern) == 1 }
    #expect(fitting == c.fitting)
  }

  private struct Named: Module {
    let cell: Parameter
  }

  @Test func `a pattern of many stars takes no time that grows beyond reason`() {
    let name = String(repeating: "a", count: 300)
    let module = Named(cell: Parameter(.zeros([1]), name: name))
    #expect(module.setFrozen(true, matching: String(repeating: "*a", count: 100) + "b") == 0)
  }

  @Test func `parameters are frozen by pattern`() {
    let model = LeNet()
    #expect(model.setFrozen(true, matching: "features.*") == 4)
    #expect(
      model.namedCells.filter { $0.parameter?.isFrozen == true }.map(\.name).allSatisfy { $0.hasPrefix("features.") })
    #expect(model.setFrozen(false, matching: "*.bias") == 4)
    #expect(
      model.namedCells.filter { $0.parameter?.isFrozen == true }.map(\.name) == [
        "features.0.weight", "features.3.weight"
      ])
  }

  @Test func `a head is replaced and the body stays the same cells`() throws {
    let classifier = withSeed(1) { LeNet().classifier }
    let other = classifier.replacing(-1, with: Linear(from: 120, to: 3))
    #expect(other.parameterCount == 48_120 + 363)
    #expect(other.parameters[0] === classifier.parameters[0])
    #expect(other(.zeros([2, 16, 5, 5])).shape == [2, 3])
    let longer = classifier.dropLast().appending(Dropout(), Linear(from: 120, to: 4))
    #expect(longer.namedCells.map(\.name) == ["1.weight", "1.bias", "4.weight", "4.bias"])
  }

  private func file(_ names: [String], of model: some Module) throws -> [NamedArray] {
    try zip(names, model.namedCells).map { name, cell in
      NamedArray(name: name, shape: Array(cell.value.shape), try cell.value.scalars(as: Float.self))
    }
  }

  @Test func `a prefix is taken off the file's names`() throws {
    let source = withSeed(1) { Linear(from: 3, to: 2) }, target = withSeed(2) { Linear(from: 3, to: 2) }
    let arrays = try file(["module.weight", "module.bias"], of: source)
    #expect(throws: FormatError.self) { try target.load(arrays, name: "a.pth") }
    let report = try target.load(arrays, name: "a.pth", removingPrefix: "module.")
    #expect(report.loaded == ["weight", "bias"])
    #expect(try target.weight.value.scalars(as: Float.self) == source.weight.value.scalars(as: Float.self))

    let twice = arrays + [NamedArray(name: "bias", shape: [2], [1, 2] as [Float])]
    let error = #expect(throws: FormatError.self) { try target.load(twice, name: "a.pth", removingPrefix: "module.") }
    #expect(error.map { "\($0)" }?.contains("has two tensors that are 'bias' without the prefix 'module.'") == true)
  }

  @Test func `what was not loaded is said in a few lines`() throws {
    let model = withSeed(1) {
      Sequential {
        Linear(from: 3, to: 2); Linear(from: 2, to: 2)
      }
    }
    let arrays =
      try file(["0.weight", "0.bias"], of: model) + [
        NamedArray(name: "1.weight", shape: [3, 2], [0, 0, 0, 0, 0, 0] as [Float]),
        NamedArray(name: "2.weight", shape: [1], [0] as [Float])
      ]
    let report = try model.load(arrays, name: "a.npz", strict: false)
    #expect(
      report.description == """
        loaded 2 of 4 tensors
          not in the file: 1.bias
          not in the model: 2.weight
          of another shape or type: 1.weight: F32 [3, 2] in the file, float32[2, 2]
        """)
    #expect(
      try model.load(try file(["0.weight", "0.bias"], of: model), name: "a.npz", strict: false).missing.count == 2)
    var many = report
    (many.missing, many.unexpected, many.mismatched) = ((0..<10).map { "p\($0)" }, [], [])
    #expect(many.description.hasSuffix("not in the file: p0, p1, p2, p3, p4, p5, p6, p7 and 2 more"))
  }
}
