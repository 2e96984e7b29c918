import Foundation
import Synchronization

/// Tables for discrete Fourier transforms of one length; made once a length and kept.
///
/// Lengths whose prime factors are small: Stockham's self-sorting transform of mixed radix (Van Loan, Computational
/// Frameworks for the FFT, 1992). Others: Bluestein's convolution with a chirp (1970). O(n log n) for every length.
/// Everything is computed in Double.
final class FourierPlan: Sendable {
  let length: Int
  /// cos and sin of −2πk/n in turn, k = 0 ..< n.
  let roots: [Double]
  private let radices: [Int]
  private let chirp: FourierChirp?

  /// Primes up to this are radices; their butterflies cost r² operations.
  private static let largestRadix = 31
  private static let plans = Mutex<[Int: FourierPlan]>([:])
  private static let mostPlans = 64

  /// The plan for `length`, from the cache where it is there.
  static func plan(_ length: Int) -> FourierPlan {
    if let known = plans.withLock({ $0[length] }) { return known }
    let plan = FourierPlan(length)
    plans.withLock { plans in
      if plans.count >= mostPlans { plans.removeAll() }
      plans[length] = plan
    }
    return plan
  }

  private init(_ length: Int) {
    self.length = length
    roots = FourierPlan.roots(length)
    let radices = FourierPlan.radices(length)
    self.radices = radices ?? []
    chirp = radices == nil ? FourierChirp(length) : nil
  }

  /// exp(−2πik/n), the angle brought into the first octant, where sine and cosine are exact to rounding.
  static func roots(_ length: Int) -> [Double] {
    var roots = Array(repeating: 0.0, count: 2 * length)
    for position in 0..<length {
      let octant = 8 * position / Swift.max(length, 1)
      // 8k/n = octant + rest/n.
      let rest = Double(8 * position - octant * length) / Double(length)
      let angle = (octant % 2 == 0 ? rest : 1 - rest) * .pi / 4
      let small = sin(angle), large = cos(angle)
      let (c, s) =
        switch octant {
        case 0: (large, small)
        case 1: (small, large)
        case 2: (-small, large)
        case 3: (-large, small)
        case 4: (-large, -small)
        case 5: (-small, -large)
        case 6: (small, -large)
        default: (large, -small)
        }
      roots[2 * position] = c
      roots[2 * position + 1] = -s
    }
    return roots
  }

  private static func radices(_ length: Int) -> [Int]? {
    var rest = length, radices: [Int] = []
    for radix in [4, 2, 3, 5] + stride(from: 7, through: largestRadix, by: 2) {
      while rest % radix == 0 && rest > 1 {
        radices.append(radix)
        rest /= radix
      }
    }
    return rest == 1 ? radices : nil
  }

  /// Doubles of scratch memory that `transform` needs.
  var scratchCount: Int { chirp?.scratchCount ?? 2 * length }

  /// yₖ = Σⱼ xⱼ exp(−2πijk/n), in place on `length` pairs.
  func transform(_ x: UnsafeMutablePointer<Double>, scratch: UnsafeMutablePointer<Double>) {
    if let chirp { return chirp.transform(x, scratch: scratch) }
    var source = x, target = scratch
    var size = length, distance = 1
    roots.withUnsafeBufferPointer { roots in
      for radix in radices {
        let stage = FourierStage(
          radix: radix, size: size, distance: distance, length: length, roots: roots.baseAddress!)
        stage.run(source, target)
        size /= radix
        distance *= radix
        swap(&source, &target)
      }
    }
    if source != x { x.update(from: source, count: 2 * length) }
  }
}

/// Bluestein's form: jk = (j² + k² − (k − j)²)/2 makes the transform a convolution, done with a power of two.
final class FourierChirp: Sendable {
  private let length: Int
  private let plan: FourierPlan
  /// exp(−πik²/n).
  private let chirp: [Double]
  /// The transform of the conjugate chirp, over the convolution's length and divided by it.
  private let filter: [Double]

  init(_ length: Int) {
    self.length = length
    var size = 1
    while size < 2 * length - 1 { size *= 2 }
    plan = FourierPlan.plan(size)
    let roots = FourierPlan.roots(2 * length)
    var chirp = Array(repeating: 0.0, count: 2 * length)
    var filter = Array(repeating: 0.0, count: 2 * size)
    for position in 0..<length {
      // k² may overflow no word: lengths are below 2³¹.
      let angle = position * position % (2 * length)
      chirp[2 * position] = roots[2 * angle]
      chirp[2 * position + 1] = roots[2 * angle + 1]
      for place in Set([position, (size - position) % size]) {
        filter[2 * place] = roots[2 * angle] / Double(size)
        filter[2 * place + 1] = -roots[2 * angle + 1] / Double(size)
      }
    }
    let plan = plan
    withUnsafeTemporaryAllocation(of: Double.self, capacity: plan.scratchCount) { scratch in
      filter.withUnsafeMutableBufferPointer { plan.transform($0.baseAddress!, scratch: scratch.baseAddress!) }
    }
    self.chirp = chirp
    self.filter = filter
  }

  var scratchCount: Int { 2 * plan.length + plan.scratchCount }

  func transform(_ x: UnsafeMutablePointer<Double>, scratch: UnsafeMutablePointer<Double>) {
    let size = plan.length, work = scratch, inner = scratch + 2 * size
    work.update(repeating: 0, count: 2 * size)
    for position in 0..<length {
      let (re, im) = FourierChirp.product(x, chirp, position)
      (work[2 * position], work[2 * position + 1]) = (re, im)
    }
    plan.transform(work, scratch: inner)
    // The transform back is that of the conjugate, conjugated.
    for position in 0..<size {
      let (re, im) = FourierChirp.product(work, filter, position)
      (work[2 * position], work[2 * position + 1]) = (re, -im)
    }
    plan.transform(work, scratch: inner)
    for position in 0..<length {
      work[2 * position + 1] = -work[2 * position + 1]
      let (re, im) = FourierChirp.product(work, chirp, position)
      (x[2 * position], x[2 * position + 1]) = (re, im)
    }
  }

  private static func product(_ a: UnsafeMutablePointer<Double>, _ b: [Double], _ position: Int) -> (Double, Double) {
    let (ar, ai, br, bi) = (a[2 * position], a[2 * position + 1], b[2 * position], b[2 * position + 1])
    return (ar * br - ai * bi, ar * bi + ai * br)
  }
}
