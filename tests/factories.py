"""Builders of small, valid things: a test names only what it is about."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import TypedDict, Unpack

from baclofen_quiz.content.facts import (
    Action,
    ComparatorDifference,
    ComparatorTarget,
    Dose,
    Fact,
    MechanismStep,
    Phase,
    ReceptorAction,
    Route,
    Side,
    Stated,
)
from baclofen_quiz.content.monograph import Entry, Monograph, Review
from baclofen_quiz.content.quantities import Span, Unit
from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import Note, NoteKind, Statement
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.item import (
    Bloom,
    Certificate,
    ClozeItem,
    Item,
    MatchingItem,
    MultipleItem,
    NumericError,
    NumericItem,
    Option,
    OrderingItem,
    Proof,
    ShortItem,
    SingleItem,
    SourceLine,
    SourceSentence,
)
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.text import NBSP

FILE = "monographs/baclofen.md"


def make_location(file: str = FILE, line: int = 1, column: int = 1) -> Location:
    return Location(file, line, column)


class ProblemChanges(TypedDict, total=False):
    location: Location
    severity: Severity
    code: str
    what: str
    why: str
    mend: str


def make_problem(**changes: Unpack[ProblemChanges]) -> Problem:
    problem = Problem(
        location=make_location(),
        severity=Severity.ERROR,
        code="unreadable-dose",
        what="The dose line has no unit.",
        why="A number without a unit is no dose.",
        mend='Write the unit after the number, as in "5 mg".',
    )
    return replace(problem, **changes)


def make_note(
    kind: NoteKind = NoteKind.NOTE, text: str = "By country (labels; read)."
) -> Note:
    return Note(kind, text, make_location(line=2))


# --- statements, facts and monographs ------------------------------------------------


class StatementChanges(TypedDict, total=False):
    section: Section
    path: tuple[str, ...]
    slug: str
    pinned: bool
    text: str
    strong: tuple[str, ...]
    number: str
    notes: tuple[Note, ...]
    second_source_of: str
    unasked: bool
    location: Location


def make_statement(**changes: Unpack[StatementChanges]) -> Statement:
    statement = Statement(
        section=Section.MECHANISM,
        path=(),
        slug="receptor",
        pinned=True,
        text="Receptor: agonist at GABA-B receptors",
        strong=("GABA-B receptors",),
        number="4.1",
        notes=(),
        second_source_of="",
        unasked=False,
        location=make_location(),
    )
    return replace(statement, **changes)


def _fact_id(statement: Statement, aspect: str = "") -> str:
    return f"baclofen/{statement.section}/{statement.slug}" + aspect


def make_fact(
    topic: str = "Main effect",
    detail: str = "excitatory nerve transmission is inhibited",
    **changes: Unpack[StatementChanges],
) -> Stated:
    """Make a fact of the last resort: a topic and what is stated of it."""
    statement = replace(make_statement(slug="main-effect"), **changes)
    return Stated(
        id=_fact_id(statement), statement=statement, topic=topic, detail=detail
    )


def make_receptor(
    receptor: str = "GABA-B receptors",
    action: Action = Action.AGONIST,
    **changes: Unpack[StatementChanges],
) -> ReceptorAction:
    statement = make_statement(**changes)
    return ReceptorAction(
        id=_fact_id(statement), statement=statement, receptor=receptor, action=action
    )


def make_step(
    event: str = "Voltage-gated calcium channels are inhibited",
    side: Side = Side.PRESYNAPTIC,
    order: int = 2,
    **changes: Unpack[StatementChanges],
) -> MechanismStep:
    statement = replace(make_statement(slug="calcium-channels", text=event), **changes)
    return MechanismStep(
        id=_fact_id(statement),
        statement=statement,
        side=side,
        order=order,
        event=event,
    )


class DoseChanges(TypedDict, total=False):
    id: str
    statement: Statement
    route: Route
    population: str
    phase: Phase
    amount: Span
    per_kg: bool
    per_day: bool
    times_daily: int
    condition: str


def make_dose(**changes: Unpack[DoseChanges]) -> Dose:
    """Make a dose: 5 mg by mouth three times daily, the adult's first, unless told."""
    statement = make_statement(
        section=Section.DOSING,
        path=("Oral baclofen (adults)",),
        slug="adult-initial",
        text="Initial dose: 5 mg three times daily",
        strong=("5 mg three times daily",),
        number="6.1",
    )
    dose = Dose(
        id=_fact_id(statement),
        statement=statement,
        route=Route.ORAL,
        population="adults",
        phase=Phase.INITIAL,
        amount=Span(Decimal(5), Decimal(5), Unit.MG),
        per_kg=False,
        per_day=False,
        times_daily=3,
        condition="",
    )
    return replace(dose, **changes)


def make_comparator(
    drug: str = "Tizanidine",
    target: str = "\N{GREEK SMALL LETTER ALPHA}2-adrenergic receptors",
    difference: str = "more sedating and hypotensive",
) -> tuple[ComparatorTarget, ComparatorDifference]:
    statement = make_statement(
        section=Section.COMPARISON,
        slug=drug.lower(),
        text=f"{drug}: acts at {target}; {difference}",
        strong=(target,),
        number="12.1",
    )
    return (
        ComparatorTarget(
            id=_fact_id(statement, ".target"),
            statement=statement,
            drug=drug,
            target=target,
        ),
        ComparatorDifference(
            id=_fact_id(statement, ".difference"),
            statement=statement,
            drug=drug,
            difference=difference,
        ),
    )


def make_entry(*facts: Fact) -> Entry:
    """Make the entry of the statement that these facts share."""
    return Entry(facts[0].statement, facts)


class MonographChanges(TypedDict, total=False):
    drug: str
    drug_class: str
    sources: tuple[str, ...]
    review: Review | None
    file: str
    entries: tuple[Entry, ...]


def make_monograph(**changes: Unpack[MonographChanges]) -> Monograph:
    monograph = Monograph(
        drug="baclofen",
        drug_class="centrally acting skeletal muscle relaxants",
        sources=("US labels",),
        review=Review(date(2026, 11, 22), "compared with labels"),
        file=FILE,
        entries=(make_entry(make_receptor()), make_entry(make_dose())),
    )
    return replace(monograph, **changes)


# --- items ---------------------------------------------------------------------------


class OptionChanges(TypedDict, total=False):
    text: str
    rationale: str
    certificate: Certificate | None
    source: SourceLine


def make_option(option_id: str, **changes: Unpack[OptionChanges]) -> Option:
    option = Option(
        id=option_id,
        text=option_id.replace("-", " ").capitalize(),
        rationale=f"Why {option_id} stands where it stands.",
        certificate=Certificate(Proof.DENIED, ("baclofen/mechanism/no-gaba-a",)),
        source=SourceLine(FILE, 64),
    )
    return replace(option, **changes)


def make_options(*option_ids: str) -> tuple[Option, ...]:
    return tuple(make_option(option_id) for option_id in option_ids)


class ItemChanges(TypedDict, total=False):
    id: str
    drug: str
    section: Section
    model: str
    clone: tuple[tuple[str, str], ...]
    clone_of: str
    bloom: Bloom
    stem: str
    take_away: str
    explanation: str
    worked: tuple[str, ...]
    notes: tuple[Note, ...]
    facts: tuple[str, ...]
    source: SourceSentence
    tags: tuple[str, ...]


class OptionsChanges(ItemChanges, total=False):
    options: tuple[Option, ...]


class SingleChanges(OptionsChanges, total=False):
    key: str
    fixed_order: bool


class MultipleChanges(OptionsChanges, total=False):
    keys: frozenset[str]
    fixed_order: bool


class NumericChanges(ItemChanges, total=False):
    value: Decimal
    unit: str
    tolerance: Decimal
    units: tuple[str, ...]
    errors: tuple[NumericError, ...]


class MatchingChanges(ItemChanges, total=False):
    left: tuple[Option, ...]
    right: tuple[Option, ...]
    pairs: tuple[tuple[str, str], ...]


class TypedChanges(ItemChanges, total=False):
    accepted: tuple[str, ...]


def make_single_item(**changes: Unpack[SingleChanges]) -> SingleItem:
    item = SingleItem(
        id="baclofen/mechanism/receptor/target",
        drug="baclofen",
        section=Section.MECHANISM,
        model="target",
        bloom=Bloom.REMEMBER,
        stem="At which receptor is baclofen an agonist?",
        take_away="Baclofen is an agonist at the GABA-B receptor.",
        explanation="Baclofen activates GABA-B receptors on both sides of the synapse.",
        facts=("baclofen/mechanism/receptor",),
        source=SourceSentence(FILE, 64, "Receptor: agonist at GABA-B receptors"),
        tags=("baclofen", "mechanism", "single"),
        options=(
            make_option("alpha-2", text="\N{GREEK SMALL LETTER ALPHA}2-adrenergic"),
            make_option("gaba-a", text="GABA-A receptor"),
            make_option(
                "gaba-b",
                text="GABA-B receptor",
                certificate=Certificate(Proof.TRUE, ("baclofen/mechanism/receptor",)),
            ),
        ),
        key="gaba-b",
    )
    return replace(item, **changes)


def make_multiple_item(**changes: Unpack[MultipleChanges]) -> MultipleItem:
    item = MultipleItem(
        id="baclofen/identity/routes/routes",
        drug="baclofen",
        section=Section.IDENTITY,
        model="ways-in",
        bloom=Bloom.REMEMBER,
        stem="By which routes is baclofen given?",
        explanation="It is given by mouth and by intrathecal pump.",
        facts=("baclofen/identity/routes",),
        source=SourceSentence(FILE, 17, "Routes: oral and intrathecal"),
        tags=("baclofen", "identity", "multiple"),
        options=make_options("oral", "intrathecal", "intravenous", "epidural"),
        keys=frozenset({"oral", "intrathecal"}),
    )
    return replace(item, **changes)


def make_numeric_item(**changes: Unpack[NumericChanges]) -> NumericItem:
    item = NumericItem(
        id="baclofen/dosing/child-initial/mg-per-kg~w=40",
        drug="baclofen",
        section=Section.DOSING,
        model="mg-per-kg",
        clone=(("w", "40"),),
        clone_of="baclofen/dosing/child-initial/mg-per-kg",
        bloom=Bloom.APPLY,
        stem=(
            f"A child of 40{NBSP}kg starts oral baclofen at 0.3{NBSP}mg/kg/day in"
            " three equal doses. How much is given per dose?"
        ),
        explanation="The daily dose is divided by three.",
        worked=(
            f"0.3{NBSP}mg/kg/day \N{MULTIPLICATION SIGN} 40{NBSP}kg = 12{NBSP}mg/day",
            f"12{NBSP}mg ÷ 3 = 4{NBSP}mg",
        ),
        notes=(make_note(),),
        facts=("baclofen/dosing/child-initial",),
        source=SourceSentence(FILE, 140, "Initial dose: 0.3 mg/kg/day in 3 doses"),
        tags=("baclofen", "dosing", "numeric"),
        value=Decimal(4),
        unit="mg",
        tolerance=Decimal(0),
        units=("mcg", "mg", "g"),
        errors=(
            NumericError(
                Decimal(12),
                "not_divided",
                "That is the whole day's dose: divide it by three.",
            ),
            NumericError(Decimal(40), "tenfold", "That is ten times too much."),
        ),
    )
    return replace(item, **changes)


def make_ordering_item(**changes: Unpack[OptionsChanges]) -> OrderingItem:
    item = OrderingItem(
        id="baclofen/mechanism/calcium-channels/chain",
        drug="baclofen",
        section=Section.MECHANISM,
        model="chain",
        bloom=Bloom.ANALYSE,
        stem="Put the presynaptic actions of baclofen in causal order.",
        explanation="The receptor comes first, the reflex last.",
        facts=("baclofen/mechanism/calcium-channels",),
        source=SourceSentence(FILE, 76, "Voltage-gated calcium channels are inhibited"),
        tags=("baclofen", "mechanism", "ordering"),
        options=make_options("bound", "channels", "release", "reflex"),
    )
    return replace(item, **changes)


def make_matching_item(**changes: Unpack[MatchingChanges]) -> MatchingItem:
    item = MatchingItem(
        id="baclofen/comparison/tizanidine.target/match-target",
        drug="baclofen",
        section=Section.COMPARISON,
        model="match-target",
        bloom=Bloom.UNDERSTAND,
        stem="Match each drug to where it acts.",
        explanation="Each has a target of its own.",
        facts=("baclofen/comparison/tizanidine.target",),
        source=SourceSentence(FILE, 362, "Dantrolene: acts on calcium release"),
        tags=("baclofen", "comparison", "matching"),
        left=make_options("tizanidine", "diazepam", "dantrolene"),
        right=make_options("alpha-2", "gaba-a", "calcium-release", "gaba-b"),
        pairs=(
            ("tizanidine", "alpha-2"),
            ("diazepam", "gaba-a"),
            ("dantrolene", "calcium-release"),
        ),
    )
    return replace(item, **changes)


def make_short_item(**changes: Unpack[TypedChanges]) -> ShortItem:
    item = ShortItem(
        id="spasticity/malignant-hyperthermia",
        drug="baclofen",
        section=Section.COMPARISON,
        model="authored",
        bloom=Bloom.REMEMBER,
        stem="Which muscle relaxant is used in malignant hyperthermia?",
        explanation="Dantrolene acts within skeletal muscle.",
        facts=(),
        source=SourceSentence("spasticity.md", 5, ""),
        tags=("baclofen", "comparison", "short"),
        accepted=("dantrolene", "Dantrium"),
    )
    return replace(item, **changes)


def make_cloze_item(**changes: Unpack[TypedChanges]) -> ClozeItem:
    item = ClozeItem(
        id="spasticity/receptor-cloze",
        drug="baclofen",
        section=Section.MECHANISM,
        model="authored",
        bloom=Bloom.REMEMBER,
        stem="Baclofen is an agonist at the _____ receptor.",
        explanation="Not to be confused with the target of diazepam.",
        facts=(),
        source=SourceSentence("spasticity.md", 12, ""),
        tags=("baclofen", "mechanism", "cloze"),
        accepted=("GABA-B",),
    )
    return replace(item, **changes)


def make_twins() -> tuple[SingleItem, NumericItem]:
    """Make a calculation with options, and the same without."""
    typed = make_numeric_item()
    family, model = f"{typed.family}-choice", f"{typed.model}-choice"
    return make_single_item(id=family, facts=typed.facts, model=model), typed


def make_items() -> tuple[Item, ...]:
    """Make one item of each kind."""
    return (
        make_single_item(),
        make_multiple_item(),
        make_numeric_item(),
        make_ordering_item(),
        make_matching_item(),
        make_short_item(),
        make_cloze_item(),
    )


class BankChanges(TypedDict, total=False):
    monographs: tuple[Monograph, ...]
    items: tuple[Item, ...]
    withheld: tuple[Withheld, ...]
    refusals: tuple[tuple[str, str], ...]
    problems: tuple[Problem, ...]
    digest: str
    unread: int
    drafts: tuple[Item, ...]
    retired: tuple[Item, ...]
    files: tuple[str, ...]
    flawed: tuple[Item, ...]
    flaws: tuple[tuple[str, Problem], ...]


def make_bank(**changes: Unpack[BankChanges]) -> Bank:
    """Make a bank of one monograph and one item of each kind."""
    bank = Bank(
        monographs=(make_monograph(),),
        items=make_items(),
        withheld=(),
        refusals=(),
        problems=(),
        digest="0123456789abcdef",
    )
    return replace(bank, **changes)
