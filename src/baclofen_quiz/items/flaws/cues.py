"""What gives a key away to one who knows nothing: S11 to S16."""

import re
from collections import Counter
from collections.abc import Iterator

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.options import is_collective
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import (
    Choice,
    best_answer,
    choice,
    lemma,
    lemmas,
    mean,
    words,
)
from baclofen_quiz.items.item import Item, Option
from baclofen_quiz.problems import Severity

_ABSOLUTE = re.compile(
    r"\b(?:always|never|(?<!at )all|every(?!\s+(?:\d|other\b))|none|only|must"
    r"|cannot)\b",
    re.IGNORECASE,
)  # "every 8 hours" says how often
_HEDGE = re.compile(r"\b(?:may|can|usually|generally|cautiously)\b", re.IGNORECASE)
_VAGUE = re.compile(r"(?<!how )\b(?:often|many|several)\b", re.IGNORECASE)
_ARTICLE_END = re.compile(r"\b(?:an?|is|are)\W*$", re.IGNORECASE)
_AN_END = re.compile(r"\b(?P<article>an?)\W*$", re.IGNORECASE)
_AND = re.compile(r",? (?:and|with|plus) |, ")

_LONG, _LONG_BY = 1.5, 8
_LONGISH, _LONGISH_BY = 1.25, 4
_SHORT = 0.5
_LEMMA_LETTERS = 4
_TWO = 2


def key_is_as_long_as_others(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S11: the longest option is the key."""
    found = best_answer(item)
    if not found:
        return
    key, others = len(found.keys[0].text), [len(o.text) for o in found.distractors]
    times = key / max(mean(others), 1)
    over = key - max(others)
    said = f"The key is {times:.1f} times as long as the distractors are on average."
    if times >= _LONG and over >= _LONG_BY:
        yield error(said, found.keys[0])
    elif (times >= _LONGISH and over >= _LONGISH_BY) or (
        times <= _SHORT and min(others) - key >= _LONGISH_BY
    ):
        yield warning(said, found.keys[0])


def key_is_longest(item: Item) -> bool:
    """Whether the key of a single item is longer than every other option."""
    found = best_answer(item)
    return found is not None and len(found.keys[0].text) > max(
        len(option.text) for option in found.distractors
    )


def no_absolutes(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S12: always and never mark an option as false."""
    found = choice(item)
    if not found:
        return
    absolute = [
        option
        for option in found.distractors
        if _ABSOLUTE.search(option.text) and not is_collective(option.text)
    ]
    hedged = any(_HEDGE.search(option.text) for option in found.keys)
    for option in absolute:
        what = f'The distractor "{option.text}" is absolute.'
        severe = len(absolute) > 1 or hedged
        yield error(what, option) if severe else warning(what, option)
    for option in found.keys:
        if _ABSOLUTE.search(option.text) and not _ABSOLUTE.search(item.source.quote):
            what = f'The key "{option.text}" is absolute; its source is not.'
            # Without a sentence to compare with, this is a guess.
            yield warning(what, option, counts=bool(item.source.quote))


def no_hedges(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S13: a cautious option is the key; vague words in the stem."""
    found = choice(item)
    if found and found.keys and found.distractors:
        hedged = [option for option in found.options if _HEDGE.search(option.text)]
        if hedged and all(option in found.keys for option in hedged):
            yield error(f'The key alone is cautious: "{hedged[0].text}".', hedged[0])
    vague = _VAGUE.search(item.stem)
    if vague:
        yield warning(f'"{vague[0]}" in the stem is vague.')


def grammar_fits_all(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S14: the stem's last word fits the key alone."""
    found = best_answer(item)
    if not found or not _ARTICLE_END.search(item.stem):
        return
    article = _AN_END.search(item.stem)
    fits = [o for o in found.options if article and _fits(article["article"], o)]
    if fits == [found.keys[0]] and not item.authored:
        yield error("The stem ends in an article that fits the key alone.", fits[0])
    else:
        what = "The stem ends in an article or a verb, so grammar helps to choose."
        yield warning(what, counts=not item.authored)


def _fits(article: str, option: Option) -> bool:
    vowel = option.text[:1].lower() in "aeiou"
    return vowel is (article.lower() == "an")


def no_clang(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S15: a word of the stem comes back in the key alone."""
    found = best_answer(item)
    if not found:
        return
    elsewhere = {
        lemma(word) for option in found.distractors for word in words(option.text)
    }
    shared = {
        word
        for word in lemmas(item.stem) & lemmas(found.keys[0].text) - elsewhere
        if len(word) >= _LEMMA_LETTERS and word != item.drug
    }
    if not shared:
        return
    what = f"Stem and key alone share: {', '.join(sorted(shared))}."
    if item.authored:
        yield warning(what, found.keys[0], counts=False)
    else:
        severity = Severity.ERROR if len(shared) >= _TWO else Severity.WARNING
        yield Flaw(severity, what, found.keys[0])


def no_convergence(item: Item, _: Grounds) -> Iterator[Flaw]:
    """S16: composite options whose parts meet in the key."""
    found = best_answer(item)
    if not found:
        return
    parts = {option.id: _parts(option) for option in found.options}
    if any(len(own) < _TWO for own in parts.values()):
        return
    key = found.keys[0]
    if not _converges(found, parts):
        return
    if item.authored:
        yield warning("The parts of the options meet in the key.", key, counts=False)
    elif all(parts[key.id] & parts[option.id] for option in found.distractors):
        yield error("The key is what the other options have in common.", key)
    else:
        yield warning("The key shares most parts with the other options.", key)


def _parts(option: Option) -> frozenset[str]:
    return frozenset(part.strip().lower() for part in _AND.split(option.text))


def _converges(found: Choice, parts: dict[str, frozenset[str]]) -> bool:
    """Whether the key alone has the parts that other options have most often."""
    times = Counter(part for own in parts.values() for part in own)
    score = {name: sum(times[part] - 1 for part in own) for name, own in parts.items()}
    key = score[found.keys[0].id]
    return all(key > score[option.id] for option in found.distractors)
