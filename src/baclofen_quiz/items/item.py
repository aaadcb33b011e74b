"""The item: what is asked, what is right, and why each option is right or wrong.

One frozen class a kind; ``Item`` is their union. Texts are plain (``GABA-B``, ``mcg``,
no-break space between number and unit); pages and decks dress them.
"""

from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Note

AUTHORED = "authored"
"""The model of an item that a person wrote."""


class Kind(StrEnum):
    """The form of an answer."""

    SINGLE = "single"
    MULTIPLE = "multiple"
    NUMERIC = "numeric"
    ORDERING = "ordering"
    MATCHING = "matching"
    SHORT = "short"
    CLOZE = "cloze"


class Bloom(StrEnum):
    """The level of thinking that an item asks for, lowest first."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"
    APPLY = "apply"
    ANALYSE = "analyse"
    EVALUATE = "evaluate"


class Proof(StrEnum):
    """Why an option has its truth value (docs/item-quality.md)."""

    TRUE = "T"  # it is the key, or belongs to it
    FUNCTIONAL = "F1"  # one value per subject; this one is another subject's
    DENIED = "F2"  # the source states another status, or denies it
    DISJOINT = "F3"  # the lexicon declares the two classes disjoint
    CLOSED_LIST = "F4"  # a list declared complete, asked as such, and not world-true
    ERROR_MODEL = "F5"  # arithmetic by a named error
    SEQUENCE = "F6"  # breaks a stated order


@dataclass(frozen=True, slots=True)
class Certificate:
    """The proof of an option, and the fact ids, declaration or error it rests on."""

    proof: Proof
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SourceLine:
    """Where the sentence behind a rationale stands."""

    file: str
    line: int


@dataclass(frozen=True, slots=True)
class SourceSentence:
    """The sentence behind an item; ``quote`` is "" when an authored item has none."""

    file: str
    line: int
    quote: str


@dataclass(frozen=True, slots=True)
class Option:
    """One option; ``certificate`` is None on authored items only."""

    id: str
    text: str
    rationale: str
    certificate: Certificate | None
    source: SourceLine


PICTURE_ENDINGS = (".png", ".jpg", ".jpeg", ".gif", ".webp")
"""What the name of a picture may end in, in small letters."""


@dataclass(frozen=True, slots=True)
class Image:
    """A picture of a question: words for it, its file's name and what is in that.

    ``digest`` is the beginning of the SHA-256 of its bytes, "" until they are read.
    """

    alt: str
    name: str
    digest: str = ""


class CaseRole(StrEnum):
    """What a fact of a case is for."""

    NEEDED = "needed"  # without it the key does not follow
    RULES_OUT = "rules_out"  # it makes a distractor wrong
    NOISE = "noise"  # beside the point, as much in practice is


@dataclass(frozen=True, slots=True)
class CaseFact:
    """A phrase of a stem that tells of a case, and what it is for."""

    phrase: str
    role: CaseRole


@dataclass(frozen=True, slots=True)
class NumericError:
    """A wrong number and the named step that leads to it, said to the learner."""

    value: Decimal
    model: str
    diagnosis: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemBase:
    """What every item has.

    ``model`` is the item model, or "authored". ``clone`` holds the parameters of a
    clone row and ``clone_of`` the family id (both empty otherwise). ``take_away`` is
    one line for the feedback page (may be empty). ``worked`` is the worked solution of
    a dose item, one step a line. ``facts`` are the asked fact ids. ``case`` names the
    facts of a vignette, where it is known what each is for. ``images`` stand below the
    stem, on authored items only. ``reasons_optional`` is what the file of an authored
    item says of reasons; it is no part of the question.
    """

    id: str
    drug: str
    section: Section
    model: str
    clone: tuple[tuple[str, str], ...] = ()
    clone_of: str = ""
    bloom: Bloom
    stem: str
    take_away: str = ""
    explanation: str
    worked: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()
    facts: tuple[str, ...]
    source: SourceSentence
    tags: tuple[str, ...]
    case: tuple[CaseFact, ...] = ()
    images: tuple[Image, ...] = ()
    reasons_optional: bool = field(default=False, compare=False)

    @property
    def authored(self) -> bool:
        """Whether a person wrote it, so that nothing is known of its words."""
        return self.model == AUTHORED

    @property
    def family(self) -> str:
        """The id under which clones are counted once."""
        return self.clone_of or self.id


@dataclass(frozen=True, slots=True, kw_only=True)
class SingleItem(ItemBase):
    """One best answer. ``fixed_order`` keeps numbers and steps as they stand."""

    options: tuple[Option, ...]
    key: str
    fixed_order: bool = False

    @property
    def kind(self) -> Kind:
        """Always single."""
        return Kind.SINGLE


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleItem(ItemBase):
    """All that apply: at least two are true, not all."""

    options: tuple[Option, ...]
    keys: frozenset[str]
    fixed_order: bool = False

    @property
    def kind(self) -> Kind:
        """Always multiple."""
        return Kind.MULTIPLE


@dataclass(frozen=True, slots=True, kw_only=True)
class NumericItem(ItemBase):
    """A typed number with a unit; ``units`` are those offered beside the field."""

    value: Decimal
    unit: str
    tolerance: Decimal
    units: tuple[str, ...]
    errors: tuple[NumericError, ...]

    @property
    def kind(self) -> Kind:
        """Always numeric."""
        return Kind.NUMERIC


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItem(ItemBase):
    """Put in order; ``options`` stand in the right order, and are shown in another."""

    options: tuple[Option, ...]

    @property
    def kind(self) -> Kind:
        """Always ordering."""
        return Kind.ORDERING


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItem(ItemBase):
    """Match each left option to a right one; right ones may repeat or stay unused."""

    left: tuple[Option, ...]
    right: tuple[Option, ...]
    pairs: tuple[tuple[str, str], ...]

    @property
    def kind(self) -> Kind:
        """Always matching."""
        return Kind.MATCHING


@dataclass(frozen=True, slots=True, kw_only=True)
class ShortItem(ItemBase):
    """A typed word or phrase."""

    accepted: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """Always short."""
        return Kind.SHORT


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeItem(ItemBase):
    """A sentence with one gap, printed as ``{{...}}`` in a question file.

    The stem shows the gap as ``_____``.
    """

    accepted: tuple[str, ...]

    @property
    def kind(self) -> Kind:
        """Always cloze."""
        return Kind.CLOZE


Item = (
    SingleItem
    | MultipleItem
    | NumericItem
    | OrderingItem
    | MatchingItem
    | ShortItem
    | ClozeItem
)
"""Any item: match on its class."""

OptionItem = SingleItem | MultipleItem | OrderingItem
"""The items whose options stand in one list."""
