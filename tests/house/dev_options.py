#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every command of ./dev complains of an option it does not know before it installs, configures or builds anything, and
./dev run knows the options that gatehouse has."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile
from typing import List

import tree

# Options that a command knows, with values it can't do anything with.
_WRONG_VALUES = (["run", "--tour", "nowhere"], ["run", "--tour"], ["run", "--tour=all", "--look", "loud"],
    ["run", "--tour", "third-party", "--language", "tlh"], ["run", "--look", "dark"],
    ["run", "--tour", "all", "--try-sample"], ["check", "--only", "half"], ["check", "--only"], ["fuzz", "often"], ["fuzz", "0"],
    ["simulate", "often"], ["simulate", "0"], ["simulate", "--seed"], ["simulate", "--from", "half"])
_COMMANDS = ("run", "test", "lint", "check", "fuzz", "simulate", "bench", "screenshots",
    "package")
# What a command would begin with; each leaves a mark instead.
_TOOLS = ("cmake", "ctest", "ninja", "apt-get", "dpkg-query")


def complaints(top: pathlib.Path, folder: pathlib.Path) -> List[str]:
    tools = folder / "tools"
    tools.mkdir()
    mark = folder / "begun"
    for tool in _TOOLS:
        path = tools / tool
        path.write_text(f"#!/bin/sh\necho {tool} >>'{mark}'\nexit 1\n", encoding="utf-8")
        path.chmod(0o755)
    environment = dict(os.environ, PATH=f"{tools}{os.pathsep}{os.environ['PATH']}")
    environment.pop("DISPLAY", None)
    found = []

    def ask(words: List[str], complaint: str) -> None:
        run = subprocess.run([str(top / "dev"), *words], env=environment, cwd=folder, timeout=50,
            stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False)
        asked = "./dev " + " ".join(words)
        if run.returncode == 0 or complaint not in run.stderr:
            found.append(f"{asked}: {run.returncode}, {run.stderr.strip()!r}")
        if mark.exists():
            found.append(f"{asked} began with {mark.read_text(encoding='utf-8').split()}")
            mark.unlink()

    for command in _COMMANDS:
        for option in ("--bogus", "--bogus=1"):
            ask([command, option], f"is unknown here; ./dev {command} --help")
    for words in _WRONG_VALUES:
        ask(words, "--")
    return found


def unlisted(top: pathlib.Path) -> List[str]:
    source = (top / "app/application_options.cpp").read_text(encoding="utf-8")
    has = set(re.findall(r'QCommandLineOption \w+\(u"([a-z-]+)"_s', source))
    takes = re.search(r'^takes="([^"]*)"', (top / "packaging/dev/commands/run.sh").read_text(encoding="utf-8"), re.M)
    listed = {word.strip("-=") for word in takes.group(1).split() if word.startswith("--")} if takes else set()
    if not has:
        return ["app/application_options.cpp: no option found; this check no longer reads it"]
    return [f"packaging/dev/commands/run.sh: --{name} is in one of two lists only"
            for name in sorted(has ^ (listed - {"version"}))]


def main() -> int:
    top = tree.TOP
    with tempfile.TemporaryDirectory() as folder:
        found = complaints(top, pathlib.Path(folder)) + unlisted(top)
    for line in found:
        print(line)
    print(f"./dev: {'; '.join(_COMMANDS)} tell an unknown option at once" if not found else f"{len(found)} to mend")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
