from datetime import UTC, datetime

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.item import Kind
from baclofen_quiz.learning.selection import Choice, Mode, Preset, Scope
from baclofen_quiz.services.receipts import Drawn, Receipt
from baclofen_quiz.web.receipt_page import DRAWN, ReceiptPage


def page(choice: Choice, ended: datetime | None = None) -> ReceiptPage:
    receipt = Receipt(
        sitting_id="0" * 32,
        started=datetime(2026, 11, 22, 18, 42, tzinfo=UTC),
        ended=ended,
        seed=7,
        bank="0123456789abcdef",
        program="0.1.0",
        choice=choice,
        inputs="",
        drawn=Drawn.SAME,
        rows=(),
        waiting=(),
    )
    return ReceiptPage(receipt, "Europe/Zurich")


def test_the_title_says_of_which_quiz() -> None:
    found = page(Choice(frozenset(), 5))

    assert found.title == "Receipt of the quiz of Sun 22 Nov, 19:42"
    assert found.ended == "Not finished"
    assert page(Choice(frozenset(), 5), datetime(2026, 11, 22, 19, 0, tzinfo=UTC)).ended


def test_what_was_asked_for_stands_in_one_line() -> None:
    choice = Choice(
        frozenset({Scope("baclofen", Section.USES), Scope("", Section.DOSING)}),
        5,
        Preset.DUE,
        frozenset({Kind.SINGLE, Kind.CLOZE}),
        facts=frozenset({"f"}),
        files=frozenset({"week-6"}),
        mode=Mode.TEST,
        seconds=90,
    )

    assert page(choice).chosen == (
        "Preset due, up to 5 questions, dosage and administration; baclofen "
        "therapeutic uses, gap or single best answer, f, file week-6, test, "
        "90 seconds a question"
    )
    assert page(Choice(frozenset(), 5)).chosen == (
        "Preset mixed, up to 5 questions, all sections, tutor, untimed"
    )


def test_every_outcome_of_drawing_again_is_said() -> None:
    assert set(DRAWN) == set(Drawn)
    assert page(Choice(frozenset(), 5)).drawn == DRAWN[Drawn.SAME]
    assert page(Choice(frozenset(), 5)).section(Section.USES) == "Therapeutic uses"
