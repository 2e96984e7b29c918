import Foundation
import Testing

extension CommandLineTests {
  /// Striate as a dependency of somebody else's package.
  @Suite struct OutsidePackage {
    let folder = TemporaryFolder()

    private static let manifest = """
      // swift-tools-version: 6.0
      import PackageDescription

      let package = Package(
        name: "outside",
        dependencies: [.package(name: "striate", path: "\(StriateProcess.packageFolder)")],
        targets: [.executableTarget(name: "outside", dependencies: [.product(name: "Striate", package: "striate")])])
      """

    private static let program = """
      import Striate

      let x = Tensor(-2).variable(), y = Tensor(5).variable(), z = Tensor(-4).variable()
      let f = (x + y) * z
      let gradients = f.gradients(withRespectTo: [x, y, z])
      print(try f.item(as: Float.self), try gradients.map { try $0.item(as: Float.self) })
      """

    @Test(
      .enabled(
        if: ProcessInfo.processInfo.environment["STRIATE_OUTSIDE_PACKAGE"] == "1",
        "takes minutes: it builds the whole package again; set STRIATE_OUTSIDE_PACKAGE=1"))
    func `an outside package builds on the product Striate`() throws {
      try folder.write(Array(Self.manifest.utf8), to: "Package.swift")
      try folder.write(Array(Self.program.utf8), to: "Sources/outside/main.swift")
      let run = try StriateProcess.run(
        ["run", "--package-path", folder.path, "--scratch-path", folder("build"), "-c", "debug", "--quiet"],
        in: folder, shell: #"swift "$@""#, timeout: 1200)
      #expect(run.status == 0, "\(run.output)\n\(run.errors)")
      #expect(run.lines.last == "-12.0 [-4.0, -4.0, 3.0]")
    }
  }
}
