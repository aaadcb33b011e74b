from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from baclofen_quiz.learning.card_order import Place, interleaved, shuffled

DAY = date(2026, 11, 22)
FACTS = [Place(f"{section}{n}", section) for section in "ab" for n in range(3)]


def test_sections_take_turns_and_keep_their_own_order() -> None:
    order = interleaved(FACTS, DAY)

    assert [fact[0] for fact in order[:4]] in (list("abab"), list("baba"))
    assert [fact for fact in order if fact[0] == "a"] == ["a0", "a1", "a2"]


def test_a_longer_section_goes_on_alone() -> None:
    order = interleaved([*FACTS, Place("a3", "a"), Place("a4", "a")], DAY)

    assert order[-2:] == ["a3", "a4"]


def test_each_day_has_an_order_of_its_own() -> None:
    orders = {tuple(shuffled(FACTS, DAY + timedelta(days=n))) for n in range(5)}

    assert len(orders) > 1
    assert shuffled(FACTS, DAY) == shuffled(reversed(FACTS), DAY)


@given(st.lists(st.builds(Place, st.text(), st.sampled_from("abc")), unique=True))
def test_no_fact_is_lost_or_doubled(facts: list[Place]) -> None:
    assert sorted(interleaved(facts, DAY)) == sorted(fact.fact_id for fact in facts)
