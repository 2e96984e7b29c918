import Striate
struct Residual: Layer { 
  let body: Sequential; let shortcut: Sequential?
  init(@SequentialBuilder _ body: () -> [any Layer], @SequentialBuilder shortcut: () -> [any Layer] = { [] }) { self.body = Sequential(body()); let s = shortcut(); self.shortcut = s.isEmpty ? nil : Sequential(s) }
  func callAsFunction(_ x: Tensor) -> Tensor { body(x) + (shortcut?(x) ?? x) } }
struct GlobalAveragePool: Layer { func callAsFunction(_ x: Tensor) -> Tensor { x.globalAveragePool() } }
struct BatchNorm1D: Layer { let b: BatchNorm2D; init(_ c: Int) {b = BatchNorm2D(c)}; func callAsFunction(_ x: Tensor) -> Tensor { b(x) } }
struct LayerNorm: Layer { init(_ c: Shape) {}; func callAsFunction(_ x: Tensor) -> Tensor { x } }
struct GroupNorm: Layer { init(groups: Int, channels: Int) {}; func callAsFunction(_ x: Tensor) -> Tensor { x } }
struct GELU: Layer { func callAsFunction(_ x: Tensor) -> Tensor { x } }
struct SiLU: Layer { func callAsFunction(_ x: Tensor) -> Tensor { x } }
extension Layer { func summary(input: Shape) -> String { "summary" } }
extension Module { func setFrozen(_ f: Bool, matching: String) -> Int { 0 } }
extension Recipe { package static let layerNames = LayerKind.all.map(\.name)
  package static let templateNames = NetworkTemplate.allCases.map(\.rawValue)
  package static let settingNames = ["data"] }
