import Foundation
import Striate
import StriateSystems

/// Small data of somebody's own, the same in every test.
enum OwnDataSamples {
  /// `count` rows of two lengths and a colour; the class is whether `x + y` is over 1, and rows within 0.05 of that are
  /// left out.
  static func classes(_ count: Int, seed: UInt64 = 3, header: Bool = true, hasGaps: Bool = false) -> String {
    var generator = SeededGenerator(state: seed)
    var lines = header ? ["x,y,colour,side"] : []
    while lines.count < count + (header ? 1 : 0) {
      let x = Double.random(in: 0...1, using: &generator), y = Double.random(in: 0...1, using: &generator)
      if abs(x + y - 1) < 0.05 { continue }
      let row = lines.count
      let colour = ["red", "green", "blue"][row % 3]
      lines.append(
        "\(hasGaps && row % 7 == 0 ? "" : "\(x)"),\(y),\(hasGaps && row % 5 == 0 ? "?" : colour),\(x + y > 1 ? "over" : "under")"
      )
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// `count` rows of a, b and z = 2a − 3b + 1.
  static func numbers(_ count: Int, seed: UInt64 = 4) -> String {
    var generator = SeededGenerator(state: seed)
    return (0..<count).reduce(into: "a,b,z\n") { text, _ in
      let a = Double.random(in: -10...10, using: &generator), b = Double.random(in: 0...5, using: &generator)
      text += "\(a),\(b),\(2 * a - 3 * b + 1)\n"
    }
  }

  /// A folder with bright and dark pictures of 8 × 8 pixels, `perClass` of each.
  static func writePictures(_ folder: TemporaryFolder, _ name: String = "photos", perClass: Int, seed: UInt64 = 5)
    throws
  {
    var generator = SeededGenerator(state: seed)
    for (label, range) in [("bright", 150...255), ("dark", 0...100)] {
      for index in 0..<perClass {
        let pixels = (0..<192).map { _ in UInt8(Int.random(in: range, using: &generator)) }
        try folder.write(
          try Image(width: 8, height: 8, channels: 3, pixels: pixels).pngData(), to: "\(name)/\(label)/\(index).png")
      }
    }
  }

  /// A recipe for a file in the folder that trains in a moment.
  static func recipe(_ folder: TemporaryFolder, _ name: String, epochs: Int = 30, seed: UInt64 = 1) -> Recipe {
    var recipe = Recipe(data: folder(name))
    recipe.epochs = epochs
    recipe.seed = seed
    recipe.comparesWithLinear = false
    return recipe
  }
}

extension RecipeTraining {
  /// Trains into a folder.
  static func run(
    _ recipe: Recipe, into folder: String? = nil, notices: Notices = Notices(), callbacks: [any TrainingCallback] = [],
    _ change: (inout Options) -> Void = { _ in }
  ) throws -> Result {
    var options = Options()
    options.folder = folder
    change(&options)
    return try RecipeTraining(recipe, options) { notices.add($0) }.run(callbacks: callbacks)
  }
}
