#!/bin/sh
# Runs the tests under sanitizers: address and undefined in one build, thread in another.
#
#     Tools/sanitize.sh [memory|thread]
#
# UndefinedBehaviorSanitizer sees the C targets; AddressSanitizer and ThreadSanitizer see C and Swift. oneDNN, libgomp and
# Swift's own libraries are not instrumented: Tools/sanitizers says how that is dealt with.
#
# Left out: CommandLineTests, which start the program anew for each run and wait at most four minutes for what takes
# longer here; ProcessTests, which measure resident memory, of which the sanitizers take their own; and the catalogue's
# gradient checks, whose thousands of small evaluations are those of its parity tests again.
set -eu
which=${1:-all}
left_out="--skip CommandLineTests --skip ProcessTests --skip StriateCatalogueTests.GradientTests"

# scratch folder, then flags of the build
run() {
  scratch=$1
  shift
  log="$scratch/tests.log"
  swift build --build-tests --scratch-path "$scratch" -Xswiftc -gnone "$@"
  # shellcheck disable=SC2086
  if env ${preload:+LD_PRELOAD="$preload"} swift test --skip-build --scratch-path "$scratch" -Xswiftc -gnone "$@" \
    $left_out >"$log" 2>&1 && ! grep -qE "WARNING: ThreadSanitizer|runtime error:|ERROR: " "$log"; then
    tail -1 "$log"
  else
    grep -E "✘|WARNING: ThreadSanitizer|runtime error:|ERROR: |SUMMARY" "$log" | sort | uniq -c | sort -rn | head -40
    echo "sanitize: see $log" >&2
    exit 1
  fi
}

preload=
if [ "$which" != thread ]; then
  # What libraries keep until the process ends is no leak of ours, and Swift's metadata is never freed.
  export ASAN_OPTIONS=detect_leaks=0 UBSAN_OPTIONS=print_stacktrace=1
  run .build-memory --sanitize=address -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=undefined
fi
if [ "$which" != memory ]; then
  mkdir -p .build-thread
  preload=$(pwd)/.build-thread/thread_edges.so
  clang -O2 -Wall -Wextra -shared -fPIC -o "$preload" Tools/sanitizers/thread_edges.c -ldl
  export TSAN_OPTIONS="suppressions=$(pwd)/Tools/sanitizers/tsan.supp"
  run .build-thread --sanitize=thread
fi
