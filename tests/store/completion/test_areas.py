"""What `near:` may be given."""

from tests.report.logs import log_of
from tui.log.reading.reader import read, sample
from tui.store.completion.complete import Candidate, Completer
from tui.store.index.index import Index
from tui.store.query.parser import parse

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


def test_a_place_is_counted_alone_where_other_ids_begin_with_its_own() -> None:
    places = "".join(f"  p{n}: {{name: P {n}, lat: {n}, lon: 0}}\n" for n in range(1, 80))
    events = "".join(f"- {{id: e{n}, date: 2024, title: E, place: p{n}}}\n" for n in range(1, 80))
    index = Index.of(log_of(f"places:\n{places}events:\n{events}"))
    for each in Completer(index).complete("near:p", 6).candidates:
        assert each.remaining == len(index.select(parse(f"near:{each.written}", index.words))) == 1
