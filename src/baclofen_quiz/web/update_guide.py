"""How decks in Anki are kept up to date: three ways, in three steps each."""

from dataclasses import dataclass
from enum import StrEnum


class Door(StrEnum):
    """Where a step is done on this site; empty if it is done in Anki."""

    ANKI = ""
    DECK = "deck"
    TEXT = "text"
    MERGE = "merge"


@dataclass(frozen=True, slots=True)
class Window:
    """A window of Anki, as far as it matters: rows of a label and a value, a button."""

    title: str
    rows: tuple[tuple[str, str], ...]
    button: str

    @property
    def height(self) -> int:
        """Units of the picture's own measure."""
        return 84 + 26 * len(self.rows)

    @property
    def told(self) -> str:
        """What the picture shows, for who does not see it."""
        rows = (f"{label}: {value}" if value else label for label, value in self.rows)
        return f"Anki, {self.title}. {'; '.join(rows)}. Button: {self.button}."


@dataclass(frozen=True, slots=True)
class Step:
    """One step: what to do, and what the window looks like."""

    text: str
    window: Window
    door: Door = Door.ANKI


@dataclass(frozen=True, slots=True)
class Way:
    """A way to take an update, for whom it is, and what it leaves alone."""

    id: str
    title: str
    whom: str
    steps: tuple[Step, Step, Step]
    told: str


_DECK = "Baclofen quiz"
_NEWER = Window(
    "Import", (("File", "baclofen-quiz.apkg"), ("Update notes", "If newer")), "Import"
)
_STUDY = Window("Decks", ((_DECK, "12 new, 30 due"),), "Study now")

WAYS: tuple[Way, ...] = (
    Way(
        id="deck",
        title="The deck again",
        whom="You wrote nothing of your own on our cards.",
        steps=(
            Step(
                "Download the deck, whole or a part.",
                Window("Downloads", (("baclofen-quiz.apkg", ""),), "Open"),
                Door.DECK,
            ),
            Step("In Anki choose File, Import. Leave the options as they are.", _NEWER),
            Step("Go on studying: only corrected cards have changed.", _STUDY),
        ),
        told=(
            "Scheduling, suspended and flagged cards and your decks stay. A corrected "
            "card loses what you wrote in My notes, and the tags you gave it."
        ),
    ),
    Way(
        id="own",
        title="Your own deck",
        whom="You wrote into My notes, or gave tags of your own.",
        steps=(
            Step(
                f"In Anki choose File, Export, and the deck {_DECK}.",
                Window(
                    "Export",
                    (("Format", ".apkg"), ("Include", _DECK), ("Scheduling", "no")),
                    "Export",
                ),
            ),
            Step(
                "Upload this file here. You get it back as the new release, with your "
                "notes and tags in it. Nothing of it is kept.",
                Window("Downloads", (("my-quiz.apkg", ""),), "Open"),
                Door.MERGE,
            ),
            Step(
                "Import what you got, with the options as they are.",
                Window(
                    "Import",
                    (("File", "my-quiz.apkg"), ("Update notes", "If newer")),
                    "Import",
                ),
            ),
        ),
        told=(
            "Wordings that you changed stay, unless we corrected the same field: then "
            "ours counts, and yours stands in My notes. Anki itself drops the tags "
            "leech and marked from cards that change."
        ),
    ),
    Way(
        id="text",
        title="As text",
        whom="You use Anki on a computer, and want no upload.",
        steps=(
            Step(
                "Download the deck, and import it with Update notes: Never. It brings "
                "what is new, with its tags, and changes nothing that you have.",
                Window(
                    "Import",
                    (("File", "baclofen-quiz.apkg"), ("Update notes", "Never")),
                    "Import",
                ),
                Door.DECK,
            ),
            Step(
                "Download the corrections as text, one file a kind of card.",
                Window("Downloads", (("quiz-fact.txt", ""),), "Open"),
                Door.TEXT,
            ),
            Step(
                "Import each file. Anki reads from its first lines what to do.",
                Window(
                    "Import",
                    (("File", "quiz-fact.txt"), ("Existing notes", "Update")),
                    "Import",
                ),
            ),
        ),
        told=(
            "My notes, tags, scheduling and your decks stay. Wordings that you changed "
            "become ours. After it, stay with text or with your own deck: a deck that "
            "is older than your import changes nothing."
        ),
    ),
)
