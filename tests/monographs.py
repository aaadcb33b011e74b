"""Small monographs for tests: a heading, some bullets, and what comes of them."""

from dataclasses import fields
from pathlib import Path

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.reading import Reading, read_markdown

TOP = Path(__file__).parents[1]
BACLOFEN = TOP / "questions" / "monographs" / "baclofen.md"
TWIN = TOP / "tests" / "fixtures" / "baclofen-twin.txt"


def reading_of(body: str, drug: str = "zolarine") -> Reading:
    """Read a body below the front matter of a made-up drug, in four lines."""
    return read_markdown(f"---\ndrug: {drug}\n---\n\n{body}", "x.md")


def facts_of(heading: str, *bullets: str) -> list[Fact]:
    """Read bullets below headings ("Uses / Approved"), which must raise no problem."""
    reading = reading_of(_body(heading, bullets))
    assert [p for p in reading.problems if p.code != "unpinned-id"] == []
    assert reading.monograph
    return list(reading.monograph.facts)


def fact_of(heading: str, bullet: str) -> Fact:
    """Read one bullet that is one fact."""
    (fact,) = facts_of(heading, bullet)
    return fact


def codes_of(heading: str, *bullets: str) -> list[str]:
    """Read bullets below headings and name the problems, those of ids aside."""
    reading = reading_of(_body(heading, bullets))
    return [p.code for p in reading.problems if p.code != "unpinned-id"]


def slots(fact: Fact) -> dict[str, object]:
    """What a fact says, without its name and statement."""
    names = [field.name for field in fields(fact)]
    return {n: getattr(fact, n) for n in names if n not in {"id", "statement"}}


def aspect(fact: Fact) -> str:
    """The part of a fact's id behind the dot."""
    return fact.id.partition(".")[2]


def _deeper(qualifiers: list[str]) -> list[str]:
    return [f"{'#' * level} {text}" for level, text in enumerate(qualifiers, 3)]


def _body(heading: str, bullets: tuple[str, ...]) -> str:
    section, *qualifiers = heading.split(" / ")
    lines = [f"## {section}", *_deeper(qualifiers)]
    return "\n".join([*lines, "", *(f"- {bullet}" for bullet in bullets)]) + "\n"
