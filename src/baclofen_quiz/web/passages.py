"""The sentences behind an item, put together under the headings they stand under."""

from collections.abc import Iterable
from dataclasses import replace

from baclofen_quiz.web.sources import Context, Line, Locator


def passages(contexts: Iterable[Context]) -> tuple[tuple[Context, ...], ...]:
    """Put sentences of one heading together, in reading order, each line once.

    The heading of the first sentence comes first.
    """
    under: dict[tuple[str, ...], list[Context]] = {}
    for one in contexts:
        heading = (one.book.drug, one.section_title, *one.path)
        under.setdefault(heading, []).append(one)
    return tuple(_read_on(together) for together in under.values())


def _read_on(contexts: list[Context]) -> tuple[Context, ...]:
    """Order sentences as they are read, and show no neighbour twice."""
    shown = {one.sentence.locator for one in contexts}
    result = []
    for one in sorted(contexts, key=_place):
        before, after = _new(one.before, shown), _new(one.after, shown)
        result.append(replace(one, before=before, after=after))
    return tuple(result)


def _new(lines: tuple[Line, ...], shown: set[Locator]) -> tuple[Line, ...]:
    found = tuple(line for line in lines if line.locator not in shown)
    shown.update(line.locator for line in found)
    return found


def _place(context: Context) -> tuple[int, ...]:
    return tuple(map(int, context.sentence.locator.number.split(".")))
