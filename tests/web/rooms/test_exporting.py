"""The filtered bank as a file: its losses first, then the download; and on paper."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from baclofen_quiz.exchange import FORMATS
from baclofen_quiz.exchange.sheets.reader import read_csv
from baclofen_quiz.items.bank import Withheld
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY
from factories import make_bank, make_single_item
from webtools import Visitor, entered, fixed_bank

MakeVisitor = Callable[[], Visitor]
ADDRESSES = ("/bank/export", "/bank/export/file?format=csv", "/bank/paper")


@pytest.mark.parametrize("address", ADDRESSES)
def test_learners_take_nothing_away(
    app: Flask, visitor: MakeVisitor, address: str
) -> None:
    learner = entered(app, visitor(), Role.LEARNER)

    assert learner.get(address).status_code == 403


def test_losses_stand_before_the_download(app: Flask, visitor: MakeVisitor) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    page = someone.get("/bank/export?format=aiken&section=mechanism").text

    assert "Before the download" in page
    assert "Left out: Aiken has only single best answers" in page
    assert "/bank/export/file?section=mechanism&amp;format=aiken" in page
    assert 'action="/deck"' in someone.get("/bank/export?format=anki").text
    assert "Excel workbook</h1>" in someone.get("/bank/export?format=riddle").text


@pytest.mark.parametrize("name", [n for n, form in FORMATS.items() if form.write])
def test_every_format_is_sent_as_a_file(
    app: Flask, visitor: MakeVisitor, name: str
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    assert someone.get(f"/bank/export?format={name}").status_code == 200
    answer = someone.get(f"/bank/export/file?format={name}&drug=baclofen")

    suffix = FORMATS[name].suffix
    assert answer.status_code == 200
    assert answer.headers["Content-Disposition"] == (
        f'attachment; filename="baclofen{suffix}"'
    )
    assert len(answer.data) == int(answer.headers["Content-Length"]) > 0


@pytest.mark.parametrize("name", ["anki", "riddle", ""])
def test_what_is_no_file_of_questions_is_not_sent(
    app: Flask, visitor: MakeVisitor, name: str
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert someone.get(f"/bank/export/file?format={name}").status_code == 404


def test_what_is_not_asked_leaves_with_its_status_or_with_a_word(
    app: Flask, visitor: MakeVisitor
) -> None:
    names = ("new", "old", "bad")
    draft, retired, flawed = (make_single_item(id=f"mine/{name}") for name in names)
    held = (Withheld(flawed.id, (), "the item has flaws: S01"),)
    bank = make_bank(
        drafts=(draft,), retired=(retired,), flawed=(flawed,), withheld=held
    )
    site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    answer = someone.get("/bank/export/file?format=csv&kind=single")
    again = read_csv(answer.data, "mine.csv")

    assert [item.id for item in again.drafts] == ["mine/new", "mine/bad"]
    assert [item.id for item in again.retired] == ["mine/old"]
    assert len(again.items) == 1
    page = someone.get("/bank/export?format=aiken&status=retired").text
    assert "The status (retired) is not written" in page
    assert "In the file and not asked here: 1 of 1 (1 retired)." in page
    assert "Leave them out" not in page
    page = someone.get("/bank/export?format=csv&kind=single").text
    assert "The status (withheld) is written as draft" in page
    said = "3 of 4 (1 draft, 1 retired, 1 withheld for its flaws)"
    assert f"In the file and not asked here: {said}." in page
    assert "kind=single&amp;format=csv&amp;status=ready" in page
    ready = someone.get("/bank/export?format=aiken&status=ready").text
    assert "The status" not in ready
    assert "not asked here" not in ready
    paper = someone.get("/bank/paper?kind=single").text
    assert f"Not asked, and so not on the paper: {said}." in paper
    assert ", 1 question in 1 version" in paper
    paper = someone.get("/bank/paper?status=withheld").text
    assert "On this paper and not asked here: 1 of 1 (1 withheld for its f" in paper
    assert ", 1 question in 1 version" in paper


def test_a_paper_has_versions_and_each_its_key(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    address = "/bank/paper?title=Week+3&versions=2&seed=4"
    page = someone.get(address).text

    for words in ("Week 3, version A", "Key of version A", "Key of version B, seed 4"):
        assert words in page
    assert someone.get(address).text == page
    assert "narrow the filter" not in page


def test_a_paper_of_nothing_is_empty(app: Flask, visitor: MakeVisitor) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)

    assert "0 questions in 1 version" in someone.get("/bank/paper?drug=aspirin").text
