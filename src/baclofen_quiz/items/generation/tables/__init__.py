"""Items from tables: what a monograph says in rows of one relation.

A section that pairs things (a partner and what the combination does, a condition and
what it calls for, a topic and the advice) is a table of ``Pair``. A ``Wording`` puts
one question to it. Options are the monograph's own phrases, so any drug's monograph can
be asked; which of them may stand beside one another is decided in ``apart``, and the
lint has the last word on every combination (``choosing``).
"""

from baclofen_quiz.items.generation.tables.choosing import (
    combinations_of,
    first_sound,
)
from baclofen_quiz.items.generation.tables.lists import (
    ListWording,
    select_items,
    sort_items,
)
from baclofen_quiz.items.generation.tables.matches import MatchWording, match_items
from baclofen_quiz.items.generation.tables.members import Member
from baclofen_quiz.items.generation.tables.pairs import (
    Pair,
    Relation,
    apart,
    may_be_true,
    name_one_thing,
    named_by,
    telling,
    tells,
)
from baclofen_quiz.items.generation.tables.singles import (
    Wording,
    subject_items,
    value_items,
)
from baclofen_quiz.items.generation.tables.terms import Form, Term, term

__all__ = [
    "Form",
    "ListWording",
    "MatchWording",
    "Member",
    "Pair",
    "Relation",
    "Term",
    "Wording",
    "apart",
    "combinations_of",
    "first_sound",
    "match_items",
    "may_be_true",
    "name_one_thing",
    "named_by",
    "select_items",
    "sort_items",
    "subject_items",
    "telling",
    "tells",
    "term",
    "value_items",
]
