// Dense factorizations, by the LAPACK that OpenBLAS brings. Matrices are column-major without gaps; each function answers
// with LAPACK's `info`: 0 is success, −1000 that this build has no LAPACK, −1001 that memory ran out.

#ifndef CLAPACK_H
#define CLAPACK_H

#include <stdbool.h>
#include <stdint.h>

enum { CLAPACK_ABSENT = -1000, CLAPACK_OUT_OF_MEMORY = -1001 };

/// Whether this build was made with OpenBLAS.
bool clapack_is_present(void);

#define CLAPACK_FUNCTIONS(T, name)                                                                                     \
  /* a [m, n] becomes L and U; pivots [min(m, n)] count from 1. */                                                     \
  int clapack_##name##_lu(int m, int n, T *a, int32_t *pivots);                                                        \
  /* a [n, n] x [n, columns] = b; a becomes L and U, b becomes x. */                                                   \
  int clapack_##name##_solve(int n, int columns, T *a, int32_t *pivots, T *b);                                         \
  /* The triangle of a [n, n], b [n, columns] becomes x. */                                                            \
  int clapack_##name##_triangular_solve(                                                                               \
      bool upper, bool transposed, bool unit, int n, int columns, const T *a, T *b);                                   \
  /* The lower triangle of a [n, n] becomes L. */                                                                      \
  int clapack_##name##_cholesky(int n, T *a);                                                                          \
  /* a [m, n] becomes R above and reflectors below; tau [min(m, n)]. */                                                \
  int clapack_##name##_qr(int m, int n, T *a, T *tau);                                                                 \
  /* q [m, n], whose first k columns hold reflectors, becomes their product's first n columns. */                      \
  int clapack_##name##_qr_vectors(int m, int n, int k, T *q, const T *tau);                                            \
  /* Destroys a [m, n]. job 'A' all vectors, 'S' the first min(m, n), 'N' none: u and vt are not touched. */           \
  int clapack_##name##_svd(char job, int m, int n, T *a, T *s, T *u, T *vt, int vrows);                  \
  /* The lower triangle of a [n, n] becomes its eigenvectors if wanted; w [n] ascending. */                            \
  int clapack_##name##_symmetric_eigen(bool vectors, int n, T *a, T *w);                                               \
  /* Destroys a [n, n]; v [n, n] in LAPACK's packed form of complex vectors, or NULL. */                               \
  int clapack_##name##_eigen(int n, T *a, T *real, T *imaginary, T *v);

CLAPACK_FUNCTIONS(float, float)
CLAPACK_FUNCTIONS(double, double)

#endif
