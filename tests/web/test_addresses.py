import inspect
import pkgutil
import re
import subprocess
import sys
from importlib import import_module

import pytest
from flask import Flask, Response
from flask.typing import ResponseReturnValue

from baclofen_quiz.web import rooms
from baclofen_quiz.web.addresses import ADDRESSES, open_rooms, view_of

ANSWERS = (Response, ResponseReturnValue)
"""What tells a view from another function."""

START = """
import sys
from flask import Flask, Response
from baclofen_quiz.web.addresses import open_rooms
open_rooms(Flask("tried"))
print(*(name for name in sys.modules if name.startswith("baclofen_quiz.web.rooms.")))
"""


@pytest.mark.parametrize("endpoint", ADDRESSES)
def test_every_address_has_a_view_that_takes_what_the_address_holds(
    endpoint: str,
) -> None:
    held = re.findall(r"<(?:\w+:)?(\w+)>", ADDRESSES[endpoint])

    assert list(inspect.signature(view_of(endpoint)).parameters) == held


def test_every_view_has_an_address() -> None:
    views = {
        f"{room.name}.{name}"
        for room in pkgutil.iter_modules(rooms.__path__)
        for name, found in vars(import_module(f"{rooms.__name__}.{room.name}")).items()
        if inspect.isfunction(found)
        and found.__module__ == f"{rooms.__name__}.{room.name}"
        and not name.startswith("_")
        and inspect.signature(found).return_annotation in ANSWERS
    }

    assert views == set(ADDRESSES)


def test_no_room_is_imported_before_it_is_asked_for() -> None:
    start = [sys.executable, "-c", START]

    assert subprocess.run(start, capture_output=True, check=True).stdout == b"\n"


def test_flask_knows_every_address_by_its_endpoint_and_its_room() -> None:
    app = Flask("tried")

    open_rooms(app)

    known = {rule.endpoint: rule for rule in app.url_map.iter_rules()}
    assert known["sitting.answer"].rule == "/sittings/<sitting_id>/<int:position>"
    assert "POST" in (known["sitting.answer"].methods or ())
    assert set(app.blueprints) == {endpoint.split(".")[0] for endpoint in ADDRESSES}
