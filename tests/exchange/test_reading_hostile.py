"""Damaged files of every format: a sentence, or a log that is read; never anything else."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.exchange.making.draft import Draft
from tui.exchange.making.row import ImportFault
from tui.exchange.reading import Import
from tui.exchange.writing import write
from tui.log.parsing.tree import read_tree

DATA = sorted(path for path in (Path(__file__).parent / "data").iterdir() if path.is_file())
PIECES = [
    *(b"\0", b"\x1b[31m", b"\xff\xfe", b'"', b"{", b"}", b"[", b"]", b",", b";", b"\r", b"\n"),
    *(b"\t", b"9" * 30, b"-1", b"1e999", b"NaN", b"null", b"{}", b"\\u0000", b"\\ud800"),
    *(b"&#27;", b"<b>", b"2024-13-45", b":", b"/", b"#", "\u202e".encode(), b"=cmd()"),
]
CUTS = st.lists(
    st.tuples(st.floats(0, 1), st.integers(0, 12), st.sampled_from(PIECES)), min_size=1, max_size=4
)


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.name)
@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(cuts=CUTS, ends=st.floats(0.2, 1))
def test_whatever_is_wrong_with_it(
    path: Path, tmp_path: Path, cuts: list[tuple[float, int, bytes]], ends: float
) -> None:
    data = path.read_bytes()
    for place, gone, piece in cuts:
        at = int(place * len(data))
        data = data[:at] + piece + data[at + gone :]
    damaged = tmp_path / "damaged"
    damaged.write_bytes(data[: int(ends * len(data)) + 1])
    draft, out = Draft(), BytesIO()
    form = path.name.partition(".")[0].partition("-")[0]
    try:
        write(Import([str(damaged)], draft, form).rows(), draft, out)
    except ImportFault:
        return
    text = out.getvalue().decode()
    assert read_tree(text).problems == []
    assert isinstance(yaml.load(text, Loader=yaml.CSafeLoader), dict)
