import Foundation
import StriateData
import StriateFormats
import StriateGraph
import StriateRuntime
import StriateTypes

/// A folder for one test, removed with everything in it at the end.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    path = FileManager.default.temporaryDirectory.path + "/striate-data-\(UUID().uuidString)"
    try? FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, with the folders above it, and returns its path.
  @discardableResult
  func write(_ bytes: [UInt8], to name: String) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return url.path
  }

  @discardableResult
  func write(_ text: String, to name: String) throws -> String { try write([UInt8](text.utf8), to: name) }
}

/// Where the real data are, if they are there.
let realData: String? = {
  let path = ProcessInfo.processInfo.environment["STRIATE_DATA"] ?? "../shared/data"
  return FileManager.default.fileExists(atPath: path) ? path : nil
}()

/// The numbers 0 ..< count, some of which cannot be read.
struct Numbers: Dataset {
  let count: Int
  var bad: Set<Int> = []
  /// Called with each position that is read.
  var onRead: @Sendable (Int) -> Void = { _ in }

  func sample(at position: Int) throws -> Int {
    onRead(position)
    if bad.contains(position) { throw FormatError(file: "\(position).jpg", what: "it is damaged") }
    return position
  }
}

/// Samples and the random numbers that they met.
struct NumberBatch: Batch, Equatable {
  var numbers: [Int]
  var draws: [UInt64]
  var batchDraw: UInt64
  var count: Int { numbers.count }
}

/// A loader of numbers that records what was drawn for each.
func numberLoader(
  _ dataset: Numbers, batchSize: Int = 4, sampler: Sampler = .shuffled, seed: UInt64 = 7,
  lastBatch: LastBatch = .keep, workers: Int = 0, prefetch: Int? = nil, onBadSample: BadSamplePolicy = .fail,
  delay: @escaping @Sendable (Int) -> Void = { _ in }
) -> DataLoader<NumberBatch> {
  DataLoader(
    dataset, batchSize: batchSize, sampler: sampler, seed: seed, lastBatch: lastBatch, workers: workers,
    prefetch: prefetch, onBadSample: onBadSample,
    transform: { number, random -> (Int, UInt64) in
      delay(number)
      return (number, random.next())
    },
    collate: { samples, random in
      NumberBatch(numbers: samples.map(\.0), draws: samples.map(\.1), batchDraw: random.next())
    })
}

extension BatchIterator {
  /// All that are left.
  func rest() throws -> [Element] {
    var result: [Element] = []
    while let batch = try next() { result.append(batch) }
    return result
  }
}

/// A picture whose samples count up from the top left.
func countingImage(width: Int, height: Int, channels: Int = 1) -> Image {
  Image(
    width: width, height: height, channels: channels,
    pixels: (0..<width * height * channels).map { UInt8(truncatingIfNeeded: $0) })
}

/// The description of the error that the body throws, or a sentence that no test expects.
func message(of body: () throws -> Void) -> String {
  do {
    try body()
    return "nothing was thrown"
  } catch {
    return "\(error)"
  }
}
