"""Every address of the site, and the view that answers it.

A view is imported with its room when it is first asked for: the rooms together are
half of the program, and the first page needs one of them.
"""

from functools import cache
from importlib import import_module
from typing import Any, cast

from flask import Blueprint, Flask
from flask.typing import ResponseReturnValue, RouteCallable

from baclofen_quiz.web import rooms

ADDRESSES = {
    "home.home": "GET /",
    "practice.choose": "GET /practice",
    "practice.start": "POST /practice",
    "sitting.question": "GET /sittings/<sitting_id>/<int:position>",
    "sitting.answer": "POST /sittings/<sitting_id>/<int:position>",
    "sitting.feedback": "GET /sittings/<sitting_id>/<int:position>/feedback",
    "sitting.finish": "POST /sittings/<sitting_id>/finish",
    "sitting.results": "GET /sittings/<sitting_id>/results",
    "afterwards.tell_reason": "POST /sittings/<sitting_id>/<int:position>/reason",
    "afterwards.report_item": "POST /sittings/<sitting_id>/<int:position>/report",
    "afterwards.flag": "POST /sittings/<sitting_id>/<int:position>/flag",
    "afterwards.note": "POST /sittings/<sitting_id>/<int:position>/note",
    "draft.save": "POST /sittings/<sitting_id>/<int:position>/draft",
    "draft.review": "GET /sittings/<sitting_id>/review",
    "receipt.show": "GET /sittings/<sitting_id>/receipt",
    "printing.show": "GET /sittings/<sitting_id>/print",
    "scores.scores": "GET /scores",
    "exam.show": "GET /exam",
    "monograph.shelf": "GET /monographs",
    "monograph.read": "GET /monographs/<drug>",
    "monograph.table": "GET /monographs/<drug>/table",
    "monograph.table_file": "GET /monographs/<drug>/table.csv",
    "monograph.statement": "GET /monographs/<drug>/<section>/<slug>",
    "account.account": "GET /account",
    "account.sign_up": "GET /sign-up",
    "account.make_account": "POST /sign-up",
    "account.sign_in": "GET /sign-in",
    "account.enter": "POST /sign-in",
    "account.sign_out": "POST /sign-out",
    "account.claim": "GET /set-up/<link>",
    "account.claim_account": "POST /set-up/<link>",
    "my_data.show": "GET /account/data",
    "my_data.as_json": "GET /account/data/everything.json",
    "my_data.as_csv": "GET /account/data/everything.zip",
    "my_data.ask": "GET /account/data/delete",
    "my_data.delete": "POST /account/data/delete",
    "my_data.deleted": "GET /account/data/deleted",
    "preferences.show": "GET /account/settings",
    "preferences.save": "POST /account/settings",
    "preferences.extra_time": "GET /bank/extra-time",
    "preferences.give_extra_time": "POST /bank/extra-time",
    "bank.items": "GET /bank",
    "bank.item": "GET /bank/items/<path:item_id>",
    "bank.coverage_shelf": "GET /bank/coverage",
    "bank.coverage": "GET /bank/coverage/<drug>",
    "bank.problems": "GET /bank/problems",
    "marking.mark": "POST /bank/marks",
    "marking.take_back": "POST /bank/marks/undo",
    "pictures.show": "GET /pictures/<digest>",
    "exporting.show": "GET /bank/export",
    "exporting.download": "GET /bank/export/file",
    "exporting.paper": "GET /bank/paper",
    "uploads.begin": "GET /bank/upload",
    "uploads.check": "POST /bank/upload",
    "uploads.publish": "POST /bank/publish",
    "uploads.preview_text": "POST /bank/preview",
    "uploads.published": "GET /bank/files/<stem>/published",
    "question_files.files": "GET /bank/files",
    "question_files.remove_picture": "POST /bank/pictures",
    "question_files.file": "GET /bank/files/<stem>",
    "question_files.version": "GET /bank/files/<stem>/versions/<int:number>",
    "question_files.restore": "POST /bank/files/<stem>/versions/<int:number>",
    "question_files.template": "GET /bank/templates/<form>",
    "cards.study": "GET /cards",
    "cards.begin": "POST /cards/begin",
    "cards.rate": "POST /cards",
    "cards.undo": "POST /cards/undo",
    "cards.flag": "POST /cards/flag",
    "offline.worker": "GET /sw.js",
    "offline.lost": "GET /offline",
    "offline.deck": "GET /cards/offline",
    "offline.key": "GET /cards/offline/key",
    "offline.take": "POST /cards/offline",
    "deck.show": "GET /anki",
    "deck.download": "POST /deck",
    "deck_tagging.give": "POST /anki/mistakes",
    "deck_making.show": "GET /anki/decks/<token>",
    "deck_making.fetch": "GET /anki/decks/<token>/file",
    "merging.show": "GET /anki/merge",
    "merging.give": "POST /anki/merge",
    "releases.show": "GET /anki/releases",
    "releases.day": "GET /anki/releases/<day>",
    "reviews.show": "GET /anki/reviews",
    "reviews.take": "POST /anki/reviews",
    "updating.show": "GET /anki/update",
    "updating.text": "POST /anki/text",
    "help.help_page": "GET /help",
    "help.style_guide": "GET /style-guide",
    "help.healthz": "GET /healthz",
    "keys.switch": "POST /single-keys",
}
"""Endpoint -> method and rule; ``keys.switch`` is ``switch`` in ``rooms.keys``."""


def open_rooms(app: Flask) -> None:
    """Give an app every address, one blueprint a room; no room is imported yet."""
    blueprints: dict[str, Blueprint] = {}
    for endpoint, address in ADDRESSES.items():
        room, _, name = endpoint.partition(".")
        blueprint = blueprints.setdefault(room, Blueprint(room, rooms.__name__))
        method, _, rule = address.partition(" ")
        blueprint.add_url_rule(rule, name, _late(endpoint), methods=[method])
    for blueprint in blueprints.values():
        app.register_blueprint(blueprint)


def _late(endpoint: str) -> RouteCallable:
    """Make a view that finds the real one when it is called."""

    def view(**arguments: Any) -> ResponseReturnValue:  # noqa: ANN401 - as Flask calls
        return cast("ResponseReturnValue", view_of(endpoint)(**arguments))

    return view


@cache
def view_of(endpoint: str) -> RouteCallable:
    """Import the room of a view, if nobody has yet, and give the view."""
    room, _, name = endpoint.partition(".")
    found = getattr(import_module(f"{rooms.__name__}.{room}"), name)
    return cast("RouteCallable", found)
