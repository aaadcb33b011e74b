"""Every rule on one item is tried on an authored item of every kind it is meant for."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.flaws.table import RULES
from baclofen_quiz.items.item import (
    CaseFact,
    CaseRole,
    ClozeItem,
    Item,
    Kind,
    MatchingItem,
    NumericItem,
    Option,
    ShortItem,
)
from baclofen_quiz.items.lexicon import Blocked, Concept, Lexicon
from factories import (
    make_cloze_item,
    make_matching_item,
    make_note,
    make_numeric_item,
    make_ordering_item,
    make_receptor,
    make_short_item,
)
from flaw_finding import codes, multiple, single

RECEPTOR = "baclofen/mechanism/receptor"
FACTS = {RECEPTOR: make_receptor(notes=(make_note(NoteKind.WARNING),))}
LEXICON = Lexicon(
    concepts={
        c.id: c
        for c in (
            Concept("spasm", "sign", "Spasm", synonyms=("Cramp",)),
            Concept("leg-spasm", "sign", "Leg spasm", within=("spasm",)),
            Concept("tizanidine", "drug", "Tizanidine"),
            Concept("pain", "sign", "Pain"),
        )
    },
    blocked=(Blocked("approved-use", frozenset({"spasm"}), "It is one."),),
)

SOUND: dict[Kind, Item] = {
    Kind.SINGLE: single(),
    Kind.MULTIPLE: multiple("Oral", "Intrathecal", "Rectal", "Nasal"),
    Kind.NUMERIC: make_numeric_item(model="authored", facts=(), clone=(), clone_of=""),
    Kind.ORDERING: make_ordering_item(model="authored", facts=()),
    Kind.MATCHING: make_matching_item(model="authored", facts=()),
    Kind.SHORT: make_short_item(),
    Kind.CLOZE: make_cloze_item(),
}
EVERY = frozenset(Kind)
CHOICE = frozenset({Kind.SINGLE, Kind.MULTIPLE})
LISTED = CHOICE | {Kind.ORDERING, Kind.MATCHING}
TYPED = frozenset({Kind.SHORT, Kind.CLOZE})
ONE_BEST = frozenset({Kind.SINGLE})
Planted = Callable[[Item], Item]


def _changed(item: Item, **changes: object) -> Item:
    return replace(item, **changes)  # type: ignore[arg-type] # fields of its kind


def _with_options(
    change: Callable[[tuple[Option, ...]], tuple[Option, ...]],
) -> Planted:
    def planted(item: Item) -> Item:
        if isinstance(item, MatchingItem):
            return replace(item, left=change(item.left))
        assert not isinstance(item, NumericItem | ShortItem | ClozeItem)
        return _changed(item, options=change(item.options))

    return planted


def _texts(*texts: str) -> Planted:
    """Other texts on the first options, which are the keys, and no more options."""
    return _with_options(
        lambda options: tuple(
            replace(option, text=text)
            for option, text in zip(options, texts, strict=False)
        )
    )


def _stem(stem: str) -> Planted:
    return lambda item: replace(item, stem=stem)


def _explained(text: str) -> Planted:
    return lambda item: replace(item, explanation=text)


def _without_key(item: Item) -> Item:
    match item.kind:
        case Kind.SINGLE:
            return _changed(item, key="")
        case Kind.MULTIPLE:
            return _changed(item, keys=frozenset())
        case Kind.MATCHING:
            return _changed(item, pairs=())
        case _:
            return _changed(item, accepted=("",))


def _without_reason(item: Item) -> Item:
    if isinstance(item, NumericItem):
        slips = tuple(replace(slip, diagnosis="") for slip in item.errors)
        return replace(item, errors=slips)
    bare = _with_options(lambda all_: tuple(replace(o, rationale="") for o in all_))
    return bare(item)


def _asks_for_uses(item: Item) -> Item:
    asked = replace(item, section=Section.USES, stem="Which uses are approved by law?")
    return _texts("Itch", "Cold", "Spasm", "Rash")(asked)


def _opposites(item: Item) -> Item:
    four = multiple("Raised tone", "Lowered tone", "Dry skin", "Itch").options
    return _changed(item, options=four)


_NOISE = (CaseFact("who", CaseRole.NOISE), CaseFact("why", CaseRole.NOISE))
_LONG = " ".join(["word"] * 120)

PLANTED: tuple[tuple[str, frozenset[Kind], Planted], ...] = (
    ("S01", CHOICE | TYPED | {Kind.MATCHING}, _without_key),
    ("S02", LISTED, _texts("Twice", "Twice", "Thrice", "Once")),
    ("S03", CHOICE, _texts("2 mg", "50 mcg", "0.05 mg", "7 mg")),
    ("S03", CHOICE, _texts("Itch", "Spasm", "Cramp", "Rash")),
    ("S04", ONE_BEST, _texts("1 to 3 mg", "2 to 5 mg", "7 mg")),
    ("S04", ONE_BEST, _texts("Itch", "Spasm", "Leg spasm")),
    ("S05", LISTED | {Kind.NUMERIC}, _without_reason),
    ("S06", CHOICE, _texts("True: it is", "False: it was", "True so", "False so")),
    ("S07", CHOICE, _texts("Sleep", "Nausea", "All of the above", "Itch")),
    ("S08", EVERY - TYPED, _stem("Which ___ does baclofen activate in the cord?")),
    ("S09", EVERY, _stem("Which statement on baclofen is correct?")),
    ("S10", EVERY, _stem("Which effect is not one of baclofen in adults?")),
    ("S11", ONE_BEST, _texts("A key that says far more than the rest", "It", "Cold")),
    ("S12", CHOICE, _texts("Sleep", "Nausea", "It never acts", "Itch")),
    ("S13", EVERY, _stem("Which effect of baclofen is often seen in adults?")),
    ("S13", CHOICE, _texts("It may act", "It acts", "It rests", "It falls")),
    ("S14", ONE_BEST, _stem("At its receptor baclofen is an")),
    ("S15", ONE_BEST, _texts("Agonist at one", "Blocker of one", "Carrier of one")),
    ("S16", ONE_BEST, _texts("Sleep and pain", "Sleep and cough", "Itch and pain")),
    ("S17", CHOICE, _texts("30 mg", "20 mg", "10 mg", "5 mg")),
    ("S17", EVERY, _explained("Give 5.0 mg.")),
    ("S18", ONE_BEST, _texts("Pain", "Tizanidine", "Another")),
    ("S19", ONE_BEST, _texts("20 mg", "0 mg", "10 mg")),
    ("S20", EVERY, lambda item: replace(item, case=_NOISE)),
    ("S21", frozenset({Kind.ORDERING}), _texts("First", "Second")),
    ("S26", CHOICE, _asks_for_uses),
    ("S27", EVERY, lambda item: replace(item, facts=(RECEPTOR,))),
    ("S29", EVERY, _stem("Which dose of baclofen is the safest for an adult?")),
    ("S30", EVERY, _stem(f"{_LONG}?")),
    ("S30", EVERY, _stem("Which receptor does XQZ bind in adults?")),
    ("S30", LISTED, _texts(_LONG, "One", "Two", "Three")),
    (
        "S31",
        CHOICE,
        _texts(*(f"Slow flow of {x}" for x in ("salt", "air", "ink", "oil"))),
    ),
    (
        "S32",
        CHOICE,
        _texts("Sore legs", "Sore and stiff and cold eyes", "Sore eyes", "Sore ears"),
    ),
    ("S33", ONE_BEST, _opposites),
    ("S34", EVERY, _stem("An alcoholic takes baclofen. Which dose is usual?")),
)
"""A code, the kinds that it is meant for, and what breaks it in each of them."""

_OF_MODELS = {"S25", "S28"}
"""What they ask of an item model cannot be asked of a person."""


@pytest.mark.parametrize(
    ("code", "kind", "planted"),
    [
        pytest.param(code, kind, planted, id=f"{code}-{kind}-{row}")
        for row, (code, kinds, planted) in enumerate(PLANTED)
        for kind in sorted(kinds)
    ],
)
def test_a_rule_fires_on_every_kind_that_it_is_meant_for(
    code: str, kind: Kind, planted: Planted
) -> None:
    sound = SOUND[kind]
    assert code not in dict(codes(sound, LEXICON, FACTS))
    assert code in dict(codes(planted(sound), LEXICON, FACTS))


def test_every_rule_for_authored_items_has_a_row() -> None:
    assert {code for code, _, _ in PLANTED} == {r.code for r in RULES} - _OF_MODELS


def test_every_kind_is_authored_and_sound_but_for_guesses() -> None:
    assert set(SOUND) == EVERY
    assert all(item.authored and item.kind is kind for kind, item in SOUND.items())
