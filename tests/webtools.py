"""A visitor of the site: follows forms as a browser does, and reads pages."""

import re
from dataclasses import dataclass, field
from html import unescape

from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from baclofen_quiz.items.bank import Bank
from baclofen_quiz.services.library import Library

PASSWORD = "seven blue herons"  # noqa: S105 - of databases that live for one test
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


@dataclass
class Visitor:
    """One browser with its cookies."""

    client: FlaskClient
    page: TestResponse = field(init=False)

    def get(self, address: str) -> TestResponse:
        self.page = self.client.get(address)
        return self.page

    def send(self, address: str, **fields: str | list[str]) -> TestResponse:
        """Post a form with the hidden fields of the page last seen."""
        hidden = {name: unescape(value) for name, value in HIDDEN.findall(self.text)}
        self.page = self.client.post(address, data={**hidden, **fields})
        return self.page

    @property
    def text(self) -> str:
        return self.page.get_data(as_text=True)

    def field(self, name: str) -> str:
        """Read a hidden field of the page last seen."""
        found = dict(HIDDEN.findall(self.text))
        return str(found[name])

    def start(self, length: int = 7) -> str:
        """Begin a quiz and return its address without the position."""
        self.get("/practice")
        response = self.send("/practice", length=str(length))
        assert response.status_code == 303, self.text
        sitting, _, _ = response.location.rpartition("/")
        self.get(response.location)
        return sitting

    def sign_up(self, name: str, password: str = PASSWORD) -> TestResponse:
        self.get("/sign-up")
        return self.send("/sign-up", name=name, password=password)
