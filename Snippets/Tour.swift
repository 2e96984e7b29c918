import Foundation
import Striate

// The examples of the reference, docs/Striate.docc: a function for each page, which shows its lines. What is printed
// stands behind it, and Tools/check_output.py compares.

// Striate.
func firstSteps() throws {
  let x = Tensor([1, 2, 3])
  let loss = (x * x).sum()
  let slope = loss.gradient(withRespectTo: x)
  print(loss, slope)  // 14.0 [2. 4. 6.]
}

// Tensors and creation.
func tensorsAndCreation() throws {
  let x = Tensor([[1, 2, 3], [4, 5, 6]])
  print(x.shape, x.dtype)  // [2, 3] float32
  print(Tensor.range(5))  // [0 1 2 3 4]
  print(Tensor.linearlySpaced(from: 0, through: 1, count: 5))  // [0.   0.25 0.5  0.75 1.  ]
  print(Tensor.zeros(like: x).shape, Tensor.identity(4).shape)  // [2, 3] [4, 4]
}

// Element types and promotion.
func elementTypes() throws {
  let counts = Tensor([1, 2, 3] as [Int32], shape: [3])
  print((counts + 1).dtype, (counts * 0.5).dtype, (counts / counts).dtype)  // int32 float32 float32
  print(DType.promoted(.int64, .bfloat16), DType.promoted(.float16, .bfloat16))  // bfloat16 float32
  print(Tensor([1.9, -1.9]).cast(to: .int64))  // [ 1 -1]
}

// Views.
func views() throws {
  let images = Tensor.range(24).reshaped(to: [2, 3, -1])
  print(images.transposed([0, 2, 1]).shape, images.flattened(from: 1).shape)  // [2, 4, 3] [2, 12]
  print(Tensor.stacked([images, images]).shape)  // [2, 2, 3, 4]
  print(images.split(sizes: [1, 3], axis: 2).map(\.shape))  // [[2, 3, 1], [2, 3, 3]]
  print(Tensor([1, 2, 3]).padded(before: [1], after: [2]))  // [0. 1. 2. 3. 0. 0.]
}

// Indexing and assignment.
func indexing() throws {
  var x = Tensor([[1, 2, 3], [4, 5, 6]])
  print(x[1], x[.all, -1], x[0, 1...])  // [4. 5. 6.] [3. 6.] [2. 3.]
  x[0, .all] = Tensor([7, 8, 9])
  print(x.sum(axes: [0]))  // [11. 13. 15.]
  let rows = Tensor([1, 1, 0] as [Int64], shape: [3])
  print(x.gather(rows).shape, x.addingUpdates(Tensor.ones([3, 3]), at: rows).sum(axes: [1]))  // [3, 3] [27. 21.]
}

// Random numbers.
func randomNumbers() throws {
  let a = withSeed(7) { Tensor.normal([3]) }, b = withSeed(7) { Tensor.normal([3]) }
  print(a.isEqual(to: b).all())  // True
  print(withSeed(1) { Tensor.randomPermutation(5) }.sorted().values)  // [0 1 2 3 4]
  print(withPhase(.inference) { Tensor.ones([4]).dropout(probability: 0.5) })  // [1. 1. 1. 1.]
}

// Arithmetic and elementary functions.
func elementary() throws {
  let column = Tensor([[1], [2]])
  let row = Tensor([10, 20, 30])
  print((column + row).shape)  // [2, 3]
  print(Tensor([7, -7]).remainder(3), Tensor([7, -7]).truncatedRemainder(3))  // [1. 2.] [ 1. -1.]
  print(row.isGreater(than: 15).select(row, 0))  // [ 0. 20. 30.]
  print(row.clamped(low: 15, high: 25))  // [15. 20. 25.]
}

// Activations.
func activations() throws {
  let scores = Tensor([-1, 0, 2])
  print(scores.relu(), scores.hardTanh())  // [0. 0. 2.] [-1.  0.  1.]
  print(scores.leakyReLU(slope: 0.5))  // [-0.5  0.   2. ]
  print(scores.softmax().shape, Tensor.ones([2, 6]).gatedLinearUnit().shape)  // [3] [2, 3]
}

// Special functions.
func specialFunctions() throws {
  let x = Tensor([1, 2, 5])
  print(x.logGamma().exp().rounded())  // [ 1.  1. 24.]
  print(Tensor([0, 1]).legendreP(degree: 2))  // [-0.5  1. ]
  print(Tensor([-1, 0, 1]).normalDistribution().rounded(decimals: 3))  // [0.159 0.5   0.841]
}

// Reductions and statistics.
func reductions() throws {
  let x = Tensor([[1, 2, 3], [4, 5, 6]])
  print(x.sum(axes: [0]), x.mean(axes: [-1], keepingAxes: true).shape)  // [5. 7. 9.] [2, 1]
  print(x.variance(axes: [0]), x.variance(axes: [0], correction: 1))  // [2.25 2.25 2.25] [4.5 4.5 4.5]
  print(x.max(axis: 1).values, x.max(axis: 1).indices)  // [3. 6.] [2 2]
  print(x.quantile(0.5, axis: 1), x.vectorNorm(order: 1))  // [2. 5.] 21.0
}

// Scans, sorting and searching.
func scansAndSorting() throws {
  let x = Tensor([3, 1, 2])
  let ordered = x.sorted()
  print(x.cumulativeSum(axis: 0), x.differences())  // [3. 4. 6.] [-2.  1.]
  print(ordered.values, ordered.indices)  // [1. 2. 3.] [1 2 0]
  print(ordered.values.searchSorted(for: Tensor([0, 2.5])))  // [0 2]
  print(try Tensor([2, 1, 2]).unique())  // [1. 2.]
}

// Products and einsum.
func products() throws {
  let a = Tensor.ones([2, 3]), b = Tensor.ones([3, 4])
  print(a.matmul(b).shape, Tensor.einsum("ij,jk->k", a, b))  // [2, 4] [6. 6. 6. 6.]
  print(Tensor([1, 2]).outerProduct(Tensor([1, 10])).flattened())  // [ 1. 10.  2. 20.]
  print(Tensor.ones([5, 3]).linear(Tensor.ones([4, 3]), bias: Tensor.zeros([4])).shape)  // [5, 4]
}

// Linear algebra.
func linearAlgebra() throws {
  let a = Tensor([[4, 1], [1, 3]])
  print(a.solved(for: Tensor([9, 5])).rounded(decimals: 4))  // [2. 1.]
  print(a.determinant().rounded(decimals: 4), a.cholesky().shape)  // 11.0 [2, 2]
  let (values, vectors) = a.symmetricEigendecomposition()
  print(values.shape, vectors.shape, a.inverse().matmul(a).trace().rounded(decimals: 4))  // [2] [2, 2] 2.0
}

// Fourier transforms.
func fourierTransforms() throws {
  let wave = Tensor([1, 0, -1, 0])
  let spectrum = wave.realFourierTransform()
  print(spectrum.shape, spectrum.realPart())  // [3, 2] [0. 2. 0.]
  print(spectrum.inverseRealFourierTransform())  // [ 1.  0. -1.  0.]
  print(Tensor.realFourierFrequencies(4))  // [0.   0.25 0.5 ]
}

// Convolution.
func convolution() throws {
  let images = Tensor.ones([1, 3, 8, 8])
  let filters = Tensor.ones([4, 3, 3, 3])
  print(images.convolution(filters, padding: Pair(1)).shape)  // [1, 4, 8, 8]
  print(images.convolution(filters, strides: Pair(2), padding: .valid).shape)  // [1, 4, 3, 3]
  print(images.transposedConvolution2D(Tensor.ones([3, 4, 2, 2]), strides: Pair(2)).shape)  // [1, 4, 16, 16]
}

// Pooling.
func pooling() throws {
  let maps = Tensor.range(16, dtype: .float32).reshaped(to: [1, 1, 4, 4])
  print(maps.maxPool(window: Pair(2)).flattened())  // [ 5.  7. 13. 15.]
  print(maps.averagePool(window: Pair(2), strides: Pair(1)).shape)  // [1, 1, 3, 3]
  print(maps.adaptiveAveragePool(outputSize: Pair(1)).flattened(), maps.globalMaxPool())  // [7.5] [[15.]]
}

// Normalisation.
func normalisation() throws {
  let x = Tensor([[1, 3], [10, 30]])
  print(x.layerNormalized().rounded(decimals: 3).flattened())  // [-1.  1. -1.  1.]
  print(Tensor.ones([2, 6, 4, 4]).groupNormalized(groups: 3).shape)  // [2, 6, 4, 4]
  print(Tensor([3, 4]).rootMeanSquareNormalized(epsilon: 0).square().mean().rounded(decimals: 3))  // 1.0
}

// Images, grids and regions.
func images() throws {
  let image = Tensor.range(4, dtype: .float32).reshaped(to: [1, 1, 2, 2])
  print(image.resized(to: [2, 4]).flattened())  // [0. 0. 1. 1. 2. 2. 3. 3.]
  let mirror = Tensor([[-1, 0, 0], [0, 1, 0]]).expanded(at: 0)
  print(image.sampled(at: mirror.affineGrid(extents: [2, 2])).flattened())  // [1. 0. 3. 2.]
  let regions = Tensor.regions(ofImages: [Tensor([[0, 0, 2, 2]])])
  print(image.regionsAligned(regions, bins: Pair(1)).shape)  // [1, 1, 1, 1]
}

// Boxes and detection.
func boxes() throws {
  let boxes = Tensor([[0, 0, 2, 2], [1, 1, 3, 3], [8, 8, 9, 9]])
  print(boxes.boxAreas(), boxes.boxOverlaps(with: boxes).shape)  // [4. 4. 1.] [3, 3]
  print(boxes.boxes(from: .corners, to: .centerAndSize)[0])  // [1. 1. 2. 2.]
  let scores = Tensor([0.5, 0.9, 0.7])
  print(try boxes.nonMaximumSuppression(scores: scores, overlap: 0.1))  // [1 2]
}

// Sequences.
func sequences() throws {
  let queries = withSeed(1) { Tensor.normal([2, 4, 5, 8]) }
  let attended = queries.scaledDotProductAttention(keys: queries, values: queries, isCausal: true)
  print(attended.shape)  // [2, 4, 5, 8]
  let weights = withSeed(2) {
    RecurrentWeights(input: Tensor.normal([4 * 6, 3]), hidden: Tensor.normal([4 * 6, 6]))
  }
  let result = Tensor.ones([7, 2, 3]).lstmSequence(weights: [weights])
  print(result.output.shape, result.hidden.shape)  // [7, 2, 6] [1, 2, 6]
}

// Gradients and checking them.
func gradients() throws {
  let x = Tensor(3)
  let y = x * x * x
  let slope = y.gradient(withRespectTo: x)
  let curvature = slope.gradient(withRespectTo: x)
  print(slope, curvature)  // 27.0 18.0
  let report = try checkGradient(of: { $0[0].tanh().sum() }, at: [Tensor([0.3, -0.7])])
  print(report.isWithinTolerance)  // true
}

// Evaluation, compiled steps, devices.
func evaluation() throws {
  let x = Tensor([1, 2, 3])
  let (total, largest) = (x.sum(), x.max())
  try evaluate(total, largest)  // one plan for both
  print(try total.item(), try largest.scalars(as: Float.self))  // 6.0 [3.0]
  let double = compiled { [$0[0] * 2] }
  print(try double(x)[0], try double(x + 1)[0], double.traceCount)  // [2. 4. 6.] [4. 6. 8.] 1
  print(try withDevice(.reference) { try x.sum().item() })  // 6.0
}

// Finding NaN.
func findingNaN() throws {
  do {
    try withFiniteChecks {
      let x = Tensor([1, 0, -1])
      print(try x.log().sum().item())
    }
  } catch let error as EvaluationError {
    print(error.description.contains("log"))  // true
  }
}

// Custom operations.
func customOperations() throws {
  let x = Tensor([0.2, 0.7])
  let rounded = x.rounded().withGradient(for: [x]) { dy in [dy] }  // straight through
  print(rounded, (rounded * rounded).sum().gradient(withRespectTo: x))  // [0. 1.] [0. 2.]
}

// Modules and layers.
func modules() throws {
  let model = withSeed(1) {
    Sequential {
      Linear(from: 4, to: 8)
      ReLU()
      Linear(from: 8, to: 3)
    }
  }
  print(model(Tensor.ones([5, 4])).shape, model.parameterCount)  // [5, 3] 67
  print(model.namedCells.map(\.name))  // ["0.weight", "0.bias", "2.weight", "2.bias"]
  let summary = try model.summary(input: [1, 4])
  print(summary.parameterCount, summary.multiplyAddCount)  // 67 56
  let other = model.replacing(-1, with: Linear(from: 8, to: 5))  // a new head; the body is shared
  print(model.setFrozen(true, matching: "0.*"), other(Tensor.ones([1, 4])).shape)  // 2 [1, 5]
}

// Losses.
func losses() throws {
  let scores = Tensor([[5, 0, 0], [0, 5, 0]])
  let labels = Tensor([0, 1] as [Int64], shape: [2])
  print(try scores.hinge(labels: labels).item(), try scores.accuracy(labels: labels).item())  // 0.0 1.0
  print(Tensor([1, 2]).meanSquaredError(Tensor([1, 4])))  // 2.0
}

// Optimizers.
func optimizers() throws {
  let model = withSeed(1) { Linear(from: 1, to: 1) }
  let optimizer = SGD(model, learningRate: 0.5)
  let x = Tensor([[0], [1]]), y = Tensor([[1], [3]])
  for _ in 0..<200 { try optimizer.step(minimizing: model(x).meanSquaredError(y)) }
  print(model.weight.value.rounded(decimals: 3).flattened())  // [2.]

  let network = withSeed(1) { Sequential([Linear(from: 4, to: 8), ReLU(), Linear(from: 8, to: 3)]) }
  let grouped = AdamW(
    network, learningRate: 1e-3, groups: [.matching("0.*", learningRate: 1e-4), .matching("*.bias", weightDecay: 0)])
  print(grouped.groups.map(\.learningRate))  // [0.001, 0.0001, 0.001]

  let schedule = CosineAnnealing(steps: 90).warmedUp(steps: 5, from: 0.5)
  grouped.apply(schedule, at: 0)  // for each step or each epoch
  print(grouped.groups.map(\.learningRate))  // [0.0005, 5e-05, 0.0005]
}

// Data.
func data() throws {
  let pictures = ImageArray(
    pixels: (0..<40 * 64).map { UInt8($0 % 251) }, width: 8, height: 8, channels: 1, labels: (0..<40).map { $0 % 4 },
    classNames: ["rose", "tulip", "daisy", "lily"])
  let split = Split.stratified(labels: pictures.labels, validation: 0.25, seed: 1)
  let training = pictures.subset(split.training)
  let loader = DataLoader(
    images: training, preprocessing: ImagePreprocessing(width: 8, height: 8, mean: [0.5]), batchSize: 8,
    sampler: .stratified(training.labels), seed: 1, workers: 2)
  print(split.training.count, split.validation.count, loader.batchesPerEpoch ?? 0)  // 30 10 4
  let epoch = try loader.batches(epoch: 0)
  while let batch = try epoch.next() { print(batch.images.shape, batch.labels.dtype) }  // [8, 1, 8, 8] int64

  let digits = DigitDataset.embedded()
  let batches = digits.training.shuffled(seed: 1, epoch: 0).batches(of: 64)
  print(digits.training.count, digits.test.count, batches.count)  // 1437 360 23
  for batch in batches.prefix(1) { print(batch.images.shape, batch.labels.dtype) }  // [64, 1, 28, 28] int64
}

// Data in files.
func dataFiles() throws {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("striate-tour.csv").path
  try "height,colour,kind\n1.5,red,rose\n0.5,white,daisy\n,red,rose\n".write(
    toFile: path, atomically: true, encoding: .utf8)
  let flowers = try TabularDataset(path, target: "kind")
  print(flowers.count, flowers.classNames, flowers.featureCount)  // 3 ["daisy", "rose"] 4
  let rows = DataLoader(rows: flowers, batchSize: 2, sampler: .sequential)
  print(try rows.batches(epoch: 0).next()?.inputs.shape ?? [])  // [2, 4]
  for line in try DataCheck.report(path).lines { print(line) }
}

// Augmentation.
func augmentation() throws {
  let picture = AnnotatedImage(
    Image(width: 4, height: 4, channels: 1, pixels: Array(0..<16)), label: 2,
    objects: [ImageObject(box: BoundingBox(left: 0, top: 0, right: 1, bottom: 2), label: 0)])
  print(picture.flippedHorizontally().objects[0].box.left)  // 3.0
  let augmentation = ImageAugmentation(RandomCrop(width: 4, height: 4, padding: 1), RandomHorizontalFlip())
  var random = PhiloxGenerator(seed: 1, stream: 0), again = random
  print(augmentation(picture, using: &random) == augmentation(picture, using: &again))  // true
  print(picture.tenCrop(width: 3, height: 3).count)  // 10
}

// Training.
func training() throws {
  let model = withSeed(1) {
    Sequential {
      Flatten()
      Linear(from: 784, to: 10)
    }
  }
  let digits = DigitDataset.embedded()
  let trainer = Trainer(classifier: model, optimizer: SGD(model, learningRate: 0.05))
  trainer.epochs = 3
  trainer.schedule = .epochs(StepDecay(every: 2))
  trainer.validation = .classification(on: digits.test.source(batchSize: 250))
  trainer.callbacks = [EarlyStopping(patience: 2)]
  let result = try trainer.fit(digits.training.source(batchSize: 64, shuffleSeed: 1))
  print(result.isComplete, result.history.epochs.count, result.history.losses.count)  // true 3 69
  let evaluation = try ClassifierEvaluation(of: model, on: digits.test.prefix(50))
  print(evaluation.count, evaluation.confusion.count)  // 50 10
}

// Metrics.
func metrics() throws {
  var accuracy = Accuracy()
  var confusion = ConfusionMatrix(classCount: 3)
  let outputs = Tensor([[2, 1, 0], [0, 1, 3], [1, 0, 4], [5, 0, 0]])
  let targets = Tensor([0, 1, 2, 2] as [Int64], shape: [4])
  try accuracy.add(outputs: outputs, targets: targets)
  try confusion.add(outputs: outputs, targets: targets)
  print(accuracy.value, confusion.rows)  // 0.5 [[1, 0, 0], [0, 0, 1], [1, 0, 1]]
  print(confusion.recalls(), confusion.balancedAccuracy)  // [1.0, 0.0, 0.5] 0.5
  let report = ClassificationReport(confusion, classNames: ["cat", "dog", "owl"])
  print(report.table().split(separator: "\n")[2])  //          dog       0.00      0.00      0.00         1
  let scores = try BinaryScores(scores: [0.1, 0.4, 0.35, 0.8], labels: [false, false, true, true])
  print(scores.rocAUC, scores.averagePrecision)  // 0.75 0.8333333333333333
  var errors = ErrorRate(.words)
  errors.add(hypothesis: "the cat sat", reference: "the cat sat down")
  print(errors.value, errors.counts.deletions)  // 0.25 1
}

// Files.
func files() throws {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("striate-tour.safetensors").path
  let model = withSeed(1) { Linear(from: 3, to: 2) }
  try model.save(to: path)
  let other = withSeed(2) { Linear(from: 3, to: 2) }
  print(try other.load(from: path).loaded.sorted())  // ["bias", "weight"]
  print(other.weight.value.isEqual(to: model.weight.value).all())  // True
}

// Pictures.
func pictures() throws {
  let image = Image(width: 2, height: 1, channels: 1, pixels: [0, 255])
  print(image.inverted().pixels, image.rgb().channels, image.resized(width: 4, height: 2).height)  // [255, 0] 3 2
  let (x, y) = (Tensor(2), Tensor(3))
  let graph = try Graph(x * y, names: [("x", x), ("y", y)])
  print(graph.entries.count, graph.svg.hasPrefix("<svg"))  // 3 true
}

// Numerics.
func numerics() throws {
  let tiny = Tensor.full([100_000], 0.1)
  print(try abs(tiny.sum().item() - 10_000) < 0.01)  // true
  print(Tensor([1000, 0]).logSoftmax())  // [    0. -1000.]
}

let pages: [() throws -> Void] = [
  firstSteps, tensorsAndCreation, elementTypes, views, indexing, randomNumbers, elementary, activations,
  specialFunctions, reductions, scansAndSorting, products, linearAlgebra, fourierTransforms, convolution,
  pooling, normalisation, images, boxes, sequences, gradients, evaluation, findingNaN, customOperations, modules,
  losses, optimizers, data, dataFiles, augmentation, training, metrics, files, pictures, numerics
]
for page in pages { try page() }
