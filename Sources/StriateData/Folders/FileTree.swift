import Foundation
import StriateFormats

/// What lies in a folder, in the order of code points, which is that of Python's `sorted`.
enum FileTree {
  /// Deeper folders are taken for a loop of links.
  static let depthLimit = 32

  /// Names in the folder, hidden ones left out.
  static func names(in folder: String) throws(FormatError) -> [String] {
    guard Folder.isFolder(folder) else {
      throw FormatError(
        file: folder,
        what: FileManager.default.fileExists(atPath: folder) ? "it is a file, not a folder" : "no such folder")
    }
    do {
      return sorted(try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix(".") })
    } catch {
      throw FormatError(file: folder, what: "the folder cannot be read")
    }
  }

  /// Paths of all files below a folder, relative to it, hidden ones left out.
  static func files(below folder: String, depth: Int = 0) throws(FormatError) -> [String] {
    guard depth < depthLimit else {
      throw FormatError(
        file: folder, what: "folders are nested more than \(depthLimit) deep", hint: "a link may lead in a circle")
    }
    var files: [String] = []
    for name in try names(in: folder) {
      let path = folder + "/" + name
      if Folder.isFolder(path) {
        files += try Self.files(below: path, depth: depth + 1).map { name + "/" + $0 }
      } else {
        files.append(name)
      }
    }
    return files
  }

  static func sorted(_ names: [String]) -> [String] {
    names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Lower case, without the dot.
  static func fileExtension(_ path: String) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "" }
    return path[path.index(after: dot)...].lowercased()
  }
}
