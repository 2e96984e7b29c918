// All reductions of element type T. Sums and products of integers are taken unsigned, so that they wrap.

#ifdef BOOLEAN
#define NAME reduce_any
#define OPERATION ANY
#define V_OPERATION ANY
#define IDENTITY 0
#define E uint8_t
#define W uint8_t
#include "reduction.h"

#define NAME reduce_all
#define OPERATION ALL
#define V_OPERATION ALL
#define IDENTITY 1
#define E uint8_t
#define W uint8_t
#include "reduction.h"
#else
#ifdef INTEGER
#define SUM_TYPE WIDE
#else
#define SUM_TYPE T
#endif

#define NAME reduce_sum
#define OPERATION SUM
#define V_OPERATION SUM
#define IDENTITY 0
#define E SUM_TYPE
#define W WIDE
#include "reduction.h"

#define NAME reduce_product
#define OPERATION PRODUCT
#define V_OPERATION PRODUCT
#define IDENTITY 1
#define E SUM_TYPE
#define W WIDE
#include "reduction.h"

#define NAME reduce_max
#define OPERATION MAXIMUM
#define V_OPERATION V_MAXIMUM
#define IDENTITY LOWEST
#define E T
#define W T
#include "reduction.h"

#define NAME reduce_min
#define OPERATION MINIMUM
#define V_OPERATION V_MINIMUM
#define IDENTITY HIGHEST
#define E T
#define W T
#include "reduction.h"
#undef SUM_TYPE
#undef LOWEST
#undef HIGHEST
#endif

#define NAME argmax
#define BETTER(a, b) ((a) > (b) || ((a) != (a) && (b) == (b)))
#include "arg_reduction.h"

#define NAME argmin
#define BETTER(a, b) ((a) < (b) || ((a) != (a) && (b) == (b)))
#include "arg_reduction.h"

#undef T
#undef WIDE
#undef MASK
#undef SUFFIX
