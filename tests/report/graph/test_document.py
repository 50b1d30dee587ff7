"""The relations of a day: a drawing where it fits, the list that says the same."""

from tests.report.logs import printed
from tests.shapes.shapes import SHAPES, read_shape
from tui.log.dates.date import parse_date
from tui.log.reading.reader import read, sample
from tui.report.graph.document import network_document, network_title
from tui.report.graph.network import network
from tui.report.text.document import Ref
from tui.store.store import Store

STORE = Store.of_reading(read(sample()))
DAY = parse_date("2024-12-05")
FOUND = network(STORE, DAY)


def test_the_list_names_every_relation_and_leads_to_its_actor() -> None:
    wide, narrow = (network_document(STORE, FOUND, width) for width in (100, 40))
    assert len(wide) == len(narrow)
    lines = printed(narrow, 80)
    assert lines[0] == "A drawing has no room here: the list says the same."
    assert f"── {len(FOUND.relations)} relations" in lines
    assert any("Abu Mohammed al-Golani leads Hayat Tahrir al-Sham" in line for line in lines)
    assert Ref("actor", "golani") in [entry.ref for entry in wide]
    assert network_title(FOUND, DAY) == f"Relations on 5 Dec 2024: {len(FOUND.actors)} actors"


def test_every_shape_at_many_widths() -> None:
    for name in SHAPES:
        store = Store.of_reading(read_shape(name))
        for event in [*store.events()][:5]:
            found = network(store, event.date)
            for width in (36, 76, 112):
                assert all(
                    len(line) <= width
                    for line in printed(network_document(store, found, width), width)
                )
