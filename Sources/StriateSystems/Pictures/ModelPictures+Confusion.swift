import Striate

extension ModelPictures {
  /// What was taken for what, on data whose classes are known.
  /// - Parameters:
  ///   - data: a table, a folder of pictures or MNIST's folder; nil takes the digits in this program.
  ///   - report: is told of pictures that cannot be read.
  package func confusion(
    data: String?, report: @escaping @Sendable (String) -> Void
  ) throws -> ConfusionMatrixPicture {
    if model.preparation != nil {
      guard let data else {
        throw FormatError(file: model.name, what: "was not given data to judge by", hint: "name some: --data DATA")
      }
      guard case .classes(let result) = try Predictor(modelFile: model.name).evaluate(on: data, report: report) else {
        throw FormatError(file: model.name, what: "gives numbers, not classes", hint: "confusion is between classes")
      }
      return picture(result.matrix.rows, result.classNames, data)
    }
    let inputs = try LabelledInputs(for: model, data: data, limit: .max, seed: 0)
    let names = model.classNames ?? inputs.classNames
    var matrix = ConfusionMatrix(classCount: names.count), start = 0
    for batch in inputs.batches {
      let y = try withPhase(.inference) {
        try withoutGradients { try catchingShapeErrors { model.network(batch) } }
      }
      guard y.rank == 2, y.shape[1] == names.count, inputs.classNames == names || model.classNames == nil else {
        throw FormatError(
          file: model.name, what: "gives \(y.shape.perSampleText) outputs, the data have \(names.count) classes",
          hint: "data have the classes that the network learned")
      }
      let labels = inputs.labels[start..<start + y.shape[0]].map(Int64.init)
      try matrix.add(outputs: y, targets: Tensor(labels, shape: [labels.count]))
      start += y.shape[0]
    }
    return picture(matrix.rows, names, data ?? "the digits in the program")
  }

  private func picture(_ rows: [[Int]], _ names: [String], _ data: String) -> ConfusionMatrixPicture {
    let short = data.split(separator: "/").suffix(2).joined(separator: "/").printable.shortened(to: 40)
    return ConfusionMatrixPicture(
      title: "\(title) on \(short)", counts: rows, classNames: names.map { $0.printable.shortened(to: 24) })
  }
}
