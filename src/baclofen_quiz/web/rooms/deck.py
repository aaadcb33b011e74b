"""Decks for Anki; handing one out writes its ledger, so it is asked for by POST."""

from functools import partial
from typing import assert_never

from flask import redirect, request, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.services import deck_size
from baclofen_quiz.services.confusions import my_confusions
from baclofen_quiz.services.deck_choice import (
    DeckChoice,
    Everything,
    NoNoteError,
    Picked,
)
from baclofen_quiz.services.deck_jobs import DeckJobs, Job, TooManyDecks
from baclofen_quiz.services.deck_picking import (
    of_confusions,
    of_given,
    of_mistakes,
    of_safety,
)
from baclofen_quiz.services.decks import hand_out
from baclofen_quiz.services.drafted_notes import Told, silent
from baclofen_quiz.services.mistakes import mistakes
from baclofen_quiz.web.deck_form import DeckWish, Only, read_wish
from baclofen_quiz.web.deck_page import DeckPage
from baclofen_quiz.web.deck_refusing import offer_to, refused
from baclofen_quiz.web.deck_sending import sent
from baclofen_quiz.web.render import render
from baclofen_quiz.web.site import Site, looking, site

SEE_OTHER = 303


def show() -> ResponseReturnValue:
    """Show which decks there are."""
    with looking() as visit:
        page = DeckPage(offer_to(visit), scope=request.args.get("scope", ""))
        return render(page, visit.shell("anki"))


def download() -> ResponseReturnValue:
    """Send the deck that was asked for; one that takes a while is made beside."""
    wish = read_wish(request.form)
    choice = DeckChoice(wish.drug, wish.section, only=_only(wish))
    notes = deck_size.notes_looked_at(site().library.bank(), choice)
    try:
        if notes >= deck_size.LONG:
            return _begun(wish, choice, notes)
        return sent([_made(site(), choice, silent)], wish.file_name)
    except NoNoteError as error:
        return refused(str(error), 404)
    except TooManyDecks as error:
        return refused(str(error), 503)


def _begun(wish: DeckWish, choice: DeckChoice, notes: int) -> ResponseReturnValue:
    """Begin to make a deck, for who is looking alone."""
    here = site()
    with looking() as visit:
        owner = visit.learner.id if visit.learner else 0
    job = Job(owner, wish.file_name, notes)
    jobs = DeckJobs(here.config.home.decks)
    token, _ = jobs.begin(job, partial(_made, here, choice), here.config.clock())
    return redirect(url_for("deck_making.show", token=token), SEE_OTHER)


def _made(here: Site, choice: DeckChoice, told: Told) -> bytes:
    """Hand a deck out, in this request or beside it."""
    deck = hand_out(
        here.library.bank(),
        ledger_file=here.config.home.ledger,
        questions=here.config.question_folders[0],
        choice=choice,
        now=here.config.clock(),
        base_url=here.config.base_url,
        told=told,
    )
    return deck.data


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
