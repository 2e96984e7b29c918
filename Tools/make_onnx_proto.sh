#!/bin/sh
# Writes Sources/StriateONNX/Generated/onnx.pb.swift from the onnx.proto of the Python package `onnx`.
#
#   Tools/make_onnx_proto.sh
#
# Needs protoc (Debian: protobuf-compiler), Python, git and some minutes: the plugin is built from source.
set -eu
cd "$(dirname "$0")/.."
onnx=1.23.2
plugin=1.39.0
work=.build-onnx-proto
mkdir -p "$work"
[ -x "$work/venv/bin/python" ] || python3 -m venv "$work/venv"
"$work/venv/bin/pip" install --quiet "onnx==$onnx"
[ -d "$work/swift-protobuf" ] || git clone --quiet --depth 1 --branch "$plugin" https://github.com/apple/swift-protobuf "$work/swift-protobuf"
swift build --package-path "$work/swift-protobuf" --product protoc-gen-swift
folder=$("$work/venv/bin/python" -c 'import onnx, os; print(os.path.dirname(onnx.__file__))')
target=Sources/StriateONNX/Generated
mkdir -p "$target"
protoc --plugin="$work/swift-protobuf/.build/debug/protoc-gen-swift" --proto_path="$folder" \
  --swift_out="$work" --swift_opt=Visibility=Internal "$folder/onnx.proto"
{
  echo "// Made by Tools/make_onnx_proto.sh from onnx.proto of onnx $onnx, with protoc-gen-swift $plugin."
  echo "// swift-format-ignore-file"
  # The comments are onnx.proto's own.
  cat "$work/onnx.pb.swift"
} >"$target/onnx.pb.swift"
