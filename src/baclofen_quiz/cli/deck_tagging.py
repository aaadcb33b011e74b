"""``export anki --missed --with-export FILE``: mistakes tagged in one's own cards."""

from datetime import UTC, datetime
from pathlib import Path

import click

from baclofen_quiz.services.deck_choice import DeckChoice, Picked
from baclofen_quiz.services.files import write_atomically


def tag_missed(choice: DeckChoice, export: Path, out: Path, file: Path) -> None:
    """Write a text that tags the chosen notes that an export holds.

    Raises:
        UnreadablePackageError: the export cannot be read.
        NoneOfOursError: none of its notes is ours.
        NothingHeldError: none of them was chosen.
    """
    from baclofen_quiz.services.deck_merging import read_held  # noqa: PLC0415 - seldom
    from baclofen_quiz.services.missed_tags import tagged  # noqa: PLC0415 - seldom

    with export.open("rb") as source:
        held = read_held(source)
    only = choice.only if isinstance(choice.only, Picked) else Picked(frozenset(), "")
    text = tagged(only, held, datetime.now(UTC).astimezone().date())
    write_atomically(file, text.data)
    click.echo(
        f"{out}: {text.notes} notes get the tag {text.tag}; {text.lacking} are not in "
        "that collection. Import the newest deck before it."
    )
