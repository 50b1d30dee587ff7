"""Sources as other programs give them."""

from tui.exchange.making.citations import cited, source
from tui.exchange.making.draft import Draft


def test_a_source_is_an_address_or_a_name() -> None:
    draft = Draft()
    ids = [source(draft, each) for each in ("AP", "https://www.ap.example/a", "AP")]
    assert ids == ["ap", "ap-example", "ap"]
    assert draft.sources.records["ap-example"] == {"url": "https://www.ap.example/a"}


def test_a_record_keeps_all_that_it_says() -> None:
    draft = Draft()
    record = {
        "title": "A report",
        "outlet": "The Paper",
        "date": "5 Dec 2024",
        "url": "https://paper.example/1",
        "kind": "analysis",
    }
    assert cited(
        draft, [record, record, "Someone", {"title": "No address", "url": ""}, {}, ""]
    ) == [
        "the-paper",
        "someone",
        "no-address",
    ]
    assert draft.sources.records["the-paper"] == {
        "title": "A report",
        "publisher": "The Paper",
        "issued": "2024-12-05",
        "url": "https://paper.example/1",
        "note": "kind: analysis",
    }


def test_an_address_that_is_none_is_kept_in_the_note() -> None:
    draft = Draft()
    (found,) = cited(draft, {"title": "Interview", "url": "on tape"})
    assert draft.sources.records[found] == {"title": "Interview", "note": "url: on tape"}
