"""Flashcards: look, rate, take back, flag; the filter stays in the query string."""

from flask import abort, redirect, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from baclofen_quiz.learning.memory.scheduler import Grade
from baclofen_quiz.services import accounts, card_rating
from baclofen_quiz.services.card_box import CardFilter, cards_of, note_key
from baclofen_quiz.services.card_rating import Taken
from baclofen_quiz.services.flashcards import DayDone, look
from baclofen_quiz.services.marginalia import set_flag
from baclofen_quiz.services.settings import settings_of
from baclofen_quiz.web import pressing
from baclofen_quiz.web.card_pages import CardPage, DayDonePage, Said, WayInPage
from baclofen_quiz.web.card_tickets import NotTheirs, read_ticket, sign_ticket
from baclofen_quiz.web.learner_mark import mark_of
from baclofen_quiz.web.practice_form import LONGEST_FACT, LONGEST_NAME
from baclofen_quiz.web.render import render
from baclofen_quiz.web.signing import Tampered
from baclofen_quiz.web.site import changing, looking, remember
from baclofen_quiz.web.sources import context_of

SEE_OTHER = 303

SAID = {
    Taken.KEPT: Said.NOTHING,
    Taken.CHANGED: Said.CHANGED,
    Taken.ALREADY: Said.ALREADY,
}


def study() -> ResponseReturnValue:
    """Show the next card: its question, or its answer too."""
    wanted, pinned = _wanted(), request.args.get("card", "")
    said = request.args.get("said", Said.NOTHING, type=Said)
    with looking() as visit:
        shell = visit.shell("cards")
        if visit.learner is None:
            cards = [c for c in cards_of(visit.bank).values() if wanted.takes(c)]
            return render(WayInPage(len(cards), wanted), shell)
        found = look(visit.store, visit.bank, visit.learner, wanted, pinned, visit.now)
        keys = settings_of(visit.store, visit.learner).single_keys
        if isinstance(found, DayDone):
            return render(DayDonePage(found, wanted, keys, said), shell)
        page = CardPage(
            view=found,
            wanted=wanted,
            shown="show" in request.args and found.card.fact_id == pinned,
            ticket=sign_ticket(found.ticket, visit.learner),
            mark=mark_of(visit.learner),
            context=context_of(visit.bank, found.card),
            keys=keys,
            said=said,
        )
        return render(page, shell)


def begin() -> ResponseReturnValue:
    """Make a guest of whoever is not known, and go on to the cards."""
    signed_in = None
    with changing() as visit:
        if visit.learner is None:
            signed_in = accounts.start_guest(visit.store, visit.now)
    if signed_in is not None:
        remember(signed_in)
        pressing.keep(pressing.name_of(request.form), _onwards().location)
    return _onwards()


def rate() -> ResponseReturnValue:
    """Take a rating once; the next card follows.

    One of a card that was shown to somebody else, such as the guest who has signed in
    since, counts for nobody: the card is there to be rated again.
    """
    grade = _grade(request.form.get("grade", ""))
    with changing() as visit:
        learner = visit.required()
        try:
            ticket = read_ticket(request.form.get("ticket", ""), learner)
        except NotTheirs:  # it was opened before they signed in: theirs is another
            return _onwards(card=_card(), show="1", said=Said.FOREIGN)
        taken = card_rating.rate(visit.store, learner, ticket, grade, visit.now)
    return _onwards(said=SAID[taken])


def undo() -> ResponseReturnValue:
    """Take back a rating and ask its card again."""
    review_id = request.form.get("review", 0, type=int)
    with changing() as visit:
        learner = visit.required()
        fact_id = card_rating.undo(visit.store, learner, review_id, visit.now)
    return _onwards(card=fact_id, said=Said.UNDONE if fact_id else Said.NOTHING)


def flag() -> ResponseReturnValue:
    """Flag a card, or take its flag off, and show it as it was."""
    fact_id = _card()
    on = request.form.get("flag") == "on"
    with changing() as visit:
        if fact_id not in cards_of(visit.bank):
            abort(404)
        key = note_key(fact_id)
        set_flag(visit.store, visit.required(), key, visit.now, flagged=on)
    return _onwards(card=fact_id, show="1" if "show" in request.form else "")


def _grade(text: str) -> Grade:
    """Read a button.

    Raises:
        Tampered: no form of ours has such a button.
    """
    try:
        return Grade(int(text))
    except ValueError as error:
        raise Tampered from error


def _card() -> str:
    """Read which card a form is about; a name longer than any is cut."""
    return request.form.get("card", "")[:LONGEST_FACT]


def _wanted() -> CardFilter:
    """Read the filter; a name longer than any stands in no address."""
    drug, section = request.values.get("drug", ""), request.values.get("section", "")
    return CardFilter(drug[:LONGEST_NAME], section[:LONGEST_NAME])


def _onwards(**extra: str) -> Response:
    """Go to the cards with the same filter."""
    wanted = _wanted()
    fields = {"drug": wanted.drug, "section": wanted.section, **extra}
    kept = {name: value for name, value in fields.items() if value}
    return redirect(url_for("cards.study", **kept), SEE_OTHER)  # type: ignore[arg-type] # strings only
