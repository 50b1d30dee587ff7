import json
from dataclasses import replace as with_fields

import pytest

from tests.hostile_cases import cases
from tui.log.dates.date import parse_date
from tui.log.reading.reader import LogError, read, read_text, sample
from tui.log.text import clean
from tui.report.cite.cite import FORMS, cite
from tui.report.cite.csl import csl_date
from tui.report.cite.facts import Subject
from tui.report.text.markdown import escaped

LOG = """
schema: 1
title: Hama
timezone: Asia/Damascus
language: en
sources:
  watana:
    {publisher: Watana al-Yawm, url: "https://watana.example/1", issued: 2024-12-05, tier: wire}
  wire:
    {publisher: Example Wire, author: A. Reporter, title: Hama falls, language: en, tier: wire,
     issued: 2024-12~, url: "https://wire.example/a_b", archive_url: "https://archive.example/1"}
  machine: {publisher: Given article, digital_source_type: trainedAlgorithmicMedia, tier: given}
  copy: {publisher: Copy Daily, derived_from: [machine], url: "javascript:alert(1)"}
actors:
  golani: {name: Abu Mohammed al-Golani, type: person}
  erdogan: {name: Recep Tayyip Erdoğan, type: person}
places: {hama: {name: Hama}}
events:
- id: message
  date: 2024-12-05
  title: Message on Hama
  place: hama
  status: confirmed
  sources: [watana, wire]
  quotes:
  - {speaker: golani, text: No vengeance, mode: translation, medium: video message, source: watana,
     translator: this log, addressee: people of Hama, original: {text: لا ثأر فيه, lang: ar}}
  - {speaker: golani, text: "We are in *Hama*\\nnow", mode: verbatim, source: wire,
     locator: "00:12"}
  - {speaker: golani, text: قد بدأو, lang: ar, mode: verbatim, source: watana}
  - {speaker: erdogan, text: "the [march] must go on", mode: paraphrase, date: 2024-12-06,
     source: wire}
  - {text: Hama has fallen, mode: paraphrase, source: machine}
  - {speaker_name: a witness, text: They came, mode: translation, source: copy}
  - {text: Quiet, mode: verbatim}
- {id: bare, date: "", title: Nothing is known, quotes: [{text: Quiet, mode: verbatim}]}
"""
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
# Fields of an item in csl-data.json of CSL 1.0.2 that are used here, with what they hold.
CSL = {"title": str, "container-title": str, "publisher": str, "URL": str, "language": str}
CSL |= {"id": str, "type": str, "genre": str, "note": str, "author": list, "issued": dict}
CSL_TYPES = {"article-newspaper", "document", "post", "report", "webpage"}
CSL_DATE = {"date-parts", "season", "circa", "literal"}


@pytest.fixture(scope="module")
def log():
    return read_text(LOG, "cite.yaml").log


@pytest.fixture(scope="module")
def message(log):
    return Subject(log, log.events[0])


def quoted(subject, number):
    return with_fields(subject, quote=subject.event.quotes[number])


@pytest.mark.parametrize("number", range(len(PLAIN)))
def test_a_quote_as_plain_text(message, number):
    assert cite(quoted(message, number)) == PLAIN[number]


def test_an_event_with_its_sources(message):
    assert cite(message) == (
        "Message on Hama, Hama, 5 Dec 2024 (confirmed). Sources: "
        "Watana al-Yawm, 5 Dec 2024, https://watana.example/1; "
        "A. Reporter, “Hama falls”, Example Wire, about December 2024, https://wire.example/a_b, "
        "archived at https://archive.example/1; Given article [AI-generated]; "
        "Copy Daily, derived from Given article [AI-generated]"
    )


def test_a_source_alone(message):
    assert cite(with_fields(message, source="machine")) == "Given article [AI-generated]"


def test_nothing_to_name(log):
    bare = Subject(log, log.events[1])
    assert cite(bare) == "Nothing is known, undated. No source named"
    quiet = "“Quiet” — speaker not named, undated (verbatim). No source named"
    assert cite(quoted(bare, 0)) == quiet
    (item,) = json.loads(cite(bare, "csl"))
    assert "issued" not in item


def test_markdown(message):
    assert cite(quoted(message, 1), "markdown") == (
        "> “We are in \\*Hama\\* now”\n\n"
        "— Abu Mohammed al-Golani, 5 Dec 2024 (verbatim). At 00:12. "
        "A. Reporter, [“Hama falls”](<https://wire.example/a_b>), Example Wire, "
        "about December 2024, [archived](<https://archive.example/1>)"
    )
    assert cite(quoted(message, 3), "markdown").startswith(
        "Recep Tayyip Erdoğan, 6 Dec 2024, in effect: the \\[march\\] must go on (paraphrase). "
    )
    assert cite(quoted(message, 4), "markdown").endswith("Given article **[AI-generated]**")
    assert cite(message, "markdown").startswith("**Message on Hama**, Hama, 5 Dec 2024 (confirmed)")


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("# no heading", r"\# no heading"),
        ("- no list", r"\- no list"),
        ("1. no list", r"1\. no list"),
        ("<b onclick=x>&lt;", r"\<b onclick=x\>\&lt;"),
        ("a\n\n> b `c`", r"a \> b \`c\`"),
        ("![x](javascript:y)", r"\!\[x\](javascript:y)"),
    ],
)
def test_nothing_of_a_log_is_markup(words, shown):
    assert escaped(words) == shown


def test_csl_json(message):
    (item,) = json.loads(cite(quoted(message, 1), "csl"))
    assert item == {
        "id": "wire",
        "type": "article-newspaper",
        "title": "Hama falls",
        "author": [{"literal": "A. Reporter"}],
        "container-title": "Example Wire",
        "publisher": "Example Wire",
        "issued": {"date-parts": [[2024, 12]], "circa": True},
        "URL": "https://wire.example/a_b",
        "language": "en",
        "note": "“We are in *Hama* now” — Abu Mohammed al-Golani, 5 Dec 2024 (verbatim). At 00:12.",
    }
    (item,) = json.loads(cite(quoted(message, 4), "csl"))
    assert item["genre"] == "AI-generated"
    assert item["note"].endswith("(paraphrase). AI-generated.")
    (item,) = json.loads(cite(quoted(message, 5), "csl"))
    assert "URL" not in item
    assert item["note"].endswith("Derived from Given article [AI-generated].")


@pytest.mark.parametrize(
    ("date", "issued"),
    [
        ("2024-12-05T14:00", {"date-parts": [[2024, 12, 5]]}),
        ("2024-12-05T23:00Z", {"date-parts": [[2024, 12, 6]]}),  # a day later in Damascus
        ("2024-12", {"date-parts": [[2024, 12]]}),
        ("2024-12-XX", {"date-parts": [[2024, 12]]}),
        ("2024-XX", {"date-parts": [[2024]]}),
        ("2024", {"date-parts": [[2024]]}),
        ("2012-21", {"date-parts": [[2012]], "season": 1}),
        ("2024-12-05?", {"date-parts": [[2024, 12, 5]], "circa": True}),
        ("2024-12-06/2024-12-07", {"date-parts": [[2024, 12, 6], [2024, 12, 7]]}),
        ("2024-12-05/..", {"literal": "5 Dec 2024 or later"}),
        ("../2024-12-05", {"literal": "by 5 Dec 2024"}),
        ("201X", {"literal": "some year in the 2010s"}),
        ("2024-33", {"literal": "first quarter of 2024"}),
    ],
)
def test_csl_dates_are_no_more_precise_than_the_log(date, issued):
    assert csl_date(parse_date(date, "Asia/Damascus")) == issued


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
    for item in json.loads(cite(subject, "csl")):
        assert {"id", "type"} <= item.keys() <= CSL.keys()
        assert all(isinstance(value, CSL[name]) for name, value in item.items())
        assert item["type"] in CSL_TYPES
        assert item.get("issued", {}).keys() <= CSL_DATE


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
