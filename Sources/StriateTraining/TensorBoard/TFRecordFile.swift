import Foundation
import StriateFormats

/// A file of records as TensorFlow has them, to which records are added: length, check of the length, data, check of the
/// data.
///
/// A process that is killed may leave a last record that is cut; readers end there.
/// - SeeAlso: https://www.tensorflow.org/tutorials/load_data/tfrecord
final class TFRecordFile {
  let path: String
  private let descriptor: Int32

  /// Makes a new file.
  /// - Throws: `FormatError` if it is there already or cannot be made.
  init(creating path: String) throws(FormatError) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_APPEND | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw FormatError(file: path, what: "the file cannot be made: \(String(cString: strerror(errno)))")
    }
  }

  deinit { close(descriptor) }

  func append(_ data: [UInt8]) throws(FormatError) {
    let length = withUnsafeBytes(of: UInt64(data.count).littleEndian) { Array($0) }
    var record = length
    record.reserveCapacity(data.count + 16)
    record += Self.check(length)
    record += data
    record += Self.check(data)
    try AtomicFile.writeAll(record[...], to: descriptor, path: path)
  }

  private static func check(_ bytes: [UInt8]) -> [UInt8] {
    withUnsafeBytes(of: CRC32C(of: bytes).masked.littleEndian) { Array($0) }
  }
}
