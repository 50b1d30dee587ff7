"""The names of months."""

from tui.log.dates.month_names import MONTHS


def test_every_month_has_names_in_small_letters() -> None:
    assert set(MONTHS.values()) == set(range(1, 13))
    assert all(name == name.lower() for name in MONTHS)
    assert (MONTHS["märz"], MONTHS["août"], MONTHS["декабря"], MONTHS["آذار"]) == (3, 8, 12, 3)
