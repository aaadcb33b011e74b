from baclofen_quiz.items.solver.reader import Value
from baclofen_quiz.items.solver.table import READERS
from baclofen_quiz.items.solver.themes import THEMES


def test_models_stand_in_the_order_of_their_names() -> None:
    own = [name for name in READERS if name not in THEMES]
    assert own == sorted(own)


def test_the_choice_among_numbers_has_no_line_of_its_own() -> None:
    assert not [name for name in READERS if name.endswith("-choice")]
    assert isinstance(READERS["mg-per-kg"], Value)
