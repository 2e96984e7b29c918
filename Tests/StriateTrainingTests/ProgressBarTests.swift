import Striate
import Synchronization
import Testing

@Suite struct ProgressBarTests {
  @Test func `off a terminal a plain line comes for each tenth, with rate and time left`() {
    let lines = Mutex<[String]>([])
    var bar = ProgressBar(isTerminal: false) { line in lines.withLock { $0.append(line) } }
    for step in 1...100 {
      bar.show(step, of: 100, label: "epoch 1", detail: "loss 0.5", items: step * 8, seconds: Double(step))
    }
    let seen = lines.withLock { $0 }
    #expect(seen.count == 11)
    #expect(seen[5] == "epoch 1 step 50 of 100  loss 0.5  8 images/s  50 s left\n")
  }
}
