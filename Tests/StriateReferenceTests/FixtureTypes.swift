import StriateKernels
import StriateTypes
import Testing

struct ConvolutionFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let images: Shape
  let weight: Shape
  let output: Shape
  let geometry: ConvolutionGeometry
  let y: [Double]
  let dx: [Double]
  let dweight: [Double]
  var testDescription: String { name }
}

struct PoolFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let images: Shape
  let output: Shape
  let geometry: PoolGeometry
  let maxima: [Double]
  let positions: [Double]
  let dmaxima: [Double]
  let averages: [Double]
  let daverages: [Double]
  var testDescription: String { name }
}

struct MatmulFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let a: Shape
  let b: Shape
  let y: Shape
  let transposeA: Bool
  let transposeB: Bool
  /// If there is one, a bias and a residual are added before it.
  let activation: PostOperations.Activation?
  let expected: [Double]
  var testDescription: String { name }
}

struct SoftmaxFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let shape: Shape
  let logarithmic: Bool
  let y: [Double]
  let dx: [Double]
  var testDescription: String { name }
}

struct BatchNormFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let shape: Shape
  let epsilon: Double
  let y: [Double]
  let mean: [Double]
  let variance: [Double]
  let dx: [Double]
  let dgamma: [Double]
  let dbeta: [Double]
  var testDescription: String { name }
}

struct LayerNormFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let shape: Shape
  let kernel: LayerNormKernel
  let y: [Double]
  let mean: [Double]
  let inverse: [Double]
  let dx: [Double]
  /// dγ and dβ, as far as there are any.
  let gradients: [[Double]]
  var testDescription: String { name }
}

struct IndexFixture: Sendable, CustomTestStringConvertible {
  let name: String
  let shape: Shape
  let axis: Int
  let indices: [Double]
  let indicesShape: Shape
  /// The elements at the indices.
  let read: [Double]
  /// Updates added there.
  let added: [Double]
  var testDescription: String { name }
}

/// Tables of elementwise functions.
enum ElementwiseFixture {}
