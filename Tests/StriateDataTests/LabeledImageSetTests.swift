import StriateData
import StriateRuntime
import Testing

@Suite struct LabeledImageSetTests {
  @Test func `batches hold the images and labels in the order of the set, and the last may be smaller`() throws {
    let set = LabeledImageSet(floats: (0..<12).map(Float.init), height: 2, width: 2, labels: [5, 6, 7])
    let batches = Array(set.batches(of: 2))
    #expect(batches.map(\.count) == [2, 1])
    #expect(try batches[0].images.scalars(as: Float.self) == (0..<8).map(Float.init))
    #expect(try batches[1].labels.scalars(as: Int64.self) == [7])
  }

  @Test func `the same seed and epoch give the same order, and each image keeps its label`() throws {
    let set = LabeledImageSet(floats: (0..<50).map(Float.init), height: 1, width: 1, labels: (0..<50).map(Int64.init))
    func order(_ epoch: Int) throws -> [Int64] {
      try set.shuffled(seed: 3, epoch: epoch).batches(of: 50).flatMap { batch in
        #expect(try batch.images.scalars(as: Float.self).map(Int64.init) == batch.labels.scalars(as: Int64.self))
        return try batch.labels.scalars(as: Int64.self)
      }
    }
    #expect(try order(0) == order(0))
    #expect(try order(0) != order(1))
    #expect(try order(0).sorted() == (0..<50).map(Int64.init))
  }
}
