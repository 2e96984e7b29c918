import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// What NumPy 2.4.6 prints for the same arrays.
@Suite struct DescriptionTests {
  struct Case: Sendable {
    var tensor: Tensor
    var text: String
  }

  private static func float(_ elements: [Float], _ shape: Shape? = nil) -> Tensor {
    Tensor(elements, shape: shape ?? [elements.count])
  }
  private static func double(_ elements: [Double]) -> Tensor { Tensor(elements, shape: [elements.count]) }
  private static func range(_ count: Int, _ shape: Shape, by step: Int64 = 1) -> Tensor {
    Tensor((0..<count).map { Int64($0) * step }, shape: shape)
  }

  static let arrays: [Case] = [
    Case(tensor: float([1, 2.5, -3.25]), text: "[ 1.    2.5  -3.25]"),
    Case(tensor: float([1, 2, 3.5, -4], [2, 2]), text: "[[ 1.   2. ]\n [ 3.5 -4. ]]"),
    Case(tensor: float([1.0 / 3, 2.0 / 3]), text: "[0.33333334 0.6666667 ]"),
    Case(tensor: double([1.0 / 3, 2.0 / 3]), text: "[0.33333333 0.66666667]"),
    Case(tensor: double([0.123456789012, 1.5]), text: "[0.12345679 1.5       ]"),
    Case(tensor: float([123456.789, 1]), text: "[1.2345679e+05 1.0000000e+00]"),
    Case(tensor: float([1e8, 1]), text: "[1.e+08 1.e+00]"),
    Case(tensor: float([1e-5, 1]), text: "[1.e-05 1.e+00]"),
    Case(tensor: float([1000.5, 0.001]), text: "[1.0005e+03 1.0000e-03]"),
    Case(tensor: float([16_777_216, 99999.5]), text: "[1.6777216e+07 9.9999500e+04]"),
    Case(tensor: float([2e6, 1e6]), text: "[2.e+06 1.e+06]"),
    Case(tensor: double([2e6, 1e6]), text: "[2000000. 1000000.]"),
    Case(tensor: double([1e8, 5e7]), text: "[1.e+08 5.e+07]"),
    Case(tensor: float([99999.5, 1e5]), text: "[ 99999.5 100000. ]"),
    Case(tensor: float([1e10, -2.5e-3]), text: "[ 1.0e+10 -2.5e-03]"),
    Case(tensor: double([1e-300, 1.5]), text: "[1.0e-300 1.5e+000]"),
    Case(tensor: double([1e100, 1]), text: "[1.e+100 1.e+000]"),
    Case(tensor: float([.nan, 1, .infinity, -.infinity]), text: "[ nan   1.  inf -inf]"),
    Case(tensor: float([.nan, .infinity]), text: "[nan inf]"),
    Case(tensor: float([1.5, .infinity]), text: "[1.5 inf]"),
    Case(tensor: float([0, -0.0]), text: "[ 0. -0.]"),
    Case(tensor: float([5], [1, 1, 1]), text: "[[[5.]]]"),
    Case(tensor: Tensor([1, -20, 300] as [Int64], shape: [3]), text: "[  1 -20 300]"),
    Case(tensor: Tensor([1, -20, 300, 4] as [Int32], shape: [2, 2]), text: "[[  1 -20]\n [300   4]]"),
    Case(tensor: Tensor([true, false], shape: [2]), text: "[ True False]"),
    Case(tensor: Tensor([true, false, false, false], shape: [2, 2]), text: "[[ True False]\n [False False]]"),
    Case(
      tensor: float((0..<12).map(Float.init), [2, 3, 2]),
      text: "[[[ 0.  1.]\n  [ 2.  3.]\n  [ 4.  5.]]\n\n [[ 6.  7.]\n  [ 8.  9.]\n  [10. 11.]]]"),
    Case(
      tensor: range(8, [2, 1, 2, 2]), text: "[[[[0 1]\n   [2 3]]]\n\n\n [[[4 5]\n   [6 7]]]]"),
    Case(tensor: float([], [0]), text: "[]"),
    Case(tensor: float([], [2, 0]), text: "[]")
  ]

  static let longArrays: [Case] = [
    Case(tensor: range(2000, [2000]), text: "[   0    1    2 ... 1997 1998 1999]"),
    Case(
      tensor: float((0..<2000).map { Float($0) * 0.5 }),
      text: "[0.000e+00 5.000e-01 1.000e+00 ... 9.985e+02 9.990e+02 9.995e+02]"),
    Case(
      tensor: range(1200, [30, 40]),
      text: """
        [[   0    1    2 ...   37   38   39]
         [  40   41   42 ...   77   78   79]
         [  80   81   82 ...  117  118  119]
         ...
         [1080 1081 1082 ... 1117 1118 1119]
         [1120 1121 1122 ... 1157 1158 1159]
         [1160 1161 1162 ... 1197 1198 1199]]
        """),
    Case(
      tensor: .zeros([7, 2, 100]),
      text: "["
        + Array(
          repeating: "[[0. 0. 0. ... 0. 0. 0.]\n  [0. 0. 0. ... 0. 0. 0.]]\n\n ", count: 3
        ).joined() + "...\n\n "
        + Array(
          repeating: "[[0. 0. 0. ... 0. 0. 0.]\n  [0. 0. 0. ... 0. 0. 0.]]", count: 3
        ).joined(separator: "\n\n ") + "]"),
    Case(
      tensor: float((0..<30).map { Float($0) + 0.25 }),
      text: """
        [ 0.25  1.25  2.25  3.25  4.25  5.25  6.25  7.25  8.25  9.25 10.25 11.25
         12.25 13.25 14.25 15.25 16.25 17.25 18.25 19.25 20.25 21.25 22.25 23.25
         24.25 25.25 26.25 27.25 28.25 29.25]
        """),
    Case(
      tensor: range(50, [2, 25], by: 1000),
      text: """
        [[    0  1000  2000  3000  4000  5000  6000  7000  8000  9000 10000 11000
          12000 13000 14000 15000 16000 17000 18000 19000 20000 21000 22000 23000
          24000]
         [25000 26000 27000 28000 29000 30000 31000 32000 33000 34000 35000 36000
          37000 38000 39000 40000 41000 42000 43000 44000 45000 46000 47000 48000
          49000]]
        """),
    Case(
      tensor: range(60, [60]),
      text: """
        [ 0  1  2  3  4  5  6  7  8  9 10 11 12 13 14 15 16 17 18 19 20 21 22 23
         24 25 26 27 28 29 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47
         48 49 50 51 52 53 54 55 56 57 58 59]
        """)
  ]

  static let scalars: [Case] = [
    Case(tensor: Tensor(3), text: "3.0"),
    Case(tensor: Tensor(-2.5), text: "-2.5"),
    Case(tensor: Tensor(1.0 / 3), text: "0.33333334"),
    Case(tensor: Tensor(1e20), text: "1e+20"),
    Case(tensor: Tensor(1e-5), text: "1e-05"),
    Case(tensor: Tensor(0.001), text: "0.001"),
    Case(tensor: Tensor(123_456_792), text: "1.2345679e+08"),
    Case(tensor: Tensor(.nan), text: "nan"),
    Case(tensor: Tensor(-.infinity), text: "-inf"),
    Case(tensor: Tensor(0), text: "0.0"),
    Case(tensor: Tensor(scalar: 1.0 / 3), text: "0.3333333333333333"),
    Case(tensor: Tensor(scalar: 123_456_789.0), text: "123456789.0"),
    Case(tensor: Tensor(scalar: 1.5e16), text: "1.5e+16"),
    Case(tensor: Tensor(scalar: 1e300), text: "1e+300"),
    Case(tensor: Tensor(scalar: Int64(-7)), text: "-7"),
    Case(tensor: Tensor(scalar: true), text: "True")
  ]

  @Test(arguments: arrays + longArrays + scalars)
  func `tensors print like NumPy`(_ c: Case) { #expect(c.tensor.description == c.text) }

  @Test func `printing computes, and an evaluation that fails is printed`() {
    #expect("\(Tensor([1, 2]) * 3)" == "[3. 6.]")
    #expect(
      "\(Tensor([1, 2]).gather(Tensor([9] as [Int64], shape: [1])))"
        == "tensor(float32[1], gather: index 9 is out of range for axis 0 of extent 2)")
  }
}
