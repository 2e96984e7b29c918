import COneDNN
import CSIMD
import StriateTypes
import Synchronization

/// oneDNN's primitives for a product, which is shared by all who need the same one and run by one of them at a time.
final class ByteProduct: Sendable {
  private struct Handle: ~Copyable {
    let pointer: OpaquePointer

    deinit { sdnn_byte_product_destroy(pointer) }
  }

  /// oneDNN makes a product for a number of threads.
  private struct Key: Hashable {
    let kernel: ByteProductKernel
    let threads: Int32
  }

  private static let table = Mutex<[Key: ByteProduct]>([:])
  /// Beyond so many products the table is emptied.
  private static let tableLimit = 512

  private let handle: Mutex<Handle>

  /// The product of a kernel, made if there is none.
  static func shared(_ kernel: ByteProductKernel, _ make: () throws -> ByteProduct) throws -> ByteProduct {
    let key = Key(kernel: kernel, threads: csimd_threads())
    return try table.withLock { table in
      if let product = table[key] { return product }
      if table.count >= tableLimit { table.removeAll() }
      let product = try make()
      table[key] = product
      return product
    }
  }

  /// - Throws: `EvaluationError` with oneDNN's reason.
  init(_ problem: ByteProductKernel.Problem, isSigned: Bool) throws {
    var made: OpaquePointer?
    let status: sdnn_status
    switch problem {
    case .matrices(let count, let rows, let depth, let columns):
      var matmul = sdnn_matmul()
      (matmul.batch, matmul.m, matmul.k, matmul.n) = (Int64(count), Int64(rows), Int64(depth), Int64(columns))
      status = sdnn_byte_matmul(&matmul, isSigned, &made)
    case .images(let images, let kernel, let strides, let dilations, let groups):
      var convolution = sdnn_convolution()
      (convolution.batch, convolution.in_channels) = (Int64(images[0]), Int64(images[1]))
      (convolution.in_height, convolution.in_width) = (Int64(images[2]), Int64(images[3]))
      convolution.out_channels = Int64(kernel[0])
      (convolution.kernel_height, convolution.kernel_width) = (Int64(kernel[2]), Int64(kernel[3]))
      (convolution.stride_height, convolution.stride_width) = (Int64(strides[0]), Int64(strides[1]))
      (convolution.dilation_height, convolution.dilation_width) = (Int64(dilations[0]), Int64(dilations[1]))
      convolution.groups = Int64(groups)
      status = sdnn_byte_convolution(&convolution, isSigned, &made)
    }
    guard status == SDNN_OK, let made else { throw Self.failure }
    handle = Mutex(Handle(pointer: made))
  }

  /// - Throws: `EvaluationError` with oneDNN's reason.
  func run(
    _ x: UnsafeRawPointer, _ w: UnsafeBufferPointer<Int8>, _ y: UnsafeMutableBufferPointer<Int32>
  ) throws {
    guard let weights = w.baseAddress, let sums = y.baseAddress else { return }
    // As numbers, because memory that others hold does not go into the lock's region.
    let addresses = (UInt(bitPattern: x), UInt(bitPattern: weights), UInt(bitPattern: sums))
    let status = handle.withLock { handle in
      guard let x = UnsafeRawPointer(bitPattern: addresses.0), let w = UnsafePointer<Int8>(bitPattern: addresses.1),
        let y = UnsafeMutablePointer<Int32>(bitPattern: addresses.2)
      else { return sdnn_status(SDNN_INVALID) }
      return sdnn_byte_product_execute(handle.pointer, x, w, y)
    }
    if status != SDNN_OK { throw Self.failure }
  }

  private static var failure: EvaluationError { EvaluationError("oneDNN: " + String(cString: sdnn_last_error())) }
}
