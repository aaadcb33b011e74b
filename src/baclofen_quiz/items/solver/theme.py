"""A theme of a monograph, and what a sentence or an option may mean on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    """A meaning: how a sentence, an option and a patient put it (patterns).

    A meaning that no sentence of a monograph is expected to have has none for it.
    """

    option: str
    sentence: str = ""
    voice: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """A question that any drug answers: where, in what words, with what meanings."""

    sections: tuple[str, ...]
    about: str
    meanings: tuple[Meaning, ...]
