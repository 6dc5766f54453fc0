#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""No type is defined twice in one program: the linker keeps one destructor of the two and calls it for both (ODR), which
no compiler tells and a person sees as a crash at the program's end. Unnamed namespaces are each file's own."""

import pathlib
import re
from typing import Dict, Iterator, List, Tuple

import tree

# The rooms that are linked into one program.
_PROGRAMS = (("models", "ui", "app"), ("portal",))

_TOKEN = re.compile(
    r"(?P<template>\btemplate\s*<[^;{}()]*?>\s*(?=class|struct|union|requires|\w))"
    r"|(?P<namespace>\b(?:inline\s+)?namespace(?:\s+(?P<space>[\w:]+))?\s*\{)"
    r"|(?P<type>\b(?:enum\s+(?:class\s+|struct\s+)?|class\s+|struct\s+|union\s+)(?:\[\[[^\]]*\]\]\s*)?"
    r"(?P<name>[\w:]+)(?P<specialised>\s*<[^;{}()]*>)?(?:\s+final)?(?:\s*:[^;{}()]*)?\s*\{)"
    r"|(?P<open>\{)|(?P<close>\})"
)
_UNNAMED = "(unnamed)"
_BODY = None  # a brace that is no namespace: nothing inside it is seen from outside


def types(code: str) -> Iterator[Tuple[str, int]]:
    """Qualified names of the types defined at namespace level, and where."""
    scopes: List[object] = []
    for token in _TOKEN.finditer(code):
        if token.group("namespace"):
            scopes.append(token.group("space") or _UNNAMED)
        elif token.group("type"):
            if _BODY not in scopes and _UNNAMED not in scopes and not token.group("specialised"):
                yield "::".join([*map(str, scopes), token.group("name")]), token.start("type")
            scopes.append(_BODY)
        elif token.group("open"):
            scopes.append(_BODY)
        elif token.group("close") and scopes:
            scopes.pop()


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    for rooms in _PROGRAMS:
        first: Dict[str, str] = {}
        for path in tree.files(top, "*.h", "*.cpp", under=rooms):
            code = tree.code_only(path.read_text(encoding="utf-8"))
            name_of_file = str(path.relative_to(top))
            for name, offset in types(code):
                if first.setdefault(name, name_of_file) != name_of_file:
                    yield tree.Finding(name_of_file, tree.line_of(code, offset),
                                       f"{name} is defined in {first[name]} as well")


if __name__ == "__main__":
    tree.main("names", check, "no type is defined twice in one program")
