#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Habits that no compiler refuses and that have hurt programs like this one; each with its reason.

A line that must do it all the same says so: `// allowed(name): why`, on the line itself or the one above.
"""

import pathlib
import re
from typing import Callable, Iterable, Iterator, List, NamedTuple, Tuple

import tree

_CLIENT = ("models", "ui", "app")
_EVERYWHERE = ("models", "ui", "app", "portal", "tests")
_SOURCES = ("models", "ui", "app", "portal")


class Habit(NamedTuple):
    name: str
    under: Tuple[str, ...]
    pattern: str
    reason: str
    except_for: str = r"(?!)"  # paths where it is right


HABITS = (
    Habit("ignore-ssl-errors", _EVERYWHERE, r"\bignoreSslErrors\b",
          "a certificate that fails is told to the person, never overlooked"),
    Habit("sql-table-model", _EVERYWHERE, r"\bQSql(Relational)?TableModel\b",
          "its setFilter() takes SQL text, and it couples view, schema and blocking reads"),
    Habit("text-browser", _CLIENT, r"\bQText(Browser|Edit)\b",
          "text from outside is plain: QTextBrowser follows links and loads files; use QPlainTextEdit or a plain QLabel"),
    Habit("shell", _EVERYWHERE, r"(?<![\w:.>])(?:std::)?(?:system|popen)\s*\(",
          "no text becomes a shell's command; QProcess with an argument list"),
    Habit("modal-exec", ("ui", "tests/ui"), r"(->|\.)\s*exec\s*\(",
          "a second event loop lets anything happen underneath: open() and a signal"),
    Habit("modal-exec", ("app",), r"\w*(?i:dialog|box|prompt|window|menu)\w*(->|\.)\s*exec\s*\(",
          "a second event loop lets anything happen underneath: open() and a signal"),
    Habit("modal-static", _CLIENT,
          r"\bQMessageBox::(question|warning|information|critical|about)\s*\(|\bQFileDialog::get\w+\s*\(|\bQInputDialog::get\w+\s*\(",
          "blocks in a loop of its own and cannot be answered by a test: go through the Prompt seam"),
    Habit("nested-loop", _CLIENT, r"\bQEventLoop\s+\w|\bprocessEvents\s*\(",
          "anything can be destroyed while it spins; wait for the signal"),
    Habit("string-connect", _EVERYWHERE, r"\b(SIGNAL|SLOT)\s*\(",
          "checked only at run time; connect to the member function"),
    Habit("raw-delete", _SOURCES, r"(?<!=)(?<!= )\bdelete\b(?!\s*;)(\s*\[\])?\s+\w|\bdelete\s+\w",
          "QObjects have parents, everything else lives by value or in a unique_ptr"),
    Habit("singleton", _SOURCES, r"\bstatic\s+[\w:<>]+\s*[&*]\s*(instance|self|global)\s*\(",
          "reached from everywhere, constructed nowhere; hand it in"),
    Habit("insecure-key-store", _EVERYWHERE, r"\bsetInsecureFallback\s*\((?!\s*false\s*\))",
          "a token is in the key store or in memory, never in a file"),
    Habit("second-randomness", _CLIENT, r"\bQRandomGenerator\b|\bstd::(random_device|mt19937(_64)?)\b|\bs?rand\s*\(\s*\)",
          "one source of randomness, handed in, so that a test can repeat what happened", r"^models/randomness\.(h|cpp)$"),
    Habit("second-clock", _CLIENT,
          r"\bcurrent(DateTime|DateTimeUtc|Date|Time|MSecsSinceEpoch|SecsSinceEpoch)\s*\(\s*\)|\bsystem_clock::now\b",
          "one clock, handed in, so that a test can move it", r"^models/clock\.(h|cpp)$"),
    Habit("coroutine-fence", ("models", "ui", "app"), r"\bco_(await|return|yield)\b",
          "coroutines stay inside app/http, app/session, app/sync, app/connectors and app/portal_process; elsewhere signals",
          r"^app/(http|session|sync|connectors|portal_process)/"),
)

_UNFINISHED = re.compile(r"\b(TODO|FIXME|XXX|HACK)\b")


def _statement_end(code: str, start: int) -> int:
    """Where the statement that holds `start` ends: its semicolon outside every bracket, or the bracket that closes it."""
    depth = 0
    for index in range(start, len(code)):
        letter = code[index]
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
            if depth < 0:
                return index
        elif letter == ";" and depth == 0:
            return index
    return len(code)


def awaited_temporaries(code: str) -> Iterator[Tuple[int, str]]:
    """GCC 12 destroys some temporaries of an awaited expression twice: by-value captures and braced aggregates."""
    for match in re.finditer(r"(?<!operator )\bco_await\b", code):
        expression = code[match.end():_statement_end(code, match.end())]
        for capture in re.finditer(r"(?<![\w)\]])\s*\[([^\[\]]*)\]\s*(?=[({]|mutable)", expression):
            kept = [part.strip() for part in capture.group(1).split(",") if part.strip()]
            if any(part == "=" or (not part.startswith("&") and part != "this") for part in kept):
                yield match.start(), "a lambda that captures by value inside co_await is destroyed twice by GCC 12: name it first"
        if re.search(r"[(,]\s*(?:[A-Za-z_][\w:]*\s*)?\{", expression):
            yield match.start(), "a braced value inside co_await is destroyed twice by GCC 12: name it first"


def _block_end(code: str, start: int) -> int:
    """Where the bracket that was open at `start` closes."""
    depth = 0
    for index in range(start, len(code)):
        depth += (code[index] in "([{") - (code[index] in ")]}")
        if depth < 0:
            return index
    return len(code)


def _arguments(code: str, start: int) -> List[str]:
    """The arguments of the call whose opening bracket stands just before `start`."""
    found, depth, begin = [], 0, start
    for index in range(start, len(code)):
        letter = code[index]
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
            if depth < 0:
                return [*found, code[begin:index].strip()]
        elif letter == "," and depth == 0:
            found.append(code[begin:index].strip())
            begin = index + 1
    return found


def loose_connects(code: str) -> Iterator[Tuple[int, str]]:
    """connect(sender, signal, lambda) outlives what the lambda holds on to."""
    for match in re.finditer(r"\bconnect\s*\(", code):
        given = _arguments(code, match.end())
        if len(given) == 3 and given[2].startswith("["):
            yield match.start(), "a connect without a context outlives what its lambda captured: name the object it is for"


_TEXT = re.compile(r"\btr\s*\(|\"\"|\bQString\b")


def _sum_of_texts(expression: str) -> bool:
    """Whether `expression` adds texts outside every bracket, which makes a QStringBuilder and not yet a QString."""
    depth, adds = 0, False
    for index, letter in enumerate(expression):
        if letter in "([{":
            depth += 1
        elif letter in ")]}":
            depth -= 1
        elif depth == 0 and letter == "?":
            return False
        elif depth == 0 and letter in "+%" and expression[index:index + 2] not in ("++", "+=", "%="):
            adds = True
    return adds and not expression.lstrip().startswith("QStringList") and bool(_TEXT.search(expression))


def loose_concatenations(code: str) -> Iterator[Tuple[int, str]]:
    """With QStringBuilder a sum of texts refers to its parts; a lambda or an auto that keeps the sum keeps dead parts."""
    why = "a sum of texts refers to temporaries that are gone when it is read: say QString"
    for match in re.finditer(r"\[[^\[\]]*\]\s*\((?:[^()]|\([^()]*\))*\)\s*(?:mutable\s*)?\{", code):
        body = code[match.end():_block_end(code, match.end())]
        for returned in re.finditer(r"\breturn\b", body):
            if _sum_of_texts(body[returned.end():_statement_end(body, returned.end())]):
                yield match.end() + returned.start(), why
    for match in re.finditer(r"\bauto\s*&{0,2}\s*\w+\s*=", code):
        if _sum_of_texts(code[match.end():_statement_end(code, match.end())]):
            yield match.start(), why


_SHAPES: Tuple[Tuple[str, Tuple[str, ...], Callable[[str], Iterable[Tuple[int, str]]]], ...] = (
    ("awaited-temporary", _EVERYWHERE, awaited_temporaries),
    ("loose-connect", _EVERYWHERE, loose_connects),
    ("loose-concatenation", _EVERYWHERE, loose_concatenations),
)


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    for file in tree.files(top, "*.h", "*.cpp", under=_EVERYWHERE):
        path = file.relative_to(top).as_posix()
        text = file.read_text(encoding="utf-8")
        lines, code = text.splitlines(), tree.code_only(text)

        def allowed(name: str, line: int) -> bool:
            return any(f"allowed({name}): " in near for near in lines[max(0, line - 2):line])

        for habit in HABITS:
            if not path.startswith(tuple(f"{folder}/" for folder in habit.under)) or re.search(habit.except_for, path):
                continue
            for match in re.finditer(habit.pattern, code):
                line = tree.line_of(code, match.start())
                if not allowed(habit.name, line):
                    yield tree.Finding(path, line, f"[{habit.name}] {habit.reason}")
        for name, _, shape in _SHAPES:
            for offset, reason in shape(code):
                line = tree.line_of(code, offset)
                if not allowed(name, line):
                    yield tree.Finding(path, line, f"[{name}] {reason}")
        for number, words in enumerate(lines, 1):
            if _UNFINISHED.search(words):
                yield tree.Finding(path, number, "[unfinished] finish it, or describe it in an issue")


if __name__ == "__main__":
    tree.main("habits", check, f"none of the {len(HABITS) + len(_SHAPES) + 1} that are watched for")
