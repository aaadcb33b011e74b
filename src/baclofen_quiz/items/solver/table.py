"""The table of readers: for every item model, how its truth is found.

One line a model. A model over a relation of the facts takes ``value_of``,
``subject_of`` or ``pair_of``; what else an item may ask has a reader of its own. The
name that ends in ``-choice`` shares the reader of the typed number.
"""

from collections.abc import Mapping

from baclofen_quiz.items.solver import mechanism, numbers, regimens
from baclofen_quiz.items.solver.across import holds_for
from baclofen_quiz.items.solver.comparison import centrally_or_not
from baclofen_quiz.items.solver.conditions import contraindicated, rules_out
from baclofen_quiz.items.solver.nature import form_of_brand, given_by, made_in, of_group
from baclofen_quiz.items.solver.reader import Pairing, Rank, Reader, Truth, Value
from baclofen_quiz.items.solver.relations import (
    CONCERNS,
    DIFFERENCES,
    DOSE_RULES,
    INTERACTIONS,
    KINDS,
    TARGETS,
    USE_HEADINGS,
    USE_LIMITS,
    USES,
    examples,
)
from baclofen_quiz.items.solver.rows import pair_of, subject_of, union, value_of
from baclofen_quiz.items.solver.standing import misunderstood, standing
from baclofen_quiz.items.solver.themes import THEMES

READERS: Mapping[str, Reader] = {
    "above-maximum": Truth(regimens.above_maximum),
    "brand-form": Truth(form_of_brand),
    "by-amount": Rank(regimens.daily_amount),
    "central-or-peripheral": Pairing(centrally_or_not),
    "channel": Truth(mechanism.acted_on),
    "condition-behind-concern": subject_of(CONCERNS),
    "counterfactual": Truth(mechanism.lost_first),
    "daily-total": Value(numbers.total),
    "daily-total-at-each-dose": Truth(regimens.slip),
    "delivery": value_of(DOSE_RULES),
    "difference-from-drug": value_of(DIFFERENCES),
    "drug-class": Truth(of_group),
    "drug-from-difference": subject_of(DIFFERENCES),
    "drug-from-mechanism": subject_of(TARGETS),
    "drug-from-structure": subject_of(TARGETS),
    "drug-set-apart": subject_of(DIFFERENCES),
    "drug-that-acts-so": subject_of(TARGETS),
    "duration": Value(numbers.bottle_days),
    "earliest": Value(numbers.earliest),
    "flow": Truth(mechanism.flow),
    "initial-regimen": Truth(regimens.initial),
    "interaction-effect": value_of(INTERACTIONS),
    "interaction-example": value_of(union(examples, INTERACTIONS)),
    "interaction-partner": subject_of(INTERACTIONS),
    "intrathecal-candidate": value_of(DOSE_RULES),
    "last-step-total": Value(numbers.last_total),
    "ligand": Truth(mechanism.action_at_receptor),
    "listed": Truth(contraindicated),
    "lowest-maintenance": Value(numbers.lowest_maintenance),
    "match-concerns": pair_of(CONCERNS),
    "match-differences": pair_of(DIFFERENCES),
    "match-doses": Pairing(regimens.dose_of),
    "match-interactions": pair_of(INTERACTIONS),
    "match-remarks": pair_of(DIFFERENCES),
    "match-strengths": Pairing(made_in),
    "match-targets": pair_of(TARGETS),
    "match-use-limits": pair_of(USE_LIMITS),
    "maximum": Value(numbers.maximum),
    "mcg-to-mg": Value(numbers.converted),
    "mechanism-from-drug": value_of(TARGETS),
    "mg-per-kg": Value(numbers.per_dose),
    "missing-link": Truth(mechanism.missing_link),
    "next-step": Truth(regimens.next_step),
    "part-of-action": Truth(mechanism.stated_in_section),
    "period-of-figure": Truth(regimens.period),
    "postsynaptic-order": Rank(mechanism.place_in_chain),
    "preferred-for": value_of(DIFFERENCES),
    "presynaptic-order": Rank(mechanism.place_in_chain),
    "range-check": Truth(regimens.in_range),
    "rare-maximum": Value(numbers.maximum),
    "reason": value_of(CONCERNS),
    "receptor": Truth(mechanism.receptor_of_action),
    "room-to-maximum": Value(numbers.room),
    "route-ratio": Value(numbers.ratio),
    "routes": Truth(given_by),
    "rules-out": Truth(rules_out),
    "sides": Pairing(mechanism.on_side),
    "site": Truth(mechanism.site),
    "sort-interactions": pair_of(KINDS),
    "sort-uses": pair_of(USE_HEADINGS),
    "spot-the-error": Truth(regimens.wrong_part),
    "strong-volume": Value(numbers.volume),
    "swapped-strength": Value(numbers.swapped),
    "tablets-per-day": Value(numbers.tablets),
    "teach-back": Truth(misunderstood),
    "test-dose": Truth(regimens.amount_of_phase),
    "titration-reason": value_of(DOSE_RULES),
    "transmission": Truth(mechanism.stated_in_section),
    "transmitters": Truth(mechanism.released),
    "unit-by-route": Pairing(regimens.unit_of_dose),
    "unit-of-order": Truth(regimens.unit_of_order),
    "untouched": Truth(mechanism.action_at_receptor),
    "use-effect": value_of(USES),
    "use-limit": value_of(USE_LIMITS),
    "uses-listed": subject_of(USE_HEADINGS),
    "volume": Value(numbers.volume),
    "what-sets-apart": value_of(DIFFERENCES),
    "which-of-two": Pairing(holds_for),
    "within-maximum": Truth(regimens.within_maximum),
    **{model: standing(theme) for model, theme in THEMES.items()},
}
