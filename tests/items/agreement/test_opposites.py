import pytest

from agreeing import item_of, known
from baclofen_quiz.items.agreement.claims import claims
from baclofen_quiz.items.agreement.opposites import denied, kept_apart, turned_round

Row = tuple[str, str, str]
PRESSURE = ("interactions/antihypertensives", "What follows?")


def _test(row: Row, test: str) -> bool:
    item = item_of(row)
    (claim,) = claims(item)
    tests = {"turned": turned_round, "apart": kept_apart, "denied": denied}
    return tests[test](item, claim, known()) is not None


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("Blood pressure rises", True),
        ("Blood pressure falls", False),
        ("Blood pressure does not fall", False),
        ("Blood pressure rises and then falls", False),
        ("Heart rate rises", False),
    ],
)
def test_the_same_thing_in_the_other_direction_is_found(
    key: str, *, found: bool
) -> None:
    assert _test((*PRESSURE, key), "turned") is found


def test_a_short_key_moves_what_the_question_names() -> None:
    asked = "What happens to blood pressure?"
    assert _test((PRESSURE[0], asked, "It rises"), "turned")
    long = "It rises in the morning, at noon, in the evening and at night"
    assert not _test((PRESSURE[0], asked, long), "turned")


def test_how_a_thing_is_done_may_be_turned_round() -> None:
    row = ("withdrawal/no-abrupt-stop", "How is it ended?")
    assert _test((*row, "Overnight"), "turned")
    assert not _test((*row, "Gradually"), "turned")


def test_a_thing_that_is_kept_apart_from_the_stated_one_is_found() -> None:
    row = ("withdrawal/agitation", "Which sign follows a sudden stop?")
    assert _test((*row, "Hypothermia"), "apart")
    assert not _test((*row, "Hyperthermia"), "apart")
    assert not _test((*row, "A feeling of dread"), "apart")


def test_what_another_sentence_of_the_section_names_may_be_meant() -> None:
    row = ("comparison/diazepam.target", "What is a medicine of this group?")
    assert not _test((*row, "Agonist"), "apart")


@pytest.mark.parametrize(
    ("key", "found"),
    [
        ("A specific antidote exists", True),
        ("No specific antidote exists", False),
        ("Flumazenil", False),
        ("A specific antidote exists in 5 countries", False),
    ],
)
def test_a_sentence_with_a_negation_too_few_is_found(key: str, *, found: bool) -> None:
    assert _test(("adverse/overdose", "What is true of it?", key), "denied") is found


def test_without_a_section_no_sentence_is_compared() -> None:
    assert not _test(("", "What is true?", "A specific antidote exists"), "denied")
