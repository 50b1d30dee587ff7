"""Small logs that a simpler logic of evidence gets wrong, each with others of its kind.

The files in `cases/` are read as they are; where one could not say something in the format of its
time, the test says it in a field.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tui.log.model import Event, Log
from tui.log.reading.reader import Reading, read, read_text
from tui.log.sourcing.agreement import agreement
from tui.log.sourcing.audit import audit, machines
from tui.log.sourcing.corroboration import Corroboration, support
from tui.log.sourcing.figures import by_subject, places_of
from tui.log.sourcing.relations import state_on, while_both_are

CASES = Path(__file__).parent / "cases"


def case(name: str) -> Reading:
    return read(next(CASES.glob(f"{name}-*.yaml")))


def changed(name: str, **changes: str) -> Reading:
    """A case with pieces of its text replaced: `old => new`."""
    text = next(CASES.glob(f"{name}-*.yaml")).read_text(encoding="utf-8")
    for change in changes.values():
        old, new = change.split(" => ")
        assert old in text
        text = text.replace(old, new)
    return read_text(text, name)


def messages(reading: Reading) -> list[str]:
    return [problem.message for problem in reading.problems]


def event_of(log: Log, event_id: str) -> Event:
    return next(event for event in log.events if event.id == event_id)


def base_of(reading: Reading, event_id: str = "e") -> Corroboration:
    return support(reading.log, event_of(reading.log, event_id))


def of_sources(
    *sources: str, status: str = "confirmed", fields: str = "", tables: str = ""
) -> Reading:
    """A log with an event of 5 December 2024 that cites these sources."""
    given = "".join(f"  s{number}: {{{each}}}\n" for number, each in enumerate(sources, 1))
    ids = ", ".join(f"s{number}" for number in range(1, len(sources) + 1))
    return read_text(
        f"sources:\n{given}{tables}events:\n- {{id: e, date: 2024-12-05, title: t, "
        f"status: {status}, sources: [{ids}]{fields}}}\n",
        "a log",
    )


def confirms(reading: Reading) -> bool:
    return not any(each.startswith("`status: confirmed`") for each in messages(reading))


# One party to a conflict


def test_two_organs_of_one_party_do_not_confirm() -> None:
    said = messages(case("c01"))
    assert len(said) == 2
    assert all("one party to the conflict alone" in each for each in said)


WAR = (
    "actors:\n"
    "  saa: {name: Syrian Arab Army, type: armed-forces, allegiance: Syrian government}\n"
    "  moc: {name: Military Operations Command, type: coalition}\n"
    "  hts: {name: Hayat Tahrir al-Sham, type: armed-group, aliases: [HTS]}\n"
    "  sna: {name: Syrian National Army, type: armed-group}\n"
    "relations: [{subject: hts, type: leads, object: moc}]\n"
)
FIGHT = ", participants: [{actor: saa}, {actor: moc}]"


@pytest.mark.parametrize(
    ("one", "other", "good"),
    [
        ("publisher: Radio One, party: saa", "publisher: Paper Two, party: saa", False),
        ("publisher: Radio One, party: saa", "publisher: Paper Two, party: moc", True),
        ("publisher: Radio One, party: the Emirate", "publisher: B, party: the emirate", False),
        ("publisher: A, party: hts", "publisher: B, party: moc", False),  # who leads it is of it
        ("publisher: HTS media office", "publisher: Military Operations Command on X", False),
        ("publisher: Syrian National Army", "publisher: Syrian Ministry of Defence", True),
        ("publisher: SANA, tier: state-media", "publisher: Syrian TV, tier: state-media", False),
        ("publisher: TRT World, tier: state-media", "publisher: IRNA, tier: state-media", True),
        ("publisher: TRT World, tier: state-media", "publisher: A News, tier: state-media", False),
        ("publisher: Organ, tier: official", "publisher: Voice, tier: state-media", False),
        ("publisher: OCHA, tier: official", "publisher: UNHCR, tier: official", True),
        ("publisher: French Foreign Ministry", "publisher: German Foreign Ministry", True),
        ("publisher: SANA, tier: state-media", "publisher: BBC, tier: wire", True),
        ("publisher: Syrian Observatory", "publisher: Syria TV", True),
    ],
)
def test_what_is_of_one_party(one: str, other: str, good: bool) -> None:
    assert confirms(of_sources(one, other, fields=FIGHT, tables=WAR)) is good


def test_where_nobody_fights_two_offices_may_confirm() -> None:
    offices = ("publisher: The coroner, tier: official", "publisher: Police log, tier: official")
    assert confirms(of_sources(*offices))


# One page, one text, one agency


def test_one_page_and_its_archived_copy_are_one_source() -> None:
    reading = case("c03")
    assert base_of(reading).independent == ("a",)
    assert {each.reason for each in base_of(reading).left_out} == {"same address"}
    assert sum("has the address of `a`" in each for each in messages(reading)) == 2
    assert not confirms(reading)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("url: 'https://a.org/x'", "url: 'http://www.a.org/x/?utm_source=y#z'", 1),
        ("url: 'https://a.org/x?id=1'", "url: 'https://a.org/x?id=2'", 2),
        ("url: 'https://a.org/x'", "archive_url: 'https://archive.ph/2024/https://a.org/x'", 1),
        ("author: A. Bee, title: Town falls", "author: a bee, title: 'Town falls!'", 1),
        ("author: A. Bee, title: Town falls", "author: C. Dee, title: Town falls", 2),
        ("title: Town falls", "title: Town falls", 2),  # a headline alone is no text
    ],
)
def test_one_document_in_two_entries(one: str, other: str, count: int) -> None:
    reading = of_sources(f"publisher: P, {one}", f"publisher: Q, {other}")
    assert len(base_of(reading).independent) == count
    assert confirms(reading) is (count == 2)
    assert len(messages(reading)) == (0 if count == 2 else 2)


def test_the_log_may_say_that_they_are_two() -> None:
    address = "url: 'https://a.org/x'"
    other = f"publisher: Q, {address}, independent: true"
    assert confirms(of_sources(f"publisher: P, {address}", f"{other}, reason: two letters"))
    (said,) = messages(of_sources(f"publisher: P, {address}", other))
    assert said == "`independent` needs a `reason`"


def test_one_agency_in_three_papers_is_one_origin() -> None:
    reading = case("c04")
    assert base_of(reading).independent == ("lbci",)
    assert {(each.reason, each.origin) for each in base_of(reading).left_out} == {
        ("same publisher", "AFP")
    }
    assert sum("prints AFP" in each for each in messages(reading)) == 2
    assert not confirms(reading)


@pytest.mark.parametrize(
    ("one", "other", "count"),
    [
        ("publisher: AFP", "publisher: AFP via LBCI", 1),
        ("publisher: Agence France-Presse", "publisher: Paper (AFP)", 1),
        ("publisher: Sharjah24 (State Department text)", "publisher: State Department", 1),
        ("publisher: Babel (citing Reuters)", "publisher: Reuters via Yahoo", 1),
        ("publisher: bluewin (AP/dpa)", "publisher: dpa via MIA", 1),
        ("publisher: AFP via LBCI", "publisher: Reuters via LBCI", 2),  # one paper, two agencies
        ("publisher: AFP via LBCI, origin: SOHR", "publisher: AFP via CNA, origin: an officer", 2),
        ("publisher: AFP via LBCI, independent: true, reason: r", "publisher: AFP via CNA", 2),
        ("publisher: Telegram", "publisher: Telegram", 2),  # a platform says nothing
        ("publisher: The Post", "publisher: The Post", 1),  # nothing tells them apart
        ("publisher: The Post, title: One", "publisher: The Post, title: Two", 2),
        ("publisher: The Post, url: https://p.org/1", "publisher: The Post, title: Two", 2),
        ("publisher: The Post, title: One, tier: ngo", "publisher: The Post, tier: ngo", 1),
        ("publisher: The Post, title: One", "publisher: A Paper (The Post text), title: Two", 1),
        ("publisher: AFP, title: One", "publisher: AFP, title: Two", 1),  # a dispatch, and a lead
        ("publisher: The Post, author: A", "publisher: The Post, author: B", 2),
    ],
)
def test_whose_text_it_is(one: str, other: str, count: int) -> None:
    assert len(base_of(of_sources(one, other)).independent) == count


# One person or office behind several


def test_one_person_behind_two_agencies_is_one_origin_when_the_log_says_so() -> None:
    reading = read_text(
        "actors:\n  sohr: {name: SOHR, type: organisation}\n"
        "  rami: {name: Rami Abdel Rahman, type: person}\n"
        "relations: [{subject: rami, type: leads, object: sohr}]\n"
        "sources:\n"
        "  afp: {publisher: AFP, origin: Rami Abdel Rahman}\n"
        "  dpa: {publisher: dpa, origin: [sohr]}\n"
        "  reuters: {publisher: Reuters, origin: A Syrian officer}\n"
        "  jpost: {publisher: The Jerusalem Post, origin: one Syrian officer}\n"
        "events:\n"
        "- {id: sohr, date: 2024-12-06, title: t, status: confirmed, sources: [afp, dpa]}\n"
        "- {id: officer, date: 2024-12-06, title: t, status: confirmed, "
        "sources: [reuters, jpost]}\n",
        "c05",
    )
    for event_id, counted in (("sohr", "afp"), ("officer", "reuters")):
        base = base_of(reading, event_id)
        assert base.independent == (counted,)
        assert base.left_out[0].reason == "same knower"
    assert len(messages(reading)) == 2


def test_who_knew_it_may_be_told_for_one_event_alone() -> None:
    accounts = ", accounts: [{sources: [s1, s2], origin: an officer}]"
    assert (
        len(base_of(of_sources("publisher: A", "publisher: B", fields=accounts)).independent) == 1
    )
    assert len(base_of(of_sources("publisher: A", "publisher: B")).independent) == 2


# Before the event; other stances; taken back; half a machine


def test_a_source_older_than_the_event_is_no_witness() -> None:
    reading = case("c06")
    assert base_of(reading, "unsc").independent == ("irna",)
    assert any("`preview` was issued on 2 Dec 2024" in each for each in messages(reading))
    assert not confirms(reading)


@pytest.mark.parametrize(
    ("issued", "date", "older"),
    [
        ("2024-12-04", "2024-12-05", True),
        ("2024-12-05", "2024-12-05", False),
        ("2024-12", "2024-12-05", False),
        ("2024-11", "2024-12-05", True),
        ("2024-12-04", "2024-12-05~", False),  # about the 5th
        ("2024-12-04", "2024-12-04/2024-12-08", False),
        ("2024-12-04", "2024-12-05T02:00", False),  # the 4th is not over everywhere
        ("2024-12-03", "2024-12-05T02:00", True),
        ("2024-12-05T01:00", "2024-12-05T02:00", True),
    ],
)
def test_what_is_older_for_certain(issued: str, date: str, older: bool) -> None:
    text = (
        f"sources: {{s: {{publisher: P, issued: {issued}}}}}\n"
        f"events: [{{id: e, date: {date}, title: t, status: reported, sources: [s]}}]\n"
    )
    assert (base_of(read_text(text, "a log")).independent == ()) is older
    assert bool(read_text(text, "a log").problems) is older


def test_a_source_that_only_mentions_the_event_is_no_fault() -> None:
    told = "sources: [{source: preview, stance: mentions}, irna]"
    reading = changed("c06", told=f"sources: [preview, irna] => {told}")
    assert len(messages(reading)) == 1  # that one source does not confirm
    assert base_of(reading, "unsc").left_out[0].reason == "mentions"


def test_words_are_not_quoted_before_they_are_said() -> None:
    quote = ", quotes: [{speaker_name: N, text: t, mode: verbatim, source: s1, date: 2024-12-04}]"
    reading = of_sources("publisher: P, issued: 2024-12-03", status="disputed", fields=quote)
    assert sum("before these words were said" in each for each in messages(reading)) == 1


@pytest.mark.parametrize("field", ["", ", field: date, says: in November 2025"])
def test_a_source_that_disputes_does_not_count_for(field: str) -> None:
    told = f"sources: [national, {{source: leukefeld, stance: disputes{field}}}]"
    reading = changed("c07", told=f"sources: [national, leukefeld] => {told}")
    base = base_of(reading, "delisting")
    assert (base.independent, base.left_out[0].reason) == (("national",), "disputes")
    assert not confirms(reading)


def test_retracted_and_corrected_sources_do_not_confirm() -> None:
    reading = case("c15")
    assert base_of(reading).independent == ()
    assert not confirms(reading)
    assert sum("write the date under" in each for each in messages(reading)) == 2
    retracted = of_sources("publisher: A, retracted: 2024-12-07", "publisher: B", "publisher: C")
    assert base_of(retracted).independent == ("s2", "s3")
    copy = of_sources("publisher: A, corrected: 2024-12-07", "publisher: B, derived_from: [s1]")
    assert [each.reason for each in base_of(copy).left_out] == ["corrected", "from withdrawn"]


def test_a_digest_in_part_by_a_machine_does_not_count() -> None:
    reading = case("c17")
    assert base_of(reading).independent == ("ap",)
    assert base_of(reading).left_out[0].reason == "partly from machines"
    assert not confirms(reading)
    part = "publisher: A, digital_source_type: compositeWithTrainedAlgorithmicMedia"
    assert base_of(of_sources(part, "publisher: B")).independent == ("s2",)


@pytest.mark.parametrize(
    ("grades", "good"), [("EE", False), ("EF", False), ("FF", False), ("AF", True), ("DD", True)]
)
def test_two_sources_of_grade_e_or_f_do_not_confirm(grades: str, good: bool) -> None:
    sources = [f"publisher: {n}, reliability: {g}" for n, g in zip("PQ", grades, strict=True)]
    assert confirms(of_sources(*sources)) is good


# Verdicts


def test_a_copy_is_not_borne_out_by_its_own_origin() -> None:
    reading = case("c09")
    assert [each.partition(":")[0] for each in messages(reading)] == ["`verdict"] * 2
    checked = audit(reading.log, ["rewrite"], reading.log.events).claims
    assert [each.witnesses for each in checked] == [(), ()]


def test_the_origin_may_dispute_its_copy() -> None:
    against = (
        "verdict: supported, sources: [ap] => "
        "verdict: distorted, sources: [{source: ap, stance: disputes}]"
    )
    reading = changed("c09", against=against)
    assert len(messages(reading)) == 1


def test_only_a_source_that_says_what_holds_was_published_before() -> None:
    reading = case("c10")
    (checked,) = audit(reading.log, machines(reading.log), reading.log.events).claims
    assert checked.before == ()
    assert checked.holding == ("ocha-1206",)
    assert checked.known == "only later"


@pytest.mark.parametrize(
    ("stance", "before"), [("supports", ()), ("mentions", ()), ("disputes", ("ap-1204",))]
)
def test_what_an_earlier_source_says_of_the_claim(stance: str, before: tuple[str, ...]) -> None:
    told = f"[ap-1204, ocha-1206]}} => [{{source: ap-1204, stance: {stance}}}, ocha-1206]}}"
    reading = changed("c10", told=told)
    (checked,) = audit(reading.log, ["ai"], reading.log.events).claims
    assert checked.before == before


def test_a_verdict_without_a_source_or_on_the_claimants_word_is_a_problem() -> None:
    said = {problem.line: problem.message for problem in case("c11").problems}
    assert sorted(said) == [15, 16, 17, 18, 20]
    assert "needs `sources`" in said[15]
    assert "own word" in said[16]
    assert "copies of the claimant" in said[17]
    assert "needs `sources`" in said[18]
    assert "machine-written" in said[20]


def test_the_exact_words_have_a_field() -> None:
    assert messages(case("c22")) == []


def test_digital_source_types_are_known_by_word_and_by_uri() -> None:
    assert messages(case("c16")) == []


# What rests on a machine alone


def test_fields_that_rest_on_the_machine_alone_are_told() -> None:
    reading = case("c19")
    found = audit(reading.log, machines(reading.log), reading.log.events)
    assert [event.id for event in found.not_told_apart] == ["e"]  # the log does not say
    told = "sources: [wire, ai] => sources: [wire, {source: ai, field: place}]"
    reading = changed("c19", told=told)
    found = audit(reading.log, machines(reading.log), reading.log.events)
    assert [(event.id, name) for event, name in found.fields_alone] == [("e", "place")]
    assert found.not_told_apart == []
    both = (
        "sources: [wire, ai] => sources: [{source: wire, field: place}, {source: ai, field: place}]"
    )
    reading = changed("c19", told=both)
    found = audit(reading.log, machines(reading.log), reading.log.events)
    assert (found.fields_alone, found.not_told_apart) == ([], [])


# Figures


def test_figures_of_other_scope_do_not_compete() -> None:
    log = case("c13").log
    scope = event_of(log, "scope")
    assert [len(some) for some in by_subject(scope.figures)] == [1, 1, 1]
    for name in ("scope", "at-least", "at-least-right"):
        event = event_of(log, name)
        assert agreement(event.figures, places_of(log.places, event)) == "agree"
    assert messages(case("c13")) == ["“at least 178,000” is a bound: write 178000 as `low`"]


# Relations


HTS_ENDS = (
    "{name: HTS, type: armed-group, => "
    "{name: HTS, type: armed-group, since: 2017-01-28, until: 2025-01-29,"
)


def test_relations_end_with_their_actors() -> None:
    reading = changed("c14", hts=HTS_ENDS)
    assert messages(reading) == ["begins before `hts` did, 28 Jan 2017: mend `from`"]
    leads, designates, *_ = reading.log.relations
    for event_id, of_leads, of_designation in (
        ("before-hts", "not yet", "not yet"),
        ("quotes", "in force", "in force"),
        ("after-hts", "ended", "in force"),  # a listing stands until it is lifted
    ):
        date = event_of(reading.log, event_id).date
        for relation, state in ((leads, of_leads), (designates, of_designation)):
            assert state_on(while_both_are(reading.log.actors, relation), date) == state
