"""One page object to one template; the object is all that the template may use."""

from collections.abc import MutableMapping
from dataclasses import dataclass
from typing import Any, ClassVar, Protocol

from flask import Flask, current_app, make_response, render_template
from flask.templating import Environment
from flask.wrappers import Response
from jinja2 import BytecodeCache, StrictUndefined

from baclofen_quiz.services.account_types import Learner, Role
from baclofen_quiz.web.assets import STYLE
from baclofen_quiz.web.charts import tone
from baclofen_quiz.web.dates import day, moment
from baclofen_quiz.web.dress import dress, dress_marked, dress_stem
from baclofen_quiz.web.icons import icon, outlines
from baclofen_quiz.web.pressing import press_token
from baclofen_quiz.web.words import count, points


class Page(Protocol):
    """A page: its template and everything that the template shows."""

    template: ClassVar[str]

    @property
    def title(self) -> str:
        """What the browser's tab says; no two pages say the same."""
        ...


@dataclass(frozen=True, slots=True)
class Shell:
    """What surrounds a page: who is looking, which monographs there are, the room.

    ``known`` is false where it could not be found out who is looking.
    """

    learner: Learner | None = None
    books: tuple[str, ...] = ()
    room: str = ""
    known: bool = True

    @property
    def teaches(self) -> bool:
        """Whether the instructors' rooms are shown."""
        return self.learner is not None and self.learner.role is not Role.LEARNER

    @property
    def initials(self) -> str:
        """Two letters for the round mark of a named learner."""
        words = self.learner.name.replace(".", " ").split() if self.learner else []
        return "".join(word[0] for word in words[:2]).upper()


class Templates(Environment):
    """Templates that share all their globals; none may be given some of its own.

    Jinja would keep a place for these in front of what is shared, and at each import
    of a macro compare name by name what the one and the other template have.
    """

    def make_globals(
        self, d: MutableMapping[str, Any] | None
    ) -> MutableMapping[str, Any]:
        """Give a template what all have."""
        return super().make_globals(d) if d else self.globals


def render(page: Page, shell: Shell, status: int = 200) -> Response:
    """Print a page inside its shell.

    Its style sheet is asked for before the page is read: where it comes later than the
    end of the page, phones lay the whole page out without it, and then once more.
    """
    body = render_template(page.template, page=page, shell=shell)
    response = make_response(body, status)
    style = f"<{current_app.extensions[STYLE]}>; rel=preload; as=style"
    response.headers["Link"] = style
    return response


def set_up_templates(app: Flask, keeper: BytecodeCache) -> None:
    """Make templates strict (an unknown name is an error) and give them their tools.

    ``keeper`` keeps what they were compiled to.
    """
    app.jinja_environment = Templates
    app.jinja_options = {
        **app.jinja_options,
        "bytecode_cache": keeper,
        "undefined": StrictUndefined,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }
    app.jinja_env.filters |= {
        "dress": dress,
        "stem": dress_stem,
        "marked": dress_marked,
        "day": day,
        "moment": moment,
        "count": count,
        "points": points,
        "tone": tone,
    }
    app.jinja_env.globals |= {"icon": icon, "outlines": outlines, "press": press_token}
