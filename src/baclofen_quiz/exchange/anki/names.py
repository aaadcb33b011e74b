"""How notes, decks and tags are named: GUIDs from ids, tags through one slug."""

import hashlib
import re
from dataclasses import dataclass
from functools import lru_cache

from baclofen_quiz import text
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.anki import schema
from baclofen_quiz.exchange.anki.schema import Part

_GUID_DIGITS = 20
_TAG = re.compile(r"[a-z0-9-]+(?:::[a-z0-9-]+)*")
_DRUG = re.compile(r'[^\x00-\x20:"]([^\x00-\x1f:"]*[^\x00-\x20:"])?')

RETIRED = "pharm::retired"
SAFETY = "pharm::safety"


def fact_key(fact_id: str) -> str:
    """Name the note of a fact: what stands in its field ``Key``."""
    return f"fact:{fact_id}"


def item_key(family: str) -> str:
    """Name the note of a question, which stands for all its variants."""
    return f"item:{family}"


def contrast_key(contrast_id: str) -> str:
    """Name the note of a contrast."""
    return f"contrast:{contrast_id}"


def statement_page(drug: str, section: str, slug: str) -> str:
    """Lead to a statement of a monograph, from the root of the site."""
    return f"monographs/{drug}#{section}-{slug}"


def fact_page(key: str) -> str:
    """Lead to the statement of a fact's note, from the root of the site."""
    drug, section, name = key.removeprefix("fact:").split("/", 2)
    return statement_page(drug, section, name.partition(".")[0])


def guid(key: str) -> str:
    """Make the permanent GUID of a note from its key; wording never enters."""
    return "pq" + hashlib.sha256(key.encode()).hexdigest()[:_GUID_DIGITS]


@lru_cache(maxsize=1024)
def tag(kind: str, value: str) -> str:
    """Make ``pharm::<kind>::<slug of value>``."""
    return f"pharm::{kind}::{text.slug(value) or 'unnamed'}"


def fit_tag(candidate: str) -> bool:
    """Whether Anki keeps this tag as it stands."""
    return _TAG.fullmatch(candidate) is not None


@dataclass(frozen=True, order=True, slots=True)
class SubDeck:
    """What concerns one section of one drug, and the deck in which it lies.

    Facts have a deck a section; contrasts and questions one deck a drug.
    """

    drug: str
    section: Section
    part: Part = Part.FACTS

    @property
    def name(self) -> str:
        """``Baclofen quiz::Baclofen::Dosage and administration``."""
        drug = self.drug[:1].upper() + self.drug[1:]
        return f"{schema.TOP_DECK}::{drug}::{self._last[0]}"

    @property
    def id(self) -> int:
        """A literal for bundled drugs; for others it follows from the drug's name.

        Anki matches decks by name, so the number only has to stay clear of others.
        """
        return _first_id(self.drug) + self._last[1]

    @property
    def _last(self) -> tuple[str, int]:
        """Give the last part of the name, and the number within the drug's decks."""
        if self.part is Part.FACTS:
            return schema.SECTION_DECKS[self.section]
        return schema.PART_DECKS[self.part]

    @property
    def fit(self) -> bool:
        """Whether Anki keeps this deck name as it stands."""
        return _DRUG.fullmatch(self.drug) is not None


def _first_id(drug: str) -> int:
    known = schema.DRUG_DECKS.get(drug)
    if known is not None:
        return known
    # 2 ** 31 slots of 100 ids each, all above the literals of the bundled drugs
    slot = int(hashlib.sha256(drug.encode()).hexdigest()[:8], 16) >> 1
    return 1_800_000_000_000 + slot * 100
