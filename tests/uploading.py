"""Instructors who upload files to a site of a test."""

import io
from collections.abc import Mapping
from dataclasses import replace
from html import unescape

from flask import Flask
from werkzeug.datastructures import FileStorage
from werkzeug.test import TestResponse, encode_multipart

from baclofen_quiz.services.accounts import Role
from baclofen_quiz.web.site import KEY, Site
from publishing import library_of
from webtools import HIDDEN, Visitor, entered

SOUND = """\
## Which receptor does baclofen activate?  {#receptor}

- [ ] GABA-A receptor -- the target of diazepam
- [x] GABA-B receptor -- before and after the synapse
- [ ] NMDA receptor -- the target of ketamine

> It is bound on both sides of the synapse.

Source: baclofen#mechanism
"""
FLAWED = """\
## Which of these is it?  {#flawed}

- [x] None of the above
- [ ] All of the above
"""


def open_bank(app: Flask) -> None:
    """Let a site have the bank of what is uploaded to it."""
    site: Site = app.extensions[KEY]
    app.extensions[KEY] = replace(site, library=library_of(site.database))


def instructor(app: Flask) -> Visitor:
    """Sign an instructor in, at a site whose bank is what is uploaded."""
    open_bank(app)
    return entered(app, Visitor(app.test_client()), Role.INSTRUCTOR)


def send_file(
    someone: Visitor, name: str, data: bytes, *pictures: tuple[str, bytes]
) -> TestResponse:
    """Send a file to be checked, by the form of the page."""
    file = FileStorage(io.BytesIO(data), filename=name)
    return send_form(someone, "/bank/upload", {"file": file}, *pictures)


def send_form(
    someone: Visitor,
    address: str,
    fields: Mapping[str, str | FileStorage],
    *pictures: tuple[str, bytes],
) -> TestResponse:
    """Send a form of the upload page, with pictures."""
    someone.get("/bank/upload")
    hidden = {name: unescape(value) for name, value in HIDDEN.findall(someone.text)}
    files = [FileStorage(io.BytesIO(data), filename=name) for name, data in pictures]
    boundary, body = encode_multipart({**hidden, **fields, "pictures": files})
    kind = f'multipart/form-data; boundary="{boundary}"'
    someone.page = someone.client.post(address, data=body, content_type=kind)
    return someone.page


def send_text(someone: Visitor, text: str, stem: str = "week-6") -> TestResponse:
    """Paste a text to be checked."""
    someone.get("/bank/upload")
    return someone.send("/bank/upload", text=text, stem=stem)


def publish(
    someone: Visitor, text: str, stem: str = "week-6", status: str = "ready"
) -> TestResponse:
    """Check a text and publish it."""
    send_text(someone, text, stem)
    fields = {"text": text, "stem": stem, "as": status}
    return someone.send("/bank/publish", **fields)
