"""Models of withdrawal: its signs beside the effects of the drug itself."""

from collections.abc import Container, Iterator, Sequence

from baclofen_quiz.content.facts import Effect, WithdrawalSign
from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import (
    Draft,
    Plan,
    Refusal,
    noted,
    right,
    single,
    wrong,
)
from baclofen_quiz.items.generation.effect_headings import is_of_overdose
from baclofen_quiz.items.generation.tables import (
    Form,
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
_SIGNS, _EFFECTS = "signs of withdrawal", "adverse effects of the drug"
_OVERDOSE = "signs of overdose"
_MOST_LISTS, _MOST_CASES = 3, 2
_NO_FINDING = frozenset({"death"})
_SELECT = ListWording(
    model="listed-signs",
    section=Section.WITHDRAWAL,
    bloom=Bloom.UNDERSTAND,
    relation=_LISTED,
    stem="{Drug} was stopped suddenly. Which of these are signs of withdrawal from it?",
    explanation="Of these, {names} follow a sudden stop of {drug}; the others come from"
    " the drug itself.",
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
    lists = select_items(desk, [*signs, *never], _SELECT, _SIGNS)
    drafts = list(_first(_MOST_LISTS, lists))
    yield from drafts
    done = {
        f for draft in drafts if not isinstance(draft, Refusal) for f in draft.facts
    }
    yield from _first(_MOST_CASES, _recognised(desk, signs, effects, done))


def _first(most: int, drafts: Iterator[Draft]) -> Iterator[Draft]:
    """The first few items, and the refusals before them."""
    made = 0
    while made < most and (draft := next(drafts, None)):
        made += not isinstance(draft, Refusal)
        yield draft


def _only_effects(desk: Desk, signs: Sequence[Member]) -> Iterator[Member]:
    """Adverse effects that are known, and that no sudden stop brings about."""
    for fact in desk.of(Effect):
        entry = term(desk, fact.concept)
        if (
            entry.concepts
            and not may_be_true(desk, _ASKED, entry, entry)
            and not any(name_one_thing(sign.entry, entry) for sign in signs)
        ):
            heading = _OVERDOSE if is_of_overdose(fact) else _EFFECTS
            yield Member(fact, entry, heading, _anywhere)


def _anywhere(_: str) -> bool:
    return True


def _recognised(
    desk: Desk,
    signs: Sequence[Member],
    effects: Sequence[Member],
    done: Container[str],
) -> Iterator[Draft]:
    """Ask which finding beside another supports withdrawal best.

    A sign that the drug brings about too supports nothing, and is not asked. Signs that
    no list asks come first.
    """
    own = [term(desk, fact.concept) for fact in desk.of(Effect)]
    telling = [
        sign
        for sign in signs
        if not any(name_one_thing(sign.entry, effect) for effect in own)
    ]
    for sign in sorted(telling, key=lambda sign: sign.fact.id in done):
        yield _case(desk, sign, telling, effects)


def _case(
    desk: Desk, sign: Member, signs: Sequence[Member], effects: Sequence[Member]
) -> Draft:
    """One sign beside the first other one that can be told of in a sentence."""
    others = (s for s in signs if s.entry.form is Form.PHRASE)
    seen = next((s for s in others if apart(s.entry, sign.entry)), None)
    if seen is None:
        return Refusal(sign.fact.id, "No other sign of withdrawal makes a case.")
    fit = [m for m in effects if apart(m.entry, seen.entry)]
    made = (
        _item(desk, sign, seen, chosen)
        for chosen in combinations_of(_nearest(sign, fit), _SIZES, _differ)
    )
    found = first_sound(desk, made, strict=True)
    if isinstance(found, str):
        return Refusal(sign.fact.id, f"Not asked as a finding: {found}.")
    return found


def _nearest(sign: Member, effects: Sequence[Member]) -> list[Member]:
    length = len(sign.entry.text)
    return sorted(effects, key=lambda m: abs(len(m.entry.text) - length))


def _differ(one: Member, other: Member) -> bool:
    return apart(one.entry, other.entry)


def _item(
    desk: Desk, sign: Member, seen: Member, others: Sequence[Member]
) -> SingleItem:
    return single(
        desk,
        Plan(
            model="further-sign",
            section=Section.WITHDRAWAL,
            asked=(sign.fact,),
            bloom=Bloom.APPLY,
            stem=f"Soon after {desk.drug} was stopped suddenly, a patient has"
            f" {seen.entry.text}. Which further finding best supports withdrawal?",
            explanation=f"{seen.entry.option} and {sign.entry.text} both follow a"
            f" sudden stop of {desk.drug}; the other findings come from the drug"
            " itself.",
            take_away=f"{sign.entry.option}: a sign of withdrawal from {desk.drug}.",
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
        noted(effect.fact, f"{effect.entry.option}: one of the {effect.heading}."),
        Proof.CLOSED_LIST,
        f"list:withdrawal-signs={known}",
        f"asked:withdrawal-sign={known}",
        effect.fact.id,
    )
