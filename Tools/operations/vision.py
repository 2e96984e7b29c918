"""Images and detection. torchvision's functions are written here in plain PyTorch, from the papers; where onnxruntime has
the operation as well, values are compared with it while the fixtures are made."""

import math

import numpy as np
import torch

from rows import *

TITLE = "Images and detection"


def _onnx(operator, opset, inputs, **attributes):
    """One operation run by onnxruntime, or None where that is not installed."""
    try:
        import onnx
        import onnxruntime
    except ImportError:
        return None
    arrays = {f"i{n}": np.ascontiguousarray(a) for n, a in enumerate(inputs)}
    kinds = {"float32": 1, "float64": 11, "int64": 7}
    info = [onnx.helper.make_tensor_value_info(n, kinds[str(a.dtype)], a.shape) for n, a in arrays.items()]
    output = onnx.helper.make_empty_tensor_value_info("y")
    node = onnx.helper.make_node(operator, list(arrays), ["y"], **attributes)
    graph = onnx.helper.make_graph([node], "one", info, [output])
    model = onnx.helper.make_model(graph, opset_imports=[onnx.helper.make_opsetid("", opset)], ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    return torch.from_numpy(session.run(None, arrays)[0])


def _agree(ours, theirs, what):
    if theirs is not None and not torch.allclose(ours.detach().to(theirs.dtype), theirs, rtol=1e-4, atol=1e-5):
        raise ValueError(f"{what} differs from onnxruntime's: {ours} and {theirs}")


def _sample(image, y, x):
    """A bilinear sample of [C, H, W]; nothing beyond one element outside."""
    height, width = image.shape[1:]
    if y < -1 or y > height or x < -1 or x > width:
        return torch.zeros_like(image[:, 0, 0])
    y, x = min(max(y, 0.0), height - 1.0), min(max(x, 0.0), width - 1.0)
    top, left = int(y), int(x)
    bottom, right = min(top + 1, height - 1), min(left + 1, width - 1)
    v, u = y - top, x - left
    return ((1 - v) * (1 - u) * image[:, top, left] + (1 - v) * u * image[:, top, right]
            + v * (1 - u) * image[:, bottom, left] + v * u * image[:, bottom, right])


def _sampled_bin(image, row, column, start, size, samples):
    counts = [samples or math.ceil(s) for s in size]
    total = torch.zeros_like(image[:, 0, 0])
    for i in range(counts[0]):
        for j in range(counts[1]):
            y = start[0] + row * size[0] + (i + 0.5) * size[0] / counts[0]
            x = start[1] + column * size[1] + (j + 0.5) * size[1] / counts[1]
            total = total + _sample(image, y, x)
    return total / max(counts[0] * counts[1], 1)


def roi_align(x, boxes, bins, scale=1.0, samples=0, aligned=False):
    """Mask R-CNN, section 3; boxes [K, 5]."""
    results = []
    for number, x1, y1, x2, y2 in boxes.detach().double().tolist():
        shift = 0.5 if aligned else 0.0
        start = (y1 * scale - shift, x1 * scale - shift)
        extent = [y2 * scale - shift - start[0], x2 * scale - shift - start[1]]
        extent = extent if aligned else [max(e, 1.0) for e in extent]
        size = [e / b for e, b in zip(extent, bins)]
        image = x[int(number)]
        results += [_sampled_bin(image, i, j, start, size, samples) for i in range(bins[0]) for j in range(bins[1])]
    y = torch.stack(results).reshape(len(boxes), *bins, x.shape[1]).permute(0, 3, 1, 2)
    if x.dtype in (torch.float32, torch.float64):
        given = [x.detach().numpy(), boxes.detach()[:, 1:].to(x.dtype).numpy(), boxes.detach()[:, 0].long().numpy()]
        mode = "half_pixel" if aligned else "output_half_pixel"
        _agree(y, _onnx("RoiAlign", 16, given, output_height=bins[0], output_width=bins[1], sampling_ratio=samples,
                        spatial_scale=scale, coordinate_transformation_mode=mode), "roi_align")
    return y


def _rounded(value):
    return math.floor(value + 0.5) if value >= 0 else math.ceil(value - 0.5)


def roi_pool(x, boxes, bins, scale=1.0):
    """Fast R-CNN, section 2.1; both ends of a region belong to it."""
    results = []
    for number, *corners in boxes.detach().double().tolist():
        x1, y1, x2, y2 = [_rounded(c * scale) for c in corners]
        image = x[int(number)]
        height, width = max(y2 - y1 + 1, 1) / bins[0], max(x2 - x1 + 1, 1) / bins[1]
        for i in range(bins[0]):
            rows = [min(max(y1 + e, 0), x.shape[2]) for e in (math.floor(i * height), math.ceil((i + 1) * height))]
            for j in range(bins[1]):
                columns = [min(max(x1 + e, 0), x.shape[3]) for e in (math.floor(j * width), math.ceil((j + 1) * width))]
                part = image[:, rows[0]:rows[1], columns[0]:columns[1]].flatten(1)
                results.append(part.max(dim=1).values if part.shape[1] else torch.zeros_like(image[:, 0, 0]))
    y = torch.stack(results).reshape(len(boxes), *bins, x.shape[1]).permute(0, 3, 1, 2)
    if x.dtype in (torch.float32, torch.float64):
        given = [a.detach().float().numpy() for a in (x, boxes)]
        _agree(y, _onnx("MaxRoiPool", 16, given, pooled_shape=bins, spatial_scale=scale), "roi_pool")
    return y


def ps_roi_align(x, boxes, bins, scale=1.0, samples=0):
    """roi_align, aligned, of channels of its own for each bin (R-FCN, section 2.2)."""
    results = []
    for number, *corners in boxes.detach().double().tolist():
        x1, y1, x2, y2 = [c * scale - 0.5 for c in corners]
        size = ((y2 - y1) / bins[0], (x2 - x1) / bins[1])
        groups = x[int(number)].reshape(-1, bins[0], bins[1], *x.shape[2:])
        results += [_sampled_bin(groups[:, i, j], i, j, (y1, x1), size, samples)
                    for i in range(bins[0]) for j in range(bins[1])]
    return torch.stack(results).reshape(len(boxes), *bins, -1).permute(0, 3, 1, 2)


def ps_roi_pool(x, boxes, bins, scale=1.0):
    """R-FCN, section 2.2: the mean of each bin."""
    results = []
    for number, *corners in boxes.detach().double().tolist():
        x1, y1, x2, y2 = [_rounded(c * scale) for c in corners]
        groups = x[int(number)].reshape(-1, bins[0], bins[1], *x.shape[2:])
        height, width = max(y2 - y1, 1) / bins[0], max(x2 - x1, 1) / bins[1]
        for i in range(bins[0]):
            rows = [min(max(y1 + e, 0), x.shape[2]) for e in (math.floor(i * height), math.ceil((i + 1) * height))]
            for j in range(bins[1]):
                columns = [min(max(x1 + e, 0), x.shape[3]) for e in (math.floor(j * width), math.ceil((j + 1) * width))]
                part = groups[:, i, j, rows[0]:rows[1], columns[0]:columns[1]].flatten(1)
                results.append(part.mean(dim=1) if part.shape[1] else torch.zeros_like(groups[:, 0, 0, 0, 0]))
    return torch.stack(results).reshape(len(boxes), *bins, -1).permute(0, 3, 1, 2)


def nms(boxes, scores, overlap, classes=None, limit=None):
    """Greedy suppression, best first; −1 up to a limit."""
    corners = boxes.detach().double().numpy()
    order = np.argsort(-scores.detach().double().numpy(), kind="stable")
    areas = (corners[:, 2] - corners[:, 0]) * (corners[:, 3] - corners[:, 1])
    kept = []
    for candidate in order:
        def ratio(other):
            low, high = np.maximum(corners[candidate, :2], corners[other, :2]), np.minimum(corners[candidate, 2:], corners[other, 2:])
            common = np.prod(np.clip(high - low, 0, None))
            return common / (areas[candidate] + areas[other] - common)
        if all((classes is not None and classes[o] != classes[candidate]) or ratio(o) <= overlap for o in kept):
            kept.append(int(candidate))
    if classes is None and boxes.dtype in (torch.float32, torch.float64):
        given = [boxes.detach().float().numpy()[None], scores.detach().float().numpy()[None, None],
                 np.array([len(boxes)]), np.array([overlap], np.float32)]
        theirs = _onnx("NonMaxSuppression", 16, given)
        if theirs is not None and theirs[:, 2].tolist() != kept:
            raise ValueError(f"nms differs from onnxruntime's: {kept} and {theirs[:, 2].tolist()}")
    if limit is not None:
        kept = (kept + [-1] * limit)[:limit]
    return torch.tensor(kept, dtype=torch.int64)


def box_area(x):
    return (x[..., 2] - x[..., 0]) * (x[..., 3] - x[..., 1])


def _pairs(x, y):
    a, b = x[:, None], y[None]
    common = (torch.minimum(a[..., 2:], b[..., 2:]) - torch.maximum(a[..., :2], b[..., :2])).clamp(min=0).prod(-1)
    union = box_area(a) + box_area(b) - common
    hull = (torch.maximum(a[..., 2:], b[..., 2:]) - torch.minimum(a[..., :2], b[..., :2])).clamp(min=0)
    return a, b, common / union, union, hull


def box_iou(x, y):
    return _pairs(x, y)[2]


def generalized_box_iou(x, y):
    _, _, iou, union, hull = _pairs(x, y)
    return iou - (hull.prod(-1) - union) / hull.prod(-1)


def distance_box_iou(x, y, eps=1e-7):
    a, b, iou, _, hull = _pairs(x, y)
    centers = (a[..., :2] + a[..., 2:]) / 2 - (b[..., :2] + b[..., 2:]) / 2
    return iou - centers.square().sum(-1) / (hull.square().sum(-1) + eps)


def complete_box_iou(x, y, eps=1e-7):
    a, b, iou, _, _ = _pairs(x, y)

    def angle(c):
        return torch.atan((c[..., 2] - c[..., 0]) / (c[..., 3] - c[..., 1]))
    v = 4 / math.pi ** 2 * (angle(b) - angle(a)) ** 2
    alpha = (v / (1 - iou + v + eps)).detach()
    return distance_box_iou(x, y, eps) - alpha * v


def box_convert(x, source, target):
    a, b = x[..., :2], x[..., 2:]
    low, high = {"xyxy": (a, b), "xywh": (a, a + b), "cxcywh": (a - b / 2, a + b / 2)}[source]
    made = {"xyxy": (low, high), "xywh": (low, high - low), "cxcywh": ((low + high) / 2, high - low)}[target]
    return torch.cat(made, -1)


def clip_boxes(x, height, width):
    return torch.stack([x[..., 0].clamp(0, width), x[..., 1].clamp(0, height), x[..., 2].clamp(0, width),
                        x[..., 3].clamp(0, height)], -1)


def encode(x, reference, weights=(1, 1, 1, 1)):
    """Faster R-CNN, equation 2."""
    t, r = box_convert(x, "xyxy", "cxcywh"), box_convert(reference, "xyxy", "cxcywh")
    return torch.cat([(t[..., :2] - r[..., :2]) / r[..., 2:], (t[..., 2:] / r[..., 2:]).log()], -1) * torch.tensor(weights, dtype=x.dtype)


def decode(x, deltas, weights=(1, 1, 1, 1)):
    r, d = box_convert(x, "xyxy", "cxcywh"), deltas / torch.tensor(weights, dtype=x.dtype)
    size = d[..., 2:].clamp(max=math.log(1000 / 16)).exp() * r[..., 2:]
    return box_convert(torch.cat([d[..., :2] * r[..., 2:] + r[..., :2], size], -1), "cxcywh", "xyxy")


def numbered(boxes):
    return torch.cat([torch.cat([torch.full((len(b), 1), float(n), dtype=b.dtype), b], 1) for n, b in enumerate(boxes)])


INTERPOLATE = ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"]
IMAGE = [X(1, 2, 3, 4), X(0, 1, 2, 2), T(2, 1, 4, 3), X(1, 1, 1, 1)]


def _resize(mode, swift, arguments="", labels="", images=None, size=(5, 7), smaller=(2, 3)):
    """An interpolation to more and to fewer elements."""
    images = [[image] for image in (images or IMAGE)]
    made = []
    for extents in (size, smaller):
        made.append(row(
            INTERPOLATE, f"F.interpolate(x, size={extents}, mode='{mode}'{arguments})",
            f"x.resized(to: {list(extents)}, interpolation: .{swift}{labels})", *images))
    return made


ALIGNED = (", align_corners=True", ", alignsCorners: true")
ANTIALIASED = (", antialias=True", ", isAntialiased: true")
LINES = [X(2, 2, 5), X(1, 1, 1), T(1, 6, 2)]
VOLUMES = [X(1, 1, 2, 3, 4)]

RESIZES = [
    row(INTERPOLATE, "F.interpolate(x, size=7)", "x.resized(to: [7])", *[[x] for x in LINES], integers=True),
    row(INTERPOLATE, "F.interpolate(x, size=(5, 3))", "x.resized(to: [5, 3])", *[[x] for x in IMAGE], integers=True),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=(2, 1.5))", "x.resized(by: [2, 1.5])", [X(1, 2, 3, 5)]),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=0.7)", "x.resized(by: [0.7])", [X(1, 2, 9)]),
    row(INTERPOLATE, "F.interpolate(x, size=(3, 2, 5))", "x.resized(to: [3, 2, 5])", [X(1, 1, 2, 3, 4)]),
    row(INTERPOLATE, "F.interpolate(x, size=(5, 3), mode='nearest-exact')",
        "x.resized(to: [5, 3], interpolation: .nearestExact)", *[[x] for x in IMAGE]),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=1.7, mode='nearest-exact')",
        "x.resized(by: [1.7], interpolation: .nearestExact)", [X(1, 2, 9)]),
    *_resize("linear", "linear", images=LINES, size=(8,), smaller=(2,)),
    *_resize("linear", "linear", *ALIGNED, images=LINES, size=(8,), smaller=(1,)),
    *_resize("bilinear", "linear"),
    *_resize("bilinear", "linear", *ALIGNED),
    *_resize("bilinear", "linear", *ANTIALIASED),
    *_resize("bicubic", "cubic"),
    *_resize("bicubic", "cubic", *ALIGNED),
    *_resize("bicubic", "cubic", *ANTIALIASED),
    *_resize("trilinear", "linear", images=VOLUMES, size=(3, 4, 5), smaller=(1, 2, 3)),
    *_resize("trilinear", "linear", *ALIGNED, images=VOLUMES, size=(3, 4, 5), smaller=(1, 2, 3)),
    *_resize("area", "area"),
    *_resize("area", "area", images=LINES, size=(8,), smaller=(2,)),
    *_resize("area", "area", images=VOLUMES, size=(3, 4, 5), smaller=(1, 2, 3)),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=(1.3, 0.7), mode='bilinear')",
        "x.resized(by: [1.3, 0.7], interpolation: .linear)", [X(1, 1, 5, 7)]),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=(1.3, 0.7), mode='bilinear', recompute_scale_factor=True)",
        "x.resized(by: [1.3, 0.7], interpolation: .linear, recomputesScales: true)", [X(1, 1, 5, 7)]),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=(1.3, 0.6), mode='bicubic')",
        "x.resized(by: [1.3, 0.6], interpolation: .cubic)", [X(1, 1, 5, 7)]),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=(1.3, 0.6), mode='bilinear', align_corners=True)",
        "x.resized(by: [1.3, 0.6], interpolation: .linear, alignsCorners: true)", [X(1, 1, 5, 7)]),
    row(INTERPOLATE, "F.interpolate(x, scale_factor=(0.3, 0.6), mode='bilinear', antialias=True)",
        "x.resized(by: [0.3, 0.6], interpolation: .linear, isAntialiased: true)", [X(1, 1, 7, 8)]),
    row(INTERPOLATE, "F.interpolate(x, size=(2, 3), mode='bicubic', antialias=True, align_corners=True)",
        "x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true, isAntialiased: true)", [X(1, 1, 7, 8)]),
]

GRIDS = [row("torch.nn.functional.affine_grid",
             f"F.affine_grid(x, ({', '.join(map(str, size))}), align_corners={aligned})",
             f"x.affineGrid(extents: {list(size[2:])}, alignsCorners: {str(aligned).lower()})", [X(*matrix)])
         for matrix, size in (((2, 2, 3), (2, 3, 2, 3)), ((1, 3, 4), (1, 1, 2, 1, 3))) for aligned in (False, True)]
for _mode, _swift in (("bilinear", "linear"), ("nearest", "nearest"), ("bicubic", "cubic")):
    for _padding in ("zeros", "border", "reflection"):
        for _aligned in (False, True):
            _cases = [[X(1, 2, 3, 4), X(1, 2, 3, 2, low=-1.4, high=1.4)]]
            if _mode == "bilinear":
                _cases.append([T(2, 1, 2, 3), T(2, 2, 2, 2, low=-1.4, high=1.4)])
                _cases.append([X(1, 1, 1, 2), X(1, 1, 1, 2, low=-2.2, high=0.9)])
            GRIDS.append(row(
                "torch.nn.functional.grid_sample",
                f"F.grid_sample(x, y, mode='{_mode}', padding_mode='{_padding}', align_corners={_aligned})",
                f"x.sampled(at: y, interpolation: .{_swift}, padding: .{_padding}, alignsCorners: {str(_aligned).lower()})",
                *_cases, half=False))
for _padding in ("zeros", "border", "reflection"):
    GRIDS.append(row(
        "torch.nn.functional.grid_sample", f"F.grid_sample(x, y, padding_mode='{_padding}', align_corners=False)",
        f"x.sampled(at: y, padding: .{_padding})", [X(1, 1, 2, 3, 2), X(1, 1, 2, 2, 3, low=-1.4, high=1.4)], half=False))
GRIDS.append(row(
    "torch.nn.functional.grid_sample", "F.grid_sample(x, y, mode='nearest', align_corners=True)",
    "x.sampled(at: y, interpolation: .nearest, alignsCorners: true)",
    [X(1, 1, 2, 3, 2), X(1, 1, 2, 2, 3, low=-1.4, high=1.4)], half=False))


def _fixed(*rows):
    """Boxes by which nobody differentiates."""
    return Input("fixed", (len(rows), len(rows[0])), values=[number for box in rows for number in box])


# Image, then corners: inside, reaching out, tiny, and far outside.
REGIONS = _fixed([0, 0.6, 0.4, 3.7, 2.9], [1, -1.3, 1.2, 2.1, 5.2], [0, 2.2, 1.1, 2.4, 1.3], [1, 20, 20, 30, 30])
MAPS = X(2, 2, 3, 4)
GROUPED = X(2, 8, 2, 3)
PLAIN = "values also compared with onnxruntime's; torchvision's own are not at hand"
PAPER = "written from the R-FCN paper; torchvision is not at hand"
NO_BOX_GRADIENT = "no gradient goes to the boxes, as in torchvision"

DETECTION = [
    row("torchvision.ops.roi_align", "roi_align(x, y, (2, 3))", "x.regionsAligned(y, bins: Pair(2, 3))",
        [MAPS, REGIONS], note=f"{PLAIN}; {NO_BOX_GRADIENT}", half=False),
    row("torchvision.ops.roi_align", "roi_align(x, y, (2, 2), 0.5, 2)",
        "x.regionsAligned(y, bins: Pair(2), scale: 0.5, samples: 2)", [MAPS, REGIONS], half=False),
    row("torchvision.ops.roi_align", "roi_align(x, y, (2, 2), 0.7, 3, True)",
        "x.regionsAligned(y, bins: Pair(2), scale: 0.7, samples: 3, isAligned: true)", [MAPS, REGIONS], half=False),
    row("torchvision.ops.roi_align", "roi_align(x, y, (1, 2), 1.0, 0, True)",
        "x.regionsAligned(y, bins: Pair(1, 2), isAligned: true)", [MAPS, REGIONS], half=False),
    row("torchvision.ops.roi_align", "roi_align(x, numbered([y, z]), (2, 2))",
        "x.regionsAligned(.regions(ofImages: [y, z]), bins: Pair(2))",
        [MAPS, _fixed([0.6, 0.4, 3.7, 2.9]), _fixed([1.5, 0.2, 2.5, 1.9], [0, 0, 3, 2])], half=False),
    row("torchvision.ops.roi_pool", "roi_pool(x, y, (2, 2))", "x.regionsMaxPooled(y, bins: Pair(2))",
        [MAPS, REGIONS], note=PLAIN, half=False),
    row("torchvision.ops.roi_pool", "roi_pool(x, y, (3, 2), 0.6)",
        "x.regionsMaxPooled(y, bins: Pair(3, 2), scale: 0.6)", [MAPS, REGIONS], half=False),
    row("torchvision.ops.ps_roi_align", "ps_roi_align(x, y, (2, 2), 0.8, 2)",
        "x.regionsAlignedByPosition(y, bins: Pair(2), scale: 0.8, samples: 2)", [GROUPED, REGIONS], note=PAPER, half=False),
    row("torchvision.ops.ps_roi_align", "ps_roi_align(x, y, (1, 2))",
        "x.regionsAlignedByPosition(y, bins: Pair(1, 2))", [GROUPED, REGIONS], half=False),
    row("torchvision.ops.ps_roi_pool", "ps_roi_pool(x, y, (2, 2))",
        "x.regionsAveragedByPosition(y, bins: Pair(2))", [GROUPED, REGIONS], half=False,
        note=PAPER + "; bins end with the image, where torchvision leaves its last row and column out of values, though "
        "not of gradients"),
    row("torchvision.ops.nms", "nms(x, y, 0.4)", "try x.nonMaximumSuppression(scores: y, overlap: 0.4)",
        [V([[0, 0, 4, 4], [0.5, 0.5, 4, 4.2], [3, 3, 6, 6], [3.1, 2.9, 6.2, 6.1], [8, 8, 9, 9]]),
         V([0.7, 0.9, 0.3, 0.6, 0.2])],
        [V([[0, 0, 1, 1], [0, 0, 1, 1], [0, 0, 1, 2]]), V([0.5, 0.5, 0.5])], [N(0, 4), N(0)], note=PLAIN, half=False),
    row("torchvision.ops.nms", "nms(x, y, 0.4, limit=4)",
        "x.nonMaximumSuppression(scores: y, overlap: 0.4, limit: 4)",
        [V([[0, 0, 4, 4], [0.5, 0.5, 4, 4.2], [3, 3, 6, 6], [3.1, 2.9, 6.2, 6.1], [8, 8, 9, 9]]),
         V([0.7, 0.9, 0.3, 0.6, 0.2])], half=False, note="a fixed number of results, for compiled code"),
    row("torchvision.ops.batched_nms", "nms(x, y, 0.4, z)",
        "try x.nonMaximumSuppression(scores: y, classes: z, overlap: 0.4)",
        [V([[0, 0, 4, 4], [0.5, 0.5, 4, 4.2], [3, 3, 6, 6], [3.1, 2.9, 6.2, 6.1], [0, 0, 4, 4.1]]),
         V([0.7, 0.9, 0.3, 0.6, 0.2]), IV([0, 1, 0, 0, 0])], half=False),
    row("torchvision.ops.box_area", "box_area(x)", "x.boxAreas()", [X(3, 4)], [X(2, 2, 4)], [X(4)], [X(0, 4)]),
]

BOXES = V([[0.1, 0.2, 2.3, 1.9], [1.2, 0.7, 3.1, 2.8], [0.3, 0.4, 0.9, 1.6]])
OTHERS = V([[0.5, 0.6, 2.6, 2.2], [4.1, 4.2, 5.5, 5.3]])
DETECTION += [
    row(f"torchvision.ops.{name}", f"{name}(x, y)", f"x.boxOverlaps(with: y{swift})", [BOXES, OTHERS], half=False)
    for name, swift in (("box_iou", ""), ("generalized_box_iou", ", .generalized"), ("distance_box_iou", ", .distance"))
]
FORMATS = {"xyxy": "corners", "xywh": "cornerAndSize", "cxcywh": "centerAndSize"}
DETECTION += [
    row("torchvision.ops.box_convert", f"box_convert(x, '{a}', '{b}')", f"x.boxes(from: .{FORMATS[a]}, to: .{FORMATS[b]})",
        [X(3, 4)], [X(0, 4)])
    for a in FORMATS for b in FORMATS
]
DETECTION += [
    row("torchvision.ops.clip_boxes_to_image", "clip_boxes(x, 2, 3)", "x.boxesClipped(height: 2, width: 3)",
        [X(3, 4, low=-1, high=4)], [X(2, 2, 4, low=-1, high=4)]),
    row("torchvision.models.detection._utils.BoxCoder.encode", "encode(x, y)", "x.boxDeltas(from: y)",
        [BOXES, V([[0.2, 0.1, 2.2, 2.9], [1.1, 0.9, 3.3, 2.5], [0.2, 0.5, 1.9, 1.4]])], half=False,
        note="from the Faster R-CNN paper, equation 2"),
    row("torchvision.models.detection._utils.BoxCoder.encode", "encode(x, y, (10, 10, 5, 5))",
        "x.boxDeltas(from: y, weights: [10, 10, 5, 5])",
        [BOXES, V([[0.2, 0.1, 2.2, 2.9], [1.1, 0.9, 3.3, 2.5], [0.2, 0.5, 1.9, 1.4]])], half=False),
    row("torchvision.models.detection._utils.BoxCoder.decode_single", "decode(x, y, (10, 10, 5, 5))",
        "x.boxesMoved(by: y, weights: [10, 10, 5, 5])", [BOXES, X(3, 4)], half=False),
    row("torchvision.models.detection._utils.BoxCoder.decode_single", "decode(x, y)", "x.boxesMoved(by: y)",
        [BOXES, V([[0.1, -0.2, 0.3, 5.0], [0.4, 0.2, -0.7, 0.1], [0, 1, 4.5, -3]])], half=False),
]

ROWS = RESIZES + GRIDS + DETECTION
