"""The answer line: one capital letter, and nothing else that could be meant."""

import re

from baclofen_quiz.exchange.aiken import sentences
from baclofen_quiz.exchange.aiken.lines import Line
from baclofen_quiz.problems import Problem

_LETTER = re.compile(r"(?P<letter>[A-Z])(?![A-Za-z0-9])[).:]?")
_ANOTHER = re.compile(r"[\s,;/&+]*(?:(?:and|or)\s+)?[A-Z](?![A-Za-z0-9])", re.ASCII)
_JOINED = re.compile("[A-Z]{2,}")


def letter_of(line: Line, last: str, problems: list[Problem]) -> str | Problem:
    """Read the letter of an answer; ``last`` is that of the last option."""
    text = line.rest
    match = _LETTER.match(text)
    if match is None:
        joined = _JOINED.fullmatch(text)
        refuse = sentences.several_answers if joined else sentences.no_letter
        return refuse(line.at, text)
    rest = text[match.end() :]
    if _ANOTHER.match(rest):
        return sentences.several_answers(line.at, text)
    if match["letter"] > last:
        return sentences.beyond(line.at, match["letter"], last)
    if rest.strip():
        problems.append(sentences.more_behind(line.at, rest.strip()))
    return match["letter"]
