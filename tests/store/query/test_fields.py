import pytest

from tui.store.query.area import AREAS
from tui.store.query.ast import QueryError
from tui.store.query.fields import (
    CLOSED,
    DATES,
    FIELDS,
    NAMED,
    NUMBERS,
    check_name,
    check_value,
    exact_value,
    is_measure,
    known_values,
)


def test_every_field_that_has_a_kind_is_a_field() -> None:
    assert {*CLOSED, *DATES, *NAMED, *NUMBERS, *AREAS, "id"} == set(FIELDS)


def test_a_sub_type_may_stand_without_its_type() -> None:
    assert known_values("type", "Armed-Clash") == ("battles/armed-clash",)
    assert known_values("type", "battles") == ("battles",)
    assert known_values("tier", "gold") == ()


def test_a_name_is_known_in_any_case_and_a_misspelt_one_hinted_at() -> None:
    assert check_name("PLACE", 0) == "place"
    with pytest.raises(QueryError, match="did you mean `place`") as caught:
        check_name("plase", 4)
    assert (caught.value.start, caught.value.end) == (4, 9)


@pytest.mark.parametrize(
    ("field", "value", "why"),
    [
        ("tier", "gold", "it is one of|did you mean"),
        ("status", "confirmt", "did you mean"),
        ("date", "2024-13", "month"),
        ("date", "2025..2024", "ends before it begins"),
        ("after", "..", "known end"),
        ("tag", "=", "right after the ="),
    ],
)
def test_what_a_field_cannot_have_is_refused(field: str, value: str, why: str) -> None:
    with pytest.raises(QueryError, match=why):
        check_value(field, value, 0, len(value))


def test_only_fields_with_ids_have_exact_values() -> None:
    assert exact_value("place", "=hama") == "hama"
    assert exact_value("id", "=e1") == "e1"
    assert exact_value("place", "hama") is None
    assert exact_value("type", "=battles") is None


def test_a_measure_is_a_field_when_the_log_has_it_or_a_number_follows() -> None:
    known = {**CLOSED, "measure": ("killed",)}
    assert check_name("Killed", 0, "many", known) == "killed"
    assert check_name("kiled", 0, ">=5") == "kiled"  # of no log in particular
    with pytest.raises(QueryError, match="did you mean `killed`"):
        check_name("kiled", 0, ">=5", known)
    with pytest.raises(QueryError, match="needs a number"):
        check_value("killed", "many", 0, 4)


def test_no_measure_takes_the_place_of_a_field() -> None:
    known = {**CLOSED, "measure": ("date", "killed")}
    assert not is_measure("date", "5", known)
    assert not is_measure("https", "//5", known)
    assert is_measure("killed", "5", known)
