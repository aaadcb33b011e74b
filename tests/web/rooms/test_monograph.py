import gzip
import re
from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.store.queries import people
from baclofen_quiz.web.site import KEY, Site
from databases import CHEAP
from factories import make_bank, make_entry, make_fact, make_monograph, make_note
from many_responses import bundled_bank, fill
from webtools import PASSWORD, Visitor, fixed_bank


def show(app: Flask, *books: Monograph) -> None:
    site: Site = app.extensions[KEY]
    bank = make_bank(monographs=books)
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))


def test_every_statement_has_its_number_and_its_address(client: FlaskClient) -> None:
    page = client.get("/monographs/baclofen").text

    assert '<li id="mechanism-receptor">' in page
    assert ">4.1</a>" in page
    assert "Dosage and administration" in page
    assert "Practise 7 questions" in page


def test_notes_stand_beside_the_statement_they_are_about(
    app: Flask, client: FlaskClient
) -> None:
    notes = tuple(make_note(kind, f"{kind} text") for kind in NoteKind)
    fact = make_fact(slug="noted", notes=notes, unasked=True)
    show(app, make_monograph(entries=(make_entry(fact),), review=None))
    page = client.get("/monographs/baclofen").text

    assert "<b>Safety-critical.</b> CAUTION text" in page
    assert "<b>Note.</b> NOTE text" in page
    assert "Disputed, not asked" in page
    assert "not yet checked by anybody" in page


def test_a_sub_heading_stands_above_its_statements(
    app: Flask, client: FlaskClient
) -> None:
    fact = make_fact(path=("Presynaptic events", "In order"))
    show(app, make_monograph(entries=(make_entry(fact),)))

    assert (
        "<h3>Presynaptic events \N{EN DASH} In order</h3>"
        in client.get("/monographs/baclofen").text
    )


def test_a_drug_without_a_monograph_is_not_found(client: FlaskClient) -> None:
    assert client.get("/monographs/aspirin").status_code == 404


@pytest.mark.parametrize(
    ("drugs", "said"), [((), "No monograph yet"), (("a", "b"), ">A</h2>")]
)
def test_the_shelf_lists_what_there_is(
    app: Flask, client: FlaskClient, drugs: tuple[str, ...], said: str
) -> None:
    show(app, *(make_monograph(drug=drug) for drug in drugs))

    assert said in client.get("/monographs").text


def test_a_monograph_without_a_class_leaves_it_out(
    app: Flask, client: FlaskClient
) -> None:
    show(app, make_monograph(drug_class=""))

    assert '<p class="why">2 statements.' in client.get("/monographs").text
    assert "<p>Every statement has" in client.get("/monographs/baclofen").text


def learner_of(visitor: Callable[[], Visitor]) -> Visitor:
    """Let somebody answer every question of the usual bank wrongly."""
    someone = visitor()
    sitting = someone.start(7)
    for position in range(1, 8):
        someone.get(f"{sitting}/{position}")
        someone.send(f"{sitting}/{position}", option="dont-know")
    return someone


def test_after_answers_the_monograph_is_tinted(visitor: Callable[[], Visitor]) -> None:
    page = learner_of(visitor).get("/monographs/baclofen").text

    assert "Baclofen, as you recall it" in page
    assert re.search(r'<a class="st r3" href="/monographs/baclofen/mechanism/', page)
    assert '<span class="pc num">77 %</span>' in page  # missed today: tomorrow's
    assert "/monographs/baclofen/table" in page
    assert "style=" not in page


def test_whoever_has_no_answers_reads_the_text_as_it_is(
    client: FlaskClient, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    someone.start(1)

    for page in (client.get, someone.get):
        assert "as you recall it" not in page("/monographs/baclofen").text


def test_a_day_to_come_lets_recall_fall(visitor: Callable[[], Visitor]) -> None:
    someone = learner_of(visitor)
    page = someone.get("/monographs/baclofen?on=2027-11-22").text

    assert "on Monday 22 November 2027, with no study until then" in page
    assert '<span class="pc num">100 %</span>' not in page
    assert "/monographs/baclofen/table?on=2027-11-22" in page


def test_the_exam_day_is_one_of_the_choices(visitor: Callable[[], Visitor]) -> None:
    someone = learner_of(visitor)
    someone.get("/account/settings")
    someone.send(
        "/account/settings", exam_day="2027-01-12", new_cards="20", weekly_goal="5"
    )
    page = someone.get("/monographs/baclofen?on=2027-01-12").text
    table = someone.get("/monographs/baclofen/table").text

    assert 'aria-current="true">Exam day, ' in page
    assert "on=2027-01-12" in table
    assert "<details><summary>Another day" in page


def test_a_class_of_fewer_than_five_shows_nobodys_recall(
    visitor: Callable[[], Visitor],
) -> None:
    page = learner_of(visitor).get("/monographs/baclofen?whose=class").text

    assert "Baclofen, as the class recalls it" in page
    assert '<span class="pc num">' not in page
    assert "Readiness is withheld" not in page
    assert ">too few<" in page
    assert "Statements no item asks" not in page


@pytest.mark.parametrize("part", ["", "/table"])
@pytest.mark.parametrize("typed", ["2026-11-01", "soon", "9999-01-01"])
def test_a_bad_day_is_refused_beside_its_field(
    visitor: Callable[[], Visitor], part: str, typed: str
) -> None:
    someone = learner_of(visitor)
    response = someone.get(f"/monographs/baclofen{part}?on={typed}")

    assert response.status_code == 422
    assert "<title>Error: " in response.text
    assert '<a href="#on">' in response.text
    assert 'aria-invalid="true"' in response.text


def test_the_table_sorts_by_the_address(visitor: Callable[[], Visitor]) -> None:
    page = learner_of(visitor).get("/monographs/baclofen/table?sort=-recall").text

    assert 'aria-sort="descending" class="keep"' in page
    assert "/monographs/baclofen/table?sort=recall" in page
    assert "/monographs/baclofen/table.csv" in page


def test_the_table_can_be_seen_by_whoever_has_no_answers(client: FlaskClient) -> None:
    assert "not asked yet" in client.get("/monographs/baclofen/table").text


def test_the_table_can_be_had_as_a_file(visitor: Callable[[], Visitor]) -> None:
    someone = learner_of(visitor)
    response = someone.get("/monographs/baclofen/table.csv?on=2026-12-24")

    assert response.mimetype == "text/csv"
    assert response.headers["Content-Disposition"] == (
        "attachment; filename=baclofen-recall-2026-12-24.csv"
    )
    assert response.text.startswith("number,section,statement")
    refused = someone.get("/monographs/baclofen/table.csv?on=never")
    assert (refused.status_code, refused.mimetype) == (422, "text/plain")
    assert "<" not in refused.text


def test_a_statement_is_practised_by_one_press(visitor: Callable[[], Visitor]) -> None:
    someone = learner_of(visitor)
    page = someone.get("/monographs/baclofen/mechanism/receptor").text

    assert "Practise this" in page
    assert "Not known yet" in page
    assert "Questions on it" not in page
    started = someone.send("/practice", fact="baclofen/mechanism/receptor", length="1")
    assert started.status_code == 303
    asked = someone.get(started.location).text
    assert "At which receptor" in asked


def test_only_instructors_see_which_questions_ask_a_statement(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    now = site.config.clock()
    teaches = Role.INSTRUCTOR
    accounts.add_user(site.database, "anand", PASSWORD, teaches, now, CHEAP)
    someone = visitor()
    someone.get("/sign-in")
    someone.send("/sign-in", name="anand", password=PASSWORD)
    page = someone.get("/monographs/baclofen/mechanism/receptor").text

    assert "Questions on it" in page
    assert "/bank/items/baclofen/mechanism/receptor/target" in page


def test_what_nothing_asks_says_why_and_cannot_be_practised(
    app: Flask, client: FlaskClient
) -> None:
    show(app, make_monograph(entries=(make_entry(make_fact(unasked=True)),)))
    page = client.get("/monographs/baclofen/mechanism/main-effect").text

    assert "The monograph keeps it out of the questions." in page
    assert "Practise this" not in page


@pytest.mark.parametrize(
    "address",
    [
        "/monographs/aspirin/table",
        "/monographs/aspirin/table.csv",
        "/monographs/aspirin/mechanism/receptor",
        "/monographs/baclofen/mechanism/none",
        "/monographs/baclofen/nothing/receptor",
    ],
)
def test_what_is_not_there_is_not_found(client: FlaskClient, address: str) -> None:
    assert client.get(address).status_code == 404


@pytest.mark.parametrize(
    "part", ["", "/table", "/comparison/tizanidine", "?on=2027-06-01"]
)
def test_the_pages_of_the_shipped_monograph_are_small(
    app: Flask, visitor: Callable[[], Visitor], part: str
) -> None:
    someone = visitor()
    someone.start(1)
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(bundled_bank()))
    with site.database.writing() as store:
        fill(store, max(people.all_ids(store)), 400)
    response = someone.client.get(
        f"/monographs/baclofen{part}", headers={"Accept-Encoding": "gzip"}
    )

    assert response.status_code == 200
    assert len(response.data) < 40_000
    assert b"st r" in gzip.decompress(response.data)
