import CSIMD
import StriateKernels
import StriateTypes

/// The device for processors: SIMD kernels chosen at start for the machine's instruction set and, where it is
/// installed, oneDNN for wide convolutions in blocked layouts.
///
/// Elementwise kernels, reductions and data movement run in every element type; matrix products, windows, softmax and
/// batch normalization in float32, and with that in the half types, which are widened for them. What is left goes to the reference device: those kernels in other types, and the
/// rare cases that `supports` names.
package final class CPUDevice: Device {
  package let name = "cpu"
  /// nil where oneDNN is absent, or not wanted.
  let oneDNN: OneDNN?
  private let winogradOutputs: WinogradOutputs
  private let weighsWinograd: Bool

  package convenience init() { self.init(withOneDNN: true) }

  /// - Parameters:
  ///   - withOneDNN: false runs everything on own kernels, as if oneDNN were not installed.
  ///   - winogradOutputs: how wide convolutions of stride 1 are computed.
  ///   - weighsWinograd: whether those are computed in another way where that should be faster.
  package init(
    withOneDNN: Bool, winogradOutputs: WinogradOutputs = .fromEnvironment, weighsWinograd: Bool = true
  ) {
    oneDNN = withOneDNN ? OneDNN() : nil
    self.winogradOutputs = winogradOutputs
    self.weighsWinograd = weighsWinograd
    if csimd_is_optimized() == 0 { Diagnostics.warnOnce("built without optimisation; use -c release") }
  }

  package func supports(_ kernel: Kernel, operands: [TensorType], results: [TensorType]) -> Bool {
    CPUKernel(kernel: kernel, operands: operands, results: results).isSupported
  }

  package func layouts(
    for kernel: Kernel, operands: [(TensorType, Layout)], results: [TensorType]
  ) -> KernelLayouts? {
    guard let oneDNN else { return nil }
    let types = CPUKernel(kernel: kernel, operands: operands.map(\.0), results: results)
    if let winograd = winograd(types) { return winograd.layouts }
    return oneDNN.layouts(for: types, operandLayouts: operands.map(\.1))
  }

  package func scratchByteCount(for instruction: Instruction, in program: Program) -> Int {
    let kernel = CPUKernel(instruction, in: program)
    let layouts = KernelLayouts(instruction, in: program)
    if let winograd = winograd(kernel, layouts) { return winograd.scratchByteCount }
    if !layouts.arePlain || kernel.isConvolution, let primitive = oneDNN?.primitive(for: kernel, layouts) {
      return primitive.scratchByteCount
    }
    guard kernel.computesWide else { return ConvolutionProblem(kernel)?.scratchByteCount ?? 0 }
    return kernel.wideByteCount + (ConvolutionProblem(kernel.widened)?.scratchByteCount ?? 0)
  }

  /// The kernel as Winograd's convolution, if it is one that suits, and its tensors lie in these layouts. They are
  /// blocked, and it takes oneDNN's reorders to bring tensors into them.
  private func winograd(_ kernel: CPUKernel, _ layouts: KernelLayouts? = nil) -> WinogradConvolution? {
    guard let oneDNN, kernel.isConvolution,
      let winograd = WinogradConvolution(
        kernel, winogradOutputs, weighs: weighsWinograd, oneDNN.layoutTable)
    else { return nil }
    if let layouts {
      guard winograd.layouts.operands == layouts.operands, winograd.layouts.results == layouts.results else {
        return nil
      }
    }
    return winograd
  }

  /// - Throws: `EvaluationError` if a kernel is none that the device supports, or its layouts do not fit.
  package func prepare(
    _ program: Program, _ range: Range<Int>, placements: [Placement], scratch: [Placement]
  ) throws -> any PreparedSegment {
    var steps: [any CPUStep] = []
    var usesOneDNN = false
    var load = SegmentLoad()
    for position in range {
      let instruction = program.instructions[position]
      load.add(instruction, in: program)
      let site = StepSite(
        kernel: CPUKernel(instruction, in: program), layouts: KernelLayouts(instruction, in: program),
        operands: instruction.operands.map { placements[$0.index] },
        results: instruction.results.map { placements[$0.index] },
        scratch: position < scratch.count ? scratch[position] : Placement(buffer: 0, offset: 0))
      if let winograd = winograd(site.kernel, site.layouts) {
        steps.append(ConvolutionStep(site, winograd))
      } else if let step = try oneDNN?.step(site) {
        steps.append(step)
        usesOneDNN = usesOneDNN || step is OneDNNStep
      } else {
        guard site.layouts.arePlain else { throw site.kernel.unsupported("its layouts are not plain") }
        if let step = try site.step() { steps.append(step) }
      }
    }
    return CPUSegment(
      steps: steps, openMPThreadCount: usesOneDNN ? CPUDevice.threadCount : nil, isSmall: load.isSmall)
  }
}

/// How much work a segment is.
private struct SegmentLoad {
  private var operationCount = 0.0
  private var byteCount = 0.0
  private var hasLargeKernel = false
  private var hasHostKernel = false

  mutating func add(_ instruction: Instruction, in program: Program) {
    if case .host = instruction.kernel { hasHostKernel = true }
    let cost = instruction.kernel.cost(
      operands: instruction.operands.map { program[type: $0] }, results: instruction.results.map { program[type: $0] })
    operationCount += cost.floatingPointOperations
    byteCount += cost.byteCount
    hasLargeKernel = hasLargeKernel || cost.floatingPointOperations >= 65_536 || cost.byteCount >= 65_536
  }

  /// Whether waking a second thread would cost more than it saves: no kernel is worth one, or all of them together take
  /// some tens of microseconds. And all of it is the device's own code.
  var isSmall: Bool {
    !hasHostKernel && (!hasLargeKernel || operationCount < 2e6 && byteCount < 2e6)
  }
}

extension KernelLayouts {
  /// The layouts that a program gives an instruction.
  init(_ instruction: Instruction, in program: Program) {
    self.init(
      operands: instruction.operands.map { program[layout: $0] },
      results: instruction.results.map { program[layout: $0] })
  }

  var arePlain: Bool { operands.allSatisfy(\.isPlain) && results.allSatisfy(\.isPlain) }
}
