"""Templates of tables."""

from baclofen_quiz.content.facts import Interaction
from baclofen_quiz.items.generation.tables import Pair, term
from baclofen_quiz.items.generation.tables.filling import fill
from desks import desk_of

DESK = desk_of("## Interactions\n\n- Opioids: {more} sedation {#opioids}\n")


def test_a_template_takes_the_drug_the_subject_and_the_value() -> None:
    fact = DESK.of(Interaction)[0]
    pair = Pair(fact, term(DESK, fact.partner), term(DESK, fact.effect))
    assert fill(DESK, "{Drug} with {subject}: {value}.", pair) == (
        "Examplol with opioids: {more} sedation."
    )
    assert fill(DESK, "{Subject} and {drug}: {Value}", pair) == (
        "Opioids and examplol: {more} sedation"
    )
