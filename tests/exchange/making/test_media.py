"""Pictures, films and recordings as other programs give them."""

from tui.exchange.making.media import media_of


def test_media_are_addresses_or_records_with_one() -> None:
    record = {"src": "https://img.example/b.jpg", "title": "The bridge", "author": "AFP", "w": 640}
    assert media_of(["https://img.example/a.jpg", record]) == [
        {"url": "https://img.example/a.jpg"},
        {
            "url": "https://img.example/b.jpg",
            "caption": "The bridge",
            "credit": "AFP",
            "note": "w: 640",
        },
    ]


def test_what_has_no_address_is_no_medium() -> None:
    assert media_of("assets/a.jpg") == media_of([{"alt": "x"}]) == media_of(None) == []
    assert media_of(["https://img.example/a.jpg", "a.jpg"]) == []
