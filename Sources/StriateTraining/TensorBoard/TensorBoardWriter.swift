import Foundation
import StriateFormats
import StriateGraph
import StriateRuntime
import Synchronization

/// Writes a file of events that `tensorboard --logdir` shows: numbers, images, histograms and graphs.
///
/// Every call appends to the file at once. Belongs to one thread.
/// - SeeAlso: `tensorboard/compat/proto/event.proto` and `summary.proto`.
public final class TensorBoardWriter {
  private let file: TFRecordFile
  private let clock: () -> Double

  /// The file's path.
  public var path: String { file.path }

  /// Makes a file of a new name.
  /// - Parameters:
  ///   - folder: is made if need be.
  ///   - clock: seconds since 1970, the system's by default.
  /// - Throws: `FormatError` if the file cannot be made.
  public init(folder: String, clock: @escaping () -> Double = { Date.now.timeIntervalSince1970 }) throws {
    try Folder.create(folder)
    self.clock = clock
    let number = Self.counter.wrappingAdd(1, ordering: .relaxed).newValue
    let name = "events.out.tfevents.\(Int(clock())).\(Self.host).\(getpid()).\(number)"
    file = try TFRecordFile(creating: folder + "/" + name)
    try event { $0.add(3, "brain.Event:2") }
  }

  private static let counter = Atomic<Int>(0)

  /// Asked of the system, not of the network as Foundation does.
  private static let host: String = {
    var name = [CChar](repeating: 0, count: 256)
    gethostname(&name, name.count - 1)
    let bytes = name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
    return String(decoding: bytes, as: UTF8.self).split(separator: "/").joined()
  }()

  /// A point of a curve; `/` in tags makes groups.
  public func scalar(_ tag: String, _ value: Double, step: Int) throws {
    try summary(tag, step) { $0.add(2, Float(value)) }
  }

  /// A picture.
  public func image(_ tag: String, _ image: Image, step: Int) throws {
    let png = try image.pngData()
    try summary(tag, step) { value in
      value.add(4) { message in
        message.add(1, image.height)
        message.add(2, image.width)
        message.add(3, image.channels)
        message.add(4, png)
      }
    }
  }

  /// How the values of a tensor are distributed, in buckets that grow by a tenth. Values that are not finite are left
  /// out.
  public func histogram(_ tag: String, _ tensor: Tensor, step: Int) throws {
    let values = try tensor.cast(to: .float64).scalars(as: Double.self).filter(\.isFinite)
    let histogram = HistogramBuckets(values)
    try summary(tag, step) { $0.add(5, histogram.message) }
  }

  /// A run that goes on from this step: what the file of the run before it has of later steps counts no more.
  public func resumed(atStep step: Int) throws {
    try event { message in
      message.add(2, step)
      message.add(7) { $0.add(1, 1) }
    }
  }

  func graph(_ definition: ProtocolBuffer) throws { try event { $0.add(4, definition) } }

  private func summary(_ tag: String, _ step: Int, _ fill: (inout ProtocolBuffer) -> Void) throws {
    try event { message in
      message.add(2, step)
      message.add(5) { summary in
        summary.add(1) { value in
          value.add(1, tag)
          fill(&value)
        }
      }
    }
  }

  private func event(_ fill: (inout ProtocolBuffer) -> Void) throws {
    let event = ProtocolBuffer { message in
      message.add(1, clock())
      fill(&message)
    }
    try file.append(event.bytes)
  }
}

/// Counts in buckets whose limits grow by a tenth from 1e-12 on, on both sides of 0: TensorFlow's default.
struct HistogramBuckets {
  let message: ProtocolBuffer

  private static let limits: [Double] = {
    var positive: [Double] = []
    var limit = 1e-12
    while limit < 1e20 {
      positive.append(limit)
      limit *= 1.1
    }
    return positive.reversed().map { -$0 } + [0] + positive + [.greatestFiniteMagnitude]
  }()

  init(_ values: [Double]) {
    let limits = Self.limits
    var counts = [Double](repeating: 0, count: limits.count)
    for value in values { counts[Self.bucket(of: value)] += 1 }
    let used = counts.indices.filter { counts[$0] > 0 }
    // One empty bucket before the first, so that its lower limit is known.
    let shown = used.isEmpty ? 0..<1 : max(0, used[0] - 1)..<used[used.count - 1] + 1
    message = ProtocolBuffer { message in
      message.add(1, values.min() ?? 0)
      message.add(2, values.max() ?? 0)
      message.add(3, Double(values.count))
      message.add(4, values.reduce(0, +))
      message.add(5, values.reduce(0) { $0 + $1 * $1 })
      message.add(6, Array(limits[shown]))
      message.add(7, Array(counts[shown]))
    }
  }

  /// The first bucket whose limit is not below the value.
  private static func bucket(of value: Double) -> Int {
    var low = 0, high = limits.count - 1
    while low < high {
      let middle = (low + high) / 2
      if limits[middle] < value { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
