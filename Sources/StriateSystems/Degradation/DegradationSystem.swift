import Striate

/// The degradation experiment: of plain networks the deeper one ends with the greater training loss, of residual ones it
/// does not (He et al. 2015, arXiv:1512.03385, section 4.2 and figure 6).
public struct DegradationSystem: LectureSystem {
  /// Its one form.
  public init() {}

  public var card: SystemCard {
    SystemCard(
      name: "degradation", title: "Degradation: plain and residual networks of 20 and 56 layers", year: 2015,
      source: "He, Zhang, Ren & Sun, Deep residual learning for image recognition, arXiv:1512.03385, figure 6",
      parameterCount: nil, data: "CIFAR-10, or a folder of classes, with --data",
      verification: "the order of the final training losses beside the paper's", page: "resnet-cifar")
  }

  public var options: Set<SystemOption> { [.data, .epochs, .steps, .batch, .learningRate] }
  public var trials: [SystemTrial] {
    [
      SystemTrial(
        "small", data: "cifar10-jpg",
        claims: [
          SystemClaim("plain_degradation", least: 0.5, paper: "plain-56 ends above plain-20"),
          SystemClaim("residual_degradation", most: 0.3, paper: "ResNet-56 ends below ResNet-20"),
          SystemClaim("plain20_loss"), SystemClaim("plain56_loss"), SystemClaim("resnet20_loss"),
          SystemClaim("resnet56_loss")
        ])
    ]
  }

  /// The networks in the order in which they are trained.
  private static let networks = [
    CIFARResNetSystem(depth: 20, isResidual: false), CIFARResNetSystem(depth: 56, isResidual: false),
    CIFARResNetSystem(depth: 20), CIFARResNetSystem(depth: 56)
  ]
  /// 31 passes over a thousand pictures: about ten minutes in all.
  private static let defaultSteps = 480
  private static let defaultBatch = 64
  /// With the paper's 0.1 the first steps throw ResNet-56 so far that so few do not bring it back.
  private static let defaultLearningRate = 0.03

  public func run(_ request: SystemRequest) throws -> SystemOutcome {
    var request = request
    request.batchSize = request.batchSize ?? Self.defaultBatch
    request.learningRate = request.learningRate ?? Self.defaultLearningRate
    if request.steps == nil, request.epochs == nil { request.steps = Self.defaultSteps }
    let folder = try request.makeFolder()
    var curves: [DegradationCurve] = []
    for network in Self.networks {
      request.tell("\(network.card.title): \(curves.count + 1) of \(Self.networks.count)")
      let curve = try DegradationCurve(of: network, request)
      guard let curve else { return outcome(curves, request, isComplete: false) }
      curves.append(curve)
    }
    let result = outcome(curves, request, isComplete: true)
    if let folder {
      try folder.write(result.report, as: "run.json")
      try folder.write(.object(curves.map { .init($0.name, .array($0.losses.map { .number($0) })) }), as: "curves.json")
      try DegradationCurve.chart(of: curves).writePNG(to: folder.file("degradation.png"))
    }
    return result
  }

  private func outcome(
    _ curves: [DegradationCurve], _ request: SystemRequest, isComplete: Bool
  ) -> SystemOutcome {
    let steps = curves.reduce(0) { $0 + $1.losses.count }
    let lines = curves.map { "\($0.title): training loss \(NumberText.fixed($0.finalLoss, decimals: 3))" }
    let report = SystemReport(
      system: card.name, seed: request.seed,
      configuration: [
        .init("data", request.data.map(JSONValue.string) ?? .null),
        .init("batch", request.batchSize.map(JSONValue.integer) ?? .null),
        .init("steps", request.steps.map(JSONValue.integer) ?? .null),
        .init("learning_rate", request.learningRate.map(JSONValue.number) ?? .null)
      ],
      result: result(curves, isComplete))
    return SystemOutcome(
      isComplete: isComplete, steps: steps, lines: lines, files: ["run.json", "curves.json", "degradation.png"],
      report: report.json)
  }

  /// Each network's figures, and by how much depth makes the training loss greater: of plain networks and of residual.
  private func result(_ curves: [DegradationCurve], _ isComplete: Bool) -> [JSONMember] {
    var members = [JSONMember("complete", .bool(isComplete))]
    for curve in curves {
      members.append(JSONMember(curve.name + "_loss", .number(curve.finalLoss)))
      members.append(JSONMember(curve.name + "_error", .number(curve.error)))
      members.append(JSONMember(curve.name + "_seconds", .number(curve.seconds)))
    }
    if curves.count == Self.networks.count {
      members.append(JSONMember("plain_degradation", .number(curves[1].finalLoss - curves[0].finalLoss)))
      members.append(JSONMember("residual_degradation", .number(curves[3].finalLoss - curves[2].finalLoss)))
    }
    return members
  }
}
