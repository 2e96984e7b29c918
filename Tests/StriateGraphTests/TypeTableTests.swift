import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// Element types beside PyTorch's tables.
@Suite struct TypeTableTests {
  @Test func `all pairs of types promote as in PyTorch`() throws {
    let rows = TypeFixtures.promotions.split(separator: "\n").map { $0.split(whereSeparator: { ": ".contains($0) }) }
    let order = try rows.map { try #require(DType(named: $0[0])) }
    #expect(Set(order) == Set(DType.allCases))
    for (row, a) in zip(rows, order) {
      for (word, b) in zip(row.dropFirst(), order) {
        #expect(DType.promoted(a, b).description == word, "\(a), \(b)")
        #expect((Tensor.zeros([2], dtype: a).isEqual(to: .zeros([2], dtype: b))).dtype == .bool)
        if a != .bool || b != .bool {
          #expect((Tensor.zeros([2], dtype: a) * .zeros([1], dtype: b)).dtype.description == word)
        }
      }
    }
  }

  @Test(arguments: [DeviceChoice.cpu, .reference])
  func `casts at edge values give PyTorch's bits`(device: DeviceChoice) throws {
    var count = 0
    for row in TypeFixtures.casts.split(separator: "\n") {
      let words = row.split(separator: " ")
      let source = try #require(DType(named: words[0])), target = try #require(DType(named: words[1]))
      let pairs = words.dropFirst(2).map { $0.split(separator: ">").compactMap { UInt64($0, radix: 16) } }
      let x = Tensor(bits: pairs.map { $0[0] }, source), expected = Tensor(bits: pairs.map { $0[1] }, target)
      let given = try x.doubles()
      let (y, numbers) = try withDevice(device) { (try x.cast(to: target).bits(), try expected.doubles()) }
      for (position, number) in numbers.enumerated() where !number.isNaN {
        #expect(y[position] == pairs[position][1], "\(source) \(given[position]) as \(target)")
      }
      let isNaN = try withDevice(device) { try x.cast(to: target).doubles().map(\.isNaN) }
      #expect(isNaN == numbers.map(\.isNaN))
      count += pairs.count
    }
    #expect(count > 2000)
  }

  @Test(arguments: [DeviceChoice.cpu, .reference])
  func `what does not fit saturates, and NaN becomes 0`(device: DeviceChoice) throws {
    let x = Tensor([300, -300, 1e20, -1e20, .nan, .infinity, -.infinity] as [Float])
    for source in [DType.float32, .float64, .bfloat16] {
      let values = x.cast(to: source)
      let results = try withDevice(device) {
        try [DType.uint8, .int8, .int16].map { try values.cast(to: $0).doubles() }
      }
      #expect(results[0] == [255, 0, 255, 0, 0, 255, 0])
      #expect(results[1] == [127, -128, 127, -128, 0, 127, -128])
      #expect(results[2] == [300, -300, 32767, -32768, 0, 32767, -32768])
    }
  }

  @Test(arguments: [DType.float16, .bfloat16], [DeviceChoice.cpu, .reference])
  func `every half is itself after widening and rounding`(dtype: DType, device: DeviceChoice) throws {
    let all = (0..<65536).map { UInt64($0) }
    let x = Tensor(bits: all, dtype)
    let (bits, numbers) = try withDevice(device) {
      (try x.cast(to: .float32).cast(to: dtype).bits(), try x.cast(to: .float64).doubles())
    }
    let wrong = all.indices.filter { !numbers[$0].isNaN && bits[$0] != all[$0] }
    #expect(wrong.isEmpty, "first 0x\(String(wrong.first ?? 0, radix: 16))")
    #expect(numbers.count { $0.isNaN } == (dtype == .float16 ? 2046 : 254))
    let isKept = try withDevice(device) { try x.cast(to: .float32).cast(to: dtype).doubles().map(\.isNaN) }
    #expect(isKept == numbers.map(\.isNaN))
  }

  @Test(arguments: [DType.float16, .bfloat16], [DeviceChoice.cpu, .reference])
  func `a chain of steps gives the same bits fused and one by one`(dtype: DType, device: DeviceChoice) throws {
    let x = Tensor(Samples.spread(700, in: -3...3, seed: 1), shape: [700]).cast(to: dtype)
    let y = Tensor(Samples.spread(700, in: 0.2...4, seed: 2), shape: [700]).cast(to: dtype)
    func chain(_ step: (Tensor) throws -> Tensor) throws -> [UInt8] {
      var z = try step(x * y)
      z = try step(z + 1.7)
      z = try step(z - y)
      z = try step(z / y)
      z = try step(z.square())
      z = try step(z * 0.3)
      z = try step((z + x).maximum(y))
      z = try step(z.sqrt())
      z = try step(z.isGreater(than: 1).select(z, x))
      return try (z - x.abs()).bytes()
    }
    let fused = try withDevice(device) { try chain { $0 } }
    let single = try withDevice(device) {
      try chain {
        try evaluate([$0])
        return $0
      }
    }
    #expect(fused == single)
    let other = try withDevice(device == .cpu ? .reference : .cpu) { try chain { $0 } }
    #expect(fused == other)
  }
}

extension DType {
  init?(named name: Substring) {
    guard let dtype = DType.allCases.first(where: { $0.description == name }) else { return nil }
    self = dtype
  }
}

extension Tensor {
  /// A vector of elements with these bits.
  fileprivate init(bits: [UInt64], _ dtype: DType) {
    let bytes = bits.flatMap { word in withUnsafeBytes(of: word) { Array($0.prefix(dtype.byteCount)) } }
    self = bytes.withUnsafeBytes { Tensor(bytes: $0, type: TensorType([bits.count], dtype)) }
  }

  fileprivate func bits() throws -> [UInt64] {
    let bytes = try bytes(), size = dtype.byteCount
    return stride(from: 0, to: bytes.count, by: size).map { start in
      (0..<size).reduce(0) { $0 | UInt64(bytes[start + $1]) << (8 * UInt64($1)) }
    }
  }
}
