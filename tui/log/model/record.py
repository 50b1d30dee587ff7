"""What all records have in common, and the kinds of text that their fields hold."""

from typing import Annotated, Any

from msgspec import Meta, Struct

# The pattern is for editors: reading takes any id, and says what is wrong with it.
ID_PATTERN = r"^\S{1,200}$"
Id = Annotated[
    str,
    Meta(
        description="The id of a record: a word of up to 200 characters, without spaces",
        extra_json_schema={"pattern": ID_PATTERN},
    ),
]
Ids = tuple[Id, ...]
Words = Annotated[str, Meta(description="Text in the language of the log")]
Note = Annotated[str, Meta(description="A remark of whoever keeps the log")]
Locator = Annotated[str, Meta(description="Where in the source (CSL-JSON `locator`)")]
Language = Annotated[str, Meta(description="Language, BCP 47: ar, tr, ru")]
Name = Annotated[str, Meta(description="An actor's id, or a name")]
Unsourced = Annotated[
    tuple[str, ...],
    Meta(description="Fields of this record that rest on general knowledge alone"),
]
Inferred = Annotated[
    tuple[str, ...],
    Meta(description="Fields of this record that the log concludes, and no source says"),
]
Unread = Annotated[
    dict[str, Any] | None,
    Meta(description="Fields that could not be read, as they are written"),
]


# mypy wants `frozen=True` on each record again. Annotations are no text in this room: msgspec would
# compile each of them at every start, for 5 ms.
class Record(
    Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False
):
    """What every record of a log has in common: immutable, and strict about its fields."""


class Foreign(Record, frozen=True):
    """Words in a language other than the log's."""

    text: Annotated[str, Meta(description="The words, as they are written in that language")]
    lang: Language = ""
    note: Note = ""
    unsourced: Annotated[bool, Meta(description="The log's own rendering, which no source has")] = (
        False
    )
