#!/bin/sh
# Builds everything from nothing and fails on any warning in this package, and on imports that a target does not
# declare. The manifest has no unsafe flags, so that Striate can be a dependency; warnings are looked for here.
set -eu
scratch=.build-check
rm -rf "$scratch"
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! swift build -c debug --build-tests --explicit-target-dependency-import-check error --scratch-path "$scratch" >"$log" 2>&1; then
  cat "$log"
  exit 1
fi
if grep -E "^$(pwd)/.*warning:|^warning: '?striate'?" "$log"; then
  echo "check: warnings count as errors here" >&2
  exit 1
fi
rm -rf "$scratch"
