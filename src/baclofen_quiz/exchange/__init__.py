"""Other people's formats: one package or module a format, and this registry."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Format:
    """A format that can be written; ``by_learner`` tells whether it can be personal."""

    name: str
    title: str
    suffix: str
    by_learner: bool


FORMATS: dict[str, Format] = {
    "anki": Format("anki", "Anki package", ".apkg", by_learner=False),
}
"""Formats by the name that ``export`` takes."""
