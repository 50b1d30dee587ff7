"""The words of the log format: fixed ones, which mean the same in every log, and the log's own."""

from typing import Annotated, Final, Literal

from msgspec import Meta

EventType = Annotated[str, Meta(description="A word of `event_types`, or of the `vocabulary`")]
ActorType = Annotated[str, Meta(description="A word of `actor_types`, or of the `vocabulary`")]
Role = Annotated[str, Meta(description="A word of `roles`, or of the `vocabulary`")]
RelationType = Annotated[
    str, Meta(description="A word of `relation_types`, or of the `vocabulary`")
]
Tier = Annotated[str, Meta(description="A word of `tiers`, or of the `vocabulary`")]
Status = Annotated[str, Meta(description="A word of `statuses`, or of the `vocabulary`")]

Reliability = Literal["A", "B", "C", "D", "E", "F"]
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
Answered = Literal["open", "partial", "answered", "dropped"]
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
