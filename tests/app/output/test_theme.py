"""Contrast of the two themes of our own, and that every style of a document has its look."""

from itertools import combinations

import pytest
from rich.color import Color
from rich.style import Style

from tui.app.output.palette import Palette
from tui.app.output.theme import (
    DARK,
    LIGHT,
    PALETTES,
    TERMINAL,
    follows_background,
    palette_of,
    styles,
)
from tui.kept.theme import THEMES
from tui.report.text.printing import STYLES

FRAMES = {"frame", "frame.focus", "land"}
OWN = [palette for palette in PALETTES.values() if not palette.theme.ansi]
XTERM = [
    *((0, 0, 0), (205, 0, 0), (0, 205, 0), (205, 205, 0), (0, 0, 238), (205, 0, 205)),
    *((0, 205, 205), (229, 229, 229), (127, 127, 127), (255, 0, 0), (0, 255, 0), (255, 255, 0)),
    *((92, 92, 255), (255, 0, 255), (0, 255, 255), (255, 255, 255)),
]
VGA = [
    *((0, 0, 0), (170, 0, 0), (0, 170, 0), (170, 85, 0), (0, 0, 170), (170, 0, 170)),
    *((0, 170, 170), (170, 170, 170), (85, 85, 85), (255, 85, 85), (85, 255, 85), (255, 255, 85)),
    *((85, 85, 255), (255, 85, 255), (85, 255, 255), (255, 255, 255)),
]
# Machado, Oliveira and Fernandes 2009, severity 1.
PROTANOPIA = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))
DEUTERANOPIA = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))


def luminance(colour: Color) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = [part / 255 for part in colour.get_truecolor()]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def as_seen(style: Style, matrix: tuple[tuple[float, ...], ...]) -> list[float]:
    """The colour of a style to the colour-blind."""
    assert style.color is not None
    parts = [part / 255 for part in style.color.get_truecolor()]
    return [sum(a * b for a, b in zip(row, parts, strict=True)) for row in matrix]


def contrast(one: Color, other: Color) -> float:
    """Contrast ratio of two colours, WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("palette", OWN, ids=lambda palette: palette.theme.name)
def test_text_meets_wcag_aa_and_frames_what_is_asked_of_graphics(palette: Palette) -> None:
    for role, style in styles(palette.theme.name).items():
        assert style.color is not None
        assert style.bgcolor is not None
        assert contrast(style.color, style.bgcolor) >= (3 if role in FRAMES else 4.5), role


@pytest.mark.parametrize("background", ["dark", "light"])
def test_high_contrast_meets_wcag_aaa(background: str) -> None:
    for role, style in styles(palette_of("high-contrast", background).theme.name).items():
        assert style.color is not None
        assert style.bgcolor is not None
        assert contrast(style.color, style.bgcolor) >= 7, role


@pytest.mark.parametrize("palette", OWN, ids=lambda palette: palette.theme.name)
def test_textual_draws_on_the_same_background(palette: Palette) -> None:
    background = styles(palette.theme.name)["base"].bgcolor
    assert background is not None
    assert background.get_truecolor() == Color.parse(palette.theme.background or "").triplet


@pytest.mark.parametrize("console", [XTERM, VGA], ids=["xterm", "console"])
@pytest.mark.parametrize(("background", "ground"), [("dark", (0, 0, 0)), ("light", (255,) * 3)])
def test_the_terminal_s_own_colours_are_read_on_its_ground(
    console: list[tuple[int, int, int]], background: str, ground: tuple[int, int, int]
) -> None:
    for role, style in styles(palette_of("terminal", background).theme.name).items():
        if style.color and style.color.number is not None:
            text = Color.from_rgb(*console[style.color.number])
            assert contrast(text, Color.from_rgb(*ground)) >= 4.5, role


def test_on_a_ground_that_nobody_knows_the_terminal_has_no_colour() -> None:
    for style in styles(TERMINAL.theme.name).values():
        assert style.color is None or style.color.is_default
        assert style.bgcolor is None or style.bgcolor.is_default


@pytest.mark.parametrize("matrix", [PROTANOPIA, DEUTERANOPIA], ids=["protan", "deutan"])
@pytest.mark.parametrize("background", ["dark", "light"])
def test_the_colour_blind_tell_good_from_contested_from_wrong(matrix, background: str) -> None:
    table = styles(palette_of("colour-blind", background).theme.name)
    seen = {role: as_seen(table[role], matrix) for role in ("good", "disputed", "refuted", "base")}
    for one, other in combinations(seen, 2):
        far = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other], strict=True)) ** 0.5
        assert far > 0.15, (one, other)


def test_a_theme_is_another_on_another_background_or_not() -> None:
    assert palette_of("auto", "light") is palette_of("light", "dark") is LIGHT
    assert palette_of("auto", "") is palette_of("auto", "dark") is palette_of("dark", "light")
    assert [theme for theme in THEMES if not follows_background(theme)] == ["dark", "light"]


def test_every_palette_has_every_role_and_every_style_of_a_document() -> None:
    for palette in PALETTES.values():
        assert set(palette.roles) == set(DARK.roles)
        assert set(STYLES) <= set(palette.roles)


@pytest.mark.parametrize("background", ["", "dark", "light"])
def test_the_palette_of_the_terminal_uses_its_sixteen_colours_alone(background: str) -> None:
    for style in styles(palette_of("terminal", background).theme.name).values():
        for colour in (style.color, style.bgcolor):
            assert colour is None or colour.is_default or (colour.number or 0) < 16
