import StriateFormats
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Damaged files must end in an error or in a value: never in a crash, a hang or gigabytes of memory.
@Suite(.serialized) struct FuzzTests {
  /// `STRIATE_FUZZ` sets another number of damaged files a format and prints what came of them.
  private static let chosen = getenv("STRIATE_FUZZ").flatMap { Int(String(cString: $0)) }

  @Test(arguments: FuzzedFormat.allCases) func `damaged files are refused or read`(_ format: FuzzedFormat) throws {
    let seeds = try format.seeds()
    for seed in seeds { try format.read(seed) }
    var mutator = Mutator(seed: 11, format: format)
    var read = 0
    var slowest = Duration.zero
    let iterations = Self.chosen ?? 500
    for index in 0..<iterations {
      let bytes = mutator.damaged(seeds, index)
      let start = ContinuousClock.now
      do {
        try format.read(bytes)
        read += 1
      } catch let error as FormatError {
        #expect(!error.description.contains("\n"))
      } catch let error as JSONError {
        #expect(!error.description.contains("\n"))
      }
      slowest = max(slowest, ContinuousClock.now - start)
    }
    #expect(read < iterations)
    // Far above what any of them takes, far below what one would wait for.
    #expect(slowest < .seconds(20))
    if Self.chosen != nil {
      var usage = rusage()
      getrusage(0, &usage)  // RUSAGE_SELF, whose type differs between systems
      print(
        "fuzz: \(format): \(iterations) inputs, \(read) read, slowest \(slowest), peak so far \(usage.ru_maxrss / 1024) MiB"
      )
    }
  }
}
