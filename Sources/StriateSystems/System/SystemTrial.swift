import Striate

/// A run of a system whose figures must come out as its page says: `striate verify` repeats it.
public struct SystemTrial: Sendable {
  /// Short: `mnist`.
  public let name: String
  /// The folder of the data that it needs, in the folder of all data: `mnist`; nil for what is in the program.
  public let data: String?
  /// Whether it takes no more than a few seconds, so that it runs in every build.
  public let isShort: Bool
  /// Experiment, epochs and seed, as the run's options.
  public let request: SystemRequest
  /// What must come out.
  public let claims: [SystemClaim]

  /// - Parameters:
  ///   - configure: sets the options; data, folder and progress are set by whoever runs it.
  public init(
    _ name: String, data: String? = nil, isShort: Bool = false, claims: [SystemClaim],
    configure: (inout SystemRequest) -> Void = { _ in }
  ) {
    self.name = name
    self.data = data
    self.isShort = isShort
    self.claims = claims
    var request = SystemRequest()
    configure(&request)
    self.request = request
  }
}

/// A number of a run's report and the bounds in which it must lie.
public struct SystemClaim: Sendable, Hashable {
  /// The member of the report's `result`: `test_error`.
  public let figure: String
  /// The bounds, both included; nil for none.
  public let least: Double?
  public let most: Double?
  /// What the paper says, where it says something of the kind.
  public let paper: String?

  /// - Parameters: as the properties.
  public init(_ figure: String, least: Double? = nil, most: Double? = nil, paper: String? = nil) {
    self.figure = figure
    self.least = least
    self.most = most
    self.paper = paper
  }

  /// Whether a value lies within the bounds; one that is not a number does not.
  public func holds(for value: Double) -> Bool {
    !value.isNaN && least.map { value >= $0 } ?? true && most.map { value <= $0 } ?? true
  }
}
