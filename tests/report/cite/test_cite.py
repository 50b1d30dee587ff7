"""Citations of quotes, sources and events, and of hostile ones."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from tests.hostile_cases import cases
from tests.report.cite.csl_data import CSL
from tests.report.cite.subjects import log, message, quoted
from tui.log.reading.reader import LogError, read, sample
from tui.log.text import clean
from tui.report.cite.cite import FORMS, cite
from tui.report.cite.facts import Subject

PLAIN = [
    "“No vengeance” — Abu Mohammed al-Golani, to people of Hama, video message, 5 Dec 2024 "
    "(translation from Arabic by this log; original: «لا ثأر فيه»). "
    "Watana al-Yawm, 5 Dec 2024, https://watana.example/1",
    "“We are in *Hama* now” — Abu Mohammed al-Golani, 5 Dec 2024 (verbatim). At 00:12. "
    "A. Reporter, “Hama falls”, Example Wire, about December 2024, https://wire.example/a_b, "
    "archived at https://archive.example/1",
    "«قد بدأو» — Abu Mohammed al-Golani, 5 Dec 2024 (verbatim, in Arabic). "
    "Watana al-Yawm, 5 Dec 2024, https://watana.example/1",
    "Recep Tayyip Erdoğan, 6 Dec 2024, in effect: the [march] must go on (paraphrase). "
    "A. Reporter, “Hama falls”, Example Wire, about December 2024, https://wire.example/a_b, "
    "archived at https://archive.example/1",
    "speaker not named, 5 Dec 2024, in effect: Hama has fallen (paraphrase). "
    "Given article [AI-generated]",
    "“They came” — a witness, 5 Dec 2024 (translation). "
    "Copy Daily, derived from Given article [AI-generated]",
    "“Quiet” — speaker not named, 5 Dec 2024 (verbatim). From one of: "
    "Watana al-Yawm, 5 Dec 2024, https://watana.example/1; "
    "A. Reporter, “Hama falls”, Example Wire, about December 2024, https://wire.example/a_b, "
    "archived at https://archive.example/1",
]


@pytest.mark.parametrize("number", range(len(PLAIN)))
def test_a_quote_as_plain_text(number):
    assert cite(quoted(message(), number)) == PLAIN[number]


def test_an_event_with_its_sources():
    assert cite(message()) == (
        "Message on Hama, Hama, 5 Dec 2024 (confirmed). Sources: "
        "Watana al-Yawm, 5 Dec 2024, https://watana.example/1; "
        "A. Reporter, “Hama falls”, Example Wire, about December 2024, https://wire.example/a_b, "
        "archived at https://archive.example/1; Given article [AI-generated]; "
        "Copy Daily, derived from Given article [AI-generated]"
    )


def test_a_source_alone():
    assert cite(replace(message(), source="machine")) == "Given article [AI-generated]"


def test_nothing_to_name():
    bare = Subject(log(), log().events[1])
    assert cite(bare) == "Nothing is known, undated. No source named"
    quiet = "“Quiet” — speaker not named, undated (verbatim). No source named"
    assert cite(quoted(bare, 0)) == quiet
    (item,) = json.loads(cite(bare, "csl"))
    assert "issued" not in item


def subjects(log):
    for event in log.events:
        yield Subject(log, event)
        yield from (Subject(log, event, quote) for quote in event.quotes)
        yield from (Subject(log, event, source=claim.source) for claim in event.claims)


def check(subject):
    """What holds of every citation: clean, one line where it must be, valid by CSL's fields."""
    for form in FORMS:
        text = cite(subject, form)
        assert text == clean(text)
        assert "\t" not in text
    assert "\n" not in cite(subject)
    CSL.validate(json.loads(cite(subject, "csl")))


def test_everything_in_the_sample_can_be_cited():
    log = read(sample()).log
    for subject in subjects(log):
        check(subject)
        machines = [each for each in subject.sources if log.sources[each].digital_source_type]
        for form in FORMS:
            assert not machines or "AI-generated" in cite(subject, form)


@pytest.mark.parametrize("prefix", ["1", "2", "3", "8", "9"])
def test_hostile_text_is_cited_clean(prefix):
    for case in cases(prefix):
        try:
            log = read(case.path).log
        except LogError:
            continue
        for subject in subjects(log):
            check(subject)
