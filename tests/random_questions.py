"""Sound items at random, as a person could have written them, for round trips."""

from dataclasses import replace

from hypothesis import strategies as st

from asking import FILE, place
from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.asked import (
    Amount,
    Answer,
    Asked,
    Choice,
    Choices,
    Gap,
    Pair,
    Pairs,
    Step,
    Steps,
    Words,
    WrongAmount,
)
from baclofen_quiz.exchange.format.making import made
from baclofen_quiz.items.item import Bloom, Item
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.items.status import Status

_LETTERS = "abC0 1,;.:='\"\\|~#{}<>&*_+-@!%\n\u00e9\N{EM DASH}\N{NO-BREAK SPACE}"
TEXTS = (
    st.text(_LETTERS, max_size=30)
    .map(lambda text: f"x{text}y")
    .filter(lambda text: GAP not in text)
)
"""Texts that hold every mark that means something in some format."""
PLAIN = st.text("abc", min_size=1, max_size=8)
_NUMBERS = st.decimals(-9999, 9999, places=2)


@st.composite
def _choices(draw: st.DrawFn) -> Choices:
    texts = draw(st.lists(TEXTS, min_size=2, max_size=6))
    rights = draw(st.lists(st.booleans(), min_size=len(texts), max_size=len(texts)))
    rights[0] = rights[0] or not any(rights)
    pairs = zip(texts, rights, strict=True)
    return Choices(tuple(Choice(place(), t, right, draw(_MAYBE)) for t, right in pairs))


_MAYBE = st.just("") | TEXTS
_STEPS = st.builds(Step, st.just(place()), TEXTS, _MAYBE)
_PAIRS = st.builds(Pair, st.just(place()), TEXTS, TEXTS, _MAYBE)
_UNUSED = st.builds(Pair, st.just(place()), st.just(""), TEXTS, _MAYBE)
_WRONG = st.builds(WrongAmount, st.just(place()), _NUMBERS, TEXTS)
ANSWERS: st.SearchStrategy[Answer] = st.one_of(
    _choices(),
    st.builds(Steps, st.lists(_STEPS, min_size=2, max_size=5).map(tuple)),
    st.builds(
        Pairs,
        st.tuples(
            st.lists(_PAIRS, min_size=2, max_size=4), st.lists(_UNUSED, max_size=2)
        ).map(lambda sides: tuple(sides[0] + sides[1])),
    ),
    st.builds(
        Amount,
        _NUMBERS,
        st.sampled_from(["", "mg", "mg/kg/day"]),
        st.decimals(0, 9, places=1),
        st.lists(_WRONG, max_size=3).map(tuple),
    ),
    st.builds(Words, st.lists(TEXTS, min_size=1, max_size=3).map(tuple)),
    st.builds(Gap, st.lists(TEXTS, min_size=1, max_size=3).map(tuple)),
)


@st.composite
def questions(draw: st.DrawFn) -> Asked:
    """Ask anything at random; the name stands for the place in the list."""
    answer = draw(ANSWERS)
    stem = draw(TEXTS)
    return Asked(
        place(),
        f"{stem} {GAP}." if isinstance(answer, Gap) else stem,
        answer,
        drug=draw(st.just("") | PLAIN),
        section=draw(st.sampled_from(Section)),
        source=draw(st.sampled_from(["", "baclofen#mechanism/receptor", "b#uses"])),
        explanation="\n\n".join(draw(st.lists(TEXTS, max_size=2))),
        take_away=draw(_MAYBE),
        tags=tuple(draw(st.lists(PLAIN, max_size=2))),
        level=draw(st.none() | st.sampled_from(Bloom)),
    )


@st.composite
def sound_items(draw: st.DrawFn) -> tuple[Item, ...]:
    """Give items as they are in a bank, each with an id of its own."""
    asked = draw(st.lists(questions(), max_size=4))
    return items_of(asked)


@st.composite
def marked_items(draw: st.DrawFn) -> tuple[tuple[Item, ...], dict[str, Status]]:
    """Give items, each with a status."""
    items = draw(sound_items())
    return items, {item.id: draw(st.sampled_from(Status)) for item in items}


def items_of(asked: list[Asked]) -> tuple[Item, ...]:
    """Make items, named by their place in the list."""
    named = [replace(question, name=f"q{n}") for n, question in enumerate(asked)]
    return made(named, FILE, (), len(named)).items
