import Striate

// Points in a square. Class 1 is the disc of radius 0.6 around the middle, class 0 the rest.
let points = withSeed(1) { Tensor.uniform([400, 2], low: -1, high: 1) }
let labels = points.square().sum(axes: [1]).isLess(than: 0.36).cast(to: .int64)
try evaluate(points, labels)

let model = withSeed(2) {
  Sequential {
    Linear(from: 2, to: 16)
    Tanh()
    Linear(from: 16, to: 16)
    Tanh()
    Linear(from: 16, to: 2)
  }
}
print("\(model.parameterCount) parameters")  // 354 parameters

let optimizer = Adam(model, learningRate: 0.01)
for step in 1...500 {
  let scores = model(points)
  let loss = scores.crossEntropy(labels: labels)
  let accuracy = scores.accuracy(labels: labels)
  try optimizer.step(minimizing: loss, evaluating: [accuracy])
  if step % 100 == 0 { print("step \(step): loss \(try loss.item()), accuracy \(try accuracy.item())") }
}

let statistics = runtimeStatistics()
print("\(statistics.planMisses) plans were made, \(statistics.planHits) times one was used again")

// The same step, traced once and replayed: nothing of the graph is built again.
let step = compiled { [model, optimizer] inputs in
  let loss = model(inputs[0]).crossEntropy(labels: inputs[1])
  try optimizer.step(minimizing: loss)
  return [loss]
}
for _ in 1...500 { try step(points, labels) }
let middle = Tensor([[0, 0], [0.9, 0.9]])
print(try withPhase(.inference) { try model(middle).softmax().scalars(as: Float.self) })
