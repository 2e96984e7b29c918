// How often a test's process asks for memory.
#ifndef ALLOCATION_COUNTER_H
#define ALLOCATION_COUNTER_H

/// Calls of malloc and its relatives so far, on all threads, but for those below; -1 where they are not counted: under
/// sanitizers, which have an allocator of their own, and without glibc.
long allocation_count(void);

/// Calls of C++'s operator new: by oneDNN, which makes a list of its arguments each time it runs a primitive. No code of
/// the package is C++.
long operator_new_count(void);

#endif
