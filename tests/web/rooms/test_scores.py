import re
from collections.abc import Callable
from dataclasses import replace

from flask import Flask
from flask.testing import FlaskClient

from baclofen_quiz.web.site import KEY, Site
from mixing import mixing_bank
from webtools import Visitor, fixed_bank


def test_who_has_answered_nothing_is_told_what_will_be_here(
    client: FlaskClient,
) -> None:
    assert "No answer yet" in client.get("/scores").text


def test_a_quiz_without_an_answer_is_no_score(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    sitting = someone.start(2)
    page = someone.get("/scores").text

    assert "No answer yet" in page
    assert "Quizzes begun" in page
    assert f'href="{sitting}/1">Continue' in page
    assert "Review" not in page


def test_scores_stand_as_a_line_as_a_table_and_by_section(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    for _ in range(2):
        sitting = someone.start(7)
        for position in range(1, 8):
            someone.get(f"{sitting}/{position}")
            someone.send(f"{sitting}/{position}", option="dont-know")
    page = someone.get("/scores").text

    label = 'aria-label="Share right on 1 study day, from 0 to 0 percent."'
    assert label in page
    assert '<th scope="row">Sunday 22 November 2026</th><td>0 of 14</td>' in page
    assert " %, seen 0 %, from 14 answers." in page
    assert "No mix-up yet" in page
    assert "0 of 6 right, plausibly 0 to 39 %" in page
    assert re.search(r"</span><b>0 of [1-4]</b></li>", page)


def test_a_quiz_is_listed_as_it_stands(visitor: Callable[[], Visitor]) -> None:
    someone = visitor()
    answered, left, going_on = (someone.start(2) for _ in range(3))
    for sitting in (answered, going_on):
        someone.get(f"{sitting}/1")
        someone.send(f"{sitting}/1", option="dont-know")
    for sitting in (answered, left):
        someone.get(f"{sitting}/2")
        someone.send(f"{sitting}/finish")
    rows = re.findall(
        r'<li class="ln">.*?</li>', someone.get("/scores").text, re.DOTALL
    )
    home = someone.get("/").text

    (on,) = (row for row in rows if "not finished" in row)
    assert "0/1" in on
    assert ", 1 of 2 answered, not finished</p>" in on
    assert f'href="{going_on}/2">Continue<span class="vh"> the quiz of' in on
    (empty,) = (row for row in rows if left in row)
    assert ">No score</span>" in empty
    assert ", ended without an answer</p>" in empty
    assert f'href="{left}/results">Review' in empty
    (over,) = (row for row in rows if answered in row)
    assert ", 1 of 2 answered</p>" in over
    assert f'href="{answered}/results">Review' in over
    assert len(rows) == 3
    assert all(row in home for row in rows), "the first page lists them alike"


def test_one_learner_does_not_see_the_scores_of_another(
    visitor: Callable[[], Visitor],
) -> None:
    busy, idle = visitor(), visitor()
    sitting = busy.start(1)
    busy.send(f"{sitting}/1", option="dont-know")
    idle.start(1)

    assert "No answer yet" in idle.get("/scores").text


def test_a_mix_up_is_named_with_a_quiz_on_it(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(mixing_bank()))
    someone = visitor()
    for _ in range(2):
        address = f"{someone.start(1)}/1"
        place = 1 + (someone.text.index("Gaba b") < someone.text.index("Theirs"))
        someone.send(address, option=str(place), confidence="sure")
    results = someone.get(f"{address.rpartition('/')[0]}/results").text
    page = someone.get("/scores").text

    said = "You took tizanidine&#39;s main target for baclofen&#39;s."
    assert said in results
    assert said in page
    assert "2 times" in page
    assert "Sure and right: 0 of 2 answers." in page
    sent = someone.send("/practice", fact="baclofen/mechanism/receptor", length="3")
    assert sent.status_code == 303
