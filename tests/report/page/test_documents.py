"""Documents as elements: the same words, with links."""

from rich.text import Text

from tests.work import steps
from tui.report.page.anchors import Anchors
from tui.report.page.documents import Writer
from tui.report.page.markup import html
from tui.report.text.document import Entry, Ref, Row, heading, styled

WRITER = Writer(Anchors([("", ["e1"])], ["ap"]))


def written(*entries: Entry) -> str:
    return "".join(map(html, WRITER.elements(entries)))


def test_a_heading_is_one() -> None:
    assert written(heading("Sources")) == "<h5>Sources</h5>"


def test_lines_with_styles_an_indent_and_an_edge() -> None:
    line = styled("  ", ("says:", "label"), " so", "\t", ("contradicted", "alert"))
    assert written(Entry((line, Text()))) == (
        '<div class="entry"><p class="in1" dir="auto"><span class="label">says:</span> so'
        '<span class="edge"><span class="alert">contradicted</span></span></p></div>'
    )


def test_what_a_machine_wrote_has_the_mark_of_all_of_the_page() -> None:
    line = styled(("AP", "source"), " ", ("[AI]", "ai"))
    assert '<abbr title="machine-written" class="ai">AI</abbr>' in written(Entry((line,)))


def test_each_source_that_lines_name_is_a_link_if_it_is_in_the_report() -> None:
    first = styled("+ ", ("AP", "source"), " supported")
    second = styled("for it: ", ("Gone", "source"), "; ", ("AP", "source"))
    made = written(Entry((first, second), Ref("source", "ap"), named=("ap", "gone", "ap")))
    assert made.count('<a class="source" href="#src-ap">AP</a>') == 2
    assert '<span class="source">Gone</span>' in made
    lost = written(Entry((second,), Ref("source", "gone"), named=("gone", "ap")))
    assert lost.count("<a") == 1


def test_the_source_of_an_entry_is_a_link_to_it() -> None:
    line = styled("killed: 5 ", ("AP", "source"))
    assert '5 <a class="source" href="#src-ap">AP</a>' in written(
        Entry((line,), Ref("source", "ap"))
    )
    assert "<a" not in written(Entry((line,), Ref("source", "unknown")))


def test_an_entry_that_leads_to_an_event_is_a_link_in_whole() -> None:
    entry = Entry((Text("  5 Dec: Hama"), Text("more")), Ref("event", "e1"))
    assert '<a href="#ev-e1">5 Dec: Hama</a></p><p dir="auto">more' in written(entry)


def test_addresses_can_be_followed_when_they_are_plain() -> None:
    good, bad = styled(("https://ap.org/1", "link")), styled(("javascript:x", "link"))
    assert 'href="https://ap.org/1"' in written(Entry((good,)))
    assert "href" not in written(Entry((bad,)))


def test_rows_are_a_table() -> None:
    head = Entry((), row=Row(Text(), ((Text("AP"),), (Text("SANA"),)), 5))
    row = Entry((), row=Row(Text("date"), ((Text("5 Dec"),), (Text("6 Dec"),)), 5))
    made = written(head, row)
    assert made.count("<table") == 1
    assert '<th scope="col"><p dir="auto">SANA</p></th>' in made
    assert '<th scope="row">date</th><td><p dir="auto">5 Dec</p></td>' in made


def test_a_line_of_many_styles_is_written_in_time_with_it() -> None:
    def work(count: int) -> int:
        line = styled(*[(f"word {number} ", "muted") for number in range(count)])
        return steps(lambda: written(Entry((line,))))

    assert work(200) < 3 * work(100)
