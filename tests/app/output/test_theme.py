"""Contrast of the two themes of our own, and that every style of a document has its look."""

import pytest
from rich.color import Color

from tui.app.output.theme import DARK, LIGHT, PALETTES, TERMINAL, Palette, styles
from tui.report.text.printing import STYLES

FRAMES = {"frame", "frame.focus"}


def luminance(colour: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of two colours, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=lambda palette: palette.theme.name)
def test_text_meets_wcag_aa_and_frames_what_is_asked_of_graphics(palette: Palette) -> None:
    for role, style in styles(palette.theme.name).items():
        assert style.color is not None
        assert style.bgcolor is not None
        assert contrast(style.color, style.bgcolor) >= (3 if role in FRAMES else 4.5), role


@pytest.mark.parametrize("palette", [DARK, LIGHT], ids=lambda palette: palette.theme.name)
def test_textual_draws_on_the_same_background(palette: Palette) -> None:
    background = styles(palette.theme.name)["base"].bgcolor
    assert background is not None
    assert background.get_truecolor() == Color.parse(palette.theme.background or "").triplet


def test_every_palette_has_every_role_and_every_style_of_a_document() -> None:
    for palette in PALETTES.values():
        assert set(palette.roles) == set(DARK.roles)
        assert set(STYLES) <= set(palette.roles)


def test_the_palette_of_the_terminal_uses_its_sixteen_colours_alone() -> None:
    for style in styles(TERMINAL.theme.name).values():
        for colour in (style.color, style.bgcolor):
            assert colour is None or colour.is_default or (colour.number or 0) < 16
