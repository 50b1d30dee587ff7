"""The places as lines, for those to whom they are read."""

from tui.report.map.listing import place_lines
from tui.report.map.places import Mark, Marks, Nowhere

HAMA = Mark("hama", "Hama", (36.7578, 35.1318), 2, 8)
HOMS = Mark("homs", "Homs", (36.7234, 34.7324), 0, 1)


def said(found: Marks, here: Mark | None) -> list[str]:
    return [line.plain for line in place_lines(found, here)]


def test_each_place_with_its_events_and_how_far_it_is() -> None:
    assert said(Marks((HAMA, HOMS), (Nowhere("front", "The front", 2),), 3), HAMA) == [
        "Hama: 8 events, ± 2 km",
        "Homs: 1 event, 45 km south of Hama",
        "The front: 2 events, without coordinates",
        "3 events without a place",
        "Coasts and borders: Natural Earth; borders as they are held.",
    ]


def test_where_nothing_is_on_the_map() -> None:
    assert said(Marks((), (), 1), None) == [
        "No place of these events has coordinates.",
        "1 event without a place",
    ]
    assert said(Marks((), (), 0), None) == ["No event matches."]
