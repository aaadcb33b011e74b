"""Many phrases together, compared with one more at the cost of about one phrase."""

from collections.abc import Iterable
from dataclasses import dataclass

from baclofen_quiz.items.generation.tables.terms import Term

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Crowd:
    """What phrases hold between them.

    ``words`` are the stems of each; ``vague`` those of the phrases without a telling
    one. Beside a phrase with telling words of its own only these need a closer look:
    of two others one holds all of the other's words only if they share a telling one.
    """

    concepts: Words
    content: Words
    kin: Words
    words: frozenset[Words]
    vague: frozenset[Words]

    def names(self, term: Term) -> bool:
        """Whether one of them shares a concept or a telling word with a phrase."""
        return bool(self.concepts & term.concepts or self.content & term.content)

    def is_apart_from(self, term: Term) -> bool:
        """Whether nothing suggests that one of them means, or implies, the same."""
        if self.names(term) or self.kin & term.kin:
            return False
        own = term.content | term.general
        near = self.vague if term.content else self.words
        return all(own and w and not (w <= own or own <= w) for w in near)


def crowd(terms: Iterable[Term]) -> Crowd:
    """Put phrases together; of none, every phrase is apart."""
    every = tuple(terms)
    return Crowd(
        concepts=_all(term.concepts for term in every),
        content=_all(term.content for term in every),
        kin=_all(term.kin for term in every),
        words=frozenset(term.content | term.general for term in every),
        vague=frozenset(term.general for term in every if not term.content),
    )


def _all(words: Iterable[Words]) -> Words:
    return frozenset[str]().union(*words)
