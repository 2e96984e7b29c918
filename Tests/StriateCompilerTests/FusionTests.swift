import StriateCompiler
import StriateKernels
import StriateTypes
import Testing

/// What matmul and convolution take along, and what they must not.
@Suite struct PostOperationTests {
  /// The kernels after the pass, without reshapes.
  private func fused(_ build: (inout Program) -> [Value], sourceLocation: SourceLocation = #_sourceLocation) throws
    -> [String]
  {
    var program = Program()
    program.outputs = build(&program)
    let changed = program.after(FusePostOperations.run)
    #expect(ProgramVerifier.fault(in: changed) == nil, sourceLocation: sourceLocation)
    let inputs = Execution.inputs(of: program, seed: 1)
    let same = areEqual(try Execution.outputs(of: changed, inputs), try Execution.outputs(of: program, inputs))
    #expect(same, "\(program)\n\n\(changed)", sourceLocation: sourceLocation)
    return changed.summaries.filter { $0 != "reshape" }
  }

  @Test func `a linear layer becomes one kernel`() throws {
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.relu, $0.step(.add, y, $0.input(4)))]
      } == ["matmul+bias+relu"])
    #expect(
      try fused {
        let y = $0.reshape($0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4)), to: [2, 4])
        return [$0.step(.tanh, $0.step(.add, $0.input(4), y, to: [2, 4]))]
      } == ["matmul+bias+tanh"])
  }

  @Test func `compiling a chain takes time in proportion to its length`() {
    func seconds(layers: Int) -> Double {
      var program = Program()
      let weight = program.input(1, 4, 4), bias = program.input(4)
      var x = program.input(1, 4, 4)
      for _ in 0..<layers {
        let y = program.reshape(program.matmul(x, weight), to: [4, 4])
        x = program.reshape(program.step(.tanh, program.step(.add, y, bias)), to: [1, 4, 4])
      }
      program.outputs = [x]
      var fused = program
      let times = (0..<3).map { _ in
        fused = program
        return ContinuousClock().measure { FusePostOperations.run(&fused) } / .seconds(1)
      }
      #expect(fused.summaries.count { $0 == "matmul+bias+tanh" } == layers)
      return times.min()!
    }
    // Four times as much; it was sixteen times.
    let short = seconds(layers: 1000), long = seconds(layers: 4000)
    #expect(long < 8 * short, "\(short) s, then \(long) s")
  }

  @Test func `a residual is taken along, after the bias and before the activation`() throws {
    #expect(
      try fused {
        let y = $0.reshape($0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4)), to: [2, 4])
        let biased = $0.step(.add, y, $0.input(4))
        return [$0.step(.sigmoid, $0.step(.add, $0.input(2, 4), biased))]
      } == ["matmul+bias+residual+sigmoid"])
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.relu, $0.step(.add, y, $0.input(1, 2, 4)))]
      } == ["matmul+residual+relu"])
  }

  @Test func `of two products that are added one takes the other along`() throws {
    #expect(
      try fused {
        let a = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4)), b = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.add, a, b)]
      } == ["matmul", "matmul+residual"])
  }

  @Test func `a convolution takes a bias for each channel`() throws {
    #expect(
      try fused {
        let y = $0.convolution($0.input(2, 1, 4, 4), $0.input(3, 1, 2, 2))
        return [$0.step(.relu, $0.step(.add, y, $0.reshape($0.input(3), to: [1, 3, 1, 1])))]
      } == ["convolution+bias+relu"])
  }

  private static func batchNorm(_ program: inout Program, _ x: Value) -> [Value] {
    let type = program[type: x], channels = TensorType([type.shape[1]], type.dtype)
    return program.emit(
      .batchNorm(epsilon: 1e-3), [x, program.addInput(channels), program.addInput(channels)], [type, channels, channels]
    )
  }

  @Test func `a batch norm takes a residual and a ReLU, and nothing else`() throws {
    #expect(
      try fused {
        let y = Self.batchNorm(&$0, $0.input(2, 3, 4, 4))[0]
        return [$0.step(.relu, $0.step(.add, y, $0.input(2, 3, 4, 4)))]
      } == ["batchNorm+residual+relu"])
    #expect(
      try fused {
        let y = Self.batchNorm(&$0, $0.input(2, 3, 4))
        return [$0.step(.tanh, y[0]), $0.step(.relu, y[1]), $0.step(.add, y[2], $0.input(3))]
      } == ["batchNorm", "elementwise{tanh}", "elementwise{relu}", "elementwise{add}"])
    #expect(
      try fused {
        let y = Self.batchNorm(&$0, $0.input(2, 3, 4))[0]
        return [$0.step(.relu, $0.step(.add, y, $0.reshape($0.input(3), to: [3, 1])))]
      } == ["batchNorm", "elementwise{add}", "elementwise{relu}"])
  }

  @Test func `the gradient of a batch norm takes the mask of a ReLU, if nobody else reads it`() throws {
    func kernels(isReadElsewhere: Bool) throws -> [String] {
      var program = Program()
      let x = program.input(2, 3, 4, 4), dy = program.input(2, 3, 4, 4), type = program[type: x]
      let y = Self.batchNorm(&program, x), z = program.step(.relu, y[0]), zero = program.constant(0)
      let mask = program.step(.greater, z, zero, to: type.shape, as: .bool)
      let masked = program.step(.select, mask, dy, zero, to: type.shape, as: .float64)
      let gradient = program.emit(
        .batchNormGradient(epsilon: 1e-3), [masked, x, program.inputs[2], y[1], y[2]],
        [type, program[type: y[1]], program[type: y[2]]])
      program.outputs = gradient + [z] + (isReadElsewhere ? [program.step(.exp, masked)] : [])
      let changed = Compiler.optimized(program), inputs = Execution.inputs(of: program, seed: 2)
      #expect(areEqual(try Execution.outputs(of: changed, inputs), try Execution.outputs(of: program, inputs)))
      return changed.summaries
    }
    #expect(try kernels(isReadElsewhere: false) == ["batchNorm+relu", "batchNormGradient+relu"])
    #expect(try kernels(isReadElsewhere: true).contains("batchNormGradient"))
  }

  @Test func `what another reads stays`() throws {
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.relu, y), $0.step(.exp, y)]
      } == ["matmul", "elementwise{relu}", "elementwise{exp}"])
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.relu, y), y]
      } == ["matmul", "elementwise{relu}"])
    #expect(
      try fused {
        let y = $0.reshape($0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4)), to: [8])
        return [$0.step(.relu, y), y]
      } == ["matmul", "elementwise{relu}"])
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.add, y, y)]
      } == ["matmul", "elementwise{add}"])
  }

  @Test func `nothing is taken after an activation`() throws {
    #expect(
      try fused {
        let y = $0.step(.relu, $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4)))
        return [$0.step(.tanh, $0.step(.add, y, $0.input(4)))]
      } == ["matmul+relu", "elementwise{add}", "elementwise{tanh}"])
  }

  @Test func `what is not one number for each column is no bias`() throws {
    // [2, 4] seen as [2, 2, 2]: the addend repeats within the columns.
    #expect(
      try fused {
        let y = $0.reshape($0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4)), to: [2, 2, 2])
        return [$0.step(.add, y, $0.input(2))]
      } == ["matmul", "elementwise{add}"])
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        return [$0.step(.add, y, $0.input(2, 1))]
      } == ["matmul", "elementwise{add}"])
    #expect(
      try fused {
        let y = $0.transposed($0.matmul($0.input(1, 2, 3), $0.input(1, 3, 2)))
        return [$0.step(.add, y, $0.input(2))]
      } == ["matmul", "copy", "elementwise{add}"])
  }

  @Test func `what is not one number for each channel is no bias`() throws {
    // [2, 3, 3, 3] flattened: the addend has a number for each feature.
    #expect(
      try fused {
        let y = $0.reshape($0.convolution($0.input(2, 1, 4, 4), $0.input(3, 1, 2, 2)), to: [2, 27])
        return [$0.step(.add, y, $0.input(27))]
      } == ["convolution", "elementwise{add}"])
    #expect(
      try fused {
        let y = $0.convolution($0.input(2, 1, 4, 4), $0.input(3, 1, 2, 2))
        return [$0.step(.add, y, $0.input(3))]
      } == ["convolution", "elementwise{add}"])
    // Three rows of [2·9, 3]: axis 1 has as many elements as there are channels, but is not that of the channels.
    #expect(
      try fused {
        let y = $0.reshape($0.convolution($0.input(2, 1, 4, 4), $0.input(3, 1, 2, 2)), to: [18, 3])
        return [$0.step(.add, y, $0.input(3))]
      } == ["convolution", "elementwise{add}"])
  }

  @Test func `an addend made later is not taken`() throws {
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3), $0.input(1, 3, 4))
        let later = $0.emit(.reduce(ReduceKernel(.sum, axes: [0])), [$0.input(5, 4)], TensorType([4], .float64))
        return [$0.step(.add, y, later)]
      } == ["matmul", "sum[0]", "elementwise{add}"])
  }

  @Test func `integers are left alone`() throws {
    #expect(
      try fused {
        let y = $0.matmul($0.input(1, 2, 3, dtype: .int64), $0.input(1, 3, 4, dtype: .int64))
        return [$0.step(.relu, y)]
      } == ["matmul", "elementwise{relu}"])
  }
}

/// Elementwise kernels over tiles.
@Suite struct ElementwiseFusionTests {
  private func fused(_ build: (inout Program) -> [Value], sourceLocation: SourceLocation = #_sourceLocation) throws
    -> Program
  {
    var program = Program()
    program.outputs = build(&program)
    let changed = program.after(FuseElementwise.run)
    #expect(ProgramVerifier.fault(in: changed) == nil, sourceLocation: sourceLocation)
    let inputs = Execution.inputs(of: program, seed: 1)
    let same = areEqual(try Execution.outputs(of: changed, inputs), try Execution.outputs(of: program, inputs))
    #expect(same, "\(program)\n\n\(changed)", sourceLocation: sourceLocation)
    return changed
  }

  @Test func `a chain is one kernel`() throws {
    let program = try fused {
      let x = $0.input(2, 3)
      return [$0.step(.tanh, $0.step(.add, $0.step(.exp, x), $0.input(3)))]
    }
    #expect(program.summaries == ["elementwise{exp,add,tanh}"])
    #expect(program.instructions[0].operands.count == 2)
  }

  @Test func `a shared producer is computed once and may be a second result`() throws {
    let program = try fused {
      let shared = $0.step(.exp, $0.input(2, 3))
      return [$0.step(.add, $0.step(.tanh, shared), $0.step(.sin, shared)), shared]
    }
    #expect(program.summaries == ["elementwise{exp,tanh,sin,add}"])
    #expect(program.instructions[0].results.count == 2)
    #expect(program.instructions[0].operands.count == 1)
  }

  @Test func `the same operand is loaded once`() throws {
    let program = try fused {
      let x = $0.input(2, 3)
      return [$0.step(.add, $0.step(.multiply, x, x), $0.step(.exp, x))]
    }
    #expect(program.instructions.count == 1)
    #expect(program.instructions[0].operands.count == 1)
  }

  @Test func `what is broadcast is not computed again for each element`() throws {
    let program = try fused { [$0.step(.add, $0.step(.exp, $0.input(3)), $0.input(2, 3), to: [2, 3])] }
    #expect(program.summaries == ["elementwise{exp}", "elementwise{add}"])
  }

  @Test func `constants, casts and copies are computed again`() throws {
    #expect(
      try fused { [$0.step(.multiply, $0.input(2, 3), $0.constant(3))] }.summaries == ["elementwise{constant,multiply}"]
    )
    let cast = try fused {
      let narrow = $0.step(.cast, $0.input(3, dtype: .float32), as: .float64)
      return [$0.step(.add, narrow, $0.input(2, 3), to: [2, 3])]
    }
    #expect(cast.summaries == ["elementwise{cast,add}"])
    let twice = try fused {
      let copy = $0.transposed($0.input(2, 2))
      let column = $0.emit(.reduce(ReduceKernel(.sum, axes: [0])), [copy], TensorType([2], .float64))
      return [$0.step(.exp, copy), column]
    }
    #expect(twice.summaries.contains("elementwise{exp}") && twice.instructions.count == 3, "\(twice)")
  }

  @Test func `views are read through`() throws {
    #expect(try fused { [$0.step(.exp, $0.transposed($0.input(2, 3)))] }.summaries == ["elementwise{exp}"])
    #expect(try fused { [$0.step(.exp, $0.slice($0.input(4, 3), axis: 0, 1..<3))] }.summaries == ["elementwise{exp}"])
    #expect(try fused { [$0.step(.exp, $0.broadcast($0.input(3), to: [2, 3]))] }.summaries == ["elementwise{exp}"])
    #expect(try fused { [$0.transposed($0.step(.exp, $0.input(2, 3)))] }.summaries == ["elementwise{exp}"])
    #expect(
      try fused { [$0.step(.tanh, $0.reshape($0.step(.exp, $0.input(2, 3)), to: [3, 2]))] }.summaries == [
        "elementwise{exp,tanh}"
      ])
    #expect(
      try fused { [$0.transposed($0.slice($0.transposed($0.input(2, 3)), axis: 0, 1..<2))] }.summaries == ["copy"])
  }

  @Test func `a producer read in two ways is correct`() throws {
    _ = try fused {
      let x = $0.step(.exp, $0.input(2, 2))
      return [$0.step(.add, x, $0.transposed(x))]
    }
    _ = try fused {
      let x = $0.step(.exp, $0.input(4, 2))
      return [$0.step(.subtract, $0.slice(x, axis: 0, 0..<2), $0.slice(x, axis: 0, 2..<4))]
    }
  }

  @Test func `a result read before the reader runs stays where it is`() throws {
    let program = try fused {
      let x = $0.step(.exp, $0.input(2, 3))
      let sum = $0.emit(.reduce(ReduceKernel(.sum, axes: [0, 1])), [x], TensorType([], .float64))
      return [$0.step(.divide, x, sum)]
    }
    #expect(program.summaries == ["elementwise{exp}", "sum[0, 1]", "elementwise{divide}"])
  }

  @Test func `kernels stay within their limits`() throws {
    let deep = try fused {
      var x = $0.input(2)
      for step in 0..<200 { x = $0.step(step % 2 == 0 ? .sin : .tanh, x) }
      return [x]
    }
    let wide = try fused {
      var x = $0.input(2)
      for _ in 0..<40 { x = $0.step(.add, x, $0.input(2)) }
      return [x]
    }
    for program in [deep, wide] {
      #expect(program.instructions.count > 1 && program.instructions.count < 8, "\(program.instructions.count)")
      for instruction in program.instructions {
        guard case .elementwise(let kernel) = instruction.kernel else { continue }
        #expect(kernel.registerCount <= 48)
        #expect(instruction.operands.count <= 14)
      }
    }
  }
}

/// The gradient of an average pool, read where the pool's dy lies.
@Suite struct AverageGradientTests {
  private func gradient(_ program: inout Program, _ dy: Value, _ window: Pair, divisor: Int? = nil) -> Value {
    let output = program[type: dy].shape
    let images: Shape = [output[0], output[1], output[2] * window.height, output[3] * window.width]
    let pool = PoolGeometry(window: window, strides: window, padding: Pair(0), divisor: divisor)
    return program.emit(.averagePoolGradient(pool), [dy], TensorType(images, .float64))
  }

  private func optimized(_ build: (inout Program) -> [Value], sourceLocation: SourceLocation = #_sourceLocation) throws
    -> [String]
  {
    var program = Program()
    program.outputs = build(&program)
    let changed = Compiler.optimized(program)
    #expect(ProgramVerifier.fault(in: changed) == nil, sourceLocation: sourceLocation)
    let inputs = Execution.inputs(of: program, seed: 1), expected = try Execution.outputs(of: program, inputs)
    #expect(areEqual(try Execution.outputs(of: changed, inputs), expected), sourceLocation: sourceLocation)
    #expect(areEqual(try Execution.plannedOutputs(of: changed, inputs), expected), sourceLocation: sourceLocation)
    return changed.summaries.filter { $0 != "reshape" }
  }

  @Test(arguments: [(Pair(2), nil), (Pair(2, 4), nil), (Pair(3, 1), 4), (Pair(4, 1), 1)])
  func `an activation's gradient takes it along`(_ window: Pair, _ divisor: Int?) throws {
    #expect(
      try optimized {
        let y = $0.input(2, 3, 2 * window.height, 5 * window.width)
        let slope = $0.step(.subtract, $0.constant(1), $0.step(.square, y))
        return [$0.step(.multiply, gradient(&$0, $0.input(2, 3, 2, 5), window, divisor: divisor), slope)]
      } == ["elementwise{constant,multiply,square,constant,subtract,multiply}"])
  }

  @Test func `it stays where others read it, windows overlap or leave a rest, or its share is no power of two`() throws
  {
    func product(_ program: inout Program, _ gradient: Value) -> Value {
      program.step(.multiply, gradient, program.addInput(program[type: gradient]))
    }
    let stays = ["averagePoolGradient", "elementwise{multiply}"]
    #expect(
      try optimized {
        let dx = gradient(&$0, $0.input(2, 3, 2, 2), Pair(2))
        return [product(&$0, dx), dx]
      } == stays)
    #expect(try optimized { [product(&$0, gradient(&$0, $0.input(2, 3, 2, 2), Pair(3)))] } == stays)
    for pool in [
      PoolGeometry(window: Pair(2), strides: Pair(1), padding: Pair(0)),
      PoolGeometry(window: Pair(2), strides: Pair(2), padding: Pair(1))
    ] {
      #expect(
        try optimized {
          let images: Shape = pool.strides == Pair(1) ? [2, 3, 3, 3] : [2, 3, 2, 2]
          let dx = $0.emit(.averagePoolGradient(pool), [$0.input(2, 3, 2, 2)], TensorType(images, .float64))
          return [product(&$0, dx)]
        } == stays)
    }
  }
}
