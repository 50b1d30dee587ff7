"""UCDP GED."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_a_row_becomes_an_event(read_data: Callable[..., Imported]) -> None:
    done = read_data("ucdp.csv")
    event = done.event("510001")
    assert event["date"] == "2024-12-05"
    assert event["participants"] == [
        {"actor": "government-of-syria", "side": "a"},
        {"actor": "hts", "side": "b"},
    ]
    assert event["figures"][0] == {
        "measure": "killed",
        "low": 12,
        "best": 14,
        "high": 20,
        "counted_by": "UCDP",
    }
    assert [each["group"] for each in event["figures"][1:]] == ["Government of Syria", "HTS"]
    assert event["accounts"] == [{"sources": ["reuters-news", "ap"], "origin": "SOHR"}]
    assert done.tree["sources"]["ap"] == {
        "publisher": "AP",
        "issued": "2024-12-05",
        "title": "Insurgents in Hama",
    }
    assert (event["deaths_civilians"], event["dyad_new_id"]) == (0, 14620)
    assert "Insurgents in Hama" in event["source_article"]


def test_dates_are_as_precise_as_they_are_known(read_data: Callable[..., Imported]) -> None:
    done = read_data("ucdp.csv")
    event = done.event("510002")
    assert event["date"] == "2024-11-01~/2024-11-30~"
    assert "UCDP date precision 4" in event["date_note"]
    assert event["type"] == "one-sided-violence"
    assert any("approximate" in each for each in done.told)
