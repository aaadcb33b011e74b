from dataclasses import replace
from fractions import Fraction

from baclofen_quiz.content.sections import Section
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.answers import Typed
from baclofen_quiz.items.marking import mark
from baclofen_quiz.items.marks import Verdict
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.confusions import Confusion, Counted, Mixup
from baclofen_quiz.learning.scoring import Tally
from baclofen_quiz.services.sitting_views import ResultRow, ResultsView
from baclofen_quiz.web.results_page import ResultsPage
from factories import make_note, make_numeric_item
from webpages import make_row, make_section, make_summary


def page() -> ResultsPage:
    summary = make_summary(score=Fraction(1), answered=2, total=2)
    sections = (make_section(Section.MECHANISM, 1, 2),)
    rows = (make_row(1), make_row(2, "gaba-a"))
    view = ResultsView(summary, sections, rows, (), sections[0])
    return ResultsPage(view, "UTC")


def test_the_title_begins_with_the_score() -> None:
    assert page().title == "Results: 1 of 2"


def test_it_says_what_was_asked_how_long_it_took_and_when() -> None:
    assert page().about == (
        "Mechanism of action. 2 questions, 1 min 0 s. Begun Sat 21 Nov, 18:42."
    )


def test_missed_and_right_answers_are_parted() -> None:
    assert [row.position for row in page().missed] == [2]
    assert [row.position for row in page().right] == [1]
    assert page().word(page().missed[0]) == "Not correct"


def test_a_deck_is_of_what_was_not_right() -> None:
    blank = replace(make_row(3).mark, verdict=Verdict.BLANK)
    shown = with_rows(
        make_row(1), make_row(2, "gaba-a"), replace(make_row(3), mark=blank)
    )

    assert shown.deck == (
        ("fact", "baclofen/mechanism/receptor"),
        ("item", make_row(2).item.family),
    )
    assert with_rows(make_row(1)).deck == ()


def test_few_answers_have_no_interval() -> None:
    assert page().interval is None
    many = ResultsPage(ResultsView(make_summary(), (), (), (), None), "UTC")
    assert many.interval is not None
    assert round(many.interval.low, 2) == 0.48


def test_a_quiz_that_goes_on_is_not_called_finished() -> None:
    going = make_summary(ended=None, next_position=3)

    assert ResultsPage(ResultsView(going, (), (), (), None), "UTC").heading == (
        "Quiz so far"
    )
    assert page().heading == "Quiz finished"


def test_sections_and_times_are_named() -> None:
    assert page().section(Section.DOSING) == "Dosage and administration"
    assert page().spell(65) == "1 min 5 s"


def with_rows(*rows: ResultRow) -> ResultsPage:
    return ResultsPage(ResultsView(make_summary(), (), rows, (), None), "UTC")


def test_sure_and_wrong_comes_first_and_of_it_what_is_safety_critical() -> None:
    caution = (make_note(NoteKind.CAUTION),)
    shown = with_rows(
        make_row(1, "gaba-a"),
        make_row(2, "gaba-a", Confidence.SURE),
        make_row(3, "gaba-a", notes=caution),
        make_row(4, "gaba-a", Confidence.SURE, notes=caution),
        make_row(5, "gaba-b", Confidence.SURE),
        make_row(6, ""),
    )

    assert [row.position for row in shown.missed] == [4, 2, 3, 1]
    assert [row.position for row in shown.blank] == [6]
    assert shown.sure_and_wrong == "2 sure answers were wrong."
    assert shown.critical(shown.missed[0])
    assert not shown.critical(shown.missed[1])


def test_what_was_wrong_comes_before_what_was_partly_right() -> None:
    half = make_row(1, "gaba-a", Confidence.SURE)
    half = replace(half, mark=replace(half.mark, verdict=Verdict.PARTLY))

    assert [r.position for r in with_rows(half, make_row(2, "gaba-a")).missed] == [2, 1]


def test_confidence_is_set_against_what_was_right() -> None:
    shown = with_rows(
        make_row(1, "gaba-b", Confidence.GUESS),
        make_row(2, "gaba-b", Confidence.SURE),
        make_row(3, "gaba-b", Confidence.SURE),
        make_row(4, "gaba-b"),
    )

    assert shown.by_confidence == (
        ("Sure", Tally(Fraction(2), 2)),
        ("Guess", Tally(Fraction(1), 1)),
    )
    assert shown.sure_and_wrong == "Nothing that you were sure of was wrong."
    assert with_rows().by_confidence == ()


def test_what_was_not_reached_is_told_apart_once_the_quiz_is_over() -> None:
    over = replace(page().view, not_reached=(3, 5))
    going = replace(over, summary=make_summary(ended=None, next_position=3))

    assert ResultsPage(over, "UTC").not_reached == (
        "2 questions not reached (3, 5): not counted."
    )
    assert ResultsPage(going, "UTC").not_reached == page().not_reached == ""


def test_earlier_shares_need_five_answers() -> None:
    enough = Tally(Fraction(3), 5)
    few = Tally(Fraction(3), 4)
    earlier = {Section.MECHANISM: enough, Section.DOSING: few}
    shown = ResultsPage(
        replace(page().view, earlier=enough, earlier_sections=earlier), "UTC"
    )

    sections = (make_section(Section.MECHANISM, 5, 6),)
    long = replace(shown, view=replace(shown.view, sections=sections))

    assert (page().before, shown.before) == (None, 60)
    assert (shown.compares, long.compares) == (False, True)
    assert shown.earlier(Section.MECHANISM) is not None
    assert shown.earlier(Section.DOSING) is None
    assert shown.earlier(Section.USES) is None
    assert (shown.share(enough), shown.share(few)) == ("60 %", "too few")


def test_the_next_step_has_its_reason() -> None:
    caution = (make_note(NoteKind.CAUTION),)
    view = replace(page().view, rows=(make_row(2, "gaba-a", notes=caution),))

    few = replace(page().view, next_step=make_section(Section.MECHANISM, 1, 2))
    many = replace(page().view, next_step=make_section(Section.MECHANISM, 3, 6))

    assert ResultsPage(few, "UTC").why_next == (
        "You have most to gain here: 1 of 2 right."
    )
    assert ResultsPage(many, "UTC").why_next == (
        "You have most to gain here: 3 of 6 right, and the true share may be as low as"
        " 19 %."
    )
    assert ResultsPage(view, "UTC").why_next.endswith("1 miss is safety-critical.")
    assert with_rows().why_next == ""


def test_what_was_answered_is_said_with_its_confidence() -> None:
    shown = with_rows()

    assert shown.answered(make_row(1, "gaba-a")) == "You answered: GABA-A receptor"
    assert shown.answered(make_row(1, "gaba-a", Confidence.SURE)).endswith(", sure")


def test_what_would_have_been_right_stands_beside_it() -> None:
    row = make_row(1, "gaba-a")

    assert with_rows(row).key(row) == "The answer is: GABA-B receptor"


def test_kinds_are_told_apart_where_there_are_several() -> None:
    number = make_numeric_item()
    typed = replace(make_row(2), item=number, mark=mark(number, Typed("3", "mg")))

    assert with_rows(make_row(1), make_row(3, "gaba-a"), typed).kinds == (
        ("Single best answer", Tally(Fraction(1), 2)),
        ("Calculation", Tally(Fraction(0), 1)),
    )
    assert with_rows(make_row(1), make_row(2)).kinds == ()


def test_mix_ups_and_reasons_are_told() -> None:
    mixed = Counted(Confusion(Mixup.WORDS, "A", "B", ()), 1)
    shown = replace(page(), confusions=(mixed,))

    assert [one.times for one in shown.told] == ["1 time"]
    assert len(shown.reasons) == 4


def test_no_answer_is_no_score_of_nothing() -> None:
    summary = make_summary(score=Fraction(0), answered=0, total=2)
    shown = ResultsPage(ResultsView(summary, (), (), (1, 2), None), "UTC")

    assert shown.title == "Results: nothing answered"
