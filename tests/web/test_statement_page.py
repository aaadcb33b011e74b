"""The page of one statement as a page object."""

from dataclasses import replace

from baclofen_quiz.learning.memory.states import MemoryState, Untried
from baclofen_quiz.services.heat_map import heat_row
from baclofen_quiz.services.statement_detail import FactStanding, StatementDetail
from baclofen_quiz.web.statement_page import StatementPage
from factories import make_single_item
from knowing import DIFFERENCE, SAFETY, TARGET, known_bank, make_tried
from study_rows import TODAY

BANK = known_bank()
BOOK = BANK.monographs[0]


def page(place: int, states: dict[str, MemoryState]) -> StatementPage:
    statement = list(BOOK.statements)[place]
    row = heat_row(BANK, BOOK, statement, states, TODAY)
    facts = tuple(FactStanding(f, states.get(f, Untried())) for f in row.facts)
    return StatementPage(StatementDetail(BOOK, row, TODAY, facts, (), (), ()), "UTC")


def test_it_says_where_it_stands() -> None:
    shown = page(2, {})

    assert shown.title == "§ 8.1, baclofen: Never stop abruptly"
    assert (shown.anchor, shown.section) == ("withdrawal-stop", "Withdrawal")
    assert shown.mark.said == "not asked yet"


def test_a_fact_that_was_asked_is_told_in_numbers() -> None:
    (fact,) = page(2, {SAFETY: make_tried(lapses=2)}).facts

    assert fact.name == ""
    assert dict(fact.lines) == {
        "Recall today": "90 %, Solid",
        "Lasts": "10 days above 90 %",
        "Due": "now",
        "Rated": "1 time",
        "Forgotten": "2 times",
    }


def test_a_fact_that_was_never_asked_has_no_numbers() -> None:
    assert page(2, {}).facts[0].lines == ()


def test_facts_of_one_statement_are_told_apart() -> None:
    states: dict[str, MemoryState] = {TARGET: make_tried(), DIFFERENCE: make_tried(0.2)}
    shown = page(4, states)
    plain = replace(shown.view.facts[0], fact="baclofen/comparison/tizanidine")

    assert [fact.name for fact in shown.facts] == ["Target", "Difference"]
    assert dict(shown.facts[1].lines)["Lasts"] == "less than a day"
    first = replace(shown.view, facts=(plain, shown.view.facts[1]))
    assert replace(shown, view=first).facts[0].name == "First fact"


def test_a_quiz_is_no_longer_than_there_are_questions() -> None:
    shown = page(2, {})
    items = tuple(make_single_item(id=f"i{n}") for n in range(9))

    assert shown.length == 1
    assert replace(shown, view=replace(shown.view, items=items[:3])).length == 3
    assert replace(shown, view=replace(shown.view, items=items)).length == 5


def test_stems_and_verdicts_are_said_in_words() -> None:
    shown = page(2, {})

    assert shown.said("Told before.\n\nWhich one?") == "Which one?"
    assert [shown.verdict(v) for v in ("correct", "blank")] == [
        "Correct",
        "Not known yet",
    ]
