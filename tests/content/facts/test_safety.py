"""Facts of what may go wrong."""

from baclofen_quiz.content.facts import Effect
from monographs import fact_of


def test_an_effect_of_which_nothing_else_is_said_has_no_remark() -> None:
    effect = fact_of("Side effects", "Nausea")

    assert isinstance(effect, Effect)
    assert (effect.context, effect.remark) == ("", "")
