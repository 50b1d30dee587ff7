"""CSL-JSON."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_references_become_sources(read_data: Callable[..., Imported]) -> None:
    done = read_data("csl.json")
    assert done.tree["sources"]["ap1205"] == {
        "title": "Syrian insurgents enter Hama",
        "publisher": "AP",
        "author": "Bassem Mroue; AP staff",
        "issued": "2024-12-05",
        "url": "https://ap.example/hama",
        "accessed": "2025-01",
        "language": "en",
    }
    assert done.event("ap1205")["doi"] == "10.1/x"
    assert done.event("old")["date"] == "1983~"
