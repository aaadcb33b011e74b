"""Signing up, in and out, and claiming the first instructor's account."""

from contextlib import suppress
from datetime import datetime

from flask import Response, redirect, request, session, url_for
from flask.typing import ResponseReturnValue

from baclofen_quiz.errors import BaclofenQuizError
from baclofen_quiz.services import accounts, scores, setup
from baclofen_quiz.services.accounts import Learner
from baclofen_quiz.services.passwords import Passwords
from baclofen_quiz.web.account_pages import (
    AccountPage,
    ClaimPage,
    SignInPage,
    SignUpPage,
)
from baclofen_quiz.web.asking import write_note
from baclofen_quiz.web.kept import Kept, read_kept
from baclofen_quiz.web.question_page import Fault
from baclofen_quiz.web.render import Shell, render
from baclofen_quiz.web.site import changing, looking, remember, site, token
from baclofen_quiz.web.taking import put_down, take

SEE_OTHER = 303

LONGEST_ADDRESS = 4_000
"""Programs read no header without an end; no address of this site is longer."""

REFUSALS: dict[type[Exception], str] = {
    accounts.NameUnfit: "name",
    accounts.NameTaken: "name",
    accounts.PasswordTooShort: "password",
    accounts.WrongCredentials: "password",
}
"""Why a name and password are refused -> the field to look at."""


def account() -> ResponseReturnValue:
    """Show who is signed in; who is not is asked to sign in."""
    with looking() as visit:
        page = AccountPage(*scores.totals(visit.store, visit.required()))
        return render(page, visit.shell("account"))


def sign_up() -> ResponseReturnValue:
    """Ask for a name and a password."""
    return render(SignUpPage(guest=_guest() is not None), Shell())


def make_account() -> ResponseReturnValue:
    """Make an account; a guest's scores stay with it."""
    name, password, guest = _name(), _password(), _guest()
    try:
        remember(
            accounts.sign_up(site().database, name, password, _now(), guest, _hasher())
        )
    except tuple(REFUSALS) as refusal:
        page = SignUpPage(name=name, faults=(_fault(refusal),), guest=guest is not None)
        return render(page, Shell(), 422)
    return redirect(url_for("home.home"), SEE_OTHER)


def sign_in() -> ResponseReturnValue:
    """Ask for the name and password of an account."""
    back = local_address(request.args.get("back", ""))
    return render(SignInPage(back=back, guest=_guest() is not None), Shell())


def enter() -> ResponseReturnValue:
    """Open a session, and go back to where the learner came from."""
    name, guest = _name(), _guest()
    back = local_address(request.form.get("back", ""))
    try:
        remember(
            accounts.sign_in(
                site().database, name, _password(), _now(), guest, _hasher()
            )
        )
    except accounts.WrongCredentials as refusal:
        return _again(name, back, guest, refusal, 422)
    except accounts.TooManyAttempts as refusal:
        response = _again(name, back, guest, refusal, 429)
        seconds = (refusal.retry_at - _now()).total_seconds()
        response.headers["Retry-After"] = str(max(int(seconds), 1))
        return response
    _take_kept(read_kept(request.form.get("kept", "")))
    return redirect(back or url_for("home.home"), SEE_OTHER)


def sign_out() -> ResponseReturnValue:
    """End the session, here and on the server."""
    with changing() as visit:
        accounts.sign_out(visit.store, token())
    session.clear()
    return redirect(url_for("home.home"), SEE_OTHER)


def claim(link: str) -> ResponseReturnValue:
    """Show the form of the one-time link, or say that it is used up."""
    with looking() as visit:
        is_open = setup.link_is_open(visit.store, link, visit.now)
    page = ClaimPage(link=link, open=is_open)
    return render(page, Shell(), 200 if is_open else 410)


def claim_account(link: str) -> ResponseReturnValue:
    """Make the first instructor's account."""
    name = _name()
    try:
        remember(
            setup.claim_instructor(
                site().database, link, name, _password(), _now(), _hasher()
            )
        )
    except setup.LinkUsed:
        return render(ClaimPage(link=link, open=False), Shell(), 410)
    except tuple(REFUSALS) as refusal:
        page = ClaimPage(name=name, faults=(_fault(refusal),), link=link)
        return render(page, Shell(), 422)
    return redirect(url_for("bank.items"), SEE_OTHER)


def _take_kept(kept: Kept | None) -> None:
    """Take the answer that waited for its learner; its question shows what came.

    Note, draft and answer are taken each by itself: one that does not fit holds none
    of the others back.
    """
    if kept is None:
        return
    for taken in (write_note, put_down) if kept.draft else (write_note, put_down, take):
        with suppress(BaclofenQuizError), changing() as visit:
            taken(visit, kept.sitting_id, kept.position, kept.form)


def local_address(address: str) -> str:
    """Let through an address on this site only; "" for anything else."""
    fits = len(address) <= LONGEST_ADDRESS and "\\" not in address
    plain = fits and address.isascii() and address.isprintable()
    return address if plain and address[:1] == "/" and address[1:2] != "/" else ""


def _again(
    name: str, back: str, guest: Learner | None, refusal: Exception, status: int
) -> Response:
    fault = Fault("password", str(refusal))
    page = SignInPage(
        back=back,
        name=name,
        faults=(fault,),
        guest=guest is not None,
        kept=request.form.get("kept", ""),
    )
    return render(page, Shell(), status)


def _fault(refusal: Exception) -> Fault:
    return Fault(REFUSALS[type(refusal)], str(refusal))


def _guest() -> Learner | None:
    """Give the guest who is looking, if it is one."""
    with looking() as visit:
        return visit.learner if visit.learner and visit.learner.guest else None


def _name() -> str:
    return request.form.get("name", "")


def _password() -> str:
    return request.form.get("password", "")


def _now() -> datetime:
    return site().config.clock()


def _hasher() -> Passwords:
    return site().config.passwords
