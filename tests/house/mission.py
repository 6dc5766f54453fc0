#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""docs/mission.md can't rot: each row names steps that the journeys have, or says why it is met otherwise."""

import pathlib
import re
from typing import Iterator, List

import tree

DOCUMENT = "docs/mission.md"
JOURNEYS = "tests/journeys"
PAGES = ("third_party", "team_portal", "client_area", "hosting_panel", "customer_portal")
_STEP = re.compile(r"`([a-z_]+)/([A-Za-z0-9_]+)`")
_FUNCTION = re.compile(r"\bvoid\s+(?:\w+::)?([a-z]\w*)\(\)")
_PREPARATIONS = {"initTestCase", "init", "cleanup", "cleanupTestCase", "bothProgramsEndInOrder"}
OTHERWISE = "*met otherwise"


def _functions(top: pathlib.Path, folder: str) -> List[str]:
    found: List[str] = []
    for path in tree.files(top, "*.cpp", under=(f"{JOURNEYS}/{folder}",)):
        found += _FUNCTION.findall(tree.code_only(path.read_text(encoding="utf-8")))
    return found


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    """Rows against sources, and back: a page's step that no row names is a step nobody asked for, or a row forgotten."""
    path = top / DOCUMENT
    if not path.is_file():
        yield tree.Finding(DOCUMENT, 1, "is missing")
        return
    known = {}
    named = set()
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")]
        if not line.startswith("|") or len(cells) != 2 or set(cells[0]) <= {"-", " "} or cells[0] == "sentence":
            continue
        steps = _STEP.findall(cells[1])
        if not steps and not cells[1].startswith(OTHERWISE):
            yield tree.Finding(DOCUMENT, number, f"neither names a step nor begins with '{OTHERWISE}, because …*'")
        for folder, step in steps:
            named.add((folder, step))
            if folder not in known:
                known[folder] = _functions(top, folder)
            if step not in known[folder]:
                yield tree.Finding(DOCUMENT, number, f"{JOURNEYS}/{folder} has no step '{step}'")
    for folder in PAGES:
        for step in _functions(top, folder):
            if step not in _PREPARATIONS and not step.endswith("_data") and (folder, step) not in named:
                yield tree.Finding(DOCUMENT, 1, f"no sentence names the step {folder}/{step}")


if __name__ == "__main__":
    tree.main("mission", check, "each sentence of the five pages names steps that are there")
