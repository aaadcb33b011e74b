"""The table of models, and what becomes of their drafts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from baclofen_quiz.content.facts import Brand, Fact
from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.sections import TITLES
from baclofen_quiz.items.certificates import refusal
from baclofen_quiz.items.generation.adverse import adverse_items
from baclofen_quiz.items.generation.care_lists import care_list_items
from baclofen_quiz.items.generation.chain import chain_items
from baclofen_quiz.items.generation.chain_sides import side_items
from baclofen_quiz.items.generation.comparison import comparison_items
from baclofen_quiz.items.generation.comparison_differences import difference_items
from baclofen_quiz.items.generation.comparison_match import matching_comparisons
from baclofen_quiz.items.generation.comparison_phrases import phrase_items
from baclofen_quiz.items.generation.comparison_structure import structure_items
from baclofen_quiz.items.generation.concerns import concern_items
from baclofen_quiz.items.generation.contraindications import contraindication_items
from baclofen_quiz.items.generation.counselling import counselling_items
from baclofen_quiz.items.generation.desk import Desk
from baclofen_quiz.items.generation.doses.all import dose_items
from baclofen_quiz.items.generation.drafts import Draft, Refusal
from baclofen_quiz.items.generation.interaction_kinds import interaction_kind_items
from baclofen_quiz.items.generation.interactions import interaction_items
from baclofen_quiz.items.generation.ions import ion_items
from baclofen_quiz.items.generation.mechanism import mechanism_items
from baclofen_quiz.items.generation.mechanism_actions import action_items
from baclofen_quiz.items.generation.mechanism_site import site_items
from baclofen_quiz.items.generation.missing_words import missing_word_items
from baclofen_quiz.items.generation.named_effects import named_effect_items
from baclofen_quiz.items.generation.overdose import overdose_items
from baclofen_quiz.items.generation.populations import population_items
from baclofen_quiz.items.generation.precautions import precaution_items
from baclofen_quiz.items.generation.products import product_items
from baclofen_quiz.items.generation.sources import with_varied_sources
from baclofen_quiz.items.generation.standing import standing_items, teach_back_items
from baclofen_quiz.items.generation.stated import stated_items
from baclofen_quiz.items.generation.transmission import transmission_items
from baclofen_quiz.items.generation.uses import use_items
from baclofen_quiz.items.generation.withdrawal import withdrawal_items
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.items.status import Withheld

MODELS: tuple[Callable[[Desk], Iterator[Draft]], ...] = (
    product_items,
    mechanism_items,
    site_items,
    transmission_items,
    chain_items,
    side_items,
    ion_items,
    action_items,
    use_items,
    dose_items,
    contraindication_items,
    concern_items,
    precaution_items,
    care_list_items,
    adverse_items,
    withdrawal_items,
    overdose_items,
    comparison_items,
    structure_items,
    difference_items,
    matching_comparisons,
    phrase_items,
    interaction_items,
    interaction_kind_items,
    population_items,
    counselling_items,
    stated_items,
    standing_items,
    teach_back_items,
)


@dataclass(frozen=True, slots=True)
class Generated:
    """The sound items of a monograph, those withheld, and why facts are not asked.

    ``refusals`` pairs a fact id with one sentence, for every fact that no item asks.
    """

    items: tuple[Item, ...]
    withheld: tuple[Withheld, ...]
    refusals: tuple[tuple[str, str], ...]


def generate(monograph: Monograph, lexicon: Lexicon) -> Generated:
    """Make all items of a monograph that can be proven; say why others are not made."""
    desk = Desk(monograph, lexicon)
    drafts = [draft for model in MODELS for draft in model(desk)]
    items: list[Item] = []
    withheld: list[Withheld] = []
    for draft in drafts:
        if isinstance(draft, Refusal):
            continue
        reason = refusal(draft, desk.grounds)
        if reason:
            withheld.append(Withheld(draft.id, draft.facts, reason))
        else:
            items.append(draft)
    asked = {fact_id for item in items for fact_id in item.facts}
    items += named_effect_items(desk, asked)
    asked = {fact_id for item in items for fact_id in item.facts}
    items += missing_word_items(desk, asked)
    reasons = {d.fact_id: d.reason for d in drafts if isinstance(d, Refusal)}
    asked = {fact_id for item in items for fact_id in item.facts}
    refusals = tuple(
        (fact.id, reasons.get(fact.id) or _reason(fact))
        for fact in monograph.facts
        if fact.id not in asked
    )
    return Generated(tuple(with_varied_sources(items)), tuple(withheld), refusals)


def _reason(fact: Fact) -> str:
    if fact.statement.disputed:
        return "Disputed: no item may rest on it."
    if fact.statement.unasked:
        return "True, but marked as not to be asked."
    if isinstance(fact, Brand) and not fact.form:
        return "A brand without a stated form proves nothing."
    title = TITLES[fact.section].lower()
    return f"No item model for {title} asks this statement."
