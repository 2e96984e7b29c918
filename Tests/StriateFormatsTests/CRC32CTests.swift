import StriateFormats
import Testing

@Suite struct CRC32CTests {
  /// RFC 3720, appendix B.4, and the check value of the catalogue of CRCs.
  private static let published: [([UInt8], UInt32)] = [
    ([UInt8](repeating: 0, count: 32), 0x8A91_36AA), ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
    ([UInt8](0..<32), 0x46DD_794E), ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
    ([UInt8]("123456789".utf8), 0xE306_9283), ([], 0)
  ]

  @Test(arguments: published)
  func `published values`(bytes: [UInt8], expected: UInt32) {
    #expect(CRC32C(of: bytes).value == expected)
    // In parts of any length, one byte at a time among them.
    for part in 1...9 {
      var check = CRC32C()
      for start in stride(from: 0, to: bytes.count, by: part) {
        check.add(bytes[start..<min(start + part, bytes.count)])
      }
      #expect(check.value == expected)
    }
  }
}
