#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The wire contract is sound in itself: every reference leads somewhere, every operation is named and answered, every
schema is one, and every example is what its schema says. Whether the portal keeps to it is the portal's own tests.
"""

import json
import pathlib
import re
from typing import Any, Iterator, List, Tuple

import jsonschema
import yaml

import tree

CONTRACT = "portal/openapi.yaml"
_METHODS = ("get", "put", "post", "delete", "patch", "head", "options", "trace")
_BASE = "contract:/openapi"
_VALIDATOR = jsonschema.Draft202012Validator

Fault = Tuple[str, str]  # where, as a JSON pointer, and what


class _UniqueKeys(yaml.SafeLoader):
    """YAML keeps the last of two equal keys and says nothing; a contract may not lose a path that way."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict:
        keys = [self.construct_object(key, deep=deep) for key, _ in node.value]
        for key in keys:
            if keys.count(key) > 1:
                raise yaml.constructor.ConstructorError(None, None, f"'{key}' stands here twice", node.start_mark)
        return super().construct_mapping(node, deep)


# A date stays the text it is on the wire.
_UniqueKeys.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for letter, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def _pointer(*parts: Any) -> str:
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def _walk(node: Any, at: str = "") -> Iterator[Tuple[str, Any]]:
    yield at, node
    if isinstance(node, dict):
        for key, child in node.items():
            yield from _walk(child, at + _pointer(key))
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from _walk(child, at + _pointer(index))


def _resolve(contract: dict, reference: str) -> Any:
    node: Any = contract
    for part in reference[2:].split("/"):
        part = part.replace("~1", "/").replace("~0", "~")
        node = node[int(part)] if isinstance(node, list) else node[part]
    return node


def _target(contract: dict, node: Any) -> Any:
    while isinstance(node, dict) and "$ref" in node:
        node = _resolve(contract, node["$ref"])
    return node


def references(contract: dict) -> Iterator[Fault]:
    for at, node in _walk(contract):
        if isinstance(node, dict) and isinstance(node.get("$ref"), str) and "/example" not in at:
            try:
                if not node["$ref"].startswith("#/"):
                    raise KeyError
                _resolve(contract, node["$ref"])
            except (KeyError, IndexError, ValueError, TypeError):
                yield at, f"'{node['$ref']}' leads nowhere"


def shape(contract: dict) -> Iterator[Fault]:
    if not str(contract.get("openapi", "")).startswith("3.1."):
        yield "/openapi", "must be OpenAPI 3.1"
    for key in ("title", "version"):
        if not contract.get("info", {}).get(key):
            yield "/info", f"'{key}' is missing"
    if not contract.get("paths"):
        yield "/paths", "there are none"


def operations(contract: dict) -> Iterator[Fault]:
    names: List[str] = []
    for path, item in (contract.get("paths") or {}).items():
        for method in _METHODS:
            operation = item.get(method)
            at = _pointer("paths", path, method)
            if operation is None:
                continue
            name = operation.get("operationId")
            if not name:
                yield at, "has no operationId"
            elif name in names:
                yield at, f"operationId '{name}' is taken"
            names.append(name)
            yield from _answers(contract, operation, at)
            yield from _path_parameters(contract, path, item, operation, at)


def _answers(contract: dict, operation: dict, at: str) -> Iterator[Fault]:
    answers = operation.get("responses") or {}
    if not answers:
        yield at, "has no responses"
    for status, answer in answers.items():
        if not re.fullmatch(r"[1-5](\d\d|XX)|default", str(status)):
            yield at, f"'{status}' is no status"
        if not (_target(contract, answer) or {}).get("description"):
            yield at + _pointer("responses", status), "has no description"


def _path_parameters(contract: dict, path: str, item: dict, operation: dict, at: str) -> Iterator[Fault]:
    given = [_target(contract, parameter) for parameter in [*item.get("parameters", []), *operation.get("parameters", [])]]
    named = {parameter["name"] for parameter in given if parameter.get("in") == "path"}
    wanted = set(re.findall(r"{([^}]+)}", path))
    for name in sorted(named ^ wanted):
        yield at, f"path parameter '{name}' is " + ("not described" if name in wanted else "not in the path")
    for parameter in given:
        if parameter.get("in") == "path" and parameter.get("required") is not True:
            yield at, f"path parameter '{parameter['name']}' must say 'required: true'"


def _schemas(contract: dict) -> Iterator[Tuple[str, Any]]:
    for name in contract.get("components", {}).get("schemas", {}):
        yield _pointer("components", "schemas", name), contract["components"]["schemas"][name]
    for at, node in _walk(contract):
        if isinstance(node, dict) and "schema" in node and not at.startswith("/components/schemas/"):
            yield at + "/schema", node["schema"]


def _examples(contract: dict) -> Iterator[Tuple[str, str, Any]]:
    """Where an example stands, the pointer of its schema, and the example."""
    for at, node in _walk(contract):
        if not isinstance(node, dict) or re.search(r"/examples?(/|$)|/properties$", at):
            continue
        if "schema" in node:
            if "example" in node:
                yield at + "/example", at + "/schema", node["example"]
            named = node.get("examples", {})
            for name, example in named.items() if isinstance(named, dict) else ():
                full = _target(contract, example)
                if "value" in full:
                    yield at + _pointer("examples", name), at + "/schema", full["value"]
        elif at.startswith("/components/schemas/") or "/schema" in at:
            listed = node.get("examples", [])
            for index, example in enumerate(listed if isinstance(listed, list) else []):
                yield at + _pointer("examples", index), at, example
            if "example" in node:
                yield at + "/example", at, node["example"]


def examples(contract: dict) -> Iterator[Fault]:
    resolver = jsonschema.RefResolver(_BASE, contract, store={_BASE: contract})
    unsound = False
    for at, schema in _schemas(contract):
        try:
            _VALIDATOR.check_schema(schema)
        except jsonschema.SchemaError as fault:
            unsound = True
            yield at + _pointer(*fault.path), f"is no schema: {fault.message}"
    if unsound:
        return
    for at, schema, example in _examples(contract):
        validator = _VALIDATOR({"$ref": f"{_BASE}#{schema}"}, resolver=resolver, format_checker=jsonschema.FormatChecker())
        for fault in validator.iter_errors(example):
            yield at + _pointer(*fault.path), fault.message


def faults(contract: dict) -> List[Fault]:
    broken = [*shape(contract), *references(contract)]
    return broken or [*operations(contract), *examples(contract)]


def load(text: str) -> dict:
    # Through JSON, so that a status written 200 and one written "200" are the same key.
    return json.loads(json.dumps(yaml.load(text, _UniqueKeys)))


def _line_of(text: str, pointer: str) -> int:
    """The line on which the deepest part of `pointer` that can be found stands."""
    node, line = yaml.compose(text, _UniqueKeys), 1
    for part in pointer.split("/")[1:]:
        part = part.replace("~1", "/").replace("~0", "~")
        if isinstance(node, yaml.MappingNode):
            found = next(((key, value) for key, value in node.value if key.value == part), None)
            if not found:
                break
            line, node = found[0].start_mark.line + 1, found[1]
        elif isinstance(node, yaml.SequenceNode) and part.isdigit() and int(part) < len(node.value):
            node = node.value[int(part)]
            line = node.start_mark.line + 1
        else:
            break
    return line


def check(top: pathlib.Path) -> Iterator[tree.Finding]:
    text = (top / CONTRACT).read_text(encoding="utf-8")
    try:
        contract = load(text)
    except yaml.YAMLError as fault:
        yield tree.Finding(CONTRACT, 1, str(fault))
        return
    for at, what in faults(contract):
        yield tree.Finding(CONTRACT, _line_of(text, at), f"{at}: {what}")


if __name__ == "__main__":
    tree.main("wire contract", check, "references, operations, schemas and examples hold")
