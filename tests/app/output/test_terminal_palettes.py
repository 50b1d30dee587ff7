"""The palettes of the terminal's own colours: the same looks, but for the colours."""

from tui.app.output.terminal_palettes import TERMINAL, TERMINAL_DARK, TERMINAL_LIGHT


def test_what_carries_a_meaning_has_it_without_colour_too() -> None:
    for palette in (TERMINAL, TERMINAL_DARK, TERMINAL_LIGHT):
        assert palette.theme.ansi
        assert palette.theme.background == "ansi_default"
        assert "reverse" in palette.roles["cursor"]
        assert "bold" in palette.roles["alert"]
        assert palette.roles["disputed"] != palette.roles["refuted"]
