"""Why care is needed, and which condition a concern belongs to."""

from baclofen_quiz.items.generation.concerns import concern_items
from baclofen_quiz.items.generation.drafts import Refusal
from baclofen_quiz.items.item import MatchingItem, SingleItem
from desks import bundled_desk, desk_of, must_be, names_of, only

DESK = bundled_desk()


def test_the_condition_is_asked_behind_a_concern_that_it_does_not_tell() -> None:
    names = names_of(concern_items, DESK)
    assert names == ["condition-behind-concern", "match-concerns"]
    item = must_be(only(concern_items, DESK, "condition-behind-concern"), SingleItem)
    assert item.facts == ("baclofen/precautions/renal-dose",)
    assert {option.text for option in item.options} == {
        "Epilepsy",
        "Parkinson's disease",
        "Psychosis",
        "Renal impairment",
    }


def test_a_concern_that_is_the_condition_s_own_is_refused() -> None:
    refused = {
        d.fact_id: d.reason for d in concern_items(DESK) if isinstance(d, Refusal)
    }
    assert refused["baclofen/contraindications/epilepsy"] == (
        "The condition tells the concern by itself."
    )


def test_a_single_condition_is_not_asked() -> None:
    desk = desk_of(
        "## Contraindications\n\n"
        "- Renal impairment: excreted mainly by the kidney {#renal}\n"
    )
    assert names_of(concern_items, desk) == []


def test_conditions_with_concerns_that_they_do_not_tell_are_matched() -> None:
    desk = desk_of(
        """
        ## Precautions

        - Asthma: rigidity and akinesia may worsen {#asthma}
        - Hypothyroidism: blood sugar rises {#thyroid}
        - Glaucoma: the seizure threshold may fall {#glaucoma}
        - Psychosis: psychiatric side effects become likelier {#psychosis}
        - Renal impairment: excreted mainly by the kidney {#renal}
        """
    )
    item = must_be(only(concern_items, desk, "match-concerns"), MatchingItem)
    assert {option.text for option in item.left} == {
        "Asthma",
        "Underactive thyroid gland",
        "Glaucoma",
    }
    used = {right for _, right in item.pairs}
    assert {o.id for o in item.right} - used == {"psychiatric-effects"}
    assert names_of(concern_items, desk).count("match-concerns") == 1
