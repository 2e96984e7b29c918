#!/usr/bin/env python3
"""Checks the reference that Tools/make_docs.sh made: no link leads nowhere, nothing public was forgotten.

    python3 Tools/check_reference.py GRAPHS OUTPUT

GRAPHS has the symbol graphs and DocC's diagnostics.json, OUTPUT the documentation made of them. Ends with status 1 unless

- DocC had nothing to say, other than that a parameter has no comment of its own;
- every public method of Tensor, and every public type and function, is linked from the topics of exactly one page of
  docs/Striate.docc; for a new one it says which page links its neighbours in the source;
- every page is linked from the first.
"""

import collections
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
CATALOGUE = ROOT / "docs" / "Striate.docc"
faults = []


def diagnostics(graphs):
    """What DocC found, without parameters that a comment leaves out: labels often say enough."""
    for entry in json.loads((graphs / "diagnostics.json").read_text())["diagnostics"]:
        if "is missing documentation" in entry["summary"]:
            continue
        place = pathlib.Path(entry.get("source", "").removeprefix("file://"))
        place = place.relative_to(ROOT) if place.is_relative_to(ROOT) else place
        line = entry.get("range", {}).get("start", {}).get("line", 1)
        hints = [solution["summary"] for solution in entry.get("solutions", [])]
        faults.append("; ".join([f"{place}:{line}: {entry['summary']}"] + hints))


def public_symbols(graphs):
    """Precise identifier -> (name as in a link, source file) of what must be on a page."""
    symbols = {}
    for path in sorted(graphs.glob("*.symbols.json")):
        module = path.name.removesuffix(".symbols.json").split("@")[0]
        for symbol in json.loads(path.read_text())["symbols"]:
            components = symbol["pathComponents"]
            is_method = components[0] == "Tensor" and len(components) == 2
            if not is_method and (len(components) > 1 or "@" in path.name):
                continue
            home = "StriateGraph" if is_method else module
            source = symbol.get("location", {}).get("uri", "").removeprefix("file://")
            source = source[source.find("/Sources/") + 1:]
            symbols[symbol["identifier"]["precise"]] = (f"/{home}/{'/'.join(components)}", source)
    return symbols


def rendered(output):
    """DocC's addresses: of each symbol by its precise identifier, and of what each page links in its topics."""
    addresses, pages = {}, {}
    for path in (output / "data" / "documentation").rglob("*.json"):
        page = json.loads(path.read_text())
        address = page["identifier"]["url"]
        if identifier := page.get("metadata", {}).get("externalID"):
            addresses[identifier] = address
        sections = page.get("topicSections", []) if path.parent.name == "striate" or path.stem == "striate" else []
        if sections or page.get("kind") == "article":
            pages[address] = [link for section in sections for link in section["identifiers"] if not section.get("generated")]
    return addresses, {address: links for address, links in pages.items() if "-implementations" not in address.lower()}


def main():
    graphs, output = map(pathlib.Path, sys.argv[1:])
    diagnostics(graphs)
    symbols = public_symbols(graphs)
    addresses, pages = rendered(output)

    def name(page):
        return page.rsplit("/", 1)[1]

    linked = collections.defaultdict(list)
    for page, links in pages.items():
        for link in links:
            linked[link].append(name(page))
    homes = {identifier: linked[addresses.get(identifier)] for identifier in symbols}
    neighbours = collections.defaultdict(collections.Counter)
    for identifier, (_, source) in symbols.items():
        for page in homes[identifier]:
            neighbours[source][page] += 1
            neighbours[source.rsplit("/", 1)[0]][page] += 1
    for identifier, (link, source) in symbols.items():
        if len(homes[identifier]) > 1:
            faults.append(f"{source}: {link} is linked from several pages: {', '.join(sorted(homes[identifier]))}")
        elif not homes[identifier]:
            near = neighbours[source] or neighbours[source.rsplit("/", 1)[0]]
            page = near.most_common(1)[0][0] if near else "its"
            faults.append(f"{source}: {link} is on no page: add a line - ``{link}`` to docs/Striate.docc/{page}.md")
    files = {path.stem for path in CATALOGUE.glob("*.md")} - {"Striate"}
    for missing in sorted(files - {name(link) for link in linked}):
        faults.append(f"docs/Striate.docc/{missing}.md: linked from no page")
    for line in sorted(faults):
        print(line)
    methods = sum(link.startswith("/StriateGraph/Tensor/") for link, _ in symbols.values())
    print(f"{len(files) + 1} pages, {methods} methods of Tensor, {len(symbols) - methods} types and functions: {len(faults)} faults")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
