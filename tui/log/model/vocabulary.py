"""The fixed words of the log format: what a field may say where not everything will do."""

from __future__ import annotations

from typing import Final, Literal

Tier = Literal[
    "wire", "official", "ngo", "state-media", "reference", "secondary", "social", "given"
]
Reliability = Literal["A", "B", "C", "D", "E", "F"]
ActorType = Literal[
    "person",
    "armed-group",
    "armed-forces",
    "state",
    "organisation",
    "coalition",
    "political-group",
    "population",
]
RelationType = Literal[
    "leads",
    "member_of",
    "works_for",
    "minister_in",
    "envoy_of",
    "supports",
    "opposes",
    "fights",
    "allied_with",
    "branch_of",
    "successor_of",
    "broke_with",
    "designates_terrorist",
]
Role = Literal[
    "actor",
    "attacker",
    "defender",
    "support",
    "sponsor",
    "beneficiary",
    "victim",
    "protester",
    "target",
    "speaker",
    "addressee",
    "counterpart",
    "party",
    "host",
    "designator",
    "designated",
]
# ACLED's six types with their sub-types (Codebook 2024), then what ACLED leaves out.
EventType = Literal[
    "battles",
    "battles/armed-clash",
    "battles/government-regains-territory",
    "battles/non-state-actor-overtakes-territory",
    "explosions",
    "explosions/air-drone-strike",
    "explosions/chemical-weapon",
    "explosions/grenade",
    "explosions/remote-explosive",
    "explosions/shelling",
    "explosions/suicide-bomb",
    "violence-against-civilians",
    "violence-against-civilians/abduction",
    "violence-against-civilians/attack",
    "violence-against-civilians/sexual-violence",
    "protests",
    "protests/excessive-force",
    "protests/peaceful-protest",
    "protests/protest-with-intervention",
    "riots",
    "riots/mob-violence",
    "riots/violent-demonstration",
    "strategic-developments",
    "strategic-developments/agreement",
    "strategic-developments/arrests",
    "strategic-developments/change-to-group",
    "strategic-developments/disrupted-weapons-use",
    "strategic-developments/headquarters-established",
    "strategic-developments/looting",
    "strategic-developments/non-violent-transfer-of-territory",
    "strategic-developments/other",
    "statement",
    "statement/assessment",
    "diplomacy",
    "diplomacy/meeting",
    "diplomacy/phone-call",
    "designation",
    "displacement",
]
Status = Literal["claimed", "reported", "confirmed", "disputed", "refuted"]
Confidence = Literal["high", "medium", "low"]
Mode = Literal["verbatim", "translation", "paraphrase"]
Verdict = Literal[
    "supported",
    "imprecise",
    "distorted",
    "outdated",
    "overstated",
    "unsupported",
    "contradicted",
    "comment",
]
Stance = Literal["supports", "disputes", "mentions"]
DerivationKind = Literal["copy", "translation", "quotes", "mirror", "rewrite", "summary"]
# Credibility of information, AJP-2.1: 1 confirmed by other sources, 2 probably true, 3 possibly
# true, 4 doubtful, 5 improbable, 6 truth cannot be judged.
Credibility = Literal[1, 2, 3, 4, 5, 6]

# IPTC NewsCodes, scheme digitalsourcetype (cv.iptc.org), with its three retired terms last, and the
# two that C2PA adds: by word, or by URI as C2PA manifests and image files have them.
DigitalSourceWord = Literal[
    "digitalCapture",
    "computationalCapture",
    "negativeFilm",
    "positiveFilm",
    "print",
    "humanEdits",
    "algorithmicallyEnhanced",
    "digitalCreation",
    "dataDrivenMedia",
    "trainedAlgorithmicMedia",
    "compositeWithTrainedAlgorithmicMedia",
    "algorithmicMedia",
    "screenCapture",
    "virtualRecording",
    "composite",
    "compositeCapture",
    "compositeSynthetic",
    "minorHumanEdits",
    "softwareImage",
    "digitalArt",
    "trainedAlgorithmicData",
    "empty",
]
DigitalSourceUri = Literal[
    "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    "http://cv.iptc.org/newscodes/digitalsourcetype/computationalCapture",
    "http://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm",
    "http://cv.iptc.org/newscodes/digitalsourcetype/positiveFilm",
    "http://cv.iptc.org/newscodes/digitalsourcetype/print",
    "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits",
    "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced",
    "http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
    "http://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia",
    "http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
    "http://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
    "http://cv.iptc.org/newscodes/digitalsourcetype/screenCapture",
    "http://cv.iptc.org/newscodes/digitalsourcetype/virtualRecording",
    "http://cv.iptc.org/newscodes/digitalsourcetype/composite",
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeCapture",
    "http://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic",
    "http://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits",
    "http://cv.iptc.org/newscodes/digitalsourcetype/softwareImage",
    "http://cv.iptc.org/newscodes/digitalsourcetype/digitalArt",
    "https://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture",
    "https://cv.iptc.org/newscodes/digitalsourcetype/computationalCapture",
    "https://cv.iptc.org/newscodes/digitalsourcetype/negativeFilm",
    "https://cv.iptc.org/newscodes/digitalsourcetype/positiveFilm",
    "https://cv.iptc.org/newscodes/digitalsourcetype/print",
    "https://cv.iptc.org/newscodes/digitalsourcetype/humanEdits",
    "https://cv.iptc.org/newscodes/digitalsourcetype/algorithmicallyEnhanced",
    "https://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation",
    "https://cv.iptc.org/newscodes/digitalsourcetype/dataDrivenMedia",
    "https://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia",
    "https://cv.iptc.org/newscodes/digitalsourcetype/compositeWithTrainedAlgorithmicMedia",
    "https://cv.iptc.org/newscodes/digitalsourcetype/algorithmicMedia",
    "https://cv.iptc.org/newscodes/digitalsourcetype/screenCapture",
    "https://cv.iptc.org/newscodes/digitalsourcetype/virtualRecording",
    "https://cv.iptc.org/newscodes/digitalsourcetype/composite",
    "https://cv.iptc.org/newscodes/digitalsourcetype/compositeCapture",
    "https://cv.iptc.org/newscodes/digitalsourcetype/compositeSynthetic",
    "https://cv.iptc.org/newscodes/digitalsourcetype/minorHumanEdits",
    "https://cv.iptc.org/newscodes/digitalsourcetype/softwareImage",
    "https://cv.iptc.org/newscodes/digitalsourcetype/digitalArt",
    "http://c2pa.org/digitalsourcetype/trainedAlgorithmicData",
    "http://c2pa.org/digitalsourcetype/empty",
]
DigitalSourceType = Literal[DigitalSourceWord, DigitalSourceUri]

MADE_BY_MACHINE: Final = frozenset(
    {"trainedAlgorithmicMedia", "algorithmicMedia", "trainedAlgorithmicData"}
)
"""Digital source types of what a machine made, whole."""

MADE_WITH_MACHINE: Final = frozenset({"compositeWithTrainedAlgorithmicMedia", "compositeSynthetic"})
"""Digital source types of what a machine made a part of."""
