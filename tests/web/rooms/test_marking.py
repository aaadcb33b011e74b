"""Marks from the bank's list: what is ticked, or all that the filter finds."""

from collections.abc import Callable

import pytest
from flask import Flask

from baclofen_quiz.services import marks
from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY, Site
from webtools import Visitor, entered

MakeVisitor = Callable[[], Visitor]
RECEPTOR = "baclofen/mechanism/receptor/target"


def _said(app: Flask, item_id: str) -> list[tuple[str, tuple[str, ...]]]:
    site: Site = app.extensions[KEY]
    with site.database.reading() as store:
        return [
            (str(one.status or ""), one.tags) for one in marks.history(store, item_id)
        ]


def test_ticked_items_are_retired_and_the_list_says_so_and_how_to_undo_it(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    someone.get("/bank?section=mechanism&start=0")
    answer = someone.send("/bank/marks", item=[RECEPTOR, "gone/item"], do="retired")

    assert answer.status_code == 303
    assert answer.location.startswith("/bank?section=mechanism&did=retired&n=1&at=")
    assert _said(app, RECEPTOR) == [("retired", ())]
    page = someone.get(answer.location).get_data(as_text=True)
    assert "1 item is retired: it is asked no more." in page
    undone = someone.send("/bank/marks/undo")
    assert undone.status_code == 303
    assert "did=undo" in undone.location
    assert someone.get(undone.location).status_code == 200


def test_all_that_the_filter_finds_can_be_tagged_and_untagged(
    app: Flask, visitor: MakeVisitor
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    someone.get("/bank?kind=matching")
    answer = someone.send("/bank/marks", all="1", do="tag", tag="Week 3, hard")

    assert "n=1&" in answer.location
    tagged = [
        item.id
        for item in app.extensions[KEY].library.bank().items
        if _said(app, item.id)
    ]
    assert len(tagged) == 1
    assert _said(app, tagged[0]) == [("", ("week-3", "hard"))]
    someone.get("/bank")
    someone.send("/bank/marks", item=tagged, do="untag", tag="hard")
    assert _said(app, tagged[0])[0] == ("", ("week-3",))


@pytest.mark.parametrize(
    "fields",
    [
        {"do": "retired"},
        {"do": "juggle", "item": RECEPTOR},
        {"do": "tag", "item": RECEPTOR, "tag": " , "},
        {"do": "undo", "item": RECEPTOR, "tag": "x"},
    ],
)
def test_what_cannot_be_done_changes_nothing(
    app: Flask, visitor: MakeVisitor, fields: dict[str, str]
) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    someone.get("/bank")
    answer = someone.send("/bank/marks", **fields)

    assert "Nothing was " in someone.get(answer.location).get_data(as_text=True)
    assert _said(app, RECEPTOR) == []


def test_a_moment_that_is_none_undoes_nothing(app: Flask, visitor: MakeVisitor) -> None:
    someone = entered(app, visitor(), Role.INSTRUCTOR)
    someone.get("/bank")
    answer = someone.send("/bank/marks/undo", at="yesterday", back="id=x/y")

    assert answer.location == "/bank/items/x/y?did=undo&n=0&at="


@pytest.mark.parametrize("address", ["/bank/marks", "/bank/marks/undo"])
def test_learners_mark_nothing(app: Flask, visitor: MakeVisitor, address: str) -> None:
    learner = entered(app, visitor(), Role.LEARNER)
    learner.get("/")
    answer = learner.send(address, item=RECEPTOR, do="retired")

    assert answer.status_code == 403
    assert _said(app, RECEPTOR) == []
