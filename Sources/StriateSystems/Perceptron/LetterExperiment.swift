import Foundation
import Striate

/// Letters of the alphabet, as the Mark I saw them and with weights right on the photocells.
struct LetterExperiment {
  static let trainingCount = 10_400
  static let testCount = 2_600
  /// Letters that the Mark I tells apart with a response unit for each: as many as it has.
  static let ownUnits = 8

  let request: SystemRequest

  /// Runs it.
  func run() throws -> ExperimentRecord {
    try request.refuse([.data], for: "letters")
    let passes = request.epochs ?? 20
    let training = BitmapLetters.patterns(Self.trainingCount, seed: request.seed, stream: PerceptronStream.training)
    let test = BitmapLetters.patterns(Self.testCount, seed: request.seed, stream: PerceptronStream.test)
    let layer = AssociationLayer(seed: request.seed)
    let (seen, seenTest) = (layer.patterns(from: training), layer.patterns(from: test))
    let eight = seen.filtered { $0 < Self.ownUnits }, eightTest = seenTest.filtered { $0 < Self.ownUnits }

    let mark = try train("8 letters, 8 units", eight, Self.oneUnitEach(Self.ownUnits), passes)
    let coded = try train("26 letters, 8 units", seen, ResponseCode.words, passes)
    let wide = try train("26 letters, 26 units", seen, Self.oneUnitEach(26), passes)
    let direct = try train("26 letters, no layer", training, Self.oneUnitEach(26), passes)

    var record = ExperimentRecord()
    record.configuration = [
      .init("training_letters", .integer(training.count)), .init("test_letters", .integer(test.count)),
      .init("passes", .integer(passes)), .init("association_units", .integer(layer.cells.count)),
      .init("connections", .integer(layer.cells[0].count)), .init("threshold", .number(layer.threshold))
    ]
    record.steps = passes * (eight.count + 3 * training.count)
    let active = (0..<seen.count).reduce(0) { $0 + seen.squaredNorm($1) - 1 }
    record.add("active_share", active / Double(seen.count * layer.cells.count))
    record.lines = ["                                            weights   last     averaged"]
    func row(_ name: String, _ figure: String, _ units: LinearUnits, _ last: Double, _ averaged: Double) {
      record.add(figure + "_accuracy", last)
      record.add(figure + "_averaged_accuracy", averaged)
      record.add(figure + "_weights", units.weights.count)
      record.lines.append(
        name.padding(toLength: 44, withPad: " ", startingAt: 0)
          + String(format: "%6d   ", units.weights.count)
          + percentText(last).padding(
            toLength: 9, withPad: " ", startingAt: 0) + percentText(averaged))
    }
    row(
      "Mark I, letters A to H, a unit for each", "mark1", mark.perceptron.units,
      mark.perceptron.units.accuracy(on: eightTest), mark.perceptron.averaged.accuracy(on: eightTest))
    let last = ResponseCode.accuracy(of: coded.perceptron.units, on: seenTest)
    let averaged = ResponseCode.accuracy(of: coded.perceptron.averaged, on: seenTest)
    row("Mark I, 26 letters in a code of 8 units", "mark1_code", coded.perceptron.units, last.nearest, averaged.nearest)
    record.add("mark1_code_exact", last.exact)
    row(
      "512 association units, 26 response units", "association", wide.perceptron.units,
      wide.perceptron.units.accuracy(on: seenTest), wide.perceptron.averaged.accuracy(on: seenTest))
    row(
      "photocells to 26 response units, no layer", "direct", direct.perceptron.units,
      direct.perceptron.units.accuracy(on: test), direct.perceptron.averaged.accuracy(on: test))
    record.lines.append(
      "\nShare of \(test.count) fresh letters that are right; a letter is moved by up to 2 cells each way and 5 % of its "
        + "cells are flipped.")

    let pictures = PerceptronPictures()
    let curves = [
      ("Mark I, 8 letters", mark.mistakes, eight.count), ("Mark I, code of 8 units", coded.mistakes, seen.count),
      ("association units, 26", wide.mistakes, seen.count), ("no layer, 26", direct.mistakes, training.count)
    ]
    record.pictures = [
      ("letters.png", { pictures.letters(training) }),
      ("weights.png", { pictures.directWeights(direct.perceptron.averaged) }),
      ("responses.png", { pictures.responses(mark.perceptron.averaged, layer) }),
      ("mistakes.png", { pictures.mistakesPerPass(curves) })
    ]
    return record
  }

  private func train(
    _ name: String, _ set: PatternSet, _ desired: [[Bool]], _ passes: Int
  ) throws -> (perceptron: Perceptron, mistakes: [Int]) {
    var perceptron = Perceptron(inputs: set.inputCount, units: desired[0].count)
    var progress = LoopProgress(request, name, unit: "letters"), mistakes: [Int] = []
    for pass in 0..<passes {
      var generator = PhiloxGenerator(seed: request.seed, stream: PerceptronStream.order + UInt64(pass))
      let before = perceptron.mistakes
      for pattern in (0..<set.count).shuffled(using: &generator) {
        perceptron.learn(pattern, of: set, desired: desired[set.labels[pattern]])
      }
      mistakes.append(perceptron.mistakes - before)
      try progress.show(pass + 1, of: passes, items: (pass + 1) * set.count, detail: "\(mistakes[pass]) wrong")
    }
    return (perceptron, mistakes)
  }

  private static func oneUnitEach(_ count: Int) -> [[Bool]] { (0..<count).map { row in (0..<count).map { $0 == row } } }
}

/// How eight response units name 26 letters: the letter's number in five of them, and three check bits, so that any two
/// letters differ in two units at least. (No code of eight bits with more than 20 words has distance 3.)
enum ResponseCode {
  /// d of each letter, `[26][8]`.
  static let words: [[Bool]] = (0..<26).map { letter in
    let bits = (0..<5).map { letter >> $0 & 1 }
    let checks = [[0, 1, 2, 3], [0, 1, 4], [0, 2, 4]].map { $0.reduce(0) { $0 ^ bits[$1] } }
    return (bits + checks).map { $0 == 1 }
  }

  /// The share of letters with all eight units right, and of those whose nearest word is the right one and no other is as
  /// near.
  static func accuracy(of units: LinearUnits, on set: PatternSet) -> (exact: Double, nearest: Double) {
    var exact = 0, nearest = 0
    for pattern in 0..<set.count {
      let response = units.sums(of: pattern, in: set).map { $0 > 0 }
      let distances = words.map { word in zip(word, response).count { $0 != $1 } }
      let own = distances[set.labels[pattern]], least = distances.min()!
      if own == 0 { exact += 1 }
      if own == least, distances.count(where: { $0 == least }) == 1 { nearest += 1 }
    }
    return (Double(exact) / Double(set.count), Double(nearest) / Double(set.count))
  }
}
