"""Reasons behind options: S05, S25, S27."""

from collections.abc import Iterator

from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.certificates import Grounds, refusal
from baclofen_quiz.items.flaws.rule import Flaw, error, warning
from baclofen_quiz.items.flaws.view import View, is_foreign
from baclofen_quiz.items.item import MatchingItem, NumericItem
from baclofen_quiz.items.lexicon import EMPTY


def every_option_has_a_reason(seen: View, _: Grounds) -> Iterator[Flaw]:
    """S05: a reason for each option, and no two alike."""
    missing = list(_missing(seen))
    if missing and is_foreign(seen.item):
        count = len(missing)
        said = "An option has" if count == 1 else f"{count} options have"
        yield warning(f"{said} no reason.")
    else:
        yield from missing
    # A row of a table gives both of its cells one reason, so one side is compared.
    side = seen.item.left if isinstance(seen.item, MatchingItem) else seen.options
    known: set[str] = set()
    for option in side:
        reason = " ".join(option.rationale.lower().split())
        if reason and reason in known:
            said = option.rationale
            yield warning(f'The reason "{said}" stands there twice.', option)
        known.add(reason)


def _missing(seen: View) -> Iterator[Flaw]:
    for option in seen.options:
        if not option.rationale.strip():
            yield error(f'"{option.text}" has no reason.', option)
    if isinstance(seen.item, NumericItem):
        for slip in seen.item.errors:
            if not slip.diagnosis.strip():
                yield error(f'The expected wrong answer "{slip.value}" has no reason.')


def certificates_hold(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S25: each distractor of a generated item is proven false."""
    if seen.item.authored or grounds.lexicon is EMPTY:
        return  # a person's word; and without a vocabulary nothing can be verified
    reason = refusal(seen.item, grounds)
    if reason:
        yield error(reason)


def facts_are_sound(seen: View, grounds: Grounds) -> Iterator[Flaw]:
    """S27: nothing rests on a disputed fact, and a qualification is always shown."""
    for name in seen.item.facts:
        fact = grounds.facts.get(name)
        if fact is None:
            continue
        if fact.statement.disputed:
            yield error(f'It rests on "{name}", which is disputed.')
        for note in fact.statement.notes:
            if note.kind is NoteKind.NOTE and not _shows(seen, note.text):
                yield error(f'The note on "{name}" is not shown.')
    for option in seen.options:
        if option.certificate is None:
            continue
        for name in option.certificate.evidence:
            fact = grounds.facts.get(name)
            if fact and fact.statement.disputed:
                what = f'The reason of "{option.text}" rests on "{name}", disputed.'
                yield error(what, option)


def _shows(seen: View, note: str) -> bool:
    shown = seen.item.notes
    return note in seen.item.explanation or any(note == own.text for own in shown)
