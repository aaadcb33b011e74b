"""Flaws to plant into sound items: each must be found under its code.

A plant changes one thing of a single best answer, or gives None where that item offers
no place for it. ``BANK_PLANTS`` change many items at once. Used by the mutation test
and by ``make quality``.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from baclofen_quiz.content.facts import Fact
from baclofen_quiz.content.statements import NoteKind
from baclofen_quiz.items.flaws import check_items
from baclofen_quiz.items.item import (
    AUTHORED,
    CaseFact,
    CaseRole,
    Certificate,
    Item,
    Option,
    OrderingItem,
    Proof,
    SingleItem,
)
from baclofen_quiz.items.lexicon import Lexicon
from baclofen_quiz.items.question_file import read_questions
from baclofen_quiz.text import NBSP

MANY = 24
"""Items from which on a whole bank is judged."""


@dataclass(frozen=True, slots=True)
class Soil:
    """What a plant may use beside the item: vocabulary and facts."""

    lexicon: Lexicon
    facts: Mapping[str, Fact]


Plant = Callable[[SingleItem, Soil], Item | None]
BankPlant = Callable[[Sequence[SingleItem]], Sequence[Item]]


def key_first(item: SingleItem) -> list[Option]:
    """The options of an item, the key first."""
    return sorted(item.options, key=lambda option: option.id != item.key)


def with_texts(item: SingleItem, *texts: str, stem: str = "") -> SingleItem:
    """The item with other texts on its first options, the key's first, and no more."""
    named = zip(key_first(item), texts, strict=False)
    options = tuple(replace(option, text=text) for option, text in named)
    return replace(item, options=options, stem=stem or item.stem)


def with_distractor(item: SingleItem, text: str) -> SingleItem:
    """The item with another text on one distractor."""
    key, first, *rest = key_first(item)
    return replace(item, options=(key, replace(first, text=text), *rest))


def with_key(item: SingleItem, text: str) -> SingleItem:
    """The item with another text on its key."""
    key, *rest = key_first(item)
    return replace(item, options=(replace(key, text=text), *rest))


def _key_text(item: SingleItem) -> str:
    return key_first(item)[0].text


def _synonyms(item: SingleItem, soil: Soil) -> Item | None:
    concept = next(c for c in soil.lexicon.concepts.values() if c.synonyms)
    return with_texts(item, "Something else", concept.name, concept.synonyms[0])


def _contained(item: SingleItem, soil: Soil) -> Item | None:
    inner = next(c for c in soil.lexicon.concepts.values() if c.within)
    outer = soil.lexicon.concepts[inner.within[0]]
    return with_texts(item, "Something else", inner.name, outer.name)


def _without_rationale(item: SingleItem, _: Soil) -> Item | None:
    key, *rest = item.options
    return replace(item, options=(replace(key, rationale=""), *rest))


def _same_rationale(item: SingleItem, _: Soil) -> Item | None:
    options = (replace(option, rationale="Incorrect.") for option in item.options)
    return replace(item, options=tuple(options))


def _all_true_or_false(item: SingleItem, _: Soil) -> Item | None:
    texts = ["True: it does", "False: it is so", "False: it has been"]
    return with_texts(item, *texts)


def _exhausting(item: SingleItem, _: Soil) -> Item | None:
    return with_texts(item, "It is crossed", "It is not crossed", "It opens")


def _clang(item: SingleItem, _: Soil) -> Item | None:
    stem = f"A plantagenet question. {item.stem}"
    return with_key(replace(item, stem=stem), f"{_key_text(item)} plantagenet")


def _hedged(item: SingleItem, _: Soil) -> Item | None:
    hedges = ("may", "can", "usually", "generally", "cautiously")
    if any(hedge in o.text.lower().split() for o in item.options for hedge in hedges):
        return None
    return with_key(item, f"{_key_text(item)} may be")


def _article(item: SingleItem, _: Soil) -> Item | None:
    texts = ["Agonist of that", "Blocker of that", "Carrier of that"]
    return with_texts(item, *texts, stem=f"At its receptor the drug {item.drug} is an")


def _another_sort(item: SingleItem, soil: Soil) -> Item | None:
    concepts = soil.lexicon.concepts.values()
    sign = next(c for c in concepts if c.sort == "sign")
    drug = next(c for c in concepts if c.sort == "drug")
    return replace(with_texts(item, sign.name, drug.name, "Another"), model=AUTHORED)


def _noisy_case(item: SingleItem, _: Soil) -> Item | None:
    first, second, *_rest = item.stem.split()
    noise = tuple(CaseFact(word, CaseRole.NOISE) for word in (first, second))
    return replace(item, case=noise)


def _two_steps(item: SingleItem, _: Soil) -> Item | None:
    return OrderingItem(
        id=item.id,
        drug=item.drug,
        section=item.section,
        model=item.model,
        bloom=item.bloom,
        stem=item.stem,
        explanation=item.explanation,
        facts=item.facts,
        source=item.source,
        tags=item.tags,
        options=item.options[:2],
    )


def _unproven(item: SingleItem, _: Soil) -> Item | None:
    key, first, *rest = key_first(item)
    return replace(item, options=(key, replace(first, certificate=None), *rest))


def _proof_of_another(item: SingleItem, _: Soil) -> Item | None:
    key, first, *rest = key_first(item)
    certificate = Certificate(Proof.DENIED, ("nobody/knows/this",))
    return replace(item, options=(key, replace(first, certificate=certificate), *rest))


def _true_distractor(item: SingleItem, soil: Soil) -> Item | None:
    blocked = next(b for b in soil.lexicon.blocked if b.never)
    concept = soil.lexicon.concepts[min(blocked.never)]
    evidence = (f"list:any={concept.id}", f"asked:{blocked.asked}={concept.id}")
    key, first, *rest = key_first(item)
    certificate = Certificate(Proof.CLOSED_LIST, evidence)
    planted = replace(first, text=concept.name, certificate=certificate)
    return replace(item, options=(key, planted, *rest))


def _on_disputed(item: SingleItem, soil: Soil) -> Item | None:
    disputed = next(f for f in soil.facts.values() if f.statement.disputed)
    return replace(item, facts=(disputed.id,))


def _note_left_out(item: SingleItem, soil: Soil) -> Item | None:
    asked = [soil.facts[name] for name in item.facts if name in soil.facts]
    qualified = any(fact.statement.has(NoteKind.NOTE) for fact in asked)
    return replace(item, notes=()) if qualified else None


def _opposites(item: SingleItem, _: Soil) -> Item | None:
    texts = ["Raised muscle tone", "Lowered muscle tone", "Dry skin", "Itch"]
    return with_texts(item, *texts) if len(item.options) >= len(texts) else None


def _monograph_without_need(item: SingleItem, _: Soil) -> Item | None:
    key, *_rest = key_first(item)
    stem = f"Which effect does the monograph describe for {item.drug} in spasticity?"
    options = tuple(replace(o, certificate=key.certificate) for o in item.options)
    return replace(item, stem=stem, notes=(), options=options)


def _numbers_descend(item: SingleItem, _: Soil) -> Item | None:
    texts = [f"{n}{NBSP}mg" for n in (30, 20, 10)]
    return replace(with_texts(item, *texts), fixed_order=True)


def _mixed_units(item: SingleItem, _: Soil) -> Item | None:
    return with_texts(item, f"3{NBSP}mg", f"700{NBSP}mcg", f"20{NBSP}mg")


def _texts(*texts: str) -> Plant:
    return lambda item, _: with_texts(item, *texts)


def _stem(stem: str) -> Plant:
    return lambda item, _: replace(item, stem=stem.format(drug=item.drug))


def _distractor(text: str) -> Plant:
    return lambda item, _: with_distractor(item, text)


def _explained(text: str) -> Plant:
    return lambda item, _: replace(item, explanation=f"{item.explanation} {text}")


def _long_key(item: SingleItem, _: Soil) -> Item | None:
    size = max(len(option.text) for option in item.options)
    return with_key(
        item, f"{_key_text(item)}, {'qualified ' * (size // 5 + 2)}".strip()
    )


def _long_option(item: SingleItem, _: Soil) -> Item | None:
    return with_distractor(item, " ".join(["word"] * 20))


PLANTS: tuple[tuple[str, str, Plant], ...] = (
    ("S01", "no key", lambda item, _: replace(item, key="nobody")),
    ("S02", "an option twice", lambda i, _: with_distractor(i, _key_text(i))),
    ("S02", "a blank option", _distractor("")),
    ("S02", "two options", lambda i, _: replace(i, options=tuple(key_first(i)[:2]))),
    ("S03", "one amount in two units", _texts("2 mg", "50 mcg", "0.05 mg")),
    (
        "S03",
        "one total in two regimens",
        _texts("90 mg/day", "10 mg three times daily", "30 mg/day"),
    ),
    ("S03", "two names of one thing", _synonyms),
    (
        "S04",
        "ranges that overlap",
        _texts("10 mg/day", "80 mg/day", "80 to 100 mg/day"),
    ),
    ("S04", "a part of another option", _texts("Pain", "Cough", "Cough or fever")),
    ("S04", "a thing within another", _contained),
    ("S05", "no rationale", _without_rationale),
    ("S05", "one rationale for all", _same_rationale),
    ("S06", "true or false", _all_true_or_false),
    ("S06", "no third possibility", _exhausting),
    ("S07", "all of the above", _distractor("All of the above")),
    ("S07", "a pair of options", _distractor("Both A and C")),
    ("S07", "none of these", _distractor("None of these")),
    ("S08", "a blank", _stem("The drug {drug} ___ calcium channels in the cord?")),
    ("S08", "a blank at the start", _stem("_____ is inhibited by {drug} in the cord?")),
    ("S09", "which is correct", _stem("Which statement on {drug} is correct?")),
    ("S09", "no question", _stem("The receptor of {drug} in the spinal cord")),
    ("S09", "hardly any words", _stem("Which is it?")),
    ("S10", "a hidden negation", _stem("Which sign is not one of {drug} withdrawal?")),
    ("S10", "a loud negation", _stem("Which sign is NOT one of {drug} withdrawal?")),
    ("S10", "all but one", _stem("All are signs of {drug} withdrawal except which?")),
    ("S11", "a long key", _long_key),
    ("S12", "an absolute distractor", _distractor("It is never of any use")),
    ("S13", "a hedged key", _hedged),
    ("S13", "a vague stem", _stem("Which effect of {drug} is often seen in adults?")),
    ("S14", "an article", _article),
    ("S15", "a word of the stem in the key", _clang),
    (
        "S16",
        "parts that meet in the key",
        _texts("Sleep and pain", "Sleep and cough", "Itch and pain"),
    ),
    ("S17", "a trailing zero", _explained(f"Give 5.0{NBSP}mg.")),
    ("S17", "a naked point", _explained(f"Give .5{NBSP}mg.")),
    ("S17", "a micro sign", _explained(f"Give 50{NBSP}\N{MICRO SIGN}g.")),
    ("S17", "an abbreviated frequency", _explained(f"Give 5{NBSP}mg TID.")),
    ("S17", "a long number", _explained(f"Give 1200{NBSP}mcg.")),
    ("S17", "units as a letter", _explained("Give 10 U.")),
    ("S17", "a unit that can be parted", _distractor("5 mg")),
    ("S17", "numbers that descend", _numbers_descend),
    ("S17", "mixed units", _mixed_units),
    ("S18", "another sort", _another_sort),
    (
        "S19",
        "an amount of nothing",
        _texts(f"20{NBSP}mg", f"0{NBSP}mg", f"10{NBSP}mg"),
    ),
    ("S20", "a case full of noise", _noisy_case),
    ("S21", "two steps", _two_steps),
    ("S25", "no certificate", _unproven),
    ("S25", "a certificate on nothing", _proof_of_another),
    ("S26", "a true distractor", _true_distractor),
    ("S27", "a disputed fact", _on_disputed),
    ("S27", "a note left out", _note_left_out),
    ("S28", "the monograph without need", _monograph_without_need),
    ("S29", "the safest", _stem("Which dose of {drug} is the safest for an adult?")),
    ("S30", "a long option", _long_option),
    (
        "S30",
        "an unknown abbreviation",
        _stem("Which receptor does XQZ bind in adults?"),
    ),
    (
        "S31",
        "one beginning",
        lambda item, _: with_texts(
            item,
            *(f"Slower flow of {what}" for what in ("salt", "urine", "air")),
            stem=f"Which effect does {item.drug} have in adults?",
        ),
    ),
    (
        "S32",
        "an odd length",
        _texts("Pain in legs", "A pain " + "in the leg " * 3, "Cough at night"),
    ),
    ("S33", "one pair of opposites", _opposites),
    ("S34", "a label", _stem("An alcoholic takes {drug}. Which dose is usual?")),
    ("S34", "a job", _stem("A baker takes {drug} for pain. Which dose is usual?")),
)
"""Code, what is planted, and how."""


def _numbered(items: Sequence[SingleItem], **changes: object) -> list[SingleItem]:
    source = items[0]
    same = [
        replace(source, id=f"{source.id}-{n}", facts=(f"f{n}",), clone=(), clone_of="")
        for n in range(MANY)
    ]
    return [replace(item, **changes) for item in same]  # type: ignore[arg-type] # the names are fields of an item


def _all_negative(items: Sequence[SingleItem]) -> Sequence[Item]:
    return _numbered(items, stem="Which sign is NOT one of withdrawal?")


def _longest_keys(items: Sequence[SingleItem]) -> Sequence[Item]:
    long = with_key(items[0], "The longest of all options there are in this question")
    return _numbered([long])


def _one_place(items: Sequence[SingleItem]) -> Sequence[Item]:
    first = replace(items[0], options=tuple(key_first(items[0])[:3]))
    return _numbered([first], fixed_order=True)


def _asked_twice(items: Sequence[SingleItem]) -> Sequence[Item]:
    return [items[0], replace(items[0], id=f"{items[0].id}-again", model="again")]


def _key_told(items: Sequence[SingleItem]) -> Sequence[Item]:
    asked, teller = _numbered(items)[:2]
    told = "A slow fall of sugar at night"
    return [
        with_key(asked, told),
        replace(teller, explanation=f"It brings {told.lower()}.", clone_of="another"),
    ]


def _all_name_it(items: Sequence[SingleItem]) -> Sequence[Item]:
    return _numbered(items, stem="Which sign does the monograph list?")


BANK_PLANTS: tuple[tuple[str, str, BankPlant], ...] = (
    ("S10", "a bank of negations", _all_negative),
    ("S11", "a bank of longest keys", _longest_keys),
    ("S22", "one place for all keys", _one_place),
    ("S23", "a key told elsewhere", _key_told),
    ("S24", "a question asked twice", _asked_twice),
    ("S28", "a bank on one text", _all_name_it),
)


@dataclass(frozen=True, slots=True)
class Harvest:
    """A flaw that was planted into an item, and whether it was found."""

    code: str
    name: str
    item_id: str
    found: bool


def harvest(items: Sequence[SingleItem], soil: Soil) -> Iterator[Harvest]:
    """Plant every flaw into every item that has a place for it, one at a time."""
    for code, name, plant in PLANTS:
        for item in items:
            planted = plant(item, soil)
            if planted is not None:
                found = code in _codes([planted], soil)
                yield Harvest(code, name, item.id, found)
    for code, name, bank_plant in BANK_PLANTS:
        found = code in _codes(bank_plant(items), soil)
        yield Harvest(code, name, "the bank", found)


def _codes(items: Sequence[Item], soil: Soil) -> set[str]:
    findings = check_items(items, soil.lexicon, soil.facts)
    return {finding.problem.code for finding in findings}


def sound_questions() -> tuple[Item, ...]:
    """Questions written by hand in which nothing is to be found."""
    path = Path(__file__).parent / "fixtures" / "sound-questions.md"
    reading = read_questions(path.read_text(encoding="utf-8"), path.name)
    return reading.items
