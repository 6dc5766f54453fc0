#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Holds what a running portal said against openapi.yaml: each recorded exchange must be one the contract knows
(path, status, content type, schema), each operation of the contract must have succeeded at least once, and each
must show examples.

Usage: validate_exchanges.py OPENAPI_YAML FOLDER
"""

import json
import pathlib
import re
import sys
import warnings
from typing import Any, Dict, Iterator, List, Optional, Tuple

import jsonschema
import yaml

_METHODS = ("get", "put", "post", "delete", "patch")


class Contract:
    """openapi.yaml, taken apart for looking things up."""

    def __init__(self, path: pathlib.Path) -> None:
        self.document = yaml.safe_load(path.read_text(encoding="utf-8"))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            self._resolver = jsonschema.RefResolver("", self.document)
        # What is written out wins over a placeholder.
        paths = sorted(self.document["paths"], key=lambda template: template.count("{"))
        self._patterns = [(re.compile("/".join("[^/]+" if part.startswith("{") else re.escape(part)
                                               for part in template.split("/"))), template) for template in paths]

    def resolved(self, node: Any) -> Any:
        while isinstance(node, dict) and "$ref" in node:
            _, node = self._resolver.resolve(node["$ref"])
        return node

    def template(self, path: str) -> Optional[str]:
        return next((template for pattern, template in self._patterns if pattern.fullmatch(path)), None)

    def operations(self) -> Iterator[Tuple[str, str, dict]]:
        for template, item in self.document["paths"].items():
            for method in _METHODS:
                if method in item:
                    yield template, method, item[method]

    def faults(self, value: Any, schema: dict) -> List[str]:
        validator = jsonschema.Draft202012Validator(schema, resolver=self._resolver)
        return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(value)]


def _body_faults(contract: Contract, exchange: dict, content: Dict[str, dict]) -> List[str]:
    kind = exchange["content_type"].split(";")[0].strip()
    if not content:
        return []  # nothing is promised about a body
    if kind not in content:
        return [f"content type {kind!r} is not one of {sorted(content)}"]
    schema = content[kind].get("schema")
    if schema is None or kind.startswith("text/") or kind == "application/octet-stream":
        return []
    return contract.faults(exchange["response"], schema)


def _problem_faults(contract: Contract, exchange: dict, expected: int) -> List[str]:
    """An answer outside of all operations: a refusal with one status."""
    faults = [] if exchange["status"] == expected else [f"no operation of the contract, yet {exchange['status']}"]
    return faults + contract.faults(exchange["response"], {"$ref": "#/components/schemas/Problem"})


def exchange_faults(contract: Contract, exchange: dict, succeeded: set) -> List[str]:
    """What is wrong with one exchange; notes its operation when it succeeded as the contract says."""
    if exchange["method"] == "HEAD":
        return ["an answer to HEAD has a body"] if exchange["has_body"] else []
    template = contract.template(exchange["path"])
    if template is None:
        return _problem_faults(contract, exchange, 404)
    operation = contract.document["paths"][template].get(exchange["method"].lower())
    if operation is None:
        return [] if exchange["status"] == 405 else [f"no method of this path, yet {exchange['status']}"]
    status = str(exchange["status"])
    responses = operation["responses"]
    if status not in responses and ("default" not in responses or exchange["status"] < 400):
        return [f"status {status} is not documented"]
    response = contract.resolved(responses.get(status, responses.get("default")))
    faults = _body_faults(contract, exchange, response.get("content", {}))
    if exchange["status"] < 400:
        faults += _request_faults(contract, exchange, operation)
        if not faults and status in responses:
            succeeded.add((template, exchange["method"].lower()))
    return faults


def _request_faults(contract: Contract, exchange: dict, operation: dict) -> List[str]:
    """What the portal took must be what the contract lets a client send."""
    wanted = operation.get("requestBody", {}).get("content", {}).get("application/json")
    if exchange["request"] is None:
        return []
    if wanted is None:
        return ["a body was taken that the contract doesn't know"]
    return ["request " + fault for fault in contract.faults(exchange["request"], wanted["schema"])]


def _has_example(contract: Contract, media: dict) -> bool:
    schema = contract.resolved(media.get("schema", {}))
    return any(word in place for place in (media, schema) for word in ("example", "examples"))


def lacking_examples(contract: Contract) -> List[str]:
    """Operations that show no example of what they take, or of the JSON they answer: readers and mocks live by them."""
    lacking = []
    for _, _, operation in contract.operations():
        taken = contract.resolved(operation.get("requestBody", {})).get("content", {})
        answered = [contract.resolved(response).get("content", {}) for status, response
                    in operation["responses"].items() if status.startswith("2")]
        json_answers = [content["application/json"] for content in answered if "application/json" in content]
        if not all(_has_example(contract, media) for media in [*taken.values(), *json_answers]):
            lacking.append(operation["operationId"])
    return lacking


def main(contract_path: str, folder: str) -> int:
    contract = Contract(pathlib.Path(contract_path))
    succeeded: set = set()
    count = 0
    wrong = 0
    for file in sorted(pathlib.Path(folder).glob("*.jsonl")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            exchange = json.loads(line)
            count += 1
            for fault in exchange_faults(contract, exchange, succeeded):
                wrong += 1
                print(f"{file.name}:{number}: {exchange['method']} {exchange['path']} → {exchange['status']}: {fault}")
    unseen = [f"{operation['operationId']} ({method.upper()} {template})"
              for template, method, operation in contract.operations() if (template, method) not in succeeded]
    for operation in unseen:
        print(f"no exchange shows {operation} succeed")
    lacking = lacking_examples(contract)
    for name in lacking:
        print(f"{name} has no example")
    print(f"{count} exchanges, {wrong} faults, {len(unseen)} operations unseen")
    return 1 if wrong or unseen or lacking or not count else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2]))
