from datetime import UTC, datetime

from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.services.drafting import Sketch
from baclofen_quiz.services.sitting_views import QuestionView
from baclofen_quiz.web.answer_form import Filled
from baclofen_quiz.web.draft_form import places_of, sketch_of, struck_in
from factories import make_single_item

ITEM = make_single_item()
NOON = datetime(2026, 11, 22, 12, tzinfo=UTC)


def view() -> QuestionView:
    return QuestionView(
        "s", 1, 1, ITEM, ITEM.options, (), answered=False, finished=False
    )


def test_what_was_typed_is_kept_and_forged_fields_are_not() -> None:
    fields = {
        "option": ("2",),
        "place-1": ("3",),
        "confidence": ("sure",),
        "struck": ("1", "99", "x"),
        "csrf_token": ("secret",),
        "admin": ("yes",),
    }
    first = ITEM.options[0].id

    assert sketch_of(view(), Filled(fields), NOON) == Sketch(
        typed={"option": ("2",), "place-1": ("3",), "confidence": ("sure",)},
        confidence=Confidence.SURE,
        struck=frozenset({first}),
        shown_at=NOON,
    )


def test_a_button_rules_an_option_out_or_in_however_often_it_is_sent() -> None:
    before = {"struck": ("1",)}

    assert struck_in(Filled(before)) == {"1"}
    assert struck_in(Filled(before | {"strike": ("2",)})) == {"1", "2"}
    assert struck_in(Filled(before | {"strike": ("1",)})) == {"1"}
    assert struck_in(Filled(before | {"unstrike": ("1",)})) == frozenset()
    assert struck_in(Filled({"unstrike": ("1",)})) == frozenset()


def test_ruled_out_options_are_named_by_their_places() -> None:
    ids = frozenset({ITEM.options[1].id, "gone"})

    assert places_of(view(), ids) == {"2"}
