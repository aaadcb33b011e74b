import re
from collections.abc import Callable
from dataclasses import replace

from flask import Flask

from baclofen_quiz.web.site import KEY, Site
from factories import make_bank, make_items
from webtools import Visitor, fixed_bank

CHANGED = re.compile(
    '<p class="hint">This question was changed or withdrawn[^<]*</p>\\n'
)
"""What an open question says where it is no longer what the bank holds."""

HIDDEN = re.compile(r'(<input type="hidden" name="[^"]+" value=")[^"]*"')


def as_shown(someone: Visitor, address: str) -> str:
    """Read a page without the signed moment and token, which are new each time."""
    response = someone.get(address)
    assert response.status_code == 200
    return HIDDEN.sub(r'\1"', someone.text)


def change_bank(app: Flask) -> None:
    """Reword every item, and take one out."""
    site: Site = app.extensions[KEY]
    items = tuple(
        replace(item, stem=f"Reworded: {item.stem}", explanation="Otherwise.")
        for item in make_items()[1:]
    )
    bank = make_bank(items=items, digest="fedcba9876543210")
    app.extensions[KEY] = replace(site, library=fixed_bank(bank))


def test_a_past_quiz_is_shown_again_as_it_was_whatever_the_bank_says_now(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    sitting = someone.start(7)
    for position in range(1, 5):
        someone.get(f"{sitting}/{position}")
        someone.send(f"{sitting}/{position}", option="dont-know")
    addresses = [
        *(f"{sitting}/{position}/feedback" for position in range(1, 5)),
        *(f"{sitting}/{position}" for position in range(5, 8)),
        f"{sitting}/results",
    ]
    still_open = addresses[4:7]
    before = {address: as_shown(someone, address) for address in addresses}
    change_bank(app)

    assert "Reworded" in str(app.extensions[KEY].library.bank().items)
    for address in addresses:
        after, told = CHANGED.subn("", as_shown(someone, address))
        assert after == before[address]
        assert told == (address in still_open), address


def test_a_receipt_leads_to_each_question_as_it_was(
    visitor: Callable[[], Visitor],
) -> None:
    someone = visitor()
    sitting = someone.start(2)
    someone.send(f"{sitting}/1", option="dont-know")
    page = someone.get(f"{sitting}/receipt").text

    assert f"{sitting}/1/feedback" in page
    assert "0123456789abcdef" in page
    assert "the questions are the same, in the same order" in page
    assert "1 question still to be answered" in page


def test_after_the_bank_has_changed_the_receipt_says_so(
    app: Flask, visitor: Callable[[], Visitor]
) -> None:
    someone = visitor()
    sitting = someone.start(2)
    change_bank(app)
    page = someone.get(f"{sitting}/receipt").text

    assert "The bank has changed since." in page
    assert "0123456789abcdef" in page


def test_a_receipt_is_shown_to_nobody_else(visitor: Callable[[], Visitor]) -> None:
    sitting = visitor().start(2)
    stranger = visitor()
    stranger.start(1)

    assert stranger.get(f"{sitting}/receipt").status_code == 404
    assert "no such quiz among yours" in stranger.text
