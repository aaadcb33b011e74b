"""Parts of a page that are printed once and shown in many."""

from dataclasses import dataclass

from flask import current_app
from markupsafe import Markup

from baclofen_quiz.web.icons import collected, show_again


@dataclass(frozen=True, slots=True)
class Fragment:
    """Printed text, and the icons in it."""

    text: Markup
    icons: frozenset[str]

    def shown(self) -> Markup:
        """Put it into a page, which then carries the outlines of its icons."""
        show_again(self.icons)
        return self.text


def print_fragment(template: str, macro: str, shown: object) -> Fragment:
    """Print what a macro makes of one object."""
    printing = getattr(current_app.jinja_env.get_template(template).module, macro)
    with collected() as icons:
        text: Markup = printing(shown)
    return Fragment(text, frozenset(icons))
