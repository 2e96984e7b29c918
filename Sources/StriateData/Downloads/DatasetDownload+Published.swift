import StriateFormats

extension DatasetDownload {
  /// All that can be asked for by name.
  public static let published = [mnist, fashionMNIST, cifar10, cifar100]

  /// The dataset of a name.
  /// - Throws: `FormatError` with the names that there are.
  public static func named(_ name: String) throws(FormatError) -> DatasetDownload {
    guard let dataset = published.first(where: { $0.name == name.lowercased() }) else {
      throw FormatError(
        file: name, what: "there is no dataset of this name",
        hint: "the datasets are \(published.map(\.name).joined(separator: ", "))")
    }
    return dataset
  }

  /// Handwritten digits, 60,000 + 10,000 of 28×28 (LeCun, Cortes & Burges).
  public static let mnist = DatasetDownload(
    name: "mnist", about: "MNIST, handwritten digits (LeCun, Cortes & Burges)",
    mirrors: [
      "https://ossci-datasets.s3.amazonaws.com/mnist/", "https://storage.googleapis.com/cvdf-datasets/mnist/",
      "http://yann.lecun.com/exdb/mnist/"
    ],
    files: idx([
      "f68b3c2dcbeaaa9fbdd348bbdeb94873", "d53e105ee54ea40749a09fcbcd1e9432", "9fb629c4189551a2d022fa330f9573f3",
      "ec29112dd5afa0611ce80d1b7f02629c"
    ]))

  /// Articles of clothing in MNIST's form (Xiao et al. 2017, arXiv:1708.07747).
  public static let fashionMNIST = DatasetDownload(
    name: "fashion-mnist", about: "Fashion-MNIST, articles of clothing (Zalando Research, MIT licence)",
    mirrors: [
      "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/",
      "https://raw.githubusercontent.com/zalandoresearch/fashion-mnist/master/data/fashion/"
    ],
    files: idx([
      "8d4fb7e6c68d591d4c3dfef9ec88bf0d", "25c81989df183df01b3e8a0aad5dffbe", "bef4ecab320f06d8554ea6380940ec79",
      "bb300cfdad3c16e7a12a480ee83cd310"
    ]))

  /// 60,000 photos of 32×32 in 10 classes (Krizhevsky 2009), binary version.
  public static let cifar10 = DatasetDownload(
    name: "cifar10", about: "CIFAR-10, photos in 10 classes (Krizhevsky 2009)",
    mirrors: ["https://www.cs.toronto.edu/~kriz/", "https://cave.cs.toronto.edu/kriz/"],
    files: [
      File(
        "cifar-10-binary.tar.gz", MessageDigest(.md5, "c32a1d4ab5d03f1284b67883e8d87530"), sizeLimit: 200 << 20,
        unpacked: ((1...5).map { "data_batch_\($0).bin" } + ["test_batch.bin", "batches.meta.txt"])
          .map { "cifar-10-batches-bin/" + $0 })
    ])

  /// 60,000 photos of 32×32 in 100 classes (Krizhevsky 2009), binary version.
  public static let cifar100 = DatasetDownload(
    name: "cifar100", about: "CIFAR-100, photos in 100 classes (Krizhevsky 2009)",
    mirrors: ["https://www.cs.toronto.edu/~kriz/", "https://cave.cs.toronto.edu/kriz/"],
    files: [
      File(
        "cifar-100-binary.tar.gz", MessageDigest(.md5, "03b5dce01913d631647c71ecec9e9cb8"), sizeLimit: 200 << 20,
        unpacked: ["train.bin", "test.bin", "fine_label_names.txt"].map { "cifar-100-binary/" + $0 })
    ])

  private static func idx(_ digests: [String]) -> [File] {
    let names = ["train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1"]
    return zip(names, digests).map {
      File($0 + "-ubyte.gz", MessageDigest(.md5, $1), sizeLimit: 64 << 20)
    }
  }
}
