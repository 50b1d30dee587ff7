"""The reference of the format, made from the records: every field with what it is and an example.

`python -m tui.log.reference` writes `docs/format.md` anew after the model has changed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from tui.log.schema import schema

PATH: Final = Path(__file__).parents[2] / "docs" / "format.md"
_RECORDS: Final = {
    "Log": "The log",
    "Event": "Events",
    "Participant": "Participants of an event",
    "Figure": "Figures of an event",
    "Quote": "Quotes of an event",
    "Claim": "Claims about an event",
    "Medium": "Media of an event",
    "Account": "Accounts: who says so, and who otherwise",
    "Citation": "Sources cited with more than their id",
    "Source": "Sources",
    "Derivation": "Where a source has its words from",
    "Actor": "Actors",
    "Place": "Places",
    "Relation": "Relations of actors",
    "Question": "Questions: what has to be established",
    "Evidence": "Events that bear on a question",
    "ClaimEvidence": "Claims that bear on a question",
    "Foreign": "Words in another language",
    "TypeWord": "Event types that a log declares",
    "Word": "Actor types, roles and tiers that it declares",
    "RelationWord": "Relation types that it declares",
    "LetterWord": "Statuses that it declares",
    "MeasureWord": "Measures that it declares",
    "OwnField": "Fields that it declares",
}
_EXAMPLES: Final = {
    "id": "hama-captured",
    "date": "2024-12-05T14:00",
    "title": "Hama captured",
    "summary": "The army leaves the city.",
    "name": "Hayat Tahrir al-Sham",
    "description": "A coalition of armed groups",
    "note": "Seen by one witness only",
    "source": "ap-1205",
    "sources": "[ap-1205]",
    "issued": "2024-12-05",
    "timezone": "Asia/Damascus",
    "language": "ar",
    "lang": "ar",
    "lat": "35.13",
    "lon": "36.76",
    "url": "https://example.org/1",
    "archive_url": "https://web.archive.org/web/2024/https://example.org/1",
    "wikidata": "Q131342170",
    "sha256": "64 hex digits",
    "participants": "[{actor: hts, role: attacker}]",
    "figures": "[{measure: killed, low: 10, high: 20}]",
    "quotes": "[{speaker: golani, text: …, mode: translation}]",
    "claims": "[{source: given, says: …, verdict: unsupported}]",
    "tags": "[aid, roads]",
    "media": "[{url: https://example.org/1.jpg, credit: AP}]",
    "aliases": "[HTS, {text: هيئة تحرير الشام, lang: ar}]",
    "unsourced": "[title]",
    "include": "[2023.yaml, incidents]",
    "precision_km": "2",
    "locator": "p. 12",
    "accounts": "[{sources: [sana], stance: disputes}]",
    "unit": "km",
    "says": "The road is open",
    "party": "saa",
    "origin": "A commander, by telephone",
    "text": "I ask God that it be a conquest",
    "since": "2017-10-01",
    "until": "2025-01-29",
    "from": "2017-10-01",
    "to": "2025-01-29",
    "places": "[homs]",
    "place": "hama",
    "letter": "D",
    "inferred": "[place]",
    "fields": "{severity: sev1}",
    "field": "date",
    "credibility_note": "Two who were there say so",
    "within": "hama-gov",
    "values": "[sev1, sev2, sev3]",
    "type": "battles/armed-clash",
    "translator": "the log",
    "tiers": "[monitoring]",
    "subject": "golani",
    "statuses": "{resolved: {letter: S}}",
    "speaker_name": "A resident of Hama",
    "speaker": "golani",
    "side": "rebels",
    "saying": "no-vengeance",
    "roles": "[oncall]",
    "reviewer": "the log",
    "reviewed": "2025-01-10",
    "retracted": "2025-01-10",
    "relations": "[{subject: golani, type: leads, object: hts}]",
    "relation_types": "{needs: {inverse: needed by}}",
    "recurrence": "every Friday",
    "reason": "It has the text from its own reporter",
    "quoted": "driven by mercy",
    "quote": "driven by mercy",
    "publisher": "Associated Press",
    "part_of": "offensive",
    "parent": "change",
    "original": "{text: …, lang: ar}",
    "of": "at hospitals",
    "object": "hts",
    "medium": "video message",
    "measures": "{latency: {unit: ms}}",
    "measure": "killed",
    "low": "10",
    "best": "15",
    "high": "20",
    "licence": "CC BY 4.0",
    "inverse": "needed by",
    "group": "civilians",
    "follows": "[hama-entered]",
    "file": "captures/ap-1205.html",
    "events": "[{date: 2024-12-05, title: Hama captured}]",
    "event_types": "{deploy: {letter: D, parent: change}}",
    "derived_from": "[{source: sana, kind: translation}]",
    "date_note": "late evening",
    "credit": "AP",
    "counted_by": "un",
    "corrected": "2024-12-06",
    "conventions": "[A town taken is a battle]",
    "contradicts": "[hama-held]",
    "computed": "5 + 8",
    "collected_by": "the log",
    "caption": "The bridge after the strike",
    "by_convention": "[type]",
    "author": "A. Reporter",
    "as_said": "dozens",
    "as_of": "2024-12-05",
    "allegiance": "the opposition",
    "addressee": "the nation",
    "actors": "{hts: {name: Hayat Tahrir al-Sham}}",
    "actor_types": "[service]",
    "actor": "hts",
    "accessed": "2025-01-10",
    "questions": "{withdrawal: {asks: Did the army withdraw?, events: [hama-left]}}",
    "asks": "Did the army leave Hama before the insurgents entered it?",
    "needs": "[An order of the army]",
    "answer": "It left while they entered",
    "event": "hama-captured",
    "stance": "disputes",
}
_OF_RECORD: Final = {
    ("Log", "title"): "The fall of Hama",
    ("Log", "sources"): "{ap-1205: {publisher: Associated Press, tier: wire}}",
    ("Log", "places"): "{hama: {name: Hama, lat: 35.13, lon: 36.76}}",
    ("Log", "fields"): "{severity: {type: word}}",
    ("Log", "language"): "en",
    ("Source", "title"): "Insurgents enter Hama",
    ("Place", "type"): "city",
    ("Place", "name"): "Hama",
    ("TypeWord", "name"): "Deployment",
    ("TypeWord", "description"): "A new version goes out",
    ("Word", "description"): "Answers for it at that hour",
    ("RelationWord", "description"): "Stands still without it",
    ("LetterWord", "description"): "Nobody has to do anything more",
    ("MeasureWord", "description"): "From the request to the answer",
    ("OwnField", "description"): "How many notice it",
    ("Word", "name"): "On call",
    ("RelationWord", "name"): "depends on",
    ("LetterWord", "name"): "Resolved",
    ("MeasureWord", "name"): "Latency",
    ("OwnField", "name"): "Severity",
    ("Actor", "since"): "2017-01-28",
    ("Question", "events"): "[hama-left, {event: hama-held, stance: disputes}]",
    ("Question", "claims"): "[{event: hama-left, source: sana, stance: disputes}]",
    ("Question", "status"): "partial",
    ("ClaimEvidence", "locator"): "S5",
}
"""Examples of fields that mean another thing elsewhere."""
_BEGINNING: Final = """# The log format, version 1

Made from the records of the program by `python -m tui.log.reference`. A log is one YAML file, a
mapping; of its fields only `events` is needed, and of an event only its `date`, and something to
call it by: a title, a text, a place or a type. `syria-timeline init` writes one to begin with,
`syria-timeline schema LOG` a JSON Schema for editors.

Short forms are read as they are meant. A source may be an address or a title, an actor or a
place a name: what is called so is found, else made. An event without `title` is called after its
first sentence, one without `id` after date and title. A key that is none of these is kept as a
field of the log's own; declare it under `fields`. An era or a series is an event with a span
(`2011/2024`), and others are `part_of` it. One of the type `era`, or tagged so, is named in the
header and below the time strip while the cursor is in it, and drawn by `stats`. A section under a
key that is misspelt, or has the same meaning (`evnts`, `timeline`, `people`), is read as that
section where its records are such; it is told with its line, to be mended.

Dates are EDTF (ISO 8601-2, level 1): `2024`, `2024-12`, `2024-12-05`, `2024-12-05T14:00+03:00`,
`2024-12-05T14:00:05.25`, `-0043` (44 BC; `0000` is 1 BC), `Y12024`; `?` uncertain, `~` about,
`%` both; `201X`, `2024-12-XX`; seasons `2024-21` to `2024-24`, quarters `2024-33` to `2024-36`;
`A/B` from and to, `../B`, `A/..`. Compact (`20241205T1400`) and unpadded dates (`2024-3-4`) are
read, with a note.
"""


def text() -> str:
    """Give the reference as the text of its file."""
    return _BEGINNING + "".join(_sections(schema()["$defs"]))


def _sections(records: Mapping[str, Any]) -> Iterator[str]:
    for name, heading in _RECORDS.items():
        if name not in records:
            continue
        record = records[name]
        required = record.get("required", ())
        yield f"\n## {heading}\n\n{record.get('description', '')}\n\n"
        yield "| field | what stands in it | example |\n|---|---|---|\n"
        for field, rule in record["properties"].items():
            needed = " (needed)" if field in required else ""
            yield f"| `{field}`{needed} | {_description(rule)} | {_example(name, field, rule)} |\n"


def _description(rule: Mapping[str, Any]) -> str:
    said = rule.get("description") or next(
        (each["description"] for each in _options(rule) if "description" in each), ""
    )
    words = _words(rule)
    listed = f"one of {', '.join(f'`{word}`' for word in words)}" if 1 < len(words) <= _MOST else ""
    return "; ".join(filter(None, (said.replace("|", "\\|"), listed)))


_MOST: Final = 24  # words that are listed


def _words(rule: Mapping[str, Any]) -> list[str]:
    for each in (rule, *_options(rule)):
        dated = str(each.get("description", "")).startswith("A date")
        found = each.get("enum") or (each.get("examples") if not dated else None)
        if found and found[0] is True:  # and all that YAML and people write for it
            return ["true", "false"]
        if found:
            return list(dict.fromkeys(str(word) for word in found if word is not None))
    return []


def _options(rule: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = list(rule.get("anyOf", ()))
    return found


def _example(record: str, field: str, rule: Mapping[str, Any]) -> str:
    words = _words(rule)
    told = _OF_RECORD.get((record, field))
    found = told or next(iter(words), "") or _EXAMPLES[field]
    return f"`{found}`"


if __name__ == "__main__":
    PATH.write_text(text(), encoding="utf-8")
