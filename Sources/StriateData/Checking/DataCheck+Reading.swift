import StriateFormats

extension DataCheck {
  /// What was found of a sample.
  private enum Finding: Sendable {
    case word(String)
    case problem(String)
  }

  private struct Findings: Batch {
    let list: [Finding]
    var count: Int { list.count }
  }

  /// Reads every sample on two threads; none of them fails.
  private struct Examination<Base: Dataset>: Dataset {
    let base: Base
    let word: @Sendable (Base.Sample) -> String
    var count: Int { base.count }

    func sample(at position: Int) -> Finding {
      do { return .word(word(try base.sample(at: position))) } catch { return .problem("\(error)") }
    }
  }

  /// - Returns: how often each word comes, most first, and a sentence for each sample that cannot be read.
  static func readAll<D: Dataset>(
    _ dataset: D, _ word: @escaping @Sendable (D.Sample) -> String
  ) -> (sizes: [(name: String, count: Int)], problems: [String]) {
    let loader = DataLoader(
      Examination(base: dataset, word: word), batchSize: 16, sampler: .sequential,
      collate: { list, _ in Findings(list: list) })
    var counts: [String: Int] = [:], problems: [String] = []
    if let iterator = try? loader.batches(epoch: 0) {
      while let batch = (try? iterator.next()) ?? nil {
        for finding in batch.list {
          switch finding {
          case .word(let word): counts[word, default: 0] += 1
          case .problem(let sentence): problems.append(sentence)
          }
        }
      }
    }
    let sizes = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { (name: $0.key, count: $0.value) }
    return (sizes, problems)
  }

  /// Counts the samples of each class, and says what is wrong with that.
  static func classes<D: ClassifiedDataset>(
    _ dataset: D, _ problems: inout [String], _ part: String
  ) -> [(name: String, count: Int)] {
    var counts = [Int](repeating: 0, count: dataset.classNames.count)
    for label in dataset.labels { counts[label] += 1 }
    let rows = Array(zip(dataset.classNames, counts))
    let prefix = part.isEmpty ? "" : part + ": "
    for (name, count) in rows where count == 0 { problems.append("\(prefix)the class \(name) has no samples") }
    if rows.count == 1 { problems.append("\(prefix)there is only one class: nothing can be learned from it") }
    if let most = rows.max(by: { $0.1 < $1.1 }), let least = rows.filter({ $0.1 > 0 }).min(by: { $0.1 < $1.1 }),
      most.1 > 10 * least.1
    {
      problems.append(
        "\(prefix)the classes are unbalanced: \(most.1) samples of \(most.0), \(least.1) of \(least.0)")
    }
    return rows.map { (name: $0.0, count: $0.1) }
  }
}
