// swift-tools-version: 6.0
import PackageDescription

/// What the engine's inner workings cost, measured from outside. `make bench-engine` runs it; nothing else builds it.
let package = Package(
  name: "benchmarks",
  dependencies: [.package(name: "striate", path: "..")],
  targets: [
    .executableTarget(name: "EngineBenchmarks", dependencies: [.product(name: "Striate", package: "striate")])
  ],
  swiftLanguageModes: [.v6]
)
