"""A visitor of the site: follows forms as a browser does, and reads pages."""

import re
from dataclasses import dataclass, field, replace
from datetime import datetime
from html import unescape

from flask import Flask
from flask.testing import FlaskClient
from markupsafe import escape
from werkzeug.test import TestResponse

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.options import all_options
from baclofen_quiz.services import accounts
from baclofen_quiz.services.account_types import Learner, Role
from baclofen_quiz.services.library import Library
from baclofen_quiz.web.dress import dress
from baclofen_quiz.web.site import KEY, Site
from databases import CHEAP
from factories import make_items

PASSWORD = "seven blue herons"  # noqa: S105 - of databases that live for one test
Fields = dict[str, str | list[str]]
HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)"')


def fixed_bank(bank: Bank) -> Library:
    """Make a library that always holds this bank."""

    class Fixed(Library):
        def bank(self) -> Bank:
            return bank

    return Fixed(())


def asset(app: Flask, name: str) -> str:
    """Give the address of a static file."""
    with app.app_context():
        return app.jinja_env.from_string("{{ asset(name) }}").render(name=name)


SHOWN = {
    "label": re.compile(r'id="answer-(\d+)".*?<span class="txt">(.*?)</span></label>'),
    "step": re.compile(r'<label class="vh" for="answer-(\d+)">Place of: (.*?)</label>'),
    "line": re.compile(r'<li><label for="answer-(\d+)">(.*?)</label>'),
    "partner": re.compile(r'<option value="(\d+)"[^>]*>([^<]*)</option>'),
}


def _places(page: str) -> dict[str, str]:
    """Find the place of each option on a page, by the option's id."""
    ids = {
        dressed: option.id
        for item in make_items()
        for option in all_options(item)
        for dressed in (str(dress(option.text)), str(escape(option.text)))
    }
    shown = [pair for kind in SHOWN.values() for pair in kind.findall(page)]
    return {ids[text]: place for place, text in shown if text in ids}


def by_place(page: str, fields: Fields) -> Fields:
    """Name options in a form as the page does: by the place where they are shown."""
    places = _places(page)

    def name(field: str) -> str:
        start, hyphen, option = field.partition("-")
        known = start in {"place", "pair"}
        return f"{start}-{places[option]}" if hyphen and known else field

    def value(field: str, given: str) -> str:
        known = field == "option" or field.startswith("pair-")
        return places.get(given, given) if known else given

    return {
        name(field): [value(field, one) for one in given]
        if isinstance(given, list)
        else value(field, given)
        for field, given in fields.items()
    }


@dataclass
class Visitor:
    """One browser with its cookies."""

    client: FlaskClient
    page: TestResponse = field(init=False)

    def get(self, address: str) -> TestResponse:
        self.page = self.client.get(address)
        return self.page

    def send(self, address: str, **fields: str | list[str]) -> TestResponse:
        """Post a form with the hidden fields of the page last seen.

        Options are named by their ids here, and by their places in what is posted.
        """
        hidden = {name: unescape(value) for name, value in HIDDEN.findall(self.text)}
        self.page = self.client.post(
            address, data={**hidden, **by_place(self.text, fields)}
        )
        return self.page

    @property
    def text(self) -> str:
        return self.page.get_data(as_text=True)

    def field(self, name: str) -> str:
        """Read a hidden field of the page last seen."""
        found = dict(HIDDEN.findall(self.text))
        return str(found[name])

    def start(self, length: int = 7, **fields: str) -> str:
        """Begin a quiz and return its address without the position."""
        self.get("/practice")
        response = self.send("/practice", length=str(length), **fields)
        assert response.status_code == 303, self.text
        sitting, _, _ = response.location.rpartition("/")
        self.get(response.location)
        return sitting

    def sign_up(self, name: str, password: str = PASSWORD) -> TestResponse:
        self.get("/sign-up")
        return self.send("/sign-up", name=name, password=password)

    def sign_out(self) -> None:
        self.get("/account")
        self.send("/sign-out")


def somebody(number: int = 1) -> Learner:
    """Make a learner of whom the database knows nothing."""
    return Learner(number, "Ada", Role.LEARNER, zone="UTC", guest=False)


def set_clock(app: Flask, now: datetime) -> None:
    """Let the site believe that it is this moment."""
    site: Site = app.extensions[KEY]
    config = replace(site.config, clock=lambda: now)
    app.extensions[KEY] = replace(site, config=config)


def entered(app: Flask, someone: Visitor, role: Role) -> Visitor:
    """Sign somebody in who has this role."""
    site: Site = app.extensions[KEY]
    now = site.config.clock()
    accounts.add_user(site.database, "anand", PASSWORD, role, now, CHEAP)
    someone.get("/sign-in")
    someone.send("/sign-in", name="anand", password=PASSWORD)
    return someone
