"""A drawing alone, as a file: well-formed, with its colours, and nothing of a log as markup."""

from xml.etree.ElementTree import fromstring

import pytest

from tests.hostile_cases import MUST_OPEN, opened
from tests.shapes.shapes import SHAPES, read_shape
from tui.log.reading.reader import read, sample
from tui.report.page.drawings import as_map, as_strip
from tui.store.store import Store

SVG = "{http://www.w3.org/2000/svg}"


def test_strip_and_map_of_the_sample() -> None:
    store = Store.of_reading(read(sample()))
    strip = fromstring("".join(as_strip(store, store.events())))
    assert len([*strip.iter(f"{SVG}rect")]) > 20
    assert strip.findtext(f"{SVG}desc", "").startswith("Most in one bar: ")
    below = " ".join(each.text or "" for each in strip.iter(f"{SVG}text"))
    assert below.endswith(strip.findtext(f"{SVG}desc", ""))  # where it can be read too
    world = fromstring("".join(as_map(store, store.events())))
    assert "Hama" in [each.text for each in world.iter(f"{SVG}text")]
    assert "Natural Earth" in "".join(world.itertext())
    assert not [*world.iter(f"{SVG}a")]


@pytest.mark.parametrize("name", SHAPES)
def test_every_shape_is_well_formed(name: str) -> None:
    store = Store.of_reading(read_shape(name))
    for write in (as_strip, as_map):
        root = fromstring("".join(write(store, store.events())))
        assert root.tag == f"{SVG}svg"


def test_nothing_hostile_is_markup() -> None:
    for case in MUST_OPEN:
        store = Store.of_reading(opened(str(case)))
        for write in (as_strip, as_map):
            root = fromstring("".join(write(store, store.events())))
            assert {each.tag.removeprefix(SVG) for each in root.iter()} <= {
                *("svg", "style", "desc", "title", "rect", "path", "text", "g", "circle")
            }
