"""YAML that both versions read alike, with pictographs as they are."""

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from tests.yaml12 import load
from tui.log.text import clean
from tui.report.export.dumper import dump

SPELLINGS = st.from_regex(
    r"[-+]?(0[ox]?)?[0-9a-fA-F_]{0,6}(\.[0-9]{0,3})?([eE][-+]?[0-9]{0,3})?|[.](inf|nan|NaN)|[yYnN]"
    r"|(yes|No|TRUE|off|null|Null|~|<<|=)|[0-9]{1,4}(:[0-5][0-9]){1,2}|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}",
    fullmatch=True,
)
TEXTS = st.text(max_size=12).map(clean)


@given(SPELLINGS | TEXTS)
@example("12e5")
@example("0o17")
@example("08")
@example("y")
@example("👍")
@example("\ue000👍")
def test_a_text_is_a_text_for_both_versions(text: str) -> None:
    tree = {"a": text, "b": [text, {text or "c": text}]}
    for ascii_only in (False, True):
        written = dump(tree, ascii_only)
        assert yaml.safe_load(written) == load(written) == tree
        assert written.isascii() or not ascii_only


@pytest.mark.parametrize("text", ["👍", "a 👍🏽 b", "𝕳ama", "é👍\n"])
def test_what_lies_beyond_is_written_as_it_is(text: str) -> None:
    assert text.strip() in dump({"a": text})
    assert "\\U" in dump({"a": text}, ascii_only=True)
