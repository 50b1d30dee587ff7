"""What may be missing, as people read it."""

import pytest
from pyroaring import BitMap
from rich.cells import cell_len

from tests.report.logs import log_of, printed
from tests.shapes.shapes import SHAPES, read_shape
from tui.report.gaps.document import gaps_document, gaps_title
from tui.store.derived.gaps import Finding, gaps, grouped
from tui.store.store import Store

LOG = """
sources: {ap: {publisher: AP, title: A story, url: "https://ap.org/1"}}
actors: {a: {name: Golani}}
places: {hama: {name: Hama}}
events: [{id: e1, date: 2024-12-05, title: Hama taken, sources: [ap]}]
"""
FOUND = [
    Finding("quiet", "event", "e1", 3 * 86_400),
    Finding("one source", "event", "e1"),
    Finding("named once", "actor", "a"),
    Finding("named once", "place", "hama"),
    Finding("unkept", "source", "ap"),
]


def test_findings_stand_under_their_kind_and_lead_to_where_they_are() -> None:
    document = gaps_document(Store.of(log_of(LOG)), grouped(FOUND))
    assert printed(document) == [
        "",
        "── Stretches without events, where the log is busy (1)",
        "  3 days before Hama taken · 5 Dec 2024",
        "",
        "── Events on one independent source (1)",
        "  Hama taken · 5 Dec 2024",
        "",
        "── Actors and places in one event alone (2)",
        "  Golani · actor",
        "  Hama · place",
        "",
        "── Sources on the web of which no copy is kept (1)",
        "  AP · A story · https://ap.org/1",
    ]
    refs = [(entry.ref.field, entry.ref.value) for entry in document if entry.ref]
    assert refs[-3:] == [("actor", "a"), ("place", "hama"), ("source", "ap")]
    assert gaps_title(grouped(FOUND)) == "What may be missing: 5 findings"


def test_many_are_cut_and_none_is_said() -> None:
    store = Store.of(log_of(LOG))
    many = [Finding("one source", "event", "e1")] * 50
    assert printed(gaps_document(store, grouped(many)))[-1] == "  and 10 more"
    assert printed(gaps_document(store, [])) == ["These events miss nothing that is looked for."]


@pytest.mark.parametrize("name", SHAPES)
def test_findings_of_every_shape_keep_to_any_width_and_lead_somewhere(name: str) -> None:
    store = Store.of_reading(read_shape(name))
    document = gaps_document(store, gaps(store, BitMap(range(len(store)))))
    for width in (20, 40, 80, 200):
        assert all(cell_len(line) <= width for line in printed(document, width))
    assert all(entry.ref for entry in document if entry.stop)
