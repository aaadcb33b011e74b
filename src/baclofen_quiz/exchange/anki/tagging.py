"""Text by which Anki tags notes that a learner has, and changes nothing else.

A package leaves notes alone that a learner has, so it can bring them no tag. Anki's
import of text by GUID replaces the tags of a note, so the learner's own are written
along; fields without a column stay, and so does all scheduling.
"""

import csv
import io
from collections.abc import Iterable
from typing import Final

from baclofen_quiz.exchange.anki.own_notes import OwnNote

_HEAD: Final = (
    "#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#tags column:3\n"
)


def print_tags(notes: Iterable[OwnNote], tag: str) -> str:
    """Print a row for each note: who it is, its tags and one more.

    The type is that of the learner's collection, whatever it is called there. The
    fourth column is the first field as it stands: Anki wants one.
    """
    text = io.StringIO()
    text.write(_HEAD)
    writer = csv.writer(text, delimiter="\t", lineterminator="\n")
    for note in notes:
        tags = " ".join(dict.fromkeys((*note.tags, tag)))
        first = next(iter(note.fields.values()), "")
        writer.writerow([note.guid, note.note_type.id, tags, first])
    return text.getvalue()
