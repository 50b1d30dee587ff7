"""Queries over the sample log, with the events that they must find: written by reading the log."""

import pytest

from tui.log.reading.reader import read, sample
from tui.store.index.index import Index
from tui.store.query.parser import parse

GOLANI = (
    "bg-2016-break bg-2017-hts ev-1204-citadel ev-1205-golani ev-1205-golani-iraq ev-1205-cnn "
    "ev-1208-umayyad"
)
HTS = (
    "bg-2017-hts bg-2018-us-hts offensive-2024 ev-1127-start ev-1129-aleppo-enter "
    "ev-1130-aleppo-taken ev-1130-idlib ev-1202-counter ev-1203-towns ev-1204-counter "
    "ev-1204-encircle ev-1205-enter ev-1205-hama ev-1206-rastan ev-1207-homs af-2025-us af-2026-un"
)
SNA = "bg-2017-sna offensive-2024 ev-1130-dawn ev-1201-telrifaat ev-1206-manbij ev-1208-manbij"
IN_HAMA = (
    "bg-1982-hama bg-2011-hama-june bg-2011-hama-protests bg-2011-hama-assault "
    "bg-2011-hama-square ev-1204-encircle ev-1205-enter ev-1205-hama "
    "ev-1205-prison ev-1205-square ev-1205-statue"
)
AROUND_HAMA = "ev-1202-counter ev-1203-towns ev-1204-counter ev-1204-alkharboutli"
LISTINGS = "bg-2012-us-nusra bg-2014-un-nusra bg-2018-us-hts af-2025-us af-2026-un"
CLASHES = (
    "ev-1127-start ev-1129-aleppo-enter ev-1130-dawn ev-1202-counter ev-1203-deir "
    "ev-1204-encircle ev-1205-enter ev-1206-manbij ev-1208-manbij"
)
DISPUTED = (
    "ev-1128-pourhashemi ev-1129-dorm ev-1130-idlib ev-1130-dawn ev-1202-iraqis ev-1204-counter "
    "ev-1206-bridge ev-1208-mfa"
)
GIVEN = (
    "bg-2011-uprising bg-2011-hama-june bg-2011-hama-protests bg-2011-hama-assault "
    "bg-2011-hama-square bg-2012-us-nusra bg-2014-un-nusra bg-2016-break bg-2017-hts bg-2017-sna "
    "bg-2018-us-hts bg-2020-ceasefire offensive-2024 ev-1127-start ev-1129-aleppo-enter "
    "ev-1130-aleppo-taken ev-1130-army ev-1130-dawn ev-1201-aleppo-out ev-1201-araghchi "
    "ev-1202-counter ev-1202-putin ev-1203-towns ev-1203-unsc ev-1204-encircle "
    "ev-1205-homs-flight ev-1205-enter ev-1205-golani ev-1205-army ev-1205-hama ev-1205-square "
    "ev-1205-abbas ev-1205-call ev-1205-guterres ev-1205-peskov ev-1205-qassem ev-1205-displaced "
    "ev-1205-khalifa ev-1206-rastan ev-1206-erdogan ev-1207-displaced ev-1207-homs "
    "ev-1207-astana"
)
"""Events that the given article speaks of, or a claim about which was examined."""
RIVALS = (
    "bg-1982-hama bg-2011-hama-assault ev-1126-ariha ev-1130-aleppo-taken ev-1201-strikes "
    "ev-1205-enter ev-1205-hama ev-1205-prison ev-1206-daraa ev-1207-homs ev-1207-palmyra "
    "af-2026-un"
)
EXAMINED = (
    "bg-2011-hama-protests bg-2011-hama-square bg-2017-hts bg-2018-us-hts bg-2020-ceasefire "
    "offensive-2024 ev-1127-start ev-1130-aleppo-taken ev-1205-homs-flight ev-1205-golani "
    "ev-1205-army ev-1205-hama ev-1205-square ev-1205-call ev-1205-peskov ev-1205-displaced "
    "ev-1205-khalifa ev-1206-rastan"
)
OF_2011 = (
    "bg-2011-uprising bg-2011-hama-june bg-2011-hama-protests bg-2011-hama-assault "
    "bg-2011-hama-square"
)
AFTER = (
    "af-1209-coast af-1209-displaced af-1209-unsc af-1213-displaced af-1216-assad af-2025-us "
    "af-2026-un"
)
ABROAD = (
    "bg-2012-us-nusra bg-2014-un-nusra bg-2018-us-hts bg-2020-ceasefire ev-1130-us "
    "ev-1202-putin ev-1203-unsc ev-1205-guterres ev-1205-peskov ev-1205-qassem ev-1206-erdogan "
    "ev-1207-astana ev-1208-mfa ev-1208-biden ev-1208-guterres ev-1208-moscow af-1209-unsc "
    "af-1216-assad af-2025-us af-2026-un"
)

WORDS = {
    "Golani": GOLANI,
    "Jolani": GOLANI,
    "al-Jolani": GOLANI,
    "al Golani": GOLANI,
    "الجولاني": GOLANI,
    "golan": f"{GOLANI} ev-1208-golan",
    "citadel": "ev-1204-citadel",
    "M5": "ev-1206-bridge",
    "Ramadan": "bg-2011-hama-assault",
    "hospital": "ev-1201-strikes ev-1202-hospitals",
    "ceasefire": "bg-2020-ceasefire ev-1205-guterres",
    "prison": "ev-1205-prison ev-1208-saydnaya ev-1208-damascus",
    "Sednaya": "ev-1208-saydnaya",
    "Deraa": "ev-1206-daraa",
    "درعا": "ev-1206-daraa ev-1206-southern",
    "حماه": (
        "bg-1982-hama bg-2011-hama-june bg-2011-hama-assault ev-1202-counter ev-1203-towns "
        "ev-1204-encircle ev-1204-alkharboutli ev-1205-enter ev-1205-golani ev-1205-army "
        "ev-1205-hama ev-1205-prison ev-1205-square ev-1205-statue"
    ),
    "erdogan": "bg-2020-ceasefire ev-1205-call ev-1205-guterres ev-1206-erdogan",
    "hayʼat": f"{HTS} ev-1130-us",
    "hts": f"{HTS} ev-1130-us bg-2014-un-nusra",
    "Turkey": "bg-2017-sna bg-2020-ceasefire ev-1130-dawn ev-1206-manbij",
    "turkiye": "bg-2017-sna bg-2020-ceasefire ev-1130-dawn ev-1206-manbij ev-1207-astana",
    "turk": f"{SNA} bg-2020-ceasefire ev-1207-astana",
    "٤٠": "bg-1982-hama ev-1205-golani",
    "Tel-Rifaat": "ev-1201-telrifaat",
    "Maarat-al-Num": "ev-1130-idlib",
    "As-Suwayda": "ev-1206-suwayda ev-1207-south-army",
    "nowhere": "",
}
PHRASES = {
    '"Assi Square"': "bg-2011-hama-protests bg-2011-hama-square ev-1205-square",
    '"mother of all battles"': "ev-1206-rastan",
    '"no vengeance"': "ev-1205-golani",
    '"لا ثأر"': "ev-1205-golani",
    '"Ahmad al-Sharaa"': GOLANI,
    '"Ahmed Sharaa"': "",
    '"Free Syrian Army"': SNA,
    '"Syrian Free Army"': "offensive-2024 ev-1207-palmyra ev-1208-damascus",
    '"Syrian army" -actor:saa': (
        "bg-2017-sna ev-1201-araghchi ev-1201-telrifaat ev-1206-manbij ev-1208-manbij"
    ),
}
PEOPLE = {
    "actor:golani": GOLANI,
    "actor:jolani": GOLANI,
    "actor:bashar": (
        "ev-1201-assad ev-1201-araghchi ev-1204-pay ev-1208-army ev-1208-moscow af-1216-assad"
    ),
    "actor:assad": (
        "bg-1982-hama bg-2011-uprising bg-2011-hama-june bg-2011-hama-protests ev-1201-assad "
        "ev-1201-araghchi ev-1202-iraqis ev-1204-pay ev-1206-suwayda ev-1207-encircle "
        "ev-1208-army ev-1208-moscow af-1216-assad"
    ),
    "actor:golani role:speaker": "ev-1205-golani ev-1205-golani-iraq ev-1205-cnn ev-1208-umayyad",
    "speaker:golani": "ev-1205-golani ev-1205-golani-iraq ev-1205-cnn ev-1208-umayyad",
    'speaker:"Abdul Ghani"': "ev-1205-hama ev-1205-prison ev-1207-encircle",
    "speaker:kremlin": "ev-1208-moscow",
    "speaker:witness": "bg-2011-hama-assault",
    "speaker:ap": "ev-1205-enter",
    "speaker:saa,syria-gov": "ev-1130-army ev-1205-army ev-1207-south-army ev-1207-encircle",
    "role:sponsor": "bg-2017-sna ev-1130-dawn ev-1206-manbij ev-1207-palmyra",
    "role:addressee": "ev-1205-golani-iraq ev-1205-cnn ev-1205-khalifa",
    "role:designator": LISTINGS,
    "role:protester,host": "bg-2011-uprising bg-2011-hama-protests ev-1208-moscow",
}
PLACES = {
    "place:hama": IN_HAMA,
    "place:Ḩamāh": IN_HAMA,
    "place:hama-gov": f"{IN_HAMA} {AROUND_HAMA}",
    "place:homs-gov": (
        "ev-1205-homs-flight ev-1206-bridge ev-1206-rastan ev-1207-homs ev-1207-palmyra"
    ),
    "place:Aleppo": (
        "ev-1128-pourhashemi ev-1130-strikes ev-1129-aleppo-enter ev-1129-dorm "
        "ev-1130-aleppo-taken ev-1201-aleppo-out ev-1204-citadel"
    ),
    "place:tadmur": "ev-1207-palmyra",
    "place:washington": ("bg-2012-us-nusra bg-2018-us-hts ev-1130-us ev-1208-biden af-2025-us"),
    "has:coordinates -place:syria": ABROAD,
    "-has:coordinates": (
        "ev-1201-joint ev-1205-golani ev-1205-golani-iraq ev-1205-call ev-1205-khalifa "
        "ev-1207-trump"
    ),
}
KINDS = {
    "type:designation": LISTINGS,
    "type:battles/armed-clash": CLASHES,
    "type:armed-clash": CLASHES,
    "type:phone-call": "ev-1202-putin ev-1205-call",
    "type:diplomacy": (
        "ev-1201-araghchi ev-1202-putin ev-1203-unsc ev-1205-call ev-1207-astana af-1209-unsc"
    ),
    "type:displacement": (
        "ev-1205-homs-flight ev-1205-displaced ev-1207-displaced af-1209-displaced "
        "af-1213-displaced"
    ),
    "type:government-regains-territory": "ev-1204-counter",
    "type:shelling": "ev-1126-ariha ev-1129-dorm",
    "type:assessment": "ev-1201-aleppo-out ev-1205-khalifa ev-1206-toll ev-1208-toll",
    "type:battles place:aleppo": "ev-1128-pourhashemi ev-1129-aleppo-enter ev-1130-aleppo-taken",
    "tag:prisons": "ev-1205-prison ev-1207-homs ev-1208-saydnaya",
    "tag:israel,east": "ev-1206-arida ev-1208-golan ev-1203-deir ev-1206-deir ev-1207-palmyra",
    'tag:"air strikes"': (
        "ev-1128-strikes ev-1130-strikes ev-1201-strikes ev-1202-hospitals ev-1204-alkharboutli "
        "ev-1206-bridge ev-1206-arida ev-1208-us-strikes"
    ),
    "id:ev-1205-hama": "ev-1205-hama",
    "id:af-": AFTER,
}
EVIDENCE = {
    "source:given-article": GIVEN,
    "tier:given": GIVEN,
    "has:ai": "ev-1205-square",
    "source:given-article has:claim": EXAMINED,
    "source:webn-1206": (
        "bg-1982-hama offensive-2024 ev-1127-start ev-1205-golani ev-1205-hama ev-1205-khalifa "
        "ev-1206-rastan"
    ),
    "source:rudaw": "ev-1129-dorm ev-1205-golani-iraq",
    "source:karam": (
        "bg-2011-hama-june bg-2011-hama-protests bg-2011-hama-assault bg-2011-hama-square "
        "ev-1205-hama"
    ),
    'source:"Associated Press" before:2012': OF_2011,
    "tier:ngo": "bg-1982-hama bg-2012-us-nusra",
    "tier:official": (
        "ev-1201-telrifaat ev-1205-hama ev-1205-displaced af-1209-displaced af-1213-displaced"
    ),
    "tier:state-media place:moscow": "ev-1205-peskov af-1216-assad",
    "place:hama -tier:secondary": (
        "bg-2011-hama-assault ev-1204-encircle ev-1205-enter ev-1205-square"
    ),
    "independent:>=4": ("bg-2011-hama-assault ev-1127-start ev-1206-bridge ev-1207-homs"),
    "independent:0": "",
    "independent:1 place:hama": "bg-2011-hama-square ev-1204-encircle ev-1205-square",
    "alone:ap-hama-1205": "bg-2011-uprising",
    "party:turkiye independent:1": "ev-1128-strikes ev-1205-call ev-1208-guterres",
    "party:syria independent:1": "ev-1130-army ev-1201-assad ev-1205-army ev-1205-abbas",
    "stance:disputes": "ev-1129-dorm ev-1202-iraqis ev-1205-enter ev-1207-homs af-2026-un",
    "has:uncertain": (
        "bg-2011-hama-protests ev-1128-pourhashemi ev-1130-dawn ev-1202-iraqis ev-1205-khalifa "
        "ev-1207-displaced af-1209-unsc"
    ),
    "status:disputed": DISPUTED,
    "has:dispute": f"{DISPUTED} {RIVALS} ev-1204-encircle af-1216-assad",
    "status:claimed": ("ev-1127-base46 ev-1207-encircle ev-1208-manbij af-1216-assad"),
    "status:confirmed type:air-drone-strike": (
        "ev-1130-strikes ev-1201-strikes ev-1202-hospitals ev-1206-arida ev-1208-us-strikes"
    ),
    "confidence:low": "ev-1202-iraqis",
    "verdict:contradicted": "bg-2011-hama-square ev-1205-call",
    "verdict:distorted": "ev-1205-golani",
    "verdict:outdated,overstated": "ev-1205-displaced ev-1205-peskov",
    "verdict:unsupported": "ev-1205-khalifa",
    "mode:paraphrase": "ev-1205-call",
    "mode:verbatim": (
        "bg-2018-us-hts ev-1130-us ev-1201-joint ev-1205-enter ev-1205-guterres "
        "ev-1205-khalifa ev-1207-trump ev-1208-biden ev-1208-guterres"
    ),
    "has:original": "ev-1205-golani ev-1205-army",
    "has:figure type:statement": "ev-1201-aleppo-out ev-1206-toll ev-1208-toll",
    "has:quote type:battles": "ev-1205-enter ev-1205-hama ev-1206-rastan ev-1208-damascus",
}
DATES = {
    "date:2011": OF_2011,
    "date:2011-07": "bg-2011-hama-protests bg-2011-hama-assault",
    "before:2011-06": "bg-1982-hama bg-2011-uprising",
    "date:..1999": "bg-1982-hama",
    "date:198X": "bg-1982-hama",
    "date:2012..2018": (
        "bg-2012-us-nusra bg-2014-un-nusra bg-2016-break bg-2017-hts bg-2017-sna bg-2018-us-hts"
    ),
    "date:2024-11-28": "offensive-2024 ev-1128-strikes ev-1128-pourhashemi",
    "date:2024-12-04": (
        "offensive-2024 ev-1204-counter ev-1204-encircle ev-1204-alkharboutli ev-1204-citadel "
        "ev-1204-pay"
    ),
    "date:2024-12-06T12:00": (
        "offensive-2024 ev-1205-homs-flight ev-1206-bridge ev-1206-manbij ev-1206-daraa "
        "ev-1206-deir ev-1206-rastan ev-1206-southern ev-1206-nasib ev-1206-suwayda ev-1206-arida "
        "ev-1206-erdogan ev-1206-toll ev-1207-displaced"
    ),
    "date:2024-12-10": "ev-1206-manbij",
    "after:2024-12-09": "ev-1206-manbij af-1213-displaced af-1216-assad af-2025-us af-2026-un",
    "after:2024-12": "af-2025-us af-2026-un",
}
TOGETHER = {
    "golani cnn": "ev-1205-cnn",
    "golani -place:hama": (
        "bg-2016-break bg-2017-hts ev-1204-citadel ev-1205-golani ev-1205-golani-iraq ev-1205-cnn "
        "ev-1208-umayyad"
    ),
    "hama verdict:supported": ("bg-2011-hama-protests ev-1205-hama ev-1205-khalifa ev-1206-rastan"),
    "erdogan (place:istanbul OR type:phone-call)": "ev-1205-call ev-1206-erdogan",
    "actor:hts -(date:2024-11..2024-12)": "bg-2017-hts bg-2018-us-hts af-2025-us af-2026-un",
    "speaker:erdogan before:2024-12-06": "ev-1205-call",
    "place:hama,homs date:2024-12-06": "ev-1205-homs-flight",
    "tag:israel OR confidence:low": "ev-1202-iraqis ev-1206-arida ev-1208-golan",
    "confidence:low -status:disputed": "",
}
TABLE = WORDS | PHRASES | PEOPLE | PLACES | KINDS | EVIDENCE | DATES | TOGETHER


@pytest.fixture(scope="module")
def find():
    log = read(sample()).log
    index = Index.of(log)
    return lambda query: [log.events[rank].id for rank in index.select(parse(query))]


@pytest.mark.parametrize(("query", "ids"), TABLE.items(), ids=TABLE)
def test_finds_in_the_sample(find, query, ids):
    assert sorted(find(query)) == sorted(ids.split())


def test_what_belongs_to_an_event_is_found_by_its_id():
    log = read(sample()).log
    index = Index.of(log)
    expected = [rank for rank, each in enumerate(log.events) if each.part_of == "offensive-2024"]
    assert list(index.select(parse("part_of:offensive-2024"))) == expected
    assert list(index.select(parse("part_of:offensive"))) == expected
