"""Where the sample log is."""

from __future__ import annotations

from pathlib import Path


def sample() -> Path:
    """The sample log: beside the package in a checkout, inside it when installed."""
    package = Path(__file__).resolve().parent.parent
    inside = package / "events.yaml"
    return inside if inside.exists() else package.parent / "events.yaml"
