"""The zone in sight, other clocks at a key, and the time since an event."""

from pathlib import Path

from tests.app.user import opened

LOG = """\
title: Outage
timezone: America/New_York
events:
- {id: dep, date: 2024-03-14T09:02, title: Deploy}
- {id: alert, date: 2024-03-14T14:14+01:00, title: Alert}
- {id: fixed, date: 2024-03-14T22:30, title: Fixed}
- {id: legend, date: .., title: Once}
"""


async def test_times_are_said_in_another_zone_and_since_an_event(tmp_path: Path) -> None:
    path = tmp_path / "log.yaml"
    path.write_text(LOG)
    async with opened(path) as user:
        assert "1 Timeline · America/New_York" in user.screen()
        assert "▌ 09:02 " in user.screen()
        await user.press("Z")
        screen = user.screen()
        assert "1 Timeline · UTC" in screen
        assert "▌ 13:02 " in screen
        assert "Friday 15 March 2024" in screen
        assert "13:02, 14 Mar 2024 (UTC)" in screen
        await user.press("Z")
        assert "1 Timeline · each in its zone" in user.screen()
        assert "  14:14+01 " in user.screen()
        await user.press("Z", "E")
        screen = user.screen()
        assert "America/New_York · T+ from 09:02, 14 Mar 2024" in screen
        assert "▌ T+ 00:00 " in screen
        assert "  T+ 00:12 " in screen
        await user.press("down", "E")
        assert "  T- 00:12 " in user.screen()
        await user.press("E")
        assert "▌ 09:14 " in user.screen()
        await user.press("G", "E")
        assert "when it began is not known" in user.notices
