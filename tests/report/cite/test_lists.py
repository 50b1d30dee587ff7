"""The forms of a list of sources."""

from __future__ import annotations

import pytest

from tests.report.cite.subjects import log
from tui.report.cite.lists import LIST_FORMS


@pytest.mark.parametrize(
    ("form", "begins"), [("csl-json", "[\n{"), ("bibtex", "@misc{"), ("ris", "TY  - ")]
)
def test_each_writes_all_sources_that_are_asked_for(form, begins):
    text = "".join(LIST_FORMS[form].write(log(), ["machine", "wire"], False))
    assert text.startswith(begins)
    assert text.index("Given article") < text.index("Hama falls")
    assert "Watana" not in text
