import StriateFormats

/// The colours of a set of pictures: mean, deviation, and how red, green and blue vary together, in the scale 0 ... 1.
public struct ColorStatistics: Sendable, Equatable {
  /// Of red, green and blue.
  public let mean: [Double]
  /// `[3][3]`, of pixels, divided by their number.
  public let covariance: [[Double]]
  /// How many pixels were seen.
  public let pixelCount: Int

  /// The roots of the variances.
  public var deviation: [Double] { (0..<3).map { covariance[$0][$0].squareRoot() } }

  /// Of the pixels of these pictures.
  /// - Returns: nil if there is no pixel.
  public init?(of pictures: some Sequence<Image>) {
    // Bytes are summed as integers: no rounding, whatever the order.
    var count = 0, sums = [0, 0, 0], products = [0, 0, 0, 0, 0, 0, 0, 0, 0]
    for picture in pictures {
      let pixels = picture.rgb().pixels
      count += pixels.count / 3
      for start in stride(from: 0, to: pixels.count, by: 3) {
        for a in 0..<3 {
          let value = Int(pixels[start + a])
          sums[a] += value
          for b in a..<3 { products[3 * a + b] += value * Int(pixels[start + b]) }
        }
      }
    }
    guard count > 0 else { return nil }
    let n = Double(count)
    let mean = sums.map { Double($0) / n / 255 }
    pixelCount = count
    self.mean = mean
    covariance = (0..<3).map { a in
      (0..<3).map { b in Double(products[3 * min(a, b) + max(a, b)]) / n / 65025 - mean[a] * mean[b] }
    }
  }

  /// Of the pictures of a dataset, or of so many spread over it.
  /// - Returns: nil if none of them can be read.
  public init?<D: Dataset>(of dataset: D, limit: Int = 10_000) where D.Sample == AnnotatedImage {
    let step = max(1, (dataset.count + limit - 1) / max(1, limit))
    self.init(
      of: stride(from: 0, to: dataset.count, by: step).lazy.compactMap { try? dataset.sample(at: $0).image })
  }

  /// The covariance's eigenvalues, greatest first, and its eigenvectors as columns (Jacobi's rotations).
  public var principalComponents: (values: [Double], vectors: [[Double]]) {
    var a = covariance, v: [[Double]] = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    for _ in 0..<32 {
      for (p, q) in [(0, 1), (0, 2), (1, 2)] where abs(a[p][q]) > 0 {
        let theta = (a[q][q] - a[p][p]) / (2 * a[p][q])
        let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot(), s = t * c
        for k in 0..<3 { (a[k][p], a[k][q]) = (c * a[k][p] - s * a[k][q], s * a[k][p] + c * a[k][q]) }
        for k in 0..<3 { (a[p][k], a[q][k]) = (c * a[p][k] - s * a[q][k], s * a[p][k] + c * a[q][k]) }
        for k in 0..<3 { (v[k][p], v[k][q]) = (c * v[k][p] - s * v[k][q], s * v[k][p] + c * v[k][q]) }
      }
    }
    let order = [0, 1, 2].sorted { a[$0][$0] > a[$1][$1] }
    return (order.map { max(0, a[$0][$0]) }, v.map { row in order.map { row[$0] } })
  }
}

extension PCAColor {
  /// AlexNet's change of light with the principal components of these colours.
  ///
  /// λ are the eigenvalues themselves, of colours in the scale 0 ... 1, as the paper's formula has it.
  public init(_ colors: ColorStatistics, deviation: Float = 0.1) {
    let (values, vectors) = colors.principalComponents
    self.init(
      eigenvalues: values.map { Float($0) }, eigenvectors: vectors.map { $0.map { Float($0) } },
      deviation: deviation)
  }
}
