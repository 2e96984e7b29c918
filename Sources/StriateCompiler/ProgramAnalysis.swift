import StriateKernels

/// Who makes each value and who reads it.
package struct ProgramAnalysis {
  /// The instruction that makes a value; nil for inputs.
  package private(set) var definitions: [Int?]
  /// The instructions that read a value, ascending, once each.
  package private(set) var readers: [[Int]]
  package private(set) var isOutput: [Bool]

  package init(_ program: Program) {
    definitions = Array(repeating: nil, count: program.valueCount)
    readers = Array(repeating: [], count: program.valueCount)
    isOutput = Array(repeating: false, count: program.valueCount)
    for (position, instruction) in program.instructions.enumerated() {
      for operand in instruction.operands where readers[operand.index].last != position {
        readers[operand.index].append(position)
      }
      for result in instruction.results { definitions[result.index] = position }
    }
    for output in program.outputs { isOutput[output.index] = true }
  }

  /// Follows a change of the program: instruction `position` was `old` and is `new`, or nothing.
  mutating func update(_ position: Int, from old: Instruction, to new: Instruction?) {
    // What it reads as before may have many readers.
    let operands = new?.operands ?? []
    for operand in old.operands where !operands.contains(operand) {
      let place = place(of: position, among: readers[operand.index])
      if place < readers[operand.index].count, readers[operand.index][place] == position {
        readers[operand.index].remove(at: place)
      }
    }
    for operand in operands where !old.operands.contains(operand) {
      let place = place(of: position, among: readers[operand.index])
      if place == readers[operand.index].count || readers[operand.index][place] != position {
        readers[operand.index].insert(position, at: place)
      }
    }
    for result in old.results where definitions[result.index] == position { definitions[result.index] = nil }
    for result in new?.results ?? [] { definitions[result.index] = position }
  }

  /// The first of some ascending positions that is not before `position`.
  private func place(of position: Int, among positions: [Int]) -> Int {
    var (low, high) = (0, positions.count)
    while low < high {
      let middle = (low + high) / 2
      if positions[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Whether instruction `reader` alone reads the value, which is not an output.
  package func isReadOnly(_ value: Value, by reader: Int) -> Bool {
    !isOutput[value.index] && readers[value.index].count == 1 && readers[value.index][0] == reader
  }

  /// The instruction that makes `value`, seen through reshapes, if it has no other reader.
  func soleProducer(of value: Value, reader: Int, in program: Program) -> Int? {
    guard isReadOnly(value, by: reader), let definition = definitions[value.index] else { return nil }
    let instruction = program.instructions[definition]
    if instruction.kernel == .reshape {
      return soleProducer(of: instruction.operands[0], reader: definition, in: program)
    }
    return definition
  }
}

extension Program {
  /// Puts other values in the place of operands and outputs.
  mutating func replace(_ replacement: [Value?]) {
    func resolve(_ value: Value) -> Value {
      var value = value
      while let next = replacement[value.index] { value = next }
      return value
    }
    for position in instructions.indices {
      for operand in instructions[position].operands.indices {
        instructions[position].operands[operand] = resolve(instructions[position].operands[operand])
      }
    }
    outputs = outputs.map(resolve)
  }
}
