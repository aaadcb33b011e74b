"""Questions of the bank in a format of other programs."""

from collections import Counter
from collections.abc import Collection, Iterable

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.written import Held, Written
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.catalogue import Entry, Standing
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.status import Status


def chosen(bank: Bank, drug: str, section: Section | None) -> tuple[Item, ...]:
    """Give the items that can be asked, of one drug and section if these are named."""
    return tuple(item for item in bank.items if _fits(item, drug, section))


def unasked_in(bank: Bank, drug: str, section: Section | None) -> str:
    """Count the items of such a choice that cannot be asked, as ``unasked`` does."""
    entries = bank.catalogue.entries
    return unasked([one for one in entries if _fits(one.item, drug, section)])


def _fits(item: Item, drug: str, section: Section | None) -> bool:
    return drug.lower() in {"", item.drug.lower()} and section in {None, item.section}


def said_of(bank: Bank, entries: Iterable[Entry]) -> dict[str, Status | Held]:
    """Give what is said of items, by id: whoever reads them back is told.

    Of two with one id it is what is said of the first.
    """
    reasons = {held.item_id: held.reason for held in bank.withheld}
    said: dict[str, Status | Held] = {}
    for entry in entries:
        withheld = entry.standing is Standing.WITHHELD
        of_it = Held(reasons[entry.item.id]) if withheld else entry.status
        said.setdefault(entry.item.id, of_it)
    return said


def unasked(entries: Collection[Entry]) -> str:
    """Count those that are not asked and say why they are not; "" where all are."""
    times = Counter(entry.standing for entry in entries)
    held = times[Standing.WITHHELD]
    flaws = "its flaws" if held == 1 else "their flaws"
    parts = (
        (times[Standing.DRAFT], "draft" if times[Standing.DRAFT] == 1 else "drafts"),
        (times[Standing.RETIRED], "retired"),
        (held, f"withheld for {flaws}"),
    )
    reasons = ", ".join(f"{number:,} {why}" for number, why in parts if number)
    number = len(entries) - times[Standing.READY]
    return f"{number:,} of {len(entries):,} ({reasons})" if number else ""


def counted(written: Written, asked: int) -> str:
    """Say how many questions are in a file, and how many are not."""
    there = len(written.written)
    losses = sum(p.code == "exported-with-loss" for p in written.problems)
    return (
        f"{there:,} of {asked:,} questions written, {asked - there:,} not;"
        f" {losses:,} {'thing' if losses == 1 else 'things'} lost on the way"
    )
