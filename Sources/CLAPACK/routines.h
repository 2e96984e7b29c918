// The functions of CLAPACK.h for one element type. Included twice, with T, FORTRAN(name) and FUNCTION(name).
// Fortran passes lengths of character arguments behind the others.

#if CLAPACK_PRESENT

extern void FORTRAN(getrf)(const int *, const int *, T *, const int *, int *, int *);
extern void FORTRAN(gesv)(const int *, const int *, T *, const int *, int *, T *, const int *, int *);
extern void FORTRAN(trtrs)(
    const char *, const char *, const char *, const int *, const int *, const T *, const int *, T *, const int *,
    int *, size_t, size_t, size_t);
extern void FORTRAN(potrf)(const char *, const int *, T *, const int *, int *, size_t);
extern void FORTRAN(geqrf)(const int *, const int *, T *, const int *, T *, T *, const int *, int *);
extern void FORTRAN(orgqr)(
    const int *, const int *, const int *, T *, const int *, const T *, T *, const int *, int *);
extern void FORTRAN(gesdd)(
    const char *, const int *, const int *, T *, const int *, T *, T *, const int *, T *, const int *, T *,
    const int *, int *, int *, size_t);
extern void FORTRAN(syevd)(
    const char *, const char *, const int *, T *, const int *, T *, T *, const int *, int *, const int *, int *,
    size_t, size_t);
extern void FORTRAN(geev)(
    const char *, const char *, const int *, T *, const int *, T *, T *, T *, const int *, T *, const int *, T *,
    const int *, int *, size_t, size_t);

int FUNCTION(lu)(int m, int n, T *a, int32_t *pivots) {
  int info = 0, lda = LEADING(m);
  FORTRAN(getrf)(&m, &n, a, &lda, pivots, &info);
  return info;
}

int FUNCTION(solve)(int n, int columns, T *a, int32_t *pivots, T *b) {
  int info = 0, lda = LEADING(n);
  FORTRAN(gesv)(&n, &columns, a, &lda, pivots, b, &lda, &info);
  return info;
}

int FUNCTION(triangular_solve)(
    bool upper, bool transposed, bool unit, int n, int columns, const T *a, T *b) {
  int info = 0, lda = LEADING(n);
  FORTRAN(trtrs)(
      upper ? "U" : "L", transposed ? "T" : "N", unit ? "U" : "N", &n, &columns, a, &lda, b, &lda, &info, 1, 1, 1);
  return info;
}

int FUNCTION(cholesky)(int n, T *a) {
  int info = 0, lda = LEADING(n);
  FORTRAN(potrf)("L", &n, a, &lda, &info, 1);
  return info;
}

int FUNCTION(qr)(int m, int n, T *a, T *tau) {
  int info = 0, lda = LEADING(m), query = -1;
  T wanted = 0;
  FORTRAN(geqrf)(&m, &n, a, &lda, tau, &wanted, &query, &info);
  if (info != 0) return info;
  int count = (int)wanted + 1;
  T *work = malloc((size_t)count * sizeof(T));
  if (work == NULL) return CLAPACK_OUT_OF_MEMORY;
  FORTRAN(geqrf)(&m, &n, a, &lda, tau, work, &count, &info);
  free(work);
  return info;
}

int FUNCTION(qr_vectors)(int m, int n, int k, T *q, const T *tau) {
  int info = 0, lda = LEADING(m), query = -1;
  T wanted = 0;
  FORTRAN(orgqr)(&m, &n, &k, q, &lda, tau, &wanted, &query, &info);
  if (info != 0) return info;
  int count = (int)wanted + 1;
  T *work = malloc((size_t)count * sizeof(T));
  if (work == NULL) return CLAPACK_OUT_OF_MEMORY;
  FORTRAN(orgqr)(&m, &n, &k, q, &lda, tau, work, &count, &info);
  free(work);
  return info;
}

int FUNCTION(svd)(char job, int m, int n, T *a, T *s, T *u, T *vt, int vrows) {
  int info = 0, lda = LEADING(m), ldu = LEADING(m), ldvt = LEADING(vrows), query = -1;
  int least = m < n ? m : n;
  int *integers = malloc((size_t)LEADING(least) * 8 * sizeof(int));
  if (integers == NULL) return CLAPACK_OUT_OF_MEMORY;
  T wanted = 0;
  FORTRAN(gesdd)(&job, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, &wanted, &query, integers, &info, 1);
  // Its answer for large matrices is rounded in Float, so a little more is given.
  int count = (int)(wanted * (T)1.01) + 64;
  T *work = info == 0 ? malloc((size_t)count * sizeof(T)) : NULL;
  if (info == 0 && work == NULL) info = CLAPACK_OUT_OF_MEMORY;
  if (info == 0) {
    FORTRAN(gesdd)(&job, &m, &n, a, &lda, s, u, &ldu, vt, &ldvt, work, &count, integers, &info, 1);
  }
  free(work);
  free(integers);
  return info;
}

int FUNCTION(symmetric_eigen)(bool vectors, int n, T *a, T *w) {
  int info = 0, lda = LEADING(n), query = -1, wantedIntegers = 0;
  const char *job = vectors ? "V" : "N";
  T wanted = 0;
  FORTRAN(syevd)(job, "L", &n, a, &lda, w, &wanted, &query, &wantedIntegers, &query, &info, 1, 1);
  if (info != 0) return info;
  int count = (int)(wanted * (T)1.01) + 64, integerCount = wantedIntegers + 1;
  T *work = malloc((size_t)count * sizeof(T));
  int *integers = malloc((size_t)integerCount * sizeof(int));
  if (work == NULL || integers == NULL) {
    info = CLAPACK_OUT_OF_MEMORY;
  } else {
    FORTRAN(syevd)(job, "L", &n, a, &lda, w, work, &count, integers, &integerCount, &info, 1, 1);
  }
  free(work);
  free(integers);
  return info;
}

int FUNCTION(eigen)(int n, T *a, T *real, T *imaginary, T *v) {
  int info = 0, lda = LEADING(n), query = -1;
  const char *job = v == NULL ? "N" : "V";
  T wanted = 0, none = 0;
  T *vectors = v == NULL ? &none : v;
  FORTRAN(geev)("N", job, &n, a, &lda, real, imaginary, &none, &lda, vectors, &lda, &wanted, &query, &info, 1, 1);
  if (info != 0) return info;
  int count = (int)(wanted * (T)1.01) + 64;
  T *work = malloc((size_t)count * sizeof(T));
  if (work == NULL) return CLAPACK_OUT_OF_MEMORY;
  FORTRAN(geev)("N", job, &n, a, &lda, real, imaginary, &none, &lda, vectors, &lda, work, &count, &info, 1, 1);
  free(work);
  return info;
}

#else

int FUNCTION(lu)(int m, int n, T *a, int32_t *pivots) {
  (void)m, (void)n, (void)a, (void)pivots;
  return CLAPACK_ABSENT;
}

int FUNCTION(solve)(int n, int columns, T *a, int32_t *pivots, T *b) {
  (void)n, (void)columns, (void)a, (void)pivots, (void)b;
  return CLAPACK_ABSENT;
}

int FUNCTION(triangular_solve)(
    bool upper, bool transposed, bool unit, int n, int columns, const T *a, T *b) {
  (void)upper, (void)transposed, (void)unit, (void)n, (void)columns, (void)a, (void)b;
  return CLAPACK_ABSENT;
}

int FUNCTION(cholesky)(int n, T *a) {
  (void)n, (void)a;
  return CLAPACK_ABSENT;
}

int FUNCTION(qr)(int m, int n, T *a, T *tau) {
  (void)m, (void)n, (void)a, (void)tau;
  return CLAPACK_ABSENT;
}

int FUNCTION(qr_vectors)(int m, int n, int k, T *q, const T *tau) {
  (void)m, (void)n, (void)k, (void)q, (void)tau;
  return CLAPACK_ABSENT;
}

int FUNCTION(svd)(char job, int m, int n, T *a, T *s, T *u, T *vt, int vrows) {
  (void)job, (void)m, (void)n, (void)a, (void)s, (void)u, (void)vt, (void)vrows;
  return CLAPACK_ABSENT;
}

int FUNCTION(symmetric_eigen)(bool vectors, int n, T *a, T *w) {
  (void)vectors, (void)n, (void)a, (void)w;
  return CLAPACK_ABSENT;
}

int FUNCTION(eigen)(int n, T *a, T *real, T *imaginary, T *v) {
  (void)n, (void)a, (void)real, (void)imaginary, (void)v;
  return CLAPACK_ABSENT;
}

#endif
