"""The receipt of a sitting."""

from flask.typing import ResponseReturnValue

from baclofen_quiz.services.receipts import receipt
from baclofen_quiz.web.receipt_page import ReceiptPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking


def show(sitting_id: str) -> ResponseReturnValue:
    """Show what identifies a sitting and its items."""
    with looking() as visit:
        found = receipt(visit.store, visit.bank, visit.required(), sitting_id)
        return render(ReceiptPage(found, visit.zone), visit.shell("scores"))
