import Foundation
import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

@Suite struct LinearAlgebraTests {
  struct Failure: Sendable, CustomTestStringConvertible {
    let message: String
    let make: @Sendable () -> Tensor

    var testDescription: String { message }
  }

  private static let singular = Tensor([1, 0, 0, 1, 1, 2, 2, 4] as [Float], shape: [2, 2, 2])

  static let failures: [Failure] = [
    Failure(message: "solved: matrix 1 is singular: pivot 1 of its factorization is 0") {
      singular.solved(for: .ones([2]))
    },
    Failure(message: "inverse: matrix 1 is singular: pivot 1 of its factorization is 0") { singular.inverse() },
    Failure(message: "triangularSolved: matrix 0 is singular: element 1 of its diagonal is 0") {
      Tensor([[1, 2], [3, 0]]).triangularSolved(for: .ones([2]), isUpper: true)
    },
    Failure(message: "cholesky: matrix 1 is not positive definite: its leading minor of order 2 is not positive") {
      singular.cholesky()
    },
    Failure(message: "singularValues: matrix 0 has elements that are NaN or infinite") {
      Tensor([[1, .nan], [3, 0]]).singularValues()
    },
    Failure(message: "symmetricEigendecomposition: matrix 0 has elements that are NaN or infinite") {
      Tensor([[1, .infinity], [3, 0]]).symmetricEigendecomposition().vectors
    }
  ]

  @Test(arguments: failures)
  func `what cannot be computed says which matrix and why`(_ failure: Failure) throws {
    let error = #expect(throws: EvaluationError.self) { try failure.make().scalars(as: Float.self) }
    #expect(error?.description == failure.message)
  }

  @Test func `a singular matrix has the determinant 0, and minus infinity for its logarithm`() throws {
    let x = Self.singular
    #expect(try x.determinant().scalars(as: Float.self) == [1, 0])
    let (sign, logarithm) = x.signAndLogDeterminant()
    #expect(try sign.scalars(as: Float.self) == [1, 0])
    #expect(try logarithm.scalars(as: Float.self) == [0, -.infinity])
  }

  @Test func `powers with absurd exponents end`() throws {
    let x = Tensor([[1, 0], [0, 1]])
    #expect(try x.matrixPower(.max).scalars(as: Float.self) == [1, 0, 0, 1])
    #expect(try x.matrixPower(.min).scalars(as: Float.self) == [1, 0, 0, 1])
  }

  @Test func `matrix exponentials of large and of infinite matrices`() throws {
    let y = try Tensor([-700, 0, 0, -1] as [Double], shape: [2, 2]).matrixExponential().scalars(as: Double.self)
    #expect(abs(y[3] - Foundation.exp(-1)) < 1e-12)
    #expect(abs(y[0] / Foundation.exp(-700) - 1) < 1e-9)
    let broken = try Tensor([[.infinity]]).matrixExponential().scalars(as: Float.self)
    #expect(broken[0].isNaN)
  }

  /// The sum itself, from the definition.
  @Test(arguments: [1, 2, 3, 5, 8, 17, 31, 37, 60, 97, 101, 128, 210, 243, 1009, 1024])
  func `Fourier transforms of every kind of length follow the definition, and return`(_ n: Int) throws {
    let x: [Double] = (0..<n).map { (position: Int) -> Double in
      let whole = (position * 7919 + 13) % 101
      return Double(whole) / 50 - 1
    }
    let signal = Tensor(x, shape: [n])
    let spectrum = try signal.realFourierTransform().scalars(as: Double.self)
    for k in Set([0, 1, n / 3, n / 2]) where k <= n / 2 {
      var re = 0.0, im = 0.0
      for (j, value) in x.enumerated() {
        let turn = Double(j * k % n) / Double(n)
        let angle: Double = -2 * Double.pi * turn
        re += value * Foundation.cos(angle)
        im += value * Foundation.sin(angle)
      }
      #expect(abs(spectrum[2 * k] - re) < 1e-11 * Double(n))
      #expect(abs(spectrum[2 * k + 1] - im) < 1e-11 * Double(n))
    }
    let back = try signal.realFourierTransform().inverseRealFourierTransform(length: n).scalars(as: Double.self)
    #expect(zip(back, x).allSatisfy { abs($0 - $1) < 1e-12 })
    let pairs = Tensor.complex(real: signal, imaginary: signal.flipped(axis: 0))
    let again = try pairs.fourierTransform().inverseFourierTransform().scalars(as: Double.self)
    let expected = try pairs.scalars(as: Double.self)
    #expect(zip(again, expected).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `the magnitude of numbers near the limits neither overflows nor loses its gradient`() throws {
    let x = Tensor([3e38, 0, 0, 0] as [Float], shape: [2, 2]).variable()
    let y = x.complexMagnitude()
    #expect(try y.scalars(as: Float.self) == [3e38, 0])
    #expect(try y.sum().gradient(withRespectTo: x).scalars(as: Float.self) == [1, 0, 0, 0])
  }

  @Test func `nine operands of einsum are contracted one by one`() throws {
    let x = Tensor([1, 2, 3, 4] as [Double], shape: [2, 2])
    let y = Tensor.einsum("ab,bc,cd,de,ef,fg,gh,hi,ij->aj", Array(repeating: x, count: 9))
    #expect(try y.scalars(as: Double.self) == x.matrixPower(9).scalars(as: Double.self))
  }
}
