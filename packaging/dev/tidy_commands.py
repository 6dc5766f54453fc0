#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes a compile_commands.json that clang-tidy understands, and names the translation units it shall look at.

GCC's -fcoroutines and precompiled headers mean nothing to clang, so they go. A changed header is looked at through its
own .cpp, or else through one that includes it. A unit that has passed is not named again until it, a header of ours that
it includes, its command or .clang-tidy changes: each line is `digest path`, and the folders --passed hold the digests.
"""

import argparse
import functools
import hashlib
import json
import pathlib
import re
import shlex
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]


def for_clang(command: str) -> str:
    kept, skip = [], False
    words = shlex.split(command)
    for index, word in enumerate(words):
        if skip:
            skip = False
        elif word == "-include" and "cmake_pch" in words[index + 1]:
            skip = True
        elif word not in ("-fcoroutines", "-Winvalid-pch", "-fpch-preprocess"):
            kept.append(word)
    # libstdc++ 12's stable_sort uses what C++17 deprecates; of our own use of such things g++ speaks in every build.
    return shlex.join([*kept, "-Wno-deprecated-declarations"])


def units_for(changed: list, units: dict) -> list:
    """The units that show every changed file: itself, its twin, or the first that includes it, directly or not. In the
    order of what changed."""
    including = {}
    for path in TOP.glob("*/**/*"):
        if path.suffix in (".h", ".cpp") and "build" not in path.relative_to(TOP).parts[:1]:
            name = path.relative_to(TOP).as_posix()
            for header in re.findall(r'#\s*include\s*"([^"]+)"', path.read_text(encoding="utf-8")):
                including.setdefault(header, []).append(name)

    wanted = {}
    for file in changed:
        seen, queue = set(), [file]
        if file.endswith(".h"):
            queue = [file[:-2] + ".cpp", file]
        elif not file.endswith(".cpp"):
            continue
        while queue:
            path = queue.pop(0)
            if path in units:
                wanted[path] = None
                break
            if path not in seen:
                seen.add(path)
                queue.extend(sorted(including.get(path, []), key=lambda name: (not name.endswith(".cpp"), name)))
    return list(wanted)


@functools.lru_cache(maxsize=None)
def _own_includes(path: pathlib.Path) -> tuple:
    """The headers of ours that a file names; for a generated ui_x.h the form it is made from."""
    found = []
    for name in re.findall(r'#\s*include\s*"([^"]+)"', path.read_text(encoding="utf-8")):
        form = path.parent / (name[3:-2] + ".ui")
        for candidate in (TOP / name, *([form] if name.startswith("ui_") else [])):
            if candidate.is_file():
                found.append(candidate)
    return tuple(found)


def digest(path: str, command: str) -> str:
    """Changes when anything changes that clang-tidy would read, but for the system's headers."""
    seen, queue = set(), [TOP / path]
    while queue:
        file = queue.pop()
        if file not in seen:
            seen.add(file)
            queue.extend(_own_includes(file))
    told = hashlib.sha256((command + (TOP / ".clang-tidy").read_text(encoding="utf-8")).encode())
    for file in sorted(seen):
        told.update(file.read_bytes())
    return told.hexdigest()


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("build", type=pathlib.Path, help="a configured build folder")
    arguments.add_argument("out", type=pathlib.Path, help="folder for the rewritten compile_commands.json")
    arguments.add_argument("--passed", type=pathlib.Path, action="append", default=[], help="folder of passed digests")
    given = arguments.parse_args()

    units = {}
    for entry in json.loads((given.build / "compile_commands.json").read_text(encoding="utf-8")):
        path = pathlib.Path(entry["file"])
        if path.is_relative_to(TOP) and not path.is_relative_to(given.build.resolve()):
            entry["command"] = for_clang(entry["command"])
            units[path.relative_to(TOP).as_posix()] = entry
    given.out.mkdir(parents=True, exist_ok=True)
    (given.out / "compile_commands.json").write_text(json.dumps(list(units.values()), indent=1), encoding="utf-8")

    changed = list(dict.fromkeys(line.strip() for line in sys.stdin if line.strip()))
    for path in sorted(units) if "--all" in changed else units_for(changed, units):
        told = digest(path, units[path]["command"])
        if not any((folder / told).exists() for folder in given.passed):
            print(told, path)
    return 0


if __name__ == "__main__":
    sys.exit(main())
