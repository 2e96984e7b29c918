/// One pass of Stockham's transform: butterflies of one radix from one memory to another.
///
/// With m = size/radix: y[q + s(rp + j)] = ω^(jp) Σₖ x[q + s(p + mk)] ω_r^(jk), q < s, p < m.
struct FourierStage {
  let radix: Int
  /// What is left of the length.
  let size: Int
  /// s: the product of the radices before.
  let distance: Int
  let length: Int
  let roots: UnsafePointer<Double>

  typealias Memory = UnsafeMutablePointer<Double>

  func run(_ x: Memory, _ y: Memory) {
    switch radix {
    case 2: two(x, y)
    case 4: four(x, y)
    default: any(x, y)
    }
  }

  private func two(_ x: Memory, _ y: Memory) {
    let s = distance, m = size / 2
    for p in 0..<m {
      let (wr, wi) = (roots[2 * p * s], roots[2 * p * s + 1])
      let a = x + 2 * s * p, b = x + 2 * s * (p + m), low = y + 4 * s * p, high = low + 2 * s
      for q in stride(from: 0, to: 2 * s, by: 2) {
        let (ar, ai, br, bi) = (a[q], a[q + 1], b[q], b[q + 1])
        low[q] = ar + br
        low[q + 1] = ai + bi
        let (dr, di) = (ar - br, ai - bi)
        high[q] = dr * wr - di * wi
        high[q + 1] = dr * wi + di * wr
      }
    }
  }

  private func four(_ x: Memory, _ y: Memory) {
    let s = distance, m = size / 4
    for p in 0..<m {
      let r1 = 2 * p * s, r2 = 2 * r1, r3 = 3 * r1
      let (w1r, w1i, w2r, w2i, w3r, w3i) =
        (roots[r1], roots[r1 + 1], roots[r2], roots[r2 + 1], roots[r3], roots[r3 + 1])
      let a = x + 2 * s * p, b = a + 2 * s * m, c = b + 2 * s * m, d = c + 2 * s * m
      let y0 = y + 8 * s * p, y1 = y0 + 2 * s, y2 = y1 + 2 * s, y3 = y2 + 2 * s
      for q in stride(from: 0, to: 2 * s, by: 2) {
        let (acr, aci, sacr, saci) = (a[q] + c[q], a[q + 1] + c[q + 1], a[q] - c[q], a[q + 1] - c[q + 1])
        let (bdr, bdi, sbdr, sbdi) = (b[q] + d[q], b[q + 1] + d[q + 1], b[q] - d[q], b[q + 1] - d[q + 1])
        y0[q] = acr + bdr
        y0[q + 1] = aci + bdi
        // −i·(b − d) and i·(b − d).
        let (u1r, u1i) = (sacr + sbdi, saci - sbdr), (u3r, u3i) = (sacr - sbdi, saci + sbdr)
        let (u2r, u2i) = (acr - bdr, aci - bdi)
        y1[q] = u1r * w1r - u1i * w1i
        y1[q + 1] = u1r * w1i + u1i * w1r
        y2[q] = u2r * w2r - u2i * w2i
        y2[q + 1] = u2r * w2i + u2i * w2r
        y3[q] = u3r * w3r - u3i * w3i
        y3[q + 1] = u3r * w3i + u3i * w3r
      }
    }
  }

  private func any(_ x: Memory, _ y: Memory) {
    let s = distance, r = radix, m = size / r, rootStep = length / r
    for p in 0..<m {
      for j in 0..<r {
        let twiddle = 2 * j * p * s
        let (wr, wi) = (roots[twiddle], roots[twiddle + 1])
        let target = y + 2 * s * (r * p + j)
        for q in stride(from: 0, to: 2 * s, by: 2) {
          var re = 0.0, im = 0.0, turn = 0
          for k in 0..<r {
            let source = x + 2 * s * (p + m * k) + q
            let (cr, ci) = (roots[2 * turn * rootStep], roots[2 * turn * rootStep + 1])
            re += source[0] * cr - source[1] * ci
            im += source[0] * ci + source[1] * cr
            turn += j
            if turn >= r { turn -= r }
          }
          target[q] = re * wr - im * wi
          target[q + 1] = re * wi + im * wr
        }
      }
    }
  }
}
