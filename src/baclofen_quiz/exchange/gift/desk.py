"""The desk at which one GIFT file is read: its places, its problems, its texts."""

import re
from dataclasses import dataclass, field
from decimal import Decimal

from baclofen_quiz.exchange.format.limits import MOST_MARKED_UP
from baclofen_quiz.exchange.gift import answer_sentences as sentences
from baclofen_quiz.exchange.gift.escapes import HIDDEN, shown
from baclofen_quiz.exchange.gift.forms import Form, formed
from baclofen_quiz.exchange.gift.pieces import BLANKS, Piece, Places
from baclofen_quiz.exchange.gift.plain import plain
from baclofen_quiz.exchange.gift.weights import Weighed, is_grade, weighed
from baclofen_quiz.problems import Location, Problem

_TAG = 15  # a tag takes as long as so many characters
_DRESS = re.compile(rf"[\[<&\\${HIDDEN}]")
"""What a form, HTML, a formula or an escape needs; most texts have none of it."""


@dataclass(slots=True)
class Desk:
    """Collects what is lost; a question that is refused is told by who reads it."""

    places: Places
    problems: list[Problem] = field(default_factory=list)
    marked_up: int = 0

    def at(self, piece: Piece) -> Location:
        """The place of a piece."""
        return self.places.at(piece.start)

    def text(self, piece: Piece, form: Form) -> str:
        """The plain text of a piece: its own form taken off, escapes and tags gone."""
        if form is not Form.MARKDOWN and not _DRESS.search(piece.text):
            return piece.text.strip(BLANKS)
        self.marked_up += len(piece.text) + _TAG * piece.text.count("<")
        if self.marked_up > MOST_MARKED_UP:
            told = sentences.too_much_markup(self.at(piece), MOST_MARKED_UP)
            self.problems.append(told)
            return shown(piece.text).strip(BLANKS)
        bare, own = formed(piece, form)
        text, lost = plain(shown(bare.text), own, self.at(piece))
        self.problems.extend(lost)
        return text.strip(BLANKS)

    def weighed(self, piece: Piece, default: Decimal) -> Weighed:
        """Take a weight off an answer, and tell if Moodle does not know it."""
        found = weighed(piece, default)
        if found.odd:
            self.problems.append(sentences.no_weight(self.at(piece)))
        if found.given and not is_grade(found.weight):
            self.problems.append(sentences.no_grade(self.at(piece), found.weight))
        return found
