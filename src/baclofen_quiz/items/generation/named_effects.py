"""Adverse effects that are asked for by what they concern, and typed.

"Which change of the platelets is listed ...?" needs no distractor. It is asked only
where no other effect of the monograph answers it, and of an effect that no option
could be found for.
"""

from collections import Counter
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from baclofen_quiz.content.facts import Effect
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.drafts import Plan, short
from baclofen_quiz.items.generation.effect_headings import is_of_overdose
from baclofen_quiz.items.generation.gaps import adds_nothing, other_names
from baclofen_quiz.items.item import Bloom, ShortItem
from baclofen_quiz.items.recall.concepts import sense

_NAMING = ("change of ", "loss of ", "disturbance of ", "collection of ")
"""How what an effect concerns begins where it leaves one effect to name."""

_VAGUE = frozenset({"change of colour", "loss of a mental power"})
"""What several other effects would answer as well."""


def named_effect_items(desk: Desk, asked: AbstractSet[str]) -> Iterator[ShortItem]:
    """Ask for each effect that is not ``asked`` by what it alone concerns."""
    effects = [fact for fact in desk.monograph.facts if isinstance(fact, Effect)]
    answered = Counter(
        concern for fact in effects for concern in {*sense(fact.concept).answers}
    )
    for fact in effects:
        if fact.id in asked or not _is_plain(fact) or _has_rival(desk, fact, effects):
            continue
        alone = (
            concern
            for concern in sense(fact.concept).asks
            if concern.startswith(_NAMING)
            and concern not in _VAGUE
            and answered[concern] == 1
        )
        concern = next(alone, "")
        concept = desk.lexicon.named(fact.concept)
        if concern and concept:
            names = other_names(fact.concept.lower(), concept.spellings)
            accepted = tuple(n for n in names if not adds_nothing(n, concern))
            if accepted[:1] == names[:1]:
                yield _item(desk, fact, concern, accepted)


def _has_rival(desk: Desk, fact: Effect, effects: list[Effect]) -> bool:
    """Whether an effect beside it concerns nobody knows what, perhaps the same."""
    own = _kin(desk, fact)
    strange = (
        other
        for other in effects
        if other.group == fact.group and not sense(other.concept).answers
    )
    return any(
        desk.lexicon.named(other.concept) is None or own & _kin(desk, other)
        for other in strange
    )


def _kin(desk: Desk, fact: Effect) -> frozenset[str]:
    concept = desk.lexicon.named(fact.concept)
    return desk.lexicon.kin({concept.id}) if concept else frozenset()


def _is_plain(fact: Effect) -> bool:
    """Whether nothing else is said of an effect than that it is one."""
    said = fact.context or fact.remark or is_of_overdose(fact)
    return fact.usable and not said


def _item(
    desk: Desk, fact: Effect, concern: str, accepted: tuple[str, ...]
) -> ShortItem:
    name = accepted[0]
    return short(
        desk,
        Plan(
            model="named-effect",
            section=fact.section,
            asked=(fact,),
            bloom=Bloom.REMEMBER,
            stem=f"Which {concern} is listed among the adverse effects of {desk.drug}?",
            explanation=f"Of such effects of {desk.drug}, {name} is the one listed.",
            take_away=f"{desk.opening} may bring about {name}.",
        ),
        accepted,
    )
