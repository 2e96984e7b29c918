#!/usr/bin/env python3
"""Checks what the compiler does not: that the house keeps to its plan (ARCHITECTURE.md).

    python3 Tools/check_structure.py

Prints a line `file:line: what is wrong` for each fault and ends with status 1 if there is one:

- targets depend, and files import, downwards only, and files import only what their target declares;
- `@unchecked Sendable` stands only where raw memory or C handles are, and it and `nonisolated(unsafe)` with a reason;
- no `unsafeFlags`; no `fatalError(`, `try!` or `print(` in libraries; no notes of unfinished work;
- no file of over 400 lines in Sources, or 500 in Tests, but generated ones; the median of the Swift files written by hand is told, and fails over 150;
- public declarations have documentation comments.
"""

import collections
import json
import pathlib
import re
import statistics
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent

# From the bottom up: a target may use those of earlier rows, and those before it in its own row.
LAYERS = [
    ["CSIMD", "COneDNN", "CLAPACK", "CImage", "CStartup"],
    ["StriateTypes", "StriateKernels", "StriateNumerics"],
    ["StriateGraph", "StriateCompiler"],
    ["StriateReference", "StriateCPU"],
    ["StriateRuntime"],
    ["StriateFormats", "StriatePictures", "StriateData", "StriateNN", "StriateTraining"],
    ["Striate"],
    ["StriateCatalogue", "StriateONNX", "StriateSystems", "StriateStudio"],
    ["striate-cli", "Miniature"],
]

# Modules that belong to no target of the package.
SYSTEM_MODULES = {"Foundation", "FoundationEssentials", "FoundationNetworking", "Synchronization", "Dispatch", "Glibc", "Musl", "Darwin"}

# Where a promise to the compiler may stand: around C handles and raw memory.
UNCHECKED_FILES = {
    "Sources/StriateKernels/Device.swift",
    "Sources/StriateKernels/HostMemory.swift",
    "Sources/StriateFormats/Files/MappedFile.swift",
    "Sources/StriateCPU/CPUStep.swift",
    "Sources/StriateCPU/OneDNN/LayoutTable.swift",
    "Sources/StriateCPU/OneDNN/OneDNNPrimitive.swift",
    "Sources/StriateCPU/Steps/Elementwise.swift",
    "Sources/StriateRuntime/BoundPlan.swift",
}

# The command line speaks to the user; everything else leaves that to its caller.
PROGRAMS = {"striate-cli", "Miniature"}

# Members whose protocol says what they are, and initializers without arguments, which have nothing to say.
DOCUMENTED_BY_PROTOCOL = re.compile(
    r"\b(var (description|debugDescription|errorDescription|customMirror|testDescription|hashValue|startIndex|endIndex"
    r"|indices|count|rawValue|id)\b"
    r"|func (callAsFunction|update|learningRate|momentum|build\w+|gradientChecks|hash|encode|makeIterator|next|makeAsyncIterator|index|advanced|distance"
    r"|==|<|\+|-|\*|/|%|<=|>|>=|!|&&|\|\||\+=|-=|\*=|/=|prefix)\s*[(<]"
    r"|init\((from decoder|rawValue|arrayLiteral|dictionaryLiteral|floatLiteral|integerLiteral|stringLiteral"
    r"|booleanLiteral)\b|init\(\) \{|subscript\()")

# What every system has, said where the protocol is (LectureSystem, NetworkSystem).
DOCUMENTED_BY_SYSTEM = re.compile(
    r"\bpublic (var (card|options|experiments|trials|input|classCount): |func (run\(_ request: SystemRequest|network\(classCount))")

LONGEST = 400
LONGEST_TEST = 500
LONGEST_MEDIAN = 150
CODE = {".swift", ".c", ".h", ".py"}
UNFINISHED = re.compile(r"\b(" + "|".join(["TO" + "DO", "FIX" + "ME"]) + r")\b")
IMPORT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:public|package|internal|private|fileprivate)\s+)?import\s+"
    r"(?:(?:struct|class|enum|protocol|typealias|func|var|let)\s+)?(\w+)")
DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:static|class|final|override|mutating|nonmutating|indirect|prefix|postfix|required"
    r"|convenience|nonisolated)\s+)*public\s+(?!internal\(set\)\s*$|import\b|extension\b)"
    r"(?:(?:static|class|final|override|mutating|nonmutating|indirect|prefix|postfix|required|convenience|nonisolated"
    r"|(?:private|package|internal)\(set\))\s+)*(func|init|struct|class|enum|protocol|actor|var|let|subscript)\b")

faults = []


def fault(path, line, what):
    faults.append(f"{path.relative_to(ROOT)}:{line}: {what}")


def without_comments_and_strings(text):
    """The text with comments and the contents of strings blanked, line by line as before.

    Knows line and nested block comments, strings in one and several lines, and raw strings; interpolations count as
    text, which is enough for what is looked for here.
    """
    result, position, end = [], 0, len(text)
    token = re.compile(r'//|/\*|(#*)("""|")')

    def blank(part):
        result.append(re.sub(r"[^\n]", " ", part))

    while match := token.search(text, position):
        result.append(text[position : match.start()])
        start = match.start()
        if match.group() == "//":
            position = text.find("\n", start)
            position = end if position < 0 else position
        elif match.group() == "/*":
            depth, position = 1, start + 2
            while depth and position < end:
                if text.startswith("/*", position):
                    depth, position = depth + 1, position + 2
                elif text.startswith("*/", position):
                    depth, position = depth - 1, position + 2
                else:
                    position += 1
        else:
            hashes, quote = match.groups()
            escape, position = "\\" + hashes, match.end()
            while position < end and not text.startswith(quote + hashes, position):
                position += len(escape) + 1 if text.startswith(escape, position) else 1
            position += len(quote + hashes)
        blank(text[start:position])
    result.append(text[position:])
    return "".join(result)


def package():
    """Targets of Package.swift by name: directory, and names of what each depends on."""
    dump = subprocess.run(
        ["swift", "package", "dump-package"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    targets = {}
    for target in json.loads(dump)["targets"]:
        uses = [next(iter(dependency.values()))[0] for dependency in target["dependencies"]]
        folder = "Tests" if target["type"] == "test" else "Sources"
        targets[target["name"]] = (ROOT / (target.get("path") or f"{folder}/{target['name']}"), uses)
    return targets


def line_of(path, wanted):
    lines = path.read_text().splitlines()
    return next((number for number, line in enumerate(lines, 1) if wanted in line), 1)


def check_layers(targets):
    """Every dependency points down; with that there is no cycle either."""
    manifest = ROOT / "Package.swift"
    height = {name: index for index, name in enumerate(name for row in LAYERS for name in row)}
    for name, (folder, uses) in targets.items():
        if folder.parent.name == "Tests":
            continue
        if name not in height:
            fault(manifest, line_of(manifest, f'"{name}"'), f"the target {name} has no place in LAYERS of {__file__}")
            continue
        for used in uses:
            if used in height and height[used] >= height[name]:
                fault(manifest, line_of(manifest, f'"{name}"'), f"{name} depends on {used}, which is not below it")
    if "unsafeFlags" in without_comments_and_strings(manifest.read_text()):
        fault(manifest, line_of(manifest, "unsafeFlags"), "unsafeFlags makes the package useless as a dependency")


def check_imports(name, folder, uses, targets):
    imported = set()
    for path in sorted(folder.rglob("*.swift")):
        for number, line in enumerate(without_comments_and_strings(path.read_text()).splitlines(), 1):
            match = IMPORT.match(line)
            if not match or match.group(1) in SYSTEM_MODULES:
                continue
            module = match.group(1)
            if "@testable" in line:
                fault(path, number, "@testable needs a build of its own; tests use package access")
            if module == "Testing" and folder.parent.name == "Tests":
                continue
            imported.add(module)
            if module not in uses:
                kind = "a target that" if module in targets else "a module that"
                fault(path, number, f"imports {module}, {kind} {name} does not declare")
    for path in sorted(folder.rglob("*.[ch]")):
        for number, line in enumerate(path.read_text().splitlines(), 1):
            match = re.match(r'\s*#\s*include\s+["<](\w+)\.h[">]', line)
            if match and match.group(1) in targets and match.group(1) not in uses + [name]:
                fault(path, number, f"includes {match.group(1)}.h, of a target that {name} does not declare")
    manifest = ROOT / "Package.swift"
    for used in uses:
        # What a target declares and never imports is a door to nowhere.
        if used not in imported and folder.parent.name == "Sources" and any(folder.rglob("*.swift")):
            fault(manifest, line_of(manifest, f'"{name}"'), f"{name} declares {used} and never imports it")


def check_promises(path, lines, code):
    name = str(path.relative_to(ROOT))
    for number, line in enumerate(code, 1):
        if "@unchecked Sendable" not in line and "nonisolated(unsafe)" not in line:
            continue
        if "@unchecked" in line and name not in UNCHECKED_FILES:
            fault(path, number, "@unchecked Sendable outside the files that hold C handles or raw memory")
        above = number - 2
        while above > 0 and "nonisolated(unsafe)" in lines[above]:
            above -= 1
        if "//" not in lines[number - 1] and not lines[max(above, 0)].lstrip().startswith("//"):
            fault(path, number, "a promise to the compiler without its reason in a comment")


def check_words(path, code):
    for number, line in enumerate(code, 1):
        for word, pattern in [("fatalError", r"\bfatalError\s*\("), ("try!", r"\btry!"), ("print", r"(?<!func )(?<![.\w])print\s*\(")]:
            if re.search(pattern, line):
                fault(path, number, f"{word} in a library: throw, or trap with Diagnostics")


def check_documentation(path, lines, code):
    """Counts public declarations and reports those without a comment.

    Rows of a table, one-line declarations directly below each other, share the comment of the first.
    """
    public, documented = 0, set()
    for number, line in enumerate(code):
        if not DECLARATION.match(line):
            continue
        public += 1
        above = number - 1
        while above >= 0 and re.match(r"\s*@\w+(\([^)]*\))?\s*$", lines[above]):
            above -= 1
        if above >= 0 and (above in documented or lines[above].lstrip().startswith("///")):
            documented.add(number)
        elif not (DOCUMENTED_BY_PROTOCOL.search(line) or DOCUMENTED_BY_SYSTEM.search(line)):
            fault(path, number + 1, f"public without a documentation comment: {lines[number].strip()[:60]}")
    return public


def is_generated(path, lines):
    """Written by a tool: `Name+Generated.swift`, in a folder of that name, or with its maker in the first line."""
    return "+Generated" in path.name or "Generated" in path.parent.parts or lines[:1] and "Made by Tools/" in lines[0]


def main():
    targets = package()
    check_layers(targets)
    public = 0
    for name, (folder, uses) in targets.items():
        check_imports(name, folder, uses, targets)
        if folder.parent.name == "Tests":
            continue
        for path in sorted(folder.rglob("*.swift")):
            text = path.read_text()
            lines, code = text.splitlines(), without_comments_and_strings(text).splitlines()
            if not is_generated(path, lines):
                check_promises(path, lines, code)
            if name not in PROGRAMS:
                check_words(path, code)
            public += check_documentation(path, lines, code)
    counts = collections.Counter()
    swift_lengths = []
    for folder in ["Sources", "Tests", "Tools", "Snippets"]:
        for path in sorted((ROOT / folder).rglob("*")):
            if path.suffix not in CODE:
                continue
            lines = path.read_text().splitlines()
            counts[folder] += 1
            for number, line in enumerate(lines, 1):
                if UNFINISHED.search(line):
                    fault(path, number, "a note of unfinished work")
            if is_generated(path, lines):
                continue
            if folder == "Sources" and len(lines) > LONGEST:
                fault(path, LONGEST + 1, f"{len(lines)} lines, more than {LONGEST}")
            if path.suffix == ".swift" and folder in ["Sources", "Tests"]:
                if len(lines) > LONGEST_TEST:
                    fault(path, LONGEST_TEST + 1, f"{len(lines)} lines, more than {LONGEST_TEST}")
                swift_lengths.append(len(lines))
    median = statistics.median(swift_lengths)
    if median > LONGEST_MEDIAN:
        fault(ROOT / "Sources", 1, f"half of the Swift files have {median:g} lines or more, more than {LONGEST_MEDIAN}")
    for line in sorted(faults):
        print(line)
    files = ", ".join(f"{count} in {folder}" for folder, count in counts.items())
    print(
        f"{len(targets)} targets, files: {files}, Swift files of {median:g} lines in the middle and at most"
        f" {max(swift_lengths)}, {public} public declarations: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
