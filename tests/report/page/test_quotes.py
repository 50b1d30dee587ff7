"""Quotes of a report: marked as verbatim, translated or in effect, with who says so."""

from tests.pages import Page
from tests.report.logs import log_of
from tui.report.page.anchors import Anchors
from tui.report.page.markup import html
from tui.report.page.quotes import QuoteWriter

LOG = """
sources:
  sana: {publisher: SANA, tier: state-media}
  bot: {publisher: A machine, digital_source_type: trainedAlgorithmicMedia}
actors:
  golani: {name: Golani, type: person}
events:
- id: e
  date: 2024-12-05
  title: Words
  sources: [sana]
  quotes:
  - {text: "No <b>revenge</b>", mode: translation, speaker: golani, source: sana, saying: s,
     original: {text: بلا ثأر, lang: ar}, medium: video, addressee: his men}
  - {text: He promised none., mode: paraphrase, speaker_name: A clerk, source: bot, saying: s}
  - {text: "Yes.\\nAnd no.", mode: verbatim, date: 2024-12-04, lang: fr}
"""


def written() -> str:
    log = log_of(LOG, problems=1)
    made = QuoteWriter(log, Anchors([], ["sana"], ["golani"])).section(log.events[0])
    assert made is not None
    return html(made)


def test_the_words_stand_beside_the_original() -> None:
    said = written()
    assert '<blockquote lang="en" dir="auto"><p>“No &lt;b&gt;revenge&lt;/b&gt;”</p>' in said
    assert '<blockquote lang="ar" dir="auto"><p>«بلا ثأر»</p><p class="muted">Arabic</p>' in said


def test_how_near_they_are_and_on_whose_word() -> None:
    words = Page(written()).words
    assert "Golani · translated · video · to his men · SANA" in words
    assert "In effect: He promised none." in words
    assert "A clerk · paraphrased · A machine AI" in words
    assert (
        "speaker not named · verbatim · said 4 Dec 2024 · from one of the event’s sources" in words
    )


def test_versions_of_one_saying_stand_together_and_lines_stay_lines() -> None:
    said = written()
    assert said.count("One saying in 2 versions") == 1
    assert "<p>«Yes.</p><p>And no.»</p>" in said
