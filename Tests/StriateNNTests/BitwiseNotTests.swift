import Striate
import Testing

struct BitwiseNotTests {
  /// Two's complement: ~x = −x − 1, and 255 − x of eight bits without a sign.
  @Test(arguments: [DeviceChoice.cpu, .reference]) func `bits are inverted in every integer type`(
    _ device: DeviceChoice
  ) throws {
    try withDevice(device) {
      let bytes = try (~Tensor([0, 1, 200, 255] as [UInt8], shape: [4])).scalars(as: UInt8.self)
      #expect(bytes == [255, 254, 55, 0])
      let small = try (~Tensor([0, -1, 127] as [Int8], shape: [3])).scalars(as: Int8.self)
      #expect(small == [-1, 0, -128])
      let middle = try (~Tensor([0, 41, -7] as [Int32], shape: [3])).scalars(as: Int32.self)
      #expect(middle == [-1, -42, 6])
      let large = try (~Tensor([Int64.max], shape: [1])).scalars(as: Int64.self)
      #expect(large == [Int64.min])
    }
  }
}
