import Foundation
import StriateGraph
import StriateRuntime
import StriateTypes
import Testing

/// Random expressions over all operations in the table, shapes with extents of 0 and 1, all element types.
///
/// A failure prints its seed; `STRIATE_PROPERTY_SEED=n` runs that one alone.
@Suite struct PropertyTests {
  private static let blockCount = 40
  private static let blockSize = isOptimized ? 300 : 25
  private static let chosenSeed = ProcessInfo.processInfo.environment["STRIATE_PROPERTY_SEED"].flatMap { UInt64($0) }

  @Test(arguments: 0..<blockCount)
  func `random expressions agree lazily and at once, on both devices`(_ block: Int) throws {
    let first = UInt64(block * Self.blockSize)
    let seeds = Self.chosenSeed.map { block == 0 ? $0..<$0 + 1 : 0..<0 } ?? first..<first + UInt64(Self.blockSize)
    // On the executor, so that an evaluation is a call and not a trip to another thread.
    let failures = try Executor.host.run { seeds.compactMap { seed in Self.failure(seed).map { (seed, $0) } } }
    for (seed, failure) in failures { Issue.record("STRIATE_PROPERTY_SEED=\(seed): \(failure)") }
  }

  private static func failure(_ seed: UInt64) -> String? {
    do {
      return try catchingShapeErrors {
        let expression = try RandomExpression.make(seed: seed)
        return try PropertyCheck.failure(of: expression).map { failure in
          let shrunk = try PropertyCheck.shrunk(failure)
          return "\(shrunk.fact)\n\(shrunk.expression)"
        }
      }
    } catch {
      return "\(error)"
    }
  }

  @Test func `every operation of the table is used, in every type that there is`() throws {
    var used: [String: Int] = [:]
    var types: Set<DType> = []
    for seed in UInt64(0)..<1000 {
      let expression = try RandomExpression.make(seed: seed)
      for step in expression.steps { used[step.operation.name, default: 0] += 1 }
      types.formUnion(expression.inputs.map(\.dtype))
    }
    #expect(PropertyOperation.all.filter { used[$0.name, default: 0] < 3 }.map(\.name) == [])
    #expect(types == Set(DType.allCases))
  }
}
