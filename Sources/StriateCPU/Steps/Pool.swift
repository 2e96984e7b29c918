import CSIMD
import StriateKernels
import StriateTypes

extension PoolGeometry {
  /// Whether every window has elements in the image. Those that lie in the padding altogether, or reach over a small
  /// image with a wide dilation, are left to the reference device.
  func touches(_ images: Shape) -> Bool {
    padding.height < span.height && padding.width < span.width && dilation.height <= max(images[2], 1)
      && dilation.width <= max(images[3], 1)
  }

  /// In CSIMD's form.
  /// - Parameter block: channels that lie together, which are one plane.
  func csimd(images: Shape, output: Shape, block: Int = 1) -> csimd_pool2d {
    csimd_pool2d(
      planes: Int64(images[0] * images[1] / block), h: Int64(images[2]), w: Int64(images[3]), oh: Int64(output[2]),
      ow: Int64(output[3]), kh: Int64(window.height), kw: Int64(window.width), stride_h: Int64(strides.height),
      stride_w: Int64(strides.width), pad_top: Int64(padding.height), pad_left: Int64(padding.width),
      pad_bottom: Int64(padding.height), pad_right: Int64(padding.width), dilation_h: Int64(dilation.height),
      dilation_w: Int64(dilation.width), divisor: Int64(divisor ?? 0), count_include_pad: countsPadding ? 1 : 0)
  }
}

final class MaxPoolStep: CPUStep {
  private let pool: csimd_pool2d
  private let block: Int32?
  private let images: Placement
  private let results: [Placement]

  /// - Parameter block: channels in a block; nil where they lie plain.
  init(_ site: StepSite, _ geometry: PoolGeometry, block: Int? = nil) {
    pool = geometry.csimd(
      images: site.kernel.operands[0].shape, output: site.kernel.results[0].shape, block: block ?? 1)
    self.block = block.map { Int32($0) }
    images = site.operands[0]
    results = site.results
  }

  func run(_ memory: StepMemory) {
    let x = memory.floats(images), y = memory.floats(results[0])
    let positions = memory[results[1]].assumingMemoryBound(to: Int32.self)
    withUnsafePointer(to: pool) {
      if let block {
        csimd_blocked_max_pool2d_forward($0, block, x, y, positions)
      } else {
        csimd_max_pool2d_forward($0, x, y, positions)
      }
    }
  }
}

final class MaxPoolGradientStep: CPUStep {
  private let pool: csimd_pool2d
  private let block: Int32?
  private let operands: [Placement]
  private let result: Placement

  /// - Parameter block: channels in a block; nil where they lie plain.
  init(_ site: StepSite, _ geometry: PoolGeometry, block: Int? = nil) {
    pool = geometry.csimd(
      images: site.kernel.results[0].shape, output: site.kernel.operands[0].shape, block: block ?? 1)
    self.block = block.map { Int32($0) }
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    let dy = memory.floats(operands[0]), dx = memory.floats(result)
    let positions = memory[operands[1]].assumingMemoryBound(to: Int32.self)
    withUnsafePointer(to: pool) {
      if let block {
        csimd_blocked_max_pool2d_backward($0, block, dy, positions, dx)
      } else {
        csimd_max_pool2d_backward($0, dy, positions, dx)
      }
    }
  }
}

/// The elements at the positions of the maxima: each plane is indexed by itself.
final class MaxPoolGatherStep: CPUStep {
  private let planes: Int64
  private let inputPlane: Int64
  private let outputPlane: Int64
  private let operands: [Placement]
  private let result: Placement

  init(_ site: StepSite) {
    let images = site.kernel.operands[0].shape, output = site.kernel.results[0].shape
    planes = Int64(images[0] * images[1])
    inputPlane = Int64(images[2] * images[3])
    outputPlane = Int64(output[2] * output[3])
    operands = site.operands
    result = site.results[0]
  }

  func run(_ memory: StepMemory) throws {
    let invalid = csimd_take_along(
      4, planes, inputPlane, 1, memory[operands[0]], DType.int32.csimd, memory[operands[1]], outputPlane,
      memory[result])
    if invalid >= 0 { throw EvaluationError("maxPoolGather: position \(invalid) does not lie in the image") }
  }
}

final class AveragePoolStep: CPUStep {
  private let pool: csimd_pool2d
  private let images: Placement
  private let result: Placement

  init(_ site: StepSite, _ geometry: PoolGeometry) {
    pool = geometry.csimd(images: site.kernel.operands[0].shape, output: site.kernel.results[0].shape)
    images = site.operands[0]
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: pool) { csimd_avg_pool2d_forward($0, memory.floats(images), memory.floats(result)) }
  }
}

final class AveragePoolGradientStep: CPUStep {
  private let pool: csimd_pool2d
  private let dy: Placement
  private let result: Placement

  init(_ site: StepSite, _ geometry: PoolGeometry) {
    pool = geometry.csimd(images: site.kernel.results[0].shape, output: site.kernel.operands[0].shape)
    dy = site.operands[0]
    result = site.results[0]
  }

  func run(_ memory: StepMemory) {
    withUnsafePointer(to: pool) { csimd_avg_pool2d_backward($0, memory.floats(dy), memory.floats(result)) }
  }
}
