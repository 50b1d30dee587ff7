"""A loader of YAML 1.2, for what is to be read alike by both versions: the core schema (10.3.2)."""

from __future__ import annotations

import re

import yaml

_WHOLE = r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
_BROKEN = (
    r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
    r"|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
_CORE = {
    "null": "~|null|Null|NULL|",
    "bool": "true|True|TRUE|false|False|FALSE",
    "int": _WHOLE,
    "float": _BROKEN,
}


class Core(yaml.SafeLoader):
    """Takes plain scalars as YAML 1.2 does; what is no text has the name of its tag before it."""


Core.yaml_implicit_resolvers = {}
for _name, _pattern in _CORE.items():
    Core.add_implicit_resolver(
        f"tag:yaml.org,2002:{_name}", re.compile(rf"^(?:{_pattern})$"), [None]
    )
    Core.add_constructor(
        f"tag:yaml.org,2002:{_name}",
        lambda _, node: f"!!{node.tag.rpartition(':')[2]} {node.value}",
    )


def load(text: str) -> object:
    """Load a document as YAML 1.2 would."""
    return yaml.load(text, Loader=Core)
