"""Places on maps in a report."""

from tests.pages import Page
from tui.report.map.places import Mark, Marks
from tui.report.page.anchors import Anchors
from tui.report.page.map import place_maps
from tui.report.page.markup import html

HAMA = Mark("hama", "Hama", (36.75, 35.13), 1, 8)
FRONT = Mark("front", "The front", (36.9, 35.3), 60, 2)
FAR = Mark("new-york", "New York", (-74.0, 40.7), 0, 1)


def test_each_place_is_a_circle_that_leads_on() -> None:
    anchors = Anchors([], places=["hama"])
    (figure,) = place_maps(anchors, Marks((HAMA, FRONT), (("Nowhere", 1),), 3))
    text = html(figure)
    page = Page(text)
    assert page.links == ["#pl-hama"]
    assert text.count('class="place"') == 2
    assert text.count('class="off"') == 1
    assert "Hama: 8 events, ± 1 km" in page.words
    assert "Without coordinates: Nowhere. 3 events without a place." in page.words


def test_what_is_far_away_has_a_map_of_its_own() -> None:
    near, far = map(html, place_maps(Anchors([]), Marks((HAMA, FRONT, FAR), (), 0)))
    assert "Beyond this map: New York." in near
    assert "New York: 1 event" not in near
    assert "New York: 1 event" in far


def test_none_without_places() -> None:
    assert list(place_maps(Anchors([]), Marks((), (), 5))) == []
