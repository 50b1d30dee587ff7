"""A palette that is made of another has its colours, but for those given."""

from tui.app.output.theme import DARK


def test_what_is_not_given_is_as_it_was() -> None:
    other = DARK.changed("other", {"heading": "bold color(231)"}, background="#000000")
    assert (other.theme.name, other.theme.background) == ("other", "#000000")
    assert other.theme.primary == DARK.theme.primary
    assert other.roles == DARK.roles | {"heading": "bold color(231)"}
    assert DARK.theme.background == "#121212"
