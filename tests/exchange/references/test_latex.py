"""LaTeX as text."""

import pytest

from tui.exchange.references.latex import plain


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
