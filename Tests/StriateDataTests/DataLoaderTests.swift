import Foundation
import StriateData
import StriateFormats
import Synchronization
import Testing

@Suite struct DataLoaderTests {
  @Test func `every sample comes once in an epoch, and epochs and seeds differ in order`() throws {
    let loader = numberLoader(Numbers(count: 10))
    let epochs = try (0..<2).map { try loader.batches(epoch: $0).rest().flatMap(\.numbers) }
    #expect(epochs.map { $0.sorted() } == [Array(0..<10), Array(0..<10)])
    #expect(epochs[0] != epochs[1])
    #expect(try numberLoader(Numbers(count: 10), seed: 8).batches(epoch: 0).rest().flatMap(\.numbers) != epochs[0])
    #expect(loader.batchesPerEpoch == 3)
  }

  @Test(arguments: [1, 2, 4], [1, 2, 7])
  func `threads change nothing, however long each sample takes`(_ workers: Int, _ prefetch: Int) throws {
    let dataset = Numbers(count: 50)
    let expected = try numberLoader(dataset).batches(epoch: 3).rest()
    let loader = numberLoader(dataset, workers: workers, prefetch: prefetch) { number in
      usleep(UInt32(number * 7919 % 13) * 100)
    }
    #expect(try loader.batches(epoch: 3).rest() == expected)
    // Numbers that were drawn for one sample belong to no other.
    #expect(Set(expected.flatMap(\.draws) + expected.map(\.batchDraw)).count == 50 + 13)
  }

  @Test(arguments: [0, 2]) func `an epoch can be taken up at any batch, without reading what is skipped`(
    _ workers: Int
  ) throws {
    let all = try numberLoader(Numbers(count: 22)).batches(epoch: 1).rest()
    for first in 0...7 {
      let read = Mutex(Set<Int>())
      let dataset = Numbers(count: 22, onRead: { position in read.withLock { _ = $0.insert(position) } })
      let rest = try numberLoader(dataset, workers: workers).batches(epoch: 1, from: first).rest()
      #expect(rest == Array(all.dropFirst(first)))
      #expect(read.withLock { $0 } == Set(rest.flatMap(\.numbers)))
    }
  }

  @Test(arguments: [(LastBatch.keep, [4, 4, 2]), (.drop, [4, 4]), (.wrap, [4, 4, 4])])
  func `the last batch is kept, dropped or filled`(_ rule: LastBatch, _ sizes: [Int]) throws {
    let loader = numberLoader(Numbers(count: 10), sampler: .sequential, lastBatch: rule, workers: 1)
    let batches = try loader.batches(epoch: 0).rest()
    #expect(batches.map(\.count) == sizes)
    #expect(loader.batchesPerEpoch == sizes.count)
    if rule == .wrap { #expect(batches[2].numbers == [8, 9, 0, 1]) }
  }

  @Test(arguments: [0, 3]) func `an empty dataset has no batches`(_ workers: Int) throws {
    #expect(try numberLoader(Numbers(count: 0), lastBatch: .wrap, workers: workers).batches(epoch: 0).rest().isEmpty)
  }

  @Test(arguments: [0, 1, 4]) func `a bad sample ends the epoch behind the batches before it`(_ workers: Int) throws {
    let loader = numberLoader(
      Numbers(count: 40, bad: [9]), sampler: .sequential, workers: workers, prefetch: 6)
    let iterator = try loader.batches(epoch: 0)
    #expect(try iterator.next()?.numbers == [0, 1, 2, 3])
    #expect(try iterator.next()?.numbers == [4, 5, 6, 7])
    #expect(message { _ = try iterator.next() } == "9.jpg: it is damaged")
    #expect(try iterator.next() == nil)
  }

  @Test(arguments: [0, 1, 4]) func `bad samples are skipped and reported in order`(_ workers: Int) throws {
    let reports = Mutex<[String]>([])
    let loader = numberLoader(
      Numbers(count: 12, bad: [1, 4, 5, 6, 7]), sampler: .sequential, workers: workers,
      onBadSample: .skip(limit: 6) { sample in reports.withLock { $0.append(sample.description) } })
    let batches = try loader.batches(epoch: 0).rest()
    // The second batch would be empty and takes the next one that can be read.
    #expect(batches.map(\.numbers) == [[0, 2, 3], [8], [8, 9, 10, 11]])
    #expect(
      reports.withLock { $0 }
        == [1, 4, 5, 6, 7].map { "sample \($0) is skipped: \($0).jpg: it is damaged" })
  }

  @Test(arguments: [0, 2]) func `more bad samples than allowed end the epoch`(_ workers: Int) throws {
    let loader = numberLoader(
      Numbers(count: 40, bad: Set(8..<40)), sampler: .sequential, workers: workers,
      onBadSample: .skip(limit: 3) { _ in })
    let iterator = try loader.batches(epoch: 0)
    #expect(try iterator.next()?.count == 4 && iterator.next()?.count == 4)
    #expect(
      message { _ = try iterator.next() }
        == "more than 3 samples of this epoch cannot be read; the last one is number 11: 11.jpg: it is damaged")
  }

  @Test func `a dataset without a sample that can be read is an error, not an endless search`() throws {
    let loader = numberLoader(
      Numbers(count: 5, bad: [0, 1, 2, 3, 4]), workers: 2, onBadSample: .skip(limit: 1000) { _ in })
    #expect(message { _ = try loader.batches(epoch: 0).rest() }.hasPrefix("more than 4 samples"))
  }

  @Test func `no more batches are read ahead than the loader says`() throws {
    let made = Mutex(0)
    let dataset = Numbers(count: 400, onRead: { _ in made.withLock { $0 += 1 } })
    let loader = numberLoader(dataset, workers: 3, prefetch: 5)
    #expect(loader.bufferedBatches == 5)
    let iterator = try loader.batches(epoch: 0)
    for taken in 1...20 {
      _ = try iterator.next()
      usleep(2000)
      #expect(made.withLock { $0 } <= (taken + 5) * 4)
    }
  }

  @Test(arguments: [1, 4]) func `dropping an iterator ends its threads`(_ workers: Int) throws {
    let active = Mutex(0)
    for taken in 0..<30 {
      let dataset = Numbers(
        count: 1000,
        onRead: { _ in
          active.withLock { $0 += 1 }
          usleep(50)
          active.withLock { $0 -= 1 }
        })
      var iterator: BatchIterator<NumberBatch>? = try numberLoader(dataset, workers: workers).batches(epoch: 0)
      for _ in 0..<taken % 5 { _ = try iterator?.next() }
      iterator = nil
      #expect(active.withLock { $0 } == 0)
    }
  }

  @Test func `several iterators of one loader do not disturb each other`() throws {
    let loader = numberLoader(Numbers(count: 30), workers: 2)
    let expected = try loader.batches(epoch: 0).rest()
    let a = try loader.batches(epoch: 0), b = try loader.batches(epoch: 0, from: 2)
    for index in 0..<4 {
      #expect(try a.next() == expected[index])
      #expect(try b.next() == expected[index + 2])
    }
  }
}
