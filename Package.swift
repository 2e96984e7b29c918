// swift-tools-version: 6.0
import Foundation
import PackageDescription

/// Libraries of the system are used where their headers are; without them the package still builds and says what
/// it lacks when asked for it.
func isInstalled(_ headers: String...) -> Bool {
  headers.contains { header in
    ["/usr/include/", "/usr/local/include/", "/usr/include/x86_64-linux-gnu/", "/usr/include/aarch64-linux-gnu/"]
      .contains { FileManager.default.fileExists(atPath: $0 + header) }
  }
}

func environment(_ name: String) -> Bool { ProcessInfo.processInfo.environment[name] != nil }

let withoutOneDNN = environment("STRIATE_WITHOUT_ONEDNN")
let hasOneDNN = !withoutOneDNN && isInstalled("dnnl.h", "oneapi/dnnl/dnnl.h")
let withoutLAPACK = environment("STRIATE_WITHOUT_LAPACK")
let hasLAPACK = !withoutLAPACK && isInstalled("openblas_config.h")
let imageLibraries: [LinkerSetting] =
  (isInstalled("png.h") ? [.linkedLibrary("png")] : [])
  + (isInstalled("jpeglib.h") ? [.linkedLibrary("jpeg")] : [])
  + (isInstalled("zlib.h") ? [.linkedLibrary("z")] : [])

func room(_ name: String, _ dependencies: String...) -> Target {
  .target(name: name, dependencies: dependencies.map { .init(stringLiteral: $0) })
}

func tests(_ name: String, _ dependencies: String...) -> Target {
  .testTarget(name: name, dependencies: dependencies.map { .init(stringLiteral: $0) })
}

/// Folders of systems with a page for readers.
let systemPages = [
  "Adaline", "AlexNet", "BackPropagation1986", "Degradation", "GoogLeNet", "ImageNet", "LeNet5Of1998",
  "OptimizerRace", "Perceptron", "ReceptiveFields", "ResNet", "VGG"
]

let package = Package(
  name: "striate",
  products: [
    .library(name: "Striate", targets: ["Striate"]),
    .library(name: "StriateONNX", targets: ["StriateONNX"]),
    .executable(name: "striate", targets: ["striate-cli"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.31.0")
  ],
  targets: [
    // 0: C, no logic above kernels
    .target(name: "CSIMD", linkerSettings: [.linkedLibrary("gomp"), .linkedLibrary("m")]),
    .target(
      name: "COneDNN", cSettings: withoutOneDNN ? [.define("STRIATE_WITHOUT_ONEDNN")] : [],
      linkerSettings: hasOneDNN ? [.linkedLibrary("dnnl")] : []),
    .target(
      name: "CLAPACK", cSettings: withoutLAPACK ? [.define("STRIATE_WITHOUT_LAPACK")] : [],
      linkerSettings: hasLAPACK ? [.linkedLibrary("openblas")] : []),
    .target(name: "CImage", linkerSettings: imageLibraries),
    .target(name: "CStartup"),
    // 1: words that all share
    room("StriateTypes"),
    room("StriateKernels", "StriateTypes"),
    room("StriateNumerics", "CLAPACK", "COneDNN", "CSIMD", "StriateKernels", "StriateTypes"),
    // 2: graph and compiler
    room("StriateGraph", "StriateNumerics", "StriateKernels", "StriateTypes"),
    room("StriateCompiler", "StriateGraph", "StriateKernels", "StriateTypes"),
    // 3: devices
    room("StriateReference", "StriateKernels", "StriateTypes"),
    room("StriateCPU", "CSIMD", "COneDNN", "StriateKernels", "StriateTypes"),
    // 4: where graph, compiler and devices meet
    room(
      "StriateRuntime", "StriateGraph", "StriateCompiler", "StriateReference", "StriateCPU", "StriateKernels",
      "StriateTypes"),
    // 5: what users build with
    room("StriateFormats", "CImage"),
    room("StriatePictures", "StriateFormats"),
    room("StriateData", "StriateGraph", "StriateFormats", "StriateTypes"),
    room("StriateNN", "StriateRuntime", "StriateGraph", "StriateKernels", "StriateFormats", "StriateTypes"),
    room(
      "StriateTraining", "StriateNN", "StriateData", "StriateFormats", "StriateRuntime", "StriateGraph", "StriateTypes"),
    // 6: one import
    room(
      "Striate", "StriateTypes", "StriateKernels", "StriateGraph", "StriateRuntime", "StriateNN", "StriateData",
      "StriateFormats", "StriatePictures", "StriateTraining"),
    // 7: every operation with examples; models of ONNX; systems
    room("StriateCatalogue", "Striate"),
    .target(
      name: "StriateONNX",
      dependencies: ["Striate", "StriateNumerics", .product(name: "SwiftProtobuf", package: "swift-protobuf")]),
    .target(
      name: "StriateSystems", dependencies: ["Striate", .product(name: "Yams", package: "Yams")],
      exclude: systemPages.map { "\($0)/README.md" }),
    // 8: command line
    .executableTarget(
      name: "striate-cli",
      dependencies: [
        "CStartup", "StriateCatalogue", "StriateONNX", "StriateSystems", "Striate",
        .product(name: "ArgumentParser", package: "swift-argument-parser")
      ]),
    // the engine that the tutorial builds
    .executableTarget(name: "Miniature", path: "docs/tutorial/Miniature"),
    // tests
    .target(name: "AllocationCounter", path: "Tests/AllocationCounter"),
    tests("StriateReferenceTests", "StriateReference", "StriateKernels", "StriateTypes"),
    tests("StriateCPUTests", "StriateCPU", "StriateReference", "StriateKernels", "StriateTypes"),
    tests("StriateFormatsTests", "StriateFormats"),
    tests("StriatePicturesTests", "StriatePictures", "StriateFormats"),
    tests("StriateGraphTests", "StriateRuntime", "StriateGraph", "StriateKernels", "StriateTypes"),
    tests(
      "StriateCompilerTests", "StriateCompiler", "StriateReference", "StriateGraph", "StriateKernels", "StriateTypes"),
    tests("StriateRuntimeTests", "StriateRuntime", "StriateNN", "StriateGraph", "StriateKernels", "StriateTypes"),
    tests("StriateDataTests", "StriateData", "StriateFormats", "StriateRuntime", "StriateGraph", "StriateTypes"),
    tests("StriateNNTests", "Striate"),
    tests("StriateTrainingTests", "Striate"),
    .testTarget(
      name: "StriateCatalogueTests", dependencies: ["StriateCatalogue", "Striate"], exclude: ["Fixtures"]),
    tests("StriateSystemsTests", "AllocationCounter", "StriateSystems", "Striate"),
    tests("StriateONNXTests", "StriateCatalogue", "StriateONNX", "StriateSystems", "Striate"),
    tests("CommandLineTests", "StriateFormats"),
    tests("TutorialTests", "Miniature")
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu11
)

// While working on one room: STRIATE_ONLY_TESTS=StriateNNTests,StriateDataTests builds no other tests.
if let names = ProcessInfo.processInfo.environment["STRIATE_ONLY_TESTS"]?.split(separator: ",").map(String.init) {
  package.targets.removeAll { $0.type == .test && !names.contains($0.name) }
}
