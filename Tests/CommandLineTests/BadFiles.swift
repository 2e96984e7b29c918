import Foundation
import StriateFormats

/// Files that are not what they should be, and the line that says so.
struct BadFiles: Sendable, CustomStringConvertible {
  let description: String
  let arguments: [String]
  let complaint: String
  let prepare: @Sendable (TemporaryFolder) throws -> Void

  init(
    _ description: String, _ arguments: [String], _ complaint: String,
    prepare: @escaping @Sendable (TemporaryFolder) throws -> Void = { _ in }
  ) {
    self.description = description
    self.arguments = arguments
    self.complaint = complaint
    self.prepare = prepare
  }

  static let all = data + initialWeights + output + models + pictures

  private static let lenet5 = ["train", "lenet5", "--steps", "1", "--threads", "1", "--quiet"]

  // MARK: - Training

  private static let data: [BadFiles] = [
    BadFiles(
      "no folder", lenet5 + ["--data", "digits", "--out", "run"],
      "digits: no such folder (hint: --data takes the folder with the four MNIST files)"),
    BadFiles(
      "a file for a folder", lenet5 + ["--data", "digits", "--out", "run"],
      "digits: it is a file, not a folder (hint: --data takes the folder with the four MNIST files)"
    ) { try $0.write([1], to: "digits") },
    BadFiles(
      "an empty folder", lenet5 + ["--data", "digits", "--out", "run"],
      "digits: train-images-idx3-ubyte.gz is missing (hint: the folder needs the four MNIST files)"
    ) { try FileManager.default.createDirectory(atPath: $0("digits"), withIntermediateDirectories: true) },
    mnist(
      "a file is missing", "digits: t10k-labels-idx1-ubyte.gz is missing (hint: the folder needs the four MNIST files)"
    ) {
      $0[MNISTFiles.testLabels] = nil
    },
    mnist("truncated gzip", "digits/train-images-idx3-ubyte.gz: the gzip data is damaged: it ends too early") {
      $0[MNISTFiles.trainingImages]!.removeLast(5000)
    },
    mnist("a flipped bit", "digits/t10k-images-idx3-ubyte.gz: the gzip data is damaged: incorrect data check") {
      $0[MNISTFiles.testImages]![1000] ^= 1
    },
    mnist(
      "truncated",
      "digits/train-labels-idx1-ubyte: the header promises 20 = 20 bytes but 17 follow (hint: the file is truncated)"
    ) { $0[MNISTFiles.trainingLabels]!.removeLast(3) },
    mnist(
      "empty file", "digits/train-labels-idx1-ubyte: this is not an IDX file: it has 0 bytes, fewer than its header"
    ) { $0[MNISTFiles.trainingLabels] = [] },
    mnist(
      "wrong magic", "digits/train-labels-idx1-ubyte: this is not an IDX file: it starts with 50 35 0a 31, not 00 00 08"
    ) { $0[MNISTFiles.trainingLabels] = Array("P5\n1 1\n255\n.".utf8) },
    mnist(
      "swapped files",
      "digits/train-images-idx3-ubyte.gz: images have 3 dimensions, this file has 1 (hint: it may be a file of labels)"
    ) {
      let images = $0[MNISTFiles.trainingImages]
      $0[MNISTFiles.trainingImages] = $0[MNISTFiles.trainingLabels]
      $0[MNISTFiles.trainingLabels] = images
    },
    mnist(
      "labels of the other set",
      "digits/train-labels-idx1-ubyte: there are 10 labels for 20 images of digits/train-images-idx3-ubyte.gz"
    ) { $0[MNISTFiles.trainingLabels] = $0[MNISTFiles.testLabels] },
    mnist("a label of 11", "digits/train-labels-idx1-ubyte: label 3 is 11, labels go from 0 to 9") {
      $0[MNISTFiles.trainingLabels]![8 + 3] = 11
    },
    BadFiles("small images", lenet5 + ["--data", "digits", "--out", "run"], "digits: the images are 20×20, not 28×28") {
      try MNISTFiles(side: 20).write(to: $0, "digits")
    }
  ]

  private static func mnist(
    _ description: String, _ complaint: String, spoil: @escaping @Sendable (inout [String: [UInt8]]) -> Void
  ) -> BadFiles {
    BadFiles(description, lenet5 + ["--data", "digits", "--out", "run"], complaint) { folder in
      var digits = MNISTFiles()
      spoil(&digits.files)
      try digits.write(to: folder, "digits")
    }
  }

  private static let initialWeights: [BadFiles] = [
    BadFiles(
      "no initial weights", lenet5 + ["--init", "w", "--out", "run"], "w: no such file"),
    BadFiles(
      "empty initial weights", lenet5 + ["--init", "w", "--out", "run"],
      "w: the file is empty (hint: npy, npz, safetensors, PyTorch, IDX, PNG, JPEG, PGM, PPM, WAV and ONNX are)"
    ) { try $0.write([], to: "w") },
    BadFiles(
      "truncated initial weights", lenet5 + ["--init", "w", "--out", "run"],
      "w: tensor \"features.3.weight\": its bytes end at 246824, but the data have 246724 (hint: the file is truncated)"
    ) { try $0.write(try model().serialized().dropLast(100), to: "w") },
    BadFiles(
      "another network's weights", lenet5 + ["--init", "w", "--out", "run"],
      "w: has no tensor 'features.0.weight' (and 9 more) (hint: it may be another network's file)"
    ) {
      try SafetensorsFile(entries: [NamedArray(name: "conv1.weight", shape: [1], [Float(1)])]).write(to: $0("w"))
    },
    BadFiles(
      "a tensor of another shape", lenet5 + ["--init", "w", "--out", "run"],
      "w: does not fit the model: features.0.bias: F32 [7] in the file, float32[6] (hint: it may be another network's file)"
    ) { folder in
      let entries = try model().entries.filter { $0.name != "features.0.bias" }
      let wrong = NamedArray(name: "features.0.bias", shape: [7], [Float](repeating: 0, count: 7))
      try SafetensorsFile(entries: entries + [wrong]).write(to: folder("w"))
    }
  ]

  private static let output: [BadFiles] = [
    BadFiles("a file for --out", lenet5 + ["--out", "file"], "file: it is a file, not a folder") {
      try $0.write([1], to: "file")
    },
    BadFiles(
      "a file above --out", lenet5 + ["--out", "file/run"], "file/run: the folder cannot be made: Not a directory"
    ) {
      try $0.write([1], to: "file")
    },
    BadFiles(
      "no folders can be made in /proc", lenet5 + ["--out", "/proc/xyz"],
      "/proc/xyz: the folder cannot be made: No such file or directory"),
    BadFiles("an empty path", lenet5 + ["--out", ""], "\"\": the path is empty"),
    BadFiles(
      "a diverging loss", ["train", "lenet5", "--learning-rate", "1e38", "--threads", "1", "--quiet", "--out", "run"],
      "the loss became inf at step 2; a smaller learning rate than 1e+38 may help")
  ]

  // MARK: - Prediction

  private static func model() throws -> SafetensorsFile { try SafetensorsFile(reading: TrainedModel.shared.path) }

  private static let predict = ["predict", "--threads", "1", "model", "picture"]

  private static func spoiled(
    _ description: String, _ complaint: String, prepare: @escaping @Sendable (TemporaryFolder) throws -> Void
  ) -> BadFiles {
    BadFiles(description, predict, complaint) { folder in
      try folder.write(HandwrittenDigit.all[0].picture().pgm, to: "picture")
      try prepare(folder)
    }
  }

  private static func relabeled(
    _ description: String, _ complaint: String, _ change: @escaping @Sendable (inout [String: String]) -> Void
  ) -> BadFiles {
    spoiled(description, complaint) { folder in
      let file = try model()
      var metadata = file.metadata
      change(&metadata)
      try SafetensorsFile(entries: file.entries, metadata: metadata).write(to: folder("model"))
    }
  }

  private static let models: [BadFiles] = [
    spoiled("no model", "model: no such file") { _ in },
    spoiled("a folder for a model", "model: it is a directory, not a file") {
      try FileManager.default.createDirectory(atPath: $0("model"), withIntermediateDirectories: true)
    },
    spoiled(
      "a text for a model",
      "model: the header claims 8391171928516357990 bytes but 7 are there "
        + "(hint: the file is truncated or not a safetensors file)"
    ) { try $0.write(Array("for instance, t".utf8), to: "model") },
    relabeled(
      "a model of another system",
      "model: the model is of the system 'vgg16', not 'lenet5' or 'lenet5-1998' (hint: models come from: striate train lenet5 --out DIR)"
    ) { $0["system"] = "vgg16" },
    relabeled(
      "a model of no system",
      "model: the model does not name its system, not 'lenet5' or 'lenet5-1998' (hint: models come from: striate train lenet5 --out DIR)"
    ) { $0["system"] = nil },
    relabeled("unknown preprocessing", "model: the model does not say how pictures are prepared for it") {
      $0["preprocessing"] = "magic"
    },
    relabeled("too few classes", "model: the model names 2 classes, not 10") { $0["classes"] = "cat,dog" },
    spoiled(
      "weights that are not numbers",
      "model: the model gives no probabilities (hint: its weights may not be finite)"
    ) { folder in
      let file = try model()
      let entries = file.entries.map { entry in
        entry.name == "classifier.5.bias"
          ? NamedArray(name: entry.name, shape: [10], [Float](repeating: .nan, count: 10)) : entry
      }
      try SafetensorsFile(entries: entries, metadata: file.metadata).write(to: folder("model"))
    }
  ]

  private static func picture(
    _ description: String, _ complaint: String, prepare: @escaping @Sendable (TemporaryFolder) throws -> Void
  ) -> BadFiles {
    BadFiles(description, predict, complaint) { folder in
      try FileManager.default.copyItem(atPath: TrainedModel.shared.path, toPath: folder("model"))
      try prepare(folder)
    }
  }

  private static let pictures: [BadFiles] = [
    picture("no picture", "picture: no such file") { _ in },
    picture("an empty picture", "picture: the file is empty") { try $0.write([], to: "picture") },
    picture("a text", "picture: the image is neither PNG, JPEG, PGM nor PPM") {
      try $0.write(Array("seven".utf8), to: "picture")
    },
    picture("a folder", "picture: it is a directory, not a file") {
      try FileManager.default.createDirectory(atPath: $0("picture"), withIntermediateDirectories: true)
    },
    picture("a truncated PNG", "picture: the PNG is damaged: it ends too early") {
      try $0.write(try HandwrittenDigit.all[0].picture().pngData().dropLast(40), to: "picture")
    },
    picture("a truncated JPEG", "picture: the JPEG is damaged: it ends too early") {
      try $0.write(HandwrittenDigit.jpeg.dropLast(400), to: "picture")
    },
    picture("a truncated PGM", "picture: the file ends before its pixels (hint: the file is truncated)") {
      try $0.write(HandwrittenDigit.all[0].picture().pgm.dropLast(1), to: "picture")
    },
    picture(
      "a picture of a billion pixels",
      "picture: the image claims 100000 x 10000 pixels, more than the limit of 67108864"
    ) {
      try $0.write(Array("P5 100000 10000 255\n".utf8), to: "picture")
    }
  ]
}
