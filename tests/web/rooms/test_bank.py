from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.problems import Severity
from baclofen_quiz.services import accounts
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY, Site
from databases import CHEAP
from factories import make_bank, make_numeric_item, make_problem, make_single_item
from webtools import PASSWORD, Visitor, fixed_bank

MakeVisitor = Callable[[], Visitor]


def entered(app: Flask, someone: Visitor, role: Role) -> Visitor:
    """Sign somebody in who has this role."""
    site: Site = app.extensions[KEY]
    now = site.config.clock()
    accounts.add_user(site.database, "anand", PASSWORD, role, now, CHEAP)
    someone.get("/sign-in")
    someone.send("/sign-in", name="anand", password=PASSWORD)
    return someone


@pytest.mark.parametrize("address", ["/bank", "/bank/problems"])
def test_learners_and_strangers_stay_outside(
    app: Flask, visitor: MakeVisitor, address: str
) -> None:
    assert visitor().get(address).status_code == 403
    learner = entered(app, visitor(), Role.LEARNER)

    assert learner.get(address).status_code == 403
    assert "This room is for instructors" in learner.text
    assert 'href="/bank"' not in learner.get("/").text


@pytest.mark.parametrize("role", [Role.INSTRUCTOR, Role.ADMIN])
def test_instructors_and_admins_see_the_items(
    app: Flask, visitor: MakeVisitor, role: Role
) -> None:
    someone = entered(app, visitor(), role)

    assert 'href="/bank"' in someone.get("/").text
    assert "Items 1 to 7 of 7" in someone.get("/bank").text
    assert "<code>baclofen.md:64</code>" in someone.text


def test_items_are_found_by_section_kind_and_words(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert "Items 1 to 3 of 3" in someone.get("/bank?section=mechanism").text
    assert "Items 1 to 1 of 1" in someone.get("/bank?kind=matching").text
    assert "Items 1 to 1 of 1" in someone.get("/bank?words=ROUTES").text
    assert "Nothing matches" in someone.get("/bank?words=aspirin").text


def test_a_long_list_is_paged(app: Flask, visitor: MakeVisitor) -> None:
    site: Site = app.extensions[KEY]
    items = tuple(make_single_item(id=f"x/{n}") for n in range(120))
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=items)))
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert "Items 1 to 50 of 120" in someone.get("/bank").text
    assert "Earlier items" not in someone.text
    assert "Items 51 to 100 of 120" in someone.get("/bank?start=50").text
    assert "Earlier items" in someone.text
    assert "Later items" not in someone.get("/bank?start=100").text


def test_a_problem_says_where_what_why_and_how_to_mend_it(
    app: Flask, visitor: MakeVisitor
) -> None:
    site: Site = app.extensions[KEY]
    problems = (make_problem(), make_problem(severity=Severity.WARNING, code="S05"))
    withheld = (Withheld("mine/first", (), "Its key rests on a disputed fact."),)
    bank = make_bank(problems=problems, withheld=withheld)
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    page = entered(app, visitor(), Role.INSTRUCTOR).get("/bank/problems").text

    assert "monographs/baclofen.md:1:1" in page
    for words in (problems[0].what, problems[0].why, "Write the unit after the number"):
        assert words in page
    assert "Its key rests on a disputed fact." in page


def test_files_without_a_problem_say_so(app: Flask, visitor: MakeVisitor) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert "No problem found" in someone.get("/bank/problems").text


def test_questions_that_could_not_be_read_are_counted_beside_the_withheld(
    app: Flask, visitor: MakeVisitor
) -> None:
    site: Site = app.extensions[KEY]
    bank = make_bank(problems=(make_problem(),), unread=2)
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    page = entered(app, visitor(), Role.INSTRUCTOR).get("/bank/problems").text

    assert '<dt>Could not be read</dt><dd class="bad">2</dd>' in page
    assert "<dt>Withheld</dt><dd>0</dd>" in page


def test_variants_are_counted_in_the_same_words_everywhere(
    app: Flask, visitor: MakeVisitor
) -> None:
    site: Site = app.extensions[KEY]
    items = (make_numeric_item(), make_numeric_item(id="another~w=20"))
    app.extensions[KEY] = replace(site, library=fixed_bank(make_bank(items=items)))
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    for address in ("/", "/practice", "/bank", "/bank/problems"):
        assert "1 question (2 with variants)" in someone.get(address).text, address
    assert '<span class="vh"> question</span>' in someone.get("/practice").text
