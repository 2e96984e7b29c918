import Striate

/// Data of somebody's own: a table, or pictures in class folders.
enum OwnData {
  case table(TableData)
  case pictures(PictureData)

  init(_ recipe: Recipe, report: @escaping @Sendable (BadSample) -> Void) throws {
    if Folder.isFolder(recipe.data) {
      if let name = recipe.target ?? recipe.task?.rawValue {
        throw FormatError(
          file: recipe.data, what: "is a folder: the classes of pictures are their folders' names, not '\(name)'")
      }
      self = .pictures(PictureData(try ImageFolder(recipe.data), report: report))
    } else {
      self = .table(try TableData(recipe.data, target: recipe.target, task: recipe.task))
    }
    if case .pictures(let data) = self, data.folder.classNames.count < 2 {
      throw FormatError(file: recipe.data, what: "has pictures of one class only: \(data.folder.classNames[0])")
    }
  }

  /// The class of each sample, for splits that keep their shares.
  var strata: [Int] {
    switch self {
    case .table(let data): data.strata
    case .pictures(let data): data.folder.labels
    }
  }

  /// Parted as the recipe says: by default a fifth is kept apart.
  func task(_ recipe: Recipe) throws -> LearningTask {
    switch recipe.validation ?? .share(0.2) {
    case .share(let share):
      let split = Split.stratified(labels: strata, validation: share, seed: recipe.seed)
      guard !split.training.isEmpty, !split.validation.isEmpty else {
        throw FormatError(file: recipe.data, what: "has \(strata.count) samples, too few to keep some apart")
      }
      return try task(training: split.training, .rows(split.validation), recipe)
    case .path(let path): return try task(training: Array(strata.indices), .file(path), recipe)
    }
  }

  func task(training: [Int], _ judged: Judged, _ recipe: Recipe) throws -> LearningTask {
    switch self {
    case .table(let data): return try data.task(training: training, validation: judged)
    case .pictures(let data):
      let validation: Subset<ImageFolder>
      switch judged {
      case .rows(let positions): validation = data.folder.subset(positions)
      case .file(let path):
        let other = try ImageFolder(path, classNames: data.folder.classNames)
        validation = other.subset(Array(0..<other.count))
      }
      return try data.task(training: training, validation: validation, recipe: recipe)
    }
  }
}
