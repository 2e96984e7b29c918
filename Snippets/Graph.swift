import Striate

// f = (x + y) · z at x = -2, y = 5, z = -4, and how fast f changes with each of them.
let x = Tensor(-2)
let y = Tensor(5)
let z = Tensor(-4)
let f = (x + y) * z
let (dx, dy, dz) = f.gradients(withRespectTo: x, y, z)
print(try f.item(), try dx.item(), try dy.item(), try dz.item())  // -12.0 -4.0 -4.0 3.0
