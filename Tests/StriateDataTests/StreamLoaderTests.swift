import StriateData
import StriateFormats
import StriateTypes
import Synchronization
import Testing

/// 0 ..< count, one after the other.
private struct Stream: StreamingDataset {
  let count: Int
  var failsAt: Int?

  func samples(epoch: Int) -> @Sendable () throws -> Int? {
    let state = Box()
    return { [count, failsAt] in
      let next = state.number.withLock { number in
        defer { number += 1 }
        return number
      }
      if next == failsAt { throw FormatError(file: "stream", what: "line \(next) is damaged") }
      return next < count ? next + 100 * epoch : nil
    }
  }

  private final class Box: Sendable { let number = Mutex(0) }
}

private func loader(_ stream: Stream, workers: Int, shuffleBuffer: Int = 0) -> StreamLoader<NumberBatch> {
  StreamLoader(
    stream, batchSize: 4, shuffleBuffer: shuffleBuffer, seed: 3, workers: workers,
    transform: { number, random in (number, random.next()) },
    collate: { samples, random in
      NumberBatch(numbers: samples.map(\.0), draws: samples.map(\.1), batchDraw: random.next())
    })
}

@Suite struct StreamLoaderTests {
  @Test(arguments: [0, 1, 4]) func `a stream keeps its order and its end`(_ workers: Int) throws {
    let batches = try loader(Stream(count: 10), workers: workers).batches(epoch: 1).rest()
    #expect(batches.map(\.numbers) == [[100, 101, 102, 103], [104, 105, 106, 107], [108, 109]])
    #expect(loader(Stream(count: 10), workers: workers).batchesPerEpoch == nil)
  }

  @Test(arguments: [1, 4]) func `shuffling and resuming are the same for any number of threads`(_ workers: Int) throws {
    let expected = try loader(Stream(count: 30), workers: 0, shuffleBuffer: 8).batches(epoch: 0).rest()
    #expect(expected.flatMap(\.numbers).sorted() == Array(0..<30))
    #expect(expected.flatMap(\.numbers) != Array(0..<30))
    let threaded = loader(Stream(count: 30), workers: workers, shuffleBuffer: 8)
    #expect(try threaded.batches(epoch: 0).rest() == expected)
    #expect(try threaded.batches(epoch: 0, from: 3).rest() == Array(expected.dropFirst(3)))
    #expect(try threaded.batches(epoch: 0, from: 99).rest().isEmpty)
  }

  @Test(arguments: [0, 2]) func `an error comes behind the batches before it`(_ workers: Int) throws {
    let iterator = try loader(Stream(count: 30, failsAt: 6), workers: workers).batches(epoch: 0)
    #expect(try iterator.next()?.numbers == [0, 1, 2, 3])
    #expect(message { _ = try iterator.next() } == "stream: line 6 is damaged")
    #expect(try iterator.next() == nil)
  }
}
