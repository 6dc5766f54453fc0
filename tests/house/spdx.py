#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every source, CMake file and script says its licence in its first line (the second, below a `#!`)."""

import pathlib
from typing import Iterator

import tree

LICENCE = "SPDX-License-Identifier: GPL-3.0-or-later"
_PATTERNS = ("*.h", "*.cpp", "*.py", "*.sh", "*.sql", "*.yaml", "*.yml", "CMakeLists.txt", "*.cmake", "dev", ".ci/*",
             "system-packages.txt")


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    for path in tree.files(top, *_PATTERNS):
        lines = path.read_text(encoding="utf-8").splitlines()[:2]
        first = lines[1:2] if lines and lines[0].startswith("#!") else lines[:1]
        if not first or not first[0].endswith(LICENCE):
            yield tree.Finding(str(path.relative_to(top)), 1, f"the first line must be '{LICENCE}' as a comment")


if __name__ == "__main__":
    tree.main("licences", check, "every file says its own")
