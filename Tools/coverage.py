#!/usr/bin/env python3
"""Prints what share of the engine's lines the tests run, and ends with status 1 if it is under 90 %.

    swift test --enable-code-coverage
    python3 Tools/coverage.py [REPORT.json] [--files N]

REPORT.json is what llvm-cov exports, by default what `swift test --show-codecov-path` names.
"""

import argparse
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
ENGINE = [
    "StriateTypes", "StriateKernels", "StriateGraph", "StriateCompiler", "StriateReference", "StriateCPU",
    "StriateRuntime", "StriateNN",
]
REQUIRED = 0.9


def report_path():
    shown = subprocess.run(
        ["swift", "test", "--show-codecov-path"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return shown.strip().splitlines()[-1]


def covered_lines(path):
    """Covered lines and all lines, by target and then by file."""
    try:
        report = json.loads(pathlib.Path(path).read_text())
        files = [file for part in report["data"] for file in part["files"]]
    except (OSError, ValueError, KeyError, TypeError) as error:
        sys.exit(f"coverage.py: {path}: not a report of llvm-cov ({error}); run: swift test --enable-code-coverage")
    targets = {name: {} for name in ENGINE}
    for file in files:
        parts = pathlib.PurePath(file["filename"]).parts
        for name in ENGINE:
            if "Sources" in parts and name in parts[parts.index("Sources") :]:
                lines = file["summary"]["lines"]
                relative = "/".join(parts[len(parts) - parts[::-1].index(name) - 1 :])
                targets[name][relative] = (lines["covered"], lines["count"])
    return targets


def row(name, covered, count):
    return f"{name:44} {covered:6} of {count:6} lines  {100 * covered / max(count, 1):5.1f} %"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("report", nargs="?", help="what llvm-cov exported")
    parser.add_argument("--files", type=int, default=10, help="how many of the files with most uncovered lines to list")
    arguments = parser.parse_args()

    targets = covered_lines(arguments.report or report_path())
    sums = {name: tuple(map(sum, zip(*files.values()))) for name, files in targets.items() if files}
    for name in ENGINE:
        if name not in sums:
            sys.exit(f"coverage.py: the report has no file of {name}")
        print(row(name, *sums[name]))
    covered, count = map(sum, zip(*sums.values()))
    print(row("engine", covered, count))

    worst = sorted(
        (pair[0] - pair[1], file, pair) for files in targets.values() for file, pair in files.items()
        if pair[0] < pair[1])
    if worst[: arguments.files]:
        print("\nmost uncovered lines:")
        for _, file, pair in worst[: arguments.files]:
            print("  " + row(file, *pair))
    if covered < REQUIRED * count:
        sys.exit(f"coverage.py: {100 * covered / count:.1f} % is under {100 * REQUIRED:.0f} %")


if __name__ == "__main__":
    main()
