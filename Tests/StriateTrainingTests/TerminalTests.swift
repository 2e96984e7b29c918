import Striate
import Testing

/// What a run looks like.
@Suite struct TerminalTests {
  /// What a progress bar writes at 40 of 100, for a terminal of some width.
  private func line(width: Int, hasColor: Bool = false, curve: [Double] = (0..<100).map { 100 - Double($0) }) -> String
  {
    var text = ""
    var bar = ProgressBar(style: TerminalStyle(isTerminal: true, hasColor: hasColor, fixedWidth: width)) { text += $0 }
    bar.show(40, of: 100, label: "epoch 1", detail: "loss 0.5000", curve: { curve }, items: 400, seconds: 20)
    return text.replacing("\r\u{1B}[2K", with: "")
  }

  @Test func `a line has what its width has room for and is never wider`() {
    #expect(
      line(width: 120)
        == "epoch 1 █████████░░░░░░░░░░░░░░░ 40 %  loss 0.5000  20 images/s  30 s left  ███▇▇▆▆▆▅▅▄▄▃▃▃▂▂▁▁▁")
    #expect(line(width: 80) == "epoch 1 █████████░░░░░░░░░░░░░░░ 40 %  loss 0.5000  20 images/s  30 s left")
    #expect(line(width: 62) == "epoch 1 ████░░░░░░░ 40 %  loss 0.5000  20 images/s  30 s left")
    #expect(line(width: 50) == "epoch 1  loss 0.5000  20 images/s  30 s left")
    #expect(line(width: 30) == "epoch 1  loss 0.5000  20 ima…")
    for width in 12...140 { #expect(line(width: width).count < width) }
  }

  @Test func `colour is used only where it is wanted`() {
    #expect(!line(width: 120).contains("\u{1B}"))
    let colored = line(width: 120, hasColor: true)
    #expect(colored.contains("\u{1B}[36m█") && colored.contains("\u{1B}[0m"))
    #expect(colored.replacing(/\u{1B}\[\d+m/, with: "") == line(width: 120))
  }

  @Test(
    arguments: [
      ([3, 2, 1, 0], 4, "█▆▃▁"), ([1, 1, 1], 8, "▁▁▁"), ([], 8, ""), ([.nan, 1, .infinity, 2], 8, "▁█"),
      ([0, 2, 4, 6, 8, 10, 12, 14], 4, "▁▃▆█"), ([5], 8, "▁")
    ] as [([Double], Int, String)])
  func `a curve shows means from lowest to highest`(values: [Double], width: Int, expected: String) {
    #expect(Sparkline.text(values, width: width) == expected)
  }

  @Test func `off a terminal there are plain lines, and one for each epoch`() throws {
    let model = withSeed(1) { SmallNetwork() }
    let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.1))
    var text = ""
    trainer.epochs = 2
    trainer.validation = Validation { _ in
      [MetricValue("validation_loss", 0.25), MetricValue("validation_accuracy", 0.875)]
    }
    trainer.callbacks = [
      TerminalProgress(title: "Training corners", style: TerminalStyle(isTerminal: false)) { text += $0 }
    ]
    let epochs = try trainer.fit(CornerSource()).history.epochs
    let lines = text.split(separator: "\n")
    #expect(lines.first == "Training corners")
    #expect(lines.contains { $0.hasPrefix("epoch 1 step 6 of 12  loss ") && $0.hasSuffix(" left") })
    #expect(!text.contains("\u{1B}") && !text.contains("\r"))
    for epoch in epochs {
      let loss = Double(Int((epoch.trainingLoss * 10000).rounded())) / 10000
      let line = try #require(lines.first { $0.hasPrefix("epoch \(epoch.epoch): loss ") })
      #expect(line.hasSuffix(", validation loss 0.2500, validation accuracy 87.5 %"))
      #expect(line.contains("\(loss)"))
    }
  }

  @Test func `where the end is not known there is no bar and no time left`() {
    var text = ""
    var bar = ProgressBar(style: TerminalStyle(isTerminal: false)) { text += $0 }
    for step in 1...120 {
      bar.show(step, of: nil, label: "epoch 1", detail: "loss 1", items: step, seconds: Double(step))
    }
    #expect(
      text == """
        epoch 1 step 1  loss 1  1 images/s  1 s
        epoch 1 step 10  loss 1  1 images/s  10 s
        epoch 1 step 100  loss 1  1 images/s  1:40 min

        """)
  }
}
