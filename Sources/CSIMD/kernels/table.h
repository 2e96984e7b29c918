// The table of this instruction set.

#define ROW_FLOATS(opcode, name) [opcode] = {[CSIMD_F32] = name##_f32, [CSIMD_F64] = name##_f64}
#define ROW_NUMBERS(opcode, name) \
  [opcode] = {name##_f32, name##_f64, name##_i32, name##_i64}
#define ROW_INTEGERS(opcode, name) [opcode] = {[CSIMD_I32] = name##_i32, [CSIMD_I64] = name##_i64}
#define ROW_ALL(opcode, name) [opcode] = {name##_f32, name##_f64, name##_i32, name##_i64, name##_bool}
#define ROW_BITS(opcode, name) \
  [opcode] = {[CSIMD_I32] = name##_i32, [CSIMD_I64] = name##_i64, [CSIMD_BOOL] = name##_bool}
/// Identity on integers.
#define ROW_ROUNDING(opcode, name) [opcode] = {name##_f32, name##_f64, copy_4, copy_8}
/// Sums and products of bools are or and and.
#define ROW_LATTICE(opcode, name, bool_name) \
  [opcode] = {name##_f32, name##_f64, name##_i32, name##_i64, bool_name##_bool}

const struct csimd_kernels CSIMD_TABLE = {
    .name = CSIMD_ISA_NAME,
    .narrow =
        {
            [CSIMD_F16] = {widen_f16, narrow_f16, fit_f16, NULL},
            [CSIMD_BF16] = {widen_bf16, narrow_bf16, fit_bf16, NULL},
            [CSIMD_U8] = {widen_u8, narrow_u8, fit_u8, saturate_u8},
            [CSIMD_I8] = {widen_i8, narrow_i8, fit_i8, saturate_i8},
            [CSIMD_I16] = {widen_i16, narrow_i16, fit_i16, saturate_i16},
        },
    .tile =
        {
            [CSIMD_IDENTITY] = {copy_4, copy_8, copy_4, copy_8, copy_1},
            ROW_NUMBERS(CSIMD_NEG, neg),
            ROW_NUMBERS(CSIMD_ABS, abs),
            ROW_NUMBERS(CSIMD_SIGN, sign),
            ROW_FLOATS(CSIMD_EXP, exp),
            ROW_FLOATS(CSIMD_LOG, log),
            ROW_FLOATS(CSIMD_EXPM1, expm1),
            ROW_FLOATS(CSIMD_LOG1P, log1p),
            ROW_FLOATS(CSIMD_SQRT, sqrt),
            ROW_FLOATS(CSIMD_RSQRT, rsqrt),
            ROW_FLOATS(CSIMD_RECIPROCAL, reciprocal),
            ROW_FLOATS(CSIMD_SIN, sin),
            ROW_FLOATS(CSIMD_COS, cos),
            ROW_FLOATS(CSIMD_TANH, tanh),
            ROW_FLOATS(CSIMD_SIGMOID, sigmoid),
            ROW_FLOATS(CSIMD_ERF, erf),
            ROW_FLOATS(CSIMD_EXP2, exp2),
            ROW_FLOATS(CSIMD_LOG2, log2),
            ROW_FLOATS(CSIMD_LOG10, log10),
            ROW_FLOATS(CSIMD_TAN, tan),
            ROW_FLOATS(CSIMD_ASIN, asin),
            ROW_FLOATS(CSIMD_ACOS, acos),
            ROW_FLOATS(CSIMD_ATAN, atan),
            ROW_FLOATS(CSIMD_SINH, sinh),
            ROW_FLOATS(CSIMD_COSH, cosh),
            ROW_FLOATS(CSIMD_ASINH, asinh),
            ROW_FLOATS(CSIMD_ACOSH, acosh),
            ROW_FLOATS(CSIMD_ATANH, atanh),
            ROW_FLOATS(CSIMD_ERFC, erfc),
            ROW_FLOATS(CSIMD_SOFTPLUS, softplus),
            ROW_ROUNDING(CSIMD_FLOOR, floor),
            ROW_ROUNDING(CSIMD_CEIL, ceil),
            ROW_ROUNDING(CSIMD_TRUNC, trunc),
            ROW_ROUNDING(CSIMD_ROUND, round),
            ROW_NUMBERS(CSIMD_SQUARE, square),
            ROW_NUMBERS(CSIMD_RELU, relu),
            ROW_BITS(CSIMD_NOT, not),
            ROW_LATTICE(CSIMD_ADD, add, or),
            ROW_NUMBERS(CSIMD_SUB, sub),
            ROW_LATTICE(CSIMD_MUL, mul, and),
            ROW_NUMBERS(CSIMD_DIV, div),
            ROW_LATTICE(CSIMD_MAX, max, or),
            ROW_LATTICE(CSIMD_MIN, min, and),
            ROW_NUMBERS(CSIMD_POW, pow),
            ROW_NUMBERS(CSIMD_MOD, mod),
            ROW_BITS(CSIMD_AND, and),
            ROW_BITS(CSIMD_OR, or),
            ROW_BITS(CSIMD_XOR, xor),
            ROW_FLOATS(CSIMD_ATAN2, atan2),
            ROW_FLOATS(CSIMD_HYPOT, hypot),
            ROW_FLOATS(CSIMD_COPYSIGN, copysign),
            ROW_FLOATS(CSIMD_NEXTAFTER, nextafter),
            ROW_NUMBERS(CSIMD_FMOD, fmod),
            ROW_NUMBERS(CSIMD_FLOOR_DIV, floor_div),
            ROW_INTEGERS(CSIMD_SHL, shl),
            ROW_INTEGERS(CSIMD_SHR, shr),
            ROW_INTEGERS(CSIMD_GCD, gcd),
            ROW_ALL(CSIMD_EQ, eq),
            ROW_ALL(CSIMD_NE, ne),
            ROW_ALL(CSIMD_LT, lt),
            ROW_ALL(CSIMD_LE, le),
            ROW_ALL(CSIMD_GT, gt),
            ROW_ALL(CSIMD_GE, ge),
            ROW_ALL(CSIMD_SELECT, select),
        },
    .cast =
        {
            [CSIMD_F32] = {copy_4, cast_f32_f64, cast_f32_i32, cast_f32_i64, cast_f32_bool},
            [CSIMD_F64] = {cast_f64_f32, copy_8, cast_f64_i32, cast_f64_i64, cast_f64_bool},
            [CSIMD_I32] = {cast_i32_f32, cast_i32_f64, copy_4, cast_i32_i64, cast_i32_bool},
            [CSIMD_I64] = {cast_i64_f32, cast_i64_f64, cast_i64_i32, copy_8, cast_i64_bool},
            [CSIMD_BOOL] = {cast_bool_f32, cast_bool_f64, cast_bool_i32, cast_bool_i64, copy_1},
        },
    .reduce =
        {
            [CSIMD_SUM] = {reduce_sum_f32, reduce_sum_f64, reduce_sum_i32, reduce_sum_i64},
            [CSIMD_PRODUCT] = {reduce_product_f32, reduce_product_f64, reduce_product_i32, reduce_product_i64},
            [CSIMD_REDUCE_MAX] = {reduce_max_f32, reduce_max_f64, reduce_max_i32, reduce_max_i64, reduce_any_bool},
            [CSIMD_REDUCE_MIN] = {reduce_min_f32, reduce_min_f64, reduce_min_i32, reduce_min_i64, reduce_all_bool},
            [CSIMD_ANY] = {[CSIMD_BOOL] = reduce_any_bool},
            [CSIMD_ALL] = {[CSIMD_BOOL] = reduce_all_bool},
            [CSIMD_ARGMAX] = {argmax_f32, argmax_f64, argmax_i32, argmax_i64, argmax_bool},
            [CSIMD_ARGMIN] = {argmin_f32, argmin_f64, argmin_i32, argmin_i64, argmin_bool},
        },
    .sgemm_batched = sgemm_batched,
    .sgemm_elementwise = sgemm_elementwise,
    .conv2d_scratch = conv2d_scratch,
    .conv2d_forward = conv2d_forward,
    .conv2d_backward_data = conv2d_backward_data,
    .conv2d_backward_weights = conv2d_backward_weights,
    .max_pool2d_forward = max_pool2d_forward,
    .max_pool2d_backward = max_pool2d_backward,
    .avg_pool2d_forward = avg_pool2d_forward,
    .avg_pool2d_backward = avg_pool2d_backward,
    .softmax_forward = softmax_forward,
    .softmax_backward = softmax_backward,
    .batch_norm_forward = batch_norm_forward,
    .batch_norm_backward = batch_norm_backward,
};
