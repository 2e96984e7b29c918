import StriateCompiler
import StriateGraph
import StriateKernels
import StriateTypes
import Testing

@Suite struct StructureTests {
  /// exp(x) + y of these types, with what may be changed.
  private func structure(
    _ types: [TensorType] = [TensorType([2], .float32), TensorType([2], .float32)],
    unary: any NodeOperation = Unary.exp, sharing: Bool = false, swapped: Bool = false, outputs: [Int] = [3],
    result: TensorType = TensorType([2], .float32)
  ) -> GraphStructure {
    var structure = GraphStructure()
    for type in types { structure.addLeaf(type) }
    func reference(_ node: Int) -> GraphStructure.Reference { .init(node: node, index: 0) }
    structure.addNode(unary, hash: unary.hashValue, operands: [reference(0)], types: [types[0]])
    let operands = swapped ? [reference(1), reference(2)] : [reference(2), reference(sharing ? 0 : 1)]
    structure.addNode(Binary.add, hash: Binary.add.hashValue, operands: operands, types: [result])
    for output in outputs { structure.addOutput(reference(output)) }
    return structure
  }

  @Test func `the same graph made twice is equal and hashes equally`() {
    #expect(structure() == structure())
    #expect(structure().hashValue == structure().hashValue)
    #expect(Set([structure(), structure()]).count == 1)
  }

  @Test func `whatever differs makes structures unequal`() {
    let others: [(String, GraphStructure)] = [
      ("operation", structure(unary: Unary.log)),
      ("a leaf's shape", structure([TensorType([1], .float32), TensorType([2], .float32)])),
      ("a leaf's element type", structure([TensorType([2], .float64), TensorType([2], .float32)])),
      ("sharing", structure(sharing: true)), ("operand order", structure(swapped: true)),
      ("outputs", structure(outputs: [2])), ("output order", structure(outputs: [2, 3])),
      ("more outputs", structure(outputs: [3, 3])),
      ("a node's type", structure(result: TensorType([2], .float64))), ("no output", structure(outputs: []))
    ]
    for (name, other) in others { #expect(other != structure(), "\(name)") }
    #expect(structure(outputs: [2, 3]) != structure(outputs: [3, 2]))
  }

  @Test func `attributes of operations are compared`() {
    func node(_ tensor: Tensor) -> GraphStructure { structure(unary: tensor.node.operation) }
    let x = Tensor.zeros([2, 2])
    #expect(node(x.sum(axes: [0])) == node(Tensor.zeros([2, 2]).sum(axes: [0])))
    let different = [
      x.sum(axes: [0]), x.sum(axes: [1]), x.max(axes: [0]), x.transposed(), x.slice(axis: 0, 0..<1),
      x.slice(axis: 0, 1..<2),
      x.slice(axis: 1, 0..<1), x.softmax(), x.logSoftmax(), x.cast(to: .float64), x.cast(to: .int32),
      x.reshaped(to: [4]),
      x.reshaped(to: [1, 4]), x.padded(before: [1, 0], after: [0, 0]),
      x.padded(before: [1, 0], after: [0, 0], value: 2),
      x.stopGradient(), x.variable(), Tensor.zeros([3]), Tensor.ones([3]), Tensor.zeros([4])
    ].map(node)
    for (i, a) in different.enumerated() {
      for b in different[..<i] { #expect(a != b) }
    }
  }

  @Test func `an equal hash is not equality`() {
    // The hash of the operation is given by the caller: with the same number for all, everything else decides.
    func structure(_ operation: any NodeOperation) -> GraphStructure {
      var structure = GraphStructure()
      structure.addLeaf(TensorType([2], .float32))
      structure.addNode(operation, hash: 1, operands: [.init(node: 0, index: 0)], types: [TensorType([2], .float32)])
      structure.addOutput(.init(node: 1, index: 0))
      return structure
    }
    #expect(structure(Unary.exp).hashValue == structure(Unary.log).hashValue)
    #expect(structure(Unary.exp) != structure(Unary.log))
  }

  @Test func `lowering makes inputs of leaves and keeps their order`() {
    let program = Program(lowering: structure())
    #expect(program.inputs == [Value(0), Value(1)])
    #expect(
      program.description == """
        inputs %0: float32[2], %1: float32[2]
        %2: float32[2] = elementwise{exp}(%0)
        %3: float32[2] = elementwise{add}(%2, %1)
        outputs %3
        """)
  }

  @Test func `a leaf can be an output`() {
    var structure = GraphStructure()
    structure.addLeaf(TensorType([2], .float32))
    structure.addOutput(.init(node: 0, index: 0))
    let program = Compiler.optimized(Program(lowering: structure))
    #expect(program.outputs == program.inputs)
  }
}
