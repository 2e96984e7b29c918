#!/bin/sh
# The reference documentation: docs/Striate.docc and the comments in the sources, as a website in .build/docs.
#
#     Tools/make_docs.sh [folder of a finished build, .build/release by default]
#
# Fails on links that lead nowhere and on public methods that no page links. To read it:
#     python3 -m http.server --directory .build/docs     then open http://localhost:8000/documentation/striate
set -eu
cd "$(dirname "$0")/.."
build=${1:-.build/release}
modules="Striate StriateTypes StriateKernels StriateGraph StriateRuntime StriateFormats StriatePictures StriateData StriateNN StriateTraining StriateONNX"
graphs=.build/symbol-graphs
output=.build/docs

docc=$(command -v docc) || { echo "make_docs: docc is missing; it comes with the Swift toolchain" >&2; exit 1; }
[ -d "$build/Modules" ] || { echo "make_docs: no modules in $build; build first" >&2; exit 1; }
target=$(swiftc -print-target-info | sed -n 's/.*"triple": "\(.*\)",/\1/p' | head -1)
# The C targets that the modules import.
set --
for map in "$build"/C*.build/module.modulemap; do
  set -- "$@" -Xcc "-fmodule-map-file=$map"
done

rm -rf "$graphs" "$output"
mkdir -p "$graphs"
for module in $modules; do
  swift symbolgraph-extract -module-name "$module" -I "$build/Modules" "$@" -target "$target" -output-dir "$graphs" \
    -minimum-access-level public -skip-synthesized-members
done
# What DocC has to say is judged below; its exit status is 0 with warnings.
"$docc" convert docs/Striate.docc --additional-symbol-graph-dir "$graphs" --output-path "$output" \
  --fallback-display-name Striate --fallback-bundle-identifier striate \
  --diagnostics-file "$graphs/diagnostics.json" >"$graphs/docc.log" 2>&1 || { cat "$graphs/docc.log"; exit 1; }
python3 Tools/check_reference.py "$graphs" "$output"
