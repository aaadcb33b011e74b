"""Certificates hold only with the right evidence."""

from dataclasses import replace

import pytest

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.certificates import Grounds, certify, is_scoped, refusal
from baclofen_quiz.items.item import (
    Bloom,
    MatchingItem,
    MultipleItem,
    Option,
    OrderingItem,
    Proof,
    ShortItem,
    SingleItem,
    SourceLine,
    SourceSentence,
)
from baclofen_quiz.items.lexicon import Blocked, Concept, Lexicon
from factories import make_note, make_receptor

KEY = make_receptor()
OTHER = make_receptor(slug="no-gaba-a", text="Tremor: no direct action")
DISPUTED = make_receptor(slug="disputed", notes=(make_note(NoteKind.WARNING),))
LEXICON = Lexicon(
    concepts={
        "tremor": Concept("tremor", "sign", "tremor", traits={"of": "others"}),
        "dry-mouth": Concept("dry-mouth", "sign", "dry-mouth"),
    },
    functional={"main-target": "One target each.", "as-told": "One word for each."},
    scoped=frozenset({"as-told"}),
    disjoint={"side": frozenset({"before", "behind"})},
    complete={"withdrawal-signs": "All signs."},
    blocked=(Blocked("withdrawal-sign", frozenset({"tremor"}), "Reported."),),
)
GROUNDS = Grounds({f.id: f for f in (KEY, OTHER, DISPUTED)}, LEXICON)
SHARED = {
    "id": "baclofen/mechanism/receptor/x",
    "drug": "baclofen",
    "section": Section.MECHANISM,
    "model": "x",
    "bloom": Bloom.REMEMBER,
    "stem": "Which?",
    "explanation": "So.",
    "facts": (KEY.id,),
    "source": SourceSentence("m.md", 1, "So."),
    "tags": ("baclofen",),
}


def option(name: str, proof: Proof, *evidence: str) -> Option:
    place = SourceLine("m.md", 1)
    return Option(name, "Tremor", name, certify(proof, *evidence), place)


TRUE = option("key", Proof.TRUE, KEY.id)


def single(*options: Option) -> SingleItem:
    return SingleItem(**SHARED, options=(TRUE, *options), key="key")  # type: ignore[arg-type]


def why(proof: Proof, *evidence: str) -> str:
    return refusal(single(option("other", proof, *evidence)), GROUNDS)


@pytest.mark.parametrize(
    ("proof", "evidence"),
    [
        (Proof.FUNCTIONAL, ("relation:main-target", OTHER.id)),
        (Proof.FUNCTIONAL, ("relation:main-target", "lexicon:tremor")),
        (Proof.DENIED, (OTHER.id,)),
        (Proof.DISJOINT, ("disjoint:side=before,behind",)),
        (
            Proof.CLOSED_LIST,
            ("list:withdrawal-signs=dry-mouth", "asked:withdrawal-sign=dry-mouth"),
        ),
        (Proof.ERROR_MODEL, ("error:tenfold", KEY.id)),
        (Proof.SEQUENCE, (KEY.id,)),
    ],
)
def test_each_proof_holds_with_its_evidence(
    proof: Proof, evidence: tuple[str, ...]
) -> None:
    assert why(proof, *evidence) == ""


@pytest.mark.parametrize(
    ("proof", "evidence", "reason"),
    [
        (Proof.TRUE, (KEY.id,), "T is no proof that it is wrong."),
        (Proof.FUNCTIONAL, (OTHER.id,), "F1 lacks a part of its evidence."),
        (
            Proof.FUNCTIONAL,
            ("relation:main-target", KEY.id),
            "F1 needs another subject than the asked one.",
        ),
        (
            Proof.FUNCTIONAL,
            ("relation:side-effect", OTHER.id),
            "'relation:side-effect' does not hold.",
        ),
        (Proof.DENIED, ("no/such/fact",), "'no/such/fact' does not hold."),
        (Proof.DENIED, (DISPUTED.id,), f"'{DISPUTED.id}' does not hold."),
        (
            Proof.DISJOINT,
            ("disjoint:side=before,before",),
            "'disjoint:side=before,before' does not hold.",
        ),
        (
            Proof.CLOSED_LIST,
            ("list:withdrawal-signs=tremor", "asked:withdrawal-sign=tremor"),
            "'asked:withdrawal-sign=tremor' does not hold.",
        ),
        (
            Proof.CLOSED_LIST,
            ("list:all=dry-mouth", "asked:withdrawal-sign=dry-mouth"),
            "'list:all=dry-mouth' does not hold.",
        ),
        (
            Proof.CLOSED_LIST,
            ("list:withdrawal-signs=dry-mouth",),
            "F4 lacks a part of its evidence.",
        ),
        (
            Proof.FUNCTIONAL,
            ("relation:main-target", "lexicon:dry-mouth"),
            "what refutes it does not speak of it.",
        ),
        (
            Proof.FUNCTIONAL,
            ("relation:as-told", OTHER.id),
            "it holds only as stated, and the stem does not name the monograph.",
        ),
        (Proof.ERROR_MODEL, ("error:guess", KEY.id), "'error:guess' does not hold."),
        (Proof.SEQUENCE, (KEY.id, "hunch:so"), "'hunch:so' does not hold."),
    ],
)
def test_a_proof_without_its_evidence_is_refused_with_the_reason(
    proof: Proof, evidence: tuple[str, ...], reason: str
) -> None:
    assert why(proof, *evidence) == f"Option 'other' is not proven: {reason}"


def test_a_denial_of_something_else_is_no_denial() -> None:
    spasm = replace(option("other", Proof.DENIED, OTHER.id), text="Spasm")
    assert refusal(single(spasm), GROUNDS).endswith(
        "what refutes it does not speak of it."
    )


def test_a_scoped_relation_holds_where_the_stem_names_the_monograph() -> None:
    item = single(option("other", Proof.FUNCTIONAL, "relation:as-told", OTHER.id))
    scoped = replace(item, stem="By what does the monograph tell it apart?")
    assert refusal(scoped, GROUNDS) == ""
    assert is_scoped(("relation:as-told",), GROUNDS)
    assert not is_scoped(("relation:main-target",), GROUNDS)


def test_a_key_needs_the_proof_that_it_is_true() -> None:
    item = replace(single(), options=(option("key", Proof.DENIED, OTHER.id),))
    assert refusal(item, GROUNDS).endswith("F2 is no proof that it is right.")


def test_an_option_without_certificate_is_refused() -> None:
    item = single(replace(TRUE, id="other", certificate=None))
    assert refusal(item, GROUNDS).endswith("it has no certificate.")


def test_every_key_of_a_multiple_response_is_proven_true() -> None:
    second = option("second", Proof.TRUE, OTHER.id)
    false = option("false", Proof.DENIED, OTHER.id)
    item = MultipleItem(
        **SHARED,  # type: ignore[arg-type]
        options=(TRUE, second, false),
        keys=frozenset({"key", "second"}),
    )
    assert refusal(item, GROUNDS) == ""
    assert refusal(replace(item, keys=frozenset({"key"})), GROUNDS) != ""


def test_steps_of_an_order_rest_on_a_sequence() -> None:
    steps = (option("a", Proof.SEQUENCE, KEY.id), option("b", Proof.SEQUENCE, OTHER.id))
    item = OrderingItem(**SHARED, options=steps)  # type: ignore[arg-type]
    assert refusal(item, GROUNDS) == ""


def test_an_unused_right_side_of_a_matching_needs_a_proof_that_it_is_wrong() -> None:
    spare = option("spare", Proof.DENIED, OTHER.id)
    item = MatchingItem(
        **SHARED,  # type: ignore[arg-type]
        left=(TRUE,),
        right=(option("right", Proof.TRUE, KEY.id), spare),
        pairs=(("key", "right"),),
    )
    assert refusal(item, GROUNDS) == ""
    unproven = replace(item, right=(*item.right[:1], replace(TRUE, id="spare")))
    assert refusal(unproven, GROUNDS) != ""


def test_an_item_on_a_disputed_fact_is_refused_even_without_options() -> None:
    item = ShortItem(**{**SHARED, "facts": (DISPUTED.id,)}, accepted=("x",))  # type: ignore[arg-type]
    assert refusal(item, GROUNDS) == (
        f"The asked fact {DISPUTED.id!r} is disputed or unknown."
    )


def test_an_item_is_judged_once_by_the_same_grounds() -> None:
    facts = {KEY.id: KEY}
    grounds = Grounds(facts, GROUNDS.lexicon)
    item, equal = single(), single()
    assert refusal(item, grounds) == ""

    facts.clear()

    assert refusal(item, grounds) == ""
    assert refusal(equal, grounds)  # another object, though it equals the first
