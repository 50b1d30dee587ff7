"""Damaged files of every format: a sentence, or a log that is read; never anything else."""

from __future__ import annotations

import tracemalloc
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.documents import DOCUMENTS
from tests.hostile.fuzz import bounded
from tests.hostile.growth import TIMES
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


def read_document(name: str, n: int, folder: Path) -> None:
    path = folder / f"document{DOCUMENTS[name].suffix}"
    path.write_bytes(DOCUMENTS[name].made(n))
    draft = Draft()
    try:
        write(Import([str(path)], draft).rows(), draft, BytesIO())
    except ImportFault:
        return


def most_held(name: str, n: int, folder: Path) -> int:
    tracemalloc.start()
    try:
        read_document(name, n, folder)
        return tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize("name", [name for name in DOCUMENTS if "xlsx" not in name])
def test_memory_grows_by_no_more_than_the_share_of_a_file(name: str, tmp_path: Path) -> None:
    one = DOCUMENTS[name]
    n = one.size // 80
    read_document(name, 2 * n, tmp_path)  # what is imported and remembered has an end of its own
    less, more = (most_held(name, each, tmp_path) for each in (n, 2 * n))
    assert more - less < TIMES * (len(one.text(2 * n)) - len(one.text(n))) + 300_000


@pytest.mark.parametrize(
    "name",
    [
        *("csv: columns of one name", "csv: actors of blanks", "json: lists", "ics: zones"),
        *("bibtex: an accent", "bibtex: strings", "ris: a folded line"),
    ],
)
def test_time_does_not_grow_with_the_square_of_a_file(name: str, tmp_path: Path) -> None:
    with bounded():  # all of them took longer, or would not have ended
        read_document(name, DOCUMENTS[name].size, tmp_path)
