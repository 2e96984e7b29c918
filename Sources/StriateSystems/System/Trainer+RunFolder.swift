import Striate

extension Trainer {
  /// Leaves the model and its metrics in the folder after each epoch, with checkpoints, and goes on from the newest
  /// checkpoint there if that is asked for.
  /// - Parameters:
  ///   - metadata: of the model's file.
  ///   - checkpointSteps: steps between checkpoints; nil saves after each epoch only.
  ///   - resumed: told what was found.
  /// - Throws: `FormatError` for checkpoints that cannot be used.
  func keep(
    in folder: RunFolder, metadata: [String: String], checkpointSteps: Int?, resumes: Bool,
    resumed: (ResumeReport?) -> Void
  ) throws {
    let save = { [model] in try model.save(to: folder.file("model.safetensors"), metadata: metadata) }
    callbacks += [ClosureCallback(onEpoch: { _ in try save() }), folder]
    checkpoints = CheckpointPolicy(folder: folder.path, everySteps: checkpointSteps)
    if resumes { resumed(try resume()) }
  }
}
