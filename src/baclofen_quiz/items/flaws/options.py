"""Options beside one another: S06, S07, S31, S32, S33."""

import re
from collections.abc import Iterator
from functools import lru_cache

from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View, is_true_or_false, pairs, words

_YES_NO = re.compile(r"(?:true|false|yes|no)\b(?!-)", re.IGNORECASE)
_NEGATIONS = frozenset({"not", "no", "never", "without"})
_NEGATORS = _NEGATIONS | {"does", "do", "is", "are", "cannot"}
_COLLECTIVE_WORDS = frozenset(
    {"all", "none", "any", "both", "neither", "either", "each", "and", "or"}
)
_COLLECTIVE = re.compile(
    r"^(?:all|none|any|both|neither|either)(?: (?:of|nor))?(?: (?:the|these|those))?"
    r"(?: (?:above|options?|answers?|others?|following|preceding))?\W*$"
    r"|\b(?:all|none|any|both|neither|each) (?:of )?(?:the |these )?(?:above|options?"
    r"|answers|preceding)\b"
    r"|^(?:both )?(?:options? )?(?:[A-F]|I{1,3}|IV|[1-6]) (?:and|&|or) (?:[A-F]|I{1,3}"
    r"|IV|[1-6])(?: (?:only|both))?\W*$"
    r"|^(?:both )?[A-F], [A-F],? (?:and|or) [A-F]\W*$",
    re.IGNORECASE,
)
# In small letters they are words, or variables: "a and b".
_CASE_MATTERS = re.compile(r"^(?:a|i) (?:and|or) (?:a|b|c|i)", re.ASCII)
_REMEMBERED = 1 << 11  # options, which are judged when made and in the bank
_SAME_START = 2
_REASONS = frozenset({"because", "since", "as", "so", "to", "by", "it", "they"})
_ASKS_REASON = frozenset(
    {"why", "reason", "reasons", "because", "explain", "explains", "how"}
)
_OUTLIER = 3
_FOUR = 4
_OPPOSITES = frozenset(
    frozenset(pair)
    for pair in (
        ("increase", "decrease"),
        ("increased", "decreased"),
        ("increases", "decreases"),
        ("more", "less"),
        ("higher", "lower"),
        ("raised", "lowered"),
        ("raise", "lower"),
        ("raises", "lowers"),
        ("rise", "fall"),
        ("rises", "falls"),
        ("presynaptic", "postsynaptic"),
        ("agonist", "antagonist"),
        ("excitatory", "inhibitory"),
        ("activates", "inhibits"),
        ("activated", "inhibited"),
        ("stimulates", "inhibits"),
        ("opened", "closed"),
        ("opens", "closes"),
        ("before", "after"),
        ("with", "without"),
        ("tachycardia", "bradycardia"),
        ("central", "peripheral"),
    )
)
_WAIVED = frozenset(
    {"hyperthermia", "hypothermia"}
)  # to tell them apart is what is taught


def not_yes_or_no(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S06: true and false in disguise."""
    found = seen.choice
    if not found:
        return
    texts = [option.text.strip() for option in found.options]
    if texts and all(map(_YES_NO.match, texts)):
        flaw = warning if is_true_or_false(seen.item) else error
        yield flaw("All options begin with true, false, yes or no.")
    negated = [o for o in found.options if not _NEGATIONS.isdisjoint(words(o.text))]
    for one, other in pairs(found.options if negated else ()):
        if _exhausts(one.text, other.text):
            what = f'"{one.text}" and "{other.text}" leave no third possibility.'
            yield warning(what, other)


def _exhausts(one: str, other: str) -> bool:
    """Whether two texts differ by a negation alone."""
    first, second = words(one), words(other)
    if _NEGATIONS.isdisjoint(first) is _NEGATIONS.isdisjoint(second):
        return False
    bare = [word for word in first if word not in _NEGATORS]
    return bool(bare) and bare == [word for word in second if word not in _NEGATORS]


def no_collective(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S07: an option that speaks of other options."""
    if not seen.choice:
        return
    if "&" not in seen.asked and _COLLECTIVE_WORDS.isdisjoint(seen.option_words):
        return
    for option in seen.choice.options:
        if is_collective(option.text):
            yield error(f'"{option.text}" speaks of the other options.', option)


@lru_cache(maxsize=_REMEMBERED)
def is_collective(text: str) -> bool:
    """Whether a text speaks of other options."""
    text = text.strip()
    return bool(_COLLECTIVE.search(text)) and not _CASE_MATTERS.match(text)


def no_shared_start(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S31: the same words in front of every option."""
    found = seen.choice
    if not found or len(found.options) < _OUTLIER:
        return
    if not _ASKS_REASON.isdisjoint(seen.stem_words):
        return  # reasons have a subject of their own, which may be the same
    starts = {
        tuple(option.text.lower().split()[:_SAME_START]) for option in found.options
    }
    start = next(iter(starts))
    if len(starts) > 1 or len(start) < _SAME_START:
        return
    if start[0][0] in "\"'\N{LEFT DOUBLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}":
        return
    if start[0] != "it" and (start[0] in _REASONS or start[0][0].isdigit()):
        return
    yield warning(f'Every option begins with "{" ".join(start)}".')


def no_odd_length(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S32: one option three times as long or as short as the others, in words."""
    found = seen.choice
    if not found or len(found.options) < _OUTLIER:
        return
    lengths = [len(option.text.split()) for option in found.options]
    if max(lengths) - min(lengths) < _OUTLIER:
        return
    total, rest = sum(lengths), len(lengths) - 1
    odd = [
        option
        for option, own in zip(found.options, lengths, strict=True)
        if _is_odd(own, (total - own) / rest)
    ]
    if len(odd) == 1:
        what = f'"{odd[0].text}" differs much in length from the other options.'
        yield warning(what, odd[0], counts=not seen.item.authored)


def _is_odd(own: int, others: float) -> bool:
    """Whether a number of words is far from the mean of the others."""
    far = abs(own - others) >= _OUTLIER
    return far and (own >= _OUTLIER * others or _OUTLIER * own <= others)


def no_lone_opposites(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S33: one pair of opposites among four, and the key in it."""
    found = seen.best
    if not found or len(found.options) < _FOUR:
        return
    opposites = [
        (one, other)
        for one, other in pairs(found.options)
        if _opposite(one.text.lower(), other.text.lower())
    ]
    if len(opposites) == 1 and found.keys[0] in opposites[0]:
        one, other = opposites[0]
        what = f'"{one.text}" and "{other.text}" are the only opposites.'
        yield warning(what, counts=not seen.item.authored)


def _opposite(one: str, other: str) -> bool:
    """Whether one text becomes the other by a word and its opposite."""
    first, second = one.split(), other.split()
    differ = [{a, b} for a, b in zip(first, second, strict=False) if a != b]
    if len(first) != len(second) or len(differ) != 1:
        return False
    pair = frozenset(differ[0])
    low, high = sorted(pair, reverse=True)
    return pair != _WAIVED and (
        pair in _OPPOSITES or low == high.replace("hyper", "hypo", 1)
    )
