import Foundation
import StriateFormats
import Testing

extension CommandLineTests {
  @Suite(.serialized) struct Training {
    let folder = TemporaryFolder()

    private func train(_ arguments: String..., out: String? = nil) throws -> StriateProcess.Outcome {
      let fixed = ["train", "lenet5", "--threads", "1", "--quiet"] + (out.map { ["--out", $0] } ?? [])
      let run = try StriateProcess.run(fixed + arguments, in: folder)
      #expect(run.status == 0 && run.errors == "", "\(run.errors)")
      return run
    }

    private func losses(_ run: String) throws -> [Double] {
      try folder.jsonLines("\(run)/metrics.jsonl").filter { $0["step"] != nil }.compactMap { $0["loss"]?.double }
    }

    @Test func `a run leaves model, metrics, report, checkpoints and pictures`() throws {
      let run = TrainedModel.shared
      #expect(
        run.folder.names(in: "run") == [
          "activations.png", "checkpoint-previous.safetensors", "checkpoint.safetensors", "confusion.png",
          "filters.png", "loss.png", "metrics.jsonl", "model.safetensors", "run.json"
        ])
      for picture in ["activations", "confusion", "filters", "loss"] {
        let image = try Image(contentsOf: run.folder("run/\(picture).png"))
        #expect(image.width > 200 && image.height > 150)
        #expect(Set(image.rgb().pixels).count > 10, "\(picture).png is nearly empty")
      }
    }

    @Test func `metrics have a line for each step and each epoch, in order`() throws {
      let lines = try TrainedModel.shared.folder.jsonLines("run/metrics.jsonl")
      // 1,437 images in batches of 64 are 23 steps.
      #expect(lines.count == 5 * 24)
      for (index, line) in lines.enumerated() {
        let epoch = index / 24 + 1
        #expect(line["epoch"]?.integer == epoch)
        if index % 24 < 23 {
          #expect(line.keys == ["step", "epoch", "loss", "learning_rate"])
          #expect(line["step"]?.integer == index - index / 24 + 1)
          let rate = 0.05 * (1 - Double(index - index / 24) / 115)
          #expect(abs(line["learning_rate"]!.double! - rate) < 1e-12)
        } else {
          #expect(line.keys == ["epoch", "train_loss", "test_accuracy"])
          let images = (0..<23).map { $0 < 22 ? 64.0 : 29.0 }
          let sum = zip(images, lines[index - 23..<index]).reduce(0) { $0 + $1.0 * $1.1["loss"]!.double! }
          #expect(abs(line["train_loss"]!.double! - sum / 1437) < 1e-9)
        }
      }
      // Of ten classes, knowing nothing costs ln 10.
      #expect(abs(lines[0]["loss"]!.double! - 2.3026) < 0.05)
      #expect(lines[23 * 5]["loss"]!.double! < 0.5)
    }

    @Test func `the report tells configuration, seed, versions and result`() throws {
      let run = TrainedModel.shared
      let report = try run.folder.jsonLines("run/run.json")[0]
      #expect(report["system"] == .string("lenet5"))
      #expect(report["seed"] == .integer(1))
      #expect(report["device"] == .string("cpu"))
      let version = try StriateProcess.run(["--version"], in: folder).output.dropFirst("striate ".count).dropLast()
      #expect(report["striate"] == .string(String(version)))
      #expect(report["device_summary"]?.string?.contains("1 thread") == true, "\(report)")
      let configuration = try #require(report["configuration"])
      #expect(configuration["training_images"] == .integer(1437))
      #expect(configuration["test_images"] == .integer(360))
      #expect(configuration["epochs"] == .integer(5))
      #expect(configuration["batch"] == .integer(64))
      #expect(configuration["learning_rate"]?.double == 0.05)
      let accuracy = try #require(report["result"]?["test_accuracy"]?.double)
      #expect(accuracy > 0.9 && accuracy <= 1)
      #expect(abs(accuracy * 360 - (accuracy * 360).rounded()) < 1e-9)
      #expect(try run.folder.jsonLines("run/metrics.jsonl").last?["test_accuracy"]?.double == accuracy)
      #expect(run.output.contains("Test accuracy "))
      #expect(run.output.contains(": \(Int((accuracy * 360).rounded())) of 360 digits, after 5 epochs in "))
      #expect(run.errors.hasPrefix("Training lenet5 on "))
    }

    @Test func `the model has PyTorch's names and says what it is`() throws {
      let model = try SafetensorsFile(reading: TrainedModel.shared.path)
      #expect(
        model.entries.map { "\($0.name) \($0.dtype.rawValue) \($0.shape)" } == [
          "classifier.1.bias F32 [120]", "classifier.1.weight F32 [120, 400]", "classifier.3.bias F32 [84]",
          "classifier.3.weight F32 [84, 120]", "classifier.5.bias F32 [10]", "classifier.5.weight F32 [10, 84]",
          "features.0.bias F32 [6]", "features.0.weight F32 [6, 1, 5, 5]", "features.3.bias F32 [16]",
          "features.3.weight F32 [16, 6, 5, 5]"
        ])
      #expect(model.metadata["system"] == "lenet5")
      #expect(model.metadata["classes"] == "0,1,2,3,4,5,6,7,8,9")
      #expect(model.metadata["preprocessing"] == "optical-digits")
    }

    @Test(arguments: [1, 2])
    func `a seed gives the same bits, another seed others`(threads: Int) throws {
      // Past the end of an epoch, so that the second one's order counts too.
      let steps = threads == 1 ? "30" : "5"
      for (name, seed) in [("a", "7"), ("b", "7"), ("c", "8")] {
        _ = try train("--steps", steps, "--seed", seed, "--threads", "\(threads)", out: name)
      }
      #expect(try folder.bytes("a/model.safetensors") == folder.bytes("b/model.safetensors"))
      #expect(try folder.bytes("a/metrics.jsonl") == folder.bytes("b/metrics.jsonl"))
      #expect(try folder.bytes("a/loss.png") == folder.bytes("b/loss.png"))
      #expect(try folder.bytes("a/model.safetensors") != folder.bytes("c/model.safetensors"))
      #expect(try losses("a").count == Int(steps))
      #expect(try losses("a")[0] != losses("c")[0])
    }

    @Test func `the reference device agrees with the CPU device`() throws {
      _ = try train("--steps", "3", "--batch", "16", out: "cpu")
      _ = try train("--steps", "3", "--batch", "16", "--device", "reference", out: "reference")
      let pairs = zip(try losses("cpu"), try losses("reference"))
      #expect(try losses("reference").count == 3)
      for (cpu, reference) in pairs { #expect(abs(cpu - reference) < 1e-4) }
      #expect(try folder.jsonLines("reference/run.json")[0]["device"] == .string("reference"))
    }

    @Test func `training goes on from saved weights, and without shuffling the seed does not matter`() throws {
      let start = TrainedModel.shared.path
      _ = try train("--init", start, "--no-shuffle", "--steps", "2", "--seed", "1", out: "a")
      _ = try train("--init", start, "--no-shuffle", "--steps", "2", "--seed", "2", out: "b")
      _ = try train("--init", start, "--steps", "2", "--seed", "1", out: "shuffled")
      #expect(try losses("a")[0] < 0.3)
      #expect(try folder.bytes("a/model.safetensors") == folder.bytes("b/model.safetensors"))
      #expect(try losses("a") != losses("shuffled"))
      #expect(try folder.jsonLines("a/run.json")[0]["configuration"]?["init"] == .string(start))
      #expect(try folder.jsonLines("a/run.json")[0]["configuration"]?["shuffle"] == .bool(false))
    }

    @Test func `--json prints the report that is in run.json`() throws {
      let run = try train("--steps", "2", "--seed", "\(UInt64.max)", "--json", out: "a")
      #expect(run.output == String(decoding: try folder.bytes("a/run.json"), as: UTF8.self))
      #expect(try folder.jsonLines("a/run.json")[0]["seed"] == .string("18446744073709551615"))
    }

    @Test func `a batch larger than the set is one step an epoch`() throws {
      _ = try train("--epochs", "1", "--batch", "2000", out: "a")
      #expect(try losses("a").count == 1)
    }

    @Test func `MNIST's files are read, compressed or not`() throws {
      try MNISTFiles().write(to: folder, "digits")
      _ = try train("--data", "digits", "--epochs", "2", "--batch", "8", out: "a")
      let report = try folder.jsonLines("a/run.json")[0]
      #expect(report["configuration"]?["data"] == .string("MNIST"))
      #expect(report["configuration"]?["training_images"] == .integer(20))
      #expect(report["configuration"]?["test_images"] == .integer(10))
      #expect(try SafetensorsFile(reading: folder("a/model.safetensors")).metadata["preprocessing"] == "mnist")
    }

    @Test func `--check-finite names where an overflow begins, and changes no loss of a run without`() throws {
      _ = try train("--steps", "3", out: "plain")
      _ = try train("--steps", "3", "--check-finite", out: "checked")
      #expect(try losses("plain") == losses("checked"))
      let run = try StriateProcess.run(
        ["train", "lenet5", "--quiet", "--steps", "9", "--learning-rate", "1e37", "--check-finite"], in: folder)
      #expect(run.status == 1)
      #expect(run.errors.contains("the first value that is not finite is made here, at step "), "\(run.errors)")
      #expect(run.errors.contains("  layer made at: LeNet5.swift:"), "\(run.errors)")
    }
  }
}
