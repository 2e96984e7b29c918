// One import for users: tensors, gradients, layers, losses, optimizers, data and training.
@_exported import StriateData
@_exported import StriateFormats
@_exported import StriateGraph
@_exported import StriateKernels
@_exported import StriateNN
@_exported import StriatePictures
@_exported import StriateRuntime
@_exported import StriateTraining
@_exported import StriateTypes

/// Of this package.
public enum StriateVersion {
  public static let current = "0.1.0"
}
