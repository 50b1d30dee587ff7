"""BibTeX."""

from collections.abc import Callable

import pytest

from tests.exchange.work import Imported
from tui.exchange.references.bibtex import plain


def test_entries_become_sources(read_data: Callable[..., Imported]) -> None:
    done = read_data("bibtex.bib")
    assert done.tree["sources"]["mroue2024"] == {
        "title": "Syrian insurgents enter Hama & more",
        "publisher": "Associated Press Wire",
        "author": "Bassem Mroue; AP staff",
        "issued": "2024-12",
        "url": "https://ap.example/hama_1",
    }
    assert done.event("mroue2024")["tags"] == ["syria", "hama"]
    assert done.tree["sources"]["muller"]["author"] == "J. Müller"
    assert done.event("muller")["eprint"] == 77
    assert ":11: the entry muller does not end" in done.told[-1]


@pytest.mark.parametrize(
    ("latex", "text"),
    [
        (r"M{\"u}ller", "Müller"),
        (r"\'{e}l\`eve \c{c}a", "élève ça"),
        ("{The} {BBC} -- 50\\%", "The BBC – 50%"),
    ],
)
def test_latex_becomes_text(latex: str, text: str) -> None:
    assert plain(latex) == text


def test_commands_give_way_to_what_they_mark() -> None:
    assert plain(r"The {DNA} of \emph{x}") == "The DNA of x"
    assert plain(r"\url{https://x.example}") == "https://x.example"
    assert plain(r"M{\"u}ller, \v{C}ech, \u g") == "Müller, Čech, ğ"
