#!/usr/bin/env python3
"""Writes the table of docs/systems/README.md: a row for each page, with its picture, source, figures and commands.

    python3 Tools/make_systems_page.py --striate .build/release/striate [--check]

Cards come from `striate systems --json`, figures from docs/figures/NAME.json (`make verify-systems` writes them), pictures
are the first ones of the pages. With --check nothing is written; the script ends with 1 if the page is not what it would write.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
PAGES = ROOT / "docs/systems"
BEGIN, END = "<!-- table: Tools/make_systems_page.py -->", "<!-- end of table -->"


def number(value):
    """A figure as people read it."""
    if isinstance(value, float) and value != int(value):
        return f"{value:.4g}"
    return f"{int(value):,}"


def figure_lines(name):
    """What the system's runs gave, and the commands that gave it."""
    path = ROOT / f"docs/figures/{name}.json"
    if not path.exists():
        return [], [], []
    figures, commands, papers = [], [], []
    for trial in json.loads(path.read_text())["trials"]:
        commands.append(f"`{trial['command']}`")
        for key, figure in trial["figures"].items():
            figures.append(f"{trial['trial']}: {key.replace('_', ' ')} {number(figure['value'])}")
            if figure["paper"]:
                papers.append(figure["paper"])
    return figures, commands, papers


def rows(cards):
    pages = {}
    for card in cards:
        pages.setdefault(card["page"], []).append(card)
    for page, members in pages.items():
        text = (PAGES / f"{page}.md").read_text()
        title = text.splitlines()[0].removeprefix("# ")
        picture = re.search(r'!\[(?P<alt>[^\]]*)\]\((?P<path>[^)]+)\)|<img src="(?P<source>[^"]+)" alt="(?P<text>[^"]+)"', text)
        figures, commands, papers = [], [], []
        for card in members:
            for collected, new in zip((figures, commands, papers), figure_lines(card["name"])):
                collected += [item for item in new if item not in collected]
        if not figures:
            figures = list(dict.fromkeys(card["verification"] for card in members))
        names = ", ".join(f"`{card['name']}`" for card in members)
        if picture:
            path, text = picture["path"] or picture["source"], picture["alt"] or picture["text"]
        picture = f'<img src="{path}" alt="{text}" width="240">' if picture else ""
        source = "<br>".join(dict.fromkeys(card["source"] for card in members))
        cells = [f"[{title}]({page}.md)<br>{names}", picture, source, "<br>".join(papers), "<br>".join(figures), "<br>".join(commands)]
        yield "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--striate", default=str(ROOT / ".build/release/striate"))
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    cards = json.loads(subprocess.run([options.striate, "systems", "--json"], check=True, capture_output=True, text=True).stdout)
    path = PAGES / "README.md"
    page = path.read_text()
    head, rest = page.split(BEGIN)
    table = ["| system | picture | source | the paper | here | commands |", "|---|---|---|---|---|---|", *rows(cards)]
    written = head + BEGIN + "\n\n" + "\n".join(table) + "\n\n" + END + rest.split(END)[1]
    if options.check:
        sys.exit(0 if written == page else f"{path.relative_to(ROOT)} is out of date: python3 Tools/make_systems_page.py")
    path.write_text(written)


if __name__ == "__main__":
    main()
