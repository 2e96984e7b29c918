import StriateFormats
import StriateGraph
import StriateTypes

/// Sound with the number of its class.
public struct AudioSample: Sendable, Equatable {
  public var clip: AudioClip
  public var label: Int

  /// - Parameters: as the properties of these names.
  public init(_ clip: AudioClip, label: Int) {
    self.clip = clip
    self.label = label
  }
}

/// A folder of WAV files: a folder for each class, or all in one, named `class_name.wav`, such as `7_jackson_12.wav`.
public struct WAVFolder: ClassifiedDataset {
  /// Sorted.
  public let classNames: [String]
  public let labels: [Int]
  /// Paths, each with the folder in front.
  public let files: [String]

  /// - Throws: `FormatError` if there are no WAV files, or names without a class.
  public init(_ path: String) throws(FormatError) {
    let folder = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    let names = try FileTree.files(below: folder).filter { FileTree.fileExtension($0) == "wav" }
    guard !names.isEmpty else {
      throw FormatError(
        file: path, what: "it holds no WAV files",
        hint: "they lie in a folder for each class, or their names begin with the class: 7_jackson_12.wav")
    }
    let hasFolders = names.contains { $0.contains("/") }
    var classes: [String] = []
    for name in names {
      let end = name.firstIndex(of: hasFolders ? "/" : "_")
      guard let end, end > name.startIndex else {
        throw FormatError(
          file: folder + "/" + name,
          what: hasFolders ? "it lies beside the classes' folders" : "its name does not begin with a class and _")
      }
      classes.append(String(name[..<end]))
    }
    let classNames = FileTree.sorted(Array(Set(classes)))
    let numbers = Dictionary(zip(classNames, classNames.indices), uniquingKeysWith: { first, _ in first })
    self.classNames = classNames
    labels = classes.map { numbers[$0] ?? 0 }
    files = names.map { folder + "/" + $0 }
  }

  public var count: Int { files.count }

  /// The parts of a file's name between its underscores, without `.wav`: digit, speaker and number in
  /// `7_jackson_12.wav`. For splits by speaker.
  public func nameParts(at position: Int) -> [String] {
    let name = files[position].split(separator: "/").last ?? ""
    return name.dropLast(4).split(separator: "_", omittingEmptySubsequences: false).map(String.init)
  }

  /// Reads the file.
  public func sample(at position: Int) throws -> AudioSample {
    AudioSample(try AudioClip(contentsOf: files[position]), label: labels[position])
  }

  /// Sounds of one length `[N, 1, T]`, channels averaged, with their classes `[N]`.
  /// - Parameter length: T; longer sounds are cut evenly at both ends, shorter ones are followed by silence.
  public static func batch(_ samples: [AudioSample], length: Int) -> LabeledBatch {
    var values = [Float](repeating: 0, count: samples.count * length)
    for (index, sample) in samples.enumerated() {
      let sound = sample.clip.mono().samples
      let skipped = max(0, sound.count - length) / 2
      for place in 0..<min(length, sound.count) { values[index * length + place] = sound[skipped + place] }
    }
    return LabeledBatch(
      inputs: Tensor(values, shape: [samples.count, 1, length]),
      targets: Tensor(samples.map { Int64($0.label) }, shape: [samples.count]))
  }
}
