/// Sound as samples between −1 and 1.
public struct AudioClip: Sendable, Equatable {
  /// Samples a second of each channel, in hertz.
  public let sampleRate: Int
  /// 1 for mono, 2 for stereo, and so on.
  public let channels: Int
  /// `[N, C]`, the channels interleaved. Full scale is ±1; float files may exceed it.
  public let samples: [Float]

  /// - Precondition: the rate and the number of channels are positive, and the samples fill whole frames.
  public init(sampleRate: Int, channels: Int, samples: [Float]) {
    precondition(sampleRate > 0, "a sample rate of \(sampleRate) Hz")
    precondition(channels > 0 && samples.count % channels == 0, "\(samples.count) samples of \(channels) channels")
    self.sampleRate = sampleRate
    self.channels = channels
    self.samples = samples
  }

  /// Samples of each channel.
  public var frameCount: Int { samples.count / channels }

  /// Length in seconds.
  public var duration: Double { Double(frameCount) / Double(sampleRate) }

  /// The mean of the channels.
  public func mono() -> AudioClip {
    if channels == 1 { return self }
    let mixed = (0..<frameCount).map { frame in
      samples[frame * channels..<(frame + 1) * channels].reduce(0, +) / Float(channels)
    }
    return AudioClip(sampleRate: sampleRate, channels: 1, samples: mixed)
  }
}
