#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each profile of the portal is what its schema says, in all the languages the pages speak, with no text left English."""

import json
import pathlib
from typing import Any, Iterator, Tuple

import jsonschema

import tree

FOLDER = "portal/profiles"
SCHEMA = "profile.schema.json"
TEST_PROFILE = "tests/portal/profiles/school.json"
LANGUAGES = ["en", "de", "es", "fr", "uk", "ar"]
# Latin letters in these are a text nobody translated, unless the word is written so everywhere.
_OTHER_LETTERS = {"uk": ("\u0400", "\u04ff"), "ar": ("\u0600", "\u06ff")}


def _texts(node: Any, at: str = "") -> Iterator[Tuple[str, dict]]:
    if isinstance(node, dict):
        if "en" in node:
            yield at, node
            return
        for key, child in node.items():
            yield from _texts(child, f"{at}.{key}" if at else key)
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _texts(child, f"{at}[{index}]")


def _language_faults(profile: dict) -> Iterator[str]:
    if profile.get("languages") != LANGUAGES:
        yield f"languages: must be {', '.join(LANGUAGES)}"
    for at, text in _texts(profile):
        for language in LANGUAGES:
            if not text.get(language, "").strip():
                yield f"{at}: has no text in '{language}'"
        for language, (first, last) in _OTHER_LETTERS.items():
            if not any(first <= letter <= last for letter in text.get(language, first)):
                yield f"{at}: the text in '{language}' is not in its letters"


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    """Ours to the last word; the one that a test brings along, against the schema alone."""
    schema = json.loads((top / FOLDER / SCHEMA).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    school = top / TEST_PROFILE
    for fault in validator.iter_errors(json.loads(school.read_text(encoding="utf-8"))):
        yield tree.Finding(TEST_PROFILE, 1, f"{fault.json_path}: {fault.message[:200]}")
    built_in = (top / FOLDER / "CMakeLists.txt").read_text(encoding="utf-8")
    for path in sorted((top / FOLDER).glob("*.json")):
        if path.name == SCHEMA:
            continue
        name = str(path.relative_to(top))
        profile = json.loads(path.read_text(encoding="utf-8"))
        for fault in validator.iter_errors(profile):
            yield tree.Finding(name, 1, f"{fault.json_path}: {fault.message[:200]}")
        for what in _language_faults(profile):
            yield tree.Finding(name, 1, what)
        if profile.get("key") != path.stem:
            yield tree.Finding(name, 1, f"key: must be '{path.stem}', the file's name")
        if path.name not in built_in:
            yield tree.Finding(name, 1, "is not among the built-in profiles of CMakeLists.txt")


if __name__ == "__main__":
    tree.main("profiles", check, "each is what its schema says, in every language")
