"""The wording of the stem: S08, S09, S10, S28, S29."""

import re
from collections.abc import Iterator
from functools import lru_cache

from baclofen_quiz.items.certificates import Grounds, is_scoped, names_source
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View, content_words
from baclofen_quiz.items.item import (
    ClozeItem,
    Item,
    MatchingItem,
    OrderingItem,
    Proof,
    ShortItem,
)

_REMEMBERED = 1 << 14  # stems: several rules ask whether one is negative
_BLANK = re.compile(r"_{3,}")
_WHICH_STATEMENT = re.compile(
    r"\bwhich\b[^.?!]{0,60}?\bstatements?\b[^?]*?\b(?:is|are)\b[^?]{0,20}?"
    r"\b(?:true|false|correct|incorrect|accurate|right|wrong)\b",
    re.IGNORECASE,
)
_FEWEST_CONTENT_WORDS = 2
_NEGATING = (
    *("not", "n't", "n\N{RIGHT SINGLE QUOTATION MARK}t"),
    *("except", "least", "false", "incorrect", "never"),
)
_NEGATION = re.compile(
    r"\b(?:not|except|(?<!at )least|false|incorrect|never)\b(?!-)"
    "|n['\N{RIGHT SINGLE QUOTATION MARK}]t\\b",
    re.IGNORECASE,
)
_QUOTE = re.compile(
    '"[^"]*"|\N{LEFT DOUBLE QUOTATION MARK}[^\N{RIGHT DOUBLE QUOTATION MARK}]*'
)
_SENTENCE = re.compile(r"(?<=[.?!])\s+(?=[A-Z\"'])")
_CONDITION = re.compile(
    r"^(?:if|when|after|although|because|since|while|where|once|in (?:a|an|the) [^,]*?"
    r"\bwho)\b[^,]*,\s*",
    re.IGNORECASE,
)
_QUESTION_WORD = re.compile(
    r"\b(?:which|what|how|why|when|where|whose|all|each)\b", re.IGNORECASE
)
_JUDGING = frozenset({"preferred", "safest", "best"})
_JUDGEMENT = re.compile(
    r"\b(?:preferred|safest|best(?! (?:supports?|fits?|explains?|matches|describes?"
    r"|completes?|accounts?|names?|shows?|tells?)\b))\b",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"\b(?:monograph|source text|(?<!off-)labels?|according to|guidelines?"
    r"|summary of product)\b",
    re.IGNORECASE,
)
_MONOGRAPH = re.compile(r"\bthe monograph\b", re.IGNORECASE)


_MAY_HAVE_A_BLANK = (ClozeItem, ShortItem)
_MAY_BE_IMPERATIVE = (OrderingItem, MatchingItem, ClozeItem)


def no_blank(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S08: a blank in the stem, where the kind of question has none."""
    stem = seen.item.stem
    blanks = _BLANK.findall(stem) if "_" in stem else ()
    if not blanks or isinstance(seen.item, _MAY_HAVE_A_BLANK):
        return
    if len(blanks) > 1 or _BLANK.match(stem.lstrip()):
        yield error("The stem has several blanks, or begins with one.")
    else:
        yield warning("The stem has a blank.")


def asks_one_thing(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S09: the stem alone says what is asked."""
    stem = seen.item.stem
    if "statement" in stem.casefold() and _WHICH_STATEMENT.search(stem):
        yield error('The stem asks only "which statement is true".')
    imperative = isinstance(seen.item, _MAY_BE_IMPERATIVE)
    if not imperative and not stem.rstrip().endswith("?"):
        yield warning("The stem does not end in a question mark.")
    if len(set(content_words(stem))) < _FEWEST_CONTENT_WORDS:
        yield warning("The stem hardly says what is asked.")


def is_negative(item: Item) -> bool:
    """Whether the question itself (not the case before it) is put in the negative."""
    return _negation(item.stem) is not None


@lru_cache(maxsize=_REMEMBERED)
def _negation(stem: str) -> re.Match[str] | None:
    small = stem.lower()
    if not any(map(small.__contains__, _NEGATING)):
        return None  # as in most: no need to look for the question in it
    unquoted = _QUOTE.sub("", stem).strip()
    question = _CONDITION.sub("", _SENTENCE.split(unquoted)[-1])
    begins = _QUESTION_WORD.search(question)
    return _NEGATION.search(question, begins.start() if begins else 0)


def asks_positively(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S10: no question for what is not so."""
    found = _negation(seen.item.stem)
    if not found:
        return
    if found[0].isupper():
        yield warning(f'The question is negative ("{found[0]}").')
    else:
        yield error(f'The question is negative, and "{found[0]}" is easily overlooked.')
    for option in seen.choice.options if seen.choice else ():
        if _NEGATION.search(option.text):
            yield error(f'Negative question, negative option: "{option.text}".', option)
            return


def monograph_is_needed(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S28: "the monograph" or "the source text" only where the answer hangs on it.

    It does where a list is closed, where a note qualifies what is asked, where the
    question is for a judgement, and where a proof rests on a scoped relation, which
    holds only as one monograph states it.
    """
    item = seen.item
    if item.authored or not (names_monograph(item) or names_source(item.stem)):
        return  # what an author meant by it cannot be told
    own = [o.certificate for o in seen.options if o.certificate]
    closed = any(certificate.proof is Proof.CLOSED_LIST for certificate in own)
    scoped = any(is_scoped(certificate.evidence, grounds) for certificate in own)
    if not (closed or scoped or item.notes or _JUDGEMENT.search(item.stem)):
        yield warning('The stem names "the monograph" without need.')


def names_monograph(item: Item) -> bool:
    """Whether the stem names the monograph."""
    return "monograph" in item.stem.lower() and bool(_MONOGRAPH.search(item.stem))


def judgement_has_a_source(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S29: best, preferred, safest: who says so?"""
    if _JUDGING.isdisjoint(seen.stem_words):
        return
    found = _JUDGEMENT.search(seen.item.stem)
    if found and not _AUTHORITY.search(seen.item.stem):
        yield error(f'The stem asks for what is "{found[0]}" and names no source.')
