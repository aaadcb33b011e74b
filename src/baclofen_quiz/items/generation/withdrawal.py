"""Models of withdrawal: its signs beside the effects of the drug itself."""

from collections.abc import Iterator, Sequence

from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.tables import (
    ListWording,
    Member,
    Relation,
    apart,
    combinations_of,
    first_sound,
    may_be_true,
    name_one_thing,
    select_items,
    term,
)
from baclofen_quiz.items.item import Bloom, Option, Proof, SingleItem

_ASKED = Relation("sign-of-taking-or-stopping", "withdrawal-sign")
_LISTED = Relation("sign-of-taking-or-stopping", "withdrawal-list")
_SIGNS, _EFFECTS = "signs of withdrawal", "adverse effects of taking it"
_NO_FINDING = frozenset({"death"})
_SELECT = ListWording(
    model="listed-signs",
    section=Section.WITHDRAWAL,
    bloom=Bloom.UNDERSTAND,
    relation=_LISTED,
    stem="{Drug} was stopped suddenly. Which of these are signs of withdrawal from it?",
    explanation="Signs of withdrawal from {drug}: {names}.",
    take_away="Sudden stop of {drug}: {names}.",
    right="{Entry}: one of the {heading}.",
    wrong="{Entry}: one of the {heading}.",
)
_SIZES = (3, 2)  # distractors


def withdrawal_items(desk: Desk) -> Iterator[Draft]:
    """All items of this module."""
    listed = [
        Member(fact, term(desk, fact.concept), _SIGNS, _anywhere)
        for fact in desk.of(WithdrawalSign)
    ]
    signs = [sign for sign in listed if not sign.entry.concepts & _NO_FINDING]
    yield from (
        Refusal(sign.fact.id, "An outcome, not a sign to be found in a patient.")
        for sign in listed
        if sign not in signs
    )
    effects = list(_only_effects(desk, signs))
    never = [m for m in effects if not may_be_true(desk, _LISTED, m.entry, m.entry)]
    yield from select_items(desk, [*signs, *never], _SELECT, _SIGNS)
    yield from _recognised(desk, signs, effects)


def _only_effects(desk: Desk, signs: Sequence[Member]) -> Iterator[Member]:
    """Adverse effects that are known, and that no sudden stop brings about."""
    for fact in desk.of(Effect):
        entry = term(desk, fact.concept)
        if (
            entry.concepts
            and not may_be_true(desk, _ASKED, entry, entry)
            and not any(name_one_thing(sign.entry, entry) for sign in signs)
        ):
            yield Member(fact, entry, _EFFECTS, _anywhere)


def _anywhere(_: str) -> bool:
    return True


def _recognised(
    desk: Desk, signs: Sequence[Member], effects: Sequence[Member]
) -> Iterator[Draft]:
    """Ask which finding beside another supports withdrawal best.

    A sign that the drug brings about too supports nothing, and is not asked.
    """
    own = [term(desk, fact.concept) for fact in desk.of(Effect)]
    telling = [
        sign
        for sign in signs
        if not any(name_one_thing(sign.entry, effect) for effect in own)
    ]
    for number, sign in enumerate(telling):
        others = [*telling[number + 1 :], *telling[:number]]
        seen = next((s for s in others if apart(s.entry, sign.entry)), None)
        if seen is None:
            yield Refusal(sign.fact.id, "No other sign of withdrawal makes a case.")
            continue
        fit = [m for m in effects if apart(m.entry, seen.entry)]
        made = (
            _item(desk, sign, seen, chosen)
            for chosen in combinations_of(_nearest(sign, fit), _SIZES, _differ)
        )
        found = first_sound(desk, made, strict=True)
        if isinstance(found, str):
            yield Refusal(sign.fact.id, f"Not asked as a finding: {found}.")
        else:
            yield found


def _nearest(sign: Member, effects: Sequence[Member]) -> list[Member]:
    length = len(sign.entry.text)
    return sorted(effects, key=lambda m: abs(len(m.entry.text) - length))


def _differ(one: Member, other: Member) -> bool:
    return apart(one.entry, other.entry)


def _item(
    desk: Desk, sign: Member, seen: Member, others: Sequence[Member]
) -> SingleItem:
    said = f"{sign.entry.option}: a sign of withdrawal from {desk.drug}."
    return single(
        desk,
        Plan(
            model="further-sign",
            section=Section.WITHDRAWAL,
            asked=(sign.fact,),
            bloom=Bloom.APPLY,
            stem=f"After a sudden stop of {desk.drug} a patient has this sign:"
            f" {seen.entry.text}. Which further finding best supports withdrawal?",
            explanation=said,
            take_away=said,
        ),
        right(
            sign.fact,
            desk.short(sign.fact),
            sign.entry.option,
            f"{sign.entry.option}: listed after a sudden stop of {desk.drug}.",
        ),
        [_distractor(desk, effect) for effect in others],
    )


def _distractor(desk: Desk, effect: Member) -> Option:
    known = desk.lexicon.mentioned(effect.entry.text)[0].id
    return wrong(
        effect.fact,
        desk.short(effect.fact),
        effect.entry.option,
        f"{effect.entry.option}: an adverse effect of taking {desk.drug}.",
        Proof.CLOSED_LIST,
        f"list:withdrawal-signs={known}",
        f"asked:withdrawal-sign={known}",
        effect.fact.id,
    )
