"""Questions from data: a topic and what is said of it, and how to ask for that."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from baclofen_quiz.content.statements import Statement
from baclofen_quiz.items.recall.card import Question
from baclofen_quiz.items.recall.wording import article, capital, heading_of, small


@dataclass(frozen=True, slots=True)
class Phrase:
    """How a lecturer asks for what is said of a topic.

    ``topic`` and ``said`` are patterns that must match whole, in any case. Front and
    back are templates: besides the words that the caller gives they may name each
    group of the patterns ("{who}", and "{a_who}" with its article), and "{said}",
    which is everything that is said. An empty ``said`` fits whatever is said.
    """

    topic: str
    front: str
    said: str = ""
    back: str = "{said}"
    offers: bool = False


def asked(
    phrases: Iterable[Phrase], topic: str, said: str, words: Mapping[str, str]
) -> Question | None:
    """Ask by the first phrase that fits topic and text, or not at all.

    ``words`` may give another "{said}" for the back than the text that is matched.
    """
    for phrase in phrases:
        named = re.fullmatch(phrase.topic, topic, re.IGNORECASE)
        told = re.fullmatch(phrase.said or ".*", said, re.IGNORECASE | re.DOTALL)
        if named and told:
            slots = {"said": said, **words}
            slots |= _slots({k: small(v or "") for k, v in named.groupdict().items()})
            slots |= _slots({k: v or "" for k, v in told.groupdict().items()})
            return Question(
                _tidy(phrase.front.format_map(slots)),
                capital(_tidy(phrase.back.format_map(slots))),
                offers=phrase.offers,
            )
    return None


def told_of(statement: Statement, topic: str, drug: str, said: str) -> Question:
    """Ask what is said of a topic that has no phrase, in the words of the text."""
    front = f"{capital(drug)}, {heading_of(statement)}: what is said of “{topic}”?"
    return Question(front, capital(said))


def _slots(groups: Mapping[str, str]) -> dict[str, str]:
    with_article = {f"a_{k}": f"{article(v)} {v}" for k, v in groups.items()}
    return {**groups, **with_article}


def _tidy(text: str) -> str:
    return re.sub(r" +([?,;]|$)", r"\1", re.sub(r" {2,}", " ", text))
