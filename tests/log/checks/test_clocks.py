"""Clock times that a zone skipped, or had twice."""

from __future__ import annotations

from tests.log.checks.messages import problems


def of_times(*times: str, zone: str = "Asia/Damascus") -> list[str]:
    events = "".join(f"- {{id: e{n}, date: '{t}', title: t}}\n" for n, t in enumerate(times))
    return problems(f"timezone: {zone}\nevents:\n{events}")


def test_what_the_clocks_skipped_or_showed_twice_is_told() -> None:
    skipped, twice = of_times("2022-03-25T00:30", "2021-10-28T23:30")
    assert "3:18: `date`: the clocks skipped this time" in skipped
    assert "4:18: `date`: this time came twice, and the first is taken" in twice


def test_an_offset_tells_which_and_other_times_of_that_day_are_fine() -> None:
    assert of_times("2021-10-28T23:30+02:00", "2021-10-28T23:30+03:00", "2022-03-25T01:00") == []
    assert of_times("2021-10-28T12:00", "2022-03-25", "2022-03-25T14:00/2022-03-26T03:00") == []
    assert of_times("2022-03-25T00:30", zone="UTC") == []
