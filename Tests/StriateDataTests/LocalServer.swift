import Foundation
import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small HTTP server on this machine, for tests of downloads.
final class LocalServer: Sendable {
  struct Request: Sendable, Equatable {
    let path: String
    /// The first byte that is asked for.
    let rangeStart: Int?
  }

  struct Response: Sendable {
    var status = 200
    var headers: [String] = []
    var body: [UInt8] = []
    /// What Content-Length says, if not the body's length; "" leaves it out.
    var claimedLength: String?

    /// A file, whole or from the byte that is asked for.
    static func file(_ bytes: [UInt8], _ request: Request, cutAfter: Int? = nil) -> Response {
      let start = request.rangeStart ?? 0
      guard start < max(1, bytes.count) else { return Response(status: 416) }
      let rest = Array(bytes[start...])
      return Response(
        status: start > 0 ? 206 : 200,
        headers: start > 0 ? ["Content-Range: bytes \(start)-\(bytes.count - 1)/\(bytes.count)"] : [],
        body: cutAfter.map { Array(rest.prefix($0)) } ?? rest, claimedLength: String(rest.count))
    }
  }

  let port: UInt16
  private let descriptor: Int32
  private let log = Mutex<[Request]>([])

  /// - Parameter answer: called for each request, with its number.
  init(_ answer: @escaping @Sendable (Request, Int) -> Response) {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let descriptor = descriptor
    withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        _ = bind(descriptor, address, size)
        _ = listen(descriptor, 8)
        _ = getsockname(descriptor, address, &size)
      }
    }
    port = UInt16(bigEndian: address.sin_port)
    Thread { [weak self] in
      while true {
        let connection = accept(descriptor, nil, nil)
        if connection < 0 { return }
        if let request = Self.request(connection), let self {
          let number = self.log.withLock { log in
            log.append(request)
            return log.count - 1
          }
          Self.send(answer(request, number), to: connection)
        }
        close(connection)
      }
    }.start()
  }

  deinit {
    shutdown(descriptor, Int32(SHUT_RDWR))
    close(descriptor)
  }

  var address: String { "http://127.0.0.1:\(port)/" }
  var requests: [Request] { log.withLock { $0 } }

  private static func request(_ connection: Int32) -> Request? {
    var text = "", buffer = [UInt8](repeating: 0, count: 4096)
    while !text.contains("\r\n\r\n") {
      let count = read(connection, &buffer, buffer.count)
      if count <= 0 { return nil }
      text += String(decoding: buffer[..<count], as: UTF8.self)
    }
    let lines = text.components(separatedBy: "\r\n")
    let range = lines.first { $0.lowercased().hasPrefix("range: bytes=") }
    return Request(
      path: lines[0].split(separator: " ").dropFirst().first.map(String.init) ?? "",
      rangeStart: range.flatMap { Int($0.drop { $0 != "=" }.dropFirst().prefix { $0 != "-" }) })
  }

  private static func send(_ response: Response, to connection: Int32) {
    let length = response.claimedLength ?? String(response.body.count)
    let headers = response.headers + (length.isEmpty ? [] : ["Content-Length: \(length)"]) + ["Connection: close"]
    let head = "HTTP/1.1 \(response.status) X\r\n" + headers.joined(separator: "\r\n") + "\r\n\r\n"
    var bytes = [UInt8](head.utf8) + response.body
    while !bytes.isEmpty {
      let count = sendQuietly(connection, bytes)
      if count <= 0 { return }
      bytes.removeFirst(count)
    }
  }
}

/// `send(2)`, without the signal that a closed connection raises.
private func sendQuietly(_ connection: Int32, _ bytes: [UInt8]) -> Int {
  send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL))
}
