"""The names of the commands: what the first word is held against before anything is loaded."""

from __future__ import annotations

NAMES = frozenset(
    {"list", "show", "stats", "sources", "views", "gaps", "questions", "export", "report"}
    | {"import", "diff", "cache", "init", "schema", "config", "completion", "manual", "check"}
    | {"serve"}
)
