"""What gives a key away to one who knows nothing: S11 to S16."""

import re
from collections import Counter
from collections.abc import Iterator

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.options import is_collective
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import (
    Choice,
    View,
    lemma,
    lemmas,
    mean,
    words,
)
from baclofen_quiz.items.item import Option
from baclofen_quiz.problems import Severity

_ABSOLUTES = frozenset(
    {"always", "never", "all", "every", "none", "only", "must", "cannot"}
)
_ABSOLUTE = re.compile(
    r"\b(?:always|never|(?<!at )all|every(?!\s+(?:\d|other\b))|none|only|must"
    r"|cannot)\b",
    re.IGNORECASE,
)  # "every 8 hours" says how often
_HEDGES = frozenset({"may", "can", "usually", "generally", "cautiously"})
_HEDGE = re.compile(rf"\b(?:{'|'.join(sorted(_HEDGES))})\b", re.IGNORECASE)
_VAGUE_WORDS = frozenset({"often", "many", "several"})
_VAGUE = re.compile(
    rf"(?<!how )\b(?:{'|'.join(sorted(_VAGUE_WORDS))})\b", re.IGNORECASE
)
_ARTICLES = ("a", "an")
_OPEN_ENDS = (*_ARTICLES, "is", "are")
_AND = re.compile(r",? (?:and|with|plus) |, ")

_LONG, _LONG_BY = 1.5, 8
_LONGISH, _LONGISH_BY = 1.25, 4
_SHORT = 0.5
_LEMMA_LETTERS = 4
_TWO = 2


def key_is_as_long_as_others(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S11: the longest option is the key."""
    found = seen.best
    if not found:
        return
    key, others = len(found.keys[0].text), [len(o.text) for o in found.distractors]
    times = key / max(mean(others), 1)
    over = key - max(others)
    long = times >= _LONGISH and over >= _LONGISH_BY
    if long or (times <= _SHORT and min(others) - key >= _LONGISH_BY):
        flaw = error if times >= _LONG and over >= _LONG_BY else warning
        said = f"{times:.1f} times as long as the distractors are on average"
        yield flaw(f"The key is {said}.", found.keys[0])


def key_is_longest(found: Choice) -> bool:
    """Whether the key of a best answer is longer than every other option."""
    key = len(found.keys[0].text)
    return all(len(option.text) < key for option in found.distractors)


def no_absolutes(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S12: always and never mark an option as false."""
    item, found = seen.item, seen.choice
    if not found or _ABSOLUTES.isdisjoint(seen.option_words):
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


def no_hedges(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S13: a cautious option is the key; vague words in the stem."""
    found = None if _HEDGES.isdisjoint(seen.option_words) else seen.choice
    if found and found.keys and found.distractors:
        hedged = [option for option in found.options if _HEDGE.search(option.text)]
        if hedged and all(option in found.keys for option in hedged):
            yield error(f'The key alone is cautious: "{hedged[0].text}".', hedged[0])
    hinted = not _VAGUE_WORDS.isdisjoint(seen.stem_words)
    vague = _VAGUE.search(seen.item.stem) if hinted else None
    if vague:
        yield warning(f'"{vague[0]}" in the stem is vague.')


def grammar_fits_all(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S14: the stem's last word fits the key alone."""
    item, found = seen.item, seen.best
    last = "".join(seen.stem_words[-1:])
    if not found or last not in _OPEN_ENDS:
        return
    fits = [o for o in found.options if last in _ARTICLES and _fits(last, o)]
    if fits == [found.keys[0]] and not item.authored:
        yield error("The stem ends in an article that fits the key alone.", fits[0])
    else:
        what = "The stem ends in an article or a verb, so grammar helps to choose."
        yield warning(what, counts=not item.authored)


def _fits(article: str, option: Option) -> bool:
    vowel = option.text[:1].lower() in "aeiou"
    return vowel is (article == "an")


def no_clang(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S15: a word of the stem comes back in the key alone."""
    item, found = seen.item, seen.best
    in_both = lemmas(item.stem) & lemmas(found.keys[0].text) if found else frozenset()
    if not found or not in_both:
        return
    elsewhere = {
        lemma(word) for option in found.distractors for word in words(option.text)
    }
    shared = {
        word
        for word in in_both - elsewhere
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


def no_convergence(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S16: composite options whose parts meet in the key."""
    item, found = seen.item, seen.best
    if not found or not all(_AND.search(option.text) for option in found.options):
        return
    parts = {option.id: _parts(option) for option in found.options}
    key = found.keys[0]
    if min(map(len, parts.values())) < _TWO or not _converges(found, parts):
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
