// Written by Tools/make_catalogue.py from Tools/operations/vision.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let vision = OperationFamily(
    name: "vision", title: "Images and detection",
    rows: [
      vision_torch_nn_functional_interpolate(),
      vision_torch_nn_functional_interpolate_2(),
      vision_torch_nn_functional_interpolate_3(),
      vision_torch_nn_functional_interpolate_4(),
      vision_torch_nn_functional_interpolate_5(),
      vision_torch_nn_functional_interpolate_6(),
      vision_torch_nn_functional_interpolate_7(),
      vision_torch_nn_functional_interpolate_8(),
      vision_torch_nn_functional_interpolate_9(),
      vision_torch_nn_functional_interpolate_10(),
      vision_torch_nn_functional_interpolate_11(),
      vision_torch_nn_functional_interpolate_12(),
      vision_torch_nn_functional_interpolate_13(),
      vision_torch_nn_functional_interpolate_14(),
      vision_torch_nn_functional_interpolate_15(),
      vision_torch_nn_functional_interpolate_16(),
      vision_torch_nn_functional_interpolate_17(),
      vision_torch_nn_functional_interpolate_18(),
      vision_torch_nn_functional_interpolate_19(),
      vision_torch_nn_functional_interpolate_20(),
      vision_torch_nn_functional_interpolate_21(),
      vision_torch_nn_functional_interpolate_22(),
      vision_torch_nn_functional_interpolate_23(),
      vision_torch_nn_functional_interpolate_24(),
      vision_torch_nn_functional_interpolate_25(),
      vision_torch_nn_functional_interpolate_26(),
      vision_torch_nn_functional_interpolate_27(),
      vision_torch_nn_functional_interpolate_28(),
      vision_torch_nn_functional_interpolate_29(),
      vision_torch_nn_functional_interpolate_30(),
      vision_torch_nn_functional_interpolate_31(),
      vision_torch_nn_functional_interpolate_32(),
      vision_torch_nn_functional_interpolate_33(),
      vision_torch_nn_functional_interpolate_34(),
      vision_torch_nn_functional_interpolate_35(),
      vision_torch_nn_functional_interpolate_36(),
      vision_torch_nn_functional_interpolate_37(),
      vision_torch_nn_functional_interpolate_38(),
      vision_torch_nn_functional_interpolate_39(),
      vision_torch_nn_functional_affine_grid(),
      vision_torch_nn_functional_affine_grid_2(),
      vision_torch_nn_functional_affine_grid_3(),
      vision_torch_nn_functional_affine_grid_4(),
      vision_torch_nn_functional_grid_sample(),
      vision_torch_nn_functional_grid_sample_2(),
      vision_torch_nn_functional_grid_sample_3(),
      vision_torch_nn_functional_grid_sample_4(),
      vision_torch_nn_functional_grid_sample_5(),
      vision_torch_nn_functional_grid_sample_6(),
      vision_torch_nn_functional_grid_sample_7(),
      vision_torch_nn_functional_grid_sample_8(),
      vision_torch_nn_functional_grid_sample_9(),
      vision_torch_nn_functional_grid_sample_10(),
      vision_torch_nn_functional_grid_sample_11(),
      vision_torch_nn_functional_grid_sample_12(),
      vision_torch_nn_functional_grid_sample_13(),
      vision_torch_nn_functional_grid_sample_14(),
      vision_torch_nn_functional_grid_sample_15(),
      vision_torch_nn_functional_grid_sample_16(),
      vision_torch_nn_functional_grid_sample_17(),
      vision_torch_nn_functional_grid_sample_18(),
      vision_torch_nn_functional_grid_sample_19(),
      vision_torch_nn_functional_grid_sample_20(),
      vision_torch_nn_functional_grid_sample_21(),
      vision_torch_nn_functional_grid_sample_22(),
      vision_torchvision_ops_roi_align(),
      vision_torchvision_ops_roi_align_2(),
      vision_torchvision_ops_roi_align_3(),
      vision_torchvision_ops_roi_align_4(),
      vision_torchvision_ops_roi_align_5(),
      vision_torchvision_ops_roi_pool(),
      vision_torchvision_ops_roi_pool_2(),
      vision_torchvision_ops_ps_roi_align(),
      vision_torchvision_ops_ps_roi_align_2(),
      vision_torchvision_ops_ps_roi_pool(),
      vision_torchvision_ops_nms(),
      vision_torchvision_ops_nms_2(),
      vision_torchvision_ops_batched_nms(),
      vision_torchvision_ops_box_area(),
      vision_torchvision_ops_box_iou(),
      vision_torchvision_ops_generalized_box_iou(),
      vision_torchvision_ops_distance_box_iou(),
      vision_torchvision_ops_box_convert(),
      vision_torchvision_ops_box_convert_2(),
      vision_torchvision_ops_box_convert_3(),
      vision_torchvision_ops_box_convert_4(),
      vision_torchvision_ops_box_convert_5(),
      vision_torchvision_ops_box_convert_6(),
      vision_torchvision_ops_box_convert_7(),
      vision_torchvision_ops_box_convert_8(),
      vision_torchvision_ops_box_convert_9(),
      vision_torchvision_ops_clip_boxes_to_image(),
      vision_torchvision_models_detection_utils_BoxCoder_encode(),
      vision_torchvision_models_detection_utils_BoxCoder_encode_2(),
      vision_torchvision_models_detection_utils_BoxCoder_decode_single(),
      vision_torchvision_models_detection_utils_BoxCoder_decode_single_2(),
    ])
}

@inline(never) private func vision_torch_nn_functional_interpolate() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=7)", swift: "x.resized(to: [7])",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [7])]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 2", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 3))", swift: "x.resized(to: [5, 3])",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 3])]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 3", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(2, 1.5))", swift: "x.resized(by: [2, 1.5])",
    cases: [
      [.float([1, 2, 3, 5], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [2, 1.5])]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 4", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=0.7)", swift: "x.resized(by: [0.7])",
    cases: [
      [.float([1, 2, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [0.7])]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 5", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 2, 5))", swift: "x.resized(to: [3, 2, 5])",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 2, 5])]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 6", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 3), mode='nearest-exact')", swift: "x.resized(to: [5, 3], interpolation: .nearestExact)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 3], interpolation: .nearestExact)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 7", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=1.7, mode='nearest-exact')", swift: "x.resized(by: [1.7], interpolation: .nearestExact)",
    cases: [
      [.float([1, 2, 9], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.7], interpolation: .nearestExact)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_8() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 8", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(8,), mode='linear')", swift: "x.resized(to: [8], interpolation: .linear)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [8], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_9() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 9", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2,), mode='linear')", swift: "x.resized(to: [2], interpolation: .linear)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_10() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 10", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(8,), mode='linear', align_corners=True)", swift: "x.resized(to: [8], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [8], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_11() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 11", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1,), mode='linear', align_corners=True)", swift: "x.resized(to: [1], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_12() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 12", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bilinear')", swift: "x.resized(to: [5, 7], interpolation: .linear)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_13() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 13", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bilinear')", swift: "x.resized(to: [2, 3], interpolation: .linear)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_14() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 14", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bilinear', align_corners=True)", swift: "x.resized(to: [5, 7], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_15() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 15", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bilinear', align_corners=True)", swift: "x.resized(to: [2, 3], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_16() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 16", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bilinear', antialias=True)", swift: "x.resized(to: [5, 7], interpolation: .linear, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .linear, isAntialiased: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_17() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 17", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bilinear', antialias=True)", swift: "x.resized(to: [2, 3], interpolation: .linear, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .linear, isAntialiased: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_18() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 18", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bicubic')", swift: "x.resized(to: [5, 7], interpolation: .cubic)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .cubic)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_19() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 19", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic')", swift: "x.resized(to: [2, 3], interpolation: .cubic)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_20() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 20", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bicubic', align_corners=True)", swift: "x.resized(to: [5, 7], interpolation: .cubic, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .cubic, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_21() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 21", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic', align_corners=True)", swift: "x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_22() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 22", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='bicubic', antialias=True)", swift: "x.resized(to: [5, 7], interpolation: .cubic, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .cubic, isAntialiased: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_23() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 23", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic', antialias=True)", swift: "x.resized(to: [2, 3], interpolation: .cubic, isAntialiased: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic, isAntialiased: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_24() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 24", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 4, 5), mode='trilinear')", swift: "x.resized(to: [3, 4, 5], interpolation: .linear)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 4, 5], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_25() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 25", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1, 2, 3), mode='trilinear')", swift: "x.resized(to: [1, 2, 3], interpolation: .linear)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1, 2, 3], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_26() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 26", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 4, 5), mode='trilinear', align_corners=True)", swift: "x.resized(to: [3, 4, 5], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 4, 5], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_27() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 27", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1, 2, 3), mode='trilinear', align_corners=True)", swift: "x.resized(to: [1, 2, 3], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1, 2, 3], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_28() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 28", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(5, 7), mode='area')", swift: "x.resized(to: [5, 7], interpolation: .area)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [5, 7], interpolation: .area)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_29() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 29", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='area')", swift: "x.resized(to: [2, 3], interpolation: .area)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5)],
      [.float([0, 1, 2, 2], -1.5...1.5)],
      [.float([2, 1, 4, 3], -1.5...1.5, transposed: true)],
      [.float([1, 1, 1, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .area)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_30() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 30", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(8,), mode='area')", swift: "x.resized(to: [8], interpolation: .area)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [8], interpolation: .area)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_31() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 31", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2,), mode='area')", swift: "x.resized(to: [2], interpolation: .area)",
    cases: [
      [.float([2, 2, 5], -1.5...1.5)],
      [.float([1, 1, 1], -1.5...1.5)],
      [.float([1, 6, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2], interpolation: .area)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_32() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 32", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(3, 4, 5), mode='area')", swift: "x.resized(to: [3, 4, 5], interpolation: .area)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [3, 4, 5], interpolation: .area)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_33() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 33", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(1, 2, 3), mode='area')", swift: "x.resized(to: [1, 2, 3], interpolation: .area)",
    cases: [
      [.float([1, 1, 2, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [1, 2, 3], interpolation: .area)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_34() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 34", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.7), mode='bilinear')", swift: "x.resized(by: [1.3, 0.7], interpolation: .linear)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.7], interpolation: .linear)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_35() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 35", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.7), mode='bilinear', recompute_scale_factor=True)", swift: "x.resized(by: [1.3, 0.7], interpolation: .linear, recomputesScales: true)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.7], interpolation: .linear, recomputesScales: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_36() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 36", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.6), mode='bicubic')", swift: "x.resized(by: [1.3, 0.6], interpolation: .cubic)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.6], interpolation: .cubic)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_37() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 37", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(1.3, 0.6), mode='bilinear', align_corners=True)", swift: "x.resized(by: [1.3, 0.6], interpolation: .linear, alignsCorners: true)",
    cases: [
      [.float([1, 1, 5, 7], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [1.3, 0.6], interpolation: .linear, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_38() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 38", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, scale_factor=(0.3, 0.6), mode='bilinear', antialias=True)", swift: "x.resized(by: [0.3, 0.6], interpolation: .linear, isAntialiased: true)",
    cases: [
      [.float([1, 1, 7, 8], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(by: [0.3, 0.6], interpolation: .linear, isAntialiased: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_interpolate_39() -> OperationRow {
  OperationRow(
    "torch.nn.functional.interpolate 39", ["torch.nn.functional.interpolate", "torch.nn.functional.upsample"], torch: "F.interpolate(x, size=(2, 3), mode='bicubic', antialias=True, align_corners=True)", swift: "x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true, isAntialiased: true)",
    cases: [
      [.float([1, 1, 7, 8], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.resized(to: [2, 3], interpolation: .cubic, alignsCorners: true, isAntialiased: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_affine_grid() -> OperationRow {
  OperationRow(
    "torch.nn.functional.affine_grid", ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (2, 3, 2, 3), align_corners=False)", swift: "x.affineGrid(extents: [2, 3], alignsCorners: false)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 3], alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_affine_grid_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.affine_grid 2", ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (2, 3, 2, 3), align_corners=True)", swift: "x.affineGrid(extents: [2, 3], alignsCorners: true)",
    cases: [
      [.float([2, 2, 3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 3], alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_affine_grid_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.affine_grid 3", ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (1, 1, 2, 1, 3), align_corners=False)", swift: "x.affineGrid(extents: [2, 1, 3], alignsCorners: false)",
    cases: [
      [.float([1, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 1, 3], alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_affine_grid_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.affine_grid 4", ["torch.nn.functional.affine_grid"], torch: "F.affine_grid(x, (1, 1, 2, 1, 3), align_corners=True)", swift: "x.affineGrid(extents: [2, 1, 3], alignsCorners: true)",
    cases: [
      [.float([1, 3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    return [x.affineGrid(extents: [2, 1, 3], alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_2() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 2", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='zeros', align_corners=True)", swift: "x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .zeros, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_3() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 3", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_4() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 4", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='border', align_corners=True)", swift: "x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .border, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_5() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 5", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_6() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 6", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bilinear', padding_mode='reflection', align_corners=True)", swift: "x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
      [.float([2, 1, 2, 3], -1.5...1.5, transposed: true), .float([2, 2, 2, 2], -1.4...1.4, transposed: true)],
      [.float([1, 1, 1, 2], -1.5...1.5), .float([1, 1, 1, 2], -2.2...0.9)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .linear, padding: .reflection, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_7() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 7", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_8() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 8", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='zeros', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .zeros, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_9() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 9", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_10() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 10", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='border', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .border, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_11() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 11", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_12() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 12", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', padding_mode='reflection', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, padding: .reflection, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_13() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 13", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_14() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 14", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='zeros', align_corners=True)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .zeros, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_15() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 15", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_16() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 16", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='border', align_corners=True)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .border, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_17() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 17", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: false)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: false)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_18() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 18", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='bicubic', padding_mode='reflection', align_corners=True)", swift: "x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: true)",
    cases: [
      [.float([1, 2, 3, 4], -1.5...1.5), .float([1, 2, 3, 2], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .cubic, padding: .reflection, alignsCorners: true)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_19() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 19", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, padding_mode='zeros', align_corners=False)", swift: "x.sampled(at: y, padding: .zeros)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, padding: .zeros)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_20() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 20", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, padding_mode='border', align_corners=False)", swift: "x.sampled(at: y, padding: .border)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, padding: .border)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_21() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 21", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, padding_mode='reflection', align_corners=False)", swift: "x.sampled(at: y, padding: .reflection)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, padding: .reflection)]
  }
}

@inline(never) private func vision_torch_nn_functional_grid_sample_22() -> OperationRow {
  OperationRow(
    "torch.nn.functional.grid_sample 22", ["torch.nn.functional.grid_sample"], torch: "F.grid_sample(x, y, mode='nearest', align_corners=True)", swift: "x.sampled(at: y, interpolation: .nearest, alignsCorners: true)",
    cases: [
      [.float([1, 1, 2, 3, 2], -1.5...1.5), .float([1, 1, 2, 2, 3], -1.4...1.4)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.sampled(at: y, interpolation: .nearest, alignsCorners: true)]
  }
}

@inline(never) private func vision_torchvision_ops_roi_align() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_align", ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (2, 3))", swift: "x.regionsAligned(y, bins: Pair(2, 3))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "values also compared with onnxruntime's; torchvision's own are not at hand; no gradient goes to the boxes, as in torchvision"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(2, 3))]
  }
}

@inline(never) private func vision_torchvision_ops_roi_align_2() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_align 2", ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (2, 2), 0.5, 2)", swift: "x.regionsAligned(y, bins: Pair(2), scale: 0.5, samples: 2)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(2), scale: 0.5, samples: 2)]
  }
}

@inline(never) private func vision_torchvision_ops_roi_align_3() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_align 3", ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (2, 2), 0.7, 3, True)", swift: "x.regionsAligned(y, bins: Pair(2), scale: 0.7, samples: 3, isAligned: true)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(2), scale: 0.7, samples: 3, isAligned: true)]
  }
}

@inline(never) private func vision_torchvision_ops_roi_align_4() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_align 4", ["torchvision.ops.roi_align"], torch: "roi_align(x, y, (1, 2), 1.0, 0, True)", swift: "x.regionsAligned(y, bins: Pair(1, 2), isAligned: true)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAligned(y, bins: Pair(1, 2), isAligned: true)]
  }
}

@inline(never) private func vision_torchvision_ops_roi_align_5() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_align 5", ["torchvision.ops.roi_align"], torch: "roi_align(x, numbered([y, z]), (2, 2))", swift: "x.regionsAligned(.regions(ofImages: [y, z]), bins: Pair(2))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [1, 4], [0.6, 0.4, 3.7, 2.9]), .given(.fixed, [2, 4], [1.5, 0.2, 2.5, 1.9, 0.0, 0.0, 3.0, 2.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.regionsAligned(.regions(ofImages: [y, z]), bins: Pair(2))]
  }
}

@inline(never) private func vision_torchvision_ops_roi_pool() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_pool", ["torchvision.ops.roi_pool"], torch: "roi_pool(x, y, (2, 2))", swift: "x.regionsMaxPooled(y, bins: Pair(2))",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "values also compared with onnxruntime's; torchvision's own are not at hand"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsMaxPooled(y, bins: Pair(2))]
  }
}

@inline(never) private func vision_torchvision_ops_roi_pool_2() -> OperationRow {
  OperationRow(
    "torchvision.ops.roi_pool 2", ["torchvision.ops.roi_pool"], torch: "roi_pool(x, y, (3, 2), 0.6)", swift: "x.regionsMaxPooled(y, bins: Pair(3, 2), scale: 0.6)",
    cases: [
      [.float([2, 2, 3, 4], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsMaxPooled(y, bins: Pair(3, 2), scale: 0.6)]
  }
}

@inline(never) private func vision_torchvision_ops_ps_roi_align() -> OperationRow {
  OperationRow(
    "torchvision.ops.ps_roi_align", ["torchvision.ops.ps_roi_align"], torch: "ps_roi_align(x, y, (2, 2), 0.8, 2)", swift: "x.regionsAlignedByPosition(y, bins: Pair(2), scale: 0.8, samples: 2)",
    cases: [
      [.float([2, 8, 2, 3], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "written from the R-FCN paper; torchvision is not at hand"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAlignedByPosition(y, bins: Pair(2), scale: 0.8, samples: 2)]
  }
}

@inline(never) private func vision_torchvision_ops_ps_roi_align_2() -> OperationRow {
  OperationRow(
    "torchvision.ops.ps_roi_align 2", ["torchvision.ops.ps_roi_align"], torch: "ps_roi_align(x, y, (1, 2))", swift: "x.regionsAlignedByPosition(y, bins: Pair(1, 2))",
    cases: [
      [.float([2, 8, 2, 3], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAlignedByPosition(y, bins: Pair(1, 2))]
  }
}

@inline(never) private func vision_torchvision_ops_ps_roi_pool() -> OperationRow {
  OperationRow(
    "torchvision.ops.ps_roi_pool", ["torchvision.ops.ps_roi_pool"], torch: "ps_roi_pool(x, y, (2, 2))", swift: "x.regionsAveragedByPosition(y, bins: Pair(2))",
    cases: [
      [.float([2, 8, 2, 3], -1.5...1.5), .given(.fixed, [4, 5], [0.0, 0.6, 0.4, 3.7, 2.9, 1.0, -1.3, 1.2, 2.1, 5.2, 0.0, 2.2, 1.1, 2.4, 1.3, 1.0, 20.0, 20.0, 30.0, 30.0])],
    ], types: [.float64, .float32], note: "written from the R-FCN paper; torchvision is not at hand; bins end with the image, where torchvision leaves its last row and column out of values, though not of gradients"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.regionsAveragedByPosition(y, bins: Pair(2))]
  }
}

@inline(never) private func vision_torchvision_ops_nms() -> OperationRow {
  OperationRow(
    "torchvision.ops.nms", ["torchvision.ops.nms"], torch: "nms(x, y, 0.4)", swift: "try x.nonMaximumSuppression(scores: y, overlap: 0.4)",
    cases: [
      [.given(.float, [5, 4], [0.0, 0.0, 4.0, 4.0, 0.5, 0.5, 4.0, 4.2, 3.0, 3.0, 6.0, 6.0, 3.1, 2.9, 6.2, 6.1, 8.0, 8.0, 9.0, 9.0]), .given(.float, [5], [0.7, 0.9, 0.3, 0.6, 0.2])],
      [.given(.float, [3, 4], [0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 2.0]), .given(.float, [3], [0.5, 0.5, 0.5])],
      [.fixed([0, 4], -1.5...1.5), .fixed([0], -1.5...1.5)],
    ], types: [.float64, .float32], isFlat: true, note: "values also compared with onnxruntime's; torchvision's own are not at hand"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [try x.nonMaximumSuppression(scores: y, overlap: 0.4)]
  }
}

@inline(never) private func vision_torchvision_ops_nms_2() -> OperationRow {
  OperationRow(
    "torchvision.ops.nms 2", ["torchvision.ops.nms"], torch: "nms(x, y, 0.4, limit=4)", swift: "x.nonMaximumSuppression(scores: y, overlap: 0.4, limit: 4)",
    cases: [
      [.given(.float, [5, 4], [0.0, 0.0, 4.0, 4.0, 0.5, 0.5, 4.0, 4.2, 3.0, 3.0, 6.0, 6.0, 3.1, 2.9, 6.2, 6.1, 8.0, 8.0, 9.0, 9.0]), .given(.float, [5], [0.7, 0.9, 0.3, 0.6, 0.2])],
    ], types: [.float64, .float32], isFlat: true, note: "a fixed number of results, for compiled code"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.nonMaximumSuppression(scores: y, overlap: 0.4, limit: 4)]
  }
}

@inline(never) private func vision_torchvision_ops_batched_nms() -> OperationRow {
  OperationRow(
    "torchvision.ops.batched_nms", ["torchvision.ops.batched_nms"], torch: "nms(x, y, 0.4, z)", swift: "try x.nonMaximumSuppression(scores: y, classes: z, overlap: 0.4)",
    cases: [
      [.given(.float, [5, 4], [0.0, 0.0, 4.0, 4.0, 0.5, 0.5, 4.0, 4.2, 3.0, 3.0, 6.0, 6.0, 3.1, 2.9, 6.2, 6.1, 0.0, 0.0, 4.0, 4.1]), .given(.float, [5], [0.7, 0.9, 0.3, 0.6, 0.2]), .given(.integer, [5], [0.0, 1.0, 0.0, 0.0, 0.0])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [try x.nonMaximumSuppression(scores: y, classes: z, overlap: 0.4)]
  }
}

@inline(never) private func vision_torchvision_ops_box_area() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_area", ["torchvision.ops.box_area"], torch: "box_area(x)", swift: "x.boxAreas()",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([2, 2, 4], -1.5...1.5)],
      [.float([4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxAreas()]
  }
}

@inline(never) private func vision_torchvision_ops_box_iou() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_iou", ["torchvision.ops.box_iou"], torch: "box_iou(x, y)", swift: "x.boxOverlaps(with: y)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [2, 4], [0.5, 0.6, 2.6, 2.2, 4.1, 4.2, 5.5, 5.3])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxOverlaps(with: y)]
  }
}

@inline(never) private func vision_torchvision_ops_generalized_box_iou() -> OperationRow {
  OperationRow(
    "torchvision.ops.generalized_box_iou", ["torchvision.ops.generalized_box_iou"], torch: "generalized_box_iou(x, y)", swift: "x.boxOverlaps(with: y, .generalized)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [2, 4], [0.5, 0.6, 2.6, 2.2, 4.1, 4.2, 5.5, 5.3])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxOverlaps(with: y, .generalized)]
  }
}

@inline(never) private func vision_torchvision_ops_distance_box_iou() -> OperationRow {
  OperationRow(
    "torchvision.ops.distance_box_iou", ["torchvision.ops.distance_box_iou"], torch: "distance_box_iou(x, y)", swift: "x.boxOverlaps(with: y, .distance)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [2, 4], [0.5, 0.6, 2.6, 2.2, 4.1, 4.2, 5.5, 5.3])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxOverlaps(with: y, .distance)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xyxy', 'xyxy')", swift: "x.boxes(from: .corners, to: .corners)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .corners, to: .corners)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_2() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 2", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xyxy', 'xywh')", swift: "x.boxes(from: .corners, to: .cornerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .corners, to: .cornerAndSize)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_3() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 3", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xyxy', 'cxcywh')", swift: "x.boxes(from: .corners, to: .centerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .corners, to: .centerAndSize)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_4() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 4", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xywh', 'xyxy')", swift: "x.boxes(from: .cornerAndSize, to: .corners)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .cornerAndSize, to: .corners)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_5() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 5", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xywh', 'xywh')", swift: "x.boxes(from: .cornerAndSize, to: .cornerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .cornerAndSize, to: .cornerAndSize)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_6() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 6", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'xywh', 'cxcywh')", swift: "x.boxes(from: .cornerAndSize, to: .centerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .cornerAndSize, to: .centerAndSize)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_7() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 7", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'cxcywh', 'xyxy')", swift: "x.boxes(from: .centerAndSize, to: .corners)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .centerAndSize, to: .corners)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_8() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 8", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'cxcywh', 'xywh')", swift: "x.boxes(from: .centerAndSize, to: .cornerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .centerAndSize, to: .cornerAndSize)]
  }
}

@inline(never) private func vision_torchvision_ops_box_convert_9() -> OperationRow {
  OperationRow(
    "torchvision.ops.box_convert 9", ["torchvision.ops.box_convert"], torch: "box_convert(x, 'cxcywh', 'cxcywh')", swift: "x.boxes(from: .centerAndSize, to: .centerAndSize)",
    cases: [
      [.float([3, 4], -1.5...1.5)],
      [.float([0, 4], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxes(from: .centerAndSize, to: .centerAndSize)]
  }
}

@inline(never) private func vision_torchvision_ops_clip_boxes_to_image() -> OperationRow {
  OperationRow(
    "torchvision.ops.clip_boxes_to_image", ["torchvision.ops.clip_boxes_to_image"], torch: "clip_boxes(x, 2, 3)", swift: "x.boxesClipped(height: 2, width: 3)",
    cases: [
      [.float([3, 4], -1.0...4.0)],
      [.float([2, 2, 4], -1.0...4.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.boxesClipped(height: 2, width: 3)]
  }
}

@inline(never) private func vision_torchvision_models_detection_utils_BoxCoder_encode() -> OperationRow {
  OperationRow(
    "torchvision.models.detection._utils.BoxCoder.encode", ["torchvision.models.detection._utils.BoxCoder.encode"], torch: "encode(x, y)", swift: "x.boxDeltas(from: y)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [3, 4], [0.2, 0.1, 2.2, 2.9, 1.1, 0.9, 3.3, 2.5, 0.2, 0.5, 1.9, 1.4])],
    ], types: [.float64, .float32], note: "from the Faster R-CNN paper, equation 2"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxDeltas(from: y)]
  }
}

@inline(never) private func vision_torchvision_models_detection_utils_BoxCoder_encode_2() -> OperationRow {
  OperationRow(
    "torchvision.models.detection._utils.BoxCoder.encode 2", ["torchvision.models.detection._utils.BoxCoder.encode"], torch: "encode(x, y, (10, 10, 5, 5))", swift: "x.boxDeltas(from: y, weights: [10, 10, 5, 5])",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [3, 4], [0.2, 0.1, 2.2, 2.9, 1.1, 0.9, 3.3, 2.5, 0.2, 0.5, 1.9, 1.4])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxDeltas(from: y, weights: [10, 10, 5, 5])]
  }
}

@inline(never) private func vision_torchvision_models_detection_utils_BoxCoder_decode_single() -> OperationRow {
  OperationRow(
    "torchvision.models.detection._utils.BoxCoder.decode_single", ["torchvision.models.detection._utils.BoxCoder.decode_single"], torch: "decode(x, y, (10, 10, 5, 5))", swift: "x.boxesMoved(by: y, weights: [10, 10, 5, 5])",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .float([3, 4], -1.5...1.5)],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxesMoved(by: y, weights: [10, 10, 5, 5])]
  }
}

@inline(never) private func vision_torchvision_models_detection_utils_BoxCoder_decode_single_2() -> OperationRow {
  OperationRow(
    "torchvision.models.detection._utils.BoxCoder.decode_single 2", ["torchvision.models.detection._utils.BoxCoder.decode_single"], torch: "decode(x, y)", swift: "x.boxesMoved(by: y)",
    cases: [
      [.given(.float, [3, 4], [0.1, 0.2, 2.3, 1.9, 1.2, 0.7, 3.1, 2.8, 0.3, 0.4, 0.9, 1.6]), .given(.float, [3, 4], [0.1, -0.2, 0.3, 5.0, 0.4, 0.2, -0.7, 0.1, 0.0, 1.0, 4.5, -3.0])],
    ], types: [.float64, .float32]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.boxesMoved(by: y)]
  }
}
