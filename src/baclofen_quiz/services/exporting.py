"""Questions of the bank in a format of other programs."""

from baclofen_quiz.content.sections import Section
from baclofen_quiz.exchange.format.written import Written
from baclofen_quiz.items.bank import Bank
from baclofen_quiz.items.item import Item


def chosen(bank: Bank, drug: str, section: Section | None) -> tuple[Item, ...]:
    """Give the items that can be asked, of one drug and section if these are named."""
    return tuple(
        item
        for item in bank.items
        if drug.lower() in {"", item.drug.lower()} and section in {None, item.section}
    )


def counted(written: Written, asked: int) -> str:
    """Say how many questions are in a file, and how many are not."""
    there = len(written.written)
    losses = sum(p.code == "exported-with-loss" for p in written.problems)
    return (
        f"{there:,} of {asked:,} questions written, {asked - there:,} not;"
        f" {losses:,} {'thing' if losses == 1 else 'things'} lost on the way"
    )
