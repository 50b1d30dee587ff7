from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyroaring import BitMap

from tests.shapes.shapes import read_shape
from tests.store.strategies import logs
from tui.log.reading.reader import read, sample
from tui.store.completion.complete import MOST, Completer, Completion
from tui.store.completion.cursor import fragment_at, unclosed
from tui.store.index.index import Index
from tui.store.query.ast import QueryError
from tui.store.query.fields import FIELDS, TOLD
from tui.store.query.parser import parse


@cache
def completer() -> Completer:
    return Completer(Index.of(read(sample()).log))


def complete(marked: str) -> Completion:
    """Complete where the bar stands, at the end without one."""
    text, _, rest = marked.partition("|")
    return completer().complete(text + rest, len(text))


def written(marked: str) -> list[str]:
    return [candidate.written for candidate in complete(marked).candidates]


def counts(marked: str) -> dict[str, int | None]:
    return {each.written: each.remaining for each in complete(marked).candidates}


def known_counts(marked: str) -> list[int]:
    """What would remain of each candidate, where every one is counted."""
    found = [*counts(marked).values()]
    known = [remaining for remaining in found if remaining is not None]
    assert known == found
    return known


def select(text: str) -> int:
    return len(completer().index.select(parse(text)))


def test_with_nothing_typed_all_fields_and_what_they_mean() -> None:
    completion = complete("hama ")
    assert [(each.written, each.label) for each in completion.candidates] == [
        (f"{name}:", meaning) for name, meaning in FIELDS.items() if name not in (TOLD, "side")
    ]


def test_what_is_told_of_events_is_offered_while_something_is_told() -> None:
    completer = Completer(Index.of(read(sample()).log))
    assert completer.complete("mark", 4).candidates == ()
    completer.index.tell({"marked": BitMap([0, 1]), "added": BitMap()})
    for text in ("mark", "is:"):
        (found,) = completer.complete(text, len(text)).candidates
        assert (found.field, found.value, found.remaining) == ("is", "marked", 2)
    completer.index.tell({"marked": BitMap([3])})
    assert completer.complete("is:", 3).candidates[0].remaining == 1


def test_a_field_of_which_the_log_has_no_value_is_not_offered() -> None:
    from tui.log.reading.reader import read_text

    reading = read_text("schema: 1\nevents:\n  - {id: a, date: 2024, title: b}\n", "a.yaml")
    offered = Completer(Index.of(reading.log)).complete("", 0).candidates
    assert [each.field for each in offered] == [
        "independent",
        "id",
        "date",
        "after",
        "before",
    ]


def test_a_word_may_become_a_field_or_a_value_of_any() -> None:
    assert written("stat")[:3] == ["status:", "tier:state-media", "type:statement"]
    assert written("golani")[:2] == ["actor:golani", "speaker:golani"]


def test_one_letter_offers_fields_alone() -> None:
    assert written("p") == ["place:", "party:", "part_of:", "pay-rise:", "protesters:"]


def test_bounds_of_numbers_are_offered_with_what_they_would_leave() -> None:
    killed = complete("killed:").candidates
    assert [each.written for each in killed[:2]] == [">=1", ">=10"]
    assert killed[0].label == "killed at least 1"
    assert written("killed:>=3") == [">=3"]
    assert written("kiled:") == ["killed:"]
    assert written("independent:")[0] == "1"


def test_an_alias_finds_its_actor_and_is_said() -> None:
    (first, *_) = complete("actor:jol").candidates
    assert first.written == "golani"
    assert first.label.startswith("Abu Mohammed al-Golani · ")
    assert "Jolani" in first.label


def test_arabic_finds_the_place() -> None:
    assert "place:hama" in written("حما")


def test_what_is_typed_in_full_comes_first() -> None:
    assert written("place:ham")[0] == "hama-gov"
    assert written("place:hama")[0] == "hama"


def test_the_rest_in_order_of_what_would_remain() -> None:
    found = known_counts("tag:")
    assert found == sorted(found, reverse=True)


def test_counts_are_of_what_would_remain() -> None:
    assert counts("place:hama actor:h")["hts"] == select("place:hama actor:hts")
    assert counts("-tier:w")["wire"] == select("-tier:wire")
    assert counts("place:homs,ha")["hama"] == select("place:homs,hama")
    assert counts("(place:homs OR ha|) -golani")["place:hama"] == select(
        "(place:homs OR place:hama) -golani"
    )


def test_a_bracket_may_still_be_open() -> None:
    assert counts("(place:homs OR place:ha")["hama"] == select("place:homs OR place:hama")


def test_while_the_rest_is_faulty_nothing_is_counted() -> None:
    assert counts("plce:x actor:h")["hts"] is None


def test_values_that_leave_nothing_come_last() -> None:
    found = known_counts("place:hama tag:")
    assert 0 in found
    assert found == sorted(found, reverse=True)


def test_a_value_is_not_offered_twice() -> None:
    assert "hama" not in written("place:hama,")
    assert "hama" not in written("place:ham|,hama")


def test_a_misspelt_field_or_value_is_corrected() -> None:
    completion = complete("plce:hama")
    assert completion.corrects
    assert completion.take("plce:hama", completion.candidates[0]) == ("place:hama", 6)
    assert written("status:confrmed") == ["confirmed"]
    assert complete("status:confrmed").corrects


def test_words_within_a_value_find_it() -> None:
    assert written("type:drone") == ["explosions/air-drone-strike"]


def test_names_with_spaces_are_quoted() -> None:
    completion = complete('speaker:"witn')
    (witness, *_) = completion.candidates
    assert completion.take('speaker:"witn', witness)[0] == "speaker:\"witness 'Ahmed'\""


@pytest.mark.parametrize(
    ("text", "some", "first"),
    [
        ("date:", "2024", "1982"),
        ("date:202", "2024", "2020"),
        ("date:2024", "2024-12", "2024"),
        ("date:2024-1", "2024-12", "2024-11"),
        ("date:2024-12-0", "2024-12-05", "2024-12-01"),
        ("date:2024-11-27..2024-12-0", "2024-11-27..2024-12-05", "2024-11-27..2024-12-01"),
    ],
)
def test_dates_of_the_log_in_their_order(text, some, first) -> None:
    assert written(text)[0] == first
    assert counts(text)[some] == select(f"date:{some}")


@pytest.mark.parametrize("text", ["date:nonsense", "date:2024-12-05..2011", "date:0000-", "id:zz"])
def test_what_cannot_be_is_not_offered(text) -> None:
    assert written(text) == []


def test_ids_of_events() -> None:
    some = next(iter(completer().index.values_with_prefix("id", "")))
    assert some in written(f"id:{some[:3]}")


def test_taking_a_candidate_puts_it_in_place_of_the_piece() -> None:
    completion = complete("a place:ha| b")
    hama = next(each for each in completion.candidates if each.written == "hama")
    assert completion.take("a place:ha b", hama) == ("a place:hama b", 12)
    completion = complete("a pla| b")
    assert completion.take("a pla b", completion.candidates[0]) == ("a place: b", 8)


def test_a_name_is_completed_before_its_colon() -> None:
    completion = complete("pla|:hama")
    assert completion.take("pla:hama", completion.candidates[0]) == ("place:hama", 6)


def test_lists_are_short() -> None:
    completion = complete("source:")
    assert len(completion.candidates) == MOST
    assert completion.matching > MOST


FIELD_NAMES = ("place:", "date:", "actor:", "tag:", "type:", "id:", "x:")
SIGNS = ("-", "(", ")", " OR ", ",", " ", '"', "\\", "..")
WORDS = ("hama", "gol", "battles", "e", "2024", "-12", "20", "الش", "é")
pieces = st.sampled_from((*FIELD_NAMES, *SIGNS, *WORDS))


@settings(max_examples=150)
@given(logs, st.lists(pieces, max_size=5).map("".join), st.data())
def test_every_candidate_leaves_as_many_as_it_says(log, text, data) -> None:
    cursor = data.draw(st.integers(0, len(text)))
    index = Index.of(log)
    completion = Completer(index).complete(text, cursor)
    here = fragment_at(text, cursor)
    for candidate in completion.candidates:
        taken, place = completion.take(text, candidate)
        assert taken[:place].endswith(candidate.written)
        if candidate.remaining is None:
            continue
        try:
            query = parse(taken + ")" * unclosed(taken))
        except QueryError:
            # Another value of the same list is still missing.
            assert here is not None
            assert ",," in text or ":," in text or text[here.term.end - 1] == ","
            continue
        assert len(index.select(query)) == candidate.remaining


def test_fields_of_the_logs_own_are_offered_with_their_values() -> None:
    own = Completer(Index.of(read_shape("incident-own-fields").log))

    def offered(text: str) -> dict[str, int | None]:
        found = own.complete(text, len(text)).candidates
        return {each.written: each.remaining for each in found}

    assert offered("sev") == {"severity:": None}
    assert offered("severity:") == {"sev1": 1, "sev2": 1}
    assert offered("severity:sev2") == {"sev2": 1}
    assert offered("paged:") == {"true": 1}
    assert "minutes:" in offered("")
