#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds the arrows of docs/architecture.md: which room may include and link what.

    application -> ui -> models        application -> engine -> models        portal stands alone
    tests/journeys -> application, never portal

Includes are read from the sources, link lines from build/…/house/links.json, which CMake writes while it configures.
"""

import argparse
import json
import pathlib
import re
import sys
from typing import Dict, Iterator, NamedTuple, Optional, Set

import tree

_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*([<"])([^">]+)[">]', re.MULTILINE)


class Rule(NamedTuple):
    """What one part of the house may know."""

    rooms: Set[str]  # folders it may include from and whose targets it may link
    closed_modules: Set[str]  # Qt modules it must not touch
    closed_parts: Set[str]  # first path component of third-party headers, and CMake packages


_GUI = {"Gui", "Widgets", "Svg", "SvgWidgets", "OpenGL", "OpenGLWidgets", "PrintSupport", "UiTools"}
_OUTSIDE = {"Network", "Sql", "DBus"}
_DISK_AND_WIRE = {"qcoro", "QCoro", "qkeychain", "qt6keychain", "sqlite3.h", "sodium.h", "simdjson.h", "boost", "curl",
                  "QCoro6", "Qt6Keychain", "SQLite", "PkgConfig", "simdjson", "Boost", "CURL"}

VALUES = Rule({"models"}, _GUI | _OUTSIDE, _DISK_AND_WIRE)
ITEM_MODELS = Rule({"models"}, (_GUI - {"Gui"}) | _OUTSIDE, _DISK_AND_WIRE)
UI = Rule({"models", "ui", "resources"}, {"Network", "Sql"}, _DISK_AND_WIRE)
ENGINE = Rule({"models", "app", "resources"}, _GUI, {"boost", "Boost"})
APPLICATION = Rule({"models", "ui", "app", "resources", "translations"}, set(), {"boost", "Boost"})
# Both programs as processes: the client's own may be driven from inside, the portal is known by its contract alone.
JOURNEYS = Rule({"models", "ui", "app", "resources", "translations", "tests"}, set(), {"boost", "Boost"})
PORTAL = Rule({"portal"}, _GUI, {"qcoro", "QCoro", "QCoro6", "qkeychain", "qt6keychain", "Qt6Keychain"})

_JOURNEYS = "tests/journeys"
_APPLICATION_FILE = re.compile(r"^app/(main\.cpp|application(_\w+)?\.(h|cpp))$")


def rule_of_file(path: str) -> Optional[Rule]:
    room = path.split("/", 1)[0]
    if path.startswith(_JOURNEYS):
        return JOURNEYS
    if room == "models":
        return ITEM_MODELS if re.search(r"_model\.(h|cpp)$", path) else VALUES
    if room == "app":
        return APPLICATION if _APPLICATION_FILE.match(path) else ENGINE
    return {"ui": UI, "portal": PORTAL}.get(room)


# The application as a library, so that the tour can be played by the very windows and engine of the program.
_APPLICATION_LIBRARY = "gatehouse_application"


def rule_of_target(name: str, room: str, is_program: bool) -> Optional[Rule]:
    if room == "app":
        return APPLICATION if is_program or name == _APPLICATION_LIBRARY else ENGINE
    return {"models": ITEM_MODELS, "ui": UI, "portal": PORTAL}.get(room)


def qt_headers(folder: pathlib.Path) -> Dict[str, str]:
    """Which module a Qt header belongs to, from the installed headers themselves: QLabel -> Widgets."""
    modules = {}
    for module in sorted(folder.glob("Qt[A-Z]*")):
        for header in module.iterdir() if module.is_dir() else ():
            modules.setdefault(header.name, module.name[2:])
    return modules


def _include_fault(path: str, quoted: bool, header: str, rule: Rule, modules: Dict[str, str]) -> Optional[str]:
    first = header.split("/", 1)[0]
    if quoted:
        if header.endswith(".moc") or (header.startswith("ui_") and "ui" in rule.rooms):
            return None
        if "/" not in header or first in (".", ".."):
            return f'"{header}": write it from the top of the tree'
        if first not in rule.rooms:
            return f'"{header}": {path.split("/", 1)[0]}/ must not know {first}/'
        if _APPLICATION_FILE.match(header) and not _APPLICATION_FILE.match(path) and rule is not JOURNEYS:
            return f'"{header}": nothing depends on the application'
        return None
    if first in tree.ROOMS:
        return f"<{header}>: our own headers are included with quotes"
    module = first[2:] if re.match(r"Qt[A-Z]", first) and "/" in header else modules.get(header)
    if module in rule.closed_modules:
        return f"<{header}> is Qt{module}, which has no place here"
    if first in rule.closed_parts:
        return f"<{header}> has no place here"
    return None


def check_includes(top: pathlib.Path, modules: Dict[str, str]) -> Iterator[tree.Finding]:
    for file in tree.files(top, "*.h", "*.cpp", under=(*tree.ROOMS, _JOURNEYS)):
        path = file.relative_to(top).as_posix()
        rule = rule_of_file(path)
        text = file.read_text(encoding="utf-8")
        for match in _INCLUDE.finditer(text):
            fault = _include_fault(path, match.group(1) == '"', match.group(2), rule, modules)
            if fault:
                yield tree.Finding(path, tree.line_of(text, match.start()), fault)


def check_links(targets: Dict[str, dict]) -> Iterator[tree.Finding]:
    """`targets`: name -> {folder, program, links}, as CMake knows them."""
    for name, target in sorted(targets.items()):
        room = target["folder"].split("/", 1)[0]
        in_journeys = target["folder"].startswith(_JOURNEYS)
        rule = JOURNEYS if in_journeys else rule_of_target(name, room, target["program"])
        if not rule:
            continue
        for linked in target["links"]:
            # $<LINK_ONLY:Qt6::Sql> and its like: what counts is the name inside.
            for part in re.findall(r"(?:\w+::)?[\w.+-]+", linked.replace("LINK_ONLY:", " ")):
                fault = _link_fault(part, rule, targets)
                if fault:
                    yield tree.Finding(f"{target['folder']}/CMakeLists.txt", 1, f"{name} links {part}: {fault}")


def _link_fault(linked: str, rule: Rule, targets: Dict[str, dict]) -> Optional[str]:
    if linked == _APPLICATION_LIBRARY and rule not in (APPLICATION, JOURNEYS):
        return "nothing depends on the application"
    if linked in targets:
        room = targets[linked]["folder"].split("/", 1)[0]
        # The top's own targets (gatehouse_options) carry flags, not code.
        return None if room in rule.rooms or room == "." else f"it belongs to {room}/, which must stay unknown here"
    package, _, part = linked.partition("::")
    if package in ("Qt6", "Qt") and re.sub("Private$", "", part) in rule.closed_modules:
        return "this Qt module has no place here"
    return "it has no place here" if package in rule.closed_parts else None


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("links", type=pathlib.Path, help="build/…/house/links.json")
    known = json.loads(arguments.parse_args().links.read_text(encoding="utf-8"))

    modules = qt_headers(pathlib.Path(known["qt_headers"]))
    if modules.get("QLabel") != "Widgets":
        print(f"arrows: no Qt headers in {known['qt_headers']}, so nothing can be told from an include")
        return 1
    findings = [*check_includes(tree.TOP, modules), *check_links(known["targets"])]
    promise = f"every include and the link lines of {len(known['targets'])} targets point down"
    return tree.report("arrows", findings, promise)


if __name__ == "__main__":
    sys.exit(main())
