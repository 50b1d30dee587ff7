"""BibTeX."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from tests.exchange.work import Imported
from tui.exchange.references.bibtex import Strings


def test_entries_become_sources(read_data: Callable[..., Imported]) -> None:
    done = read_data("bibtex.bib")
    assert done.tree["sources"]["mroue2024"] == {
        "title": "Syrian insurgents enter Hama & more",
        "publisher": "Associated Press Wire",
        "author": "Bassem Mroue; AP staff",
        "issued": "2024-12",
        "url": "https://ap.example/hama_1",
    }
    assert done.event("mroue2024")["tags"] == ["syria", "hama"]
    assert done.tree["sources"]["muller"]["author"] == "J. Müller"
    assert done.event("muller")["eprint"] == 77
    assert ":11: the entry muller does not end" in done.told[-1]


@pytest.mark.parametrize("value", ["{", '"', "{{", '{"', "{\\emph{", '"{"'])
def test_what_does_not_end_costs_its_own_entry_alone(
    read_data: Callable[..., Imported], value: str
) -> None:
    done = read_data(f"@book{{a, title = {value}One\n year = 2023}}\n@book{{b, year = 2024}}\n")
    assert {event["id"] for event in done.events} == {"a", "b"}
    assert done.event("b")["date"] == "2024"
    assert ":1: the entry a does not end" in done.told[-1]


def test_entries_that_never_end_take_no_longer_the_more_there_are(
    read_data: Callable[..., Imported],
) -> None:
    many = "".join(f"@book{{k{number}, title = {{{{x\n" for number in range(500))
    assert len(read_data(f"@book{{k, year = 2024,{'a={' * 30_000}}}\n{many}").events) == 501


def test_a_string_made_of_strings_does_not_grow_without_end(
    read_data: Callable[..., Imported],
) -> None:
    names = [f"n{'x' * number}" for number in range(60)]
    doubled = "".join(
        f"@string{{{name} = {before} # {before}}}\n" for before, name in pairwise(names)
    )
    done = read_data(f'@string{{n = "ab"}}\n{doubled}@book{{k, year=2024, title={names[-1]}}}\n')
    assert len(done.tree["sources"]["k"]["title"]) < 3_000
    assert "has more than 1,000 characters" in str(done.told)


@pytest.mark.parametrize("number", ["²", "9" * 5_000, "{x}"])
def test_months_and_days_that_are_no_numbers(
    read_data: Callable[..., Imported], number: str
) -> None:
    done = read_data(f"@book{{k, year=2024, month={number}, day={number}}}\n")
    assert done.event("k")["date"] == "2024"


def test_strings_that_stand_for_too_much_stay_as_they_are() -> None:
    strings = Strings(7)
    strings.name("a", "xxx")
    assert [strings.meant(word) for word in ("a", "A", "b", "a")] == ["xxx", "xxx", "b", "a"]
    assert strings.unread == 1
