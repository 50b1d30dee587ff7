import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.log.dates.date import parse_date, span_words

DAY = 86_400


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "0 seconds"),
        (1, "1 second"),
        (90, "2 minutes"),
        (3600, "1 hour"),
        (36 * 3600, "36 hours"),
        (DAY, "1 day"),
        (3 * DAY, "3 days"),
        (45 * DAY, "45 days"),
        (212 * DAY, "7 months"),
        (548 * DAY, "18 months"),
        (729 * DAY, "2 years"),
        (10_630 * DAY, "29 years"),
        (-3 * DAY, "3 days"),
    ],
)
def test_a_length_is_said_in_its_usual_unit(seconds, words):
    assert span_words(seconds) == words


def test_from_hama_to_the_revocation():
    taken, revoked = parse_date("2024-12-05"), parse_date("2025-07-08")
    assert span_words(revoked.earliest - taken.latest) == "7 months"


@given(st.integers(0, 10**12))
def test_every_length_has_a_number_and_a_unit(seconds):
    number, unit = span_words(seconds).split()
    assert int(number) >= 0
    assert unit.endswith("s") == (int(number) != 1)
