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
# Which of a language's plural forms stand for several numbers and so must say which; as many as lupdate writes.
FORMS = {"en": (False, True), "de": (False, True), "ar": (False, False, False, True, True, True)}
LOCAL_DIGITS = {"ar"}  # %Ln there, or a sentence would mix the digits of two scripts
JOINED = {"ar"}  # letters join there; a word may have none that stands free for an accelerator
_UNJOINED = "اأإآٱدذرزوؤةىء"  # Arabic letters that never join to the next one
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
    return sorted(re.findall(r"%L?([1-9][0-9]?)", text))


def _mnemonics(text: str) -> int:
    return len(re.findall(r"&(?=[^&\s])", text.replace("&&", "")))


def _tears_a_word(text: str) -> bool:
    """Whether the line under an accelerator would tear Arabic letters apart (Qt shapes what is underlined by itself), or
    make another letter of an alef."""
    for place in re.finditer(r"&(?=[\u0600-\u06ff])", text.replace("&&", "")):
        before, letter, after = (text[place.start() - 1:place.start()], text[place.end()], text[place.end() + 1:place.end() + 2])
        joins_before = before.isalpha() and before not in _UNJOINED and letter != "ء"
        joins_after = after.isalpha() and after != "ء" and letter not in _UNJOINED
        if joins_before or joins_after or letter == "ا":
            return True
    return False


def _number_faults(forms: List[str], language: str) -> Iterator[str]:
    if language not in FORMS:
        yield f"tests/house/translations.py knows no plural forms of '{language}'"
    elif len(forms) != len(FORMS[language]):
        yield f"{len(forms)} plural forms, '{language}' has {len(FORMS[language])}"
    elif any(says and not re.search(r"%L?n", form) for form, says in zip(forms, FORMS[language])):
        yield "each plural of several numbers must say %n"
    if language in LOCAL_DIGITS and any("%n" in form for form in forms):
        yield "the number must come in the language's digits: %Ln"


def faults(text: str, from_code: str) -> Iterator[str]:
    """What is wrong with a .ts file, when `from_code` is what lupdate makes of it."""
    here, there = messages(text), messages(from_code)
    language = xml.fromstring(text).get("language", "")
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
            missed = _mnemonics(form) == 0 < _mnemonics(source) and language not in JOINED
            if missed or _mnemonics(form) > 0 == _mnemonics(source):
                yield f"'{source}' ({context}): '{form}' must have an accelerator where the source has one, and only there"
            if source[-1:].isspace() != form[-1:].isspace() or source.endswith("…") != form.endswith("…"):
                yield f"'{source}' ({context}): '{form}' ends otherwise"
            if _tears_a_word(form):
                yield f"'{source}' ({context}): '{form}' has its accelerator within joined letters"
        for fault in _number_faults(message.forms, language) if message.finished and message.numerus else ():
            yield f"'{source}' ({context}): {fault}"


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
        found += [tree.Finding(name, 1, line) for line in told]
    return tree.report("translations", found, "every word of the code, in every language, and no other")


if __name__ == "__main__":
    sys.exit(main())
