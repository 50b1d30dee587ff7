"""XML within bounds."""

from pathlib import Path

import pytest

from tui.exchange.files.input import Input
from tui.exchange.files.xml import read_xml, text_of
from tui.exchange.making.row import ImportFault

BOMB = '<!DOCTYPE a [<!ENTITY x "ha"><!ENTITY y "&x;&x;">]><a>&y;</a>'
OUTSIDE = '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>'


def given(folder: Path, text: str) -> Input:
    path = folder / "file"
    path.write_text(text)
    return Input(str(path))


def test_elements_have_their_lines(tmp_path: Path) -> None:
    root, lines = read_xml(given(tmp_path, "<a>\n<b> x </b>\n\n<c/></a>"))
    assert [lines[id(each)] for each in root] == [2, 4]
    assert (text_of(root, "b"), text_of(root, "d")) == ("x", "")


@pytest.mark.parametrize("text", [BOMB, OUTSIDE, "<a>" * 100, "<a>", "", "<a></b>"])
def test_entities_depth_and_what_is_no_xml_are_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportFault):
        read_xml(given(tmp_path, text))
