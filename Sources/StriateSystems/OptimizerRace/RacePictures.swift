import Foundation
import Striate

/// A surface with all paths, standing and moving.
struct RacePictures {
  let surface: RaceSurface
  let results: [RaceResult]

  private static let frames = 60

  /// Writes `NAME.png`, `NAME.svg` and the moving `NAME.apng`.
  /// - Returns: the files' names.
  func write(into folder: RunFolder) throws -> [String] {
    let heights = try self.heights()
    let whole = picture(heights, steps: surface.steps)
    for format in ["png", "svg"] { try whole.write(to: folder.file("\(surface.name).\(format)")) }
    var frames: [APNGFile.Frame] = []
    for frame in 0...Self.frames where Interruption.requested == nil {
      // Early steps, where they part, are shown slowly.
      let part = Double(frame) / Double(Self.frames)
      let steps = Int((Double(surface.steps) * part * part).rounded())
      var moving = picture(heights, steps: steps)
      (moving.width, moving.height) = (640, 620)
      frames.append(.init(moving.image(), milliseconds: frame == Self.frames ? 2500 : 80))
    }
    try APNGFile(frames).write(to: folder.file("\(surface.name).apng"))
    return ["png", "svg", "apng"].map { "\(surface.name).\($0)" }
  }

  private func picture(_ heights: [Double], steps: Int) -> ContourPicture {
    var picture = ContourPicture(
      title: "\(surface.title): step \(steps)", xRange: surface.xRange, yRange: surface.yRange, columns: Self.columns,
      rows: Self.rows, heights: heights,
      paths: results.map {
        .init(name: $0.racer.name, color: $0.racer.color, points: Array($0.places.prefix(steps + 1)))
      })
    // The letters of pictures have no raised figures.
    picture.subtitle = surface.formula.replacingOccurrences(of: "²", with: "^2")
      .replacingOccurrences(of: "³", with: "^3")
    picture.goal = surface.minimum
    return picture
  }

  private static let columns = 321
  private static let rows = 281

  /// f on the lattice: by its logarithm where it has a minimum, so that floor and walls both have lines.
  private func heights() throws -> [Double] {
    let places = (0..<Self.rows * Self.columns).flatMap { place in
      let point = DecisionBoundaryPicture.position(
        column: place % Self.columns, row: place / Self.columns, columns: Self.columns, rows: Self.rows,
        xRange: surface.xRange, yRange: surface.yRange)
      return [point.x, point.y]
    }
    let points = Tensor(places, shape: [Self.rows * Self.columns, 2])
    let values = try withoutGradients { surface.function(points) }.doubles()
    return surface.minimum == nil ? values.map { $0 * 4 } : values.map { 2 * log($0 + 0.02) }
  }
}
