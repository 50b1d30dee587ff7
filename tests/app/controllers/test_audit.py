"""Which source is audited: the one at hand, the one narrowed to, or one named in the palette."""

from tests.app.screens.sheets.test_audit import ids
from tests.app.user import opened
from tui.app.controllers.audit import source_asked_for
from tui.app.widgets.details import Quotes
from tui.store.query.parser import parse


async def test_the_source_under_the_cursor_is_audited() -> None:
    async with opened() as user:
        await user.press("A")
        assert ids(user) == ("webn-1206",)  # the first that the first event cites
        await user.press("escape", "2", *["down"] * 5)
        entry = user.main.query_one(Quotes).entry
        assert entry is not None
        await user.press("A")
        assert ids(user) == (entry.source,)


async def test_the_source_narrowed_to_is_audited() -> None:
    async with opened() as user:
        await user.press("f", *"source:afp-910", "enter", "A")
        assert ids(user) == ("afp-910",)


async def test_a_filter_asks_for_a_source_when_it_asks_for_one() -> None:
    async with opened() as user:
        state = user.main.state
        for text in ("source:afp-910 hama", "source:=afp-910"):
            assert source_asked_for(state.filtered(parse(text))) == "afp-910"
        several = ("source:afp-910,webn-1206", "source:afp-910 source:webn-1206")
        for text in (*several, "-source:afp-910", ""):
            assert source_asked_for(state.filtered(parse(text))) is None


async def test_every_source_is_in_the_palette_and_its_name_is_no_markup(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text(
        'sources: {bad: {publisher: "[red]Red[/] [@click=app.quit]x[/]"}}\n'
        "events: [{id: e, date: 2024, title: t, sources: [bad]}]\n"
    )
    async with opened(log) as user:
        await user.press("colon", *"auditbad")
        assert "Audit [red]Red[/] [@click=app.quit]x[/] (bad)" in user.screen()


async def test_an_event_without_sources_has_nothing_to_audit(tmp_path) -> None:
    log = tmp_path / "log.yaml"
    log.write_text("events: [{id: e, date: 2024, title: t}]\n")
    async with opened(log) as user:
        await user.press("A")
        assert user.app.screen is user.main
        messages = [each.message for each in user.app._notifications]
        assert messages == ["This event names no source: M audits what machines wrote."]
        await user.press("M")
        assert "No source of this log was written by a machine." in user.screen()
