#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Manual pages and completions name exactly the options and words that the built programs name in their --help.

usage: hold_words.py FOLDER-OF-THE-PROGRAMS
"""

import os
import pathlib
import re
import subprocess
import sys
from typing import Dict, Iterator, List, Set

_LINUX = pathlib.Path(__file__).resolve().parents[1] / "linux"
_PORTAL_COMMANDS = ("serve", "user add", "sub-account", "ticket", "audit", "service", "demo")
_VERBS = {"sub-account": "list add rename close", "ticket": "list show reply close reopen", "audit": "verify",
    "service": "add list remove", "user": "add"}


def help_of(program: pathlib.Path, command: str = "") -> str:
    english = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "en"}
    run = subprocess.run([program, *command.split(), "--help"], capture_output=True, text=True, check=True, timeout=30,
        env=english)
    return run.stdout


def options_of(text: str) -> Set[str]:
    return set(re.findall(r"^ +(?:-\w, )?--([a-z-]+)", text, re.M))


def of_manual(text: str) -> Set[str]:
    return set(re.findall(r"^\.It .*?Fl -([a-z-]+)", text, re.M))


def of_completion(name: str, text: str) -> Set[str]:
    if name.endswith(".fish"):
        return set(re.findall(r" -l ([a-z-]+)", text))
    return set(re.findall(r"--([a-z][a-z-]*)", re.sub(r"^ *#.*$", "", text, flags=re.M)))


def differences(where: str, has: Set[str], wanted: Set[str]) -> Iterator[str]:
    for name in sorted(wanted - has):
        yield f"{where}: lacks --{name}"
    for name in sorted(has - wanted):
        yield f"{where}: names --{name}, which the program does not have"


def verbs_of(command: str, text: str) -> Set[str]:
    """The words that follow a command: listed below each other, or in the line of usage."""
    usage = re.search(rf"^Usage: gatehouse-portal {command}(.*?)\[options\]", text, re.M)
    listed = re.findall(r"^  ([a-z]+)(?: [A-Z][A-Z-]*)*  +\S", text, re.M)
    return set(listed or re.findall(r"\b[a-z]+\b", usage.group(1) if usage else ""))


def verbs_of_manual(command: str, text: str) -> Set[str]:
    synopsis = text.partition(".Sh SYNOPSIS")[2].partition(".Sh DESCRIPTION")[0]
    entries = [entry.replace("\n", " ") for entry in synopsis.split(".Nm")]
    words = [re.sub(r"\.?\b(Cm|Ar [A-Z-]+|Op.*)\b|\||\.Fl.*", " ", entry).split() for entry in entries]
    return {verb for each in words if each[:1] == [command] for verb in each[1:] if verb.islower()}


def asked(programs: pathlib.Path) -> Dict[str, Dict[str, Set[str]]]:
    """Options of each program, by command; a text that can't be read any more ends the check."""
    portal = {command: options_of(help_of(programs / "gatehouse-portal", command)) for command in _PORTAL_COMMANDS}
    for command, options in portal.items():
        if not {"help", "database"} <= options:
            sys.exit(f"gatehouse-portal {command} --help is no longer understood by this check")
    return {"gatehouse": {"": options_of(help_of(programs / "gatehouse"))}, "gatehouse-portal": portal}


def sections(text: str) -> Dict[str, Set[str]]:
    """What the portal's manual page lists below each command's heading."""
    return {title.strip(): of_manual(part)
            for title, part in re.findall(r"^\.Ss (.*?)$(.*?)(?=^\.S[sh] |\Z)", text, re.M | re.S)}


def main() -> int:
    programs = pathlib.Path(sys.argv[1])
    found: List[str] = []
    options_by_command = asked(programs)
    for program, commands in options_by_command.items():
        wanted = set().union(*commands.values())
        manual = (_LINUX / f"{program}.1").read_text(encoding="utf-8")
        found += differences(f"packaging/linux/{program}.1", of_manual(manual), wanted)
        for shell in ("bash", "fish", "zsh"):
            path = _LINUX / "completions" / f"{program}.{shell}"
            text = path.read_text(encoding="utf-8")
            found += differences(f"packaging/linux/completions/{path.name}", of_completion(path.name, text) - {"version"},
                wanted - {"version"})
            if program == "gatehouse-portal":
                found += [f"{path.name}: does not offer «{verbs}» for {command}"
                          for command, verbs in _VERBS.items() if verbs not in text]

    shared = {"help", "database", "profile", "change-profile"}
    listed = sections((_LINUX / "gatehouse-portal.1").read_text(encoding="utf-8"))
    for command, options in options_by_command["gatehouse-portal"].items():
        title = "audit verify" if command == "audit" else command
        found += differences(f"packaging/linux/gatehouse-portal.1, {title}", listed.get(title, set()), options - shared)
    overview = help_of(programs / "gatehouse-portal")
    named = re.findall(r"^  ([a-z-]+(?: add)?)  +\S", overview, re.M)
    if sorted(named) != sorted(_PORTAL_COMMANDS):
        found.append(f"gatehouse-portal has the commands {named}; this check and the manual page know {_PORTAL_COMMANDS}")
    for command, verbs in _VERBS.items():
        told = verbs_of(command, help_of(programs / "gatehouse-portal", "user add" if command == "user" else command))
        manual = verbs_of_manual(command, (_LINUX / "gatehouse-portal.1").read_text(encoding="utf-8"))
        for where, has in (("its help", told), ("the manual's synopsis", manual)):
            if has != set(verbs.split()):
                found.append(f"gatehouse-portal {command}: {where} names {sorted(has)}, the completions «{verbs}»")

    for line in found:
        print(line)
    print("manual pages and completions say what the programs take" if not found else f"{len(found)} to mend")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
