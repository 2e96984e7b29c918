import StriateFormats

/// A picture with boxes around what was found in it.
package struct DetectionPicture: Picture {
  package struct Box: Sendable {
    /// In pixels of the picture.
    package var area: Rectangle
    package var caption: String
    /// Boxes of one category have one colour.
    package var category: Int

    package init(_ area: Rectangle, caption: String = "", category: Int = 0) {
      self.area = area
      self.caption = caption
      self.category = category
    }
  }

  package var picture: Image
  package var boxes: [Box]

  package init(_ picture: Image, boxes: [Box]) {
    self.picture = picture
    self.boxes = boxes
  }

  package func drawing() -> Canvas {
    let image = picture.rgb()
    var canvas = Canvas(width: image.width, height: image.height)
    canvas.title = boxes.map(\.caption).joined(separator: ", ")
    canvas.paste(Raster(image), left: 0, top: 0)
    // Lines and letters are of one size on the page, however many pixels the picture has.
    let unit = Double(max(image.width, image.height)) / 400
    for box in boxes {
      let color = Palette.safe(box.category)
      canvas.stroke(box.area, width: 4 * unit, .white)
      canvas.stroke(box.area, width: 2 * unit, color)
      if box.caption.isEmpty { continue }
      let size = 13 * unit, width = Canvas.width(of: box.caption, size: size) + 6 * unit
      let label = Rectangle(
        x: max(0, min(box.area.x, Double(image.width) - width)), y: max(0, box.area.y - size - 4 * unit), width: width,
        height: size + 4 * unit)
      canvas.fill(label, color)
      canvas.text(
        box.caption, at: Point(label.x + 3 * unit, label.bottom - 5 * unit), size: size,
        color.isDark ? .white : Palette.ink)
    }
    return canvas
  }
}
