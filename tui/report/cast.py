"""Who is in an event, and in what roles."""

from __future__ import annotations

from tui.log.model import Event


def cast(event: Event) -> dict[str, str]:
    """Return the actors of an event in order, each with its roles; speakers are actors too."""
    found: dict[str, list[str]] = {}
    parts = [(part.actor, str(part.role)) for part in event.participants]
    spoken = [(quote.speaker, "speaker") for quote in event.quotes if quote.speaker]
    for actor_id, role in (*parts, *spoken):
        roles = found.setdefault(actor_id, [])
        if role not in roles:
            roles.append(role)
    return {actor_id: ", ".join(roles) for actor_id, roles in found.items()}
