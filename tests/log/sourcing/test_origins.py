"""What may be behind several sources."""

from __future__ import annotations

from tui.log.model import Account, Actor, Head, Relation, Source
from tui.log.sourcing.accounts import by_source
from tui.log.sourcing.origins import Origin, Origins

HEAD = Head(
    actors={
        "sohr": Actor(name="Syrian Observatory for Human Rights", aliases=("SOHR",)),
        "rami": Actor(name="Rami Abdurrahman", type="person"),
        "monitor": Actor(name="Monitor", type="organisation"),
        "golani": Actor(name="Golani", type="person"),
        "hts": Actor(name="HTS", type="armed-group"),
    },
    relations=(
        Relation(subject="rami", type="leads", object="monitor"),
        Relation(subject="golani", type="leads", object="hts"),
    ),
    sources={
        "afp": Source(publisher="AFP"),
        "lbci": Source(publisher="AFP via LBCI", derived_from=("afp",), url="https://l.org/a"),
        "byline": Source(publisher="The Guardian", title="t", author="Agence France-Presse"),
        "told": Source(publisher="AFP via X", origin="SOHR"),
        "alone": Source(
            publisher="AFP via Y", url="https://l.org/a", independent=True, reason="another desk"
        ),
    },
)


def of(source_id: str, *accounts: Account) -> set[Origin]:
    return set(Origins(HEAD).of(source_id, by_source(accounts).get(source_id, ())))


def test_a_source_has_the_origins_of_what_it_derives_from() -> None:
    assert of("lbci") == {
        Origin("source", "lbci"),
        Origin("source", "afp"),
        Origin("address", "l.org/a"),
        Origin("publisher", "AFP"),
    }


def test_an_agency_may_stand_as_the_author() -> None:
    assert Origin("publisher", "AFP") in of("byline")


def test_what_is_told_goes_before_what_the_publisher_says() -> None:
    assert of("told") == {Origin("source", "told"), Origin("knower", "sohr")}


def test_an_independent_source_is_its_own() -> None:
    assert of("alone") == {Origin("source", "alone")}


def test_an_account_tells_it_for_one_event() -> None:
    account = Account(sources=("afp",), origin="an officer")
    assert of("afp", account) == {Origin("source", "afp"), Origin("knower", "officer")}
    assert Origin("knower", "officer") not in of("told", account)


def test_one_knower_by_id_name_and_alias() -> None:
    origins = Origins(HEAD)
    assert {origins.knower(w).name for w in ("sohr", "SOHR", "the Sohr", "sohr.")} == {"sohr"}
    assert origins.knower("An officer") == origins.knower("one officer")
    assert origins.knower("an officer") != origins.knower("another officer")


def test_who_heads_an_office_is_of_it_but_a_commander_is_himself() -> None:
    origins = Origins(HEAD)
    assert origins.knower("Rami Abdurrahman").name == "monitor"
    assert origins.knower("golani").name == "golani"


def test_what_is_not_in_the_log_is_an_origin_by_itself() -> None:
    assert Origins(HEAD).of("gone") == (Origin("source", "gone"),)
