#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file longer than 450 lines does two things; one past 300 is named, so that somebody looks at it."""

import pathlib
from typing import Iterator

import tree

LOOK_AT = 300
TOO_LONG = 450


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    for path in tree.files(top, "*.h", "*.cpp", "*.py", "*.sh", "CMakeLists.txt", "*.cmake", "dev"):
        count = len(path.read_text(encoding="utf-8").splitlines())
        name = str(path.relative_to(top))
        if count > TOO_LONG:
            yield tree.Finding(name, count, f"{count} lines, at most {TOO_LONG}: give one of its duties a file of its own")
        elif count > LOOK_AT:
            print(f"look at: {name} has {count} lines")


if __name__ == "__main__":
    tree.main("lengths", check, f"no file is longer than {TOO_LONG} lines")
