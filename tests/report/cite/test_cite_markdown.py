"""Citations in Markdown."""

from __future__ import annotations

from tests.report.cite.subjects import message, quoted
from tui.report.cite.cite import cite


def test_markdown():
    assert cite(quoted(message(), 1), "markdown") == (
        "> “We are in \\*Hama\\* now”\n\n"
        "— Abu Mohammed al-Golani, 5 Dec 2024 (verbatim). At 00:12. "
        "A. Reporter, [“Hama falls”](<https://wire.example/a_b>), Example Wire, "
        "about December 2024, [archived](<https://archive.example/1>)"
    )
    assert cite(quoted(message(), 3), "markdown").startswith(
        "Recep Tayyip Erdoğan, 6 Dec 2024, in effect: the \\[march\\] must go on (paraphrase). "
    )
    assert cite(quoted(message(), 4), "markdown").endswith("Given article **[AI-generated]**")
    assert cite(message(), "markdown").startswith(
        "**Message on Hama**, Hama, 5 Dec 2024 (confirmed)"
    )
