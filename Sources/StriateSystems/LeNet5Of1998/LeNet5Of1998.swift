import Striate

/// LeNet-5 as it was published (LeCun, Bottou, Bengio & Haffner 1998, doi:10.1109/5.726791, section II.B): a partial
/// connection table in C3, trained coefficients in the subsampling layers, a squash after each layer, and distances to
/// drawn bitmaps as outputs.
///
/// 60,000 trained parameters. `[N, 1, 32, 32]` -> squared distances `[N, 10]` to the codes of the classes: the smallest
/// is the answer.
public struct LeNet5Of1998: Layer, RenamingModule {
  /// Coefficients `[6]` and biases `[6]` of the first subsampling layer, `[16]` and `[16]` of the second.
  public let s2w, s2b, s4w, s4b: Parameter
  /// 6 maps of 28×28 from the picture, by windows of 5×5.
  public let c1: Conv2D
  /// 16 maps of 10×10, each from some of the 6 maps of S2.
  public let c3: PartialConvolution
  /// 120 units that see all of S4.
  public let c5: Conv2D
  /// 84 units: as many as a bitmap has pixels.
  public let f6: Linear
  /// `[10, 84]`, +1 for ink and −1 for paper; a file of weights may lack them.
  public let codes: Buffer

  /// With weights and biases drawn from U(−√(3/F), √(3/F)), where F is the number of inputs of their unit; in the
  /// subsampling layers from U(−0.6, 0.6).
  /// - Parameter codes: `[10, 84]`, what the 84 units should be for each class; the drawn bitmaps by default.
  public init(codes: Tensor = DigitCodes.tensor) {
    func subsampling(_ maps: Int, _ name: String) -> Parameter {
      Parameter(.uniform([maps], low: -0.6, high: 0.6), name: name)
    }
    (s2w, s2b) = (subsampling(6, "S2w"), subsampling(6, "S2b"))
    (s4w, s4b) = (subsampling(16, "S4w"), subsampling(16, "S4b"))
    c1 = Self.convolution(from: 1, to: 6)
    c3 = PartialConvolution(table: Self.table, from: 6) { Self.convolution(from: $0, to: 1) }
    c5 = Self.convolution(from: 16, to: 120)
    f6 = Linear(from: 120, to: 84)
    f6.weight.assign(Self.initial([84, 120], inputs: 120))
    f6.bias?.assign(Self.initial([84], inputs: 120))
    self.codes = Buffer(codes, name: "codes", isOptionalInFiles: true)
  }

  /// Table I of the paper: the maps of S2 from which each map of C3 is computed.
  public static let table = [
    [0, 1, 2], [1, 2, 3], [2, 3, 4], [3, 4, 5], [0, 4, 5], [0, 1, 5], [0, 1, 2, 3], [1, 2, 3, 4], [2, 3, 4, 5],
    [0, 3, 4, 5], [0, 1, 4, 5], [0, 1, 2, 5], [0, 1, 3, 4], [1, 2, 4, 5], [0, 2, 3, 5], [0, 1, 2, 3, 4, 5]
  ]

  /// `c1` is `C1` in files.
  public func checkpointName(of property: String) -> String { property.uppercased() }

  /// - Parameter x: `[N, 1, 32, 32]`, −0.1 for paper and 1.175 for ink.
  /// - Returns: squared distances `[N, 10]`.
  public func callAsFunction(_ x: Tensor) -> Tensor { stages(x).distances }

  /// What each layer returns, after the squash: C1, S2, C3 and S4 as maps, F6 and C5 as rows, and the distances.
  struct Stages {
    let c1, s2, c3, s4, c5, f6, distances: Tensor
  }

  func stages(_ x: Tensor) -> Stages {
    let c1 = c1(x).squashed()
    let s2 = c1.summedByFours().scaled(s2w.value, s2b.value).squashed()
    let c3 = c3(s2).squashed()
    let s4 = c3.summedByFours().scaled(s4w.value, s4b.value).squashed()
    let c5 = c5(s4).flattened(from: 1).squashed()
    let f6 = f6(c5).squashed()
    return Stages(c1: c1, s2: s2, c3: c3, s4: s4, c5: c5, f6: f6, distances: f6.squaredDistances(to: codes.value))
  }

  /// Draws from U(−√(3/F), √(3/F)), whose deviation is 1/√F (LeCun et al. 1998, Efficient BackProp). With 2.4/F, as the
  /// rule is often quoted, signals fade from layer to layer, curvatures of the first pass come out near 0, and the steps
  /// that follow from them are too large.
  private static func initial(_ shape: Shape, inputs: Int) -> Tensor {
    let bound = (3 / Double(inputs)).squareRoot()
    return .uniform(shape, low: -bound, high: bound)
  }

  private static func convolution(from inputs: Int, to outputs: Int) -> Conv2D {
    let layer = Conv2D(from: inputs, to: outputs, kernel: 5)
    layer.weight.assign(initial([outputs, inputs, 5, 5], inputs: inputs * 25))
    layer.bias?.assign(initial([outputs], inputs: inputs * 25))
    return layer
  }
}

extension Tensor {
  /// 1.7159·tanh(2x/3): near 1 at 1, with its largest curvature there (appendix A of the paper).
  func squashed() -> Tensor { (self * (2.0 / 3)).tanh() * 1.7159 }

  /// The sum of each 2×2 window, `[N, C, H, W]` -> `[N, C, H/2, W/2]`.
  func summedByFours() -> Tensor { averagePool(window: Pair(2), divisor: 1) }

  /// coefficient · x + bias, one of each for a map.
  func scaled(_ coefficient: Tensor, _ bias: Tensor) -> Tensor {
    self * coefficient.reshaped(to: [-1, 1, 1]) + bias.reshaped(to: [-1, 1, 1])
  }

  /// Σⱼ (xⱼ − codeᵢⱼ)²: `[N, F]` with `[C, F]` -> `[N, C]`. Not by products, which would lose digits where x is near a
  /// code.
  func squaredDistances(to codes: Tensor) -> Tensor { (expanded(at: 1) - codes).square().sum(axes: [2]) }
}
