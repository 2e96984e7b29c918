// Every kernel, compiled once for each instruction set: the including file defines VL (floats in a vector), MR (rows
// of the matrix microkernel), HAS_FMA, CSIMD_TABLE and CSIMD_ISA_NAME.
// Tiles come from one macro, and the loops that call libm or divide integers stay scalar.
#pragma clang diagnostic ignored "-Wpass-failed"

#include "vector.h"
#include "functions.h"

#include "tiles.h"
#include "chain.h"
#include "narrow.h"
#include "reductions.h"
#include "gemm.h"
#include "recurrent.h"
#include "lstm.h"
#include "gru.h"
#include "convolution.h"
#include "winograd.h"
#include "pooling.h"
#include "softmax.h"
#include "batch_norm.h"
#include "layer_norm.h"
#include "blocked.h"
#include "more_functions.h"
#include "more_tiles.h"

#include "table.h"
