"""The page that shows every macro of the templates with sample data."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import ClassVar

from markupsafe import Markup

from baclofen_quiz.web.answer_form import BLANK_FORM, Filled

_NAMES = re.compile(
    r' (id|for|aria-labelledby|aria-describedby|aria-controls)="([^"]+)"'
)


@dataclass(frozen=True, slots=True)
class StyleGuidePage:
    """Samples stand in the template; here is what a template cannot make."""

    template: ClassVar[str] = "style-guide/guide.html"
    day: date
    filled: Filled = BLANK_FORM

    @property
    def title(self) -> str:
        """What it is."""
        return "Style guide"

    @property
    def at(self) -> datetime:
        """A moment of the day."""
        return datetime.combine(self.day, time(18, 42), UTC)

    @staticmethod
    def apart(shown: Markup, prefix: str) -> Markup:
        """Give the ids of a specimen names of their own, and let it take no focus.

        Many macros are made to stand on a page once; here they stand beside each other.
        """

        def renamed(match: re.Match[str]) -> str:
            names = " ".join(prefix + name for name in match[2].split())
            return f' {match[1]}="{names}"'

        text = _NAMES.sub(renamed, str(shown)).replace(" autofocus", "")
        return Markup(text)  # noqa: S704 - what a macro has escaped already
