import Striate

/// Estimates the curvatures before each pass: at the beginning, and after each pass for the next one.
///
/// What it found is part of the optimizer's state, so a run that is resumed in the middle of a pass goes on with the same
/// step sizes.
final class CurvatureEstimation: TrainingCallback {
  private let model: LeNet5Of1998
  private let optimizer: DiagonalLevenbergMarquardt
  private let samples: (_ epoch: Int) -> LabeledImageSet

  /// - Parameter samples: the patterns for a pass, counted from 0.
  init(
    _ model: LeNet5Of1998, _ optimizer: DiagonalLevenbergMarquardt,
    samples: @escaping (_ epoch: Int) -> LabeledImageSet
  ) {
    self.model = model
    self.optimizer = optimizer
    self.samples = samples
  }

  func trainingBegan(_ run: any TrainingRun) throws {
    if run.history.losses.isEmpty { try estimate(epoch: 0) }
  }

  func epochEnded(_ epoch: EpochRecord, _ run: any TrainingRun) throws { try estimate(epoch: epoch.epoch) }

  private func estimate(epoch: Int) throws {
    let samples = samples(epoch)
    for batch in samples.batches(of: samples.count) {
      try optimizer.setCurvatures(model.curvatures(batch.images))
    }
  }
}
