#include "CLAPACK.h"

#include <stddef.h>
#include <stdlib.h>

#if !defined(STRIATE_WITHOUT_LAPACK) && __has_include(<openblas_config.h>)
#define CLAPACK_PRESENT 1
#else
#define CLAPACK_PRESENT 0
#endif

// LAPACK wants leading extents of 1 or more for empty matrices too.
#define LEADING(extent) ((extent) > 1 ? (extent) : 1)

bool clapack_is_present(void) { return CLAPACK_PRESENT; }

#define T float
#define FORTRAN(name) s##name##_
#define FUNCTION(name) clapack_float_##name
#include "routines.h"
#undef T
#undef FORTRAN
#undef FUNCTION

#define T double
#define FORTRAN(name) d##name##_
#define FUNCTION(name) clapack_double_##name
#include "routines.h"
