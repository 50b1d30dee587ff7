"""Questions: what has to be established, and what speaks for it and against it."""

from collections.abc import Iterator
from typing import Annotated

from msgspec import Meta

from tui.log.model.record import Id, Note, Record, Unread
from tui.log.model.vocabulary import Answered, Stance

Side = Annotated[
    Stance,
    Meta(
        description="Whether it speaks for the answer (of a question without one: for a yes), "
        "against it, or only of the matter"
    ),
]


class Evidence(Record, frozen=True):
    """An event that bears on a question, and on which side."""

    event: Annotated[Id, Meta(description="The event: its id")]
    stance: Side = "supports"
    note: Note = ""


class ClaimEvidence(Record, frozen=True):
    """A claim that bears on a question: one that a source makes in an event."""

    event: Annotated[Id, Meta(description="The event that the claim stands in: its id")]
    source: Annotated[Id, Meta(description="The source that makes it: its id")]
    locator: Annotated[
        str, Meta(description="The `locator` of the claim, where the source makes several there")
    ] = ""
    stance: Side = "supports"
    note: Note = ""


class Question(Record, frozen=True):
    """What has to be established: what speaks for it and against it, and what is missing."""

    asks: Annotated[str, Meta(description="The question, in a sentence")]
    needs: Annotated[
        tuple[str, ...], Meta(description="What is still missing to answer it, each in words")
    ] = ()
    events: Annotated[
        tuple[Id | Evidence, ...],
        Meta(description="Events that bear on it, by id, or with their stance; by id: for it"),
    ] = ()
    claims: Annotated[
        tuple[ClaimEvidence, ...], Meta(description="Claims of sources that bear on it")
    ] = ()
    answer: Annotated[str, Meta(description="The answer, as far as there is one")] = ""
    status: Annotated[
        Answered,
        Meta(description="How far it is answered; `dropped`: nobody looks for the answer any more"),
    ] = "open"
    note: Note = ""
    unread: Unread = None

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """The events that bear on it, each with its stance."""
        return tuple(
            each if isinstance(each, Evidence) else Evidence(event=each) for each in self.events
        )

    @property
    def bearing(self) -> Iterator[str]:
        """Ids of the events that bear on it, those of claims too."""
        for each in self._all:
            yield each.event

    def counts(self, stance: Stance) -> int:
        """Return how many events and claims have a stance."""
        return sum(each.stance == stance for each in self._all)

    @property
    def _all(self) -> tuple[Evidence | ClaimEvidence, ...]:
        return (*self.evidence, *self.claims)
