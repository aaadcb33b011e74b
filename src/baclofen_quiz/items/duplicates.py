"""Names that stand twice: nobody could tell whose history is whose."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from baclofen_quiz.content.monograph import Monograph
from baclofen_quiz.items.item import Item
from baclofen_quiz.items.question_file.names import file_stem
from baclofen_quiz.problems import Location, Problem, Severity


def same_drug(monographs: Iterable[Monograph]) -> tuple[Problem, ...]:
    """Report every monograph of a drug that an earlier one has; it is not used."""
    first: dict[str, Monograph] = {}
    problems: list[Problem] = []
    for book in monographs:
        earlier = first.setdefault(book.drug, book)
        if earlier is not book:
            problems.append(_second_monograph(book, earlier))
    return tuple(problems)


def same_stem(files: Sequence[str]) -> tuple[Problem, ...]:
    """Report question files of one name in two folders: both, each naming the other."""
    by_stem: dict[str, list[str]] = defaultdict(list)
    for file in files:
        by_stem[file_stem(file)].append(file)
    return tuple(
        _second_file(file, [other for other in group if other != file])
        for group in by_stem.values()
        if len(group) > 1
        for file in group
    )


def same_id(items: Iterable[Item]) -> tuple[tuple[str, Problem], ...]:
    """Report items of one id, each with the places of the others; none can be asked."""
    by_id: dict[str, list[Item]] = defaultdict(list)
    for item in items:
        by_id[item.id].append(item)
    return tuple(
        (item.id, _second_item(item, [other for other in group if other is not item]))
        for group in by_id.values()
        if len(group) > 1
        for item in group
    )


def _second_monograph(book: Monograph, earlier: Monograph) -> Problem:
    return Problem(
        Location(book.file, 1),
        Severity.ERROR,
        "drug-twice",
        f"There is a monograph of {book.drug} already: {earlier.file}.",
        "Both would give facts of the same names, so this file is not used.",
        "Remove one of the two, or serve this one alone with --questions.",
    )


def _second_file(file: str, others: list[str]) -> Problem:
    return Problem(
        Location(file, 1),
        Severity.ERROR,
        "file-name-twice",
        f"Another question file has the same name: {', '.join(others)}.",
        "A question is named after its file, so two could not be told apart.",
        "Give one of the files another name.",
    )


def _second_item(item: Item, others: list[Item]) -> Problem:
    places = ", ".join(f"{other.source.file}:{other.source.line}" for other in others)
    return Problem(
        Location(item.source.file, item.source.line),
        Severity.ERROR,
        "item-id-twice",
        f'The item id "{item.id}" stands twice: also at {places}.',
        "An answer is kept under the id of its item, so none of them is asked.",
        "Give each an id of its own, as in {#another-name}.",
    )
