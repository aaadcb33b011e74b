"""A real site on a port of its own, with people who have been busy.

Used by the browser tests and by ``tools/screenshots.py``.
"""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

from flask import Flask, abort
from playwright.sync_api import BrowserContext
from werkzeug.serving import make_server

from baclofen_quiz import resources
from baclofen_quiz.items.answers import (
    Answer,
    Chosen,
    ChosenSet,
    DontKnow,
    Matched,
    Ordered,
    Typed,
)
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    OrderingItem,
    SingleItem,
)
from baclofen_quiz.learning.confidence import Confidence
from baclofen_quiz.learning.selection import Choice, Mode
from baclofen_quiz.services import accounts, setup, sittings, versions
from baclofen_quiz.services.accounts import Learner, SignedIn
from baclofen_quiz.services.additions import AddedFile, Contents
from baclofen_quiz.services.home import Home
from baclofen_quiz.services.library import Library
from baclofen_quiz.services.settings import USUAL, set_own
from baclofen_quiz.services.stored_additions import StoredAdditions
from baclofen_quiz.services.uploads import Draft, Fit, Published, fit, publish
from baclofen_quiz.store.database import Database
from baclofen_quiz.web import AppConfig, create_app
from baclofen_quiz.web.site import KEY, TOKEN, Site
from databases import CHEAP
from drawing import curve
from factories import make_bank, make_problem
from released import released
from showing_pictures import send_pictures
from webtools import fixed_bank

NOW = datetime(2026, 11, 22, 18, 42, tzinfo=UTC)
PASSWORD = "seven blue herons"  # noqa: S105 - of a database that lives for one test


@dataclass(frozen=True)
class LiveSite:
    """Where it is, who is there, and which sittings they have."""

    app: Flask
    base: str
    learner: SignedIn
    teacher: SignedIn
    guest: SignedIn
    kinds: str
    finished: str
    open: str
    set_up: str

    def fresh_kinds(self, kind: str = "") -> str:
        """Start another quiz of the guest: one item a kind, or one of this kind."""
        site: Site = self.app.extensions[KEY]
        bank = site.library.bank()
        items = tuple(item for item in bank.items if kind in {"", item.kind.value})
        few = replace(bank, items=items)
        return _one_of_each_kind(site.database, few, self.guest.learner)

    def fresh_exam(self, seconds: int = 60, ago: int = 0) -> str:
        """Start a timed test of the guest, begun some days ago."""
        site: Site = self.app.extensions[KEY]
        choice = Choice(frozenset(), 5, mode=Mode.TEST, seconds=seconds)
        begun = NOW - timedelta(days=ago)
        bank, who = site.library.bank(), self.guest.learner
        with site.database.writing() as store:
            return sittings.start(store, bank, who, choice, 11, begun)

    def fresh_guest(self, new_cards: int = USUAL.new_cards) -> SignedIn:
        """Let somebody new in, who sees so many new flashcards a day."""
        site: Site = self.app.extensions[KEY]
        with site.database.writing() as store:
            who = accounts.start_guest(store, NOW)
            set_own(store, who.learner, replace(USUAL, new_cards=new_cards), "")
        return who

    def fresh_examinee(self) -> SignedIn:
        """Let somebody in who has studied of late and has an exam in 51 days."""
        site: Site = self.app.extensions[KEY]
        who, bank = self.fresh_guest(), site.library.bank()
        exam = replace(USUAL, exam_day=NOW.date() + timedelta(days=51))
        with site.database.writing() as store:
            set_own(store, who.learner, exam, "")
        for ago, right in ((6, 2), (4, 3), (2, 4), (1, 5)):
            at = NOW - timedelta(days=ago)
            _busy(site.database, bank, who.learner, 20, right, at)
        return who

    def upload(self, stem: str, *texts: str) -> None:
        """Publish versions of a question file, unless it is there already."""
        site: Site = self.app.extensions[KEY]
        bank, who = site.library.bank(), self.teacher.learner
        with site.database.writing() as store:
            if any(file.stem == stem for file in versions.files(store)):
                return
            for number, text in enumerate(texts):
                draft = Draft(stem, text, number, "uploaded from a test")
                ready = fit(bank, draft)
                assert isinstance(ready, Fit)
                done = publish(store, who, ready, NOW)
                assert isinstance(done, Published)

    def send_pictures(self, *sent: tuple[str, bytes]) -> None:
        """Keep pictures for the instructor's files; again changes nothing."""
        site: Site = self.app.extensions[KEY]
        who = self.teacher.learner
        send_pictures(site.database, site.library, who, *sent)

    def enter(self, context: BrowserContext, who: SignedIn) -> None:
        """Give a browser the cookie of somebody who is signed in."""
        name, _, value = self.cookie(who).partition("=")
        context.add_cookies([{"name": name, "value": value, "url": self.base}])

    def cookie(self, who: SignedIn) -> str:
        """Make the cookie of somebody who is signed in."""
        sign = self.app.session_interface.get_signing_serializer(self.app)  # type: ignore[attr-defined]
        value = sign.dumps({TOKEN: who.token, "_permanent": True})
        return f"baclofen_quiz={value}"


@contextmanager
def live_site(
    folder: Path, bank: Bank | Callable[[Bank], Bank] | None = None
) -> Iterator[LiveSite]:
    """Serve a site from ``folder`` until the end of the block.

    A ``bank`` takes the place of that of the question files, whatever is uploaded; a
    function dresses it.
    """
    real = resources.questions_folder()
    app = create_app(
        AppConfig(
            home=Home(folder / "home"),
            question_folders=(
                released(folder) if isinstance(bank, Bank) else real,
                _pictures(folder),
            ),
            clock=lambda: NOW,
            chance=lambda: 7,
            passwords=CHEAP,
        )
    )
    site: Site = app.extensions[KEY]
    if bank is not None:
        library = fixed_bank(bank) if isinstance(bank, Bank) else _dressed(site, bank)
        site = replace(site, library=library)
        app.extensions[KEY] = site
    _add_error_pages(app)
    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = make_server("127.0.0.1", 0, app, threaded=True)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        base = f"http://127.0.0.1:{server.server_port}"
        yield _settle(app, base, site.database, site.library.bank())
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
        site.database.close()


def _pictures(folder: Path) -> Path:
    """Lay a picture, and what is none, where uploaded files find theirs."""
    uploaded = folder / "questions" / "uploaded"
    uploaded.mkdir(parents=True)
    (uploaded / "curve.png").write_bytes(curve())
    (uploaded / "page.png").write_text("<svg onload='alert(1)'/>", encoding="utf-8")
    return uploaded.parent


def _dressed(site: Site, dress: Callable[[Bank], Bank]) -> Library:
    """Make a library whose banks are dressed whenever they are made anew."""

    class Dressed(Library):
        def _collected(
            self, contents: Contents, text_of: Callable[[AddedFile], str]
        ) -> Bank:
            return dress(super()._collected(contents, text_of))

    folders = site.config.question_folders
    return Dressed(folders, source=StoredAdditions(site.database))


def shown_bank(bank: Bank) -> Bank:
    """The real bank, with hand-written kinds and a problem added to look at."""
    made = make_bank()
    kinds = {item.kind for item in bank.items}
    missing = tuple(item for item in made.items if item.kind not in kinds)
    return replace(
        bank,
        items=(*bank.items, *missing),
        monographs=bank.monographs or made.monographs,
        problems=(*bank.problems, make_problem()),
    )


def _add_error_pages(app: Flask) -> None:
    """Give every error page an address, for looking at it."""

    @app.get("/error/<int:code>")
    def error(code: int) -> str:
        if code == 500:
            raise RuntimeError
        abort(code)


def _settle(app: Flask, base: str, database: Database, bank: Bank) -> LiveSite:
    link = setup.first_run_link(database, "secret", NOW)
    with database.writing() as store:
        guest = accounts.start_guest(store, NOW)
    assert link is not None
    teacher = setup.claim_instructor(database, link, "Dr Anand", PASSWORD, NOW, CHEAP)
    learner = accounts.sign_up(database, "Mira Koch", PASSWORD, NOW, None, CHEAP)
    finished = [
        _busy(database, bank, learner.learner, length, right, NOW - timedelta(days=ago))
        for ago, length, right in ((9, 10, 2), (7, 10, 3), (4, 20, 2), (1, 20, 4))
    ]
    kinds = _one_of_each_kind(database, bank, guest.learner)
    with database.writing() as store:
        choice = Choice(frozenset(), 10)
        began = sittings.start(store, bank, learner.learner, choice, 3, NOW)
    _answer(database, learner.learner, began, 1, NOW, right=True)
    return LiveSite(
        app, base, learner, teacher, guest, kinds, finished[-1], began, link
    )


def _busy(  # noqa: PLR0913, PLR0917 - a story has these six
    database: Database, bank: Bank, who: Learner, length: int, right: int, at: datetime
) -> str:
    """Take a whole quiz; every ``right``-th answer is wrong."""
    with database.writing() as store:
        choice = Choice(frozenset(), min(length, len(bank.items)))
        sitting = sittings.start(store, bank, who, choice, length + right, at)
        total = sittings.question(store, who, sitting, 1).total
    for position in range(1, total + 1):
        fine = position % right != 0
        _answer(database, who, sitting, position, at, right=fine)
    return sitting


def _one_of_each_kind(database: Database, bank: Bank, who: Learner) -> str:
    """Start a quiz with one item of every kind and leave it open."""
    picked = {item.kind: item for item in reversed(bank.items)}
    with database.writing() as store:
        few = replace(bank, items=tuple(picked.values()))
        choice = Choice(frozenset(), len(picked))
        return sittings.start(store, few, who, choice, 5, NOW)


def _answer(  # noqa: PLR0913 - an answer is these things
    database: Database,
    who: Learner,
    sitting: str,
    position: int,
    at: datetime,
    *,
    right: bool,
) -> None:
    with database.writing() as store:
        item = sittings.question(store, who, sitting, position).item
        given = right_answer(item) if right else wrong_answer(item)
        sure = Confidence.SURE if position % 2 else Confidence.UNSURE
        shown, now = at, at + timedelta(seconds=20 + position)
        sittings.answer(
            store, who, sitting, position, lambda _: given, sure, shown, now
        )


def right_answer(item: Item) -> Answer:
    """Give the answer that is fully right."""
    match item:
        case SingleItem():
            return Chosen(item.key)
        case MultipleItem():
            return ChosenSet(item.keys)
        case OrderingItem():
            return Ordered(tuple(option.id for option in item.options))
        case MatchingItem():
            return Matched(tuple(sorted(item.pairs)))
        case NumericItem():
            return Typed(str(item.value), item.unit)
        case _:
            return Typed(item.accepted[0])


def wrong_answer(item: Item) -> Answer:
    """Give an answer that is not right, as a learner might."""
    match item:
        case SingleItem():
            return Chosen(next(o.id for o in item.options if o.id != item.key))
        case MultipleItem():
            wrong = [o.id for o in item.options if o.id not in item.keys]
            return ChosenSet(frozenset({wrong[0], min(item.keys)}))
        case OrderingItem():
            return Ordered(tuple(option.id for option in reversed(item.options)))
        case NumericItem() if item.errors:
            return Typed(str(item.errors[0].value), item.unit)
        case _:
            return DontKnow()
