from collections.abc import Callable
from dataclasses import replace

import pytest
from flask import Flask

from baclofen_quiz.web.site import KEY, Site
from factories import make_bank
from webtools import Visitor, fixed_bank


def _asked(someone: Visitor, kind: str) -> Visitor:
    someone.get("/anki/update")
    someone.send("/anki/text", kind=kind)
    return someone


def test_the_facts_are_sent_as_text(app: Flask, visitor: Callable[[], Visitor]) -> None:
    site: Site = app.extensions[KEY]
    someone = _asked(visitor(), "fact")
    attached = 'attachment; filename="quiz-fact.txt"'
    assert someone.page.headers["Content-Disposition"] == attached
    assert someone.page.mimetype == "text/plain"
    assert someone.text.startswith("#separator:tab\n#html:true\n#notetype:")
    assert "fact:baclofen/mechanism/receptor" in someone.text
    assert site.config.home.ledger.exists()


@pytest.mark.parametrize(
    ("kind", "status", "says"),
    [
        ("sorting", 422, "Choose one of the kinds of cards."),
        ("contrast", 404, "no deck was written"),
    ],
)
def test_a_kind_that_is_not_there_is_refused_with_a_sentence(
    visitor: Callable[[], Visitor], kind: str, status: int, says: str
) -> None:
    someone = _asked(visitor(), kind)
    assert someone.page.status_code == status
    assert says in someone.text


def test_a_kind_of_which_there_is_no_card_is_named(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    bank = make_bank()
    only = tuple(item for item in bank.items if item.kind == "multiple")
    library = fixed_bank(replace(bank, items=only))
    app.extensions[KEY] = replace(app.extensions[KEY], library=library)
    someone = _asked(visitor(), "table")
    assert someone.page.status_code == 404
    assert "There is no card of this kind" in someone.text
