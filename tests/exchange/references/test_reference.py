"""A reference as a source and an event."""

from tui.exchange.making.draft import Draft
from tui.exchange.references.reference import given_name_first, published


def test_a_name_has_the_given_name_first() -> None:
    assert given_name_first("Seale, Patrick") == "Patrick Seale"
    assert given_name_first("Amnesty International") == "Amnesty International"


def test_a_reference_is_a_source_and_the_event_of_its_publication() -> None:
    draft = Draft()
    source = {"title": "Hama", "author": "X", "issued": "1983", "url": ""}
    event = published(draft, "x1983", source, {"tags": ["hama"], "summary": ""})
    assert draft.sources.records == {"x1983": {"title": "Hama", "author": "X", "issued": "1983"}}
    assert event == {
        "id": "x1983",
        "date": "1983",
        "title": "Hama",
        "type": "publication",
        "sources": ["x1983"],
        "author": "X",
        "tags": ["hama"],
    }
