/// Transforms between n real numbers and the ⌊n/2⌋ + 1 complex ones that decide their spectrum, in place.
///
/// For even n the real numbers are taken as n/2 complex ones, whose transform is then split (Numerical Recipes, 12.3).
struct RealFourierPlan {
  private let length: Int
  private let plan: FourierPlan
  /// Of the full length: the roots that split a transform of half of it.
  private let roots: [Double]

  init(_ length: Int) {
    self.length = length
    let isHalved = length % 2 == 0 && length > 0
    plan = FourierPlan.plan(isHalved ? length / 2 : length)
    roots = isHalved ? FourierPlan.roots(length) : []
  }

  /// Doubles that the methods work on: the numbers first, then scratch memory.
  var memoryCount: Int { 2 * length + 2 + plan.scratchCount }

  private var scratchStart: Int { 2 * length + 2 }

  func forward(_ line: UnsafeMutablePointer<Double>) {
    if roots.isEmpty {
      for position in (0..<length).reversed() {
        line[2 * position] = line[position]
        line[2 * position + 1] = 0
      }
      return plan.transform(line, scratch: line + scratchStart)
    }
    let half = length / 2
    plan.transform(line, scratch: line + scratchStart)
    (line[2 * half], line[2 * half + 1]) = (line[0], line[1])
    for k in 0...half / 2 {
      let other = half - k
      let (ar, ai, br, bi) = (line[2 * k], line[2 * k + 1], line[2 * other], line[2 * other + 1])
      // Even part (z + z̄')/2, odd part −i(z − z̄')/2.
      let (er, ei, or, oi) = ((ar + br) / 2, (ai - bi) / 2, (ai + bi) / 2, (br - ar) / 2)
      let (wr, wi) = (roots[2 * k], roots[2 * k + 1])
      let (tr, ti) = (or * wr - oi * wi, or * wi + oi * wr)
      (line[2 * k], line[2 * k + 1]) = (er + tr, ei + ti)
      (line[2 * other], line[2 * other + 1]) = (er - tr, ti - ei)
    }
  }

  func inverse(_ line: UnsafeMutablePointer<Double>) {
    line[1] = 0
    if roots.isEmpty {
      // The conjugate's transform is the conjugate of the transform back, which is real.
      for k in 1..<length / 2 + 1 where k < length {
        (line[2 * (length - k)], line[2 * (length - k) + 1]) = (line[2 * k], line[2 * k + 1])
        line[2 * k + 1] = -line[2 * k + 1]
      }
      plan.transform(line, scratch: line + scratchStart)
      for position in 0..<length { line[position] = line[2 * position] }
      return
    }
    let half = length / 2
    line[2 * half + 1] = 0
    // Swapped real and imaginary parts make the transform the one back.
    for k in 0...half / 2 {
      let other = half - k
      let (ar, ai, br, bi) = (line[2 * k], line[2 * k + 1], line[2 * other], line[2 * other + 1])
      let (er, ei, dr, di) = (ar + br, ai - bi, ar - br, ai + bi)
      // i · ω⁻ᵏ · (z − z̄').
      let (wr, wi) = (roots[2 * k], -roots[2 * k + 1])
      let (or, oi) = (-(dr * wi + di * wr), dr * wr - di * wi)
      (line[2 * k + 1], line[2 * k]) = (er + or, ei + oi)
      if other != k, other < half { (line[2 * other + 1], line[2 * other]) = (er - or, oi - ei) }
    }
    plan.transform(line, scratch: line + scratchStart)
    for position in 0..<half {
      (line[2 * position], line[2 * position + 1]) = (line[2 * position + 1], line[2 * position])
    }
  }
}
