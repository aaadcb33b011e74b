"""What the vocabulary knows of options: S03, S04, S18, S26."""

import re
from collections.abc import Iterator
from functools import lru_cache

from baclofen_quiz.content.sections import Section
from baclofen_quiz.items.certificates import Grounds
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.stems import is_negative
from baclofen_quiz.items.flaws.view import View, pairs
from baclofen_quiz.items.item import Item, Option, Proof, SingleItem
from baclofen_quiz.items.lexicon import Concept, Lexicon
from baclofen_quiz.items.wording import plain_wording

_TWO = 2
_REMEMBERED = 1 << 11  # options: each is compared with each of the others
_ALTERNATIVES = re.compile(r"\s+or\s+|\s*/\s*(?!(?:kg|mL|L|min|hour|day|week)\b)")
_ASKED: tuple[tuple[Section, re.Pattern[str], str], ...] = (
    (Section.WITHDRAWAL, re.compile(r"withdrawal", re.IGNORECASE), "withdrawal-sign"),
    (
        Section.CONTRAINDICATIONS,
        re.compile(r"contraindicat", re.IGNORECASE),
        "contraindication",
    ),
    (
        Section.USES,
        re.compile(r"\bapproved|licen[cs]ed", re.IGNORECASE),
        "approved-use",
    ),
    (
        Section.INTERACTIONS,
        re.compile(r"tricyclic", re.IGNORECASE),
        "interaction:tricyclics",
    ),
    (
        Section.INTERACTIONS,
        re.compile(r"\bMAO\b|monoamine", re.IGNORECASE),
        "interaction:mao-inhibitors",
    ),
    (
        Section.POPULATIONS,
        re.compile(r"newborn|neonat", re.IGNORECASE),
        "neonatal-risk",
    ),
)
"""What a stem without typed slots asks for, as far as the blocklist knows it."""


def no_synonyms(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S03: two options name one thing."""
    for one, other, first, second in _named_pairs(seen, grounds.lexicon):
        if first.id == second.id and one.text != other.text:
            what = f'"{one.text}" and "{other.text}" are the same thing.'
            yield error(what, other)


def no_containment(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S04: one option contains another."""
    if not isinstance(seen.item, SingleItem):
        return
    for one, other, first, second in _named_pairs(seen, grounds.lexicon):
        broader = grounds.lexicon.broader
        if first.id in broader(second.id) or second.id in broader(first.id):
            yield error(f'"{one.text}" and "{other.text}" overlap.', other)
    several = "or" in seen.option_words or "/" in seen.asked
    for one, other in pairs(seen.options if several else ()):
        if _is_alternative(one, other) or _is_alternative(other, one):
            yield error(f'"{one.text}" and "{other.text}" overlap.', other)


def _is_alternative(one: Option, other: Option) -> bool:
    """Whether an option is one of the things that another joins by "or"."""
    parts = _alternatives(other.text)
    return len(parts) > 1 and plain_wording(one.text) in parts


@lru_cache(maxsize=_REMEMBERED)
def _alternatives(text: str) -> frozenset[str]:
    return frozenset(plain_wording(part) for part in _ALTERNATIVES.split(text))


def _named_pairs(
    seen: View, lexicon: Lexicon
) -> Iterator[tuple[Option, Option, Concept, Concept]]:
    options = seen.choice.options if seen.choice else ()
    named = [lexicon.named(option.text) for option in options]
    if len(named) - named.count(None) < _TWO:
        return
    known = dict(zip([option.text for option in options], named, strict=True))
    for one, other in pairs(options):
        first, second = known[one.text], known[other.text]
        if first and second:
            yield one, other, first, second


def one_sort(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S18: every option is the sort of thing that is asked for.

    An item model sees to the sort of its options itself, and an item does not say which
    sort it asks for; so this guesses, from the key, about authored items.
    """
    found = seen.best if seen.item.authored else None
    key = grounds.lexicon.named(found.keys[0].text) if found else None
    if not found or not key:
        return
    for option in found.distractors:
        concept = grounds.lexicon.named(option.text)
        if concept and _realm(concept) != _realm(key):
            what = f'"{option.text}" is a {concept.sort}, the key a {key.sort}.'
            yield warning(what, option, counts=False)


_MEDICINES = {"drug", "partner", "medicine-group"}
_FINDINGS = {"sign", "effect", "concern", "condition", "use", "problem", "heading"}


def _realm(concept: Concept) -> str:
    """What one may ask for together: sorts that a person need not tell apart meet."""
    if concept.sort in _MEDICINES:
        return "medicine"
    return "finding" if concept.sort in _FINDINGS else concept.sort


def distractors_are_false(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S26: no distractor is true of what is asked."""
    found = seen.choice
    if not found or is_negative(seen.item):
        return  # what is true of it is then wrong, and S10 speaks about that
    for predicate in _predicates(seen.item):
        for option in found.distractors:
            concept = grounds.lexicon.named(option.text)
            if concept and _is_true(predicate, concept, grounds):
                yield error(f'"{option.text}" is true of what is asked.', option)


def _predicates(item: Item) -> set[str]:
    """What is asked: as certificates say it, else as the stem does."""
    certified = {
        name.partition(":")[2].partition("=")[0]
        for option in getattr(item, "options", ())
        if option.certificate and option.certificate.proof is Proof.CLOSED_LIST
        for name in option.certificate.evidence
        if name.startswith("asked:")
    }
    if certified or not item.authored:
        return certified
    return {
        predicate
        for section, pattern, predicate in _ASKED
        if item.section is section and pattern.search(item.stem)
    }


def _is_true(predicate: str, concept: Concept, grounds: Grounds) -> bool:
    if grounds.lexicon.is_blocked(predicate, concept.id):
        return True
    return predicate == "withdrawal-sign" and concept.id in grounds.withdrawal_signs
