from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.bank import Bank, Withheld
from baclofen_quiz.items.item import Item, SourceSentence
from baclofen_quiz.problems import Severity
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY, Site
from factories import (
    make_bank,
    make_comparator,
    make_entry,
    make_fact,
    make_items,
    make_monograph,
    make_note,
    make_numeric_item,
    make_problem,
    make_receptor,
    make_single_item,
)
from webtools import Visitor, entered, fixed_bank

MakeVisitor = Callable[[], Visitor]


@pytest.mark.parametrize(
    "address",
    [
        "/bank",
        "/bank/problems",
        "/bank/coverage",
        "/bank/coverage/baclofen",
        "/bank/coverage/aspirin",
        "/bank/items/baclofen/mechanism/receptor/target",
        "/style-guide",
    ],
)
def test_learners_and_strangers_stay_outside(
    app: Flask, visitor: MakeVisitor, address: str
) -> None:
    assert visitor().get(address).status_code == 403
    learner = entered(app, visitor(), Role.LEARNER)

    assert learner.get(address).status_code == 403
    assert "This page is for instructors" in learner.text
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
        assert "1 question, in 2 variants" in someone.get(address).text, address
    assert '<span class="vh"> question</span>' in someone.get("/practice").text


def show(app: Flask, bank: Bank) -> None:
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))


def test_beside_a_statement_stand_its_questions_or_the_reason_for_none(
    app: Flask, visitor: MakeVisitor
) -> None:
    fact = make_fact()
    book = make_monograph(entries=(make_entry(make_receptor()), make_entry(fact)))
    items = tuple(make_single_item(id=f"x/{n}", clone_of="x") for n in (1, 2))
    refusals = ((fact.id, "It has too few neighbours."),)
    show(app, make_bank(monographs=(book,), items=items, refusals=refusals))
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    page = someone.get("/bank/coverage/baclofen").text

    assert 'href="/bank/items/x/1"' in page
    assert "2 variants" in page
    assert "Not asked</span> It has too few neighbours." in page
    assert "1 of 2 asked</span>" in page
    assert '<dt>Asked</dt><dd class="ok">1</dd>' in page
    assert 'id="mechanism-receptor"' in page


def test_marks_tell_what_is_grave_disputed_or_not_to_be_asked(
    app: Flask, visitor: MakeVisitor
) -> None:
    notes = tuple(make_note(kind, f"{kind} text") for kind in NoteKind)
    facts = (
        make_fact(slug="grave", notes=notes[2:]),
        make_fact(slug="doubtful", notes=notes[:1]),
        make_fact(slug="dull", unasked=True),
    )
    show(
        app,
        make_bank(
            monographs=(
                make_monograph(entries=tuple(make_entry(fact) for fact in facts)),
            )
        ),
    )
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    page = someone.get("/bank/coverage/baclofen").text

    assert "1 safety-critical statement is asked by fewer than 2 questions" in page
    assert '<span class="tag">Safety</span>' in page
    assert '<span class="tag q">Disputed</span>' in page
    assert "WARNING text" in page
    assert '<span class="tag q">Not to be asked</span>' in page
    assert page.count('<span class="pill line">Left out</span>') == 2
    assert "0 of 3 asked, 2 left out on purpose" in page


def test_a_statement_that_is_asked_in_part_says_so(
    app: Flask, visitor: MakeVisitor
) -> None:
    target, difference = make_comparator()
    book = make_monograph(entries=(make_entry(target, difference),))
    items = (make_single_item(facts=(target.id,)),)
    show(app, make_bank(monographs=(book,), items=items))
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert "In part</span>" in someone.get("/bank/coverage/baclofen").text


def test_the_report_can_be_limited_to_what_is_not_asked_or_is_grave(
    app: Flask, visitor: MakeVisitor
) -> None:
    book = make_monograph(
        entries=(make_entry(make_receptor()), make_entry(make_fact()))
    )
    show(app, make_bank(monographs=(book,)))
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    unasked = someone.get("/bank/coverage/baclofen?show=unasked").text

    assert 'id="mechanism-main-effect"' in unasked
    assert 'id="mechanism-receptor"' not in unasked
    assert "No statement is marked as safety-critical" in (
        someone.get("/bank/coverage/baclofen?show=safety").text
    )
    show(
        app,
        make_bank(monographs=(make_monograph(entries=(make_entry(make_receptor()),)),)),
    )
    assert "Every statement is asked" in (
        someone.get("/bank/coverage/baclofen?show=unasked").text
    )


def test_withheld_items_stand_below_with_their_reasons(
    app: Flask, visitor: MakeVisitor
) -> None:
    fact = make_receptor()
    withheld = (Withheld("x/y", (fact.id,), "Its key is the longest option."),)
    show(app, make_bank(withheld=withheld))
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    page = someone.get("/bank/coverage/baclofen").text

    assert "<code>x/y</code>" in page
    assert "Its key is the longest option." in page
    show(app, make_bank())
    assert "None: every item" in someone.get("/bank/coverage/baclofen").text


def test_one_monograph_is_opened_at_once_and_several_are_listed(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert 'href="/bank/coverage/baclofen"' in someone.get("/bank").text
    assert 'href="/bank/coverage/baclofen"' in someone.get("/monographs/baclofen").text
    show(app, make_bank(monographs=(make_monograph(), make_monograph(drug="x"))))
    assert '<a class="btn sm" href="/bank/coverage"' in someone.get("/bank").text
    assert "1 of 2 statements asked." in someone.get("/bank/coverage").text
    show(app, make_bank(monographs=()))
    assert "No monograph yet" in someone.get("/bank/coverage").text


def test_a_drug_or_an_item_that_is_not_there_is_not_found(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert someone.get("/bank/coverage/aspirin").status_code == 404
    assert someone.get("/bank/items/aspirin/x").status_code == 404


@pytest.mark.parametrize("item", make_items(), ids=lambda item: item.kind)
def test_every_kind_of_item_can_be_looked_at(
    app: Flask, visitor: MakeVisitor, item: Item
) -> None:
    show(app, make_bank(items=(item,)))
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert f'href="/bank/items/{item.id}"' in someone.get("/bank").text
    page = someone.get(f"/bank/items/{item.id}").text
    assert '<li class="reason is-key">' in page
    assert f"<code>{item.id}</code>" in page


def test_an_item_shows_its_proofs_notes_working_and_variants(
    app: Flask, visitor: MakeVisitor
) -> None:
    notes = tuple(make_note(kind, f"{kind} text") for kind in NoteKind)
    item = make_single_item(id="x~n=1", clone_of="x", notes=notes, worked=("1 + 1",))
    show(app, make_bank(items=(item, make_single_item(id="x~n=2", clone_of="x"))))
    page = entered(app, visitor(), Role.INSTRUCTOR).get("/bank/items/x~n=1").text

    assert "F2: the monograph denies it" in page
    assert "CAUTION text" in page
    assert "NOTE text" in page
    assert "<li>1 + 1</li>" in page
    assert 'href="/bank/items/x~n=2"' in page
    assert 'href="/bank/coverage/baclofen#mechanism-receptor"' in page


def test_an_item_by_hand_says_so(app: Flask, visitor: MakeVisitor) -> None:
    source = SourceSentence("mine.md", 3, "")
    item = make_single_item(id="mine/x", model="authored", facts=(), source=source)
    show(app, make_bank(items=(item,)))
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    page = someone.get("/bank/items/mine/x").text

    assert "a person</dd>" in page
    assert "this question was written by hand" in page
    quoted = replace(item, source=SourceSentence("mine.md", 3, "In no monograph."))
    show(app, make_bank(items=(quoted,)))
    assert "In no monograph." in someone.get("/bank/items/mine/x").text


def test_what_learners_report_is_listed_without_their_names(
    app: Flask, visitor: MakeVisitor
) -> None:
    learner = visitor()
    learner.sign_up("Mira Reporter")
    address = f"{learner.start(1)}/1"
    learner.send(address, option="dont-know")
    learner.get(f"{address}/feedback")
    learner.send(f"{address}/report", complaint="unclear", text="<b>Which</b> route?")

    page = entered(app, visitor(), Role.INSTRUCTOR).get("/bank/problems").text

    assert "The question is unclear" in page
    assert "&lt;b&gt;Which&lt;/b&gt; route?" in page
    assert '<a href="/bank/items/' in page
    assert "Mira Reporter" not in page
    assert learner.get("/bank/problems").status_code == 403


def test_a_question_is_begun_from_the_statement_that_nothing_asks(
    app: Flask, visitor: MakeVisitor
) -> None:
    facts = (make_receptor(), make_fact(slug="dull", unasked=True))
    book = make_monograph(entries=tuple(make_entry(fact) for fact in facts))
    show(app, make_bank(monographs=(book,)))
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    page = someone.get("/bank/coverage/baclofen").text

    link = "/bank/upload?statement=baclofen/mechanism/receptor"
    assert f'href="{link}"' in page
    assert page.count("Write an item") == 1
    assert "Source: baclofen#mechanism/receptor" in someone.get(link).text
