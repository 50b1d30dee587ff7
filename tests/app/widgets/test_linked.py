"""An address is a link to itself, whole, however narrow the pane; and nothing else is one."""

import pytest
from rich.text import Text

from tui.app.output.paint import ADDRESS, parts_of, style_of
from tui.app.output.theme import DARK
from tui.app.state.search import needles
from tui.app.widgets.linked import linked
from tui.app.widgets.wrapped import WrappedDocument
from tui.report.text.document import Entry, Row, paragraph
from tui.store.query.parser import parse

LONG = "https://example.org/2024/12/05/a-long-way-to-what-was-said?by=whom&when=now#here"
OTHER = "http://web.archive.org/web/2024/https://example.org/2024/12/05/a-long-way"


def links(document: tuple[Entry, ...], width: int, words: str = "") -> list[tuple[str, str | None]]:
    """Each piece of text that has a link, and the link."""
    found = WrappedDocument(document, width, needles(parse(words)) if words else ()).lines
    parts = [part for line in found for part in parts_of(line.text)]
    looks = [(text, style_of(DARK.theme.name, role)) for text, role in parts]
    return [(text, style.link) for text, style in looks if style.link]


@pytest.mark.parametrize("width", [8, 20, 41, 200])
@pytest.mark.parametrize("words", ["", "way whom"])
def test_each_piece_links_to_the_whole_address(width: int, words: str) -> None:
    lines = (*paragraph(LONG, "link", 4), *paragraph(OTHER, "link", 4, "archived:"))
    found = links((Entry(lines),), width, words)
    for address in (LONG, OTHER):
        assert "".join(text for text, link in found if link == address) == address
    assert {link for _, link in found} == {LONG, OTHER}


def test_addresses_side_by_side_keep_apart() -> None:
    cells = tuple(
        (Text(address, spans=paragraph(address, "link")[0].spans),) for address in (LONG, OTHER)
    )
    found = links((Entry((), row=Row(Text("at"), cells, 4)),), 60)
    for address in (LONG, OTHER):
        assert "".join(text for text, link in found if link == address) == address


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "https://bank.example@evil.example/",
        "https://exämple.org/",
        "https://example.org/a b",
        "https://example.org/\x1b]0;x\x07",
        "https://example.org:99999/",
        "https://example.org/" + "a" * 3000,
        f"https://example.org/{ADDRESS}x {ADDRESS}https://evil.example/",
    ],
)
def test_what_may_not_be_opened_is_text(address: str) -> None:
    line = Text(address).append("")
    line.stylize("link")
    assert linked(line).plain == line.plain
    assert links((Entry((line,)),), 40) == []
    assert linked(Text("https://example.org/")) == Text("https://example.org/")
