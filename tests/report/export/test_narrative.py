"""Events as a Markdown document."""

import re

from tests.shapes.shapes import read_shape
from tui.log.reading.reader import read, read_text, sample
from tui.report.export.narrative import as_report
from tui.store.store import Store

LOG = """
title: "A $log$ ^of^ <b>things</b>"
sources:
  ap: {publisher: AP, url: "https://ap.example/a_b_c?x=1&y=2"}
  bad: {publisher: "[x](javascript:alert(1))", url: "javascript:alert(1)"}
actors: {golani: {name: "*Golani*"}}
places: {hama: {name: Hama}}
events:
- id: one
  date: 2024-12-05
  title: "# One {.x} @me"
  summary: "1. <script>alert(1)</script>\\n> $x^2$ ~~y~~"
  place: hama
  participants: [{actor: golani, role: speaker}]
  sources: [ap, bad]
  figures: [{measure: killed, best: 3, source: ap}]
  quotes: [{speaker: golani, text: "A *prayer*", mode: verbatim, source: ap}]
  note: "| a note |"
  tags: [t]
- {id: two, date: 2024-12-06, title: Two, part_of: one}
"""


def report(text: str) -> str:
    store = Store.of(read_text(text, "log").log)
    return "".join(as_report(store, store.events()))


def test_all_that_the_pane_says_is_there_with_its_links() -> None:
    text = report(LOG)
    for told in ("prayer", "<https://ap.example/a_b_c?x=1&y=2>", "Golani", "a note", "tags: t"):
        assert told in text, told
    assert "killed" in text
    assert "part of: \\# One" in text
    assert re.search(r"^> .*A \\\*prayer", text, re.MULTILINE)
    assert text.startswith("# A \\$log\\$ \\^of\\^")


def test_questions_stand_at_the_end_with_what_bears_on_them() -> None:
    store = Store.of_reading(read_shape("questions"))
    text = "".join(as_report(store, [*store.events([1])]))
    assert text.partition("## Questions\n\n")[2].startswith(
        "? من كان القائد؟ · answered in part\\\n"
    )
    assert "for: Failover to the second site" in text
    assert "Was it the disk" not in text
    assert "Was it the disk" in "".join(as_report(store, store.events()))
    assert "## Questions" not in report(LOG)


def test_nothing_of_a_log_is_markup() -> None:
    text = report(LOG)
    bare = re.sub(r"\\[!-/:-@\[-`{-~]", "", text).replace("\\\n", "\n")  # without what is escaped
    bare = re.sub(r"<https://[^>]+>|^#{1,3} |^`\w+`$|^> ", "", bare, flags=re.MULTILINE)
    assert not re.search(r"[<*_`\[$^~{@|]", bare)
    assert not re.search(r"^\s*(?:[#>+=]|\d+[.)])", bare, re.MULTILINE)


def test_every_event_of_the_sample_has_a_section() -> None:
    store = Store.of(read(sample()).log)
    text = "".join(as_report(store, store.events())).partition("## Questions")[0]
    assert len(re.findall(r"^## ", text, re.MULTILINE)) == len(store)
    urls = {source.url for source in store.head.sources.values() if source.url}
    assert sum(f"<{url}>" in text for url in urls) > len(urls) * 0.9
