import StriateGraph
import StriateKernels
import StriateTypes

/// What a plan depends on beside the graph.
package struct PlanOptions: Hashable, Sendable {
  /// Bytes for inputs, outputs and everything between; nil for as many as it takes.
  package var memoryBudget: Int?
  /// Whether factors of channels go into weights, which changes results in the last bits.
  package var foldsChannelScales: Bool

  package init(memoryBudget: Int? = nil, foldsChannelScales: Bool = false) {
    self.memoryBudget = memoryBudget
    self.foldsChannelScales = foldsChannelScales
  }
}

/// Graph in, execution plan out: small passes, one a file, each verified.
package struct Compiler: Sendable {
  /// In order of preference; the last one runs everything.
  package let devices: [any Device]

  package init(devices: [any Device]) { self.devices = devices }

  package func plan(_ structure: GraphStructure, _ options: PlanOptions = PlanOptions()) throws -> ExecutionPlan {
    var program = Program(lowering: structure)
    if options.foldsChannelScales { program = Compiler.withFoldedScales(program) }
    var placed = place(Compiler.optimized(program))
    if let memoryBudget = options.memoryBudget, placed.memory.steadyByteCount > memoryBudget {
      placed = try shrink(placed.unplaced, placed.memory, to: memoryBudget)
    }
    Diagnostics.trace(.plan, "\(placed.program.instructions.count) instructions\n\(placed.program)")
    return try prepare(placed.program, placed.segments, placed.memory)
  }

  private func prepare(
    _ program: Program, _ segments: [AssignDevices.Segment], _ memory: MemoryPlan
  ) throws -> ExecutionPlan {
    var prepared: [(any Device, any PreparedSegment)] = []
    for segment in segments {
      prepared.append(
        (
          segment.device,
          try segment.device.prepare(
            program, segment.range, placements: memory.placements, scratch: memory.scratch)
        ))
    }
    let fallbacks = segments.filter { $0.device !== devices[0] }.reduce(0) { count, segment in
      count + program.instructions[segment.range].count { $0.kernel != .reshape }
    }
    let commitSegment = segments.count { $0.range.lowerBound < program.commitPosition }
    return ExecutionPlan(
      program: program, memory: memory, segments: prepared, ranges: segments, fallbackCount: fallbacks,
      commitSegment: commitSegment)
  }

  /// The same computation with what depends on steady state alone in a part of its own; nil where that is not worth it.
  /// - Parameters:
  ///   - steady: whether each input mostly stays the same from run to run.
  ///   - isState: whether each input is state.
  package func hoisting(_ plan: ExecutionPlan, steady: [Bool], isState: [Bool]) throws -> HoistedPlan? {
    guard let parts = HoistState.split(plan.program, plan.ranges, steady: steady, isState: isState) else { return nil }
    ProgramVerifier.verify(parts.prologue, after: "hoist state")
    ProgramVerifier.verify(parts.main, after: "hoist state")
    Diagnostics.trace(
      .plan, "\(parts.prologue.instructions.count) instructions are run anew only when state changes\n\(parts.prologue)"
    )
    return HoistedPlan(
      prologue: try prepare(
        parts.prologue, parts.prologueSegments, PlanMemory.run(parts.prologue, parts.prologueSegments)),
      main: try prepare(
        parts.main, parts.mainSegments,
        PlanMemory.run(parts.main, parts.mainSegments, borrowedCount: parts.prologue.outputs.count)))
  }

  /// A program on its devices and in memory.
  private struct Placed {
    var unplaced: Program
    var program: Program
    var segments: [AssignDevices.Segment]
    var memory: MemoryPlan
  }

  private func place(_ unplaced: Program) -> Placed {
    var program = unplaced
    var segments = AssignDevices.run(program, on: devices)
    segments = ChooseLayouts.run(&program, segments)
    ProgramVerifier.verify(program, after: "choose layouts")
    return Placed(
      unplaced: unplaced, program: program, segments: segments, memory: PlanMemory.run(program, segments))
  }

  /// The program with values computed again where that makes it fit.
  ///
  /// Layouts, scratch memory and gaps in the arena are known only afterwards, so it is asked for less until it fits.
  private func shrink(_ program: Program, _ memory: MemoryPlan, to budget: Int) throws -> Placed {
    let fixed = memory.steadyByteCount - memory.arenaByteCount
    var smallest = memory
    var target = budget - fixed
    for _ in 0..<16 where target > 0 {
      if let smaller = Rematerialize.run(program, keeping: target) {
        ProgramVerifier.verify(smaller, after: "rematerialize")
        let placed = place(smaller)
        if placed.memory.steadyByteCount < smallest.steadyByteCount { smallest = placed.memory }
        if placed.memory.steadyByteCount <= budget {
          let added = smaller.instructions.count - program.instructions.count
          Diagnostics.trace(
            .memory,
            "\(added) instructions more, to take \(placed.memory.steadyByteCount) bytes and not "
              + "\(memory.steadyByteCount)")
          return placed
        }
      }
      target = target * 7 / 8
    }
    throw EvaluationError(
      """
      does not fit the memory budget of \(budget) bytes: inputs and results take \(fixed) bytes, and what lies \
      between took \(smallest.steadyByteCount - fixed) at the least, at \(smallest.fullestInstruction); a smaller \
      batch needs less
      """)
  }

  /// The program without duplicates, and with factors of channels in the weights.
  private static func withFoldedScales(_ lowered: Program) -> Program {
    var program = lowered
    for pass in [RemoveDuplicates.run, Simplify.run, RemoveDead.run, FoldChannelScales.run] { pass(&program) }
    ProgramVerifier.verify(program, after: "fold channel scales")
    return program
  }

  /// The passes that know no device.
  package static func optimized(_ lowered: Program) -> Program {
    var program = lowered
    ProgramVerifier.verify(program, after: "lowering")
    let passes: [(String, (inout Program) -> Void)] = [
      ("remove duplicates", RemoveDuplicates.run),
      ("simplify", Simplify.run),
      ("remove dead", RemoveDead.run),
      ("drop unused results", DropUnusedResults.run),
      ("join places", JoinPlaces.run),
      ("fuse post-operations", FusePostOperations.run),
      ("join products", JoinProducts.run),
      ("share transposes", ShareTransposes.run),
      ("fuse elementwise", FuseElementwise.run),
      ("fuse gradient masks", FuseGradientMasks.run),
      ("fuse average gradients", FuseAverageGradients.run),
      ("fuse updates", FuseUpdates.run),
      ("remove duplicates", RemoveDuplicates.run),
      ("remove dead", RemoveDead.run),
      ("schedule updates", ScheduleUpdates.run)
    ]
    for (name, pass) in passes {
      pass(&program)
      ProgramVerifier.verify(program, after: name)
    }
    return program
  }
}
