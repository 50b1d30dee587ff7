"""Reports in a real browser: what they show, that they ask for nothing, and who can read them."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.browser.browser import AXE, CHROMIUM, printed, show, violations
from tests.browser.tab import browser
from tests.hostile_cases import MUST_OPEN, opened
from tui.cli import main
from tui.log.reading.reader import Reading
from tui.report.page.front import Origin
from tui.report.page.report import Report
from tui.store.store import Store

pytestmark = [
    pytest.mark.skipif(not CHROMIUM, reason="no Chromium on this machine"),
    pytest.mark.xdist_group("browser"),
]

# A link that went somewhere has its goal at the top, or as near as the end of the page allows.
LANDED = """(() => {
  const top = document.querySelector(':target').getBoundingClientRect().top;
  const left = document.documentElement.scrollHeight - scrollY - innerHeight;
  return String(top >= 0 && (top < 40 || left < 40));
})()"""
MOST = 1_000  # events of a hostile log that is looked at


@pytest.fixture(scope="module")
def hama(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "hama.html"
    assert main(["report", "--where", "place:hama", "-o", str(path)]) == 0
    return path


def test_it_shows_its_events_and_asks_for_nothing(hama: Path, tmp_path: Path) -> None:
    shown = show(hama, tmp_path)
    assert shown.requests == []
    assert "Refused" not in shown.told
    assert 'class="find"' in shown.dom  # the script has run, and added its line
    assert shown.dom.count("<article") == hama.read_text(encoding="utf-8").count("<article")


@pytest.mark.skipif(not AXE, reason="AXE_CORE does not say where axe-core is")
def test_axe_finds_nothing(hama: Path, tmp_path: Path) -> None:
    assert violations(hama, tmp_path) == []


def test_it_can_be_printed(hama: Path, tmp_path: Path) -> None:
    assert printed(hama, tmp_path).startswith(b"%PDF-")


async def test_links_land_where_they_lead(tmp_path: Path) -> None:
    page = tmp_path / "sample.html"
    assert main(["report", "-o", str(page)]) == 0
    wanted = ["ev-1205-hama", "ev-1208-toll", "figures", "method", "ev-1205-golani-sources"]
    async with browser(tmp_path) as chromium, chromium.tab(page.as_uri()) as tab:
        await tab.until("complete The fall of Hama", "document.readyState + ' ' + document.title")
        for each in wanted:
            await tab.value(f"document.querySelector('a[href=\"#{each}\"]').click()")
            await tab.until("true", LANDED)


def test_hostile_logs_run_nothing_and_fetch_nothing(tmp_path: Path) -> None:
    frames = "".join(
        f'<iframe src="{case}.html"></iframe>'
        for case in MUST_OPEN
        if written(opened(str(case)), tmp_path / f"{case}.html")
    )
    assert frames.count("<iframe") > 20
    page = tmp_path / "all.html"
    page.write_text(f"<!doctype html><title>All</title>{frames}", encoding="utf-8")
    shown = show(page, tmp_path)
    assert shown.requests == []
    assert "Refused" not in shown.told


def written(reading: Reading, path: Path) -> bool:
    """Write the report of a log that has some events, not very many."""
    if not 0 < len(reading.log.events) < MOST:
        return False
    store = Store.of_reading(reading)
    (file,) = Report(store, range(len(store)), Origin(path.name)).files()
    path.write_text("".join(file.text), encoding="utf-8")
    return True
