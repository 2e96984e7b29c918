// Written by Tools/make_catalogue.py from Tools/operations/losses.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let losses: OperationFamily = {
    var rows: [OperationRow] = []
    rows.append(OperationRow(
      ["torch.nn.functional.mse_loss"], torch: "F.mse_loss(x, y)", swift: "x.meanSquaredError(y)",
      cases: [
        [.float([3, 4], -1.5...1.5), .float([3, 4], -1.5...1.5)],
        [.float([4, 3], -1.5...1.5, transposed: true), .float([4, 3], -1.5...1.5)],
      ], kind: .loss, types: ["float64", "float32", "float16", "bfloat16"]
    ) { inputs in
      let x = inputs[0]
      let y = inputs[1]
      return [x.meanSquaredError(y)]
    })
    return OperationFamily(name: "losses", title: "Losses", rows: rows)
  }()
}
