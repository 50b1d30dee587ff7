"""Texts that output is held against; UPDATE_GOLDEN=1 rewrites them."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

Golden = Callable[[str, str], None]
"""Holds a text against the one of a name."""


def golden_in(folder: Path) -> Golden:
    """Hold texts against the files `NAME.txt` of a folder."""

    def agree(name: str, text: str) -> None:
        path = folder / f"{name}.txt"
        if os.environ.get("UPDATE_GOLDEN"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert text == path.read_bytes().decode(), f"{path.name} differs"

    return agree
