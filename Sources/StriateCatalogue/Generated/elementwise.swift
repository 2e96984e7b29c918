// Written by Tools/make_catalogue.py from Tools/operations/elementwise.py; do not edit.
// swift-format-ignore-file

import Striate

extension OperationFamily {
  package static let elementwise = OperationFamily(
    name: "elementwise", title: "Elementwise mathematics",
    rows: [
      elementwise_torch_exp(),
      elementwise_torch_exp2(),
      elementwise_torch_expm1(),
      elementwise_torch_log(),
      elementwise_torch_log2(),
      elementwise_torch_log10(),
      elementwise_torch_log1p(),
      elementwise_torch_sqrt(),
      elementwise_torch_rsqrt(),
      elementwise_torch_reciprocal(),
      elementwise_torch_square(),
      elementwise_torch_pow(),
      elementwise_torch_pow_2(),
      elementwise_torch_pow_3(),
      elementwise_torch_pow_4(),
      elementwise_torch_float_power(),
      elementwise_torch_float_power_2(),
      elementwise_torch_logaddexp(),
      elementwise_torch_logaddexp_2(),
      elementwise_torch_logaddexp2(),
      elementwise_torch_logaddexp2_2(),
      elementwise_numpy_log_numpy_cosh_(),
      elementwise_torch_xlogy(),
      elementwise_torch_xlogy_2(),
      elementwise_torch_special_xlog1py(),
      elementwise_torch_special_xlog1py_2(),
      elementwise_torch_ldexp(),
      elementwise_torch_sin(),
      elementwise_torch_cos(),
      elementwise_torch_tan(),
      elementwise_torch_asin(),
      elementwise_torch_acos(),
      elementwise_torch_atan(),
      elementwise_torch_sinh(),
      elementwise_torch_cosh(),
      elementwise_torch_tanh(),
      elementwise_torch_asinh(),
      elementwise_torch_acosh(),
      elementwise_torch_atanh(),
      elementwise_torch_atan2(),
      elementwise_torch_atan2_2(),
      elementwise_torch_hypot(),
      elementwise_torch_hypot_2(),
      elementwise_torch_sinc(),
      elementwise_torch_deg2rad(),
      elementwise_torch_rad2deg(),
      elementwise_torch_floor(),
      elementwise_torch_floor_2(),
      elementwise_torch_ceil(),
      elementwise_torch_ceil_2(),
      elementwise_torch_trunc(),
      elementwise_torch_trunc_2(),
      elementwise_torch_round(),
      elementwise_torch_round_2(),
      elementwise_torch_round_3(),
      elementwise_torch_round_4(),
      elementwise_torch_frac(),
      elementwise_torch_remainder(),
      elementwise_torch_remainder_2(),
      elementwise_torch_remainder_3(),
      elementwise_torch_remainder_4(),
      elementwise_torch_fmod(),
      elementwise_torch_fmod_2(),
      elementwise_torch_fmod_3(),
      elementwise_torch_fmod_4(),
      elementwise_torch_floor_divide(),
      elementwise_torch_floor_divide_2(),
      elementwise_torch_div(),
      elementwise_torch_div_2(),
      elementwise_torch_div_3(),
      elementwise_torch_add(),
      elementwise_torch_sub(),
      elementwise_torch_mul(),
      elementwise_torch_div_4(),
      elementwise_torch_div_5(),
      elementwise_torch_add_2(),
      elementwise_torch_sub_2(),
      elementwise_torch_rsub(),
      elementwise_torch_rsub_2(),
      elementwise_torch_neg(),
      elementwise_torch_positive(),
      elementwise_torch_addcmul(),
      elementwise_torch_addcmul_2(),
      elementwise_torch_addcdiv(),
      elementwise_torch_addcdiv_2(),
      elementwise_torch_lerp(),
      elementwise_torch_lerp_2(),
      elementwise_torch_lerp_3(),
      elementwise_torch_abs(),
      elementwise_torch_sign(),
      elementwise_torch_sign_2(),
      elementwise_torch_signbit(),
      elementwise_torch_signbit_2(),
      elementwise_torch_copysign(),
      elementwise_torch_copysign_2(),
      elementwise_torch_nextafter(),
      elementwise_torch_heaviside(),
      elementwise_torch_heaviside_2(),
      elementwise_torch_eq(),
      elementwise_torch_eq_2(),
      elementwise_torch_ne(),
      elementwise_torch_ne_2(),
      elementwise_torch_lt(),
      elementwise_torch_lt_2(),
      elementwise_torch_le(),
      elementwise_torch_le_2(),
      elementwise_torch_gt(),
      elementwise_torch_gt_2(),
      elementwise_torch_ge(),
      elementwise_torch_ge_2(),
      elementwise_torch_isclose(),
      elementwise_torch_isclose_2(),
      elementwise_torch_allclose(),
      elementwise_torch_isnan(),
      elementwise_torch_isnan_2(),
      elementwise_torch_isinf(),
      elementwise_torch_isinf_2(),
      elementwise_torch_isposinf(),
      elementwise_torch_isposinf_2(),
      elementwise_torch_isneginf(),
      elementwise_torch_isneginf_2(),
      elementwise_torch_isfinite(),
      elementwise_torch_isfinite_2(),
      elementwise_torch_nan_to_num(),
      elementwise_torch_nan_to_num_2(),
      elementwise_torch_maximum(),
      elementwise_torch_maximum_2(),
      elementwise_torch_minimum(),
      elementwise_torch_minimum_2(),
      elementwise_torch_maximum_3(),
      elementwise_torch_fmax(),
      elementwise_torch_fmin(),
      elementwise_torch_clamp(),
      elementwise_torch_clamp_2(),
      elementwise_torch_clamp_min(),
      elementwise_torch_clamp_max(),
      elementwise_torch_clamp_3(),
      elementwise_torch_where(),
      elementwise_torch_where_2(),
      elementwise_torch_bitwise_and(),
      elementwise_torch_bitwise_or(),
      elementwise_torch_bitwise_xor(),
      elementwise_torch_bitwise_not(),
      elementwise_torch_bitwise_left_shift(),
      elementwise_torch_bitwise_right_shift(),
      elementwise_torch_logical_and(),
      elementwise_torch_logical_or(),
      elementwise_torch_logical_xor(),
      elementwise_torch_logical_not(),
      elementwise_torch_gcd(),
      elementwise_torch_lcm(),
    ])
}

@inline(never) private func elementwise_torch_exp() -> OperationRow {
  OperationRow(
    "torch.exp", ["torch.exp"], torch: "torch.exp(x)", swift: "x.exp()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.exp()]
  }
}

@inline(never) private func elementwise_torch_exp2() -> OperationRow {
  OperationRow(
    "torch.exp2", ["torch.exp2", "torch.special.exp2"], torch: "torch.exp2(x)", swift: "x.exp2()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.exp2()]
  }
}

@inline(never) private func elementwise_torch_expm1() -> OperationRow {
  OperationRow(
    "torch.expm1", ["torch.expm1", "torch.special.expm1"], torch: "torch.expm1(x)", swift: "x.expm1()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [3], [1e-08, -1e-08, 1e-20])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.expm1()]
  }
}

@inline(never) private func elementwise_torch_log() -> OperationRow {
  OperationRow(
    "torch.log", ["torch.log"], torch: "torch.log(x)", swift: "x.log()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log()]
  }
}

@inline(never) private func elementwise_torch_log2() -> OperationRow {
  OperationRow(
    "torch.log2", ["torch.log2"], torch: "torch.log2(x)", swift: "x.log2()",
    cases: [
      [.float([], 0.4...9.0)],
      [.float([1], 0.4...9.0)],
      [.float([2, 3], 0.4...9.0)],
      [.float([0, 3], 0.4...9.0)],
      [.float([3, 2], 0.4...9.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log2()]
  }
}

@inline(never) private func elementwise_torch_log10() -> OperationRow {
  OperationRow(
    "torch.log10", ["torch.log10"], torch: "torch.log10(x)", swift: "x.log10()",
    cases: [
      [.float([], 0.4...9.0)],
      [.float([1], 0.4...9.0)],
      [.float([2, 3], 0.4...9.0)],
      [.float([0, 3], 0.4...9.0)],
      [.float([3, 2], 0.4...9.0, transposed: true)],
      [.given(.fixed, [5], [1.0, 10.0, 100.0, 1000.0, 10000000000.0])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log10()]
  }
}

@inline(never) private func elementwise_torch_log1p() -> OperationRow {
  OperationRow(
    "torch.log1p", ["torch.log1p", "torch.special.log1p"], torch: "torch.log1p(x)", swift: "x.log1p()",
    cases: [
      [.float([], -0.6...1.5)],
      [.float([1], -0.6...1.5)],
      [.float([2, 3], -0.6...1.5)],
      [.float([0, 3], -0.6...1.5)],
      [.float([3, 2], -0.6...1.5, transposed: true)],
      [.given(.fixed, [3], [1e-08, -1e-08, 1e-20])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.log1p()]
  }
}

@inline(never) private func elementwise_torch_sqrt() -> OperationRow {
  OperationRow(
    "torch.sqrt", ["torch.sqrt"], torch: "torch.sqrt(x)", swift: "x.sqrt()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sqrt()]
  }
}

@inline(never) private func elementwise_torch_rsqrt() -> OperationRow {
  OperationRow(
    "torch.rsqrt", ["torch.rsqrt"], torch: "torch.rsqrt(x)", swift: "x.rsqrt()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.rsqrt()]
  }
}

@inline(never) private func elementwise_torch_reciprocal() -> OperationRow {
  OperationRow(
    "torch.reciprocal", ["torch.reciprocal"], torch: "torch.reciprocal(x)", swift: "x.reciprocal()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.reciprocal()]
  }
}

@inline(never) private func elementwise_torch_square() -> OperationRow {
  OperationRow(
    "torch.square", ["torch.square"], torch: "torch.square(x)", swift: "x.square()",
    cases: [
      [.float([], 0.4...2.0)],
      [.float([1], 0.4...2.0)],
      [.float([2, 3], 0.4...2.0)],
      [.float([0, 3], 0.4...2.0)],
      [.float([3, 2], 0.4...2.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [x.square()]
  }
}

@inline(never) private func elementwise_torch_pow() -> OperationRow {
  OperationRow(
    "torch.pow", ["torch.pow"], torch: "torch.pow(x, y)", swift: "x.power(y)",
    cases: [
      [.float([2, 3], 0.5...2.0), .float([3], -2.0...2.0)],
      [.float([2, 1], 0.5...2.0), .float([1, 3], -2.0...2.0)],
      [.float([], 0.5...2.0), .float([2, 2], -2.0...2.0)],
      [.float([0, 2], 0.5...2.0), .float([2], -2.0...2.0)],
      [.float([3, 2], 0.5...2.0, transposed: true), .float([3, 1], -2.0...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.power(y)]
  }
}

@inline(never) private func elementwise_torch_pow_2() -> OperationRow {
  OperationRow(
    "torch.pow 2", ["torch.pow"], torch: "torch.pow(x, 3)", swift: "x.power(3)",
    cases: [
      [.float([], -2.0...2.0)],
      [.float([1], -2.0...2.0)],
      [.float([2, 3], -2.0...2.0)],
      [.float([0, 3], -2.0...2.0)],
      [.float([3, 2], -2.0...2.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.power(3)]
  }
}

@inline(never) private func elementwise_torch_pow_3() -> OperationRow {
  OperationRow(
    "torch.pow 3", ["torch.pow"], torch: "torch.pow(x, 0.5)", swift: "x.power(0.5)",
    cases: [
      [.float([2, 3], 0.5...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.power(0.5)]
  }
}

@inline(never) private func elementwise_torch_pow_4() -> OperationRow {
  OperationRow(
    "torch.pow 4", ["torch.pow"], torch: "torch.pow(x, y)", swift: "x.power(y)",
    cases: [
      [.given(.integer, [6], [3.0, -2.0, 2.0, 0.0, 1.0, 5.0]), .given(.integer, [6], [4.0, 3.0, 30.0, 0.0, 7.0, 1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.power(y)]
  }
}

@inline(never) private func elementwise_torch_float_power() -> OperationRow {
  OperationRow(
    "torch.float_power", ["torch.float_power"], torch: "torch.float_power(x, y)", swift: "x.floatPower(y)",
    cases: [
      [.float([2, 3], 0.5...2.0), .float([3], -2.0...2.0)],
      [.float([2, 1], 0.5...2.0), .float([1, 3], -2.0...2.0)],
      [.float([], 0.5...2.0), .float([2, 2], -2.0...2.0)],
      [.float([0, 2], 0.5...2.0), .float([2], -2.0...2.0)],
      [.float([3, 2], 0.5...2.0, transposed: true), .float([3, 1], -2.0...2.0)],
    ], types: [.float64], note: "always in float64"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.floatPower(y)]
  }
}

@inline(never) private func elementwise_torch_float_power_2() -> OperationRow {
  OperationRow(
    "torch.float_power 2", ["torch.float_power"], torch: "torch.float_power(x, y)", swift: "x.floatPower(y)",
    cases: [
      [.given(.integer, [4], [3.0, -2.0, 2.0, 1.0]), .given(.integer, [4], [4.0, 3.0, -3.0, 7.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.floatPower(y)]
  }
}

@inline(never) private func elementwise_torch_logaddexp() -> OperationRow {
  OperationRow(
    "torch.logaddexp", ["torch.logaddexp"], torch: "torch.logaddexp(x, y)", swift: "x.logAddExp(y)",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], -1.0...1.0)],
      [.float([2, 1], -1.0...1.0), .float([1, 3], -1.0...1.0)],
      [.float([], -1.0...1.0), .float([2, 2], -1.0...1.0)],
      [.float([0, 2], -1.0...1.0), .float([2], -1.0...1.0)],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], -1.0...1.0)],
      [.float([4], 50.0...150.0), .float([4], -150.0...(-50.0))],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp(y)]
  }
}

@inline(never) private func elementwise_torch_logaddexp_2() -> OperationRow {
  OperationRow(
    "torch.logaddexp 2", ["torch.logaddexp"], torch: "torch.logaddexp(x, y)", swift: "x.logAddExp(y)",
    cases: [
      [.given(.fixed, [8], [.infinity, -.infinity, -.infinity, .infinity, 700.0, 100.0, .nan, 3.0]), .given(.fixed, [8], [.infinity, -.infinity, 1.0, -.infinity, 699.0, 100.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp(y)]
  }
}

@inline(never) private func elementwise_torch_logaddexp2() -> OperationRow {
  OperationRow(
    "torch.logaddexp2", ["torch.logaddexp2"], torch: "torch.logaddexp2(x, y)", swift: "x.logAddExp2(y)",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], -1.0...1.0)],
      [.float([2, 1], -1.0...1.0), .float([1, 3], -1.0...1.0)],
      [.float([], -1.0...1.0), .float([2, 2], -1.0...1.0)],
      [.float([0, 2], -1.0...1.0), .float([2], -1.0...1.0)],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], -1.0...1.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp2(y)]
  }
}

@inline(never) private func elementwise_torch_logaddexp2_2() -> OperationRow {
  OperationRow(
    "torch.logaddexp2 2", ["torch.logaddexp2"], torch: "torch.logaddexp2(x, y)", swift: "x.logAddExp2(y)",
    cases: [
      [.given(.fixed, [8], [.infinity, -.infinity, -.infinity, .infinity, 700.0, 100.0, .nan, 3.0]), .given(.fixed, [8], [.infinity, -.infinity, 1.0, -.infinity, 699.0, 100.0, 1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logAddExp2(y)]
  }
}

@inline(never) private func elementwise_numpy_log_numpy_cosh_() -> OperationRow {
  OperationRow(
    "numpy.log(numpy.cosh)", ["numpy.log(numpy.cosh)"], torch: "torch.logaddexp(x, -x) - math.log(2)", swift: "x.logCosh()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.logCosh()]
  }
}

@inline(never) private func elementwise_torch_xlogy() -> OperationRow {
  OperationRow(
    "torch.xlogy", ["torch.xlogy", "torch.special.xlogy"], torch: "torch.xlogy(x, y)", swift: "x.xlogy(y)",
    cases: [
      [.float([2, 3], 0.2...1.5), .float([3], 0.4...2.0)],
      [.float([2, 1], 0.2...1.5), .float([1, 3], 0.4...2.0)],
      [.float([], 0.2...1.5), .float([2, 2], 0.4...2.0)],
      [.float([0, 2], 0.2...1.5), .float([2], 0.4...2.0)],
      [.float([3, 2], 0.2...1.5, transposed: true), .float([3, 1], 0.4...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlogy(y)]
  }
}

@inline(never) private func elementwise_torch_xlogy_2() -> OperationRow {
  OperationRow(
    "torch.xlogy 2", ["torch.xlogy"], torch: "torch.xlogy(x, y)", swift: "x.xlogy(y)",
    cases: [
      [.given(.fixed, [6], [0.0, 0.0, 0.0, 1.0, 0.0, .nan]), .given(.fixed, [6], [0.0, .infinity, -1.0, 0.0, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlogy(y)]
  }
}

@inline(never) private func elementwise_torch_special_xlog1py() -> OperationRow {
  OperationRow(
    "torch.special.xlog1py", ["torch.special.xlog1py"], torch: "torch.special.xlog1py(x, y)", swift: "x.xlog1py(y)",
    cases: [
      [.float([2, 3], 0.2...1.5), .float([3], -0.6...2.0)],
      [.float([2, 1], 0.2...1.5), .float([1, 3], -0.6...2.0)],
      [.float([], 0.2...1.5), .float([2, 2], -0.6...2.0)],
      [.float([0, 2], 0.2...1.5), .float([2], -0.6...2.0)],
      [.float([3, 2], 0.2...1.5, transposed: true), .float([3, 1], -0.6...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlog1py(y)]
  }
}

@inline(never) private func elementwise_torch_special_xlog1py_2() -> OperationRow {
  OperationRow(
    "torch.special.xlog1py 2", ["torch.special.xlog1py"], torch: "torch.special.xlog1py(x, y)", swift: "x.xlog1py(y)",
    cases: [
      [.given(.fixed, [6], [0.0, 0.0, 0.0, 1.0, 0.0, .nan]), .given(.fixed, [6], [-1.0, .infinity, -2.0, -1.0, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.xlog1py(y)]
  }
}

@inline(never) private func elementwise_torch_ldexp() -> OperationRow {
  OperationRow(
    "torch.ldexp", ["torch.ldexp"], torch: "torch.ldexp(x, y)", swift: "x.scaled(byPowerOfTwo: y)",
    cases: [
      [.fixed([2, 3], -1.5...1.5), .integer([3], -3..<4)],
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.scaled(byPowerOfTwo: y)]
  }
}

@inline(never) private func elementwise_torch_sin() -> OperationRow {
  OperationRow(
    "torch.sin", ["torch.sin"], torch: "torch.sin(x)", swift: "x.sin()",
    cases: [
      [.float([], -1.3...1.3)],
      [.float([1], -1.3...1.3)],
      [.float([2, 3], -1.3...1.3)],
      [.float([0, 3], -1.3...1.3)],
      [.float([3, 2], -1.3...1.3, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sin()]
  }
}

@inline(never) private func elementwise_torch_cos() -> OperationRow {
  OperationRow(
    "torch.cos", ["torch.cos"], torch: "torch.cos(x)", swift: "x.cos()",
    cases: [
      [.float([], 0.2...2.9)],
      [.float([1], 0.2...2.9)],
      [.float([2, 3], 0.2...2.9)],
      [.float([0, 3], 0.2...2.9)],
      [.float([3, 2], 0.2...2.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cos()]
  }
}

@inline(never) private func elementwise_torch_tan() -> OperationRow {
  OperationRow(
    "torch.tan", ["torch.tan"], torch: "torch.tan(x)", swift: "x.tan()",
    cases: [
      [.float([], -1.0...1.0)],
      [.float([1], -1.0...1.0)],
      [.float([2, 3], -1.0...1.0)],
      [.float([0, 3], -1.0...1.0)],
      [.float([3, 2], -1.0...1.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tan()]
  }
}

@inline(never) private func elementwise_torch_asin() -> OperationRow {
  OperationRow(
    "torch.asin", ["torch.asin", "torch.arcsin"], torch: "torch.asin(x)", swift: "x.asin()",
    cases: [
      [.float([], -0.9...0.9)],
      [.float([1], -0.9...0.9)],
      [.float([2, 3], -0.9...0.9)],
      [.float([0, 3], -0.9...0.9)],
      [.float([3, 2], -0.9...0.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.asin()]
  }
}

@inline(never) private func elementwise_torch_acos() -> OperationRow {
  OperationRow(
    "torch.acos", ["torch.acos", "torch.arccos"], torch: "torch.acos(x)", swift: "x.acos()",
    cases: [
      [.float([], -0.9...0.9)],
      [.float([1], -0.9...0.9)],
      [.float([2, 3], -0.9...0.9)],
      [.float([0, 3], -0.9...0.9)],
      [.float([3, 2], -0.9...0.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.acos()]
  }
}

@inline(never) private func elementwise_torch_atan() -> OperationRow {
  OperationRow(
    "torch.atan", ["torch.atan", "torch.arctan"], torch: "torch.atan(x)", swift: "x.atan()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.atan()]
  }
}

@inline(never) private func elementwise_torch_sinh() -> OperationRow {
  OperationRow(
    "torch.sinh", ["torch.sinh"], torch: "torch.sinh(x)", swift: "x.sinh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.sinh()]
  }
}

@inline(never) private func elementwise_torch_cosh() -> OperationRow {
  OperationRow(
    "torch.cosh", ["torch.cosh"], torch: "torch.cosh(x)", swift: "x.cosh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.cosh()]
  }
}

@inline(never) private func elementwise_torch_tanh() -> OperationRow {
  OperationRow(
    "torch.tanh", ["torch.tanh"], torch: "torch.tanh(x)", swift: "x.tanh()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.tanh()]
  }
}

@inline(never) private func elementwise_torch_asinh() -> OperationRow {
  OperationRow(
    "torch.asinh", ["torch.asinh", "torch.arcsinh"], torch: "torch.asinh(x)", swift: "x.asinh()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.given(.fixed, [3], [1000000000000000.0, -1000000000000000.0, 1e-12])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.asinh()]
  }
}

@inline(never) private func elementwise_torch_acosh() -> OperationRow {
  OperationRow(
    "torch.acosh", ["torch.acosh", "torch.arccosh"], torch: "torch.acosh(x)", swift: "x.acosh()",
    cases: [
      [.float([], 1.2...4.0)],
      [.float([1], 1.2...4.0)],
      [.float([2, 3], 1.2...4.0)],
      [.float([0, 3], 1.2...4.0)],
      [.float([3, 2], 1.2...4.0, transposed: true)],
      [.given(.fixed, [2], [1000000000000000.0, 1.0])],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.acosh()]
  }
}

@inline(never) private func elementwise_torch_atanh() -> OperationRow {
  OperationRow(
    "torch.atanh", ["torch.atanh", "torch.arctanh"], torch: "torch.atanh(x)", swift: "x.atanh()",
    cases: [
      [.float([], -0.9...0.9)],
      [.float([1], -0.9...0.9)],
      [.float([2, 3], -0.9...0.9)],
      [.float([0, 3], -0.9...0.9)],
      [.float([3, 2], -0.9...0.9, transposed: true)],
      [.given(.fixed, [11], [0.0, 0.5, -0.5, 1.0, -1.0, 2.0, 30.0, -30.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.atanh()]
  }
}

@inline(never) private func elementwise_torch_atan2() -> OperationRow {
  OperationRow(
    "torch.atan2", ["torch.atan2", "torch.arctan2"], torch: "torch.atan2(x, y)", swift: "x.atan2(y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], 0.3...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], 0.3...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], 0.3...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], 0.3...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.atan2(y)]
  }
}

@inline(never) private func elementwise_torch_atan2_2() -> OperationRow {
  OperationRow(
    "torch.atan2 2", ["torch.atan2"], torch: "torch.atan2(x, y)", swift: "x.atan2(y)",
    cases: [
      [.given(.fixed, [8], [0.0, -0.0, 0.0, -0.0, .infinity, .infinity, 1.0, .nan]), .given(.fixed, [8], [1.0, 1.0, -1.0, -1.0, .infinity, -.infinity, 0.0, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.atan2(y)]
  }
}

@inline(never) private func elementwise_torch_hypot() -> OperationRow {
  OperationRow(
    "torch.hypot", ["torch.hypot"], torch: "torch.hypot(x, y)", swift: "x.hypot(y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], 0.3...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], 0.3...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], 0.3...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], 0.3...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32], note: "PyTorch has no hypot of half types on the CPU"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hypot(y)]
  }
}

@inline(never) private func elementwise_torch_hypot_2() -> OperationRow {
  OperationRow(
    "torch.hypot 2", ["torch.hypot"], torch: "torch.hypot(x, y)", swift: "x.hypot(y)",
    cases: [
      [.given(.fixed, [7], [0.0, 3.0, 1e+30, 1e-30, .infinity, .nan, -5.0]), .given(.fixed, [7], [0.0, 4.0, 1e+30, 1e-30, .nan, 1.0, 12.0])],
    ], types: [.float64, .float32], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.hypot(y)]
  }
}

@inline(never) private func elementwise_torch_sinc() -> OperationRow {
  OperationRow(
    "torch.sinc", ["torch.sinc", "torch.special.sinc"], torch: "torch.sinc(x)", swift: "x.sinc()",
    cases: [
      [.float([], 0.2...1.5)],
      [.float([1], 0.2...1.5)],
      [.float([2, 3], 0.2...1.5)],
      [.float([0, 3], 0.2...1.5)],
      [.float([3, 2], 0.2...1.5, transposed: true)],
      [.given(.float, [1], [0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isOnce: true, note: "the second derivative at 0 is that of neither branch"
  ) { inputs in
    let x = inputs[0]
    return [x.sinc()]
  }
}

@inline(never) private func elementwise_torch_deg2rad() -> OperationRow {
  OperationRow(
    "torch.deg2rad", ["torch.deg2rad"], torch: "torch.deg2rad(x)", swift: "x.convertedToRadians()",
    cases: [
      [.float([], -180.0...180.0)],
      [.float([1], -180.0...180.0)],
      [.float([2, 3], -180.0...180.0)],
      [.float([0, 3], -180.0...180.0)],
      [.float([3, 2], -180.0...180.0, transposed: true)],
      [.integer([4], -90..<90)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.convertedToRadians()]
  }
}

@inline(never) private func elementwise_torch_rad2deg() -> OperationRow {
  OperationRow(
    "torch.rad2deg", ["torch.rad2deg"], torch: "torch.rad2deg(x)", swift: "x.convertedToDegrees()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
      [.integer([4], -9..<9)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.convertedToDegrees()]
  }
}

@inline(never) private func elementwise_torch_floor() -> OperationRow {
  OperationRow(
    "torch.floor", ["torch.floor"], torch: "torch.floor(x)", swift: "x.floor()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.floor()]
  }
}

@inline(never) private func elementwise_torch_floor_2() -> OperationRow {
  OperationRow(
    "torch.floor 2", ["torch.floor"], torch: "torch.floor(x)", swift: "x.floor()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.floor()]
  }
}

@inline(never) private func elementwise_torch_ceil() -> OperationRow {
  OperationRow(
    "torch.ceil", ["torch.ceil"], torch: "torch.ceil(x)", swift: "x.ceil()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.ceil()]
  }
}

@inline(never) private func elementwise_torch_ceil_2() -> OperationRow {
  OperationRow(
    "torch.ceil 2", ["torch.ceil"], torch: "torch.ceil(x)", swift: "x.ceil()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.ceil()]
  }
}

@inline(never) private func elementwise_torch_trunc() -> OperationRow {
  OperationRow(
    "torch.trunc", ["torch.trunc", "torch.fix"], torch: "torch.trunc(x)", swift: "x.truncated()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.truncated()]
  }
}

@inline(never) private func elementwise_torch_trunc_2() -> OperationRow {
  OperationRow(
    "torch.trunc 2", ["torch.trunc", "torch.fix"], torch: "torch.trunc(x)", swift: "x.truncated()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.truncated()]
  }
}

@inline(never) private func elementwise_torch_round() -> OperationRow {
  OperationRow(
    "torch.round", ["torch.round", "torch.special.round"], torch: "torch.round(x)", swift: "x.rounded()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded()]
  }
}

@inline(never) private func elementwise_torch_round_2() -> OperationRow {
  OperationRow(
    "torch.round 2", ["torch.round", "torch.special.round"], torch: "torch.round(x)", swift: "x.rounded()",
    cases: [
      [.given(.fixed, [12], [0.5, 1.5, 2.5, -0.5, -1.5, 2.75, -2.75, 0.0, 1000000000.0, .infinity, -.infinity, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded()]
  }
}

@inline(never) private func elementwise_torch_round_3() -> OperationRow {
  OperationRow(
    "torch.round 3", ["torch.round"], torch: "torch.round(x, decimals=2)", swift: "x.rounded(decimals: 2)",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded(decimals: 2)]
  }
}

@inline(never) private func elementwise_torch_round_4() -> OperationRow {
  OperationRow(
    "torch.round 4", ["torch.round"], torch: "torch.round(x, decimals=-1)", swift: "x.rounded(decimals: -1)",
    cases: [
      [.float([], -300.0...300.0)],
      [.float([1], -300.0...300.0)],
      [.float([2, 3], -300.0...300.0)],
      [.float([0, 3], -300.0...300.0)],
      [.float([3, 2], -300.0...300.0, transposed: true)],
    ], types: [.float64, .float32], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.rounded(decimals: -1)]
  }
}

@inline(never) private func elementwise_torch_frac() -> OperationRow {
  OperationRow(
    "torch.frac", ["torch.frac"], torch: "torch.frac(x)", swift: "x.fractionalPart()",
    cases: [
      [.float([], -3.0...3.0)],
      [.float([1], -3.0...3.0)],
      [.float([2, 3], -3.0...3.0)],
      [.float([0, 3], -3.0...3.0)],
      [.float([3, 2], -3.0...3.0, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.fractionalPart()]
  }
}

@inline(never) private func elementwise_torch_remainder() -> OperationRow {
  OperationRow(
    "torch.remainder", ["torch.remainder"], torch: "torch.remainder(x, y)", swift: "x.remainder(y)",
    cases: [
      [.float([2, 3], 5.2...5.8), .float([3], 1.5...1.7)],
      [.float([2, 1], 5.2...5.8), .float([1, 3], 1.5...1.7)],
      [.float([], 5.2...5.8), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], 5.2...5.8), .float([2], 1.5...1.7)],
      [.float([3, 2], 5.2...5.8, transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.remainder(y)]
  }
}

@inline(never) private func elementwise_torch_remainder_2() -> OperationRow {
  OperationRow(
    "torch.remainder 2", ["torch.remainder"], torch: "torch.remainder(x, y)", swift: "x.remainder(y)",
    cases: [
      [.float([2, 3], -5.8...(-5.2)), .float([3], 1.5...1.7)],
      [.float([2, 1], -5.8...(-5.2)), .float([1, 3], 1.5...1.7)],
      [.float([], -5.8...(-5.2)), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], -5.8...(-5.2)), .float([2], 1.5...1.7)],
      [.float([3, 2], -5.8...(-5.2), transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.remainder(y)]
  }
}

@inline(never) private func elementwise_torch_remainder_3() -> OperationRow {
  OperationRow(
    "torch.remainder 3", ["torch.remainder"], torch: "torch.remainder(x, 1.6)", swift: "x.remainder(1.6)",
    cases: [
      [.float([], -5.8...(-5.2))],
      [.float([1], -5.8...(-5.2))],
      [.float([2, 3], -5.8...(-5.2))],
      [.float([0, 3], -5.8...(-5.2))],
      [.float([3, 2], -5.8...(-5.2), transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.remainder(1.6)]
  }
}

@inline(never) private func elementwise_torch_remainder_4() -> OperationRow {
  OperationRow(
    "torch.remainder 4", ["torch.remainder"], torch: "torch.remainder(x, y)", swift: "x.remainder(y)",
    cases: [
      [.given(.integer, [5], [7.0, -7.0, 7.0, -7.0, 0.0]), .given(.integer, [5], [3.0, 3.0, -3.0, -3.0, 5.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.remainder(y)]
  }
}

@inline(never) private func elementwise_torch_fmod() -> OperationRow {
  OperationRow(
    "torch.fmod", ["torch.fmod"], torch: "torch.fmod(x, y)", swift: "x.truncatedRemainder(y)",
    cases: [
      [.float([2, 3], 5.2...5.8), .float([3], 1.5...1.7)],
      [.float([2, 1], 5.2...5.8), .float([1, 3], 1.5...1.7)],
      [.float([], 5.2...5.8), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], 5.2...5.8), .float([2], 1.5...1.7)],
      [.float([3, 2], 5.2...5.8, transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.truncatedRemainder(y)]
  }
}

@inline(never) private func elementwise_torch_fmod_2() -> OperationRow {
  OperationRow(
    "torch.fmod 2", ["torch.fmod"], torch: "torch.fmod(x, y)", swift: "x.truncatedRemainder(y)",
    cases: [
      [.float([2, 3], -5.8...(-5.2)), .float([3], 1.5...1.7)],
      [.float([2, 1], -5.8...(-5.2)), .float([1, 3], 1.5...1.7)],
      [.float([], -5.8...(-5.2)), .float([2, 2], 1.5...1.7)],
      [.float([0, 2], -5.8...(-5.2)), .float([2], 1.5...1.7)],
      [.float([3, 2], -5.8...(-5.2), transposed: true), .float([3, 1], 1.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.truncatedRemainder(y)]
  }
}

@inline(never) private func elementwise_torch_fmod_3() -> OperationRow {
  OperationRow(
    "torch.fmod 3", ["torch.fmod"], torch: "torch.fmod(x, 1.6)", swift: "x.truncatedRemainder(1.6)",
    cases: [
      [.float([], -5.8...(-5.2))],
      [.float([1], -5.8...(-5.2))],
      [.float([2, 3], -5.8...(-5.2))],
      [.float([0, 3], -5.8...(-5.2))],
      [.float([3, 2], -5.8...(-5.2), transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.truncatedRemainder(1.6)]
  }
}

@inline(never) private func elementwise_torch_fmod_4() -> OperationRow {
  OperationRow(
    "torch.fmod 4", ["torch.fmod"], torch: "torch.fmod(x, y)", swift: "x.truncatedRemainder(y)",
    cases: [
      [.given(.integer, [5], [7.0, -7.0, 7.0, -7.0, 0.0]), .given(.integer, [5], [3.0, 3.0, -3.0, -3.0, 5.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.truncatedRemainder(y)]
  }
}

@inline(never) private func elementwise_torch_floor_divide() -> OperationRow {
  OperationRow(
    "torch.floor_divide", ["torch.floor_divide"], torch: "torch.floor_divide(x, y)", swift: "x.divided(by: y, rounding: .down)",
    cases: [
      [.float([2, 3], -5.0...5.0), .float([3], 0.5...1.7)],
      [.float([2, 1], -5.0...5.0), .float([1, 3], 0.5...1.7)],
      [.float([], -5.0...5.0), .float([2, 2], 0.5...1.7)],
      [.float([0, 2], -5.0...5.0), .float([2], 0.5...1.7)],
      [.float([3, 2], -5.0...5.0, transposed: true), .float([3, 1], 0.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .down)]
  }
}

@inline(never) private func elementwise_torch_floor_divide_2() -> OperationRow {
  OperationRow(
    "torch.floor_divide 2", ["torch.floor_divide"], torch: "torch.floor_divide(x, y)", swift: "x.divided(by: y, rounding: .down)",
    cases: [
      [.given(.integer, [6], [7.0, -7.0, 7.0, -7.0, 0.0, 6.0]), .given(.integer, [6], [3.0, 3.0, -3.0, -3.0, 5.0, -2.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .down)]
  }
}

@inline(never) private func elementwise_torch_div() -> OperationRow {
  OperationRow(
    "torch.div", ["torch.div", "torch.divide"], torch: "torch.div(x, y, rounding_mode='floor')", swift: "x.divided(by: y, rounding: .down)",
    cases: [
      [.float([2, 3], -5.0...5.0), .float([3], 0.5...1.7)],
      [.float([2, 1], -5.0...5.0), .float([1, 3], 0.5...1.7)],
      [.float([], -5.0...5.0), .float([2, 2], 0.5...1.7)],
      [.float([0, 2], -5.0...5.0), .float([2], 0.5...1.7)],
      [.float([3, 2], -5.0...5.0, transposed: true), .float([3, 1], 0.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .down)]
  }
}

@inline(never) private func elementwise_torch_div_2() -> OperationRow {
  OperationRow(
    "torch.div 2", ["torch.div", "torch.divide"], torch: "torch.div(x, y, rounding_mode='trunc')", swift: "x.divided(by: y, rounding: .towardZero)",
    cases: [
      [.float([2, 3], -5.0...5.0), .float([3], 0.5...1.7)],
      [.float([2, 1], -5.0...5.0), .float([1, 3], 0.5...1.7)],
      [.float([], -5.0...5.0), .float([2, 2], 0.5...1.7)],
      [.float([0, 2], -5.0...5.0), .float([2], 0.5...1.7)],
      [.float([3, 2], -5.0...5.0, transposed: true), .float([3, 1], 0.5...1.7)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .towardZero)]
  }
}

@inline(never) private func elementwise_torch_div_3() -> OperationRow {
  OperationRow(
    "torch.div 3", ["torch.div"], torch: "torch.div(x, y, rounding_mode='trunc')", swift: "x.divided(by: y, rounding: .towardZero)",
    cases: [
      [.given(.integer, [6], [7.0, -7.0, 7.0, -7.0, 0.0, 6.0]), .given(.integer, [6], [3.0, 3.0, -3.0, -3.0, 5.0, -2.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.divided(by: y, rounding: .towardZero)]
  }
}

@inline(never) private func elementwise_torch_add() -> OperationRow {
  OperationRow(
    "torch.add", ["torch.add"], torch: "torch.add(x, y)", swift: "x + y",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x + y]
  }
}

@inline(never) private func elementwise_torch_sub() -> OperationRow {
  OperationRow(
    "torch.sub", ["torch.sub", "torch.subtract"], torch: "torch.sub(x, y)", swift: "x - y",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x - y]
  }
}

@inline(never) private func elementwise_torch_mul() -> OperationRow {
  OperationRow(
    "torch.mul", ["torch.mul", "torch.multiply"], torch: "torch.mul(x, y)", swift: "x * y",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x * y]
  }
}

@inline(never) private func elementwise_torch_div_4() -> OperationRow {
  OperationRow(
    "torch.div 4", ["torch.div", "torch.divide", "torch.true_divide"], torch: "torch.div(x, y)", swift: "x / y",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], 0.5...1.5)],
      [.float([2, 1], -1.0...1.0), .float([1, 3], 0.5...1.5)],
      [.float([], -1.0...1.0), .float([2, 2], 0.5...1.5)],
      [.float([0, 2], -1.0...1.0), .float([2], 0.5...1.5)],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], 0.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x / y]
  }
}

@inline(never) private func elementwise_torch_div_5() -> OperationRow {
  OperationRow(
    "torch.div 5", ["torch.div"], torch: "torch.div(x, y)", swift: "x / y",
    cases: [
      [.float([2, 3], -1.0...1.0), .float([3], -1.5...(-0.5))],
      [.float([2, 1], -1.0...1.0), .float([1, 3], -1.5...(-0.5))],
      [.float([], -1.0...1.0), .float([2, 2], -1.5...(-0.5))],
      [.float([0, 2], -1.0...1.0), .float([2], -1.5...(-0.5))],
      [.float([3, 2], -1.0...1.0, transposed: true), .float([3, 1], -1.5...(-0.5))],
      [.given(.integer, [2], [7.0, 0.0]), .given(.integer, [2], [2.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x / y]
  }
}

@inline(never) private func elementwise_torch_add_2() -> OperationRow {
  OperationRow(
    "torch.add 2", ["torch.add"], torch: "torch.add(x, y, alpha=1.5)", swift: "x.adding(y, scale: 1.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.adding(y, scale: 1.5)]
  }
}

@inline(never) private func elementwise_torch_sub_2() -> OperationRow {
  OperationRow(
    "torch.sub 2", ["torch.sub", "torch.subtract"], torch: "torch.sub(x, y, alpha=1.5)", swift: "x.subtracting(y, scale: 1.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.subtracting(y, scale: 1.5)]
  }
}

@inline(never) private func elementwise_torch_rsub() -> OperationRow {
  OperationRow(
    "torch.rsub", ["torch.rsub"], torch: "torch.rsub(x, y, alpha=1.5)", swift: "x.subtracted(from: y, scale: 1.5)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.subtracted(from: y, scale: 1.5)]
  }
}

@inline(never) private func elementwise_torch_rsub_2() -> OperationRow {
  OperationRow(
    "torch.rsub 2", ["torch.rsub"], torch: "torch.rsub(x, y)", swift: "x.subtracted(from: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.subtracted(from: y)]
  }
}

@inline(never) private func elementwise_torch_neg() -> OperationRow {
  OperationRow(
    "torch.neg", ["torch.neg", "torch.negative"], torch: "torch.neg(x)", swift: "-x",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [-x]
  }
}

@inline(never) private func elementwise_torch_positive() -> OperationRow {
  OperationRow(
    "torch.positive", ["torch.positive"], torch: "torch.positive(x)", swift: "+x",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    return [+x]
  }
}

@inline(never) private func elementwise_torch_addcmul() -> OperationRow {
  OperationRow(
    "torch.addcmul", ["torch.addcmul"], torch: "torch.addcmul(x, y, z, value=0.7)", swift: "x.addingProduct(of: y, and: z, scale: 0.7)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([1], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5), .float([2], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingProduct(of: y, and: z, scale: 0.7)]
  }
}

@inline(never) private func elementwise_torch_addcmul_2() -> OperationRow {
  OperationRow(
    "torch.addcmul 2", ["torch.addcmul"], torch: "torch.addcmul(x, y, z)", swift: "x.addingProduct(of: y, and: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingProduct(of: y, and: z)]
  }
}

@inline(never) private func elementwise_torch_addcdiv() -> OperationRow {
  OperationRow(
    "torch.addcdiv", ["torch.addcdiv"], torch: "torch.addcdiv(x, y, z, value=0.7)", swift: "x.addingQuotient(of: y, over: z, scale: 0.7)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([2, 3], -1.5...1.5), .float([2, 3], 0.5...2.0)],
      [.float([], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], 0.5...2.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingQuotient(of: y, over: z, scale: 0.7)]
  }
}

@inline(never) private func elementwise_torch_addcdiv_2() -> OperationRow {
  OperationRow(
    "torch.addcdiv 2", ["torch.addcdiv"], torch: "torch.addcdiv(x, y, z)", swift: "x.addingQuotient(of: y, over: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -2.0...(-0.5))],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.addingQuotient(of: y, over: z)]
  }
}

@inline(never) private func elementwise_torch_lerp() -> OperationRow {
  OperationRow(
    "torch.lerp", ["torch.lerp"], torch: "torch.lerp(x, y, 0.3)", swift: "x.interpolated(to: y, weight: 0.3)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.interpolated(to: y, weight: 0.3)]
  }
}

@inline(never) private func elementwise_torch_lerp_2() -> OperationRow {
  OperationRow(
    "torch.lerp 2", ["torch.lerp"], torch: "torch.lerp(x, y, 0.8)", swift: "x.interpolated(to: y, weight: 0.8)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.interpolated(to: y, weight: 0.8)]
  }
}

@inline(never) private func elementwise_torch_lerp_3() -> OperationRow {
  OperationRow(
    "torch.lerp 3", ["torch.lerp"], torch: "torch.lerp(x, y, z)", swift: "x.interpolated(to: y, weight: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5), .float([2, 1], -1.0...2.0)],
      [.float([], -1.5...1.5), .float([], -1.5...1.5), .float([2], 0.1...0.4)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5), .float([], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.interpolated(to: y, weight: z)]
  }
}

@inline(never) private func elementwise_torch_abs() -> OperationRow {
  OperationRow(
    "torch.abs", ["torch.abs", "torch.absolute"], torch: "torch.abs(x)", swift: "x.abs()",
    cases: [
      [.float([], 0.2...1.5)],
      [.float([1], 0.2...1.5)],
      [.float([2, 3], 0.2...1.5)],
      [.float([0, 3], 0.2...1.5)],
      [.float([3, 2], 0.2...1.5, transposed: true)],
      [.float([3], -1.5...(-0.2))],
      [.given(.float, [1], [0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isOnce: true
  ) { inputs in
    let x = inputs[0]
    return [x.abs()]
  }
}

@inline(never) private func elementwise_torch_sign() -> OperationRow {
  OperationRow(
    "torch.sign", ["torch.sign", "torch.sgn"], torch: "torch.sign(x)", swift: "x.sign()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.sign()]
  }
}

@inline(never) private func elementwise_torch_sign_2() -> OperationRow {
  OperationRow(
    "torch.sign 2", ["torch.sign", "torch.sgn"], torch: "torch.sign(x)", swift: "x.sign()",
    cases: [
      [.given(.fixed, [4], [0.0, -0.0, .infinity, -.infinity])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, hasGradient: false, note: "the derivative is zero almost everywhere; Striate asks to stop the gradient"
  ) { inputs in
    let x = inputs[0]
    return [x.sign()]
  }
}

@inline(never) private func elementwise_torch_signbit() -> OperationRow {
  OperationRow(
    "torch.signbit", ["torch.signbit"], torch: "torch.signbit(x)", swift: "x.hasNegativeSign()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.hasNegativeSign()]
  }
}

@inline(never) private func elementwise_torch_signbit_2() -> OperationRow {
  OperationRow(
    "torch.signbit 2", ["torch.signbit"], torch: "torch.signbit(x)", swift: "x.hasNegativeSign()",
    cases: [
      [.given(.fixed, [4], [0.0, -0.0, .infinity, -.infinity])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.hasNegativeSign()]
  }
}

@inline(never) private func elementwise_torch_copysign() -> OperationRow {
  OperationRow(
    "torch.copysign", ["torch.copysign"], torch: "torch.copysign(x, y)", swift: "x.withSign(of: y)",
    cases: [
      [.float([2, 3], 0.3...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], 0.3...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], 0.3...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], 0.3...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], 0.3...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.withSign(of: y)]
  }
}

@inline(never) private func elementwise_torch_copysign_2() -> OperationRow {
  OperationRow(
    "torch.copysign 2", ["torch.copysign"], torch: "torch.copysign(x, y)", swift: "x.withSign(of: y)",
    cases: [
      [.given(.fixed, [5], [1.0, -1.0, 0.0, .infinity, .nan]), .given(.fixed, [5], [-0.0, 0.0, -1.0, -.infinity, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.withSign(of: y)]
  }
}

@inline(never) private func elementwise_torch_nextafter() -> OperationRow {
  OperationRow(
    "torch.nextafter", ["torch.nextafter"], torch: "torch.nextafter(x, y)", swift: "x.nextAfter(toward: y)",
    cases: [
      [.fixed([2, 3], -1.5...1.5), .fixed([3], -1.5...1.5)],
      [.fixed([], -1.5...1.5), .fixed([2], -1.5...1.5)],
      [.fixed([0, 2], -1.5...1.5), .fixed([1], -1.5...1.5)],
      [.given(.fixed, [6], [0.0, 1.0, 1.0, -1.0, 0.0, .nan]), .given(.fixed, [6], [1.0, .infinity, -.infinity, 0.0, 0.0, 1.0])],
    ], types: [.float64, .float32], isFlat: true, note: "PyTorch steps by units of float32 in half types"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.nextAfter(toward: y)]
  }
}

@inline(never) private func elementwise_torch_heaviside() -> OperationRow {
  OperationRow(
    "torch.heaviside", ["torch.heaviside"], torch: "torch.heaviside(x, y)", swift: "x.heaviside(atZero: y)",
    cases: [
      [.given(.fixed, [5], [-1.0, 0.0, -0.0, 2.0, .infinity]), .fixed([5], -1.5...1.5)],
      [.fixed([2, 3], -1.5...1.5), .fixed([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true, note: "the values at zero are differentiable here, in PyTorch nothing is"
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.heaviside(atZero: y)]
  }
}

@inline(never) private func elementwise_torch_heaviside_2() -> OperationRow {
  OperationRow(
    "torch.heaviside 2", ["torch.heaviside"], torch: "torch.heaviside(x, y)", swift: "x.heaviside(atZero: y)",
    cases: [
      [.given(.integer, [3], [-2.0, 0.0, 3.0]), .given(.integer, [3], [7.0, 8.0, 9.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.heaviside(atZero: y)]
  }
}

@inline(never) private func elementwise_torch_eq() -> OperationRow {
  OperationRow(
    "torch.eq", ["torch.eq"], torch: "torch.eq(x, y)", swift: "x.isEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_eq_2() -> OperationRow {
  OperationRow(
    "torch.eq 2", ["torch.eq"], torch: "torch.eq(x, y)", swift: "x.isEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_ne() -> OperationRow {
  OperationRow(
    "torch.ne", ["torch.ne", "torch.not_equal"], torch: "torch.ne(x, y)", swift: "x.isNotEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isNotEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_ne_2() -> OperationRow {
  OperationRow(
    "torch.ne 2", ["torch.ne", "torch.not_equal"], torch: "torch.ne(x, y)", swift: "x.isNotEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isNotEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_lt() -> OperationRow {
  OperationRow(
    "torch.lt", ["torch.lt", "torch.less"], torch: "torch.lt(x, y)", swift: "x.isLess(than: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLess(than: y)]
  }
}

@inline(never) private func elementwise_torch_lt_2() -> OperationRow {
  OperationRow(
    "torch.lt 2", ["torch.lt", "torch.less"], torch: "torch.lt(x, y)", swift: "x.isLess(than: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLess(than: y)]
  }
}

@inline(never) private func elementwise_torch_le() -> OperationRow {
  OperationRow(
    "torch.le", ["torch.le", "torch.less_equal"], torch: "torch.le(x, y)", swift: "x.isLessOrEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLessOrEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_le_2() -> OperationRow {
  OperationRow(
    "torch.le 2", ["torch.le", "torch.less_equal"], torch: "torch.le(x, y)", swift: "x.isLessOrEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isLessOrEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_gt() -> OperationRow {
  OperationRow(
    "torch.gt", ["torch.gt", "torch.greater"], torch: "torch.gt(x, y)", swift: "x.isGreater(than: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreater(than: y)]
  }
}

@inline(never) private func elementwise_torch_gt_2() -> OperationRow {
  OperationRow(
    "torch.gt 2", ["torch.gt", "torch.greater"], torch: "torch.gt(x, y)", swift: "x.isGreater(than: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreater(than: y)]
  }
}

@inline(never) private func elementwise_torch_ge() -> OperationRow {
  OperationRow(
    "torch.ge", ["torch.ge", "torch.greater_equal"], torch: "torch.ge(x, y)", swift: "x.isGreaterOrEqual(to: y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreaterOrEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_ge_2() -> OperationRow {
  OperationRow(
    "torch.ge 2", ["torch.ge", "torch.greater_equal"], torch: "torch.ge(x, y)", swift: "x.isGreaterOrEqual(to: y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isGreaterOrEqual(to: y)]
  }
}

@inline(never) private func elementwise_torch_isclose() -> OperationRow {
  OperationRow(
    "torch.isclose", ["torch.isclose"], torch: "torch.isclose(x, y, rtol=0.1, atol=0.05)", swift: "x.isClose(to: y, relativeTolerance: 0.1, absoluteTolerance: 0.05)",
    cases: [
      [.float([2, 3], 0.5...0.8), .float([3], 0.5...0.8)],
      [.float([2, 1], 0.5...0.8), .float([1, 3], 0.5...0.8)],
      [.float([], 0.5...0.8), .float([2, 2], 0.5...0.8)],
      [.float([0, 2], 0.5...0.8), .float([2], 0.5...0.8)],
      [.float([3, 2], 0.5...0.8, transposed: true), .float([3, 1], 0.5...0.8)],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isClose(to: y, relativeTolerance: 0.1, absoluteTolerance: 0.05)]
  }
}

@inline(never) private func elementwise_torch_isclose_2() -> OperationRow {
  OperationRow(
    "torch.isclose 2", ["torch.isclose"], torch: "torch.isclose(x, y, equal_nan=True)", swift: "x.isClose(to: y, countsNaN: true)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
      [.given(.integer, [2], [1.0, 2.0]), .given(.integer, [2], [1.0, 3.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isClose(to: y, countsNaN: true)]
  }
}

@inline(never) private func elementwise_torch_allclose() -> OperationRow {
  OperationRow(
    "torch.allclose", ["torch.allclose"], torch: "torch.tensor(torch.allclose(x, y, rtol=0.1))", swift: "x.isAllClose(to: y, relativeTolerance: 0.1)",
    cases: [
      [.given(.fixed, [3], [1.0, 2.0, 3.0]), .given(.fixed, [3], [1.05, 2.1, 3.2])],
      [.given(.fixed, [3], [1.0, 2.0, 3.0]), .given(.fixed, [3], [1.05, 2.1, 3.4])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.isAllClose(to: y, relativeTolerance: 0.1)]
  }
}

@inline(never) private func elementwise_torch_isnan() -> OperationRow {
  OperationRow(
    "torch.isnan", ["torch.isnan"], torch: "torch.isnan(x)", swift: "x.isNaN()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNaN()]
  }
}

@inline(never) private func elementwise_torch_isnan_2() -> OperationRow {
  OperationRow(
    "torch.isnan 2", ["torch.isnan"], torch: "torch.isnan(x)", swift: "x.isNaN()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNaN()]
  }
}

@inline(never) private func elementwise_torch_isinf() -> OperationRow {
  OperationRow(
    "torch.isinf", ["torch.isinf"], torch: "torch.isinf(x)", swift: "x.isInfinite()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isInfinite()]
  }
}

@inline(never) private func elementwise_torch_isinf_2() -> OperationRow {
  OperationRow(
    "torch.isinf 2", ["torch.isinf"], torch: "torch.isinf(x)", swift: "x.isInfinite()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isInfinite()]
  }
}

@inline(never) private func elementwise_torch_isposinf() -> OperationRow {
  OperationRow(
    "torch.isposinf", ["torch.isposinf"], torch: "torch.isposinf(x)", swift: "x.isPositiveInfinity()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isPositiveInfinity()]
  }
}

@inline(never) private func elementwise_torch_isposinf_2() -> OperationRow {
  OperationRow(
    "torch.isposinf 2", ["torch.isposinf"], torch: "torch.isposinf(x)", swift: "x.isPositiveInfinity()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isPositiveInfinity()]
  }
}

@inline(never) private func elementwise_torch_isneginf() -> OperationRow {
  OperationRow(
    "torch.isneginf", ["torch.isneginf"], torch: "torch.isneginf(x)", swift: "x.isNegativeInfinity()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNegativeInfinity()]
  }
}

@inline(never) private func elementwise_torch_isneginf_2() -> OperationRow {
  OperationRow(
    "torch.isneginf 2", ["torch.isneginf"], torch: "torch.isneginf(x)", swift: "x.isNegativeInfinity()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isNegativeInfinity()]
  }
}

@inline(never) private func elementwise_torch_isfinite() -> OperationRow {
  OperationRow(
    "torch.isfinite", ["torch.isfinite"], torch: "torch.isfinite(x)", swift: "x.isFinite()",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isFinite()]
  }
}

@inline(never) private func elementwise_torch_isfinite_2() -> OperationRow {
  OperationRow(
    "torch.isfinite 2", ["torch.isfinite"], torch: "torch.isfinite(x)", swift: "x.isFinite()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.isFinite()]
  }
}

@inline(never) private func elementwise_torch_nan_to_num() -> OperationRow {
  OperationRow(
    "torch.nan_to_num", ["torch.nan_to_num"], torch: "torch.nan_to_num(x)", swift: "x.replacingNonFinite()",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float16, .bfloat16], note: "the largest number depends on the element type"
  ) { inputs in
    let x = inputs[0]
    return [x.replacingNonFinite()]
  }
}

@inline(never) private func elementwise_torch_nan_to_num_2() -> OperationRow {
  OperationRow(
    "torch.nan_to_num 2", ["torch.nan_to_num"], torch: "torch.nan_to_num(x, nan=1.5, posinf=9, neginf=-8)", swift: "x.replacingNonFinite(nan: 1.5, positiveInfinity: 9, negativeInfinity: -8)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.replacingNonFinite(nan: 1.5, positiveInfinity: 9, negativeInfinity: -8)]
  }
}

@inline(never) private func elementwise_torch_maximum() -> OperationRow {
  OperationRow(
    "torch.maximum", ["torch.maximum"], torch: "torch.maximum(x, y)", swift: "x.maximum(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maximum(y)]
  }
}

@inline(never) private func elementwise_torch_maximum_2() -> OperationRow {
  OperationRow(
    "torch.maximum 2", ["torch.maximum"], torch: "torch.maximum(x, y)", swift: "x.maximum(y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maximum(y)]
  }
}

@inline(never) private func elementwise_torch_minimum() -> OperationRow {
  OperationRow(
    "torch.minimum", ["torch.minimum"], torch: "torch.minimum(x, y)", swift: "x.minimum(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16, .int64, .int32, .int16, .int8, .uint8]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.minimum(y)]
  }
}

@inline(never) private func elementwise_torch_minimum_2() -> OperationRow {
  OperationRow(
    "torch.minimum 2", ["torch.minimum"], torch: "torch.minimum(x, y)", swift: "x.minimum(y)",
    cases: [
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.minimum(y)]
  }
}

@inline(never) private func elementwise_torch_maximum_3() -> OperationRow {
  OperationRow(
    "torch.maximum 3", ["torch.maximum"], torch: "torch.maximum(x, x * 1)", swift: "x.maximum(x * 1)",
    cases: [
      [.float([3], -1.5...1.5)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.maximum(x * 1)]
  }
}

@inline(never) private func elementwise_torch_fmax() -> OperationRow {
  OperationRow(
    "torch.fmax", ["torch.fmax"], torch: "torch.fmax(x, y)", swift: "x.maximumNumber(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.maximumNumber(y)]
  }
}

@inline(never) private func elementwise_torch_fmin() -> OperationRow {
  OperationRow(
    "torch.fmin", ["torch.fmin"], torch: "torch.fmin(x, y)", swift: "x.minimumNumber(y)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -1.5...1.5)],
      [.float([2, 1], -1.5...1.5), .float([1, 3], -1.5...1.5)],
      [.float([], -1.5...1.5), .float([2, 2], -1.5...1.5)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true), .float([3, 1], -1.5...1.5)],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.minimumNumber(y)]
  }
}

@inline(never) private func elementwise_torch_clamp() -> OperationRow {
  OperationRow(
    "torch.clamp", ["torch.clamp", "torch.clip"], torch: "torch.clamp(x, -0.5, 0.7)", swift: "x.clamped(low: -0.5, high: 0.7)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
      [.given(.fixed, [4], [.nan, .infinity, -.infinity, 0.0])],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(low: -0.5, high: 0.7)]
  }
}

@inline(never) private func elementwise_torch_clamp_2() -> OperationRow {
  OperationRow(
    "torch.clamp 2", ["torch.clamp", "torch.clip"], torch: "torch.clamp(x, -1, 2)", swift: "x.clamped(low: -1, high: 2)",
    cases: [
      [.integer([5], -5..<5)],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(low: -1, high: 2)]
  }
}

@inline(never) private func elementwise_torch_clamp_min() -> OperationRow {
  OperationRow(
    "torch.clamp_min", ["torch.clamp_min"], torch: "torch.clamp(x, min=-0.5)", swift: "x.clamped(low: -0.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(low: -0.5)]
  }
}

@inline(never) private func elementwise_torch_clamp_max() -> OperationRow {
  OperationRow(
    "torch.clamp_max", ["torch.clamp_max"], torch: "torch.clamp(x, max=0.5)", swift: "x.clamped(high: 0.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.clamped(high: 0.5)]
  }
}

@inline(never) private func elementwise_torch_clamp_3() -> OperationRow {
  OperationRow(
    "torch.clamp 3", ["torch.clamp", "torch.clip"], torch: "torch.clamp(x, y, z)", swift: "x.clamped(low: y, high: z)",
    cases: [
      [.float([2, 3], -1.5...1.5), .float([3], -0.8...(-0.2)), .float([2, 1], 0.2...0.8)],
      [.float([4], -1.5...1.5), .float([], -0.4...(-0.3)), .float([], 0.3...0.4)],
      [.float([0, 2], -1.5...1.5), .float([2], -1.0...0.0), .float([1], 0.0...1.0)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.clamped(low: y, high: z)]
  }
}

@inline(never) private func elementwise_torch_where() -> OperationRow {
  OperationRow(
    "torch.where", ["torch.where"], torch: "torch.where(x, y, z)", swift: "x.select(y, z)",
    cases: [
      [.bool([2, 3]), .float([3], -1.5...1.5), .float([2, 1], -1.5...1.5)],
      [.bool([]), .float([], -1.5...1.5), .float([2], -1.5...1.5)],
      [.bool([0, 2]), .float([2], -1.5...1.5), .float([1], -1.5...1.5)],
      [.bool([2, 3]), .float([2, 3], -1.5...1.5, transposed: true), .float([], -1.5...1.5)],
      [.bool([4]), .integer([4], 0..<4), .integer([4], 5..<9)],
      [.bool([3]), .float([3], -1.5...1.5), .integer([3], 0..<4)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    let z = inputs[2]
    return [x.select(y, z)]
  }
}

@inline(never) private func elementwise_torch_where_2() -> OperationRow {
  OperationRow(
    "torch.where 2", ["torch.where"], torch: "torch.where(x > 0, x, 0.5)", swift: "x.isGreater(than: 0).select(x, 0.5)",
    cases: [
      [.float([], -1.5...1.5)],
      [.float([1], -1.5...1.5)],
      [.float([2, 3], -1.5...1.5)],
      [.float([0, 3], -1.5...1.5)],
      [.float([3, 2], -1.5...1.5, transposed: true)],
    ], types: [.float64, .float32, .float16, .bfloat16]
  ) { inputs in
    let x = inputs[0]
    return [x.isGreater(than: 0).select(x, 0.5)]
  }
}

@inline(never) private func elementwise_torch_bitwise_and() -> OperationRow {
  OperationRow(
    "torch.bitwise_and", ["torch.bitwise_and"], torch: "torch.bitwise_and(x, y)", swift: "x & y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x & y]
  }
}

@inline(never) private func elementwise_torch_bitwise_or() -> OperationRow {
  OperationRow(
    "torch.bitwise_or", ["torch.bitwise_or"], torch: "torch.bitwise_or(x, y)", swift: "x | y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x | y]
  }
}

@inline(never) private func elementwise_torch_bitwise_xor() -> OperationRow {
  OperationRow(
    "torch.bitwise_xor", ["torch.bitwise_xor"], torch: "torch.bitwise_xor(x, y)", swift: "x ^ y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x ^ y]
  }
}

@inline(never) private func elementwise_torch_bitwise_not() -> OperationRow {
  OperationRow(
    "torch.bitwise_not", ["torch.bitwise_not"], torch: "torch.bitwise_not(x)", swift: "~x",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0])],
      [.bool([4])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [~x]
  }
}

@inline(never) private func elementwise_torch_bitwise_left_shift() -> OperationRow {
  OperationRow(
    "torch.bitwise_left_shift", ["torch.bitwise_left_shift"], torch: "torch.bitwise_left_shift(x, y)", swift: "x << y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [0.0, 1.0, 2.0, 60.0, 64.0, -1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x << y]
  }
}

@inline(never) private func elementwise_torch_bitwise_right_shift() -> OperationRow {
  OperationRow(
    "torch.bitwise_right_shift", ["torch.bitwise_right_shift"], torch: "torch.bitwise_right_shift(x, y)", swift: "x >> y",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [0.0, 1.0, 2.0, 3.0, 64.0, -1.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x >> y]
  }
}

@inline(never) private func elementwise_torch_logical_and() -> OperationRow {
  OperationRow(
    "torch.logical_and", ["torch.logical_and"], torch: "torch.logical_and(x, y)", swift: "x.logicalAnd(y)",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logicalAnd(y)]
  }
}

@inline(never) private func elementwise_torch_logical_or() -> OperationRow {
  OperationRow(
    "torch.logical_or", ["torch.logical_or"], torch: "torch.logical_or(x, y)", swift: "x.logicalOr(y)",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logicalOr(y)]
  }
}

@inline(never) private func elementwise_torch_logical_xor() -> OperationRow {
  OperationRow(
    "torch.logical_xor", ["torch.logical_xor"], torch: "torch.logical_xor(x, y)", swift: "x.logicalXor(y)",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0]), .given(.integer, [6], [3.0, 3.0, 7.0, -256.0, 8.0, 10.0])],
      [.bool([4]), .bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0]), .given(.fixed, [7], [2.0, 2.0, -0.0, .infinity, 3.0, .nan, .nan])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.logicalXor(y)]
  }
}

@inline(never) private func elementwise_torch_logical_not() -> OperationRow {
  OperationRow(
    "torch.logical_not", ["torch.logical_not"], torch: "torch.logical_not(x)", swift: "x.logicalNot()",
    cases: [
      [.given(.integer, [6], [5.0, -5.0, 0.0, 255.0, -1.0, 12.0])],
      [.bool([4])],
      [.given(.fixed, [7], [1.0, 2.0, 0.0, .infinity, -.infinity, .nan, 1.0])],
    ], types: [.float64, .float32, .float16, .bfloat16], isFlat: true
  ) { inputs in
    let x = inputs[0]
    return [x.logicalNot()]
  }
}

@inline(never) private func elementwise_torch_gcd() -> OperationRow {
  OperationRow(
    "torch.gcd", ["torch.gcd"], torch: "torch.gcd(x, y)", swift: "x.greatestCommonDivisor(y)",
    cases: [
      [.given(.integer, [6], [12.0, -12.0, 0.0, 7.0, 0.0, 81.0]), .given(.integer, [6], [18.0, 8.0, 5.0, 13.0, 0.0, -27.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.greatestCommonDivisor(y)]
  }
}

@inline(never) private func elementwise_torch_lcm() -> OperationRow {
  OperationRow(
    "torch.lcm", ["torch.lcm"], torch: "torch.lcm(x, y)", swift: "x.leastCommonMultiple(y)",
    cases: [
      [.given(.integer, [6], [12.0, -12.0, 0.0, 7.0, 0.0, 81.0]), .given(.integer, [6], [18.0, 8.0, 5.0, 13.0, 0.0, -27.0])],
    ], types: [.float64], isFlat: true
  ) { inputs in
    let x = inputs[0]
    let y = inputs[1]
    return [x.leastCommonMultiple(y)]
  }
}
