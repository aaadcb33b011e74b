import re
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from baclofen_quiz.items.item import SourceSentence
from baclofen_quiz.items.options import all_options
from baclofen_quiz.services.memory_keeping import all_states
from baclofen_quiz.web.dress import dress
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_items, make_single_item
from memories import rebuild_learner
from webtools import Visitor, by_place, fixed_bank, set_clock

MakeVisitor = Callable[[], Visitor]
NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)

RIGHT: dict[str, dict[str, str | list[str]]] = {
    "single": {"option": "gaba-b"},
    "multiple": {"option": ["oral", "intrathecal"]},
    "numeric": {"text": "4", "unit": "mg"},
    "ordering": {
        "place-bound": "1",
        "place-channels": "2",
        "place-release": "3",
        "place-reflex": "4",
    },
    "matching": {
        "pair-tizanidine": "alpha-2",
        "pair-diazepam": "gaba-a",
        "pair-dantrolene": "calcium-release",
    },
    "short": {"text": "dantrolene"},
    "cloze": {"text": "GABA-B"},
}


def kind_shown(page: str) -> str:
    return page.partition('data-kind="')[2].partition('"')[0]


def at_kind(someone: Visitor, kind: str) -> str:
    """Start a quiz and open its question of one kind."""
    sitting = someone.start(7)
    for position in range(1, 8):
        if kind_shown(someone.get(f"{sitting}/{position}").text) == kind:
            return f"{sitting}/{position}"
    raise AssertionError(kind)


def test_a_whole_quiz_is_answered_and_summed_up(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(7)
    for position in range(1, 8):
        someone.get(f"{sitting}/{position}")
        someone.send(f"{sitting}/{position}", **RIGHT[kind_shown(someone.text)])
        assert someone.page.status_code == 303
        feedback = someone.get(someone.page.location)
        assert "<title>Correct: question" in feedback.text
    results = someone.get(f"{sitting}/results").text

    assert "<title>Results: 7 of 7" in results
    assert "Quiz finished" in results
    assert "Nothing missed" in results


@pytest.mark.parametrize("kind", RIGHT)
def test_a_question_of_every_kind_can_be_answered_without_a_script(
    visitor: MakeVisitor, kind: str
) -> None:
    someone = visitor()
    address = at_kind(someone, kind)
    someone.send(address, **RIGHT[kind], confidence="sure")
    feedback = someone.get(f"{address}/feedback").text

    assert "<title>Correct: question" in feedback
    assert "<dd>Sure</dd>" in feedback


@pytest.mark.parametrize("kind", RIGHT)
def test_an_empty_answer_is_asked_for_again(visitor: MakeVisitor, kind: str) -> None:
    someone = visitor()
    address = at_kind(someone, kind)
    response = someone.send(address, confidence="unsure")

    assert response.status_code == 422
    assert "<title>Error: Question" in response.text
    assert 'role="alert"' in response.text
    assert 'value="unsure" checked' in response.text
    assert someone.get(address).status_code == 200, "still open"


@pytest.mark.parametrize("kind", RIGHT)
def test_not_knowing_is_an_honest_answer(visitor: MakeVisitor, kind: str) -> None:
    someone = visitor()
    address = at_kind(someone, kind)
    someone.send(address, option="dont-know")
    feedback = someone.get(f"{address}/feedback").text

    assert "<title>Not known yet: question" in feedback


def test_the_feedback_explains_every_option_and_shows_the_sentence(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    someone.send(address, option="gaba-a")
    feedback = someone.get(f"{address}/feedback").text

    assert "Not correct. The answer is " in feedback
    for option in ("alpha-2", "gaba-a", "gaba-b"):
        assert f"Why {option} stands where it stands." in feedback
    assert "Receptor: agonist at <mark>GABA" in feedback
    assert 'href="/monographs/baclofen#mechanism-receptor"' in feedback


def test_a_wrong_number_is_diagnosed_beside_the_worked_solution(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    address = at_kind(someone, "numeric")
    someone.send(address, text="12", unit="mg")
    feedback = someone.get(f"{address}/feedback").text

    assert "That is the whole day&#39;s dose: divide it by three." in feedback
    assert "Worked solution" in feedback


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"text": "4"}, "Choose the unit beside the number."),
        ({"text": "four", "unit": "mg"}, "four"),
        ({"text": "4" * 600, "unit": "mg"}, "at most 500 characters"),
    ],
)
def test_an_unreadable_number_is_shown_again_with_what_is_wrong(
    visitor: MakeVisitor, fields: dict[str, str], said: str
) -> None:
    someone = visitor()
    address = at_kind(someone, "numeric")
    response = someone.send(address, **fields)

    assert response.status_code == 422
    assert said in response.text
    assert f'value="{fields["text"]}"' in response.text


def test_the_same_answer_twice_is_stored_once(visitor: MakeVisitor) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    shown = someone.page
    first = someone.send(address, option="gaba-b")
    someone.page = shown
    second = someone.send(address, option="gaba-b")

    assert (second.status_code, second.location) == (303, first.location)
    assert "<title>Correct" in someone.get(f"{address}/feedback").text


ALPHA_2 = "\N{GREEK SMALL LETTER ALPHA}2-adrenergic"
NOT_COUNTED = re.compile(r"already: <b>(.*?)</b>.* not counted: <b>(.*?)</b>\.</p>")


def test_another_answer_from_a_second_tab_is_named_and_not_counted(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    shown = someone.page
    someone.send(address, option="gaba-b")
    someone.page = shown
    told = someone.send(address, option="alpha-2")

    assert told.status_code == 409
    assert "<title>Not counted: Correct: question" in told.text
    (named,) = NOT_COUNTED.findall(told.text)
    assert named == (str(dress("GABA-B receptor")), str(dress(ALPHA_2)))
    assert told.text.count("autofocus") == 1
    again = someone.get(f"{address}/feedback").text
    assert "<title>Correct" in again
    assert "Your first answer counts" not in again


def test_a_second_tab_without_an_answer_says_nothing_new(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    address = at_kind(someone, "numeric")
    shown = someone.page
    someone.send(address, text="4", unit="mg")
    someone.page = shown

    assert someone.send(address, text="", unit="mg").status_code == 303
    someone.page = shown
    told = someone.send(address, text="many", unit="mg")
    assert NOT_COUNTED.findall(told.text) == [("4\xa0mg", "many\xa0mg")]


def test_two_tabs_at_once_store_one_answer(app: Flask, visitor: MakeVisitor) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    hidden = {name: someone.field(name) for name in ("csrf_token", "shown")}
    fields = {**hidden, **by_place(someone.text, {"option": "gaba-b"})}
    cookie = someone.client.get_cookie("baclofen_quiz")
    assert cookie is not None

    def post(_tab: int) -> int:
        tab = app.test_client()
        tab.set_cookie("baclofen_quiz", cookie.value)
        return tab.post(address, data=fields).status_code

    with ThreadPoolExecutor(4) as tabs:
        assert list(tabs.map(post, range(4))) == [303] * 4
    sitting = address.rpartition("/")[0]
    assert "1 of" in someone.get(f"{sitting}/results").text


def test_going_back_shows_the_feedback_and_takes_no_second_answer(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    someone.send(address, option="gaba-b")

    assert someone.get(address).location == f"{address}/feedback"


def test_feedback_before_the_answer_is_the_question(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(2)

    assert someone.get(f"{sitting}/1/feedback").location == f"{sitting}/1"


def test_another_learners_quiz_is_not_there(visitor: MakeVisitor) -> None:
    owner, stranger = visitor(), visitor()
    sitting = owner.start(2)
    stranger.start(2)
    shown = owner.get(f"{sitting}/1")
    for path in ("1", "1/feedback", "results"):
        assert stranger.get(f"{sitting}/{path}").status_code == 404
    stranger.get("/practice")
    token = stranger.field("csrf_token")
    stranger.page = shown
    response = stranger.send(f"{sitting}/1", csrf_token=token, option="dont-know")

    assert response.status_code == 404
    assert owner.get(f"{sitting}/1").status_code == 200, "still unanswered"


def test_an_answer_after_the_end_is_refused_and_says_what_is_kept(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    sitting = someone.start(3)
    question = someone.page
    someone.get(f"{sitting}/results")
    someone.send(f"{sitting}/finish")
    someone.page = question
    response = someone.send(f"{sitting}/1", option="dont-know")

    assert response.status_code == 409
    assert "Every answer given before is kept" in response.text
    assert someone.get(f"{sitting}/1").location == f"{sitting}/results"


@pytest.mark.parametrize("tail", ["", "/draft"])
def test_a_note_that_comes_with_an_answer_after_the_end_is_kept(
    visitor: MakeVisitor, tail: str
) -> None:
    someone = visitor()
    sitting = someone.start(3)
    question = someone.page
    someone.get(f"{sitting}/results")
    someone.send(f"{sitting}/finish")
    someone.page = question
    refused = someone.send(f"{sitting}/1{tail}", option="dont-know", note="half a page")

    assert refused.status_code == 409
    kept = someone.get("/account/data/everything.json").get_json()["tables"]["note"]
    assert [row["text"] for row in kept] == ["half a page"]


@pytest.mark.parametrize("kind", ["single", "multiple", "ordering", "matching"])
def test_an_open_question_does_not_tell_the_ids_of_its_options(
    visitor: MakeVisitor, kind: str
) -> None:
    someone = visitor()
    someone.get(at_kind(someone, kind))
    item = next(item for item in make_items() if item.kind.value == kind)
    form = someone.text.partition("<form")[2]

    for option in all_options(item):
        assert f'"{option.id}"' not in form
        assert f'-{option.id}"' not in form


@pytest.mark.parametrize("kind", ["single", "multiple"])
def test_an_option_that_does_not_exist_is_refused(
    visitor: MakeVisitor, kind: str
) -> None:
    someone = visitor()
    response = someone.send(at_kind(someone, kind), option="no-such-option")

    assert response.status_code == 422
    assert "This answer does not fit the question" in response.text


def test_a_position_that_does_not_exist_is_not_found(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(3)

    assert someone.get(f"{sitting}/4").status_code == 404
    assert "there is no question 4" in someone.text


def test_a_form_of_another_question_is_refused(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(3)
    response = someone.send(f"{sitting}/2", option="dont-know")

    assert response.status_code == 400
    assert "belongs to another question" in response.text


def test_an_answer_without_the_hidden_token_is_not_taken(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(3)
    response = someone.send(f"{sitting}/1", csrf_token="", option="dont-know")

    assert response.status_code == 400
    assert "Nothing was saved from this page" in response.text


def test_a_flood_of_bytes_is_refused(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(3)
    response = someone.send(f"{sitting}/1", text="x" * 300_000)

    assert response.status_code == 413
    assert "far longer than a note may be" in response.text
    assert f'href="{sitting}/1"' in response.text


def test_ending_early_counts_what_was_answered(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(3)
    someone.send(f"{sitting}/1", option="dont-know")
    assert "2 questions are still open" in someone.get(f"{sitting}/results").text
    someone.send(f"{sitting}/finish")

    assert "<title>Results: 0 of 1" in someone.get(f"{sitting}/results").text


def test_a_quiz_that_ends_without_an_answer_is_not_praised(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    sitting = someone.start(3)
    someone.get(f"{sitting}/results")
    someone.send(f"{sitting}/finish")

    assert "Nothing answered" in someone.get(f"{sitting}/results").text


def test_a_quiz_keeps_its_questions_when_the_bank_is_emptied(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    _empty_the_bank(app)
    someone.get(address)
    someone.send(address, option="gaba-b")

    assert "At which receptor" in someone.get(f"{address}/feedback").text


def _empty_the_bank(app: Flask) -> None:
    site: Site = app.extensions[KEY]
    empty = make_bank(items=(), monographs=())
    app.extensions[KEY] = replace(site, library=fixed_bank(empty))


def test_a_question_on_a_whole_section_links_the_section(
    app: Flask, visitor: MakeVisitor
) -> None:
    site: Site = app.extensions[KEY]
    source = SourceSentence("mine.md", 9, "")
    item = make_single_item(model="authored", facts=(), source=source)
    bank = make_bank(items=(item,))
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    someone = visitor()
    sitting = someone.start(1)
    someone.get(f"{sitting}/1")
    someone.send(f"{sitting}/1", option="gaba-b")
    feedback = someone.get(f"{sitting}/1/feedback").text

    assert 'href="/monographs/baclofen#mechanism"' in feedback
    assert "No source sentence yet" not in feedback


@pytest.mark.parametrize("back", [timedelta(days=2), timedelta(days=20_000)])
def test_a_clock_set_back_between_two_answers_loses_neither(
    app: Flask, visitor: MakeVisitor, back: timedelta
) -> None:
    someone = visitor()
    sitting = someone.start(2)
    someone.send(f"{sitting}/1", option="dont-know")
    someone.get(f"{sitting}/2")
    set_clock(app, NOW - back)
    assert someone.send(f"{sitting}/2", option="dont-know").status_code == 303

    assert "0 of 2" in someone.get(f"{sitting}/results").text
    pages = ("/", "/scores", "/cards", "/practice", f"{sitting}/print")
    for page in pages:
        assert someone.get(page).status_code == 200, page
    site: Site = app.extensions[KEY]
    with site.database.writing() as store:
        kept = all_states(store, 1)
        rebuild_learner(store, 1)
        assert all_states(store, 1) == kept


def test_a_quiz_ended_without_an_answer_has_no_score(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(2)
    someone.send(f"{sitting}/finish")

    text = someone.get(f"{sitting}/results").text
    assert "Nothing is answered, so there is no score." in text
    assert "of 0" not in text


def _told_time(page: str) -> str:
    return page.partition("<dt>Time taken</dt><dd>")[2].partition("</dd>")[0]


def test_the_time_taken_goes_on_over_a_reload(app: Flask, visitor: MakeVisitor) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    set_clock(app, NOW + timedelta(seconds=40))
    someone.get(address)
    set_clock(app, NOW + timedelta(seconds=65))
    someone.send(address, **RIGHT["single"])

    assert _told_time(someone.get(f"{address}/feedback").text) == "1 min 5 s"


def test_the_time_taken_is_summed_over_looks_in_two_browsers(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    set_clock(app, NOW + timedelta(seconds=40))
    someone.send(f"{address}/draft", confidence="sure")
    with someone.client.session_transaction() as cookie:
        del cookie["looks"]
    set_clock(app, NOW + timedelta(hours=9))
    someone.get(address)
    set_clock(app, NOW + timedelta(hours=9, seconds=20))
    someone.send(address, **RIGHT["single"])

    assert _told_time(someone.get(f"{address}/feedback").text) == "1 min 0 s"


@pytest.mark.parametrize(
    ("after", "told"),
    [(timedelta(hours=9), "30 min or more"), (timedelta(hours=-9), "0 s")],
)
def test_a_page_left_open_or_a_clock_set_back_gives_no_wild_time(
    app: Flask, visitor: MakeVisitor, after: timedelta, told: str
) -> None:
    someone = visitor()
    address = at_kind(someone, "single")
    set_clock(app, NOW + after)
    someone.send(address, **RIGHT["single"])

    assert _told_time(someone.get(f"{address}/feedback").text) == told
    assert told in someone.get(address.rpartition("/")[0] + "/results").text
