"""What a log declares: words of its own for events, actors and the rest, and fields of its own."""

from typing import Annotated, Literal

from msgspec import Meta

from tui.log.model.record import Record

Called = Annotated[str, Meta(description="What to call it; without, the word with spaces")]
Said = Annotated[str, Meta(description="What it means, in a sentence")]
FieldType = Literal["text", "word", "number", "date", "url", "flag"]
Colour = Literal["yellow", "red", "green", "blue", "violet", "plain"]
Set = Literal["acled", "incident", "none"]


class Word(Record, frozen=True):
    """A word that the log uses in a field: an actor type, a role, a tier."""

    name: Called = ""
    description: Said = ""


class LetterWord(Record, frozen=True):
    """A word that a row of events has a letter for: a status."""

    name: Called = ""
    letter: Annotated[str, Meta(description="One letter, for rows; else one of the word's")] = ""
    description: Said = ""


class TypeWord(Record, frozen=True):
    """A type of events, by itself or below another."""

    name: Called = ""
    letter: Annotated[
        str, Meta(description="One letter, for rows; else the parent's, or one of the word's")
    ] = ""
    parent: Annotated[
        str, Meta(description="The type that it is one of: asked for, this one is found too")
    ] = ""
    description: Said = ""
    colour: Annotated[
        Colour | None, Meta(description="Of its letter in rows; else the parent's, or yellow")
    ] = None


class RelationWord(Record, frozen=True):
    """A type of relations, as it is said from both of its ends."""

    name: Annotated[str, Meta(description="Said from the subject: depends on")] = ""
    inverse: Annotated[str, Meta(description="Said from the object: needed by")] = ""
    description: Said = ""


class MeasureWord(Record, frozen=True):
    """Something that figures count or measure."""

    name: Called = ""
    unit: Annotated[str, Meta(description="What one is, for figures without `unit`: ms, %")] = ""
    description: Said = ""


class OwnField(Record, frozen=True):
    """A field that the events of this log have beside those of the format."""

    type: Annotated[
        FieldType,
        Meta(description="What stands in it: text, a word, a number, a date (EDTF), a web address"),
    ] = "text"
    name: Called = ""
    unit: Annotated[str, Meta(description="What one is, of a number: ms, %")] = ""
    values: Annotated[tuple[str, ...], Meta(description="All words that it may have")] = ()
    description: Said = ""
