import Foundation
import Striate
import Testing

/// Every activation and its derivative against its formula.
@Suite struct ActivationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var layer: any Layer
    var value: @Sendable (Double) -> Double
    var derivative: @Sendable (Double) -> Double
    var testDescription: String { name }
  }

  private static func sigma(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

  static let cases: [Case] = [
    Case(name: "sigmoid", layer: Sigmoid(), value: sigma, derivative: { sigma($0) * (1 - sigma($0)) }),
    Case(name: "tanh", layer: Tanh(), value: tanh, derivative: { 1 - tanh($0) * tanh($0) }),
    Case(name: "ReLU", layer: ReLU(), value: { max(0, $0) }, derivative: { $0 > 0 ? 1 : 0 }),
    Case(
      name: "leaky ReLU", layer: LeakyReLU(), value: { $0 > 0 ? $0 : 0.01 * $0 }, derivative: { $0 > 0 ? 1 : 0.01 }),
    Case(
      name: "leaky ReLU with slope 0.2", layer: LeakyReLU(slope: 0.2), value: { $0 > 0 ? $0 : 0.2 * $0 },
      derivative: { $0 > 0 ? 1 : 0.2 }),
    Case(name: "ELU", layer: ELU(), value: { $0 > 0 ? $0 : expm1($0) }, derivative: { $0 > 0 ? 1 : exp($0) }),
    Case(
      name: "ELU with α 1.5", layer: ELU(alpha: 1.5), value: { $0 > 0 ? $0 : 1.5 * expm1($0) },
      derivative: { $0 > 0 ? 1 : 1.5 * exp($0) })
  ]

  private static let points: [Double] = [-30, -4, -1.5, -0.75, -0.1, -1e-4, 1e-4, 0.1, 0.6, 1.25, 3, 30]

  @Test(arguments: cases, DeviceChoice.allCases)
  func `value and derivative follow the formula`(_ c: Case, device: DeviceChoice) throws {
    try withDevice(device) {
      for dtype in [DType.float32, .float64] {
        let x = Tensor(Self.points, shape: [Self.points.count]).cast(to: dtype).variable()
        let y = c.layer(x)
        #expect(y.type == x.type)
        let gradient = y.sum().gradient(withRespectTo: x)
        // The points as the type rounds them.
        let points = try x.doubles()
        let tolerance = dtype == .float32 ? 2e-6 : 1e-13
        for (position, point) in points.enumerated() {
          let value = try y.doubles()[position], slope = try gradient.doubles()[position]
          #expect(abs(value - c.value(point)) <= tolerance * max(1, abs(c.value(point))), "at \(point)")
          #expect(abs(slope - c.derivative(point)) <= tolerance, "at \(point)")
        }
      }
    }
  }

  @Test func `activations stay finite far out`() throws {
    let x = Tensor([-1e4, -200, 200, 1e4])
    for c in Self.cases {
      let variable = x.variable()
      let y = c.layer(variable)
      #expect(try y.doubles().allSatisfy(\.isFinite), "\(c.name)")
      #expect(try y.sum().gradient(withRespectTo: variable).doubles().allSatisfy(\.isFinite), "\(c.name)")
    }
  }

  @Test func `maxout is the largest of its linear pieces, and its gradient goes to that piece`() throws {
    let layer = Maxout(from: 2, to: 2, pieces: 3)
    #expect(layer.weight.shape == [6, 2])
    let rows: [[Float]] = [[1, 0], [0, 1], [-1, -1], [2, 0], [0, -2], [1, 1]]
    layer.weight.assign(Tensor(rows))
    layer.bias.assign(Tensor([0, 0.5, 0, 0, 0, -1]))
    // Unit 0 has the pieces x, y + 0.5 and −x − y; unit 1 has 2x, −2y and x + y − 1.
    let x = Tensor([[3, 1], [-1, -2], [0, 2]])
    let y = layer(x)
    #expect(try y.scalars(as: Float.self) == [3, 6, 3, 4, 2.5, 1])
    let gradient = y.sum().gradient(withRespectTo: layer.weight.value)
    #expect(try gradient.scalars(as: Float.self) == [3, 1, 0, 2, -1, -2, 3, 1, -1, -2, 0, 2])
    let bias = y.sum().gradient(withRespectTo: layer.bias.value)
    #expect(try bias.scalars(as: Float.self) == [1, 1, 1, 1, 1, 1])
  }
}
