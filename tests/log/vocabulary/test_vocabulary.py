"""The words of a log: what they are called, what they are one of, and their letters."""

from __future__ import annotations

from tui.log.model import Head, LetterWord, RelationWord, TypeWord, Word
from tui.log.vocabulary.vocabulary import KINDS, Vocabulary

OWN = Head(
    event_types={
        "change": TypeWord(name="Change of production"),
        "deploy": TypeWord(parent="change"),
        "fire": TypeWord(letter="F"),
    },
    roles={"oncall": Word(name="on call")},
    relation_types={"needs": RelationWord(inverse="needed by")},
    statuses={"done": LetterWord()},
    vocabulary="none",
)


def test_the_words_of_a_log_come_after_those_of_its_set() -> None:
    mixed = Vocabulary(Head(event_types={"deploy": TypeWord(letter="D")}))
    assert "battles" in mixed.event_types
    assert [*mixed.event_types][-1] == "deploy"
    assert set(Vocabulary(OWN).event_types) == {"change", "deploy", "fire"}
    assert "alert" in Vocabulary(Head(vocabulary="incident")).event_types
    assert all(Vocabulary(OWN).table(kind) is not None for kind in KINDS)


def test_a_type_is_one_of_its_parents() -> None:
    assert Vocabulary(OWN).lineage("deploy") == ("deploy", "change")
    assert Vocabulary(Head()).lineage("battles/armed-clash") == ("battles/armed-clash", "battles")
    assert Vocabulary(Head()).lineage("mine/own") == ("mine/own", "mine")


def test_parents_in_a_circle_end() -> None:
    circle = {"a": TypeWord(parent="b"), "b": TypeWord(parent="a")}
    assert Vocabulary(Head(event_types=circle)).lineage("a") == ("a", "b")


def test_letters_are_declared_or_found_and_none_stands_for_two() -> None:
    words = Vocabulary(OWN)
    assert words.type_letter("fire") == "F"
    assert words.type_letter("deploy") == words.type_letter("change") == "C"
    assert words.status_letter("done") == "O"  # D is taken by disputed
    letters = [*words.status_letters().values()]
    assert len(letters) == len(set(letters))


def test_an_undeclared_word_has_a_small_letter_and_its_own_name() -> None:
    words = Vocabulary(OWN)
    assert words.type_letter("reboot") == "r"
    assert words.type_letter("«»") == "·"
    assert words.status_letter("postponed") == "p"
    assert words.name("roles", "oncall") == "on call"
    assert words.name("roles", "scribe") == "scribe"


def test_a_relation_is_said_from_both_ends() -> None:
    words = Vocabulary(OWN)
    assert words.relation_verbs("needs") == ("needs", "needed by")
    assert words.relation_verbs("runs_on") == ("runs on", "runs on (of it)")
    assert Vocabulary(Head()).relation_verbs("member_of") == ("member of", "has as member")


def test_a_colour_is_that_of_the_type_or_of_the_first_above_it() -> None:
    words = Vocabulary(
        Head(
            event_types={
                "change": TypeWord(colour="blue"),
                "deploy": TypeWord(parent="change"),
                "alert": TypeWord(parent="change", colour="red"),
                "note": TypeWord(),
            }
        )
    )
    found = [words.type_colour(each) for each in ("deploy", "deploy/canary", "alert", "note", "x")]
    assert found == ["blue", "blue", "red", "", ""]
