"""The rules of agreement: why each matters and how it is mended."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """What is said of every finding of a rule."""

    code: str
    why: str
    mend: str


CONTRADICTED = Words(
    "S35",
    "A learner who knows the monograph would be marked wrong.",
    "Correct the key, or ask for what the sentence says; if the sentence is wrong, mend"
    " the monograph.",
)
UNSUPPORTED = Words(
    "S36",
    "A learner who reads the source would not find the answer there.",
    "Cite the sentence that it rests on, if there is one.",
)
TWINS = Words(
    "S37",
    "Two questions that ask the same count twice what was known once.",
    "Delete one of them, or ask another thing.",
)
