import StriateGraph
import StriateKernels
import StriateTypes

/// Graph in, execution plan out: small passes, one a file, each verified.
package struct Compiler: Sendable {
  /// In order of preference; the last one runs everything.
  package let devices: [any Device]

  package init(devices: [any Device]) { self.devices = devices }

  package func plan(_ structure: GraphStructure) throws -> ExecutionPlan {
    var program = Compiler.optimized(Program(lowering: structure))
    var segments = AssignDevices.run(program, on: devices)
    segments = ChooseLayouts.run(&program, segments)
    ProgramVerifier.verify(program, after: "choose layouts")
    let memory = PlanMemory.run(program, segments)
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
    Diagnostics.trace(.plan, "\(program.instructions.count) instructions\n\(program)")
    let commitSegment = segments.count { $0.range.lowerBound < program.commitPosition }
    return ExecutionPlan(
      program: program, memory: memory, segments: prepared, fallbackCount: fallbacks, commitSegment: commitSegment)
  }

  /// The passes that know no device.
  package static func optimized(_ lowered: Program) -> Program {
    var program = lowered
    ProgramVerifier.verify(program, after: "lowering")
    let passes: [(String, (inout Program) -> Void)] = [
      ("remove duplicates", RemoveDuplicates.run),
      ("simplify", Simplify.run),
      ("remove dead", RemoveDead.run),
      ("join places", JoinPlaces.run),
      ("fuse post-operations", FusePostOperations.run),
      ("fuse elementwise", FuseElementwise.run),
      ("fuse gradient masks", FuseGradientMasks.run),
      ("fuse updates", FuseUpdates.run),
      ("remove duplicates", RemoveDuplicates.run),
      ("remove dead", RemoveDead.run)
    ]
    for (name, pass) in passes {
      pass(&program)
      ProgramVerifier.verify(program, after: name)
    }
    return program
  }
}
