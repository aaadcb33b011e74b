"""What a template needs beside the fact."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Setting:
    """The drug, and a hint at the member of a list ("" for facts of no list)."""

    drug: str
    hint: str
