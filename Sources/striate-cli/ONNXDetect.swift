import ArgumentParser
import Foundation
import Striate
import StriateONNX

extension ONNXCommand {
  struct Detect: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Find objects in pictures with a detector, and draw boxes around them.",
      discussion: """
        The model takes one picture [1, C, H, W] and gives scores [1, N, classes], the first class being the background, \
        and boxes [1, N, 4]: corners as fractions of the picture. Each object is a line: its class, score and corners in \
        pixels.
        """)

    @Argument(help: "The model.")
    var model: String

    @Argument(help: "Pictures: PNG, JPEG, PGM or PPM.")
    var pictures: [String]

    @Option(
      help: ArgumentHelp("Where pictures with boxes go, NAME.png each (default: none are drawn).", valueName: "DIR"))
    var outputDir: String?

    @Option(parsing: .unconditional, help: "The mean of pixels in training, in 0 ... 1.")
    var mean = 0.5

    @Option(parsing: .unconditional, help: "The deviation of pixels in training, in 0 ... 1.")
    var deviation = 0.5

    @Option(parsing: .unconditional, help: "The least score.")
    var threshold = 0.5

    @Option(parsing: .unconditional, help: "Of boxes that overlap by more only the best is kept.")
    var overlap = 0.5

    @Option(help: ArgumentHelp("What the classes are called, the background first.", valueName: "NAME,..."))
    var classes = ""

    @OptionGroup var device: DeviceOptions

    func validate() throws {
      if pictures.isEmpty { throw ValidationError("Name at least one picture.") }
      guard deviation > 0, deviation.isFinite, mean.isFinite else {
        throw ValidationError("--deviation must be above 0, not \(deviation).")
      }
      for (name, value) in [("--threshold", threshold), ("--overlap", overlap)] where !(0...1).contains(value) {
        throw ValidationError("\(name) must be in 0 ... 1, not \(value).")
      }
    }

    func run() throws {
      var detector = try ObjectDetector(ONNXModel(contentsOf: model), mean: mean, deviation: deviation)
      (detector.threshold, detector.overlap) = (threshold, overlap)
      if let outputDir { try FileManager.default.createDirectory(atPath: outputDir, withIntermediateDirectories: true) }
      try device.run {
        for path in pictures { try detect(path, detector) }
      }
    }

    private func detect(_ path: String, _ detector: ObjectDetector) throws {
      let picture = try Image(contentsOf: path)
      let found = try detector.detections(in: picture)
      for object in found {
        let corners = [object.box.left, object.box.top, object.box.right, object.box.bottom]
          .map { String(format: "%.1f", $0) }
        print(
          "\(path): \(name(object.label)) \(String(format: "%.4f", object.score)) [\(corners.joined(separator: ", "))]"
            .printable)
      }
      print("\(path): \(found.count) found".printable)
      guard let outputDir else { return }
      let boxes = found.map { object in
        DetectionPicture.Box(
          Rectangle(
            x: Double(object.box.left), y: Double(object.box.top), width: Double(object.box.width),
            height: Double(object.box.height)),
          caption: "\(name(object.label)) \(String(format: "%.2f", object.score))", category: object.label - 1)
      }
      let stem = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
      try DetectionPicture(picture, boxes: boxes).write(to: outputDir + "/" + stem + ".png")
    }

    private func name(_ label: Int) -> String {
      let names = classes.split(separator: ",", omittingEmptySubsequences: false)
      return label < names.count ? String(names[label]) : "class \(label)"
    }
  }
}
