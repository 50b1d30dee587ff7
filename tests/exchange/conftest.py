"""Files of other formats, in the true shape of each, and what becomes of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.exchange.work import Imported, imported

DATA = Path(__file__).parent / "data"


@pytest.fixture
def data() -> Path:
    return DATA


@pytest.fixture
def read_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Imported]:
    """Import a file of the data, or a text, with a state folder of its own."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))

    def call(name_or_text: str | bytes, *more: str, **options: Any) -> Imported:
        path = DATA / name_or_text if isinstance(name_or_text, str) else DATA
        if isinstance(name_or_text, bytes) or "\n" in name_or_text or not path.exists():
            path = tmp_path / "given"
            text = name_or_text
            path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return imported([str(path), *(str(DATA / each) for each in more)], **options)

    return call
