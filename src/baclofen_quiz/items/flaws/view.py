"""What rules look at: the view of an item, and the plain words of its texts."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MultipleItem,
    NumericItem,
    Option,
    ShortItem,
    SingleItem,
)
from baclofen_quiz.items.options import all_options
from baclofen_quiz.text import NBSP, bind_units

_TOKEN = re.compile(r"\w+")
_WORD = re.compile(r"[^\W\d_]+(?:['\N{RIGHT SINGLE QUOTATION MARK}][^\W\d_]+)?")
_ASCII_TOKENS, _ASCII_LETTERS = (
    bytes(code if kind.match(chr(code)) else ord(" ") for code in range(1 << 8))
    for kind in (_TOKEN, _WORD)
)
"""For each byte of an ASCII text: itself within a run or a word, else a space."""
_EMPTY_WORDS = frozenset(
    """
    a an the of in on at by to for from with without and or nor but if is are was were
    be been being do does did has have had it its this that these those which what who
    whom whose when where why how can could may might will would should must not no than
    then so as into about between after before during under over up down out off such
    one two three four each every any some most more less very same other another also
    there here they them their he she his her you your we our i
    """.split()  # noqa: SIM905 - as a list it would take fifty lines
)
_GENERIC_WORDS = frozenset(
    """
    following statement statements true false correct incorrect right wrong best
    option options answer answers choose select regarding concerning drug drugs medicine
    medicines patient patients person given used use monograph described stated listed
    named says
    """.split()  # noqa: SIM905 - as a list it would take twenty lines
)
_SAY_NOTHING = _EMPTY_WORDS | _GENERIC_WORDS
_NATIVE = ".md"
_INSIDE = re.compile(r"\.\w+!")  # a place inside a file: exam.xlsx!Sheet
_VERDICTS = (["true", "false"], ["false", "true"])
_COMPARED = 20
_REMEMBERED = 1 << 12  # texts, and words: each is looked at by several rules
_SHORTEST_STEM = 4  # letters that must stay when an ending is cut off


class Choice(NamedTuple):
    """A question with options: the ``keys`` are right, the ``distractors`` wrong."""

    options: tuple[Option, ...]
    keys: tuple[Option, ...]
    distractors: tuple[Option, ...]


def choice(item: Item) -> Choice | None:
    """The options of a single or multiple item; None for another kind."""
    match item:
        case SingleItem():
            return _split(item.options, (item.key,))
        case MultipleItem():
            return _split(item.options, item.keys)
        case _:
            return None


def _split(options: tuple[Option, ...], right: Container[str]) -> Choice:
    keys = [option for option in options if option.id in right]
    distractors = [option for option in options if option.id not in right]
    return Choice(options, tuple(keys), tuple(distractors))


def best_answer(item: Item) -> Choice | None:
    """The options of a single item that has its key; None for any other."""
    return _best(item, choice(item)) if isinstance(item, SingleItem) else None


def _best(item: Item, found: Choice | None) -> Choice | None:
    if found is None or not isinstance(item, SingleItem):
        return None
    return found if found.keys and found.distractors else None


def is_foreign(item: Item) -> bool:
    """Whether a person wrote it for another program, or its file says as much.

    Such formats may have no place for reasons, and true/false is common in them.
    """
    file = item.source.file.lower()
    other = not file.endswith(_NATIVE) or bool(_INSIDE.search(file))
    return item.authored and (other or item.reasons_optional)


def is_true_or_false(item: Item) -> bool:
    """Whether it is a true/false question of another program."""
    found = choice(item) if is_foreign(item) else None
    return found is not None and [o.text.lower() for o in found.options] in _VERDICTS


def pairs(options: Sequence[Option]) -> Iterator[tuple[Option, Option]]:
    """Every two options; none when there are far too many to compare (S02 says so)."""
    return combinations(options if len(options) <= _COMPARED else (), 2)


class View(NamedTuple):
    """An item as rules look at it: what each would else work out for itself.

    ``choice`` and ``best`` are what ``choice`` and ``best_answer`` give. ``asked`` is
    shown before an answer, ``said`` is every text. ``stem_words`` (in their order),
    ``option_words`` and ``said_words`` (of all texts) are runs of letters and digits in
    small letters: a pattern is tried only where a word of it is among them, which is
    mostly not so.
    """

    item: Item
    options: tuple[Option, ...]
    choice: Choice | None
    best: Choice | None
    asked: str
    said: str
    stem_words: tuple[str, ...]
    option_words: frozenset[str]
    said_words: frozenset[str]


def view_of(item: Item) -> View:
    """Look at an item once, for all rules."""
    found = choice(item)
    options = found.options if found else all_options(item)
    below = "\n".join([option.text for option in options])
    every = "\n".join(_said(item, options))
    return View(
        item,
        options,
        found,
        _best(item, found),
        asked=f"{item.stem}\n{below}" if options else item.stem,
        said=every,
        stem_words=tuple(_tokens(item.stem.lower())),
        option_words=frozenset(_tokens(below.lower())),
        said_words=frozenset(_tokens(every.casefold())),
    )


def _tokens(text: str) -> list[str]:
    """The runs of letters, digits and low lines of a text."""
    return _runs(text, _ASCII_TOKENS) if text.isascii() else _TOKEN.findall(text)


def _runs(text: str, kept: bytes) -> list[str]:
    """Split an ASCII text, as most are: this is four times as fast as a pattern."""
    return text.encode().translate(kept).decode().split()


def _said(item: Item, options: Sequence[Option]) -> list[str]:
    """Every text of an item in its author's words (not the quote, not the notes)."""
    texts = [item.stem, item.take_away, item.explanation, *item.worked]
    for option in options:
        texts += option.text, option.rationale
    match item:
        case NumericItem():
            texts += f"1{NBSP}{item.unit}", *[slip.diagnosis for slip in item.errors]
        case ShortItem() | ClozeItem():
            texts += map(bind_units, item.accepted)
        case _:
            pass
    return texts


def asked(item: Item) -> str:
    """What is shown before an answer: stem and options."""
    return "\n".join([item.stem, *(option.text for option in all_options(item))])


@lru_cache(maxsize=_REMEMBERED)
def words(text: str) -> tuple[str, ...]:
    """The words of a text in small letters."""
    if text.isascii() and "'" not in text:
        return tuple(_runs(text.lower(), _ASCII_LETTERS))
    return tuple(map(str.lower, _WORD.findall(text)))


@lru_cache(maxsize=_REMEMBERED)
def content_words(text: str) -> tuple[str, ...]:
    """The words that carry meaning, without those that any question has."""
    return tuple([word for word in words(text) if word not in _SAY_NOTHING])


@lru_cache(maxsize=_REMEMBERED)
def lemma(word: str) -> str:
    """Cut the commonest endings off a word, so that its forms meet."""
    if word.endswith("ives"):
        return word.removesuffix("s")
    for ending in ("ies", "ing", "ed", "es", "s", "al", "ally"):
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return word.removesuffix(ending)
    return word


@lru_cache(maxsize=_REMEMBERED)
def lemmas(text: str) -> frozenset[str]:
    """The content words of a text without their endings."""
    return frozenset(map(lemma, content_words(text)))


def mean(values: Iterable[int]) -> float:
    """The arithmetic mean of at least one number."""
    found = list(values)
    return sum(found) / len(found)
