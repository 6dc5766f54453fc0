# SPDX-License-Identifier: GPL-3.0-or-later
"""What the house's checks share: the files of the tree, C++ without its comments and strings, findings and exit code."""

import pathlib
import re
import sys
from typing import Callable, Iterable, Iterator, NamedTuple

TOP = pathlib.Path(__file__).resolve().parents[2]
ROOMS = ("models", "ui", "app", "portal")
_SKIPPED_FOLDERS = {"build", "node_modules", "__pycache__"}


class Finding(NamedTuple):
    """One place that breaks a rule."""

    path: str
    line: int
    text: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.text}"


def files(top: pathlib.Path, *patterns: str, under: Iterable[str] = ("",)) -> Iterator[pathlib.Path]:
    """Files below `top` whose name matches one of `patterns`, in a fixed order; build folders and hidden ones left out."""
    for room in under:
        start = top / room
        for path in sorted(start.rglob("*")) if start.is_dir() else ():
            folders = path.relative_to(top).parts[:-1]
            hidden = any(part in _SKIPPED_FOLDERS or (part.startswith(".") and part != ".ci") for part in folders)
            if not hidden and path.is_file() and any(path.match(pattern) for pattern in patterns):
                yield path


# Longest first: a raw string holds quotes, a string holds slashes, a character may be a quote. A digit before the
# quote is a digit separator (100'000), not a character.
_NOT_CODE = re.compile(
    r'(?P<raw>R"(?P<tag>[^()\\\s]{0,16})\(.*?\)(?P=tag)")'
    r'|(?P<string>"(?:\\.|[^"\\\n])*")'
    r"|(?P<char>(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')"
    r"|(?P<comment>//(?:\\\n|[^\n])*|/\*.*?\*/)",
    re.DOTALL,
)


def code_only(text: str) -> str:
    """C++ with comments blanked and strings emptied; every line keeps its number."""

    def blank(match: re.Match) -> str:
        lines = "\n" * match.group(0).count("\n")
        return lines if match.group("comment") else '""' + lines

    return _NOT_CODE.sub(blank, text)


def line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def report(name: str, findings: Iterable[Finding], promise: str) -> int:
    """Prints the findings, or `promise` when there are none; the exit code says which."""
    found = sorted(set(findings))
    for finding in found:
        print(finding)
    print(f"{name}: {len(found)} to mend" if found else f"{name}: {promise}")
    return 1 if found else 0


def main(name: str, check: Callable[[pathlib.Path], Iterable[Finding]], promise: str) -> None:
    sys.exit(report(name, check(TOP), promise))
