"""The writer: items to a GIFT file, and what of them is not in it."""

from collections.abc import Iterable, Iterator, Sequence

from baclofen_quiz.content.sections import TITLES, Section
from baclofen_quiz.exchange.format.leaving import common_losses, left_behind
from baclofen_quiz.exchange.format.losses import not_exported
from baclofen_quiz.exchange.format.written import (
    ALL_READY,
    Statuses,
    Written,
    names_in_file,
    place_of,
    told_in_full,
)
from baclofen_quiz.exchange.gift.answers import answer_of, costs_fairly, part
from baclofen_quiz.exchange.gift.categories import SIGN
from baclofen_quiz.exchange.gift.escapes import written
from baclofen_quiz.exchange.gift.fitness import unfit
from baclofen_quiz.items.item import (
    Item,
    MatchingItem,
    MultipleItem,
    NumericItem,
    ShortItem,
)
from baclofen_quiz.items.options import all_options
from baclofen_quiz.items.question_file.citing import read_citations
from baclofen_quiz.items.question_file.forms import GAP
from baclofen_quiz.problems import Problem
from baclofen_quiz.text import slug


def write_gift(items: Sequence[Item], statuses: Statuses = ALL_READY) -> Written:
    """Write items; each is written whole, with a loss that is told, or not at all."""
    names = names_in_file(items)
    blocks: list[str] = []
    problems: list[Problem] = []
    done: list[str] = []
    section = Section.GENERAL  # where no source tells it, the category does
    for item in items:
        why = unfit(item)
        if why:
            problems.append(_refused(item, why))
        else:
            if not item.drug and item.section is not section:
                section = item.section
                blocks.append(_category(section))
            blocks.append(_block(item, names[item.id]))
            done.append(item.id)
            problems += _losses(item, statuses)
    return Written("\n".join(blocks).encode(), tuple(problems), tuple(done))


def _category(section: Section) -> str:
    level = "" if section is Section.GENERAL else f"/{TITLES[section]}"
    return f"{SIGN} $course$/top{level}\n"


def _block(item: Item, name: str) -> str:
    answer = answer_of(item)
    explained = told_in_full(item)
    general = f"####{part(explained)}" if explained else ""
    if general and answer.endswith("\n"):
        general = f"\t{general}\n"
    tags = "".join(f" [tag:{tag}]" for tag in (*_sources(item), *_own_tags(item)))
    return (
        f"// [id:{_bracketed(name)}]{tags}\n"
        f"::{written(name)}::[plain]{written(_stem(item))}{{{answer}{general}}}\n"
    )


def _bracketed(text: str) -> str:
    return text.replace("]", "\\]")


def _stem(item: Item) -> str:
    """The words; a unit, which numbers cannot have in GIFT, follows them."""
    if isinstance(item, NumericItem) and item.unit:
        return f"{item.stem} (Answer in {item.unit}.)"
    return item.stem


def _sources(item: Item) -> Iterator[str]:
    """What it rests on, as a question file writes it; drug and section are in it."""
    if item.drug and not _leads(item):
        yield f"{item.drug}#{item.section}"
    for fact in item.facts:
        yield _source(fact)


def _leads(item: Item) -> bool:
    """Whether the first source tells drug and section."""
    return any(
        fact.startswith(f"{item.drug}/{item.section}/") for fact in item.facts[:1]
    )


def _source(fact: str) -> str:
    drug, _, rest = fact.partition("/")
    return f"{drug}#{rest}"


def _own_tags(item: Item) -> Iterable[str]:
    known = {item.drug, item.section.value, item.kind.value}
    return (tag for tag in item.tags if tag not in known and tag == slug(tag))


def _refused(item: Item, why: str) -> Problem:
    return not_exported(
        place_of(item),
        f"{item.id} is not in the file.",
        why,
        "Export it to another format, or change the question.",
    )


def _losses(item: Item, statuses: Statuses) -> Iterator[Problem]:
    yield from common_losses(item, statuses)
    if any(tag != slug(tag) for tag in item.tags):
        yield left_behind(item, "a tag with signs that no tag may have is not written")
    if any(
        not read_citations(_source(fact), "", place_of(item)) for fact in item.facts
    ):
        yield left_behind(item, "a source of another form is written as a tag")
    if item.worked or item.notes:
        why = "They stand in the explanation, for the format has one place."
        yield left_behind(item, "worked steps and notes are not told apart", why)
    yield from _losses_of_kind(item)


def _losses_of_kind(item: Item) -> Iterator[Problem]:
    match item:
        case NumericItem(unit=unit) if unit:
            why = "Numbers have no unit in GIFT, so the words ask for it."
            yield left_behind(item, f"the unit ({unit}) stands in the stem", why)
        case MatchingItem() if any(option.rationale for option in all_options(item)):
            yield left_behind(item, "the reasons of the pairs are not written")
        case MultipleItem() if len(item.keys) < len(item.options) and not costs_fairly(
            item
        ):
            yield left_behind(
                item, "the cost of a wrongly ticked option is not written"
            )
        case ShortItem(stem=stem) if stem.count(GAP) == 1:
            why = "A blank in the stem of typed words is the gap of a cloze in GIFT."
            yield left_behind(item, "it is read as a cloze", why)
        case _:
            return
