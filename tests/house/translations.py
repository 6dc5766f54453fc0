#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The .ts files hold the words that the code says, and nothing that would show a person a hole or a stray placeholder."""

import argparse
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from typing import Dict, Iterator, List, NamedTuple, Tuple

import tree

FOLDER = "translations"
PLURALS_ONLY = "gatehouse_en.ts"
GROWING = {"gatehouse_de.ts"}  # counted, not yet required to be whole
_REMEDY = "cmake --build build/dev --target update_translations"

_NAMED = 5  # of one kind; the remedy is the same for all

Key = Tuple[str, str, str]  # context, source, what tells it apart


class Message(NamedTuple):
    forms: List[str]
    finished: bool
    numerus: bool


def messages(text: str) -> Dict[Key, Message]:
    found = {}
    for context in xml.fromstring(text).iter("context"):
        for entry in context.iter("message"):
            words = entry.find("translation")
            numerus = entry.get("numerus") == "yes"
            forms = [form.text or "" for form in words.iter("numerusform")] if numerus else [words.text or ""]
            key = (context.findtext("name", ""), entry.findtext("source", ""), entry.findtext("comment", ""))
            found[key] = Message(forms, words.get("type") is None and all(forms), numerus)
    return found


def _placeholders(text: str) -> List[str]:
    return sorted(re.findall(r"%L?[1-9][0-9]?", text))


def _mnemonics(text: str) -> int:
    return len(re.findall(r"&(?=[^&\s])", text.replace("&&", "")))


def faults(text: str, from_code: str) -> Iterator[str]:
    """What is wrong with a .ts file, when `from_code` is what lupdate makes of it."""
    here, there = messages(text), messages(from_code)
    for difference, what in ((there.keys() - here.keys(), "is said in the code and missing here"),
                             (here.keys() - there.keys(), "is said nowhere any more")):
        for context, source, _ in sorted(difference)[:_NAMED]:
            yield f"'{source}' ({context}) {what}"
        if difference:
            yield f"{len(difference)} of that kind; {_REMEDY}"
    for (context, source, _), message in sorted(here.items()):
        if not message.finished:
            yield f"'{source}' ({context}) is not translated"
        for form in message.forms if message.finished else ():
            # "one day" may do without its number, nothing else may drop what it is given.
            if _placeholders(form) != _placeholders(source):
                yield f"'{source}' ({context}): '{form}' has other placeholders"
            if message.numerus and "%n" not in message.forms[-1]:
                yield f"'{source}' ({context}): the plural must say %n"
            if (_mnemonics(form) > 0) != (_mnemonics(source) > 0):
                yield f"'{source}' ({context}): '{form}' must have an accelerator where the source has one, and only there"
            if source[-1:].isspace() != form[-1:].isspace() or source.endswith("…") != form.endswith("…"):
                yield f"'{source}' ({context}): '{form}' ends otherwise"


def _from_code(file: pathlib.Path, lupdate: str, sources: pathlib.Path) -> Tuple[str, List[str]]:
    with tempfile.TemporaryDirectory() as folder:
        copy = shutil.copy(file, folder)
        command = [lupdate, "-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-I", str(tree.TOP),
                   f"@{sources}", *(["-pluralonly"] if file.name == PLURALS_ONLY else []), "-ts", copy]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        told = [line for line in done.stderr.splitlines() if line.strip()]
        if done.returncode != 0:
            told.append(f"lupdate ended with code {done.returncode}")
        return pathlib.Path(copy).read_text(encoding="utf-8"), told


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("build", type=pathlib.Path, help="a configured build folder")
    arguments.add_argument("--lupdate", default="/usr/lib/qt6/bin/lupdate")
    given = arguments.parse_args()

    found = []
    for file in sorted((tree.TOP / FOLDER).glob("*.ts")):
        from_code, told = _from_code(file, given.lupdate, given.build / "translations" / "sources.lst")
        name = f"{FOLDER}/{file.name}"
        told += faults(file.read_text(encoding="utf-8"), from_code)
        if file.name in GROWING:
            print(f"{name}: {sum(line.endswith('is not translated') for line in told)} still to translate")
            told = [line for line in told if not line.endswith("is not translated")]
        found += [tree.Finding(name, 1, line) for line in told]
    return tree.report("translations", found, "every word of the code, in every language, and no other")


if __name__ == "__main__":
    sys.exit(main())
