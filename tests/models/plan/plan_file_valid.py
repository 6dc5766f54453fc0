#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says of each given file whether it is valid by the schema of plans: a line "valid" or "invalid" with the first reason.

    plan_file_valid.py SCHEMA FILE…
"""

import json
import pathlib
import sys

import jsonschema


def main() -> int:
    schema = json.loads(pathlib.Path(sys.argv[1]).read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for name in sys.argv[2:]:
        try:
            fault = next(validator.iter_errors(json.loads(pathlib.Path(name).read_text(encoding="utf-8"))), None)
        except ValueError as error:
            fault = error
        print("valid" if fault is None else "invalid: " + str(fault).splitlines()[0])
    return 0


if __name__ == "__main__":
    sys.exit(main())
