"""Which column of a table is which field: guessed by its name, given, or remembered."""

from __future__ import annotations

import hashlib
import json
import os
from collections import Counter
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Final

from tui.exchange.making.names import key
from tui.exchange.making.row import ImportFault
from tui.kept.private_files import folder_of, read_private, replace_private

# What columns are called, in the languages of the tables that were seen; the first found is taken.
NAMES: Final = {
    "id": "id event_id eventid uid uuid unique_id ref reference_id incident_id case_id _id slug",
    "date": (
        "date event_date eventdate start start_date startdate datetime date_time date_start when "
        "timestamp begin began from incident_date datum fecha data occurred_at created_at "
        "time_utc ts timestamp_utc date_debut debut fecha_inicio inicio data_inizio beginn "
        "startdatum tarih дата дата_начала дата_события дата_події التاريخ تاريخ 日期 时间 年月日"
    ),
    "year": "year ano año annee jahr anno yil год рік السنة 年",
    "month": "month monat mes mois mese месяц",
    "day": "day dia día jour giorno день",
    "end": (
        "end end_date enddate date_end until to finish ended ended_at fin ende date_fin fecha_fin "
        "data_fine enddatum resolved_at дата_окончания конец"
    ),
    "time": "time clock start_time event_time hour local_time uhrzeit hora heure время",
    "end_time": "end_time time_end finish_time endzeit",
    "date_note": "date_note display_date",
    "title": (
        "title headline name event what subject label event_name heading titre titel titulo titolo "
        "evenement evento ereignis nom nombre bezeichnung summary_short short_description message "
        "msg what_happened was_ist_passiert was_ist_geschehen was_passierte vorfall que_paso "
        "olay baslik название событие подія назва заголовок العنوان الحدث 标题 事件 标题名"
    ),
    "summary": (
        "summary description desc details detail text notes body narrative content abstract "
        "comment comments event_description descripcion beschreibung descrizione descricao texte "
        "inhalt aciklama описание опис текст الوصف وصف 描述 内容"
    ),
    "type": (
        "type category kind event_type eventtype class incident_type typ art tipo kategorie "
        "categorie categoria kategori тип категория النوع 类别"
    ),
    "place": (
        "place_name place location where city town site venue location_name ort lugar lieu luogo "
        "ville ciudad citta stadt yer sehir место город місце місто المكان الموقع مكان 地点"
    ),
    "region": "region admin1 province governorate state district bundesland область المحافظة",
    "country": "country country_name pays land pais país paese ulke страна країна البلد 国家",
    "lat": "lat latitude y breite latitud geo_lat location_lat location_latitude широта",
    "lon": (
        "lon lng long longitude x länge longitud geo_lon geo_lng location_lon location_lng "
        "location_longitude долгота"
    ),
    "point": "coordinates coords latlon latlng lat_lon lat_lng lat_long gps geo geolocation",
    "actors": (
        "participants actors actor who people persons participant involved perpetrator author "
        "user by akteure akteur beteiligte acteurs actores attori участники المشاركون"
    ),
    "sources": (
        "sources source publisher reported_by outlet media_source quelle quellen fuente fuentes "
        "fonte fonti kaynak источник источники джерело المصدر المصادر 来源"
    ),
    "url": "url link source_url href links website uri web sourceurl ссылка الرابط 链接",
    "media": "media image images photo photos picture pictures video videos image_url photo_url",
    "tags": "tags keywords labels topics tag_list label_list schlagworte etiquetas",
    "status": "status verification state_of_verification verified",
    "confidence": "confidence certainty",
    "note": "note remark remarks bemerkung anmerkung nota remarque примечание ملاحظات",
    "killed": (
        "killed deaths fatalities dead death_toll total_killed tote muertos morts убито القتلى"
    ),
    "injured": "injured wounded injuries verletzte heridos blesses ранено الجرحى",
    "displaced": "displaced",
}
# What a column is about whose name has more words, `Date of incident`, `Incident location`: the
# first word or the last. Only where no column has the very name.
_WORDS: Final = {
    "date": "date when datum fecha timestamp",
    "year": "year jahr annee ano anno",
    "title": "headline title",
    "summary": "description summary narrative details",
    "place": "location city town place village ort stadt lieu lugar luogo",
    "lat": "latitude lat",
    "lon": "longitude lon lng",
    "url": "url link",
    "killed": "killed deaths fatalities dead",
    "injured": "injured wounded injuries",
}
_NAMING: Final = {"title", "summary"}  # what events are called by, or by its first sentence
_TIMES: Final = ("date", "end", "year")
_OTHER_DATES: Final = frozenset(
    (
        *("added", "created", "entry", "modified", "update", "updated", "published", "publication"),
        *("report", "reported", "retrieved", "accessed", "birth", "end"),
    )
)
_FIELD_OF: Final = {name: field for field, names in NAMES.items() for name in names.split()}
_LARGEST: Final = 1 << 16


def guessed(header: Sequence[str]) -> dict[str, str]:
    """Return the column of each field that one is called after.

    A time alone stands for the date where no column has that.
    """
    ranks = {name: rank for names in NAMES.values() for rank, name in enumerate(names.split())}
    found: dict[str, tuple[int, str]] = {}
    for column in header:
        name = key(column)
        field = _FIELD_OF.get(name)
        if field and (field not in found or ranks[name] < found[field][0]):
            found[field] = (ranks[name], column)
    made = {field: column for field, (_, column) in found.items()}
    made = nearly(header, made) | _nested(header, made) | made
    if "time" in made and not {"date", "year"} & made.keys():
        made["date"] = made.pop("time")
    return made


def _nested(header: Sequence[str], made: Mapping[str, str]) -> dict[str, str]:
    """Return the columns of times that are properties of a record: `time_span.start`."""
    found: dict[str, str] = {}
    for column in header:
        field = _FIELD_OF.get(key(column.rpartition(".")[2]), "")
        if "." in column and field in _TIMES and field not in made:
            found.setdefault(field, column)
    return found


def nearly(header: Sequence[str], made: Mapping[str, str]) -> dict[str, str]:
    """Return the columns of further fields, whose names only begin or end with a word for one."""
    found: dict[str, str] = {}
    free = [column for column in header if column not in made.values()]
    for field, names in _WORDS.items():
        if field in made or (field == "date" and "year" in made):
            continue
        if field == "year" and "date" in {*made, *found}:
            continue
        wanted = frozenset(names.split())
        about = (column for column in free if _is_about(key(column).split("_"), field, wanted))
        column = next(about, "")
        if column:
            found[field] = column
            free.remove(column)
    return found


def _is_about(words: Sequence[str], field: str, wanted: frozenset[str]) -> bool:
    if field == "date" and _OTHER_DATES.intersection(words):
        return False
    return bool(wanted.intersection(words if field == "year" else (words[0], words[-1])))


def read_as(
    header: Sequence[str],
    given: Mapping[str, str],
    known: Sequence[Mapping[str, str]] = (),
    bent: Counter[str] | None = None,
) -> dict[str, str]:
    """Return the column of each field: as given, as set for such a table, remembered, or guessed.

    A column that is only nearly called after its field is told, in `bent`.
    Raises ImportFault for a column that is not there, or a field that a table cannot fill.
    """
    columns = {column.lower(): column for column in header}
    asked = given or _fitting(columns, known) or remembered(header)
    made = guessed(header)
    for field, name in asked.items():
        if field not in NAMES:
            raise ImportFault(f"--map {field}: a field is one of {', '.join(NAMES)}")
        column = columns.get(name.lower())
        if name and column is None:
            raise ImportFault(f"--map {field}={name}: the columns are {', '.join(header)}")
        made = {each: other for each, other in made.items() if other != column and each != field}
        if column:
            made[field] = column
    if bent is not None:
        bent.update(
            f"the column {column!r} is read as {field}: --map {field}=COLUMN for another"
            for field, column in made.items()
            if key(column) not in _FIELD_OF and field not in asked
        )
        own = ", ".join(column for column in header if column and column not in made.values())
        if own and "title" not in asked and not _NAMING & made.keys():
            bent[f"no column is read as title: --map title=COLUMN ({own})"] += 1
    return made


def _fitting(columns: Mapping[str, str], known: Sequence[Mapping[str, str]]) -> Mapping[str, str]:
    """Return the first mapping of which a table has every column; nothing where there is none."""
    wanted = ({name.lower() for name in each.values() if name} for each in known)
    fitting = (each for each, names in zip(known, wanted, strict=True) if names <= columns.keys())
    return next(fitting, {})


def parsed(text: str) -> dict[str, str]:
    """Return what `--map date=When,title=What` says; raises ValueError."""
    made: dict[str, str] = {}
    for part in text.split(","):
        field, sign, column = part.partition("=")
        if not sign or not field.strip():
            raise ValueError(f"{part!r} is no mapping: write date=When,title=What")
        made[field.strip()] = column.strip()
    return made


def remember(header: Sequence[str], mapping: Mapping[str, str]) -> None:
    """Keep a mapping for the next table with the same columns, if it can be."""
    with suppress(OSError):
        data = json.dumps(mapping, ensure_ascii=False).encode()
        replace_private(_place(header), data, lasting=True)


def remembered(header: Sequence[str]) -> dict[str, str]:
    """Return the mapping that was last given for these columns."""
    try:
        found = json.loads(read_private(_place(header), _LARGEST))
    except (OSError, ValueError, RecursionError):
        return {}
    columns = {column.lower() for column in header}
    return {
        field: column
        for field, column in (found.items() if isinstance(found, dict) else ())
        if field in NAMES and isinstance(column, str) and (not column or column.lower() in columns)
    }


def _place(header: Sequence[str]) -> Path:
    name = hashlib.sha256("\0".join(header).encode()).hexdigest()[:32]
    return folder_of(os.environ, "XDG_STATE_HOME", ".local/state") / f"columns-{name}.json"
