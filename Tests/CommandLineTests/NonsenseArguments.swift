/// Arguments that are wrong in themselves, and the line that says so.
struct NonsenseArguments: Sendable, CustomStringConvertible {
  let arguments: [String]
  let complaint: String

  init(_ arguments: String..., complaint: String) {
    self.arguments = arguments
    self.complaint = complaint
  }

  var description: String { arguments.joined(separator: " ") }

  static let all: [NonsenseArguments] = [
    .init("nonsense", complaint: "Unexpected argument 'nonsense'. See 'striate --help'"),
    .init("--nonsense", complaint: "Unknown option '--nonsense'. See 'striate --help'"),
    .init("train", complaint: "Missing expected argument '<what>'. See 'striate train --help'"),
    .train("hyperfold", complaint: "There is no file, folder or system 'hyperfold'. All systems: striate systems."),
    .train("lenet", complaint: "There is no file, folder or system 'lenet'. Did you mean 'lenet5'?"),
    .train(
      "le\nnet\u{1B}[2J",
      complaint: "There is no file, folder or system 'le\\u{a}net\\u{1b}[2J'. All systems: striate systems."),
    .train("lenet5", "--experiment", "cells", complaint: "lenet5 does one thing; leave --experiment out."),
    .train(
      "receptive-fields", "--epochs", "3",
      complaint: "--epochs is not an option of receptive-fields. It takes --seed, --out, --quiet, --json."),
    .train(
      "receptive-fields", "--data", "cells",
      complaint: "--data is not an option of receptive-fields. It takes --seed, --out, --quiet, --json."),
    .train(
      "receptive-fields", "--checkpoint-every", "3",
      complaint: "--checkpoint-every is not an option of receptive-fields, which leaves no checkpoints."),
    .system("systems", "hyperfold", complaint: "There is no system 'hyperfold'. All systems: striate systems."),
    .system("systems", "lenet", complaint: "There is no system 'lenet'. Did you mean 'lenet5'?"),
    .system("verify", "hyperfold", complaint: "There is no system 'hyperfold'. All systems: striate systems."),
    .system(
      "run", "hyperfold", "--input", "x.npy", "--output", "y.npy",
      complaint: "There is no model or system 'hyperfold'. All systems: striate systems."),
    .system("run", "lenet5", "--input", "x.npy", complaint: "Missing expected argument '--output <file>'."),
    .system(
      "receptive-fields", "hyperfold",
      complaint: "There is no model or system 'hyperfold'. All systems: striate systems."),
    .system(
      "receptive-fields", "receptive-fields",
      complaint: "receptive-fields is an experiment, not one network. Run it by: striate train receptive-fields."),
    .train("lenet5", "--folds", "5", complaint: "--folds is for data of your own, not for lenet5."),
    .train("digits.csv", "--shift", "2", complaint: "--shift is for systems, not for data."),
    .train("digits.csv", "--folds", "1", complaint: "--folds must be in 2 ... 1000, not 1."),
    .train("digits.csv", "--repeats", "2", complaint: "--repeats needs --folds."),
    .train(
      "digits.csv", "--folds", "5", "--validation", "0.2", complaint: "--folds and --validation are two ways to judge."),
    .train(
      "digits.csv", "--optimizer", "adm",
      complaint:
        "The value 'adm' is invalid for '--optimizer': There is: sgd, adam, adamw. Did you mean 'adam'?"),
    .train("lenet5", "more", complaint: "Unexpected argument 'more'."),
    .train("lenet5", "--epochs", "0", complaint: "--epochs must be in 1 ... 1000000, not 0."),
    .train("lenet5", "--epochs", "-1", complaint: "--epochs must be in 1 ... 1000000, not -1."),
    .train("lenet5", "--epochs", "abc", complaint: "The value 'abc' is invalid for '--epochs <epochs>'."),
    .train("lenet5", "--epochs", "1e9", complaint: "The value '1e9' is invalid for '--epochs <epochs>'."),
    .train("lenet5", "--epochs", "1.5", complaint: "The value '1.5' is invalid for '--epochs <epochs>'."),
    .train("lenet5", "--epochs", "", complaint: "The value '' is invalid for '--epochs <epochs>'."),
    .train("lenet5", "--epochs", complaint: "Missing value for '--epochs <epochs>'."),
    .train("lenet5", "--epochs", "1000001", complaint: "--epochs must be in 1 ... 1000000, not 1000001."),
    .train("lenet5", "--steps", "0", complaint: "--steps must be in 1 ... 1000000000, not 0."),
    .train("lenet5", "--batch", "0", complaint: "--batch must be in 1 ... 65536, not 0."),
    .train("lenet5", "--batch", "65537", complaint: "--batch must be in 1 ... 65536, not 65537."),
    .train(
      "lenet5", "--batch", "99999999999999999999",
      complaint: "The value '99999999999999999999' is invalid for '--batch <batch>'."),
    .train("lenet5", "--learning-rate", "nan", complaint: "--learning-rate must be a positive number, not nan."),
    .train("lenet5", "--learning-rate", "inf", complaint: "--learning-rate must be a positive number, not inf."),
    .train("lenet5", "--learning-rate", "0", complaint: "--learning-rate must be a positive number, not 0.0."),
    .train("lenet5", "--learning-rate", "-1", complaint: "--learning-rate must be a positive number, not -1.0."),
    .train(
      "lenet5", "--learning-rate", "fast",
      complaint: "The value 'fast' is invalid for '--learning-rate <learning-rate>'."),
    .train("lenet5", "--threads", "0", complaint: "--threads must be in 1 ... 1024, not 0."),
    .train("lenet5", "--seed", "-1", complaint: "The value '-1' is invalid for '--seed <seed>'."),
    .train(
      "lenet5", "--device", "gpu",
      complaint:
        "The value 'gpu' is invalid for '--device <cpu|reference>'. Please provide one of 'cpu' and 'reference'."),
    .train(
      "lenet5", "--decay", "cosine",
      complaint: "The value 'cosine' is invalid for '--decay': There is: linear, none."
    ),
    .train(
      "lenet5", "--checkpoint-every", "0", complaint: "--checkpoint-every must be in 1 ... 1000000000, not 0."),
    .init(
      "train", "lenet5", "--resume",
      complaint: "--resume needs --out, the folder of the run. See 'striate train --help'"),
    .init(
      "train", "lenet5", "--checkpoint-every", "3",
      complaint: "--checkpoint-every needs --out, the folder of the run. See 'striate train --help'"),
    .train("lenet5", "--ephocs", "3", complaint: "Unknown option '--ephocs'. Did you mean '--epochs'?"),
    .predict(complaint: "Missing expected argument '<model>'."),
    .predict("model", complaint: "Missing expected argument '<inputs> ...'."),
    .predict("model", "picture", "--top", "0", complaint: "--top must be in 1 ... 1000, not 0."),
    .predict("model", "picture", "--top", "1001", complaint: "--top must be in 1 ... 1000, not 1001."),
    .init(
      "data", "fetch", "mnst",
      complaint: "There is no data set 'mnst'. Did you mean 'mnist'? See 'striate data fetch --help'"),
    .init(
      "convert", "a", "b", "--quality", "0",
      complaint: "--quality must be in 1 ... 100, not 0. See 'striate convert --help'"),
    .init("bench", "--repeats", "0", complaint: "--repeats must be in 1 ... 1000, not 0. See 'striate bench --help'"),
    .init("bench", "--export", "x", complaint: "--export needs --only with one name. See 'striate bench --help'"),
    .init(
      "bench", "kernels", "--lazy",
      complaint: "--steps and --lazy are for training. See 'striate bench --help'"),
    .init(
      "bench", "--steps", "1", "--profile", "p",
      complaint: "--profile goes with neither --steps nor --export. See 'striate bench --help'")
  ]

  private static func train(_ arguments: String..., complaint: String) -> NonsenseArguments {
    NonsenseArguments(["train"] + arguments + ["--out", "run"], "\(complaint) See 'striate train --help'")
  }

  private static func system(_ arguments: String..., complaint: String) -> NonsenseArguments {
    NonsenseArguments(arguments, "\(complaint) See 'striate \(arguments[0]) --help'")
  }

  private static func predict(_ arguments: String..., complaint: String) -> NonsenseArguments {
    NonsenseArguments(["predict"] + arguments, "\(complaint) See 'striate predict --help'")
  }

  private init(_ arguments: [String], _ complaint: String) {
    // What lacks a value stands last.
    let isUnfinished = complaint.hasPrefix("Missing value")
    self.arguments = isUnfinished ? arguments.dropLast(2) : arguments
    self.complaint = complaint
  }
}
