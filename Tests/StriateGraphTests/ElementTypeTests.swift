import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

@Suite struct ElementTypeTests {
  @Test(arguments: [DeviceChoice.cpu, .reference])
  func `half types round after each step`(device: DeviceChoice) throws {
    // 2048 + 1 lies between two float16 numbers, and the tie goes to the even one: 2048, twice.
    let x = Tensor([Float16(2048), 1, 65504], shape: [3])
    let y = (x + 1) + 1
    let values = try withDevice(device) { try y.scalars(as: Float16.self) }
    #expect(values == [2048, 3, 65504])
    let z = Tensor([BFloat16(256), 1], shape: [2])
    let sums = try withDevice(device) { try ((z + 1) + 1).scalars(as: BFloat16.self) }
    #expect(sums == [256, 3])
    // Beyond the largest float16 is infinity; bfloat16 has the range of float32.
    let large = try withDevice(device) { try (x * 2).doubles() + (z * 1e30).doubles().map { $0 > 1e29 ? 1 : 0 } }
    #expect(large == [4096, 2, .infinity, 1, 1])
  }

  @Test(arguments: [DeviceChoice.cpu, .reference])
  func `integers wrap`(device: DeviceChoice) throws {
    let bytes = Tensor([UInt8(250), 3], shape: [2]), signed = Tensor([Int8(127), -128], shape: [2])
    let short = Tensor([Int16(32767), -32768], shape: [2])
    let sums = try withDevice(device) {
      try (bytes + 10).doubles() + (signed + 1).doubles() + (-signed).doubles() + (short * 2).doubles()
    }
    #expect(sums == [4, 13, -128, -127, -127, -128, -2, 0])
    let negative = try withDevice(device) { try (-bytes).doubles() + (bytes - 4).doubles() }
    #expect(negative == [6, 253, 246, 255])
  }

  @Test(arguments: [DeviceChoice.cpu, .reference])
  func `sums, products of matrices and windows of halves round once`(device: DeviceChoice) throws {
    let x = Tensor.full([4096], 1.001, dtype: .float16)  // 1.0009765625
    let sum: Float16 = try withDevice(device) { try x.sum().item() }
    #expect(sum == 4100)
    let mean: Float16 = try withDevice(device) { try Tensor.full([100_000], 2, dtype: .float16).mean().item() }
    #expect(mean == 2)
    let a = Tensor.full([1, 4096], 1.001, dtype: .bfloat16), b = Tensor.ones([4096, 1], dtype: .bfloat16)
    let product: BFloat16 = try withDevice(device) { try a.matmul(b).item() }
    #expect(product == 4096)
    let row = Tensor([Float16(0), 1, 2], shape: [1, 3]).softmax()
    let probabilities = try withDevice(device) { try row.doubles() }
    #expect(probabilities == [0.0900268554688, 0.244750976562, 0.665039062500].map { Double(Float16($0)) })
  }

  @Test func `elements print as NumPy prints them`() {
    #expect("\(Tensor([Float16(0.1), 2, 3.3], shape: [3]))" == "[0.1 2.  3.3]")
    #expect("\(Tensor([UInt8(1), 200], shape: [2]))" == "[  1 200]")
    #expect("\(Tensor([Int8(-1), 100], shape: [2]))" == "[ -1 100]")
  }

  @Test func `small integers index`() throws {
    let x = Tensor([10, 20, 30] as [Float])
    let indices = Tensor([UInt8(2), 0], shape: [2])
    #expect(try x.gather(indices).scalars(as: Float.self) == [30, 10])
    #expect(try x.takeAlong(indices, axis: 0).scalars(as: Float.self) == [30, 10])
    let sum = x.addingUpdates(Tensor([1, 2] as [Float]), at: Tensor([Int8(-1), 0], shape: [2]))
    #expect(try sum.scalars(as: Float.self) == [12, 20, 31])
  }

  @Test func `gradients flow through half types`() throws {
    let x = Tensor([Float16(0.5), 2], shape: [2])
    let y = (x.square() * 3).cast(to: .float32).sum()
    let dx = y.gradients(withRespectTo: [x])[0]
    #expect(dx.dtype == .float16)
    #expect(try dx.scalars(as: Float16.self) == [3, 12])
  }
}
