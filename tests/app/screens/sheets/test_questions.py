"""What is to be established, over the main screen."""

from tests.app.user import opened


async def test_evidence_leads_to_its_event_and_a_question_narrows_to_what_bears_on_it() -> None:
    async with opened(size=(120, 36)) as user:
        await user.press("Q")
        assert "7 questions, 6 not answered" in user.screen()
        assert "? Did Assad decide to resign before he left Syria?" in user.screen()
        await user.press("down", "enter")
        assert user.event.id == "ev-1208-mfa"
        await user.press("Q", "home", "enter")
        assert "2 of 101 events" in user.screen()
        await user.press("Q")
        assert "1 question, 1 not answered, in 2 of 101 events" in user.screen()
