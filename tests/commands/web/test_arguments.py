"""What `serve` takes: it needs none of what serves to say what is wrong with it."""

from __future__ import annotations

import pytest

from tui.commands.arguments import command_parser


def test_what_is_asked_for_is_read() -> None:
    told = command_parser("serve").parse_args(["--origin", "https://a.example/", "--port", "0"])
    assert (told.origin, told.port, told.visitors, told.where) == ("https://a.example", 0, 4, "")
    assert command_parser("serve").parse_args([]).port == 8765


@pytest.mark.parametrize("port", ["0", "1", "65535"])
@pytest.mark.parametrize("visitors", ["1", "1000"])
def test_numbers_are_taken_to_their_bounds(port: str, visitors: str) -> None:
    told = command_parser("serve").parse_args(["--port", port, "--visitors", visitors])
    assert (told.port, told.visitors) == (int(port), int(visitors))


@pytest.mark.parametrize(
    ("option", "value", "reason"),
    [
        ("--port", "65536", "from 0 to 65535"),
        ("--port", "-1", "from 0 to 65535"),
        ("--port", "9" * 5_000, "from 0 to 65535"),
        ("--port", "٣", "from 0 to 65535"),
        ("--visitors", "0", "from 1 to 1000"),
        ("--visitors", "1001", "from 1 to 1000"),
        ("--visitors", "many", "from 1 to 1000"),
        ("--origin", "timeline.example.org", "https://timeline.example.org"),
    ],
)
def test_what_is_out_of_bounds_is_told(
    option: str, value: str, reason: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit):
        command_parser("serve").parse_args([f"{option}={value}"])
    assert reason in capsys.readouterr().err


def test_the_help_says_who_gets_to_it() -> None:
    assert "Only browsers of this machine get to it" in command_parser("serve").format_help()
