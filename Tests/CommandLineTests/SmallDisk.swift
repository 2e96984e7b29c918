import Foundation
import Testing

/// A small disk in memory.
struct SmallDisk {
  let path: String

  /// - Parameter size: as mount says it, such as `1m`.
  init(at path: String, size: String = "64k") throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try #require(Self.run("mount", "-t", "tmpfs", "-o", "size=\(size)", "tmpfs", path))
  }

  func unmount() { _ = Self.run("umount", path) }

  /// Whether this process may mount; containers often forbid it even to root.
  static let isPossible: Bool = {
    let folder = TemporaryFolder()
    return geteuid() == 0 && run("mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", folder.path)
      && run("umount", folder.path)
  }()

  private static func run(_ arguments: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = arguments
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
