"""Places on maps in a report."""

from tests.pages import Page
from tui.report.map.places import Mark, Marks, Nowhere
from tui.report.page.anchors import Anchors
from tui.report.page.map import place_maps
from tui.report.page.markup import html

HAMA = Mark("hama", "Hama", (36.75, 35.13), 1, 8)
FRONT = Mark("front", "The front", (36.9, 35.3), 60, 2)
FAR = Mark("new-york", "New York", (-74.0, 40.7), 0, 1)


def test_each_place_is_a_circle_that_leads_on() -> None:
    anchors = Anchors([], places=["hama"])
    (figure,) = place_maps(anchors, Marks((HAMA, FRONT), (Nowhere("nowhere", "Nowhere", 1),), 3))
    text = html(figure)
    page = Page(text)
    assert page.links == ["#pl-hama", "#pl-hama", "#without-a-place"]  # the circle, and in words
    assert text.count('class="place"') == 2
    assert text.count('class="off"') == 1
    assert "Hama: 8 events, ± 1 km" in page.words
    assert "Without coordinates: Nowhere. 3 events without a place." in page.words


def test_what_is_far_away_has_a_map_of_its_own() -> None:
    anchors = Anchors([], places=["new-york"])
    near, far = (Page(html(each)) for each in place_maps(anchors, Marks((HAMA, FRONT, FAR), (), 0)))
    assert "Beyond this map: New York." in near.words
    assert "New York: 1 event" not in near.words
    assert "New York: 1 event" in far.words
    assert near.links == far.links == ["#pl-new-york"]


def test_it_says_of_its_circles_only_what_is_there_to_be_seen() -> None:
    one, other = HAMA._replace(km=0, events=2), FAR._replace(events=2)
    alike = Page(html(next(place_maps(Anchors([]), Marks((one, other), (), 0)))))
    assert "Each circle stands for 2 events. Coasts" in alike.words
    larger = Page(html(next(place_maps(Anchors([]), Marks((HAMA, FRONT), (), 0)))))
    assert "Hama has 8 and the smallest 2. Broken lines" in larger.words


def test_coordinates_of_an_event_lead_to_it() -> None:
    anchors = Anchors([("", ["e"])])
    own = HAMA._replace(id="35.13,36.75", name="35.13, 36.75")
    (figure,) = place_maps(anchors, Marks((own,), (), 0), {"35.13,36.75": "e"})
    assert Page(html(figure)).links == ["#ev-e"] * 2  # the circle, and in words


def test_a_coast_or_a_border_is_in_sight_however_far_off() -> None:
    ocean = HAMA._replace(spot=(-140.0, -30.0), km=0)
    (figure,) = place_maps(Anchors([]), Marks((ocean,), (), 0))
    assert any(each.get("d") for each in figure.iter("path"))


def test_a_name_is_not_written_where_it_would_be_taken_for_another_place() -> None:
    near = Mark("square", "Assi Square", (36.752, 35.131), 0, 1)
    (figure,) = place_maps(Anchors([]), Marks((HAMA, near, FRONT), (), 0))
    assert [each.text for each in figure.iter("text")] == ["Hama", "The front"]


def test_none_without_places() -> None:
    assert list(place_maps(Anchors([]), Marks((), (), 5))) == []
