import pytest

from tui.log.dates.relative import relative_date
from tui.store.query.said_date import end_of_day, quoted_date, said_date


@pytest.mark.parametrize(
    ("text", "date", "words"),
    [
        ("5 dec 2024", "2024-12-05", "5 dec 2024"),
        ("5 dec 2024 hama", "2024-12-05", "5 dec 2024"),
        ("Dec 2024 (a)", "2024-12", "Dec 2024"),
        ("5 dec 2024 OR hama", "2024-12-05", "5 dec 2024"),
        ("5 to 8 dec 2024", "2024-12-05/2024-12-08", "5 to 8 dec 2024"),
        ("8 Dec 2024 02:00", "2024-12-08T02:00", "8 Dec 2024 02:00"),
        ("2024-12-08 02:00", "2024-12-08T02:00", "2024-12-08 02:00"),
        ("2024-12-08 2:00 hama", "2024-12-08T02:00", "2024-12-08 2:00"),
        (
            *("2024-12-08 14:00-15:00", "2024-12-08T14:00/2024-12-08T15:00"),
            "2024-12-08 14:00-15:00",
        ),
    ],
)
def test_the_longest_date_that_words_say(text: str, date: str, words: str) -> None:
    found = said_date(f"date:{text}", len("date:"))
    assert found is not None
    assert (found.date, f"date:{text}"[len("date:") : found.end]) == (date, words)


@pytest.mark.parametrize("words", ["last-week", "3 days ago", "last week", "last monday"])
def test_a_date_said_from_today_on(words: str) -> None:
    before = relative_date(words)
    found = said_date(f"date:{words} hama", len("date:"))
    assert found is not None
    assert found.date in (before, relative_date(words))  # midnight may pass meanwhile
    assert found.end == len(f"date:{words}")


@pytest.mark.parametrize("text", ["", "2024", "2024-12 dec", "5", "5 dec", "hama", "5/12/2024 x"])
def test_what_is_a_date_in_one_word_or_none_at_all_is_left(text: str) -> None:
    assert said_date(text, 0) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ('"5 dec 2024" hama', "2024-12-05"),
        ('" Dec 2024 "', "2024-12"),
        ('"5 to 8 dec 2024"', "2024-12-05/2024-12-08"),
        ('"5 dec 2024 hama"', None),
        ('"2024-12-05"', None),
        ('"5 dec"', None),
        ('"5 dec 2024', None),
        ('"5 dec 2024","6 dec 2024"', None),
    ],
)
def test_a_date_may_be_said_in_quotes(text: str, date: str | None) -> None:
    found = quoted_date(text, 0)
    assert (found.date if found else None) == date
    assert found is None or text[found.end - 1] == '"'


@pytest.mark.parametrize("text", [">2024-12-05", "<5 dec 2024", ">=5 dec 2024"])
def test_a_date_is_not_compared_by_signs(text: str) -> None:
    assert said_date(text, 0) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("5 dec", "5 dec"),
        ("5 dec hama", "5 dec"),
        ("December 5", "December 5"),
        ("december", "december"),
        ("2024 dec", ""),
        ("hama", ""),
        ("decent", ""),
        ("dec-2024", ""),
    ],
)
def test_a_day_of_any_year_is_told_from_other_words(text: str, day: str) -> None:
    assert text[: end_of_day(text, 0)] == day
