import pytest

from tui.log.model import Actor, Foreign, Log, Place, Source
from tui.store.index.names import NamedValue, ValueNames, value_names

LOG = Log(
    actors={
        "golani": Actor(
            name="Abu Mohammed al-Golani",
            aliases=("al-Jolani", Foreign(text="أبو محمد الجولاني", lang="ar")),
        ),
        "hts": Actor(name="Hay'at Tahrir al-Sham", aliases=("HTS",)),
        "saa": Actor(name="Syrian army"),
        "army-of-glory": Actor(name="Jaysh al-Izza"),
        "ghosts": Actor(name="Ghost Army"),
    },
    places={
        "hama": Place(name="Hama"),
        "hama-gov": Place(name="Hama Governorate"),
        "mariupol": Place(name="Mariupol"),
        "mariupol-2": Place(name="Mariupol"),
    },
    sources={
        "ap-1205": Source(publisher="Associated Press via KVIA", title="Insurgents enter Hama"),
        "memo": Source(title="A memorandum"),
        "bare": Source(),
    },
)


def names(field: str) -> ValueNames:
    values = {"speaker": ["golani", "A resident"], "tag": ["front-line", "Front line", "aid"]}
    values |= {"actor": ["golani", "ghost"], "place": ["nowhere", "hama"]}
    return value_names(LOG, field, values.get(field, ()))


@pytest.mark.parametrize(
    ("field", "text", "values"),
    [
        ("actor", "golani", ["golani"]),
        ("actor", "Golani", ["golani"]),
        ("actor", "jolani", ["golani"]),
        ("actor", "al-Jolani", ["golani"]),
        ("actor", "Abu Mohammed", ["golani"]),
        ("actor", "mohammed golani", ["golani"]),
        ("actor", "الجولاني", ["golani"]),
        ("actor", "جول", ["golani"]),
        ("actor", "hayat tahr", ["hts"]),
        ("actor", "Golani Abu", []),
        ("actor", "olani", []),
        ("actor", "army", ["saa", "army-of-glory", "ghosts"]),
        ("actor", "army of", ["army-of-glory"]),
        ("actor", "Jaysh Hayat", []),
        ("actor", "…", []),
        ("place", "hama", ["hama"]),
        ("place", "ham", ["hama", "hama-gov"]),
        ("place", "mariupol", ["mariupol", "mariupol-2"]),
        ("place", "Mariupol", ["mariupol", "mariupol-2"]),
        ("place", "mariupol-2", ["mariupol-2"]),
        ("place", "nowhere", ["nowhere"]),
        ("actor", "ghost", ["ghost"]),
        ("actor", "Ghost Army", ["ghosts"]),
        ("source", "associated press", ["ap-1205"]),
        ("source", "ap", ["ap-1205"]),
        ("source", "insurgents", []),
        ("source", "memorandum", ["memo"]),
        ("source", "bare", ["bare"]),
        ("speaker", "jolani", ["golani"]),
        ("speaker", "resident", ["A resident"]),
        ("tag", "aid", ["aid"]),
        ("tag", "front-line", ["front-line", "Front line"]),
        ("tag", "front line", ["Front line", "front-line"]),
        ("tag", "line", ["front-line", "Front line"]),
    ],
)
def test_finds_values_by_id_or_by_the_words_of_a_name(field, text, values):
    assert names(field).find(text) == values


@pytest.mark.parametrize(
    ("field", "value", "label"),
    [
        ("actor", "hts", "Hay'at Tahrir al-Sham"),
        ("place", "hama", "Hama"),
        ("source", "ap-1205", "Associated Press via KVIA · Insurgents enter Hama"),
        ("source", "memo", "A memorandum"),
        ("source", "bare", "bare"),
        ("speaker", "golani", "Abu Mohammed al-Golani"),
        ("speaker", "A resident", "A resident"),
        ("place", "nowhere", "nowhere"),
    ],
)
def test_labels_values(field, value, label):
    assert names(field).label(value) == label


def test_values_that_a_misspelt_name_comes_near_to() -> None:
    names = ValueNames(
        [
            NamedValue("golani", "Abu Mohammed al-Golani", ("Abu Mohammed al-Golani", "Jolani")),
            NamedValue("hama", "Hama", ("Hama", "حماة")),
        ]
    )
    assert names.near("Golany") == ["golani"]
    assert names.near("jolanni") == ["golani"]
    assert names.near("Abu Mohamed al Golani") == ["golani"]
    assert names.near("حماا") == ["hama"]
    assert names.near("xyz") == names.near("***") == names.near("") == []
