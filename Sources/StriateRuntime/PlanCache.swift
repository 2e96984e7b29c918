import StriateCompiler
import Synchronization

/// Counts of what the runtime did, for tests and curiosity.
public struct RuntimeStatistics: Sendable, Hashable {
  /// Plans found in the cache, by comparing the whole structure.
  public internal(set) var planHits = 0
  /// Plans that had to be compiled.
  public internal(set) var planMisses = 0
  /// Plans dropped to make room.
  public internal(set) var planEvictions = 0
  /// Kernels, over all runs, that the CPU device left to the reference device.
  public internal(set) var fallbackKernels = 0
  /// Times that what depends on state alone, such as weights in another layout, was computed to be kept.
  public internal(set) var hoistedRuns = 0
  /// State that was updated in place.
  public internal(set) var inPlaceUpdates = 0
  /// State that had to be copied at an update, because something still refers to its old version.
  public internal(set) var stateCopies = 0
  /// Buffers that evaluations asked the device for. A replay of `compiled` whose state and results nobody else refers
  /// to asks for none.
  public internal(set) var bufferAllocations = 0
  /// Predicted peak memory of the largest plan, in bytes: inputs, outputs and intermediate values.
  public internal(set) var predictedPeakByteCount = 0
  /// Predicted memory of the plan that ran last, in bytes, with its updates in place where they were.
  public internal(set) var lastPredictedByteCount = 0
}

/// Execution plans by graph structure and options; the least recently used goes when the cache is full.
struct PlanCache<Plan> {
  private struct Entry {
    var plan: Plan
    var lastUse: Int
  }

  let capacity: Int
  private struct Key: Hashable {
    var structure: GraphStructure
    var options: PlanOptions
  }
  private var entries: [Key: Entry] = [:]
  private var clock = 0

  init(capacity: Int) { self.capacity = capacity }

  mutating func find(_ structure: GraphStructure, _ options: PlanOptions = PlanOptions()) -> Plan? {
    guard let index = entries.index(forKey: Key(structure: structure, options: options)) else { return nil }
    clock += 1
    entries.values[index].lastUse = clock
    return entries.values[index].plan
  }

  /// Stores a plan; answers whether another had to go.
  mutating func insert(_ plan: Plan, for structure: GraphStructure, _ options: PlanOptions = PlanOptions()) -> Bool {
    clock += 1
    entries[Key(structure: structure, options: options)] = Entry(plan: plan, lastUse: clock)
    guard entries.count > capacity, let oldest = entries.min(by: { $0.value.lastUse < $1.value.lastUse }) else {
      return false
    }
    entries[oldest.key] = nil
    return true
  }
}
