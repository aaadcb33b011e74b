"""Decks for Anki; handing one out writes its ledger, so it is asked for by POST."""

from typing import assert_never
from urllib.parse import quote

from flask import Response, request
from flask.typing import ResponseReturnValue

from baclofen_quiz.services.confusions import my_confusions
from baclofen_quiz.services.deck_choice import (
    DeckChoice,
    Everything,
    NoNoteError,
    Picked,
)
from baclofen_quiz.services.deck_offer import deck_offer
from baclofen_quiz.services.deck_picking import (
    of_confusions,
    of_given,
    of_mistakes,
    of_safety,
)
from baclofen_quiz.services.decks import hand_out
from baclofen_quiz.services.mistakes import mistakes
from baclofen_quiz.web.deck_form import DeckWish, Only, read_wish
from baclofen_quiz.web.deck_page import DeckPage
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import looking, site


def show() -> ResponseReturnValue:
    """Show which decks there are."""
    return _shown("", 200)


def download() -> ResponseReturnValue:
    """Send the deck that was asked for."""
    here, wish = site(), read_wish(request.form)
    try:
        deck = hand_out(
            here.library.bank(),
            ledger_file=here.config.home.ledger,
            questions=here.config.question_folders[0],
            choice=DeckChoice(wish.drug, wish.section, only=_only(wish)),
            now=here.config.clock(),
            base_url=here.config.base_url,
        )
    except NoNoteError as error:
        return _shown(str(error), 404)
    return Response(
        deck.data,
        mimetype="application/octet-stream",
        headers={"Content-Disposition": _attached(wish.file_name)},
    )


def _only(wish: DeckWish) -> Everything | Picked:
    """Pick the notes that a wish means; of mistakes, those of who is looking."""
    match wish.only:
        case Only.EVERYTHING:
            return Everything()
        case Only.SAFETY:
            return of_safety(site().library.bank())
        case Only.GIVEN:
            bank = site().library.bank()
            return of_given(bank, wish.facts, wish.families, wish.drugs)
        case Only.MISTAKES:
            with looking() as visit:
                own = mistakes(visit.store, visit.bank, visit.required())
            return of_mistakes(own)
        case Only.CONTRASTS:
            with looking() as visit:
                mixed = my_confusions(visit.store, visit.bank, visit.required())
            return of_confusions(visit.bank, (one.confusion for one in mixed))
        case _:
            assert_never(wish.only)


def _shown(fault: str, status: int) -> Response:
    with looking() as visit:
        offer = deck_offer(visit.store, visit.bank, visit.learner)
        return render(DeckPage(offer, fault), visit.shell("anki"), status)


def _attached(name: str) -> str:
    """Name a download; a header holds ASCII only, so other names go as RFC 5987."""
    plain = quote(name, safe=" ,'()+")
    if plain == name:
        return f'attachment; filename="{name}"'
    fallback = 'attachment; filename="baclofen-quiz.apkg"'
    return f"{fallback}; filename*=UTF-8''{quote(name, safe='')}"
