#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs are position independent, bind at once to read-only tables, have no executable stack, and use the compiler's
guards of stack, string functions and (on x86-64) jumps.

usage: hardening.py PROGRAM…
"""

import pathlib
import re
import subprocess
import sys
from typing import Iterator

_ENDBR64 = b"\xf3\x0f\x1e\xfa"
_FEWEST_MARKS = 1000  # start-up code alone has a handful, ours ten thousand


def readelf(program: str, *what: str) -> str:
    return subprocess.run(["readelf", "--wide", *what, program], capture_output=True, text=True, check=True,
        env={"LC_ALL": "C", "PATH": "/usr/bin:/bin"}).stdout


def lacking(program: str) -> Iterator[str]:
    header = readelf(program, "--file-header")
    segments = readelf(program, "--program-headers")
    dynamic = readelf(program, "--dynamic")
    symbols = readelf(program, "--dyn-syms")
    if not re.search(r"Type:\s+DYN", header) or "PIE" not in dynamic:
        yield "position independent code (PIE)"
    if "GNU_RELRO" not in segments:
        yield "tables made read-only after the start (RELRO)"
    if not re.search(r"FLAGS.*\b(BIND_NOW|NOW)\b", dynamic):
        yield "all symbols bound at the start (BIND_NOW)"
    if re.search(r"GNU_STACK.*\bRWE\b", segments) or "GNU_STACK" not in segments:
        yield "a stack that holds no code"
    if re.search(r"LOAD.*\bRWE\b", segments):
        yield "memory that is writable or executable, never both"
    if re.search(r"\((RPATH|RUNPATH)\)", dynamic):
        yield "freedom from a path of libraries of its own (RUNPATH)"
    if "__stack_chk_fail" not in symbols:
        yield "stack guards (-fstack-protector-strong)"
    if not re.search(r"__\w+_chk\b(?<!__stack_chk)", symbols):
        yield "checked string functions (_FORTIFY_SOURCE)"
    # The note "IBT, SHSTK" asks for every object's consent, and the C library's crt1.o of Debian 12 has none to give: what
    # can be seen is whether our functions begin with the mark.
    if "X86-64" in header and pathlib.Path(program).read_bytes().count(_ENDBR64) < _FEWEST_MARKS:
        yield "marked jump targets (-fcf-protection)"


def main() -> int:
    found = [f"{program}: lacks {what}" for program in sys.argv[1:] for what in lacking(program)]
    for line in found:
        print(line)
    print(f"{len(found)} to mend" if found else f"{len(sys.argv) - 1} programs with every protection")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
