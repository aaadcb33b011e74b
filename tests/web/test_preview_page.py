from dataclasses import replace

import pytest
from flask import Flask

from baclofen_quiz.items.item import Item, MatchingItem, NumericItem, SourceSentence
from baclofen_quiz.items.status import Status
from baclofen_quiz.problems import Location, Problem, Severity
from baclofen_quiz.services.question_judging import Judged
from baclofen_quiz.web.preview_page import SHOWN, PreviewPage, Sample, preview_of
from factories import make_bank, make_items, make_problem, make_single_item


def sample(item: Item, status: Status = Status.READY, *, held: bool = False) -> Sample:
    judged = Judged(item, status, (), held=held)
    return preview_of(make_bank(), [judged], (), 1).samples[0]


@pytest.fixture(autouse=True)
def _page(app: Flask) -> object:
    with app.test_request_context():
        yield


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_every_kind_is_shown_with_its_fields_and_its_reasons(item: Item) -> None:
    shown = sample(item)

    assert shown.rows
    assert shown.hint
    assert bool(shown.units) is isinstance(item, NumericItem)
    assert bool(shown.view.right) is isinstance(item, MatchingItem)
    assert shown.stem[1]


def test_what_becomes_of_a_question_is_said() -> None:
    item = make_single_item()

    assert (sample(item).status, sample(item).asked) == ("Ready", True)
    assert sample(item, Status.DRAFT).status == "Draft, not asked"
    assert sample(item, Status.RETIRED).status == "Retired, not asked"
    assert not sample(item, Status.DRAFT).asked
    assert sample(item, held=True).status == "Withheld"
    assert not sample(item, held=True).asked


def test_of_many_questions_those_from_a_line_on_are_shown() -> None:
    items = [
        replace(
            make_single_item(id=f"a/{n}"), source=SourceSentence("a.md", 10 * n, "")
        )
        for n in range(1, 26)
    ]
    every = [Judged(item, Status.READY, (), held=False) for item in items]

    def window(at: int) -> tuple[int, int, int, int]:
        found = preview_of(make_bank(), every, (), at)
        return (found.first, found.last, found.earlier, found.later)

    assert window(1) == (1, SHOWN, 0, 110)
    assert window(125) == (12, 21, 20, 220)
    assert window(9_999) == (16, 25, 60, 0)


def test_of_no_question_none_is_shown() -> None:
    nothing = preview_of(make_bank(), [], (), 5)

    assert (nothing.samples, nothing.total, nothing.earlier) == ((), 0, 0)
    assert PreviewPage(nothing).title == "Preview"


def test_errors_for_which_a_question_is_missing_are_told_below() -> None:
    def at(file: str, severity: Severity = Severity.ERROR) -> Problem:
        return make_problem(location=Location(file, 3), severity=severity)

    own, lost = at("uploaded/a.md"), make_problem(location=Location("uploaded/a.md", 9))
    others = (at("a.xlsx"), at("uploaded/a.md", Severity.WARNING))
    judged = Judged(make_single_item(), Status.READY, (own,), held=False)
    found = preview_of(make_bank(), [judged], (own, lost, *others), 1)

    assert found.lost == (lost,)
