"""The golden list: permanent names of what ships, compared with what is made now.

    python tools/golden.py            compare; exit 1 when anything published differs
    python tools/golden.py --write    add new names and new wordings; no name is lost

Learners' histories and Anki notes hang on these names: fact ids, the GUID of each
note, item ids, and the revision of each item's wording. A new name may come at
any time, and an item that is mended in place gets a new revision: look through them
before they are written. A published name that goes, or a fact with another note, is a
mistake in a monograph, in an item model or in the naming itself; mend that instead.
"""

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

from baclofen_quiz.exchange.anki.names import (
    contrast_key,
    fact_key,
    guid,
    item_key,
)
from baclofen_quiz.items.contrasts import contrasts
from baclofen_quiz.items.identity import revision
from baclofen_quiz.resources import questions_folder
from baclofen_quiz.services.library import Library

GOLDEN = Path(__file__).resolve().parent.parent / "tests/golden/identities.json"

Names = Mapping[str, Mapping[str, str]]
"""``facts``: fact id to GUID; ``items``: item id to revision; ``notes``: key to GUID.

The notes are those of questions and contrasts; a question has one for all its variants.
One that only repeats the card of a fact has none, but its name stays taken.
"""


def current() -> Names:
    """Name everything in the bundled questions, as it is made now."""
    bank = Library([questions_folder()]).bank()
    keys = {
        *(item_key(i.family) for i in bank.items if i.family not in bank.twins),
        *(contrast_key(one.id) for one in contrasts(bank.items, bank.facts)),
    }
    return {
        "facts": {fact: guid(fact_key(fact)) for fact in bank.facts},
        "notes": {key: guid(key) for key in keys},
        "items": {item.id: revision(item) for item in bank.items},
    }


def lost(published: Names, now: Names) -> Iterator[str]:
    """Say which published names are not made any more."""
    for kind, names in published.items():
        yield from (
            f"{kind}: {name} is gone" for name in names if name not in now[kind]
        )


def changed(published: Names, now: Names, kind: str) -> Iterator[str]:
    """Say which published names of a kind stand for something else."""
    for name, value in published.get(kind, {}).items():
        made = now[kind].get(name, value)
        if made != value:
            yield f"{kind}: {name} was {value} and is now {made}"


def added(published: Names, now: Names) -> Iterator[str]:
    """Name what is not published yet."""
    for kind, names in now.items():
        yield from (
            f"{kind}: {name}" for name in names if name not in published.get(kind, {})
        )


def main() -> int:
    """Compare, or extend the list; return the exit code."""
    parser = argparse.ArgumentParser(description="Compare permanent names.")
    parser.add_argument("--write", action="store_true", help="add names and wordings")
    parser.add_argument("--file", type=Path, default=GOLDEN, help="another list")
    given = parser.parse_args()
    file: Path = given.file
    published = json.loads(file.read_text("utf-8")) if file.exists() else {}
    now = current()
    mistakes = [
        *lost(published, now),
        *changed(published, now, "facts"),
        *changed(published, now, "notes"),
    ]
    reworded = list(changed(published, now, "items"))
    for complaint in (*mistakes, *reworded):
        sys.stderr.write(f"{complaint}\n")
    if mistakes or (reworded and not given.write):
        return 1
    new = list(added(published, now))
    if given.write:
        write(file, now)
    sys.stdout.write(f"{len(new)} new, all published names stand\n")
    return 0


def write(file: Path, names: Names) -> None:
    """Write the list, sorted, in one step."""
    with tempfile.NamedTemporaryFile(
        "w", encoding="utf-8", dir=file.parent, delete=False
    ) as draft:
        json.dump(names, draft, indent=1, sort_keys=True)
        draft.write("\n")
    Path(draft.name).chmod(0o644)
    Path(draft.name).replace(file)


if __name__ == "__main__":
    sys.exit(main())
