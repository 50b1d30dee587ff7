"""`--zone` and `--elapsed`: whose clocks, and from which event on."""

import pytest

LOG = """\
title: Outage
timezone: America/New_York
events:
- {id: deploy, date: 2024-03-14T09:02, title: Deploy}
- {id: alert, date: 2024-03-14T14:14+01:00, title: Alert}
- {id: legend, date: .., title: Once}
"""


@pytest.mark.parametrize(
    ("options", "dates"),
    [
        ((), ["09:02, 14 Mar 2024 (UTC-04:00)", "09:14, 14 Mar 2024 (UTC-04:00)"]),
        (("--zone", "utc"), ["13:02, 14 Mar 2024 (UTC)", "13:14, 14 Mar 2024 (UTC)"]),
        (("--zone", "own"), ["09:02, 14 Mar 2024 (UTC-04:00)", "14:14, 14 Mar 2024 (UTC+01:00)"]),
        (("--elapsed", "deploy"), ["T+ 00:00", "T+ 00:12"]),
    ],
)
def test_list_says_times_as_asked(run, tmp_path, options, dates):
    (tmp_path / "outage.yaml").write_text(LOG)
    code, out, err = run("list", str(tmp_path / "outage.yaml"), *options, "--limit", "2")
    assert (code, err) == (0, "")
    assert [line.split("  ")[0] for line in out.splitlines()[1:]] == dates


def test_show_says_them_too(run, tmp_path):
    path = tmp_path / "outage.yaml"
    path.write_text(LOG)
    _, out, _ = run("show", str(path), "alert", "--zone", "UTC", "--elapsed", "deploy")
    assert "13:14, 14 Mar 2024 (UTC) · T+ 00:12" in out


def test_what_cannot_be_said_so_is_told(run, tmp_path):
    path = tmp_path / "outage.yaml"
    path.write_text(LOG)
    code, _, err = run("list", str(path), "--zone", "Europe/Berln")
    assert (code, "did you mean Europe/Berlin?" in err) == (2, True)
    assert "Berlin? (or log, utc, own)" in err
    code, _, err = run("list", str(path), "--elapsed", "legend")
    assert (code, err) == (2, "syria-timeline: --elapsed: when legend began is not known\n")
