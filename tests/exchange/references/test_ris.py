"""RIS."""

from collections.abc import Callable

from tests.exchange.work import Imported


def test_references_become_sources(read_data: Callable[..., Imported]) -> None:
    done = read_data("ris.ris")
    assert done.tree["sources"]["ap1205"]["author"] == "Bassem Mroue"
    event = done.event("ap1205")
    assert (event["date"], event["tags"]) == ("2024-12-05", ["syria", "hama"])
    assert event["summary"] == "They entered\nthe city."
    assert event["do"] == "10.1/x"
    assert done.events[1]["date"] == "1983"
    assert ":15: the reference does not end" in done.told[-1]


def test_a_date_that_is_no_number_stays_as_it_is_written(
    read_data: Callable[..., Imported],
) -> None:
    nines = "9" * 5_000
    done = read_data(f"TY  - BOOK\nID  - k\nDA  - 2024/{nines}/1\nTI  - x\nER  - \n")
    assert done.event("k")["date"] == f"2024/{nines}/1"
