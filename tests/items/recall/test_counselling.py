import pytest

from baclofen_quiz.content.facts import Counselling
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.counselling import counselling
from factories import make_note, make_statement

PUMP = "Intrathecal pump users"


def _advice(advice: str, group: str = "", topic: str = "", note: str = "") -> Question:
    notes = (make_note(NoteKind.NOTE, note),) if note else ()
    fact = Counselling(
        id="baclofen/counselling/x",
        statement=make_statement(notes=notes),
        group=group,
        topic=topic,
        advice=advice,
    )
    return counselling(fact, "baclofen")[0]


@pytest.mark.parametrize(
    ("group", "people"),
    [
        ("", "a patient on baclofen"),
        ("Daily life", "a patient on baclofen"),
        ("Older patients", "older patients on baclofen"),
        ("For people with diabetes", "people with diabetes on baclofen"),
        (PUMP, "users of an intrathecal baclofen pump"),
        ("Inhaler users", "users of a baclofen inhaler"),
    ],
)
def test_advice_names_who_is_advised(group: str, people: str) -> None:
    assert _advice("take with food", group, "Food") == Question(
        f"What should {people} be told about food?", "Take with food"
    )


def test_an_order_in_place_of_a_topic_is_asked_in_its_words() -> None:
    asked = _advice("sweating, tremor", "", "Recognise early signs")
    assert asked.back == "Sweating, tremor"
    assert asked.front.endswith(": what is said of “Recognise early signs”?")


def test_what_one_should_know_is_asked_as_knowledge() -> None:
    assert _advice("know the number to call", PUMP, "Alarms") == Question(
        "What should users of an intrathecal baclofen pump know about alarms?",
        "The number to call",
    )


def test_what_shows_itself_is_asked_as_what_to_recognise() -> None:
    assert _advice("know how it shows itself", PUMP, "Pump failure") == Question(
        "What should users of an intrathecal baclofen pump be able to recognise?",
        "Pump failure: how it shows itself",
    )


@pytest.mark.parametrize(
    ("topic", "condition"),
    [
        (
            "Suspected pump failure or missed refill",
            "if the pump seems to fail or a refill was missed",
        ),
        ("A missed dose", "if a dose was missed"),
        (
            "Suspected pump failure or fever",
            ("in case of suspected pump failure or fever"),
        ),
        ("Sudden fever", "in case of sudden fever"),
    ],
)
def test_what_to_do_is_asked_under_its_condition(topic: str, condition: str) -> None:
    assert _advice("seek care at once", "", topic) == Question(
        f"What should a patient on baclofen do {condition}?", "Seek care at once"
    )


def test_a_sign_to_report_is_asked_by_what_it_concerns() -> None:
    asked = _advice("Weak muscles or falls", "What to report")
    assert (asked.front, asked.back) == (
        "Which loss of strength or balance should a patient on baclofen report?",
        "Weak muscles or falls",
    )


def test_a_sign_that_cannot_wait_is_answered_with_how_fast() -> None:
    urgent = "Help is sought at once (label)."
    asked = _advice("Trouble breathing", "What to report", note=urgent)
    assert (asked.front, asked.back) == (
        "Which change of breathing should a patient on baclofen report?",
        "Trouble breathing: at once",
    )
    unhurried = _advice("Shortness of breath", "What to report")
    assert asked.key == unhurried.key


def test_a_sign_without_a_name_in_the_table_is_asked_what_to_do() -> None:
    assert _advice("Blue nails", "Report signs of") == Question(
        "What should a patient on baclofen do on noticing blue nails?", "Report it"
    )
    urgent = _advice("Blue nails", "Report signs of", note="Go immediately.")
    assert urgent == Question(
        "What should a patient on baclofen do on noticing blue nails?",
        "Report it at once",
    )


def test_a_sign_that_has_a_name_can_be_asked_as_what_to_do_too() -> None:
    fact = Counselling(
        id="baclofen/counselling/x",
        statement=make_statement(),
        group="Report",
        topic="",
        advice="Wheezing",
    )
    assert [asked.front for asked in counselling(fact, "baclofen")][-1] == (
        "What should a patient on baclofen do on noticing wheezing?"
    )


@pytest.mark.parametrize(
    ("advice", "front", "back"),
    [
        ("avoid alcohol", "avoid", "Alcohol"),
        ("do not stop suddenly", "not do", "Stop suddenly"),
        (
            "do not stop suddenly; fits may follow",
            "not do, and why",
            "Stop suddenly: fits may follow",
        ),
        ("check your pulse", "check", "Your pulse"),
    ],
)
def test_a_plain_order_is_asked_by_its_verb(advice: str, front: str, back: str) -> None:
    asked = _advice(advice)
    assert asked == Question(f"What should a patient on baclofen {front}?", back)


def test_how_it_is_taken_is_asked_as_that() -> None:
    assert _advice("Take it at bedtime") == Question(
        "How should a patient on baclofen take it?", "At bedtime"
    )


def test_other_advice_without_a_topic_has_no_question_of_its_own() -> None:
    assert _advice("take it easy", "Diet") == Question("", "")
