"""Tests, drafts, flags and notes, as a browser without scripts sends them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask

from baclofen_quiz.store.queries import people
from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_single_item
from webtools import PASSWORD, Visitor, fixed_bank, set_clock

MakeVisitor = Callable[[], Visitor]

NOW = datetime(2026, 11, 22, 18, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
JSON = {"Accept": "application/json"}


def exam(someone: Visitor, length: int = 3, seconds: int = 0) -> str:
    return someone.start(length, mode="test", seconds=str(seconds))


@pytest.fixture
def singles(app: Flask) -> Flask:
    """The site with single best answers alone."""
    items = tuple(make_single_item(id=f"i{n}", facts=(f"f{n}",)) for n in range(4))
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=items)))
    return app


def title(page: str) -> str:
    return page.partition("<title>")[2].partition(" - ")[0]


@pytest.mark.usefixtures("singles")
def test_a_whole_test_is_taken_changed_reviewed_and_ended(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = exam(someone)
    saved = someone.send(f"{sitting}/1", option="gaba-a", confidence="sure")
    assert saved.location == f"{sitting}/2"
    someone.get(f"{sitting}/1/feedback")
    assert someone.page.location == f"{sitting}/1", "no feedback before the end"
    assert someone.get(f"{sitting}/results").location == f"{sitting}/review"
    someone.get(f"{sitting}/3")
    assert someone.send(f"{sitting}/3", option="gaba-b").location == f"{sitting}/review"

    review = someone.get(f"{sitting}/review").text
    assert title(review) == "Review: 1 question unanswered"
    assert "End the test, 1 unanswered" in review
    assert 'Change<span class="vh"> question 2: ' in review

    change = someone.get(f"{sitting}/1?back=review").text
    assert change.count(" checked") == 2
    assert someone.send(f"{sitting}/1", option="gaba-b").location == f"{sitting}/review"

    someone.get(f"{sitting}/review")
    assert someone.send(f"{sitting}/finish").location == f"{sitting}/results"
    results = someone.get(f"{sitting}/results").text
    assert title(results) == "Results: 2 of 3"
    assert "See why" in results
    assert title(someone.get(f"{sitting}/1/feedback").text).startswith("Correct")
    assert someone.get(f"{sitting}/review").location == f"{sitting}/results"


@pytest.mark.usefixtures("singles")
def test_home_leads_to_the_first_open_question_in_another_browser(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    someone.sign_up("mira")
    sitting = exam(someone)
    someone.send(f"{sitting}/1", option="gaba-a")
    other = visitor()
    other.get("/sign-in")
    other.send("/sign-in", name="mira", password="seven blue herons")  # noqa: S106

    assert f'href="{sitting}/2"' in other.get("/").text


@pytest.mark.usefixtures("singles")
def test_the_review_filters_by_the_query_string(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = exam(someone)
    someone.send(f"{sitting}/1/draft", flag="on", option="gaba-a")

    def listed(show: str) -> int:
        return someone.get(f"{sitting}/review?show={show}").text.count("Change<span")

    assert [listed(show) for show in ("", "all", "unanswered", "flagged", "x")] == [
        3,
        3,
        2,
        1,
        3,
    ]
    someone.get(f"{sitting}/1")
    someone.send(f"{sitting}/1/draft", flag="off")
    assert (
        "No question is flagged." in someone.get(f"{sitting}/review?show=flagged").text
    )


@pytest.mark.usefixtures("singles")
@pytest.mark.parametrize("mode", ["tutor", "test"])
def test_ruling_out_keeps_what_was_chosen_and_works_both_ways(
    visitor: MakeVisitor, mode: str
) -> None:
    someone = visitor()
    sitting = someone.start(2, mode=mode)
    back = someone.send(
        f"{sitting}/1/draft", strike="2", option="gaba-a", confidence="unsure"
    )
    assert back.status_code == 303
    assert back.location == f"{sitting}/1#answer-2"
    page = someone.get(f"{sitting}/1").text
    assert page.count('class="opt out"') == 1
    assert 'name="unstrike" value="2" aria-pressed="true"' in page
    assert page.count(" checked") == 2

    someone.send(f"{sitting}/1/draft", unstrike="2")
    assert 'class="opt out"' not in someone.get(f"{sitting}/1").text


@pytest.mark.parametrize("place", ["9" * 70_000, "99", "\N{ARABIC-INDIC DIGIT THREE}"])
def test_a_place_that_nothing_has_leads_to_no_place(
    visitor: MakeVisitor, place: str
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    assert someone.send(f"{sitting}/1/draft", strike=place).location == f"{sitting}/1"


def test_half_a_number_comes_back_as_it_was_typed(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = exam(someone, 7)
    for position in range(1, 8):
        page = someone.get(f"{sitting}/{position}").text
        if 'data-kind="numeric"' in page:
            break
    assert "Calculator" in page
    assert "Unit table" in page
    refused = someone.send(f"{sitting}/{position}", text="2.")
    assert refused.status_code == 422
    assert "Choose the unit beside the number." in refused.text
    assert 'value="2."' in someone.get(f"{sitting}/{position}").text
    assert "Not complete" in someone.get(f"{sitting}/review").text


@pytest.mark.usefixtures("singles")
def test_buttons_lead_back_and_to_the_review_and_save_on_the_way(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    sitting = exam(someone)
    assert "Back</button>" not in someone.text
    someone.get(f"{sitting}/2")
    assert (
        someone.send(f"{sitting}/2/draft", go="back", option="gaba-b").location
        == f"{sitting}/1"
    )
    someone.get(f"{sitting}/2?back=review")
    assert " checked" in someone.text
    stays = someone.send(f"{sitting}/2/draft", flag="on", option="gaba-b")
    assert stays.location == f"{sitting}/2?back=review"
    someone.get(f"{sitting}/2")
    assert someone.send(f"{sitting}/2/draft", go="review").location.endswith("/review")


@pytest.mark.usefixtures("singles")
def test_a_note_is_kept_beside_the_item_and_its_script_is_text(
    visitor: MakeVisitor,
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    note = "<script>alert(1)</script> look up"
    someone.send(f"{sitting}/1/draft", note=note)
    page = someone.get(f"{sitting}/1").text

    assert "&lt;script&gt;alert(1)&lt;/script&gt; look up" in page
    assert "<script>alert" not in page
    someone.send(f"{sitting}/1", option="dont-know", note="changed")
    again = someone.start(4)
    pages = [someone.get(f"{again}/{position}").text for position in range(1, 5)]
    assert sum("changed</textarea>" in page for page in pages) == 1


@pytest.mark.usefixtures("singles")
@pytest.mark.parametrize("address", ["/1", "/1/draft"])
def test_a_note_too_long_is_refused_and_stays_in_its_field(
    visitor: MakeVisitor, address: str
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    note = "x" * 5_001
    response = someone.send(
        f"{sitting}{address}", note=note, option="gaba-a", strike="2"
    )

    assert response.status_code == 422
    assert "at most 5,000 characters; this one has 5,001" in response.text
    assert f"{note}</textarea>" in response.text
    assert " checked" in response.text
    assert 'class="opt out"' in response.text
    assert someone.get(f"{sitting}/1").status_code == 200, "still open"


@pytest.mark.parametrize("address", ["/1", "/1/draft"])
def test_a_note_of_a_megabyte_is_refused_clearly(
    visitor: MakeVisitor, address: str
) -> None:
    someone = visitor()
    sitting = someone.start(1)
    response = someone.send(f"{sitting}{address}", note="x" * 1_000_000)

    assert response.status_code == 413
    assert "5,000 characters" in response.text
    assert "what was saved before it is safe" in response.text
    assert f'href="{sitting}/1"' in response.text


@pytest.mark.parametrize("mode", ["tutor", "test"])
def test_two_longest_notes_that_became_one_hold_no_answer_back(
    app: Flask, visitor: MakeVisitor, mode: str
) -> None:
    site: Site = app.extensions[KEY]
    bank = make_bank(items=(make_single_item(id="i", facts=("f",)),))
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    ada, guest = visitor(), visitor()
    ada.sign_up("Ada")
    for someone, letter in ((ada, "\N{GRINNING FACE}"), (guest, "\N{PILL}")):
        sitting = someone.start(1, mode="test")
        saved = someone.send(f"{sitting}/1/draft", note=letter * 5_000)
        assert saved.status_code == 303
    guest.get("/sign-in")
    guest.send("/sign-in", name="Ada", password=PASSWORD)
    sitting = guest.start(1, mode=mode)

    both = "\N{GRINNING FACE}" * 5_000 + "\n\n" + "\N{PILL}" * 5_000
    field = '<textarea id="note" rows="6" readonly>'  # nameless: a browser keeps it
    assert f"{field}\n{both}</textarea>" in guest.text
    old_tab = guest.send(f"{sitting}/1", note=f"{both}!", option="gaba-b")
    assert old_tab.status_code == 422
    assert f"{both}!</textarea>" in old_tab.text
    guest.get(f"{sitting}/1")
    kept = guest.send(f"{sitting}/1", option="gaba-b")
    assert kept.status_code == 303
    guest.get(f"{sitting}/review")
    guest.send(f"{sitting}/finish")
    assert "1 of 1" in guest.get(f"{sitting}/results").text

    longer = guest.get(f"{sitting}/1/feedback")
    assert "\N{PILL}" * 5_000 in longer.text
    refused = guest.send(f"{sitting}/1/note", note="\N{PILL}" * 5_001)
    assert refused.status_code == 422
    assert "\N{PILL}" * 5_001 in refused.text
    assert guest.send(f"{sitting}/1/note", note="short").status_code == 303
    assert ">\nshort</textarea>" in guest.get(f"{sitting}/1/feedback").text


@pytest.mark.usefixtures("singles")
def test_a_script_is_told_in_json_what_became_of_a_draft(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(1)
    fields = {name: someone.field(name) for name in ("csrf_token", "shown")}

    def post(**more: str) -> tuple[int, dict[str, str]]:
        sent = someone.client.post(
            f"{sitting}/1/draft", data={**fields, **more}, headers=JSON
        )
        return sent.status_code, sent.get_json()

    version = "2026-11-22T18:30:00+00:00"
    assert post(option="1") == (200, {"said": "Saved", "version": version})
    status, told = post(note="x" * 5_001)
    assert status == 422
    assert "5,001" in told["said"]
    someone.send(f"{sitting}/1", option="1")
    assert "its answer already" in post(option="2")[1]["said"]


def test_the_time_left_is_on_the_page(app: Flask, visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = exam(someone, 2, 60)
    assert 'data-left="120" data-whole="120"' in someone.text
    set_clock(app, NOW + timedelta(seconds=30))
    assert "1 min 30 s left" in someone.get(f"{sitting}/1").text
    assert "1 min 30 s left" in someone.get(f"{sitting}/review").text
    set_clock(app, NOW - timedelta(days=3))
    assert 'data-left="120"' in someone.get(f"{sitting}/1").text


@pytest.mark.usefixtures("singles")
def test_an_answer_after_the_deadline_is_told_so_and_shown_with_the_results(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    sitting = exam(someone, 2, 60)
    someone.send(f"{sitting}/1", option="gaba-b")
    question = someone.get(f"{sitting}/2")
    set_clock(app, LATER)
    late = someone.send(f"{sitting}/2", option="gaba-b")

    assert late.status_code == 409
    assert "Time is up" in late.text
    assert "What was saved before the end stands" in late.text
    assert f'href="{sitting}/results"' in late.text
    someone.page = question
    assert someone.send(f"{sitting}/2/draft", option="gaba-b").status_code == 409
    results = someone.get(f"{sitting}/results").text
    assert title(results) == "Results: 1 of 1"
    assert "Arrived after the end, not counted" in results
    assert "Your late answer: <b>GABA" in results


@pytest.mark.usefixtures("singles")
def test_an_empty_form_after_the_deadline_is_promised_no_place_beside_the_results(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    sitting = exam(someone, 2, 60)
    someone.send(f"{sitting}/1", option="gaba-b")
    question = someone.get(f"{sitting}/2")
    set_clock(app, LATER)
    for address in (f"{sitting}/2", f"{sitting}/2/draft"):
        someone.page = question
        empty = someone.send(address)

        assert empty.status_code == 409
        assert "was no whole answer" in empty.text
        assert "beside the results" not in empty.text
        assert "What was saved before the end stands" in empty.text
    assert "Arrived after the end" not in someone.get(f"{sitting}/results").text


@pytest.mark.usefixtures("singles")
def test_opening_an_overdue_test_says_so_and_one_button_ends_it(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    sitting = exam(someone, 2, 60)
    someone.send(f"{sitting}/1", option="gaba-b")
    set_clock(app, LATER)
    for _ in range(2):  # looking changes nothing
        assert someone.get(f"{sitting}/2").location == f"{sitting}/review"
        assert title(someone.get(f"{sitting}/review").text) == "Time is up"
    assert someone.send(f"{sitting}/finish").location == f"{sitting}/results"
    assert title(someone.get(f"{sitting}/results").text) == "Results: 1 of 1"


@pytest.mark.usefixtures("singles")
def test_the_next_thing_sent_ends_an_overdue_test(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = visitor()
    sitting = exam(someone, 2, 60)
    someone.send(f"{sitting}/1", option="gaba-b")
    set_clock(app, LATER)
    someone.start(1)

    assert title(someone.get(f"{sitting}/results").text) == "Results: 1 of 1"


@pytest.mark.usefixtures("singles")
def test_a_clock_set_back_reopens_no_test(app: Flask, visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = exam(someone, 2, 60)
    set_clock(app, NOW + timedelta(seconds=119))
    someone.send(f"{sitting}/1", option="gaba-b")
    set_clock(app, NOW - timedelta(days=1))

    assert 'data-left="1"' in someone.get(f"{sitting}/2").text


@pytest.mark.usefixtures("singles")
def test_forged_sittings_positions_and_options_are_refused(
    visitor: MakeVisitor,
) -> None:
    someone, stranger = visitor(), visitor()
    sitting = exam(someone, 2)
    mine = someone.page
    stranger.start(1)
    token = stranger.field("csrf_token")
    stranger.page = mine
    assert stranger.send(f"{sitting}/1/draft", csrf_token=token).status_code == 404
    assert stranger.get(f"{sitting}/review").status_code == 404
    assert someone.get(f"/sittings/{'f' * 32}/review").status_code == 404
    someone.get(f"{sitting}/1")
    assert someone.send(f"{sitting}/9/draft").status_code == 404
    someone.get(f"{sitting}/1")
    assert someone.send(f"{sitting}/2/draft").status_code == 400, "another's form"
    for address in ("/1", "/1/draft"):
        someone.get(f"{sitting}/1")
        assert someone.send(f"{sitting}{address}", option="99").status_code == 422
    assert "Unanswered" in someone.get(f"{sitting}/review").text


@pytest.mark.usefixtures("singles")
@pytest.mark.parametrize("address", ["/1", "/1/draft"])
def test_what_a_deleted_learner_sends_waits_for_a_sign_in(
    app: Flask, visitor: MakeVisitor, address: str
) -> None:
    someone = visitor()
    sitting = exam(someone, 2)
    page = someone.page
    site: Site = app.extensions[KEY]
    with site.database.writing() as store:
        for learner_id in people.all_ids(store):
            people.remove(store, learner_id)
    response = someone.send(f"{sitting}{address}", option="gaba-b")
    assert response.status_code == 403
    assert "Sign in" in response.text
    someone.page = page
    told = someone.client.post(
        f"{sitting}/1/draft",
        data={"csrf_token": someone.field("csrf_token")},
        headers=JSON,
    )
    assert told.status_code == 403, (
        "no redirect: a script would take it for a lost page"
    )


@pytest.mark.usefixtures("singles")
@pytest.mark.parametrize(("address", "answered"), [("/1", True), ("/1/draft", False)])
def test_what_was_sent_signed_out_is_taken_after_signing_in(
    visitor: MakeVisitor, address: str, *, answered: bool
) -> None:
    """An answer becomes one, and what was not checked stays unchecked."""
    someone = visitor()
    someone.sign_up("mira")
    sitting = someone.start(2)
    page = someone.page
    someone.sign_out()
    someone.page = page
    asked = someone.send(f"{sitting}{address}", option="gaba-b", note="mine")
    assert asked.status_code == 403
    someone.send("/sign-in", name="mira", password="seven blue herons")  # noqa: S106
    again = someone.get(f"{sitting}/1")

    assert (again.status_code == 303) == answered
    if not answered:
        assert " checked" in again.text
        assert "mine</textarea>" in again.text


@pytest.mark.usefixtures("singles")
@pytest.mark.parametrize("mode", ["tutor", "test"])
def test_an_item_withdrawn_in_mid_sitting_stays_and_counts(
    app: Flask, visitor: MakeVisitor, mode: str
) -> None:
    someone = visitor()
    sitting = someone.start(1, mode=mode)
    assert "withdrawn" not in someone.text
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=())))
    assert (
        "changed or withdrawn after your quiz began" in someone.get(f"{sitting}/1").text
    )
    someone.send(f"{sitting}/1", option="gaba-b")
    someone.get("/help")
    someone.send(f"{sitting}/finish")

    assert title(someone.get(f"{sitting}/results").text) == "Results: 1 of 1"
    assert title(someone.get(f"{sitting}/1/feedback").text).startswith("Correct")


@pytest.mark.usefixtures("singles")
def test_a_lesson_has_no_review(visitor: MakeVisitor) -> None:
    someone = visitor()
    sitting = someone.start(2)

    assert someone.get(f"{sitting}/review").location == f"{sitting}/results"
