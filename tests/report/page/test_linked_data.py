"""The data of schema.org in a report."""

import json

from hypothesis import given
from hypothesis import strategies as st

from tests.pages import Page
from tests.report.logs import log_of
from tui.log.dates.date import parse_date
from tui.log.model import Event, Head
from tui.report.page.linked_data import linked_data
from tui.report.page.markup import html

LOG = """
sources: {ai: {publisher: Bot}, ap: {publisher: AP}}
actors: {hts: {name: HTS, type: armed-group}, golani: {name: Golani, type: person}}
places: {hama: {name: Hama, lat: 35.13, lon: 36.75}}
events:
- {id: e, date: 2024-12-05, title: Hama taken, place: hama, sources: [ap],
   participants: [{actor: hts}, {actor: golani}],
   claims: [{source: ai, says: It was, verdict: supported, sources: [ap]},
            {source: ai, says: Good, verdict: comment}]}
- {id: f, date: 2024-12~, title: Around then}
"""


def graph(text: str) -> list[dict[str, object]]:
    (data,) = Page(text).scripts
    found: list[dict[str, object]] = json.loads(data)["@graph"]
    return found


def test_events_and_reviews() -> None:
    log = log_of(LOG)
    other, event, review = graph(html(linked_data(log, log.events)))
    assert event["startDate"] == "2024-12-05"
    assert event["location"] == {
        "@type": "Place",
        "name": "Hama",
        "geo": {"@type": "GeoCoordinates", "latitude": 35.13, "longitude": 36.75},
    }
    assert [each["@type"] for each in event["contributor"]] == ["Organization", "Person"]  # type: ignore[attr-defined]
    assert review["@type"] == "ClaimReview"
    assert "startDate" not in other  # not known to the day, and no more is said


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_no_title_ends_the_data(title: str) -> None:
    event = Event(id="e", date=parse_date("2024"), title=f"</script>{title}")
    (found,) = graph(html(linked_data(Head(), [event])))
    assert str(found["name"]).startswith("</script>")
