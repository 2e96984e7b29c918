import Foundation
import StriateFormats

/// Where a run keeps its checkpoints: the newest whole one and the one before it.
///
/// A new one is written beside them and reaches the disk before either changes, so a process that is killed, a full disk
/// or a power cut leaves at least one that is whole:
/// ```
/// checkpoint-next.safetensors      being written; then takes the place of
/// checkpoint.safetensors           the newest, which becomes
/// checkpoint-previous.safetensors  the one before
/// ```
public struct CheckpointFolder: Sendable {
  public let path: String

  /// Nothing is made until something is written.
  public init(_ path: String) { self.path = path }

  /// The newest checkpoint.
  public var newestFile: String { path + "/checkpoint.safetensors" }
  /// The one before it.
  public var previousFile: String { path + "/checkpoint-previous.safetensors" }
  private var nextFile: String { path + "/checkpoint-next.safetensors" }

  /// What was found, and why it is not the newest file if it is not.
  package struct Found: Sendable {
    package var checkpoint: Checkpoint
    package var file: String
    /// Files that were passed over because they are damaged.
    package var damaged: [FormatError]
  }

  /// The newest whole checkpoint; nil if there is none at all.
  /// - Throws: `FormatError` of the newest file if there are files but all are damaged.
  package func newest() throws(FormatError) -> Found? {
    var damaged: [FormatError] = []
    for file in candidates {
      do {
        let checkpoint = try Checkpoint(parsing: try FileReader.read(file), name: file)
        return Found(checkpoint: checkpoint, file: file, damaged: damaged)
      } catch {
        damaged.append(error)
      }
    }
    if let first = damaged.first {
      throw FormatError(
        file: first.file, what: first.what + (damaged.count > 1 ? ", and so is the one before it" : ""),
        hint: "without --resume the run begins anew")
    }
    return nil
  }

  /// Puts a checkpoint's bytes in place of the newest one, which becomes the previous one.
  /// - Throws: `FormatError` if it cannot be written; then both are as they were.
  package func write(_ bytes: [UInt8]) throws(FormatError) {
    do throws(FormatError) {
      try AtomicFile.write(bytes, to: nextFile)
    } catch {
      // Named after what the user knows.
      throw FormatError(file: newestFile, what: error.what, hint: "the checkpoint before it is whole")
    }
    // If the process ends between the two, the next file is the newest: see `candidates`.
    if exists(newestFile) { try move(newestFile, to: previousFile) }
    try move(nextFile, to: newestFile)
    AtomicFile.synchronizeFolder(of: newestFile)
  }

  /// Renames damaged files, so that somebody can look at them: `checkpoint.safetensors.damaged`.
  package func setAside(_ files: [String]) throws(FormatError) {
    for file in files { try move(file, to: file + ".damaged") }
  }

  /// Removes what writers that are gone have left half done.
  package func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    for name in names where name.hasPrefix(".striate-") && (name.hasSuffix(".tmp") || name.hasSuffix(".probe")) {
      guard let writer = name.split(whereSeparator: { "-.".contains($0) }).dropFirst().first.flatMap({ pid_t($0) }),
        writer > 0
      else { continue }
      if kill(writer, 0) != 0, errno == ESRCH { unlink(path + "/" + name) }
    }
  }

  /// From the newest on. A next file that is whole but has not taken its place yet counts only while that is empty:
  /// otherwise it may be of an earlier run.
  private var candidates: [String] {
    let files = exists(newestFile) ? [newestFile, previousFile] : [nextFile, previousFile]
    return files.filter(exists)
  }

  private func exists(_ file: String) -> Bool { access(file, F_OK) == 0 }

  private func move(_ file: String, to target: String) throws(FormatError) {
    guard rename(file, target) == 0 else {
      throw FormatError(file: target, what: "the file cannot be written: \(String(cString: strerror(errno)))")
    }
  }
}
