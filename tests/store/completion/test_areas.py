"""What `near:` may be given."""

from tui.log.reading.reader import read, sample
from tui.store.completion.complete import Candidate, Completer
from tui.store.index.index import Index

INDEX = Index.of(read(sample()).log)
COMPLETER = Completer(INDEX)


def offered(text: str, cursor: int | None = None) -> tuple[Candidate, ...]:
    return COMPLETER.complete(text, len(text) if cursor is None else cursor).candidates


def test_places_with_what_is_near_them() -> None:
    found = offered("near:")
    assert "hama" in [each.written for each in found]
    hama = next(each for each in offered("near:ham") if each.written == "hama")
    assert hama.label == "Hama"
    assert hama.remaining == len(INDEX.select(INDEX.condition("near", "hama")))
    assert "damascus" in [each.written for each in offered("near:دمشق")]


def test_after_the_comma_distances_with_what_is_so_near() -> None:
    found = offered("near:hama,")
    assert [each.written for each in found[:3]] == ["1km", "5km", "10km"]
    counts = [each.remaining or 0 for each in found]
    assert counts == sorted(counts)
    assert found[-1].label == "near hama (500 km)"
    assert [each.written for each in offered("near:hama,40")] == ["40km"]
    assert [each.written for each in offered("near:hama,5")] == ["5km", "50km", "500km"]
    assert [each.written for each in offered("near:35.1,36.7,5k")] == ["5km"]
    assert offered("near:35.1,") == ()
    assert offered("within:") == ()


def test_a_place_is_counted_with_the_distance_that_stands_behind_it() -> None:
    near, far = (offered(f"near:hama,{km}", len("near:hama"))[0] for km in ("1km", "500km"))
    assert (near.remaining or 0) < (far.remaining or 0)


def test_what_is_taken_is_a_query() -> None:
    text, cursor = "golani near:ham", len("golani near:ham")
    completion = COMPLETER.complete(text, cursor)
    chosen = next(each for each in completion.candidates if each.written == "hama")
    assert completion.take(text, chosen) == ("golani near:hama", len("golani near:hama"))
