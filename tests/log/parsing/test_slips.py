"""What is said of the usual slips of YAML, with their places."""

import pytest

from tui.log.problems import LogError
from tui.log.reading.reader import read_text

HEAD = "title: My street\nevents:\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("\t- date: 2024\n", "line 3:1: not valid YAML: a tab in the indentation: write spaces"),
        ("  - date: 2024\n\ttitle: A\n", "a tab in the indentation: write spaces"),
        ("  - date: 2024\n    title: @home\n", "a text that begins with @ needs quotes"),
        ("  - date: 2024\n    title: `home`\n", "a text that begins with ` needs quotes"),
        (
            "  - date: 2024\n    title: Bread: a queue\n",
            "line 4:17: not valid YAML: a colon inside",
        ),
        (
            "  - date: 2024\n     title: A\n",
            "goes on with the text above it: indent it as the keys",
        ),
        ("  - date: 2024\n    summary: He said\n      Note: so\n", "or put the text in quotes"),
        ("  - date:2024\n    title: A\n", "a space is missing after the colon of the line above"),
        ("  -date: 2024\n   title: A\n", "a space is missing after the - of the line above"),
    ],
)
def test_a_slip_is_called_what_it_is(text: str, said: str) -> None:
    with pytest.raises(LogError) as raised:
        read_text(HEAD + text, "log.yaml")
    assert said in str(raised.value)
