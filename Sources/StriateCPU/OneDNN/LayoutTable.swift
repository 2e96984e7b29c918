import COneDNN
import StriateKernels
import StriateTypes
import Synchronization

/// A layout of oneDNN.
final class OneDNNLayout: @unchecked Sendable {  // Layouts of the shim never change, and it counts references safely.
  let pointer: OpaquePointer

  /// Takes over a reference.
  init(owning pointer: OpaquePointer) { self.pointer = pointer }

  /// Of images `[N, C, H, W]`, with an image's channels of a pixel side by side.
  convenience init?(channelsLast images: Shape) {
    let extents = images.map { Int64($0) }
    let strides = [extents[1] * extents[2] * extents[3], 1, extents[3] * extents[1], extents[1]]
    var pointer: OpaquePointer?
    guard sdnn_layout_strided(4, extents, strides, &pointer) == SDNN_OK, let pointer else { return nil }
    self.init(owning: pointer)
  }

  deinit { sdnn_layout_release(pointer) }

  var extents: [Int64] { (0..<sdnn_layout_rank(pointer)).map { sdnn_layout_extent(pointer, $0) } }

  /// How elements are ordered, without the extents: "aBcd8b".
  var format: String { String(String(cString: sdnn_layout_text(pointer)).drop { $0 != "]" }.dropFirst(2)) }

  /// The row-major layout of the same extents.
  var plain: OneDNNLayout? {
    let extents = extents
    var pointer: OpaquePointer?
    guard sdnn_layout_plain(Int32(extents.count), extents, &pointer) == SDNN_OK else { return nil }
    return pointer.map { OneDNNLayout(owning: $0) }
  }
}

/// The layouts behind the tokens that the device hands out. They are few, and kept as long as the device.
final class LayoutTable: Sendable {
  /// What a tensor in a layout is.
  enum Role: Hashable, Sendable {
    /// `[N, C, H, W]`; its layout spreads to the kernels that read it.
    case images
    /// Of a convolution. Optimizers want it plain, as the weights themselves are.
    case weight
  }

  private struct Entry {
    let layout: OneDNNLayout
    let order: ImageOrder?
  }
  private struct Twin: Hashable {
    let extents: [Int64]
    let format: String
  }
  private struct Contents {
    var entries: [Int: Entry] = [:]
    var twins: [Twin: Layout] = [:]
    var winograd: [WinogradWeights: Layout] = [:]
  }
  private let contents = Mutex(Contents())

  /// The layout behind a token that this table gave; nil for plain.
  subscript(layout: Layout) -> OneDNNLayout? { contents.withLock { $0.entries[layout.token]?.layout } }

  /// How images in this layout are ordered; nil for plain layouts, weights, and orders that have no rule.
  func order(_ layout: Layout) -> ImageOrder? { contents.withLock { $0.entries[layout.token]?.order } }

  /// How many channels lie together in this layout, if own kernels know such blocks.
  func block(of layout: Layout) -> Int? { order(layout)?.block }

  /// The layout of images of `shape` in the same format as `layout`, if it was handed out before.
  func twin(of layout: Layout, shape: Shape) -> Layout? {
    guard let format = self[layout]?.format else { return nil }
    return contents.withLock { $0.twins[Twin(extents: shape.map { Int64($0) }, format: format)] }
  }

  /// The layout of images `[N, C, H, W]` in blocks of `block` channels, for kernels of our own; nil where blocks do not
  /// divide the channels, or oneDNN knows none of that size. Types of four bytes an element share layouts.
  func blocked(_ type: TensorType, block: Int) -> Layout? {
    guard type.shape.rank == 4, type.dtype.byteCount == 4, type.shape[1] % block == 0 else { return nil }
    var pointer: OpaquePointer?
    guard sdnn_layout_blocked(type.shape.map { Int64($0) }, Int64(block), &pointer) == SDNN_OK, let pointer else {
      return nil
    }
    defer { sdnn_layout_release(pointer) }
    return layout(pointer, type, role: .images)
  }

  /// The layout of weights that are transformed for Winograd's convolution.
  func layout(_ weights: WinogradWeights) -> Layout {
    contents.withLock { contents in
      if let known = contents.winograd[weights] { return known }
      // oneDNN's are positive.
      let layout = Layout(token: -1 - contents.winograd.count, byteCount: weights.byteCount)
      contents.winograd[weights] = layout
      return layout
    }
  }

  /// What `layout` is the layout of, if it is one of Winograd's.
  func winogradWeights(_ layout: Layout) -> WinogradWeights? {
    contents.withLock { contents in contents.winograd.first { $0.value == layout }?.key }
  }

  /// The device's layout for one of oneDNN's, or nil if it is not float32, or padded, and not that of a weight: weights
  /// are only ever converted to it.
  /// - Parameter pointer: borrowed.
  func layout(_ pointer: OpaquePointer, _ type: TensorType, role: Role) -> Layout? {
    let byteCount = sdnn_layout_bytes(pointer)
    guard sdnn_layout_is_float32(pointer) != 0,
      role == .weight || sdnn_layout_is_padded(pointer) == 0 && byteCount == type.byteCount
    else { return nil }
    if sdnn_layout_is_plain(pointer) != 0 { return .plain(type) }
    let layout = Layout(token: Int(sdnn_layout_id(pointer)), byteCount: byteCount)
    contents.withLock { contents in
      // A layout may serve both as images and as a weight; the first role stays.
      if contents.entries[layout.token] != nil { return }
      let kept = OneDNNLayout(owning: sdnn_layout_retain(pointer))
      let order = role == .images ? ImageOrder(format: kept.format, type.shape) : nil
      contents.entries[layout.token] = Entry(layout: kept, order: order)
      if role == .images { contents.twins[Twin(extents: kept.extents, format: kept.format)] = layout }
    }
    return layout
  }
}

/// How images `[N, C, H, W]` lie in memory, as an iteration in memory's order.
struct ImageOrder: Hashable, Sendable {
  /// The extents in memory's order.
  let extents: [Int]
  /// For each of them the axis it belongs to, and how many elements of that axis a step of it passes.
  private let digits: [(axis: Int, step: Int)]
  /// The channels of a block, where it is one of those that CSIMD knows.
  let block: Int?

  /// nil for a format that is neither blocked by channels ("aBcd8b") nor channels last ("acdb").
  init?(format: String, _ shape: Shape) {
    guard shape.rank == 4 else { return nil }
    if format == "acdb" {
      digits = [(0, 1), (2, 1), (3, 1), (1, 1)]
      extents = [shape[0], shape[2], shape[3], shape[1]]
      block = nil
      return
    }
    guard format.hasPrefix("aBcd"), format.hasSuffix("b"), let size = Int(format.dropFirst(4).dropLast()),
      size > 0, shape[1] % size == 0
    else { return nil }
    digits = [(0, 1), (1, size), (2, 1), (3, 1), (1, 1)]
    extents = [shape[0], shape[1] / size, shape[2], shape[3], size]
    block = size == 8 || size == 16 ? size : nil
  }

  /// The walk of a plain operand over images, in memory's order.
  /// - Parameter access: over `[N, C, H, W]`.
  func reordered(_ access: Access) -> Access {
    Access(offset: access.offset, strides: digits.map { access.strides[$0.axis] * $0.step })
  }

  /// For each extent whether it belongs to one of these axes.
  func belongs(to axes: [Int]) -> [Bool] { digits.map { axes.contains($0.axis) } }

  static func == (a: ImageOrder, b: ImageOrder) -> Bool {
    a.extents == b.extents && a.digits.elementsEqual(b.digits, by: ==)
  }

  func hash(into hasher: inout Hasher) { hasher.combine(extents) }
}
