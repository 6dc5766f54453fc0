#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Joins the figures of several benchmark programs (each one flat JSON object, name: number) and prints them."""

import argparse
import json
import pathlib
import sys


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--json", type=pathlib.Path, help="also write the joined object here")
    arguments.add_argument("files", nargs="+", type=pathlib.Path)
    given = arguments.parse_args()

    figures = {}
    for file in given.files:
        for name, value in json.loads(file.read_text(encoding="utf-8")).items():
            if isinstance(value, bool) or not isinstance(value, (int, float)):
                print(f"{file.stem}: '{name}' is no number: {value!r}", file=sys.stderr)
                return 1
            if name in figures:
                print(f"{file.stem}: '{name}' is measured by another program as well", file=sys.stderr)
                return 1
            figures[name] = value
    if not figures:
        print("no figure was measured", file=sys.stderr)
        return 1

    width = max(len(name) for name in figures)
    for name in sorted(figures):
        print(f"{name:<{width}}  {figures[name]:>14,.2f}")
    if given.json:
        given.json.write_text(json.dumps(figures, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
