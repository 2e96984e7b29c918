#!/usr/bin/env python3
"""Compares what a program of the documentation printed with what its comments say.

    python3 Tools/check_output.py Snippets/Tour.swift OUTPUT

A line `print(...)  // text` says that the program prints this text as a line; these lines must come in this order, others
may stand between them. Ends with status 1 at the first that does not.
"""

import pathlib
import re
import sys


def main():
    source, output = map(pathlib.Path, sys.argv[1:])
    printed = output.read_text().splitlines()
    position, count = 0, 0
    for number, line in enumerate(source.read_text().splitlines(), 1):
        expected = re.search(r"\bprint\(.*\).*?  // (.*)$", line)
        if not expected:
            continue
        count += 1
        if expected.group(1) not in printed[position:]:
            next_line = printed[position] if position < len(printed) else "the end"
            sys.exit(f"{source}:{number}: says {expected.group(1)!r}, then came {next_line!r}")
        position = printed.index(expected.group(1), position) + 1
    print(f"{source}: {count} lines printed as its comments say")


if __name__ == "__main__":
    main()
