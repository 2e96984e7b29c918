/// Maps of an inception module's branches: table 1 of Szegedy et al. 2014, arXiv:1409.4842.
struct InceptionWidths: Sendable, Hashable {
  let inputs: Int
  /// 1 × 1.
  let one: Int
  /// 1 × 1 before 3 × 3, and 3 × 3.
  let reducedThree: Int, three: Int
  /// 1 × 1 before 5 × 5, and 5 × 5.
  let reducedFive: Int, five: Int
  /// 1 × 1 behind the pooling.
  let pool: Int

  init(_ inputs: Int, _ one: Int, _ three: (Int, Int), _ five: (Int, Int), _ pool: Int) {
    (self.inputs, self.one, self.pool) = (inputs, one, pool)
    (reducedThree, self.three) = three
    (reducedFive, self.five) = five
  }

  var outputs: Int { one + three + five + pool }

  static let inception3a = InceptionWidths(192, 64, (96, 128), (16, 32), 32)
  static let inception3b = InceptionWidths(256, 128, (128, 192), (32, 96), 64)
  static let inception4a = InceptionWidths(480, 192, (96, 208), (16, 48), 64)
  static let inception4b = InceptionWidths(512, 160, (112, 224), (24, 64), 64)
  static let inception4c = InceptionWidths(512, 128, (128, 256), (24, 64), 64)
  static let inception4d = InceptionWidths(512, 112, (144, 288), (32, 64), 64)
  static let inception4e = InceptionWidths(528, 256, (160, 320), (32, 128), 128)
  static let inception5a = InceptionWidths(832, 256, (160, 320), (32, 128), 128)
  static let inception5b = InceptionWidths(832, 384, (192, 384), (48, 128), 128)
}
