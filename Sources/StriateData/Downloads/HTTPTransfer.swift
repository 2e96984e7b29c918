import Dispatch
import Foundation
import StriateFormats
import Synchronization

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

/// Fetches a URL into a file, going on where the file ends.
struct HTTPTransfer {
  let url: URL
  /// Where the bytes go.
  let path: String
  /// More bytes than these are refused.
  let sizeLimit: Int
  /// Called as bytes arrive: how many are there, and how many there will be.
  let progress: @Sendable (_ done: Int, _ total: Int?) -> Void

  /// Seconds without a byte that are borne.
  static let patience: TimeInterval = 30
  static let redirectLimit = 5

  /// What a server said that is not the file.
  struct Refusal: Error, CustomStringConvertible {
    let description: String
    /// Whether what is there already is of no use.
    var needsRestart = false
  }

  /// Blocks until the file is there, or an error.
  func run() throws {
    let offset = FilePieces.size(path) ?? 0
    var request = URLRequest(url: url)
    request.timeoutInterval = Self.patience
    request.setValue("striate", forHTTPHeaderField: "User-Agent")
    // Packed once more on the way, the parts would not be those of the file.
    request.setValue("identity", forHTTPHeaderField: "Accept-Encoding")
    if offset > 0 { request.setValue("bytes=\(offset)-", forHTTPHeaderField: "Range") }
    let receiver = Receiver(self, offset: offset)
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = Self.patience
    let session = URLSession(configuration: configuration, delegate: receiver, delegateQueue: nil)
    session.dataTask(with: request).resume()
    receiver.finished.wait()
    session.finishTasksAndInvalidate()
    if let error = receiver.error { throw error }
  }

  /// What the session calls, one call at a time.
  private final class Receiver: NSObject, URLSessionDataDelegate, Sendable {
    private struct State {
      var received: Int
      var total: Int?
      var redirects = 0
      var truncates = false
      var error: (any Error)?
    }

    let finished = DispatchSemaphore(value: 0)
    private let transfer: HTTPTransfer
    private let offset: Int
    private let state: Mutex<State>

    init(_ transfer: HTTPTransfer, offset: Int) {
      self.transfer = transfer
      self.offset = offset
      state = Mutex(State(received: offset))
    }

    var error: (any Error)? { state.withLock { $0.error } }

    private func fail(_ error: any Error) {
      state.withLock { if $0.error == nil { $0.error = error } }
    }

    func urlSession(
      _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
      newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
    ) {
      let count = state.withLock { state in
        state.redirects += 1
        return state.redirects
      }
      guard count <= HTTPTransfer.redirectLimit, ["http", "https"].contains(request.url?.scheme ?? "") else {
        fail(Refusal(description: "it redirects more than \(HTTPTransfer.redirectLimit) times, or out of the web"))
        return completionHandler(nil)
      }
      completionHandler(request)
    }

    func urlSession(
      _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
      completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
    ) {
      do {
        try accept(response)
        completionHandler(.allow)
      } catch {
        fail(error)
        completionHandler(.cancel)
      }
    }

    private func accept(_ response: URLResponse) throws {
      guard let response = response as? HTTPURLResponse else { throw Refusal(description: "it does not speak HTTP") }
      let length = response.value(forHTTPHeaderField: "Content-Length").flatMap { Int($0) }
      let start: Int
      switch response.statusCode {
      case 200: start = 0
      case 206:
        // bytes 100-199/200
        let range = response.value(forHTTPHeaderField: "Content-Range") ?? ""
        guard range.hasPrefix("bytes \(offset)-") else {
          throw Refusal(description: "it sends another part than was asked for", needsRestart: true)
        }
        start = offset
      case 416: throw Refusal(description: "it has no more than what is here", needsRestart: true)
      default: throw Refusal(description: "the answer is \(response.statusCode)")
      }
      let total = length.map { start + max(0, $0) }
      guard (total ?? 0) <= transfer.sizeLimit else {
        throw Refusal(description: "it would be \(total ?? 0) bytes, more than the limit of \(transfer.sizeLimit)")
      }
      state.withLock { state in
        state.received = start
        state.total = total
        state.truncates = start == 0
      }
    }

    func urlSession(_ session: URLSession, dataTask: URLSessionDataTask, didReceive data: Data) {
      let (truncates, received, total, hasFailed) = state.withLock { state in
        defer { state.truncates = false }
        state.received += data.count
        return (state.truncates, state.received, state.total, state.error != nil)
      }
      if hasFailed { return }
      do {
        guard received <= transfer.sizeLimit else {
          throw Refusal(description: "it sends more than the limit of \(transfer.sizeLimit) bytes", needsRestart: true)
        }
        try FilePieces.append([UInt8](data), to: transfer.path, truncating: truncates)
        transfer.progress(received, total)
      } catch {
        fail(error)
        dataTask.cancel()
      }
    }

    func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
      if let error {
        fail(Refusal(description: (error as NSError).localizedDescription))
      } else {
        let (received, total) = state.withLock { ($0.received, $0.total) }
        if let total, received < total {
          fail(Refusal(description: "it stopped after \(received) of \(total) bytes"))
        }
      }
      finished.signal()
    }
  }
}
